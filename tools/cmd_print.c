/* glossaire print: the glossary as a page, a PDF or a table. */
#include <stdlib.h>
#include <string.h>

#include "exchange.h"
#include "formats.h"
#include "listing.h"
#include "output.h"
#include "reading.h"
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

static bool check_columns(const struct cli_call *call)
{
    const char *columns = call->set.columns;
    if (!reading_is_number(columns) || (*columns >= '1' && *columns <= '3' && !columns[1]))
        return true;
    cli_trouble(call->command, "--columns takes 1, 2 or 3, not '%s'", columns);
    return false;
}

static bool refuse_binary(const struct cli_call *call, const char *format)
{
    if (!formats_is_binary(format) || !output_is_terminal(call->set.output))
        return false;
    cli_trouble(call->command, "%s is not for a terminal; write it to a file: -o FILE", format);
    return true;
}

static enum gls_wish wish_of(const char *said)
{
    if (!said)
        return GLS_WISH_USUAL;
    return strcmp(said, "yes") == 0 ? GLS_WISH_WANTED : GLS_WISH_UNWANTED;
}

static struct gls_page page_of(const struct cli_call *call, const char *format)
{
    const struct cli_settings *set = &call->set;
    struct gls_page page = {
        .title = set->title,
        .lang = set->lang,
        .paper = set->paper,
        .columns = reading_is_number(set->columns) ? (unsigned)(*set->columns - '0') : 0,
        .brief = set->brief != NULL,
        .by_subject = set->by != NULL,
        .index = wish_of(set->index),
    };
    exchange_page(&page, call, format);
    return page;
}

static enum cli_exit run(const struct cli_call *call)
{
    const struct cli_settings *set = &call->set;
    const char *format = exchange_format(call, formats_printed);
    if (!format)
        return CLI_TROUBLE;
    struct gls_page page = page_of(call, format);
    if (!check_columns(call) || !read_width(call, &page.width) || refuse_binary(call, format))
        return CLI_TROUBLE;
    if (formats_is_binary(format))
        output_outlive_libraries();
    if (!set->output) {
        page.color = terminal_color(set->color, 1);
        page.width = page.width ? page.width : terminal_measure(1);
    }
    return listing_print(call, format, &page, set->output);
}

static void paper_choices(struct gls_buf *out)
{
    gls_buf_puts(out, "a4 letter ");
}

static void section_choices(struct gls_buf *out)
{
    gls_buf_puts(out, "subject ");
}

static const struct cli_option own_options[] = {
    CLI_VALUE('f', "format", "FORMAT", format, exchange_formats,
              "format of the page (the suffix of FILE, or text)"),
    CLI_VALUE('o', "output", "FILE", output, NULL, "write FILE, whole or not at all"),
    CLI_VALUE(0, "title", "TEXT", title, NULL, "title of the page (the glossary's own)"),
    CLI_VALUE(0, "lang", "LANG", lang, cli_lang_choices,
              "language of headings and labels: fr or en"),
    CLI_VALUE(0, "by", "WHAT", by, section_choices, "sections of the page: by subject"),
    CLI_FLAG(0, "no-definitions", brief, "yes", "a word list: terms and equivalents only"),
    CLI_FLAG(0, "index", index, "yes", "with an index from the equivalents (a PDF has it)"),
    CLI_FLAG(0, "no-index", index, "no", "without that index"),
    CLI_VALUE(0, "paper", "PAPER", paper, paper_choices, "paper of a PDF: a4 or letter"),
    CLI_VALUE(0, "columns", "COLUMNS", columns, NULL,
              "columns of a PDF (2), or of a table: fr,en,-,note"),
    CLI_VALUE(0, "width", "COLUMNS", width, NULL, "width of a text page (the terminal's, or 80)"),
    CLI_END,
};

const struct cli_command cmd_print = {
    .name = "print",
    .operands = "[--in FILE...]",
    .summary = "Make the printable glossary",
    .details = "The formats are those 'glossaire formats' marks with print.\n"
               "Exit status: 0, 1 when no entry passes the filters, 2 on trouble.\n",
    .options = {own_options, exchange_options, listing_options, cli_glossary_options,
                reading_other_options, cli_color_options, cli_common_options},
    .run = run,
};
