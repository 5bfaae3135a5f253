#include <string.h>

#include "cli.h"
#include "formats.h"

static void append_names(struct gls_buf *out, bool (*wanted)(const struct gls_format *format))
{
    size_t count;
    const struct gls_format *format = gls_formats(&count);
    for (; count > 0; count--, format++)
        if (wanted(format))
            gls_buf_printf(out, "%s ", format->name);
}

static bool is_printed(const struct gls_format *format)
{
    return format->writer;
}

static bool is_answered(const struct gls_format *format)
{
    return format->teller;
}

void formats_printed(struct gls_buf *out)
{
    append_names(out, is_printed);
}

void formats_answered(struct gls_buf *out)
{
    append_names(out, is_answered);
}

const char *formats_of_path(const char *path)
{
    size_t count;
    const struct gls_format *format = gls_formats(&count);
    for (; count > 0; count--, format++) {
        size_t size = strlen(path), suffix = strlen(format->suffix);
        if (format->writer && size > suffix && strcmp(path + size - suffix, format->suffix) == 0)
            return format->name;
    }
    return NULL;
}

/* ------------------------------------------------------------------ the command */

static void show_text(struct gls_buf *out, const struct gls_format *format)
{
    gls_buf_printf(out, "%-6s %-6s %-4s  %-5s  %-6s  %s\n", format->name, format->suffix,
                   format->reader ? "read" : "-", format->writer ? "print" : "-",
                   format->teller ? "lookup" : "-", format->summary);
}

static void show_json(struct gls_buf *out, const struct gls_format *format)
{
    gls_buf_printf(out,
                   "{\"name\":\"%s\",\"suffix\":\"%s\",\"read\":%s,\"print\":%s,\"lookup\":%s,",
                   format->name, format->suffix, format->reader ? "true" : "false",
                   format->writer ? "true" : "false", format->teller ? "true" : "false");
    gls_buf_puts(out, "\"summary\":");
    cli_put_json(out, format->summary);
    gls_buf_puts(out, "}\n");
}

static enum cli_exit run(const struct cli_call *call)
{
    size_t count;
    struct gls_buf out;
    const struct gls_format *format = gls_formats(&count);
    if (call->operands.count)
        return cli_trouble(call->command, "takes no argument, not '%s'", call->operands.item[0]);
    cli_begin(&out);
    for (; count > 0; count--, format++)
        (call->set.format ? show_json : show_text)(&out, format);
    return cli_finish(call->command, &out, CLI_FOUND);
}

static const struct cli_option own_options[] = {
    CLI_FLAG(0, "json", format, "json", "one JSON object a line"),
    CLI_END,
};

const struct cli_command cmd_formats = {
    .name = "formats",
    .operands = "",
    .summary = "Show the formats that can be read, printed and answered in",
    .details = "",
    .options = {own_options, cli_common_options},
    .run = run,
};
