#include "format/tabular/profile_cell.h"

#include <string.h>

#include "core/span.h"
#include "text/capital.h"

void gls_row_carry(struct gls_tabulation *table, const struct gls_table_row *row, uint32_t term,
                   unsigned bits)
{
    if (term != UINT32_MAX)
        gls_carried_term(&table->carried, row->concept.shelf_index, term, bits);
}

void gls_put_word(struct gls_buf *cell, const char *word)
{
    gls_buf_puts(cell, word ? word : "");
}

/* ------------------------------------------------------------------ terms */

void gls_put_nothing(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                     struct gls_buf *cell)
{
    (void)table, (void)row, (void)language, (void)cell;
}

void gls_put_id(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                struct gls_buf *cell)
{
    (void)table, (void)language;
    gls_buf_puts(cell, row->id);
}

/* Readers that tell equal terms apart by it need not have it once only. */
void gls_put_own_id(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                    struct gls_buf *cell)
{
    const char *own = gls_base_concept(row->concept.base, row->concept.number).id;
    (void)table, (void)language;
    gls_buf_puts(cell, *own && gls_is_text(gls_span_of(own)) ? own : row->id);
}

void gls_put_term(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                  struct gls_buf *cell)
{
    if (!gls_row_has_term(row, language))
        return;
    const char *text = gls_base_term_text(row->concept.base, row->term[language]);
    if (row->capital)
        gls_capital_put(cell, gls_span_of(text));
    else
        gls_buf_puts(cell, text);
    gls_row_carry(table, row, row->term[language], GLS_CARRIED_TERM);
}

void gls_put_status(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                    struct gls_buf *cell)
{
    gls_put_word(cell, gls_admin_name(gls_row_term(row, language).admin));
    gls_row_carry(table, row, row->term[language], GLS_CARRIED_STATUS);
}

void gls_put_pos(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                 struct gls_buf *cell)
{
    gls_put_word(cell, gls_pos_name(gls_row_term(row, language).pos));
    gls_row_carry(table, row, row->term[language], GLS_CARRIED_POS);
}

void gls_put_gender(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                    struct gls_buf *cell)
{
    gls_put_word(cell, gls_gender_name(gls_row_term(row, language).gender));
    gls_row_carry(table, row, row->term[language], GLS_CARRIED_GENDER);
}

void gls_put_type(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                  struct gls_buf *cell)
{
    gls_put_word(cell, gls_term_type_name(gls_row_term(row, language).type));
    gls_row_carry(table, row, row->term[language], GLS_CARRIED_TYPE);
}

/* The row with the n-th term of the language in place of the term; a row without has none. */
static uint32_t nth_term(const struct gls_tabulation *table, const struct gls_table_row *row,
                         size_t language)
{
    const struct gls_table_terms *terms = &table->terms[language];
    return row->nth < terms->good ? terms->number[row->nth] : UINT32_MAX;
}

void gls_put_nth_term(struct gls_tabulation *table, const struct gls_table_row *row,
                      size_t language, struct gls_buf *cell)
{
    uint32_t term = nth_term(table, row, language);
    gls_put_word(cell, gls_base_term_text(row->concept.base, term));
    gls_row_carry(table, row, term, GLS_CARRIED_TERM);
}

static void put_info(struct gls_buf *cell, const char *word)
{
    if (word)
        gls_buf_printf(cell, "%s%s", cell->size ? ", " : "", word);
}

void gls_put_nth_info(struct gls_tabulation *table, const struct gls_table_row *row,
                      size_t language, struct gls_buf *cell)
{
    uint32_t number = nth_term(table, row, language);
    struct gls_term term = gls_base_term(row->concept.base, number);
    put_info(cell, gls_pos_name(term.pos));
    put_info(cell, gls_gender_name(term.gender));
    put_info(cell, gls_term_type_name(term.type));
    put_info(cell, gls_admin_name(term.admin));
    gls_row_carry(table, row, number, GLS_CARRIED_ALL & ~(unsigned)GLS_CARRIED_TERM);
}

/* ------------------------------------------------------------------ properties */

bool gls_is_wanted(struct gls_property property, enum gls_category category)
{
    return property.category == category && !property.nested && *property.value &&
           (category != GLS_CATEGORY_NOTE || !gls_note_is_field(property.value));
}

/* The values of a category, " | " between them. */
static void put_values(struct gls_tabulation *table, const struct gls_table_row *row,
                       struct gls_range range, enum gls_category category, struct gls_buf *cell)
{
    for (uint32_t i = 0; i < range.count; i++) {
        struct gls_property property = gls_base_property(row->concept.base, range.first + i);
        if (!gls_is_wanted(property, category))
            continue;
        gls_buf_printf(cell, "%s%s", cell->size ? " | " : "", property.value);
        gls_carried_property(&table->carried, row->concept.shelf_index, range.first + i);
    }
}

struct gls_range gls_of_concept(const struct gls_table_row *row)
{
    return gls_base_concept(row->concept.base, row->concept.number).properties;
}

struct gls_range gls_of_language(const struct gls_tabulation *table,
                                 const struct gls_table_row *row, size_t language)
{
    return gls_base_section(row->concept.base, table->terms[language].section).properties;
}

/* Beside a term of that language: without one, who reads the row cannot tell whose it is. */
void gls_put_definition(struct gls_tabulation *table, const struct gls_table_row *row,
                        size_t language, struct gls_buf *cell)
{
    if (gls_row_has_term(row, language))
        put_values(table, row, gls_of_language(table, row, language), GLS_CATEGORY_DEFINITION,
                   cell);
}

/* That of the source language, else one that has no language. */
void gls_put_concept_definition(struct gls_tabulation *table, const struct gls_table_row *row,
                                size_t language, struct gls_buf *cell)
{
    gls_put_definition(table, row, language, cell);
    if (!cell->size)
        put_values(table, row, gls_of_concept(row), GLS_CATEGORY_DEFINITION, cell);
}

void gls_put_subject(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                     struct gls_buf *cell)
{
    (void)language;
    put_values(table, row, gls_of_concept(row), GLS_CATEGORY_SUBJECT_FIELD, cell);
}

void gls_put_notes(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                   struct gls_buf *cell)
{
    (void)language;
    put_values(table, row, gls_of_concept(row), GLS_CATEGORY_NOTE, cell);
}

void gls_put_term_notes(struct gls_tabulation *table, const struct gls_table_row *row,
                        size_t language, struct gls_buf *cell)
{
    put_values(table, row, gls_of_language(table, row, language), GLS_CATEGORY_NOTE, cell);
    put_values(table, row, gls_row_term(row, language).properties, GLS_CATEGORY_NOTE, cell);
}

void gls_put_examples(struct gls_tabulation *table, const struct gls_table_row *row,
                      size_t language, struct gls_buf *cell)
{
    put_values(table, row, gls_row_term(row, language).properties, GLS_CATEGORY_CONTEXT, cell);
}

void gls_put_nth_example(struct gls_tabulation *table, const struct gls_table_row *row,
                         size_t language, struct gls_buf *cell)
{
    struct gls_term term = gls_base_term(row->concept.base, nth_term(table, row, language));
    put_values(table, row, term.properties, GLS_CATEGORY_CONTEXT, cell);
}

/* ------------------------------------------------------------------ yes and no */

/* What is forbidden is read as deprecated, what is superseded too. */
static void carry_forbidden(struct gls_tabulation *table, const struct gls_table_row *row,
                            size_t language)
{
    if (gls_row_has_term(row, language) &&
        gls_row_term(row, language).admin == GLS_ADMIN_DEPRECATED)
        gls_row_carry(table, row, row->term[language], GLS_CARRIED_STATUS);
}

void gls_put_forbidden(struct gls_tabulation *table, const struct gls_table_row *row,
                       size_t language, struct gls_buf *cell)
{
    (void)language;
    gls_buf_puts(cell, row->forbidden ? "TRUE" : "");
    for (size_t i = 0; row->forbidden && i < table->languages.count; i++)
        carry_forbidden(table, row, i);
}

void gls_put_forbidden_yes(struct gls_tabulation *table, const struct gls_table_row *row,
                           size_t language, struct gls_buf *cell)
{
    gls_buf_puts(cell, row->forbidden ? "yes" : "no");
    if (row->forbidden)
        carry_forbidden(table, row, language);
}

/* "ADN", "ARNm", "pH", but not "Parkinson". */
void gls_put_case(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                  struct gls_buf *cell)
{
    (void)table;
    bool matters = gls_has_inner_capital(
        gls_span_of(gls_base_term_text(row->concept.base, row->term[language])));
    gls_buf_puts(cell, matters ? "yes" : "no");
}

void gls_put_yes(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                 struct gls_buf *cell)
{
    (void)table, (void)row, (void)language;
    gls_buf_puts(cell, "yes");
}

/* ------------------------------------------------------------------ UTX */

void gls_put_utx_pos(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                     struct gls_buf *cell)
{
    enum gls_pos pos = gls_row_term(row, language).pos;
    if (pos != GLS_POS_OTHER) /* UTX has no word for it */
        gls_put_pos(table, row, language, cell);
}

void gls_put_utx_status(struct gls_tabulation *table, const struct gls_table_row *row,
                        size_t language, struct gls_buf *cell)
{
    static const char *const words[] = {
        [GLS_ADMIN_NONE] = "",
        [GLS_ADMIN_PREFERRED] = "approved",
        [GLS_ADMIN_ADMITTED] = "provisional",
        [GLS_ADMIN_SUPERSEDED] = "non-standard",
        [GLS_ADMIN_DEPRECATED] = "forbidden",
    };
    gls_buf_puts(cell, words[gls_row_term(row, language).admin]);
    gls_row_carry(table, row, row->term[language], GLS_CARRIED_STATUS);
}
