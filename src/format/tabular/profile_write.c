/* The rows of a profile. Everything is laid out in memory and checked before any of it is written.
 */
#include <stdlib.h>
#include <string.h>

#include "core/span.h"
#include "entry/entry.h"
#include "format/tabular/profile_check.h"

static bool has(const struct gls_tabulation *table, unsigned flag)
{
    return table->rules->flags & flag;
}

static bool failed(const struct gls_tabulation *table)
{
    return gls_work_failed(&table->work) || table->scribe->status != GLS_OK;
}

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
    table->sheet->apostrophe = !column->term || !has(table, GLS_PROFILE_MACHINE);
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
        if (column[i].place == GLS_COLUMN_LANGUAGES)
            each(table, &column[i], language);
    for (; table->row.nth < table->most[language]; table->row.nth++)
        for (size_t i = 0; column[i].put; i++)
            if (column[i].place == GLS_COLUMN_TERMS)
                each(table, &column[i], language);
}

static void walk_columns(struct gls_tabulation *table, each_column *each)
{
    const struct gls_profile_column *column = table->rules->column;
    for (size_t i = 0; column[i].put; i++)
        if (column[i].place == GLS_COLUMN_ONCE)
            each(table, &column[i], column[i].language);
    for (size_t i = has(table, GLS_PROFILE_TARGETS); i < table->languages.count; i++)
        walk_language(table, i, each);
    gls_sheet_end_row(table->sheet);
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

/* ------------------------------------------------------------------ rows */

static void put_row(struct gls_tabulation *table)
{
    if (has(table, GLS_PROFILE_UNIQUE) && !gls_check_source(table))
        return;
    walk_columns(table, put_cell);
}

/* A reader that tells case apart gets a row for the beginning of a sentence, too. */
static void put_rows(struct gls_tabulation *table)
{
    put_row(table);
    if (!has(table, GLS_PROFILE_CAPITALS) || failed(table))
        return;
    table->row.capital = true;
    put_row(table);
    table->row.capital = false;
}

static void clear_row(struct gls_tabulation *table)
{
    for (size_t i = 0; i < table->languages.count; i++)
        table->row.term[i] = UINT32_MAX;
    table->row.prefer = NULL;
    table->row.forbidden = false;
}

/* The best term of a concept in each language; whether it has one in two, one of them the source.
 */
static bool take_best(struct gls_tabulation *table)
{
    size_t others = 0;
    clear_row(table);
    for (size_t i = 0; i < table->languages.count; i++) {
        if (!table->terms[i].good)
            continue;
        table->row.term[i] = table->terms[i].number[0];
        others += i > 0;
    }
    return table->row.term[0] != UINT32_MAX && others;
}

static bool read_entry(struct gls_tabulation *table, uint32_t term)
{
    struct gls_entry_ref ref = table->row.concept;
    ref.number = term;
    enum gls_status status =
        gls_entry_read(&table->entry, table->scribe->shelf, ref, table->scribe->err);
    if (status != GLS_OK)
        table->scribe->status = status;
    return status == GLS_OK;
}

/* Among equivalents those of the kind and region of the source come first. */
static void put_concept_row(struct gls_tabulation *table)
{
    if (!take_best(table) || !read_entry(table, table->row.term[0]))
        return;
    const struct gls_entry_terms *equivalents = &table->entry.equivalents;
    if (equivalents->count && !gls_admin_is_bad(equivalents->item[0].admin))
        table->row.term[1] = equivalents->item[0].number;
    put_rows(table);
}

static void put_group_row(struct gls_tabulation *table)
{
    take_best(table);
    if (table->row.term[0] != UINT32_MAX && read_entry(table, table->row.term[0]))
        put_row(table);
}

/* In languages that are neither source nor target the best term stands. */
static void take_pair(struct gls_tabulation *table, uint32_t source, uint32_t target)
{
    take_best(table);
    table->row.term[0] = source;
    table->row.term[1] = target;
}

/* A source term with its equivalents: the best, or each. */
static void put_source_rows(struct gls_tabulation *table, uint32_t source)
{
    if (!read_entry(table, source))
        return;
    const struct gls_entry_terms *equivalents = &table->entry.equivalents;
    for (size_t i = 0; i < equivalents->count && !failed(table); i++) {
        bool bad = gls_admin_is_bad(equivalents->item[i].admin);
        if (bad && !has(table, GLS_PROFILE_BAD_TARGET))
            continue;
        take_pair(table, source, equivalents->item[i].number);
        table->row.prefer = table->entry.prefer.text;
        table->row.forbidden = gls_admin_is_bad(table->entry.term.admin) || bad;
        put_rows(table);
        if (table->rules->unit == GLS_UNIT_SOURCE)
            return;
    }
}

static int compare_numbers(const void *a, const void *b)
{
    uint32_t one = *(const uint32_t *)a, other = *(const uint32_t *)b;
    return (one > other) - (one < other);
}

/* In the order of the file, whatever their rank. */
static void put_sorted_sources(struct gls_tabulation *table, uint32_t *number, size_t count)
{
    if (count > 1)
        qsort(number, count, sizeof *number, compare_numbers);
    for (size_t i = 0; i < count && !failed(table); i++)
        put_source_rows(table, number[i]);
}

static void put_good_sources(struct gls_tabulation *table)
{
    put_sorted_sources(table, table->terms[0].number, table->terms[0].good);
}

static void put_bad_sources(struct gls_tabulation *table)
{
    struct gls_table_terms *terms = &table->terms[0];
    put_sorted_sources(table, terms->number + terms->good, terms->count - terms->good);
}

static void put_sources(struct gls_tabulation *table)
{
    size_t count =
        has(table, GLS_PROFILE_BAD_SOURCE) ? table->terms[0].count : table->terms[0].good;
    put_sorted_sources(table, table->terms[0].number, count);
}

/* A term not to be used, beside what may be said in the other languages. */
static void put_forbidden_rows(struct gls_tabulation *table, size_t language)
{
    const struct gls_table_terms *terms = &table->terms[language];
    for (size_t i = terms->good; i < terms->count && !failed(table); i++) {
        take_best(table);
        table->row.term[language] = terms->number[i];
        table->row.forbidden = true;
        put_rows(table);
    }
}

static void put_aligned_rows(struct gls_tabulation *table)
{
    size_t rows = 1;
    if (!take_best(table))
        return;
    for (size_t i = 0; i < table->languages.count; i++)
        rows = table->terms[i].good > rows ? table->terms[i].good : rows;
    for (size_t n = 0; n < rows && !failed(table); n++) {
        for (size_t i = 0; i < table->languages.count; i++)
            if (n < table->terms[i].good)
                table->row.term[i] = table->terms[i].number[n];
            else if (table->terms[i].good)
                table->row.term[i] = table->terms[i].number[0];
        put_rows(table);
    }
    for (size_t i = 0; i < table->languages.count; i++)
        put_forbidden_rows(table, i);
}

/* Every term of the concept in a row of its own; what has none has a row all the same. */
static void put_term_rows(struct gls_tabulation *table)
{
    struct gls_table_row *row = &table->row;
    struct gls_concept concept = gls_base_concept(row->concept.base, row->concept.number);
    row->opens_concept = true;
    for (uint32_t s = 0; s < concept.sections.count + !concept.sections.count; s++) {
        bool none = !concept.sections.count;
        row->section = none ? UINT32_MAX : concept.sections.first + s;
        struct gls_range terms = gls_base_section(row->concept.base, row->section).terms;
        row->opens_section = true;
        for (uint32_t t = 0; t < terms.count + !terms.count && !failed(table); t++) {
            row->term[0] = terms.count ? terms.first + t : UINT32_MAX;
            put_row(table);
            row->opens_concept = row->opens_section = false;
        }
    }
}

/* ------------------------------------------------------------------ concepts */

static bool add_term(struct gls_tabulation *table, struct gls_table_terms *terms, uint32_t number)
{
    if (!gls_work_grow(&table->work, &terms->number, &terms->room, terms->count + 1,
                       sizeof *terms->number))
        return false;
    terms->number[terms->count++] = number;
    return true;
}

/* Those of one rank, in the order of the file. */
static void add_terms_of_rank(struct gls_tabulation *table, struct gls_section section,
                              struct gls_table_terms *terms, unsigned rank)
{
    const struct gls_base *base = table->row.concept.base;
    for (uint32_t t = section.terms.first; t < section.terms.first + section.terms.count; t++) {
        enum gls_admin admin = gls_base_term_admin(base, t);
        if (gls_admin_rank(admin) != rank || gls_base_term_usage(base, t) & GLS_USAGE_LOOKUP)
            continue;
        if (add_term(table, terms, t))
            terms->good += !gls_admin_is_bad(admin);
    }
}

static size_t language_of(const struct gls_tabulation *table, struct gls_section section)
{
    return gls_table_language(&table->languages, table->row.concept.place, section.language);
}

/* The terms of the concept in hand in every language, best first. */
static void gather_terms(struct gls_tabulation *table)
{
    const struct gls_base *base = table->row.concept.base;
    struct gls_range sections = gls_base_concept(base, table->row.concept.number).sections;
    for (size_t i = 0; i < table->languages.count; i++) {
        table->terms[i].good = table->terms[i].count = 0;
        table->terms[i].section = UINT32_MAX;
    }
    for (unsigned rank = 0; rank <= gls_admin_rank(GLS_ADMIN_DEPRECATED); rank++)
        for (uint32_t s = 0; s < sections.count; s++) {
            struct gls_section section = gls_base_section(base, sections.first + s);
            size_t language = language_of(table, section);
            if (language == SIZE_MAX)
                continue;
            struct gls_table_terms *terms = &table->terms[language];
            terms->section = terms->section == UINT32_MAX ? sections.first + s : terms->section;
            add_terms_of_rank(table, section, terms, rank);
        }
}

static void put_concept(struct gls_tabulation *table)
{
    static void (*const put[])(struct gls_tabulation *) = {
        [GLS_UNIT_TERM] = put_term_rows,  [GLS_UNIT_CONCEPT] = put_concept_row,
        [GLS_UNIT_SOURCE] = put_sources,  [GLS_UNIT_PAIR] = put_sources,
        [GLS_UNIT_GROUP] = put_group_row, [GLS_UNIT_ALIGNED] = put_aligned_rows,
    };
    put[table->rules->unit](table);
}

/* Of each concept that is not hidden. */
static void each_concept(struct gls_tabulation *table, void (*each)(struct gls_tabulation *))
{
    const struct gls_scribe *scribe = table->scribe;
    for (size_t i = 0; i < scribe->concept_count && !failed(table); i++) {
        struct gls_entry_ref ref = scribe->concepts[i];
        table->row.concept = ref;
        table->row.id = table->ids.id[i];
        if (!has(table, GLS_PROFILE_COMPLETE) &&
            gls_base_concept(ref.base, ref.number).usage & GLS_USAGE_HIDE)
            continue;
        if (table->rules->unit != GLS_UNIT_TERM)
            gather_terms(table);
        each(table);
    }
}

static void measure(struct gls_tabulation *table)
{
    for (size_t i = 0; i < table->languages.count; i++)
        if (table->terms[i].good > table->most[i])
            table->most[i] = table->terms[i].good;
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
    gls_table_languages_find(&table->languages, scribe->shelf, has(table, GLS_PROFILE_ALL), work);
    size_t count = table->languages.count;
    table->terms = zeroed(work, count * sizeof *table->terms);
    table->most = zeroed(work, count * sizeof *table->most);
    table->row.term = zeroed(work, count * sizeof *table->row.term);
    if (!gls_carried_begin(&table->carried, scribe->shelf) ||
        !gls_concept_ids_make(&table->ids, scribe->concepts, scribe->concept_count, gls_is_text))
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
    gls_buf_release(&table->cell);
    gls_buf_release(&table->homographs);
}

static bool has_columns_of_terms(const struct gls_profile_rules *rules)
{
    for (size_t i = 0; rules->column[i].put; i++)
        if (rules->column[i].place == GLS_COLUMN_TERMS)
            return true;
    return false;
}

static void put_all(struct gls_tabulation *table)
{
    if (has_columns_of_terms(table->rules))
        each_concept(table, measure);
    if (table->rules->preamble && table->sheet->kind->text)
        table->rules->preamble(table, table->sheet->out);
    if (has(table, GLS_PROFILE_HEADER))
        walk_columns(table, put_header);
    if (!has(table, GLS_PROFILE_UNIQUE)) {
        each_concept(table, put_concept);
        return;
    }
    each_concept(table, put_good_sources); /* what is right in one sense is not taken for wrong */
    if (has(table, GLS_PROFILE_BAD_SOURCE))
        each_concept(table, put_bad_sources);
}

void gls_profile_write(struct gls_scribe *scribe, struct gls_sheet *sheet)
{
    struct gls_tabulation table = {.scribe = scribe,
                                   .profile = scribe->profile,
                                   .rules = scribe->profile->rules,
                                   .sheet = sheet};
    if (begin(&table))
        put_all(&table);
    if (!failed(&table))
        scribe->status = gls_check_table(&table);
    end(&table);
    enum gls_status status = gls_work_end(&table.work, scribe->err);
    scribe->status = scribe->status == GLS_OK ? status : scribe->status;
}
