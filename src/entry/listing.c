/* Gathering and sorting the terms of a shelf. */
#include "entry/listing_record.h"

#include <stdlib.h>
#include <string.h>

#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "entry/entry.h"
#include "entry/selection.h"
#include "text/collate.h"
#include "text/fold.h"

/* An entry on its way to its place: its sort key stands at an offset of one growing buffer, and
 * has an address once that is whole. */
struct item {
    struct gls_entry_ref ref;
    size_t offset;
    const char *key;
};

struct gathering {
    struct gls_listing *listing;
    struct gls_filter filter;
    char letter[16];
    bool filtered;
    struct gls_buf keys;
    struct item *items;
    size_t count, room, concept_room, head_room;
};

static const struct gls_place nowhere = {0};

/* ------------------------------------------------------------------ sorting */

/* Keys are laid down in the order of glossaries and files: their addresses decide ties. */
static int compare_items(const void *a, const void *b)
{
    const struct item *one = a, *other = b;
    int order = strcmp(one->key, other->key);
    return order ? order : (one->key > other->key) - (one->key < other->key);
}

static enum gls_status sort_items(struct gathering *all, struct gls_error *err)
{
    struct gls_listing *listing = all->listing;
    if (all->keys.status != GLS_OK)
        return gls_buf_finish(&all->keys, err);
    listing->entries = gls_malloc(all->count * sizeof *listing->entries);
    if (!listing->entries)
        return gls_fail_nomem(err);
    for (size_t i = 0; i < all->count; i++)
        all->items[i].key = all->keys.data + all->items[i].offset;
    if (all->count > 1)
        qsort(all->items, all->count, sizeof *all->items, compare_items);
    for (size_t i = 0; i < all->count; i++)
        listing->entries[i] = all->items[i].ref;
    listing->count = all->count;
    return GLS_OK;
}

/* ------------------------------------------------------------------ filters */

static bool has_value(const struct gls_base *base, struct gls_range properties,
                      enum gls_category category, const char *wanted)
{
    for (uint32_t i = 0; i < properties.count; i++) {
        struct gls_property property = gls_base_property(base, properties.first + i);
        if (property.category == category && !property.nested &&
            gls_fold_equal(gls_span_of(property.value), gls_span_of(wanted)))
            return true;
    }
    return false;
}

static const char *status_word(enum gls_admin admin)
{
    const char *name = gls_admin_name(admin);
    return name ? name : "none";
}

/* One letter with its marks, or what stands for terms without any. */
static bool is_one_letter(const char *letter)
{
    struct gls_span text = gls_span_of(letter);
    struct gls_fold scratch;
    size_t letters = 0;
    for (size_t at = 0; at < text.size;) {
        const struct gls_fold *fold =
            gls_fold_char(gls_utf8_next(text.data, text.size, &at), &scratch);
        letters += fold->char_class != GLS_CHAR_IGNORED &&
                   (fold->char_class != GLS_CHAR_WORD || fold->size > 0);
    }
    return letters == 1;
}

static enum gls_status check_status(const char *status, struct gls_error *err)
{
    for (enum gls_admin admin = GLS_ADMIN_NONE; admin <= GLS_ADMIN_DEPRECATED; admin++)
        if (strcmp(status_word(admin), status) == 0)
            return GLS_OK;
    return gls_fail(err, GLS_ERR_USAGE, nowhere, "unknown status \"%s\": %s, %s, %s, %s or %s",
                    status, status_word(GLS_ADMIN_PREFERRED), status_word(GLS_ADMIN_ADMITTED),
                    status_word(GLS_ADMIN_SUPERSEDED), status_word(GLS_ADMIN_DEPRECATED),
                    status_word(GLS_ADMIN_NONE));
}

/* What is asked of a concept as a whole; the article may be said of one term alone. */
static bool concept_passes(const struct gathering *all, struct gls_entry_ref ref)
{
    const char *subject = all->filter.subject;
    struct gls_concept concept = gls_base_concept(ref.base, ref.number);
    if (all->filter.no_general && concept.usage & GLS_USAGE_GENERAL)
        return false;
    if (all->filter.in &&
        gls_selection_rank(all->filter.in, ref.shelf_index, ref.number) == SIZE_MAX)
        return false;
    return !subject || has_value(ref.base, concept.properties, GLS_CATEGORY_SUBJECT_FIELD, subject);
}

static bool article_passes(const struct gathering *all, const struct gls_base *base,
                           struct gls_term term)
{
    const char *article = all->filter.article;
    struct gls_concept concept = gls_base_concept(base, term.concept_number);
    return !article || has_value(base, term.properties, GLS_CATEGORY_PROJECT_SUBSET, article) ||
           has_value(base, concept.properties, GLS_CATEGORY_PROJECT_SUBSET, article);
}

static bool letter_passes(struct gathering *all, struct gls_term term)
{
    char heading[16];
    if (!all->filter.letter)
        return true;
    if (!gls_filed_letter(gls_span_of(term.text), heading))
        all->keys.status = GLS_ERR_NOMEM;
    return strcmp(heading, all->letter) == 0;
}

static bool term_passes(struct gathering *all, const struct gls_base *base, struct gls_term term)
{
    const char *status = all->filter.status;
    return !(term.usage & (GLS_USAGE_LOOKUP | GLS_USAGE_HIDE)) &&
           (!status || strcmp(status, status_word(term.admin)) == 0) &&
           article_passes(all, base, term) && letter_passes(all, term);
}

/* ------------------------------------------------------------------ gathering */

/* By appearance the key of the alphabet comes after the place of the concept, in digits that sort,
 * and how good the term is. */
static bool add_entry(struct gathering *all, struct gls_entry_ref ref, struct gls_term term)
{
    if (!gls_grow(&all->items, &all->room, all->count + 1, sizeof *all->items))
        return false;
    all->items[all->count++] = (struct item){.ref = ref, .offset = all->keys.size};
    if (all->listing->by_appearance)
        gls_buf_printf(&all->keys, "%016zx%u",
                       gls_selection_rank(all->filter.in, ref.shelf_index, term.concept_number),
                       gls_admin_rank(term.admin));
    gls_collator_key(all->listing->order, gls_filed_under(gls_span_of(term.text)), &all->keys);
    return all->keys.status == GLS_OK;
}

static bool add_concept(struct gathering *all, struct gls_entry_ref ref, uint32_t head)
{
    struct gls_listing *listing = all->listing;
    size_t count = listing->concept_count + 1;
    if (!gls_grow(&listing->concepts, &all->concept_room, count, sizeof *listing->concepts) ||
        !gls_grow(&listing->heads, &all->head_room, count, sizeof *listing->heads))
        return false;
    listing->concepts[count - 1] = ref;
    listing->heads[count - 1] = head;
    listing->concept_count = count;
    return true;
}

/* Adds the entries of one section; *head is the best so far. */
static bool gather_section(struct gathering *all, struct gls_entry_ref ref,
                           struct gls_section section, uint32_t *head)
{
    for (uint32_t t = 0; t < section.terms.count; t++) {
        ref.number = section.terms.first + t;
        struct gls_term term = gls_base_term(ref.base, ref.number);
        if (!term_passes(all, ref.base, term))
            continue;
        if (!add_entry(all, ref, term))
            return false;
        if (*head == UINT32_MAX ||
            gls_admin_rank(term.admin) < gls_admin_rank(gls_base_term(ref.base, *head).admin))
            *head = ref.number;
    }
    return all->keys.status == GLS_OK;
}

static bool gather_concept(struct gathering *all, struct gls_entry_ref ref)
{
    struct gls_concept concept = gls_base_concept(ref.base, ref.number);
    uint32_t head = UINT32_MAX;
    if (!concept_passes(all, ref))
        return true;
    for (uint32_t s = 0; s < concept.sections.count; s++) {
        struct gls_section section = gls_base_section(ref.base, concept.sections.first + s);
        if (gls_shelf_side(all->listing->shelf, ref.shelf_index, section.language) &
                GLS_SIDE_FROM &&
            !gather_section(all, ref, section, &head))
            return false;
    }
    if (all->filtered && head == UINT32_MAX)
        return true;
    return add_concept(all, ref, head);
}

static enum gls_status gather_shelf(struct gathering *all, struct gls_error *err)
{
    const struct gls_shelf *shelf = all->listing->shelf;
    for (size_t g = 0; g < shelf->count; g++)
        for (size_t c = 0; c < gls_base_concepts(shelf->base[g]); c++)
            if (!gather_concept(all,
                                (struct gls_entry_ref){shelf->base[g], (uint32_t)c, (uint32_t)g}))
                return gls_fail_nomem(err);
    return GLS_OK;
}

/* ------------------------------------------------------------------ the listing */

static enum gls_status copy_filter(struct gathering *all, const struct gls_filter *filter,
                                   struct gls_error *err)
{
    if (!filter)
        return GLS_OK;
    all->filter = *filter;
    all->filtered = filter->letter || filter->subject || filter->article || filter->status ||
                    filter->in || filter->no_general;
    if (filter->in && gls_selection_status(filter->in) != GLS_OK)
        return gls_fail_nomem(err);
    if (filter->letter && !is_one_letter(filter->letter))
        return gls_fail(err, GLS_ERR_USAGE, nowhere, "\"%s\" is not one letter", filter->letter);
    if (filter->letter && !gls_filed_letter(gls_span_of(filter->letter), all->letter))
        return gls_fail_nomem(err);
    return filter->status ? check_status(filter->status, err) : GLS_OK;
}

static enum gls_status fill(struct gathering *all, struct gls_error *err)
{
    enum gls_status status = gather_shelf(all, err);
    if (status == GLS_OK)
        status = sort_items(all, err);
    if (status == GLS_OK)
        status = gls_listing_find_letters(all->listing, 0, all->listing->count, err);
    if (status == GLS_OK)
        status = gls_listing_mark_repeated(all->listing, err);
    return status;
}

/* Makes the listing, in the order of @p order, which it takes over. */
static enum gls_status list_in_order(struct gls_listing **out, struct gathering *all,
                                     struct gls_shelf *shelf, struct gls_collator *order,
                                     struct gls_error *err)
{
    all->listing = gls_malloc(sizeof *all->listing);
    if (!all->listing) {
        gls_collator_free(order);
        return gls_fail_nomem(err);
    }
    *all->listing =
        (struct gls_listing){.shelf = shelf,
                             .order = order,
                             .by_appearance = all->filter.in && all->filter.by_appearance};
    enum gls_status status = fill(all, err);
    if (status == GLS_OK)
        *out = all->listing;
    else
        gls_listing_free(all->listing);
    gls_buf_release(&all->keys);
    gls_free(all->items);
    return status;
}

enum gls_status gls_listing_new(struct gls_listing **out, struct gls_shelf *shelf,
                                const struct gls_filter *filter, const char *locale,
                                struct gls_error *err)
{
    struct gathering all = {0};
    struct gls_collator *order;
    *out = NULL;
    gls_buf_init(&all.keys);
    enum gls_status status = gls_shelf_verify(shelf, err);
    if (status == GLS_OK)
        status = copy_filter(&all, filter, err);
    if (status == GLS_OK)
        status = gls_filing_order(&order, locale, shelf->from, err);
    if (status != GLS_OK)
        return status;
    return list_in_order(out, &all, shelf, order, err);
}
