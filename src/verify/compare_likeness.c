/* Words of the target that are like those of a term. */
#include <string.h>

#include "core/span.h"
#include "text/function_words.h"
#include "text/token.h"
#include "verify/compare_words.h"

enum {
    TRIED_MOST = 256, /* occurrences of a word that are looked at */
    TERM_WORDS = 16,  /* of a term; the others are not looked for */
    REACH = 4 + 1,    /* from a word of a term to the next */
    ROOT = 4          /* letters that words of one root share at least */
};

/* ------------------------------------------------------------------ of one root */

/* What ends words of one root, in their several classes. */
static const char *const endings_en[] = {
    "",      "s",    "es",   "ed",    "d",     "ing",   "er",     "or",   "al",    "ally",
    "ic",    "ical", "ly",   "y",     "ies",   "ous",   "ive",    "ion",  "ions",  "ation",
    "ment",  "ar",   "ary",  "ery",   "ian",   "ity",   "ations", "ance", "ant",   "ent",
    "ence",  "en",   "able", "ible",  "ist",   "e",     "ial",    "ular", "ement", "icity",
    "ities", "ying", "ied",  "ively", "ative", "ating", "ated",   "ate",  "a",     "ia",
    "is",    "sis",  "ses",  "tic",   "atic",  "atous", "us",     "ine",  "eal",   "ination",
    "sia",   "tics", "ers",  "ors",   "ences", "ances", "ments",  "ants", "ents",  "ness"};
static const char *const endings_fr[] = {
    "",      "s",      "e",     "es",     "ee",     "ees",    "er",    "ant",   "ants",   "ante",
    "antes", "ait",    "ent",   "al",     "ale",    "ales",   "aux",   "el",    "elle",   "els",
    "elles", "ique",   "iques", "if",     "ifs",    "ive",    "ives",  "eux",   "euse",   "euses",
    "ion",   "ions",   "ation", "ations", "ement",  "ements", "ir",    "ie",    "ies",    "ien",
    "ienne", "iens",   "aire",  "aires",  "ite",    "ites",   "ance",  "ences", "ence",   "ment",
    "isme",  "os",     "ose",   "oses",   "eur",    "eurs",   "ateur", "x",     "re",     "able",
    "ables", "ible",   "ure",   "ures",   "laire",  "laires", "ical",  "icale", "icales", "icaux",
    "son",   "sons",   "it",    "is",     "issent", "ons",    "ez",    "aient", "era",    "eront",
    "ances", "ateurs", "ments"};

static bool is_in_table(const char *lang, struct gls_span rest)
{
    bool french = strcmp(lang, "fr") == 0;
    const char *const *ending = french ? endings_fr : endings_en;
    size_t count =
        french ? sizeof endings_fr / sizeof *endings_fr : sizeof endings_en / sizeof *endings_en;
    for (size_t i = 0; i < count; i++)
        if (gls_span_equal(rest, gls_span_of(ending[i])))
            return true;
    return false;
}

/* What follows the root of a word, maybe with its last letter doubled: "recur-rence". */
static bool is_ending(const char *lang, struct gls_span word, size_t root)
{
    struct gls_span rest = {word.data + root, word.size - root};
    if (is_in_table(lang, rest))
        return true;
    bool doubled = rest.size > 1 && *rest.data == word.data[root - 1];
    return doubled && is_in_table(lang, (struct gls_span){rest.data + 1, rest.size - 1});
}

static size_t shared(struct gls_span a, struct gls_span b)
{
    size_t size = 0;
    while (size < a.size && size < b.size && a.data[size] == b.data[size])
        size++;
    return size;
}

/* Whether two words are one, but for what ends them. What they share may be part of that:
 * "paludi-sme", "paludi-que". */
static bool is_akin(const char *lang, struct gls_span a, struct gls_span b)
{
    enum { BACK = 2 };
    size_t most = shared(a, b);
    for (size_t root = most; root >= ROOT && root + BACK >= most; root--)
        if (is_ending(lang, a, root) && is_ending(lang, b, root))
            return true;
    return false;
}

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
static void add_occurrences(struct occurrences *occurrences,
                            const struct gls_comparison *comparison, struct gls_span key,
                            const char *prefix, unsigned word)
{
    const struct gls_text_words *target = &comparison->target.words;
    char begin[GLS_KEY_BYTES + 8];
    size_t before = strlen(prefix), root = key.size < ROOT ? key.size : ROOT;
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
        if ((gls_span_equal(own, key) || is_akin(comparison->target.lang, key, own)) &&
            !gls_is_kept(comparison->target.text, there->start, there->end - there->start))
            add_occurrence(occurrences, number, word);
    }
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
        if (met != all)
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

enum gls_likeness gls_find_likeness(struct gls_comparison *comparison, struct gls_span term,
                                    struct gls_stretch *where)
{
    struct occurrences occurrences = {.count = 0};
    struct gls_tokens tokens;
    struct gls_token token;
    unsigned all = 0, count = 0;
    bool numbered = false;
    gls_comparison_words(comparison, &comparison->target);
    if (comparison->status != GLS_OK)
        return GLS_UNLIKE;
    gls_tokens_begin(&tokens, term);
    while (gls_tokens_next(&tokens, &token) && count < TERM_WORDS) {
        numbered |= gls_is_number(token.key);
        if (gls_is_function_word(comparison->target.lang, token.key))
            continue;
        add_occurrences(&occurrences, comparison, token.key, "", 1u << count);
        add_occurrences(&occurrences, comparison, token.key, "anti", 1u << count);
        all |= 1u << count++;
    }
    if (!all || !are_near(&occurrences, all, &comparison->target.words, where) ||
        (numbered && is_numbered_otherwise(&comparison->target.words, *where, term)))
        return GLS_UNLIKE;
    return count == 1 ? GLS_LIKE_CLASS : GLS_LIKE_PIECES;
}
