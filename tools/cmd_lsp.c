/* glossaire lsp: the language server, a module that is opened here. */
#include "cli.h"
#include "lsp/lsp.h"
#include "module.h"

static enum cli_exit run(const struct cli_call *call)
{
    if (call->operands.count > 0)
        return cli_trouble(call->command, "no operands: an editor starts it and talks to it");
    const struct lsp_module *module = module_open("lsp", LSP_SYMBOL, "glossaire lsp");
    return module ? module->serve(call) : CLI_TROUBLE;
}

const struct cli_command cmd_lsp = {
    .name = "lsp",
    .operands = "",
    .summary = "Help an editor: terms to avoid, equivalents, completion",
    .details = "Speaks the Language Server Protocol: an editor starts it. The manual page\n"
               "has the few lines that each editor needs.\n",
    .options = {cli_common_options, cli_glossary_options, NULL},
    .run = run,
};
