/** @file Paths as an editor names them. */
#ifndef LSP_URI_H
#define LSP_URI_H

#include <ctype.h>

#include "glossaire.h"

/** Whether a byte is a letter or a digit of ASCII, whatever the locale. */
static inline bool lsp_is_ascii_alnum(unsigned char c)
{
    return c < 0x80 && isalnum(c);
}

/** Appends file:///..., RFC 8089; a relative path is one of the folder that the server runs in. */
void lsp_write_uri(struct gls_buf *out, const char *path);

#endif
