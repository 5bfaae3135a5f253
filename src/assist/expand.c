/* A query for search engines: "heterotopic ossification" OR "ectopic ossification". That quoted
 * phrases joined by OR mean the same to PostgreSQL's websearch_to_tsquery, SQLite's FTS5, Lucene's
 * query parser and PubMed was tried with them. */
#include <string.h>

#include "core/span.h"
#include "entry/entry.h"
#include "text/fold.h"
#include "text/token.h"

/* A query in the making. */
struct expansion {
    const struct gls_expansion *how;
    struct gls_buf *out;
    struct gls_buf phrase, told; /* the phrase at hand; those told, each with its NUL */
    bool kept_out;
};

/* ------------------------------------------------------------------ a phrase */

/* What would end a phrase, and controls, are spaces. */
static void put_words(struct gls_buf *out, const char *text)
{
    for (; *text; text++)
        gls_buf_put(out, *text == '"' || *text == '\\' || (unsigned char)*text < ' ' ? " " : text,
                    1);
}

/* Engines fold case: two that differ in no more are one. */
static bool is_told(const struct expansion *expansion)
{
    const struct gls_span phrase = {expansion->phrase.data, expansion->phrase.size};
    const char *told = expansion->told.data;
    for (size_t at = 0; at < expansion->told.size; at += strlen(told + at) + 1)
        if (gls_span_equal_ascii(phrase, told + at))
            return true;
    return false;
}

static void put_phrase(struct expansion *expansion, const char *text)
{
    const char *field = expansion->how->field;
    bool behind = field && *field == '[';
    expansion->phrase.size = 0;
    put_words(&expansion->phrase, text);
    if (is_told(expansion))
        return;
    gls_buf_puts(expansion->out, expansion->told.size ? " OR " : "");
    if (field && !behind)
        gls_buf_printf(expansion->out, "%s:", field);
    gls_buf_puts(expansion->out, "\"");
    gls_buf_append(expansion->out, &expansion->phrase);
    gls_buf_puts(expansion->out, "\"");
    gls_buf_puts(expansion->out, behind ? field : "");
    gls_buf_append(&expansion->told, &expansion->phrase);
    gls_buf_put(&expansion->told, "", 1);
}

/* ------------------------------------------------------------------ a term */

/* "HO" and "FC" find everything. */
enum { SHORT_LETTERS = 3 };
static bool is_short(const struct gls_entry_term *term)
{
    bool abbreviation = term->type == GLS_TYPE_ABBREVIATION || term->type == GLS_TYPE_ACRONYM;
    size_t letters = 0;
    bool capitals = true;
    for (size_t at = 0, size = strlen(term->text); at < size; letters++)
        capitals &= gls_is_capital(gls_utf8_next(term->text, size, &at));
    return letters <= SHORT_LETTERS && (abbreviation || capitals);
}

static void put_term(struct expansion *expansion, const struct gls_entry_term *term)
{
    struct gls_plurals plurals;
    if (gls_admin_is_bad(term->admin) || term->lookup_only)
        return;
    if (!expansion->how->abbreviations && is_short(term)) {
        expansion->kept_out = true;
        return;
    }
    put_phrase(expansion, term->text);
    if (!expansion->how->forms)
        return;
    gls_entry_written(term, &plurals);
    for (unsigned i = 0; i < plurals.count; i++)
        put_phrase(expansion, plurals.form[i]);
}

static void put_terms(struct expansion *expansion, const struct gls_entry_terms *terms)
{
    for (size_t i = 0; i < terms->count; i++)
        put_term(expansion, &terms->item[i]);
}

static enum gls_status expand(struct expansion *expansion, const struct gls_found *found,
                              struct gls_shelf *shelf, bool own, struct gls_error *err)
{
    struct gls_entry entry = {0};
    enum gls_status status = GLS_OK;
    for (size_t i = 0; i < found->count && status == GLS_OK; i++) {
        status = gls_entry_of(&entry, shelf, &found->match[i], err);
        if (status == GLS_OK && own) {
            put_term(expansion, &entry.term);
            put_terms(expansion, &entry.synonyms); /* what is to be said instead is among them */
        } else if (status == GLS_OK)
            put_terms(expansion, &entry.equivalents);
    }
    gls_entry_release(&entry);
    return status;
}

enum gls_status gls_expand(const struct gls_found *found, struct gls_shelf *shelf,
                           const struct gls_expansion *how, struct gls_buf *out, bool *kept_out,
                           struct gls_error *err)
{
    struct expansion expansion = {.how = how, .out = out};
    gls_buf_init(&expansion.phrase);
    gls_buf_init(&expansion.told);
    enum gls_status status = expand(&expansion, found, shelf, false, err);
    if (status == GLS_OK && how->both)
        status = expand(&expansion, found, shelf, true, err);
    if (status == GLS_OK)
        status = gls_buf_finish(&expansion.phrase, err);
    if (status == GLS_OK)
        status = gls_buf_finish(&expansion.told, err);
    gls_buf_release(&expansion.phrase);
    gls_buf_release(&expansion.told);
    *kept_out = expansion.kept_out;
    return status;
}
