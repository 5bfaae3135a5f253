/* Which of the terms that were met are told. */
#include <stdlib.h>

#include "core/memory.h"
#include "match/scan_walk.h"

static unsigned rank_of(const struct gls_match *match)
{
    return (unsigned)match->distance << 24 | match->shelf_index << 4 |
           gls_admin_rank(gls_base_term_admin(match->base, match->term));
}

static int compare(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

static int compare_ranks(const void *left, const void *right)
{
    const struct gls_choice *a = left, *b = right;
    return a->rank != b->rank ? compare(a->rank, b->rank) : compare(a->match.term, b->match.term);
}

/* By concept, the best first; of those as near, the one written most like the text. */
static int compare_concepts(const void *left, const void *right)
{
    const struct gls_choice *a = left, *b = right;
    if (a->match.shelf_index != b->match.shelf_index)
        return compare(a->match.shelf_index, b->match.shelf_index);
    if (a->concept != b->concept)
        return compare(a->concept, b->concept);
    if (a->match.distance == b->match.distance && a->alike != b->alike)
        return compare(b->alike, a->alike);
    return compare_ranks(left, right);
}

static bool is_same_concept(const struct gls_choice *a, const struct gls_choice *b)
{
    return a->match.shelf_index == b->match.shelf_index && a->concept == b->concept;
}

static char small(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

/* "tumours" is met as "tumour", not as "tumor": how many bytes it begins with. None of a term that
 * is not to be used, and where all are written as the text is. */
static uint32_t likeness(const struct gls_walker *walker, const struct gls_match *match)
{
    if (match->grade != GLS_GRADE_INFLECTED || gls_match_is_bad(match))
        return 0;
    uint64_t start = gls_scan_text_known(walker->text, walker->first)->start;
    uint64_t end = gls_scan_text_known(walker->text, walker->end - 1)->end;
    struct gls_span text = gls_scan_text_span(walker->text, start, end);
    const char *term = gls_base_term_text(match->base, match->term);
    uint32_t alike = 0;
    while (alike < text.size && term[alike] && small(term[alike]) == small(text.data[alike]))
        alike++;
    return alike;
}

/* A concept stands where its best term would. */
static void merge_choice(struct gls_choice *choice, size_t *kept, const struct gls_choice *next)
{
    struct gls_choice *last = *kept ? &choice[*kept - 1] : NULL;
    if (!last || !is_same_concept(last, next))
        choice[(*kept)++] = *next;
    else if (next->rank < last->rank && !gls_match_is_bad(&next->match))
        last->rank = next->rank;
}

/* As qsort(), which is slow where there are few, as nearly always. */
static void sort_choices(struct gls_choice *choice, size_t count,
                         int (*order)(const void *, const void *))
{
    enum { FEW = 8 };
    if (count > FEW) {
        qsort(choice, count, sizeof *choice, order);
        return;
    }
    for (size_t i = 1; i < count; i++) {
        struct gls_choice own = choice[i];
        size_t at = i;
        for (; at > 0 && order(&choice[at - 1], &own) > 0; at--)
            choice[at] = choice[at - 1];
        choice[at] = own;
    }
}

/* Into walker->choices: what was met in the best grade, the best term of each concept, in order. */
static void gather_choices(struct gls_walker *walker)
{
    const struct gls_gather *found = &walker->found;
    struct gls_choice *choice = walker->choices.data;
    size_t count = 0, kept = 0;
    enum gls_grade best = GLS_GRADE_FUZZY;
    for (size_t i = 0; i < found->count; i++)
        if (found->match[i].grade < best)
            best = found->match[i].grade;
    for (size_t i = 0; i < found->count; i++) {
        struct gls_match match = found->match[i];
        if (match.grade == best)
            choice[count++] =
                (struct gls_choice){rank_of(&match), gls_base_term_concept(match.base, match.term),
                                    likeness(walker, &match), match};
    }
    sort_choices(choice, count, compare_concepts);
    for (size_t i = 0; i < count; i++)
        merge_choice(choice, &kept, &choice[i]);
    sort_choices(choice, kept, compare_ranks);
    walker->choices.count = kept;
}

void gls_walker_choose(struct gls_walker *walker)
{
    struct gls_gather *found = &walker->found;
    walker->choices.count = 0;
    if (!gls_work_append(walker->work, &walker->choices, sizeof(struct gls_choice), found->count))
        return;
    gather_choices(walker);
    const struct gls_choice *choice = walker->choices.data;
    found->count = 0;
    for (int bad = 0; bad < 2; bad++)
        for (size_t i = 0; i < walker->choices.count; i++)
            if (gls_match_is_bad(&choice[i].match) == bad)
                found->match[found->count++] = choice[i].match;
}
