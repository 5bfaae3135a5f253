/* The two passes over the records of a table, and what is told of them; see reading.h. */
#include "format/tabular/table.h"

#include "core/span.h"
#include "format/tabular/caption.h"
#include "format/tabular/doubt.h"
#include "format/tabular/draft.h"
#include "format/tabular/full_row.h"
#include "format/tabular/reading.h"
#include "format/tabular/row.h"
#include "format/tabular/word.h"
#include "image/fill.h"

enum { EXPECTED_MOST = 1 << 20 };

/* ------------------------------------------------------------------ the first pass */

static void look_at_fields(struct gls_tabular_reading *reading)
{
    const struct gls_records *records = &reading->records;
    for (size_t i = 0; i < records->count; i++) {
        struct gls_span raw = records->field[i].raw;
        bool quoted = records->field[i].quoted && raw.size > 2;
        if (raw.size < 2 || raw.data[quoted] != '#')
            continue;
        struct gls_span cell = {raw.data + quoted, raw.size - 2 * quoted};
        if (!gls_is_spoilt(cell))
            continue;
        if (!reading->spoilt.line) {
            reading->spoilt = gls_tabular_place(reading, i);
            reading->spoilt_cell = cell;
        } else
            reading->spoilt_more++;
        reading->last_spoilt = records->field[i].line;
    }
    size_t beyond = reading->columns.count;
    while (beyond < records->count && !gls_span_trim(records->field[beyond].raw).size)
        beyond++;
    if (beyond < records->count && !reading->ragged++)
        reading->ragged_at = gls_tabular_place(reading, beyond);
}

static void fail_spoilt(struct gls_tabular_reading *reading)
{
    if (reading->spoilt_more)
        gls_work_fail(&reading->work, GLS_ERR_FORMAT, reading->spoilt,
                      "%.*s, a cell that the spreadsheet could not compute, and %zu more, the last "
                      "in line %zu: mend them there, or empty them",
                      GLS_SPAN_ARG(reading->spoilt_cell), reading->spoilt_more,
                      reading->last_spoilt);
    else
        gls_work_fail(&reading->work, GLS_ERR_FORMAT, reading->spoilt,
                      "%.*s, a cell that the spreadsheet could not compute: mend it there, or "
                      "empty it",
                      GLS_SPAN_ARG(reading->spoilt_cell));
}

static void expect_rows(struct gls_tabular_reading *reading)
{
    struct gls_array *rows = &reading->rows, *groups = &reading->groups;
    struct gls_work *work = &reading->work;
    size_t count = reading->expected < EXPECTED_MOST ? reading->expected : EXPECTED_MOST;
    if (gls_work_grow(work, &rows->data, &rows->room, count, sizeof(struct gls_tabular_row)))
        gls_will_fill(rows->data, count * sizeof(struct gls_tabular_row));
    if (gls_work_grow(work, &groups->data, &groups->room, count, sizeof(struct gls_tabular_group)))
        gls_will_fill(groups->data, count * sizeof(struct gls_tabular_group));
    gls_hash_table_reserve(work, &reading->known, count);
}

static void gather_rows(struct gls_tabular_reading *reading)
{
    expect_rows(reading);
    gls_tabular_begin(reading);
    if (reading->columns.header)
        gls_tabular_next(reading);
    while (gls_tabular_next(reading)) {
        look_at_fields(reading);
        gls_tabular_add_row(reading);
    }
    if (reading->spoilt.line)
        fail_spoilt(reading);
    if (reading->ragged && !gls_work_failed(&reading->work))
        gls_doubt(reading->options, reading->ragged_at,
                  "%zu row%s more cells than there are columns (%zu), which are kept as notes: is "
                  "a quote missing?",
                  reading->ragged, reading->ragged == 1 ? " has" : "s have",
                  reading->columns.count);
}

/* ------------------------------------------------------------------ the second pass */

/* Takes the cells of the next row of a concept, @p number + 1; which is next then, 0: none. */
static uint32_t take_row(struct gls_tabular_reading *reading, uint32_t number, struct gls_row *row)
{
    const struct gls_tabular_row *own = GLS_AT(reading->rows, struct gls_tabular_row, number - 1);
    gls_tabular_go_to(reading, own->at, own->line);
    reading->records.begun = true;
    if (!gls_tabular_next(reading))
        return 0;
    gls_row_read(row, &reading->records);
    return own->next;
}

/* The id of a concept, as its first row in hand has it: what guards a formula is none of it. */
static struct gls_span id_of(const struct gls_tabular_reading *reading,
                             const struct gls_tabular_group *group, const struct gls_row *row)
{
    return group->by_id ? row->cell[reading->columns.key] : (struct gls_span){"", 0};
}

static void build_group(struct gls_tabular_reading *reading, const struct gls_tabular_group *group,
                        struct gls_row *row, struct gls_builder *builder)
{
    struct gls_place at = {0};
    struct gls_span id = {"", 0};
    gls_draft_clear(row->draft);
    for (uint32_t i = group->first + 1; i;) {
        i = take_row(reading, i, row);
        if (gls_work_failed(&reading->work))
            return;
        if (!at.line) {
            at = row->at[0];
            id = id_of(reading, group, row);
        }
        if (!gls_row_add(row) && !reading->empty++)
            reading->empty_at = row->at[0];
    }
    if (row->draft->terms.count)
        gls_draft_build(row->draft, builder, at, id);
}

/* The same of the profile "full", whose rows say where everything belongs. */
static void build_full_group(struct gls_tabular_reading *reading,
                             const struct gls_tabular_group *group, struct gls_row *row,
                             struct gls_builder *builder)
{
    bool begun = false;
    for (uint32_t i = group->first + 1; i; begun = true) {
        i = take_row(reading, i, row);
        if (gls_work_failed(&reading->work))
            return;
        if (!begun)
            gls_builder_concept(builder, row->at[0], id_of(reading, group, row));
        gls_full_row_build(row, builder);
    }
    gls_builder_concept_end(builder);
}

/* Most rows have a term in each of their columns of terms. */
static void expect(const struct gls_tabular_reading *reading, struct gls_builder *builder)
{
    size_t columns = 0, concepts = reading->groups.count;
    for (size_t i = 0; i < reading->columns.count; i++)
        columns += reading->columns.column[i].role == GLS_CELL_TERM;
    size_t terms = reading->rows.count * columns;
    if (terms <= EXPECTED_MOST)
        gls_builder_expect(builder, concepts, terms, reading->table->text->size);
}

static void build_groups(struct gls_tabular_reading *reading, struct gls_builder *builder)
{
    struct gls_row_rules rules = {.columns = &reading->columns,
                                  .dialect = &reading->records.dialect,
                                  .file = reading->table->file,
                                  .split = reading->options->split,
                                  .whole = reading->table->whole || reading->columns.contexts,
                                  .strings = reading->table->strings};
    struct gls_draft draft = {.work = &reading->work};
    struct gls_row *row = gls_work_alloc(&reading->work, sizeof *row);
    void (*build)(struct gls_tabular_reading *, const struct gls_tabular_group *, struct gls_row *,
                  struct gls_builder *) = reading->columns.full ? build_full_group : build_group;
    if (!row)
        return;
    expect(reading, builder);
    row->draft = &draft;
    row->rules = &rules;
    row->terms = (struct gls_array){0};
    for (size_t i = 0; i < reading->groups.count && !gls_work_failed(&reading->work); i++)
        build(reading, GLS_AT(reading->groups, struct gls_tabular_group, i), row, builder);
    gls_row_release(row);
    gls_draft_release(&draft);
}

/* ------------------------------------------------------------------ what was read */

/* "412 rows of 3 columns: fr, en, note" */
static void put_summary(const struct gls_tabular_reading *reading, struct gls_buf *out)
{
    size_t rows = reading->rows.count, columns = reading->columns.count;
    gls_buf_printf(out, "%zu row%s, %zu column%s%s: ", rows, rows == 1 ? "" : "s", columns,
                   columns == 1 ? "" : "s",
                   reading->columns.header ? "" : " without a header line");
    gls_columns_describe(&reading->columns, out);
}

static void tell(struct gls_tabular_reading *reading, size_t concepts)
{
    struct gls_buf line;
    gls_buf_init(&line);
    put_summary(reading, &line);
    gls_buf_put(&line, "", 1);
    if (!gls_work_wrote(&reading->work, &line) || gls_work_failed(&reading->work)) {
        gls_buf_release(&line);
        return;
    }
    if (!concepts)
        gls_work_fail(&reading->work, GLS_ERR_FORMAT, (struct gls_place){0},
                      "no row of this table has a term; it was read as %s (see --columns)",
                      line.data);
    else if (reading->options->tell)
        reading->options->tell(reading->options->payload, reading->table->file, line.data);
    if (concepts && reading->empty)
        gls_doubt(reading->options, reading->empty_at, "%zu row%s no term and %s left out",
                  reading->empty, reading->empty == 1 ? " has" : "s have",
                  reading->empty == 1 ? "is" : "are");
    gls_buf_release(&line);
}

static void read_table(struct gls_tabular_reading *reading, struct gls_builder *builder)
{
    gls_tabular_pass_caption(reading, builder);
    gls_tabular_find_columns(reading);
    if (!gls_work_failed(&reading->work))
        gather_rows(reading);
    if (!gls_work_failed(&reading->work))
        build_groups(reading, builder);
    if (!gls_work_failed(&reading->work))
        tell(reading, gls_builder_concepts(builder));
}

enum gls_status gls_tabular_build(const struct gls_tabular *table,
                                  const struct gls_read_options *options,
                                  struct gls_builder *builder, struct gls_error *err)
{
    struct gls_tabular_reading reading = {.work = {.file = table->file},
                                          .table = table,
                                          .options = options,
                                          .begin = table->begin,
                                          .line = table->line,
                                          .known = {.what = "terms", .key = gls_hash_key()}};
    reading.records = (struct gls_records){
        .text = {table->text->data, table->text->size},
        .dialect = table->dialect,
        .field =
            gls_work_alloc(&reading.work, GLS_TABULAR_FIELDS * sizeof(struct gls_record_field))};
    if (reading.records.field)
        read_table(&reading, builder);
    gls_hash_table_release(&reading.known);
    gls_free(reading.rows.data);
    gls_free(reading.groups.data);
    gls_free(reading.traits.data);
    return gls_work_end(&reading.work, err);
}
