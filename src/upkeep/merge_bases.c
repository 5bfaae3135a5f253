/* Glossaries of any kind united into one base: what no file is changed by. */
#include "core/span.h"
#include "upkeep/merge_plan.h"

static void give_header(struct gls_builder *builder, const struct gls_base *base)
{
    struct gls_range header = gls_base_header(base);
    for (uint32_t i = header.first; i < header.first + header.count; i++) {
        struct gls_property property = gls_base_property(base, i);
        gls_builder_property(builder, GLS_OF_BASE,
                             &(struct gls_property_draft){.category = property.category,
                                                          .value = gls_span_of(property.value),
                                                          .target = gls_span_of(property.target),
                                                          .nested = property.nested});
    }
}

static const char *id_of(const struct gls_merge_plan *plan, const struct gls_fated *fated)
{
    int side = fated->side[GLS_MERGE_OURS] == UINT32_MAX;
    const char *id = plan->id[side][fated->side[side]];
    return id ? id : gls_base_concept(plan->side[side].base, fated->side[side]).id;
}

/* All concepts of both, those of the first first. */
static void give_concepts(struct gls_merge_plan *plan, struct gls_builder *builder)
{
    struct gls_merging merging = {
        .work = plan->work, .builder = builder, .favoured = true, .id = {plan->id[0], plan->id[1]}};
    for (size_t i = 0; i < plan->fated.count && !gls_work_failed(plan->work); i++) {
        const struct gls_fated *fated = GLS_AT(plan->fated, struct gls_fated, i);
        struct gls_trio trio = {{NULL, 0}, {{NULL, 0}, {NULL, 0}}};
        for (int side = 0; side < 2; side++)
            if (fated->side[side] != UINT32_MAX)
                trio.side[side] = (struct gls_one){plan->side[side].base, fated->side[side]};
        gls_merge_concept(&merging, &trio, id_of(plan, fated));
    }
}

static void tell(const struct gls_merge_plan *plan, gls_conflict_fn *report, void *payload)
{
    for (size_t i = 0; report && i < plan->told.count; i++)
        gls_report_clash(plan, GLS_AT(plan->told, struct gls_told, i),
                         (struct gls_conflict_mark){.text = ""}, report, payload);
}

enum gls_status gls_base_unite(struct gls_base **out, const struct gls_base *first,
                               const struct gls_base *second, gls_conflict_fn *report,
                               void *payload, struct gls_error *err)
{
    struct gls_work work = {0};
    struct gls_merge_plan plan = {.work = &work, .favoured = true, .favour = GLS_MERGE_OURS};
    struct gls_builder *builder = gls_builder_new(gls_base_file(first));
    struct gls_error own;
    *out = NULL;
    plan.side[0].base = (struct gls_base *)first;
    plan.side[1].base = (struct gls_base *)second;
    if (!builder)
        gls_work_fail_nomem(&work);
    if (builder && gls_merge_plan_build(&plan)) {
        const char *title = gls_base_title(first) ? gls_base_title(first) : gls_base_title(second);
        if (title)
            gls_builder_title(builder, gls_span_of(title));
        give_header(builder, first);
        give_header(builder, second);
        give_concepts(&plan, builder);
        tell(&plan, report, payload);
        if (!gls_work_failed(&work) &&
            gls_builder_finish(builder, GLS_LOAD_TERMS, out, &own) != GLS_OK)
            gls_work_fail(&work, own.status, (struct gls_place){0}, "%s", own.message);
    }
    gls_builder_free(builder);
    gls_merge_plan_release(&plan);
    return gls_work_end(&work, err);
}
