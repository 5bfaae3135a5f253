/* A listing parted by subject. */
#include <stdlib.h>
#include <string.h>

#include "core/error.h"
#include "core/memory.h"
#include "entry/listing_record.h"
#include "text/collate.h"
#include "text/fold.h"

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
    struct gls_buf keys;
    gls_buf_init(&keys);
    for (size_t i = 0; i < listing->count; i++) {
        struct gls_entry_ref ref = listing->entries[i];
        uint32_t number = gls_base_term_concept(ref.base, ref.number);
        struct gls_range properties = gls_base_concept(ref.base, number).properties;
        const char *subject = gls_base_value(ref.base, properties, GLS_CATEGORY_SUBJECT_FIELD);
        filed[i] = (struct filed){ref, subject, NULL, keys.size, i};
        if (subject)
            gls_collator_key(listing->order, gls_span_of(subject), &keys);
    }
    if (keys.status == GLS_OK)
        sort_filed(filed, listing->count, &keys);
    enum gls_status status = gls_buf_finish(&keys, err);
    gls_buf_release(&keys);
    return status;
}

static int compare_places(const void *a, const void *b)
{
    const struct filed *one = a, *other = b;
    return (one->place > other->place) - (one->place < other->place);
}

/* Takes over the entries of the subject that begins at @p first, which may be spelled in several
 * ways; returns where they end. */
static size_t add_subject(struct gls_listing *listing, struct filed *filed, size_t first)
{
    size_t end = first;
    while (end < listing->count && same_subject(filed[first].subject, filed[end].subject))
        end++;
    qsort(filed + first, end - first, sizeof *filed, compare_places);
    for (size_t i = first; i < end; i++) {
        listing->entries[i] = filed[i].ref;
        listing->place[i] = filed[i].place;
    }
    return end;
}

static enum gls_status add_subjects(struct gls_listing *listing, struct filed *filed,
                                    struct gls_error *err)
{
    for (size_t first = 0; first < listing->count;) {
        size_t end = add_subject(listing, filed, first), letters = listing->letter_count;
        if (!gls_grow(&listing->subjects, &listing->subject_room, listing->subject_count + 1,
                      sizeof *listing->subjects))
            return gls_fail_nomem(err);
        enum gls_status status = gls_listing_find_letters(listing, first, end, err);
        if (status != GLS_OK)
            return status;
        listing->subjects[listing->subject_count] =
            (struct gls_subject){.number = listing->subject_count,
                                 .name = filed[first].subject,
                                 .first = letters,
                                 .count = listing->letter_count - letters,
                                 .entries = end - first};
        listing->subject_count++;
        first = end;
    }
    return gls_listing_mark_repeated(listing, err);
}

static enum gls_status arrange(struct gls_listing *listing, struct gls_error *err)
{
    const struct gls_listing *from = listing->alphabetical;
    struct filed *filed = gls_malloc(from->count * sizeof *filed);
    listing->entries = gls_malloc(from->count * sizeof *listing->entries);
    listing->place = gls_malloc(from->count * sizeof *listing->place);
    enum gls_status status = GLS_OK;
    if (!filed || !listing->entries || !listing->place)
        status = gls_fail_nomem(err);
    if (status == GLS_OK)
        status = file_entries(filed, from, err);
    if (status == GLS_OK)
        status = add_subjects(listing, filed, err);
    gls_free(filed);
    return status;
}

enum gls_status gls_listing_by_subject(struct gls_listing **out, struct gls_listing *from,
                                       struct gls_error *err)
{
    *out = from->alphabetical ? from : from->by_subject;
    if (*out)
        return GLS_OK;
    struct gls_listing *listing = gls_malloc(sizeof *listing);
    if (!listing)
        return gls_fail_nomem(err);
    *listing = (struct gls_listing){.shelf = from->shelf,
                                    .count = from->count,
                                    .concepts = from->concepts,
                                    .heads = from->heads,
                                    .concept_count = from->concept_count,
                                    .order = from->order,
                                    .by_appearance = from->by_appearance,
                                    .alphabetical = from};
    enum gls_status status = arrange(listing, err);
    if (status == GLS_OK)
        *out = from->by_subject = listing;
    else
        gls_listing_free(listing);
    return status;
}
