/** @file The index of a base in one language: from the words of a text to the terms they make.
 *
 *  A *word* of the glossary is a spelling with its part of speech and gender. Its *forms* are
 *  folded keys: the word itself, its numbers and genders, its UK or US spelling. A form leads to
 *  its *readings*, the words it may be. A term is a path of words in a trie.
 *
 *      "osseuses" ──form──▶ reading {word 17, gender} ─┐
 *                                                     ▼
 *      root ──word 4 "masse"──▶ node 9 ──word 17 "osseux"──▶ node 23 ──▶ terms 310, 311
 *
 *  Forms and edges are hash tables with open addressing; both sides fold with gls_tokens. Numbers
 *  are checked where they are followed.
 *
 *  Beside it lie the *phrases*, the folded words of each term in a row, for searches that must look
 *  at every term. */
#ifndef GLS_BASE_INDEX_H
#define GLS_BASE_INDEX_H

#include "base/base.h"
#include "core/work.h"
#include "text/inflect.h"

struct gls_index;

/** The index of @p base in the language of tag @p lang (any region), or NULL when it has none. */
const struct gls_index *gls_base_index_of(const struct gls_base *base, const char *lang);

/** What a form may be: a word, and how the form comes from it. */
struct gls_reading {
    uint32_t word;
    uint8_t relation; /**< 0: the word itself, folded; else enum gls_relation */
    bool plain_e;     /**< the form ends in e or es without accent */
    bool initials;    /**< the word is written in two to four capitals, digits aside: "FC" */
};

/** The readings of a folded key, to be read with gls_index_reading(). */
struct gls_range gls_index_form(const struct gls_index *index, struct gls_span key);
struct gls_reading gls_index_reading(const struct gls_index *index, uint32_t number);

#define GLS_INDEX_ROOT    0u
#define GLS_INDEX_NOWHERE UINT32_MAX

/** The node that @p word leads to from @p node, or GLS_INDEX_NOWHERE. */
uint32_t gls_index_step(const struct gls_index *index, uint32_t node, uint32_t word);
/** Which words may lead on from a node: bit word % 32 is set when one does. */
uint32_t gls_index_children(const struct gls_index *index, uint32_t node);
/** The terms that end at a node, to be read with gls_index_term(). */
struct gls_range gls_index_terms(const struct gls_index *index, uint32_t node);
uint32_t gls_index_term(const struct gls_index *index, uint32_t number);

/* ------------------------------------------------------------------ phrases */

/** The folded words of a term, joined by single spaces, without its qualifier: "col de l uterus".
 */
struct gls_phrase {
    struct gls_span text;
    uint32_t term;
};

/** Phrases of so many bytes and more count as of that size. */
enum { GLS_PHRASE_LONG = 255 };
/** The phrases of @p least to @p most bytes, to be read with gls_index_phrase(). */
struct gls_range gls_index_phrases(const struct gls_index *index, size_t least, size_t most);
struct gls_phrase gls_index_phrase(const struct gls_index *index, uint32_t number);

/** Which letters a text has: a bit each for the first of a kind and for a second. A slip of the pen
 *  takes one bit away, adds one, or both. */
uint64_t gls_phrase_letters(struct gls_span text);
/** gls_phrase_letters() of a phrase. */
uint64_t gls_index_phrase_letters(const struct gls_index *index, uint32_t number);

/* ------------------------------------------------------------------ building */

struct gls_index_build;

struct gls_index_term {
    struct gls_span text;
    enum gls_pos pos;
    enum gls_gender gender;
};

/** For a language by its primary subtag, borrowed, and about @p terms terms; @p key is that of its
 *  hash tables, gls_hash(). Failures are noted in @p work, which is lent until the end: then this
 *  may be NULL. */
struct gls_index_build *gls_index_build_new(struct gls_work *work, const char *lang, size_t terms,
                                            uint64_t key);
void gls_index_build_free(struct gls_index_build *build);
/** Adds term number @p number. */
void gls_index_add(struct gls_index_build *build, uint32_t number,
                   const struct gls_index_term *term);
/** Hands over the parts (index_record.h), each a block; none when something failed: there was no
 *  memory, or words are made to collide in a hash table. */
void gls_index_build_end(struct gls_index_build *build, struct gls_span *part);

#endif
