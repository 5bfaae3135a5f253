/** @file The index of a base: from the words of a text to the terms they make.
 *
 *  A *word* of the glossary is a spelling with its language, part of speech and gender. Its
 *  *forms* are folded keys: the word itself, its numbers and genders, its UK or US spelling. A
 *  form leads to its *readings*, the words it may be. A term is a path of words in a trie.
 *
 *      "osseuses" ──form──▶ reading {word 17, gender} ─┐
 *                                                     ▼
 *      root ──word 4 "masse"──▶ node 9 ──word 17 "osseux"──▶ node 23 ──▶ terms 310, 311
 *
 *  Forms and edges are hash tables with open addressing; both sides fold with gls_tokens. */
#ifndef GLS_BASE_INDEX_H
#define GLS_BASE_INDEX_H

#include "base/base.h"
#include "image/image.h"
#include "text/inflect.h"

/* ------------------------------------------------------------------ building */

struct gls_index_build;

struct gls_index_term {
    struct gls_span text;
    const char *lang;
    enum gls_pos pos;
    enum gls_gender gender;
};

/** NULL when there is no memory. */
struct gls_index_build *gls_index_build_new(void);
void gls_index_build_free(struct gls_index_build *build);
/** Adds term number @p number: call in the order of numbers. A failure sticks. */
void gls_index_add(struct gls_index_build *build, uint32_t number,
                   const struct gls_index_term *term);
/** Ends the adding; fails with GLS_NOMEM if anything failed. */
enum gls_status gls_index_build_end(struct gls_index_build *build);
/** Adds the index's parts to a layout; they belong to @p build, which may be NULL. */
void gls_index_lay_out(struct gls_index_build *build, struct gls_layout *layout);

/* ------------------------------------------------------------------ reading */

/** What a form may be: a word, and how the form comes from it. */
struct gls_reading {
    uint32_t word;
    uint8_t relation; /**< 0: the word itself, folded; else enum gls_relation */
    bool plain_e;     /**< the form ends in e or es without accent */
};

/** The readings of a folded key in a language, to be read with gls_index_reading(). */
struct gls_range gls_index_form(const struct gls_base *base, const char *lang, struct gls_span key);
struct gls_reading gls_index_reading(const struct gls_base *base, uint32_t number);

enum { GLS_INDEX_ROOT = 0, GLS_INDEX_NOWHERE = UINT32_MAX };

/** The node that @p word leads to from @p node, or GLS_INDEX_NOWHERE. */
uint32_t gls_index_step(const struct gls_base *base, uint32_t node, uint32_t word);
/** The terms that end at a node, to be read with gls_index_term(). */
struct gls_range gls_index_terms(const struct gls_base *base, uint32_t node);
uint32_t gls_index_term(const struct gls_base *base, uint32_t number);

/** The folded words of a term, joined by single spaces, without qualifier: "col de l uterus". */
const char *gls_index_key(const struct gls_base *base, uint32_t term);

/** Whether the base was loaded with its index. */
bool gls_index_present(const struct gls_base *base);

#endif
