/* Terms that the target writes shorter: their initials, a word of which only the beginning is said,
 * two words as one. */
#include <string.h>

#include "core/span.h"
#include "text/function_words.h"
#include "text/token.h"
#include "verify/compare_words.h"

enum {
    INITIALS_MOST = 8, /* words of a term whose initials are read */
    CLIPPED_LEAST = 4, /* letters of a word cut short, the last of them an o: "echo" */
    LOST_LEAST = 3,    /* letters that it lost */
    TRIED_MOST = 16    /* places of the same letters that are looked at */
};

/* ------------------------------------------------------------------ letters in the target */

/* Whether a word has capitals only, but for a plural s: "SAEs". */
static bool is_in_capitals(struct gls_span text, const struct gls_text_word *word)
{
    size_t end = word->end - (text.data[word->end - 1] == 's');
    for (size_t i = word->start; i < end; i++)
        if (text.data[i] < 'A' || text.data[i] > 'Z')
            return false;
    return true;
}

/* Where the target has a word of those folded letters, in capitals if that is asked. */
static bool find_word(const struct gls_text_words *words, struct gls_span key, bool capitals,
                      struct gls_stretch *where)
{
    struct gls_text_words_search search = gls_text_words_find(words, key, false);
    size_t number;
    for (size_t i = 0; i < TRIED_MOST && gls_text_words_next(words, &search, &number); i++) {
        const struct gls_text_word *word = gls_text_words_at(words, number);
        if (capitals && !is_in_capitals(words->text, word))
            continue;
        *where = (struct gls_stretch){word->start, word->end - word->start};
        return true;
    }
    return false;
}

/* The same, in the plural too; @p key has room for one more letter. */
static bool find_letters(const struct gls_text_words *words, char *key, size_t size, bool capitals,
                         struct gls_stretch *where)
{
    key[size] = 's';
    return find_word(words, (struct gls_span){key, size}, capitals, where) ||
           find_word(words, (struct gls_span){key, size + 1}, capitals, where);
}

/* ------------------------------------------------------------------ initials */

/* The first letters of the words of a term. */
struct initials {
    char letter[INITIALS_MOST + 1];
    size_t count;
};

static void add_initial(struct initials *initials, struct gls_span key)
{
    if (initials->count < INITIALS_MOST)
        initials->letter[initials->count++] = *key.data;
}

static bool find_initials(const struct gls_text_words *words, struct initials *initials,
                          struct gls_stretch *where)
{
    return initials->count > 1 &&
           find_letters(words, initials->letter, initials->count, true, where);
}

/* ------------------------------------------------------------------ beginnings */

/* Whether the target has the beginning of a word, up to an o: "chemo", "gastro". */
static bool find_beginning(const struct gls_text_words *words, struct gls_span key,
                           struct gls_stretch *where)
{
    char begin[GLS_KEY_BYTES + 1];
    for (size_t size = CLIPPED_LEAST; size + LOST_LEAST <= key.size; size++) {
        if (key.data[size - 1] != 'o')
            continue;
        memcpy(begin, key.data, size);
        if (find_letters(words, begin, size, false, where))
            return true;
    }
    return false;
}

/* ------------------------------------------------------------------ in one word */

/* The words of a term, run together. */
struct joined {
    char letter[GLS_KEY_BYTES + 1];
    size_t size, words;
};

static void join(struct joined *joined, struct gls_span key)
{
    if (joined->size + key.size <= GLS_KEY_BYTES)
        memcpy(joined->letter + joined->size, key.data, key.size);
    joined->size += key.size;
    joined->words++;
}

static bool find_joined(const struct gls_text_words *words, struct joined *joined,
                        struct gls_stretch *where)
{
    return joined->words == 2 && joined->size <= GLS_KEY_BYTES &&
           find_letters(words, joined->letter, joined->size, false, where);
}

/* ------------------------------------------------------------------ its noun alone */

/* What says after a French noun of what it is: "la fracture du poignet". */
static bool is_preposition(struct gls_span key)
{
    static const char *const words[] = {"de", "du", "des", "d", "au", "aux", "en", "par", NULL};
    return gls_span_is_one_of(key, words, SIZE_MAX);
}

/* Whether a word of the target stands alone with its article, as one names again what was named in
 * full: "the catheter", "le cordon est coupé". */
static bool is_definite(const struct gls_compared_side *side, size_t number)
{
    static const char *const articles[] = {"the", "this", "his", "her", "le",    "la", "l",
                                           "ce",  "cet",  "son", "sa",  "cette", NULL};
    const struct gls_text_words *words = &side->words;
    bool after_article =
        number > 0 && gls_span_is_one_of(gls_text_words_key(words, number - 1), articles, SIZE_MAX);
    if (!after_article || strcmp(side->lang, "fr") != 0 || number + 1 == words->word.count ||
        words->text.data[gls_text_words_at(words, number)->end] != ' ')
        return after_article;
    struct gls_span next = gls_text_words_key(words, number + 1);
    return gls_is_function_word("fr", next) && !is_preposition(next);
}

/* The noun of a term of several words: the last word in English, the first in French. */
struct noun {
    char letter[GLS_KEY_BYTES];
    size_t size, words;
};

static void note_noun(struct noun *noun, const char *lang, struct gls_span key)
{
    if (noun->words++ && strcmp(lang, "fr") == 0)
        return;
    noun->size = key.size < GLS_KEY_BYTES ? key.size : GLS_KEY_BYTES;
    memcpy(noun->letter, key.data, noun->size);
}

/* Whether the target says of a term no more than its noun. */
static bool find_noun(const struct gls_compared_side *side, const struct noun *noun,
                      struct gls_stretch *where)
{
    struct gls_text_words_search search =
        gls_text_words_find(&side->words, (struct gls_span){noun->letter, noun->size}, false);
    size_t number;
    for (size_t i = 0; noun->words > 1 && i < TRIED_MOST; i++) {
        if (!gls_text_words_next(&side->words, &search, &number))
            return false;
        const struct gls_text_word *word = gls_text_words_at(&side->words, number);
        *where = (struct gls_stretch){word->start, word->end - word->start};
        if (is_definite(side, number))
            return true;
    }
    return false;
}

enum gls_likeness gls_find_short(struct gls_comparison *comparison, struct gls_span term,
                                 struct gls_stretch *where)
{
    const struct gls_text_words *words = gls_comparison_words(comparison, &comparison->target);
    struct initials all = {.count = 0}, content = {.count = 0};
    struct joined joined = {.size = 0};
    struct noun noun = {.words = 0};
    struct gls_tokens tokens;
    struct gls_token token;
    if (comparison->status != GLS_OK)
        return GLS_LIKENESS_NONE;
    gls_tokens_begin(&tokens, term);
    while (gls_tokens_next(&tokens, &token)) {
        if (find_beginning(words, token.key, where))
            return GLS_LIKENESS_SHORT;
        add_initial(&all, token.key);
        join(&joined, token.key);
        note_noun(&noun, comparison->target.lang, token.key);
        if (!gls_is_function_word(comparison->target.lang, token.key))
            add_initial(&content, token.key);
    }
    bool met = find_initials(words, &all, where) || find_initials(words, &content, where) ||
               find_joined(words, &joined, where) || find_noun(&comparison->target, &noun, where);
    return met ? GLS_LIKENESS_SHORT : GLS_LIKENESS_NONE;
}
