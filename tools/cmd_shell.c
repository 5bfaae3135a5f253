/* glossaire shell: a session at a prompt, or commands from a file. */
#include "reading.h"
#include "session.h"

static enum cli_exit run(const struct cli_call *call)
{
    if (!call->operands.count)
        return session_run(call);
    return cli_trouble(call->command, "takes no words; 'glossaire lookup %s' looks them up",
                       call->operands.item[0]);
}

static const struct cli_option own_options[] = {
    CLI_FLAG(0, "brief", brief, "yes", "a line an entry: the term and its equivalents"),
    CLI_VALUE(0, "lang", "LANG", lang, cli_lang_choices, "language of labels: fr or en"),
    CLI_END,
};

const struct cli_command cmd_shell = {
    .name = "shell",
    .operands = "",
    .summary = "Look terms up one after the other, at a prompt",
    .details = "So do 'glossaire' and 'glossaire lookup' alone, on a terminal. Tab completes a\n"
               "term, the arrow keys call lines back, a number follows a reference; :help lists\n"
               "the commands.\n"
               "Exit status: 0, 2 when the glossaries cannot be read.\n",
    .options = {own_options, session_options, cli_glossary_options, reading_options,
                cli_color_options, cli_common_options},
    .run = run,
};
