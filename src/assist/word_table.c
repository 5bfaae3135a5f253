#include "assist/word_table.h"

#include "core/span.h"
#include "format/json.h"
#include "format/tsv.h"
#include "page/typography.h"
#include "text/width.h"

enum gls_word_layout gls_word_layout_of(const char *format)
{
    const struct gls_format *row = gls_format_find(format);
    if (!row || !row->concorder || row->one_page)
        return GLS_WORD_LAYOUTS;
    return row->for_people     ? GLS_WORD_LAYOUT_TEXT
           : row->for_programs ? GLS_WORD_LAYOUT_JSON
                               : GLS_WORD_LAYOUT_TSV;
}

void gls_word_table_widen(struct gls_word_table *table, struct gls_span cell)
{
    size_t columns = gls_width(cell);
    table->columns = columns > table->columns ? columns : table->columns;
}

void gls_word_table_cell(struct gls_word_table *table, struct gls_span cell)
{
    gls_buf_puts(table->out, "  ");
    gls_put_padded(table->out, cell, table->columns);
}

void gls_word_table_head(struct gls_word_table *table, bool first, const char *heading,
                         uint64_t count)
{
    gls_buf_puts(table->out, first ? "" : "\n");
    gls_buf_put_safe(table->out, gls_span_of(heading));
    gls_buf_printf(table->out, " (%llu)\n", (unsigned long long)count);
}

void gls_word_table_tsv(struct gls_word_table *table, const char *term, const char *entry)
{
    gls_tsv_text(table->out, term);
    gls_buf_puts(table->out, "\t");
    gls_tsv_text(table->out, entry);
    gls_buf_puts(table->out, "\t");
}

void gls_word_table_json(struct gls_word_table *table, const char *term, const char *entry)
{
    gls_json_member(table->out, "{\"term\":", term);
    gls_json_member(table->out, ",\"entry\":", *entry ? entry : NULL);
}
