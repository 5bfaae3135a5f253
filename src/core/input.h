/** @file Bytes of a file, of standard input or of memory, in chunks. */
#ifndef GLS_CORE_INPUT_H
#define GLS_CORE_INPUT_H

#include "core/error.h"
#include "core/checksum.h"

/** Where bytes come from. Whoever reads may set @c chunk and @c sum; the rest is the module's own.
 */
struct gls_input {
    const char *name;         /**< as the caller named it, borrowed; for messages */
    size_t chunk;             /**< the most bytes handed over at a time; 0: what there is */
    struct gls_checksum *sum; /**< gets all bytes that are read of a file, when not NULL */
    char *data;               /**< bytes that were read, handed over up to @c start */
    size_t start, end, room;
    int fd; /**< -1: the bytes are in memory, the caller's */
    bool ended;
};

/** Opens @p path, or standard input for "-". Fails with GLS_ERR_IO, for a directory too; then there
 *  is nothing to close. @p path is borrowed until the input is closed. */
enum gls_status gls_input_open(struct gls_input *in, const char *path, struct gls_error *err);
/** Bytes of the caller's, who keeps them until the input is closed. */
void gls_input_from(struct gls_input *in, const char *name, struct gls_span bytes);
/** Frees the memory and closes the file; standard input stays open. A zeroed input is passed
 *  over. */
void gls_input_close(struct gls_input *in);

/** Looks ahead: @p head receives the next @p want bytes, fewer when the input ends before; they
 *  stay to be read. Fails with GLS_ERR_IO or GLS_ERR_NOMEM. */
enum gls_status gls_input_peek(struct gls_input *in, size_t want, struct gls_span *head,
                               struct gls_error *err);
/** Passes over @p count bytes that gls_input_peek() has shown. */
void gls_input_skip(struct gls_input *in, size_t count);
/** How many bytes are known to be left: of a file all, of a pipe those that were looked at. */
size_t gls_input_left(const struct gls_input *in);
/** Reads @p room bytes into @p out, fewer only when the input ends; @p size receives how many.
 *  Fails with GLS_ERR_IO. */
enum gls_status gls_input_read(struct gls_input *in, char *out, size_t room, size_t *size,
                               struct gls_error *err);
/** Reads: @p chunk receives the next bytes, valid until the next call, none at the end. At least
 *  @p least bytes, whatever @c chunk says, unless the input ends before. Fails with GLS_ERR_IO or
 *  GLS_ERR_NOMEM. */
enum gls_status gls_input_next(struct gls_input *in, size_t least, struct gls_span *chunk,
                               struct gls_error *err);

/** Whether @p path is a file that can be read again: no pipe, no directory, not "-". */
bool gls_is_regular_file(const char *path);

#endif
