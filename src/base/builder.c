/* A concept is gathered in drafts; how they become records is in emission.c. */
#include "base/draft.h"

#include <string.h>

#include "base/lang.h"
#include "core/span.h"
#include "core/table.h"
#include "image/fill.h"

enum {
    TERMS_MAX = 1000, /* of a concept in one language */
    RECENT_BYTES = 32
};

/* ------------------------------------------------------------------ records and strings */

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
    struct gls_recent_string *recent = &b->recent[hash % GLS_RECENT_STRINGS];
    const char *known = (const char *)b->strings.data + recent->offset;
    bool same = recent->hash == hash && text.size < b->strings.count - recent->offset &&
                memcmp(known, text.data, text.size) == 0 && !known[text.size];
    if (!same)
        *recent = (struct gls_recent_string){hash, append_string(b, text)};
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

void gls_builder_concept(struct gls_builder *b, struct gls_place at, struct gls_span id)
{
    b->concept =
        (struct gls_concept_record){.id = store(b, id), .line = at.line, .column = at.column};
    gls_draft_extent(at, &b->concept.offset, &b->concept.size);
    b->concept_properties = (struct gls_draft_list){0};
    b->section = b->term = GLS_DRAFT_NONE;
    b->section_drafts.count = b->term_drafts.count = b->property_drafts.count = 0;
}

/* ------------------------------------------------------------------ languages */

/* The number + 1 of the language of a canonical tag; GLS_DRAFT_NONE with the failure noted. */
static uint32_t find_language(struct gls_builder *b, const char *tag, struct gls_place at)
{
    for (uint32_t i = 0; i < b->languages.count; i++) {
        uint32_t known = *GLS_AT(b->languages, uint32_t, i);
        if (strcmp((const char *)b->strings.data + known, tag) == 0)
            return i + 1;
    }
    if (b->languages.count == GLS_LANGUAGES_MAX)
        gls_work_fail(&b->work, GLS_ERR_LIMIT, at, "more than 1000 languages");
    uint32_t *string = GLS_DRAFT_RECORD(b, &b->languages, uint32_t);
    if (!string)
        return GLS_DRAFT_NONE;
    *string = store(b, gls_span_of(tag));
    return (uint32_t)b->languages.count;
}

/* Files repeat a few tags: each is made canonical once. */
static uint32_t language_of(struct gls_builder *b, struct gls_span lang, struct gls_place at)
{
    char tag[GLS_LANG_BYTES];
    bool fits = lang.size < sizeof tag;
    for (unsigned i = 0; fits && i < GLS_RECENT_TAGS; i++)
        if (b->recent_tag[i].language && gls_span_equal_ascii(lang, b->recent_tag[i].tag))
            return b->recent_tag[i].language;
    gls_lang_canonical(lang, tag);
    uint32_t language = find_language(b, tag, at);
    if (fits && language) {
        struct gls_recent_tag *recent = &b->recent_tag[language % GLS_RECENT_TAGS];
        memcpy(recent->tag, lang.data, lang.size);
        recent->tag[lang.size] = '\0';
        recent->language = language;
    }
    return language;
}

static uint32_t find_section(const struct gls_builder *b, uint32_t language)
{
    for (uint32_t i = 0; i < b->section_drafts.count; i++)
        if (GLS_AT(b->section_drafts, struct gls_open_section, i)->language == language)
            return i + 1;
    return GLS_DRAFT_NONE;
}

void gls_builder_section(struct gls_builder *b, struct gls_place at, struct gls_span lang)
{
    uint32_t language = language_of(b, lang, at);
    b->term = GLS_DRAFT_NONE;
    b->section = language ? find_section(b, language - 1) : GLS_DRAFT_NONE;
    if (b->section || !language)
        return;
    struct gls_open_section *draft =
        GLS_DRAFT_RECORD(b, &b->section_drafts, struct gls_open_section);
    if (!draft)
        return;
    draft->at = at;
    draft->language = language - 1;
    b->section = (uint32_t)b->section_drafts.count;
}

/* Puts draft number @p member (+ 1) at the end of a list; @p previous_next is where the draft
 * that was last keeps its successor. */
static void link_last(struct gls_draft_list *list, uint32_t member, uint32_t *previous_next)
{
    if (list->last)
        *previous_next = member;
    else
        list->first = member;
    list->last = member;
}

void gls_builder_term(struct gls_builder *b, struct gls_place at)
{
    b->term = GLS_DRAFT_NONE;
    if (!b->section)
        return;
    struct gls_open_section *section =
        GLS_AT(b->section_drafts, struct gls_open_section, b->section - 1);
    if (section->count++ == TERMS_MAX)
        gls_work_fail(&b->work, GLS_ERR_LIMIT, at,
                      "a concept with more than %d terms in one language", TERMS_MAX);
    struct gls_open_term *draft = GLS_DRAFT_RECORD(b, &b->term_drafts, struct gls_open_term);
    if (!draft)
        return;
    draft->record.line = at.line;
    draft->record.column = at.column;
    gls_draft_extent(at, &draft->record.offset, &draft->record.size);
    draft->record.text_offset = draft->record.offset;
    b->term = (uint32_t)b->term_drafts.count;
    struct gls_draft_list *list = &section->terms;
    struct gls_open_term *last =
        list->last ? GLS_AT(b->term_drafts, struct gls_open_term, list->last - 1) : draft;
    link_last(list, b->term, &last->next);
}

/* The record of the open term; a spare one when none is open. */
static struct gls_term_record *open_term(struct gls_builder *b, struct gls_term_record *spare)
{
    return b->term ? &GLS_AT(b->term_drafts, struct gls_open_term, b->term - 1)->record : spare;
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
    gls_draft_extent(at, &record->text_offset, &size);
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
static struct gls_draft_list *properties_of(struct gls_builder *b, enum gls_level_bit level)
{
    switch (level) {
    case GLS_OF_BASE:
        return &b->header_properties;
    case GLS_OF_SECTION:
        return b->section
                   ? &GLS_AT(b->section_drafts, struct gls_open_section, b->section - 1)->properties
                   : NULL;
    case GLS_OF_TERM:
        return b->term ? &GLS_AT(b->term_drafts, struct gls_open_term, b->term - 1)->properties
                       : NULL;
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
    struct gls_draft_list *list = properties_of(b, level);
    struct gls_array *drafts = level == GLS_OF_BASE ? &b->header_drafts : &b->property_drafts;
    struct gls_open_property *draft =
        list ? GLS_DRAFT_RECORD(b, drafts, struct gls_open_property) : NULL;
    if (!draft)
        return;
    draft->record = record;
    if (record.category == GLS_CATEGORY_NOTE && !record.nested)
        note_usage(b, level, record.value);
    if (!record.nested)
        list->group = record.category;
    struct gls_open_property *last =
        list->last ? GLS_AT(*drafts, struct gls_open_property, list->last - 1) : draft;
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
    const struct gls_draft_list *list = properties_of(b, level);
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
    gls_draft_extent(property->at, &record.offset, &record.size);
    if (row->levels & (unsigned)(nested ? GLS_OF_GROUP : level)) {
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
    gls_draft_extent(at, &record.offset, &record.size);
    add_property(b, level, record);
}

/* ------------------------------------------------------------------ extents */

static void set_end(uint32_t offset, uint64_t end, uint32_t *size)
{
    *size = *size && end > offset && end <= UINT32_MAX ? (uint32_t)(end - offset) : 0;
}

/* A language that comes back keeps the extent of its first section. */
static void end_section(struct gls_open_section *draft, uint64_t end)
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
        end_section(GLS_AT(b->section_drafts, struct gls_open_section, b->section - 1), end);
}

void gls_builder_mark(struct gls_builder *b, struct gls_span text, struct gls_place at)
{
    struct gls_mark_record *record = GLS_DRAFT_RECORD(b, &b->marks, struct gls_mark_record);
    if (record)
        *record = (struct gls_mark_record){store(b, text), at.line, at.column};
}

void gls_builder_empty(struct gls_builder *b, struct gls_span name, struct gls_place at,
                       bool needed)
{
    struct gls_empty_record *record = GLS_DRAFT_RECORD(b, &b->empties, struct gls_empty_record);
    if (!record)
        return;
    *record = (struct gls_empty_record){.concept = (uint32_t)b->concepts.count,
                                        .line = at.line,
                                        .column = at.column,
                                        .needed = needed};
    gls_draft_extent(at, &record->offset, &record->size);
    record->name = store(b, name);
}
