#include "assist/postings.h"

#include <stdlib.h>

static int compare_numbers(const void *left, const void *right)
{
    const uint32_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

size_t gls_posting_sort(uint32_t *number, size_t count)
{
    size_t kept = 0;
    if (count > 1)
        qsort(number, count, sizeof *number, compare_numbers);
    for (size_t i = 0; i < count; i++)
        if (!kept || number[kept - 1] != number[i])
            number[kept++] = number[i];
    return kept;
}

/* The groups of the nodes from @p at to @p end, sorted, each once, at @p out; returns how many. */
static size_t take_groups(const uint32_t *met, size_t at, size_t end, const uint32_t *group,
                          uint32_t *out)
{
    size_t count = 0;
    for (; at < end; at++)
        if (group[met[at]] != UINT32_MAX)
            out[count++] = group[met[at]];
    return gls_posting_sort(out, count);
}

/* The other way round: counted, then put in their places. */
static void turn(struct gls_postings *postings)
{
    uint32_t *first = postings->segment_first;
    for (size_t g = 0; g < postings->groups + 2; g++)
        first[g] = 0;
    for (size_t i = 0; i < postings->group_first[postings->segments]; i++)
        first[postings->group[i] + 2]++;
    for (size_t g = 2; g < postings->groups + 2; g++)
        first[g] += first[g - 1];
    for (uint32_t s = 0; s < postings->segments; s++)
        for (size_t i = postings->group_first[s]; i < postings->group_first[s + 1]; i++)
            postings->segment[first[postings->group[i] + 1]++] = s;
}

void gls_postings_make(struct gls_postings *postings, struct gls_work *work,
                       const struct gls_array *met, const struct gls_array *segment,
                       const uint32_t *group, size_t groups)
{
    size_t segments = segment->count, used = 0;
    *postings = (struct gls_postings){.groups = groups, .segments = segments};
    postings->group = gls_work_malloc(work, (met->count + 1) * sizeof(uint32_t));
    postings->group_first = gls_work_malloc(work, (segments + 1) * sizeof(uint32_t));
    postings->segment_first = gls_work_malloc(work, (groups + 2) * sizeof(uint32_t));
    if (gls_work_failed(work))
        return;
    for (size_t s = 0; s < segments; s++) {
        size_t at = *GLS_AT(*segment, uint32_t, s);
        size_t end = s + 1 < segments ? *GLS_AT(*segment, uint32_t, s + 1) : met->count;
        postings->group_first[s] = (uint32_t)used;
        used += take_groups(met->data, at, end, group, postings->group + used);
    }
    postings->group_first[segments] = (uint32_t)used;
    postings->segment = gls_work_malloc(work, (used + 1) * sizeof(uint32_t));
    if (postings->segment)
        turn(postings);
}

void gls_postings_release(struct gls_postings *postings)
{
    gls_free(postings->group);
    gls_free(postings->group_first);
    gls_free(postings->segment);
    gls_free(postings->segment_first);
}

static struct gls_posting part(const uint32_t *number, const uint32_t *first, uint32_t at)
{
    return (struct gls_posting){number + first[at], first[at + 1] - first[at]};
}

struct gls_posting gls_postings_of(const struct gls_postings *postings, uint32_t group)
{
    return part(postings->segment, postings->segment_first, group);
}

struct gls_posting gls_postings_in(const struct gls_postings *postings, uint32_t segment)
{
    return part(postings->group, postings->group_first, segment);
}

/* ------------------------------------------------------------------ two lists */

static bool has(const struct gls_posting *posting, uint32_t number)
{
    return posting->count && bsearch(&number, posting->segment, posting->count,
                                     sizeof *posting->segment, compare_numbers);
}

size_t gls_posting_shared(const uint32_t *number, size_t count, const struct gls_posting *other)
{
    size_t shared = 0;
    for (size_t i = 0; i < count; i++)
        shared += has(other, number[i]);
    return shared;
}

size_t gls_posting_keep(uint32_t *number, size_t count, const struct gls_posting *other)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (has(other, number[i]))
            number[kept++] = number[i];
    return kept;
}
