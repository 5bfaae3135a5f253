/** @file Choosing among the formats of the library's table. */
#ifndef FORMATS_H
#define FORMATS_H

#include "cli.h"

/** Choices of an option: the formats that print, those that hold whole concepts, those of lists by
 * the names they have there, those that answer a query, those of annotated text, those of
 * concordances, those of extracted terms, of findings about a translation, of figures and
 * differences. */
void formats_printed(struct gls_buf *out);
void formats_converted(struct gls_buf *out);
void formats_listed(struct gls_buf *out);
void formats_answered(struct gls_buf *out);
void formats_annotated(struct gls_buf *out);
void formats_concorded(struct gls_buf *out);
void formats_extracted(struct gls_buf *out);
void formats_reported(struct gls_buf *out);
void formats_summarised(struct gls_buf *out);
/** Whether @p path ends in a suffix of a format, to strcmp() or strcasecmp(). */
bool formats_has_suffix(const struct gls_format *format, const char *path,
                        int (*compare)(const char *, const char *));
/** The printed format, or that of annotated text, concordances extracted terms or findings, whose
 * suffix @p path ends in, or NULL. */
const char *formats_of_path(const char *path);
const char *formats_of_text(const char *path);
const char *formats_of_concordance(const char *path);
const char *formats_of_extract(const char *path);
const char *formats_of_report(const char *path);
/** Says that the suffix of -o names none of @p choices, and which there are. */
void formats_refuse_suffix(const struct cli_call *call, void (*choices)(struct gls_buf *out));

/** Whether the printed format @p name is not for a terminal. */
bool formats_is_binary(const char *name);
/** Whether the format @p name, if there is one, writes objects for programs. */
bool formats_is_for_programs(const char *name);
/** The row of that name, for a profile that of its first format; the last of all where there is
 * none. */
const struct gls_format *formats_named(const char *name);
/** The row that a list calls so; NULL: the first of a list. */
const struct gls_format *formats_of_list(const char *name);

#endif
