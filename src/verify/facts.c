#include "verify/facts.h"

#include <string.h>

#include "core/memory.h"

enum { KNOWN = 1, CAN_RENDER = 2, GENERAL = 4 };

static void *zeros(size_t count, size_t size)
{
    void *numbers = gls_malloc((count + 1) * size);
    return numbers ? memset(numbers, 0, (count + 1) * size) : NULL;
}

bool gls_facts_init(struct gls_facts *facts, const struct gls_shelf *shelf, const char *region,
                    const char *usage_register)
{
    *facts = (struct gls_facts){.shelf = shelf, .region = region, .usage_register = usage_register};
    facts->concept = zeros(gls_shelf_concepts(shelf), sizeof *facts->concept);
    facts->term = zeros(gls_shelf_terms(shelf), sizeof *facts->term);
    facts->concept_of = zeros(gls_shelf_terms(shelf), sizeof *facts->concept_of);
    return facts->concept && facts->term && facts->concept_of;
}

void gls_facts_release(struct gls_facts *facts)
{
    gls_free(facts->concept);
    gls_free(facts->term);
    gls_free(facts->concept_of);
}

void gls_facts_set_region(struct gls_facts *facts, const char *region)
{
    facts->region = region;
    memset(facts->term, 0, gls_shelf_terms(facts->shelf));
}

void gls_facts_set_general(struct gls_facts *facts, uint32_t concept)
{
    if (concept < gls_shelf_concepts(facts->shelf))
    facts->concept[concept] |= GENERAL;
}

uint32_t gls_facts_look_up_concept(const struct gls_facts *facts, const struct gls_match *match)
{
    uint32_t term = gls_shelf_term_number(facts->shelf, match->shelf_index, match->term);
    if (term >= gls_shelf_terms(facts->shelf)) /* of a damaged glossary */
        return UINT32_MAX;
    uint32_t concept = gls_base_term_concept(match->base, match->term);
    uint32_t number = gls_shelf_concept_number(facts->shelf, match->shelf_index, concept);
    facts->concept_of[term] = number + 1;
    return number;
}

/* ------------------------------------------------------------------ concepts */

static bool may_be_said(const struct gls_facts *facts, uint32_t shelf_index,
                        const struct gls_term *term)
{
    return gls_shelf_side(facts->shelf, shelf_index, term->language) & GLS_SIDE_TO &&
           !gls_admin_is_bad(term->admin) && !(term->usage & GLS_USAGE_LOOKUP);
}

static unsigned look_at_concept(const struct gls_facts *facts, uint32_t number)
{
    struct gls_entry_ref ref = gls_shelf_concept(facts->shelf, number);
    struct gls_range terms = gls_base_concept(ref.base, ref.number).terms;
    for (uint32_t i = 0; i < terms.count; i++) {
        struct gls_term term = gls_base_term(ref.base, terms.first + i);
        if (may_be_said(facts, ref.shelf_index, &term))
            return KNOWN | CAN_RENDER;
    }
    return KNOWN;
}

bool gls_facts_can_render(struct gls_facts *facts, uint32_t concept)
{
    if (concept >= gls_shelf_concepts(facts->shelf))
        return false;
    unsigned char *fact = &facts->concept[concept];
    if (!(*fact & KNOWN))
        *fact |= (unsigned char)look_at_concept(facts, concept);
    return *fact & CAN_RENDER;
}

bool gls_facts_is_noun(const struct gls_match *match)
{
    enum gls_pos pos = gls_base_term_pos(match->base, match->term);
    return pos == GLS_POS_NONE || pos == GLS_POS_NOUN;
}

bool gls_facts_is_weak(const struct gls_facts *facts, const struct gls_match *match)
{
    uint32_t concept = gls_facts_concept_of(facts, match);
    unsigned usage = gls_base_term_usage(match->base, match->term);
    bool general = concept < gls_shelf_concepts(facts->shelf) && facts->concept[concept] & GENERAL;
    return general || usage & (GLS_USAGE_GENERAL | GLS_USAGE_TRAP | GLS_USAGE_EVERYDAY) ||
           !gls_facts_is_noun(match);
}

/* ------------------------------------------------------------------ terms of the target */

/* How a term is marked; NULL: not. */
static const char *region_of(const struct gls_base *base, const struct gls_term *term)
{
    const char *said = gls_base_value(base, term->properties, GLS_CATEGORY_GEOGRAPHICAL_USAGE);
    return gls_region_code(said || !strchr(term->lang, '-') ? said : term->lang);
}

static const char *register_of(const struct gls_base *base, const struct gls_term *term)
{
    for (uint32_t i = 0; i < term->properties.count; i++) {
        struct gls_property property = gls_base_property(base, term->properties.first + i);
        const char *found = property.category == GLS_CATEGORY_NOTE && !property.nested
                                ? gls_note_register(property.value)
                                : NULL;
        if (found)
            return found;
    }
    return NULL;
}

bool gls_differ(const char *a, const char *b)
{
    return a && b && strcmp(a, b) != 0;
}

/* What terms that may be said its concept has beside a term. */
struct others {
    bool regional; /* one marked for another region than the term */
    bool here;     /* one that may be said in the target's region */
    bool proper;   /* one of the wanted register, or of none */
};

static struct others look_beside(const struct gls_facts *facts, const struct gls_match *match,
                                 const struct gls_term *own)
{
    struct others others = {false, false, false};
    const char *region = region_of(match->base, own);
    struct gls_range terms = gls_base_concept(match->base, own->concept_number).terms;
    for (uint32_t i = 0; i < terms.count; i++) {
        struct gls_term term = gls_base_term(match->base, terms.first + i);
        const char *there = region_of(match->base, &term);
        if (terms.first + i == match->term || !may_be_said(facts, match->shelf_index, &term))
            continue;
        others.regional |= gls_differ(region, there);
        others.here |= !gls_differ(facts->region, there);
        others.proper |= !gls_differ(facts->usage_register, register_of(match->base, &term));
    }
    return others;
}

static unsigned look_at_term(const struct gls_facts *facts, const struct gls_match *match)
{
    struct gls_term term = gls_base_term(match->base, match->term);
    struct others others = look_beside(facts, match, &term);
    const char *region = region_of(match->base, &term);
    unsigned fact = KNOWN;
    if (others.regional && region && strcmp(region, "US") == 0)
        fact |= GLS_FACT_US;
    if (others.regional && region && strcmp(region, "GB") == 0)
        fact |= GLS_FACT_GB;
    if (others.here && gls_differ(facts->region, region))
        fact |= GLS_FACT_OTHER_REGION;
    if (others.proper && gls_differ(facts->usage_register, register_of(match->base, &term)))
        fact |= GLS_FACT_OTHER_REGISTER;
    return fact;
}

unsigned gls_facts_of_term(struct gls_facts *facts, const struct gls_match *match)
{
    uint32_t number = gls_shelf_term_number(facts->shelf, match->shelf_index, match->term);
    if (number >= gls_shelf_terms(facts->shelf))
        return 0;
    unsigned char *fact = &facts->term[number];
    if (!*fact)
        *fact = (unsigned char)look_at_term(facts, match);
    return *fact;
}
