#include "upkeep/place.h"

#include <stdio.h>
#include <string.h>

#include "core/span.h"
#include "text/collate.h"
#include "text/token.h"
#include "upkeep/diff.h"
#include "xml/ncname.h"

/* ------------------------------------------------------------------ ids */

enum { ID_BYTES = 80 };

/* "ossification-heterotopique"; "c-5-fu" where XML takes no such name. */
static void put_folded(struct gls_buf *out, const char *term)
{
    struct gls_tokens tokens;
    struct gls_token token;
    gls_tokens_begin(&tokens, gls_span_of(term));
    while (gls_tokens_next(&tokens, &token) && out->size + token.key.size < ID_BYTES) {
        struct gls_buf longer;
        gls_buf_init(&longer);
        gls_buf_put(&longer, out->data, out->size);
        gls_buf_puts(&longer, out->size ? "-" : "");
        gls_buf_put(&longer, token.key.data, token.key.size);
        bool named =
            longer.status == GLS_OK && gls_is_ncname((struct gls_span){longer.data, longer.size});
        if (!named && !out->size) {
            gls_buf_puts(out, "c-");
            gls_buf_put(out, token.key.data, token.key.size);
            if (!gls_is_ncname((struct gls_span){out->data, out->size}))
                out->size = 0;
        } else if (named) {
            out->size = 0;
            gls_buf_append(out, &longer);
        }
        gls_buf_release(&longer);
    }
    if (!out->size)
        gls_buf_puts(out, "concept");
}

void gls_new_id(struct gls_buf *out, const struct gls_base *base, struct gls_one concept)
{
    struct gls_buf id;
    gls_buf_init(&id);
    put_folded(&id, gls_head_term(concept).text);
    size_t size = id.size;
    for (unsigned i = 2; id.status == GLS_OK; i++) {
        gls_buf_put(&id, "", 1);
        if (id.status != GLS_OK || gls_base_find_id(base, id.data) == UINT32_MAX)
            break;
        id.size = size;
        gls_buf_printf(&id, "-%u", i);
    }
    if (id.status == GLS_OK)
        id.size--;
    gls_buf_append(out, &id);
    gls_buf_release(&id);
}

/* ------------------------------------------------------------------ orders */

/* The last number in an id, filled up so that bytes compare as numbers; nothing where it has none.
 */
static void put_number(struct gls_buf *out, const char *id)
{
    size_t end = strlen(id);
    while (end && !(id[end - 1] >= '0' && id[end - 1] <= '9'))
        end--;
    size_t from = end;
    while (from && id[from - 1] >= '0' && id[from - 1] <= '9')
        from--;
    while (from < end && id[from] == '0')
        from++;
    if (end)
        gls_buf_printf(out, "%c%04zu", 'n', end - from);
    gls_buf_put(out, id + from, end - from);
}

static void put_key(struct gls_buf *out, enum gls_order order, const struct gls_collator *collator,
                    struct gls_one concept, const char *id)
{
    switch (order) {
    case GLS_ORDER_ID:
        gls_buf_puts(out, id);
        break;
    case GLS_ORDER_NUMBER:
        put_number(out, id);
        break;
    default: {
        struct gls_range terms = gls_base_concept(concept.base, concept.number).terms;
        const char *term = gls_base_term_text(concept.base, terms.count ? terms.first : UINT32_MAX);
        gls_collator_key(collator, gls_filed_under(gls_span_of(term)), out);
    }
    }
}

/* Copies what @p key holds into the arena. */
static struct gls_span keep_key(struct gls_work *work, struct gls_buf *key)
{
    struct gls_span kept = {"", 0};
    char *copy = gls_work_wrote(work, key) ? gls_work_alloc(work, key->size + 1) : NULL;
    if (copy && key->size)
        kept = (struct gls_span){memcpy(copy, key->data, key->size), key->size};
    key->size = 0;
    return kept;
}

static bool open_collator(struct gls_collator **out, struct gls_work *work,
                          const struct gls_base *base)
{
    struct gls_error err;
    const char *lang = gls_base_language(base, 0);
    *out = NULL;
    if (gls_filing_order(out, NULL, lang ? lang : "fr", &err) == GLS_OK)
        return true;
    gls_work_fail(work, err.status, (struct gls_place){0}, "%s", err.message);
    return false;
}

struct gls_span *gls_order_keys(struct gls_work *work, const struct gls_base *base,
                                enum gls_order order)
{
    struct gls_collator *collator = NULL;
    struct gls_buf key;
    uint32_t count = (uint32_t)gls_base_concepts(base);
    struct gls_span *keys = gls_work_alloc(work, (count + 1) * sizeof *keys);
    if (!keys || (order == GLS_ORDER_TERM && !open_collator(&collator, work, base)))
        return NULL;
    gls_buf_init(&key);
    for (uint32_t i = 0; i < count; i++) {
        put_key(&key, order, collator, (struct gls_one){base, i}, gls_base_concept(base, i).id);
        keys[i] = keep_key(work, &key);
    }
    gls_buf_release(&key);
    gls_collator_free(collator);
    return gls_work_failed(work) ? NULL : keys;
}

static bool is_kept(const struct gls_span *keys, uint32_t count)
{
    enum { OF_HUNDRED = 95 };
    uint32_t kept = 0;
    bool all_said = true;
    for (uint32_t i = 0; i < count; i++)
        all_said &= keys[i].size > 0;
    for (uint32_t i = 1; i < count; i++)
        kept += gls_span_compare(keys[i - 1], keys[i]) <= 0;
    return all_said && count > 1 && (uint64_t)kept * 100 >= (uint64_t)(count - 1) * OF_HUNDRED;
}

enum gls_order gls_order_of(struct gls_work *work, const struct gls_base *base)
{
    int order = 0;
    for (; order < GLS_ORDERS; order++) {
        struct gls_span *keys = gls_order_keys(work, base, (enum gls_order)order);
        if (keys && is_kept(keys, (uint32_t)gls_base_concepts(base)))
            break;
    }
    return (enum gls_order)order;
}

/* Where as few as can be stand on the wrong side of it; of such places the last. */
static uint32_t find_place(const struct gls_span *keys, uint32_t count, struct gls_span key)
{
    int64_t wrong = 0, least = 0;
    uint32_t place = 0;
    for (uint32_t i = 0; i < count; i++) {
        wrong += gls_span_compare(keys[i], key) <= 0 ? -1 : 1;
        if (wrong <= least) {
            least = wrong;
            place = i + 1;
        }
    }
    return place;
}

uint32_t gls_place_for(struct gls_work *work, const struct gls_base *base, enum gls_order order,
                       struct gls_one concept, const char *id)
{
    struct gls_collator *collator = NULL;
    struct gls_buf key;
    uint32_t count = (uint32_t)gls_base_concepts(base);
    struct gls_span *keys = order == GLS_ORDERS ? NULL : gls_order_keys(work, base, order);
    if (!keys || (order == GLS_ORDER_TERM && !open_collator(&collator, work, base)))
        return count;
    gls_buf_init(&key);
    put_key(&key, order, collator, concept, id);
    struct gls_span own = keep_key(work, &key);
    gls_buf_release(&key);
    gls_collator_free(collator);
    return own.size ? find_place(keys, count, own) : count;
}
