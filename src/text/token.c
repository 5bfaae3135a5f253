#include "text/token.h"

#include <string.h>

#include "core/span.h"
#include "text/fold.h"

/* The words French elides before a vowel, folded (Grevisse, "l'élision"; "presqu" only elides in
 * "presqu'île", "quelqu" in "quelqu'un", "entr" in verbs: those stay whole). */
static const char *const elided[] = {"c", "d",  "j",     "l",      "m",      "n",     "s",
                                     "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"};

static bool is_elided(const char *key, size_t size)
{
    for (size_t i = 0; i < sizeof elided / sizeof *elided; i++)
        if (strlen(elided[i]) == size && memcmp(elided[i], key, size) == 0)
            return true;
    return false;
}

/* A character of the text: its code, its fold, where it ends. */
struct character {
    uint32_t code;
    const struct gls_fold *fold;
    struct gls_fold scratch;
    size_t end;
};

static bool peek(const struct gls_tokens *tokens, size_t at, struct character *c)
{
    if (at >= tokens->text.size)
        return false;
    c->end = at;
    c->code = gls_utf8_next(tokens->text.data, tokens->text.size, &c->end);
    c->fold = gls_fold_char(c->code, &c->scratch);
    return true;
}

static bool is_word_at(const struct gls_tokens *tokens, size_t at)
{
    struct character c;
    return peek(tokens, at, &c) && c.fold->char_class == GLS_CHAR_WORD;
}

/* A letter with its marks and nothing more, as between the stops of "O.M.S.". */
static bool is_single_letter_at(const struct gls_tokens *tokens, size_t at)
{
    struct character c;
    if (!peek(tokens, at, &c) || c.fold->char_class != GLS_CHAR_WORD || c.fold->size == 0 ||
        (c.code >= '0' && c.code <= '9'))
        return false;
    while (peek(tokens, c.end, &c))
        if (c.fold->char_class != GLS_CHAR_IGNORED &&
            !(c.fold->char_class == GLS_CHAR_WORD && c.fold->size == 0))
            return c.fold->char_class != GLS_CHAR_WORD;
    return true;
}

void gls_tokens_begin(struct gls_tokens *tokens, struct gls_span text)
{
    tokens->text = text;
    tokens->at = 0;
}

/* Goes to the next word. True when nothing but a hyphen was passed on the way, with blanks on one
 * side of it at most, or after it a line's end. */
static bool skip_to_word(struct gls_tokens *tokens)
{
    enum {
        NOTHING,
        BLANK,
        HYPHEN_AFTER_BLANK,
        HYPHEN,
        BLANK_AFTER_HYPHEN,
        LINE_AFTER_HYPHEN,
        OTHER
    };
    unsigned passed = NOTHING;
    struct character c;
    for (; peek(tokens, tokens->at, &c); tokens->at = c.end) {
        bool blank = c.code == ' ' || c.code == '\t' || c.code == '\r' || c.code == '\n';
        if (c.fold->char_class == GLS_CHAR_WORD)
            break;
        if (c.fold->char_class == GLS_CHAR_IGNORED)
            continue;
        if (c.fold->char_class == GLS_CHAR_HYPHEN && passed <= BLANK)
            passed = passed == NOTHING ? HYPHEN : HYPHEN_AFTER_BLANK;
        else if (passed <= BLANK && (c.code == ' ' || c.code == '\t'))
            passed = BLANK;
        else if (blank && (passed == HYPHEN || passed == BLANK_AFTER_HYPHEN))
            passed = c.code == '\n' ? LINE_AFTER_HYPHEN : BLANK_AFTER_HYPHEN;
        else if (!(blank && passed == LINE_AFTER_HYPHEN))
            passed = OTHER;
    }
    return passed >= HYPHEN_AFTER_BLANK && passed <= LINE_AFTER_HYPHEN;
}

/* What a word looks like, letter by letter, above all its end. */
struct looks {
    bool acute, plural_acute; /* é; és */
    bool bare_e;              /* an e that an acute mark may still follow */
    unsigned letters;         /* since the word began or its last stop */
    unsigned capitals, small; /* letters of each kind in the whole word */
};

bool gls_is_capital(uint32_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || c == 0x152;
}

static void note_letter(struct looks *looks, const struct character *c)
{
    bool mark = c->fold->size == 0;
    bool acute = c->code == 0xE9 || c->code == 0xC9 || (c->code == 0x301 && looks->bare_e);
    bool s = c->code == 's' || c->code == 'S';
    looks->plural_acute = s && looks->acute;
    looks->acute = acute;
    looks->bare_e = c->code == 'e' || c->code == 'E';
    looks->letters += !mark;
    if (gls_is_capital(c->code))
        looks->capitals++;
    else if (!mark && !(c->code >= '0' && c->code <= '9'))
        looks->small++;
}

/* Takes the small ASCII letters that come next: most letters are such, and their own fold. */
static bool skip_small_letters(struct gls_tokens *tokens, struct looks *looks)
{
    const char *text = tokens->text.data;
    size_t at = tokens->at, count;
    while (at < tokens->text.size && text[at] >= 'a' && text[at] <= 'z' &&
           tokens->size < GLS_KEY_BYTES)
        tokens->key[tokens->size++] = text[at++];
    count = at - tokens->at;
    if (!count)
        return false;
    looks->plural_acute = count == 1 && text[at - 1] == 's' && looks->acute;
    looks->acute = false;
    looks->bare_e = text[at - 1] == 'e';
    looks->letters += (unsigned)count;
    looks->small += (unsigned)count;
    tokens->at = at;
    return true;
}

/* One plus sign at the end of a word is part of its name, as in "CD4+"; those of "œdème+++" and
 * "12 SA+4" are not. */
static bool is_charge(const struct gls_tokens *tokens, const struct character *c)
{
    bool last = c->end >= tokens->text.size || tokens->text.data[c->end] != '+';
    return c->code == '+' && last && !is_word_at(tokens, c->end);
}

/* Whether the word goes on through a character that is no letter. */
static bool goes_on(struct gls_tokens *tokens, const struct character *c, struct looks *looks)
{
    switch (c->fold->char_class) {
    case GLS_CHAR_IGNORED:
        return true;
    case GLS_CHAR_APOSTROPHE:
        return is_word_at(tokens, c->end) && !is_elided(tokens->key, tokens->size);
    case GLS_CHAR_STOP:
        if (looks->letters != 1 || !is_single_letter_at(tokens, c->end))
            return false;
        looks->letters = 0;
        return true;
    default:
        return is_charge(tokens, c);
    }
}

static bool begins_with_capital(const struct gls_tokens *tokens, size_t at)
{
    struct character c;
    return peek(tokens, at, &c) && gls_is_capital(c.code);
}

void gls_tokens_word(struct gls_tokens *tokens, struct gls_token *token)
{
    struct looks looks = {0};
    struct character c;
    token->start = token->end = tokens->at;
    tokens->size = 0;
    while (tokens->size < GLS_KEY_BYTES) {
        if (skip_small_letters(tokens, &looks)) {
            token->end = tokens->at;
            continue;
        }
        if (!peek(tokens, tokens->at, &c))
            break;
        bool letter = c.fold->char_class == GLS_CHAR_WORD;
        if (letter)
            note_letter(&looks, &c);
        else if (!goes_on(tokens, &c, &looks))
            break;
        if (c.code == '+')
            tokens->key[tokens->size++] = '+';
        for (unsigned i = 0; i < c.fold->size; i++)
            tokens->key[tokens->size++] = c.fold->text[i];
        if (letter || c.code == '+')
            token->end = c.end;
        tokens->at = c.end;
    }
    token->key = (struct gls_span){tokens->key, tokens->size};
    token->hyphen = false;
    token->acute = looks.acute || looks.plural_acute;
    token->capital = begins_with_capital(tokens, token->start);
    token->capitals = !looks.small && looks.capitals;
    token->initials = token->capitals && looks.capitals >= 2 && looks.capitals <= 5;
}

bool gls_tokens_next(struct gls_tokens *tokens, struct gls_token *token)
{
    bool hyphen = skip_to_word(tokens) && tokens->at > 0;
    gls_tokens_word(tokens, token);
    token->hyphen = hyphen;
    return token->end > token->start;
}

bool gls_begins_with_capital(struct gls_span text)
{
    struct gls_tokens tokens;
    struct gls_token token;
    gls_tokens_begin(&tokens, text);
    return gls_tokens_next(&tokens, &token) && token.capital;
}

/* ------------------------------------------------------------------ common text, quickly */

/* ASCII letters and digits. */
static const bool is_ascii_word[256] = {
    ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1, ['6'] = 1, ['7'] = 1,
    ['8'] = 1, ['9'] = 1, ['A'] = 1, ['B'] = 1, ['C'] = 1, ['D'] = 1, ['E'] = 1, ['F'] = 1,
    ['G'] = 1, ['H'] = 1, ['I'] = 1, ['J'] = 1, ['K'] = 1, ['L'] = 1, ['M'] = 1, ['N'] = 1,
    ['O'] = 1, ['P'] = 1, ['Q'] = 1, ['R'] = 1, ['S'] = 1, ['T'] = 1, ['U'] = 1, ['V'] = 1,
    ['W'] = 1, ['X'] = 1, ['Y'] = 1, ['Z'] = 1, ['a'] = 1, ['b'] = 1, ['c'] = 1, ['d'] = 1,
    ['e'] = 1, ['f'] = 1, ['g'] = 1, ['h'] = 1, ['i'] = 1, ['j'] = 1, ['k'] = 1, ['l'] = 1,
    ['m'] = 1, ['n'] = 1, ['o'] = 1, ['p'] = 1, ['q'] = 1, ['r'] = 1, ['s'] = 1, ['t'] = 1,
    ['u'] = 1, ['v'] = 1, ['w'] = 1, ['x'] = 1, ['y'] = 1, ['z'] = 1};

/* U+00C0 to U+00FF: letters but for two. */
static bool is_latin_letter(const unsigned char *text)
{
    return text[0] == 0xC3 && (text[1] & 0xC0) == 0x80 && (text[1] & 0x1F) != 0x17;
}

bool gls_tokens_seek(struct gls_tokens *tokens, size_t limit)
{
    struct character c;
    while (tokens->at < limit) {
        unsigned char byte = (unsigned char)tokens->text.data[tokens->at];
        if (is_ascii_word[byte])
            return true;
        if (byte < 0x80) {
            tokens->at++;
            continue;
        }
        if (!peek(tokens, tokens->at, &c))
            return false;
        if (c.fold->char_class == GLS_CHAR_WORD)
            return true;
        tokens->at = c.end;
    }
    return false;
}

/* Whether the apostrophe after these letters parts them from a letter after it. */
static bool is_plainly_elided(const unsigned char *word, size_t size, const unsigned char *after)
{
    unsigned char first = word[0] | 0x20, second = word[1] | 0x20;
    return (is_ascii_word[*after] || is_latin_letter(after)) &&
           ((size == 1 && memchr("cdjlmnst", first, 8)) ||
            (size == 2 && first == 'q' && second == 'u'));
}

/* What may go on after letters, or needs a second look. */
static const bool may_go_on[128] = {['\''] = 1, ['.'] = 1, ['`'] = 1, ['+'] = 1};

bool gls_token_ends_plainly(const unsigned char *word, size_t size)
{
    const unsigned char *next = word + size;
    if (next[0] < 0x80 && !may_go_on[next[0]])
        return true;
    switch (next[0]) {
    case '\'':
        return is_plainly_elided(word, size, next + 1);
    case '.':
        return size > 2 || (size == 2 && word[0] < 0x80);
    case 0xC2:
        return next[1] == 0xA0;
    case 0xE2: /* the apostrophe of print */
        return next[1] == 0x80 && next[2] == 0x99 && is_plainly_elided(word, size, next + 3);
    default:
        return false;
    }
}

/* ------------------------------------------------------------------ a word in many texts */

/* Whether a word of that key may begin at the character @p at: all that a word may go on through is
 * compared, whether it does here or not. */
static bool may_begin(const struct gls_tokens *tokens, size_t at, struct gls_span key)
{
    struct character c;
    size_t met = 0;
    for (; met < key.size && peek(tokens, at, &c); at = c.end) {
        unsigned char kind = c.fold->char_class;
        bool charge = c.code == '+' && key.data[met] == '+';
        if ((kind == GLS_CHAR_SEPARATOR || kind == GLS_CHAR_HYPHEN) && !charge)
            return false;
        met += charge;
        if (c.fold->size > key.size - met ||
            memcmp(c.fold->text, key.data + met, c.fold->size) != 0)
            return false;
        met += c.fold->size;
    }
    return met == key.size;
}

/* Whether one of eight bytes is that letter, small or capital, or none of ASCII. */
static bool may_begin_among(uint64_t bytes, unsigned char letter)
{
    const uint64_t ones = 0x0101010101010101u, tops = ones * 0x80;
    uint64_t differ = (bytes | ones * 0x20) ^ (ones * letter);
    return (((differ - ones) & ~differ) | bytes) & tops;
}

bool gls_text_may_have(struct gls_span text, struct gls_span key)
{
    enum { STRIDE = 8, FIRST_LEAD = 0xC2 };
    if (!key.size)
        return true;
    struct gls_tokens tokens;
    gls_tokens_begin(&tokens, text);
    const unsigned char *bytes = (const unsigned char *)text.data;
    unsigned char letter = (unsigned char)key.data[0] | 0x20;
    for (size_t i = 0, end; i < text.size; i = end) {
        end = text.size - i < STRIDE ? text.size : i + STRIDE;
        if (end - i == STRIDE && !may_begin_among(gls_load8(bytes + i), letter))
            continue;
        for (; i < end; i++)
            if (((bytes[i] | 0x20) == letter || bytes[i] >= FIRST_LEAD) &&
                !(i && is_ascii_word[bytes[i - 1]]) && may_begin(&tokens, i, key))
                return true;
    }
    return false;
}
