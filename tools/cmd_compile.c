/* glossaire compile: a glossary as a file that opens at once. */
#include <string.h>
#include <unistd.h>

#include "output.h"
#include "reading.h"

static bool is_usable(const struct cli_call *call)
{
    const char *output = call->set.output;
    if (call->operands.count != 1)
        cli_trouble(call->command, "takes one glossary to compile, and -o OUT");
    else if (!output)
        cli_trouble(call->command, "say where to write it: -o OUT");
    else if (strcmp(output, "-") == 0 && isatty(1))
        cli_trouble(call->command, "a compiled glossary is not for a terminal: -o OUT");
    else
        return true;
    return false;
}

static enum cli_exit run(const struct cli_call *call)
{
    struct gls_error err;
    struct gls_buf out;
    if (!is_usable(call))
        return CLI_TROUBLE;
    if (!output_open(&out, call, call->set.output, &call->operands))
        return CLI_TROUBLE;
    const struct gls_read_options options = reading_of(call);
    if (gls_base_compile_as(call->operands.item[0], &options, &out, &err) == GLS_OK)
        return cli_finish(call->command, &out, CLI_FOUND);
    gls_buf_release(&out);
    return cli_failure(call->command, &err, "");
}

static const struct cli_option own_options[] = {
    CLI_VALUE('o', "output", "FILE", output, NULL, "write FILE, whole or not at all"),
    CLI_END,
};

const struct cli_command cmd_compile = {
    .name = "compile",
    .operands = "FILE",
    .summary = "Compile a glossary so that it opens at once",
    .details = "A compiled glossary is named like any other. Beside its source, and named\n"
               "like it but for the suffix .gls, it is used in its place for as long as\n"
               "the source has the content it was compiled from. Large glossaries are\n"
               "compiled without being asked, into ~/.cache/glossaire.\n"
               "Exit status: 0, or 2 on trouble.\n",
    .options = {own_options, reading_options, reading_side_options, cli_common_options},
    .run = run,
};
