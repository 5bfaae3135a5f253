#include "edit/same.h"

#include <string.h>

/* ------------------------------------------------------------------ properties */

bool gls_said_next(struct gls_said *said, struct gls_range properties)
{
    said->first = said->count ? said->first + said->count : properties.first;
    said->count = 1;
    uint32_t end = properties.first + properties.count;
    if (said->first >= end)
        return false;
    while (said->first + said->count < end &&
           gls_base_property(said->base, said->first + said->count).nested)
        said->count++;
    return true;
}

struct gls_property gls_said_head(struct gls_said said)
{
    return gls_base_property(said.base, said.first);
}

static bool same_property(struct gls_property a, struct gls_property b)
{
    return a.category == b.category && a.nested == b.nested && strcmp(a.value, b.value) == 0 &&
           strcmp(a.target, b.target) == 0;
}

static bool same_run(const struct gls_base *a, uint32_t of_a, const struct gls_base *b,
                     uint32_t of_b, uint32_t count)
{
    uint32_t i = 0;
    while (i < count &&
           same_property(gls_base_property(a, of_a + i), gls_base_property(b, of_b + i)))
        i++;
    return i == count;
}

bool gls_same_said(struct gls_said a, struct gls_said b)
{
    return a.count == b.count && same_run(a.base, a.first, b.base, b.first, a.count);
}

bool gls_same_properties(const struct gls_base *a, struct gls_range of_a, const struct gls_base *b,
                         struct gls_range of_b)
{
    return of_a.count == of_b.count && same_run(a, of_a.first, b, of_b.first, of_a.count);
}

/* ------------------------------------------------------------------ terms, sections, concepts */

bool gls_same_term(struct gls_one a, struct gls_one b)
{
    struct gls_term one = gls_base_term(a.base, a.number), other = gls_base_term(b.base, b.number);
    return strcmp(one.text, other.text) == 0 && one.admin == other.admin && one.pos == other.pos &&
           one.gender == other.gender && one.type == other.type &&
           gls_same_properties(a.base, one.properties, b.base, other.properties);
}

bool gls_same_section(struct gls_one a, struct gls_one b)
{
    struct gls_section one = gls_base_section(a.base, a.number);
    struct gls_section other = gls_base_section(b.base, b.number);
    if (one.terms.count != other.terms.count || strcmp(one.lang, other.lang) != 0 ||
        !gls_same_properties(a.base, one.properties, b.base, other.properties))
        return false;
    for (uint32_t i = 0; i < one.terms.count; i++)
        if (!gls_same_term((struct gls_one){a.base, one.terms.first + i},
                           (struct gls_one){b.base, other.terms.first + i}))
            return false;
    return true;
}

bool gls_same_concept(struct gls_one a, struct gls_one b)
{
    struct gls_concept one = gls_base_concept(a.base, a.number);
    struct gls_concept other = gls_base_concept(b.base, b.number);
    if (one.sections.count != other.sections.count ||
        !gls_same_properties(a.base, one.properties, b.base, other.properties))
        return false;
    for (uint32_t i = 0; i < one.sections.count; i++)
        if (!gls_same_section((struct gls_one){a.base, one.sections.first + i},
                              (struct gls_one){b.base, other.sections.first + i}))
            return false;
    return true;
}

/* ------------------------------------------------------------------ finding */

uint32_t gls_section_of(struct gls_one concept, const char *lang)
{
    struct gls_range sections = gls_base_concept(concept.base, concept.number).sections;
    for (uint32_t i = sections.first; i < sections.first + sections.count; i++)
        if (strcmp(gls_base_section(concept.base, i).lang, lang) == 0)
            return i;
    return UINT32_MAX;
}

uint32_t gls_term_of(struct gls_one section, const char *text)
{
    struct gls_range terms = gls_base_section(section.base, section.number).terms;
    for (uint32_t i = terms.first; i < terms.first + terms.count; i++)
        if (strcmp(gls_base_term_text(section.base, i), text) == 0)
            return i;
    return UINT32_MAX;
}

const char *gls_word_of(const struct gls_term *term, enum gls_word_list list)
{
    switch (list) {
    case GLS_WORD_LIST_POS:
        return gls_pos_name(term->pos);
    case GLS_WORD_LIST_GENDER:
        return gls_gender_name(term->gender);
    case GLS_WORD_LIST_ADMIN:
        return gls_admin_name(term->admin);
    default:
        return gls_term_type_name(term->type);
    }
}
