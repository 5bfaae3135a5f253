/** @file A session: one query after the other at a prompt. */
#ifndef SESSION_H
#define SESSION_H

#include "cli.h"

/** Whether a look-up without words is to begin one: standard input and output are terminals. */
bool session_is_wanted(void);
/** Runs one to its end; CLI_FOUND unless there was trouble. Where standard input is no terminal its
 *  lines are read as if they were typed. */
enum cli_exit session_run(const struct cli_call *call);

/** Options of commands that begin a session. */
extern const struct cli_option session_options[];

#endif
