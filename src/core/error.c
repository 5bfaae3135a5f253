#include "core/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/span.h"

enum gls_status gls_fail(struct gls_error *err, enum gls_status status, struct gls_place at,
                         const char *format, ...)
{
    if (!err)
        return status;
    *err =
        (struct gls_error){.status = status, .file = at.file, .line = at.line, .column = at.column};
    va_list args;
    va_start(args, format);
    int wanted = vsnprintf(err->message, sizeof err->message, format, args);
    va_end(args);
    if (wanted >= (int)sizeof err->message) {
        size_t whole = gls_utf8_whole(err->message, strlen(err->message));
        err->message[whole] = '\0';
    }
    return status;
}

enum gls_status gls_fail_nomem(struct gls_error *err)
{
    return gls_fail(err, GLS_ERR_NOMEM, (struct gls_place){0}, "out of memory");
}

void gls_cell_name(char out[GLS_CELL_BYTES], const char *sheet, unsigned line, unsigned column)
{
    char letters[8] = "";
    size_t at = sizeof letters - 1, room = GLS_CELL_BYTES - 20, size = strlen(sheet);
    *out = '\0';
    if (!line)
        return;
    for (unsigned rest = column; rest && at > 0; rest = (rest - 1) / 26)
        letters[--at] = (char)('A' + (rest - 1) % 26);
    size = size < room ? size : gls_utf8_whole(sheet, room);
    snprintf(out, GLS_CELL_BYTES, "%.*s!%s%u", (int)size, sheet, letters + at, line);
}
