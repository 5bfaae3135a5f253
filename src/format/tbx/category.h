/** @file The data categories of a TBX file: what is said of a concept, a language section or a
 * term, by elements that name their category in an attribute (DCA) or are it (DCT, TBX-Min). One
 * part of the reader of TBX, which tells it what levels are open. */
#ifndef GLS_FORMAT_TBX_CATEGORY_H
#define GLS_FORMAT_TBX_CATEGORY_H

#include "base/builder.h"
#include "core/span.h"
#include "format/tbx/word.h"
#include "xml/names.h"
#include "xml/xml.h"

/** The schema that a header of version 2 names, in "p" of that type: it is written, and not kept as
 *  if a glossary said it. */
#define GLS_TBX2_SCHEMA      "TBXBasicXCSV02.xcs"
#define GLS_TBX2_SCHEMA_TYPE "XCSURI"

/** What has become of the first data category of a bundle (descripGrp and its like). */
enum gls_tbx_head {
    GLS_TBX_HEAD_NONE,
    GLS_TBX_HEAD_TAKES, /**< a property that can have nested ones */
    GLS_TBX_HEAD_ALONE  /**< a note, a word, nothing at all */
};

/** A reading in progress. */
struct gls_tbx {
    struct gls_builder *builder;
    struct gls_names kinds; /**< the names of data categories */

    /* What is open. */
    enum gls_level_bit level;         /**< the innermost */
    bool sectioned;                   /**< inside a language section */
    bool alone;                       /**< the open term is no more than the element of its text */
    bool bare;                        /**< the last term stood in its section without a group */
    bool has_text;                    /**< the open term has its text */
    struct gls_place term_at;         /**< of the element with the text of the open term */
    bool said[GLS_TBX_LIST_TYPE + 1]; /**< which words the open term has */
    bool titled;                      /**< the file has its title */
    char id[64];                      /**< of the concept, cut, for messages */

    /* The data category in hand. */
    const struct gls_tbx_kind *kind; /**< NULL: unknown */
    bool is_head, is_term_note;
    struct gls_place at;
    unsigned blanks; /**< that were collapsed in its text */
    bool held;       /**< it held elements */
    bool says;       /**< its being there says something, for all we know */
    struct gls_buf name, target;

    /* The bundle in hand. */
    unsigned bundles; /**< how many are open */
    char carrier[16]; /**< what its head is called: "descrip" */
    enum gls_tbx_head head;
    enum gls_category head_category;
    enum gls_level_bit head_level;

    struct gls_buf key;    /**< noteKey; or the type of a refObjectSec */
    struct gls_buf digest; /**< a note in the making */
    struct gls_place digest_at;
    struct gls_buf note; /**< one made up */
};

void gls_tbx_init(struct gls_tbx *tbx, struct gls_builder *builder);
/** Returns @p status, or GLS_ERR_NOMEM when that went unnoticed. */
enum gls_status gls_tbx_release(struct gls_tbx *tbx, enum gls_status status, struct gls_error *err);

/** At the end of the element that began at @p at: gives it its extent. */
static inline void gls_tbx_end_place(const struct gls_xml *xml, struct gls_place *at)
{
    at->size = gls_xml_end(xml) - at->offset;
}

/** Begins a term in the open section. */
void gls_tbx_begin_term(struct gls_tbx *tbx, struct gls_place at);

/** For the table of elements; @p reader is a struct gls_tbx. */
gls_xml_tag_fn gls_tbx_open_bundle, gls_tbx_close_bundle, gls_tbx_open_carrier,
    gls_tbx_open_category;
gls_xml_text_fn gls_tbx_read_category, gls_tbx_read_note_key, gls_tbx_read_note_value;

/** What a buffer holds. */
static inline struct gls_span gls_tbx_span(const struct gls_buf *buf)
{
    struct gls_span span = {buf->size ? buf->data : "", buf->size};
    return span;
}

/** Puts @p text, its white space collapsed, in the place of what a buffer holds. */
static inline void gls_tbx_set(struct gls_buf *buf, struct gls_span text)
{
    buf->size = 0;
    gls_buf_put(buf, text.data, text.size);
    buf->size = gls_collapse(buf->data, buf->size);
}

#endif
