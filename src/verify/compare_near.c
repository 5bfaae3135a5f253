/* Terms of the target that say what an occurrence of the source does, though no concept of theirs
 * is named there. */
#include <string.h>

#include "base/shelf.h"
#include "core/span.h"
#include "text/function_words.h"
#include "text/token.h"
#include "verify/compare_words.h"

enum { TRIED_MOST = 64 }; /* terms of the target that are looked at for an occurrence */

static struct gls_range terms_of(const struct gls_match *match)
{
    uint32_t concept = gls_base_term_concept(match->base, match->term);
    return gls_base_concept(match->base, concept).terms;
}

static bool may_be_said(const struct gls_base *base, uint32_t term)
{
    return !gls_admin_is_bad(gls_base_term_admin(base, term)) &&
           !(gls_base_term_usage(base, term) & GLS_USAGE_LOOKUP);
}

/* Whether two concepts have a term in common, in one language. Texts are read first: they differ
 * nearly always. */
static bool share_term(const struct gls_match *a, const struct gls_match *b)
{
    struct gls_range own = terms_of(a), other = terms_of(b);
    for (uint32_t i = own.first; i < own.first + own.count; i++) {
        const char *text = gls_base_term_text(a->base, i);
        for (uint32_t k = other.first; k < other.first + other.count; k++)
            if (strcmp(text, gls_base_term_text(b->base, k)) == 0 && may_be_said(a->base, i) &&
                may_be_said(b->base, k) &&
                strcmp(gls_base_term(a->base, i).lang, gls_base_term(b->base, k).lang) == 0)
                return true;
    }
    return false;
}

static bool overlap(struct gls_stretch where, const struct gls_met *met)
{
    return where.start < met->start + met->size && met->start < where.start + where.size;
}

/* Whether an expression that a term of the target translates stands in the source in pieces, an
 * occurrence among them. */
static bool is_piece_of(struct gls_comparison *comparison, const struct gls_met *met,
                        const struct gls_match *there)
{
    const struct gls_shelf *shelf = comparison->facts.shelf;
    struct gls_range terms = terms_of(there);
    for (uint32_t i = 0; i < terms.count; i++) {
        struct gls_term term = gls_base_term(there->base, terms.first + i);
        struct gls_stretch where;
        if (gls_shelf_side(shelf, there->shelf_index, term.language) & GLS_SIDE_FROM &&
            may_be_said(there->base, terms.first + i) && strchr(term.text, ' ') &&
            gls_find_likeness(comparison, &comparison->source, gls_span_of(term.text), &where) ==
                GLS_LIKENESS_PIECES &&
            overlap(where, met))
            return true;
    }
    return false;
}

static bool is_near_to(struct gls_comparison *comparison, const struct gls_met *met,
                       const struct gls_match *there)
{
    const struct gls_met_list *list = &comparison->source.met;
    for (uint32_t i = 0; i < met->match.count; i++)
        if (share_term(gls_met_match(list, met, i), there))
            return true;
    return is_piece_of(comparison, met, there);
}

bool gls_is_near(struct gls_comparison *comparison, const struct gls_met *met,
                 struct gls_stretch *where)
{
    const struct gls_met_list *target = &comparison->target.met;
    size_t tried = 0;
    for (size_t i = 0; i < target->met.count && tried < TRIED_MOST; i++) {
        const struct gls_met *there = gls_met_at(target, i);
        if (gls_comparison_has(comparison, target, there, GLS_CONCEPT_IN_SOURCE))
            continue;
        for (uint32_t k = 0; k < there->match.count && tried < TRIED_MOST; k++, tried++)
            if (is_near_to(comparison, met, gls_met_match(target, there, k))) {
                *where = (struct gls_stretch){there->start, there->size};
                return true;
            }
    }
    return false;
}

/* ------------------------------------------------------------------ a synonym within */

/* Whether a word belongs to a term of the target that means what @p inner does. */
static bool is_word_of(struct gls_comparison *comparison, const struct gls_match *inner,
                       struct gls_span key)
{
    struct gls_range terms = terms_of(inner);
    for (uint32_t i = terms.first; i < terms.first + terms.count; i++) {
        struct gls_term term = gls_base_term(inner->base, i);
        struct gls_tokens tokens;
        struct gls_token token;
        if (!(gls_shelf_side(comparison->facts.shelf, inner->shelf_index, term.language) &
              GLS_SIDE_TO))
            continue;
        gls_tokens_begin(&tokens, gls_span_of(term.text));
        while (gls_tokens_next(&tokens, &token))
            if (gls_span_equal(token.key, key))
                return true;
    }
    return false;
}

/* Whether the target has all words of a term but one or more of those of @p inner, which it says
 * otherwise. */
static bool has_the_others(struct gls_comparison *comparison, struct gls_span term,
                           const struct gls_match *inner)
{
    struct gls_tokens tokens;
    struct gls_token token;
    size_t others = 0, replaced = 0;
    gls_tokens_begin(&tokens, term);
    while (gls_tokens_next(&tokens, &token)) {
        struct gls_stretch where;
        if (gls_is_number(token.key))
            return false;
        if (gls_is_function_word(comparison->target.lang, token.key))
            continue;
        if (gls_find_likeness(comparison, &comparison->target, token.key, &where) !=
            GLS_LIKENESS_NONE)
            others++;
        else if (is_word_of(comparison, inner, token.key))
            replaced++;
        else
            return false;
    }
    return others > 0 && replaced > 0;
}

static bool is_said_with(struct gls_comparison *comparison, const struct gls_match *match,
                         const struct gls_match *inner)
{
    struct gls_range terms = terms_of(match);
    for (uint32_t i = terms.first; i < terms.first + terms.count; i++) {
        struct gls_term term = gls_base_term(match->base, i);
        if (gls_shelf_side(comparison->facts.shelf, match->shelf_index, term.language) &
                GLS_SIDE_TO &&
            may_be_said(match->base, i) &&
            has_the_others(comparison, gls_span_of(term.text), inner))
            return true;
    }
    return false;
}

bool gls_is_said_with_synonym(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_met_list *deep = gls_comparison_deep(comparison, &comparison->source);
    for (size_t i = gls_met_first_near(deep, met); i < deep->met.count; i++) {
        const struct gls_met *inner = gls_met_at(deep, i);
        if (!inner->inner && inner->start >= met->start + met->size)
            break;
        for (uint32_t k = 0; gls_met_is_part(inner, met) && k < inner->match.count; k++) {
            const struct gls_match *part = gls_met_match(deep, inner, k);
            for (uint32_t m = 0; m < met->match.count; m++)
                if (gls_comparison_match_has(comparison, part, GLS_CONCEPT_RENDERED) &&
                    is_said_with(comparison, gls_met_match(&comparison->source.met, met, m), part))
                    return true;
        }
    }
    return false;
}
