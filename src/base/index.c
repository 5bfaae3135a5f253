#include "base/index.h"

#include <string.h>

#include "base/index_record.h"
#include "base/lang.h"
#include "core/span.h"

uint32_t gls_index_lang(const char *lang)
{
    return gls_hash(0, lang, gls_lang_primary(lang));
}

uint32_t gls_index_edge_hash(uint32_t node, uint32_t word)
{
    uint32_t hash = node * 0x9E3779B1u ^ word * 0x85EBCA77u;
    return hash ^ hash >> 15;
}

bool gls_index_present(const struct gls_base *base)
{
    return gls_base_table(base, GLS_PART_NODES, sizeof(struct gls_range)).count > 0;
}

/* The records of a hash table: a power of two of them, or none. */
static struct gls_table slots_of(const struct gls_base *base, unsigned part, size_t size)
{
    struct gls_table slots = gls_base_table(base, part, size);
    if (slots.count & (slots.count - 1))
        slots.count = 0;
    return slots;
}

static struct gls_span key_at(const struct gls_base *base, uint32_t offset, uint32_t size)
{
    struct gls_span keys = gls_image_section(&base->image, GLS_PART_KEYS);
    if (offset > keys.size || size > keys.size - offset)
        return (struct gls_span){0};
    return (struct gls_span){keys.data + offset, size};
}

struct gls_range gls_index_form(const struct gls_base *base, const char *lang, struct gls_span key)
{
    struct gls_table slots = slots_of(base, GLS_PART_FORM_SLOTS, sizeof(uint32_t));
    struct gls_table forms = gls_base_table(base, GLS_PART_FORMS, sizeof(struct gls_form_record));
    const uint32_t *slot = slots.data;
    const struct gls_form_record *form = forms.data;
    uint32_t lang_hash = gls_index_lang(lang), hash = gls_hash(lang_hash, key.data, key.size);
    for (uint32_t i = 0; i < slots.count; i++) {
        uint32_t member = slot[(hash + i) & (slots.count - 1)];
        if (member == 0 || member > forms.count)
            break;
        const struct gls_form_record *record = &form[member - 1];
        if (record->hash == hash && record->lang == lang_hash &&
            gls_span_equal(key_at(base, record->key, record->key_size), key))
            return record->readings;
    }
    return (struct gls_range){0, 0};
}

struct gls_reading gls_index_reading(const struct gls_base *base, uint32_t number)
{
    struct gls_table readings =
        gls_base_table(base, GLS_PART_READINGS, sizeof(struct gls_reading_record));
    if (number >= readings.count)
        return (struct gls_reading){.word = UINT32_MAX};
    const struct gls_reading_record *record =
        (const struct gls_reading_record *)readings.data + number;
    return (struct gls_reading){record->word, record->relation, record->plain_e != 0};
}

uint32_t gls_index_step(const struct gls_base *base, uint32_t node, uint32_t word)
{
    struct gls_table slots = slots_of(base, GLS_PART_EDGES, sizeof(struct gls_edge_record));
    const struct gls_edge_record *edge = slots.data;
    uint32_t hash = gls_index_edge_hash(node, word);
    for (uint32_t i = 0; i < slots.count; i++) {
        const struct gls_edge_record *record = &edge[(hash + i) & (slots.count - 1)];
        if (record->target == 0)
            break;
        if (record->node == node && record->word == word)
            return record->target;
    }
    return GLS_INDEX_NOWHERE;
}

struct gls_range gls_index_terms(const struct gls_base *base, uint32_t node)
{
    struct gls_table nodes = gls_base_table(base, GLS_PART_NODES, sizeof(struct gls_range));
    return node < nodes.count ? ((const struct gls_range *)nodes.data)[node]
                              : (struct gls_range){0, 0};
}

uint32_t gls_index_term(const struct gls_base *base, uint32_t number)
{
    struct gls_table terms = gls_base_table(base, GLS_PART_NODE_TERMS, sizeof(uint32_t));
    return number < terms.count ? ((const uint32_t *)terms.data)[number] : UINT32_MAX;
}

const char *gls_index_key(const struct gls_base *base, uint32_t term)
{
    struct gls_table offsets = gls_base_table(base, GLS_PART_TERM_KEYS, sizeof(uint32_t));
    struct gls_span keys = gls_image_section(&base->image, GLS_PART_KEYS);
    if (term >= offsets.count || !keys.size || keys.data[keys.size - 1])
        return "";
    uint32_t offset = ((const uint32_t *)offsets.data)[term];
    return offset < keys.size ? keys.data + offset : "";
}
