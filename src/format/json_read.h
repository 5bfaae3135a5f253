/** @file JSON (RFC 8259) that is read: strictly, and only as UTF-8. The library that reads it is
 *  opened when it is asked for, as a module (format/module.h): it would slow the start of every
 *  look-up. */
#ifndef GLS_FORMAT_JSON_READ_H
#define GLS_FORMAT_JSON_READ_H

#include "glossaire.h"

enum gls_json_kind {
    GLS_JSON_NULL,
    GLS_JSON_BOOLEAN,
    GLS_JSON_NUMBER,
    GLS_JSON_STRING,
    GLS_JSON_ARRAY,
    GLS_JSON_OBJECT
};

/** A value; NULL is null. It belongs to its document. */
struct gls_json_value;

/** One thread's. */
struct gls_json_parser;

/** What the module does. */
struct gls_json_library {
    /** NULL: no memory. */
    struct gls_json_parser *(*open)(void);
    void (*close)(struct gls_json_parser *parser);
    /** Reads one value, which is all there is but for white space; it lives until the next call.
     *  Fails with GLS_ERR_SYNTAX, the column of @p err that of the byte, or GLS_ERR_NOMEM. Of
     *  several members of a name the last counts. */
    enum gls_status (*read)(struct gls_json_parser *parser, struct gls_span text,
                            const struct gls_json_value **out, struct gls_error *err);
    enum gls_json_kind (*kind)(const struct gls_json_value *value);
    /** The member of that name; NULL: there is none, it is null, or @p value is no object. */
    const struct gls_json_value *(*member)(const struct gls_json_value *value, const char *name);
    /** Whether there is one, null or not. */
    bool (*has)(const struct gls_json_value *value, const char *name);
    /** The text of a string, decoded; of a number, as it was written. Empty for another kind. */
    struct gls_span (*text)(const struct gls_json_value *value);
};

/** Opens the library. NULL after failing with GLS_ERR_IO. */
const struct gls_json_library *gls_json_open(struct gls_error *err);

#endif
