/** @file Compiled copies of large glossaries, in a directory of the user's own.
 *
 *  A copy says in its name of what it is one: a hash of the source's path, then device, inode, size
 *  and times of the source as it was read. So a copy is found without reading the source, and a
 *  source that changed finds none. When a new one is kept, those of the same path go, and the
 *  oldest where there are many.
 *
 *  Nothing here fails: a copy that cannot be found, opened or kept is not there. */
#ifndef GLS_LOAD_CACHE_H
#define GLS_LOAD_CACHE_H

#include <sys/stat.h>

#include "base/saved.h"

/** A glossary that is worth a copy, and the name of that. */
struct gls_cached {
    const char *directory, *path; /**< borrowed */
    struct stat source;
    bool settled; /**< another change of the source would show in its times */
    struct gls_buf name;
};

/** Whether the file @p path is large enough for a copy in @p directory (NULL: none is). Release
 *  @p cached either way. */
bool gls_cached_init(struct gls_cached *cached, const char *directory, const char *path);
void gls_cached_release(struct gls_cached *cached);

/** Opens the copy of the glossary as it is now. */
bool gls_cached_open(const struct gls_cached *cached, enum gls_load what, struct gls_base **out);
/** Whether a copy could be kept, in the directory, which is made if need be. */
bool gls_cached_has_place(const struct gls_cached *cached);
/** Keeps a copy of @p base, which was read since gls_cached_init(), in its place, unless the source
 *  has changed meanwhile. */
void gls_cached_store(const struct gls_cached *cached, const struct gls_base *base);

#endif
