#include "base/base.h"

#include <string.h>

#include "base/index_record.h"
#include "base/lang.h"
#include "base/record.h"
#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "core/table.h"

/* ------------------------------------------------------------------ names of values */

static const char *name_at(const char *const *names, size_t count, unsigned value)
{
    return value < count ? names[value] : NULL;
}
#define NAME_AT(names, value) name_at(names, sizeof(names) / sizeof *(names), (unsigned)(value))

const char *gls_admin_name(enum gls_admin admin)
{
    static const char *const names[] = {NULL, "preferred", "admitted", "superseded", "deprecated"};
    return NAME_AT(names, admin);
}

const char *gls_pos_name(enum gls_pos pos)
{
    static const char *const names[] = {NULL, "noun", "verb", "adjective", "adverb", "other"};
    return NAME_AT(names, pos);
}

const char *gls_gender_name(enum gls_gender gender)
{
    static const char *const names[] = {NULL, "masculine", "feminine", "neuter", "other"};
    return NAME_AT(names, gender);
}

const char *gls_term_type_name(enum gls_term_type type)
{
    static const char *const names[] = {NULL,        "fullForm", "acronym", "abbreviation",
                                        "shortForm", "variant",  "phrase"};
    return NAME_AT(names, type);
}

/* ------------------------------------------------------------------ opening */

struct gls_table gls_table_of(struct gls_span part, size_t record_size, struct gls_guard *guard)
{
    size_t count = part.size / record_size;
    return (struct gls_table){part.data, count < UINT32_MAX ? (uint32_t)count : UINT32_MAX, guard};
}

struct gls_table gls_slots_of(struct gls_span part, struct gls_guard *guard)
{
    struct gls_table slots = gls_table_of(part, sizeof(uint32_t), guard);
    if (slots.count & (slots.count - 1))
        slots.count = 0;
    return slots;
}

const void *gls_table_at(struct gls_table table, uint32_t number, size_t record_size)
{
    if (number >= table.count)
        return NULL;
    const char *record = (const char *)table.data + (size_t)number * record_size;
    return gls_guard_allows(table.guard, record, record_size) ? record : NULL;
}

uint32_t gls_probes_next(struct gls_probes *probes)
{
    while (probes->probe < probes->slots.count && probes->probe < GLS_PROBES_MAX) {
        uint32_t at = (probes->hash + probes->probe++) & (probes->slots.count - 1);
        const uint32_t *slot = gls_table_at(probes->slots, at, sizeof *slot);
        if (!slot || !*slot)
            return 0;
        if (((*slot ^ probes->hash) & ~probes->mask) == 0)
            return *slot & probes->mask;
    }
    return 0;
}

struct gls_range gls_range_within(struct gls_range range, struct gls_table table)
{
    uint32_t left = range.first < table.count ? table.count - range.first : 0;
    return (struct gls_range){range.first, range.count < left ? range.count : left};
}

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
    if (index)
        verify_parts(base, index->part, GLS_INDEX_PART_PHRASES); /* those before the phrases */
}

/* ------------------------------------------------------------------ records to views */

const char *gls_base_string(const struct gls_base *base, uint32_t offset)
{
    struct gls_span strings = base->strings;
    struct gls_guard *guard = base->image.guard;
    if (offset >= strings.size || !gls_guard_allows(guard, strings.data + strings.size - 1, 1) ||
        strings.data[strings.size - 1])
        return "";
    return gls_guard_allows_text(guard, strings.data + offset) ? strings.data + offset : "";
}

struct gls_concept gls_base_concept(const struct gls_base *base, uint32_t number)
{
    const struct gls_concept_record *record = gls_table_at(base->concepts, number, sizeof *record);
    if (!record)
        return (struct gls_concept){.id = ""};
    return (struct gls_concept){.id = gls_base_string(base, record->id),
                                .sections = gls_range_within(record->sections, base->sections),
                                .terms = gls_range_within(record->terms, base->terms),
                                .properties =
                                    gls_range_within(record->properties, base->properties),
                                .usage = record->usage,
                                .line = record->line,
                                .column = record->column,
                                .offset = record->offset,
                                .size = record->size};
}

struct gls_section gls_base_section(const struct gls_base *base, uint32_t number)
{
    const struct gls_section_record *record = gls_table_at(base->sections, number, sizeof *record);
    if (!record)
        return (struct gls_section){
            .lang = "", .language = UINT32_MAX, .concept_number = UINT32_MAX};
    const char *lang = gls_base_language(base, record->language);
    return (struct gls_section){
        .lang = lang ? lang : "",
        .language = lang ? record->language : UINT32_MAX,
        .concept_number = record->concept < base->concepts.count ? record->concept : UINT32_MAX,
        .terms = gls_range_within(record->terms, base->terms),
        .properties = gls_range_within(record->properties, base->properties),
        .line = record->line,
        .column = record->column,
        .offset = record->offset,
        .size = record->size};
}

/* A value of an enumeration that ends with @p last; in a damaged block it may be anything. */
static unsigned known(unsigned value, unsigned last)
{
    return value <= last ? value : 0;
}

struct gls_term gls_base_term(const struct gls_base *base, uint32_t number)
{
    const struct gls_term_record *record = gls_table_at(base->terms, number, sizeof *record);
    if (!record)
        return (struct gls_term){.text = "",
                                 .lang = "",
                                 .language = UINT32_MAX,
                                 .concept_number = UINT32_MAX,
                                 .section = UINT32_MAX};
    struct gls_section section = gls_base_section(base, record->section);
    return (struct gls_term){.text = gls_base_string(base, record->text),
                             .lang = section.lang,
                             .language = section.language,
                             .concept_number = section.concept_number,
                             .section = record->section,
                             .admin = known(record->admin, GLS_ADMIN_DEPRECATED),
                             .pos = known(record->pos, GLS_POS_OTHER),
                             .gender = known(record->gender, GLS_GENDER_OTHER),
                             .type = known(record->type, GLS_TYPE_PHRASE),
                             .usage = record->usage,
                             .properties = gls_range_within(record->properties, base->properties),
                             .line = record->line,
                             .column = record->column,
                             .offset = record->offset,
                             .size = record->size};
}

const char *gls_base_term_text(const struct gls_base *base, uint32_t number)
{
    const struct gls_term_record *record = gls_table_at(base->terms, number, sizeof *record);
    return record ? gls_base_string(base, record->text) : "";
}

enum gls_admin gls_base_term_admin(const struct gls_base *base, uint32_t number)
{
    const struct gls_term_record *record = gls_table_at(base->terms, number, sizeof *record);
    return record ? known(record->admin, GLS_ADMIN_DEPRECATED) : GLS_ADMIN_NONE;
}

void gls_base_prefetch_term(const struct gls_base *base, uint32_t number)
{
    if (number < base->terms.count)
        GLS_PREFETCH((const struct gls_term_record *)base->terms.data + number);
}

unsigned gls_base_term_usage(const struct gls_base *base, uint32_t number)
{
    const struct gls_term_record *record = gls_table_at(base->terms, number, sizeof *record);
    return record ? record->usage : 0;
}

uint32_t gls_base_term_concept(const struct gls_base *base, uint32_t number)
{
    const struct gls_term_record *term = gls_table_at(base->terms, number, sizeof *term);
    const struct gls_section_record *section =
        term ? gls_table_at(base->sections, term->section, sizeof *section) : NULL;
    return section && section->concept < base->concepts.count ? section->concept : UINT32_MAX;
}

/* Exactly so; another wording is a note like any other. */
static const struct {
    const char *note;
    enum gls_level_bit level;
    enum gls_usage usage;
} usages[] = {{"usage: general", GLS_OF_CONCEPT, GLS_USAGE_GENERAL},
              {"usage: trap", GLS_OF_CONCEPT, GLS_USAGE_TRAP},
              {"usage: hide", GLS_OF_CONCEPT, GLS_USAGE_HIDE},
              {"usage: lookup", GLS_OF_TERM, GLS_USAGE_LOOKUP},
              {"usage: general", GLS_OF_TERM, GLS_USAGE_EVERYDAY}};

bool gls_note_is_field(const char *note)
{
    const char *end = note;
    while (*end >= 'A' && (*end <= 'Z' || (*end >= 'a' && *end <= 'z')))
        end++;
    return end > note && *note >= 'a' && end[0] == ':' && end[1] == ' ';
}

unsigned gls_usage_of(enum gls_level_bit level, const char *note)
{
    for (size_t i = 0; i < sizeof usages / sizeof *usages; i++)
        if (usages[i].level == level && strcmp(usages[i].note, note) == 0)
            return usages[i].usage;
    return 0;
}

unsigned gls_admin_rank(enum gls_admin admin)
{
    /* A file that marks only what to avoid means the rest to be used. */
    static const unsigned char ranks[] = {
        [GLS_ADMIN_PREFERRED] = 0,  [GLS_ADMIN_ADMITTED] = 1,   [GLS_ADMIN_NONE] = 1,
        [GLS_ADMIN_SUPERSEDED] = 2, [GLS_ADMIN_DEPRECATED] = 3,
    };
    return (size_t)admin < sizeof ranks ? ranks[admin] : 1;
}

bool gls_admin_is_bad(enum gls_admin admin)
{
    return admin == GLS_ADMIN_SUPERSEDED || admin == GLS_ADMIN_DEPRECATED;
}

struct gls_property gls_base_property(const struct gls_base *base, uint32_t number)
{
    const struct gls_property_record *record =
        gls_table_at(base->properties, number, sizeof *record);
    if (!record || record->category >= GLS_CATEGORY_COUNT)
        return (struct gls_property){.value = "", .target = ""};
    return (struct gls_property){.category = record->category,
                                 .value = gls_base_string(base, record->value),
                                 .target = gls_base_string(base, record->target),
                                 .nested = record->nested != 0,
                                 .line = record->line,
                                 .column = record->column,
                                 .offset = record->offset,
                                 .size = record->size};
}

unsigned gls_base_term_blanks(const struct gls_base *base, uint32_t number)
{
    const struct gls_term_record *record = gls_table_at(base->terms, number, sizeof *record);
    return record ? record->blanks : 0;
}

uint64_t gls_base_term_text_offset(const struct gls_base *base, uint32_t number)
{
    const struct gls_term_record *record = gls_table_at(base->terms, number, sizeof *record);
    return record ? record->text_offset : 0;
}

unsigned gls_base_property_blanks(const struct gls_base *base, uint32_t number)
{
    const struct gls_property_record *record =
        gls_table_at(base->properties, number, sizeof *record);
    return record ? record->blanks : 0;
}

uint32_t gls_base_marks(const struct gls_base *base)
{
    return base->marks.count;
}

struct gls_conflict_mark gls_base_mark(const struct gls_base *base, uint32_t number)
{
    const struct gls_mark_record *record = gls_table_at(base->marks, number, sizeof *record);
    if (!record)
        return (struct gls_conflict_mark){.text = ""};
    return (struct gls_conflict_mark){gls_base_string(base, record->text), record->line,
                                      record->column};
}

uint32_t gls_base_empties(const struct gls_base *base)
{
    return base->empties.count;
}

struct gls_empty gls_base_empty(const struct gls_base *base, uint32_t number)
{
    const struct gls_empty_record *record = gls_table_at(base->empties, number, sizeof *record);
    if (!record)
        return (struct gls_empty){.name = "", .concept = UINT32_MAX};
    return (struct gls_empty){.name = gls_base_string(base, record->name),
                              .concept = record->concept,
                              .line = record->line,
                              .column = record->column,
                              .offset = record->offset,
                              .size = record->size,
                              .needed = record->needed != 0};
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
