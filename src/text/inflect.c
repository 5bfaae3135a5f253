/* The engine: which forms a word has is said by the tables of its language (inflect_rules.h). */
#include "text/inflect.h"

#include <string.h>

#include "text/inflection.h"

static const struct gls_language *find_language(const char *name)
{
    static const struct gls_language *const languages[] = {&gls_french, &gls_english};
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (strcmp(languages[i]->name, name) == 0)
            return languages[i];
    return NULL;
}

/* ------------------------------------------------------------------ number and gender */

static void add_plurals(struct gls_inflection *work, enum gls_relation relation, const char *word)
{
    const struct gls_irregular *odd = gls_irregular_find(work->language, word);
    if (odd && odd->number)
        gls_inflection_add_words(work, relation, odd->number);
    else
        gls_inflection_apply(work, relation, word, work->language->plural, 0);
}

static void add_singulars(struct gls_inflection *work, const char *word)
{
    const struct gls_irregular *odd = gls_irregular_find(work->language, word);
    if (!odd || !odd->number)
        gls_inflection_apply(work, GLS_RELATION_NUMBER, word, work->language->singular, 0);
}

static void add_feminine_singulars(struct gls_inflection *work, const char *word)
{
    const struct gls_language *in = work->language;
    const struct gls_irregular *odd = gls_irregular_find(in, word);
    if (odd && odd->gender) {
        gls_inflection_add_words(work, GLS_RELATION_GENDER, odd->gender);
        return;
    }
    if (work->trust == GLS_TRUST_ADJECTIVES ||
        !gls_word_among(in->one_gender, in->one_genders, word))
        gls_inflection_apply(work, GLS_RELATION_GENDER, word, in->feminine, work->trust);
}

static void add_feminines(struct gls_inflection *work, const char *word)
{
    unsigned first = work->forms->count;
    add_feminine_singulars(work, word);
    unsigned last = work->forms->count;
    for (unsigned i = first; i < last; i++)
        add_plurals(work, GLS_RELATION_GENDER, work->forms->form[i].text);
}

/* A word given in the plural has the feminines of its singular. */
static void add_inflections(struct gls_inflection *work, const char *word)
{
    unsigned first, last;
    add_plurals(work, GLS_RELATION_NUMBER, word);
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
        if (gls_word_ends(word, size, in->verb[i].ending, length) &&
            !(in->verb[i].whole && size > length))
            return &in->verb[i];
    }
    return NULL;
}

static void add_participle(struct gls_inflection *work, const char *stem, size_t size,
                           const char *ending)
{
    const char *past =
        gls_inflection_add(work, GLS_RELATION_NUMBER, stem, size, ending, strlen(ending));
    if (past) {
        add_plurals(work, GLS_RELATION_NUMBER, past);
        add_feminines(work, past);
    }
}

/* The participle comes first: where it is also a present (réduit), it must still agree. */
static void add_verb_forms(struct gls_inflection *work, const char *word)
{
    size_t size = strlen(word);
    const struct gls_conjugation *verb = find_verb(work->language, word, size);
    if (!verb)
        return;
    size -= strlen(verb->ending);
    if (verb->participle)
        add_participle(work, word, size, verb->participle);
    gls_inflection_add_each(work, GLS_RELATION_NUMBER, word, size, verb->forms);
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
            return of.place == GLS_WORD_PLACE_IN_PHRASE ? 0 : GLS_TRUST_PERSONS;
        return of.place == GLS_WORD_PLACE_ALONE ? GLS_TRUST_NOUNS : 0;
    default:
        return 0;
    }
}

/* What goes with the verb of a phrase agrees: "elles sont enceintes". */
static bool is_verb(const struct gls_inflection *work, struct gls_word_class of)
{
    return of.pos == GLS_POS_VERB && (of.place == GLS_WORD_PLACE_ALONE ||
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

static void inflect(struct gls_inflection *work, struct gls_word_class of)
{
    const struct gls_language *in = work->language;
    unsigned spelled;
    if (in->spelling)
        gls_inflection_add_spellings(work);
    spelled = work->forms->count;
    if (of.place == GLS_WORD_PLACE_AT_END) {
        const struct gls_contraction *row = find_contraction(in, work->word);
        gls_inflection_add_words(work, GLS_RELATION_NUMBER, row ? row->forms : "");
        return;
    }
    if (!is_inflected(in, of) || gls_word_among(in->fixed, in->fixeds, work->word))
        return;
    work->trust = trust_for(in, of);
    void (*add_forms)(struct gls_inflection *, const char *) =
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
        return GLS_WORD_PLACE_ALONE;
    if (compound)
        return GLS_WORD_PLACE_IN_COMPOUND;
    if (n + 1 < count || !in || !in->contractions || word.size >= sizeof copy)
        return GLS_WORD_PLACE_IN_PHRASE;
    memcpy(copy, word.data, word.size);
    copy[word.size] = '\0';
    return find_contraction(in, copy) ? GLS_WORD_PLACE_AT_END : GLS_WORD_PLACE_IN_PHRASE;
}

void gls_inflect(const char *lang, const char *word, size_t size, struct gls_word_class of,
                 struct gls_forms *forms)
{
    char copy[GLS_FORM_BYTES];
    struct gls_inflection work = {find_language(lang), copy, 0, forms};
    forms->count = 0;
    if (!work.language || size == 0 || size >= sizeof copy || memchr(word, '\0', size))
        return;
    memcpy(copy, word, size);
    copy[size] = '\0';
    inflect(&work, of);
}
