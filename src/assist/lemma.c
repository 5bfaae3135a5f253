/* Forms of one word taken together: a form is joined to the word it is made from, when both were
 * met. */
#include <stdlib.h>

#include "assist/rank.h"
#include "text/ending.h"
#include "text/inflect.h"
#include "text/normal.h"

/* The word of that key that the texts have, or UINT32_MAX. */
static uint32_t find_word(const struct gls_ranking *ranking, struct gls_span key, bool acute)
{
    struct gls_met_word met = {.key = key, .acute = acute};
    return gls_vocabulary_look(ranking->vocabulary, &met);
}

static uint32_t root_of(const struct gls_ranking *ranking, uint32_t word)
{
    while (ranking->lemma[word] != word)
        word = ranking->lemma[word];
    return word;
}

static void join(struct gls_ranking *ranking, uint32_t word, const struct gls_form *form)
{
    struct gls_tokens tokens;
    struct gls_token token;
    gls_tokens_begin(&tokens, (struct gls_span){form->text, form->size});
    if (!gls_tokens_next(&tokens, &token))
        return;
    uint32_t other = find_word(ranking, token.key, token.acute);
    if (other == UINT32_MAX || other == word)
        return;
    bool spelling = form->relation == GLS_FORM_SPELLING;
    const struct gls_vocabulary_word *mine = gls_ranked_word(ranking, word),
                                     *its = gls_ranked_word(ranking, other);
    if (!spelling && its->key_size < mine->key_size)
        return; /* a singular is never made: it makes its plural */
    uint32_t root = root_of(ranking, word);
    if (root_of(ranking, other) == root)
        return;
    ranking->plural[other] |= form->relation == GLS_FORM_NUMBER;
    ranking->lemma[root_of(ranking, other)] = root;
}

/* Masculine and feminine are joined where the ending says that it is an adjective. */
bool gls_ranked_is_adjective(const struct gls_ranking *ranking, uint32_t word)
{
    return ranking->ending[word] == GLS_ENDING_ADJECTIVE;
}

static void join_forms(struct gls_ranking *ranking, uint32_t word, struct gls_buf *lower)
{
    struct gls_forms forms;
    struct gls_span spelling = gls_vocabulary_spelling(ranking->vocabulary, word);
    bool adjective = gls_ranked_is_adjective(ranking, word);
    if (gls_ranked_word(ranking, word)->role != GLS_ROLE_CONTENT ||
        gls_ranked_word(ranking, word)->hyphen)
        return;
    lower->size = 0;
    gls_case_fold(spelling, lower);
    if (!gls_work_wrote(ranking->work, lower))
        return;
    struct gls_word_class of = {.pos = adjective ? GLS_POS_ADJECTIVE : GLS_POS_NOUN,
                                .place = GLS_WORD_IN_PHRASE};
    gls_inflect(ranking->vocabulary->lang, lower->data, lower->size, of, &forms);
    for (unsigned i = 0; i < forms.count; i++)
        if (adjective || forms.form[i].relation != GLS_FORM_GENDER)
            join(ranking, word, &forms.form[i]);
}

/* A word with what it is sorted by: the numbers of words depend on who met them first. */
struct sorted_word {
    struct gls_span key;
    uint32_t number;
    unsigned flags;
};

static int compare_words(const void *left, const void *right)
{
    const struct sorted_word *a = left, *b = right;
    int order = gls_span_compare(a->key, b->key);
    return order ? order : (a->flags > b->flags) - (a->flags < b->flags);
}

static struct sorted_word *sort_words(struct gls_ranking *ranking, uint32_t count)
{
    struct sorted_word *sorted =
        gls_work_malloc(ranking->work, ((size_t)count + 1) * sizeof *sorted);
    for (uint32_t i = 0; sorted && i < count; i++)
        sorted[i] = (struct sorted_word){gls_vocabulary_key(ranking->vocabulary, i), i,
                                         2u * gls_ranked_word(ranking, i)->acute +
                                             gls_ranked_word(ranking, i)->initials};
    if (sorted && count > 1)
        qsort(sorted, count, sizeof *sorted, compare_words);
    return sorted;
}

void gls_ranking_find_lemmas(struct gls_ranking *ranking)
{
    struct gls_buf lower;
    uint32_t count = (uint32_t)ranking->vocabulary->words.count;
    struct sorted_word *sorted = sort_words(ranking, count);
    gls_buf_init(&lower);
    for (uint32_t i = 0; i < count; i++) {
        ranking->lemma[i] = i;
        ranking->ending[i] = (uint8_t)gls_vocabulary_ending(ranking->vocabulary, i);
    }
    for (uint32_t i = 0; sorted && i < count && !gls_work_failed(ranking->work); i++)
        join_forms(ranking, sorted[i].number, &lower);
    for (uint32_t i = 0; i < count; i++)
        ranking->lemma[i] = root_of(ranking, i);
    for (uint32_t i = 0; i < count; i++)
        ranking->total[ranking->lemma[i]] += gls_ranked_word(ranking, i)->count;
    gls_buf_release(&lower);
    gls_free(sorted);
}
