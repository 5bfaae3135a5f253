#include "pdf/setup.h"

#include <string.h>

#define SERIF "Linux Libertine O,Libertinus Serif,Gentium Plus,DejaVu Serif,serif"
#define SANS  "Linux Biolinum O,Libertinus Sans,DejaVu Sans,sans-serif"

enum { BLACK = 0x000000, GREY = 0x505050, BLUE = 0x17457A, RED = 0x9A2A2A };

/* Programs that get text out of a PDF take a column for one only while sizes in it differ little
 * and lines are less than one and a half times the size apart: what stands in entries keeps to
 * that, and is told apart by weight, slant, family and colour. */
const struct gls_type gls_types[GLS_LOOKS] = {
    [GLS_ROLE_PLAIN] = {SERIF, 1, 400, .color = BLACK},
    [GLS_ROLE_SEPARATOR] = {SERIF, 1, 400, .color = BLACK},
    [GLS_ROLE_DIVISION] = {SERIF, 1, 400, .color = BLACK},
    [GLS_ROLE_OPEN] = {SERIF, 1, 400, .color = BLACK},
    [GLS_ROLE_CLOSE] = {SERIF, 1, 400, .color = BLACK},
    [GLS_ROLE_LABEL] = {SERIF, 0.97, 400, .italic = true, .color = GREY},
    [GLS_ROLE_TERM] = {SERIF, 1.04, 700, .color = BLACK},
    [GLS_ROLE_BAD_TERM] = {SERIF, 1.04, 400, .struck = true, .color = BLACK},
    [GLS_ROLE_GRAMMAR] = {SERIF, 0.97, 400, .italic = true, .color = GREY},
    [GLS_ROLE_PLACE] = {SANS, 0.95, 400, .color = GREY},
    [GLS_ROLE_SUBJECT] = {SANS, 0.95, 400, .color = GREY},
    [GLS_ROLE_EQUIVALENT] = {SANS, 1, 700, .color = BLUE},
    [GLS_ROLE_BAD_EQUIVALENT] = {SANS, 1, 400, .struck = true, .color = BLUE},
    [GLS_ROLE_WARNING] = {SERIF, 0.97, 400, .italic = true, .color = RED},
    [GLS_ROLE_BETTER] = {SERIF, 1, 700, .color = BLACK},
    [GLS_ROLE_OTHER_TERM] = {SERIF, 0.99, 400, .color = BLACK},
    [GLS_ROLE_DEFINITION] = {SERIF, 1, 400, .hyphenated = true, .color = BLACK},
    [GLS_ROLE_NOTE] = {SERIF, 0.97, 400, .hyphenated = true, .color = BLACK},
    [GLS_ROLE_CONTEXT] = {SERIF, 1, 400, .italic = true, .hyphenated = true, .color = BLACK},
    [GLS_ROLE_CODE] = {SANS, 0.9, 400, .color = GREY},
    [GLS_ROLE_GRADE] = {SERIF, 0.97, 400, .color = GREY},
    [GLS_LOOK_TITLE] = {SERIF, 2.6, 700, .color = BLACK},
    [GLS_LOOK_SUBTITLE] = {SANS, 1.1, 400, .color = GREY},
    [GLS_LOOK_HEADING] = {SERIF, 1.7, 700, .color = BLACK},
    [GLS_LOOK_LETTER] = {SERIF, 1.4, 700, .color = BLUE},
    [GLS_LOOK_GUIDE] = {SERIF, 1, 700, .color = BLACK},
    [GLS_LOOK_FOLIO] = {SANS, 0.95, 400, .color = GREY},
    [GLS_LOOK_KEY] = {SERIF, 1, 700, .color = BLACK},
    [GLS_LOOK_TEXT] = {SERIF, 1, 400, .hyphenated = true, .color = BLACK},
};

static const struct {
    const char *name;
    double width, height;
} papers[] = {{"a4", 595.276, 841.89}, {"letter", 612, 792}}; /* ISO 216, ANSI/ASME Y14.1 */

/* What suits a number of columns: smaller type in narrower ones, and wider margins when there is
 * one only, so that lines stay short enough to read. */
static const struct gls_setup columns[] = {
    {.columns = 1, .index_columns = 2, .side = 96, .size = 10.6, .leading = 12.6, .hang = 14},
    {.columns = 2, .index_columns = 3, .side = 48, .size = 9.5, .leading = 11.2, .hang = 10},
    {.columns = 3, .index_columns = 4, .side = 40, .size = 8.2, .leading = 9.6, .hang = 8},
};
enum { PAPERS = sizeof papers / sizeof *papers };

struct gls_setup gls_setup_of(const struct gls_page *page)
{
    struct gls_setup setup = columns[page->columns - 1];
    for (size_t i = 0; i < PAPERS; i++)
        if (strcmp(papers[i].name, page->paper) == 0) {
            setup.width = papers[i].width;
            setup.height = papers[i].height;
        }
    setup.top = 62;
    setup.bottom = 52;
    setup.gutter = 26;
    setup.gap = setup.leading * 0.14;
    setup.most_gap = setup.size * 1.48 - setup.leading;
    return setup;
}
