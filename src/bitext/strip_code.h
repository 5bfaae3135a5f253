/** @file Codes that are written as text, each told where it begins; private to strip.c. */
#ifndef GLS_BITEXT_STRIP_CODE_H
#define GLS_BITEXT_STRIP_CODE_H

#include "glossaire.h"

/** What is being stripped: @c at goes through it. */
struct gls_strip {
    const char *text;
    size_t at, end;
    unsigned kinds;
    bool open_comment; /**< one does not end */
    char put[5];       /**< what comes in the place of the code that was found */
};

/** The bytes of the code at strip->at, 0 when none begins there; strip->put receives what comes in
 * its place. @p word_before: what was put before it ends with a word. */
size_t gls_strip_match(struct gls_strip *strip, bool word_before);
/** The bytes of a message as {n, plural, one {...} other {...}}, which stays as it stands; 0: none
 * begins there. */
size_t gls_strip_message(const struct gls_strip *strip);
/** Of a word, a number or a character beyond ASCII. */
bool gls_strip_is_word(char c);

#endif
