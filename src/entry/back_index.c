#include "entry/back_index.h"

#include <stdlib.h>
#include <string.h>

#include "core/error.h"
#include "core/memory.h"
#include "text/collate.h"

/* A term of the target language with one listed term it translates. */
struct item {
    struct gls_entry_term term;
    struct gls_entry_ref lead;
    size_t offset, place;
    const char *key;
};

struct gathering {
    const struct gls_listing *listing;
    const struct gls_collator *order;
    struct gls_buf keys;
    struct item *items;
    size_t count, room;
};

static int compare_items(const void *a, const void *b)
{
    const struct item *one = a, *other = b;
    int order = strcmp(one->key, other->key);
    if (order == 0)
        order = strcmp(one->term.text, other->term.text);
    return order ? order : (one->place > other->place) - (one->place < other->place);
}

/* ------------------------------------------------------------------ gathering */

static bool gather_entry(struct gathering *all, const struct gls_entry *entry)
{
    size_t count = all->count + entry->equivalents.count;
    if (!gls_grow(&all->items, &all->room, count, sizeof *all->items))
        return false;
    for (size_t i = 0; i < entry->equivalents.count; i++, all->count++) {
        struct gls_entry_term term = entry->equivalents.item[i];
        all->items[all->count] = (struct item){term, entry->ref, all->keys.size, all->count, NULL};
        gls_collator_key(all->order, gls_filed_under(gls_span_of(term.text)), &all->keys);
    }
    return all->keys.status == GLS_OK;
}

/* Whether what the concept is stands at that entry. */
static bool is_head(const struct gls_listing *listing, struct gls_entry_ref ref)
{
    uint32_t number = gls_base_term_concept(ref.base, ref.number);
    struct gls_entry_ref concept = {ref.base, number, ref.shelf_index};
    return gls_listing_head(listing, concept) == ref.number;
}

/* Of each concept the term that stands for it, in the order of the listing. */
static enum gls_status gather(struct gathering *all, struct gls_error *err)
{
    size_t count;
    const struct gls_entry_ref *refs = gls_listing_entries(all->listing, &count);
    struct gls_entry scratch = {0};
    enum gls_status status = GLS_OK;
    for (size_t i = 0; i < count && status == GLS_OK; i++) {
        if (!is_head(all->listing, refs[i]))
            continue;
        const struct gls_entry *entry = gls_listing_entry(all->listing, i, &scratch, err);
        if (!entry || !gather_entry(all, entry))
            status = gls_fail_nomem(err);
    }
    gls_entry_release(&scratch);
    return status;
}

/* ------------------------------------------------------------------ rows */

static bool same_term(struct gls_entry_ref a, struct gls_entry_ref b)
{
    return a.base == b.base && a.number == b.number;
}

/* A concept may have the term twice, in two regions: the items of one lie side by side. */
static void add_item(struct gls_back_index *index, const struct item *item)
{
    struct gls_back_row *row = index->count ? &index->rows[index->count - 1] : NULL;
    if (!row || strcmp(row->term.text, item->term.text) != 0) {
        row = &index->rows[index->count++];
        *row = (struct gls_back_row){.term = item->term, .bad = true, .first = index->lead_count};
    }
    row->bad = row->bad && gls_admin_is_bad(item->term.admin);
    if (row->count && same_term(index->leads[index->lead_count - 1], item->lead))
        return;
    index->leads[index->lead_count++] = item->lead;
    row->count++;
}

static enum gls_status find_letters(struct gls_back_index *index, struct gls_error *err)
{
    size_t room = 0;
    for (size_t i = 0; i < index->count; i++) {
        struct gls_letter here = {.first = i};
        size_t count = index->letter_count;
        if (!gls_filed_letter(gls_span_of(index->rows[i].term.text), here.heading))
            return gls_fail_nomem(err);
        if (count == 0 || strcmp(index->letters[count - 1].heading, here.heading) != 0) {
            if (!gls_grow(&index->letters, &room, count + 1, sizeof here))
                return gls_fail_nomem(err);
            index->letters[index->letter_count++] = here;
        }
        index->letters[index->letter_count - 1].count++;
    }
    return GLS_OK;
}

static enum gls_status fill(struct gls_back_index *index, struct gathering *all,
                            struct gls_error *err)
{
    enum gls_status status = gather(all, err);
    if (status != GLS_OK)
        return status;
    for (size_t i = 0; i < all->count; i++)
        all->items[i].key = all->keys.data + all->items[i].offset;
    if (all->count > 1)
        qsort(all->items, all->count, sizeof *all->items, compare_items);
    index->rows = gls_malloc(all->count * sizeof *index->rows);
    index->leads = gls_malloc(all->count * sizeof *index->leads);
    if (!index->rows || !index->leads)
        return gls_fail_nomem(err);
    for (size_t i = 0; i < all->count; i++)
        add_item(index, &all->items[i]);
    return find_letters(index, err);
}

enum gls_status gls_back_index_build(struct gls_back_index *index,
                                     const struct gls_listing *listing, struct gls_error *err)
{
    struct gathering all = {.listing = listing};
    struct gls_collator *order;
    *index = (struct gls_back_index){0};
    enum gls_status status = gls_filing_order(&order, NULL, gls_listing_shelf(listing)->to, err);
    if (status != GLS_OK)
        return status;
    all.order = order;
    gls_buf_init(&all.keys);
    status = fill(index, &all, err);
    if (status != GLS_OK)
        gls_back_index_release(index);
    gls_buf_release(&all.keys);
    gls_free(all.items);
    gls_collator_free(order);
    return status;
}

void gls_back_index_release(struct gls_back_index *index)
{
    gls_free(index->rows);
    gls_free(index->leads);
    gls_free(index->letters);
    *index = (struct gls_back_index){0};
}
