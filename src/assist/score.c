/* How likely a candidate is a term: what its words say oftener here than everybody does, and how it
 * stands in its chunks. The weights were set by reasoning and checked on four subjects in two
 * languages; they are not to be tuned. */
#include <math.h>
#include <string.h>

#include "assist/chunk.h"
#include "assist/rank.h"
#include "assist/word_role.h"
#include "text/ending.h"

static const struct weights {
    double mean, least; /* of the specificity of the words */
    double count;       /* of ln f: what is said often */
    double right, left; /* times it ends and begins its chunk: a term is a whole */
    double determined;  /* times an article or preposition stands before it: it is a noun's */
    double link;        /* each preposition and article within: rarer as terms */
    double ending;      /* the last word ends as words of a trade do */
    double neoclassical;
    double long_;     /* four content words and more */
    double character; /* a tenth of each past the 25th */
    double number;    /* a number that is none of a word's */
    double en_ed, en_ing;
    double en_adjective, en_adjective_phrase; /* an adjective at the end is half a term */
} weights = {
    .mean = 0.5,
    .least = 0.5,
    .count = 1.0,
    .right = 1.0,
    .left = 0.5,
    .determined = 0.3,
    .link = -1.2,
    .ending = 0.7,
    .neoclassical = 0.5,
    .long_ = -0.7,
    .character = -0.8,
    .number = -1.0,
    .en_ed = -1.0,
    .en_ing = -0.5,
    .en_adjective = -0.3,
    .en_adjective_phrase = -0.7,
};

/* ln of how much oftener a word stands here than everywhere. */
static double specificity(const struct gls_ranking *ranking, uint32_t word)
{
    double here = (double)ranking->total[ranking->lemma[word]] / (double)ranking->words;
    double value = log(here / gls_vocabulary_rate(ranking->vocabulary, word));
    return value < -2 ? -2 : value > 8 ? 8 : value;
}

static double english_ending(struct gls_span key, unsigned kinds, bool phrase)
{
    double score = gls_word_ends_in(key, "ed") ? weights.en_ed : 0;
    score += gls_word_ends_in(key, "ing") ? weights.en_ing : 0;
    if ((kinds & ~(unsigned)GLS_ENDING_NEOCLASSICAL) == GLS_ENDING_ADJECTIVE)
        score += weights.en_adjective + (phrase ? weights.en_adjective_phrase : 0);
    return score;
}

static double ending_score(const struct gls_ranking *ranking, uint32_t last, bool phrase)
{
    const struct gls_vocabulary *vocabulary = ranking->vocabulary;
    struct gls_span key = gls_vocabulary_key(vocabulary, last);
    unsigned kinds = ranking->ending[last];
    double score = kinds ? weights.ending : 0;
    score += kinds & GLS_ENDING_NEOCLASSICAL ? weights.neoclassical : 0;
    if (strcmp(vocabulary->lang, "en") == 0)
        score += english_ending(key, kinds, phrase);
    return score;
}

/* "2020", "1-2". */
static bool is_number(struct gls_span key)
{
    bool digit = false;
    for (size_t i = 0; i < key.size; i++) {
        bool here = key.data[i] >= '0' && key.data[i] <= '9';
        if (!here && key.data[i] != '-')
            return false;
        digit |= here;
    }
    return digit;
}

static size_t characters_of(struct gls_span text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.size; i++)
        count += ((unsigned char)text.data[i] & 0xC0) != 0x80;
    return count;
}

/* How long it is as it is written: its words and what parts them. */
static size_t length_of(const struct gls_ranking *ranking, const uint32_t *word, unsigned count)
{
    size_t length = count - 1;
    for (unsigned i = 0; i < count; i++)
        length += characters_of(gls_vocabulary_spelling(ranking->vocabulary, word[i]));
    return length;
}

double gls_group_score(const struct gls_ranking *ranking, const struct gls_candidate_sums *group)
{
    uint32_t word[GLS_TERM_WORDS];
    const struct gls_vocabulary *vocabulary = ranking->vocabulary;
    unsigned count = gls_candidate_words(ranking->candidates, group->citation, word);
    unsigned content = 0;
    double sum = 0, least = 8, score = 0;
    for (unsigned i = 0; i < count; i++) {
        uint8_t role = gls_vocabulary_at(vocabulary, word[i])->role;
        bool link =
            i > 0 && i + 1 < count && (role == GLS_WORD_ROLE_LINK || role == GLS_WORD_ROLE_ARTICLE);
        score += link ? weights.link : 0;
        score += is_number(gls_vocabulary_key(vocabulary, word[i])) ? weights.number : 0;
        if (link)
            continue;
        double own = specificity(ranking, word[i]);
        sum += own;
        least = own < least ? own : least;
        content++;
    }
    double f = group->count;
    score += weights.mean * sum / content + weights.least * least + weights.count * log(f);
    score += weights.right * group->right / f + weights.left * group->left / f +
             weights.determined * group->determined / f;
    score += ending_score(ranking, word[count - 1], count > 1);
    double tens = (double)length_of(ranking, word, count) / 10 - 2.5;
    score += (content >= 4 ? weights.long_ : 0) + (tens > 0 ? weights.character * tens : 0);
    return score;
}

/* ------------------------------------------------------------------ what is no term */

enum { COMMON_BAND = 9, COMMON_ADJECTIVE_BAND = 10, LONGEST = 100 };

static bool is_common_adjective(const struct gls_vocabulary_word *word)
{
    return word->rank && gls_band(word->rank) < COMMON_ADJECTIVE_BAND &&
           word->pos == 1u << GLS_POS_ADJECTIVE;
}

/* "II", "XIV": but "IV" is a vein's too, and a single letter none. */
static bool is_roman_number(struct gls_span key)
{
    if (key.size < 2 || gls_span_equal(key, gls_span_of("iv")))
        return false;
    for (size_t i = 0; i < key.size; i++)
        if (!strchr("ivx", key.data[i]))
            return false;
    return true;
}

/* Whether a word is an adverb and nothing else. */
static bool is_only_adverb(const struct gls_vocabulary *vocabulary, uint32_t word)
{
    return !(gls_vocabulary_at(vocabulary, word)->pos & 1u << GLS_POS_NOUN) &&
           gls_word_is_adverb(vocabulary, gls_vocabulary_key(vocabulary, word));
}

/* What looks like a word of a term, and is none where no other stands with it. */
static bool is_refused_alone(const struct gls_vocabulary *vocabulary, uint32_t number)
{
    struct gls_span key = gls_vocabulary_key(vocabulary, number);
    const struct gls_vocabulary_word *word = gls_vocabulary_at(vocabulary, number);
    bool common = word->rank && gls_band(word->rank) < COMMON_BAND;
    return common || is_only_adverb(vocabulary, number) || key.size < 2 || is_number(key) ||
           is_roman_number(key);
}

/* "patients hospitalized": a participle or an adverb behind its noun begins a clause. */
static bool is_clause(const struct gls_vocabulary *vocabulary, uint32_t last)
{
    const struct gls_vocabulary_word *word = gls_vocabulary_at(vocabulary, last);
    struct gls_span key = gls_vocabulary_key(vocabulary, last);
    bool participle =
        !word->hyphen && !(word->pos & 1u << GLS_POS_NOUN) && gls_word_ends_in(key, "ed");
    return participle || is_only_adverb(vocabulary, last);
}

bool gls_group_is_refused(const struct gls_ranking *ranking, uint32_t citation)
{
    uint32_t word[GLS_TERM_WORDS];
    const struct gls_vocabulary *vocabulary = ranking->vocabulary;
    unsigned count = gls_candidate_words(ranking->candidates, citation, word);
    const struct gls_vocabulary_word *first = gls_vocabulary_at(vocabulary, word[0]);
    const struct gls_vocabulary_word *last = gls_vocabulary_at(vocabulary, word[count - 1]);
    if (length_of(ranking, word, count) > LONGEST)
        return true;
    if (count == 1)
        return is_refused_alone(vocabulary, word[0]);
    struct gls_span key = gls_vocabulary_key(vocabulary, word[0]);
    if (is_number(key) || is_roman_number(key))
        return true;
    bool french = strcmp(vocabulary->lang, "fr") == 0;
    return french ? is_common_adjective(first) || is_common_adjective(last)
                  : is_clause(vocabulary, word[count - 1]);
}
