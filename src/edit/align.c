/* Two lists brought together by their longest common subsequence. */
#include <string.h>

#include "edit/splice.h"

enum { CELLS_MOST = 1 << 20 };

struct grid {
    const void *lists;
    uint32_t rows, columns;
    uint16_t *cell; /* how many likes there are from (row, column) on */
};

static uint16_t *cell_at(const struct grid *grid, uint32_t row, uint32_t column)
{
    return &grid->cell[(size_t)row * (grid->columns + 1) + column];
}

static void fill(const struct grid *grid, gls_alike_fn *same)
{
    for (uint32_t row = grid->rows; row-- > 0;)
        for (uint32_t column = grid->columns; column-- > 0;) {
            uint16_t down = *cell_at(grid, row + 1, column);
            uint16_t right = *cell_at(grid, row, column + 1);
            *cell_at(grid, row, column) = same(grid->lists, row, column)
                                              ? (uint16_t)(*cell_at(grid, row + 1, column + 1) + 1)
                                          : down > right ? down
                                                         : right;
        }
}

static void keep(struct gls_alignment *alignment, uint32_t row, uint32_t column)
{
    alignment->like[column] = row;
    alignment->kept[row] = true;
}

static void follow(const struct grid *grid, struct gls_alignment *alignment, gls_alike_fn *same)
{
    uint32_t row = 0, column = 0;
    while (row < grid->rows && column < grid->columns) {
        uint16_t here = *cell_at(grid, row, column);
        if (same(grid->lists, row, column) && here == *cell_at(grid, row + 1, column + 1) + 1)
            keep(alignment, row++, column++);
        else if (*cell_at(grid, row + 1, column) == here)
            row++;
        else
            column++;
    }
}

/* Between two likes, the n-th that has none goes with the next one there that is near. */
static void join(const struct grid *grid, struct gls_alignment *alignment, gls_alike_fn *near)
{
    uint32_t row = 0;
    for (uint32_t column = 0; column < grid->columns; column++) {
        if (alignment->like[column] != UINT32_MAX) {
            row = alignment->like[column] + 1;
            continue;
        }
        uint32_t at = row;
        while (at < grid->rows && !alignment->kept[at] && !near(grid->lists, at, column))
            at++;
        if (at < grid->rows && !alignment->kept[at]) {
            keep(alignment, at, column);
            row = at + 1;
        }
    }
}

bool gls_align(struct gls_alignment *alignment, struct gls_work *work, const void *lists,
               uint32_t first, uint32_t second, gls_alike_fn *same, gls_alike_fn *near)
{
    size_t cells = ((size_t)first + 1) * ((size_t)second + 1);
    if (cells > CELLS_MOST || first >= UINT16_MAX || second >= UINT16_MAX)
        return false;
    struct grid grid = {lists, first, second, gls_work_malloc(work, cells * sizeof *grid.cell)};
    alignment->like = gls_work_alloc(work, (second + 1) * sizeof *alignment->like);
    alignment->kept = gls_work_alloc(work, first + 1);
    if (grid.cell && alignment->like && alignment->kept) {
        memset(grid.cell, 0, cells * sizeof *grid.cell);
        memset(alignment->like, 0xFF, (second + 1) * sizeof *alignment->like);
        memset(alignment->kept, 0, first + 1);
        fill(&grid, same);
        follow(&grid, alignment, same);
        if (near)
            join(&grid, alignment, near);
    }
    gls_free(grid.cell);
    return !gls_work_failed(work);
}
