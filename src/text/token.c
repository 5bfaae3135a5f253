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

/* Goes to the next word. True when nothing but a hyphen, or a hyphen and a line's end, was passed
 * on the way. */
static bool skip_to_word(struct gls_tokens *tokens)
{
    enum { NOTHING, HYPHEN, BLANK_AFTER_HYPHEN, LINE_AFTER_HYPHEN, OTHER } passed = NOTHING;
    struct character c;
    for (; peek(tokens, tokens->at, &c); tokens->at = c.end) {
        bool blank = c.code == ' ' || c.code == '\t' || c.code == '\r' || c.code == '\n';
        if (c.fold->char_class == GLS_CHAR_WORD)
            break;
        if (c.fold->char_class == GLS_CHAR_IGNORED)
            continue;
        if (c.fold->char_class == GLS_CHAR_HYPHEN && passed == NOTHING)
            passed = HYPHEN;
        else if (blank && (passed == HYPHEN || passed == BLANK_AFTER_HYPHEN))
            passed = c.code == '\n' ? LINE_AFTER_HYPHEN : BLANK_AFTER_HYPHEN;
        else if (!(blank && passed == LINE_AFTER_HYPHEN))
            passed = OTHER;
    }
    return passed == HYPHEN || passed == LINE_AFTER_HYPHEN;
}

/* What a word looks like, letter by letter, above all its end. */
struct looks {
    bool acute, plural_acute; /* é; és */
    bool bare_e;              /* an e that an acute mark may still follow */
    unsigned letters;         /* since the word began or its last stop */
    unsigned capitals, small; /* letters of each kind in the whole word */
};

static bool is_capital(uint32_t c)
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
    if (is_capital(c->code))
        looks->capitals++;
    else if (!mark && !(c->code >= '0' && c->code <= '9'))
        looks->small++;
}

/* Takes the small ASCII letters that come next: most letters are such, and their own fold. */
static bool take_small_letters(struct gls_tokens *tokens, struct looks *looks)
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
        return c->code == '+';
    }
}

bool gls_tokens_next(struct gls_tokens *tokens, struct gls_token *token)
{
    bool hyphen = skip_to_word(tokens) && tokens->at > 0;
    struct looks looks = {0};
    struct character c;
    token->start = token->end = tokens->at;
    tokens->size = 0;
    while (tokens->size < GLS_KEY_BYTES) {
        if (take_small_letters(tokens, &looks)) {
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
    token->hyphen = hyphen;
    token->acute = looks.acute || looks.plural_acute;
    token->initials = !looks.small && looks.capitals >= 2 && looks.capitals <= 5;
    return token->end > token->start;
}
