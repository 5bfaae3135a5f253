#include "entry/entry.h"

#include <stdlib.h>
#include <string.h>

#include "core/error.h"
#include "core/memory.h"

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

static const char *null_if_empty(const char *text)
{
    return *text ? text : NULL;
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

static struct gls_entry_term view_of(const struct gls_base *base, uint32_t number,
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

/* ------------------------------------------------------------------ forms to publish */

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

/* ------------------------------------------------------------------ terms of the concept */

static bool add_section(struct gls_entry_terms *terms, const struct gls_base *base,
                        struct gls_range range)
{
    if (!gls_grow(&terms->item, &terms->room, terms->count + range.count, sizeof *terms->item))
        return false;
    for (uint32_t t = 0; t < range.count; t++) {
        struct gls_term term = gls_base_term(base, range.first + t);
        if (!(term.usage & GLS_USAGE_LOOKUP))
            terms->item[terms->count++] = view_of(base, range.first + t, term);
    }
    return true;
}

static int compare_ranks(struct gls_entry_term a, struct gls_entry_term b)
{
    return (int)gls_admin_rank(a.admin) - (int)gls_admin_rank(b.admin);
}

static int compare_terms(const void *a, const void *b)
{
    const struct gls_entry_term *one = a, *other = b;
    if (one->unlike != other->unlike)
        return one->unlike < other->unlike ? -1 : 1;
    int order = compare_ranks(*one, *other);
    return order ? order : (one->number > other->number) - (one->number < other->number);
}

/* Which sections of a concept are meant: those of a side of the shelf, or those in the language of
 * the term. */
struct wanted {
    const struct gls_shelf *shelf;
    enum gls_side side; /* 0: those in the language ... */
    uint32_t language;  /* ... of that number */
};

static bool wants(const struct wanted *wanted, const struct gls_entry *entry, uint32_t language)
{
    const struct gls_entry_ref *ref = &entry->ref;
    return wanted->side ? gls_shelf_side(wanted->shelf, ref->shelf_index, language) & wanted->side
                        : gls_base_languages_agree(ref->base, wanted->language, language);
}

/* ------------------------------------------------------------------ like answers like */

static bool is_initials(enum gls_term_type type)
{
    return type == GLS_TYPE_ABBREVIATION || type == GLS_TYPE_ACRONYM;
}

/* Whether the entry's term is of a kind of its own that the other is not of: initials, a short
 * form, a register. */
static bool is_of_other_kind(const struct gls_entry_term *own, const struct gls_entry_term *other)
{
    if (is_initials(own->type) && !is_initials(other->type))
        return true;
    if (own->type == GLS_TYPE_SHORT_FORM && other->type != GLS_TYPE_SHORT_FORM)
        return true;
    return own->usage_register &&
           (!other->usage_register || strcmp(own->usage_register, other->usage_register) != 0);
}

const char *gls_region_code(const char *said)
{
    static const char *const codes[][2] = {{"UK", "GB"}, {"USA", "US"}};
    const char *region = said ? strrchr(said, '-') : NULL;
    region = region ? region + 1 : said;
    for (size_t i = 0; region && i < sizeof codes / sizeof *codes; i++)
        if (strcmp(region, codes[i][0]) == 0)
            return codes[i][1];
    return region;
}

/* Whether a term is said in another region than the one that is wanted. */
static bool is_of_other_region(const struct gls_entry_term *term, const char *tag)
{
    const char *wanted = strchr(tag, '-') ? gls_region_code(tag) : NULL;
    const char *said = gls_region_code(gls_entry_region(term));
    return wanted && said && strcmp(wanted, said) != 0;
}

/* How far an equivalent is from what answers the entry's term: what may not be said is farthest,
 * then another region than was asked for, then another kind. 0: it is like it. */
static unsigned unlikeness(const struct gls_entry *entry, const struct gls_entry_term *term,
                           const struct wanted *wanted)
{
    const char *tag = wanted->side == GLS_SIDE_TO ? wanted->shelf->to : wanted->shelf->from;
    return (gls_admin_is_bad(term->admin) ? 4u : 0) | (is_of_other_region(term, tag) ? 2u : 0) |
           (is_of_other_kind(&entry->term, term) ? 1u : 0);
}

/* ------------------------------------------------------------------ terms in order */

/* The terms of the concept in those sections, best first. */
static bool read_terms(struct gls_entry_terms *terms, const struct gls_entry *entry,
                       const struct wanted *wanted)
{
    const struct gls_base *base = entry->ref.base;
    struct gls_range sections = gls_base_concept(base, entry->concept_ref.number).sections;
    terms->count = 0;
    for (uint32_t s = 0; s < sections.count; s++) {
        struct gls_section section = gls_base_section(base, sections.first + s);
        if (wants(wanted, entry, section.language) && !add_section(terms, base, section.terms))
            return false;
    }
    for (size_t i = 0; i < terms->count; i++)
        terms->item[i].unlike = wanted->side ? unlikeness(entry, &terms->item[i], wanted) : 0;
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
    struct gls_range sections = gls_base_concept(base, entry->concept_ref.number).sections;
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
static struct gls_term name_of(const struct gls_base *base, uint32_t concept, uint32_t language)
{
    struct gls_range terms = gls_base_concept(base, concept).terms;
    struct gls_term name = {0};
    unsigned best = gls_admin_rank(GLS_ADMIN_SUPERSEDED);
    for (uint32_t i = 0; i < terms.count; i++) {
        struct gls_term term = gls_base_term(base, terms.first + i);
        if (term.usage & GLS_USAGE_LOOKUP || gls_admin_rank(term.admin) >= best ||
            !gls_base_languages_agree(base, language, term.language))
            continue;
        best = gls_admin_rank(term.admin);
        name = term;
    }
    return name;
}

/* A reference is shown in the entry's language, whatever the file wrote for it. */
static bool add_link(struct gls_entry *entry, struct gls_property reference, uint32_t language)
{
    const struct gls_base *base = entry->ref.base;
    uint32_t concept = gls_base_find_id(base, reference.target);
    struct gls_term name = name_of(base, concept, language);
    if (!gls_grow(&entry->link, &entry->link_room, entry->links + 1, sizeof *entry->link))
        return false;
    entry->link[entry->links++] = (struct gls_entry_link){
        .text = name.text ? name.text : null_if_empty(reference.value),
        .lang = name.lang,
        .target = reference.target,
        .concept_number = concept,
    };
    return true;
}

/* A property of any other kind, but for what the entry has a field for. */
static bool add_remark(struct gls_entry *entry, struct gls_property property, const char *lang,
                       bool own)
{
    if (property.category == GLS_CATEGORY_DEFINITION ||
        property.category == GLS_CATEGORY_GEOGRAPHICAL_USAGE)
        return true;
    if (!gls_grow(&entry->remark, &entry->remark_room, entry->remarks + 1, sizeof *entry->remark))
        return false;
    entry->remark[entry->remarks++] =
        (struct gls_entry_remark){.category = property.category,
                                  .text = null_if_empty(property.value),
                                  .target = null_if_empty(property.target),
                                  .lang = lang,
                                  .own = own};
    return true;
}

/* A level and what is said of it. */
struct said {
    struct gls_range properties;
    const char *lang;  /* of the section; NULL: it is of the concept */
    uint32_t language; /* of the entry's term */
    bool own;          /* it is of the term */
};

/* The source that is nested below a property belongs to its remark, if it has one. */
static bool add_property(struct gls_entry *entry, const struct said *said, size_t before,
                         struct gls_property property)
{
    if (property.nested) {
        if (property.category == GLS_CATEGORY_SOURCE && entry->remarks > before)
            entry->remark[entry->remarks - 1].source = null_if_empty(property.value);
        return true;
    }
    if (property.category == GLS_CATEGORY_NOTE)
        return add_note(entry, property.value, said->lang);
    if (property.category == GLS_CATEGORY_CROSS_REFERENCE)
        return add_link(entry, property, said->language);
    return add_remark(entry, property, said->lang, said->own);
}

static bool add_properties(struct gls_entry *entry, const struct said *said)
{
    bool done = true;
    size_t before = entry->remarks; /* the last property that is not nested */
    for (uint32_t i = 0; i < said->properties.count && done; i++) {
        struct gls_property property =
            gls_base_property(entry->ref.base, said->properties.first + i);
        before = property.nested ? before : entry->remarks;
        done = add_property(entry, said, before, property);
    }
    return done;
}

/* ------------------------------------------------------------------ definitions */

static const char *definition_of(const struct gls_base *base, struct gls_section section)
{
    return gls_base_value(base, section.properties, GLS_CATEGORY_DEFINITION);
}

static void define(struct gls_entry *entry, struct gls_section section)
{
    const char *text = definition_of(entry->ref.base, section);
    if (entry->definition || !text)
        return;
    entry->definition = text;
    entry->definition_lang = section.lang;
}

static void define_target(struct gls_entry *entry, struct gls_section section)
{
    const char *text = definition_of(entry->ref.base, section);
    bool told = text == entry->definition && section.lang == entry->definition_lang;
    if (entry->target_definition || !text || told)
        return;
    entry->target_definition = text;
    entry->target_definition_lang = section.lang;
}

/* The definition in the entry's own section, else in another of its language, else of the
 * concept. */
static bool read_remarks(struct gls_entry *entry, const struct wanted *own,
                         const struct wanted *other)
{
    const struct gls_base *base = entry->ref.base;
    struct gls_concept concept = gls_base_concept(base, entry->concept_ref.number);
    struct gls_term term = gls_base_term(base, entry->ref.number);
    entry->notes = entry->links = entry->remarks = 0;
    entry->definition = entry->definition_lang = NULL;
    entry->target_definition = entry->target_definition_lang = NULL;
    define(entry, gls_base_section(base, term.section));
    bool done =
        add_properties(entry, &(struct said){concept.properties, NULL, term.language, false});
    for (uint32_t s = 0; s < concept.sections.count && done; s++) {
        struct gls_section section = gls_base_section(base, concept.sections.first + s);
        if (wants(other, entry, section.language))
            define_target(entry, section);
        if (!wants(own, entry, section.language))
            continue;
        define(entry, section);
        done = add_properties(
            entry, &(struct said){section.properties, section.lang, term.language, false});
    }
    if (!entry->definition)
        entry->definition = gls_base_value(base, concept.properties, GLS_CATEGORY_DEFINITION);
    entry->own_note = entry->notes;
    return done &&
           add_properties(entry, &(struct said){term.properties, term.lang, term.language, true});
}

/* ------------------------------------------------------------------ the entry */

enum gls_status gls_entry_read(struct gls_entry *entry, const struct gls_shelf *shelf,
                               struct gls_entry_ref ref, struct gls_error *err)
{
    struct gls_term term = gls_base_term(ref.base, ref.number);
    struct gls_concept concept = gls_base_concept(ref.base, term.concept_number);
    /* An English query may have been answered on a shelf from French to English. */
    bool forth = gls_shelf_side(shelf, ref.shelf_index, term.language) & GLS_SIDE_FROM;
    const struct wanted own = {shelf, 0, term.language};
    const struct wanted other = {shelf, forth ? GLS_SIDE_TO : GLS_SIDE_FROM, 0};
    entry->ref = ref;
    entry->concept_ref = (struct gls_entry_ref){ref.base, term.concept_number, ref.shelf_index};
    entry->term = view_of(ref.base, ref.number, term);
    entry->id = null_if_empty(concept.id);
    entry->glossary = gls_base_name(ref.base);
    entry->subject = gls_base_value(ref.base, concept.properties, GLS_CATEGORY_SUBJECT_FIELD);
    entry->prefer = (struct gls_entry_term){0};
    if (!read_terms(&entry->equivalents, entry, &other) ||
        !read_terms(&entry->synonyms, entry, &own) || !read_remarks(entry, &own, &other))
        return gls_fail_nomem(err);
    keep_synonyms(&entry->synonyms, ref.number);
    if (gls_admin_is_bad(term.admin) || entry->term.lookup_only)
        entry->prefer = choose_preferred(entry);
    return GLS_OK;
}

enum gls_status gls_entry_of(struct gls_entry *entry, const struct gls_shelf *shelf,
                             const struct gls_match *match, struct gls_error *err)
{
    struct gls_entry_ref ref = {match->base, match->term, match->shelf_index};
    enum gls_status status = gls_entry_read(entry, shelf, ref, err);
    entry->grade = match->grade;
    return status == GLS_OK ? gls_base_sound(match->base, err) : status;
}

int gls_entry_ref_compare(const void *a, const void *b)
{
    const struct gls_entry_ref *one = a, *other = b;
    if (one->shelf_index != other->shelf_index)
        return one->shelf_index < other->shelf_index ? -1 : 1;
    return (one->number > other->number) - (one->number < other->number);
}

void gls_entry_release(struct gls_entry *entry)
{
    gls_free(entry->equivalents.item);
    gls_free(entry->synonyms.item);
    gls_free(entry->note);
    gls_free(entry->link);
    gls_free(entry->remark);
    *entry = (struct gls_entry){0};
}
