#include "upkeep/pair.h"

#include <string.h>

#include "check/keys.h"
#include "text/fold.h"
#include "upkeep/entry_text.h"
#include "upkeep/pairing.h"

/* ------------------------------------------------------------------ by id */

static bool *mark_repeated(struct gls_pairing_work *p, const struct gls_base *base)
{
    uint32_t count = (uint32_t)gls_base_concepts(base);
    bool *mark = gls_work_alloc(p->work, count + 1);
    if (!mark)
        return NULL;
    memset(mark, 0, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        const char *id = gls_base_concept(base, i).id;
        uint32_t first = *id ? gls_base_find_id(base, id) : i;
        if (first < count && first != i)
            mark[first] = mark[i] = true;
    }
    return mark;
}

static bool share_term(const struct gls_pairing_work *p, struct gls_range first,
                       struct gls_range second)
{
    for (uint32_t i = 0; i < first.count; i++) {
        struct gls_term one = gls_base_term(p->base[0], first.first + i);
        for (uint32_t k = 0; k < second.count; k++) {
            struct gls_term other = gls_base_term(p->base[1], second.first + k);
            if (gls_same_primary(one.lang, other.lang) &&
                (strcmp(one.text, other.text) == 0 ||
                 gls_fold_equal(gls_span_of(one.text), gls_span_of(other.text))))
                return true;
        }
    }
    return false;
}

static bool are_one(const struct gls_pairing_work *p, uint32_t first, uint32_t second)
{
    struct gls_range one = gls_base_concept(p->base[0], first).terms;
    struct gls_range other = gls_base_concept(p->base[1], second).terms;
    return !one.count || !other.count || share_term(p, one, other);
}

void gls_pairing_join(struct gls_pairing_work *p, uint32_t first, uint32_t second)
{
    p->out->of_first[first] = second;
    p->out->of_second[second] = first;
}

static void pair_by_id(struct gls_pairing_work *p)
{
    for (uint32_t i = 0; i < gls_base_concepts(p->base[1]); i++) {
        const char *id = gls_base_concept(p->base[1], i).id;
        uint32_t first = *id && !p->repeated[1][i] ? gls_base_find_id(p->base[0], id) : UINT32_MAX;
        if (first != UINT32_MAX && !p->repeated[0][first] && are_one(p, first, i))
            gls_pairing_join(p, first, i);
    }
}

/* ------------------------------------------------------------------ by all that they say */

static void add_texts(struct gls_pairing_work *p, struct gls_keys *keys, int side, uint32_t numbers)
{
    const uint32_t *paired = side ? p->out->of_second : p->out->of_first;
    for (uint32_t i = 0; i < gls_base_concepts(p->base[side]); i++) {
        if (paired[i] != UINT32_MAX)
            continue;
        gls_entry_text_write(&keys->key, (struct gls_one){p->base[side], i});
        gls_keys_add(keys, numbers + i);
    }
}

/* Those that nothing tells apart go together in the order of their files. */
static void pair_by_text(struct gls_pairing_work *p)
{
    struct gls_keys keys;
    struct gls_group group = {0};
    uint32_t count = (uint32_t)gls_base_concepts(p->base[0]);
    gls_keys_init(&keys, p->work);
    add_texts(p, &keys, 0, 0);
    add_texts(p, &keys, 1, count);
    gls_keys_sort(&keys);
    while (gls_keys_next(&keys, &group)) {
        size_t second = 0;
        while (second < group.count && group.item[second].number < count)
            second++;
        for (size_t i = 0; i < second && second + i < group.count; i++)
            gls_pairing_join(p, group.item[i].number, group.item[second + i].number - count);
    }
    gls_keys_release(&keys);
}

/* ------------------------------------------------------------------ the whole */

static uint32_t *none(struct gls_work *work, const struct gls_base *base)
{
    size_t size = (gls_base_concepts(base) + 1) * sizeof(uint32_t);
    uint32_t *numbers = gls_work_malloc(work, size);
    return numbers ? memset(numbers, 0xFF, size) : NULL;
}

static bool has_none(const uint32_t *paired, size_t count)
{
    size_t i = 0;
    while (i < count && paired[i] != UINT32_MAX)
        i++;
    return i < count;
}

/* Whether some are left on either side. */
static bool has_unpaired(const struct gls_pairing_work *p)
{
    return has_none(p->out->of_first, gls_base_concepts(p->base[0])) &&
           has_none(p->out->of_second, gls_base_concepts(p->base[1]));
}

bool gls_pair(struct gls_pairing *pairing, struct gls_work *work, const struct gls_base *first,
              const struct gls_base *second)
{
    struct gls_pairing_work p = {.out = pairing, .work = work, .base = {first, second}};
    *pairing = (struct gls_pairing){none(work, first), none(work, second), {0}};
    p.repeated[0] = mark_repeated(&p, first);
    p.repeated[1] = mark_repeated(&p, second);
    if (gls_work_failed(work))
        return false;
    pair_by_id(&p);
    if (has_unpaired(&p))
        pair_by_text(&p);
    if (has_unpaired(&p))
        gls_pair_by_terms(&p);
    return !gls_work_failed(work);
}

void gls_pairing_release(struct gls_pairing *pairing)
{
    gls_free(pairing->of_first);
    gls_free(pairing->of_second);
    gls_free(pairing->near.data);
    *pairing = (struct gls_pairing){0};
}
