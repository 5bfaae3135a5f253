#include "format/tabular/profile_cell.h"

#include <string.h>

#include "core/span.h"
#include "entry/entry.h"
#include "format/tabular/full.h"
#include "page/label.h"
#include "text/capital.h"

static struct gls_term term_of(const struct gls_table_row *row, size_t language)
{
    return gls_base_term(row->concept.base, row->term[language]);
}

static bool has_term(const struct gls_table_row *row, size_t language)
{
    return row->term[language] != UINT32_MAX;
}

static void carry(struct gls_tabulation *table, const struct gls_table_row *row, uint32_t term,
                  unsigned bits)
{
    if (term != UINT32_MAX)
        gls_carried_term(&table->carried, row->concept.place, term, bits);
}

static void put_word(struct gls_buf *cell, const char *word)
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

void gls_put_term(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                  struct gls_buf *cell)
{
    if (!has_term(row, language))
        return;
    const char *text = gls_base_term_text(row->concept.base, row->term[language]);
    if (row->capital)
        gls_capital_put(cell, gls_span_of(text));
    else
        gls_buf_puts(cell, text);
    carry(table, row, row->term[language], GLS_CARRIED_TERM);
}

void gls_put_status(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                    struct gls_buf *cell)
{
    put_word(cell, gls_admin_name(term_of(row, language).admin));
    carry(table, row, row->term[language], GLS_CARRIED_STATUS);
}

void gls_put_pos(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                 struct gls_buf *cell)
{
    put_word(cell, gls_pos_name(term_of(row, language).pos));
    carry(table, row, row->term[language], GLS_CARRIED_POS);
}

void gls_put_gender(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                    struct gls_buf *cell)
{
    put_word(cell, gls_gender_name(term_of(row, language).gender));
    carry(table, row, row->term[language], GLS_CARRIED_GENDER);
}

void gls_put_type(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                  struct gls_buf *cell)
{
    put_word(cell, gls_term_type_name(term_of(row, language).type));
    carry(table, row, row->term[language], GLS_CARRIED_TYPE);
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
    put_word(cell, gls_base_term_text(row->concept.base, term));
    carry(table, row, term, GLS_CARRIED_TERM);
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
    carry(table, row, number, GLS_CARRIED_ALL & ~(unsigned)GLS_CARRIED_TERM);
}

/* ------------------------------------------------------------------ properties */

/* Whether a property is what is wanted: notes that are fields of another format are none. */
static bool is_wanted(struct gls_property property, enum gls_category category)
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
        if (!is_wanted(property, category))
            continue;
        gls_buf_printf(cell, "%s%s", cell->size ? " | " : "", property.value);
        gls_carried_property(&table->carried, row->concept.place, range.first + i);
    }
}

static struct gls_range of_concept(const struct gls_table_row *row)
{
    return gls_base_concept(row->concept.base, row->concept.number).properties;
}

static struct gls_range of_language(const struct gls_tabulation *table,
                                    const struct gls_table_row *row, size_t language)
{
    return gls_base_section(row->concept.base, table->terms[language].section).properties;
}

void gls_put_definition(struct gls_tabulation *table, const struct gls_table_row *row,
                        size_t language, struct gls_buf *cell)
{
    put_values(table, row, of_language(table, row, language), GLS_CATEGORY_DEFINITION, cell);
}

/* That of the source language, else one that has no language. */
void gls_put_concept_definition(struct gls_tabulation *table, const struct gls_table_row *row,
                                size_t language, struct gls_buf *cell)
{
    gls_put_definition(table, row, language, cell);
    if (!cell->size)
        put_values(table, row, of_concept(row), GLS_CATEGORY_DEFINITION, cell);
}

void gls_put_subject(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                     struct gls_buf *cell)
{
    (void)language;
    put_values(table, row, of_concept(row), GLS_CATEGORY_SUBJECT_FIELD, cell);
}

void gls_put_notes(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                   struct gls_buf *cell)
{
    (void)language;
    put_values(table, row, of_concept(row), GLS_CATEGORY_NOTE, cell);
}

void gls_put_term_notes(struct gls_tabulation *table, const struct gls_table_row *row,
                        size_t language, struct gls_buf *cell)
{
    put_values(table, row, of_language(table, row, language), GLS_CATEGORY_NOTE, cell);
    put_values(table, row, term_of(row, language).properties, GLS_CATEGORY_NOTE, cell);
}

void gls_put_examples(struct gls_tabulation *table, const struct gls_table_row *row,
                      size_t language, struct gls_buf *cell)
{
    put_values(table, row, term_of(row, language).properties, GLS_CATEGORY_CONTEXT, cell);
}

void gls_put_nth_example(struct gls_tabulation *table, const struct gls_table_row *row,
                         size_t language, struct gls_buf *cell)
{
    struct gls_term term = gls_base_term(row->concept.base, nth_term(table, row, language));
    put_values(table, row, term.properties, GLS_CATEGORY_CONTEXT, cell);
}

/* ------------------------------------------------------------------ yes and no */

void gls_put_forbidden(struct gls_tabulation *table, const struct gls_table_row *row,
                       size_t language, struct gls_buf *cell)
{
    (void)language;
    gls_buf_puts(cell, row->forbidden ? "TRUE" : "");
    for (size_t i = 0; i < table->languages.count; i++)
        if (has_term(row, i) && gls_admin_is_bad(term_of(row, i).admin))
            carry(table, row, row->term[i], GLS_CARRIED_STATUS);
}

void gls_put_forbidden_yes(struct gls_tabulation *table, const struct gls_table_row *row,
                           size_t language, struct gls_buf *cell)
{
    gls_buf_puts(cell, row->forbidden ? "yes" : "no");
    if (row->forbidden)
        carry(table, row, row->term[language], GLS_CARRIED_STATUS);
}

void gls_put_case(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                  struct gls_buf *cell)
{
    enum gls_term_type type = term_of(row, language).type;
    (void)table;
    gls_buf_puts(cell, type == GLS_TYPE_ACRONYM || type == GLS_TYPE_ABBREVIATION ? "yes" : "no");
}

void gls_put_yes(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                 struct gls_buf *cell)
{
    (void)table, (void)row, (void)language;
    gls_buf_puts(cell, "yes");
}

/* ------------------------------------------------------------------ comments */

static void put_part(struct gls_buf *cell, const char *text)
{
    if (*text)
        gls_buf_printf(cell, "%s%s", cell->size ? " · " : "", text);
}

/* Words of ours; in a table of text, no-break spaces are plain ones. */
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

/* The values of a category as parts of the comment. */
static void put_parts(struct gls_tabulation *table, const struct gls_table_row *row,
                      struct gls_range range, enum gls_category category, struct gls_buf *cell)
{
    for (uint32_t i = 0; i < range.count; i++) {
        struct gls_property property = gls_base_property(row->concept.base, range.first + i);
        if (!is_wanted(property, category))
            continue;
        put_part(cell, property.value);
        gls_carried_property(&table->carried, row->concept.place, range.first + i);
    }
}

void gls_put_comment(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                     struct gls_buf *cell)
{
    char grammar[GLS_GRAMMAR_BYTES];
    struct gls_term term = term_of(row, language);
    put_advice(table, row, term, cell);
    put_part(cell, gls_label_grammar(term.pos, term.gender, grammar));
    put_parts(table, row, of_concept(row), GLS_CATEGORY_SUBJECT_FIELD, cell);
    size_t before = cell->size;
    put_parts(table, row, of_language(table, row, language), GLS_CATEGORY_DEFINITION, cell);
    if (cell->size == before)
        put_parts(table, row, of_concept(row), GLS_CATEGORY_DEFINITION, cell);
    carry(table, row, row->term[language],
          GLS_CARRIED_POS | GLS_CARRIED_GENDER |
              (gls_admin_is_bad(term.admin) ? GLS_CARRIED_STATUS : 0u));
}

/* ------------------------------------------------------------------ UTX */

void gls_put_utx_pos(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                     struct gls_buf *cell)
{
    enum gls_pos pos = term_of(row, language).pos;
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
    gls_buf_puts(cell, words[term_of(row, language).admin]);
    carry(table, row, row->term[language], GLS_CARRIED_STATUS);
}

/* ------------------------------------------------------------------ the profile "full" */

void gls_put_full_lang(struct gls_tabulation *table, const struct gls_table_row *row,
                       size_t language, struct gls_buf *cell)
{
    (void)table, (void)language;
    put_word(cell, row->section == UINT32_MAX
                       ? NULL
                       : gls_base_section(row->concept.base, row->section).lang);
}

void gls_put_full_term(struct gls_tabulation *table, const struct gls_table_row *row,
                       size_t language, struct gls_buf *cell)
{
    if (!has_term(row, language))
        return;
    gls_full_put_escaped(cell, gls_base_term_text(row->concept.base, row->term[language]));
    carry(table, row, row->term[language], GLS_CARRIED_TERM);
}

/* Where the reference leads, under the id that the concept is written with. */
static const char *target_of(const struct gls_tabulation *table, const struct gls_table_row *row,
                             const struct gls_property *property)
{
    const char *id = NULL;
    if (property->category == GLS_CATEGORY_CROSS_REFERENCE && *property->target)
        id = gls_concept_ids_target(&table->ids, row->concept, property->target);
    return id ? id : property->target;
}

/* The items of a column that are said at one level. */
static void put_items(struct gls_tabulation *table, const struct gls_table_row *row,
                      const struct gls_full_column *column, enum gls_level_bit level,
                      struct gls_range range, struct gls_buf *cell)
{
    for (uint32_t i = 0; i < range.count; i++) {
        struct gls_property property = gls_base_property(row->concept.base, range.first + i);
        if (property.nested || property.category == GLS_CATEGORY_TRANSACTION ||
            gls_full_column_of(property.category) != column)
            continue;
        const struct gls_full_item item = {level, property.category, gls_span_of(property.value),
                                           gls_span_of(target_of(table, row, &property))};
        gls_full_item_put(cell, column, &item);
        gls_carried_property(&table->carried, row->concept.place, range.first + i);
    }
}

void gls_put_full_items(struct gls_tabulation *table, const struct gls_table_row *row,
                        size_t language, struct gls_buf *cell)
{
    size_t count;
    const struct gls_base *base = row->concept.base;
    const struct gls_full_column *column = &gls_full_columns(&count)[language];
    if (row->opens_concept)
        put_items(table, row, column, GLS_OF_CONCEPT, of_concept(row), cell);
    if (row->opens_section)
        put_items(table, row, column, GLS_OF_SECTION,
                  gls_base_section(base, row->section).properties, cell);
    if (has_term(row, 0))
        put_items(table, row, column, GLS_OF_TERM, term_of(row, 0).properties, cell);
}
