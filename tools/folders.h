/** @file Where the files of the program and of its user are. */
#ifndef FOLDERS_H
#define FOLDERS_H

#include <stdbool.h>
#include <stddef.h>

/** The folder that @p way leads to from that of the program, which may have been moved with it;
 *  else the folder @p installed. */
void folders_of_program(char *out, size_t room, const char *way, const char *installed);

/** "$VARIABLE/glossaire", or "~<below>/glossaire" where the variable is no absolute path, by the
 * XDG base directory specification. False where there is no home either, or it is too long. */
bool folders_of_user(char *out, size_t room, const char *variable, const char *below);

/** Makes such a folder and those above it, for the user alone. False when that fails. */
bool folders_make(const char *folder);

#endif
