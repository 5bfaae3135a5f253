/* Of the occurrences that no outer term of the target renders: which lack a rendering, and how
 * surely. */
#include "verify/compare_words.h"

#include <string.h>

#include "base/shelf.h"
#include "core/span.h"
#include "text/function_words.h"

/* ------------------------------------------------------------------ another reading */

/* Whether what lies across the ends of an occurrence, or around it, is rendered: "formation de
 * plaques d’athérome" is "plaque formation" as well as "development of atherosclerotic plaques". */
static bool is_read_otherwise(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_met_list *deep = gls_comparison_deep(comparison, &comparison->source);
    for (size_t i = gls_met_first_near(deep, met); i < deep->met.count; i++) {
        const struct gls_met *other = gls_met_at(deep, i);
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
    enum gls_likeness best = GLS_LIKENESS_NONE;
    for (uint32_t i = 0; i < terms.count; i++) {
        struct gls_term term = gls_base_term(match->base, terms.first + i);
        if (!(gls_shelf_side(shelf, match->shelf_index, term.language) & GLS_SIDE_TO) ||
            gls_admin_is_bad(term.admin))
            continue;
        struct gls_stretch there;
        enum gls_likeness own =
            gls_find_likeness(comparison, &comparison->target, gls_span_of(term.text), &there);
        if (own == GLS_LIKENESS_NONE)
            own = gls_find_short(comparison, gls_span_of(term.text), &there);
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
    enum gls_likeness best = GLS_LIKENESS_NONE;
    for (uint32_t i = 0; i < met->match.count && best == GLS_LIKENESS_NONE; i++)
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

/* Whether any word it may be asks weakly; one that can be a noun alone here is no other word. */
static bool is_weak(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_met_list *list = &comparison->source.met;
    bool may_be_noun = false, may_be_weak = false, is_general = false, may_be_verb = false;
    for (uint32_t i = 0; i < met->match.count; i++) {
        const struct gls_match *match = gls_met_match(list, met, i);
        bool noun = gls_facts_is_noun(match), weak = gls_facts_is_weak(&comparison->facts, match);
        weak = weak && !(noun && gls_is_word_of_trade(comparison, met, match));
        may_be_noun |= noun && !weak;
        may_be_weak |= weak;
        is_general |= noun && weak;
        may_be_verb |= gls_base_term_pos(match->base, match->term) == GLS_POS_VERB;
    }
    return may_be_weak &&
           (is_general || !may_be_noun || !gls_is_likely_noun(comparison, met, may_be_verb));
}

static bool is_letter_at(struct gls_span text, size_t at)
{
    unsigned char c = at < text.size ? (unsigned char)text.data[at] : 0;
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Whether a hyphen ties it to another word: what they are together no glossary lists.
 * "Single-dose".
 */
static bool is_in_compound(struct gls_comparison *comparison, const struct gls_met *met)
{
    struct gls_span text = comparison->source.text->text;
    size_t end = met->start + met->size;
    bool before =
        met->start > 1 && text.data[met->start - 1] == '-' && is_letter_at(text, met->start - 2);
    bool after = end < text.size && text.data[end] == '-' && is_letter_at(text, end + 1);
    return before || after;
}

/* The target may render it all the same, in a way that only a reader can judge. */
static bool is_doubtful(struct gls_comparison *comparison, const struct gls_met *met,
                        struct gls_stretch *where)
{
    return is_weak(comparison, met) || gls_is_likely_verb(comparison, met) ||
           is_read_otherwise(comparison, met) || is_in_compound(comparison, met) ||
           gls_find_cognate(comparison, met, where) ||
           gls_is_measured_thing_rendered(comparison, met) ||
           likeness_of(comparison, met, where) != GLS_LIKENESS_NONE ||
           gls_is_said_with_synonym(comparison, met) || gls_is_near(comparison, met, where) ||
           gls_is_put_otherwise(comparison, met);
}

/* Where an abbreviation within an expression was left as it stands: "a cerebral IRM". */
static struct gls_stretch find_abbreviation(struct gls_comparison *comparison,
                                            const struct gls_met *met)
{
    const struct gls_met_list *deep = gls_comparison_deep(comparison, &comparison->source);
    const char *text = comparison->source.text->text.data;
    struct gls_stretch left = {0, 0};
    for (size_t i = gls_met_first_near(deep, met); i < deep->met.count && !left.size; i++) {
        const struct gls_met *inner = gls_met_at(deep, i);
        if (!inner->inner && inner->start >= met->start + met->size)
            break;
        struct gls_span surface = {text + inner->start, inner->size};
        if (gls_met_is_part(inner, met) && !has_small_letter(surface) &&
            is_plainly_foreign(surface, gls_met_match(deep, inner, 0)) &&
            !gls_comparison_has(comparison, deep, inner, GLS_CONCEPT_RENDERED))
            left = gls_find_untranslated(comparison, inner);
    }
    return left;
}

/* What was left of an occurrence: its very letters, or those of an abbreviation in it. */
struct left {
    struct gls_stretch place; /* of size 0: nothing, or a word of both languages */
    bool foreign;             /* no word of the target's language by chance */
    bool shared;              /* a word of both languages */
};

/* A name of two or three letters is that of many things: an abbreviation left in French is one
 * that stands as a noun does, "une MRI", and maybe none in "le domaine PH", "PS 1", "test PPD". */
static bool may_be_name(struct gls_comparison *comparison, struct gls_stretch place)
{
    enum { SHORT = 3 };
    struct gls_span left = {comparison->target.text->text.data + place.start, place.size};
    return left.size && left.size <= SHORT && !has_small_letter(left) &&
           strcmp(comparison->target.lang, "fr") == 0 &&
           !gls_is_named_with_article(comparison, place);
}

static struct left find_left(struct gls_comparison *comparison, const struct gls_met *met)
{
    struct gls_span text = comparison->source.text->text;
    struct gls_span surface = {text.data + met->start, met->size};
    struct left left = {.place = gls_find_untranslated(comparison, met)};
    left.foreign = left.place.size &&
                   is_plainly_foreign(surface, gls_met_match(&comparison->source.met, met, 0));
    if (left.place.size && !left.foreign)
        left.shared = gls_is_word_of_target(comparison, met);
    if (!left.place.size) {
        left.place = find_abbreviation(comparison, met);
        left.foreign = left.place.size;
    }
    left.foreign = left.foreign && !may_be_name(comparison, left.place);
    return left;
}

static void set_flag(struct gls_comparison *comparison, const struct gls_met *met, unsigned flag)
{
    for (uint32_t i = 0; i < met->match.count; i++) {
        struct gls_concept_state *state =
            gls_comparison_state_of(comparison, gls_met_match(&comparison->source.met, met, i));
        if (state)
            state->flags |= flag;
    }
}

static void report(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_met_list *list = &comparison->source.met;
    struct left left = find_left(comparison, met);
    bool is_left = left.place.size && !left.shared;
    struct gls_discord *discord = gls_comparison_report(
        comparison, is_left ? GLS_VERIFY_UNTRANSLATED_TERM : GLS_VERIFY_MISSING_TERM, list, met);
    if (!discord)
        return;
    discord->target = left.place;
    discord->severity = GLS_SEVERITY_WARNING;
    if (left.foreign)
        discord->severity = GLS_SEVERITY_ERROR;
    else if (!is_left && (left.shared || is_doubtful(comparison, met, &discord->target)))
        discord->severity = GLS_SEVERITY_NOTE;
    if (discord->severity == GLS_SEVERITY_NOTE)
        set_flag(comparison, met, GLS_CONCEPT_DOUBTFUL);
}

/* Whether one of the concepts was told of already in this segment; from now on it was. */
static bool was_told(struct gls_comparison *comparison, const struct gls_met *met)
{
    bool told = gls_comparison_has(comparison, &comparison->source.met, met, GLS_CONCEPT_CANDIDATE);
    set_flag(comparison, met, GLS_CONCEPT_CANDIDATE);
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
