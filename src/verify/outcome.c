#include "verify/outcome.h"

#include <string.h>

#include "core/error.h"

/* One array of a comparison, and its copy. */
struct copied {
    struct gls_array *kept, *live;
    size_t size; /* of a record */
};

enum { COPIED = 6 };

static void list_arrays(struct copied row[COPIED], struct gls_outcome *outcome,
                        struct gls_comparison *comparison)
{
    struct gls_met_list *list = &comparison->target.met;
    const struct copied rows[COPIED] = {
        {&outcome->discord, &comparison->discord, sizeof(struct gls_discord)},
        {&outcome->match, &comparison->match, sizeof(struct gls_match)},
        {&outcome->rendering, &comparison->rendering, sizeof(struct gls_rendering)},
        {&outcome->lacking, &comparison->lacking, sizeof(uint32_t)},
        {&outcome->met, &list->met, sizeof(struct gls_met)},
        {&outcome->met_match, &list->match, sizeof(struct gls_match)}};
    memcpy(row, rows, sizeof rows);
}

void gls_outcome_keep(struct gls_outcome *outcome, struct gls_work *work,
                      const struct gls_comparison *comparison)
{
    struct copied row[COPIED];
    *outcome = (struct gls_outcome){.status = comparison->status,
                                    .terms = comparison->terms,
                                    .rendered = comparison->rendered,
                                    .untranslated = comparison->untranslated};
    list_arrays(row, outcome, (struct gls_comparison *)comparison); /* which is only read */
    for (size_t i = 0; i < COPIED; i++) {
        size_t count = row[i].live->count, bytes = count * row[i].size;
        void *copy = count ? gls_work_alloc(work, bytes) : NULL;
        if (copy)
            *row[i].kept = (struct gls_array){memcpy(copy, row[i].live->data, bytes), count, count};
    }
}

enum gls_status gls_outcome_restore(const struct gls_outcome *outcome,
                                    struct gls_comparison *comparison,
                                    const struct gls_segment_text *source,
                                    const struct gls_segment_text *target, struct gls_error *err)
{
    struct gls_outcome kept = *outcome;
    struct copied row[COPIED];
    list_arrays(row, &kept, comparison);
    comparison->source.text = source;
    comparison->target.text = target;
    comparison->terms = kept.terms;
    comparison->rendered = kept.rendered;
    comparison->untranslated = kept.untranslated;
    comparison->status = kept.status;
    for (size_t i = 0; i < COPIED; i++) {
        size_t count = row[i].kept->count;
        row[i].live->count = 0;
        void *live = count ? gls_array_add(row[i].live, row[i].size, count) : NULL;
        if (live)
            memcpy(live, row[i].kept->data, count * row[i].size);
        else if (count)
            comparison->status = GLS_ERR_NOMEM;
    }
    return comparison->status == GLS_OK ? GLS_OK : gls_fail_nomem(err);
}
