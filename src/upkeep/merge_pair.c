/* Which concepts of the three files are one. */
#include "upkeep/merge_steps.h"

static struct gls_fated *add_fated(struct gls_merge_plan *plan, uint32_t base, uint32_t ours,
                                   uint32_t theirs)
{
    struct gls_fated *fated = GLS_APPEND(plan->work, &plan->fated, struct gls_fated);
    if (fated)
        *fated = (struct gls_fated){.base = base,
                                    .side = {ours, theirs},
                                    .merged = {UINT32_MAX, UINT32_MAX},
                                    .added = ours == UINT32_MAX};
    return fated;
}

struct pairings {
    struct gls_pairing ours, theirs; /* with the base */
    struct gls_pairing sides;        /* ours with theirs */
};

static uint32_t at(const uint32_t *numbers, uint32_t number)
{
    return numbers && number != UINT32_MAX ? numbers[number] : UINT32_MAX;
}

/* By way of the base; what is new on both sides by what the sides share. */
static void list_fated(struct gls_merge_plan *plan, const struct pairings *p)
{
    uint32_t ours = (uint32_t)gls_base_concepts(plan->side[0].base);
    uint32_t theirs = (uint32_t)gls_base_concepts(plan->side[1].base);
    for (uint32_t i = 0; i < ours; i++)
        add_fated(plan, at(p->ours.of_second, i), i,
                  at(p->theirs.of_first, at(p->ours.of_second, i)));
    for (uint32_t i = 0; i < theirs && !gls_work_failed(plan->work); i++) {
        uint32_t base = at(p->theirs.of_second, i);
        if (at(p->ours.of_first, base) != UINT32_MAX)
            continue;
        uint32_t like = at(p->sides.of_second, i);
        struct gls_fated *fated =
            like == UINT32_MAX ? NULL : GLS_AT(plan->fated, struct gls_fated, like);
        if (!fated || fated->side[GLS_MERGE_THEIRS] != UINT32_MAX)
            add_fated(plan, base, UINT32_MAX, i);
        else {
            fated->side[GLS_MERGE_THEIRS] = i;
            fated->base = fated->base == UINT32_MAX ? base : fated->base;
        }
    }
}

static void keep_near(struct gls_merge_plan *plan, const struct gls_pairing *sides)
{
    for (size_t i = 0; i < sides->near.count; i++) {
        struct gls_near *near = GLS_APPEND(plan->work, &plan->near, struct gls_near);
        if (near)
            *near = *GLS_AT(sides->near, struct gls_near, i);
    }
}

void gls_merge_pair(struct gls_merge_plan *plan)
{
    struct pairings p = {0};
    bool good = gls_pair(&p.sides, plan->work, plan->side[0].base, plan->side[1].base);
    if (good && plan->base.base)
        good = gls_pair(&p.ours, plan->work, plan->base.base, plan->side[0].base) &&
               gls_pair(&p.theirs, plan->work, plan->base.base, plan->side[1].base);
    if (good)
        list_fated(plan, &p);
    if (good && !plan->base.base)
        keep_near(plan, &p.sides);
    gls_pairing_release(&p.sides);
    gls_pairing_release(&p.ours);
    gls_pairing_release(&p.theirs);
}
