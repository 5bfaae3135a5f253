/* Help, written from the tables of commands and options. */
#include <stdio.h>
#include <stdlib.h>

#include "cli.h"

enum { SUMMARY_COLUMN = 26 };

static void show_commands(struct gls_buf *out)
{
    gls_buf_puts(out, "Usage: glossaire COMMAND [OPTION...] [ARGUMENT...]\n\n"
                      "A French-English medical glossary.\n\nCommands:\n");
    for (const struct cli_command *const *command = cli_commands; *command; command++)
        gls_buf_printf(out, "  %-11s %s\n", (*command)->name, (*command)->summary);
    gls_buf_puts(out, "\n'glossaire help COMMAND' tells more; so does 'man glossaire'.\n");
}

static void show_option(void *payload, const struct cli_option *option)
{
    struct gls_buf *out = payload;
    char names[80];
    int size = option->letter
                   ? snprintf(names, sizeof names, "  -%c, --%s", option->letter, option->name)
                   : snprintf(names, sizeof names, "      --%s", option->name);
    if (option->argument)
        size += snprintf(names + size, sizeof names - (size_t)size, " %s", option->argument);
    int pad = SUMMARY_COLUMN - size;
    gls_buf_printf(out, "%s%*s%s\n", names, pad > 1 ? pad : 1, "", option->summary);
}

static void show_command(const struct cli_command *command, struct gls_buf *out)
{
    gls_buf_printf(out, "Usage: glossaire %s [OPTION...]%s%s\n\n%s.\n%s\nOptions:\n", command->name,
                   *command->operands ? " " : "", command->operands, command->summary,
                   command->details);
    cli_each_option(command, show_option, out);
    gls_buf_printf(out, "\nMore: man glossaire-%s\n", command->name);
}

enum cli_exit cli_help(const struct cli_command *command)
{
    struct gls_buf out;
    cli_begin(&out);
    if (command)
        show_command(command, &out);
    else
        show_commands(&out);
    return cli_finish(command, &out, CLI_FOUND);
}

enum cli_exit cli_refuse_command(const char *name)
{
    struct cli_list names = {0};
    for (const struct cli_command *const *command = cli_commands; *command; command++)
        cli_list_add(&names, (*command)->name);
    const char *near = cli_nearest(&names, name);
    free(names.item);
    if (near)
        return cli_trouble(NULL, "unknown command '%s'; did you mean '%s'?", name, near);
    return cli_trouble(NULL, "unknown command '%s'; to look it up: glossaire lookup %s", name,
                       name);
}
