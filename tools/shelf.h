/** @file The glossaries in use: named by -g, by $GLOSSAIRE_GLOSSARY, or the one shipped. */
#ifndef SHELF_H
#define SHELF_H

#include "cli.h"

struct shelf {
    struct gls_shelf view; /**< what the library takes */
    struct gls_base **base;
    char cache[4096]; /**< where compiled copies of large glossaries are kept, or "" */
};

/** The files in use, in order. @p hint receives where their names come from, for a message on one
 *  that cannot be opened. Release the list with free(): the names are the program's. */
struct cli_list shelf_files(const struct cli_call *call, const char **hint);

/** Makes look-ups in @p lang possible. Costs nothing when they are already. */
enum gls_status shelf_index(const struct shelf *shelf, const char *lang, struct gls_error *err);

/** Loads the glossaries in use and settles the languages. On failure one line per cause has been
 *  written, and the answer is false. Close @p shelf either way. */
bool shelf_open(struct shelf *shelf, const struct cli_call *call, enum gls_load what);
void shelf_close(struct shelf *shelf);

/** Loads again what gls_base_sound() refuses: from its source, where it was compiled from one that
 *  was named instead. Matches of the base are then gone. */
enum gls_status shelf_mend(struct shelf *shelf, struct gls_error *err);

#endif
