#include "format/tabular/full_row.h"

#include <string.h>

#include "core/span.h"
#include "format/tabular/full.h"
#include "format/tabular/word.h"

/* The columns that hold no items, in their order; those of gls_full_columns() follow. */
enum { ID, LANG, TERM, STATUS, POS, GENDER, TYPE, ITEMS };
static const char *const plain[ITEMS] = {"id", "lang", "term", "status", "pos", "gender", "type"};

bool gls_full_is_header(const struct gls_span *cell, size_t count)
{
    size_t columns;
    const struct gls_full_column *column = gls_full_columns(&columns);
    if (count != ITEMS + columns)
        return false;
    for (size_t i = 0; i < count; i++)
        if (!gls_span_equal(gls_span_of(i < ITEMS ? plain[i] : column[i - ITEMS].name), cell[i]))
            return false;
    return true;
}

/* ------------------------------------------------------------------ words */

static const char *admin_name(int value)
{
    return gls_admin_name((enum gls_admin)value);
}

static const char *pos_name(int value)
{
    return gls_pos_name((enum gls_pos)value);
}

static const char *gender_name(int value)
{
    return gls_gender_name((enum gls_gender)value);
}

static const char *type_name(int value)
{
    return gls_term_type_name((enum gls_term_type)value);
}

static void set_admin(struct gls_builder *builder, int value)
{
    gls_builder_term_admin(builder, (enum gls_admin)value);
}

static void set_pos(struct gls_builder *builder, int value)
{
    gls_builder_term_pos(builder, (enum gls_pos)value);
}

static void set_gender(struct gls_builder *builder, int value)
{
    gls_builder_term_gender(builder, (enum gls_gender)value);
}

static void set_type(struct gls_builder *builder, int value)
{
    gls_builder_term_type(builder, (enum gls_term_type)value);
}

/* What is said of a term in a word of ours; words that people put there are read as in any table.
 */
static const struct value {
    size_t column;
    enum gls_cell_word kind;
    const char *note; /* keeps what is not understood */
    const char *(*name)(int value);
    void (*set)(struct gls_builder *builder, int value);
} values[] = {
    {STATUS, GLS_SAYS_STATUS, "administrativeStatus", admin_name, set_admin},
    {POS, GLS_SAYS_POS, "partOfSpeech", pos_name, set_pos},
    {GENDER, GLS_SAYS_GENDER, "grammaticalGender", gender_name, set_gender},
    {TYPE, GLS_SAYS_TYPE, "termType", type_name, set_type},
};
enum { VALUES = sizeof values / sizeof *values };

static void build_value(const struct gls_row *row, const struct value *value,
                        struct gls_builder *builder)
{
    struct gls_span cell = row->cell[value->column];
    for (int i = 1; value->name(i); i++)
        if (gls_span_equal(gls_span_of(value->name(i)), cell)) {
            value->set(builder, i);
            return;
        }
    struct gls_cell_says said = gls_words_read(value->kind, cell);
    for (size_t i = 0; i < VALUES; i++) /* "n. f." says two things */
        if (said.any[values[i].kind])
            values[i].set(builder, said.value[values[i].kind]);
    if (!said.all)
        gls_builder_unknown(builder, GLS_OF_TERM, gls_span_of(value->note), cell,
                            row->at[value->column]);
}

/* ------------------------------------------------------------------ items */

/* What of this the row has: its term, else its language, else its concept. */
static enum gls_level_bit level_of(const struct gls_row *row, enum gls_level_bit level)
{
    if (level == GLS_OF_TERM && !row->cell[TERM].size)
        level = GLS_OF_SECTION;
    return level == GLS_OF_SECTION && !row->cell[LANG].size ? GLS_OF_CONCEPT : level;
}

static struct gls_span unescape(struct gls_span text)
{
    return (struct gls_span){text.data, gls_full_unescape((char *)text.data, text.size)};
}

static void build_items(const struct gls_row *row, size_t at, const struct gls_full_column *column,
                        struct gls_builder *builder)
{
    struct gls_span cell = row->cell[at];
    struct gls_full_item item = {0};
    while (gls_full_item_next(&cell, column, &item)) {
        const struct gls_property_draft property = {.category = item.category,
                                                    .value = unescape(item.value),
                                                    .target = unescape(item.target),
                                                    .nested = item.nested,
                                                    .at = row->at[at]};
        gls_builder_property(builder, level_of(row, item.level), &property);
    }
}

/* ------------------------------------------------------------------ the row */

static void build_term(const struct gls_row *row, struct gls_builder *builder)
{
    gls_builder_term(builder, row->at[TERM]);
    gls_builder_term_text(builder, unescape(row->cell[TERM]));
    gls_builder_term_written(builder, row->at[TERM], 0);
    for (size_t i = 0; i < VALUES; i++)
        if (row->cell[values[i].column].size)
            build_value(row, &values[i], builder);
}

void gls_full_row_build(const struct gls_row *row, struct gls_builder *builder)
{
    size_t columns;
    const struct gls_full_column *column = gls_full_columns(&columns);
    if (row->cell[LANG].size || row->cell[TERM].size)
        gls_builder_section(builder, row->at[LANG], row->cell[LANG]);
    if (row->cell[TERM].size)
        build_term(row, builder);
    for (size_t i = 0; i < columns; i++)
        build_items(row, ITEMS + i, &column[i], builder);
    for (size_t i = ITEMS + columns; i < row->count; i++) { /* beyond the last column */
        const struct gls_property_draft note = {
            .category = GLS_CATEGORY_NOTE, .value = row->cell[i], .at = row->at[i]};
        gls_builder_property(builder, GLS_OF_CONCEPT, &note);
    }
}
