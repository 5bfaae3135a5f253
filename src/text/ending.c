/* Endings of words: what they say, and what the other language has in their place. */
#include "text/ending.h"

#include <string.h>

#include "core/span.h"
#include "text/ending_table.h"
#include "text/fold.h"

/* A word in small ASCII letters, "œ" and "æ" being e: what endings are compared with. */
struct plain_word {
    char text[GLS_COGNATE_BYTES];
    size_t size;
};

/* False: it is no word of Latin letters only, or too long. */
static bool make_plain(struct gls_span word, struct plain_word *out)
{
    enum { OE = 0x153, CAPITAL_OE = 0x152, AE = 0xE6, CAPITAL_AE = 0xC6 };
    static const struct gls_fold e = {GLS_CHAR_WORD, 1, "e"};
    out->size = 0;
    for (size_t at = 0; at < word.size;) {
        struct gls_fold scratch;
        uint32_t c = gls_utf8_next(word.data, word.size, &at);
        bool ligature = c == OE || c == CAPITAL_OE || c == AE || c == CAPITAL_AE;
        const struct gls_fold *fold = ligature ? &e : gls_fold_char(c, &scratch);
        if (fold->char_class != GLS_CHAR_WORD || out->size + fold->size >= sizeof out->text)
            return false;
        for (size_t i = 0; i < fold->size; i++)
            if (fold->text[i] < 'a' || fold->text[i] > 'z')
                return false;
        memcpy(out->text + out->size, fold->text, fold->size);
        out->size += fold->size;
    }
    return true;
}

static bool ends_with(const struct plain_word *word, const char *ending, size_t size, size_t stem)
{
    return word->size >= stem + size && memcmp(word->text + word->size - size, ending, size) == 0;
}

/* Whether a word ends as the table has it, with accents; @p size receives the letters that are. */
static bool ends_folded(const struct plain_word *word, const char *ending, size_t stem,
                        size_t *size)
{
    size_t at = strlen(ending), letters = 0;
    while (at > 0 && letters < word->size) {
        unsigned char letter = (unsigned char)ending[--at];
        if (letter >= 0x80) { /* the second of two bytes */
            struct gls_fold scratch;
            size_t accented = --at;
            letter =
                (unsigned char)*gls_fold_char(gls_utf8_next(ending, at + 2, &accented), &scratch)
                    ->text;
        }
        if ((unsigned char)word->text[word->size - ++letters] != letter)
            return false;
    }
    *size = letters;
    return at == 0 && word->size >= stem + letters;
}

/* Whether a word has the ending of a language in a row, the first of several. */
static bool has_ending(const struct plain_word *word, const struct gls_ending_pair *pair,
                       bool french, size_t *size)
{
    if (french)
        return ends_folded(word, pair->french, pair->stem, size);
    *size = strcspn(pair->english, " ");
    return !pair->from_french_only && ends_with(word, pair->english, *size, pair->stem);
}

/* The row with the longest ending that the word has; the first of equals. */
static const struct gls_ending_pair *pair_of(const struct plain_word *word, bool french,
                                             size_t *size)
{
    const struct gls_ending_pair *best = NULL;
    *size = 0;
    for (const struct gls_ending_pair *pair = gls_ending_pairs; pair->french; pair++) {
        size_t length;
        if (has_ending(word, pair, french, &length) && length > *size) {
            best = pair;
            *size = length;
        }
    }
    return best;
}

unsigned gls_ending_kinds(const char *lang, struct gls_span word)
{
    struct plain_word plain;
    bool french = strcmp(lang, "fr") == 0;
    if ((!french && strcmp(lang, "en") != 0) || !make_plain(word, &plain))
        return 0;
    size_t size;
    const struct gls_ending_pair *pair = pair_of(&plain, french, &size);
    unsigned kinds = pair ? pair->kinds : 0;
    const struct gls_plain_ending *row = french ? gls_endings_fr : gls_endings_en;
    for (; row->ending; row++) {
        size_t length = strlen(row->ending);
        if (length > size && ends_with(&plain, row->ending, length, 3)) {
            kinds = row->kinds;
            size = length;
        }
    }
    return kinds;
}

/* Puts @p to in the place of the @p size bytes at @p at. False: no room. */
static bool splice(char text[GLS_COGNATE_BYTES], size_t at, size_t size, const char *to)
{
    size_t length = strlen(to), whole = strlen(text);
    if (whole - size + length >= GLS_COGNATE_BYTES)
        return false;
    memmove(text + at + length, text + at + size, whole - at - size + 1);
    memcpy(text + at, to, length);
    return true;
}

/* Respells a word from left to right: the first row that fits a place decides it. */
static bool respell(char text[GLS_COGNATE_BYTES], const struct gls_respelling *rows)
{
    for (size_t at = 0; text[at] != '\0'; at++)
        for (const struct gls_respelling *row = rows; row->from; row++) {
            size_t size = strlen(row->from);
            if ((at != 0 && row->at_start) || strncmp(text + at, row->from, size) != 0)
                continue;
            if (!splice(text, at, size, row->to))
                return false;
            at += strlen(row->to) - 1;
            break;
        }
    return true;
}

/* English of the UK as that of the US: its "ae" and "oe" are e. */
static void americanise(struct plain_word *word)
{
    size_t size = 0;
    for (size_t i = 0; i < word->size; i++)
        if (!(i + 1 < word->size && strchr("ao", word->text[i]) && word->text[i + 1] == 'e'))
            word->text[size++] = word->text[i];
    word->size = size;
}

static void propose(const struct plain_word *word, size_t stem, struct gls_span ending,
                    const struct gls_respelling *rows, struct gls_cognates *out)
{
    char *text = out->text[out->count];
    if (stem + ending.size >= GLS_COGNATE_BYTES)
        return;
    memcpy(text, word->text, stem);
    memcpy(text + stem, ending.data, ending.size);
    text[stem + ending.size] = '\0';
    out->count += respell(text, rows);
}

void gls_cognates_of(const char *from, struct gls_span word, struct gls_cognates *out)
{
    struct plain_word plain;
    bool french = strcmp(from, "fr") == 0;
    out->count = 0;
    if ((!french && strcmp(from, "en") != 0) || !make_plain(word, &plain))
        return;
    if (!french)
        americanise(&plain);
    size_t size;
    const struct gls_ending_pair *pair = pair_of(&plain, french, &size);
    if (pair == NULL)
        return;
    const char *ending = french ? pair->english : pair->french;
    while (*ending != '\0' && out->count < GLS_COGNATES_MAX) {
        size_t length = strcspn(ending, " ");
        propose(&plain, plain.size - size, (struct gls_span){ending, length},
                french ? gls_respell_en : gls_respell_fr, out);
        ending += length + strspn(ending + length, " ");
    }
}
