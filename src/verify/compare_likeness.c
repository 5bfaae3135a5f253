/* Words of a text that are like those of a term. */
#include <string.h>

#include "core/span.h"
#include "text/function_words.h"
#include "text/token.h"
#include "verify/akin.h"
#include "verify/compare_words.h"

enum {
    TRIED_MOST = 256, /* occurrences of a word that are looked at */
    TERM_WORDS = 16,  /* of a term; the others are not looked for */
    REACH = 4 + 1     /* from a word of a term to the next */
};

/* ------------------------------------------------------------------ occurrences */

/* Places in the target where a word of a term stands, in any form, as bits of its number. */
struct occurrences {
    struct occurrence {
        size_t number;
        unsigned word; /* of the term */
    } item[TRIED_MOST];
    size_t count;
};

static void add_occurrence(struct occurrences *occurrences, size_t number, unsigned word)
{
    if (occurrences->count == TRIED_MOST)
        return;
    size_t at = occurrences->count++;
    for (; at > 0 && occurrences->item[at - 1].number > number; at--)
        occurrences->item[at] = occurrences->item[at - 1];
    occurrences->item[at] = (struct occurrence){number, word};
}

/* The occurrences of words akin to @p key, as they stand or after @p prefix: "antipaludique". */
static void add_occurrences(struct occurrences *occurrences, const struct gls_compared_side *side,
                            struct gls_span key, const char *prefix, unsigned word)
{
    const struct gls_text_words *target = &side->words;
    char begin[GLS_KEY_BYTES + 8];
    size_t before = strlen(prefix), root = key.size < GLS_AKIN_ROOT ? key.size : GLS_AKIN_ROOT;
    memcpy(begin, prefix, before);
    memcpy(begin + before, key.data, root);
    struct gls_text_words_search search =
        gls_text_words_find(target, (struct gls_span){begin, before + root}, true);
    size_t number;
    for (size_t i = 0; i < TRIED_MOST && gls_text_words_next(target, &search, &number); i++) {
        const struct gls_text_word *there = gls_text_words_at(target, number);
        struct gls_span own = gls_text_words_key(target, number);
        own.data += before;
        own.size -= before;
        if ((gls_span_equal(own, key) || gls_is_akin(side->lang, key, own)) &&
            !gls_is_kept(side->text, there->start, there->end - there->start))
            add_occurrence(occurrences, number, word);
    }
}

/* The occurrences of a word of a term, of those of its root and of its kin. */
static void add_word(struct occurrences *occurrences, const struct gls_compared_side *side,
                     struct gls_span key, unsigned word)
{
    struct gls_span kin[GLS_KIN_MOST];
    size_t count = gls_kin_of(side->lang, key, kin);
    add_occurrences(occurrences, side, key, "", word);
    add_occurrences(occurrences, side, key, "anti", word);
    for (size_t i = 0; i < count; i++)
        add_occurrences(occurrences, side, kin[i], "", word);
}

/* ------------------------------------------------------------------ left out */

/* Whether a word of a term says little beside the others, so that it may be left out: who has it,
 * where it is measured, that it is a treatment. "Antibiotics" for "antibiotic therapy", "pregnancy"
 * for "pregnant woman". */
static bool may_be_left_out(const char *lang, struct gls_span key)
{
    static const char *const english[] = {
        "therapy", "treatment",     "blood", "serum",      "plasma",
        "level",   "concentration", "woman", "gestation",  "patient",
        "person",  "people",        "tract", "parenchyma", NULL};
    static const char *const french[] = {
        "therapie", "traitement", "sanguin",     "sanguine",   "serique", "taux",
        "femme",    "patient",    "plasmatique", "patiente",   "sujet",   "concentration",
        "personne", "voie",       "voies",       "parenchyme", NULL};
    return gls_span_is_one_of(key, strcmp(lang, "fr") == 0 ? french : english, SIZE_MAX);
}

/* The same beside a name: "Crohn’s", "un Parkinson". */
static bool may_be_left_out_of_name(struct gls_span key)
{
    static const char *const words[] = {"disease", "syndrome", "sign", "maladie", "signe", NULL};
    return gls_span_is_one_of(key, words, SIZE_MAX);
}

/* ------------------------------------------------------------------ near each other */

/* Whether some occurrences that follow each other closely have all words; where, then. */
static bool are_near(const struct occurrences *occurrences, unsigned all,
                     const struct gls_text_words *words, struct gls_stretch *where)
{
    unsigned met = 0;
    size_t first = 0;
    for (size_t i = 0; i < occurrences->count; i++) {
        if (i && occurrences->item[i].number - occurrences->item[i - 1].number > REACH) {
            met = 0;
            first = i;
        }
        met |= occurrences->item[i].word;
        if ((met & all) != all)
            continue;
        size_t start = gls_text_words_at(words, occurrences->item[first].number)->start;
        size_t end = gls_text_words_at(words, occurrences->item[i].number)->end;
        *where = (struct gls_stretch){start, end - start};
        return true;
    }
    return false;
}

/* ------------------------------------------------------------------ numbers */

static bool has_number(struct gls_span term, struct gls_span number)
{
    struct gls_tokens tokens;
    struct gls_token token;
    gls_tokens_begin(&tokens, term);
    while (gls_tokens_next(&tokens, &token))
        if (gls_span_equal(token.key, number))
            return true;
    return false;
}

/* Whether a number stands there, or beside it, and none of them is the term's: "type 1 diabetes" or
 * "diabetes type 1" for "type 2 diabetes". Written as a word, "five-year", it is not known. */
static bool is_numbered_otherwise(const struct gls_text_words *words, struct gls_stretch where,
                                  struct gls_span term)
{
    size_t at = gls_text_words_after(words, where.start);
    size_t end = gls_text_words_after(words, where.start + where.size) + 1;
    bool other = false;
    for (at -= at > 0; at < end && at < words->word.count; at++) {
        struct gls_span key = gls_text_words_key(words, at);
        if (gls_is_number(key) && has_number(term, key))
            return false;
        other |= gls_is_number(key);
    }
    return other;
}

/* The words of a term, as bits of their numbers. */
struct wanted {
    unsigned all, spare, beside_name; /* those that may be left out, those beside a name */
    unsigned count;
    bool named, numbered; /* one is a name, one a number */
};

static unsigned needed(const struct wanted *wanted)
{
    unsigned spare = wanted->spare | (wanted->named ? wanted->beside_name : 0);
    return wanted->all & ~spare ? wanted->all & ~spare : wanted->all;
}

static void want(struct wanted *wanted, const char *lang, const struct gls_token *token)
{
    unsigned bit = 1u << wanted->count++;
    wanted->all |= bit;
    wanted->spare |= may_be_left_out(lang, token->key) ? bit : 0;
    wanted->beside_name |= may_be_left_out_of_name(token->key) ? bit : 0;
    wanted->named |= token->capital && !token->capitals;
}

enum gls_likeness gls_find_likeness(struct gls_comparison *comparison,
                                    struct gls_compared_side *side, struct gls_span term,
                                    struct gls_stretch *where)
{
    const char *lang = side->lang;
    struct occurrences occurrences = {.count = 0};
    struct wanted wanted = {.count = 0};
    struct gls_tokens tokens;
    struct gls_token token;
    const struct gls_text_words *words = gls_comparison_words(comparison, side);
    if (comparison->status != GLS_OK)
        return GLS_LIKENESS_NONE;
    gls_tokens_begin(&tokens, term);
    while (gls_tokens_next(&tokens, &token) && wanted.count < TERM_WORDS) {
        wanted.numbered |= gls_is_number(token.key);
        if (gls_is_function_word(lang, token.key))
            continue;
        add_word(&occurrences, side, token.key, 1u << wanted.count);
        want(&wanted, lang, &token);
    }
    if (!wanted.all || !are_near(&occurrences, needed(&wanted), words, where) ||
        (wanted.numbered && is_numbered_otherwise(words, *where, term)))
        return GLS_LIKENESS_NONE;
    return wanted.count == 1 ? GLS_LIKENESS_CLASS : GLS_LIKENESS_PIECES;
}
