/* Messages: what goes to standard error, and text made fit for JSON. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "cli.h"

/* The length of the control character at @p text, or 0: C0, DEL, and C1, which UTF-8 writes C2 80
 * to C2 9F. */
static size_t control_size(const char *text, size_t size)
{
    const unsigned char *c = (const unsigned char *)text;
    if (c[0] < 0x20 || c[0] == 0x7F)
        return 1;
    return c[0] == 0xC2 && size > 1 && c[1] >= 0x80 && c[1] < 0xA0 ? 2 : 0;
}

void cli_put_json(struct gls_buf *out, const char *text)
{
    if (!text) {
        gls_buf_puts(out, "null");
        return;
    }
    gls_buf_puts(out, "\"");
    for (size_t control; *text; text += control ? control : 1) {
        control = control_size(text, 2);
        if (control)
            gls_buf_printf(out, "\\u%04x", (unsigned char)text[control - 1]);
        else
            gls_buf_printf(out, *text == '"' || *text == '\\' ? "\\%c" : "%c", *text);
    }
    gls_buf_puts(out, "\"");
}

void cli_put_count(struct gls_buf *out, const char *before, uint64_t count, const char *what)
{
    gls_buf_printf(out, "%s%llu %s%s", before, (unsigned long long)count, what,
                   count == 1 ? "" : "s");
}

/* One write a message: those of several processes do not mix. */
static void write_line(const char *prefix, const char *format, va_list args)
{
    char text[8192];
    struct gls_buf line;
    vsnprintf(text, sizeof text, format, args);
    gls_buf_to_fd(&line, 2, "standard error");
    gls_buf_puts(&line, prefix);
    gls_buf_put_safe(&line, gls_span_of(text));
    gls_buf_puts(&line, "\n");
    gls_buf_finish(&line, NULL);
    gls_buf_release(&line);
}

void cli_say(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    write_line("", format, args);
    va_end(args);
}

void cli_say_line(struct gls_buf *line)
{
    struct gls_error err;
    if (gls_buf_finish(line, &err) == GLS_OK)
        cli_say("%.*s", (int)line->size, line->data);
    else
        cli_failure(NULL, &err, "");
    gls_buf_release(line);
}

enum cli_exit cli_trouble(const struct cli_command *command, const char *format, ...)
{
    char prefix[64];
    va_list args;
    snprintf(prefix, sizeof prefix, "glossaire%s%s: ", command ? " " : "",
             command ? command->name : "");
    va_start(args, format);
    write_line(prefix, format, args);
    va_end(args);
    return CLI_TROUBLE;
}

enum cli_exit cli_failure(const struct cli_command *command, const struct gls_error *err,
                          const char *hint)
{
    if (!err->file)
        return cli_trouble(command, "%s%s", err->message, hint);
    if (!*err->file && !err->line)
        return cli_trouble(command, "'' is no name of a file: give one%s", hint);
    if (*err->cell)
        cli_say("%s:%s: error: %s%s", err->file, err->cell, err->message, hint);
    else if (err->line)
        cli_say("%s:%u:%u: error: %s%s", err->file, err->line, err->column, err->message, hint);
    else
        cli_say("%s: error: %s%s", err->file, err->message, hint);
    return CLI_TROUBLE;
}

void cli_begin(struct gls_buf *out)
{
    gls_buf_to_fd(out, 1, "standard output");
}

enum cli_exit cli_finish(const struct cli_command *command, struct gls_buf *out, enum cli_exit exit)
{
    struct gls_error err;
    if (exit == CLI_TROUBLE && out->target)
        cli_trouble(command, "'%s' is not written", out->name);
    else if (gls_buf_finish(out, &err) != GLS_OK)
        exit = cli_failure(command, &err, "");
    gls_buf_release(out);
    return exit;
}

/* ------------------------------------------------------------------ did you mean */

enum { NEAR_LENGTH = 32 };

static unsigned smallest(unsigned a, unsigned b, unsigned c)
{
    unsigned least = a < b ? a : b;
    return least < c ? least : c;
}

/* Levenshtein's distance, row by row. */
static unsigned edit_distance(const char *a, const char *b)
{
    unsigned row[NEAR_LENGTH + 1];
    size_t width = strlen(b);
    for (unsigned j = 0; j <= width; j++)
        row[j] = j;
    for (unsigned i = 0; a[i]; i++) {
        unsigned diagonal = row[0];
        row[0] = i + 1;
        for (unsigned j = 0; j < width; j++) {
            unsigned above = row[j + 1];
            row[j + 1] = smallest(diagonal + (a[i] != b[j]), above + 1, row[j] + 1);
            diagonal = above;
        }
    }
    return row[width];
}

const char *cli_nearest(const struct cli_list *names, const char *typed)
{
    const char *best = NULL;
    unsigned least = 3;
    size_t length = strlen(typed);
    if (length < 2 || length > NEAR_LENGTH)
        return NULL;
    for (size_t i = 0; i < names->count; i++) {
        bool begun = strncmp(names->item[i], typed, length) == 0;
        unsigned distance = begun ? 0 : edit_distance(typed, names->item[i]);
        if (distance < least && distance < length) {
            least = distance;
            best = names->item[i];
        }
    }
    return best;
}
