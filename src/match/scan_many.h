/** @file A scanner for many short texts, each of them at hand as a whole, that may be scanned in
 * one way and then in another: what it learnt of their words serves them all. */
#ifndef GLS_MATCH_SCAN_MANY_H
#define GLS_MATCH_SCAN_MANY_H

#include "glossaire.h"

/** Changes how texts are scanned and who is told; between two texts. */
void gls_scan_change(struct gls_scan *scan, unsigned flags, const struct gls_scan_events *events);

/** Scans a whole text, as gls_scan_feed() and gls_scan_end() would, but for its text between hits,
 *  which is not told, for lines and columns, which mean nothing, and for the state of the
 * glossaries: who scans many texts asks gls_shelf_sound() from time to time and at the end, since
 * that asks the system each time. */
enum gls_status gls_scan_whole(struct gls_scan *scan, struct gls_span text, struct gls_error *err);

/** A word as text/token.h has it; the key is valid until the next text. */
struct gls_scanned_word {
    size_t start, end; /**< bytes of the text */
    struct gls_span key;
    bool capital;
};
/** Whether all words of the text that gls_scan_whole() was given last are at hand: but for long
 *  texts they are. */
bool gls_scan_knows_words(const struct gls_scan *scan);
/** Where they are, tells what GLS_SCAN_ALL and GLS_SCAN_OVERLAP would of the outer hit of that
 * number, the first being 0: its words are walked over once more, and no others. */
enum gls_status gls_scan_within(struct gls_scan *scan, size_t hit, struct gls_error *err);
/** Word @p n of them; false past the last. */
bool gls_scan_word(const struct gls_scan *scan, size_t n, struct gls_scanned_word *word);

#endif
