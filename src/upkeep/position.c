#include "upkeep/position.h"

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

void gls_put_folded_id(struct gls_buf *out, struct gls_one concept)
{
    struct gls_buf id;
    gls_buf_init(&id);
    put_folded(&id, gls_head_term(concept).text);
    gls_buf_append(out, &id);
    gls_buf_release(&id);
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
    if (gls_work_wrote(work, key))
        kept = gls_work_keep(work, gls_buf_span(key));
    key->size = 0;
    return kept;
}

static bool open_collator(struct gls_collator **out, struct gls_work *work,
                          const struct gls_base *like)
{
    struct gls_error err;
    const char *lang = gls_base_language(like, 0);
    *out = NULL;
    if (gls_filing_order(out, NULL, lang ? lang : "fr", &err) == GLS_OK)
        return true;
    gls_work_fail(work, err.status, (struct gls_place){0}, "%s", err.message);
    return false;
}

struct gls_span *gls_order_keys(struct gls_work *work, const struct gls_base *base,
                                enum gls_order order, const struct gls_base *like)
{
    struct gls_collator *collator = NULL;
    struct gls_buf key;
    uint32_t count = (uint32_t)gls_base_concepts(base);
    struct gls_span *keys = gls_work_alloc(work, (count + 1) * sizeof *keys);
    if (!keys || (order == GLS_ORDER_TERM && !open_collator(&collator, work, like)))
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

struct gls_span gls_id_key(struct gls_work *work, enum gls_order order, const char *id)
{
    struct gls_buf key;
    gls_buf_init(&key);
    put_key(&key, order, NULL, (struct gls_one){NULL, 0}, id);
    struct gls_span kept = keep_key(work, &key);
    gls_buf_release(&key);
    return kept;
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
        struct gls_span *keys = gls_order_keys(work, base, (enum gls_order)order, base);
        if (keys && is_kept(keys, (uint32_t)gls_base_concepts(base)))
            break;
    }
    return (enum gls_order)order;
}

/* ------------------------------------------------------------------ positions */

/* The end of the chain of @p links that a key goes on: how many of it are not greater. */
static uint32_t links_before(const struct gls_span *key, const uint32_t *last, uint32_t links,
                             struct gls_span own)
{
    uint32_t from = 0, to = links;
    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        if (gls_span_compare(key[last[middle]], own) <= 0)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

/* The longest subsequence that does not fall: what stands elsewhere is not asked where others go.
 */
bool gls_positions_init(struct gls_positions *positions, struct gls_work *work,
                        const struct gls_span *key, uint32_t concepts)
{
    *positions = (struct gls_positions){.key = key, .concepts = concepts};
    if (!key)
        return true;
    uint32_t *last = gls_work_alloc(work, (concepts + 1) * sizeof *last);
    uint32_t *before = gls_work_alloc(work, (concepts + 1) * sizeof *before);
    positions->chain = gls_work_alloc(work, (concepts + 1) * sizeof *positions->chain);
    if (!last || !before || !positions->chain)
        return false;
    for (uint32_t i = 0; i < concepts; i++) {
        uint32_t at = links_before(key, last, positions->links, key[i]);
        before[i] = at ? last[at - 1] : UINT32_MAX;
        last[at] = i;
        positions->links += at == positions->links;
    }
    uint32_t link = positions->links ? last[positions->links - 1] : UINT32_MAX;
    for (uint32_t i = positions->links; i-- > 0; link = before[link])
        positions->chain[i] = link;
    return true;
}

uint32_t gls_positions_find(const struct gls_positions *positions, struct gls_span key)
{
    if (!positions->key || !key.size)
        return positions->concepts;
    uint32_t links = links_before(positions->key, positions->chain, positions->links, key);
    if (links == positions->links)
        return positions->concepts;
    return links ? positions->chain[links - 1] + 1 : positions->chain[0];
}
