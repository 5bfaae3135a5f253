/** @file How many workers a command has: -j. */
#ifndef JOBS_H
#define JOBS_H

#include "cli.h"

/** The workers that --jobs asks for, at most one a text; false after saying what is wrong. */
bool jobs_choose(const struct cli_call *call, size_t texts, unsigned *workers);

/** The threads that --jobs asks for, whatever there is to do; one a core where it is not given. */
bool jobs_threads(const struct cli_call *call, unsigned *threads);

/** Whether @p text is a number from 0 to @p most and nothing else; NULL leaves @p number as it is.
 *  False after saying that the option @p name takes one. */
bool jobs_number(const struct cli_call *call, const char *name, const char *text,
                 unsigned long most, unsigned long *number);

#endif
