/* Concepts that share terms. */
#include <stdlib.h>
#include <string.h>

#include "base/lang.h"
#include "check/keys.h"
#include "text/token.h"
#include "upkeep/pairing.h"

enum { GROUP_MOST = 64 }; /* a term of more concepts than that tells none of them */

/* Two concepts that share a term, and its language. */
struct shared {
    uint32_t first, second;
    uint32_t lang; /* of the first glossary: its number */
};

/* "fr NUL oedeme pulmonaire" */
static void put_key(struct gls_buf *out, const struct gls_term *term)
{
    struct gls_tokens tokens;
    struct gls_token token;
    gls_buf_put(out, term->lang, gls_lang_primary(term->lang));
    gls_buf_put(out, "", 1);
    size_t begin = out->size;
    gls_tokens_begin(&tokens, gls_span_of(term->text));
    while (gls_tokens_next(&tokens, &token)) {
        gls_buf_put(out, token.key.data, token.key.size);
        gls_buf_puts(out, " ");
    }
    if (out->size == begin)
        gls_buf_puts(out, term->text);
}

static void add_keys(struct gls_pairing_work *p, struct gls_keys *keys, int side, uint32_t numbers)
{
    const uint32_t *paired = side ? p->out->of_second : p->out->of_first;
    for (uint32_t i = 0; i < gls_base_terms(p->base[side]); i++) {
        uint32_t concept = gls_base_term_concept(p->base[side], i);
        if (concept == UINT32_MAX || paired[concept] != UINT32_MAX ||
            gls_admin_is_bad(gls_base_term_admin(p->base[side], i)))
            continue;
        struct gls_term term = gls_base_term(p->base[side], i);
        if (term.usage & GLS_USAGE_LOOKUP)
            continue;
        put_key(&keys->key, &term);
        gls_keys_add(keys, numbers + i);
    }
}

static bool words_agree(enum gls_pos a, enum gls_pos b)
{
    return a == GLS_POS_NONE || b == GLS_POS_NONE || a == b;
}

/* The members of a group are terms, those of the first glossary below @p count. */
static void add_shared(struct gls_pairing_work *p, struct gls_array *shared,
                       const struct gls_group *group, uint32_t count)
{
    size_t second = 0;
    while (second < group->count && group->item[second].number < count)
        second++;
    if (second > GROUP_MOST || group->count - second > GROUP_MOST)
        return;
    for (size_t i = 0; i < second; i++)
        for (size_t k = second; k < group->count; k++) {
            struct gls_term one = gls_base_term(p->base[0], group->item[i].number);
            struct gls_term other = gls_base_term(p->base[1], group->item[k].number - count);
            struct shared *add =
                words_agree(one.pos, other.pos) ? GLS_APPEND(p->work, shared, struct shared) : NULL;
            if (add)
                *add = (struct shared){one.concept_number, other.concept_number, one.language};
        }
}

static int compare_shared(const void *left, const void *right)
{
    const struct shared *a = left, *b = right;
    if (a->second != b->second)
        return a->second < b->second ? -1 : 1;
    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    return (a->lang > b->lang) - (a->lang < b->lang);
}

/* Regions of one language are one. */
static uint32_t count_languages(const struct gls_pairing_work *p, const struct shared *shared,
                                size_t count)
{
    uint32_t languages = 0;
    for (size_t i = 0; i < count; i++) {
        size_t k = 0;
        while (k < i && !gls_same_primary(gls_base_language(p->base[0], shared[k].lang),
                                          gls_base_language(p->base[0], shared[i].lang)))
            k++;
        languages += k == i;
    }
    return languages;
}

/* How many of the other side each could be. */
struct choices {
    uint8_t *first, *second;
};

static void count_choice(uint8_t *count)
{
    *count = (uint8_t)(*count + (*count < 2));
}

/* Visits every two concepts that share terms, with the number of languages they share them in. */
static void each_two(struct gls_pairing_work *p, const struct gls_array *shared,
                     struct choices *choices,
                     void (*visit)(struct gls_pairing_work *p, struct choices *choices,
                                   struct gls_near two, uint32_t languages))
{
    const struct shared *item = shared->data;
    for (size_t i = 0, end; i < shared->count; i = end) {
        for (end = i + 1; end < shared->count && item[end].first == item[i].first &&
                          item[end].second == item[i].second;)
            end++;
        visit(p, choices, (struct gls_near){item[i].first, item[i].second},
              count_languages(p, item + i, end - i));
    }
}

static void count_two(struct gls_pairing_work *p, struct choices *choices, struct gls_near two,
                      uint32_t languages)
{
    (void)p;
    if (languages < 2)
        return;
    count_choice(&choices->first[two.first]);
    count_choice(&choices->second[two.second]);
}

static void join_two(struct gls_pairing_work *p, struct choices *choices, struct gls_near two,
                     uint32_t languages)
{
    if (languages >= 2 && choices->first[two.first] == 1 && choices->second[two.second] == 1)
        gls_pairing_join(p, two.first, two.second);
}

static void note_near(struct gls_pairing_work *p, struct choices *choices, struct gls_near two,
                      uint32_t languages)
{
    (void)choices, (void)languages;
    bool paired =
        p->out->of_first[two.first] != UINT32_MAX || p->out->of_second[two.second] != UINT32_MAX;
    struct gls_near *near = paired ? NULL : GLS_APPEND(p->work, &p->out->near, struct gls_near);
    if (near)
        *near = two;
}

static uint8_t *zeros(struct gls_work *work, size_t count)
{
    uint8_t *bytes = gls_work_alloc(work, count + 1);
    return bytes ? memset(bytes, 0, count + 1) : NULL;
}

void gls_pair_by_terms(struct gls_pairing_work *p)
{
    struct gls_keys keys;
    struct gls_array shared = {0};
    struct gls_group group = {0};
    uint32_t count = (uint32_t)gls_base_terms(p->base[0]);
    struct choices choices = {zeros(p->work, gls_base_concepts(p->base[0])),
                              zeros(p->work, gls_base_concepts(p->base[1]))};
    gls_keys_init(&keys, p->work);
    add_keys(p, &keys, 0, 0);
    add_keys(p, &keys, 1, count);
    gls_keys_sort(&keys);
    while (gls_keys_next(&keys, &group))
        add_shared(p, &shared, &group, count);
    gls_keys_release(&keys);
    if (shared.count)
        qsort(shared.data, shared.count, sizeof(struct shared), compare_shared);
    if (!gls_work_failed(p->work)) {
        each_two(p, &shared, &choices, count_two);
        each_two(p, &shared, &choices, join_two);
        each_two(p, &shared, &choices, note_near);
    }
    gls_free(shared.data);
}
