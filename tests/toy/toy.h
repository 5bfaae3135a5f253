/** @file A format for tests: all that one needs, in one file and a row of the table.
 *
 *      %toy            the first line
 *      œdème = oedema  a term and its equivalent
 *
 *  Languages are those of the options, or German and Latin. With "+" in the first line, a file of
 *  suffix ".more" beside it has more lines. */
#ifndef TOY_H
#define TOY_H

#include "format/format.h"

extern const struct gls_reader toy_reader;
extern const struct gls_writer toy_writer;
extern const struct gls_segmenter toy_segmenter;

#endif
