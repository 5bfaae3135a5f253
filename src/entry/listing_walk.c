/* What a listing holds, and the way over it. */
#include <stdlib.h>
#include <string.h>

#include "core/error.h"
#include "core/memory.h"
#include "entry/entry.h"
#include "entry/listing_record.h"
#include "text/collate.h"

/* ------------------------------------------------------------------ what it holds */

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

uint32_t gls_listing_head(const struct gls_listing *listing, struct gls_entry_ref concept)
{
    const struct gls_entry_ref *found = NULL;
    if (listing->concept_count)
        found = bsearch(&concept, listing->concepts, listing->concept_count, sizeof concept,
                        gls_entry_ref_compare);
    return found ? listing->heads[found - listing->concepts] : UINT32_MAX;
}

/* ------------------------------------------------------------------ entries */

void gls_listing_free(struct gls_listing *listing)
{
    if (!listing)
        return;
    gls_listing_free(listing->by_subject);
    if (!listing->alphabetical) {
        gls_free(listing->concepts);
        gls_free(listing->heads);
        gls_collator_free(listing->order);
    }
    for (size_t i = 0; listing->kept && i < listing->count; i++)
        gls_entry_release(&listing->kept[i]);
    gls_free(listing->kept);
    gls_free(listing->place);
    gls_free(listing->entries);
    gls_free(listing->letters);
    gls_free(listing->subjects);
    gls_free(listing);
}

enum gls_status gls_listing_read_all(struct gls_listing *listing, struct gls_error *err)
{
    if (listing->kept || listing->count == 0)
        return GLS_OK;
    size_t size = listing->count * sizeof *listing->kept;
    listing->kept = gls_malloc(size);
    if (!listing->kept)
        return gls_fail_nomem(err);
    memset(listing->kept, 0, size);
    enum gls_status status = GLS_OK;
    for (size_t i = 0; i < listing->count && status == GLS_OK; i++)
        status = gls_entry_read(&listing->kept[i], listing->shelf, listing->entries[i], err);
    return status;
}

const struct gls_entry *gls_listing_entry(const struct gls_listing *listing, size_t number,
                                          struct gls_entry *scratch, struct gls_error *err)
{
    const struct gls_listing *from = listing->alphabetical ? listing->alphabetical : listing;
    if (from->kept)
        return &from->kept[listing->place ? listing->place[number] : number];
    bool read = gls_entry_read(scratch, listing->shelf, listing->entries[number], err) == GLS_OK;
    return read ? scratch : NULL;
}

/* ------------------------------------------------------------------ the walk */

static enum gls_status walk_letter(const struct gls_listing *listing,
                                   const struct gls_listing_visitor *visitor,
                                   const struct gls_letter *letter, struct gls_entry *scratch,
                                   struct gls_error *err)
{
    enum gls_status status = visitor->letter ? visitor->letter(visitor->payload, letter) : GLS_OK;
    for (size_t i = 0; i < letter->count && status == GLS_OK; i++) {
        const struct gls_entry *entry = gls_listing_entry(listing, letter->first + i, scratch, err);
        status = entry ? visitor->entry(visitor->payload, entry) : GLS_ERR_NOMEM;
    }
    return status;
}

static enum gls_status walk_letters(const struct gls_listing *listing,
                                    const struct gls_listing_visitor *visitor, size_t first,
                                    size_t count, struct gls_error *err)
{
    struct gls_entry scratch = {0};
    enum gls_status status = GLS_OK;
    for (size_t i = 0; i < count && status == GLS_OK; i++)
        status = walk_letter(listing, visitor, &listing->letters[first + i], &scratch, err);
    gls_entry_release(&scratch);
    return status;
}

enum gls_status gls_listing_walk(const struct gls_listing *listing,
                                 const struct gls_listing_visitor *visitor, struct gls_error *err)
{
    enum gls_status status = GLS_OK;
    if (listing->subject_count == 0)
        return walk_letters(listing, visitor, 0, listing->letter_count, err);
    for (size_t i = 0; i < listing->subject_count && status == GLS_OK; i++) {
        const struct gls_subject *subject = &listing->subjects[i];
        status = visitor->subject ? visitor->subject(visitor->payload, subject) : GLS_OK;
        if (status == GLS_OK)
            status = walk_letters(listing, visitor, subject->first, subject->count, err);
    }
    return status;
}
