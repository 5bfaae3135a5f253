/* A concept is gathered in drafts, lists joined by numbers because a language may come back and a
 * property may follow the terms, and emitted as records side by side when it ends. */
#include "base/builder.h"

#include <string.h>

#include "base/lang.h"
#include "base/record.h"
#include "core/memory.h"
#include "core/span.h"
#include "core/table.h"
#include "image/fill.h"

enum {
    NONE = 0, /* the end of a list: numbers in lists are one too high */
    RECENT_TAGS = 4,
    TERMS_MAX = 1000, /* of a concept in one language */
    RECENT_STRINGS = 4096,
    RECENT_BYTES = 32
};

/* A list of drafts, by number + 1. Of properties, also the category of the last that is not
 * nested. */
struct list {
    uint32_t first, last;
    enum gls_category group;
};

struct section_draft {
    uint32_t language;
    uint32_t count; /* of terms */
    bool ended;
    struct gls_place at;
    struct list terms, properties;
};

struct term_draft {
    uint32_t next;
    struct gls_term_record record;
    struct list properties;
};

struct property_draft {
    uint32_t next;
    struct gls_property_record record;
};

struct gls_builder {
    const char *file;
    struct gls_work work;

    /* What is complete. */
    struct gls_array strings, concepts, sections, terms, properties;
    struct gls_array languages; /* uint32_t: strings, canonical tags */
    struct gls_array empties, marks;
    struct recent_tag {
        char tag[GLS_LANG_BYTES];
        uint32_t language;     /* its number + 1 */
    } recent_tag[RECENT_TAGS]; /* tags lately met, as the file has them */
    struct gls_header_record header;
    struct recent {
        uint32_t hash, offset;
    } recent[RECENT_STRINGS]; /* short strings lately stored */

    /* The concept in hand. */
    struct gls_concept_record concept;
    struct gls_array section_drafts, term_drafts, property_drafts;
    struct list concept_properties, header_properties;
    struct gls_array header_drafts;
    uint32_t section; /* the open section, its number + 1 */
    uint32_t term;    /* the open term, its number + 1 */
    uint64_t pairs;   /* of terms in one language of a concept, all concepts together */
};

/* ------------------------------------------------------------------ records and strings */

/* A new zeroed record at the end, or NULL with the failure noted. */
static void *append(struct gls_builder *b, struct gls_array *records, size_t size)
{
    void *record = gls_work_append(&b->work, records, size, 1);
    return record ? memset(record, 0, size) : NULL;
}
#define APPEND(b, records, type) ((type *)append((b), (records), sizeof(type)))

static uint32_t append_string(struct gls_builder *b, struct gls_span text)
{
    uint32_t offset = (uint32_t)b->strings.count;
    bool fits = text.size < UINT32_MAX - b->strings.count - 1;
    if (!fits)
        gls_work_fail(&b->work, GLS_ERR_LIMIT, (struct gls_place){0}, "more than 4 GiB of text");
    char *target = gls_work_append(&b->work, &b->strings, 1, fits ? text.size + 1 : 1);
    if (!target)
        return 0;
    memcpy(target, text.data, text.size);
    target[text.size] = '\0';
    return offset;
}

/* Stores a string. Subjects, languages, regions and the like come again and again: a short string
 * stored lately is shared. Which one is forgotten for another decides what is saved, so the hash
 * has no key of its own; strings that collide are stored again and cost nothing else. */
static uint32_t store(struct gls_builder *b, struct gls_span text)
{
    if (text.size == 0 || gls_work_failed(&b->work))
        return 0;
    if (text.size > RECENT_BYTES)
        return append_string(b, text);
    uint32_t hash = (uint32_t)gls_hash(0, text);
    struct recent *recent = &b->recent[hash % RECENT_STRINGS];
    const char *known = (const char *)b->strings.data + recent->offset;
    bool same = recent->hash == hash && text.size < b->strings.count - recent->offset &&
                memcmp(known, text.data, text.size) == 0 && !known[text.size];
    if (!same)
        *recent = (struct recent){hash, append_string(b, text)};
    return recent->offset;
}

/* ------------------------------------------------------------------ life */

struct gls_builder *gls_builder_new(const char *file)
{
    struct gls_builder *b = gls_malloc(sizeof *b);
    if (!b)
        return NULL;
    *b = (struct gls_builder){.file = file, .work = {.file = file}};
    append_string(b, (struct gls_span){"", 0});
    return b;
}

void gls_builder_free(struct gls_builder *b)
{
    if (!b)
        return;
    struct gls_array *all[] = {&b->strings,        &b->concepts,    &b->sections,
                               &b->terms,          &b->properties,  &b->languages,
                               &b->section_drafts, &b->term_drafts, &b->property_drafts,
                               &b->header_drafts,  &b->empties,     &b->marks};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        gls_free(all[i]->data);
    gls_free(b);
}

static void expect(struct gls_builder *b, struct gls_array *array, size_t size, size_t count)
{
    if (gls_work_grow(&b->work, &array->data, &array->room, count, size))
        gls_will_fill(array->data, array->room * size);
}

void gls_builder_expect(struct gls_builder *b, size_t concepts, size_t terms, size_t bytes)
{
    expect(b, &b->strings, 1, bytes);
    expect(b, &b->concepts, sizeof(struct gls_concept_record), concepts);
    expect(b, &b->sections, sizeof(struct gls_section_record), terms);
    expect(b, &b->terms, sizeof(struct gls_term_record), terms);
}

size_t gls_builder_concepts(const struct gls_builder *b)
{
    return b->concepts.count;
}

/* ------------------------------------------------------------------ the concept in hand */

void gls_builder_title(struct gls_builder *b, struct gls_span title)
{
    b->header.title = store(b, title);
}

void gls_builder_sheet(struct gls_builder *b, struct gls_span name)
{
    b->header.sheet = store(b, name);
}

/* The bytes of an element, none of one past 4 GiB. */
static void place_bytes(struct gls_place at, uint32_t *offset, uint32_t *size)
{
    bool fits = at.offset + at.size <= UINT32_MAX;
    *offset = fits ? (uint32_t)at.offset : 0;
    *size = fits ? (uint32_t)at.size : 0;
}

void gls_builder_concept(struct gls_builder *b, struct gls_place at, struct gls_span id)
{
    b->concept =
        (struct gls_concept_record){.id = store(b, id), .line = at.line, .column = at.column};
    place_bytes(at, &b->concept.offset, &b->concept.size);
    b->concept_properties = (struct list){0};
    b->section = b->term = NONE;
    b->section_drafts.count = b->term_drafts.count = b->property_drafts.count = 0;
}

/* ------------------------------------------------------------------ languages */

/* The number + 1 of the language of a canonical tag; NONE with the failure noted. */
static uint32_t find_language(struct gls_builder *b, const char *tag, struct gls_place at)
{
    for (uint32_t i = 0; i < b->languages.count; i++) {
        uint32_t known = *GLS_AT(b->languages, uint32_t, i);
        if (strcmp((const char *)b->strings.data + known, tag) == 0)
            return i + 1;
    }
    if (b->languages.count == GLS_LANGUAGES_MAX)
        gls_work_fail(&b->work, GLS_ERR_LIMIT, at, "more than 1000 languages");
    uint32_t *string = APPEND(b, &b->languages, uint32_t);
    if (!string)
        return NONE;
    *string = store(b, gls_span_of(tag));
    return (uint32_t)b->languages.count;
}

/* Files repeat a few tags: each is made canonical once. */
static uint32_t language_of(struct gls_builder *b, struct gls_span lang, struct gls_place at)
{
    char tag[GLS_LANG_BYTES];
    bool fits = lang.size < sizeof tag;
    for (unsigned i = 0; fits && i < RECENT_TAGS; i++)
        if (b->recent_tag[i].language && gls_span_equal_ascii(lang, b->recent_tag[i].tag))
            return b->recent_tag[i].language;
    gls_lang_canonical(lang, tag);
    uint32_t language = find_language(b, tag, at);
    if (fits && language) {
        struct recent_tag *recent = &b->recent_tag[language % RECENT_TAGS];
        memcpy(recent->tag, lang.data, lang.size);
        recent->tag[lang.size] = '\0';
        recent->language = language;
    }
    return language;
}

static uint32_t find_section(const struct gls_builder *b, uint32_t language)
{
    for (uint32_t i = 0; i < b->section_drafts.count; i++)
        if (GLS_AT(b->section_drafts, struct section_draft, i)->language == language)
            return i + 1;
    return NONE;
}

void gls_builder_section(struct gls_builder *b, struct gls_place at, struct gls_span lang)
{
    uint32_t language = language_of(b, lang, at);
    b->term = NONE;
    b->section = language ? find_section(b, language - 1) : NONE;
    if (b->section || !language)
        return;
    struct section_draft *draft = APPEND(b, &b->section_drafts, struct section_draft);
    if (!draft)
        return;
    draft->at = at;
    draft->language = language - 1;
    b->section = (uint32_t)b->section_drafts.count;
}

/* Puts draft number @p member (+ 1) at the end of a list; @p previous_next is where the draft
 * that was last keeps its successor. */
static void link_last(struct list *list, uint32_t member, uint32_t *previous_next)
{
    if (list->last)
        *previous_next = member;
    else
        list->first = member;
    list->last = member;
}

void gls_builder_term(struct gls_builder *b, struct gls_place at)
{
    b->term = NONE;
    if (!b->section)
        return;
    struct section_draft *section = GLS_AT(b->section_drafts, struct section_draft, b->section - 1);
    if (section->count++ == TERMS_MAX)
        gls_work_fail(&b->work, GLS_ERR_LIMIT, at,
                      "a concept with more than %d terms in one language", TERMS_MAX);
    struct term_draft *draft = APPEND(b, &b->term_drafts, struct term_draft);
    if (!draft)
        return;
    draft->record.line = at.line;
    draft->record.column = at.column;
    place_bytes(at, &draft->record.offset, &draft->record.size);
    draft->record.text_offset = draft->record.offset;
    b->term = (uint32_t)b->term_drafts.count;
    struct list *list = &section->terms;
    struct term_draft *last =
        list->last ? GLS_AT(b->term_drafts, struct term_draft, list->last - 1) : draft;
    link_last(list, b->term, &last->next);
}

/* The record of the open term; a spare one when none is open. */
static struct gls_term_record *open_term(struct gls_builder *b, struct gls_term_record *spare)
{
    return b->term ? &GLS_AT(b->term_drafts, struct term_draft, b->term - 1)->record : spare;
}

void gls_builder_term_text(struct gls_builder *b, struct gls_span text)
{
    struct gls_term_record spare;
    open_term(b, &spare)->text = store(b, text);
}

void gls_builder_term_written(struct gls_builder *b, struct gls_place at, unsigned blanks)
{
    uint32_t size;
    struct gls_term_record spare, *record = open_term(b, &spare);
    place_bytes(at, &record->text_offset, &size);
    record->blanks = (uint8_t)blanks;
}

void gls_builder_term_admin(struct gls_builder *b, enum gls_admin admin)
{
    struct gls_term_record spare;
    open_term(b, &spare)->admin = (uint8_t)admin;
}

void gls_builder_term_pos(struct gls_builder *b, enum gls_pos pos)
{
    struct gls_term_record spare;
    open_term(b, &spare)->pos = (uint8_t)pos;
}

void gls_builder_term_gender(struct gls_builder *b, enum gls_gender gender)
{
    struct gls_term_record spare;
    open_term(b, &spare)->gender = (uint8_t)gender;
}

void gls_builder_term_type(struct gls_builder *b, enum gls_term_type type)
{
    struct gls_term_record spare;
    open_term(b, &spare)->type = (uint8_t)type;
}

/* ------------------------------------------------------------------ properties */

/* Where the properties of a level are gathered; NULL when no such level is open. */
static struct list *properties_of(struct gls_builder *b, enum gls_level_bit level)
{
    switch (level) {
    case GLS_OF_BASE:
        return &b->header_properties;
    case GLS_OF_SECTION:
        return b->section
                   ? &GLS_AT(b->section_drafts, struct section_draft, b->section - 1)->properties
                   : NULL;
    case GLS_OF_TERM:
        return b->term ? &GLS_AT(b->term_drafts, struct term_draft, b->term - 1)->properties : NULL;
    default:
        return &b->concept_properties;
    }
}

static void note_usage(struct gls_builder *b, enum gls_level_bit level, uint32_t note)
{
    struct gls_term_record spare = {0};
    unsigned usage = note ? gls_usage_of(level, (const char *)b->strings.data + note) : 0;
    if (level == GLS_OF_CONCEPT) {
        b->concept.usage |= usage;
    } else {
        open_term(b, &spare)->usage |= (uint8_t)usage;
    }
}

static void add_property(struct gls_builder *b, enum gls_level_bit level,
                         struct gls_property_record record)
{
    struct list *list = properties_of(b, level);
    struct gls_array *drafts = level == GLS_OF_BASE ? &b->header_drafts : &b->property_drafts;
    struct property_draft *draft = list ? APPEND(b, drafts, struct property_draft) : NULL;
    if (!draft)
        return;
    draft->record = record;
    if (record.category == GLS_CATEGORY_NOTE && !record.nested)
        note_usage(b, level, record.value);
    if (!record.nested)
        list->group = record.category;
    struct property_draft *last =
        list->last ? GLS_AT(*drafts, struct property_draft, list->last - 1) : draft;
    link_last(list, (uint32_t)drafts->count, &last->next);
}

/* "name: value", or "name: value → target". */
static uint32_t store_note(struct gls_builder *b, struct gls_span name, struct gls_span value,
                           struct gls_span target)
{
    struct gls_buf text;
    gls_buf_init(&text);
    gls_buf_put(&text, name.data, name.size);
    gls_buf_puts(&text, name.size ? ": " : "");
    gls_buf_put(&text, value.data, value.size);
    gls_buf_puts(&text, value.size && target.size ? " → " : "");
    gls_buf_put(&text, target.data, target.size);
    gls_work_wrote(&b->work, &text);
    uint32_t stored = store(b, (struct gls_span){text.data, text.size});
    gls_buf_release(&text);
    return stored;
}

/* Whether the group that the properties of a level end in takes one of that category. */
static bool nests(struct gls_builder *b, enum gls_level_bit level, enum gls_category category)
{
    const struct list *list = properties_of(b, level);
    return list && list->last && gls_category_nests(list->group, category);
}

void gls_builder_property(struct gls_builder *b, enum gls_level_bit level,
                          const struct gls_property_draft *property)
{
    if (!property->value.size && !property->target.size)
        return;
    const struct gls_category_row *row = gls_category_row(property->category);
    bool nested = property->nested && nests(b, level, property->category);
    struct gls_property_record record = {.line = property->at.line,
                                         .column = property->at.column,
                                         .category = (uint16_t)property->category,
                                         .nested = nested,
                                         .blanks = (uint8_t)property->blanks};
    place_bytes(property->at, &record.offset, &record.size);
    if (row->levels & (unsigned)(nested ? GLS_NESTED : level)) {
        record.value = store(b, property->value);
        record.target = store(b, property->target);
    } else {
        record.category = GLS_CATEGORY_NOTE;
        record.nested = false;
        record.value = store_note(b, gls_span_of(row->name), property->value, property->target);
    }
    add_property(b, level, record);
}

void gls_builder_unknown(struct gls_builder *b, enum gls_level_bit level, struct gls_span name,
                         struct gls_span value, struct gls_place at)
{
    if (!value.size)
        return;
    struct gls_property_record record = {.value = store_note(b, name, value, (struct gls_span){0}),
                                         .line = at.line,
                                         .column = at.column,
                                         .category = GLS_CATEGORY_NOTE};
    place_bytes(at, &record.offset, &record.size);
    add_property(b, level, record);
}

/* ------------------------------------------------------------------ extents */

static void set_end(uint32_t offset, uint64_t end, uint32_t *size)
{
    *size = *size && end > offset && end <= UINT32_MAX ? (uint32_t)(end - offset) : 0;
}

/* A language that comes back keeps the extent of its first section. */
static void end_section(struct section_draft *draft, uint64_t end)
{
    if (!draft->ended)
        draft->at.size = draft->at.size && end > draft->at.offset ? end - draft->at.offset : 0;
    draft->ended = true;
}

void gls_builder_extent(struct gls_builder *b, enum gls_level_bit level, uint64_t end)
{
    struct gls_term_record spare = {0}, *term = open_term(b, &spare);
    if (level == GLS_OF_CONCEPT)
        set_end(b->concept.offset, end, &b->concept.size);
    else if (level == GLS_OF_TERM)
        set_end(term->offset, end, &term->size);
    else if (level == GLS_OF_SECTION && b->section)
        end_section(GLS_AT(b->section_drafts, struct section_draft, b->section - 1), end);
}

void gls_builder_mark(struct gls_builder *b, struct gls_span text, struct gls_place at)
{
    struct gls_mark_record *record = APPEND(b, &b->marks, struct gls_mark_record);
    if (record)
        *record = (struct gls_mark_record){store(b, text), at.line, at.column};
}

void gls_builder_empty(struct gls_builder *b, struct gls_span name, struct gls_place at,
                       bool needed)
{
    struct gls_empty_record *record = APPEND(b, &b->empties, struct gls_empty_record);
    if (!record)
        return;
    *record = (struct gls_empty_record){.concept = (uint32_t)b->concepts.count,
                                        .line = at.line,
                                        .column = at.column,
                                        .needed = needed};
    place_bytes(at, &record->offset, &record->size);
    record->name = store(b, name);
}

/* ------------------------------------------------------------------ emission */

static struct gls_range emit_properties(struct gls_builder *b, const struct gls_array *drafts,
                                        struct list list)
{
    struct gls_range range = {(uint32_t)b->properties.count, 0};
    for (uint32_t i = list.first; i; range.count++) {
        const struct property_draft *draft = GLS_AT(*drafts, struct property_draft, i - 1);
        struct gls_property_record *record = APPEND(b, &b->properties, struct gls_property_record);
        if (!record)
            break;
        *record = draft->record;
        i = draft->next;
    }
    return range;
}

/* A term that says nothing but its name; of one of which something is said that may be missed. */
static void keep_empty_term(struct gls_builder *b, const struct term_draft *draft)
{
    const struct gls_term_record *term = &draft->record;
    struct gls_place at = {b->file, term->line, term->column, term->offset, term->size};
    bool says = draft->properties.first || term->admin || term->pos || term->gender || term->type;
    gls_builder_empty(b, gls_span_of("term"), at, says);
}

static struct gls_range emit_terms(struct gls_builder *b, struct list list, uint32_t section)
{
    struct gls_range range = {(uint32_t)b->terms.count, 0};
    size_t empties = b->empties.count;
    for (uint32_t i = list.first; i;) {
        const struct term_draft *draft = GLS_AT(b->term_drafts, struct term_draft, i - 1);
        i = draft->next;
        if (!draft->record.text) {
            keep_empty_term(b, draft);
            continue;
        }
        struct gls_range properties = emit_properties(b, &b->property_drafts, draft->properties);
        struct gls_term_record *record = APPEND(b, &b->terms, struct gls_term_record);
        if (!record)
            break;
        *record = draft->record;
        record->section = section;
        record->usage |= (uint8_t)b->concept.usage;
        record->properties = properties;
        range.count++;
    }
    for (; !range.count && empties < b->empties.count; empties++)
        GLS_AT(b->empties, struct gls_empty_record, empties)->needed = true;
    return range;
}

static void emit_section(struct gls_builder *b, const struct section_draft *draft)
{
    struct gls_section_record section = {.language = draft->language,
                                         .concept = (uint32_t)b->concepts.count,
                                         .line = draft->at.line,
                                         .column = draft->at.column};
    place_bytes(draft->at, &section.offset, &section.size);
    section.properties = emit_properties(b, &b->property_drafts, draft->properties);
    section.terms = emit_terms(b, draft->terms, (uint32_t)b->sections.count);
    struct gls_section_record *record = APPEND(b, &b->sections, struct gls_section_record);
    if (record)
        *record = section;
}

static const struct section_draft *section_at(const struct gls_builder *b, uint32_t number)
{
    return GLS_AT(b->section_drafts, struct section_draft, number);
}

static const char *tag_of(const struct gls_builder *b, uint32_t section)
{
    uint32_t string = *GLS_AT(b->languages, uint32_t, section_at(b, section)->language);
    return (const char *)b->strings.data + string;
}

static bool same_primary(const struct gls_builder *b, uint32_t one, uint32_t other)
{
    const char *a = tag_of(b, one), *c = tag_of(b, other);
    size_t size = gls_lang_primary(a);
    return size == gls_lang_primary(c) && memcmp(a, c, size) == 0;
}

/* A concept of n terms in each of two languages is shown as n entries of n equivalents: what few
 * bytes of a file may ask for is bounded. Honest glossaries have some four pairs a term. */
static void bound_pairs(struct gls_builder *b)
{
    enum { FREE = 4000000, PAIRS_A_TERM = 64 };
    for (uint32_t i = 0; i < b->section_drafts.count; i++) {
        uint64_t own = section_at(b, i)->count, before = 0;
        for (uint32_t j = 0; j < i; j++)
            before += same_primary(b, i, j) ? section_at(b, j)->count : 0;
        b->pairs += own * (own + 2 * before);
    }
    if (b->pairs > FREE + PAIRS_A_TERM * (uint64_t)b->terms.count)
        gls_work_fail(&b->work, GLS_ERR_LIMIT,
                      (struct gls_place){.line = b->concept.line, .column = b->concept.column},
                      "concepts of so many terms that each would be shown with thousands of "
                      "others: no glossary is so made");
}

void gls_builder_concept_end(struct gls_builder *b)
{
    bound_pairs(b);
    struct gls_concept_record concept = b->concept;
    concept.sections.first = (uint32_t)b->sections.count;
    concept.terms.first = (uint32_t)b->terms.count;
    concept.properties = emit_properties(b, &b->property_drafts, b->concept_properties);
    for (uint32_t i = 0; i < b->section_drafts.count; i++)
        emit_section(b, GLS_AT(b->section_drafts, struct section_draft, i));
    concept.sections.count = (uint32_t)b->sections.count - concept.sections.first;
    concept.terms.count = (uint32_t)b->terms.count - concept.terms.first;
    struct gls_concept_record *record = APPEND(b, &b->concepts, struct gls_concept_record);
    if (record) {
        *record = concept;
    }
    gls_builder_concept(b, (struct gls_place){0}, (struct gls_span){0});
}

/* ------------------------------------------------------------------ the end */

/* What the ids of concepts are compared in. */
static bool same_id(const void *builder, uint32_t member, const void *id)
{
    const struct gls_builder *b = builder;
    uint32_t known = GLS_AT(b->concepts, struct gls_concept_record, member)->id;
    return strcmp((const char *)b->strings.data + known, id) == 0;
}

static size_t count_ids(const struct gls_builder *b)
{
    size_t count = 0;
    for (size_t i = 0; i < b->concepts.count; i++)
        count += GLS_AT(b->concepts, struct gls_concept_record, i)->id != 0;
    return count;
}

/* The first concept with an id keeps it. */
static void hash_ids(struct gls_builder *b, struct gls_hash_table *ids)
{
    gls_hash_table_reserve(&b->work, ids, count_ids(b));
    for (uint32_t i = 0; i < b->concepts.count && !gls_work_failed(&b->work); i++) {
        uint32_t offset = GLS_AT(b->concepts, struct gls_concept_record, i)->id;
        if (!offset)
            continue;
        const char *id = (const char *)b->strings.data + offset;
        uint32_t hash = (uint32_t)gls_hash(ids->key, gls_span_of(id));
        struct gls_hash_slot *slot = gls_hash_table_find(&b->work, ids, hash, same_id, b, id);
        if (slot && !slot->member)
            gls_hash_table_insert(ids, slot, hash, i);
    }
}

/* The table of ids as a part. */
static struct gls_span lay_ids(struct gls_builder *b, uint64_t key)
{
    struct gls_hash_table ids = {.what = "ids", .key = key};
    hash_ids(b, &ids);
    uint32_t *out = gls_work_malloc(&b->work, ids.slots * sizeof *out);
    if (out)
        gls_hash_table_write(&ids, gls_hash_table_mask(b->concepts.count + 1), out);
    size_t size = ids.slots * sizeof *out;
    gls_hash_table_release(&ids);
    return (struct gls_span){(const char *)out, size};
}

static struct gls_span hand_over(struct gls_array *records, size_t size)
{
    struct gls_span part = {records->data, records->count * size};
    *records = (struct gls_array){0};
    return part;
}

static struct gls_base *make_base(struct gls_builder *b, uint64_t key)
{
    struct gls_array header = {0};
    struct gls_header_record *record = APPEND(b, &header, struct gls_header_record);
    struct gls_span ids = lay_ids(b, key);
    if (gls_work_failed(&b->work)) {
        gls_free(header.data);
        return NULL;
    }
    *record = b->header;
    struct gls_span part[GLS_PARTS] = {
        [GLS_PART_STRINGS] = hand_over(&b->strings, 1),
        [GLS_PART_HEADER] = hand_over(&header, sizeof(struct gls_header_record)),
        [GLS_PART_CONCEPTS] = hand_over(&b->concepts, sizeof(struct gls_concept_record)),
        [GLS_PART_SECTIONS] = hand_over(&b->sections, sizeof(struct gls_section_record)),
        [GLS_PART_TERMS] = hand_over(&b->terms, sizeof(struct gls_term_record)),
        [GLS_PART_PROPERTIES] = hand_over(&b->properties, sizeof(struct gls_property_record)),
        [GLS_PART_IDS] = ids,
        [GLS_PART_LANGUAGES] = hand_over(&b->languages, sizeof(uint32_t)),
        [GLS_PART_EMPTIES] = hand_over(&b->empties, sizeof(struct gls_empty_record)),
        [GLS_PART_MARKS] = hand_over(&b->marks, sizeof(struct gls_mark_record)),
    };
    struct gls_base *base = gls_base_of_parts(part, key, (struct gls_image){0}, b->file);
    if (!base) {
        gls_parts_free(part, GLS_PARTS);
        gls_work_fail_nomem(&b->work);
    }
    return base;
}

/* What has all its indexes may be saved, and the same source gives the same bytes. */
static uint64_t choose_key(enum gls_load what)
{
    return what == GLS_LOAD_ALL ? 0 : gls_hash_key();
}

enum gls_status gls_builder_finish(struct gls_builder *b, enum gls_load what, struct gls_base **out,
                                   struct gls_error *err)
{
    *out = NULL;
    b->header.properties = emit_properties(b, &b->header_drafts, b->header_properties);
    struct gls_base *base = gls_work_failed(&b->work) ? NULL : make_base(b, choose_key(what));
    enum gls_status status = gls_work_end(&b->work, err);
    if (status == GLS_OK && what == GLS_LOAD_ALL)
        status = gls_base_index(base, NULL, err);
    if (status == GLS_OK)
        *out = base;
    else
        gls_base_free(base);
    return status;
}
