/* Which rows a concept gives, and what they are about. */
#include "format/tabular/profile_row.h"

#include <stdlib.h>

#include "entry/entry.h"

/* A reader that tells case apart gets a row for the beginning of a sentence, too. */
static void put_rows(struct gls_tabulation *table)
{
    gls_table_write_row(table);
    if (!gls_table_has(table, GLS_PROFILE_CAPITALS) || gls_table_failed(table))
        return;
    table->row.capital = true;
    gls_table_write_row(table);
    table->row.capital = false;
}

static void clear_row(struct gls_tabulation *table)
{
    for (size_t i = 0; i < table->languages.count; i++)
        table->row.term[i] = UINT32_MAX;
    table->row.prefer = NULL;
    table->row.forbidden = false;
}

bool gls_table_choose_best(struct gls_tabulation *table)
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

static size_t count_terms(const struct gls_tabulation *table)
{
    size_t count = 0;
    for (size_t i = 0; i < table->languages.count; i++)
        count += table->row.term[i] != UINT32_MAX;
    return count;
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

/* Nobody says which of the equivalents is the best. */
static bool are_unranked(const struct gls_tabulation *table)
{
    const struct gls_table_terms *terms = &table->terms[1];
    for (size_t i = 0; i < terms->good; i++)
        if (gls_base_term_admin(table->row.concept.base, terms->number[i]) != GLS_ADMIN_NONE)
            return false;
    return true;
}

/* Among equivalents those of the kind and region of the source come first. */
static void put_concept_row(struct gls_tabulation *table)
{
    if (!gls_table_choose_best(table) || !read_entry(table, table->row.term[0]))
        return;
    const struct gls_entry_terms *equivalents = &table->entry.equivalents;
    size_t rows =
        gls_table_has(table, GLS_PROFILE_EVERY) && are_unranked(table) ? equivalents->count : 1;
    for (size_t i = 0; i < rows && !gls_table_failed(table); i++) {
        if (i < equivalents->count && !gls_admin_is_bad(equivalents->item[i].admin))
            table->row.term[1] = equivalents->item[i].number;
        put_rows(table);
    }
}

static void put_group_row(struct gls_tabulation *table)
{
    gls_table_choose_best(table);
    if (table->row.term[0] != UINT32_MAX && read_entry(table, table->row.term[0]))
        gls_table_write_row(table);
}

/* In languages that are neither source nor target the best term stands. */
static void take_pair(struct gls_tabulation *table, uint32_t source, uint32_t target)
{
    gls_table_choose_best(table);
    table->row.term[0] = source;
    table->row.term[1] = target;
}

static void put_pair_row(struct gls_tabulation *table, uint32_t source, uint32_t target)
{
    bool bad = gls_admin_is_bad(gls_base_term_admin(table->row.concept.base, target));
    take_pair(table, source, target);
    table->row.prefer = table->entry.prefer.text;
    table->row.forbidden = bad || gls_admin_is_bad(table->entry.term.admin);
    put_rows(table);
}

/* A source term with its equivalents, the likest first: that one, or each. */
static void put_likest_rows(struct gls_tabulation *table, uint32_t source)
{
    const struct gls_entry_terms *equivalents = &table->entry.equivalents;
    for (size_t i = 0; i < equivalents->count && !gls_table_failed(table); i++) {
        if (gls_admin_is_bad(equivalents->item[i].admin) &&
            !gls_table_has(table, GLS_PROFILE_BAD_TARGET))
            continue;
        put_pair_row(table, source, equivalents->item[i].number);
        if (table->rules->unit == GLS_UNIT_SOURCE)
            return;
    }
}

static void put_ordered_rows(struct gls_tabulation *table, uint32_t source)
{
    const struct gls_table_terms *terms = &table->terms[1];
    size_t count = gls_table_has(table, GLS_PROFILE_BAD_TARGET) ? terms->count : terms->good;
    for (size_t i = 0; i < count && !gls_table_failed(table); i++)
        put_pair_row(table, source, terms->number[i]);
}

static void put_source_rows(struct gls_tabulation *table, uint32_t source)
{
    if (!read_entry(table, source))
        return;
    if (gls_table_has(table, GLS_PROFILE_ORDERED))
        put_ordered_rows(table, source);
    else
        put_likest_rows(table, source);
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
    for (size_t i = 0; i < count && !gls_table_failed(table); i++)
        put_source_rows(table, number[i]);
}

void gls_table_good_sources(struct gls_tabulation *table)
{
    put_sorted_sources(table, table->terms[0].number, table->terms[0].good);
}

void gls_table_bad_sources(struct gls_tabulation *table)
{
    struct gls_table_terms *terms = &table->terms[0];
    if (terms->count > terms->good)
        put_sorted_sources(table, terms->number + terms->good, terms->count - terms->good);
}

static void put_sources(struct gls_tabulation *table)
{
    size_t count =
        gls_table_has(table, GLS_PROFILE_BAD_SOURCE) ? table->terms[0].count : table->terms[0].good;
    put_sorted_sources(table, table->terms[0].number, count);
}

/* A term not to be used, beside what may be said in the other languages. */
static void put_forbidden_rows(struct gls_tabulation *table, size_t language)
{
    const struct gls_table_terms *terms = &table->terms[language];
    for (size_t i = terms->good; i < terms->count && !gls_table_failed(table); i++) {
        gls_table_choose_best(table);
        table->row.term[language] = terms->number[i];
        table->row.forbidden = true;
        if (count_terms(table) > 1)
            put_rows(table);
    }
}

/* The n-th best term in each language; the best, where there are fewer. */
static void put_allowed_rows(struct gls_tabulation *table)
{
    size_t rows = 1;
    for (size_t i = 0; i < table->languages.count; i++)
        rows = table->terms[i].good > rows ? table->terms[i].good : rows;
    for (size_t n = 0; n < rows && !gls_table_failed(table); n++) {
        for (size_t i = 0; i < table->languages.count; i++)
            if (n < table->terms[i].good)
                table->row.term[i] = table->terms[i].number[n];
            else if (table->terms[i].good)
                table->row.term[i] = table->terms[i].number[0];
        put_rows(table);
    }
}

/* Without an allowed row, a forbidden one would be taken for one about its source. */
static void put_aligned_rows(struct gls_tabulation *table)
{
    bool allowed = gls_table_choose_best(table);
    if (allowed)
        put_allowed_rows(table);
    for (size_t i = 0; i < (allowed ? table->languages.count : 1); i++)
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
        for (uint32_t t = 0; t < terms.count + !terms.count && !gls_table_failed(table); t++) {
            row->term[0] = terms.count ? terms.first + t : UINT32_MAX;
            gls_table_write_row(table);
            row->opens_concept = row->opens_section = false;
        }
    }
}

/* ------------------------------------------------------------------ the terms of a concept */

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
    return gls_table_language(&table->languages, table->row.concept.shelf_index, section.language);
}

void gls_table_gather(struct gls_tabulation *table)
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

void gls_table_write_concept(struct gls_tabulation *table)
{
    static void (*const put[])(struct gls_tabulation *) = {
        [GLS_UNIT_TERM] = put_term_rows,  [GLS_UNIT_CONCEPT] = put_concept_row,
        [GLS_UNIT_SOURCE] = put_sources,  [GLS_UNIT_PAIR] = put_sources,
        [GLS_UNIT_GROUP] = put_group_row, [GLS_UNIT_ALIGNED] = put_aligned_rows,
    };
    put[table->rules->unit](table);
}
