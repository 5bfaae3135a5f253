/** @file A long translation, read and compared by several threads. What they find is told by one,
 *  in the order of the file, so that threads change nothing.
 *
 *      reader ─▶ batch ─▶ compared, by whoever has time ─▶ outcome ─▶ taken in order
 *
 *  Batches are few, so memory does not grow with the file. */
#ifndef GLS_VERIFY_AHEAD_H
#define GLS_VERIFY_AHEAD_H

#include "verify/verifier.h"

/** Whether the verifier's options ask for threads, and @p path is a file long enough for them. */
bool gls_verify_ahead_pays(const struct gls_verifier *verifier, const char *path);

/** gls_segments_read() into gls_verifier_take_segment(), with the threads of the options; where
 * none can be started, without. */
enum gls_status gls_verify_ahead(struct gls_verifier *verifier, const char *path,
                                 const struct gls_read_options *how, struct gls_error *err);

#endif
