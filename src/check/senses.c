#include "check/senses.h"

#include <stdlib.h>
#include <string.h>

#include "base/lang.h"
#include "core/span.h"
#include "text/token.h"

/* ------------------------------------------------------------------ groups */

void gls_put_folded(struct gls_buf *out, const char *text)
{
    size_t begin = out->size;
    struct gls_token token;
    struct gls_tokens tokens;
    gls_tokens_begin(&tokens, gls_span_of(text));
    while (gls_tokens_next(&tokens, &token)) {
        gls_buf_put(out, token.key.data, token.key.size);
        gls_buf_puts(out, " ");
    }
    if (out->size == begin)
        gls_buf_puts(out, text);
}

/* language NUL folded text NUL folded subject; nothing for a term of no concept. */
static void append_key(struct gls_check_run *run, uint32_t number, struct gls_buf *out)
{
    struct gls_term term = gls_base_term(run->base, number);
    if (term.concept_number >= gls_base_concepts(run->base))
        return;
    struct gls_concept concept = gls_base_concept(run->base, term.concept_number);
    const char *subject = gls_base_value(run->base, concept.properties, GLS_CATEGORY_SUBJECT_FIELD);
    gls_buf_put(out, term.lang, gls_lang_primary(term.lang));
    gls_buf_put(out, "", 1);
    gls_put_folded(out, term.text);
    gls_buf_put(out, "", 1);
    gls_put_folded(out, subject ? subject : "");
}

static uint32_t concept_of(const struct gls_check_run *run, uint32_t term)
{
    return gls_base_term_concept(run->base, term);
}

/* Terms of a concept stand side by side: first and last tell whether there are two concepts. */
static bool is_shared(const struct gls_check_run *run, const struct gls_group *group)
{
    return concept_of(run, group->item[0].number) !=
           concept_of(run, group->item[group->count - 1].number);
}

/* For @p count numbers, each UINT32_MAX. */
static uint32_t *make_numbers(struct gls_check_run *run, uint32_t count)
{
    uint32_t *numbers = gls_work_alloc(&run->work, count * sizeof *numbers);
    if (numbers)
        memset(numbers, 0xFF, count * sizeof *numbers);
    return numbers;
}

/* How many of them there are: none when there was no memory. */
static uint32_t count_numbers(const uint32_t *numbers, size_t count)
{
    return numbers ? (uint32_t)count : 0;
}

static void group_terms(struct gls_senses *senses, struct gls_check_run *run)
{
    uint32_t terms = (uint32_t)gls_base_terms(run->base);
    senses->group = make_numbers(run, terms);
    senses->terms = count_numbers(senses->group, terms);
    for (uint32_t i = 0; i < senses->terms; i++) {
        append_key(run, i, &senses->keys.key);
        gls_keys_add(&senses->keys, i);
    }
    gls_keys_sort(&senses->keys);
    for (struct gls_group group = {0}; gls_keys_next(&senses->keys, &group);) {
        uint32_t place = (uint32_t)(group.item - senses->keys.item);
        bool shared = is_shared(run, &group);
        for (size_t i = 0; shared && i < group.count; i++)
            senses->group[group.item[i].number] = place;
    }
}

/* ------------------------------------------------------------------ pairs */

/* Terms of one concept that other concepts have too. A concept with more than these many is not
 * looked at further: pairs must stay few whatever the file. */
enum { SHARED_MAX = 16 };

struct shared {
    uint32_t term[SHARED_MAX];
    size_t count;
};

static struct shared gather_shared(const struct gls_senses *senses, const struct gls_check_run *run,
                                   uint32_t concept)
{
    struct gls_range terms = gls_base_concept(run->base, concept).terms;
    struct shared shared = {.count = 0};
    for (uint32_t i = 0; i < terms.count && shared.count < SHARED_MAX; i++)
        if (gls_senses_group(senses, terms.first + i) != UINT32_MAX)
            shared.term[shared.count++] = terms.first + i;
    return shared;
}

static bool same_language(const char *a, const char *b)
{
    return gls_span_equal((struct gls_span){a, gls_lang_primary(a)},
                          (struct gls_span){b, gls_lang_primary(b)});
}

static void add_pair(struct gls_senses *senses, struct gls_check_run *run, uint32_t from,
                     uint32_t to)
{
    struct gls_term a = gls_base_term(run->base, from), b = gls_base_term(run->base, to);
    if (!gls_term_in_use(&b) || same_language(a.lang, b.lang))
        return;
    size_t count = senses->pairs + 1;
    if (gls_work_grow(&run->work, &senses->pair, &senses->room, count, sizeof *senses->pair))
        senses->pair[senses->pairs++] = (struct gls_group_pair){gls_senses_group(senses, from),
                                                                gls_senses_group(senses, to), from};
}

static int compare_pairs(const void *left, const void *right)
{
    const uint32_t *a = left, *b = right;
    for (int i = 0; i < 3; i++)
        if (a[i] != b[i])
            return a[i] < b[i] ? -1 : 1;
    return 0;
}

static void pair_shared(struct gls_senses *senses, struct gls_check_run *run,
                        const struct shared *shared)
{
    for (size_t i = 0; i < shared->count; i++)
        for (size_t j = 0; j < shared->count; j++)
            add_pair(senses, run, shared->term[i], shared->term[j]);
}

static void pair_terms(struct gls_senses *senses, struct gls_check_run *run)
{
    uint32_t count = (uint32_t)gls_base_concepts(run->base);
    for (uint32_t i = 0; i < count && !gls_work_failed(&run->work); i++) {
        struct shared shared = gather_shared(senses, run, i);
        pair_shared(senses, run, &shared);
    }
    if (senses->pairs)
        qsort(senses->pair, senses->pairs, sizeof *senses->pair, compare_pairs);
}

bool gls_senses_next(const struct gls_senses *senses, struct gls_pair_run *pairs)
{
    if (!senses->pairs)
        return false;
    const struct gls_group_pair *end = senses->pair + senses->pairs;
    const struct gls_group_pair *first = pairs->pair ? pairs->pair + pairs->count : senses->pair;
    if (first == end)
        return false;
    *pairs = (struct gls_pair_run){first, 1};
    while (first + pairs->count < end && first->from == first[pairs->count].from &&
           first->to == first[pairs->count].to)
        pairs->count++;
    return true;
}

/* ------------------------------------------------------------------ parts of speech */

const struct gls_first_met gls_first_none = {
    {UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX}};

static enum gls_pos pos_of(const struct gls_check_run *run, uint32_t number)
{
    struct gls_term term = gls_base_term(run->base, number);
    struct gls_range all = gls_base_concept(run->base, term.concept_number).terms;
    for (uint32_t i = 0; i < all.count && term.pos == GLS_POS_NONE; i++)
        term.pos = gls_base_term(run->base, all.first + i).pos;
    return term.pos;
}

uint32_t gls_first_met(struct gls_first_met *met, const struct gls_check_run *run, uint32_t term)
{
    enum gls_pos pos = pos_of(run, term);
    uint32_t first = UINT32_MAX;
    for (enum gls_pos other = GLS_POS_NONE; other <= GLS_POS_OTHER; other++)
        if ((other == pos || other == GLS_POS_NONE || pos == GLS_POS_NONE) &&
            met->term[other] < first)
            first = met->term[other];
    if (met->term[pos] > term)
        met->term[pos] = term;
    return first == UINT32_MAX ? term : first;
}

/* ------------------------------------------------------------------ twins */

/* All concepts of one pair say the same: the first is the twin of the others. */
static void note_twins(struct gls_senses *senses, const struct gls_check_run *run,
                       const struct gls_pair_run *pairs)
{
    struct gls_first_met met = gls_first_none;
    for (size_t i = 0; i < pairs->count; i++) {
        uint32_t number = pairs->pair[i].term;
        struct gls_term term = gls_base_term(run->base, number);
        if (!gls_term_in_use(&term) || term.concept_number >= senses->concepts)
            continue;
        uint32_t first = concept_of(run, gls_first_met(&met, run, number));
        if (first != term.concept_number && first < senses->twin[term.concept_number])
            senses->twin[term.concept_number] = first;
    }
}

static void find_twins(struct gls_senses *senses, struct gls_check_run *run)
{
    uint32_t concepts = (uint32_t)gls_base_concepts(run->base);
    senses->twin = make_numbers(run, concepts);
    senses->concepts = count_numbers(senses->twin, concepts);
    for (struct gls_pair_run pairs = {0}; gls_senses_next(senses, &pairs);)
        note_twins(senses, run, &pairs);
}

/* ------------------------------------------------------------------ all of it */

void gls_senses_init(struct gls_senses *senses, struct gls_check_run *run)
{
    *senses = (struct gls_senses){0};
    gls_keys_init(&senses->keys, &run->work);
    group_terms(senses, run);
    pair_terms(senses, run);
    find_twins(senses, run);
}

void gls_senses_release(struct gls_senses *senses)
{
    gls_keys_release(&senses->keys);
    gls_free(senses->pair);
}

uint32_t gls_senses_group(const struct gls_senses *senses, uint32_t term)
{
    return term < senses->terms ? senses->group[term] : UINT32_MAX;
}

uint32_t gls_senses_twin(const struct gls_senses *senses, uint32_t concept)
{
    return concept < senses->concepts ? senses->twin[concept] : UINT32_MAX;
}

bool gls_senses_same(const struct gls_senses *senses, uint32_t a, uint32_t b)
{
    uint32_t x = gls_senses_twin(senses, a), y = gls_senses_twin(senses, b);
    return a == b || x == b || y == a || (x == y && x != UINT32_MAX);
}

/* The part of a key before the subject. */
static struct gls_span without_subject(struct gls_span key)
{
    size_t size = key.size;
    while (size && key.data[size - 1])
        size--;
    return (struct gls_span){key.data, size};
}

bool gls_senses_alike(const struct gls_keyed *a, const struct gls_keyed *b)
{
    return gls_span_equal(without_subject(a->key), without_subject(b->key));
}
