#include "entry/entry.h"

#include <stdlib.h>
#include <string.h>

#include "core/error.h"
#include "core/memory.h"

const char *gls_entry_place(const struct gls_entry_term *term)
{
    return !term->usage && strchr(term->lang, '-') ? term->lang : term->usage;
}

bool gls_note_is_field(const char *note)
{
    const char *end = note;
    while (*end >= 'A' && (*end <= 'Z' || (*end >= 'a' && *end <= 'z')))
        end++;
    return end > note && *note >= 'a' && end[0] == ':' && end[1] == ' ';
}

const char *gls_note_register(const char *note)
{
    static const char name[] = "register: ";
    return strncmp(note, name, sizeof name - 1) == 0 ? note + sizeof name - 1 : NULL;
}

static const char *null_if_empty(const char *text)
{
    return *text ? text : NULL;
}

/* What TBX-Basic has no category for, a note of the term says. */
static const char *register_of(const struct gls_base *base, struct gls_range properties)
{
    for (uint32_t i = 0; i < properties.count; i++) {
        struct gls_property property = gls_base_property(base, properties.first + i);
        bool note = property.category == GLS_CATEGORY_NOTE && !property.nested;
        const char *found = note ? gls_note_register(property.value) : NULL;
        if (found)
            return found;
    }
    return NULL;
}

static struct gls_entry_term view_of(const struct gls_base *base, uint32_t number)
{
    struct gls_term term = gls_base_term(base, number);
    return (struct gls_entry_term){
        .text = term.text,
        .lang = term.lang,
        .usage = gls_base_value(base, term.properties, GLS_CATEGORY_GEOGRAPHICAL_USAGE),
        .usage_register = register_of(base, term.properties),
        .admin = term.admin,
        .pos = term.pos,
        .gender = term.gender,
        .type = term.type,
        .number = number,
    };
}

/* ------------------------------------------------------------------ terms of the concept */

static bool add_section(struct gls_entry_terms *terms, const struct gls_base *base,
                        struct gls_range range)
{
    if (!gls_grow(&terms->item, &terms->room, terms->count + range.count, sizeof *terms->item))
        return false;
    for (uint32_t t = 0; t < range.count; t++)
        terms->item[terms->count++] = view_of(base, range.first + t);
    return true;
}

static int compare_ranks(struct gls_entry_term a, struct gls_entry_term b)
{
    return (int)gls_admin_rank(a.admin) - (int)gls_admin_rank(b.admin);
}

static int compare_terms(const void *a, const void *b)
{
    const struct gls_entry_term *one = a, *other = b;
    int order = compare_ranks(*one, *other);
    return order ? order : (one->number > other->number) - (one->number < other->number);
}

/* The terms of the concept in language @p lang, best first. */
static bool read_terms(struct gls_entry_terms *terms, const struct gls_entry *entry,
                       const char *lang)
{
    const struct gls_base *base = entry->ref.base;
    struct gls_range sections = gls_base_concept(base, entry->concept.number).sections;
    terms->count = 0;
    for (uint32_t s = 0; s < sections.count; s++) {
        struct gls_section section = gls_base_section(base, sections.first + s);
        if (gls_lang_matches(lang, section.lang) && !add_section(terms, base, section.terms))
            return false;
    }
    if (terms->count > 1)
        qsort(terms->item, terms->count, sizeof *terms->item, compare_terms);
    return true;
}

/* Leaves the terms that may be said instead of the entry's own. */
static void keep_synonyms(struct gls_entry_terms *terms, uint32_t own)
{
    size_t kept = 0;
    for (size_t i = 0; i < terms->count; i++)
        if (terms->item[i].number != own && !gls_admin_is_bad(terms->item[i].admin))
            terms->item[kept++] = terms->item[i];
    terms->count = kept;
}

static uint32_t section_of(const struct gls_entry *entry, uint32_t term)
{
    return gls_base_term(entry->ref.base, term).section;
}

/* The preferred term, or else the first that may be said; the entry's own section (its region)
 * before others of its language. Synonyms stand in that order but for the region. */
static struct gls_entry_term choose_preferred(const struct gls_entry *entry)
{
    struct gls_entry_term best = {0};
    bool local = false;
    for (size_t i = 0; i < entry->synonyms.count; i++) {
        struct gls_entry_term one = entry->synonyms.item[i];
        bool near = section_of(entry, one.number) == section_of(entry, entry->ref.number);
        if (best.text && (local || !near || compare_ranks(one, best) != 0))
            continue;
        best = one;
        local = near;
    }
    return best;
}

/* ------------------------------------------------------------------ what is said of it */

/* The language of the concept's first definition; NULL: it has none. */
static const char *lang_of_remarks(const struct gls_entry *entry)
{
    const struct gls_base *base = entry->ref.base;
    struct gls_range sections = gls_base_concept(base, entry->concept.number).sections;
    for (uint32_t s = 0; s < sections.count; s++) {
        struct gls_section section = gls_base_section(base, sections.first + s);
        if (gls_base_value(base, section.properties, GLS_CATEGORY_DEFINITION))
            return section.lang;
    }
    return NULL;
}

/* A file does not say in which language it explains a concept: who defined it wrote its notes. */
static bool add_note(struct gls_entry *entry, const char *text, const char *lang)
{
    if (!gls_grow(&entry->note, &entry->note_room, entry->notes + 1, sizeof *entry->note))
        return false;
    entry->note[entry->notes++] =
        (struct gls_entry_note){text, lang ? lang : lang_of_remarks(entry)};
    return true;
}

/* What a concept is called in a language: its best term, if it has any that may be said. */
static struct gls_term name_of(const struct gls_base *base, uint32_t concept, const char *lang)
{
    struct gls_range terms = gls_base_concept(base, concept).terms;
    struct gls_term name = {0};
    unsigned best = gls_admin_rank(GLS_ADMIN_SUPERSEDED);
    for (uint32_t i = 0; i < terms.count; i++) {
        struct gls_term term = gls_base_term(base, terms.first + i);
        if (gls_admin_rank(term.admin) >= best || !gls_lang_matches(lang, term.lang))
            continue;
        best = gls_admin_rank(term.admin);
        name = term;
    }
    return name;
}

/* A reference is shown in the entry's language, whatever the file wrote for it. */
static bool add_link(struct gls_entry *entry, struct gls_property reference)
{
    const struct gls_base *base = entry->ref.base;
    uint32_t concept = gls_base_find_id(base, reference.target);
    struct gls_term name = name_of(base, concept, entry->term.lang);
    if (!gls_grow(&entry->link, &entry->link_room, entry->links + 1, sizeof *entry->link))
        return false;
    entry->link[entry->links++] = (struct gls_entry_link){
        .text = name.text ? name.text : null_if_empty(reference.value),
        .lang = name.lang,
        .target = reference.target,
        .concept = concept,
    };
    return true;
}

/* In a section of language lang, or NULL: in none. */
static bool add_remarks(struct gls_entry *entry, struct gls_range properties, const char *lang)
{
    for (uint32_t i = 0; i < properties.count; i++) {
        struct gls_property property = gls_base_property(entry->ref.base, properties.first + i);
        if (property.nested)
            continue;
        if (property.category == GLS_CATEGORY_NOTE && !add_note(entry, property.value, lang))
            return false;
        if (property.category == GLS_CATEGORY_CROSS_REFERENCE && !add_link(entry, property))
            return false;
    }
    return true;
}

static void define(struct gls_entry *entry, struct gls_section section)
{
    const char *text = gls_base_value(entry->ref.base, section.properties, GLS_CATEGORY_DEFINITION);
    if (entry->definition || !text)
        return;
    entry->definition = text;
    entry->definition_lang = section.lang;
}

/* The definition in the entry's own section, else in another of its language, else of the
 * concept. */
static bool read_remarks(struct gls_entry *entry)
{
    const struct gls_base *base = entry->ref.base;
    struct gls_concept concept = gls_base_concept(base, entry->concept.number);
    struct gls_term term = gls_base_term(base, entry->ref.number);
    entry->notes = entry->links = 0;
    entry->definition = entry->definition_lang = NULL;
    define(entry, gls_base_section(base, term.section));
    bool done = add_remarks(entry, concept.properties, NULL);
    for (uint32_t s = 0; s < concept.sections.count && done; s++) {
        struct gls_section section = gls_base_section(base, concept.sections.first + s);
        if (!gls_lang_matches(term.lang, section.lang))
            continue;
        define(entry, section);
        done = add_remarks(entry, section.properties, section.lang);
    }
    if (!entry->definition)
        entry->definition = gls_base_value(base, concept.properties, GLS_CATEGORY_DEFINITION);
    entry->own_note = entry->notes;
    return done && add_remarks(entry, term.properties, term.lang);
}

enum gls_status gls_entry_read(struct gls_entry *entry, struct gls_entry_ref ref, const char *to,
                               struct gls_error *err)
{
    struct gls_term term = gls_base_term(ref.base, ref.number);
    struct gls_concept concept = gls_base_concept(ref.base, term.concept);
    entry->ref = ref;
    entry->concept = (struct gls_entry_ref){ref.base, term.concept, ref.glossary};
    entry->term = view_of(ref.base, ref.number);
    entry->id = null_if_empty(concept.id);
    entry->glossary = gls_base_file(ref.base);
    entry->subject = gls_base_value(ref.base, concept.properties, GLS_CATEGORY_SUBJECT_FIELD);
    entry->prefer = (struct gls_entry_term){0};
    if (!read_terms(&entry->equivalents, entry, to) ||
        !read_terms(&entry->synonyms, entry, term.lang) || !read_remarks(entry))
        return gls_fail_nomem(err);
    keep_synonyms(&entry->synonyms, ref.number);
    if (gls_admin_is_bad(term.admin))
        entry->prefer = choose_preferred(entry);
    return GLS_OK;
}

void gls_entry_release(struct gls_entry *entry)
{
    gls_free(entry->equivalents.item);
    gls_free(entry->synonyms.item);
    gls_free(entry->note);
    gls_free(entry->link);
    *entry = (struct gls_entry){0};
}
