/** @file Where -o writes. */
#ifndef OUTPUT_H
#define OUTPUT_H

#include "cli.h"

/** Opens @p out on the file @p path, which appears whole or not at all, or on standard output when
 *  it is NULL or "-". False after saying why not: it cannot be written, or it is one of the
 *  @p inputs, which writing would destroy. A signal that ends the program leaves nothing behind. */
bool output_open(struct gls_buf *out, const struct cli_call *call, const char *path,
                 const struct cli_list *inputs);

/** Removes what is not yet whole, for a handler of signals. */
void output_remove_unfinished(void);

#endif
