/** @file Numbers as they are written for programs, whatever the locale. */
#ifndef GLS_CORE_NUMBER_H
#define GLS_CORE_NUMBER_H

#include "glossaire.h"

/** The most digits that gls_digits_write() writes. */
enum { GLS_DIGITS = 20 };
/** Writes a number in decimal at @p at; returns where it ends. */
char *gls_digits_write(char *at, uint64_t number);

/** Appends a number with one digit after the point, which printf() would write as the locale of the
 *  host has it. */
void gls_buf_tenths(struct gls_buf *buf, double number);

#endif
