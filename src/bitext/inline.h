/** @file Inline content of XML: text with codes in it, as XLIFF and TMX have it. A reader's record
 *  begins with a struct gls_inline, so that the functions here can be those of its rows. */
#ifndef GLS_BITEXT_INLINE_H
#define GLS_BITEXT_INLINE_H

#include "bitext/telling.h"
#include "xml/xml.h"

enum { GLS_CODE_BYTES = 200 /**< of a code that are looked at */ };

/** Where text goes. */
struct gls_inline_level {
    struct gls_coded *sink;  /**< NULL: it is none, but code or deleted */
    bool code;               /**< what @c sink lacks is looked at */
    bool kept;               /**< it is not to be translated */
    bool stands;             /**< a code that may stand for text */
    struct gls_array *parts; /**< whose part @c part ends with the element, or NULL */
    size_t part;
};

struct gls_inline {
    struct gls_telling telling;
    struct gls_bitext_side *side; /**< that is being read */
    bool held;                    /**< all of its text is not to be translated, for now */
    size_t depth;
    struct gls_inline_level level[GLS_XML_DEPTH + 2]; /**< [0]: no text is read */
    char code[GLS_CODE_BYTES];                        /**< of the code in hand */
    size_t code_size;
    struct gls_place code_at;
    bool long_code; /**< there is more of it */
};

/** The text of @p side begins or ends with the element in hand. */
void gls_inline_begin(struct gls_xml *xml, struct gls_inline *in, struct gls_bitext_side *side);
void gls_inline_end(struct gls_inline *in);
/** An element around text: as what is around it, but for what the caller changes. */
struct gls_inline_level *gls_inline_push(struct gls_inline *in);
/** Puts text in the place of the tag in hand. */
void gls_inline_put(struct gls_xml *xml, struct gls_inline *in, struct gls_span text);
/** A part of the text begins, and ends with the element in hand. */
void gls_inline_open_part(struct gls_xml *xml, struct gls_inline *in, struct gls_span name);
/** Ends the reading if the telling is over. */
void gls_inline_ask(struct gls_xml *xml, struct gls_inline *in);

/* ------------------------------------------------------------------ for rows; the reader begins
 * with a struct gls_inline */

void gls_inline_open_pair(struct gls_xml *xml, void *reader);
/** A code that may stand for text: "ph", "it". */
void gls_inline_open_code(struct gls_xml *xml, void *reader);
/** Half of a pair, which never does: "bpt". */
void gls_inline_open_half(struct gls_xml *xml, void *reader);
/** Text of its own within a code. */
void gls_inline_open_sub(struct gls_xml *xml, void *reader);
void gls_inline_close(struct gls_xml *xml, void *reader);
void gls_inline_take(struct gls_xml *xml, void *reader, const struct gls_xml_piece *piece);

#endif
