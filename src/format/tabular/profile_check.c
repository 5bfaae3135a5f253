#include "format/tabular/profile_check.h"

#include <stdio.h>
#include <string.h>

#include "core/error.h"
#include "core/safe.h"
#include "core/span.h"
#include "format/cell.h"

/* ------------------------------------------------------------------ refusing */

/* Where the concept in hand stands in its file. */
static struct gls_place place_of(const struct gls_table_row *row)
{
    struct gls_concept concept = gls_base_concept(row->concept.base, row->concept.number);
    return (struct gls_place){
        .file = gls_base_file(row->concept.base), .line = concept.line, .column = concept.column};
}

static void tell_refusal(const struct gls_page *page, const struct gls_error *err)
{
    struct gls_buf line;
    gls_buf_init(&line);
    gls_buf_printf(&line, "%s:%u:%u: %s", err->file, err->line, err->column, err->message);
    gls_buf_put(&line, "", 1);
    if (line.status == GLS_OK)
        page->remark(page->payload, line.data);
    gls_buf_release(&line);
}

/* The first refusal is what the writing fails with, those after it are remarks. */
static void refuse(struct gls_tabulation *table, const char *cell, const char *why)
{
    enum { MOST_TOLD = 20 };
    const struct gls_page *page = table->scribe->page;
    struct gls_error err = {0};
    gls_fail(&err, GLS_ERR_REFUSED, place_of(&table->row),
             "entry %s: \"%.60s\" %s: it cannot be written for %s", table->row.id, cell, why,
             table->rules->reader);
    if (table->refused++ == 0) {
        table->refusal = err;
    } else if (table->refused <= MOST_TOLD && page->remark) {
        tell_refusal(page, &err);
    }
}

static bool is_separator(uint32_t c)
{
    return c == 0x2028 || c == 0x2029;
}

static bool has_control(struct gls_span text)
{
    for (size_t at = 0; at < text.size;) {
        uint32_t c = gls_safe_next(text, &at);
        if (gls_is_control(c) || is_separator(c))
            return true;
    }
    return false;
}

void gls_check_term(struct gls_tabulation *table, const struct gls_buf *cell)
{
    struct gls_span text = {cell->data, cell->size - 1};
    if (gls_table_has(table, GLS_PROFILE_MACHINE) && has_control(text))
        refuse(table, text.data, "has a control character or a line separator");
    else if (gls_table_has(table, GLS_PROFILE_MACHINE) && gls_is_formula(text))
        refuse(table, text.data, "begins as a formula");
    else if (table->rules->term_bytes && text.size > table->rules->term_bytes)
        refuse(table, text.data, "is too long");
}

void gls_check_beginning(struct gls_tabulation *table, const struct gls_buf *cell)
{
    const char *no = table->rules->no_beginning;
    if (no && *cell->data && strchr(no, *cell->data))
        refuse(table, cell->data, "begins as a comment");
}

/* ------------------------------------------------------------------ a source stands once */

/* A source as it was written; its target is that of the base. */
struct source_row {
    struct gls_span source;
    const char *target;
};

static bool same_source(const void *in, uint32_t member, const void *wanted)
{
    const struct source_row *row = (const struct source_row *)in + member, *other = wanted;
    return gls_span_equal(row->source, other->source);
}

static const char *text_of(const struct gls_table_row *row, size_t language)
{
    return gls_base_term_text(row->concept.base, row->term[language]);
}

/* The reader takes one translation for a source: the first; another one is told. */
static void leave_out(struct gls_tabulation *table, const struct source_row *first)
{
    enum { MOST_NAMED = 20 };
    if (strcmp(first->target, text_of(&table->row, 1)) == 0)
        return;
    if (table->left_out++ < MOST_NAMED)
        gls_buf_printf(&table->homographs, "%s%s (%s)", table->homographs.size ? ", " : "",
                       text_of(&table->row, 0), text_of(&table->row, 1));
}

static struct gls_span written_source(struct gls_tabulation *table)
{
    table->cell.size = 0;
    gls_put_term(table, &table->row, 0, &table->cell);
    return (struct gls_span){table->cell.data, table->cell.size};
}

bool gls_check_source(struct gls_tabulation *table)
{
    struct source_row row = {written_source(table), text_of(&table->row, 1)};
    uint32_t hash = (uint32_t)gls_hash(table->sources.key, row.source);
    struct gls_hash_slot *slot = gls_hash_table_find(&table->work, &table->sources, hash,
                                                     same_source, table->source.data, &row);
    if (!slot)
        return false;
    if (slot->member) {
        if (!table->row.capital)
            leave_out(table, GLS_AT(table->source, struct source_row, slot->member - 1));
        return false;
    }
    row.source = gls_work_keep(&table->work, row.source);
    struct source_row *added = GLS_APPEND(&table->work, &table->source, struct source_row);
    if (!added)
        return false;
    *added = row;
    gls_hash_table_insert(&table->sources, slot, hash, table->source.count - 1);
    return true;
}

static void tell_left_out(const struct gls_tabulation *table)
{
    const struct gls_page *page = table->scribe->page;
    struct gls_buf message;
    if (!table->left_out || !page->remark)
        return;
    gls_buf_init(&message);
    gls_buf_printf(&message, "%s takes a term once; left out: %.*s", table->rules->reader,
                   (int)table->homographs.size, table->homographs.data);
    if (table->left_out > 20)
        gls_buf_printf(&message, " and %zu more", table->left_out - 20);
    gls_buf_put(&message, "", 1);
    if (message.status == GLS_OK)
        page->remark(page->payload, message.data);
    gls_buf_release(&message);
}

/* ------------------------------------------------------------------ the whole */

static enum gls_status tell_replaced(const struct gls_tabulation *table)
{
    char message[120];
    const struct gls_scribe *scribe = table->scribe;
    size_t count = table->sheet->replaced;
    snprintf(message, sizeof message, "%zu control character%s no place in a table", count,
             count == 1 ? " has" : "s have");
    if (scribe->page->strict)
        return gls_fail(scribe->err, GLS_ERR_LOSS, (struct gls_place){0}, "%s: nothing is written",
                        message);
    strcat(message, count == 1 ? ": U+FFFD stands for it" : ": U+FFFD stands for each");
    if (scribe->page->remark)
        scribe->page->remark(scribe->page->payload, message);
    return GLS_OK;
}

enum gls_status gls_check_table(struct gls_tabulation *table)
{
    struct gls_scribe *scribe = table->scribe;
    size_t most = table->rules->bytes;
    if (table->refused) {
        if (scribe->err)
            *scribe->err = table->refusal;
        return GLS_ERR_REFUSED;
    }
    if (most && table->sheet->out->size > most)
        return gls_fail(scribe->err, GLS_ERR_REFUSED, (struct gls_place){0},
                        "%zu bytes, and %s takes %zu: choose fewer entries, by --subject or --in",
                        table->sheet->out->size, table->rules->reader, most);
    tell_left_out(table);
    if (table->sheet->replaced && tell_replaced(table) != GLS_OK)
        return GLS_ERR_LOSS;
    return gls_carried_report(&table->carried, scribe, gls_table_has(table, GLS_PROFILE_COMPLETE));
}
