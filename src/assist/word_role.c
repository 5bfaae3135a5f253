/* What a word may do in a term, from closed classes, the list of general words, and its ending. */
#include "assist/word_role.h"

#include <stdlib.h>
#include <string.h>

#include "core/span.h"
#include "text/function_words.h"

/* ------------------------------------------------------------------ closed classes */

/* All tables are in byte order. */
struct word_list {
    const char *const *word;
    size_t count;
};
#define LIST(table)                                                                                \
    (struct word_list)                                                                             \
    {                                                                                              \
        table, sizeof(table) / sizeof *(table)                                                     \
    }

static int compare(const void *key, const void *word)
{
    return gls_span_compare(*(const struct gls_span *)key, gls_span_of(*(const char *const *)word));
}

static bool is_one_of(struct word_list list, struct gls_span key)
{
    return bsearch(&key, list.word, list.count, sizeof *list.word, compare);
}

static const char *const fr_links[] = {"a",   "au", "aux", "d",   "de",
                                       "des", "du", "en",  "par", "sans"};
static const char *const fr_articles[] = {"l", "la", "le", "les"};
static const char *const en_links[] = {"of"};
static const char *const en_articles[] = {"a", "an", "the"};

/* Words that connect, and begin no term, beside function words and the adverbs of the list. */
static const char *const fr_connecting[] = {
    "abord",    "alinea",    "alineas",  "aout",       "avril",       "cas",       "cent",
    "centaine", "cents",     "cf",       "chapitre",   "chapitres",   "cinquante", "cinquieme",
    "cours",    "decembre",  "deuxieme", "dimanche",   "dizaine",     "douze",     "egard",
    "ex",       "fevrier",   "fig",      "figure",     "fonction",    "grace",     "http",
    "https",    "janvier",   "jeudi",    "juillet",    "juin",        "lors",      "lundi",
    "mai",      "mardi",     "mars",     "mercredi",   "mille",       "milliard",  "milliards",
    "millier",  "million",   "millions", "moitie",     "niveau",      "non",       "notamment",
    "novembre", "octobre",   "onze",     "paragraphe", "paragraphes", "partir",    "pourcentage",
    "propos",   "quarante",  "quart",    "quatorze",   "quatrieme",   "quinze",    "raison",
    "rubrique", "rubriques", "samedi",   "sein",       "seize",       "septembre", "soixante",
    "suite",    "tableau",   "tiers",    "treize",     "trente",      "troisieme", "vendredi",
    "vingt",    "www"};
static const char *const en_connecting[] = {
    "accordance", "according",  "al",           "april",    "august",    "based",    "billion",
    "compared",   "concerning", "december",     "defined",  "due",       "e",        "eg",
    "eighty",     "eleven",     "enough",       "et",       "etc",       "february", "fifteen",
    "fifth",      "fifty",      "fig",          "figure",   "following", "forty",    "fourth",
    "friday",     "g",          "given",        "half",     "however",   "http",     "https",
    "hundred",    "ie",         "including",    "january",  "july",      "june",     "march",
    "may",        "million",    "monday",       "ninety",   "november",  "october",  "per",
    "pursuant",   "regarding",  "respectively", "saturday", "september", "seventy",  "sixty",
    "sunday",     "table",      "third",        "thirty",   "thousand",  "thursday", "tuesday",
    "twelve",     "twenty",     "using",        "versus",   "via",       "vs",       "wednesday",
    "www"};

/* Pronouns and prepositions that running text need not know as such, and short verbs in the tense
 * of books. */
static const char *const fr_pronouns[] = {
    "autrui",  "chacun", "chacune",  "durent",  "dut",    "envers",     "eurent",   "eut",
    "firent",  "fit",    "furent",   "fut",     "hormis", "ladite",     "ledit",    "lesdites",
    "lesdits", "mien",   "mienne",   "miennes", "miens",  "mirent",     "mit",      "moyennant",
    "notres",  "nul",    "nulle",    "purent",  "put",    "quelconque", "quelquun", "quiconque",
    "sien",    "sienne", "siennes",  "siens",   "surent", "sut",        "tien",     "tienne",
    "tiennes", "tiens",  "vecurent", "vecut",   "votres"};
static const char *const en_pronouns[] = {
    "across",    "amongst",    "anybody",   "anyone",    "anything",   "behind",     "beneath",
    "beside",    "despite",    "everybody", "everyone",  "everything", "except",     "herself",
    "himself",   "myself",     "nobody",    "none",      "nothing",    "oneself",    "ours",
    "ourselves", "somebody",   "someone",   "something", "theirs",     "themselves", "though",
    "till",      "underneath", "unless",    "unlike",    "whatever",   "whenever",   "wherever",
    "whichever", "whoever",    "yours",     "yourself",  "yourselves"};

/* What English writes with an apostrophe or as one, but for what is another word without it. */
static const char *const en_contracted[] = {
    "aint",    "anybodys", "anyones",    "arent",     "cannot",   "cant",      "couldnt",  "didnt",
    "doesnt",  "dont",     "everybodys", "everyones", "hadnt",    "hasnt",     "havent",   "hed",
    "heres",   "hes",      "im",         "isnt",      "itll",     "ive",       "mustnt",   "neednt",
    "nobodys", "oughtnt",  "shant",      "shes",      "shouldnt", "somebodys", "someones", "thatll",
    "thats",   "theres",   "theyd",      "theyll",    "theyre",   "theyve",    "wasnt",    "werent",
    "weve",    "whats",    "wheres",     "whos",      "wont",     "wouldnt",   "youd",     "youll",
    "youre",   "youve"};
static const char *const en_before_noun[] = {"after", "by", "during", "for",  "from",   "in",
                                             "of",    "on", "to",     "with", "without"};

/* Units of measure, in small letters: "MS" and "CC" may be anything. */
static const char *const units[] = {
    "bpm", "cc",  "cl",  "cm",  "cm2",  "cm3",       "cmh2o",     "dl",        "fl",
    "ghz", "gy",  "hz",  "iu",  "kcal", "kda",       "kg",        "khz",       "kj",
    "km",  "kpa", "lpm", "mbq", "mcg",  "meq",       "mg",        "mgy",       "mhz",
    "min", "ml",  "mm",  "mm2", "mm3",  "mmhg",      "mmol",      "mol",       "mosm",
    "mpa", "msv", "mv",  "ng",  "nm",   "nmol",      "pg",        "pmol",      "ppm",
    "ug",  "ui",  "ul",  "um",  "umol", "\xCE\xBCg", "\xCE\xBCl", "\xCE\xBCm", "\xCE\xBCmol"};
static const char *const single_units[] = {"g", "h", "l", "m", "u"}; /* behind a number only */

static bool is_french(const struct gls_vocabulary *vocabulary)
{
    return strcmp(vocabulary->lang, "fr") == 0;
}

bool gls_is_before_term(const struct gls_vocabulary *vocabulary, struct gls_span key)
{
    return gls_is_before_noun(vocabulary->lang, key) ||
           (is_french(vocabulary)
                ? is_one_of(LIST(fr_links), key) || is_one_of(LIST(fr_articles), key)
                : is_one_of(LIST(en_before_noun), key) || is_one_of(LIST(en_articles), key));
}

/* ------------------------------------------------------------------ adverbs */

bool gls_word_ends_in(struct gls_span key, const char *ending)
{
    size_t size = strlen(ending);
    return key.size > size + 1 && memcmp(key.data + key.size - size, ending, size) == 0;
}

static bool ends_in_any(const char *const *endings, struct gls_span key)
{
    for (; *endings; endings++)
        if (gls_word_ends_in(key, *endings))
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
bool gls_word_is_adverb(const struct gls_vocabulary *vocabulary, struct gls_span key)
{
    static const char *const fr[] = {"amment",   "emment",   "iquement", "ivement",
                                     "ellement", "eusement", "ablement", "iblement",
                                     "airement", "alement",  NULL};
    static const char *const en[] = {"ally",  "iorly", "ively", "ously", "ently",
                                     "antly", "edly",  "ingly", "ately", "arly",
                                     "arily", "ably",  "ibly",  "fully", NULL};
    if (is_french(vocabulary))
        return gls_word_ends_in(key, "ment") &&
               (ends_in_any(fr, key) || has_adjective(vocabulary, key, strlen("ment")));
    return gls_word_ends_in(key, "ly") &&
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

/* ------------------------------------------------------------------ parts of speech */

enum {
    NOUN = 1 << GLS_POS_NOUN,
    VERB = 1 << GLS_POS_VERB,
    ADJECTIVE = 1 << GLS_POS_ADJECTIVE,
};

/* ------------------------------------------------------------------ measures */

/* "microgrammes", "milliliter": a unit of measure in full. */
static bool is_unit_in_full(struct gls_span key)
{
    static const char *const multiples[] = {"centi", "deci", "kilo", "mega", "micro",
                                            "milli", "nano", "pico", NULL};
    static const char *const units_in_full[] = {"calorie", "gram",  "gramme", "liter", "litre",
                                                "meter",   "metre", "mole",   NULL};
    if (key.size && key.data[key.size - 1] == 's')
        key.size--;
    for (const char *const *multiple = multiples; *multiple; multiple++) {
        size_t size = strlen(*multiple);
        if (key.size <= size || memcmp(key.data, *multiple, size) != 0)
            continue;
        struct gls_span unit = {key.data + size, key.size - size};
        if (gls_span_is_one_of(unit, units_in_full, SIZE_MAX))
            return true;
    }
    return false;
}

/* "mg", "15cm", "2x4". */
static bool is_measure(const struct gls_met_word *met)
{
    struct gls_span unit = met->key;
    bool number = unit.size && *unit.data >= '0' && *unit.data <= '9';
    while (number && unit.size && strchr("0123456789x", *unit.data)) {
        unit.data++;
        unit.size--;
    }
    if (number && !unit.size)
        return !met->hyphen;
    bool whole = gls_span_equal(unit, gls_span_of("ui")) || gls_span_equal(unit, gls_span_of("iu"));
    return !met->hyphen && (!met->initials || number || whole) &&
           (is_one_of(LIST(units), unit) || (number && is_one_of(LIST(single_units), unit)));
}

/* ------------------------------------------------------------------ forms of verbs */

/* Whether a French word that the list does not have is a form of a verb: of one that it does have,
 * in a tense of books, "objectiva"; of one made of a noun, "pénalisent"; what is said to a reader,
 * "contactez". */
static bool is_verb_form(const struct gls_vocabulary *vocabulary, struct gls_span key)
{
    static const char *const endings[] = {"ez",     "iser",   "isent",    "isait", "isaient",
                                          "ifier",  "ifient", "ifiait",   "erait", "eraient",
                                          "issent", "issait", "issaient", NULL};
    static const struct {
        const char *ending, *infinitive;
    } rules[] = {{"a", "er"},        {"isse", "ir"},  {"ames", "er"},     {"assent", "er"},
                 {"erent", "er"},    {"int", "enir"}, {"inrent", "enir"}, {"it", "ettre"},
                 {"irent", "ettre"}, {"it", "endre"}, {"irent", "endre"}, {"it", "ire"},
                 {"irent", "ir"},    {"ut", "aitre"}, {"urent", "aitre"}, {"ut", "evoir"},
                 {"urent", "evoir"}, {"ut", "ir"},    {"urent", "ir"}};
    enum { STEM_MOST = 40, INFINITIVE_MOST = 8 };
    char verb[STEM_MOST + INFINITIVE_MOST];
    if (key.size > 4 && ends_in_any(endings, key))
        return true;
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        size_t stem = key.size - strlen(rules[i].ending);
        if (!gls_word_ends_in(key, rules[i].ending) || stem > STEM_MOST)
            continue;
        memcpy(verb, key.data, stem);
        size_t size = strlen(rules[i].infinitive);
        memcpy(verb + stem, rules[i].infinitive, size);
        struct gls_span infinitive = {verb, stem + size};
        if (gls_general_find(vocabulary->general, infinitive, false, false).pos & VERB)
            return true;
    }
    return false;
}

/* ------------------------------------------------------------------ roles */

/* "Mme", "Dr", but "PR", "MR" in capitals, which is short for something else. */
static bool is_title(const struct gls_met_word *met)
{
    static const char *const titles[] = {"dr", "drs", "mlle", "mlles", "mme", "mmes",
                                         "mr", "mrs", "ms",   "pr",    "prof"};
    return !met->initials && is_one_of(LIST(titles), met->key);
}

static bool is_closed(const struct gls_vocabulary *vocabulary, const struct gls_met_word *met,
                      unsigned pos)
{
    bool french = is_french(vocabulary);
    if (met->hyphen)
        return french && met->last_function;
    if (gls_is_function_word(vocabulary->lang, met->key) ||
        is_one_of(french ? LIST(fr_connecting) : LIST(en_connecting), met->key) ||
        is_one_of(french ? LIST(fr_pronouns) : LIST(en_pronouns), met->key) ||
        (!french && is_one_of(LIST(en_contracted), met->key)) || is_title(met))
        return true;
    return pos && !(pos & (NOUN | VERB | ADJECTIVE));
}

enum gls_word_role gls_word_role_of(const struct gls_vocabulary *vocabulary,
                                    const struct gls_met_word *met, unsigned pos)
{
    bool french = is_french(vocabulary);
    if (!met->hyphen && is_one_of(french ? LIST(fr_links) : LIST(en_links), met->key))
        return GLS_WORD_ROLE_LINK;
    if (!met->hyphen && is_one_of(french ? LIST(fr_articles) : LIST(en_articles), met->key))
        return GLS_WORD_ROLE_ARTICLE;
    if (is_closed(vocabulary, met, pos) || is_measure(met) || is_unit_in_full(met->key))
        return GLS_WORD_ROLE_FUNCTION;
    if (pos == VERB)
        return GLS_WORD_ROLE_VERB;
    if (!(pos & NOUN) && gls_word_is_adverb(vocabulary, met->key) &&
        !is_of_glossary(vocabulary, met->key))
        return GLS_WORD_ROLE_VERB;
    if (french && !pos && !met->hyphen && !met->initials && is_verb_form(vocabulary, met->key) &&
        !is_of_glossary(vocabulary, met->key))
        return GLS_WORD_ROLE_VERB;
    return GLS_WORD_ROLE_CONTENT;
}
