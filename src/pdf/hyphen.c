#include "pdf/hyphen.h"

#include <hyphen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/span.h"

/* Shorter words are not worth a hyphen, and two letters alone read badly. */
enum { SHORTEST = 7, LEAST_BEFORE = 3, LEAST_AFTER = 3, LONGEST = 96 };

/* ------------------------------------------------------------------ dictionaries */

/* "fr-CA" is "hyph_fr_CA.dic", or else any French. */
static HyphenDict *open_dictionary(const char *tag)
{
    char path[64];
    size_t primary = strcspn(tag, "-");
    snprintf(path, sizeof path, "/usr/share/hyphen/hyph_%s.dic", tag);
    for (char *c = path; *c; c++)
        *c = *c == '-' ? '_' : *c;
    HyphenDict *dictionary = hnj_hyphen_load(path);
    if (!dictionary && primary < strlen(tag)) {
        snprintf(path, sizeof path, "/usr/share/hyphen/hyph_%.*s.dic", (int)primary, tag);
        dictionary = hnj_hyphen_load(path);
    }
    if (!dictionary || dictionary->utf8)
        return dictionary;
    hnj_hyphen_free(dictionary);
    return NULL;
}

/* A tag names a file: letters, digits and hyphens only. */
static bool is_tag(const char *tag)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
    return tag && strlen(tag) < 16 && strspn(tag, letters) == strlen(tag);
}

static HyphenDict *dictionary_of(struct gls_hyphens *hyphens, const char *tag)
{
    enum { MOST = sizeof hyphens->known / sizeof *hyphens->known };
    for (size_t i = 0; i < hyphens->count; i++)
        if (strcmp(hyphens->known[i].tag, tag) == 0)
            return hyphens->known[i].dictionary;
    if (hyphens->count == MOST)
        return NULL;
    size_t place = hyphens->count++;
    strcpy(hyphens->known[place].tag, tag);
    return hyphens->known[place].dictionary = open_dictionary(tag);
}

void gls_hyphens_release(struct gls_hyphens *hyphens)
{
    for (size_t i = 0; i < hyphens->count; i++)
        if (hyphens->known[i].dictionary)
            hnj_hyphen_free(hyphens->known[i].dictionary);
    hyphens->count = 0;
    gls_buf_release(&hyphens->foreign);
}

/* ------------------------------------------------------------------ foreign words */

void gls_hyphens_init(struct gls_hyphens *hyphens)
{
    *hyphens = (struct gls_hyphens){.count = 0};
    gls_buf_init(&hyphens->foreign);
}

void gls_hyphens_begin_foreign(struct gls_hyphens *hyphens, const char *lang)
{
    hyphens->foreign.size = 0;
    hyphens->foreign_lang = lang;
}

static char lower_of(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
}

void gls_hyphens_add_foreign(struct gls_hyphens *hyphens, const char *term)
{
    enum { ENOUGH = 4096 }; /* each word of what is said is looked for in all of them */
    if (hyphens->foreign.size > ENOUGH)
        return;
    for (; *term; term++) {
        char c = lower_of(*term);
        gls_buf_put(&hyphens->foreign, strchr("-'()/", c) ? " " : &c, 1);
    }
    gls_buf_puts(&hyphens->foreign, " ");
}

static bool is_foreign(const struct gls_hyphens *hyphens, struct gls_span word)
{
    const struct gls_buf *words = &hyphens->foreign;
    for (size_t at = 0; at + word.size < words->size; at++) {
        size_t same = 0;
        while (same < word.size && lower_of(word.data[same]) == words->data[at + same])
            same++;
        if (same == word.size && words->data[at + same] == ' ' &&
            (!at || words->data[at - 1] == ' '))
            return true;
    }
    return false;
}

/* ------------------------------------------------------------------ words */

/* Letters as the dictionaries know them: ASCII, Latin-1 and Latin Extended-A. */
static bool is_letter(uint32_t c)
{
    uint32_t lower = c | 0x20;
    return (lower >= 'a' && lower <= 'z') || (c >= 0xC0 && c < 0x180 && c != 0xD7 && c != 0xF7);
}

static bool is_capital(uint32_t c)
{
    return c >= 'A' && c <= 'Z';
}

/* Fills marks, odd after each letter where the word may be divided. Not where its spelling would
 * change, as in some languages it does. */
static bool mark_word(HyphenDict *dictionary, struct gls_span word, char *marks)
{
    char **spelling = NULL, text[LONGEST + 1];
    int *from = NULL, *length = NULL;
    memcpy(text, word.data, word.size);
    text[word.size] = '\0';
    bool done = hnj_hyphen_hyphenate3(dictionary, text, (int)word.size, marks, NULL, &spelling,
                                      &from, &length, LEAST_BEFORE, LEAST_AFTER, 2, 2) == 0;
    bool changes = spelling != NULL;
    for (size_t i = 0; changes && i < word.size; i++)
        free(spelling[i]);
    free(spelling);
    free(from);
    free(length);
    return done && !changes;
}

/* How a text is divided: @c foreign NULL, it has no words of another language. */
struct manner {
    HyphenDict *dictionary;
    const struct gls_hyphens *foreign;
};

static void add_word(const struct manner *manner, struct gls_span word, size_t letters,
                     struct gls_buf *out)
{
    static const char soft_hyphen[] = "\u00AD";
    char marks[LONGEST + 8] = "";
    if (letters < SHORTEST || word.size > LONGEST ||
        (manner->foreign && is_foreign(manner->foreign, word)) ||
        !mark_word(manner->dictionary, word, marks)) {
        gls_buf_put(out, word.data, word.size);
        return;
    }
    for (size_t at = 0, letter = 0; at < word.size; letter++) {
        size_t from = at;
        gls_utf8_next(word.data, word.size, &at);
        gls_buf_put(out, word.data + from, at - from);
        if (marks[letter] & 1 && at < word.size)
            gls_buf_puts(out, soft_hyphen);
    }
}

/* Where the last word begins: divided, it would leave a scrap on a line of its own. */
static size_t last_word(struct gls_span text)
{
    while (text.size && text.data[text.size - 1] != ' ')
        text.size--;
    return text.size;
}

/* Names and initialisms, with a capital after the first letter, are never divided. */
static void add_text(const struct manner *manner, struct gls_span text, struct gls_buf *out)
{
    size_t last = last_word(text);
    for (size_t at = 0; at < text.size;) {
        size_t start = at, end = at, letters = 0, capitals = 0;
        uint32_t c = gls_utf8_next(text.data, text.size, &at);
        while (is_letter(c)) {
            capitals += letters && is_capital(c);
            letters++;
            end = at;
            if (at == text.size)
                break;
            c = gls_utf8_next(text.data, text.size, &at);
        }
        struct gls_span word = {text.data + start, end - start};
        add_word(manner, word, capitals || start >= last ? 0 : letters, out);
        gls_buf_put(out, text.data + end, at - end);
    }
}

void gls_hyphenate(struct gls_hyphens *hyphens, const char *lang, struct gls_span text,
                   struct gls_buf *out)
{
    HyphenDict *dictionary = is_tag(lang) ? dictionary_of(hyphens, lang) : NULL;
    if (!dictionary) {
        gls_buf_put(out, text.data, text.size);
        return;
    }
    const char *other = hyphens->foreign_lang;
    bool foreign = other && !gls_lang_matches(other, lang);
    add_text(&(struct manner){dictionary, foreign ? hyphens : NULL}, text, out);
}
