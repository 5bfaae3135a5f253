#include "format/tabular/synonyms.h"

#include <string.h>

#include "base/lang.h"
#include "core/safe.h"
#include "core/span.h"
#include "entry/entry.h"
#include "text/function_words.h"
#include "text/token.h"
#include "text/written.h"

/* ------------------------------------------------------------------ what stays out */

static bool is_function_word(const char *tag, struct gls_span key)
{
    char lang[GLS_LANG_BYTES];
    size_t size = gls_lang_primary(tag);
    memcpy(lang, tag, size);
    lang[size] = '\0';
    return gls_is_function_word(lang, key);
}

/* Whether a term is one word, and one of those that stand in every text. */
static bool is_everywhere(const struct gls_tabulation *table, const char *term)
{
    struct gls_tokens tokens;
    struct gls_token token;
    gls_tokens_begin(&tokens, gls_span_of(term));
    if (!gls_tokens_next(&tokens, &token))
        return true;
    bool everywhere = is_function_word(table->languages.tag[0], token.key) ||
                      is_function_word(table->languages.tag[1], token.key);
    return everywhere && !gls_tokens_next(&tokens, &token);
}

/* ------------------------------------------------------------------ the line */

/* What ends a line, or commands, is a space. */
static void put_escaped(struct gls_buf *line, struct gls_span text)
{
    char bytes[4];
    for (size_t at = 0; at < text.size;) {
        uint32_t c = gls_safe_next(text, &at);
        bool arrow = c == '=' && at < text.size && text.data[at] == '>';
        bool space = gls_is_control(c) || c == 0x2028 || c == 0x2029;
        gls_buf_puts(line, c == ',' || c == '\\' || c == '#' || arrow ? "\\" : "");
        gls_buf_put(line, bytes, gls_utf8_write(bytes, space ? ' ' : c));
    }
}

/* Whether the line has it already. */
static bool has_synonym(const struct gls_buf *line, struct gls_span wanted)
{
    for (size_t at = 0; at + wanted.size <= line->size;) {
        size_t end = at;
        while (end < line->size && !(line->data[end] == ',' && line->data[end - 1] != '\\'))
            end++;
        if (gls_span_equal((struct gls_span){line->data + at, end - at}, wanted))
            return true;
        at = end + 2;
    }
    return false;
}

/* How many were added: 0 for one that is there. */
static size_t add_synonym(struct gls_tabulation *table, struct gls_buf *line, const char *text)
{
    struct gls_buf *word = &table->scribe->scratch;
    word->size = 0;
    put_escaped(word, gls_span_of(text));
    if (!word->size || has_synonym(line, (struct gls_span){word->data, word->size}))
        return 0;
    gls_buf_puts(line, line->size ? ", " : "");
    gls_buf_put(line, word->data, word->size);
    return 1;
}

static size_t add_term(struct gls_tabulation *table, const struct gls_table_row *row,
                       const struct gls_entry_term *term, struct gls_buf *line)
{
    struct gls_plurals plurals;
    if (gls_admin_is_bad(term->admin) || is_everywhere(table, term->text))
        return 0;
    gls_carried_term(&table->carried, row->concept.shelf_index, term->number, GLS_CARRIED_TERM);
    size_t added = add_synonym(table, line, term->text);
    gls_entry_written(term, &plurals);
    for (unsigned i = 0; i < plurals.count; i++)
        add_synonym(table, line, plurals.form[i]);
    return added;
}

void gls_put_synonyms(struct gls_tabulation *table, const struct gls_table_row *row,
                      size_t language, struct gls_buf *line)
{
    const struct gls_entry *entry = &table->entry;
    size_t added = add_term(table, row, &entry->term, line);
    (void)language;
    for (size_t i = 0; i < entry->synonyms.count; i++)
        added += add_term(table, row, &entry->synonyms.item[i], line);
    for (size_t i = 0; i < entry->equivalents.count; i++)
        added += add_term(table, row, &entry->equivalents.item[i], line);
    if (added < 2)
        line->size = 0;
}

/* ------------------------------------------------------------------ the file */

static void put_line(struct gls_sheet *sheet, struct gls_span text)
{
    gls_buf_put(sheet->out, text.data, text.size);
    gls_buf_puts(sheet->out, text.size ? "\n" : "");
}

static void end_line(struct gls_sheet *sheet)
{
    (void)sheet;
}

static const struct gls_sheet_kind lines = {.cell = put_line, .end_row = end_line};

static void write_synonyms(struct gls_scribe *scribe)
{
    struct gls_buf body;
    gls_buf_init(&body);
    struct gls_sheet sheet = {.kind = &lines, .out = &body};
    gls_profile_write(scribe, &sheet);
    if (scribe->status == GLS_OK)
        gls_buf_append(scribe->out, &body);
    gls_buf_release(&body);
}

const struct gls_writer gls_synonyms_tabulator = {.concepts = write_synonyms};
