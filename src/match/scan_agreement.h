/** @file Whether a stretch of running text in which a term was found is written as that term may
 * be.
 *
 *  A look-up is asked by somebody who wants an answer; running text only happens to hold words. So
 *  what the index finds there must agree with the term in more than its folded words:
 *  - an accent that the text has must be that of the term's form: "osés" is no form of "os", "côté"
 *    is not "côte". One that it lacks may have been left out ("echographie", "ETAT"), but not the
 *    one that tells a participle from a verb or a noun ("infecte" is not "infecté"), nor in a word
 *    that is another one without it ("jeune" is not "jeûne");
 *  - an abbreviation of up to four letters, all capitals, stands in capitals, or with a plural s:
 *    "OH", "OHs"; "les" is not "LES";
 *  - a function word in small letters is no form of another word: "sera" is not "sérum";
 *  - punctuation between its words stands in the term too: "vitamine D, 25-hydroxy". */
#ifndef GLS_MATCH_SCAN_AGREEMENT_H
#define GLS_MATCH_SCAN_AGREEMENT_H

#include "base/base.h"
#include "core/work.h"

/** What was read as one word of a term: one word of the text, or several that hyphens join. */
struct gls_step {
    struct gls_span surface, key;
    bool capitals; /**< no small letter in it */
};

/** Room to work in. */
struct gls_agreement {
    struct gls_work *work;
    const char *lang; /**< primary subtag */
    struct gls_buf plain, mine, theirs, keys, spellings;
    struct gls_step *piece;
    size_t count, room;
    bool compound; /**< hyphens join all pieces */
};

void gls_agreement_init(struct gls_agreement *writing, struct gls_work *work, const char *lang);
void gls_agreement_release(struct gls_agreement *writing);
/** Makes it ready for work after a failure. */
void gls_agreement_restart(struct gls_agreement *writing);

/** Leaves the owner of an English possessive: "women" of "women's". False when it is none. */
bool gls_step_owner(const char *lang, struct gls_step *step);

/** Whether the @p count steps that lead to @p term are written as it may be. @p between: what of
 *  the text lies from the first to the last, when punctuation does; else NULL. */
bool gls_agreement_agrees(struct gls_agreement *writing, const struct gls_term *term,
                          const struct gls_step *step, size_t count,
                          const struct gls_span *between);

/** Whether a term is an abbreviation that only matches in capitals. */
bool gls_is_short_acronym(struct gls_span term);

#endif
