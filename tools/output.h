/** @file Where -o writes. */
#ifndef OUTPUT_H
#define OUTPUT_H

#include "cli.h"

/** Whether -o @p path is standard output: NULL or "-". */
bool output_is_standard(const char *path);

/** Whether -o @p path leads to a terminal: standard output is one, or a device by its name. */
bool output_is_terminal(const char *path);

/** Refuses one of @p inputs ("-": standard input) that is the file of -o @p path: output would
 *  destroy it, or be read again for ever when it is appended. False after saying so. */
bool output_check(const struct cli_call *call, const char *path, const struct cli_list *inputs);

/** Opens @p out on the file @p path, which appears whole or not at all, or on standard output.
 *  False after saying why not: it cannot be written, or output_check() refuses. A signal that ends
 * the program leaves nothing behind. */
bool output_open(struct gls_buf *out, const struct cli_call *call, const char *path,
                 const struct cli_list *inputs);

/** From now on the program ends with a message and CLI_TROUBLE when a library ends it, as those
 *  that make a PDF do without memory. */
void output_outlive_libraries(void);

/** Removes what is not yet whole, for a handler of signals. */
void output_remove_unfinished(void);

#endif
