/** @file What dictionaries of other programs are made of: articles, and the keys that lead to them.
 *  Those programs compare letters, so every form and spelling in which a reader may type a headword
 *  is a key of its own. */
#ifndef GLS_FORMAT_DICTIONARY_DICTIONARY_H
#define GLS_FORMAT_DICTIONARY_DICTIONARY_H

#include "core/work.h"
#include "format/format.h"

/** An entry of the glossary. */
struct gls_article {
    const char *headword;
    const char *text;
    size_t size;
    uint32_t number; /**< in the order of the listing */
};

/** What leads to an article. Every headword is one itself. */
struct gls_article_key {
    const char *text;
    const struct gls_article *article;
};

struct gls_word_book {
    struct gls_work work;
    struct gls_buf text;        /**< what articles and keys point into */
    struct gls_array made, led; /**< while it is read: the same, by their places there */
    struct gls_article *article;
    struct gls_article_key *key;
    size_t articles, keys;
    unsigned width;     /**< columns of an article */
    unsigned spellings; /**< bits of enum gls_spelled that keys have too: those of case */
    size_t longest;     /**< bytes of a key at most */
    size_t left_out;    /**< headwords that were longer */
};

/** Adds an entry: its text as a look-up shows it, and its keys. Failures stay in the work. */
void gls_dictionary_add(struct gls_word_book *dictionary, const struct gls_scribe *scribe,
                        const struct gls_entry *entry);
/** After the last entry: fills in articles and keys, these in no promised order, some twice. False
 *  when something failed. */
bool gls_dictionary_end(struct gls_word_book *dictionary);
void gls_dictionary_release(struct gls_word_book *dictionary);

/** What a writer does at each entry, at the beginning with these settings (width, spellings,
 * longest), and at the end. */
void gls_dictionary_begin(struct gls_scribe *scribe, const struct gls_word_book *settings);
void gls_dictionary_write_entry(struct gls_scribe *scribe, const struct gls_entry *entry);
/** The dictionary of a scribe, whole; NULL with scribe->status set when something failed. Says what
 *  was left out. */
struct gls_word_book *gls_dictionary_whole(struct gls_scribe *scribe);
void gls_dictionary_free(struct gls_scribe *scribe);

/** Appends the articles of keys @p first to the one before @p end, each once, those of @p headword
 *  first. */
void gls_dictionary_write(struct gls_buf *out, const struct gls_article_key *first,
                          const struct gls_article_key *end, const char *headword);

#endif
