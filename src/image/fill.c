#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE /* madvise() */
#endif
#include "image/fill.h"

#include <stdint.h>
#include <sys/mman.h>

#ifdef MADV_HUGEPAGE
enum { PAGE = 4096, LARGE_PAGE = 2 << 20 };

/* Whole pages only. That the system has no large ones is no failure. */
void gls_will_fill(void *block, size_t size)
{
    size_t before = (PAGE - (uintptr_t)block % PAGE) % PAGE;
    if (size >= LARGE_PAGE)
        (void)madvise((char *)block + before, (size - before) / PAGE * PAGE, MADV_HUGEPAGE);
}
#else
void gls_will_fill(void *block, size_t size)
{
    (void)block, (void)size;
}
#endif
