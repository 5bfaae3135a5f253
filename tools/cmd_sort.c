/* glossaire sort: the entries of a file in order, or how many are not. */
#include "cli.h"

static enum cli_exit sort_file(const struct cli_call *call, const char *path)
{
    struct gls_error err;
    size_t moved;
    bool check = call->set.dry;
    if (gls_sort(path, call->set.by, check, &moved, &err) != GLS_OK)
        return cli_failure(call->command, &err, "");
    if (!moved)
        return CLI_FOUND;
    cli_say("%s: %zu entr%s %s", path, moved, moved == 1 ? "y" : "ies",
            check ? "would move" : "moved");
    return check ? CLI_NONE : CLI_FOUND;
}

static enum cli_exit run(const struct cli_call *call)
{
    enum cli_exit worst = CLI_FOUND;
    if (!call->operands.count)
        return cli_trouble(call->command, "takes the glossaries to sort");
    for (size_t i = 0; i < call->operands.count; i++) {
        enum cli_exit exit = sort_file(call, call->operands.item[i]);
        worst = exit > worst ? exit : worst;
    }
    return worst;
}

static void order_choices(struct gls_buf *out)
{
    gls_buf_puts(out, "id number term file ");
}

static const struct cli_option own_options[] = {
    CLI_VALUE(0, "by", "WHAT", by, order_choices, "id, number in the id, term, or file (default)"),
    CLI_FLAG(0, "check", dry, "yes", "change nothing; status 1 where entries would move"),
    CLI_END,
};

const struct cli_command cmd_sort = {
    .name = "sort",
    .operands = "FILE...",
    .summary = "Put the entries of a glossary in order",
    .details = "Each entry moves with the comments before it; no other byte changes. The order\n"
               "is that which most entries of the file are in, or by id.\n"
               "Exit status: 0 in order, 1 with --check where not, 2 trouble.\n",
    .options = {own_options, cli_common_options},
    .run = run,
};
