/* glossaire help: help and manual pages, from the tables of the commands. */
#include "cli.h"

static enum cli_exit run(const struct cli_call *call)
{
    if (call->operands.count == 0)
        return cli_help(NULL);
    const struct cli_command *command = cli_find_command(call->operands.item[0]);
    return command ? cli_help(command) : cli_refuse_command(call->operands.item[0]);
}

const struct cli_command cmd_help = {
    .name = "help",
    .operands = "[COMMAND]",
    .summary = "Show the commands, or the options of one of them",
    .details = "",
    .options = {cli_common_options},
    .run = run,
};
