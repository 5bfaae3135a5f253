/* A concept is gathered in drafts, lists joined by numbers because a language may come back and a
 * property may follow the terms, and emitted as records side by side when it ends. */
#include "base/builder.h"

#include <string.h>

#include "base/lang.h"
#include "base/record.h"
#include "core/memory.h"
#include "core/span.h"

enum {
    NONE = 0, /* the end of a list: numbers in lists are one too high */
    SECTIONS_MAX = 1000,
    RECENT_STRINGS = 4096,
    RECENT_BYTES = 32
};

/* A growing array of records of one kind. */
struct records {
    void *data;
    size_t count, room;
};

/* A list of drafts, by number + 1. Of properties, also the category of the last that is not
 * nested. */
struct list {
    uint32_t first, last;
    enum gls_category group;
};

struct section_draft {
    uint32_t lang;
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
    enum gls_status status;
    struct gls_place failed_at;

    /* What is complete. */
    struct records strings, concepts, sections, terms, properties;
    struct gls_header_record header;
    struct recent {
        uint32_t hash, offset;
    } recent[RECENT_STRINGS]; /* short strings lately stored */

    /* The concept in hand. */
    struct gls_concept_record concept;
    struct records section_drafts, term_drafts, property_drafts;
    struct list concept_properties, header_properties;
    struct records header_drafts;
    uint32_t section; /* the open section, its number + 1 */
    uint32_t term;    /* the open term, its number + 1 */
};

/* ------------------------------------------------------------------ records and strings */

static void fail_once(struct gls_builder *b, enum gls_status status, struct gls_place at)
{
    if (b->status != GLS_OK)
        return;
    b->status = status;
    b->failed_at = at;
}

/* A new zeroed record at the end, or NULL with the failure noted. */
static void *append(struct gls_builder *b, struct records *records, size_t size)
{
    if (b->status != GLS_OK)
        return NULL;
    if (!gls_grow(&records->data, &records->room, records->count + 1, size)) {
        fail_once(b, GLS_NOMEM, (struct gls_place){0});
        return NULL;
    }
    char *record = (char *)records->data + records->count++ * size;
    return memset(record, 0, size);
}
#define APPEND(b, records, type)  ((type *)append((b), (records), sizeof(type)))
#define AT(records, type, number) ((type *)(records).data + (number))

static uint32_t append_string(struct gls_builder *b, struct gls_span text)
{
    struct records *strings = &b->strings;
    if (text.size >= UINT32_MAX - strings->count) {
        fail_once(b, GLS_LIMIT, (struct gls_place){.file = b->file});
        return 0;
    }
    if (!gls_grow(&strings->data, &strings->room, strings->count + text.size + 1, 1)) {
        fail_once(b, GLS_NOMEM, (struct gls_place){0});
        return 0;
    }
    uint32_t offset = (uint32_t)strings->count;
    char *target = (char *)strings->data + offset;
    memcpy(target, text.data, text.size);
    target[text.size] = '\0';
    strings->count += text.size + 1;
    return offset;
}

/* Stores a string. Subjects, languages, regions and the like come again and again: a short string
 * stored lately is shared. */
static uint32_t store(struct gls_builder *b, struct gls_span text)
{
    if (text.size == 0 || b->status != GLS_OK)
        return 0;
    if (text.size > RECENT_BYTES)
        return append_string(b, text);
    uint32_t hash = gls_hash(0, text);
    struct recent *recent = &b->recent[hash % RECENT_STRINGS];
    const char *known = (const char *)b->strings.data + recent->offset;
    if (recent->hash != hash || strlen(known) != text.size ||
        memcmp(known, text.data, text.size) != 0)
        *recent = (struct recent){hash, append_string(b, text)};
    return recent->offset;
}

/* ------------------------------------------------------------------ life */

struct gls_builder *gls_builder_new(const char *file)
{
    struct gls_builder *b = gls_malloc(sizeof *b);
    if (!b)
        return NULL;
    *b = (struct gls_builder){.file = file};
    append_string(b, (struct gls_span){"", 0});
    if (b->status == GLS_OK)
        return b;
    gls_builder_free(b);
    return NULL;
}

void gls_builder_free(struct gls_builder *b)
{
    if (!b)
        return;
    struct records *all[] = {&b->strings,     &b->concepts,        &b->sections,
                             &b->terms,       &b->properties,      &b->section_drafts,
                             &b->term_drafts, &b->property_drafts, &b->header_drafts};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        gls_free(all[i]->data);
    gls_free(b);
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

void gls_builder_concept(struct gls_builder *b, struct gls_place at, struct gls_span id)
{
    b->concept =
        (struct gls_concept_record){.id = store(b, id), .line = at.line, .column = at.column};
    b->concept_properties = (struct list){0};
    b->section = b->term = NONE;
    b->section_drafts.count = b->term_drafts.count = b->property_drafts.count = 0;
}

static uint32_t find_section(const struct gls_builder *b, const char *lang)
{
    for (uint32_t i = 0; i < b->section_drafts.count; i++) {
        uint32_t known = AT(b->section_drafts, struct section_draft, i)->lang;
        if (strcmp((const char *)b->strings.data + known, lang) == 0)
            return i + 1;
    }
    return NONE;
}

void gls_builder_section(struct gls_builder *b, struct gls_place at, struct gls_span lang)
{
    char tag[GLS_LANG_BYTES];
    gls_lang_canonical(lang, tag);
    b->term = NONE;
    b->section = find_section(b, tag);
    if (b->section)
        return;
    if (b->section_drafts.count == SECTIONS_MAX)
        fail_once(b, GLS_LIMIT, at);
    struct section_draft *draft = APPEND(b, &b->section_drafts, struct section_draft);
    if (!draft)
        return;
    draft->at = at;
    draft->lang = store(b, gls_span_of(tag));
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
    struct term_draft *draft = APPEND(b, &b->term_drafts, struct term_draft);
    if (!draft)
        return;
    draft->record.line = at.line;
    draft->record.column = at.column;
    b->term = (uint32_t)b->term_drafts.count;
    struct list *list = &AT(b->section_drafts, struct section_draft, b->section - 1)->terms;
    struct term_draft *last =
        list->last ? AT(b->term_drafts, struct term_draft, list->last - 1) : draft;
    link_last(list, b->term, &last->next);
}

/* The record of the open term; a spare one when none is open. */
static struct gls_term_record *open_term(struct gls_builder *b, struct gls_term_record *spare)
{
    return b->term ? &AT(b->term_drafts, struct term_draft, b->term - 1)->record : spare;
}

void gls_builder_term_text(struct gls_builder *b, struct gls_span text)
{
    struct gls_term_record spare;
    open_term(b, &spare)->text = store(b, text);
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
        return b->section ? &AT(b->section_drafts, struct section_draft, b->section - 1)->properties
                          : NULL;
    case GLS_OF_TERM:
        return b->term ? &AT(b->term_drafts, struct term_draft, b->term - 1)->properties : NULL;
    default:
        return &b->concept_properties;
    }
}

static void add_property(struct gls_builder *b, enum gls_level_bit level,
                         struct gls_property_record record)
{
    struct list *list = properties_of(b, level);
    struct records *drafts = level == GLS_OF_BASE ? &b->header_drafts : &b->property_drafts;
    struct property_draft *draft = list ? APPEND(b, drafts, struct property_draft) : NULL;
    if (!draft)
        return;
    draft->record = record;
    if (!record.nested)
        list->group = record.category;
    struct property_draft *last =
        list->last ? AT(*drafts, struct property_draft, list->last - 1) : draft;
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
    if (text.status != GLS_OK)
        fail_once(b, text.status, (struct gls_place){0});
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
                                         .nested = nested};
    if (row->levels & (unsigned)(nested ? GLS_NESTED : level)) {
        record.value = store(b, property->value);
        record.target = store(b, property->target);
    } else {
        record.category = GLS_NOTE;
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
    add_property(
        b, level,
        (struct gls_property_record){.value = store_note(b, name, value, (struct gls_span){0}),
                                     .line = at.line,
                                     .column = at.column,
                                     .category = GLS_NOTE});
}

/* ------------------------------------------------------------------ emission */

static struct gls_range emit_properties(struct gls_builder *b, const struct records *drafts,
                                        struct list list)
{
    struct gls_range range = {(uint32_t)b->properties.count, 0};
    for (uint32_t i = list.first; i; range.count++) {
        const struct property_draft *draft = AT(*drafts, struct property_draft, i - 1);
        struct gls_property_record *record = APPEND(b, &b->properties, struct gls_property_record);
        if (!record)
            break;
        *record = draft->record;
        i = draft->next;
    }
    return range;
}

static struct gls_range emit_terms(struct gls_builder *b, struct list list, uint32_t section)
{
    struct gls_range range = {(uint32_t)b->terms.count, 0};
    for (uint32_t i = list.first; i;) {
        const struct term_draft *draft = AT(b->term_drafts, struct term_draft, i - 1);
        i = draft->next;
        if (!draft->record.text)
            continue;
        struct gls_range properties = emit_properties(b, &b->property_drafts, draft->properties);
        struct gls_term_record *record = APPEND(b, &b->terms, struct gls_term_record);
        if (!record)
            break;
        *record = draft->record;
        record->section = section;
        record->properties = properties;
        range.count++;
    }
    return range;
}

static void emit_section(struct gls_builder *b, const struct section_draft *draft)
{
    struct gls_section_record section = {.lang = draft->lang,
                                         .concept = (uint32_t)b->concepts.count,
                                         .line = draft->at.line,
                                         .column = draft->at.column};
    section.properties = emit_properties(b, &b->property_drafts, draft->properties);
    section.terms = emit_terms(b, draft->terms, (uint32_t)b->sections.count);
    struct gls_section_record *record = APPEND(b, &b->sections, struct gls_section_record);
    if (record)
        *record = section;
}

void gls_builder_concept_end(struct gls_builder *b)
{
    struct gls_concept_record concept = b->concept;
    concept.sections.first = (uint32_t)b->sections.count;
    concept.terms.first = (uint32_t)b->terms.count;
    concept.properties = emit_properties(b, &b->property_drafts, b->concept_properties);
    for (uint32_t i = 0; i < b->section_drafts.count; i++)
        emit_section(b, AT(b->section_drafts, struct section_draft, i));
    concept.sections.count = (uint32_t)b->sections.count - concept.sections.first;
    concept.terms.count = (uint32_t)b->terms.count - concept.terms.first;
    struct gls_concept_record *record = APPEND(b, &b->concepts, struct gls_concept_record);
    if (record)
    *record = concept;
    gls_builder_concept(b, (struct gls_place){0}, (struct gls_span){0});
}

/* ------------------------------------------------------------------ the end */

/* The table that gls_base_find_id() reads: the first concept with an id keeps it. */
static bool hash_ids(const struct gls_builder *b, struct records *ids)
{
    size_t slots = gls_hash_slots(b->concepts.count), mask = slots - 1;
    uint32_t *slot = ids->data = gls_malloc(slots * sizeof *slot);
    if (!slot)
        return false;
    memset(slot, 0, slots * sizeof *slot);
    ids->count = slots;
    const char *strings = b->strings.data;
    const struct gls_concept_record *concept = b->concepts.data;
    for (uint32_t i = 0; i < b->concepts.count; i++) {
        const char *id = strings + concept[i].id;
        size_t at = gls_hash(0, gls_span_of(id)) & mask;
        while (slot[at] && strcmp(strings + concept[slot[at] - 1].id, id) != 0)
            at = (at + 1) & mask;
        if (*id && !slot[at])
            slot[at] = i + 1;
    }
    return true;
}

static struct gls_span hand_over(struct records *records, size_t size)
{
    struct gls_span part = {records->data, records->count * size};
    *records = (struct records){0};
    return part;
}

static struct gls_base *make_base(struct gls_builder *b)
{
    struct records ids = {0}, header = {0};
    struct gls_header_record *record = APPEND(b, &header, struct gls_header_record);
    if (!record || !hash_ids(b, &ids)) {
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
        [GLS_PART_IDS] = hand_over(&ids, sizeof(uint32_t)),
    };
    struct gls_base *base = gls_base_of_parts(part, (struct gls_image){0}, b->file);
    if (!base)
        gls_parts_free(part, GLS_PARTS);
    return base;
}

static enum gls_status fail_as_noted(const struct gls_builder *b, struct gls_error *err)
{
    if (b->status == GLS_NOMEM)
        return gls_fail_nomem(err);
    if (b->failed_at.line)
        return gls_fail(err, b->status, b->failed_at, "a concept in more than %d languages",
                        SECTIONS_MAX);
    return gls_fail(err, b->status, b->failed_at, "more than 4 GiB of text");
}

enum gls_status gls_builder_finish(struct gls_builder *b, enum gls_load what, struct gls_base **out,
                                   struct gls_error *err)
{
    *out = NULL;
    b->header.properties = emit_properties(b, &b->header_drafts, b->header_properties);
    if (b->status != GLS_OK)
        return fail_as_noted(b, err);
    struct gls_base *base = make_base(b);
    enum gls_status status = !base                  ? gls_fail_nomem(err)
                             : what == GLS_LOAD_ALL ? gls_base_index(base, NULL, err)
                                                    : GLS_OK;
    if (status == GLS_OK)
        *out = base;
    else
        gls_base_free(base);
    return status;
}
