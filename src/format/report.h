/** @file Findings about a translation: what a row of the table of formats needs to report them. */
#ifndef GLS_FORMAT_REPORT_H
#define GLS_FORMAT_REPORT_H

#include "entry/entry.h"

/** What a reporter has in hand. */
struct gls_report {
    const struct gls_verify_options *how; /**< its defaults filled in: @c lang is "en" or "fr" */
    struct gls_buf *out;
    const char *file;            /**< the one at hand */
    size_t files;                /**< begun before it, by this reporter */
    size_t told;                 /**< findings told of it */
    struct gls_buf scratch, own; /**< in memory: to use as one likes; a reporter's own */
    void *state;                 /**< a reporter's own, NULL at the beginning */
    enum gls_status status;      /**< the first failure; of memory */
};

/** What a deviation is about, as its text has it. */
static inline struct gls_span gls_deviation_surface(const struct gls_deviation_text *passage)
{
    struct gls_span surface = {passage->text.data + passage->start, passage->size};
    return surface;
}

/** Reports findings. Unwanted steps are NULL. A failure is left in @c status, or in a buffer. The
 *  steps: begin; for each file file_begin, then each segment that is to be shown and after it its
 *  findings, the findings about the file, and file_end; at the end of all, end. */
struct gls_reporter {
    void (*begin)(struct gls_report *report);
    void (*file_begin)(struct gls_report *report);
    /** A segment that has findings, with them; with options.every, all. */
    void (*segment)(struct gls_report *report, const struct gls_compared *segment);
    void (*finding)(struct gls_report *report, const struct gls_deviation *deviation);
    void (*file_end)(struct gls_report *report, const struct gls_verify_counts *counts);
    void (*end)(struct gls_report *report);
    void (*release)(struct gls_report *report); /**< frees @c state, after failures too */
    bool unsigned_findings;                     /**< fingerprints are not told */
    bool one_page; /**< all files together are one document, written by one reporter */
};

extern const struct gls_reporter gls_text_reporter, gls_tsv_reporter, gls_json_reporter,
    gls_sarif_reporter, gls_html_reporter;

/** The reporter of the format of that name. Fails with GLS_ERR_USAGE. */
enum gls_status gls_reporter_find(const struct gls_reporter **out, const char *format,
                                  struct gls_error *err);

#endif
