/** @file What a row of the table of formats is made of. A new format is one file here and one row
 *  in table.c. */
#ifndef GLS_FORMAT_FORMAT_H
#define GLS_FORMAT_FORMAT_H

#include "base/builder.h"
#include "entry/entry.h"
#include "entry/listing.h"
#include "format/segment.h"
#include "format/source.h"

/** How a file begins. */
struct gls_head {
    struct gls_span bytes; /**< the first GLS_HEAD_BYTES, or all there are */
    struct gls_span
        text;         /**< without a byte order mark and blanks before; of UTF-16 what is ASCII */
    const char *path; /**< its name; NULL: it has none */
};
enum { GLS_HEAD_BYTES = 4096 };

/** How sure a format is that a file is its own. */
enum gls_claim {
    GLS_CLAIM_NONE,
    GLS_CLAIM_MAYBE, /**< it could be, as any text could */
    GLS_CLAIM_LIKELY,
    GLS_CLAIM_SURE /**< it says so itself */
};

/** Feeds a builder from a file. */
struct gls_reader {
    /** Of a dialect of XML: its root elements, whatever their case, ending with NULL; they decide.
     *  The first such row reads what has a root that none names. Else NULL. */
    const char *const *roots;
    /** Of another format. The surest reads a file, of equals the first row. NULL for XML. */
    enum gls_claim (*recognise)(const struct gls_head *head);
    /** Reads @p source to its end. @p options is never NULL. Fails with GLS_ERR_SYNTAX,
     * GLS_ERR_FORMAT, GLS_ERR_LIMIT, GLS_ERR_IO, GLS_ERR_NOMEM. */
    enum gls_status (*read)(struct gls_source *source, const struct gls_read_options *options,
                            struct gls_builder *builder, struct gls_error *err);
    /** A checksum of what it is made from: a compiled glossary of other rules is stale. At most
     *  GLS_RULES_BYTES - 1 characters. */
    const char *rules;
    bool has_options; /**< what it reads depends on them: then no compiled copy stands in */
};

/** Reads a translation, segment by segment. */
struct gls_segmenter {
    /** As those of a reader; but what has a root that none names is no translation. */
    const char *const *roots;
    enum gls_claim (*recognise)(const struct gls_head *head);
    /** Tells the segments of @p source in the order of the file, in memory that does not grow with
     *  it: all of them, those too that are to be skipped, with their languages as the file has
     * them.
     *  @p options is never NULL. Fails as a reader does. */
    enum gls_status (*read)(struct gls_source *source, const struct gls_read_options *options,
                            gls_segment_fn *tell, void *payload, struct gls_error *err);
};

/** The answer to a query. */
struct gls_answer {
    struct gls_span query;
    const struct gls_found *found;
    struct gls_shelf *shelf;
};

/** What a writer or a teller has in hand. */
struct gls_scribe {
    struct gls_listing *listing; /**< NULL for a teller, and where concepts are written */
    /** Of a writer, those to write: in the order of shelf and files, each once. */
    const struct gls_entry_ref *concepts;
    size_t concept_count;
    struct gls_shelf *shelf;           /**< their glossaries, and the direction */
    const struct gls_answer *answer;   /**< NULL for a writer */
    const struct gls_page *page;       /**< never NULL, its defaults filled in */
    const struct gls_profile *profile; /**< of a table, NULL of anything else */
    struct gls_buf *out;               /**< of a format of several files, the first of as many */
    struct gls_buf scratch; /**< in memory, to use as one likes; its failure is the writing's */
    size_t told;            /**< entries written before this one */
    unsigned numbered;      /**< references that have a number so far */
    void *state;            /**< a writer's own, NULL at the beginning */
    /** What a writer that fails by itself says: scribe->status = gls_fail(scribe->err, ...). No
     *  step follows but release. */
    enum gls_status status;
    struct gls_error *err;
};

/** Writes a listing. The walk is gls_listing_walk()'s: begin, then, of a listing by subject, each
 *  subject, then each of its heading letters and the entries of that, and end. Unwanted steps are
 *  NULL. A format that is not walked through so sets @c whole and none of the steps; one that goes
 *  by concepts sets @c concepts, and asks for no listing. */
struct gls_writer {
    void (*begin)(struct gls_scribe *scribe);
    void (*subject)(struct gls_scribe *scribe, const struct gls_subject *subject);
    void (*letter)(struct gls_scribe *scribe, const struct gls_letter *letter);
    void (*entry)(struct gls_scribe *scribe, const struct gls_entry *entry);
    void (*end)(struct gls_scribe *scribe);
    void (*release)(struct gls_scribe *scribe); /**< frees @c state, after failures too */
    void (*whole)(struct gls_scribe *scribe);
    void (*concepts)(struct gls_scribe *scribe);
    bool parts;   /**< it shows subjects, when the page is by subject */
    bool rereads; /**< it asks for an entry more than once */
};

/** The walk of a listing, for a @c whole that wants it: @p steps without whole, on scribe->page.
 *  Returns the first failure, which is scribe->status. */
enum gls_status gls_walk(struct gls_scribe *scribe, const struct gls_writer *steps);

/** Writes the answer to a query: begin, an entry for each match, end. */
struct gls_teller {
    void (*begin)(struct gls_scribe *scribe);
    void (*entry)(struct gls_scribe *scribe, const struct gls_entry *entry);
    void (*end)(struct gls_scribe *scribe);
};

/** Whether the entry a teller has in hand begins a direction, of an answer that has both: then
 *  @p from and @p to are its languages. Keeps that in @c state. */
bool gls_answer_turns(struct gls_scribe *scribe, const char **from, const char **to);

extern const struct gls_reader gls_tbx_reader, gls_tabular_reader, gls_omegat_reader,
    gls_utx_reader, gls_xlsx_reader, gls_multiterm_reader, gls_tmx_reader, gls_xliff_reader,
    gls_xliff_glossary_reader, gls_po_reader;
extern const struct gls_writer gls_tbx_writer, gls_text_writer, gls_list_writer, gls_html_writer,
    gls_tsv_writer, gls_csv_writer, gls_json_writer, gls_pdf_writer, gls_stardict_writer,
    gls_dictd_writer, gls_tbx2_writer, gls_tmx_tabulator, gls_xlsx_tabulator,
    gls_synonyms_tabulator, gls_csv_tabulator, gls_tsv_tabulator;
extern const char *const gls_stardict_files[], *const gls_dictd_files[];
extern const struct gls_segmenter gls_xliff_segmenter, gls_tmx_segmenter, gls_po_segmenter,
    gls_tsv_segmenter, gls_csv_segmenter, gls_text_segmenter;
extern const struct gls_teller gls_text_teller, gls_html_teller, gls_tsv_teller, gls_json_teller;

#endif
