/* What a word may do in a term, from closed classes, the list of general words, and its ending. */
#include "assist/word_role.h"

#include <string.h>

#include "text/function_words.h"

/* ------------------------------------------------------------------ closed classes */

static bool is_one_of(const char *const *table, struct gls_span key)
{
    for (; *table; table++)
        if (gls_span_equal(key, gls_span_of(*table)))
            return true;
    return false;
}

static const char *const fr_links[] = {"de", "d",   "du",   "des", "au", "aux",
                                       "en", "par", "sans", "a",   NULL};
static const char *const fr_articles[] = {"la", "le", "les", "l", NULL};
static const char *const en_links[] = {"of", NULL};
static const char *const en_articles[] = {"the", "a", "an", NULL};

/* Words that connect, and begin no term, beside function words and the adverbs of the list. */
static const char *const fr_connecting[] = {
    "lors",      "suite",    "cours",     "notamment",   "cas",       "partir",   "grace",
    "fonction",  "raison",   "egard",     "sein",        "niveau",    "dizaine",  "centaine",
    "millier",   "moitie",   "tiers",     "pourcentage", "quart",     "janvier",  "fevrier",
    "mars",      "avril",    "mai",       "juin",        "juillet",   "aout",     "septembre",
    "octobre",   "novembre", "decembre",  "lundi",       "mardi",     "mercredi", "jeudi",
    "vendredi",  "samedi",   "dimanche",  "figure",      "tableau",   "fig",      "cf",
    "ex",        "www",      "http",      "https",       "onze",      "douze",    "treize",
    "quatorze",  "quinze",   "seize",     "vingt",       "trente",    "quarante", "cinquante",
    "soixante",  "cent",     "cents",     "mille",       "million",   "millions", "milliard",
    "milliards", "deuxieme", "troisieme", "quatrieme",   "cinquieme", "abord",    "non",
    NULL};
static const char *const en_connecting[] = {
    "however",      "including", "using",     "based",     "regarding", "concerning", "following",
    "compared",     "due",       "according", "versus",    "per",       "via",        "vs",
    "et",           "al",        "eg",        "ie",        "e",         "g",          "figure",
    "table",        "fig",       "january",   "february",  "march",     "april",      "may",
    "june",         "july",      "august",    "september", "october",   "november",   "december",
    "monday",       "tuesday",   "wednesday", "thursday",  "friday",    "saturday",   "sunday",
    "respectively", "defined",   "given",     "www",       "http",      "https",      "eleven",
    "twelve",       "fifteen",   "twenty",    "thirty",    "forty",     "fifty",      "sixty",
    "seventy",      "eighty",    "ninety",    "hundred",   "thousand",  "million",    "billion",
    "third",        "fourth",    "fifth",     "half",      "enough",    "accordance", "pursuant",
    "etc",          NULL};

/* Pronouns and prepositions that running text need not know as such. */
static const char *const fr_pronouns[] = {
    "chacun", "chacune", "autrui",   "quiconque", "nul",        "nulle",   "mien",      "mienne",
    "miens",  "miennes", "tien",     "tienne",    "tiens",      "tiennes", "sien",      "sienne",
    "siens",  "siennes", "notres",   "votres",    "envers",     "hormis",  "moyennant", "ledit",
    "ladite", "lesdits", "lesdites", "quelquun",  "quelconque", NULL};
static const char *const en_pronouns[] = {
    "across",    "amongst",    "anybody",   "anyone",    "anything",   "behind",     "beneath",
    "beside",    "despite",    "everybody", "everyone",  "everything", "except",     "herself",
    "himself",   "myself",     "nobody",    "none",      "nothing",    "oneself",    "ours",
    "ourselves", "somebody",   "someone",   "something", "theirs",     "themselves", "though",
    "till",      "underneath", "unless",    "unlike",    "whatever",   "whenever",   "wherever",
    "whichever", "whoever",    "yours",     "yourself",  "yourselves", NULL};

/* What English writes with an apostrophe or as one, but for what is another word without it. */
static const char *const en_contracted[] = {
    "aint",    "anybodys", "anyones",    "arent",     "cannot",   "cant",      "couldnt",  "didnt",
    "doesnt",  "dont",     "everybodys", "everyones", "hadnt",    "hasnt",     "havent",   "hed",
    "heres",   "hes",      "im",         "isnt",      "itll",     "ive",       "mustnt",   "neednt",
    "nobodys", "oughtnt",  "shant",      "shes",      "shouldnt", "somebodys", "someones", "thatll",
    "thats",   "theres",   "theyd",      "theyll",    "theyre",   "theyve",    "wasnt",    "werent",
    "weve",    "whats",    "wheres",     "whos",      "wont",     "wouldnt",   "youd",     "youll",
    "youre",   "youve",    NULL};
static const char *const en_before_noun[] = {"of", "in", "with",   "for",   "from",    "by",
                                             "to", "on", "during", "after", "without", NULL};

static bool is_french(const struct gls_vocabulary *vocabulary)
{
    return strcmp(vocabulary->lang, "fr") == 0;
}

bool gls_is_before_term(const struct gls_vocabulary *vocabulary, struct gls_span key)
{
    return gls_is_before_noun(vocabulary->lang, key) ||
           (is_french(vocabulary) ? is_one_of(fr_links, key) || is_one_of(fr_articles, key)
                                  : is_one_of(en_before_noun, key) || is_one_of(en_articles, key));
}

/* ------------------------------------------------------------------ adverbs */

static bool ends_in(struct gls_span key, const char *ending)
{
    size_t size = strlen(ending);
    return key.size > size + 1 && memcmp(key.data + key.size - size, ending, size) == 0;
}

static bool ends_in_any(const char *const *endings, struct gls_span key)
{
    for (; *endings; endings++)
        if (ends_in(key, *endings))
            return true;
    return false;
}

/* Whether the list has the adjective that an adverb is made from: "rapide" of "rapidement". */
static bool has_adjective(const struct gls_vocabulary *vocabulary, struct gls_span key, size_t tail)
{
    struct gls_span base = {key.data, key.size - tail};
    return gls_general_find(vocabulary->general, base, false, false).pos & 1u << GLS_POS_ADJECTIVE;
}

/* Nouns end in -ment too ("saignement"): an adverb has an adjective in it. */
static bool is_adverb(const struct gls_vocabulary *vocabulary, struct gls_span key)
{
    static const char *const fr[] = {"amment",   "emment",   "iquement", "ivement",
                                     "ellement", "eusement", "ablement", "iblement",
                                     "airement", "alement",  NULL};
    static const char *const en[] = {"ally",  "ively", "ously", "ently", "antly", "edly",  "ingly",
                                     "ately", "arly",  "arily", "ably",  "ibly",  "fully", NULL};
    if (is_french(vocabulary))
        return ends_in(key, "ment") &&
               (ends_in_any(fr, key) || has_adjective(vocabulary, key, strlen("ment")));
    return ends_in(key, "ly") &&
           (ends_in_any(en, key) || has_adjective(vocabulary, key, strlen("ly")));
}

/* Whether a glossary has a term with that word. */
static bool is_of_glossary(const struct gls_vocabulary *vocabulary, struct gls_span key)
{
    const struct gls_shelf *shelf = vocabulary->shelf;
    for (size_t i = 0; i < shelf->count; i++) {
        const struct gls_index *index = gls_base_index_of(shelf->base[i], shelf->from);
        if (index && gls_index_form(index, key).count)
            return true;
    }
    return false;
}

/* ------------------------------------------------------------------ roles */

enum {
    NOUN = 1 << GLS_POS_NOUN,
    VERB = 1 << GLS_POS_VERB,
    ADJECTIVE = 1 << GLS_POS_ADJECTIVE,
};

static bool is_closed(const struct gls_vocabulary *vocabulary, const struct gls_met_word *met,
                      unsigned pos)
{
    bool french = is_french(vocabulary);
    if (met->hyphen)
        return french && met->last_function;
    if (gls_is_function_word(vocabulary->lang, met->key) ||
        is_one_of(french ? fr_connecting : en_connecting, met->key) ||
        is_one_of(french ? fr_pronouns : en_pronouns, met->key) ||
        (!french && is_one_of(en_contracted, met->key)))
        return true;
    return pos && !(pos & (NOUN | VERB | ADJECTIVE));
}

enum gls_word_role gls_word_role_of(const struct gls_vocabulary *vocabulary,
                                    const struct gls_met_word *met, unsigned pos)
{
    bool french = is_french(vocabulary);
    if (!met->hyphen && is_one_of(french ? fr_links : en_links, met->key))
        return GLS_ROLE_LINK;
    if (!met->hyphen && is_one_of(french ? fr_articles : en_articles, met->key))
        return GLS_ROLE_ARTICLE;
    if (is_closed(vocabulary, met, pos))
        return GLS_ROLE_FUNCTION;
    if (pos == VERB)
        return GLS_ROLE_VERB;
    if (!(pos & NOUN) && is_adverb(vocabulary, met->key) && !is_of_glossary(vocabulary, met->key))
        return GLS_ROLE_VERB;
    return GLS_ROLE_CONTENT;
}
