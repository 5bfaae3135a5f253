/** @file A translation as pairs of texts: what XLIFF, TMX and PO files are to who checks one. */
#ifndef GLS_FORMAT_SEGMENT_H
#define GLS_FORMAT_SEGMENT_H

#include "core/traced.h"
#include "format/source.h"

/** A text and its translation, as far as they belong together. Borrowed for the time of the call.
 *
 *  Both are text without codes: what formats ("<g>") takes no room in it, references are resolved,
 *  blanks and line ends are kept. Each byte of it has its place in the file. */
struct gls_segment {
    const char *id; /**< as the file has it; never NULL, "" when it has none */
    struct gls_traced source, target;
    const char *source_lang, *target_lang; /**< as the file has them; NULL: it does not say */
    struct gls_place place; /**< of the target, of its tag or string when it is empty */
    const char *skip;       /**< why it is not to be checked: "untranslated"; NULL: it is */
    struct gls_array note;  /**< of const char *: what the file notes beside it */
};

/** Receives a segment. False: no more are wanted, and the reading ends well. */
typedef bool gls_segment_fn(void *payload, const struct gls_segment *segment);

/** Reads a translation: a capability in the table of formats, beside reader and writer. */
struct gls_segmenter {
    /** Tells the segments of @p source in the order of the file, in memory that does not grow with
     *  it. Those told before a failure stand. Fails as a reader does. */
    enum gls_status (*read)(struct gls_source *source, const struct gls_read_options *options,
                            gls_segment_fn *tell, void *payload, struct gls_error *err);
};

#endif
