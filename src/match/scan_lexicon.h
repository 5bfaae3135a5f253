/** @file What a scan has learnt of words as they are written: what they may be, what they begin,
 *  which terms they are. A text repeats its words, so most are found here, whatever the size of the
 *  glossaries. */
#ifndef GLS_MATCH_SCAN_LEXICON_H
#define GLS_MATCH_SCAN_LEXICON_H

#include "base/index.h"
#include "core/table.h"
#include "match/scan_agreement.h"
#include "text/token.h"

enum {
    GLS_LEXICON_BYTES = 24,      /**< a longer word is learnt each time */
    GLS_LEXICON_WORDS = 1 << 16, /**< words kept; then all are forgotten */
};

enum gls_lexicon_flag {
    GLS_LEXICON_INITIALS = 1, /**< as in struct gls_token */
    GLS_LEXICON_CAPITALS = 2,
    GLS_LEXICON_SHOUTED = 4,       /**< two capitals or more, and no small letter */
    GLS_LEXICON_ACUTE = 8,         /**< ends in é or és */
    GLS_LEXICON_BEFORE_VERB = 16,  /**< "il": see text/function_words.h */
    GLS_LEXICON_FUNCTION = 32,     /**< a function word or a number */
    GLS_LEXICON_TERM = 64,         /**< is one */
    GLS_LEXICON_BEFORE_NOUN = 128, /**< "une" */
    GLS_LEXICON_NUMBER = 256,      /**< begins with a digit */
    GLS_LEXICON_CAPITAL = 512,     /**< begins with one */
    GLS_LEXICON_ELIDED = 1024,     /**< what else its flags say holds before an apostrophe only */
    GLS_LEXICON_BEFORE_I = 2048,   /**< "that" */
    GLS_LEXICON_BOUND = 4096,      /**< "né": see text/function_words.h */
    GLS_LEXICON_COMPANY = 8192     /**< "S.A" */
};

/** The bytes of a word, then zeros; nothing but zeros for a word that is too long. */
struct gls_written {
    uint64_t bytes[GLS_LEXICON_BYTES / 8];
};

/** What the words of a text are hashed with: odd numbers, drawn anew for each scan, so that no text
 *  can be written to crowd the table. */
struct gls_written_key {
    uint64_t by[GLS_LEXICON_BYTES / 8];
};

struct gls_lexicon_word {
    struct gls_written text;
    uint32_t key; /**< in gls_lexicon.keys */
    uint16_t flags;
    uint8_t key_size;
    uint32_t words;                           /**< a bit, word % 32, for each reading */
    uint32_t children;                        /**< gls_index_children() of all its starts */
    struct gls_range readings, starts, terms; /**< in the arrays of gls_lexicon */
};

/** A word of a glossary that a spelling may be. */
struct gls_lexicon_reading {
    uint32_t base, word;
    unsigned distance;
};

/** A node of a glossary's trie that a spelling leads to from the root. */
struct gls_lexicon_start {
    uint32_t base, node;
    uint32_t children; /**< gls_index_children() */
    unsigned distance;
};

/** A term that a spelling is. */
struct gls_lexicon_term {
    struct gls_match match;
    bool noun, acronym; /**< gls_is_short_acronym() */
    bool verb;          /**< in another form than its infinitive */
    bool latin;         /**< in a form that is a Latin genitive too: "influenzae" */
};

struct gls_lexicon {
    struct gls_work *work;
    const struct gls_shelf *shelf;
    const struct gls_index **index; /**< of each base */
    struct gls_agreement writing;
    char lang[9]; /**< primary subtag */
    struct gls_buf keys;
    struct gls_array spellings, readings, starts, terms;
    struct gls_hash_table table; /**< of spellings */
    struct gls_written_key key;
};

/** @p work and @p shelf, its languages canonical, are borrowed. gls_lexicon_release() is due after
 * a failure too. */
void gls_lexicon_init(struct gls_lexicon *spellings, struct gls_work *work,
                      const struct gls_shelf *shelf);
void gls_lexicon_release(struct gls_lexicon *spellings);

/** Whether it is time to forget. */
bool gls_lexicon_full(const struct gls_lexicon *spellings);
/** Forgets all, failures of its buffers too; the numbers of spellings then mean nothing any more.
 */
void gls_lexicon_forget(struct gls_lexicon *spellings);

/** All ones as often as a spelling has bytes, then as many zeros. */
extern const unsigned char gls_written_ones[2 * GLS_LEXICON_BYTES];

/** @p word as it is looked for. The bytes up to word.data + GLS_LEXICON_BYTES are read. */
static inline struct gls_written gls_written_of(struct gls_span word)
{
    const unsigned char *bytes = (const unsigned char *)word.data;
    size_t size = word.size <= GLS_LEXICON_BYTES ? word.size : 0;
    const unsigned char *kept = gls_written_ones + GLS_LEXICON_BYTES - size;
    struct gls_written written = {{gls_load8(bytes) & gls_load8(kept),
                                   gls_load8(bytes + 8) & gls_load8(kept + 8),
                                   gls_load8(bytes + 16) & gls_load8(kept + 16)}};
    return written;
}

static inline uint32_t gls_written_hash(const struct gls_written_key *key,
                                        struct gls_written written)
{
    uint64_t hash = written.bytes[0] * key->by[0] ^ written.bytes[1] * key->by[1] ^
                    written.bytes[2] * key->by[2];
    hash ^= hash >> 32;
    return (uint32_t)(hash * 0x9E3779B1u >> 7);
}

static inline bool gls_written_equal(const struct gls_written *a, const struct gls_written *b)
{
    return a->bytes[0] == b->bytes[0] && a->bytes[1] == b->bytes[1] && a->bytes[2] == b->bytes[2];
}

/** The number of a spelling whose hash is @p hash, or UINT32_MAX when it is not known. */
uint32_t gls_lexicon_find(const struct gls_lexicon *spellings, const struct gls_written *written,
                          uint32_t hash);
/** Learns the spelling of @p word, which reads as @p token and is not known; returns its number, or
 *  UINT32_MAX when the work has failed. */
uint32_t gls_lexicon_learn(struct gls_lexicon *spellings, struct gls_span word,
                           const struct gls_written *written, uint32_t hash,
                           const struct gls_token *token);

/** A spelling by its number. */
static inline const struct gls_lexicon_word *gls_lexicon_at(const struct gls_lexicon *spellings,
                                                            uint32_t number)
{
    return GLS_AT(spellings->spellings, struct gls_lexicon_word, number);
}
/** Says that what a spelling begins and is will soon be asked for. */
static inline void gls_lexicon_prefetch(const struct gls_lexicon *spellings,
                                        const struct gls_lexicon_word *spelling)
{
    if (spelling->children)
        GLS_PREFETCH(GLS_AT(spellings->starts, struct gls_lexicon_start, spelling->starts.first));
    if (spelling->flags & GLS_LEXICON_TERM)
        GLS_PREFETCH(GLS_AT(spellings->terms, struct gls_lexicon_term, spelling->terms.first));
}
/** Likewise what the glossary says of the first term that a spelling is. */
static inline void gls_lexicon_prefetch_term(const struct gls_lexicon *spellings, uint32_t number)
{
    uint32_t first = gls_lexicon_at(spellings, number)->terms.first;
    const struct gls_match *match =
        &GLS_AT(spellings->terms, struct gls_lexicon_term, first)->match;
    gls_base_prefetch_term(match->base, match->term);
}
/** The folded key of a spelling. */
struct gls_span gls_lexicon_key(const struct gls_lexicon *spellings,
                                const struct gls_lexicon_word *spelling);

#endif
