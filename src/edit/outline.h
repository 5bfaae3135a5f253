/** @file The elements of a piece of XML by their bytes: what of a file is to be kept, and where
 * what is new goes. The piece is one element of a document that was read already, in UTF-8. */
#ifndef GLS_EDIT_OUTLINE_H
#define GLS_EDIT_OUTLINE_H

#include "core/work.h"

/** An element. Offsets are in the file. */
struct gls_outlined {
    uint64_t offset, inside; /**< its first byte, and the first after its start tag */
    uint64_t close, end;     /**< where its end tag begins, and the first byte after it; of an empty
                                  element all three are the same */
    struct gls_span name;    /**< as written, with its prefix */
    uint32_t parent;         /**< its number; UINT32_MAX: none */
    unsigned depth;          /**< 0: the outermost */
};

/** The elements in the order they begin; the first holds all others. */
struct gls_outline {
    struct gls_span file;
    struct gls_array element; /* of struct gls_outlined */
};

/** Reads the element of @p file from @p offset, @p size bytes long. False when it is not one, or
 *  there is no memory, which is noted in @p work. Release @p outline either way. */
bool gls_outline_read(struct gls_outline *outline, struct gls_work *work, struct gls_span file,
                      uint64_t offset, uint64_t size);
void gls_outline_release(struct gls_outline *outline);

/** An element by number. */
static inline const struct gls_outlined *gls_outline_at(const struct gls_outline *outline,
                                                        uint32_t number)
{
    return GLS_AT(outline->element, struct gls_outlined, number);
}
/** The number of the element that begins at @p offset, or UINT32_MAX. */
uint32_t gls_outline_find(const struct gls_outline *outline, uint64_t offset);
/** The first element after @p after (UINT32_MAX: from the first) that stands right in @p parent;
 *  UINT32_MAX: no more. */
uint32_t gls_outline_child(const struct gls_outline *outline, uint32_t parent, uint32_t after);
/** A name without its prefix. */
struct gls_span gls_local_name(struct gls_span name);
/** An attribute of an element by its local name: its value as written, "" when there is none; and
 *  in @p whole, unless that is NULL, from its name to the quotation mark that ends it. */
struct gls_span gls_outline_attribute(const struct gls_outline *outline, uint32_t number,
                                      const char *name, struct gls_span *whole);

#endif
