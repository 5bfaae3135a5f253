#include "text/function_words.h"

#include <stdlib.h>
#include <string.h>

#include "core/span.h"

/* All tables are in byte order. */

/* Closed classes of French (articles, pronouns, determiners, prepositions, conjunctions, numerals
 * up to ten), the commonest adverbs, and the auxiliaries. */
static const char *const fr_function[] = {
    "a",        "afin",     "ai",        "aie",      "aient",      "ainsi",      "ait",
    "alors",    "apres",    "as",        "au",       "aucun",      "aucune",     "aujourdhui",
    "aupres",   "auquel",   "aura",      "auraient", "aurait",     "auront",     "aussi",
    "autant",   "autour",   "autre",     "autres",   "aux",        "auxquelles", "auxquels",
    "avaient",  "avait",    "avant",     "avec",     "avoir",      "ayant",      "beaucoup",
    "bien",     "c",        "car",       "ce",       "ceci",       "cela",       "celle",
    "celles",   "celui",    "cependant", "certain",  "certaine",   "certaines",  "certains",
    "ces",      "cet",      "cette",     "ceux",     "chaque",     "chez",       "ci",
    "cinq",     "comme",    "comment",   "contre",   "d",          "dans",       "de",
    "dehors",   "deja",     "depuis",    "des",      "desormais",  "desquelles", "desquels",
    "dessous",  "dessus",   "deux",      "devant",   "dix",        "donc",       "dont",
    "du",       "duquel",   "durant",    "elle",     "elles",      "en",         "encore",
    "enfin",    "ensuite",  "entre",     "environ",  "es",         "est",        "et",
    "etaient",  "etait",    "etant",     "etc",      "ete",        "etes",       "etre",
    "eu",       "eux",      "fait",      "faut",     "fois",       "furent",     "fut",
    "grace",    "hors",     "hui",       "huit",     "ici",        "il",         "ils",
    "j",        "jamais",   "je",        "jusqu",    "jusque",     "l",          "la",
    "laquelle", "le",       "lequel",    "les",      "lesquelles", "lesquels",   "leur",
    "leurs",    "lors",     "lorsqu",    "lorsque",  "lui",        "m",          "ma",
    "mais",     "malgre",   "me",        "meme",     "memes",      "mes",        "mieux",
    "moi",      "moins",    "mon",       "n",        "ne",         "neanmoins",  "neuf",
    "ni",       "nos",      "notre",     "nous",     "on",         "ont",        "or",
    "ou",       "outre",    "par",       "parce",    "parfois",    "parmi",      "pas",
    "pendant",  "peu",      "peut",      "peuvent",  "plus",       "plusieurs",  "plutot",
    "pour",     "pourquoi", "pourtant",  "presque",  "pu",         "puis",       "puisqu",
    "puisque",  "qu",       "quand",     "quant",    "quatre",     "que",        "quel",
    "quelle",   "quelles",  "quelqu",    "quelque",  "quelques",   "quels",      "qui",
    "quoi",     "quoiqu",   "quoique",   "rien",     "s",          "sa",         "sans",
    "sauf",     "se",       "selon",     "sept",     "sera",       "seraient",   "serait",
    "seront",   "ses",      "si",        "sinon",    "six",        "soi",        "soient",
    "soit",     "sommes",   "son",       "sont",     "sous",       "souvent",    "sur",
    "t",        "ta",       "tandis",    "tant",     "te",         "tel",        "telle",
    "telles",   "tels",     "tes",       "toi",      "ton",        "toujours",   "tous",
    "tout",     "toute",    "toutefois", "toutes",   "tres",       "trois",      "trop",
    "tu",       "un",       "une",       "unes",     "uns",        "vers",       "via",
    "voici",    "voila",    "vos",       "votre",    "vous",       "y"};

/* Likewise of English. */
static const char *const en_function[] = {
    "a",       "about",   "above",      "after",     "again",  "against", "all",    "almost",
    "along",   "already", "also",       "although",  "always", "am",      "among",  "an",
    "and",     "another", "any",        "are",       "around", "as",      "at",     "be",
    "because", "been",    "before",     "being",     "below",  "between", "both",   "but",
    "by",      "can",     "could",      "did",       "do",     "does",    "doing",  "down",
    "due",     "during",  "each",       "eight",     "either", "else",    "ever",   "every",
    "few",     "five",    "for",        "four",      "from",   "further", "had",    "has",
    "have",    "having",  "he",         "hence",     "her",    "here",    "hers",   "him",
    "his",     "how",     "however",    "i",         "if",     "in",      "into",   "is",
    "it",      "its",     "itself",     "just",      "least",  "less",    "many",   "may",
    "me",      "might",   "more",       "most",      "much",   "must",    "my",     "neither",
    "never",   "nine",    "no",         "nor",       "not",    "of",      "off",    "often",
    "on",      "once",    "one",        "only",      "onto",   "or",      "other",  "others",
    "our",     "out",     "over",       "own",       "per",    "quite",   "rather", "s",
    "same",    "seven",   "shall",      "she",       "should", "since",   "six",    "so",
    "some",    "such",    "t",          "ten",       "than",   "that",    "the",    "their",
    "them",    "then",    "there",      "therefore", "these",  "they",    "this",   "those",
    "three",   "through", "throughout", "thus",      "to",     "too",     "toward", "towards",
    "two",     "under",   "until",      "up",        "upon",   "us",      "very",   "via",
    "was",     "we",      "well",       "were",      "what",   "when",    "where",  "whereas",
    "whether", "which",   "while",      "who",       "whom",   "whose",   "why",    "will",
    "with",    "within",  "without",    "would",     "yet",    "you",     "your"};

/* Pronouns that are subjects, and what else stands only before a verb. */
static const char *const fr_before_verb[] = {"elle", "elles", "il",  "ils", "j",  "je", "n",
                                             "ne",   "on",    "qui", "s",   "se", "tu"};
static const char *const en_before_verb[] = {"he", "i", "it", "she", "they", "we", "you"};

/* Determiners, and what else a finite verb does not follow. In English a participle does: "the
 * affected limb". */
static const char *const fr_before_noun[] = {
    "au",    "aucun", "aucune", "aux",  "ces", "cet",  "cette", "chaque", "d",   "de",   "des",
    "du",    "l",     "la",     "le",   "les", "leur", "leurs", "ma",     "mes", "mon",  "nos",
    "notre", "par",   "sa",     "sans", "ses", "son",  "un",    "une",    "vos", "votre"};

/* After these English writes the pronoun I where no sentence begins. */
static const char *const en_before_i[] = {"and", "as", "because", "if", "that", "when"};

/* What elides before a vowel, and is a letter like any other without the apostrophe. */
static const char *const fr_elided[] = {"c", "d", "j", "l", "m", "n", "s", "t"};

/* What a hyphen makes one word of with the word before it: "mort-né" is not dead, it is
 * stillborn. */
static const char *const fr_bound[] = {"ne", "nee", "nees", "nes"};
static const char *const en_bound[] = {"born"};

/* Kinds of companies, which stand after a name. */
static const char *const companies[] = {"ag", "bv", "nv", "sa", "sarl", "sas", "spa"};

/* Words whose accented homographs are common words as well. */
static const char *const fr_whole_unaccented[] = {"cote",   "cotes", "des",   "du",    "jeune",
                                                  "jeunes", "la",    "mais",  "mur",   "murs",
                                                  "ou",     "sur",   "tache", "taches"};

/* A table of words and its length. */
struct words {
    const char *lang;
    const char *const *word;
    size_t count;
};
#define WORDS(lang, table)                                                                         \
    {                                                                                              \
        lang, table, sizeof(table) / sizeof *(table)                                               \
    }
static const struct words function_words[] = {WORDS("fr", fr_function), WORDS("en", en_function)};
static const struct words before_verbs[] = {WORDS("fr", fr_before_verb),
                                            WORDS("en", en_before_verb)};
static const struct words before_nouns[] = {WORDS("fr", fr_before_noun)};
static const struct words before_i[] = {WORDS("en", en_before_i)};
static const struct words elided[] = {WORDS("fr", fr_elided)};
static const struct words bound[] = {WORDS("fr", fr_bound), WORDS("en", en_bound)};
static const struct words company_forms[] = {WORDS("fr", companies), WORDS("en", companies)};
static const struct words whole_unaccented[] = {WORDS("fr", fr_whole_unaccented)};

static int compare(const void *key, const void *word)
{
    return gls_span_compare(*(const struct gls_span *)key, gls_span_of(*(const char *const *)word));
}

static bool is_among(const struct words *tables, size_t count, const char *lang,
                     struct gls_span key)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(tables[i].lang, lang) == 0)
            return bsearch(&key, tables[i].word, tables[i].count, sizeof *tables[i].word, compare);
    return false;
}
#define IS_AMONG(tables, lang, key) is_among(tables, sizeof(tables) / sizeof *(tables), lang, key)

bool gls_is_number(struct gls_span key)
{
    size_t digits = 0;
    while (digits < key.size && key.data[digits] >= '0' && key.data[digits] <= '9')
        digits++;
    return digits && digits == key.size;
}

bool gls_is_function_word(const char *lang, struct gls_span key)
{
    return gls_is_number(key) || IS_AMONG(function_words, lang, key);
}

bool gls_is_before_verb(const char *lang, struct gls_span key)
{
    return IS_AMONG(before_verbs, lang, key);
}

bool gls_is_before_noun(const char *lang, struct gls_span key)
{
    return IS_AMONG(before_nouns, lang, key);
}

bool gls_is_before_i(const char *lang, struct gls_span key)
{
    return IS_AMONG(before_i, lang, key);
}

bool gls_is_elided(const char *lang, struct gls_span key)
{
    return IS_AMONG(elided, lang, key);
}

bool gls_is_bound(const char *lang, struct gls_span key)
{
    return IS_AMONG(bound, lang, key);
}

bool gls_is_company_form(const char *lang, struct gls_span key)
{
    return IS_AMONG(company_forms, lang, key);
}

bool gls_is_whole_unaccented(const char *lang, struct gls_span key)
{
    return IS_AMONG(whole_unaccented, lang, key);
}
