/** @file What a text is about, as far as it was read: the subjects and articles of the concepts
 * met. Of a word of several senses, the one whose subject was met before comes first. */
#ifndef GLS_ASSIST_CONTEXT_H
#define GLS_ASSIST_CONTEXT_H

#include "base/shelf.h"
#include "core/work.h"
#include "entry/number_set.h"

/** Subjects and articles remembered; a text of more is about none of the others. */
enum { GLS_CONTEXT_THEMES = 64, GLS_CONTEXT_SENSES = 16 };

struct gls_context {
    struct gls_work *work;
    const struct gls_shelf *shelf;
    struct gls_number_set terms; /**< met, so that each is read once */
    struct gls_number_set met;   /**< concepts, each counted once */
    struct gls_theme {
        const char *name; /**< as a glossary has it, whose text it is */
        uint32_t concepts;
    } theme[GLS_CONTEXT_THEMES];
    size_t themes;
    struct gls_match match[GLS_CONTEXT_SENSES]; /**< of a hit that was put in order */
};

/** @p work and @p shelf are borrowed. Release it after a failure too. */
void gls_context_init(struct gls_context *context, struct gls_work *work,
                      const struct gls_shelf *shelf);
void gls_context_release(struct gls_context *context);
/** Forgets all, for another text. */
void gls_context_clear(struct gls_context *context);

/** The hit with those of its senses first whose subject or article most concepts met before have,
 *  and otherwise as it was; valid until the next call. What the hit surely is, is remembered. */
struct gls_hit gls_context_order(struct gls_context *context, const struct gls_hit *hit);

#endif
