/* How often terms occur, and in how many texts. */
#include <stdlib.h>
#include <string.h>

#include "base/shelf.h"
#include "core/error.h"
#include "core/memory.h"
#include "format/tsv.h"
#include "match/found.h"

struct times {
    uint64_t hits, texts, last; /* the text it was last met in */
};

struct gls_census {
    const struct gls_shelf *shelf;
    struct times *term; /* by their numbers on the shelf */
    uint32_t terms;
    uint64_t text; /* the one at hand, from 1 */
};

enum gls_status gls_census_new(struct gls_census **out, const struct gls_shelf *shelf,
                               struct gls_error *err)
{
    uint32_t terms = gls_shelf_terms(shelf);
    struct gls_census *census = gls_malloc(sizeof *census);
    struct times *term = gls_malloc((terms + 1) * sizeof *term);
    *out = NULL;
    if (!census || !term) {
        gls_free(census);
        gls_free(term);
        return gls_fail_nomem(err);
    }
    memset(term, 0, (terms + 1) * sizeof *term);
    *census = (struct gls_census){shelf, term, terms, 1};
    *out = census;
    return GLS_OK;
}

void gls_census_free(struct gls_census *census)
{
    if (census)
        gls_free(census->term);
    gls_free(census);
}

static void count_hit(void *payload, const struct gls_hit *hit)
{
    struct gls_census *census = payload;
    for (size_t i = 0; i < gls_hit_senses(hit); i++) {
        uint32_t number =
            gls_shelf_term_number(census->shelf, hit->match[i].shelf_index, hit->match[i].term);
        if (number >= census->terms)
            continue;
        struct times *term = &census->term[number];
        term->hits++;
        term->texts += term->last != census->text;
        term->last = census->text;
    }
}

struct gls_scan_events gls_census_events(struct gls_census *census)
{
    return (struct gls_scan_events){.hit = count_hit, .payload = census};
}

void gls_census_end(struct gls_census *census)
{
    census->text++;
}

void gls_census_add(struct gls_census *census, const struct gls_census *other)
{
    for (uint32_t i = 0; i < census->terms && i < other->terms; i++) {
        census->term[i].hits += other->term[i].hits;
        census->term[i].texts += other->term[i].texts;
    }
}

/* ------------------------------------------------------------------ written */

/* A term that was met. */
struct row {
    const struct gls_base *base;
    uint32_t term;
    const struct times *times;
};

/* The commonest first, else as they were found: in the order of the shelf. */
static int compare_rows(const void *a, const void *b)
{
    const struct times *one = ((const struct row *)a)->times,
                       *other = ((const struct row *)b)->times;
    if (one->hits != other->hits)
        return one->hits > other->hits ? -1 : 1;
    return (one > other) - (one < other);
}

static size_t gather(const struct gls_census *census, struct row *row)
{
    size_t rows = 0;
    for (size_t shelf_index = 0; shelf_index < gls_shelf_count(census->shelf); shelf_index++) {
        const struct gls_base *base = gls_shelf_base(census->shelf, shelf_index);
        for (uint32_t term = 0; term < gls_base_terms(base); term++) {
            uint32_t number = gls_shelf_term_number(census->shelf, shelf_index, term);
            if (number < census->terms && census->term[number].hits)
                row[rows++] = (struct row){base, term, &census->term[number]};
        }
    }
    return rows;
}

static void put_row(struct gls_buf *out, const struct row *row)
{
    struct gls_term term = gls_base_term(row->base, row->term);
    gls_tsv_text(out, gls_base_concept(row->base, term.concept_number).id);
    gls_buf_puts(out, "\t");
    gls_tsv_text(out, term.text);
    gls_buf_printf(out, "\t%llu\t%llu\n", (unsigned long long)row->times->hits,
                   (unsigned long long)row->times->texts);
}

enum gls_status gls_census_write(const struct gls_census *census, struct gls_buf *out,
                                 struct gls_error *err)
{
    struct row *row = gls_malloc((census->terms + (size_t)1) * sizeof *row);
    if (!row)
        return gls_fail_nomem(err);
    size_t rows = gather(census, row);
    if (rows)
        qsort(row, rows, sizeof *row, compare_rows);
    for (size_t i = 0; i < rows; i++)
        put_row(out, &row[i]);
    gls_free(row);
    return GLS_OK;
}
