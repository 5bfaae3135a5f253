/* A term by itself: where it is said, in which register and number, and its forms to publish. */
#include "entry/entry_parts.h"

#include <string.h>

const char *gls_entry_region(const struct gls_entry_term *term)
{
    return !term->region && strchr(term->lang, '-') ? term->lang : term->region;
}

/* What follows in a note that begins so; NULL for another. */
static const char *value_after(const char *note, const char *name)
{
    size_t size = strlen(name);
    return strncmp(note, name, size) == 0 ? note + size : NULL;
}

const char *gls_note_register(const char *note)
{
    return value_after(note, "register: ");
}

/* What TBX-Basic has no category for, a note of the term says: "register: technical". */
static const char *noted_as(const char *name, const struct gls_base *base,
                            struct gls_range properties)
{
    for (uint32_t i = 0; i < properties.count; i++) {
        struct gls_property property = gls_base_property(base, properties.first + i);
        bool note = property.category == GLS_CATEGORY_NOTE && !property.nested;
        const char *found = note ? value_after(property.value, name) : NULL;
        if (found)
            return found;
    }
    return NULL;
}

/* TBX-Basic has no category for it; other dialects have, and are read as such a note. */
static const char *number_of(const struct gls_base *base, struct gls_range properties)
{
    const char *number = noted_as("number: ", base, properties);
    return number ? number : noted_as("grammaticalNumber: ", base, properties);
}

struct gls_entry_term gls_entry_term_of(const struct gls_base *base, uint32_t number,
                                        struct gls_term term)
{
    return (struct gls_entry_term){
        .text = term.text,
        .lang = term.lang,
        .region = gls_base_value(base, term.properties, GLS_CATEGORY_GEOGRAPHICAL_USAGE),
        .usage_register = noted_as("register: ", base, term.properties),
        .grammatical_number = number_of(base, term.properties),
        .admin = term.admin,
        .pos = term.pos,
        .gender = term.gender,
        .type = term.type,
        .lookup_only = term.usage & GLS_USAGE_LOOKUP,
        .number = number,
        .place = {gls_base_file(base), term.line, term.column, term.offset, term.size},
    };
}

void gls_entry_written(const struct gls_entry_term *term, struct gls_plurals *written)
{
    const struct gls_written_class of = {
        .pos = term->pos,
        .gender = term->gender,
        .type = term->type,
        .plural = term->grammatical_number && strcmp(term->grammatical_number, "singular") != 0};
    gls_written_forms(term->lang, gls_span_of(term->text), of, written);
}

bool gls_entry_plural(const struct gls_entry_term *term, char out[GLS_PLURAL_BYTES])
{
    struct gls_plurals written;
    if (gls_admin_is_bad(term->admin) || term->lookup_only)
        return false;
    gls_entry_written(term, &written);
    if (!written.count || written.foreseen)
        return false;
    strcpy(out, written.form[0]);
    return true;
}

bool gls_entry_any_plural(const struct gls_entry_term *term, char out[GLS_PLURAL_BYTES])
{
    struct gls_plurals written;
    gls_entry_written(term, &written);
    if (written.count)
        strcpy(out, written.form[0]);
    return written.count > 0;
}
