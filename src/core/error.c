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
