#include "entry/listing.h"

#include <stdlib.h>
#include <string.h>

#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "entry/entry.h"
#include "entry/selection.h"
#include "text/collate.h"
#include "text/fold.h"

struct gls_listing {
    struct gls_shelf *shelf;
    struct gls_entry_ref *entries;
    size_t count;
    struct gls_entry_ref *concepts;
    uint32_t *heads; /* of the concept in the same place */
    size_t concept_count;
    struct gls_letter *letters;
    size_t letter_count, letter_room;
    struct gls_subject *subjects;
    size_t subject_count, subject_room;
    bool derived; /* concepts and heads are another's */
    bool by_appearance;
};

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
    const struct gls_collator *order;
    struct gls_buf keys;
    struct item *items;
    size_t count, room, concept_room, head_room;
};

static const struct gls_place nowhere = {0};

/* ------------------------------------------------------------------ sorting */

struct gls_span gls_filed_under(struct gls_span term)
{
    struct gls_fold scratch;
    for (size_t at = 0, start = 0; at < term.size; start = at) {
        uint32_t c = gls_utf8_next(term.data, term.size, &at);
        if (gls_fold_char(c, &scratch)->char_class == GLS_CHAR_WORD)
            return (struct gls_span){term.data + start, term.size - start};
    }
    return term;
}

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

/* ------------------------------------------------------------------ headings */

bool gls_filed_letter(struct gls_span term, char out[16])
{
    struct gls_buf heading;
    gls_buf_init(&heading);
    gls_heading(term, &heading);
    bool done = heading.status == GLS_OK;
    size_t size = heading.size < 16 ? heading.size : gls_utf8_whole(heading.data, 15);
    if (done && size)
        memcpy(out, heading.data, size);
    out[done ? size : 0] = '\0';
    gls_buf_release(&heading);
    return done;
}

/* The letters of the entries from @p first to @p end, which begin anew there. */
static enum gls_status find_letters(struct gls_listing *listing, size_t first, size_t end,
                                    struct gls_error *err)
{
    for (size_t i = first; i < end; i++) {
        struct gls_letter here = {.first = i};
        size_t count = listing->letter_count;
        struct gls_entry_ref ref = listing->entries[i];
        const char *text = gls_base_term(ref.base, ref.number).text;
        if (!listing->by_appearance && !gls_filed_letter(gls_span_of(text), here.heading))
            return gls_fail_nomem(err);
        if (i == first || strcmp(listing->letters[count - 1].heading, here.heading) != 0) {
            if (!gls_grow(&listing->letters, &listing->letter_room, count + 1, sizeof here))
                return gls_fail_nomem(err);
            listing->letters[listing->letter_count++] = here;
        }
        listing->letters[listing->letter_count - 1].count++;
    }
    return GLS_OK;
}

static int compare_letters(const void *a, const void *b)
{
    const struct gls_letter *const *one = a, *const *other = b;
    int order = strcmp((*one)->heading, (*other)->heading);
    return order ? order : (*one > *other) - (*one < *other);
}

static enum gls_status mark_repeated(struct gls_listing *listing, struct gls_error *err)
{
    size_t count = listing->letter_count;
    struct gls_letter **sorted = gls_malloc(count * sizeof *sorted);
    if (!sorted)
        return gls_fail_nomem(err);
    for (size_t i = 0; i < count; i++)
        sorted[i] = &listing->letters[i];
    qsort(sorted, count, sizeof *sorted, compare_letters);
    for (size_t i = 1; i < count; i++)
        sorted[i]->repeated = strcmp(sorted[i - 1]->heading, sorted[i]->heading) == 0;
    gls_free(sorted);
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
    if (all->filter.in && gls_selection_place(all->filter.in, ref.place, ref.number) == SIZE_MAX)
        return false;
    return !subject || has_value(ref.base, concept.properties, GLS_CATEGORY_SUBJECT_FIELD, subject);
}

static bool article_passes(const struct gathering *all, const struct gls_base *base,
                           struct gls_term term)
{
    const char *article = all->filter.article;
    struct gls_concept concept = gls_base_concept(base, term.concept);
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
    return (!status || strcmp(status, status_word(term.admin)) == 0) &&
           article_passes(all, base, term) && letter_passes(all, term);
}

/* ------------------------------------------------------------------ gathering */

/* Before the key of the alphabet: the place of the concept, in digits that sort, and how good the
 * term is. */
static void put_appearance(struct gathering *all, uint32_t place, struct gls_term term)
{
    gls_buf_printf(&all->keys, "%016zx%u", gls_selection_place(all->filter.in, place, term.concept),
                   gls_admin_rank(term.admin));
}

static bool add_entry(struct gathering *all, struct gls_entry_ref ref, struct gls_term term)
{
    if (!gls_grow(&all->items, &all->room, all->count + 1, sizeof *all->items))
        return false;
    all->items[all->count++] = (struct item){.ref = ref, .offset = all->keys.size};
    if (all->listing->by_appearance)
        put_appearance(all, ref.place, term);
    gls_collator_key(all->order, gls_filed_under(gls_span_of(term.text)), &all->keys);
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
        if (gls_shelf_side(all->listing->shelf, ref.place, section.language) & GLS_SIDE_FROM &&
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

/* A language nobody has an order for is still listed, in the root order; a locale asked for by
 * name must exist. */
enum gls_status gls_filing_order(struct gls_collator **out, const char *locale, const char *lang,
                                 struct gls_error *err)
{
    enum gls_status status = gls_collator_open(out, locale ? locale : lang, locale ? err : NULL);
    if (locale || status == GLS_OK)
        return status;
    return status == GLS_ERR_USAGE ? gls_collator_open(out, "und", err) : gls_fail_nomem(err);
}

static enum gls_status take_filter(struct gathering *all, const struct gls_filter *filter,
                                   struct gls_error *err)
{
    if (!filter)
        return GLS_OK;
    all->filter = *filter;
    all->filtered =
        filter->letter || filter->subject || filter->article || filter->status || filter->in;
    if (filter->in && gls_selection_status(filter->in) != GLS_OK)
        return gls_fail_nomem(err);
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
        status = find_letters(all->listing, 0, all->listing->count, err);
    if (status == GLS_OK)
        status = mark_repeated(all->listing, err);
    return status;
}

/* Makes the listing in the order of an open collator. */
static enum gls_status list_in_order(struct gls_listing **out, struct gathering *all,
                                     struct gls_shelf *shelf, struct gls_error *err)
{
    all->listing = gls_malloc(sizeof *all->listing);
    if (!all->listing)
        return gls_fail_nomem(err);
    *all->listing = (struct gls_listing){
        .shelf = shelf, .by_appearance = all->filter.in && all->filter.by_appearance};
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
        status = take_filter(&all, filter, err);
    if (status == GLS_OK)
        status = gls_filing_order(&order, locale, shelf->from, err);
    if (status != GLS_OK)
        return status;
    all.order = order;
    status = list_in_order(out, &all, shelf, err);
    gls_collator_free(order);
    return status;
}

void gls_listing_free(struct gls_listing *listing)
{
    if (!listing)
        return;
    if (!listing->derived) {
        gls_free(listing->concepts);
        gls_free(listing->heads);
    }
    gls_free(listing->entries);
    gls_free(listing->letters);
    gls_free(listing->subjects);
    gls_free(listing);
}

size_t gls_listing_count(const struct gls_listing *listing)
{
    return listing->count;
}

const struct gls_entry_ref *gls_listing_entries(const struct gls_listing *listing, size_t *count)
{
    *count = listing->count;
    return listing->entries;
}

const struct gls_entry_ref *gls_listing_concepts(const struct gls_listing *listing, size_t *count)
{
    *count = listing->concept_count;
    return listing->concepts;
}

const struct gls_letter *gls_listing_letters(const struct gls_listing *listing, size_t *count)
{
    *count = listing->letter_count;
    return listing->letters;
}

const struct gls_subject *gls_listing_subjects(const struct gls_listing *listing, size_t *count)
{
    *count = listing->subject_count;
    return listing->subjects;
}

struct gls_shelf *gls_listing_shelf(const struct gls_listing *listing)
{
    return listing->shelf;
}

static int compare_refs(const void *a, const void *b)
{
    const struct gls_entry_ref *one = a, *other = b;
    if (one->place != other->place)
        return one->place < other->place ? -1 : 1;
    return (one->number > other->number) - (one->number < other->number);
}

uint32_t gls_listing_head(const struct gls_listing *listing, struct gls_entry_ref concept)
{
    const struct gls_entry_ref *found = NULL;
    if (listing->concept_count)
        found = bsearch(&concept, listing->concepts, listing->concept_count, sizeof concept,
                        compare_refs);
    return found ? listing->heads[found - listing->concepts] : UINT32_MAX;
}

/* ------------------------------------------------------------------ by subject */

bool gls_subject_is_long(const struct gls_subject *subject)
{
    enum { AT_A_GLANCE = 40 };
    return subject->entries > AT_A_GLANCE;
}

/* An entry with the subject it goes under. */
struct filed {
    struct gls_entry_ref ref;
    const char *subject, *key; /* NULL: none */
    size_t offset, place;
};

static int compare_filed(const void *a, const void *b)
{
    const struct filed *one = a, *other = b;
    int order = !one->subject - !other->subject;
    if (order == 0 && one->subject)
        order = strcmp(one->key, other->key);
    return order ? order : (one->place > other->place) - (one->place < other->place);
}

static bool same_subject(const char *a, const char *b)
{
    return a && b ? gls_fold_equal(gls_span_of(a), gls_span_of(b)) : a == b;
}

static void sort_filed(struct filed *filed, size_t count, const struct gls_buf *keys)
{
    for (size_t i = 0; i < count; i++)
        filed[i].key = filed[i].subject ? keys->data + filed[i].offset : NULL;
    if (count > 1)
        qsort(filed, count, sizeof *filed, compare_filed);
}

static enum gls_status file_entries(struct filed *filed, const struct gls_listing *listing,
                                    struct gls_error *err)
{
    struct gls_collator *order;
    struct gls_buf keys;
    enum gls_status status = gls_filing_order(&order, NULL, listing->shelf->from, err);
    if (status != GLS_OK)
        return status;
    gls_buf_init(&keys);
    for (size_t i = 0; i < listing->count; i++) {
        struct gls_entry_ref ref = listing->entries[i];
        uint32_t number = gls_base_term(ref.base, ref.number).concept;
        struct gls_range properties = gls_base_concept(ref.base, number).properties;
        const char *subject = gls_base_value(ref.base, properties, GLS_CATEGORY_SUBJECT_FIELD);
        filed[i] = (struct filed){ref, subject, NULL, keys.size, i};
        if (subject)
            gls_collator_key(order, gls_span_of(subject), &keys);
    }
    if (keys.status == GLS_OK)
        sort_filed(filed, listing->count, &keys);
    status = gls_buf_finish(&keys, err);
    gls_buf_release(&keys);
    gls_collator_free(order);
    return status;
}

static int compare_places(const void *a, const void *b)
{
    const struct filed *one = a, *other = b;
    return (one->place > other->place) - (one->place < other->place);
}

/* Takes over the entries of the subject that begins at @p first, which may be spelled in several
 * ways; returns where they end. */
static size_t take_subject(struct gls_listing *listing, struct filed *filed, size_t first)
{
    size_t end = first;
    while (end < listing->count && same_subject(filed[first].subject, filed[end].subject))
        end++;
    qsort(filed + first, end - first, sizeof *filed, compare_places);
    for (size_t i = first; i < end; i++)
        listing->entries[i] = filed[i].ref;
    return end;
}

static enum gls_status take_subjects(struct gls_listing *listing, struct filed *filed,
                                     struct gls_error *err)
{
    for (size_t first = 0; first < listing->count;) {
        size_t end = take_subject(listing, filed, first), letters = listing->letter_count;
        if (!gls_grow(&listing->subjects, &listing->subject_room, listing->subject_count + 1,
                      sizeof *listing->subjects))
            return gls_fail_nomem(err);
        enum gls_status status = find_letters(listing, first, end, err);
        if (status != GLS_OK)
            return status;
        listing->subjects[listing->subject_count++] = (struct gls_subject){
            filed[first].subject, letters, listing->letter_count - letters, end - first};
        first = end;
    }
    return mark_repeated(listing, err);
}

static enum gls_status arrange(struct gls_listing *listing, const struct gls_listing *from,
                               struct gls_error *err)
{
    struct filed *filed = gls_malloc(from->count * sizeof *filed);
    listing->entries = gls_malloc(from->count * sizeof *listing->entries);
    enum gls_status status = GLS_OK;
    if (!filed || !listing->entries)
        status = gls_fail_nomem(err);
    if (status == GLS_OK)
        status = file_entries(filed, from, err);
    if (status == GLS_OK)
        status = take_subjects(listing, filed, err);
    gls_free(filed);
    return status;
}

enum gls_status gls_listing_by_subject(struct gls_listing **out, const struct gls_listing *from,
                                       struct gls_error *err)
{
    *out = NULL;
    struct gls_listing *listing = gls_malloc(sizeof *listing);
    if (!listing)
        return gls_fail_nomem(err);
    *listing = *from;
    listing->derived = true;
    listing->entries = NULL;
    listing->letters = NULL;
    listing->subjects = NULL;
    listing->letter_count = listing->letter_room = 0;
    listing->subject_count = listing->subject_room = 0;
    enum gls_status status = arrange(listing, from, err);
    if (status == GLS_OK)
        *out = listing;
    else
        gls_listing_free(listing);
    return status;
}
