/** @file The words of an index in the making, their forms, and what each form may be. */
#ifndef GLS_BASE_INDEX_WORDS_H
#define GLS_BASE_INDEX_WORDS_H

#include "base/index_parts.h"

/** Texts, each of a kind, that are met again and again. */
struct gls_dictionary {
    struct gls_hash_table table;
    struct gls_array entries, text;
};

struct gls_words {
    struct gls_work *work; /**< lent */
    const char *lang;
    struct gls_dictionary words, forms;
    struct gls_array readings;
};

/** What forms a word has depends on more than its spelling. */
struct gls_word_kind {
    struct gls_word_class of;
    bool initials;
};

/** For a language by its primary subtag and about @p terms terms; @p key is that of the table of
 *  forms. */
void gls_words_init(struct gls_words *words, struct gls_work *work, const char *lang, size_t terms,
                    uint64_t key);
void gls_words_release(struct gls_words *words);

/** The hash of a word, which is announced: it will soon be looked for. */
uint32_t gls_words_announce(const struct gls_words *words, struct gls_span spelling,
                            struct gls_word_kind kind);
/** The number of a word, which is entered with its forms if need be; @p key is its spelling folded
 *  and @p hash what gls_words_announce() said. UINT32_MAX with the failure noted. */
uint32_t gls_words_find(struct gls_words *words, struct gls_span spelling,
                        struct gls_word_kind kind, struct gls_span key, uint32_t hash);

/** Hands over keys, forms and readings. */
void gls_words_end(struct gls_words *words, struct gls_span part[GLS_INDEX_PARTS]);

#endif
