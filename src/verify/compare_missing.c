/* Of the occurrences that no outer term of the target renders: which lack a rendering, and how
 * surely. */
#include "verify/compare_words.h"

#include "base/shelf.h"
#include "core/span.h"

/* ------------------------------------------------------------------ another reading */

/* Whether what lies across the ends of an occurrence, or around it, is rendered: "formation de
 * plaques d’athérome" is "plaque formation" as well as "development of atherosclerotic plaques". */
static bool is_read_otherwise(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_met_list *deep = gls_comparison_deep(comparison, &comparison->source);
    size_t low = 0, high = deep->met.count;
    enum { NEAR = 4096 }; /* an overlapping term begins before this many bytes */
    size_t from = met->start > NEAR ? met->start - NEAR : 0;
    while (low < high) { /* outer ones are in order, and inner ones near them */
        size_t middle = low + (high - low) / 2;
        if (gls_met_at(deep, middle)->start < from)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < deep->met.count; low++) {
        const struct gls_met *other = gls_met_at(deep, low);
        if (!other->inner && other->start >= met->start + met->size)
            return false;
        bool meets =
            other->start < met->start + met->size && met->start < other->start + other->size;
        if (other->overlaps && meets && other->size > met->size / 2 &&
            gls_comparison_has(comparison, deep, other, GLS_CONCEPT_RENDERED))
            return true;
    }
    return false;
}

/* ------------------------------------------------------------------ likeness */

/* The likeness of the target to any usable term of a concept. */
static enum gls_likeness likeness_of_concept(struct gls_comparison *comparison,
                                             const struct gls_match *match,
                                             struct gls_stretch *where)
{
    const struct gls_shelf *shelf = comparison->facts.shelf;
    uint32_t concept = gls_base_term_concept(match->base, match->term);
    struct gls_range terms = gls_base_concept(match->base, concept).terms;
    enum gls_likeness best = GLS_UNLIKE;
    for (uint32_t i = 0; i < terms.count; i++) {
        struct gls_term term = gls_base_term(match->base, terms.first + i);
        if (!(gls_shelf_side(shelf, match->place, term.language) & GLS_SIDE_TO) ||
            gls_admin_is_bad(term.admin))
            continue;
        struct gls_stretch there;
        enum gls_likeness own = gls_find_likeness(comparison, gls_span_of(term.text), &there);
        if (own > best) {
            best = own;
            *where = there;
        }
    }
    return best;
}

static enum gls_likeness likeness_of(struct gls_comparison *comparison, const struct gls_met *met,
                                     struct gls_stretch *where)
{
    enum gls_likeness best = GLS_UNLIKE;
    for (uint32_t i = 0; i < met->match.count && best == GLS_UNLIKE; i++)
        best =
            likeness_of_concept(comparison, gls_met_match(&comparison->source.met, met, i), where);
    return best;
}

/* ------------------------------------------------------------------ what is told */

static bool has_small_letter(struct gls_span text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] >= 'a' && text.data[i] <= 'z')
            return true;
    return false;
}

/* Several words, a letter beyond ASCII, or an abbreviation: no word of the other language by
 * chance. */
static bool is_plainly_foreign(struct gls_span surface, const struct gls_match *match)
{
    for (size_t i = 0; i < surface.size; i++)
        if (surface.data[i] == ' ' || (unsigned char)surface.data[i] >= 0x80)
            return true;
    return !has_small_letter(surface) && !has_small_letter(gls_span_of(gls_match_text(match)));
}

static bool is_weak(struct gls_comparison *comparison, const struct gls_met *met)
{
    for (uint32_t i = 0; i < met->match.count; i++)
        if (gls_facts_is_weak(&comparison->facts, gls_met_match(&comparison->source.met, met, i)))
            return true;
    return false;
}

static void report(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_met_list *list = &comparison->source.met;
    struct gls_span text = comparison->source.text->text;
    struct gls_stretch left = gls_find_untranslated(comparison, met);
    struct gls_discord *discord = gls_comparison_report(
        comparison, left.size ? GLS_VERIFY_UNTRANSLATED_TERM : GLS_VERIFY_MISSING_TERM, list, met);
    if (!discord)
        return;
    discord->target = left;
    struct gls_span surface = {text.data + met->start, met->size};
    bool foreign = left.size && is_plainly_foreign(surface, gls_met_match(list, met, 0));
    bool weak = is_weak(comparison, met) || gls_is_likely_verb(comparison, met);
    if (foreign)
        discord->severity = GLS_SEVERITY_ERROR;
    else if (weak || (!left.size && (is_read_otherwise(comparison, met) ||
                                     likeness_of(comparison, met, &discord->target) != GLS_UNLIKE)))
        discord->severity = GLS_SEVERITY_NOTE;
    else
        discord->severity = GLS_SEVERITY_WARNING;
}

/* Whether one of the concepts was told of already in this segment; from now on it was. */
static bool was_told(struct gls_comparison *comparison, const struct gls_met *met)
{
    bool told = gls_comparison_has(comparison, &comparison->source.met, met, GLS_CONCEPT_CANDIDATE);
    for (uint32_t i = 0; i < met->match.count; i++) {
        const struct gls_match *match = gls_met_match(&comparison->source.met, met, i);
        struct gls_concept_state *state =
            gls_comparison_state(comparison, gls_facts_concept_of(&comparison->facts, match));
        if (state)
            state->flags |= GLS_CONCEPT_CANDIDATE;
    }
    return told;
}

void gls_compare_missing(struct gls_comparison *comparison)
{
    const struct gls_met_list *list = &comparison->source.met;
    for (size_t i = 0; i < comparison->candidate.count && comparison->status == GLS_OK; i++) {
        const struct gls_met *met = gls_met_at(list, *GLS_AT(comparison->candidate, uint32_t, i));
        if (gls_comparison_has(comparison, list, met,
                               GLS_CONCEPT_RENDERED | GLS_CONCEPT_FORBIDDEN) ||
            gls_is_kept(comparison->source.text, met->start, met->size) ||
            gls_is_in_name(comparison, met) || was_told(comparison, met))
            continue;
        report(comparison, met);
    }
}
