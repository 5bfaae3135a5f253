/** @file How terms are used, as it is counted. */
#ifndef GLS_ASSIST_USES_H
#define GLS_ASSIST_USES_H

#include "core/table.h"

/** A form of a term; those that differ by capitals only are one. */
struct gls_use_form {
    uint32_t section;
    struct gls_span key, shown; /**< in small letters; as it stands in the texts */
    uint64_t count, texts;
    uint64_t last; /**< the text that it was met in last, from 1 */
};

/** An occurrence in the text at hand. */
struct gls_use_occurrence {
    uint32_t section;
    uint64_t start;
};

/** A concept in a text: how often it stands in each part. */
struct gls_use_line {
    uint32_t section, head; /**< head: its number */
    const char *file;
    uint64_t bytes, count, part[GLS_USE_PARTS];
    uint64_t text; /**< its number, from 1 */
};

/** A concept that was met. */
struct gls_use_head {
    uint32_t section;
    const char *term, *entry;
    uint64_t count;
};

struct gls_uses {
    struct gls_shelf *shelf;
    struct gls_work work;
    struct gls_array heads, forms, occurrences, lines;
    uint32_t *head, *line;       /**< of each concept of the shelf, its head and newest line, + 1 */
    struct gls_hash_table table; /**< of forms */
    uint64_t text;               /**< the one at hand, from 1 */
    struct gls_buf small;
};

#endif
