/** @file Texts named on the command line, read through a scanner. */
#ifndef TEXTS_H
#define TEXTS_H

#include "shelf.h"

/** Files that are named on the command line, and those that --files-from names. */
struct text_names {
    struct cli_list list;
    struct gls_buf held;
};
/** The files @p given and those named; without either, standard input when @p standard. Says what
 * is wrong. Release @p names either way. */
bool text_names_read(struct text_names *names, const struct cli_call *call,
                     const struct cli_list *given, bool standard);
void text_names_release(struct text_names *names);

/** Puts a file, and @p end behind it, into @p held. False after saying what is wrong; more than 256
 *  MiB are. */
bool text_hold(const struct cli_call *call, const char *path, char end, struct gls_buf *held);

/** Called after each piece of a text, of @p bytes; false: the rest is not wanted. */
typedef bool text_piece_fn(void *payload, size_t bytes);

/** Reads @p text to its end through @p scan; @p after may be NULL. The scanner is ready for another
 *  text whatever happens. */
enum gls_status text_scan(struct gls_text *text, struct gls_scan *scan, text_piece_fn *after,
                          void *payload, struct gls_scan_counts *counts, struct gls_error *err);

/** How large the files @p paths are together, for a progress; 0: standard input does not tell. */
uint64_t text_bytes(const struct cli_list *paths);
/** output_open() for the -o of @p call: no file of the @p count lists @p inputs, nor a glossary of
 *  @p shelf, is its own output. */
bool text_open_output(struct gls_buf *out, const struct cli_call *call,
                      const struct gls_shelf *shelf, const struct cli_list *inputs, size_t count);
/** Says that the text @p path has bytes that are not UTF-8, if it has. */
void text_warn(const char *path, const struct gls_scan_counts *counts);
/** Appends what --side takes. */
void text_sides(struct gls_buf *out);
/** Refuses texts and glossaries that would all be read from standard input. */
bool text_check_input(const struct cli_call *call, const struct cli_list *paths);

/** The concepts found in the texts @p paths; NULL after saying why a text cannot be read. Free it
 *  with gls_selection_free(). */
struct gls_selection *text_select(const struct cli_call *call, struct gls_shelf *shelf,
                                  const struct cli_list *paths);

#endif
