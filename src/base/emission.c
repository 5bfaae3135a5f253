/* The drafts of a concept become records side by side, and all records a base. */
#include "base/draft.h"

#include <string.h>

#include "base/lang.h"
#include "core/span.h"
#include "core/table.h"

/* ------------------------------------------------------------------ the concept */

static struct gls_range emit_properties(struct gls_builder *b, const struct gls_array *drafts,
                                        struct gls_draft_list list)
{
    struct gls_range range = {(uint32_t)b->properties.count, 0};
    for (uint32_t i = list.first; i; range.count++) {
        const struct gls_open_property *draft = GLS_AT(*drafts, struct gls_open_property, i - 1);
        struct gls_property_record *record =
            GLS_DRAFT_RECORD(b, &b->properties, struct gls_property_record);
        if (!record)
            break;
        *record = draft->record;
        i = draft->next;
    }
    return range;
}

/* A term that says nothing but its name; of one of which something is said that may be missed. */
static void keep_empty_term(struct gls_builder *b, const struct gls_open_term *draft)
{
    const struct gls_term_record *term = &draft->record;
    struct gls_place at = {b->file, term->line, term->column, term->offset, term->size};
    bool says = draft->properties.first || term->admin || term->pos || term->gender || term->type;
    gls_builder_empty(b, gls_span_of("term"), at, says);
}

static struct gls_range emit_terms(struct gls_builder *b, struct gls_draft_list list,
                                   uint32_t section)
{
    struct gls_range range = {(uint32_t)b->terms.count, 0};
    size_t empties = b->empties.count;
    for (uint32_t i = list.first; i;) {
        const struct gls_open_term *draft = GLS_AT(b->term_drafts, struct gls_open_term, i - 1);
        i = draft->next;
        if (!draft->record.text) {
            keep_empty_term(b, draft);
            continue;
        }
        struct gls_range properties = emit_properties(b, &b->property_drafts, draft->properties);
        struct gls_term_record *record = GLS_DRAFT_RECORD(b, &b->terms, struct gls_term_record);
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

static void emit_section(struct gls_builder *b, const struct gls_open_section *draft)
{
    struct gls_section_record section = {.language = draft->language,
                                         .concept = (uint32_t)b->concepts.count,
                                         .line = draft->at.line,
                                         .column = draft->at.column};
    gls_draft_extent(draft->at, &section.offset, &section.size);
    section.properties = emit_properties(b, &b->property_drafts, draft->properties);
    section.terms = emit_terms(b, draft->terms, (uint32_t)b->sections.count);
    struct gls_section_record *record =
        GLS_DRAFT_RECORD(b, &b->sections, struct gls_section_record);
    if (record)
        *record = section;
}

static const struct gls_open_section *section_at(const struct gls_builder *b, uint32_t number)
{
    return GLS_AT(b->section_drafts, struct gls_open_section, number);
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
        emit_section(b, GLS_AT(b->section_drafts, struct gls_open_section, i));
    concept.sections.count = (uint32_t)b->sections.count - concept.sections.first;
    concept.terms.count = (uint32_t)b->terms.count - concept.terms.first;
    struct gls_concept_record *record =
        GLS_DRAFT_RECORD(b, &b->concepts, struct gls_concept_record);
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
    struct gls_header_record *record = GLS_DRAFT_RECORD(b, &header, struct gls_header_record);
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

enum gls_status gls_builder_finish(struct gls_builder *b, enum gls_load what, struct gls_base **out,
                                   struct gls_error *err)
{
    /* What has all its indexes may be saved, and the same source gives the same bytes. */
    uint64_t key = what == GLS_LOAD_ALL ? 0 : gls_hash_key();
    *out = NULL;
    b->header.properties = emit_properties(b, &b->header_drafts, b->header_properties);
    struct gls_base *base = gls_work_failed(&b->work) ? NULL : make_base(b, key);
    enum gls_status status = gls_work_end(&b->work, err);
    if (status == GLS_OK && what == GLS_LOAD_ALL)
        status = gls_base_index(base, NULL, err);
    if (status == GLS_OK)
        *out = base;
    else
        gls_base_free(base);
    return status;
}
