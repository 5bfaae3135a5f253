/** @file Large blocks of memory, which the system may give in large pages. */
#ifndef GLS_IMAGE_FILL_H
#define GLS_IMAGE_FILL_H

#include <stddef.h>

/** Says that a block of @p size bytes will be filled: the system may then give it in large pages,
 *  which takes a fraction of the time. Nothing of it changes. */
void gls_will_fill(void *block, size_t size);

#endif
