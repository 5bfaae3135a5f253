/* Whether a line is one of headings: by what is understood of it, or by its letters. */
#include <string.h>

#include "core/span.h"
#include "format/tabular/column_search.h"

/* A code of two letters may be any word: only that of a language with a name among ours counts. */
static bool is_telling(const struct gls_heading *heading)
{
    static const char often[] = "fr en de es it pt nl pl ru zh ja ko ar tr sv da fi cs el ro hu uk "
                                "he vi th id ca eu gl bg hr sk sl sr et lv lt nb nn fa hi ";
    const char *found = heading->code ? strstr(often, heading->lang) : "";
    return heading->understood && found;
}

bool gls_columns_are_header(const struct gls_span *cell, size_t count)
{
    size_t understood = 0;
    for (size_t i = 0; i < count; i++) {
        struct gls_heading heading = gls_heading_read(cell[i], false);
        understood += is_telling(&heading);
    }
    return understood >= 2;
}

/* The first record, but for cells that the next one has too: those are no headings. */
static bool looks_like_header(const struct gls_sample *sample)
{
    size_t understood = 0;
    const struct gls_span *next = sample->records > 1 ? sample->cell + sample->columns : NULL;
    for (size_t i = 0; i < sample->columns; i++)
        if (!next || !gls_span_equal(sample->cell[i], next[i])) {
            struct gls_heading heading = gls_heading_read(sample->cell[i], false);
            understood += is_telling(&heading);
        }
    return understood >= 2;
}

/* Which letters a cell has: Latin ones, and those of scripts that no French or English has. */
struct letters {
    bool latin, foreign;
};

static struct letters look_at_letters(struct gls_span cell)
{
    struct letters letters = {0};
    for (size_t i = 0; i < cell.size;) {
        uint32_t c = gls_utf8_next(cell.data, cell.size, &i);
        letters.latin |= (c | 32) >= 'a' && (c | 32) <= 'z';
        letters.foreign |= c >= 0x400 && !(c >= 0x1e00 && c < 0x2e80);
    }
    return letters;
}

/* A heading in a language that we do not know still shows by its letters, over a column in which
 * nine cells of ten have Latin ones. */
static bool is_foreign_heading(const struct gls_sample *sample, size_t column)
{
    enum { FEWEST = 3 };
    struct letters head = look_at_letters(sample->cell[column]);
    size_t cells = 0, latin = 0;
    for (size_t i = 1; i < sample->records; i++) {
        struct gls_span cell = sample->cell[i * sample->columns + column];
        cells += cell.size > 0;
        latin += look_at_letters(cell).latin;
    }
    return head.foreign && !head.latin && latin >= FEWEST && 10 * latin >= 9 * cells;
}

bool gls_sample_has_header(const struct gls_sample *sample, const struct gls_read_options *options)
{
    if (options->header)
        return gls_span_equal_ascii(gls_span_of(options->header), "yes");
    if (!sample->records || looks_like_header(sample))
        return sample->records;
    for (size_t i = 0; i < sample->columns; i++)
        if (is_foreign_heading(sample, i))
            return true;
    return false;
}
