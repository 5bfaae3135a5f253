/* glossaire fmt: TBX files written anew in one layout, or only those named that would change. */
#include "cli.h"

static enum cli_exit format_file(const struct cli_call *call, const char *path)
{
    struct gls_error err;
    struct gls_formatted done;
    bool check = call->set.dry;
    if (gls_format_file(path, check, &done, &err) != GLS_OK)
        return cli_failure(call->command, &err, "");
    if (!done.changed)
        return CLI_FOUND;
    cli_say("%s: %s", path, check ? "would be written anew" : "written anew");
    if (done.comments)
        cli_say("%s: %zu comment%s %s dropped", path, done.comments, done.comments == 1 ? "" : "s",
                check                ? "would be"
                : done.comments == 1 ? "was"
                                     : "were");
    return check ? CLI_NONE : CLI_FOUND;
}

static enum cli_exit run(const struct cli_call *call)
{
    enum cli_exit worst = CLI_FOUND;
    if (!call->operands.count)
        return cli_trouble(call->command, "takes the glossaries to write anew");
    for (size_t i = 0; i < call->operands.count; i++) {
        enum cli_exit exit = format_file(call, call->operands.item[i]);
        worst = exit > worst ? exit : worst;
    }
    return worst;
}

static const struct cli_option own_options[] = {
    CLI_FLAG(0, "check", dry, "yes", "change nothing; status 1 where a file would change"),
    CLI_END,
};

const struct cli_command cmd_fmt = {
    .name = "fmt",
    .operands = "FILE...",
    .summary = "Write a glossary anew, in one layout",
    .details = "The file becomes TBX-Basic of 2019, as print writes it: two spaces a level, one\n"
               "element a line. Comments are dropped, and said to be.\n"
               "Exit status: 0 written or written so already, 1 with --check where not, 2\n"
               "trouble.\n",
    .options = {own_options, cli_common_options},
    .run = run,
};
