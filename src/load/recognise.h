/** @file Who reads a file, by how it begins. */
#ifndef GLS_LOAD_RECOGNISE_H
#define GLS_LOAD_RECOGNISE_H

#include "format/format.h"

/** What a file is read for: which capability of a row is asked. */
enum gls_purpose { GLS_PURPOSE_GLOSSARY, GLS_PURPOSE_TRANSLATION };

/** What a file is that nobody reads, to follow "this is ", and what to do; and where that shows. */
struct gls_refusal {
    const char *is;     /**< NULL: there was no memory to look */
    const char *remedy; /**< or NULL */
    struct gls_place place;
};

/** The row of the table of formats that reads a file which begins with @p bytes, the first
 *  GLS_HEAD_BYTES or more, or all there is; @p path is its name or NULL. NULL with @p refusal. */
const struct gls_format *gls_recognise(enum gls_purpose purpose, struct gls_span bytes,
                                       const char *path, struct gls_refusal *refusal);
/** The row named @p name, or where that is NULL the one that reads what @p in begins with. Fails
 * with GLS_ERR_USAGE for a name of none, with GLS_ERR_FORMAT for a file of none, or as
 *  gls_input_peek(). */
enum gls_status gls_recognise_input(enum gls_purpose purpose, const char *name,
                                    struct gls_input *in, const struct gls_format **out,
                                    struct gls_error *err);

/* ------------------------------------------------------------------ what nobody reads */

/** What the first bytes of a file say for sure; @p wide: it is UTF-16. */
void gls_name_binary(enum gls_purpose purpose, const struct gls_head *head, bool wide,
                     struct gls_refusal *refusal);
/** Text that is not XML; @c is stays NULL for what may be. */
void gls_name_text(enum gls_purpose purpose, const struct gls_head *head,
                   struct gls_refusal *refusal);
/** XML by its root element; false: nothing is known of it. */
bool gls_name_root(enum gls_purpose purpose, struct gls_span root, struct gls_refusal *refusal);
/** In what the program that made a file should write it. */
const char *gls_export_it(enum gls_purpose purpose);

#endif
