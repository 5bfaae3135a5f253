/** @file Reading XML as a table of elements: the one user of expat.
 *
 *  A reader is a table whose rows say what an element is in a given state, and what to do with it:
 *
 *      enum { BODY = GLS_XML_DOCUMENT << 1, CONCEPT = BODY << 1, TEXT = CONCEPT << 1 };
 *      static const struct gls_xml_row rows[] = {
 *          {GLS_XML_DOCUMENT, "tbx", BODY, NULL, NULL, NULL},
 *          {BODY, "conceptEntry", CONCEPT, open_concept, close_concept, NULL},
 *          {CONCEPT, "term", TEXT, NULL, NULL, take_term},
 *          {TEXT, NULL, TEXT, NULL, NULL, NULL},
 *      };
 *
 *  Elements go by local name, whatever the prefix, namespace and case of letters. What no row names
 *  is passed over with all that is in it.
 *
 *  Encodings: what expat knows, UTF-16 even where the declaration says otherwise, windows-1252 and
 *  ISO-8859-15 by their usual names, "UTF8" too; a byte order mark and blanks before the
 * declaration are passed over. Entities that an absent DTD would declare are read by their HTML
 * names. Nothing is ever opened. */
#ifndef GLS_XML_XML_H
#define GLS_XML_XML_H

#include "core/input.h"
#include "core/traced.h"
#include "xml/encoding.h"

enum {
    GLS_XML_DOCUMENT = 1,            /**< the state around the root element */
    GLS_XML_DEPTH = 200,             /**< elements nested deeper than this are refused */
    GLS_XML_TOKEN = 16 * 1024 * 1024 /**< so are a tag, a comment or a text of more bytes */
};

struct gls_xml;

/** Text as it stands in the document, blanks and line ends kept: what lies together there. A
 *  reference is a piece of its own, and so is a line end; inner elements part pieces, which come
 *  between the calls for these. */
struct gls_xml_piece {
    struct gls_span text; /**< valid during the call */
    struct gls_place at;
    enum gls_notation notation; /**< whether the bytes there are the text */
    bool cdata;                 /**< no reference could stand there */
};
typedef void gls_xml_piece_fn(struct gls_xml *xml, void *reader, const struct gls_xml_piece *piece);

typedef void gls_xml_tag_fn(struct gls_xml *xml, void *reader);
/** Receives the text inside an element, at its end: that of inner elements too, but for those that
 *  have a @c told of their own. White space is collapsed (XML blanks only), none is added where a
 *  tag stood. Valid during the call. */
typedef void gls_xml_text_fn(struct gls_xml *xml, void *reader, struct gls_span text);

struct gls_xml_row {
    unsigned within;  /**< the states, as bits, in which the element is met */
    const char *name; /**< its local name, or NULL for any other: such rows come last */
    unsigned state;   /**< the state inside it; 0: all inside is passed over, its text too */
    gls_xml_tag_fn *opened, *closed;
    gls_xml_text_fn *told;
};

/** Receives a comment, without the dashes. Valid during the call. */
typedef void gls_xml_comment_fn(struct gls_xml *xml, void *reader, struct gls_span text);

struct gls_xml_table {
    const struct gls_xml_row *row;
    size_t count;            /**< at most GLS_NAMES_MOST */
    gls_xml_piece_fn *piece; /**< receives all text but that which is passed over; NULL: unwanted */
    unsigned piece_states;   /**< only that directly in these, as bits; 0: in all */
    const char *what;        /**< the document is, for messages; NULL: a glossary */
    gls_xml_comment_fn *comment; /**< receives comments; NULL: unwanted */
};

/** Reads the document @p in to its end; @p reader is passed to the functions of @p table.
 *  Fails with GLS_ERR_SYNTAX, GLS_ERR_LIMIT, GLS_ERR_IO, GLS_ERR_NOMEM, or as gls_xml_fail() says.
 */
enum gls_status gls_xml_read(struct gls_input *in, const struct gls_xml_table *table, void *reader,
                             struct gls_error *err);

/* ------------------------------------------------------------------ for the functions of a table
 */

/** The local name of the element in hand. */
struct gls_span gls_xml_name(const struct gls_xml *xml);
/** The local name of the element around it, cut after some thirty bytes; "" for the root. */
struct gls_span gls_xml_outer_name(const struct gls_xml *xml);
/** The value of an attribute by local name, "" when there is none: without a prefix rather than
 * with one, but "lang" rather with "xml:". Only in @c opened. */
struct gls_span gls_xml_attribute(const struct gls_xml *xml, const char *name);
/** Where the tag or text in hand begins, and its bytes. What an entity of the document stands for
 *  has the place of the reference to it. */
struct gls_place gls_xml_place(struct gls_xml *xml);
/** The byte after the tag in hand: when an element ends, that after the element. */
uint64_t gls_xml_end(const struct gls_xml *xml);
/** Only in @c told: the blanks that were collapsed, as bits of enum gls_blanks. */
unsigned gls_xml_blanks(const struct gls_xml *xml);
/** Only in @c told and @c closed: whether the element that ends held others. */
bool gls_xml_held_elements(const struct gls_xml *xml);
/** How the document is encoded. Not before the root element. */
struct gls_encoding gls_xml_encoding(const struct gls_xml *xml);
/** Ends the reading: gls_xml_read() will return @p status with this message, placed here. */
void gls_xml_fail(struct gls_xml *xml, enum gls_status status, const char *format, ...)
    GLS_PRINTF(3, 4);
/** Ends the reading well: nothing more is wanted. */
void gls_xml_stop(struct gls_xml *xml);
/** Whether the element in hand declares that namespace, whatever the prefix. Only in @c opened. */
bool gls_xml_declares(const struct gls_xml *xml, const char *name);

#endif
