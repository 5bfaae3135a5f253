/* The engine: what changes, and how, is said by the tables of a language (written_rules.h). */
#include "text/written.h"

#include <string.h>

#include "core/span.h"
#include "text/qualifier.h"
#include "text/token.h"
#include "text/written_rules.h"

/* What became of a word. Bits. */
enum outcome {
    CHANGED = 1,
    ODD = 2,    /* as no rule foresees */
    MORE = 4,   /* there is another plural after this one */
    UNSURE = 8, /* it may have to change, who knows how */
};

/* A plural in the making: the one of that number among those of each word. */
struct work {
    const struct gls_written_language *in;
    unsigned number;
    char *out;
    size_t size;
};

static void append_text(struct work *work, const char *text, size_t size)
{
    if (size >= GLS_WRITTEN_BYTES - work->size)
        size = GLS_WRITTEN_BYTES - 1 - work->size;
    memcpy(work->out + work->size, text, size);
    work->size += size;
}

/* ------------------------------------------------------------------ lists */

static bool is_word(struct gls_span text, const char *word)
{
    return text.size == strlen(word) && memcmp(text.data, word, text.size) == 0;
}

static bool is_among(struct gls_span text, const char *const *words)
{
    while (*words && !is_word(text, *words))
        words++;
    return *words;
}

static bool begins_with_any(struct gls_span text, const char *const *beginnings)
{
    for (; *beginnings; beginnings++)
        if (text.size > strlen(*beginnings) &&
            memcmp(text.data, *beginnings, strlen(*beginnings)) == 0)
            return true;
    return false;
}

/* The choice of that number among those with a space between, or the last; false: it is the last.
 */
static bool choose(const char *choices, unsigned number, struct gls_span *choice)
{
    size_t size = strcspn(choices, " ");
    for (; number && choices[size]; number--) {
        choices += size + 1;
        size = strcspn(choices, " ");
    }
    *choice = (struct gls_span){choices, size};
    return choices[size];
}

/* ------------------------------------------------------------------ a word */

static bool fits(const struct gls_plural *row, struct gls_span word)
{
    return *row->ending == '^' ? is_word(word, row->ending + 1) : gls_span_ends(word, row->ending);
}

static unsigned append_plural(struct work *work, struct gls_span word)
{
    const struct gls_plural *row = work->in->plural;
    struct gls_span becomes;
    while (row->ending && !fits(row, word))
        row++;
    if (!row->ending || !row->becomes) {
        append_text(work, word.data, word.size);
        return 0;
    }
    bool more = choose(row->becomes, work->number, &becomes);
    append_text(work, word.data, word.size - strlen(row->ending) + (*row->ending == '^'));
    append_text(work, becomes.data, becomes.size);
    return CHANGED | (row->foreseen ? 0 : ODD) | (more ? MORE : 0);
}

/* What letters a word has. */
struct letters {
    bool small, other; /* small ones; capitals, digits, signs */
};

static struct letters letters_of(struct gls_span word)
{
    struct letters letters = {false, false};
    for (size_t at = 0; at < word.size;) {
        uint32_t c = gls_utf8_next(word.data, word.size, &at);
        bool other =
            gls_is_capital(c) || (c < 'a' && c != '\'' && c != '-') || (c > 'z' && c < 0xC0);
        letters.other |= other;
        letters.small |= !other;
    }
    return letters;
}

/* ------------------------------------------------------------------ parts joined by hyphens */

/* Cuts the part of a compound that begins at @p at off, and moves @p at past its hyphen. */
static struct gls_span next_part(struct gls_span word, size_t *at)
{
    const char *start = word.data + *at, *hyphen = memchr(start, '-', word.size - *at);
    size_t size = hyphen ? (size_t)(hyphen - start) : word.size - *at;
    *at += size + (hyphen ? 1 : 0);
    return (struct gls_span){start, size};
}

struct parts {
    struct gls_span first, before_last, last; /* of two, the first is also the one before */
};

static struct parts parts_of(struct gls_span word)
{
    size_t at = 0;
    struct parts parts = {.first = next_part(word, &at)};
    parts.before_last = parts.last = parts.first;
    while (at < word.size) {
        parts.before_last = parts.last;
        parts.last = next_part(word, &at);
    }
    return parts;
}

/* "cul-de-sac", "main-d’œuvre" */
static bool has_preposition(const struct gls_written_language *in, struct gls_span word)
{
    size_t at = 0;
    next_part(word, &at);
    while (at < word.size) {
        struct gls_span part = next_part(word, &at);
        if (begins_with_any(part, in->elided) ||
            (at < word.size && is_among(part, in->preposition)))
            return true;
    }
    return false;
}

static bool is_prefix(const struct gls_written_language *in, struct gls_span part)
{
    return !in->prefix || is_among(part, in->prefix) || letters_of(part).other ||
           (part.size && strchr(in->prefix_endings, part.data[part.size - 1]));
}

/* The row of a compound that is no rule's; NULL: it has none. */
static const char *find_compound(const struct gls_written_language *in, struct gls_span word)
{
    const char *const *row = in->compound;
    while (*row && !is_word(word, *row) &&
           !(strncmp(*row, word.data, word.size) == 0 && (*row)[word.size] == ' '))
        row++;
    return *row;
}

static unsigned append_known(struct work *work, struct gls_span word, const char *row)
{
    struct gls_span plural;
    if (!row[word.size]) {
        append_text(work, word.data, word.size);
        return UNSURE;
    }
    bool more = choose(row + word.size + 1, work->number, &plural);
    append_text(work, plural.data, plural.size);
    return CHANGED | ODD | (more ? MORE : 0);
}

/* The first part changes or not, and so does the last; what stands between stays. */
static unsigned append_parts(struct work *work, struct gls_span word, const struct parts *parts,
                             bool first, bool last)
{
    const char *end = word.data + word.size;
    unsigned outcome = 0;
    if (first)
        outcome = append_plural(work, parts->first) | ODD;
    else
        append_text(work, parts->first.data, parts->first.size);
    const char *from = parts->first.data + parts->first.size, *to = last ? parts->last.data : end;
    append_text(work, from, (size_t)(to - from));
    return last ? outcome | append_plural(work, parts->last) : outcome;
}

static unsigned append_compound(struct work *work, struct gls_span word)
{
    const struct gls_written_language *in = work->in;
    const char *row = find_compound(in, word);
    const struct parts parts = parts_of(word);
    if (row)
        return append_known(work, word, row);
    if (word.data[word.size - 1] == '-') { /* the beginning of words: "anti-" */
        append_text(work, word.data, word.size);
        return UNSURE;
    }
    if (has_preposition(in, word))
        return append_parts(work, word, &parts, true, false);
    if (letters_of(parts.last).other)
        return append_parts(work, word, &parts, false, false);
    if (is_among(parts.first, in->agreeing))
        return append_parts(work, word, &parts, true, true);
    if (is_prefix(in, parts.before_last))
        return append_parts(work, word, &parts, false, true);
    return append_parts(work, word, &parts, false, false) | UNSURE;
}

/* ------------------------------------------------------------------ a term */

enum { MOST_WORDS = 24 };

/* Its words, and where those end that may change: at the first preposition. */
struct words {
    struct gls_span word[MOST_WORDS];
    size_t count, end;
};

static bool split(const struct gls_written_language *in, struct gls_span term, struct words *words)
{
    words->count = words->end = 0;
    for (size_t at = 0; at < term.size;) {
        const char *start = term.data + at, *space = memchr(start, ' ', term.size - at);
        struct gls_span word = {start, space ? (size_t)(space - start) : term.size - at};
        at += word.size + 1;
        if (words->count == MOST_WORDS || !word.size ||
            (!words->end && is_among(word, in->joining)))
            return false;
        bool stop =
            words->count && (is_among(word, in->preposition) || begins_with_any(word, in->elided));
        if (stop && !words->end)
            words->end = words->count;
        words->word[words->count++] = word;
    }
    words->end = words->end ? words->end : words->count;
    return words->count;
}

static unsigned append_word(struct work *work, struct gls_span word, bool first)
{
    const struct gls_written_language *in = work->in;
    bool stays = !first && (is_among(word, in->staying) ||
                            (*in->staying_ending && gls_span_ends(word, in->staying_ending)));
    struct letters letters = letters_of(word);
    if (!stays && memchr(word.data, '-', word.size))
        return append_compound(work, word);
    if (!stays && !letters.other)
        return append_plural(work, word);
    append_text(work, word.data, word.size);
    return letters.other && letters.small ? UNSURE : 0; /* a name, or the beginning of a sentence */
}

/* One plural; what became of its words. A noun that is not sure makes all of it so. */
static unsigned append_term(struct work *work, const struct words *words)
{
    unsigned outcome = 0;
    for (size_t i = 0; i < words->count; i++) {
        bool noun = work->in->noun_first ? i == 0 : i + 1 == words->end;
        bool changes = noun || (work->in->noun_first && i < words->end);
        unsigned word = 0;
        append_text(work, " ", i ? 1 : 0);
        if (changes)
            word = append_word(work, words->word[i], i == 0);
        else
            append_text(work, words->word[i].data, words->word[i].size);
        outcome |= noun ? word : word & ~(unsigned)UNSURE;
    }
    work->out[work->size] = '\0';
    return outcome;
}

static void add_plurals(const struct gls_written_language *in, const struct words *words,
                        struct gls_plurals *written)
{
    unsigned outcome = MORE;
    for (unsigned number = 0; number < GLS_WRITTEN_MAX && outcome & MORE; number++) {
        struct work work = {in, number, written->form[number], 0};
        outcome = append_term(&work, words);
        if (outcome & UNSURE || !(outcome & CHANGED) || work.size + 1 == GLS_WRITTEN_BYTES)
            return;
        written->foreseen = number ? written->foreseen : !(outcome & ODD);
        written->count++;
    }
}

static bool is_noun(struct gls_written_class of)
{
    bool noun = of.pos == GLS_POS_NOUN || (of.pos == GLS_POS_NONE && of.gender != GLS_GENDER_NONE);
    return noun && !of.plural && of.type != GLS_TYPE_ACRONYM && of.type != GLS_TYPE_ABBREVIATION &&
           of.type != GLS_TYPE_PHRASE;
}

static bool has_sign(struct gls_span term)
{
    for (size_t i = 0; i < term.size; i++)
        if (!term.data[i] || strchr(",;:()[]\"", term.data[i]))
            return true;
    return false;
}

/* By the primary subtag of a tag. */
static const struct gls_written_language *find_language(const char *lang)
{
    static const struct gls_written_language *const languages[] = {&gls_written_french,
                                                                   &gls_written_english};
    const struct gls_span primary = {lang, strcspn(lang, "-")};
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (is_word(primary, languages[i]->name))
            return languages[i];
    return NULL;
}

void gls_written_forms(const char *lang, struct gls_span term, struct gls_written_class of,
                       struct gls_plurals *written)
{
    struct words words;
    const struct gls_written_language *in = find_language(lang);
    written->count = 0;
    written->foreseen = true;
    term = gls_without_qualifier(term);
    if (in && is_noun(of) && !has_sign(term) && split(in, term, &words))
        add_plurals(in, &words, written);
}
