/* The engine: which forms a word has is said by the tables of its language (inflect_rules.h). */
#include "text/inflect.h"

#include <stdlib.h>
#include <string.h>

#include "text/inflect_rules.h"

/* One call: the word, what is known of it, and where its forms go. */
struct work {
    const struct gls_language *language;
    const char *word;
    int trust; /* the least trust a feminine needs; 0: no feminine */
    struct gls_forms *forms;
};

static const struct gls_language *find_language(const char *name)
{
    static const struct gls_language *const languages[] = {&gls_french, &gls_english};
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (strcmp(languages[i]->name, name) == 0)
            return languages[i];
    return NULL;
}

/* Where the tables by letter hold a byte. */
static unsigned slot(char byte)
{
    unsigned letter = (unsigned)(unsigned char)byte - 'a';
    return letter < GLS_LETTERS - 1 ? letter : GLS_LETTERS - 1;
}

/* ------------------------------------------------------------------ tables of words */

/* Every table of words begins its rows with the word. The first letter mostly decides. */
static int compare_word(const void *word, const void *row)
{
    const unsigned char *a = word, *b = *(const unsigned char *const *)row;
    return *a == *b ? strcmp(word, (const char *)b) : *a - *b;
}

static const struct gls_irregular *find_irregular(const struct gls_language *in, const char *word)
{
    return bsearch(word, in->irregular, in->irregulars, sizeof *in->irregular, compare_word);
}

static bool is_among(const char *const *words, size_t count, const char *word)
{
    return count && bsearch(word, words, count, sizeof *words, compare_word);
}

/* ------------------------------------------------------------------ forms */

static bool is_known(const struct work *work, const struct gls_form *form)
{
    if (strcmp(work->word, form->text) == 0)
        return true;
    for (const struct gls_form *known = work->forms->form; known < form; known++)
        if (known->size == form->size && memcmp(known->text, form->text, form->size) == 0)
            return true;
    return false;
}

/* Adds stem + ending; returns it, or NULL when it is no new form. */
static const char *add(struct work *work, enum gls_relation relation, const char *stem, size_t size,
                       const char *ending, size_t ending_size)
{
    struct gls_form *form = &work->forms->form[work->forms->count];
    if (work->forms->count == GLS_FORMS_MAX || size + ending_size >= GLS_FORM_BYTES)
        return NULL;
    memcpy(form->text, stem, size);
    memcpy(form->text + size, ending, ending_size);
    form->text[size + ending_size] = '\0';
    form->size = (unsigned char)(size + ending_size);
    form->relation = (unsigned char)relation;
    if (is_known(work, form))
        return NULL;
    work->forms->count++;
    return form->text;
}

/* Adds stem + each of the space-separated endings. */
static void add_each(struct work *work, enum gls_relation relation, const char *stem, size_t size,
                     const char *endings)
{
    for (bool more = true; more; endings++) {
        size_t length = strcspn(endings, " ");
        add(work, relation, stem, size, endings, length);
        endings += length;
        more = *endings != '\0';
    }
}

/* Adds the space-separated words of a table; there may be none. */
static void add_words(struct work *work, enum gls_relation relation, const char *words)
{
    if (*words)
        add_each(work, relation, "", 0, words);
}

/* ------------------------------------------------------------------ rules */

static bool ends(const char *word, size_t size, const char *with, size_t length)
{
    return size >= length && memcmp(word + size - length, with, length) == 0;
}

static bool fits(const struct gls_ending *rule, const char *word, size_t size)
{
    size_t length = strlen(rule->ending);
    if (size < length + rule->least || !ends(word, size, rule->ending, length))
        return false;
    return !rule->after || (size > length && strchr(rule->after, word[size - length - 1]));
}

/* The first rule that fits; one not trusted enough is passed over, one without form stops. */
static const struct gls_ending *find_rule(gls_endings *rules, const char *word, int trust)
{
    size_t size = strlen(word);
    const struct gls_ending *rule = (*rules)[slot(word[size - 1])];
    for (; rule && rule->ending; rule++)
        if ((rule->trust >= trust || !rule->becomes) && fits(rule, word, size))
            return rule->becomes ? rule : NULL;
    return NULL;
}

static void apply(struct work *work, enum gls_relation relation, const char *word,
                  const struct gls_ending *rule)
{
    if (rule)
        add_each(work, relation, word, strlen(word) - strlen(rule->ending), rule->becomes);
}

/* ------------------------------------------------------------------ number and gender */

static void add_plurals(struct work *work, enum gls_relation relation, const char *word)
{
    const struct gls_irregular *odd = find_irregular(work->language, word);
    if (odd && odd->number)
        add_words(work, relation, odd->number);
    else
        apply(work, relation, word, find_rule(work->language->plural, word, 0));
}

static void add_singulars(struct work *work, const char *word)
{
    const struct gls_irregular *odd = find_irregular(work->language, word);
    if (!odd || !odd->number)
        apply(work, GLS_FORM_NUMBER, word, find_rule(work->language->singular, word, 0));
}

static void add_feminine_singulars(struct work *work, const char *word)
{
    const struct gls_language *in = work->language;
    const struct gls_irregular *odd = find_irregular(in, word);
    if (odd && odd->gender) {
        add_words(work, GLS_FORM_GENDER, odd->gender);
        return;
    }
    if (work->trust == GLS_TRUST_ADJECTIVES || !is_among(in->one_gender, in->one_genders, word))
        apply(work, GLS_FORM_GENDER, word, find_rule(in->feminine, word, work->trust));
}

static void add_feminines(struct work *work, const char *word)
{
    unsigned first = work->forms->count;
    add_feminine_singulars(work, word);
    unsigned last = work->forms->count;
    for (unsigned i = first; i < last; i++)
        add_plurals(work, GLS_FORM_GENDER, work->forms->form[i].text);
}

/* A word given in the plural has the feminines of its singular. */
static void add_inflections(struct work *work, const char *word)
{
    unsigned first, last;
    add_plurals(work, GLS_FORM_NUMBER, word);
    first = work->forms->count;
    add_singulars(work, word);
    last = work->forms->count;
    if (!work->trust)
        return;
    if (first == last)
        add_feminines(work, word);
    for (unsigned i = first; i < last; i++)
        add_feminines(work, work->forms->form[i].text);
}

/* ------------------------------------------------------------------ verbs */

static const struct gls_conjugation *find_verb(const struct gls_language *in, const char *word,
                                               size_t size)
{
    for (size_t i = 0; i < in->verbs; i++) {
        size_t length = strlen(in->verb[i].ending);
        if (ends(word, size, in->verb[i].ending, length) && !(in->verb[i].whole && size > length))
            return &in->verb[i];
    }
    return NULL;
}

static void add_participle(struct work *work, const char *stem, size_t size, const char *ending)
{
    const char *past = add(work, GLS_FORM_NUMBER, stem, size, ending, strlen(ending));
    if (past) {
        add_plurals(work, GLS_FORM_NUMBER, past);
        add_feminines(work, past);
    }
}

/* The participle comes first: where it is also a present (réduit), it must still agree. */
static void add_verb_forms(struct work *work, const char *word)
{
    size_t size = strlen(word);
    const struct gls_conjugation *verb = find_verb(work->language, word, size);
    if (!verb)
        return;
    size -= strlen(verb->ending);
    if (verb->participle)
        add_participle(work, word, size, verb->participle);
    add_each(work, GLS_FORM_NUMBER, word, size, verb->forms);
}

/* ------------------------------------------------------------------ spelling */

static bool stands_there(enum gls_spelling_place where, const char *word, const char *at,
                         size_t size)
{
    bool first = at == word, last = !at[size] || (at[size] == 's' && !at[size + 1]);
    return (first || where == GLS_SPELLING_ANYWHERE || where == GLS_SPELLING_AT_END) &&
           (last || where == GLS_SPELLING_ANYWHERE || where == GLS_SPELLING_AT_START);
}

static bool begins(const char *text, const char *with)
{
    while (*with && *text == *with)
        text++, with++;
    return !*with;
}

static void add_spellings(struct work *work, const char *word, const char *from);

/* Adds word with old at one place replaced by new, and what becomes of the rest in turn. */
static void respell(struct work *work, const char *word, const char *at, const char *old,
                    const char *new)
{
    char ending[GLS_FORM_BYTES];
    size_t before = (size_t)(at - word), size = strlen(new), rest = strlen(at + strlen(old));
    if (size + rest >= sizeof ending)
        return;
    memcpy(ending, new, size);
    memcpy(ending + size, at + strlen(old), rest);
    const char *form = add(work, GLS_FORM_SPELLING, word, before, ending, size + rest);
    if (form)
        add_spellings(work, form, form + before + size);
}

/* Tries both spellings of a row at one place; returns the bytes that need no other row. */
static size_t try_spelling(struct work *work, const char *word, const char *at,
                           const struct gls_spelling *row)
{
    const char *old = row->one, *new = row->other;
    if (!begins(at, old)) {
        if (!*new || !begins(at, new))
            return 0;
        old = row->other;
        new = row->one;
    }
    if (!stands_there(row->where, word, at, strlen(old)))
        return 0;
    if (!*new)
        return strlen(at);
    respell(work, word, at, old, new);
    return strlen(old);
}

/* The second letter mostly decides. */
static bool may_stand_at(const struct gls_spelling *row, const char *at)
{
    return row->one[1] == at[1] || row->other[1] == at[1];
}

/* Adds every combination of the spellings found at from and after. */
static void add_spellings(struct work *work, const char *word, const char *from)
{
    for (size_t step; *from; from += step ? step : 1) {
        const struct gls_spelling *row = (*work->language->spelling)[slot(*from)];
        for (step = 0; row && *row->one && !step; row++)
            if (may_stand_at(row, from))
                step = try_spelling(work, word, from, row);
    }
}

/* ------------------------------------------------------------------ the word */

static bool is_inflected(const struct gls_language *in, struct gls_word_class of)
{
    switch (of.pos) {
    case GLS_POS_NONE:
    case GLS_POS_NOUN:
    case GLS_POS_VERB:
        return true;
    case GLS_POS_ADJECTIVE:
        return in->feminine;
    default:
        return false;
    }
}

static int trust_for(const struct gls_language *in, struct gls_word_class of)
{
    if (!in->feminine || of.gender == GLS_GENDER_FEMININE)
        return 0;
    switch (of.pos) {
    case GLS_POS_ADJECTIVE:
    case GLS_POS_VERB: /* its participle */
        return GLS_TRUST_ADJECTIVES;
    case GLS_POS_NONE:
        return of.gender == GLS_GENDER_MASCULINE ? GLS_TRUST_PERSONS : GLS_TRUST_UNKNOWN;
    case GLS_POS_NOUN:
        if (of.gender == GLS_GENDER_MASCULINE)
            return of.place == GLS_WORD_IN_PHRASE ? 0 : GLS_TRUST_PERSONS;
        return of.place == GLS_WORD_ALONE ? GLS_TRUST_NOUNS : 0;
    default:
        return 0;
    }
}

/* What goes with the verb of a phrase agrees: "elles sont enceintes". */
static bool is_verb(const struct work *work, struct gls_word_class of)
{
    return of.pos == GLS_POS_VERB && (of.place == GLS_WORD_ALONE ||
                                      find_verb(work->language, work->word, strlen(work->word)));
}

static const struct gls_contraction *find_contraction(const struct gls_language *in,
                                                      const char *word)
{
    for (size_t i = 0; i < in->contractions; i++)
        if (strcmp(in->contraction[i].word, word) == 0)
            return &in->contraction[i];
    return NULL;
}

static void inflect(struct work *work, struct gls_word_class of)
{
    const struct gls_language *in = work->language;
    unsigned spelled;
    if (in->spelling)
        add_spellings(work, work->word, work->word);
    spelled = work->forms->count;
    if (of.place == GLS_WORD_AT_END) {
        const struct gls_contraction *row = find_contraction(in, work->word);
        add_words(work, GLS_FORM_NUMBER, row ? row->forms : "");
        return;
    }
    if (!is_inflected(in, of) || is_among(in->fixed, in->fixeds, work->word))
        return;
    work->trust = trust_for(in, of);
    void (*add_forms)(struct work *, const char *) =
        is_verb(work, of) ? add_verb_forms : add_inflections;
    add_forms(work, work->word);
    for (unsigned i = 0; i < spelled; i++)
        add_forms(work, work->forms->form[i].text);
}

enum gls_word_place gls_word_place(const char *lang, struct gls_span word, size_t n, size_t count,
                                   bool compound)
{
    char copy[GLS_FORM_BYTES];
    const struct gls_language *in = find_language(lang);
    if (count < 2)
        return GLS_WORD_ALONE;
    if (compound)
        return GLS_WORD_IN_COMPOUND;
    if (n + 1 < count || !in || !in->contractions || word.size >= sizeof copy)
        return GLS_WORD_IN_PHRASE;
    memcpy(copy, word.data, word.size);
    copy[word.size] = '\0';
    return find_contraction(in, copy) ? GLS_WORD_AT_END : GLS_WORD_IN_PHRASE;
}

void gls_inflect(const char *lang, const char *word, size_t size, struct gls_word_class of,
                 struct gls_forms *forms)
{
    char copy[GLS_FORM_BYTES];
    struct work work = {find_language(lang), copy, 0, forms};
    forms->count = 0;
    if (!work.language || size == 0 || size >= sizeof copy || memchr(word, '\0', size))
        return;
    memcpy(copy, word, size);
    copy[size] = '\0';
    inflect(&work, of);
}
