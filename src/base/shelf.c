#include "base/shelf.h"

#include <string.h>

#include "base/lang.h"
#include "base/record.h"
#include "core/error.h"
#include "core/memory.h"

static const struct gls_place nowhere = {0};

/* ------------------------------------------------------------------ the stock */

void gls_stock_forget_kept(struct gls_stock *stock)
{
    if (stock->kept)
        stock->forget(stock->kept);
    stock->kept = NULL;
}

static void free_stock(struct gls_stock *stock)
{
    gls_stock_forget_kept(stock);
    for (size_t i = 0; stock->loader && stock->base && i < stock->count; i++)
        gls_base_free(stock->base[i]);
    for (size_t i = 0; i < stock->retirements; i++)
        gls_base_free(stock->retired[i]);
    if (stock->loader)
        stock->loader->free(stock->loader);
    gls_free(stock->base);
    gls_free(stock->first_concept);
    gls_free(stock->first_term);
    gls_free(stock->retired);
    gls_free(stock);
}

enum gls_status gls_stock_number(struct gls_stock *stock, struct gls_error *err)
{
    uint64_t concepts = 0, terms = 0;
    for (size_t i = 0;; i++) {
        if (terms > UINT32_MAX || concepts > UINT32_MAX)
            return gls_fail(err, GLS_ERR_LIMIT, nowhere, "more than 4,294,967,295 terms in all");
        stock->first_concept[i] = (uint32_t)concepts;
        stock->first_term[i] = (uint32_t)terms;
        if (i == stock->count)
            return GLS_OK;
        concepts += gls_base_concepts(stock->base[i]);
        terms += gls_base_terms(stock->base[i]);
    }
}

/* The bases are given back when there is no stock to hold them. */
static struct gls_stock *new_stock(struct gls_base *const *base, size_t count,
                                   struct gls_loader *loader)
{
    struct gls_stock *stock = gls_malloc(sizeof *stock);
    if (!stock)
        return NULL;
    *stock = (struct gls_stock){
        .base = gls_malloc((count + 1) * sizeof *stock->base),
        .first_concept = gls_malloc((count + 1) * sizeof *stock->first_concept),
        .first_term = gls_malloc((count + 1) * sizeof *stock->first_term),
    };
    if (!stock->base || !stock->first_concept || !stock->first_term) {
        free_stock(stock);
        return NULL;
    }
    for (size_t i = 0; i < count; i++)
        stock->base[i] = base[i];
    stock->count = count;
    stock->loader = loader;
    return stock;
}

/* ------------------------------------------------------------------ a direction of it */

static void free_direction(struct gls_shelf *shelf)
{
    if (!shelf)
        return;
    for (size_t i = 0; shelf->side && i < shelf->count; i++)
        gls_free(shelf->side[i]);
    gls_free(shelf->side);
    gls_free((void *)shelf->from);
    gls_free((void *)shelf->to);
    gls_free(shelf);
}

static char *canonical(const char *tag)
{
    char *out = gls_malloc(GLS_LANG_BYTES);
    if (out)
        gls_lang_canonical(gls_span_of(tag), out);
    return out;
}

void gls_shelf_find_sides(struct gls_shelf *shelf, size_t shelf_index)
{
    const struct gls_base *base = shelf->base[shelf_index];
    for (uint32_t i = 0; i < base->languages; i++) {
        const char *tag = base->language[i].tag;
        shelf->side[shelf_index][i] =
            (unsigned char)((gls_lang_agrees(shelf->from, tag) ? GLS_SIDE_FROM : 0) |
                            (gls_lang_agrees(shelf->to, tag) ? GLS_SIDE_TO : 0));
    }
}

/* Room for as many languages as any base may have: another one may take its place. */
static bool make_sides(struct gls_shelf *shelf, size_t shelf_index)
{
    shelf->side[shelf_index] = gls_malloc(GLS_LANGUAGES_MAX);
    if (!shelf->side[shelf_index])
        return false;
    memset(shelf->side[shelf_index], 0, GLS_LANGUAGES_MAX);
    gls_shelf_find_sides(shelf, shelf_index);
    return true;
}

static struct gls_shelf *new_direction(struct gls_stock *stock, const char *from, const char *to)
{
    struct gls_shelf *shelf = gls_malloc(sizeof *shelf);
    if (!shelf)
        return NULL;
    *shelf = (struct gls_shelf){.base = (const struct gls_base *const *)stock->base,
                                .count = stock->count,
                                .from = canonical(from),
                                .to = canonical(to),
                                .side = gls_malloc((stock->count + 1) * sizeof *shelf->side),
                                .stock = stock};
    bool done = shelf->from && shelf->to && shelf->side;
    if (shelf->side)
        memset(shelf->side, 0, (stock->count + 1) * sizeof *shelf->side);
    for (size_t i = 0; done && i < stock->count; i++)
        done = make_sides(shelf, i);
    if (done)
        return shelf;
    free_direction(shelf);
    return NULL;
}

/* ------------------------------------------------------------------ life */

static void free_given(struct gls_base *const *base, size_t count, struct gls_loader *loader)
{
    if (!loader)
        return;
    for (size_t i = 0; i < count; i++)
        gls_base_free(base[i]);
    loader->free(loader);
}

enum gls_status gls_shelf_build(struct gls_shelf **out, struct gls_base *const *base, size_t count,
                                struct gls_loader *loader, const char *from, const char *to,
                                struct gls_error *err)
{
    *out = NULL;
    struct gls_stock *stock = new_stock(base, count, loader);
    if (!stock) {
        free_given(base, count, loader);
        return gls_fail_nomem(err);
    }
    enum gls_status status = gls_stock_number(stock, err);
    struct gls_shelf *one = new_direction(stock, from, to);
    struct gls_shelf *other = new_direction(stock, to, from);
    if (status == GLS_OK && one && other) {
        one->reverse = other;
        other->reverse = one;
        *out = one;
        return GLS_OK;
    }
    free_direction(one);
    free_direction(other);
    free_stock(stock);
    return status == GLS_OK ? gls_fail_nomem(err) : status;
}

enum gls_status gls_shelf_of(struct gls_shelf **out, struct gls_base *const *base, size_t count,
                             const char *from, const char *to, struct gls_error *err)
{
    return gls_shelf_build(out, base, count, NULL, from, to, err);
}

void gls_shelf_free(struct gls_shelf *shelf)
{
    if (!shelf)
        return;
    free_stock(shelf->stock);
    free_direction(shelf->reverse);
    free_direction(shelf);
}

/* ------------------------------------------------------------------ questions */

struct gls_shelf *gls_shelf_reverse(struct gls_shelf *shelf)
{
    return shelf->reverse;
}

const char *gls_shelf_from(const struct gls_shelf *shelf)
{
    return shelf->from;
}

const char *gls_shelf_to(const struct gls_shelf *shelf)
{
    return shelf->to;
}

size_t gls_shelf_count(const struct gls_shelf *shelf)
{
    return shelf->count;
}

const struct gls_base *gls_shelf_base(const struct gls_shelf *shelf, size_t shelf_index)
{
    return shelf_index < shelf->count ? shelf->base[shelf_index] : NULL;
}

bool gls_shelf_has_lang(const struct gls_shelf *shelf, const char *lang)
{
    size_t i = 0;
    while (i < shelf->count && !gls_base_has_lang(shelf->base[i], lang))
        i++;
    return i < shelf->count;
}

/* ------------------------------------------------------------------ running numbers */

/* The base that a running number falls in; @p first: those of the first terms or concepts. */
static uint32_t shelf_index_of(const struct gls_shelf *shelf, const uint32_t *first,
                               uint32_t number)
{
    uint32_t shelf_index = 0;
    while (shelf_index + 1 < shelf->count && first[shelf_index + 1] <= number)
        shelf_index++;
    return shelf_index;
}

struct gls_entry_ref gls_shelf_concept(const struct gls_shelf *shelf, uint32_t number)
{
    uint32_t shelf_index = shelf_index_of(shelf, shelf->stock->first_concept, number);
    return (struct gls_entry_ref){shelf->base[shelf_index],
                                  number - shelf->stock->first_concept[shelf_index], shelf_index};
}

struct gls_match gls_shelf_match(const struct gls_shelf *shelf, uint32_t number)
{
    uint32_t shelf_index = shelf_index_of(shelf, shelf->stock->first_term, number);
    return (struct gls_match){.base = shelf->base[shelf_index],
                              .term = number - shelf->stock->first_term[shelf_index],
                              .shelf_index = shelf_index};
}

enum gls_status gls_shelf_index(struct gls_shelf *shelf, struct gls_error *err)
{
    enum gls_status status = GLS_OK;
    for (size_t i = 0; i < shelf->count && status == GLS_OK; i++)
        status = gls_base_index(shelf->stock->base[i], shelf->from, err);
    return status;
}
