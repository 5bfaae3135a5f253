/* Collocates: the words near terms, counted, and all others beside them. */
#include <string.h>

#include "assist/collocates.h"
#include "core/error.h"

/* ------------------------------------------------------------------ life */

enum gls_status gls_collocates_new(struct gls_collocates **out, struct gls_shelf *shelf, bool exact,
                                   struct gls_error *err)
{
    struct gls_collocates *collocates = *out = gls_malloc(sizeof *collocates);
    if (!collocates)
        return gls_fail_nomem(err);
    *collocates = (struct gls_collocates){
        .shelf = shelf, .exact = exact, .table = {.what = "collocates", .key = gls_hash_key()}};
    gls_passages_init(&collocates->passages, gls_collocates_read, collocates);
    size_t size = (gls_shelf_concepts(shelf) + (size_t)1) * sizeof *collocates->around;
    collocates->around = gls_work_malloc(&collocates->work, size);
    if (collocates->around && memset(collocates->around, 0, size) &&
        gls_vocabulary_init(&collocates->vocabulary, shelf, &collocates->work))
        return GLS_OK;
    gls_collocates_free(collocates);
    *out = NULL;
    return gls_fail_nomem(err);
}

void gls_collocates_free(struct gls_collocates *collocates)
{
    if (!collocates)
        return;
    gls_passages_release(&collocates->passages);
    gls_vocabulary_release(&collocates->vocabulary);
    gls_hash_table_release(&collocates->table);
    gls_free(collocates->pairs.data);
    gls_free(collocates->word.data);
    gls_free(collocates->hit.data);
    gls_free(collocates->around);
    gls_work_end(&collocates->work, NULL);
    gls_free(collocates);
}

static void take_text(void *payload, struct gls_span piece)
{
    gls_passages_text(&((struct gls_collocates *)payload)->passages, piece);
}

static void take_hit(void *payload, const struct gls_hit *hit)
{
    gls_passages_hit(&((struct gls_collocates *)payload)->passages, hit);
}

struct gls_scan_events gls_collocates_events(struct gls_collocates *collocates)
{
    return (struct gls_scan_events){take_text, take_hit, collocates};
}

enum gls_status gls_collocates_end(struct gls_collocates *collocates, struct gls_error *err)
{
    bool done = gls_passages_end(&collocates->passages) && !gls_work_failed(&collocates->work);
    return done ? GLS_OK : gls_fail_nomem(err);
}

uint64_t gls_collocates_hits(const struct gls_collocates *collocates, bool *over)
{
    if (over)
        *over = collocates->over;
    return collocates->hits;
}

/* ------------------------------------------------------------------ adding */

/* The number here of a word of another's vocabulary, with its counts. */
static uint32_t take_word(struct gls_collocates *collocates, struct gls_vocabulary *from,
                          uint32_t number)
{
    struct gls_vocabulary *vocabulary = &collocates->vocabulary;
    const struct gls_vocabulary_word *of = gls_vocabulary_at(from, number);
    bool full = vocabulary->words.count >= GLS_COLLOCATES_WORDS;
    const struct gls_met_word met = {.key = gls_vocabulary_key(from, number),
                                     .acute = of->acute,
                                     .initials = of->initials,
                                     .hyphen = of->hyphen};
    uint32_t here = full ? gls_vocabulary_look(vocabulary, &met)
                         : gls_vocabulary_take(vocabulary, from, number);
    collocates->over |= full && here == UINT32_MAX;
    if (here == UINT32_MAX)
        return here;
    gls_vocabulary_at(vocabulary, here)->count += of->count;
    gls_vocabulary_note_all(vocabulary, here, from, number);
    return here;
}

static void add_pairs(struct gls_collocates *collocates, const struct gls_collocates *other,
                      const uint32_t *here)
{
    for (size_t i = 0; i < other->pairs.count; i++) {
        const struct gls_pair *of = GLS_AT(other->pairs, struct gls_pair, i);
        struct gls_pair *pair = here[of->word] == UINT32_MAX
                                    ? NULL
                                    : gls_collocates_pair(collocates, of->section, here[of->word]);
        if (!pair)
            continue;
        pair->near += of->near;
        pair->within += of->within;
    }
}

static void add_around(struct gls_collocates *collocates, struct gls_collocates *other)
{
    uint32_t sections = other->hits ? gls_shelf_concepts(other->shelf) : 0;
    for (uint32_t i = 0; i < sections; i++) {
        struct gls_around *to = &collocates->around[i], *of = &other->around[i];
        if (!to->hits)
            to->match = of->match;
        to->hits += of->hits;
        to->near += of->near;
        to->within += of->within;
        *of = (struct gls_around){.hits = 0};
    }
}

enum gls_status gls_collocates_add(struct gls_collocates *collocates, struct gls_collocates *other,
                                   struct gls_error *err)
{
    struct gls_work *work = &collocates->work;
    uint32_t count = (uint32_t)other->vocabulary.words.count;
    uint32_t *here = gls_work_malloc(work, (count + (size_t)1) * sizeof *here);
    for (uint32_t i = 0; here && i < count && !gls_work_failed(work); i++)
        here[i] = take_word(collocates, &other->vocabulary, i);
    if (here && !gls_work_failed(work)) {
        add_pairs(collocates, other, here);
        add_around(collocates, other);
    }
    gls_free(here);
    collocates->words += other->words;
    collocates->hits += other->hits;
    collocates->over |= other->over;
    other->words = other->hits = 0;
    other->pairs.count = 0;
    gls_hash_table_clear(&other->table);
    gls_vocabulary_clear(&other->vocabulary);
    return gls_work_failed(work) ? gls_fail_nomem(err) : GLS_OK;
}
