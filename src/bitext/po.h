/** @file gettext PO being read; private to its reader. */
#ifndef GLS_BITEXT_PO_H
#define GLS_BITEXT_PO_H

#include "bitext/lines.h"
#include "bitext/telling.h"
#include "xml/encoding.h"

/** What strings of an entry are. */
enum po_field { PO_NOTHING, PO_CONTEXT, PO_ID, PO_PLURAL, PO_TRANSLATION, PO_DOMAIN };

enum { PO_FORMS = 100 /**< of a plural */ };

struct po {
    struct gls_telling telling; /**< first */
    struct gls_lines lines;
    const struct gls_read_options *options;
    struct gls_error *err;
    struct gls_encoding encoding;
    char charset[40];
    bool knows_charset; /**< the header was read, or there is none */
    bool had_entry;     /**< so that an empty msgid is no header */
    char source_lang[40], target_lang[40];

    /* the line in hand */
    size_t at;
    bool is_obsolete; /**< the line is, "#~" */

    /* the entry in hand */
    enum po_field field;          /**< that a string on a line of its own goes on with */
    struct gls_bitext_side *side; /**< of it */
    struct gls_bitext_side context, id, plural, form[PO_FORMS];
    size_t forms;
    bool fuzzy, obsolete;
};

/** Fails at byte po->at of the line. */
enum gls_status gls_po_fail(struct po *po, const char *format, ...) GLS_PRINTF(2, 3);
void gls_po_skip_blanks(struct po *po);
/** Reads the strings from po->at on into @p side, which begins with the first of them if it has
 *  none. */
enum gls_status gls_po_read_strings(struct po *po, struct gls_bitext_side *side);
/** Appends text of the file's encoding from the line, its bytes from @p start to @p end. */
enum gls_status gls_po_add(struct po *po, struct gls_bitext_side *side, size_t start, size_t end);
/** Takes the charset and the languages from the translation of the header. */
enum gls_status gls_po_read_header(struct po *po, struct gls_span header);

/** Reads the line in hand, which may be more than a keyword and its strings. */
enum gls_status gls_po_read_line(struct po *po);

/* ------------------------------------------------------------------ the entry in hand */

void gls_po_begin_entry(struct po *po);
/** After a keyword comes a string: fails where there was none. */
enum gls_status gls_po_end_field(struct po *po);
/** Tells the entry, or takes what it says as the header, and begins the next. */
enum gls_status gls_po_end_entry(struct po *po);

#endif
