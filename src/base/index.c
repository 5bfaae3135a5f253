#include "base/index.h"

#include <string.h>

#include "base/index_record.h"
#include "base/lang.h"
#include "core/memory.h"
#include "core/span.h"

uint32_t gls_index_edge_hash(uint32_t node, uint32_t word)
{
    uint32_t hash = node * 0x9E3779B1u ^ word * 0x85EBCA77u;
    return hash ^ hash >> 15;
}

/* ------------------------------------------------------------------ indexes of a base */

/* The primary subtag of any tag; "" when it is longer than one can be. */
static void primary_of(const char *lang, char out[9])
{
    char tag[GLS_LANG_BYTES];
    gls_lang_canonical(gls_span_of(lang), tag);
    size_t size = gls_lang_primary(tag);
    memcpy(out, tag, size);
    out[size] = '\0';
}

static const struct gls_index *find(const struct gls_base *base, const char primary[9])
{
    size_t i = 0;
    while (i < GLS_INDEXES_MAX && base->index[i] && strcmp(base->index[i]->lang, primary) != 0)
        i++;
    return i < GLS_INDEXES_MAX ? base->index[i] : NULL;
}

const struct gls_index *gls_base_index_of(const struct gls_base *base, const char *lang)
{
    char primary[9];
    primary_of(lang, primary);
    return find(base, primary);
}

bool gls_base_is_indexed(const struct gls_base *base, const char *lang)
{
    return base->indexed || gls_base_index_of(base, lang);
}

/* The records of a hash table: a power of two of them, or none. */
static struct gls_table slots_of(struct gls_span part, size_t size)
{
    struct gls_table slots = gls_table_of(part, size);
    if (slots.count & (slots.count - 1))
        slots.count = 0;
    return slots;
}

static void read_parts(struct gls_index *index)
{
    const struct gls_span *part = index->part;
    index->keys = part[GLS_PART_KEYS];
    index->forms = gls_table_of(part[GLS_PART_FORMS], sizeof(struct gls_form_record));
    index->form_slots = slots_of(part[GLS_PART_FORM_SLOTS], sizeof(uint32_t));
    index->readings = gls_table_of(part[GLS_PART_READINGS], sizeof(struct gls_reading_record));
    index->edges = slots_of(part[GLS_PART_EDGES], sizeof(struct gls_edge_record));
    index->nodes = gls_table_of(part[GLS_PART_NODES], sizeof(struct gls_range));
    index->node_terms = gls_table_of(part[GLS_PART_NODE_TERMS], sizeof(uint32_t));
}

bool gls_base_add_index(struct gls_base *base, const struct gls_index *index)
{
    size_t place = 0;
    while (place < GLS_INDEXES_MAX && base->index[place])
        place++;
    struct gls_index *added = place < GLS_INDEXES_MAX ? gls_malloc(sizeof *added) : NULL;
    if (!added)
        return false;
    *added = *index;
    read_parts(added);
    base->index[place] = added;
    return true;
}

/* ------------------------------------------------------------------ making one */

static bool is_in(const char *lang, const char *primary)
{
    size_t size = strlen(primary);
    return strncmp(lang, primary, size) == 0 && (!lang[size] || lang[size] == '-');
}

static void add_terms(struct gls_index_build *build, struct gls_range terms,
                      const struct gls_base *base)
{
    for (uint32_t i = 0; i < terms.count; i++) {
        struct gls_term term = gls_base_term(base, terms.first + i);
        gls_index_add(build, terms.first + i,
                      &(struct gls_index_term){gls_span_of(term.text), term.pos, term.gender});
    }
}

static enum gls_status build(const struct gls_base *base, struct gls_index *index,
                             struct gls_error *err)
{
    struct gls_index_build *build = gls_index_build_new(index->lang, gls_base_terms(base) / 2);
    if (!build)
        return gls_fail_nomem(err);
    for (uint32_t i = 0; i < base->sections.count; i++) {
        struct gls_section section = gls_base_section(base, i);
        if (is_in(section.lang, index->lang))
            add_terms(build, section.terms, base);
    }
    enum gls_status status = gls_index_build_end(build, index->part, err);
    gls_index_build_free(build);
    return status;
}

static enum gls_status index_primary(struct gls_base *base, const char primary[9],
                                     struct gls_error *err)
{
    struct gls_index index = {.is_built = true};
    if (find(base, primary))
        return GLS_OK;
    if (base->index[GLS_INDEXES_MAX - 1])
        return gls_fail(err, GLS_LIMIT, (struct gls_place){.file = base->file},
                        "look-ups in more than %d languages", GLS_INDEXES_MAX);
    memcpy(index.lang, primary, sizeof index.lang);
    enum gls_status status = build(base, &index, err);
    if (status != GLS_OK || gls_base_add_index(base, &index))
        return status;
    gls_parts_free(index.part, GLS_INDEX_PARTS);
    return gls_fail_nomem(err);
}

/* All languages, or as many as there is place for. */
static enum gls_status index_all(struct gls_base *base, struct gls_error *err)
{
    const char *last = NULL;
    char primary[9];
    for (uint32_t i = 0; i < base->sections.count && !base->indexed; i++) {
        const char *tag = gls_base_section(base, i).lang;
        if (tag == last)
            continue;
        last = tag;
        primary_of(tag, primary);
        if (base->index[GLS_INDEXES_MAX - 1])
            return GLS_OK;
        enum gls_status status = index_primary(base, primary, err);
        if (status != GLS_OK)
            return status;
    }
    base->indexed = true;
    return GLS_OK;
}

enum gls_status gls_base_index(struct gls_base *base, const char *lang, struct gls_error *err)
{
    char primary[9];
    if (!lang)
        return index_all(base, err);
    primary_of(lang, primary);
    return index_primary(base, primary, err);
}

/* ------------------------------------------------------------------ reading */

struct gls_range gls_index_form(const struct gls_index *index, struct gls_span key)
{
    const uint32_t *slot = index->form_slots.data;
    uint32_t slots = index->form_slots.count, hash = gls_hash(0, key);
    for (uint32_t i = 0; i < slots; i++) {
        uint32_t member = slot[(hash + i) & (slots - 1)];
        const struct gls_form_record *form = gls_table_at(index->forms, member - 1, sizeof *form);
        if (!form)
            break;
        bool inside =
            form->key <= index->keys.size && form->key_size <= index->keys.size - form->key;
        if (form->hash == hash && form->key_size == key.size && inside &&
            memcmp(index->keys.data + form->key, key.data, key.size) == 0)
            return gls_range_within(form->readings, index->readings);
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
    uint32_t slots = index->edges.count, hash = gls_index_edge_hash(node, word);
    const struct gls_edge_record *edge = index->edges.data;
    for (uint32_t i = 0; i < slots; i++) {
        const struct gls_edge_record *record = &edge[(hash + i) & (slots - 1)];
        if (record->target == 0)
            break;
        if (record->node == node && record->word == word)
            return record->target;
    }
    return GLS_INDEX_NOWHERE;
}

struct gls_range gls_index_terms(const struct gls_index *index, uint32_t node)
{
    const struct gls_range *range = gls_table_at(index->nodes, node, sizeof *range);
    return range ? gls_range_within(*range, index->node_terms) : (struct gls_range){0, 0};
}

uint32_t gls_index_term(const struct gls_index *index, uint32_t number)
{
    const uint32_t *term = gls_table_at(index->node_terms, number, sizeof *term);
    return term ? *term : UINT32_MAX;
}
