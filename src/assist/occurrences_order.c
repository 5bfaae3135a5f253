/* The order of occurrences, and their telling. */
#include <stdlib.h>
#include <string.h>

#include "assist/concordance.h"
#include "assist/occurrences.h"
#include "core/error.h"
#include "format/concord.h"
#include "text/collate.h"
#include "text/token.h"

/* ------------------------------------------------------------------ order */

static int compare_numbers(const void *left, const void *right)
{
    const struct gls_kept_occurrence *a = left, *b = right;
    return (a->number > b->number) - (a->number < b->number);
}

static int compare_kept(const void *left, const void *right)
{
    const struct gls_kept_occurrence *a = left, *b = right;
    int order = gls_span_compare(a->key, b->key);
    return order ? order : (a->number > b->number) - (a->number < b->number);
}

static int compare_sections(const void *left, const void *right)
{
    const struct gls_kept_occurrence *a = left, *b = right;
    if (a->section != b->section)
        return a->section < b->section ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

/* Of examples the best first, then as they came. */
static int compare_examples(const void *left, const void *right)
{
    const struct gls_kept_occurrence *a = left, *b = right;
    unsigned of_a = gls_count_flaws(a->occurrence.flaws),
             of_b = gls_count_flaws(b->occurrence.flaws);
    if (of_a != of_b)
        return of_a < of_b ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

static struct gls_kept_occurrence *all(struct gls_occurrences *occurrences)
{
    return occurrences->kept.data;
}

/* The number of each is then its place in the order so far. */
static void order(struct gls_occurrences *occurrences,
                  int (*compare)(const void *left, const void *right))
{
    if (occurrences->kept.count > 1)
        qsort(all(occurrences), occurrences->kept.count, sizeof(struct gls_kept_occurrence),
              compare);
    for (size_t i = 0; i < occurrences->kept.count; i++)
        all(occurrences)[i].number = i;
}

enum { WORDS_MOST = 16 };

/* The nearest words first, each with its end, so that a shorter one comes before. Punctuation is
 * none. */
static void put_words(const struct gls_collator *collator, struct gls_span side, bool back,
                      unsigned words, struct gls_buf *key)
{
    struct gls_tokens tokens;
    struct gls_token token;
    struct gls_span word[WORDS_MOST]; /* those read last */
    unsigned count = 0;
    words = words > WORDS_MOST ? WORDS_MOST : words;
    gls_tokens_begin(&tokens, side);
    while ((back || count < words) && gls_tokens_next(&tokens, &token))
        word[count++ % WORDS_MOST] =
            (struct gls_span){side.data + token.start, token.end - token.start};
    words = words > count ? count : words;
    for (unsigned i = 0; i < words; i++)
        gls_collator_key(collator, word[(back ? count - 1 - i : i) % WORDS_MOST], key);
}

static void put_key(const struct gls_collator *collator, const struct gls_occurrence *occurrence,
                    enum gls_sort sort, unsigned words, struct gls_buf *key)
{
    switch (sort) {
    case GLS_SORT_LEFT:
        put_words(collator, occurrence->left, true, words, key);
        break;
    case GLS_SORT_RIGHT:
        put_words(collator, occurrence->right, false, words, key);
        break;
    case GLS_SORT_FORM:
        gls_collator_key(collator, occurrence->keyword, key);
        break;
    case GLS_SORT_FILE:
        gls_collator_key(collator, gls_span_of(occurrence->file), key);
        break;
    case GLS_SORT_PLACE:
    case GLS_SORT_BEST:
        break;
    }
}

static bool make_keys(struct gls_occurrences *occurrences, const struct gls_collator *collator,
                      enum gls_sort sort, unsigned words)
{
    struct gls_buf key;
    bool done = true;
    gls_buf_init(&key);
    for (size_t i = 0; i < occurrences->kept.count && done; i++) {
        struct gls_kept_occurrence *kept = &all(occurrences)[i];
        key.size = 0;
        put_key(collator, &kept->occurrence, sort, words, &key);
        char *text = gls_arena_alloc(&occurrences->arena, key.size + 1);
        done = text && key.status == GLS_OK;
        if (done && key.size)
            memcpy(text, key.data, key.size);
        kept->key = (struct gls_span){text, key.size};
    }
    gls_buf_release(&key);
    return done;
}

enum gls_status gls_occurrences_sort(struct gls_occurrences *occurrences, enum gls_sort sort,
                                     unsigned words, struct gls_error *err)
{
    struct gls_collator *collator;
    order(occurrences, sort == GLS_SORT_BEST ? compare_examples : compare_numbers);
    if (sort == GLS_SORT_PLACE || sort == GLS_SORT_BEST)
        return GLS_OK;
    enum gls_status status = gls_filing_order(&collator, NULL, occurrences->shelf->from, err);
    if (status != GLS_OK)
        return status;
    bool done = make_keys(occurrences, collator, sort, words);
    gls_collator_free(collator);
    if (!done)
        return gls_fail_nomem(err);
    order(occurrences, compare_kept);
    return GLS_OK;
}

void gls_occurrences_keep(struct gls_occurrences *occurrences, size_t most)
{
    struct gls_kept_occurrence *kept = all(occurrences);
    size_t left = 0, of_section = 0;
    order(occurrences, compare_numbers);
    if (occurrences->kept.count > 1)
        qsort(kept, occurrences->kept.count, sizeof *kept, compare_sections);
    for (size_t i = 0; i < occurrences->kept.count; i++) {
        of_section = i && kept[i].section == kept[i - 1].section ? of_section + 1 : 0;
        kept[i].times = of_section;
    }
    for (size_t i = 0; i < occurrences->kept.count; i++)
        if (kept[i].times < most)
            kept[left++] = kept[i];
    occurrences->kept.count = left;
    order(occurrences, compare_numbers);
}

/* ------------------------------------------------------------------ telling */

void gls_occurrences_tell(const struct gls_occurrences *occurrences, gls_occurrence_fn *tell,
                          void *payload)
{
    const struct gls_kept_occurrence *kept = occurrences->kept.data;
    for (size_t i = 0; i < occurrences->kept.count; i++)
        tell(payload, &kept[i].occurrence);
}

const char *gls_match_heading(const struct gls_shelf *shelf, const struct gls_match *match)
{
    uint32_t number = gls_base_term_concept(match->base, match->term);
    struct gls_range terms = gls_base_concept(match->base, number).terms;
    const char *heading = NULL;
    for (uint32_t i = 0; i < terms.count; i++) {
        struct gls_term term = gls_base_term(match->base, terms.first + i);
        bool source = gls_shelf_side(shelf, match->shelf_index, term.language) & GLS_SIDE_FROM;
        if (source && !gls_admin_is_bad(term.admin))
            return term.text;
        if (source && !heading)
            heading = term.text;
    }
    return heading ? heading : gls_match_text(match);
}

void gls_occurrences_write(struct gls_occurrences *occurrences, bool sections,
                           struct gls_concord *concord)
{
    if (sections)
        order(occurrences, compare_sections);
    const struct gls_kept_occurrence *kept = all(occurrences);
    for (size_t i = 0, end; i < occurrences->kept.count; i = end) {
        for (end = i; end < occurrences->kept.count; end++)
            if (sections && kept[end].section != kept[i].section)
                break;
        if (sections)
            gls_concord_section(
                concord, gls_match_heading(occurrences->shelf, kept[i].occurrence.match), end - i);
        for (size_t k = i; k < end; k++)
            gls_concord_line(concord, &kept[k].occurrence);
    }
}
