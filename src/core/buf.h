/** @file Output, written in place; see glossaire.h for the rest. */
#ifndef GLS_CORE_BUF_H
#define GLS_CORE_BUF_H

#include "glossaire.h"

/** Makes room for @p size more bytes at buf->data + buf->size, and returns where; what is written
 *  there is put by adding to buf->size. NULL with the failure noted. */
char *gls_buf_reserve(struct gls_buf *buf, size_t size);

/** Notes that there was no memory for what is to be written, unless something failed before. */
void gls_buf_fail_nomem(struct gls_buf *buf);
/** Notes that writing failed, with that errno, unless something failed before. */
void gls_buf_fail_write(struct gls_buf *buf, int failure);

#endif
