#include "format/carried.h"

#include <string.h>

#include "base/record.h"
#include "core/error.h"
#include "core/memory.h"

/* ------------------------------------------------------------------ marks */

static uint8_t *new_marks(size_t count)
{
    uint8_t *marks = gls_malloc(count + 1);
    return marks ? memset(marks, 0, count + 1) : NULL;
}

bool gls_carried_begin(struct gls_carried *carried, const struct gls_shelf *shelf)
{
    size_t size = shelf->count * sizeof(uint8_t *);
    *carried = (struct gls_carried){shelf, gls_malloc(size + 1), gls_malloc(size + 1)};
    if (carried->term)
        memset(carried->term, 0, size);
    if (carried->property)
        memset(carried->property, 0, size);
    bool made = carried->term && carried->property;
    for (size_t i = 0; made && i < shelf->count; i++) {
        carried->term[i] = new_marks(shelf->base[i]->terms.count);
        carried->property[i] = new_marks(shelf->base[i]->properties.count);
        made = carried->term[i] && carried->property[i];
    }
    return made;
}

void gls_carried_release(struct gls_carried *carried)
{
    for (size_t i = 0; carried->shelf && i < carried->shelf->count; i++) {
        if (carried->term)
            gls_free(carried->term[i]);
        if (carried->property)
            gls_free(carried->property[i]);
    }
    gls_free(carried->term);
    gls_free(carried->property);
    *carried = (struct gls_carried){0};
}

void gls_carried_term(struct gls_carried *carried, uint32_t shelf_index, uint32_t number,
                      unsigned bits)
{
    if (number < carried->shelf->base[shelf_index]->terms.count)
        carried->term[shelf_index][number] |= (uint8_t)bits;
}

void gls_carried_property(struct gls_carried *carried, uint32_t shelf_index, uint32_t number)
{
    if (number < carried->shelf->base[shelf_index]->properties.count)
        carried->property[shelf_index][number] = 1;
}

/* ------------------------------------------------------------------ what is lost */

/* Kinds, in the order they are told. */
enum loss {
    LOST_TERM,
    LOST_STATUS,
    LOST_POS,
    LOST_GENDER,
    LOST_TYPE,
    LOST_HEADER,
    LOST_CATEGORY, /* and those after it, by enum gls_category */
    LOSSES = LOST_CATEGORY + GLS_CATEGORY_COUNT
};

static const struct {
    const char *one, *many;
} names[LOSSES] = {
    [LOST_TERM] = {"term", "terms"},
    [LOST_STATUS] = {"status", "statuses"},
    [LOST_POS] = {"part of speech", "parts of speech"},
    [LOST_GENDER] = {"gender", "genders"},
    [LOST_TYPE] = {"type of term", "types of term"},
    [LOST_HEADER] = {"line of the header", "lines of the header"},
    [LOST_CATEGORY + GLS_CATEGORY_NOTE] = {"note", "notes"},
    [LOST_CATEGORY + GLS_CATEGORY_SUBJECT_FIELD] = {"subject", "subjects"},
    [LOST_CATEGORY + GLS_CATEGORY_DEFINITION] = {"definition", "definitions"},
    [LOST_CATEGORY + GLS_CATEGORY_CONTEXT] = {"context", "contexts"},
    [LOST_CATEGORY + GLS_CATEGORY_SOURCE] = {"source", "sources"},
    [LOST_CATEGORY + GLS_CATEGORY_CUSTOMER_SUBSET] = {"customer", "customers"},
    [LOST_CATEGORY + GLS_CATEGORY_PROJECT_SUBSET] = {"article", "articles"},
    [LOST_CATEGORY + GLS_CATEGORY_CROSS_REFERENCE] = {"cross-reference", "cross-references"},
    [LOST_CATEGORY + GLS_CATEGORY_EXTERNAL_REFERENCE] = {"web address", "web addresses"},
    [LOST_CATEGORY + GLS_CATEGORY_GRAPHIC] = {"graphic", "graphics"},
    [LOST_CATEGORY + GLS_CATEGORY_GEOGRAPHICAL_USAGE] = {"region", "regions"},
    [LOST_CATEGORY + GLS_CATEGORY_TERM_LOCATION] = {"place in a program", "places in a program"},
    [LOST_CATEGORY + GLS_CATEGORY_TRANSACTION] = {"transaction", "transactions"},
    [LOST_CATEGORY + GLS_CATEGORY_RESPONSIBILITY] = {"person", "persons"},
    [LOST_CATEGORY + GLS_CATEGORY_DATE] = {"date", "dates"},
};

struct losses {
    const struct gls_carried *carried;
    size_t count[LOSSES];
};

static void count_properties(struct losses *losses, uint32_t shelf_index, struct gls_range range)
{
    bool transaction = false;
    for (uint32_t i = 0; i < range.count; i++) {
        struct gls_property property =
            gls_base_property(losses->carried->shelf->base[shelf_index], range.first + i);
        if (!property.nested)
            transaction = property.category == GLS_CATEGORY_TRANSACTION;
        if (!(transaction && property.nested) &&
            !losses->carried->property[shelf_index][range.first + i])
            losses->count[LOST_CATEGORY + property.category]++;
    }
}

static void count_term(struct losses *losses, uint32_t shelf_index, uint32_t number)
{
    struct gls_term term = gls_base_term(losses->carried->shelf->base[shelf_index], number);
    unsigned bits = losses->carried->term[shelf_index][number];
    losses->count[LOST_TERM] += !(bits & GLS_CARRIED_TERM);
    losses->count[LOST_STATUS] += term.admin != GLS_ADMIN_NONE && !(bits & GLS_CARRIED_STATUS);
    losses->count[LOST_POS] += term.pos != GLS_POS_NONE && !(bits & GLS_CARRIED_POS);
    losses->count[LOST_GENDER] += term.gender != GLS_GENDER_NONE && !(bits & GLS_CARRIED_GENDER);
    losses->count[LOST_TYPE] += term.type != GLS_TYPE_NONE && !(bits & GLS_CARRIED_TYPE);
    count_properties(losses, shelf_index, term.properties);
}

static void count_concept(struct losses *losses, struct gls_entry_ref ref)
{
    struct gls_concept concept = gls_base_concept(ref.base, ref.number);
    count_properties(losses, ref.shelf_index, concept.properties);
    for (uint32_t i = 0; i < concept.sections.count; i++) {
        struct gls_section section = gls_base_section(ref.base, concept.sections.first + i);
        count_properties(losses, ref.shelf_index, section.properties);
        for (uint32_t t = 0; t < section.terms.count; t++)
            count_term(losses, ref.shelf_index, section.terms.first + t);
    }
}

/* "2 terms, 3 notes and 1 date have no place in this format"; nothing when nothing is lost. */
static void append_losses(struct gls_buf *out, const struct losses *losses)
{
    size_t left = 0, total = 0;
    for (int i = 0; i < LOSSES; i++) {
        left += losses->count[i] > 0;
        total += losses->count[i];
    }
    for (int i = 0; i < LOSSES; i++) {
        if (!losses->count[i])
            continue;
        gls_buf_printf(out, "%s%zu %s",
                       !out->size  ? ""
                       : left == 1 ? " and "
                                   : ", ",
                       losses->count[i], losses->count[i] == 1 ? names[i].one : names[i].many);
        left--;
    }
    if (total)
        gls_buf_printf(out, " %s no place in this format", total == 1 ? "has" : "have");
}

static struct losses count_losses(const struct gls_carried *carried,
                                  const struct gls_scribe *scribe, bool header)
{
    struct losses losses = {.carried = carried};
    for (size_t i = 0; i < scribe->concept_count; i++)
        count_concept(&losses, scribe->concepts[i]);
    for (size_t i = 0; header && i < carried->shelf->count; i++)
        losses.count[LOST_HEADER] += gls_base_header(carried->shelf->base[i]).count;
    return losses;
}

enum gls_status gls_carried_report(const struct gls_carried *carried, struct gls_scribe *scribe,
                                   bool header)
{
    const struct losses losses = count_losses(carried, scribe, header);
    const struct gls_page *page = scribe->page;
    enum gls_status status = GLS_OK;
    struct gls_buf message;
    gls_buf_init(&message);
    append_losses(&message, &losses);
    if (message.size && page->strict)
        status = gls_fail(scribe->err, GLS_ERR_LOSS, (struct gls_place){0},
                          "%.*s: nothing is written", (int)message.size, message.data);
    gls_buf_put(&message, "", 1);
    if (message.size > 1 && !page->strict && page->lost)
        page->lost(page->payload, message.data);
    if (message.status != GLS_OK)
        status = gls_fail_nomem(scribe->err);
    gls_buf_release(&message);
    return status;
}
