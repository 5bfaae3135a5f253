#include "verify/marks.h"

#include <stdlib.h>

#include "verify/compare_steps.h"
#include "verify/rules.h"

/* ------------------------------------------------------------------ what a finding marks */

static enum gls_mark_kind kind_in_source(const struct gls_discord *discord)
{
    bool lacks = discord->rule == GLS_VERIFY_MISSING_TERM ||
                 discord->rule == GLS_VERIFY_UNTRANSLATED_TERM ||
                 discord->rule == GLS_VERIFY_UNTRANSLATED_SEGMENT;
    if (!lacks)
        return GLS_MARK_OTHER;
    return discord->severity == GLS_SEVERITY_NOTE ? GLS_MARK_DOUBTFUL : GLS_MARK_MISSING;
}

static enum gls_mark_kind kind_in_target(const struct gls_discord *discord)
{
    if (discord->rule == GLS_VERIFY_FORBIDDEN_TERM)
        return GLS_MARK_FORBIDDEN;
    if (discord->rule == GLS_VERIFY_OUTDATED_TERM)
        return GLS_MARK_OUTDATED;
    bool is_wrong =
        discord->rule == GLS_VERIFY_UNTRANSLATED_TERM || discord->rule == GLS_VERIFY_WRONG_REGION ||
        discord->rule == GLS_VERIFY_WRONG_REGISTER || discord->rule == GLS_VERIFY_UNMOTIVATED_TERM;
    return is_wrong ? GLS_MARK_WRONG : GLS_MARK_OTHER;
}

/* ------------------------------------------------------------------ in their order */

/* What catches the eye comes before what does not. */
static int weight(const struct gls_mark *mark)
{
    bool is_right = mark->kind == GLS_MARK_RENDERED || mark->kind == GLS_MARK_RENDERING;
    return mark->kind == GLS_MARK_OTHER ? 0 : is_right ? 1 : 2;
}

static int compare_marks(const void *one, const void *other)
{
    const struct gls_mark *a = one, *b = other;
    if (a->start != b->start)
        return a->start < b->start ? -1 : 1;
    if (weight(a) != weight(b))
        return weight(b) - weight(a);
    return a->size != b->size ? (a->size > b->size ? -1 : 1) : (int)a->kind - (int)b->kind;
}

/* Of marks that overlap the weightier stays, else the first; their number is returned. */
static size_t part(struct gls_mark *mark, size_t count)
{
    size_t kept = 0;
    qsort(mark, count, sizeof *mark, compare_marks);
    for (size_t i = 0; i < count; i++) {
        bool overlaps = kept && mark[i].start < mark[kept - 1].start + mark[kept - 1].size;
        if (!overlaps)
            mark[kept++] = mark[i];
        else if (weight(&mark[i]) > weight(&mark[kept - 1]))
            mark[kept - 1] = mark[i];
    }
    return kept;
}

/* Of a term of the source that no finding is about itself: another mention of one that lacks its
 * rendering is like that. */
static enum gls_mark_kind kind_of_term(struct gls_comparison *comparison, bool source,
                                       const struct gls_met *met)
{
    const struct gls_met_list *list = source ? &comparison->source.met : &comparison->target.met;
    if (!source)
        return gls_comparison_has(comparison, list, met, GLS_CONCEPT_IN_SOURCE) ? GLS_MARK_RENDERING
                                                                                : GLS_MARK_OTHER;
    if (gls_comparison_has(comparison, list, met, GLS_CONCEPT_RENDERED))
        return GLS_MARK_RENDERED;
    if (gls_comparison_has(comparison, list, met, GLS_CONCEPT_DOUBTFUL))
        return GLS_MARK_DOUBTFUL;
    return gls_comparison_has(comparison, list, met, GLS_CONCEPT_CANDIDATE) ? GLS_MARK_MISSING
                                                                            : GLS_MARK_OTHER;
}

static const struct gls_mark *marks_of(struct gls_work *work, struct gls_comparison *comparison,
                                       bool source, size_t *count)
{
    const struct gls_met_list *list = source ? &comparison->source.met : &comparison->target.met;
    size_t most = list->met.count + comparison->discord.count;
    struct gls_mark *mark = gls_work_alloc(work, (most + 1) * sizeof *mark);
    size_t filled = 0;
    *count = 0;
    for (size_t i = 0; mark && i < list->met.count; i++) {
        const struct gls_met *met = gls_met_at(list, i);
        mark[filled++] =
            (struct gls_mark){met->start, met->size, kind_of_term(comparison, source, met)};
    }
    for (size_t i = 0; mark && i < comparison->discord.count; i++) {
        const struct gls_discord *discord = GLS_AT(comparison->discord, struct gls_discord, i);
        struct gls_stretch at = source ? discord->source : discord->target;
        if (at.size)
            mark[filled++] = (struct gls_mark){
                at.start, at.size, source ? kind_in_source(discord) : kind_in_target(discord)};
    }
    if (filled)
        *count = part(mark, filled);
    return mark;
}

const struct gls_mark *gls_marks_of_source(struct gls_work *work, struct gls_comparison *comparison,
                                           size_t *count)
{
    return marks_of(work, comparison, true, count);
}

const struct gls_mark *gls_marks_of_target(struct gls_work *work, struct gls_comparison *comparison,
                                           size_t *count)
{
    return marks_of(work, comparison, false, count);
}
