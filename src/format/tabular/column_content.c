/* What is in a column tells what it is where its name does not. */
#include "format/tabular/column_search.h"

#include "core/span.h"

struct gls_span gls_sample_cell(const struct gls_sample *sample, size_t record, size_t column)
{
    return column < sample->columns ? sample->cell[record * sample->columns + column]
                                    : (struct gls_span){"", 0};
}

static bool is_number(struct gls_span cell)
{
    for (size_t i = 0; i < cell.size; i++)
        if (cell.data[i] < '0' || cell.data[i] > '9')
            return false;
    return cell.size;
}

struct gls_content gls_column_content(const struct gls_column_search *search, size_t column,
                                      enum gls_cell_word kind)
{
    struct gls_content content = {0};
    for (size_t i = search->columns->header; i < search->sample->records; i++) {
        struct gls_span cell = gls_sample_cell(search->sample, i, column);
        struct gls_cell_says said = gls_words_read(kind, cell);
        content.cells += cell.size > 0;
        content.words += cell.size > 0 && said.any[kind];
        content.numbers += is_number(cell);
    }
    return content;
}

static bool holds(const struct gls_column_search *search, size_t column, enum gls_cell_word kind)
{
    struct gls_content content = gls_column_content(search, column, kind);
    return content.cells && content.words == content.cells;
}

/* Whether all that is in a column is the code of one language. */
static bool is_code(const struct gls_column_search *search, size_t column)
{
    char tag[GLS_LANG_BYTES];
    struct gls_span first = gls_sample_cell(search->sample, 0, column);
    for (size_t i = 0; i < search->sample->records; i++)
        if (!gls_span_equal(gls_sample_cell(search->sample, i, column), first))
            return false;
    return first.size > 1 && first.size < 6 && gls_language_read(first, tag);
}

/* A column without a name. */
static enum gls_cell guess_role(const struct gls_column_search *search, size_t column)
{
    struct gls_content content = gls_column_content(search, column, GLS_SAYS_STATUS);
    if (!content.cells)
        return GLS_CELL_IGNORED;
    if (content.words == content.cells)
        return GLS_CELL_STATUS;
    if (column == 0 && content.numbers == content.cells)
        return GLS_CELL_ID;
    if (content.cells > 1 && is_code(search, column))
        return GLS_CELL_LANGUAGE;
    if (holds(search, column, GLS_SAYS_POS))
        return GLS_CELL_POS;
    return holds(search, column, GLS_SAYS_GENDER) ? GLS_CELL_GENDER : GLS_CELL_NOTE;
}

/* The first of two codes is that of the source. */
static enum gls_column_side guess_side(const struct gls_column_search *search, size_t column)
{
    size_t before = 0, all = 0;
    for (size_t i = 0; i < search->columns->count; i++) {
        before += i < column && is_code(search, i);
        all += is_code(search, i);
    }
    return all != 2 ? GLS_COLUMN_SIDE_NONE
           : before ? GLS_COLUMN_SIDE_TARGET
                    : GLS_COLUMN_SIDE_SOURCE;
}

/* Without a header line: source, target, notes; in between what is known by its words. */
void gls_columns_guess(struct gls_column_search *search)
{
    enum gls_column_side side = GLS_COLUMN_SIDE_SOURCE;
    for (size_t i = 0; i < search->columns->count; i++) {
        struct gls_heading *heading = &search->heading[i];
        enum gls_cell role = search->columns->count > 2 ? guess_role(search, i) : GLS_CELL_NOTE;
        *heading = (struct gls_heading){.role = role, .understood = true};
        if (role == GLS_CELL_LANGUAGE)
            heading->side = guess_side(search, i);
        if (role != GLS_CELL_NOTE || side == GLS_COLUMN_SIDE_NONE)
            continue;
        heading->role = GLS_CELL_TERM;
        heading->side = side;
        side = side == GLS_COLUMN_SIDE_SOURCE ? GLS_COLUMN_SIDE_TARGET : GLS_COLUMN_SIDE_NONE;
    }
    enum gls_cell middle = search->columns->count == 3 ? search->heading[1].role : GLS_CELL_TERM;
    search->columns->known_shape = middle == GLS_CELL_STATUS || middle == GLS_CELL_IGNORED;
    if (search->columns->known_shape)
        search->heading[1].side = GLS_COLUMN_SIDE_SOURCE;
}

/* What a name says may depend on what is in the column. */
void gls_column_look_into(const struct gls_column_search *search, size_t column)
{
    struct gls_heading *heading = &search->heading[column];
    if ((heading->role == GLS_CELL_TYPE || heading->role == GLS_CELL_SUBJECT) &&
        holds(search, column, GLS_SAYS_POS))
        heading->role = GLS_CELL_POS;
    else if (heading->role == GLS_CELL_TYPE && !holds(search, column, GLS_SAYS_TYPE))
        heading->role = GLS_CELL_OTHER;
    else if (heading->role == GLS_CELL_DEPRECATED && holds(search, column, GLS_SAYS_FLAG))
        heading->role = GLS_CELL_FORBIDDEN;
    else if (heading->role == GLS_CELL_FORBIDDEN) {
        struct gls_content content = gls_column_content(search, column, GLS_SAYS_FLAG);
        if (content.cells && !content.words)
            heading->role = GLS_CELL_DEPRECATED;
    }
}
