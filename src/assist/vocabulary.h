/** @file The words of texts that terms are extracted from: each with its class, how often it stands
 *  there, and how it is written. */
#ifndef GLS_ASSIST_VOCABULARY_H
#define GLS_ASSIST_VOCABULARY_H

#include "match/general.h"
#include "base/shelf.h"
#include "core/table.h"

/** What a word may do in a term. */
enum gls_word_role {
    GLS_WORD_ROLE_FUNCTION, /**< nothing: it ends what stands before it */
    GLS_WORD_ROLE_LINK,     /**< a preposition within one: "de", "of" */
    GLS_WORD_ROLE_ARTICLE,  /**< an article after such a preposition */
    GLS_WORD_ROLE_VERB,     /**< a form of a verb, or an adverb: nothing either */
    GLS_WORD_ROLE_CONTENT   /**< it may begin and end one */
};

struct gls_vocabulary_word {
    uint32_t key; /**< in gls_vocabulary.keys */
    uint16_t key_size;
    uint8_t role;     /**< enum gls_word_role */
    bool acute;       /**< ends in é or és: "marché" is not "marche" */
    bool hyphen;      /**< written with one */
    bool initials;    /**< written in capitals as initials are: "OS" is not "os" */
    bool before_noun; /**< a noun comes after it: an article, a preposition */
    unsigned pos;     /**< of struct gls_general_word */
    uint32_t rank;
    uint32_t count;     /**< in all texts */
    uint32_t reference; /**< in all texts to be compared with */
    uint32_t after;     /**< how often a content word stands just before it */
    uint32_t written;   /**< the first of its spellings + 1 */
    float rarest; /**< of its parts, if a hyphen parts it, the frequency of the rarest; else 0 */
};

/** A way in which a word is written. */
struct gls_vocabulary_spelling {
    uint32_t text, size; /**< in gls_vocabulary.spelt */
    uint32_t count;      /**< within sentences, where a capital says something */
    uint32_t initial;    /**< at their beginnings */
    uint32_t next;       /**< of the same word + 1 */
};

struct gls_vocabulary {
    const struct gls_shelf *shelf;
    char lang[9]; /**< primary subtag */
    struct gls_general *general;
    struct gls_buf keys, spelt;
    struct gls_buf small; /**< of a word in hand */
    struct gls_array words, spellings;
    struct gls_hash_table table;
    uint64_t reference;    /**< words of the texts to be compared with */
    struct gls_work *work; /**< failures are noted there */
};

/** A word as it is met: one, or several that hyphens join. */
struct gls_met_word {
    struct gls_span key;     /**< folded; hyphens part its parts */
    struct gls_span surface; /**< as it is written, on one line */
    bool acute, hyphen;
    bool last_function; /**< hyphens: the last part is a function word: "celui-ci" */
    bool initials;
    float rarest;
};

/** @p shelf is indexed. False with the failure noted. */
bool gls_vocabulary_init(struct gls_vocabulary *vocabulary, const struct gls_shelf *shelf,
                         struct gls_work *work);
void gls_vocabulary_release(struct gls_vocabulary *vocabulary);
/** Forgets all words and keeps the room. */
void gls_vocabulary_clear(struct gls_vocabulary *vocabulary);
/** Exchanges what two have. */
void gls_vocabulary_swap(struct gls_vocabulary *a, struct gls_vocabulary *b);

/** The number of a word, learnt when it is met first; UINT32_MAX for one without a letter, or with
 *  the failure noted. */
uint32_t gls_vocabulary_find(struct gls_vocabulary *vocabulary, const struct gls_met_word *met);
/** The same, but UINT32_MAX for one that is not known. */
uint32_t gls_vocabulary_look(const struct gls_vocabulary *vocabulary,
                             const struct gls_met_word *met);
/** The number here of a word of another vocabulary, learnt when it is not known. */
uint32_t gls_vocabulary_take(struct gls_vocabulary *vocabulary, const struct gls_vocabulary *from,
                             uint32_t word);
/** Notes that a word is written so; @p initial: a sentence begins with it. */
void gls_vocabulary_meet(struct gls_vocabulary *vocabulary, uint32_t word, struct gls_span surface,
                         bool initial);
/** Notes that it is written so so often. */
void gls_vocabulary_note(struct gls_vocabulary *vocabulary, uint32_t word, struct gls_span surface,
                         uint32_t count, uint32_t initial);
/** Notes that it is written as a word of another vocabulary is, which forgets its spellings. */
void gls_vocabulary_note_all(struct gls_vocabulary *vocabulary, uint32_t word,
                             struct gls_vocabulary *from, uint32_t number);

static inline struct gls_vocabulary_word *gls_vocabulary_at(const struct gls_vocabulary *vocabulary,
                                                            uint32_t word)
{
    return GLS_AT(vocabulary->words, struct gls_vocabulary_word, word);
}
struct gls_span gls_vocabulary_key(const struct gls_vocabulary *vocabulary, uint32_t word);
/** The usual spelling of a word within a sentence. */
struct gls_span gls_vocabulary_spelling(const struct gls_vocabulary *vocabulary, uint32_t word);
/** Of all words, the part that the commonest one is. */
extern const double gls_rate_of_commonest;
/** How often everybody uses a word, as a part of all words: from its rank, or a floor. */
double gls_vocabulary_rate(const struct gls_vocabulary *vocabulary, uint32_t word);
/** The same of the folded key of a part of a word. */
double gls_vocabulary_rate_of(const struct gls_vocabulary *vocabulary, struct gls_span key);
/** What the ending of a word says, bits of enum gls_ending_kind: of its last part, in the plural
 *  too. */
unsigned gls_vocabulary_ending(const struct gls_vocabulary *vocabulary, uint32_t word);
/** floor(log2) of a rank. */
unsigned gls_band(uint32_t rank);

#endif
