/** @file What is asked for when something is written: a row of the table of formats, a profile, and
 *  a page with its defaults. */
#ifndef GLS_FORMAT_CHOICE_H
#define GLS_FORMAT_CHOICE_H

#include "format/format.h"
#include "format/tabular/profile.h"

/** What a format is wanted for. */
enum gls_format_use {
    GLS_FORMAT_WRITES,
    GLS_FORMAT_HOLDS_CONCEPTS,
    GLS_FORMAT_TELLS,
    GLS_FORMAT_MARKS,
    GLS_FORMAT_REPORTS
};

/** The format of that name; NULL where it is none, or not for that use. */
const struct gls_format *gls_format_for(const char *name, enum gls_format_use use);
/** Fails naming the formats that would do. */
enum gls_status gls_format_fail_unknown(const char *name, enum gls_format_use use,
                                        struct gls_error *err);

/** A row of each table, and who writes it. */
struct gls_format_choice {
    const struct gls_format *format;
    const struct gls_profile *profile; /**< NULL: none */
    const struct gls_writer *writer;
};

/** Chooses by @p name and page->profile; @p use: GLS_FORMAT_WRITES or GLS_FORMAT_HOLDS_CONCEPTS. A
 *  profile stands for its first format. Fails with GLS_ERR_USAGE. */
enum gls_status gls_choose(struct gls_format_choice *choice, const char *name,
                           enum gls_format_use use, const struct gls_page *page,
                           struct gls_error *err);
/** Fails with GLS_ERR_USAGE for what @p page asks of a format that cannot do it. */
enum gls_status gls_choice_check(const struct gls_format_choice *choice,
                                 const struct gls_page *page, struct gls_error *err);

/** @p page, which may be NULL, with its defaults filled in. */
struct gls_page gls_page_with_defaults(const struct gls_page *page, const struct gls_shelf *shelf);
/** Fails with GLS_ERR_USAGE for paper that nobody has and columns that no page has. */
enum gls_status gls_page_check(const struct gls_page *page, struct gls_error *err);

/** Ends the scratch of a scribe. A page laid out without memory is no page: its failure is the
 *  writing's, unless that has one. */
enum gls_status gls_scribe_end_scratch(struct gls_scribe *scribe, enum gls_status status,
                                       struct gls_error *err);

#endif
