/** @file Lines of a file of waivers; private to those who read and write them. */
#ifndef GLS_VERIFY_WAIVERS_LINES_H
#define GLS_VERIFY_WAIVERS_LINES_H

#include "verify/waivers.h"

/** Takes what stands before the next tab; where a line has none, before the next blank. */
struct gls_span gls_waiver_take_field(struct gls_span *line, bool tabs);
/** Sixteen hexadecimal digits, or "*". */
bool gls_waiver_read_fingerprint(struct gls_span field, struct gls_waiver *waiver);
/** The name of a rule, or "*". */
bool gls_waiver_read_rule(struct gls_span field, struct gls_waiver *waiver);
/** Adds the waiver of a line; @p at: its place and folder. */
void gls_waivers_read_line(struct gls_waivers *waivers, struct gls_span line, struct gls_waiver at);
/** Reads a file as gls_waivers_read() does, from @p folder, and appends its bytes to @p text. */
enum gls_status gls_waivers_read_file(struct gls_waivers *waivers, const char *path,
                                      const char *folder, struct gls_buf *text,
                                      struct gls_error *err);

/** The folder a path is in, with its slash; "" where it has none. */
struct gls_span gls_waiver_folder(const char *path);
/** Makes waiver @p number one that is found. */
void gls_waivers_enter(struct gls_waivers *waivers, size_t number);
/** The first of those kept under the same as @p wanted that waives a finding; NULL: none. */
const struct gls_waiver *gls_waivers_look(const struct gls_waivers *waivers,
                                          const struct gls_waiver_query *query,
                                          const struct gls_waiver *wanted);

#endif
