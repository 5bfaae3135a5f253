/* Candidates put in order: the best first, then the commonest, then as a dictionary has them. */
#include "assist/rank.h"

#include <math.h>
#include <string.h>

#include "text/collate.h"

/* What a group is sorted by. */
struct ranked {
    float score;
    uint32_t count, group;
    uint32_t key, key_size; /* collation key */
};

struct sorting {
    struct ranked *ranked;
    struct gls_buf keys;
};

static int compare_ranked(const struct ranked *a, const struct ranked *b, const char *keys)
{
    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return gls_span_compare((struct gls_span){keys + a->key, a->key_size},
                            (struct gls_span){keys + b->key, b->key_size});
}

/* Merges two sorted halves of @p in into @p out. */
static void merge(const struct ranked *in, size_t middle, size_t count, struct ranked *out,
                  const char *keys)
{
    for (size_t i = 0, a = 0, b = middle; i < count; i++) {
        bool first = b == count || (a < middle && compare_ranked(&in[a], &in[b], keys) <= 0);
        out[i] = in[first ? a++ : b++];
    }
}

static void sort(struct ranked *ranked, size_t count, struct ranked *room, const char *keys)
{
    size_t middle = count / 2;
    if (count < 2)
        return;
    sort(ranked, middle, room, keys);
    sort(ranked + middle, count - middle, room, keys);
    merge(ranked, middle, count, room, keys);
    memcpy(ranked, room, count * sizeof *ranked);
}

static bool collate(struct gls_ranking *ranking, struct sorting *sorting, struct ranked *ranked,
                    const struct gls_collator *collator, struct gls_buf *text)
{
    text->size = 0;
    gls_ranking_write(ranking, gls_group_citation(ranking, gls_group_at(ranking, ranked->group)),
                      text);
    ranked->key = (uint32_t)sorting->keys.size;
    gls_collator_key(collator, (struct gls_span){text->data, text->size}, &sorting->keys);
    ranked->key_size = (uint32_t)sorting->keys.size - ranked->key;
    return gls_work_wrote(ranking->work, text) && gls_work_wrote(ranking->work, &sorting->keys);
}

static void rank(struct gls_ranking *ranking, struct sorting *sorting, size_t count)
{
    struct gls_collator *collator;
    struct gls_buf text;
    gls_buf_init(&text);
    if (gls_filing_order(&collator, NULL, ranking->vocabulary->shelf->from, NULL) != GLS_OK) {
        gls_work_fail_nomem(ranking->work);
        return;
    }
    bool good = true;
    for (size_t i = 0; i < count && good; i++)
        good = collate(ranking, sorting, &sorting->ranked[i], collator, &text);
    gls_collator_free(collator);
    gls_buf_release(&text);
    if (!good)
        return;
    sort(sorting->ranked, count, sorting->ranked + count, sorting->keys.data);
    for (size_t i = 0; i < count; i++)
        ranking->order[i] = sorting->ranked[i].group;
    ranking->ordered = count;
}

/* The score needed: where something occurs less often than usual, how often counts twice. */
static double worth_of(const struct gls_ranking *ranking, uint32_t count)
{
    return count < ranking->usual ? ranking->worth + log((double)ranking->usual / (double)count)
                                  : ranking->worth;
}

/* Whether it may be told at all; its score is then known. */
static bool is_ranked(const struct gls_ranking *ranking, struct gls_candidate_group *group)
{
    if (group->count < ranking->least)
        return false;
    struct gls_candidate_sums sums = gls_group_sums(ranking, group);
    if (gls_group_is_refused(ranking, sums.citation))
        return false;
    group->score = (float)gls_group_score(ranking, &sums);
    return (double)group->score >= worth_of(ranking, group->count);
}

static void rank_groups(struct gls_ranking *ranking)
{
    size_t count = 0, groups = ranking->groups.count;
    struct sorting sorting = {0};
    gls_buf_init(&sorting.keys);
    ranking->order = gls_work_malloc(ranking->work, (groups + 1) * sizeof *ranking->order);
    for (uint32_t i = 0; i < groups; i++) {
        if (ranking->order && is_ranked(ranking, gls_group_at(ranking, i)))
            ranking->order[count++] = i;
    }
    sorting.ranked = gls_work_malloc(ranking->work, (2 * count + 1) * sizeof *sorting.ranked);
    for (size_t i = 0; i < count && sorting.ranked; i++) {
        const struct gls_candidate_group *group = gls_group_at(ranking, ranking->order[i]);
        sorting.ranked[i] = (struct ranked){group->score, group->count, ranking->order[i], 0, 0};
    }
    if (sorting.ranked && ranking->order)
        rank(ranking, &sorting, count);
    gls_free(sorting.ranked);
    gls_buf_release(&sorting.keys);
}

void gls_ranking_make(struct gls_ranking *ranking)
{
    gls_ranking_group(ranking);
    if (!gls_work_failed(ranking->work))
        gls_ranking_find_longer(ranking);
    if (!gls_work_failed(ranking->work))
        rank_groups(ranking);
}

void gls_ranking_release(struct gls_ranking *ranking)
{
    gls_free(ranking->lemma);
    gls_free(ranking->plural);
    gls_free(ranking->total);
    gls_free(ranking->ending);
    gls_free(ranking->group);
    gls_free(ranking->next);
    gls_free(ranking->order);
    gls_free(ranking->groups.data);
    gls_hash_table_release(&ranking->table);
}
