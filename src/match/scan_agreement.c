#include "match/scan_agreement.h"

#include <string.h>

#include "core/buf.h"
#include "core/memory.h"
#include "core/span.h"
#include "match/scan_gap.h"
#include "text/function_words.h"
#include "text/qualifier.h"
#include "text/fold.h"
#include "text/inflect.h"
#include "text/normal.h"
#include "text/token.h"

void gls_agreement_init(struct gls_agreement *writing, struct gls_work *work, const char *lang)
{
    *writing = (struct gls_agreement){.work = work, .lang = lang};
    struct gls_buf *const bufs[] = {&writing->plain, &writing->mine, &writing->theirs,
                                    &writing->keys, &writing->spellings};
    for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
        gls_buf_init(bufs[i]);
}

void gls_agreement_release(struct gls_agreement *writing)
{
    struct gls_buf *const bufs[] = {&writing->plain, &writing->mine, &writing->theirs,
                                    &writing->keys, &writing->spellings};
    for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
        gls_buf_release(bufs[i]);
    gls_free(writing->piece);
}

void gls_agreement_restart(struct gls_agreement *writing)
{
    gls_agreement_release(writing);
    gls_agreement_init(writing, writing->work, writing->lang);
}

/* ------------------------------------------------------------------ accents */

enum { E_ACUTE = 0xE9 };

/* The letters of Latin writing with their accents; other characters that fold to letters and
 * digits, such as U+2082, are ways to print these. */
static bool is_latin(uint32_t c)
{
    return (c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00);
}

/* A letter of a word in lower case: what it folds to, and its accent: its own code, when that is
 * not what it folds to. A ligature is two letters without accent. */
struct letter {
    char base[GLS_FOLD_BYTES];
    size_t size;
    uint32_t accent;
};

/* Reads the letter at @p *at of a word in normal form C; false at the end. A mark that did not
 * compose is the accent of the letter before it. */
static bool next_letter(struct gls_span word, size_t *at, struct letter *letter)
{
    struct gls_fold scratch;
    letter->size = 0;
    letter->accent = 0;
    while (*at < word.size) {
        size_t after = *at;
        uint32_t c = gls_utf8_next(word.data, word.size, &after);
        const struct gls_fold *fold = gls_fold_char(c, &scratch);
        bool mark = fold->char_class == GLS_CHAR_WORD && fold->size == 0;
        if (letter->size && fold->size)
            return true;
        if (mark)
            letter->accent = c;
        for (; letter->size < fold->size; letter->size++)
            letter->base[letter->size] = fold->text[letter->size];
        if (fold->size == 1 && is_latin(c))
            letter->accent = c;
        *at = after;
    }
    return letter->size > 0;
}

/* An é at the end of a word, or before its plural s. */
static bool is_final_acute(const struct letter *letter, struct gls_span word, size_t after)
{
    size_t left = word.size - after;
    return letter->accent == E_ACUTE && (left == 0 || (left == 1 && word.data[after] == 's'));
}

/* What one of two words has left to be compared: a ligature stands against two letters. */
static void drop_letters(struct letter *letter, size_t size)
{
    for (size_t i = size; i < letter->size; i++)
        letter->base[i - size] = letter->base[i];
    letter->size -= size;
}

/* Whether the accents of @p text, in lower case like @p form, which folds alike, are those of the
 * form or missing. @p strict: none is missing. */
static bool accents_agree(struct gls_span text, struct gls_span form, bool capitals, bool strict)
{
    struct letter mine = {.size = 0}, theirs = {.size = 0};
    size_t at = 0, there = 0;
    for (;;) {
        bool more = mine.size || next_letter(text, &at, &mine);
        if (!(theirs.size || next_letter(form, &there, &theirs)) || !more)
            return !more && !theirs.size;
        if (mine.accent && mine.accent != theirs.accent)
            return false;
        bool missing = !mine.accent && theirs.accent;
        if (missing && !capitals && (strict || is_final_acute(&theirs, form, there)))
            return false;
        size_t shared = mine.size < theirs.size ? mine.size : theirs.size;
        drop_letters(&mine, shared);
        drop_letters(&theirs, shared);
    }
}

/* ------------------------------------------------------------------ words */

/* Whether the word is written as @p form, a form of the term's word. */
static bool is_written_as(const struct gls_agreement *writing, const struct gls_step *step,
                          struct gls_span form)
{
    bool strict = gls_is_whole_unaccented(writing->lang, step->key);
    return accents_agree(gls_buf_span(&writing->mine), form, step->capitals, strict);
}

static bool is_form_of(const struct gls_agreement *writing, const struct gls_step *step,
                       struct gls_span spelling, struct gls_word_class of)
{
    struct gls_forms forms;
    gls_inflect(writing->lang, spelling.data, spelling.size, of, &forms);
    for (unsigned i = 0; i < forms.count; i++) {
        char key[GLS_KEY_BYTES];
        struct gls_span form = {forms.form[i].text, forms.form[i].size};
        size_t size = gls_fold_key(form, key, sizeof key);
        if (gls_span_equal((struct gls_span){key, size}, step->key) &&
            is_written_as(writing, step, form))
            return true;
    }
    return false;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Whether the word can only be what it is: a function word in small letters. Those of an expression
 * vary like any other, and so does its verb: "fait une chute". A verb that is one itself varies
 * alone, too: "had" is of "have". */
static bool is_function_word(const struct gls_agreement *writing, const struct gls_step *step,
                             const struct gls_step *piece, struct gls_word_class of)
{
    if (step->capitals || !step->key.size || is_digit(step->key.data[0]) ||
        !gls_span_equal(gls_buf_span(&writing->mine), step->key) ||
        !gls_is_function_word(writing->lang, step->key))
        return false;
    bool verb = of.pos == GLS_POS_VERB, own = gls_is_function_word(writing->lang, piece->key);
    return of.place == GLS_WORD_PLACE_ALONE ? !(verb && own) : !(verb || own);
}

static bool word_agrees(struct gls_agreement *writing, const struct gls_step *step,
                        const struct gls_step *piece, struct gls_word_class of)
{
    writing->mine.size = 0;
    gls_case_fold(step->surface, &writing->mine);
    if (!gls_work_wrote(writing->work, &writing->mine))
        return false;
    if (is_function_word(writing, step, piece, of))
        return gls_span_equal(gls_buf_span(&writing->mine), piece->surface);
    if (gls_span_equal(step->key, piece->key) && is_written_as(writing, step, piece->surface))
        return true;
    return is_form_of(writing, step, piece->surface, of);
}

bool gls_step_owner(const char *lang, struct gls_step *step)
{
    struct gls_fold scratch;
    struct gls_span text = step->surface;
    size_t at = text.size - (text.size > 0);
    if (strcmp(lang, "en") != 0 || text.size < 3 || step->key.size < 2 ||
        (text.data[at] != 's' && text.data[at] != 'S'))
        return false;
    do
        at--;
    while (at && (text.data[at] & 0xC0) == 0x80);
    size_t after = at;
    uint32_t c = gls_utf8_next(text.data, text.size, &after);
    if (!at || gls_fold_char(c, &scratch)->char_class != GLS_CHAR_APOSTROPHE)
        return false;
    step->surface.size = at;
    step->key.size--;
    return true;
}

/* ------------------------------------------------------------------ terms */

/* The words of a term as writing->piece, those that hyphens join made one when @p joined; spelt in
 * lower case. */
static void cut(struct gls_agreement *writing, struct gls_span term, bool joined)
{
    struct gls_tokens tokens;
    struct gls_token token;
    writing->count = writing->keys.size = writing->spellings.size = 0;
    writing->compound = true;
    gls_tokens_begin(&tokens, term);
    while (gls_tokens_next(&tokens, &token)) {
        size_t key = writing->keys.size, spelling = writing->spellings.size;
        struct gls_span written = {term.data + token.start, token.end - token.start};
        gls_buf_put(&writing->keys, token.key.data, token.key.size);
        gls_case_fold(written, &writing->spellings);
        bool more = joined && token.hyphen && writing->count;
        writing->compound &= token.hyphen || !writing->count;
        if (!more && !gls_work_grow(writing->work, &writing->piece, &writing->room,
                                    writing->count + 1, sizeof *writing->piece))
            return;
        struct gls_step *piece = &writing->piece[more ? writing->count - 1 : writing->count++];
        if (!more)
            *piece = (struct gls_step){0};
        piece->key.size += writing->keys.size - key;
        piece->surface.size += writing->spellings.size - spelling;
    }
}

/* The buffers have stopped growing: the pieces lie side by side in them. */
static void place_pieces(struct gls_agreement *writing)
{
    const char *key = writing->keys.data, *spelling = writing->spellings.data;
    for (size_t i = 0; i < writing->count; i++) {
        writing->piece[i].key.data = key;
        writing->piece[i].surface.data = spelling;
        key += writing->piece[i].key.size;
        spelling += writing->piece[i].surface.size;
    }
}

/* As it stands, or else its owner. */
static bool word_or_owner_agrees(struct gls_agreement *writing, const struct gls_step *step,
                                 const struct gls_step *piece, struct gls_word_class of)
{
    struct gls_step owner = *step;
    return word_agrees(writing, step, piece, of) ||
           (gls_step_owner(writing->lang, &owner) && word_agrees(writing, &owner, piece, of));
}

static bool words_agree(struct gls_agreement *writing, const struct gls_term *term,
                        struct gls_span text, bool joined, const struct gls_step *step,
                        size_t count)
{
    cut(writing, text, joined);
    if (!gls_work_wrote(writing->work, &writing->keys) ||
        !gls_work_wrote(writing->work, &writing->spellings) || writing->count != count)
        return false;
    place_pieces(writing);
    for (size_t i = 0; i < count; i++) {
        enum gls_word_place place =
            gls_word_place(writing->lang, writing->piece[i].surface, i, count, writing->compound);
        struct gls_word_class of = {term->pos, term->gender, place};
        if (!word_or_owner_agrees(writing, &step[i], &writing->piece[i], of))
            return false;
    }
    return true;
}

static bool punctuation_agrees(struct gls_agreement *writing, struct gls_span between,
                               struct gls_span text)
{
    writing->mine.size = writing->theirs.size = 0;
    gls_punctuation_of(between, &writing->mine);
    gls_punctuation_of(text, &writing->theirs);
    return gls_work_wrote(writing->work, &writing->mine) &&
           gls_work_wrote(writing->work, &writing->theirs) &&
           gls_span_equal(gls_buf_span(&writing->mine), gls_buf_span(&writing->theirs));
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* How many letters, all capitals, a text is made of; 0 when it is anything else. */
static size_t capitals_of(struct gls_span text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (is_capital(text.data[i]))
            count++;
        else if (text.data[i] != '.')
            return 0;
    }
    return count;
}

bool gls_is_short_acronym(struct gls_span term)
{
    size_t letters = capitals_of(term);
    return letters >= 1 && letters <= 4;
}

/* In capitals, but for the s of a plural or a possessive. */
static bool is_written_as_acronym(const char *lang, struct gls_step step, struct gls_span acronym)
{
    gls_step_owner(lang, &step);
    struct gls_span surface = step.surface;
    size_t letters = capitals_of(surface);
    if (!letters && surface.data[surface.size - 1] == 's')
        letters = capitals_of((struct gls_span){surface.data, surface.size - 1});
    return letters == capitals_of(acronym);
}

/* With the text as a whole, then as its words are joined. */
static bool text_agrees(struct gls_agreement *writing, const struct gls_term *term,
                        struct gls_span text, const struct gls_step *step, size_t count,
                        const struct gls_span *between)
{
    if (count == 1 && gls_is_short_acronym(text) &&
        !is_written_as_acronym(writing->lang, *step, text))
        return false;
    if (between && !punctuation_agrees(writing, *between, text))
        return false;
    return words_agree(writing, term, text, false, step, count) ||
           words_agree(writing, term, text, true, step, count);
}

bool gls_agreement_agrees(struct gls_agreement *writing, const struct gls_term *term,
                          const struct gls_step *step, size_t count, const struct gls_span *between)
{
    struct gls_span text = gls_span_of(term->text);
    if (gls_has_markup(text)) {
        writing->plain.size = 0;
        gls_strip_markup(text, &writing->plain);
        if (!gls_work_wrote(writing->work, &writing->plain))
            return false;
        text = gls_buf_span(&writing->plain);
    }
    struct gls_span core = gls_without_qualifier(text);
    return text_agrees(writing, term, core, step, count, between) ||
           (core.size < text.size && text_agrees(writing, term, text, step, count, between));
}
