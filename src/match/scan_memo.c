#include "match/scan_memo.h"

#include <string.h>

enum { PLACES = 1 << 12 };

struct gls_memo_decision {
    struct gls_memo_key key;
    uint32_t decision; /* GLS_MEMO_UNKNOWN: the place is free */
};

void gls_memo_init(struct gls_memo *memo, struct gls_work *work)
{
    memo->decision = gls_work_malloc(work, PLACES * sizeof *memo->decision);
    if (memo->decision)
        gls_memo_forget(memo);
}

void gls_memo_release(struct gls_memo *memo)
{
    gls_free(memo->decision);
}

void gls_memo_forget(struct gls_memo *memo)
{
    memset(memo->decision, 0, PLACES * sizeof *memo->decision);
}

/* Who crowds a place only gains nothing. */
static struct gls_memo_decision *place_of(const struct gls_memo *memo,
                                          const struct gls_memo_key *key)
{
    uint32_t hash = key->base * 31 + key->term;
    for (size_t i = 0; i < GLS_MEMO_WORDS; i++)
        hash = (hash ^ key->spelling[i]) * 0x9E3779B1u;
    return &memo->decision[(hash ^ hash >> 15) % PLACES];
}

static bool is_same(const struct gls_memo_key *a, const struct gls_memo_key *b)
{
    return memcmp(a, b, sizeof *a) == 0; /* nothing but numbers of 32 bits: no padding */
}

unsigned gls_memo_find(const struct gls_memo *memo, const struct gls_memo_key *key)
{
    const struct gls_memo_decision *place = place_of(memo, key);
    return is_same(&place->key, key) ? place->decision : GLS_MEMO_UNKNOWN;
}

void gls_memo_keep(struct gls_memo *memo, const struct gls_memo_key *key, unsigned decision)
{
    *place_of(memo, key) = (struct gls_memo_decision){*key, decision};
}
