/** @file Running text as the scanner sees it: a window that moves along, and the words in it.
 *
 *      told ··········· kept ──────────────────────────────── end of what has come
 *                       │ word n-1 │ word n │ words looked at ahead │ ···
 *                                    └── SPAN_BYTES ──┘
 *
 *  A word is read when all that may decide about it and about the terms it begins has come, so
 *  nothing depends on the pieces in which the text comes. Words are numbered from 0, places are
 *  bytes from the beginning of the text. */
#ifndef GLS_MATCH_SCAN_TEXT_H
#define GLS_MATCH_SCAN_TEXT_H

#include "match/scan_gap.h"
#include "match/scan_lexicon.h"
#include "text/mask.h"

enum {
    GLS_SCAN_TERM_WORDS = 100,       /**< of a term in running text, at most */
    GLS_SCAN_WORDS = 256,            /**< remembered; a power of 2 */
    GLS_SCAN_WORD_BYTES = 4096,      /**< of a word, its soft hyphens and the like included */
    GLS_SCAN_SPAN_BYTES = 32 * 1024, /**< of a hit */
    GLS_SCAN_WINDOW_BYTES = 256 * 1024
};

struct gls_scan_word {
    uint64_t start, end;
    struct gls_written written;
    uint32_t hash;     /**< of that */
    uint32_t spelling; /**< its number */
    uint32_t words;    /**< of its spelling; when @c joins, any */
    uint32_t children; /**< of its spelling */
    uint16_t flags;    /**< of its spelling */
    bool continues;    /**< a piece of an endless word: no space before it */
    bool joins;        /**< what comes next may be a hyphen */
};

struct gls_scan_text {
    struct gls_lexicon *spellings;
    char *window; /**< zeros follow what is in it */
    struct gls_mask *mask;
    size_t size;    /**< of what is in it */
    uint64_t base;  /**< place of its first byte, a multiple of GLS_MASK_BYTES */
    bool ended;     /**< there is no more text */
    uint64_t limit; /**< a term may begin before this place: what decides about it has come */
    uint64_t at;    /**< place up to which words were cut */
    uint64_t cut;   /**< words whose place is known */
    uint64_t read;  /**< words whose spelling is known too */
    struct gls_scan_word word[GLS_SCAN_WORDS]; /**< word n in place n % GLS_SCAN_WORDS */
};

/** @p spellings are borrowed, and their work is that of the text. NULL with the failure noted. */
struct gls_scan_text *gls_scan_text_new(struct gls_lexicon *spellings);
void gls_scan_text_free(struct gls_scan_text *text);
/** Makes it ready for another text. */
void gls_scan_text_restart(struct gls_scan_text *text);

/** Says that there is no more text. */
void gls_scan_text_end(struct gls_scan_text *text);
/** Takes as much of @p piece as there is room for; returns how much. */
size_t gls_scan_text_add(struct gls_scan_text *text, struct gls_span piece);
/** Forgets what stands before @p place and is not needed to go on from there. */
void gls_scan_text_move(struct gls_scan_text *text, uint64_t place);
/** Reads the next words, if they have come; stops where the work fails. */
void gls_scan_text_read(struct gls_scan_text *text);
/** Finds the spellings from word @p n on once more, after all were forgotten. */
void gls_scan_text_read_again(struct gls_scan_text *text, uint64_t n);

/** A word read already, one of the last. */
static inline const struct gls_scan_word *gls_scan_text_known(const struct gls_scan_text *text,
                                                              uint64_t n)
{
    return &text->word[n % GLS_SCAN_WORDS];
}
/** Word @p n, the next or one read already, if it begins before @p limit; else, and at the end of
 *  what has come, NULL. */
static inline const struct gls_scan_word *gls_scan_text_word(struct gls_scan_text *text, uint64_t n,
                                                             uint64_t limit)
{
    if (n == text->read)
        gls_scan_text_read(text);
    const struct gls_scan_word *word = gls_scan_text_known(text, n);
    return n < text->read && word->start < limit ? word : NULL;
}
/** What parts word @p n, the last tried as a first one or a later one, from the word before. */
enum gls_gap gls_scan_text_gap(const struct gls_scan_text *text, uint64_t n);
/** Whether one space parts a word, not the first, from the one before it. */
static inline bool gls_scan_text_is_spaced(const struct gls_scan_text *text,
                                           const struct gls_scan_word *word)
{
    const struct gls_scan_word *before =
        word == text->word ? &text->word[GLS_SCAN_WORDS - 1] : word - 1;
    return word->start - before->end == 1 && text->window[before->end - text->base] == ' ';
}
/** The text from one place to another, in the window. */
static inline struct gls_span gls_scan_text_span(const struct gls_scan_text *text, uint64_t start,
                                                 uint64_t end)
{
    struct gls_span span = {text->window + (start - text->base), (size_t)(end - start)};
    return span;
}

#endif
