/** @file Which glossaries are in use, and what they are called: files, names of the user's own or
 * of those that come with the program, or all of these. */
#ifndef GLOSSARIES_H
#define GLOSSARIES_H

#include "cli.h"

/** Glossaries in their order. */
struct glossaries {
    struct cli_list path; /**< each an owned string */
    struct cli_list name; /**< what each is called in answers; owned too */
    const char *hint;     /**< where the names come from, for a message on one that is not there */
};

/** Those in use: named by -g, by $GLOSSAIRE_GLOSSARY, or else the user's own, by name, and then
 *  those that come with the program. Release them with glossaries_release(). */
struct glossaries glossaries_in_use(const struct cli_call *call);
/** Files of a command line, each of which may be the name of a glossary as well, as after -g; a
 * file of that name goes before. Release them with glossaries_release(). */
struct glossaries glossaries_named(const struct cli_list *named);
void glossaries_release(struct glossaries *glossaries);
/** Whether one of them comes with the program and was named so, not by its file. */
bool glossaries_is_shipped(const struct glossaries *glossaries, size_t number);

/** Appends the names that -g takes besides files, each followed by a space. */
void glossaries_choices(struct gls_buf *out);

/** The folder of the user's own glossaries: $XDG_DATA_HOME/glossaire, or ~/.local/share/glossaire.
 *  False where neither is an absolute path, or too long. */
bool glossaries_own_folder(char *out, size_t room);

/** Where what is added or changed goes: the file @p named, or one of the user's own glossaries by
 *  its name; NULL: the user's own, or "personal" where there are several or none. Their folder is
 *  made. False after saying why not. */
bool glossaries_place(const struct cli_call *call, const char *named, char *out, size_t room);

#endif
