/* What is said of a term, its concept and its sections. */
#include "entry/entry_parts.h"

#include "core/memory.h"

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
        .text = name.text ? name.text : gls_null_if_empty(reference.value),
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
                                  .text = gls_null_if_empty(property.value),
                                  .target = gls_null_if_empty(property.target),
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
            entry->remark[entry->remarks - 1].source = gls_null_if_empty(property.value);
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

bool gls_entry_read_remarks(struct gls_entry *entry, const struct gls_entry_wanted *own,
                            const struct gls_entry_wanted *other)
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
        if (gls_entry_wants(other, entry, section.language))
            define_target(entry, section);
        if (!gls_entry_wants(own, entry, section.language))
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
