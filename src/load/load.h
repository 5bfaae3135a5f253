/** @file From a file to a base; the caller says how much of it is to be made. */
#ifndef GLS_LOAD_LOAD_H
#define GLS_LOAD_LOAD_H

#include "base/saved.h"
#include "core/input.h"

/** gls_base_load_as(), made as @p what says, or of the compiled copy beside the file. */
enum gls_status gls_load_file(struct gls_base **out, const char *path,
                              const struct gls_read_options *options, enum gls_load what,
                              struct gls_error *err);
/** The same with a directory for compiled copies, see struct gls_shelf_options; NULL: none. */
enum gls_status gls_load_cached(struct gls_base **out, const char *path,
                                const struct gls_read_options *options, enum gls_load what,
                                const char *cache, struct gls_error *err);
/** gls_base_open() of a base that one of our readers has read, by the rules it has now. */
enum gls_status gls_load_saved(struct gls_base **out, const char *path, const char *file,
                               enum gls_load what, const struct gls_stamp *source,
                               struct gls_error *err);
/** gls_segments_read() of an input that is open, whose @c chunk holds if it is not 0. */
enum gls_status gls_segments_read_input(struct gls_input *in,
                                        const struct gls_read_options *options,
                                        gls_segment_fn *tell, void *payload, struct gls_error *err);

#endif
