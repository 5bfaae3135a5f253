/** @file A file that is read, and the ones beside it that belong to it. */
#ifndef GLS_FORMAT_SOURCE_H
#define GLS_FORMAT_SOURCE_H

#include "core/input.h"

/** What a reader reads from. */
struct gls_source {
    struct gls_input *in;
    bool has_neighbours; /**< @c in is a file with a name, and not a pipe or memory */
    bool
        met_neighbours; /**< one was asked for: the content of @c in alone says not what was read */
};

/** Opens another file of a format that is several, as a dictionary of three is. No reader of ours
 *  has one yet; a reader of another program may, and all it can ask for is in its source: what it
 *  opens is told, so that no compiled copy stands in for what it was not made from.
 *
 *  Opens the file that has the name of the source but for what follows its last dot: ".idx" beside
 *  "x.ifo". Messages about it name the source. Fails with GLS_ERR_IO, also for what is no regular
 *  file, or GLS_ERR_NOMEM; then there is nothing to close. */
enum gls_status gls_source_open_neighbour(struct gls_source *source, const char *suffix,
                                          struct gls_input *out, struct gls_error *err);

#endif
