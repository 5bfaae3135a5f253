/** @file What the words of two texts say of an occurrence that no term renders. */
#ifndef GLS_VERIFY_COMPARE_WORDS_H
#define GLS_VERIFY_COMPARE_WORDS_H

#include "verify/compare_steps.h"

/** Where the very letters of an occurrence stand in the target, case aside, and not within a term
 *  of it; of size 0: nowhere. */
struct gls_stretch gls_find_untranslated(struct gls_comparison *comparison,
                                         const struct gls_met *met);

/** Whether a French article or the like stands before a place of the target: "une MRI". */
bool gls_is_named_with_article(struct gls_comparison *comparison, struct gls_stretch place);

/** Whether an occurrence belongs to a name: it begins with capitals, and the target repeats it
 * letter for letter with the word beside it, which does too, or alone if it is several words. */
bool gls_is_in_name(struct gls_comparison *comparison, const struct gls_met *met);

/** Whether a word that may be a noun is a verb, by the words beside it: "to test", "a suivi", "gêne
 *  la marche". */
bool gls_is_likely_verb(struct gls_comparison *comparison, const struct gls_met *met);

/** Whether a word that may be a noun or an adjective is a noun: in French after an article, in
 *  English between one, or what cannot be but an adjective, "the left kidney", and the end of what
 *  it begins. */
bool gls_is_likely_noun(struct gls_comparison *comparison, const struct gls_met *met,
                        bool may_be_verb);

/** Whether a word of the source is one of the target's language too: of a term of the glossaries,
 *  or of general language. */
bool gls_is_word_of_target(struct gls_comparison *comparison, const struct gls_met *met);

/** Whether the target says a word of the source as its own language writes it, which no glossary
 *  lists: "susceptibilité" for "susceptibility"; @p where receives its place. */
bool gls_find_cognate(struct gls_comparison *comparison, const struct gls_met *met,
                      struct gls_stretch *where);

/** How a term that is not there may be rendered all the same. */
enum gls_likeness {
    GLS_LIKENESS_NONE,
    GLS_LIKENESS_CLASS,  /**< another kind of word: "surgical" for "surgery" */
    GLS_LIKENESS_PIECES, /**< its words near each other: "bacterial and viral infections" */
    GLS_LIKENESS_SHORT,  /**< cut short: its initials, "SAE", its beginning, "chemo",
                          or in one word, "birthweight" */
};
/** How words of a side are like a term of its language, of which no two are farther apart than four
 *  words; @p where receives them, if there are any. */
enum gls_likeness gls_find_likeness(struct gls_comparison *comparison,
                                    struct gls_compared_side *side, struct gls_span term,
                                    struct gls_stretch *where);
/** The same of a term that the target cuts short in a way no glossary lists. */
enum gls_likeness gls_find_short(struct gls_comparison *comparison, struct gls_span term,
                                 struct gls_stretch *where);
/** Whether what an occurrence measures is rendered, and only that it is a measure left out: "the
 *  platelet count was low", "les plaquettes étaient basses". */
bool gls_is_measured_thing_rendered(struct gls_comparison *comparison, const struct gls_met *met);
/** Whether a word whose concept is an ordinary one is none itself: "gout", where French has the
 * word for a drop. */
bool gls_is_word_of_trade(struct gls_comparison *comparison, const struct gls_met *met,
                          const struct gls_match *match);
/** Whether an expression is rendered but for a part of it, for which the target has another term of
 * the same concept: "exertional breathlessness". */
bool gls_is_said_with_synonym(struct gls_comparison *comparison, const struct gls_met *met);
/** Whether an occurrence is a word of the language at large, "medicine", which is put in many ways,
 * and the target has words that nothing in the source accounts for, but no term that may stand in
 * its stead. */
bool gls_is_put_otherwise(struct gls_comparison *comparison, const struct gls_met *met);

/** Whether a term of the target whose concept the source does not name says what an occurrence
 * does all the same: both have a term in common, "bleeding", or what it translates stands in the
 * source in pieces, "enlarged mediastinal lymph nodes". @p where receives it. */
bool gls_is_near(struct gls_comparison *comparison, const struct gls_met *met,
                 struct gls_stretch *where);

#endif
