/* The table of formats with one more. */
#include "toy.h"

/* clang-format off */
#define GLS_MORE_FORMATS \
    {.name = "toy", .suffix = ".toy", .summary = "a toy: terms and equivalents, for tests", \
     .per_entry = true, .reader = &toy_reader, .writer = &toy_writer, .segmenter = &toy_segmenter},
/* clang-format on */
#include "format/table.c"
