/* Which columns have terms, and of which side or language. */
#include "format/tabular/column_search.h"

#include <string.h>

#include "core/span.h"

static size_t count_terms(const struct gls_column_search *search, bool named)
{
    size_t count = 0;
    for (size_t i = 0; i < search->columns->count; i++)
        count += search->heading[i].role == GLS_CELL_TERM && (!named || *search->heading[i].lang);
    return count;
}

static bool has_side(const struct gls_column_search *search, enum gls_column_side side)
{
    for (size_t i = 0; i < search->columns->count; i++)
        if (search->heading[i].role == GLS_CELL_TERM && search->heading[i].side == side)
            return true;
    return false;
}

static bool has_language(const struct gls_column_search *search, const char *lang)
{
    for (size_t i = 0; i < search->columns->count; i++)
        if (search->heading[i].role == GLS_CELL_TERM && *search->heading[i].lang &&
            gls_lang_agrees(lang, search->heading[i].lang))
            return true;
    return false;
}

/* Whether every column of terms is a language by its code. */
static bool are_codes(const struct gls_column_search *search)
{
    for (size_t i = 0; i < search->columns->count; i++)
        if (search->heading[i].role == GLS_CELL_TERM && !search->heading[i].code)
            return false;
    return count_terms(search, false);
}

/* "no" is Norwegian behind other codes, unless it numbers the rows. */
static bool is_norwegian(const struct gls_column_search *search, size_t column)
{
    struct gls_content content = gls_column_content(search, column, GLS_SAYS_FLAG);
    return strcmp(search->heading[column].other, "no") == 0 && are_codes(search) && column > 0 &&
           search->heading[column - 1].role == GLS_CELL_TERM &&
           (!content.cells || content.numbers < content.cells);
}

/* "id" is Indonesian behind other codes, if what is below are phrases: no id has a blank. */
static bool is_indonesian(const struct gls_column_search *search, size_t column)
{
    bool blank = false;
    for (size_t i = search->columns->header; i < search->sample->records; i++) {
        struct gls_span cell = gls_span_trim(gls_sample_cell(search->sample, i, column));
        blank |= cell.size && memchr(cell.data, ' ', cell.size);
    }
    return blank && strcmp(search->heading[column].other, "id") == 0 && are_codes(search) &&
           column > 0 && search->heading[column - 1].role == GLS_CELL_TERM;
}

/* "id" is Indonesian too where there would else be no second language; "us" is a country among
 * codes. */
static void take_others(struct gls_column_search *search)
{
    bool codes = are_codes(search);
    for (size_t i = 0; i < search->columns->count; i++) {
        struct gls_heading *heading = &search->heading[i];
        bool wanted = heading->understood ? (count_terms(search, false) < 2 &&
                                             has_side(search, GLS_COLUMN_SIDE_NONE)) ||
                                                is_norwegian(search, i) || is_indonesian(search, i)
                                          : codes;
        if (!*heading->other || !wanted || heading->role == GLS_CELL_TERM)
            continue;
        strcpy(heading->lang, heading->other);
        heading->role = heading->other_role;
        heading->side = GLS_COLUMN_SIDE_NONE;
        heading->understood = true;
        heading->code = heading->role == GLS_CELL_TERM;
    }
}

/* The side of a column of terms that names neither side nor language: the one that is missing. */
static enum gls_column_side free_side(const struct gls_column_search *search)
{
    if (search->columns->row[0] != GLS_NO_COLUMN)
        return GLS_COLUMN_SIDE_TERM;
    if (!has_side(search, GLS_COLUMN_SIDE_SOURCE) && !has_language(search, search->from))
        return GLS_COLUMN_SIDE_SOURCE;
    if (!has_side(search, GLS_COLUMN_SIDE_TARGET) && !has_language(search, search->to))
        return GLS_COLUMN_SIDE_TARGET;
    return GLS_COLUMN_SIDE_NONE;
}

/* Beside columns of two languages "source" is where it was found, and "equivalent" a remark. */
static void settle_sides(struct gls_column_search *search)
{
    bool named = count_terms(search, true) > 1;
    for (size_t i = 0; i < search->columns->count; i++) {
        struct gls_heading *heading = &search->heading[i];
        if (heading->role != GLS_CELL_TERM || *heading->lang)
            continue;
        if (heading->side == GLS_COLUMN_SIDE_SOURCE && named)
            heading->role = GLS_CELL_REFERENCE;
        if (heading->role == GLS_CELL_REFERENCE)
            heading->side = GLS_COLUMN_SIDE_NONE;
        else if (heading->side == GLS_COLUMN_SIDE_TERM)
            heading->side = free_side(search);
        else if (named)
            heading->side = GLS_COLUMN_SIDE_NONE;
        if (heading->side == GLS_COLUMN_SIDE_NONE && heading->role == GLS_CELL_TERM)
            heading->role = GLS_CELL_OTHER;
    }
}

/* The language that a side stands for; "" where the rows tell. */
const char *gls_side_language(const struct gls_column_search *search, enum gls_column_side side)
{
    if (side == GLS_COLUMN_SIDE_NONE ||
        search->columns->row[side - GLS_COLUMN_SIDE_TERM] != GLS_NO_COLUMN)
        return "";
    return side == GLS_COLUMN_SIDE_TARGET   ? search->to
           : side == GLS_COLUMN_SIDE_SOURCE ? search->from
                                            : "";
}

void gls_columns_settle_sides(struct gls_column_search *search)
{
    take_others(search);
    settle_sides(search);
}
