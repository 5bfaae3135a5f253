/** @file What may stand on a command line where only the glossaries know: terms, subjects,
 * articles, rules, the names of glossaries, languages. The scripts of shells ask for it. */
#ifndef COMPLETE_WORD_H
#define COMPLETE_WORD_H

#include "cli.h"

/** Whether the value of @p option, or what @p command takes, is asked for so. */
bool complete_word_knows(const struct cli_option *option);
bool complete_word_takes_terms(const struct cli_command *command);
/** Whether files may stand beside what is asked for: they are offered where nothing is known. */
bool complete_word_takes_files(const struct cli_command *command);

/** Writes what the last of @p words may be, one a line: the name of the command, then what stands
 *  behind it. Words before are options and words of the command.
 *  @p keeps: for a shell that keeps what was typed and takes only what begins so (fish): what is
 *  spelt otherwise goes on from what was typed, with a tab and its own spelling behind it. */
enum cli_exit complete_word(char **words, bool keeps);

#endif
