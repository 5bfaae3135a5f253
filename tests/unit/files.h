/** @file Test files: folders listed, whole files read, bases told as text. */
#ifndef FILES_H
#define FILES_H

#include "base/base.h"

/** The names of files in a folder that end in @p suffix, without it, sorted. */
struct files {
    char **name;
    size_t count;
};
/** Lists the files of a folder; none when it is not there. */
struct files files_list(const char *folder, const char *suffix);

/** Sets @p path to "folder/name + suffix"; returns it. */
enum { FILES_PATH = 4096 };
const char *files_path(char path[FILES_PATH], const char *folder, const char *name,
                       const char *suffix);
/** Appends a whole file; false when it cannot be read. */
bool files_read(struct gls_buf *out, const char *path);

/** Reads @p path as TBX, handed over @p chunk bytes at a time (0: as they come). */
enum gls_status files_load(struct gls_base **out, const char *path, size_t chunk,
                           struct gls_error *err);
/** The same for text in memory, called "memory". */
enum gls_status files_load_text(struct gls_base **out, struct gls_span text, size_t chunk,
                                struct gls_error *err);

/** Tells all that a base holds, but for the places in the file, ending in a NUL. */
void files_tell(const struct gls_base *base, struct gls_buf *out);
/** Writes a shelf as TBX, ending in a NUL. */
void files_write(struct gls_shelf *shelf, struct gls_buf *out);

/** The folder of sample files, shared and perhaps absent. */
const char *files_samples(void);

/** A shelf of bases, an array or the address of one, that is freed where its block ends:
 *  SHELF(shelf, &base, 1, "fr", "en"). */
#define SHELF(name, ...)                                                                           \
    struct gls_shelf *name __attribute__((cleanup(files_free_shelf))) = files_shelf(__VA_ARGS__)
struct gls_shelf *files_shelf(const void *bases, size_t count, const char *from, const char *to);
void files_free_shelf(struct gls_shelf **shelf);

#endif
