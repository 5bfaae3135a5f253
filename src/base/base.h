/** @file Reading a base from inside the library, beside what glossaire.h shows. Every function
 * takes any number: one past the end gives an empty view, and so does one that is damaged in a
 * file. So what reads a base asks gls_base_sound() before it answers. */
#ifndef GLS_BASE_BASE_H
#define GLS_BASE_BASE_H

#include "base/category.h"
#include "core/span.h"

/** How much of a base is made when it is loaded. */
enum gls_load {
    GLS_LOAD_ALL,   /**< terms, and an index in every language */
    GLS_LOAD_TERMS, /**< terms only */
    GLS_LOAD_LAZY,  /**< the same, but a compiled glossary is opened at once, whatever its size, and
                         verified as it is used: see gls_base_sound() */
};

/** Makes look-ups in the language of @p lang possible, in all its regions; NULL: in every language
 *  of the base. What is there already is not made again. The one function that changes a base: no
 *  other may use it meanwhile. Fails with GLS_ERR_NOMEM, or GLS_ERR_LIMIT past 30 languages (NULL
 *  then makes the first 30). */
enum gls_status gls_base_index(struct gls_base *base, const char *lang, struct gls_error *err);

/** Whether all that was read of @p base is as it was written. What is damaged in a compiled
 *  glossary reads as missing; functions that answer from one ask this before they say so. Fails
 *  with GLS_ERR_FORMAT when something was damaged, or the file changed in place; the base is then
 *  good for nothing but gls_base_free(). */
enum gls_status gls_base_sound(const struct gls_base *base, struct gls_error *err);

/** The sheet of a workbook that its places are in; "": its lines are lines. */
const char *gls_base_sheet(const struct gls_base *base);

/** Calls a base by another name in answers; @p name is borrowed for its life. */
void gls_base_set_name(struct gls_base *base, const char *name);
/** What a term has of its own, without a look at its section: the other places are far apart. */
const char *gls_base_term_text(const struct gls_base *base, uint32_t number);
enum gls_admin gls_base_term_admin(const struct gls_base *base, uint32_t number);
unsigned gls_base_term_usage(const struct gls_base *base, uint32_t number);
enum gls_pos gls_base_term_pos(const struct gls_base *base, uint32_t number);
/** Says that what a term is will soon be asked for. */
void gls_base_prefetch_term(const struct gls_base *base, uint32_t number);
/** Of its section nothing else; UINT32_MAX when there is none. */
uint32_t gls_base_term_concept(const struct gls_base *base, uint32_t number);
/** What a note of a concept or a term says of its use (enum gls_usage); 0: nothing. */
unsigned gls_usage_of(enum gls_level_bit level, const char *note);
/** Whether a note is a field of another format, kept: "register: technical". It needs no "Note:"
 *  before it. */
bool gls_note_is_field(const char *note);
/** The rank of a status, 0 the best: preferred, admitted or none, superseded, deprecated. */
unsigned gls_admin_rank(enum gls_admin admin);
/** Whether a term of that status is not to be said: superseded or deprecated. */
bool gls_admin_is_bad(enum gls_admin admin);
/** The properties of the header: sources and notes. */
struct gls_range gls_base_header(const struct gls_base *base);

/** How many languages the sections of a base are in. */
uint32_t gls_base_language_count(const struct gls_base *base);
/** The languages of the sections of a base, by number, each a canonical tag; NULL past the last. */
const char *gls_base_language(const struct gls_base *base, uint32_t number);
/** gls_lang_matches() of two of them. */
bool gls_base_languages_agree(const struct gls_base *base, uint32_t a, uint32_t b);

/** The value of the first property of that category that is not nested, or NULL. */
const char *gls_base_value(const struct gls_base *base, struct gls_range properties,
                           enum gls_category category);

/** The white space of a text as its file has it, see enum gls_blanks, which @c text of a term and
 *  @c value of a property have no more. */
unsigned gls_base_term_blanks(const struct gls_base *base, uint32_t number);
unsigned gls_base_property_blanks(const struct gls_base *base, uint32_t number);
/** The first byte of the element that has the text of a term: that of the term, when it stands
 *  alone. */
uint64_t gls_base_term_text_offset(const struct gls_base *base, uint32_t number);

/** An element that says nothing, and was passed over. */
struct gls_empty {
    const char *name; /**< a data category, or "term" */
    uint32_t concept;
    unsigned line, column;
    uint64_t offset, size;
    bool needed; /**< what is around it is not valid without it */
};
uint32_t gls_base_empties(const struct gls_base *base);
struct gls_empty gls_base_empty(const struct gls_base *base, uint32_t number);

/** A comment of a file that marks where two sides of a merge begin, part or end: "<<<<<<< ours". */
struct gls_conflict_mark {
    const char *text;
    unsigned line, column;
};
uint32_t gls_base_marks(const struct gls_base *base);
struct gls_conflict_mark gls_base_mark(const struct gls_base *base, uint32_t number);

/** Verifies all of the base, and then does as gls_base_sound(): for callers that are going to read
 *  everything. */
enum gls_status gls_base_verify(const struct gls_base *base, struct gls_error *err);
/** Verifies what a scan of texts for terms in that language reads, and what is told of them: of the
 *  indexes only that of the language, and not its phrases. gls_base_sound() says how it went. */
void gls_base_verify_terms(const struct gls_base *base, const char *lang);

#endif
