#include "format/tabular/doubt.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/span.h"

void gls_doubt(const struct gls_read_options *options, struct gls_place at, const char *format, ...)
{
    struct gls_error doubt = {.file = at.file, .line = at.line, .column = at.column};
    va_list args;
    if (!options->doubt)
        return;
    va_start(args, format);
    vsnprintf(doubt.message, sizeof doubt.message, format, args);
    va_end(args);
    doubt.message[gls_utf8_whole(doubt.message, strlen(doubt.message))] = '\0';
    options->doubt(options->payload, &doubt);
}
