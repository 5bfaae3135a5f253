/* The terms of a concept in order: like answers like, and the best comes first. */
#include "entry/entry_parts.h"

#include <stdlib.h>
#include <string.h>

#include "core/memory.h"

static bool add_section(struct gls_entry_terms *terms, const struct gls_base *base,
                        struct gls_range range)
{
    if (!gls_grow(&terms->item, &terms->room, terms->count + range.count, sizeof *terms->item))
        return false;
    for (uint32_t t = 0; t < range.count; t++) {
        struct gls_term term = gls_base_term(base, range.first + t);
        if (!(term.usage & GLS_USAGE_LOOKUP))
            terms->item[terms->count++] = gls_entry_term_of(base, range.first + t, term);
    }
    return true;
}

static int compare_ranks(struct gls_entry_term a, struct gls_entry_term b)
{
    return (int)gls_admin_rank(a.admin) - (int)gls_admin_rank(b.admin);
}

static int compare_terms(const void *a, const void *b)
{
    const struct gls_entry_term *one = a, *other = b;
    if (one->unlike != other->unlike)
        return one->unlike < other->unlike ? -1 : 1;
    int order = compare_ranks(*one, *other);
    return order ? order : (one->number > other->number) - (one->number < other->number);
}

static bool is_initials(enum gls_term_type type)
{
    return type == GLS_TYPE_ABBREVIATION || type == GLS_TYPE_ACRONYM;
}

/* Whether the entry's term is of a kind of its own that the other is not of: initials, a short
 * form, a register. */
static bool is_of_other_kind(const struct gls_entry_term *own, const struct gls_entry_term *other)
{
    if (is_initials(own->type) && !is_initials(other->type))
        return true;
    if (own->type == GLS_TYPE_SHORT_FORM && other->type != GLS_TYPE_SHORT_FORM)
        return true;
    return own->usage_register &&
           (!other->usage_register || strcmp(own->usage_register, other->usage_register) != 0);
}

const char *gls_region_code(const char *said)
{
    static const char *const codes[][2] = {{"UK", "GB"}, {"USA", "US"}};
    const char *region = said ? strrchr(said, '-') : NULL;
    region = region ? region + 1 : said;
    for (size_t i = 0; region && i < sizeof codes / sizeof *codes; i++)
        if (strcmp(region, codes[i][0]) == 0)
            return codes[i][1];
    return region;
}

/* Whether a term is said in another region than the one that is wanted. */
static bool is_of_other_region(const struct gls_entry_term *term, const char *tag)
{
    const char *wanted = strchr(tag, '-') ? gls_region_code(tag) : NULL;
    const char *said = gls_region_code(gls_entry_region(term));
    return wanted && said && strcmp(wanted, said) != 0;
}

/* How far an equivalent is from what answers the entry's term: what may not be said is farthest,
 * then another region than was asked for, then another kind. 0: it is like it. */
static unsigned unlikeness(const struct gls_entry *entry, const struct gls_entry_term *term,
                           const struct gls_entry_wanted *wanted)
{
    const char *tag = wanted->side == GLS_SIDE_TO ? wanted->shelf->to : wanted->shelf->from;
    return (gls_admin_is_bad(term->admin) ? 4u : 0) | (is_of_other_region(term, tag) ? 2u : 0) |
           (is_of_other_kind(&entry->term, term) ? 1u : 0);
}

bool gls_entry_read_terms(struct gls_entry_terms *terms, const struct gls_entry *entry,
                          const struct gls_entry_wanted *wanted)
{
    const struct gls_base *base = entry->ref.base;
    struct gls_range sections = gls_base_concept(base, entry->concept_ref.number).sections;
    terms->count = 0;
    for (uint32_t s = 0; s < sections.count; s++) {
        struct gls_section section = gls_base_section(base, sections.first + s);
        if (gls_entry_wants(wanted, entry, section.language) &&
            !add_section(terms, base, section.terms))
            return false;
    }
    for (size_t i = 0; i < terms->count; i++)
        terms->item[i].unlike = wanted->side ? unlikeness(entry, &terms->item[i], wanted) : 0;
    if (terms->count > 1)
        qsort(terms->item, terms->count, sizeof *terms->item, compare_terms);
    return true;
}

void gls_entry_keep_synonyms(struct gls_entry_terms *terms, uint32_t own)
{
    size_t kept = 0;
    for (size_t i = 0; i < terms->count; i++)
        if (terms->item[i].number != own && !gls_admin_is_bad(terms->item[i].admin))
            terms->item[kept++] = terms->item[i];
    terms->count = kept;
}

static uint32_t section_of(const struct gls_entry *entry, uint32_t term)
{
    return gls_base_term(entry->ref.base, term).section;
}

/* Synonyms stand in that order but for the region. */
struct gls_entry_term gls_entry_preferred(const struct gls_entry *entry)
{
    struct gls_entry_term best = {0};
    bool local = false;
    for (size_t i = 0; i < entry->synonyms.count; i++) {
        struct gls_entry_term one = entry->synonyms.item[i];
        bool near = section_of(entry, one.number) == section_of(entry, entry->ref.number);
        if (best.text && (local || !near || compare_ranks(one, best) != 0))
            continue;
        best = one;
        local = near;
    }
    return best;
}
