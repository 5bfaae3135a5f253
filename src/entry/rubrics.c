/* The names of subjects and articles, in alphabetical order, each as it is first written. */
#include <stdlib.h>
#include <string.h>

#include "base/shelf.h"
#include "core/error.h"
#include "core/memory.h"
#include "text/collate.h"
#include "text/fold.h"

/* A name with its place in the alphabet and in the files. */
struct said {
    const char *text, *key;
    size_t offset, number;
    uint32_t concept; /* a running number */
};

struct gathering {
    struct gls_shelf *shelf;
    enum gls_category category;
    const struct gls_collator *order;
    struct gls_buf keys;
    struct said *said;
    size_t count, room;
};

static bool gather(struct gathering *all, const struct gls_base *base, struct gls_range properties,
                   uint32_t concept)
{
    for (uint32_t i = 0; i < properties.count; i++) {
        struct gls_property property = gls_base_property(base, properties.first + i);
        if (property.category != all->category || property.nested || !*property.value)
            continue;
        if (!gls_grow(&all->said, &all->room, all->count + 1, sizeof *all->said))
            return false;
        all->said[all->count] = (struct said){.text = property.value,
                                              .offset = all->keys.size,
                                              .number = all->count,
                                              .concept = concept};
        all->count++;
        gls_collator_key(all->order, gls_span_of(property.value), &all->keys);
    }
    return all->keys.status == GLS_OK;
}

static bool gather_concept(struct gathering *all, size_t shelf_index, uint32_t number)
{
    const struct gls_base *base = all->shelf->base[shelf_index];
    struct gls_concept concept = gls_base_concept(base, number);
    uint32_t running = gls_shelf_concept_number(all->shelf, shelf_index, number);
    bool done = gather(all, base, concept.properties, running);
    for (uint32_t t = 0; t < concept.terms.count && done; t++)
        done = gather(all, base, gls_base_term(base, concept.terms.first + t).properties, running);
    return done;
}

static bool gather_shelf(struct gathering *all)
{
    for (size_t shelf_index = 0; shelf_index < all->shelf->count; shelf_index++)
        for (uint32_t c = 0; c < gls_base_concepts(all->shelf->base[shelf_index]); c++)
            if (!gather_concept(all, shelf_index, c))
                return false;
    return true;
}

static int compare(const void *a, const void *b)
{
    const struct said *one = a, *other = b;
    int order = strcmp(one->key, other->key);
    return order ? order : (one->number > other->number) - (one->number < other->number);
}

/* What is said of the concept and of its terms counts once. */
static void count(struct gls_rubric *name, const struct said *said, uint32_t *last)
{
    name->concepts += said->concept != *last;
    *last = said->concept;
}

static bool add_names(struct gls_rubrics *names, struct gathering *all)
{
    size_t room = 0;
    uint32_t last = UINT32_MAX;
    for (size_t i = 0; i < all->count; i++)
        all->said[i].key = all->keys.data + all->said[i].offset;
    if (all->count > 1)
        qsort(all->said, all->count, sizeof *all->said, compare);
    for (size_t i = 0; i < all->count; i++) {
        struct gls_rubric *before = names->count ? &names->item[names->count - 1] : NULL;
        bool same = before && gls_is_same_rubric(before->text, all->said[i].text);
        if (!same) {
            if (!gls_grow(&names->item, &room, names->count + 1, sizeof *names->item))
                return false;
            names->item[names->count++] = (struct gls_rubric){all->said[i].text, 0};
            last = UINT32_MAX;
        }
        count(&names->item[names->count - 1], &all->said[i], &last);
    }
    return true;
}

enum gls_status gls_rubrics_read(struct gls_rubrics *names, struct gls_shelf *shelf,
                                 enum gls_category category, struct gls_error *err)
{
    struct gls_collator *order;
    *names = (struct gls_rubrics){0};
    enum gls_status status = gls_shelf_verify(shelf, err);
    if (status == GLS_OK)
        status = gls_filing_order(&order, NULL, shelf->from, err);
    if (status != GLS_OK)
        return status;
    struct gathering all = {.shelf = shelf, .category = category, .order = order};
    gls_buf_init(&all.keys);
    if (!gather_shelf(&all) || !add_names(names, &all)) {
        gls_rubrics_release(names);
        status = gls_fail_nomem(err);
    }
    gls_buf_release(&all.keys);
    gls_free(all.said);
    gls_collator_free(order);
    return status;
}

bool gls_is_same_rubric(const char *a, const char *b)
{
    return gls_fold_equal(gls_span_of(a), gls_span_of(b));
}

void gls_rubrics_release(struct gls_rubrics *names)
{
    gls_free(names->item);
    *names = (struct gls_rubrics){0};
}
