/* What the values of a field are called, and what a status or a note means for the use of a term.
 */
#include "base/base.h"

#include <string.h>

static const char *name_at(const char *const *names, size_t count, unsigned value)
{
    return value < count ? names[value] : NULL;
}
#define NAME_AT(names, value) name_at(names, sizeof(names) / sizeof *(names), (unsigned)(value))

const char *gls_admin_name(enum gls_admin admin)
{
    static const char *const names[] = {NULL, "preferred", "admitted", "superseded", "deprecated"};
    return NAME_AT(names, admin);
}

const char *gls_pos_name(enum gls_pos pos)
{
    static const char *const names[] = {NULL, "noun", "verb", "adjective", "adverb", "other"};
    return NAME_AT(names, pos);
}

const char *gls_gender_name(enum gls_gender gender)
{
    static const char *const names[] = {NULL, "masculine", "feminine", "neuter", "other"};
    return NAME_AT(names, gender);
}

const char *gls_term_type_name(enum gls_term_type type)
{
    static const char *const names[] = {NULL,        "fullForm", "acronym", "abbreviation",
                                        "shortForm", "variant",  "phrase"};
    return NAME_AT(names, type);
}

/* Exactly so; another wording is a note like any other. */
static const struct {
    const char *note;
    enum gls_level_bit level;
    enum gls_usage usage;
} usages[] = {{"usage: general", GLS_OF_CONCEPT, GLS_USAGE_GENERAL},
              {"usage: trap", GLS_OF_CONCEPT, GLS_USAGE_TRAP},
              {"usage: hide", GLS_OF_CONCEPT, GLS_USAGE_HIDE},
              {"usage: lookup", GLS_OF_TERM, GLS_USAGE_LOOKUP},
              {"usage: general", GLS_OF_TERM, GLS_USAGE_EVERYDAY}};

bool gls_note_is_field(const char *note)
{
    const char *end = note;
    while (*end >= 'A' && (*end <= 'Z' || (*end >= 'a' && *end <= 'z')))
        end++;
    return end > note && *note >= 'a' && end[0] == ':' && end[1] == ' ';
}

unsigned gls_usage_of(enum gls_level_bit level, const char *note)
{
    for (size_t i = 0; i < sizeof usages / sizeof *usages; i++)
        if (usages[i].level == level && strcmp(usages[i].note, note) == 0)
            return usages[i].usage;
    return 0;
}

unsigned gls_admin_rank(enum gls_admin admin)
{
    /* A file that marks only what to avoid means the rest to be used. */
    static const unsigned char ranks[] = {
        [GLS_ADMIN_PREFERRED] = 0,  [GLS_ADMIN_ADMITTED] = 1,   [GLS_ADMIN_NONE] = 1,
        [GLS_ADMIN_SUPERSEDED] = 2, [GLS_ADMIN_DEPRECATED] = 3,
    };
    return (size_t)admin < sizeof ranks ? ranks[admin] : 1;
}

bool gls_admin_is_bad(enum gls_admin admin)
{
    return admin == GLS_ADMIN_SUPERSEDED || admin == GLS_ADMIN_DEPRECATED;
}
