/** @file What extract reads: texts, sides of translations, documents of JSON Lines. */
#ifndef EXTRACT_TEXTS_H
#define EXTRACT_TEXTS_H

#include "line_batches.h"

/** Reads a plain text; of a @p reference only words are counted. */
enum gls_status extract_text(struct gls_extractor *extractor, const char *path, bool reference,
                             struct gls_error *err);
/** Reads the "source" or "target" of a translation, in language @c from of the shelf. */
enum gls_status extract_side(struct gls_extractor *extractor, const struct gls_shelf *shelf,
                             const char *path, const char *side, struct gls_error *err);

/** Files of documents, a line each. */
struct extract_stream {
    struct line_batches lines;
    struct line_batch at; /**< the one at hand */
};
/** Some documents, as many as their lines say and however they came: so that what is dropped for
 *  want of room never depends on that. */
struct extract_batch {
    struct line_batch lines;
    size_t bad;           /**< lines that could not be read */
    struct gls_error err; /**< of the first of them */
};
void extract_stream_begin(struct extract_stream *stream, const struct cli_list *paths,
                          const char *label);
void extract_stream_end(struct extract_stream *stream);
/** The next documents, which are then to be released; false: there are none. */
bool extract_fetch(struct extract_stream *stream, struct extract_batch *batch);
void extract_batch_release(struct extract_batch *batch);
/** Reads them; lines that are none are noted in the batch. */
enum gls_status extract_documents(struct gls_extractor *extractor,
                                  struct gls_document_reader *reader, struct extract_batch *batch,
                                  struct gls_error *err);

#endif
