#include "pdf/flow.h"

#include <string.h>

#include "core/memory.h"

enum { MOST_COLUMNS = 4 };

double gls_flow_measure(const struct gls_flow *flow, unsigned columns)
{
    double width = flow->setup->width - 2 * flow->setup->side;
    return (width - flow->setup->gutter * (columns - 1)) / columns;
}

static double bottom_of(const struct gls_flow *flow)
{
    return flow->setup->height - flow->setup->bottom;
}

/* ------------------------------------------------------------------ on paper */

static void note_guide(struct gls_flow *flow, const char *guide)
{
    if (!guide)
        return;
    flow->open = guide;
    if (flow->quiet)
        return;
    flow->first = flow->first ? flow->first : guide;
    flow->last = guide;
}

/* The structure has one element for the lines of a block that stand below each other. */
static void draw_line(struct gls_flow *flow, const struct gls_flow_line *line,
                      const struct gls_block *above, double x, double y)
{
    enum { ABOVE_BASELINE = 75 }; /* per cent of the leading */
    struct gls_document *document = flow->document;
    if (above && line->block != above)
        gls_document_end(document, above->tag);
    if (line->block != above)
        gls_document_begin(document, line->block->tag);
    if (line->mark.guide || line->mark.outline)
        flow->placed(flow->payload, &line->mark, x, y);
    note_guide(flow, line->mark.guide);
    gls_block_draw(line->block, line->number, document->cairo, x,
                   y + line->block->leading * ABOVE_BASELINE / 100, flow->missing, flow->payload);
}

static double height_of(const struct gls_flow_line *line, bool at_top)
{
    return line->block->leading + (at_top ? 0 : line->above);
}

/* How much the space above each group of a column grows, to bring its last line to the bottom. */
static double stretch_of(const struct gls_flow *flow, const struct gls_flow_line *line,
                         size_t count, double height)
{
    double used = 0, most = flow->setup->most_gap - flow->setup->gap;
    size_t gaps = 0;
    for (size_t i = 0; i < count; i++) {
        used += height_of(&line[i], i == 0);
        gaps += i > 0 && line[i].begins;
    }
    double stretch = gaps ? (height - used) / (double)gaps : 0;
    if (stretch <= 0)
        return 0;
    return stretch < most ? stretch : most;
}

static void draw_column(struct gls_flow *flow, const struct gls_flow_line *line, size_t count,
                        double x, double height)
{
    const struct gls_block *above = NULL;
    double y = flow->y, stretch = stretch_of(flow, line, count, height);
    for (size_t i = 0; i < count; i++) {
        if (i)
            y += line[i].above + (line[i].begins ? stretch : 0);
        draw_line(flow, &line[i], above, x, y);
        y += line[i].block->leading;
        above = line[i].block;
    }
    if (above)
        gls_document_end(flow->document, above->tag);
}

static void drop_lines(struct gls_flow *flow, size_t count)
{
    for (size_t i = 0; i < count; i++)
        gls_block_release(flow->line[i].block);
    flow->lines -= count;
    flow->group -= count;
    memmove(flow->line, flow->line + count, flow->lines * sizeof *flow->line);
}

/* ------------------------------------------------------------------ breaking */

static bool may_begin(const struct gls_flow *flow, const struct gls_flow_line *line)
{
    return flow->whole ? line->begins : !line->kept;
}

/* How many lines from @p first go into a column of that height: as many as fit, less those that
 * would be torn from the lines after. @p full receives whether the column is full. */
static size_t fill_column(const struct gls_flow *flow, size_t first, double height, bool *full)
{
    double used = 0;
    size_t last = first, whole = first;
    *full = false;
    for (; last < flow->lines; last++) {
        if (last > first && may_begin(flow, &flow->line[last]))
            whole = last;
        used += height_of(&flow->line[last], last == first);
        if (used > height + 0.01) {
            *full = true;
            break;
        }
    }
    if (!*full)
        return last - first;
    if (whole == first && !flow->whole) /* higher than a column: torn after all */
        whole = last > first ? last : first + 1;
    return whole - first;
}

/* Fills columns of that height; returns how many lines they take. */
static size_t fill_columns(const struct gls_flow *flow, double height, size_t take[MOST_COLUMNS],
                           bool *full)
{
    size_t first = 0;
    *full = false;
    for (unsigned i = 0; i < flow->columns; i++) {
        take[i] = fill_column(flow, first, height, full);
        first += take[i];
    }
    return first;
}

static void draw_columns(struct gls_flow *flow, const size_t take[MOST_COLUMNS], double height,
                         bool last_too)
{
    double measure = gls_flow_measure(flow, flow->columns), x = flow->setup->side;
    const struct gls_flow_line *line = flow->line;
    if (flow->ended)
        gls_document_next_page(flow->document);
    for (unsigned i = 0; i < flow->columns; i++) {
        bool stretched = last_too || i + 1 < flow->columns;
        draw_column(flow, line, take[i], x, stretched ? height : 0);
        line += take[i];
        x += measure + flow->setup->gutter;
    }
    flow->used = true;
    flow->ended = false;
}

void gls_flow_end_page(struct gls_flow *flow)
{
    if (!flow->used)
        return;
    if (!flow->first)
        flow->first = flow->last = flow->open;
    flow->page(flow->payload);
    flow->first = flow->last = NULL;
    flow->used = flow->quiet = false;
    flow->ended = true;
    flow->y = flow->setup->top;
}

/* Pages that are full whatever comes. */
static void emit_full_pages(struct gls_flow *flow)
{
    size_t take[MOST_COLUMNS];
    bool full = true;
    while (flow->lines) {
        double height = bottom_of(flow) - flow->y;
        size_t count = fill_columns(flow, height, take, &full);
        if (!full)
            return;
        draw_columns(flow, take, height, true);
        drop_lines(flow, count);
        gls_flow_end_page(flow);
    }
}

/* The least height in which columns hold all that is left. */
static double least_height(const struct gls_flow *flow, double most)
{
    size_t take[MOST_COLUMNS];
    double low = 0, high = most;
    bool full;
    while (high - low > 0.5) {
        double middle = (low + high) / 2;
        if (fill_columns(flow, middle, take, &full) == flow->lines && !full)
            high = middle;
        else
            low = middle;
    }
    return high;
}

/* Groups stay whole where that makes columns only a little higher. */
static double balance(struct gls_flow *flow, double most)
{
    enum { LITTLE = 5 };
    double split = least_height(flow, most);
    flow->whole = true;
    double whole = least_height(flow, most);
    flow->whole = whole < most - 0.5 && whole - split < LITTLE * flow->setup->leading;
    return flow->whole ? whole : split;
}

/* ------------------------------------------------------------------ sections and groups */

void gls_flow_begin(struct gls_flow *flow, unsigned columns, double least)
{
    enum { FEW = 4 };
    if (flow->used && flow->y + least + FEW * flow->setup->leading > bottom_of(flow))
        gls_flow_end_page(flow);
    flow->columns = columns;
}

void gls_flow_add(struct gls_flow *flow, struct gls_block *block, double above)
{
    int count = block ? gls_block_lines(block) : 0;
    if (!gls_work_grow(flow->work, &flow->line, &flow->room, flow->lines + (size_t)count,
                       sizeof *flow->line))
        count = 0;
    for (int i = 0; i < count; i++) {
        block->holders++;
        flow->line[flow->lines++] =
            (struct gls_flow_line){.block = block, .number = i, .above = i ? 0 : above};
    }
    gls_block_release(block);
}

/* Whether a column that began with that line would leave one line of a paragraph by itself. */
static bool is_alone(const struct gls_flow_line *line, size_t i)
{
    int last = gls_block_lines(line[i].block) - 1;
    return last > 0 && (line[i].number == 1 || line[i].number == last);
}

void gls_flow_end_group(struct gls_flow *flow, const struct gls_flow_mark *mark, bool with_next)
{
    size_t count = flow->lines - flow->group;
    struct gls_flow_line *line = flow->line + flow->group;
    if (count == 0)
        return;
    for (size_t i = 0; i < count; i++)
        line[i].kept = i < 2 || count - i < 2 || is_alone(line, i);
    line[0].kept = flow->keep_next;
    line[0].begins = !flow->keep_next;
    line[0].mark = *mark;
    flow->group = flow->lines;
    flow->keep_next = with_next;
    if (!with_next)
        emit_full_pages(flow);
}

void gls_flow_end(struct gls_flow *flow)
{
    size_t take[MOST_COLUMNS];
    bool full;
    flow->keep_next = false;
    emit_full_pages(flow);
    if (flow->lines == 0)
        return;
    double height = balance(flow, bottom_of(flow) - flow->y);
    size_t count = fill_columns(flow, height, take, &full);
    draw_columns(flow, take, height, false);
    drop_lines(flow, count);
    flow->whole = false;
    flow->y += height;
}

void gls_flow_release(struct gls_flow *flow)
{
    drop_lines(flow, flow->lines);
    gls_free(flow->line);
}
