/** @file A reading in progress; private to this folder. */
#ifndef GLS_XML_PARSER_H
#define GLS_XML_PARSER_H

#include <expat.h>

#include "xml/names.h"
#include "xml/xml.h"

enum { XML_NAME_BYTES = 31 };

/** An open element. */
struct gls_xml_level {
    const struct gls_xml_row *row; /**< NULL: it is passed over */
    unsigned state;                /**< inside it */
    bool collects;                 /**< its text is wanted, by itself or by one around it */
    bool held;                     /**< other elements were in it */
    unsigned char name_size;
    char name[XML_NAME_BYTES];
    size_t start; /**< where its text begins */
};

/** Lines and columns up to a byte of the document; @c at NULL: expat counts. */
struct gls_xml_count {
    const char *at, *next_line, *end;
    unsigned line, column;
};

struct gls_xml {
    XML_Parser parser;
    const struct gls_xml_table *table;
    void *reader;
    struct gls_names names; /**< of the rows */
    size_t unnamed;         /**< the first row without a name */
    struct gls_span name;   /**< of the element in hand */
    const XML_Char **attributes;

    char *text; /**< of the elements that collect */
    size_t size, room;

    const char *file;
    struct gls_xml_count counted;
    struct gls_place skipped; /**< lines and columns before the first byte given to expat */
    size_t skipped_bytes;
    const char *forced;        /**< the encoding when the first bytes tell it, or NULL */
    char encoding[40];         /**< the declared one that expat asked us about */
    char declared[40];         /**< the declared one */
    struct gls_encoding known; /**< what they come to, once text was told; its width is 0 before */
    unsigned blanks;           /**< of the text being told */
    bool cdata;                /**< inside a CDATA section */
    struct gls_error failure;  /**< by gls_xml_fail() */
    bool stopped;              /**< by gls_xml_stop() */

    size_t depth;
    struct gls_xml_level level[GLS_XML_DEPTH + 1]; /**< [0] is the document */
};

/** The whole document is at @p data, expat's, and stays there: its lines may be counted. */
void gls_xml_count_lines(struct gls_xml *xml, const char *data, size_t size);
/** For expat: a declared encoding may be one whose lines expat must count. */
void XMLCALL gls_xml_declaration(void *xml, const XML_Char *version, const XML_Char *encoding,
                                 int standalone);

/** For expat: an entity that the DTD would have declared; expat leaves out its text and goes on. */
void XMLCALL gls_xml_skipped_entity(void *xml, const XML_Char *name, int is_parameter);
/** For expat: in the place of a DTD, which is never opened, stand the entities of HTML: they are
 *  what files use of it. An entity that is another file is an error. */
int XMLCALL gls_xml_external_entity(XML_Parser parser, const XML_Char *context,
                                    const XML_Char *base, const XML_Char *system,
                                    const XML_Char *id);

/** What the document is, for messages. */
static inline const char *gls_xml_what(const struct gls_xml *xml)
{
    return xml->table->what ? xml->table->what : "glossary";
}

/** Nothing more is to be told. */
static inline bool gls_xml_has_failed(const struct gls_xml *xml)
{
    return xml->failure.status != GLS_OK || xml->stopped;
}
/** Fails with what expat has found. */
void gls_xml_fail_as_expat(struct gls_xml *xml, enum XML_Error code);
/** Fails because a tag or a comment is too long. */
void gls_xml_fail_for_size(struct gls_xml *xml);

/** A name without its prefix: files with an undeclared prefix are read too. */
struct gls_span gls_xml_local_name(const char *name);
/** Passes over the byte order mark and blanks, which may not stand before an XML declaration. */
enum gls_status gls_xml_skip_opening(struct gls_xml *xml, struct gls_input *in,
                                     struct gls_error *err);

/** Says in words what expat has found, with its place. */
enum gls_status gls_xml_describe(struct gls_xml *xml, enum XML_Error code, struct gls_error *err);

#endif
