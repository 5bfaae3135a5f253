/* Records to views: what is not there, or damaged, is an empty one. */
#include "base/base.h"
#include "base/record.h"
#include "core/memory.h"

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

enum gls_pos gls_base_term_pos(const struct gls_base *base, uint32_t number)
{
    const struct gls_term_record *record = gls_table_at(base->terms, number, sizeof *record);
    return record ? known(record->pos, GLS_POS_OTHER) : GLS_POS_NONE;
}

uint32_t gls_base_term_concept(const struct gls_base *base, uint32_t number)
{
    const struct gls_term_record *term = gls_table_at(base->terms, number, sizeof *term);
    const struct gls_section_record *section =
        term ? gls_table_at(base->sections, term->section, sizeof *section) : NULL;
    return section && section->concept < base->concepts.count ? section->concept : UINT32_MAX;
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
