#include "assist/context.h"

#include <string.h>

#include "match/found.h"

void gls_context_init(struct gls_context *context, struct gls_work *work,
                      const struct gls_shelf *shelf)
{
    *context = (struct gls_context){.work = work, .shelf = shelf};
    if (!gls_number_set_init(&context->terms, gls_shelf_terms(shelf)) ||
        !gls_number_set_init(&context->met, gls_shelf_concepts(shelf)))
        gls_work_fail_nomem(work);
}

void gls_context_release(struct gls_context *context)
{
    gls_number_set_release(&context->terms);
    gls_number_set_release(&context->met);
}

void gls_context_clear(struct gls_context *context)
{
    gls_number_set_clear(&context->terms);
    gls_number_set_clear(&context->met);
    context->themes = 0;
}

/* ------------------------------------------------------------------ themes */

static bool is_theme(const struct gls_property *property)
{
    return !property->nested && (property->category == GLS_CATEGORY_SUBJECT_FIELD ||
                                 property->category == GLS_CATEGORY_PROJECT_SUBSET);
}

static struct gls_theme *find(struct gls_context *context, const char *name)
{
    for (size_t i = 0; i < context->themes; i++)
        if (strcmp(context->theme[i].name, name) == 0)
            return &context->theme[i];
    return NULL;
}

static void count_theme(struct gls_context *context, const char *name)
{
    struct gls_theme *theme = find(context, name);
    if (theme)
        theme->concepts++;
    else if (context->themes < GLS_CONTEXT_THEMES)
        context->theme[context->themes++] = (struct gls_theme){name, 1};
}

/* How many concepts met before share a subject or an article with this one. */
static uint32_t score(struct gls_context *context, const struct gls_match *match)
{
    uint32_t concept = gls_base_term_concept(match->base, match->term), sum = 0;
    struct gls_range properties = gls_base_concept(match->base, concept).properties;
    for (uint32_t i = 0; i < properties.count; i++) {
        struct gls_property property = gls_base_property(match->base, properties.first + i);
        const struct gls_theme *theme = is_theme(&property) ? find(context, property.value) : NULL;
        sum += theme ? theme->concepts : 0;
    }
    return sum;
}

/* ------------------------------------------------------------------ hits */

static void remember(struct gls_context *context, const struct gls_match *match)
{
    const struct gls_shelf *shelf = context->shelf;
    uint32_t term = gls_shelf_term_number(shelf, match->shelf_index, match->term);
    if (!gls_number_set_add(&context->terms, term, context->work))
        return;
    uint32_t concept = gls_base_term_concept(match->base, match->term);
    uint32_t number = gls_shelf_concept_number(shelf, match->shelf_index, concept);
    if (!gls_number_set_add(&context->met, number, context->work))
        return;
    struct gls_range properties = gls_base_concept(match->base, concept).properties;
    for (uint32_t i = 0; i < properties.count; i++) {
        struct gls_property property = gls_base_property(match->base, properties.first + i);
        if (is_theme(&property))
            count_theme(context, property.value);
    }
}

struct gls_hit gls_context_order(struct gls_context *context, const struct gls_hit *hit)
{
    size_t senses = gls_hit_senses(hit);
    struct gls_hit ordered = *hit;
    if (hit->count == 1)
        remember(context, hit->match);
    if (senses < 2 || hit->count > GLS_CONTEXT_SENSES)
        return ordered;
    uint32_t scores[GLS_CONTEXT_SENSES];
    memcpy(context->match, hit->match, hit->count * sizeof *hit->match);
    for (size_t i = 0; i < senses; i++) { /* few: those that score alike stay as they were */
        struct gls_match one = hit->match[i];
        uint32_t own = score(context, &one);
        size_t at = i;
        for (; at > 0 && scores[at - 1] < own; at--) {
            context->match[at] = context->match[at - 1];
            scores[at] = scores[at - 1];
        }
        context->match[at] = one;
        scores[at] = own;
    }
    ordered.match = context->match;
    return ordered;
}
