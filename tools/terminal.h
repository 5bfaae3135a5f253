/** @file What the terminal can show. */
#ifndef TERMINAL_H
#define TERMINAL_H

#include <stdbool.h>

/** Whether to colour what goes to @p fd: @p when is "always", "never", or "auto" (NULL): on a
 *  terminal, unless $NO_COLOR is set and not empty or the terminal is dumb. */
bool terminal_color(const char *when, int fd);
/** Whether the terminal can but show one character after the other, by $TERM. */
bool terminal_is_dumb(void);
/** The columns of the terminal behind @p fd, or of $COLUMNS; 0: not known. */
unsigned terminal_width(int fd);
/** The lines of the terminal behind @p fd; 0: not known. */
unsigned terminal_height(int fd);
/** The columns, but no wider than text is read with ease. */
unsigned terminal_measure(int fd);

#endif
