/* Of what a column tells that is none of terms: of the column of terms that it names, else of the
 * one beside it. */
#include "format/tabular/column_search.h"

#include <string.h>

static bool is_term(const struct gls_column_search *search, size_t column)
{
    return search->columns->column[column].role == GLS_CELL_TERM;
}

/* The nearest column of terms on the left, else the first of all. */
static uint32_t find_left(const struct gls_column_search *search, size_t column)
{
    for (size_t i = column; i > 0; i--)
        if (is_term(search, i - 1))
            return (uint32_t)(i - 1);
    return search->columns->first;
}

/* The second column of terms, else the first. */
static uint32_t find_translation(const struct gls_column_search *search)
{
    for (size_t i = search->columns->first + 1; i < search->columns->count; i++)
        if (is_term(search, i))
            return (uint32_t)i;
    return search->columns->first;
}

/* The column of terms of that language or side. */
static uint32_t find_named(const struct gls_column_search *search, const struct gls_column *wanted)
{
    for (size_t i = 0; i < search->columns->count; i++) {
        const struct gls_column *own = &search->columns->column[i];
        bool same = *wanted->lang ? strcmp(own->lang, wanted->lang) == 0
                                  : own->side == wanted->side && !*own->lang;
        if (is_term(search, i) && same)
            return (uint32_t)i;
    }
    return GLS_NO_COLUMN;
}

/* What has genders is seldom English. */
static uint32_t find_gendered(const struct gls_column_search *search, size_t column)
{
    uint32_t left = find_left(search, column);
    for (size_t i = 0; i < search->columns->count; i++)
        if (gls_lang_agrees("en", search->columns->column[left].lang) && is_term(search, i))
            left = (uint32_t)i;
    return left;
}

/* Whether several columns have its name, and none tells whose it is. */
static bool is_repeated(const struct gls_column_search *search, size_t column)
{
    size_t count = 0;
    for (size_t i = 0; i < search->columns->count && *search->columns->column[column].name; i++)
        count += strcmp(search->columns->column[i].name, search->columns->column[column].name) == 0;
    return count > 1;
}

/* Of a column that names neither language nor side, by its place: what stands after the first
 * column of terms and before the second is about that one. */
static uint32_t find_by_place(const struct gls_column_search *search, size_t column)
{
    uint32_t translation = find_translation(search);
    switch (search->columns->column[column].role) {
    case GLS_CELL_STATUS:
    case GLS_CELL_FORBIDDEN:
    case GLS_CELL_APPROVED:
    case GLS_CELL_TYPE:
        return column > search->columns->first && column < translation ? search->columns->first
                                                                       : translation;
    case GLS_CELL_EXAMPLE:
    case GLS_CELL_REGION:
    case GLS_CELL_SYNONYM:
    case GLS_CELL_DEPRECATED:
        return find_left(search, column);
    case GLS_CELL_GENDER:
        return find_gendered(search, column);
    case GLS_CELL_DEFINITION:
    case GLS_CELL_NOTE:
        return is_repeated(search, column) ? find_left(search, column) : GLS_NO_COLUMN;
    default:
        return GLS_NO_COLUMN;
    }
}

void gls_column_find_owner(struct gls_column_search *search, size_t column)
{
    struct gls_column *own = &search->columns->column[column];
    bool named =
        *own->lang || own->side == GLS_COLUMN_SIDE_SOURCE || own->side == GLS_COLUMN_SIDE_TARGET;
    if (own->side == GLS_COLUMN_SIDE_TERM && !*own->lang && own->role != GLS_CELL_LANGUAGE)
        own->owner = find_left(search, column);
    else
        own->owner = named ? find_named(search, own) : find_by_place(search, column);
    if (!*own->lang && own->owner != GLS_NO_COLUMN)
        memcpy(own->lang, search->columns->column[own->owner].lang, sizeof own->lang);
}
