/** @file Reading a base from inside the library: concepts, sections, terms and properties by
 *  number. Every function takes any number: one past the end gives an empty view, and so does one
 *  that is damaged in a file. So what reads a base asks gls_shelf_sound() before it answers. */
#ifndef GLS_BASE_BASE_H
#define GLS_BASE_BASE_H

#include "base/category.h"

/** A run of records: from @c first, @c count of them. */
struct gls_range {
    uint32_t first, count;
};

struct gls_concept {
    const char *id; /**< "" when the file has none */
    struct gls_range sections, terms, properties;
    uint32_t line, column;
};

/** A language section: the terms of one concept in one language. */
struct gls_section {
    const char *lang; /**< canonical tag: "fr", "en-GB", "und" */
    uint32_t language; /**< the number of that among the languages of the base */
    uint32_t concept;
    struct gls_range terms, properties;
    uint32_t line, column;
};

struct gls_term {
    const char *text; /**< as written, white space collapsed; never empty */
    const char *lang;
    uint32_t language; /**< as of its section */
    uint32_t concept, section;
    enum gls_admin admin;
    enum gls_pos pos;
    enum gls_gender gender;
    enum gls_term_type type;
    struct gls_range properties;
    uint32_t line, column;
};

struct gls_property {
    enum gls_category category;
    const char *value, *target; /**< target "": none */
    bool nested;
    uint32_t line, column;
};

struct gls_concept gls_base_concept(const struct gls_base *base, uint32_t number);
struct gls_section gls_base_section(const struct gls_base *base, uint32_t number);
struct gls_term gls_base_term(const struct gls_base *base, uint32_t number);
/** What a term has of its own, without a look at its section: the other places are far apart. */
const char *gls_base_term_text(const struct gls_base *base, uint32_t number);
enum gls_admin gls_base_term_admin(const struct gls_base *base, uint32_t number);
/** The rank of a status, 0 the best: preferred, admitted or none, superseded, deprecated. */
unsigned gls_admin_rank(enum gls_admin admin);
/** Whether a term of that status is not to be said: superseded or deprecated. */
bool gls_admin_is_bad(enum gls_admin admin);
struct gls_property gls_base_property(const struct gls_base *base, uint32_t number);
/** The properties of the header: sources and notes. */
struct gls_range gls_base_header(const struct gls_base *base);

/** The languages of the sections of a base, by number, each a canonical tag; NULL past the last. */
const char *gls_base_language(const struct gls_base *base, uint32_t number);
/** gls_lang_matches() of two of them. */
bool gls_base_languages_agree(const struct gls_base *base, uint32_t a, uint32_t b);

/** The value of the first property of that category that is not nested, or NULL. */
const char *gls_base_value(const struct gls_base *base, struct gls_range properties,
                           enum gls_category category);

/** gls_base_sound() for every base of a shelf. */
enum gls_status gls_shelf_sound(const struct gls_shelf *shelf, struct gls_error *err);
/** gls_base_sound() once all of the base is verified: for who reads everything anyway. */
enum gls_status gls_base_verify(const struct gls_base *base, struct gls_error *err);
enum gls_status gls_shelf_verify(const struct gls_shelf *shelf, struct gls_error *err);

/** The number of the concept with that id (the first, when several have it), or UINT32_MAX. */
uint32_t gls_base_find_id(const struct gls_base *base, const char *id);

#endif
