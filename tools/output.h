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

/** The files of one output: most formats have one. */
enum { OUTPUT_FILES = 4 };
struct output_set {
    struct gls_buf file[OUTPUT_FILES];
    char *path[OUTPUT_FILES]; /**< of a format of several files */
    size_t count;
};
/** output_open() for every file of @p format. Of several files, @p path names the one with the
 *  suffix of the format, and the others lie beside it; standard output is refused. Says what is
 *  wrong; false: there is nothing to release. */
bool output_open_set(struct output_set *out, const struct cli_call *call,
                     const struct gls_format *format, const char *path,
                     const struct cli_list *inputs);
/** cli_finish() for all of them: only when all are written does the first appear, and they do so in
 *  the order of their format. The last is gone meanwhile, so that no reader takes a part of the old
 *  and a part of the new for a whole. */
enum cli_exit output_finish_set(struct output_set *out, const struct cli_command *command,
                                enum cli_exit exit);
/** Gives them up. */
void output_release_set(struct output_set *out);

#endif
