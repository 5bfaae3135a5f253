#include "uri.h"

#include <string.h>
#include <unistd.h>

static void write_uri_byte(struct gls_buf *out, unsigned char c)
{
    if (lsp_is_ascii_alnum(c) || strchr("-._~/", c))
        gls_buf_printf(out, "%c", c);
    else
        gls_buf_printf(out, "%%%02X", c);
}

void lsp_write_uri(struct gls_buf *out, const char *path)
{
    char folder[4096];
    gls_buf_puts(out, "file://");
    if (*path != '/' && getcwd(folder, sizeof folder)) {
        for (const char *c = folder; *c; c++)
            write_uri_byte(out, (unsigned char)*c);
        gls_buf_puts(out, "/");
    }
    for (; *path; path++)
        write_uri_byte(out, (unsigned char)*path);
}
