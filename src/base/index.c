#include "base/index.h"

#include <string.h>

#include "base/index_record.h"
#include "core/span.h"
#include "core/table.h"

uint32_t gls_index_edge_hash(uint64_t key, uint32_t node, uint32_t word)
{
    return (uint32_t)gls_hash_number(key, (uint64_t)node << 32 | word);
}

void gls_index_open(struct gls_index *index)
{
    const struct gls_span *part = index->part;
    struct gls_guard *guard = index->guard;
    index->keys = part[GLS_INDEX_PART_KEYS];
    index->forms = gls_table_of(part[GLS_INDEX_PART_FORMS], sizeof(struct gls_form_record), guard);
    index->form_slots = gls_slots_of(part[GLS_INDEX_PART_FORM_SLOTS], guard);
    index->readings =
        gls_table_of(part[GLS_INDEX_PART_READINGS], sizeof(struct gls_reading_record), guard);
    index->nodes = gls_table_of(part[GLS_INDEX_PART_NODES], sizeof(struct gls_node_record), guard);
    index->edges = gls_slots_of(part[GLS_INDEX_PART_EDGES], guard);
    index->node_terms = gls_table_of(part[GLS_INDEX_PART_NODE_TERMS], sizeof(uint32_t), guard);
    index->phrases =
        gls_table_of(part[GLS_INDEX_PART_PHRASES], sizeof(struct gls_phrase_record), guard);
    index->phrase_text = part[GLS_INDEX_PART_PHRASE_TEXT];
    index->form_mask = gls_hash_table_mask(index->forms.count);
    index->node_mask = gls_hash_table_mask(index->nodes.count);
}

/* ------------------------------------------------------------------ reading */

/* The bytes from @p first to @p end, or no bytes when they are not there or damaged. */
static struct gls_span bytes_of(const struct gls_index *index, struct gls_span part, uint32_t first,
                                uint32_t end)
{
    const struct gls_span none = {"", 0};
    if (first >= end || end > part.size)
        return none;
    struct gls_span bytes = {part.data + first, end - first};
    return gls_guard_allows(index->guard, bytes.data, bytes.size) ? bytes : none;
}

/* The records of @p table from @p first to @p end. */
static struct gls_range run_of(uint32_t first, uint32_t end, struct gls_table table)
{
    return gls_range_within((struct gls_range){first, end > first ? end - first : 0}, table);
}

struct gls_range gls_index_form(const struct gls_index *index, struct gls_span key)
{
    struct gls_probes probes = {index->form_slots, index->form_mask,
                                (uint32_t)gls_hash(index->key, key), 0};
    for (uint32_t member; (member = gls_probes_next(&probes)) != 0;) {
        const struct gls_form_record *form = gls_table_at(index->forms, member - 1, sizeof *form);
        const struct gls_form_record *next = gls_table_at(index->forms, member, sizeof *form);
        if (!form || !next)
            break;
        if (gls_span_equal(bytes_of(index, index->keys, form->key, next->key), key))
            return run_of(form->readings, next->readings, index->readings);
    }
    return (struct gls_range){0, 0};
}

struct gls_reading gls_index_reading(const struct gls_index *index, uint32_t number)
{
    const struct gls_reading_record *record = gls_table_at(index->readings, number, sizeof *record);
    if (!record)
        return (struct gls_reading){.word = UINT32_MAX};
    return (struct gls_reading){record->word, record->relation, record->plain_e != 0,
                                record->initials != 0};
}

uint32_t gls_index_step(const struct gls_index *index, uint32_t node, uint32_t word)
{
    uint32_t hash = gls_index_edge_hash(index->key, node, word);
    struct gls_probes probes = {index->edges, index->node_mask, hash, 0};
    for (uint32_t member; (member = gls_probes_next(&probes)) != 0;) {
        const struct gls_node_record *target = gls_table_at(index->nodes, member, sizeof *target);
        if (!target)
            break;
        if (target->parent == node && target->word == word)
            return member;
    }
    return GLS_INDEX_NOWHERE;
}

uint32_t gls_index_children(const struct gls_index *index, uint32_t node)
{
    const struct gls_node_record *record = gls_table_at(index->nodes, node, sizeof *record);
    return record ? record->children : 0;
}

struct gls_range gls_index_terms(const struct gls_index *index, uint32_t node)
{
    const struct gls_node_record *record = gls_table_at(index->nodes, node, sizeof *record);
    const struct gls_node_record *next =
        record ? gls_table_at(index->nodes, node + 1, sizeof *next) : NULL;
    return next ? run_of(record->terms, next->terms, index->node_terms) : (struct gls_range){0, 0};
}

uint32_t gls_index_term(const struct gls_index *index, uint32_t number)
{
    const uint32_t *term = gls_table_at(index->node_terms, number, sizeof *term);
    return term ? *term : UINT32_MAX;
}

/* ------------------------------------------------------------------ phrases */

uint64_t gls_phrase_letters(struct gls_span text)
{
    uint32_t once = 0, twice = 0;
    for (size_t i = 0; i < text.size; i++) {
        uint32_t letter = (uint32_t)1 << (text.data[i] & 31);
        twice |= once & letter;
        once |= letter;
    }
    return (uint64_t)twice << 32 | once;
}

/* A phrase and the record after it, which says where its text ends. */
struct phrase_pair {
    const struct gls_phrase_record *own, *next;
};

static bool read_pair(const struct gls_index *index, uint32_t number, struct phrase_pair *pair)
{
    if (number == UINT32_MAX)
        return false;
    pair->own = gls_table_at(index->phrases, number, sizeof *pair->own);
    pair->next = gls_table_at(index->phrases, number + 1, sizeof *pair->next);
    return pair->own && pair->next;
}

struct gls_phrase gls_index_phrase(const struct gls_index *index, uint32_t number)
{
    struct phrase_pair pair;
    if (!read_pair(index, number, &pair))
        return (struct gls_phrase){{"", 0}, UINT32_MAX};
    return (struct gls_phrase){bytes_of(index, index->phrase_text, pair.own->text, pair.next->text),
                               pair.own->term};
}

uint64_t gls_index_phrase_letters(const struct gls_index *index, uint32_t number)
{
    const struct gls_phrase_record *record = gls_table_at(index->phrases, number, sizeof *record);
    return record ? record->letters : 0;
}

/* How many phrases are shorter than @p size, as far as they are sorted. */
static uint32_t count_shorter(const struct gls_index *index, size_t size)
{
    struct phrase_pair pair;
    uint32_t low = 0, high = index->phrases.count ? index->phrases.count - 1 : 0;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (read_pair(index, middle, &pair) && pair.next->text - pair.own->text < size)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct gls_range gls_index_phrases(const struct gls_index *index, size_t least, size_t most)
{
    uint32_t first = count_shorter(index, least < GLS_PHRASE_LONG ? least : GLS_PHRASE_LONG);
    uint32_t end = count_shorter(index, most < GLS_PHRASE_LONG ? most + 1 : SIZE_MAX);
    return run_of(first, end, index->phrases);
}
