/** @file Data-driven tests: files of cases, one a line, its fields separated by " | ".
 *  Blank lines and lines that begin with "#" are passed over. In a field "\uXXXX" is a character
 *  by its code point, for those one cannot see. */
#ifndef CASES_H
#define CASES_H

#include <stdio.h>
#include <stdbool.h>

enum { CASE_FIELDS = 8, CASE_BYTES = 4096 };

struct cases {
    FILE *file;
    const char *name;
    unsigned line; /**< of the case read last, for messages */
    char text[CASE_BYTES];
};

/** Opens tests/@p name; the test fails when it is not there. */
void cases_open(struct cases *cases, const char *name);
/** Reads the next case into @p field, whose missing fields are ""; at the end closes the file and
 *  returns false. */
bool cases_next(struct cases *cases, const char *field[CASE_FIELDS]);

#endif
