/** @file What the module lsp.so does: the language server. It is a module so that nothing else
 * loads json-c. It has its own copy of the library; messages and glossaries in use are the
 * program's. */
#ifndef LSP_H
#define LSP_H

#include "../cli.h"

struct lsp_module {
    const char *version; /**< of the program it belongs to */
    /** Answers messages until the editor goes. The status of the program. */
    enum cli_exit (*serve)(const struct cli_call *call);
};
#define LSP_SYMBOL "lsp_module"
extern const struct lsp_module lsp_module;

#endif
