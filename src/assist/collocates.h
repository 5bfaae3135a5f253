/** @file The words near terms, as they are counted. */
#ifndef GLS_ASSIST_COLLOCATES_H
#define GLS_ASSIST_COLLOCATES_H

#include "assist/passage.h"
#include "assist/vocabulary.h"

/** A concept and a content word that stands near its terms or within them. */
struct gls_pair {
    uint32_t section,
        word;              /**< number of the concept on the shelf, of the word in the vocabulary */
    uint32_t near, within; /**< how often */
};

/** What stands around the terms of a concept, words of every kind. */
struct gls_around {
    struct gls_match match; /**< one of its hits */
    uint64_t hits;
    uint64_t near, within; /**< words near them, words of them */
};

struct gls_collocates {
    struct gls_shelf *shelf;
    bool exact;
    bool over; /**< there were too many different words */
    struct gls_work work;
    struct gls_passages passages;
    struct gls_vocabulary vocabulary;
    uint64_t words, hits;      /**< of all texts */
    struct gls_around *around; /**< of each concept of the shelf */
    struct gls_array pairs;
    struct gls_hash_table table;
    struct gls_array word, hit; /**< of the passage in hand */
};

enum { GLS_COLLOCATES_WORDS = 1000000 }; /**< different words that are told apart */

/** A gls_passage_fn: counts the words near the terms of a passage. The payload is the collocates.
 */
void gls_collocates_read(void *collocates, const struct gls_passage *passage);
/** A word and a concept, learnt when they are met first; NULL with the failure noted. */
struct gls_pair *gls_collocates_pair(struct gls_collocates *collocates, uint32_t section,
                                     uint32_t word);

#endif
