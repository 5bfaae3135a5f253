/** @file Annotated text: what a row of the table of formats needs to mark terms in running text. */
#ifndef GLS_FORMAT_MARK_H
#define GLS_FORMAT_MARK_H

#include "core/work.h"
#include "entry/entry.h"
#include "match/found.h"
#include "entry/number_set.h"

/** Lines of one format that end alike, kept: what follows the surface of a term is always the same,
 *  and costly to make. */
struct gls_tails {
    uint32_t *at;        /**< of each term, the place of its tail in @c text + 1; 0: not made yet */
    uint32_t terms;      /**< how many there are */
    struct gls_buf text; /**< tails, each after its size in four bytes */
};

/** A document of a stream. */
struct gls_marked_document {
    struct gls_span id; /**< as JSON */
    struct gls_span text;
    uint64_t words; /**< known at its end */
    /** Where units were counted last: the beginning of an outer hit, in bytes and in units. */
    size_t at;
    uint64_t units;
};

/** Where a hit is told to be, in the units that are wanted. */
struct gls_marked_place {
    uint64_t start, length;
};

/** What a marker has in hand. */
struct gls_marking {
    struct gls_work *work; /**< where failures are left */
    struct gls_shelf *shelf;
    struct gls_markup how; /**< its defaults filled in */
    struct gls_buf *out;
    const char *name;                     /**< of the text */
    struct gls_marked_document *document; /**< or else a document of a stream; NULL: a file */
    size_t texts;                         /**< begun before this one */
    struct gls_entry entry;               /**< to be read again and again */
    struct gls_number_set met;            /**< concepts met in this text */
    struct gls_tails tails;
    /** In memory: a marker's own, emptied where a text begins; and to use as one likes. */
    struct gls_buf own, scratch;
    bool open;                       /**< a marker's own: something is to be ended */
    struct gls_selection *selection; /**< concepts met in all texts, for markers that ask for it */
};

/** Writes an annotated text. Unwanted steps are NULL. A failure is left in @c work, or in a
 *  buffer. */
struct gls_marker {
    void (*begin)(struct gls_marking *marking);
    void (*text)(struct gls_marking *marking, struct gls_span piece);
    void (*hit)(struct gls_marking *marking, const struct gls_hit *hit);
    void (*end)(struct gls_marking *marking);
    /** After the last text. */
    void (*finish)(struct gls_marking *marking);
    /** Whether @c selection is kept. */
    bool selects;
};

extern const struct gls_marker gls_text_marker, gls_html_marker, gls_tsv_marker, gls_json_marker,
    gls_document_marker;

/** The marker of the format of that name. Fails with GLS_ERR_USAGE. */
enum gls_status gls_marker_find(const struct gls_marker **out, const char *format,
                                struct gls_error *err);

/** Where the hit at hand is. */
struct gls_marked_place gls_marking_place(struct gls_marking *marking, const struct gls_hit *hit);

/** Reads the entry of a match into marking->entry. False, with the failure noted, without memory.
 */
bool gls_marking_read(struct gls_marking *marking, const struct gls_match *match);

/** Makes room for the tails of @p terms terms; false when there is no memory. */
bool gls_tails_init(struct gls_tails *tails, uint32_t terms);
void gls_tails_release(struct gls_tails *tails);
/** The end of a line for a match: made once by @p write from the entry, then kept. Valid until the
 *  next call. */
typedef void gls_tail_fn(struct gls_buf *out, const struct gls_entry *entry);
struct gls_span gls_marking_tail(struct gls_marking *marking, const struct gls_match *match,
                                 gls_tail_fn *write);

/** What is said beside a term in a text. */
enum gls_gloss {
    GLS_GLOSS_PLAIN,      /**< punctuation of ours */
    GLS_GLOSS_WARNING,    /**< words of ours: that it is not to be said */
    GLS_GLOSS_PREFERRED,  /**< what to say instead */
    GLS_GLOSS_EQUIVALENT, /**< in the other language */
    GLS_GLOSS_NONE,       /**< words of ours: there is no equivalent */
};
typedef void gls_gloss_fn(struct gls_marking *marking, enum gls_gloss kind, const char *text);

/** Tells what is said beside a hit: of a term to avoid always the advice, and of every concept not
 *  yet met in this text (any, when @p every) the best equivalent: "à éviter : dire X; Y". Of a word
 *  that may be said in one of its senses the others are asked about: "Y; à éviter au sens de X".
 *  Notes the concepts as met. */
void gls_marking_gloss(struct gls_marking *marking, const struct gls_hit *hit, bool every,
                       gls_gloss_fn *tell);

/** Whether every format can write the text as it is: letters, digits, spaces, but for quotes and
 *  backslashes, and no characters but those of Latin languages. When not, it may all the same. */
bool gls_is_plain(struct gls_span text);

#endif
