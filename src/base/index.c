#include "base/index.h"

#include <string.h>

#include "base/index_record.h"
#include "base/lang.h"
#include "core/memory.h"
#include "core/span.h"
#include "core/table.h"

uint32_t gls_index_edge_hash(uint64_t key, uint32_t node, uint32_t word)
{
    return (uint32_t)gls_hash_number(key, (uint64_t)node << 32 | word);
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

static void read_parts(struct gls_index *index)
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

static void add_terms(struct gls_index_build *build, struct gls_range terms,
                      const struct gls_base *base)
{
    for (uint32_t i = terms.first; i - terms.first < terms.count; i++) {
        const struct gls_term_record *term = gls_table_at(base->terms, i, sizeof *term);
        if (term)
            gls_index_add(build, i,
                          &(struct gls_index_term){gls_span_of(gls_base_string(base, term->text)),
                                                   term->pos, term->gender});
    }
}

static enum gls_status build(const struct gls_base *base, struct gls_index *index,
                             struct gls_error *err)
{
    struct gls_work work = {.file = base->file};
    struct gls_index_build *build =
        gls_index_build_new(&work, index->lang, gls_base_terms(base) / 2, index->key);
    size_t size = strlen(index->lang);
    bool wanted[GLS_LANGUAGES_MAX];
    for (uint32_t i = 0; i < base->languages; i++) {
        const char *tag = base->language[i].tag;
        wanted[i] = gls_lang_primary(tag) == size && memcmp(tag, index->lang, size) == 0;
    }
    for (uint32_t i = 0; build && i < base->sections.count; i++) {
        struct gls_section section = gls_base_section(base, i);
        if (section.language != UINT32_MAX && wanted[section.language])
            add_terms(build, section.terms, base);
    }
    if (build)
        gls_index_build_end(build, index->part);
    gls_index_build_free(build);
    return gls_work_end(&work, err);
}

static enum gls_status index_primary(struct gls_base *base, const char primary[9],
                                     struct gls_error *err)
{
    struct gls_index index = {.is_built = true, .key = base->key};
    if (find(base, primary))
        return GLS_OK;
    if (base->index[GLS_INDEXES_MAX - 1])
        return gls_fail(err, GLS_ERR_LIMIT, (struct gls_place){.file = base->file},
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
    char primary[9];
    for (uint32_t i = 0; i < base->languages && !base->indexed; i++) {
        primary_of(base->language[i].tag, primary);
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
