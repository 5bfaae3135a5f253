/* XLIFF: the segments of a unit. */
#include <stdio.h>
#include <string.h>

#include "core/span.h"
#include "bitext/xliff.h"

void gls_xliff_init(struct xliff *xliff, const char *file, gls_segment_fn *tell, void *payload)
{
    memset(xliff, 0, sizeof *xliff);
    gls_telling_init(&xliff->in.telling, file, tell, payload);
    gls_buf_init(&xliff->source_lang);
    gls_buf_init(&xliff->target_lang);
    gls_buf_init(&xliff->original);
    gls_buf_init(&xliff->unit_id);
    gls_bitext_side_init(&xliff->source);
    gls_bitext_side_init(&xliff->segmented);
    gls_bitext_side_init(&xliff->target);
    gls_labels_init(&xliff->tags);
    gls_labels_init(&xliff->states);
    gls_labels_init(&xliff->data);
    gls_labels_init(&xliff->mids);
}

enum gls_status gls_xliff_end(struct xliff *xliff, enum gls_status status, struct gls_error *err)
{
    gls_buf_release(&xliff->source_lang);
    gls_buf_release(&xliff->target_lang);
    gls_buf_release(&xliff->original);
    gls_buf_release(&xliff->unit_id);
    gls_bitext_side_release(&xliff->source);
    gls_bitext_side_release(&xliff->segmented);
    gls_bitext_side_release(&xliff->target);
    gls_labels_release(&xliff->tags);
    gls_labels_release(&xliff->states);
    gls_labels_release(&xliff->data);
    gls_labels_release(&xliff->mids);
    gls_free(xliff->source_marks.open.data);
    gls_free(xliff->target_marks.open.data);
    return gls_telling_end(&xliff->in.telling, status, err);
}

/* ------------------------------------------------------------------ a pair */

static const char *lang_or_null(const struct gls_buf *lang)
{
    return lang->size > 1 ? lang->data : NULL;
}

/* All of it that does not differ between the segments of a unit. */
static struct gls_bitext_pair pair_of(struct xliff *xliff, struct gls_bitext_side *source)
{
    const struct gls_telling *telling = &xliff->in.telling;
    const char *state = xliff->approved ? "approved" : NULL;
    return (struct gls_bitext_pair){.unit = {xliff->unit_id.data, xliff->unit_id.size},
                                    .source = source,
                                    .target = xliff->target.present ? &xliff->target : NULL,
                                    .source_part = gls_bitext_side_whole(source),
                                    .target_part = gls_bitext_side_whole(&xliff->target),
                                    .source_lang = lang_or_null(&xliff->source_lang),
                                    .target_lang = lang_or_null(&xliff->target_lang),
                                    .at = xliff->unit_at,
                                    .skip = xliff->unit_kept ? GLS_SKIP_KEPT : GLS_SKIP_NONE,
                                    .state = xliff->state ? gls_telling_named(telling, xliff->state)
                                                          : state};
}

/* ------------------------------------------------------------------ XLIFF 1 */

static bool is_blank(const struct gls_bitext_side *side)
{
    struct gls_span text = {side->text.text.text.data, side->text.text.text.size};
    return !gls_span_trim(text).size;
}

static const struct gls_bitext_part *part_at(const struct gls_bitext_side *side, size_t number)
{
    return GLS_AT(side->part, struct gls_bitext_part, number);
}

static struct gls_span name_of(const struct xliff *xliff, const struct gls_bitext_part *part)
{
    return gls_span_of(gls_telling_named(&xliff->in.telling, part->name));
}

static void index_target(struct xliff *xliff)
{
    gls_labels_clear(&xliff->mids);
    for (size_t i = 0; i < xliff->target.part.count; i++)
        gls_labels_add(&xliff->in.telling.work, &xliff->mids,
                       name_of(xliff, part_at(&xliff->target, i)), (struct gls_span){"", 0}, i);
}

static void tell_part(struct xliff *xliff, struct gls_bitext_pair *pair,
                      const struct gls_bitext_part *source, const struct gls_bitext_part *target)
{
    struct gls_bitext_part none = {0};
    pair->segment = name_of(xliff, source ? source : target);
    const char *state = gls_labels_find(&xliff->states, pair->segment, NULL);
    struct gls_bitext_pair part = *pair;
    part.state = state && *state ? state : pair->state;
    part.source = source ? pair->source : NULL;
    part.source_part = source ? *source : none;
    part.target = target ? pair->target : NULL;
    part.target_part = target ? *target : none;
    gls_telling_pair(&xliff->in.telling, &part);
}

/* Each part of the source with that of the same mid; then what the target has besides. */
static void tell_parts(struct xliff *xliff, struct gls_bitext_pair *pair)
{
    struct gls_bitext_side *source = pair->source, *target = &xliff->target;
    index_target(xliff);
    for (size_t i = 0; i < source->part.count && !gls_telling_is_over(&xliff->in.telling); i++) {
        const struct gls_bitext_part *part = part_at(source, i);
        size_t number = 0;
        bool found = gls_labels_find(&xliff->mids, name_of(xliff, part), &number) != NULL;
        struct gls_bitext_part *partner =
            found ? GLS_AT(target->part, struct gls_bitext_part, number) : NULL;
        tell_part(xliff, pair, part, partner);
        if (partner)
            partner->told = true;
    }
    for (size_t i = 0; i < target->part.count; i++)
        if (!part_at(target, i)->told)
            tell_part(xliff, pair, NULL, part_at(target, i));
}

void gls_xliff_tell_unit(struct xliff *xliff)
{
    struct gls_bitext_side *source = xliff->segmented.present ? &xliff->segmented : &xliff->source;
    struct gls_bitext_pair pair = pair_of(xliff, source);
    if (xliff->dialect == XLIFF_MEMOQ) /* locked, and a segment all the same */
        pair.skip = GLS_SKIP_NONE;
    if (xliff->dialect == XLIFF_SDL && !xliff->segmented.present) /* structure */
        pair.skip = GLS_SKIP_KEPT;
    if (source->part.count && (xliff->target.part.count || is_blank(&xliff->target)))
        tell_parts(xliff, &pair);
    else
        gls_telling_pair(&xliff->in.telling, &pair);
    gls_telling_subs(&xliff->in.telling, &pair);
}

/* ------------------------------------------------------------------ XLIFF 2 */

void gls_xliff_tell_segment(struct xliff *xliff)
{
    struct gls_bitext_pair pair = pair_of(xliff, &xliff->source);
    char number[24];
    pair.segment = gls_span_of(gls_telling_named(&xliff->in.telling, xliff->segment_id));
    if (!pair.segment.size && xliff->segments > 1) {
        int size = snprintf(number, sizeof number, "%zu", xliff->segments);
        pair.segment = (struct gls_span){number, (size_t)size};
    }
    pair.at = xliff->segment_at;
    gls_telling_pair(&xliff->in.telling, &pair);
}
