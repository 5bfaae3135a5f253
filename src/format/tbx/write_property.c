/* Properties: as the schema has them, alone or in a group, or as notes. */
#include <string.h>

#include "format/tbx/category.h"
#include "format/tbx/write.h"
#include "xml/write.h"

static void write_as_note(struct gls_tbx_output *w, const struct gls_property *property)
{
    struct gls_tbx_leaf note = {.name = "note"};
    gls_tbx_begin_leaf(w, note);
    if (property->category != GLS_CATEGORY_NOTE) {
        gls_xml_put_text(w->out, gls_category_row(property->category)->name);
        gls_buf_puts(w->out, ": ");
    }
    gls_xml_put_text(w->out, property->value);
    gls_buf_puts(w->out, *property->value && *property->target ? " → " : "");
    gls_xml_put_text(w->out, property->target);
    gls_tbx_end_leaf(w, note);
}

static void write_as_itself(struct gls_tbx_output *w, const struct gls_property *property)
{
    const struct gls_category_row *row = gls_category_row(property->category);
    bool core = strcmp(row->carrier, row->name) == 0; /* note and date need no type */
    gls_tbx_write_leaf(w,
                       (struct gls_tbx_leaf){row->carrier, core ? NULL : row->name,
                                             gls_tbx_written_target(w, property)},
                       property->value);
}

static void write_property(struct gls_tbx_output *w, const struct gls_property *property,
                           bool allowed)
{
    if (allowed && gls_tbx_schema_allows(w, property))
        write_as_itself(w, property);
    else
        write_as_note(w, property);
}

/* How many nested properties follow the one at @p at. */
static uint32_t count_nested(const struct gls_base *base, struct gls_range range, uint32_t at)
{
    uint32_t count = 0;
    while (at + count + 1 < range.count &&
           gls_base_property(base, range.first + at + count + 1).nested)
        count++;
    return count;
}

static const char *group_of(const struct gls_tbx_output *w, enum gls_category category)
{
    const char *group = gls_category_row(category)->group;
    bool missing = group && strcmp(group, "adminGrp") == 0 && !w->version->groups_admin;
    return missing ? NULL : group;
}

/* Whether a property stands in the group of its head; what is only a note there does not, where
 * groups hold no notes. */
static bool stands_in(const struct gls_tbx_output *w, enum gls_category head,
                      const struct gls_property *property)
{
    bool note = !gls_category_nests(head, property->category) ||
                !gls_tbx_schema_allows(w, property) || property->category == GLS_CATEGORY_NOTE;
    return w->version->notes_in_groups || !note;
}

static size_t count_within(const struct gls_tbx_output *w, uint32_t number, uint32_t nested)
{
    size_t count = 0;
    struct gls_property head = gls_base_property(w->concept.base, number);
    for (uint32_t i = 1; i <= nested; i++) {
        struct gls_property property = gls_base_property(w->concept.base, number + i);
        count += stands_in(w, head.category, &property);
    }
    return count;
}

/* Of the properties below a head those that stand in its group, or those that stand after it. */
static void write_nested(struct gls_tbx_output *w, uint32_t number, uint32_t nested, bool wrapped,
                         bool within)
{
    struct gls_property head = gls_base_property(w->concept.base, number);
    for (uint32_t i = 1; i <= nested; i++) {
        struct gls_property property = gls_base_property(w->concept.base, number + i);
        bool allowed = wrapped && gls_category_nests(head.category, property.category);
        if (within == (wrapped && stands_in(w, head.category, &property)))
            write_property(w, &property, allowed);
    }
}

/* A property and those nested below it, @p nested records. Of a head that cannot have a group only
 * notes can follow. */
static void write_group(struct gls_tbx_output *w, uint32_t number, uint32_t nested)
{
    struct gls_property head = gls_base_property(w->concept.base, number);
    const char *group = gls_tbx_schema_allows(w, &head) ? group_of(w, head.category) : NULL;
    bool wrapped =
        group && (count_within(w, number, nested) > 0 || head.category == GLS_CATEGORY_TRANSACTION);
    if (wrapped)
        gls_tbx_open_element(w, group, NULL, NULL);
    write_property(w, &head, true);
    write_nested(w, number, nested, wrapped, true);
    if (wrapped)
        gls_tbx_close_element(w, group);
    write_nested(w, number, nested, wrapped, false);
}

static bool is_term_note(const struct gls_tbx_output *w, const struct gls_property *property)
{
    return gls_tbx_schema_allows(w, property) &&
           strcmp(gls_category_row(property->category)->carrier, "termNote") == 0;
}

void gls_tbx_write_properties(struct gls_tbx_output *w, struct gls_range range,
                              enum gls_tbx_which which)
{
    for (uint32_t i = 0; i < range.count; i++) {
        uint32_t number = range.first + i;
        uint32_t nested = count_nested(w->concept.base, range, i);
        struct gls_property property = gls_base_property(w->concept.base, number);
        if (which == GLS_TBX_ALL || is_term_note(w, &property) == (which == GLS_TBX_TERM_NOTES))
            write_group(w, number, nested);
        i += nested;
    }
}
