/* Two passes over the records: the first finds which rows are one concept, the second builds these,
 * each where its first row stands. */
#include "format/tabular/table.h"

#include <string.h>

#include "core/span.h"
#include "core/table.h"
#include "format/tabular/column.h"
#include "format/tabular/doubt.h"
#include "format/tabular/draft.h"
#include "format/tabular/full_row.h"
#include "format/tabular/row.h"
#include "format/tabular/word.h"
#include "image/fill.h"

enum { SAMPLE = 64, HOMOGRAPHS_MOST = 1000, EXPECTED_MOST = 1 << 20 };
/* What tells homographs apart. */
enum { POS, SUBJECT, DEFINITION, REMARK, TRAITS };

/* A row of the table, and the next one of its concept, its number + 1. */
struct row {
    size_t at;
    uint32_t line, next;
};

/* Rows that are one concept. */
struct group {
    struct gls_span key; /* an id, or what stands in the column of terms that comes first */
    bool by_id;
    uint32_t first, last; /* rows */
    uint32_t next;        /* of the same term, its number + 1: a homograph */
};

/* What a concept says of these. */
struct traits {
    struct gls_span said[TRAITS];
};

struct reading {
    struct gls_work work;
    const struct gls_tabular *table;
    const struct gls_read_options *options;
    struct gls_records records;
    struct gls_columns columns;
    uint32_t source;        /* the column whose terms tell concepts apart */
    uint32_t trait[TRAITS]; /* columns */
    bool has_traits;
    struct gls_array rows, groups, traits;
    struct gls_hash_table known; /* groups */
    struct gls_place spoilt;     /* the first cell that is */
    struct gls_span spoilt_cell;
    size_t spoilt_more, last_spoilt, ragged, empty;
    size_t expected; /* rows, as far as the first ones tell */
    struct gls_place ragged_at, empty_at;
};

static struct gls_place place_of(const struct reading *reading,
                                 const struct gls_record_field *field)
{
    return gls_field_place(field, reading->table->file);
}

static void begin_records(struct reading *reading, size_t at, uint32_t line)
{
    struct gls_records *records = &reading->records;
    records->at = at;
    records->line = line;
    records->line_start = records->text.data + at;
    records->begun = at != reading->table->begin;
}

static void begin(struct reading *reading)
{
    begin_records(reading, reading->table->begin, reading->table->line);
}

/* Goes on, or notes what is wrong. */
static bool next(struct reading *reading)
{
    struct gls_records *records = &reading->records;
    if (gls_work_failed(&reading->work))
        return false;
    if (gls_records_next(records))
        return true;
    if (records->trouble)
        gls_work_fail(&reading->work, GLS_ERR_FORMAT,
                      place_of(reading, &records->field[records->count - 1]), "%s",
                      records->trouble);
    return false;
}

/* The text of a field, which stays as it was. */
static struct gls_span text_of(struct reading *reading, uint32_t column)
{
    const struct gls_records *records = &reading->records;
    if (column >= records->count)
        return (struct gls_span){"", 0};
    const struct gls_record_field *field = &records->field[column];
    if (gls_field_is_plain(field))
        return field->raw;
    char *copy = gls_work_alloc(&reading->work, field->raw.size + 1);
    return copy ? gls_field_copy(field, &records->dialect, copy) : (struct gls_span){"", 0};
}

/* ------------------------------------------------------------------ columns */

static size_t widest(struct reading *reading)
{
    size_t records = 0, columns = 0;
    for (begin(reading); records < SAMPLE && next(reading); records++)
        columns = reading->records.count > columns ? reading->records.count : columns;
    size_t bytes = reading->records.at - reading->table->begin;
    reading->expected = bytes ? reading->records.text.size / bytes * records : 0;
    return columns;
}

static void fill_sample(struct reading *reading, struct gls_span *cell, struct gls_sample *sample,
                        struct gls_place *head)
{
    size_t size = sample->columns * SAMPLE;
    for (size_t i = 0; i < size; i++)
        cell[i] = (struct gls_span){"", 0};
    for (begin(reading); sample->records < SAMPLE && next(reading); sample->records++) {
        if (!sample->records) {
            *head = place_of(reading, &reading->records.field[0]);
            sample->first = reading->records.count;
        }
        for (uint32_t i = 0; i < reading->records.count && i < sample->columns; i++)
            cell[sample->records * sample->columns + i] = text_of(reading, i);
    }
}

/* Says which columns nobody understands, once. */
static void doubt_columns(struct reading *reading)
{
    struct gls_buf names;
    struct gls_place at = {.file = reading->table->file};
    gls_buf_init(&names);
    begin(reading);
    bool header = reading->columns.header && next(reading);
    for (size_t i = 0; header && i < reading->columns.count; i++) {
        const struct gls_column *column = &reading->columns.column[i];
        if (column->role != GLS_CELL_OTHER || !*column->name)
            continue;
        if (!names.size && i < reading->records.count)
            at = place_of(reading, &reading->records.field[i]);
        gls_buf_printf(&names, "%s\"%s\"", names.size ? ", " : "", column->name);
    }
    if (names.size && gls_work_wrote(&reading->work, &names))
        gls_doubt(reading->options, at,
                  "kept as notes, for want of a better name (see --columns): %.*s", (int)names.size,
                  names.data);
    gls_buf_release(&names);
}

static uint32_t find_column(const struct gls_columns *columns, enum gls_cell role)
{
    for (size_t i = 0; i < columns->count; i++)
        if (columns->column[i].role == role)
            return (uint32_t)i;
    return GLS_NO_COLUMN;
}

static uint32_t find_source(const struct gls_columns *columns)
{
    for (size_t i = 0; i < columns->count; i++)
        if (columns->column[i].role == GLS_CELL_TERM &&
            columns->column[i].side == GLS_COLUMN_SOURCE)
            return (uint32_t)i;
    return columns->first;
}

static void find_columns(struct reading *reading)
{
    static const enum gls_cell traits[TRAITS] = {[POS] = GLS_CELL_POS,
                                                 [SUBJECT] = GLS_CELL_SUBJECT,
                                                 [DEFINITION] = GLS_CELL_DEFINITION,
                                                 [REMARK] = GLS_CELL_NOTE};
    struct gls_sample sample = {.columns = widest(reading)};
    struct gls_place head = {.file = reading->table->file};
    struct gls_span *cell =
        gls_work_alloc(&reading->work, sample.columns * SAMPLE * sizeof *cell + 1);
    if (!cell)
        return;
    fill_sample(reading, cell, &sample, &head);
    sample.cell = cell;
    if (gls_work_failed(&reading->work))
        return;
    gls_columns_find(&reading->columns, &sample, reading->options, head, &reading->work);
    reading->source = find_source(&reading->columns);
    for (size_t i = 0; i < TRAITS; i++) {
        bool wanted = i != REMARK || reading->table->remarks;
        reading->trait[i] = wanted ? find_column(&reading->columns, traits[i]) : GLS_NO_COLUMN;
        reading->has_traits |= reading->trait[i] != GLS_NO_COLUMN;
    }
    if (!gls_work_failed(&reading->work) && !reading->columns.full)
        doubt_columns(reading);
}

/* ------------------------------------------------------------------ rows to concepts */

static bool same_key(const void *reading, uint32_t member, const void *wanted)
{
    const struct group *group =
        GLS_AT(((const struct reading *)reading)->groups, struct group, member);
    const struct group *other = wanted;
    return group->by_id == other->by_id && gls_span_equal(group->key, other->key);
}

/* "one<US>other" */
static struct gls_span joined(struct reading *reading, struct gls_span one, struct gls_span other)
{
    char *key = gls_work_alloc(&reading->work, one.size + 1 + other.size);
    if (!key)
        return other;
    memcpy(key, one.data, one.size);
    key[one.size] = '\x1F';
    if (other.size)
        memcpy(key + one.size + 1, other.data, other.size);
    return (struct gls_span){key, one.size + 1 + other.size};
}

/* "language<US>term" where rows name their languages. */
static struct gls_span key_with_language(struct reading *reading, struct gls_span term)
{
    enum gls_column_side side = reading->columns.column[reading->source].side;
    uint32_t column = side ? reading->columns.row[side - GLS_COLUMN_TERM] : GLS_NO_COLUMN;
    struct gls_span lang = text_of(reading, column);
    return lang.size ? joined(reading, lang, term) : term;
}

/* "id<US>term" where an id only parts equal terms. */
static struct gls_span key_of_id(struct reading *reading)
{
    struct gls_span id = text_of(reading, reading->columns.key);
    if (!id.size || !reading->columns.contexts)
        return id;
    return joined(reading, id, text_of(reading, reading->source));
}

static struct group group_of_record(struct reading *reading)
{
    struct group group = {.key = key_of_id(reading)};
    group.by_id = group.key.size;
    if (!group.by_id)
        group.key = text_of(reading, reading->source);
    if (!group.by_id && group.key.size)
        group.key = key_with_language(reading, group.key);
    group.first = group.last = (uint32_t)reading->rows.count - 1;
    return group;
}

static uint32_t add_group(struct reading *reading, const struct group *group)
{
    struct group *own = GLS_APPEND(&reading->work, &reading->groups, struct group);
    struct traits *traits = own && reading->has_traits
                                ? GLS_APPEND(&reading->work, &reading->traits, struct traits)
                                : NULL;
    if (own)
        *own = *group;
    for (size_t i = 0; traits && i < TRAITS; i++)
        traits->said[i] = text_of(reading, reading->trait[i]);
    return (uint32_t)reading->groups.count - 1;
}

/* "n. m." is no other part of speech than "noun". */
static bool say_the_same(size_t trait, struct gls_span one, struct gls_span other)
{
    if (gls_span_equal(one, other) || trait != POS)
        return gls_span_equal(one, other);
    struct gls_cell_says a = gls_words_read(GLS_SAYS_POS, one);
    struct gls_cell_says b = gls_words_read(GLS_SAYS_POS, other);
    return a.any[GLS_SAYS_POS] && b.any[GLS_SAYS_POS] &&
           a.value[GLS_SAYS_POS] == b.value[GLS_SAYS_POS];
}

static bool agree_on(size_t trait, struct gls_span one, struct gls_span other)
{
    if (trait == REMARK)
        return gls_span_equal(one, other);
    return !one.size || !other.size || say_the_same(trait, one, other);
}

/* Of a table whose rows say all there is of their concept, those that say something else in every
 * cell are of others. */
static bool have_nothing_alike(const struct gls_span *own, const struct gls_span *other)
{
    bool said = false, alike = false;
    for (size_t i = 0; i < TRAITS; i++) {
        said |= own[i].size || other[i].size;
        alike |= own[i].size && gls_span_equal(own[i], other[i]);
    }
    return said && !alike;
}

/* Whether the row may be of that concept: what both say of what tells homographs apart is the same.
 * What only the row says is then said of the concept. */
static bool agrees(struct reading *reading, uint32_t number)
{
    struct gls_span own[TRAITS];
    if (!reading->has_traits)
        return true;
    struct traits *traits = GLS_AT(reading->traits, struct traits, number);
    for (size_t i = 0; i < TRAITS; i++) {
        own[i] = text_of(reading, reading->trait[i]);
        if (!agree_on(i, own[i], traits->said[i]))
            return false;
    }
    if (reading->columns.repeats && have_nothing_alike(own, traits->said))
        return false;
    for (size_t i = 0; i < TRAITS; i++)
        if (own[i].size)
            traits->said[i] = own[i];
    return true;
}

static void join_group(struct reading *reading, uint32_t number, uint32_t row)
{
    struct group *group = GLS_AT(reading->groups, struct group, number);
    GLS_AT(reading->rows, struct row, group->last)->next = row + 1;
    group->last = row;
}

/* The last of the homographs: the concept of the row before it of that source. */
static uint32_t last_homograph(const struct reading *reading, uint32_t number)
{
    const struct group *group;
    while ((group = GLS_AT(reading->groups, struct group, number))->next)
        number = group->next - 1;
    return number;
}

/* Joins the first of the homographs that agrees, or becomes one. */
static void join_homograph(struct reading *reading, uint32_t first, const struct group *own)
{
    uint32_t number = reading->table->remarks ? last_homograph(reading, first) : first, met = 0;
    while (!own->by_id && !agrees(reading, number)) {
        uint32_t following = GLS_AT(reading->groups, struct group, number)->next;
        if (!following) {
            following = add_group(reading, own) + 1;
            GLS_AT(reading->groups, struct group, number)->next = following;
            return;
        }
        number = following - 1;
        if (++met == HOMOGRAPHS_MOST)
            gls_work_fail(&reading->work, GLS_ERR_LIMIT,
                          place_of(reading, &reading->records.field[0]),
                          "more than %d homographs: are the columns what they were taken for? (see "
                          "--columns)",
                          HOMOGRAPHS_MOST);
        if (gls_work_failed(&reading->work))
            return;
    }
    join_group(reading, number, own->first);
}

static void add_row(struct reading *reading)
{
    struct row *row = GLS_APPEND(&reading->work, &reading->rows, struct row);
    if (!row)
        return;
    *row = (struct row){reading->records.start, reading->records.field[0].line, 0};
    struct group group = group_of_record(reading);
    uint32_t hash = (uint32_t)gls_hash(reading->known.key, group.key);
    struct gls_hash_slot *slot =
        group.key.size
            ? gls_hash_table_find(&reading->work, &reading->known, hash, same_key, reading, &group)
            : NULL;
    if (slot && slot->member)
        join_homograph(reading, slot->member - 1, &group);
    else if (!gls_work_failed(&reading->work)) {
        uint32_t number = add_group(reading, &group);
        if (slot)
            gls_hash_table_insert(&reading->known, slot, hash, number);
    }
}

/* ------------------------------------------------------------------ the first pass */

static void look_at_fields(struct reading *reading)
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
            reading->spoilt = place_of(reading, &records->field[i]);
            reading->spoilt_cell = cell;
        } else
            reading->spoilt_more++;
        reading->last_spoilt = records->field[i].line;
    }
    size_t beyond = reading->columns.count;
    while (beyond < records->count && !gls_span_trim(records->field[beyond].raw).size)
        beyond++;
    if (beyond < records->count && !reading->ragged++)
        reading->ragged_at = place_of(reading, &records->field[beyond]);
}

static void fail_spoilt(struct reading *reading)
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

static void expect_rows(struct reading *reading)
{
    struct gls_array *rows = &reading->rows, *groups = &reading->groups;
    struct gls_work *work = &reading->work;
    size_t count = reading->expected < EXPECTED_MOST ? reading->expected : EXPECTED_MOST;
    if (gls_work_grow(work, &rows->data, &rows->room, count, sizeof(struct row)))
        gls_will_fill(rows->data, count * sizeof(struct row));
    if (gls_work_grow(work, &groups->data, &groups->room, count, sizeof(struct group)))
        gls_will_fill(groups->data, count * sizeof(struct group));
    gls_hash_table_reserve(work, &reading->known, count);
}

static void gather_rows(struct reading *reading)
{
    expect_rows(reading);
    begin(reading);
    if (reading->columns.header)
        next(reading);
    while (next(reading)) {
        look_at_fields(reading);
        add_row(reading);
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
static uint32_t take_row(struct reading *reading, uint32_t number, struct gls_row *row)
{
    const struct row *own = GLS_AT(reading->rows, struct row, number - 1);
    begin_records(reading, own->at, own->line);
    reading->records.begun = true;
    if (!next(reading))
        return 0;
    gls_row_take(row, &reading->records);
    return own->next;
}

/* The id of a concept, as its first row in hand has it: what guards a formula is none of it. */
static struct gls_span id_of(const struct reading *reading, const struct group *group,
                             const struct gls_row *row)
{
    return group->by_id ? row->cell[reading->columns.key] : (struct gls_span){"", 0};
}

static void build_group(struct reading *reading, const struct group *group, struct gls_row *row,
                        struct gls_builder *builder)
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
static void build_full_group(struct reading *reading, const struct group *group,
                             struct gls_row *row, struct gls_builder *builder)
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
static void expect(const struct reading *reading, struct gls_builder *builder)
{
    size_t columns = 0, concepts = reading->groups.count;
    for (size_t i = 0; i < reading->columns.count; i++)
        columns += reading->columns.column[i].role == GLS_CELL_TERM;
    size_t terms = reading->rows.count * columns;
    if (terms <= EXPECTED_MOST)
        gls_builder_expect(builder, concepts, terms, reading->table->text->size);
}

static void build_groups(struct reading *reading, struct gls_builder *builder)
{
    struct gls_row_rules rules = {.columns = &reading->columns,
                                  .dialect = &reading->records.dialect,
                                  .file = reading->table->file,
                                  .split = reading->options->split,
                                  .whole = reading->table->whole || reading->columns.contexts,
                                  .strings = reading->table->strings};
    struct gls_draft draft = {.work = &reading->work};
    struct gls_row *row = gls_work_alloc(&reading->work, sizeof *row);
    void (*build)(struct reading *, const struct group *, struct gls_row *, struct gls_builder *) =
        reading->columns.full ? build_full_group : build_group;
    if (!row)
        return;
    expect(reading, builder);
    row->draft = &draft;
    row->rules = &rules;
    row->terms = (struct gls_array){0};
    for (size_t i = 0; i < reading->groups.count && !gls_work_failed(&reading->work); i++)
        build(reading, GLS_AT(reading->groups, struct group, i), row, builder);
    gls_row_release(row);
    gls_draft_release(&draft);
}

/* ------------------------------------------------------------------ what was read */

/* "412 rows of 3 columns: fr, en, note" */
static void put_summary(const struct reading *reading, struct gls_buf *out)
{
    size_t rows = reading->rows.count, columns = reading->columns.count;
    gls_buf_printf(out, "%zu row%s, %zu column%s%s: ", rows, rows == 1 ? "" : "s", columns,
                   columns == 1 ? "" : "s",
                   reading->columns.header ? "" : " without a header line");
    gls_columns_tell(&reading->columns, out);
}

static void tell(struct reading *reading, size_t concepts)
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

static void read_table(struct reading *reading, struct gls_builder *builder)
{
    find_columns(reading);
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
    struct reading reading = {.work = {.file = table->file},
                              .table = table,
                              .options = options,
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
