/** @file Lines read one after the other: edited on a terminal that can, with a history that
 * outlives the session; else as they come. */
#ifndef PROMPT_H
#define PROMPT_H

#include <stdio.h>

#include "line/line.h"

/** Zeroed before it is opened. */
struct prompt {
    const struct line_module *line; /**< NULL: lines are not edited */
    bool shown;                     /**< standard input and output are terminals */
    FILE *history;                  /**< NULL: nothing is kept */
    char *text;                     /**< the last line */
    size_t room;
};

/** Begins. @p keeps_history: lines of earlier sessions are called back, and those of this one kept,
 *  in $XDG_STATE_HOME/glossaire/history. */
void prompt_open(struct prompt *prompt, const struct line_hooks *hooks, bool keeps_history);
void prompt_close(struct prompt *prompt);
/** Reads a line without its end, NUL-terminated; valid until the next. */
enum line_end prompt_read(struct prompt *prompt, const char *shown, const char **text,
                          size_t *size);
/** Keeps a line for the arrow keys, and for later sessions. */
void prompt_remember(struct prompt *prompt, const char *text);
/** Whether lines wait that were typed or pasted ahead. */
bool prompt_has_more(void);

#endif
