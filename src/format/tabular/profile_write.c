/* The table of a profile. Everything is laid out in memory and checked before any of it is written.
 */
#include <string.h>

#include "core/span.h"
#include "format/tabular/profile_check.h"
#include "format/tabular/profile_group.h"
#include "format/tabular/profile_row.h"

/* ------------------------------------------------------------------ cells */

/* What is no term a program shows to people, who open it in a spreadsheet. */
static void put_cell(struct gls_tabulation *table, const struct gls_profile_column *column,
                     size_t language)
{
    struct gls_buf *cell = &table->cell;
    cell->size = 0;
    column->put(table, &table->row, language, cell);
    gls_buf_put(cell, "", 1);
    if (!gls_work_wrote(&table->work, cell))
        return;
    if (column->term)
        gls_check_term(table, cell);
    if (table->sheet->column == 0)
        gls_check_beginning(table, cell);
    table->sheet->apostrophe = !column->term || !gls_table_has(table, GLS_PROFILE_MACHINE);
    gls_sheet_cell(table->sheet, (struct gls_span){cell->data, cell->size - 1});
}

typedef void each_column(struct gls_tabulation *table, const struct gls_profile_column *column,
                         size_t language);

/* The columns of one language: those that stand once in it, then those of each of its terms. */
static void walk_language(struct gls_tabulation *table, size_t language, each_column *each)
{
    const struct gls_profile_column *column = table->rules->column;
    table->row.nth = 0;
    for (size_t i = 0; column[i].put; i++)
        if (column[i].repeat == GLS_REPEAT_LANGUAGES)
            each(table, &column[i], language);
    for (; table->row.nth < table->most[language]; table->row.nth++)
        for (size_t i = 0; column[i].put; i++)
            if (column[i].repeat == GLS_REPEAT_TERMS)
                each(table, &column[i], language);
}

static void walk_columns(struct gls_tabulation *table, each_column *each)
{
    const struct gls_profile_column *column = table->rules->column;
    for (size_t i = 0; column[i].put; i++)
        if (column[i].repeat == GLS_REPEAT_ONCE)
            each(table, &column[i], column[i].language);
    for (size_t i = gls_table_has(table, GLS_PROFILE_TARGETS); i < table->languages.count; i++)
        if (i < 2 || table->most[i])
            walk_language(table, i, each);
}

static void put_header(struct gls_tabulation *table, const struct gls_profile_column *column,
                       size_t language)
{
    struct gls_buf *cell = &table->cell;
    const char *percent = strchr(column->header, '%');
    cell->size = 0;
    gls_buf_put(cell, column->header,
                percent ? (size_t)(percent - column->header) : strlen(column->header));
    if (percent) {
        gls_language_put(cell, table->languages.tag[language], table->rules->style);
        gls_buf_puts(cell, percent + 1);
    }
    gls_sheet_cell(table->sheet, (struct gls_span){cell->data, cell->size});
}

static void write_header(struct gls_tabulation *table)
{
    walk_columns(table, put_header);
    gls_sheet_end_row(table->sheet);
}

/* ------------------------------------------------------------------ rows */

static void write_row(struct gls_tabulation *table)
{
    walk_columns(table, put_cell);
    gls_sheet_end_row(table->sheet);
}

static void add_cell(struct gls_tabulation *table, const struct gls_profile_column *column,
                     size_t language)
{
    column->put(table, &table->row, language, &table->cell);
    gls_buf_put(&table->cell, "\x1F", 1);
}

static bool same_cells(const void *in, uint32_t member, const void *wanted)
{
    return gls_span_equal(((const struct gls_span *)in)[member], *(const struct gls_span *)wanted);
}

/* Who reads rows that are equal in all cells back takes them for one. */
static void write_row_once(struct gls_tabulation *table)
{
    struct gls_work *work = &table->work;
    table->cell.size = 0;
    walk_columns(table, add_cell);
    if (!gls_work_wrote(work, &table->cell))
        return;
    struct gls_span cells = gls_work_keep(work, gls_buf_span(&table->cell));
    uint32_t hash = (uint32_t)gls_hash(table->written.key, cells);
    struct gls_hash_slot *slot = gls_hash_table_find(work, &table->written, hash, same_cells,
                                                     table->written_row.data, &cells);
    struct gls_span *added =
        slot && !slot->member ? GLS_APPEND(work, &table->written_row, struct gls_span) : NULL;
    if (!added)
        return;
    *added = cells;
    gls_hash_table_insert(&table->written, slot, hash, table->written_row.count - 1);
    write_row(table);
}

void gls_table_write_row(struct gls_tabulation *table)
{
    if (gls_table_has(table, GLS_PROFILE_GROUPED))
        gls_table_store_row(table);
    else if (!gls_table_has(table, GLS_PROFILE_UNIQUE) || gls_check_source(table))
        write_row(table);
}

/* Of each concept that is not hidden. */
static void each_concept(struct gls_tabulation *table, void (*each)(struct gls_tabulation *))
{
    const struct gls_scribe *scribe = table->scribe;
    for (size_t i = 0; i < scribe->concept_count && !gls_table_failed(table); i++) {
        struct gls_entry_ref ref = scribe->concepts[i];
        table->row.concept = ref;
        table->row.id = table->ids.id[i];
        if (!gls_table_has(table, GLS_PROFILE_COMPLETE) &&
            gls_base_concept(ref.base, ref.number).usage & GLS_USAGE_HIDE)
            continue;
        if (table->rules->unit != GLS_UNIT_TERM)
            gls_table_gather(table);
        each(table);
    }
}

/* Of concepts that give a row. */
static void measure(struct gls_tabulation *table)
{
    const struct gls_table_terms *terms = table->terms;
    bool best = gls_table_choose_best(table);
    bool told = best || (gls_table_has(table, GLS_PROFILE_BAD_SOURCE) && terms[0].count);
    for (size_t i = 0; told && i < table->languages.count; i++)
        if (terms[i].good > table->most[i])
            table->most[i] = terms[i].good;
}

/* ------------------------------------------------------------------ the whole */

static void *zeroed(struct gls_work *work, size_t size)
{
    void *block = gls_work_alloc(work, size);
    return block ? memset(block, 0, size) : NULL;
}

static bool begin(struct gls_tabulation *table)
{
    struct gls_scribe *scribe = table->scribe;
    struct gls_work *work = &table->work;
    gls_buf_init(&table->cell);
    gls_buf_init(&table->homographs);
    table->sources.what = "terms";
    table->sources.key = gls_hash_key();
    table->written = (struct gls_hash_table){.what = "rows", .key = gls_hash_key()};
    gls_table_languages_find(&table->languages, scribe->shelf,
                             gls_table_has(table, GLS_PROFILE_ALL), work);
    size_t count = table->languages.count;
    table->terms = zeroed(work, count * sizeof *table->terms);
    table->most = zeroed(work, count * sizeof *table->most);
    table->row.term = zeroed(work, count * sizeof *table->row.term);
    if (!gls_carried_begin(&table->carried, scribe->shelf) ||
        !gls_concept_ids_choose(&table->ids, scribe->concepts, scribe->concept_count, gls_is_text))
        gls_work_fail_nomem(work);
    return !gls_work_failed(work);
}

static void end(struct gls_tabulation *table)
{
    for (size_t i = 0; table->terms && i < table->languages.count; i++)
        gls_free(table->terms[i].number);
    gls_entry_release(&table->entry);
    gls_carried_release(&table->carried);
    gls_concept_ids_release(&table->ids);
    gls_hash_table_release(&table->sources);
    gls_free(table->source.data);
    gls_free(table->kept.data);
    gls_hash_table_release(&table->written);
    gls_free(table->written_row.data);
    gls_buf_release(&table->cell);
    gls_buf_release(&table->homographs);
}

static void put_all(struct gls_tabulation *table)
{
    if (table->rules->unit != GLS_UNIT_TERM)
        each_concept(table, measure);
    if (table->rules->preamble && table->sheet->kind->text)
        table->rules->preamble(table, table->sheet->out);
    if (gls_table_has(table, GLS_PROFILE_HEADER))
        write_header(table);
    if (!gls_table_has(table, GLS_PROFILE_UNIQUE)) {
        each_concept(table, gls_table_write_concept);
        gls_table_each_kept(table, write_row_once);
        return;
    }
    each_concept(table,
                 gls_table_good_sources); /* what is right in one sense is not taken for wrong */
    if (gls_table_has(table, GLS_PROFILE_BAD_SOURCE))
        each_concept(table, gls_table_bad_sources);
}

void gls_profile_write(struct gls_scribe *scribe, struct gls_sheet *sheet)
{
    struct gls_tabulation table = {.scribe = scribe,
                                   .profile = scribe->profile,
                                   .rules = scribe->profile->rules,
                                   .sheet = sheet};
    if (begin(&table))
        put_all(&table);
    if (!gls_table_failed(&table))
        scribe->status = gls_check_table(&table);
    end(&table);
    enum gls_status status = gls_work_end(&table.work, scribe->err);
    scribe->status = scribe->status == GLS_OK ? status : scribe->status;
}
