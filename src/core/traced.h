/** @file Text that remembers where in its file each piece of it stands, so that what is found in it
 *  has a line and a column, and can be changed there. */
#ifndef GLS_CORE_TRACED_H
#define GLS_CORE_TRACED_H

#include "core/memory.h"

/** How a file has a text. */
enum gls_notation {
    GLS_NOTATION_OTHER, /**< as a reference, or another line end: it stands for the text whole */
    GLS_NOTATION_UTF_8,
    GLS_NOTATION_UTF_16,
    GLS_NOTATION_BYTES /**< a byte a character */
};

/** What lies together in the file, from the byte @c start of the text on. */
struct gls_traced_piece {
    size_t start, size;
    struct gls_place at;
    enum gls_notation notation;
    bool cdata; /**< where the file takes no reference */
};

/** Begin with gls_traced_init(). What fails, ever since, is in the status of @c text. */
struct gls_traced {
    struct gls_buf text;
    struct gls_array piece; /**< of struct gls_traced_piece */
};

void gls_traced_init(struct gls_traced *traced);
void gls_traced_release(struct gls_traced *traced);
/** Empties it. */
void gls_traced_clear(struct gls_traced *traced);
/** Appends a piece; one of no text tells where there is none. */
void gls_traced_add(struct gls_traced *traced, struct gls_span text, struct gls_place at,
                    enum gls_notation notation, bool cdata);
/** The piece that has byte @p start of the text; the last one past the end; NULL when there is
 *  none. */
const struct gls_traced_piece *gls_traced_find(const struct gls_traced *traced, size_t start);
/** Where the @p size bytes of the text from @p start on stand, if they are of one piece; else the
 *  size is 0. Line and column are right either way. Within what only stands for its text the
 *  place is that of all of it. */
struct gls_place gls_traced_place(const struct gls_traced *traced, size_t start, size_t size);
/** Line and column in the file just behind the byte before @p end, which is not 0. */
struct gls_place gls_traced_end(const struct gls_traced *traced, size_t end);

/** Where somebody is who goes through a traced text: byte @c start of it, which stands at @c at.
 *  Zeroed: before its beginning. Going on costs what is passed, going back a search. */
struct gls_traced_cursor {
    size_t piece, start;
    struct gls_place at;
};
/** Appends the bytes from @p start to @p end of @p from, with their places, in pieces so short that
 *  a place in one is soon told. */
void gls_traced_copy(struct gls_traced *traced, const struct gls_traced *from,
                     struct gls_traced_cursor *cursor, size_t start, size_t end);
/** Moves the cursor to byte @p start. */
void gls_traced_seek(const struct gls_traced *traced, struct gls_traced_cursor *cursor,
                     size_t start);

#endif
