/* Forms of one word taken together: a form is joined to the word it is made from, when both were
 * met. */
#include <stdlib.h>
#include <string.h>

#include "assist/rank.h"
#include "text/ending.h"
#include "text/inflect.h"
#include "text/normal.h"

static uint32_t root_of(const struct gls_ranking *ranking, uint32_t word)
{
    while (ranking->lemma[word] != word)
        word = ranking->lemma[word];
    return word;
}

/* Joins a word with one of its forms, when the texts have that. */
static void join_key(struct gls_ranking *ranking, uint32_t word, struct gls_span key, bool acute,
                     enum gls_relation relation)
{
    struct gls_met_word met = {.key = key, .acute = acute};
    uint32_t other = gls_vocabulary_look(ranking->vocabulary, &met);
    if (other == UINT32_MAX || other == word)
        return;
    const struct gls_vocabulary_word *mine = gls_ranked_word(ranking, word),
                                     *its = gls_ranked_word(ranking, other);
    if (relation != GLS_RELATION_SPELLING && its->key_size < mine->key_size)
        return; /* a singular is never made: it makes its plural */
    uint32_t root = root_of(ranking, word);
    if (root_of(ranking, other) == root)
        return;
    ranking->plural[other] |= relation == GLS_RELATION_NUMBER;
    ranking->lemma[root_of(ranking, other)] = root;
}

/* The word in hand: as it is written, in small letters; the form that is tried. */
struct bent {
    struct gls_ranking *ranking;
    uint32_t word;
    struct gls_buf lower, form, key;
};

/* A form by its folded letters; hyphens part its parts. */
static void join(struct bent *bent, enum gls_relation relation)
{
    struct gls_tokens tokens;
    struct gls_token token;
    bool acute = false;
    bent->key.size = 0;
    gls_tokens_begin(&tokens, (struct gls_span){bent->form.data, bent->form.size});
    while (gls_tokens_next(&tokens, &token)) {
        gls_buf_puts(&bent->key, bent->key.size ? "-" : "");
        gls_buf_put(&bent->key, token.key.data, token.key.size);
        acute = token.acute;
    }
    if (bent->key.size && gls_work_wrote(bent->ranking->work, &bent->key))
        join_key(bent->ranking, bent->word, (struct gls_span){bent->key.data, bent->key.size},
                 acute, relation);
}

/* Masculine and feminine are joined where the ending says that it is an adjective. */
bool gls_ranked_is_adjective(const struct gls_ranking *ranking, uint32_t word)
{
    return ranking->ending[word] == GLS_ENDING_ADJECTIVE;
}

static void inflect_part(const struct bent *bent, struct gls_span part, enum gls_pos pos,
                         struct gls_forms *forms)
{
    struct gls_word_class of = {.pos = pos, .place = GLS_WORD_PLACE_IN_PHRASE};
    gls_inflect(bent->ranking->vocabulary->lang, part.data, part.size, of, forms);
}

/* Tries @p head and the forms of the last part of the word; numbers only, or genders too. */
static void join_last(struct bent *bent, struct gls_span head, bool adjective)
{
    struct gls_forms forms;
    struct gls_span lower = {bent->lower.data, bent->lower.size};
    size_t last = lower.size;
    while (last > 0 && lower.data[last - 1] != '-')
        last--;
    inflect_part(bent, (struct gls_span){lower.data + last, lower.size - last},
                 adjective ? GLS_POS_ADJECTIVE : GLS_POS_NOUN, &forms);
    const char *after = last ? memchr(lower.data, '-', lower.size) : lower.data;
    for (unsigned i = 0; i < forms.count; i++) {
        if (!adjective && forms.form[i].relation == GLS_RELATION_GENDER)
            continue;
        bent->form.size = 0;
        gls_buf_put(&bent->form, head.data, head.size);
        gls_buf_put(&bent->form, after, (size_t)(lower.data + last - after));
        gls_buf_put(&bent->form, forms.form[i].text, forms.form[i].size);
        if (gls_work_wrote(bent->ranking->work, &bent->form))
            join(bent, forms.form[i].relation);
    }
}

/* The plural of a first part, before the last as it is: "chauves-souris". */
static void join_first(struct bent *bent, struct gls_span head, bool adjective)
{
    struct gls_forms forms;
    inflect_part(bent, head, GLS_POS_NOUN, &forms);
    for (unsigned i = 0; i < forms.count; i++) {
        if (forms.form[i].relation != GLS_RELATION_NUMBER)
            continue;
        struct gls_span plural = {forms.form[i].text, forms.form[i].size};
        bent->form.size = 0;
        gls_buf_put(&bent->form, plural.data, plural.size);
        gls_buf_put(&bent->form, bent->lower.data + head.size, bent->lower.size - head.size);
        if (gls_work_wrote(bent->ranking->work, &bent->form))
            join(bent, GLS_RELATION_NUMBER);
        join_last(bent, plural, adjective);
    }
}

/* Of a word with hyphens the last part is bent, in French perhaps the first too. */
static void join_forms(struct bent *bent)
{
    struct gls_ranking *ranking = bent->ranking;
    const struct gls_vocabulary *vocabulary = ranking->vocabulary;
    bool adjective = gls_ranked_is_adjective(ranking, bent->word);
    if (gls_ranked_word(ranking, bent->word)->role != GLS_WORD_ROLE_CONTENT)
        return;
    bent->lower.size = 0;
    gls_case_fold(gls_vocabulary_spelling(vocabulary, bent->word), &bent->lower);
    if (!bent->lower.size || !gls_work_wrote(ranking->work, &bent->lower))
        return;
    const char *hyphen = memchr(bent->lower.data, '-', bent->lower.size);
    struct gls_span head = {bent->lower.data, hyphen ? (size_t)(hyphen - bent->lower.data) : 0};
    join_last(bent, head, adjective);
    if (head.size && strcmp(vocabulary->lang, "fr") == 0)
        join_first(bent, head, adjective);
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
    struct bent bent = {.ranking = ranking};
    uint32_t count = (uint32_t)ranking->vocabulary->words.count;
    struct sorted_word *sorted = sort_words(ranking, count);
    gls_buf_init(&bent.lower);
    gls_buf_init(&bent.form);
    gls_buf_init(&bent.key);
    for (uint32_t i = 0; i < count; i++) {
        ranking->lemma[i] = i;
        ranking->ending[i] = (uint8_t)gls_vocabulary_ending(ranking->vocabulary, i);
    }
    for (uint32_t i = 0; sorted && i < count && !gls_work_failed(ranking->work); i++) {
        bent.word = sorted[i].number;
        join_forms(&bent);
    }
    for (uint32_t i = 0; i < count; i++)
        ranking->lemma[i] = root_of(ranking, i);
    for (uint32_t i = 0; i < count; i++)
        ranking->total[ranking->lemma[i]] += gls_ranked_word(ranking, i)->count;
    gls_buf_release(&bent.lower);
    gls_buf_release(&bent.form);
    gls_buf_release(&bent.key);
    gls_free(sorted);
}
