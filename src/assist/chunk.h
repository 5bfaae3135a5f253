/** @file Chunks: longest runs of words that terms are made of, C+ ((P D?) C+)*, with nothing but
 * blanks between them. A candidate is any part of one that begins and ends with a content word C.
 */
#ifndef GLS_ASSIST_CHUNK_H
#define GLS_ASSIST_CHUNK_H

#include "assist/candidate.h"
#include "assist/passage.h"

enum { GLS_CHUNK_WORDS = 64, GLS_TERM_WORDS = 7 };

struct gls_chunk_word {
    uint32_t number; /**< of the vocabulary */
    uint8_t role;
    size_t start, end; /**< bytes of the passage */
};

/** Who cuts the passages of a text into chunks and counts their candidates. */
struct gls_chunker {
    struct gls_vocabulary *vocabulary;
    struct gls_candidates *candidates;
    struct gls_work *work;
    unsigned most_words;   /**< content words of a candidate */
    struct gls_array *met; /**< uint32_t: each candidate as it is met, in order; NULL: not wanted */
    bool reference;        /**< the text is not to be extracted from, but to be compared with */
    uint32_t file;         /**< number of the text */
    uint64_t words;        /**< of all texts, function words too */

    /* The passage in hand. */
    const struct gls_passage *passage;
    const struct gls_segment_text *segment; /* that it is; NULL: it is no segment */
    size_t sentence, sentence_end;          /* in hand */
    uint32_t kept;                          /* its number + 1, when it is kept */
    size_t sentence_start;                  /* of what is kept of it */
    size_t counted;                         /* up to where line and column are known */
    uint64_t line, column;
    struct gls_chunk_word chunk[GLS_CHUNK_WORDS];
    unsigned size;    /* words of the chunk */
    unsigned solid;   /* of these up to the last content word */
    bool determined;  /* an article or preposition stands before it */
    bool last_before; /* the last word says that a noun comes */
    bool after_we;    /* "nous" stands before, and perhaps a word of a letter or two */
    size_t last_end;
    size_t address_end;          /* up to where an address goes on */
    size_t prose_end;            /* up to where what could have been one was found to be none */
    struct gls_buf key, surface; /* of the word in hand */
};

void gls_chunker_init(struct gls_chunker *chunker, struct gls_vocabulary *vocabulary,
                      struct gls_candidates *candidates, struct gls_work *work);
void gls_chunker_release(struct gls_chunker *chunker);
/** Counts what is in a passage. Failures are noted in the work. */
void gls_chunker_read(struct gls_chunker *chunker, const struct gls_passage *passage);

/* The steps: words in chunk_words.c, what comes of them in chunk.c. */
/** The passage from a place on. */
static inline const char *gls_chunker_text(const struct gls_chunker *chunker, size_t at)
{
    return chunker->passage->text.data + at;
}
/** Whether a word of the passage stands in an address of the web, of mail, of a file: it is none of
 *  the language. */
bool gls_chunker_skips(struct gls_chunker *chunker, size_t start, size_t end);
/** How many bytes a text begins with that are blanks, with one line end among them at most. */
size_t gls_gap_size(struct gls_span text);
/** Whether a word, with what stands behind it, begins what Latin has left: "in vitro". */
bool gls_is_latin_phrase(struct gls_span key, struct gls_span after);
/** Goes to the sentence that has a place; true: it is another one. */
bool gls_chunker_enter_sentence(struct gls_chunker *chunker, size_t place);
/** Ends the chunk in hand, and counts the candidates in it. */
void gls_chunker_end_chunk(struct gls_chunker *chunker);
/** Goes on with the chunk in hand, or ends it. */
void gls_chunker_take_word(struct gls_chunker *chunker, const struct gls_chunk_word *word);

#endif
