#include "base/base.h"

#include <string.h>

#include "base/index_record.h"
#include "base/lang.h"
#include "base/record.h"
#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "core/table.h"

/* ------------------------------------------------------------------ opening */

#define TABLE_OF(base, number, record)                                                             \
    gls_table_of((base)->part[number], sizeof(record), (base)->image.guard)

/* So that no language need be compared as a string later. */
static bool read_languages(struct gls_base *base)
{
    struct gls_table tags = TABLE_OF(base, GLS_PART_LANGUAGES, uint32_t);
    uint32_t count = tags.count < GLS_LANGUAGES_MAX ? tags.count : GLS_LANGUAGES_MAX;
    base->language = gls_malloc((count + 1) * sizeof *base->language);
    if (!base->language)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t *tag = gls_table_at(tags, i, sizeof *tag);
        struct gls_base_language *own = &base->language[i];
        *own = (struct gls_base_language){.tag = tag ? gls_base_string(base, *tag) : ""};
        size_t size = gls_lang_primary(own->tag);
        own->plain = !own->tag[size];
        while (gls_lang_primary(base->language[own->primary].tag) != size ||
               memcmp(base->language[own->primary].tag, own->tag, size) != 0)
            own->primary++;
    }
    base->languages = count;
    return true;
}

struct gls_base *gls_base_of_parts(const struct gls_span part[GLS_PARTS], uint64_t key,
                                   struct gls_image image, const char *file)
{
    struct gls_base *base = gls_malloc(sizeof *base);
    if (!base)
        return NULL;
    *base = (struct gls_base){.image = image, .key = key, .file = file};
    memcpy(base->part, part, sizeof base->part);
    base->strings = part[GLS_PART_STRINGS];
    base->concepts = TABLE_OF(base, GLS_PART_CONCEPTS, struct gls_concept_record);
    base->sections = TABLE_OF(base, GLS_PART_SECTIONS, struct gls_section_record);
    base->terms = TABLE_OF(base, GLS_PART_TERMS, struct gls_term_record);
    base->properties = TABLE_OF(base, GLS_PART_PROPERTIES, struct gls_property_record);
    base->ids = gls_slots_of(part[GLS_PART_IDS], image.guard);
    base->empties = TABLE_OF(base, GLS_PART_EMPTIES, struct gls_empty_record);
    base->marks = TABLE_OF(base, GLS_PART_MARKS, struct gls_mark_record);
    if (read_languages(base))
        return base;
    gls_free(base);
    return NULL;
}

void gls_parts_free(const struct gls_span *part, size_t count)
{
    for (size_t i = 0; i < count; i++)
        gls_free((void *)part[i].data);
}

void gls_base_free(struct gls_base *base)
{
    if (!base)
        return;
    for (size_t i = 0; i < GLS_INDEXES_MAX && base->index[i]; i++) {
        if (base->index[i]->is_built)
            gls_parts_free(base->index[i]->part, GLS_INDEX_PARTS);
        gls_free(base->index[i]);
    }
    if (!base->image.size)
        gls_parts_free(base->part, GLS_PARTS);
    gls_image_release(&base->image);
    gls_free(base->language);
    gls_free(base);
}

/* ------------------------------------------------------------------ damage */

enum gls_status gls_base_sound(const struct gls_base *base, struct gls_error *err)
{
    const char *trouble = gls_guard_trouble(base->image.guard);
    if (!trouble)
        return GLS_OK;
    return gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){.file = base->file}, "%s", trouble);
}

enum gls_status gls_base_verify(const struct gls_base *base, struct gls_error *err)
{
    gls_guard_allows_all(base->image.guard);
    return gls_base_sound(base, err);
}

static void verify_parts(const struct gls_base *base, const struct gls_span *part, unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        gls_guard_allows(base->image.guard, part[i].data, part[i].size);
}

void gls_base_verify_terms(const struct gls_base *base, const char *lang)
{
    const struct gls_index *index = gls_base_index_of(base, lang);
    verify_parts(base, base->part, GLS_PARTS);
    if (index && !index->is_built) /* else it is none of the image's */
        verify_parts(base, index->part, GLS_INDEX_PART_PHRASES); /* those before the phrases */
}

/* ------------------------------------------------------------------ questions */

uint32_t gls_base_language_count(const struct gls_base *base)
{
    return base->languages;
}

const char *gls_base_language(const struct gls_base *base, uint32_t number)
{
    return number < base->languages ? base->language[number].tag : NULL;
}

bool gls_base_languages_agree(const struct gls_base *base, uint32_t a, uint32_t b)
{
    if (a == b || a >= base->languages || b >= base->languages)
        return a == b;
    const struct gls_base_language *one = &base->language[a], *other = &base->language[b];
    return one->primary == other->primary && (one->plain || other->plain);
}

static struct gls_header_record header_of(const struct gls_base *base)
{
    struct gls_header_record header = {0};
    struct gls_span bytes = base->part[GLS_PART_HEADER];
    if (bytes.size >= sizeof header &&
        gls_guard_allows(base->image.guard, bytes.data, sizeof header))
        memcpy(&header, bytes.data, sizeof header);
    return header;
}

struct gls_range gls_base_header(const struct gls_base *base)
{
    return gls_range_within(header_of(base).properties, base->properties);
}

const char *gls_base_sheet(const struct gls_base *base)
{
    return gls_base_string(base, header_of(base).sheet);
}

const char *gls_base_title(const struct gls_base *base)
{
    const char *title = gls_base_string(base, header_of(base).title);
    return *title ? title : NULL;
}

void gls_base_set_name(struct gls_base *base, const char *name)
{
    base->name = name;
}

const char *gls_base_name(const struct gls_base *base)
{
    return base->name ? base->name : base->file;
}

const char *gls_base_file(const struct gls_base *base)
{
    return base->file;
}

size_t gls_base_concepts(const struct gls_base *base)
{
    return base->concepts.count;
}

size_t gls_base_terms(const struct gls_base *base)
{
    return base->terms.count;
}

const char *gls_base_value(const struct gls_base *base, struct gls_range properties,
                           enum gls_category category)
{
    for (uint32_t i = 0; i < properties.count; i++) {
        struct gls_property property = gls_base_property(base, properties.first + i);
        if (property.category == category && !property.nested && *property.value)
            return property.value;
    }
    return NULL;
}

uint32_t gls_base_find_id(const struct gls_base *base, const char *id)
{
    uint32_t hash = (uint32_t)gls_hash(base->key, gls_span_of(id));
    struct gls_probes probes = {base->ids, gls_hash_table_mask(base->concepts.count + 1), hash, 0};
    for (uint32_t member; *id && (member = gls_probes_next(&probes)) != 0;)
        if (strcmp(gls_base_concept(base, member - 1).id, id) == 0)
            return member - 1;
    return UINT32_MAX;
}

bool gls_base_has_lang(const struct gls_base *base, const char *want)
{
    uint32_t i = 0;
    while (i < base->languages && !gls_lang_matches(want, base->language[i].tag))
        i++;
    return i < base->languages;
}

void gls_base_languages(const struct gls_base *base, struct gls_buf *out)
{
    enum { MOST = 64 };
    for (uint32_t i = 0; i < base->languages && i < MOST; i++) {
        gls_buf_puts(out, i ? ", " : "");
        gls_buf_puts(out, base->language[i].tag);
    }
}
