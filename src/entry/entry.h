/** @file An entry as every writer and teller sees it: a term with what its concept says of it. */
#ifndef GLS_ENTRY_ENTRY_H
#define GLS_ENTRY_ENTRY_H

#include "entry/listing.h"

/** A term as it is shown. Missing text is NULL. */
struct gls_entry_term {
    const char *text;
    const char *lang;           /**< the tag of its section: "en-GB" */
    const char *usage;          /**< geographicalUsage */
    const char *usage_register; /**< "technical", "lay": what its note "register: ..." says */
    enum gls_admin admin;
    enum gls_pos pos;
    enum gls_gender gender;
    enum gls_term_type type;
    uint32_t number;
};

struct gls_entry_terms {
    struct gls_entry_term *item;
    size_t count, room;
};

/** A note. */
struct gls_entry_note {
    const char *text;
    const char *lang; /**< of its section; of the concept's first definition, for a note of the
                           concept; NULL: not known */
};

/** "See also". */
struct gls_entry_link {
    const char *text; /**< NULL: the reference has no words of its own */
    const char *lang; /**< of @c text; NULL: not known */
    const char *target;
    uint32_t concept; /**< UINT32_MAX: the reference dangles */
};

/** All text belongs to the base; missing text is NULL. */
struct gls_entry {
    struct gls_entry_ref ref, concept;
    struct gls_entry_term term;
    /** For a deprecated or superseded term: what to say instead, in the same language. */
    struct gls_entry_term prefer;
    const char *id;       /**< of the concept */
    const char *glossary; /**< the file, as it was named */
    const char *subject;
    const char *definition, *definition_lang; /**< a definition of the concept has no language */
    /** Terms of the target language: preferred first, then admitted and those without a status,
     *  superseded, deprecated; as in the file among equals. */
    struct gls_entry_terms equivalents;
    /** The other terms of the concept in the entry's language that may be said. */
    struct gls_entry_terms synonyms;
    /** Of concept and section, then from @c own_note the term's own. */
    struct gls_entry_note *note;
    size_t notes, own_note, note_room;
    struct gls_entry_link *link;
    size_t links, link_room;
    enum gls_grade grade; /**< in an answer: how it was found */
};

/** Reads the entry of the term @p ref with its equivalents in language @p to. An entry can be read
 *  again and again; start with a zeroed one and release it at the end. Fails with GLS_ERR_NOMEM. */
enum gls_status gls_entry_read(struct gls_entry *entry, struct gls_entry_ref ref, const char *to,
                               struct gls_error *err);
void gls_entry_release(struct gls_entry *entry);

/** Where a term is said: as the file has it, else the region of its section; NULL: everywhere. */
const char *gls_entry_place(const struct gls_entry_term *term);
/** Whether a note is a field of another format, kept: "register: technical". It needs no "Note:"
 *  before it. */
bool gls_note_is_field(const char *note);
/** The register that a note gives, "technical" of "register: technical"; NULL for another note. */
const char *gls_note_register(const char *note);

#endif
