/* Occurrences that are kept; of examples, the best. */
#include <string.h>

#include "assist/concordance.h"
#include "assist/occurrences.h"
#include "core/error.h"
#include "core/span.h"

enum gls_status gls_occurrences_new(struct gls_occurrences **out, struct gls_shelf *shelf,
                                    struct gls_error *err)
{
    *out = gls_malloc(sizeof **out);
    if (!*out)
        return gls_fail_nomem(err);
    **out = (struct gls_occurrences){.shelf = shelf};
    return GLS_OK;
}

void gls_occurrences_free(struct gls_occurrences *occurrences)
{
    if (!occurrences)
        return;
    gls_arena_release(&occurrences->arena);
    gls_free(occurrences->kept.data);
    gls_free(occurrences->best);
    gls_free(occurrences);
}

size_t gls_occurrences_count(const struct gls_occurrences *occurrences)
{
    return occurrences->kept.count;
}

/* ------------------------------------------------------------------ keeping */

uint32_t gls_match_section(const struct gls_shelf *shelf, const struct gls_match *match)
{
    uint32_t number = gls_shelf_concept_number(shelf, match->shelf_index,
                                               gls_base_term_concept(match->base, match->term));
    uint32_t concepts = gls_shelf_concepts(shelf);
    return number < concepts ? number : concepts;
}

static struct gls_span copy(char **at, struct gls_span text)
{
    struct gls_span kept = {*at, text.size};
    if (text.size)
        memcpy(*at, text.data, text.size);
    *at += text.size;
    return kept;
}

static bool copy_texts(struct gls_arena *arena, struct gls_occurrence *kept)
{
    struct gls_span *const texts[] = {&kept->id,    &kept->left,     &kept->keyword,
                                      &kept->right, &kept->sentence, &kept->aligned};
    size_t size = 1;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        size += texts[i]->size;
    char *at = gls_arena_alloc(arena, size);
    for (size_t i = 0; at && i < sizeof texts / sizeof *texts; i++)
        *texts[i] = copy(&at, *texts[i]);
    return at;
}

static bool copy_records(struct gls_arena *arena, struct gls_occurrence *kept)
{
    size_t matches = kept->count * sizeof *kept->match;
    size_t ranges = kept->renderings * sizeof *kept->rendering;
    struct gls_match *match = gls_arena_alloc(arena, matches);
    struct gls_range *range = ranges ? gls_arena_alloc(arena, ranges) : NULL;
    if (!match || (ranges && !range))
        return false;
    kept->match = memcpy(match, kept->match, matches);
    kept->rendering = ranges ? memcpy(range, kept->rendering, ranges) : NULL;
    return true;
}

/* Occurrences of one text follow each other: its name is copied once. */
static const char *copy_name(struct gls_occurrences *occurrences, const char *file)
{
    if (occurrences->file && strcmp(occurrences->file, file) == 0)
        return occurrences->file;
    size_t size = strlen(file) + 1;
    char *name = gls_arena_alloc(&occurrences->arena, size);
    occurrences->file = name ? memcpy(name, file, size) : NULL;
    return name;
}

static bool copy_occurrence(struct gls_occurrences *occurrences, struct gls_occurrence *kept)
{
    kept->file = copy_name(occurrences, kept->file);
    return kept->file && copy_texts(&occurrences->arena, kept) &&
           copy_records(&occurrences->arena, kept);
}

enum gls_status gls_occurrences_add(struct gls_occurrences *occurrences,
                                    const struct gls_occurrence *occurrence, struct gls_error *err)
{
    struct gls_kept_occurrence *kept = gls_array_add(&occurrences->kept, sizeof *kept, 1);
    if (!kept)
        return gls_fail_nomem(err);
    *kept = (struct gls_kept_occurrence){
        .occurrence = *occurrence,
        .section = gls_match_section(occurrences->shelf, occurrence->match),
        .number = ++occurrences->added};
    if (copy_occurrence(occurrences, &kept->occurrence))
        return GLS_OK;
    occurrences->kept.count--;
    return gls_fail_nomem(err);
}

/* ------------------------------------------------------------------ the best */

/* The examples of a concept: the worst and last of them; how many there are, unless one of them has
 * the same sentence. */
static struct gls_kept_occurrence *find_worst(struct gls_occurrences *occurrences, uint32_t section,
                                              struct gls_span sentence, size_t *count)
{
    struct gls_kept_occurrence *worst = NULL;
    *count = 0;
    for (uint32_t at = occurrences->best[section]; at;) {
        struct gls_kept_occurrence *kept =
            GLS_AT(occurrences->kept, struct gls_kept_occurrence, at - 1);
        if (gls_span_equal(kept->occurrence.sentence, sentence))
            *count = SIZE_MAX;
        *count += *count != SIZE_MAX;
        unsigned flaws = gls_count_flaws(kept->occurrence.flaws);
        unsigned most = worst ? gls_count_flaws(worst->occurrence.flaws) : 0;
        if (!worst || flaws > most || (flaws == most && kept->number > worst->number))
            worst = kept;
        at = kept->before;
    }
    return worst;
}

/* In the place of one that is worse: so few are that what it held is not used again. */
static bool replace(struct gls_occurrences *occurrences, struct gls_kept_occurrence *worst,
                    const struct gls_occurrence *occurrence)
{
    struct gls_kept_occurrence kept = *worst;
    kept.occurrence = *occurrence;
    kept.number = ++occurrences->added;
    if (!copy_occurrence(occurrences, &kept.occurrence))
        return false;
    *worst = kept;
    return true;
}

enum gls_status gls_occurrences_add_best(struct gls_occurrences *occurrences,
                                         const struct gls_occurrence *occurrence, size_t most,
                                         struct gls_error *err)
{
    size_t concepts = gls_shelf_concepts(occurrences->shelf) + (size_t)1, count;
    if (!occurrences->best) {
        occurrences->best = gls_malloc(concepts * sizeof *occurrences->best);
        if (!occurrences->best)
            return gls_fail_nomem(err);
        memset(occurrences->best, 0, concepts * sizeof *occurrences->best);
    }
    uint32_t section = gls_match_section(occurrences->shelf, occurrence->match);
    struct gls_kept_occurrence *worst =
        find_worst(occurrences, section, occurrence->sentence, &count);
    if (count == SIZE_MAX)
        return GLS_OK;
    if (count == most) {
        bool better =
            worst && gls_count_flaws(occurrence->flaws) < gls_count_flaws(worst->occurrence.flaws);
        return !better || replace(occurrences, worst, occurrence) ? GLS_OK : gls_fail_nomem(err);
    }
    enum gls_status status = gls_occurrences_add(occurrences, occurrence, err);
    if (status != GLS_OK)
        return status;
    struct gls_kept_occurrence *kept =
        GLS_AT(occurrences->kept, struct gls_kept_occurrence, occurrences->kept.count - 1);
    kept->before = occurrences->best[section];
    occurrences->best[section] = (uint32_t)occurrences->kept.count;
    return GLS_OK;
}
