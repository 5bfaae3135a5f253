/** @file XLIFF being read; private to its reader. */
#ifndef GLS_BITEXT_XLIFF_H
#define GLS_BITEXT_XLIFF_H

#include "bitext/inline.h"
#include "bitext/labels.h"

enum xliff_dialect { XLIFF_PLAIN, XLIFF_SDL, XLIFF_MEMOQ };

/** Marks of XLIFF 2 that lie across elements and segments: <sm> to <em>. */
struct xliff_marks {
    struct gls_array open; /**< of size_t, their names: those of text not to be translated */
};

struct xliff {
    struct gls_inline in; /**< first */
    enum xliff_dialect dialect;
    bool has_langs; /**< the document says for all its files, as XLIFF 2 does */
    size_t files;
    struct gls_buf source_lang, target_lang, original; /**< of the file in hand */
    size_t depth;
    bool kept[GLS_XML_DEPTH + 1]; /**< in the groups that are open */
    struct gls_labels tags;       /**< of the file: what codes stand for */
    char tag[64];                 /**< the id in hand */
    size_t tag_size;

    struct gls_buf unit_id;
    struct gls_place unit_at, leaf_at;
    bool unit_kept, approved;
    size_t state; /**< a name */
    struct gls_bitext_side source, segmented, target;
    struct gls_labels states; /**< of segments, by mid */
    struct gls_labels data;   /**< of codes, by id */
    struct gls_labels mids;   /**< of the parts of the target */

    size_t segments; /**< of the unit so far, in XLIFF 2 */
    size_t segment_id;
    struct gls_place segment_at;
    struct xliff_marks source_marks, target_marks;
};

void gls_xliff_init(struct xliff *xliff, const char *file, gls_segment_fn *tell, void *payload);
enum gls_status gls_xliff_end(struct xliff *xliff, enum gls_status status, struct gls_error *err);

/** Tells the segments of a <trans-unit>. */
void gls_xliff_tell_unit(struct xliff *xliff);
/** Tells a <segment>. */
void gls_xliff_tell_segment(struct xliff *xliff);

/* ------------------------------------------------------------------ rows of inline elements */

void gls_xliff_open_source(struct gls_xml *xml, void *reader);
void gls_xliff_open_segmented(struct gls_xml *xml, void *reader);
void gls_xliff_open_target(struct gls_xml *xml, void *reader);
void gls_xliff_close_text(struct gls_xml *xml, void *reader);
void gls_xliff_open_mark(struct gls_xml *xml, void *reader);
void gls_xliff_open_standalone(struct gls_xml *xml, void *reader);
void gls_xliff_open_character(struct gls_xml *xml, void *reader);
void gls_xliff_open_mark_start(struct gls_xml *xml, void *reader);
void gls_xliff_open_mark_end(struct gls_xml *xml, void *reader);
/** Forgets the marks that are open: a unit begins. */
void gls_xliff_close_marks(struct xliff *xliff);

#endif
