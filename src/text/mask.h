/** @file Text as bits, for walking over much of it quickly: for each 64 bytes there are words of 64
 *  bits, one for each kind of byte, in which bit n is set when byte n is of that kind. Where words
 * of common letters begin and end, and how many lines and characters there are between two places,
 * is then a matter of a few instructions. */
#ifndef GLS_TEXT_MASK_H
#define GLS_TEXT_MASK_H

#include "glossaire.h"

enum {
    GLS_MASK_BYTES = 64,
    GLS_MASK_PADDING = 2 * GLS_MASK_BYTES /**< past the end of a text, zeros */
};

struct gls_mask {
    uint64_t
        letter;    /**< ASCII letters and digits; U+00C0 to U+00FF but for two signs, both bytes */
    uint64_t high; /**< no ASCII */
    uint64_t within; /**< of a character, but not its first byte */
    uint64_t pair;   /**< the first byte of a character of two */
    uint64_t line;   /**< LF */
};

/** Makes the masks of the text @p text from byte @p from up to @p size, and beyond; those before
 * are made, but that of the byte before may depend on what comes. GLS_MASK_PADDING more bytes,
 * zeros, are read. */
void gls_masks_build(struct gls_mask *mask, const char *text, size_t from, size_t size);

/** The first byte from @p at on, before @p limit, that is a letter or not ASCII; else @p limit,
 *  which is after @p at. */
static inline size_t gls_masks_seek(const struct gls_mask *mask, size_t at, size_t limit)
{
    uint64_t from = ~(uint64_t)0 << at % GLS_MASK_BYTES;
    for (at -= at % GLS_MASK_BYTES; at < limit; at += GLS_MASK_BYTES, from = ~(uint64_t)0) {
        const struct gls_mask *here = &mask[at / GLS_MASK_BYTES];
        uint64_t found = (here->letter | here->high) & from;
        if (found)
            return at + (size_t)__builtin_ctzll(found);
    }
    return limit;
}

/** Whether byte @p at is a letter. */
static inline bool gls_masks_is_letter(const struct gls_mask *mask, size_t at)
{
    return mask[at / GLS_MASK_BYTES].letter >> at % GLS_MASK_BYTES & 1;
}

/** How many bytes from @p at on are letters, at least 64 when they are more. */
static inline size_t gls_masks_letters(const struct gls_mask *mask, size_t at)
{
    const struct gls_mask *here = &mask[at / GLS_MASK_BYTES];
    size_t rest = GLS_MASK_BYTES - at % GLS_MASK_BYTES;
    uint64_t other = ~here->letter >> at % GLS_MASK_BYTES;
    if (other)
        return (size_t)__builtin_ctzll(other);
    other = ~here[1].letter;
    return rest + (other ? (size_t)__builtin_ctzll(other) : (size_t)GLS_MASK_BYTES);
}

/** How far the text, UTF-8 up to byte @p at, is surely UTF-8: up to there characters have one byte
 *  or two. */
size_t gls_masks_valid(const struct gls_mask *mask, size_t at, size_t size);

/** The place after the last LF that follows another; 0: there is none. */
size_t gls_masks_blank_line(const struct gls_mask *mask, size_t size);

/** Moves @p line and @p column, from 1, over the bytes from @p from up to @p to. */
void gls_masks_move(const struct gls_mask *mask, size_t from, size_t to, uint64_t *line,
                    uint64_t *column);

#endif
