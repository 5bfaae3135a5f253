/** @file What a comparison asks again and again of the concepts and terms of a shelf, each looked
 * up once: whether a concept can be rendered, how a term of the target is marked. */
#ifndef GLS_VERIFY_FACTS_H
#define GLS_VERIFY_FACTS_H

#include "entry/entry.h"

enum gls_term_fact {
    GLS_FACT_US = 2, /**< marked for the United States, and its concept has a term for elsewhere */
    GLS_FACT_GB = 4, /**< likewise for Britain */
    GLS_FACT_OTHER_REGION = 8,    /**< marked for another region than the target's */
    GLS_FACT_OTHER_REGISTER = 16, /**< marked for another register than the wanted one */
};

struct gls_facts {
    const struct gls_shelf *shelf; /**< in the direction of the translation */
    const char *region;            /**< of the target, "GB"; NULL: not known */
    const char *usage_register;    /**< wanted; NULL: any */
    unsigned char *concept, *term; /**< by running number; 0: not looked up yet */
    uint32_t *concept_of;          /**< of each term, + 1; 0: not looked up yet */
};

/** False when there is no memory; gls_facts_release() is due then too. */
bool gls_facts_init(struct gls_facts *facts, const struct gls_shelf *shelf, const char *region,
                    const char *usage_register);
void gls_facts_release(struct gls_facts *facts);

/** Changes the region of the target. */
void gls_facts_set_region(struct gls_facts *facts, const char *region);
/** Says that a concept is of general language. */
void gls_facts_set_general(struct gls_facts *facts, uint32_t concept);

/** The running number of the concept of a match that was not looked up yet. */
uint32_t gls_facts_look_up_concept(const struct gls_facts *facts, const struct gls_match *match);
/** The running number of the concept of a match. */
static inline uint32_t gls_facts_concept_of(const struct gls_facts *facts,
                                            const struct gls_match *match)
{
    uint32_t term = gls_shelf_term_number(facts->shelf, match->shelf_index, match->term);
    bool known = term < gls_shelf_terms(facts->shelf) && facts->concept_of[term];
    return known ? facts->concept_of[term] - 1 : gls_facts_look_up_concept(facts, match);
}
/** Whether a concept has a term of the target that may be said. */
bool gls_facts_can_render(struct gls_facts *facts, uint32_t concept);
/** Whether a match is a noun, or its glossary says nothing of that. */
bool gls_facts_is_noun(const struct gls_match *match);
/** Whether a match asks weakly: it is no noun, or of general language. */
bool gls_facts_is_weak(const struct gls_facts *facts, const struct gls_match *match);
/** The bits of enum gls_term_fact of a term of the target. */
unsigned gls_facts_of_term(struct gls_facts *facts, const struct gls_match *match);
/** Whether both are known, and not the same: regions, registers. */
bool gls_differ(const char *a, const char *b);

#endif
