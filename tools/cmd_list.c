#include "formats.h"
#include "listing.h"
#include "terminal.h"

static enum cli_exit run(const struct cli_call *call)
{
    const struct gls_page page = {.color = terminal_color(call->set.color, 1),
                                  .width = terminal_width(1)};
    return listing_print(call, formats_of_list(call->set.format)->name, &page, NULL);
}

static const struct cli_option own_options[] = {
    CLI_VALUE('f', "format", "FORMAT", format, formats_listed, "text (default), tsv, csv or json"),
    CLI_FLAG(0, "json", format, "json", "the same as --format json: one object a line"),
    CLI_END,
};

const struct cli_command cmd_list = {
    .name = "list",
    .operands = "[--in FILE...]",
    .summary = "List every entry with its equivalents, in alphabetical order",
    .details = "Exit status: 0, 1 when no entry passes the filters, 2 on trouble.\n",
    .options = {own_options, listing_options, cli_glossary_options, cli_color_options,
                cli_common_options},
    .run = run,
};
