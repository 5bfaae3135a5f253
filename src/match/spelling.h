/** @file What a scan has learnt of words as they are written: what they may be, what they begin,
 *  which terms they are. A text repeats its words, so most are found here, whatever the size of the
 *  glossaries. */
#ifndef GLS_MATCH_SPELLING_H
#define GLS_MATCH_SPELLING_H

#include "base/index.h"
#include "core/memory.h"
#include "match/writing.h"
#include "text/token.h"

enum {
    GLS_SPELLING_BYTES = 24,     /**< a longer word is learnt each time */
    GLS_SPELLINGS_MAX = 1 << 16, /**< words kept; then all are forgotten */
};

enum gls_spelling_flag {
    GLS_SPELLING_INITIALS = 1, /**< as in struct gls_token */
    GLS_SPELLING_CAPITALS = 2,
    GLS_SPELLING_SHOUTED = 4,       /**< two capitals or more, and no small letter */
    GLS_SPELLING_ACUTE = 8,         /**< ends in é or és */
    GLS_SPELLING_BEFORE_VERB = 16,  /**< "il": see text/common.h */
    GLS_SPELLING_FUNCTION = 32,     /**< a function word or a number */
    GLS_SPELLING_TERM = 64,         /**< is one */
    GLS_SPELLING_BEFORE_NOUN = 128, /**< "une" */
    GLS_SPELLING_NUMBER = 256       /**< begins with a digit */
};

/** The bytes of a word, then zeros; nothing but zeros for a word that is too long. */
struct gls_written {
    uint64_t bytes[GLS_SPELLING_BYTES / 8];
};

struct gls_spelling {
    struct gls_written text;
    uint32_t key; /**< in gls_spellings.keys */
    uint16_t flags;
    uint8_t key_size;
    uint32_t words;                           /**< a bit, word % 32, for each reading */
    uint32_t children;                        /**< gls_index_children() of all its starts */
    struct gls_range readings, starts, terms; /**< in the arrays of gls_spellings */
};

/** A word of a glossary that a spelling may be. */
struct gls_spelling_reading {
    uint32_t base, word;
    unsigned distance;
};

/** A node of a glossary's trie that a spelling leads to from the root. */
struct gls_spelling_start {
    uint32_t base, node;
    uint32_t children; /**< gls_index_children() */
    unsigned distance;
};

/** A term that a spelling is. */
struct gls_spelling_term {
    struct gls_match match;
    bool noun, acronym; /**< gls_is_short_acronym() */
    bool verb;          /**< in another form than its infinitive */
};

struct gls_spellings {
    const struct gls_shelf *shelf;
    const struct gls_index **index; /**< of each base */
    struct gls_writing writing;
    char lang[9]; /**< primary subtag */
    struct gls_buf keys;
    struct gls_array spellings, readings, starts, terms;
    uint32_t *slot; /**< hash table of spellings: number + 1 */
    bool failed;    /**< there was no memory */
};

/** @p shelf, its languages canonical, is borrowed. False when there is no memory;
 *  gls_spellings_release() is due then too. */
bool gls_spellings_init(struct gls_spellings *spellings, const struct gls_shelf *shelf);
void gls_spellings_release(struct gls_spellings *spellings);

/** Whether it is time to forget. */
bool gls_spellings_full(const struct gls_spellings *spellings);
/** Forgets all; the numbers of spellings then mean nothing any more. */
void gls_spellings_forget(struct gls_spellings *spellings);

/** All ones as often as a spelling has bytes, then as many zeros. */
extern const unsigned char gls_written_ones[2 * GLS_SPELLING_BYTES];

/** @p word as it is looked for. The bytes up to word.data + GLS_SPELLING_BYTES are read. */
static inline struct gls_written gls_written_of(struct gls_span word)
{
    const unsigned char *bytes = (const unsigned char *)word.data;
    size_t size = word.size <= GLS_SPELLING_BYTES ? word.size : 0;
    const unsigned char *kept = gls_written_ones + GLS_SPELLING_BYTES - size;
    struct gls_written written = {{gls_load8(bytes) & gls_load8(kept),
                                   gls_load8(bytes + 8) & gls_load8(kept + 8),
                                   gls_load8(bytes + 16) & gls_load8(kept + 16)}};
    return written;
}

static inline uint32_t gls_written_hash(struct gls_written written)
{
    uint64_t hash = written.bytes[0] * 0x9E3779B97F4A7C15u ^
                    written.bytes[1] * 0xC2B2AE3D27D4EB4Fu ^ written.bytes[2] * 0x165667B19E3779F9u;
    hash ^= hash >> 32;
    return (uint32_t)(hash * 0x9E3779B1u >> 7);
}

static inline bool gls_written_equal(const struct gls_written *a, const struct gls_written *b)
{
    return a->bytes[0] == b->bytes[0] && a->bytes[1] == b->bytes[1] && a->bytes[2] == b->bytes[2];
}

/** Slots of the hash table of spellings. */
enum { GLS_SPELLING_SLOTS = 2 * GLS_SPELLINGS_MAX };

/** The number of a spelling whose hash is @p hash, or UINT32_MAX when it is not known. */
uint32_t gls_spelling_find(const struct gls_spellings *spellings, const struct gls_written *written,
                           uint32_t hash);
/** Learns the spelling of @p word, which reads as @p token and is not known; returns its number, or
 *  UINT32_MAX when there is no memory. A failure sticks until all is forgotten. */
uint32_t gls_spelling_learn(struct gls_spellings *spellings, struct gls_span word,
                            const struct gls_written *written, uint32_t hash,
                            const struct gls_token *token);

/** A spelling by its number. */
static inline const struct gls_spelling *gls_spelling_at(const struct gls_spellings *spellings,
                                                         uint32_t number)
{
    return GLS_AT(spellings->spellings, struct gls_spelling, number);
}
/** The folded key of a spelling. */
struct gls_span gls_spelling_key(const struct gls_spellings *spellings,
                                 const struct gls_spelling *spelling);

#endif
