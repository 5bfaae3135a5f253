/** @file Tokens: the words of a text, each with its folded key and its place.
 *
 *  Written French decides where a word ends (UAX 29 does not know the first three):
 *  - elision is a boundary: "l’échographie" is "l" and "échographie"; "aujourd’hui" and
 *    "presqu’île" stay whole;
 *  - so is a full stop between words ("fascia.La"), but not inside initialisms ("O.M.S.");
 *  - a hyphen is a boundary that the next token remembers, at a line's end too and with a blank on
 *    one side ("anti -inflammatory");
 *  - soft hyphens and zero-width characters are not there;
 *  - one plus sign at the end of a word belongs to it ("CD4+").
 *  A word of more than GLS_KEY_BYTES folded bytes goes on in the next token. */
#ifndef GLS_TEXT_TOKEN_H
#define GLS_TEXT_TOKEN_H

#include "glossaire.h"

enum { GLS_KEY_BYTES = 240 };

struct gls_token {
    struct gls_span key; /**< folded; lives in the gls_tokens until the next token */
    size_t start, end;   /**< bytes of the text */
    bool capital;        /**< the first letter is a capital */
    bool hyphen;         /**< only a hyphen parts it from the token before */
    bool acute;          /**< ends in é or és as written */
    bool initials;       /**< two to five letters, all capitals: an abbreviation, not a word */
    bool capitals;       /**< all letters are capitals, and there is one */
};

/** A walk over the tokens of a text, which must outlive it; what is not UTF-8 is passed over. */
struct gls_tokens {
    struct gls_span text;
    size_t at;
    size_t size;
    char key[GLS_KEY_BYTES + 16];
};

void gls_tokens_begin(struct gls_tokens *tokens, struct gls_span text);
/** Reads the next token; false at the end. */
bool gls_tokens_next(struct gls_tokens *tokens, struct gls_token *token);
/** Whether the first word of @p text begins with a capital. */
bool gls_begins_with_capital(struct gls_span text);

/** gls_tokens_next() in two steps, for text that comes in pieces. The first goes to the next word,
 *  if it begins before @p limit, else to the first character at or past it. The second reads it;
 *  what stands before it is not looked at, so @c hyphen is false. */
bool gls_tokens_seek(struct gls_tokens *tokens, size_t limit);
void gls_tokens_word(struct gls_tokens *tokens, struct gls_token *token);

/** Whether @p text may have a word of that folded key: false when it has none, and cheap, for who
 *  goes through many texts that have not. Of words past GLS_KEY_BYTES only the beginning is seen.
 * An empty key may be anywhere. */
bool gls_text_may_have(struct gls_span text, struct gls_span key);

/** Whether a letter of French or English is a capital. */
bool gls_is_capital(uint32_t c);

/** Whether the word of @p size common letters (struct gls_mask) at @p word ends where they do; when
 * it may not, gls_tokens_word() knows. A few bytes more are read, zeros past the end of the text.
 */
bool gls_token_ends_plainly(const unsigned char *word, size_t size);

/** Eight bytes as a number, the first the lowest. */
static inline uint64_t gls_load8(const unsigned char *text)
{
    return (uint64_t)text[0] | (uint64_t)text[1] << 8 | (uint64_t)text[2] << 16 |
           (uint64_t)text[3] << 24 | (uint64_t)text[4] << 32 | (uint64_t)text[5] << 40 |
           (uint64_t)text[6] << 48 | (uint64_t)text[7] << 56;
}

#endif
