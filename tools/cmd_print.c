#include <stdlib.h>
#include <string.h>

#include "formats.h"
#include "listing.h"
#include "terminal.h"

enum { LEAST_WIDTH = 20, MOST_WIDTH = 1000 };

static bool read_width(const struct cli_call *call, unsigned *width)
{
    char *end;
    const char *text = call->set.width;
    unsigned long value = text ? strtoul(text, &end, 10) : 0;
    *width = (unsigned)value;
    if (!text || (*text != '-' && !*end && value >= LEAST_WIDTH && value <= MOST_WIDTH))
        return true;
    cli_trouble(call->command, "--width takes a number of columns from %d to %d, not '%s'",
                LEAST_WIDTH, MOST_WIDTH, text);
    return false;
}

/* What was asked for, else what the suffix of the file says, else text; NULL when the suffix says
 * nothing. */
static const char *choose_format(const struct cli_settings *set)
{
    if (set->format)
        return set->format;
    return set->output && strcmp(set->output, "-") != 0 ? formats_of_path(set->output) : "text";
}

static void refuse_suffix(const struct cli_call *call)
{
    struct gls_buf names;
    gls_buf_init(&names);
    cli_put_choices(&names, formats_printed);
    cli_trouble(call->command, "the suffix of '%s' names no format; choose with -f: %.*s",
                call->set.output, (int)names.size, names.data);
    gls_buf_release(&names);
}

static enum cli_exit run(const struct cli_call *call)
{
    const struct cli_settings *set = &call->set;
    struct gls_page page = {.title = set->title, .lang = set->lang};
    const char *format = choose_format(set);
    if (!format)
        refuse_suffix(call);
    if (!format || !read_width(call, &page.width))
        return CLI_TROUBLE;
    if (!set->output) {
        page.color = terminal_color(set->color, 1);
        page.width = page.width ? page.width : terminal_width(1);
    }
    return listing_print(call, format, &page, set->output);
}

static void lang_choices(struct gls_buf *out)
{
    gls_buf_puts(out, "fr en ");
}

static const struct cli_option own_options[] = {
    CLI_VALUE('f', "format", "FORMAT", format, formats_printed,
              "format of the page (the suffix of FILE, or text)"),
    CLI_VALUE('o', "output", "FILE", output, NULL, "write FILE, whole or not at all"),
    CLI_VALUE(0, "title", "TEXT", title, NULL, "title of the page (the glossary's own)"),
    CLI_VALUE(0, "lang", "LANG", lang, lang_choices, "language of headings and labels: fr or en"),
    CLI_VALUE(0, "width", "COLUMNS", width, NULL, "width of a text page (the terminal's, or 80)"),
    CLI_END,
};

const struct cli_command cmd_print = {
    .name = "print",
    .operands = "",
    .summary = "Make the printable glossary",
    .details = "The formats are those 'glossaire formats' marks with print.\n"
               "Exit status: 0, 1 when no entry passes the filters, 2 on trouble.\n",
    .options = {own_options, listing_options, cli_glossary_options, cli_color_options,
                cli_common_options},
    .run = run,
};
