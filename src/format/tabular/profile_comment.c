/* What a program shows beside a term: in one cell, between dots. */
#include <string.h>

#include "core/span.h"
#include "format/tabular/profile_cell.h"
#include "page/label.h"

static void put_part(struct gls_buf *cell, const char *text)
{
    if (*text)
        gls_buf_printf(cell, "%s%s", cell->size ? " · " : "", text);
}

/* ------------------------------------------------------------------ words of ours */

/* In a table of text, no-break spaces are plain ones. */
static void put_label(struct gls_buf *cell, const char *label)
{
    for (const char *space; (space = strstr(label, "\u00A0")); label = space + 2) {
        gls_buf_put(cell, label, (size_t)(space - label));
        gls_buf_puts(cell, " ");
    }
    gls_buf_puts(cell, label);
}

static void put_advice(struct gls_tabulation *table, const struct gls_table_row *row,
                       struct gls_term term, struct gls_buf *cell)
{
    const char *lang = table->scribe->page->lang;
    const char *status = gls_label_status(term.admin, lang);
    if (!status)
        return;
    put_label(cell, status);
    if (!row->prefer)
        return;
    put_label(cell, gls_label(GLS_LABEL_SAY, lang));
    gls_buf_puts(cell, row->prefer);
}

/* ------------------------------------------------------------------ words of the glossary */

/* A note for programs of ours is none for others. */
static bool is_said(struct gls_property property, enum gls_category category,
                    enum gls_level_bit level)
{
    return property.category == category && !property.nested && *property.value &&
           (category != GLS_CATEGORY_NOTE || !gls_usage_of(level, property.value));
}

/* The values of a category as parts of the comment; whether there are any. */
static bool put_parts(struct gls_tabulation *table, const struct gls_table_row *row,
                      enum gls_level_bit level, struct gls_range range, enum gls_category category,
                      struct gls_buf *cell)
{
    bool any = false;
    for (uint32_t i = 0; i < range.count; i++) {
        struct gls_property property = gls_base_property(row->concept.base, range.first + i);
        if (!is_said(property, category, level))
            continue;
        put_part(cell, property.value);
        gls_carried_property(&table->carried, row->concept.shelf_index, range.first + i);
        any = true;
    }
    return any;
}

/* In the source language, else in none. */
static void put_definitions(struct gls_tabulation *table, const struct gls_table_row *row,
                            size_t language, struct gls_buf *cell)
{
    struct gls_range own = gls_of_language(table, row, language);
    if (!put_parts(table, row, GLS_OF_SECTION, own, GLS_CATEGORY_DEFINITION, cell))
        put_parts(table, row, GLS_OF_CONCEPT, gls_of_concept(row), GLS_CATEGORY_DEFINITION, cell);
}

/* Of the concept, the language, the term. */
static void put_notes(struct gls_tabulation *table, const struct gls_table_row *row,
                      size_t language, struct gls_buf *cell)
{
    put_parts(table, row, GLS_OF_CONCEPT, gls_of_concept(row), GLS_CATEGORY_NOTE, cell);
    put_parts(table, row, GLS_OF_SECTION, gls_of_language(table, row, language), GLS_CATEGORY_NOTE,
              cell);
    put_parts(table, row, GLS_OF_TERM, gls_row_term(row, language).properties, GLS_CATEGORY_NOTE,
              cell);
}

void gls_put_remarks(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                     struct gls_buf *cell)
{
    put_definitions(table, row, language, cell);
    put_notes(table, row, language, cell);
}

void gls_put_comment(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                     struct gls_buf *cell)
{
    char grammar[GLS_GRAMMAR_BYTES];
    struct gls_term term = gls_row_term(row, language);
    put_advice(table, row, term, cell);
    put_part(cell, gls_label_grammar(term.pos, term.gender, grammar));
    put_parts(table, row, GLS_OF_CONCEPT, gls_of_concept(row), GLS_CATEGORY_SUBJECT_FIELD, cell);
    gls_put_remarks(table, row, language, cell);
    put_parts(table, row, GLS_OF_TERM, gls_row_term(row, 1).properties, GLS_CATEGORY_NOTE, cell);
    gls_row_carry(table, row, row->term[language],
                  GLS_CARRIED_POS | GLS_CARRIED_GENDER |
                      (gls_admin_is_bad(term.admin) ? GLS_CARRIED_STATUS : 0u));
}
