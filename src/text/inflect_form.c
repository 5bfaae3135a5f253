/* Words and endings in the tables of a language, and the forms they make. */
#include <stdlib.h>
#include <string.h>

#include "text/inflection.h"

/* Every table of words begins its rows with the word. The first letter mostly decides. */
static int compare_word(const void *word, const void *row)
{
    const unsigned char *a = word, *b = *(const unsigned char *const *)row;
    return *a == *b ? strcmp(word, (const char *)b) : *a - *b;
}

const struct gls_irregular *gls_irregular_find(const struct gls_language *in, const char *word)
{
    return bsearch(word, in->irregular, in->irregulars, sizeof *in->irregular, compare_word);
}

bool gls_word_among(const char *const *words, size_t count, const char *word)
{
    return count && bsearch(word, words, count, sizeof *words, compare_word);
}

static bool is_known(const struct gls_inflection *work, const struct gls_form *form)
{
    if (strcmp(work->word, form->text) == 0)
        return true;
    for (const struct gls_form *known = work->forms->form; known < form; known++)
        if (known->size == form->size && memcmp(known->text, form->text, form->size) == 0)
            return true;
    return false;
}

const char *gls_inflection_add(struct gls_inflection *work, enum gls_relation relation,
                               const char *stem, size_t size, const char *ending,
                               size_t ending_size)
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

void gls_inflection_add_each(struct gls_inflection *work, enum gls_relation relation,
                             const char *stem, size_t size, const char *endings)
{
    for (bool more = true; more; endings++) {
        size_t length = strcspn(endings, " ");
        gls_inflection_add(work, relation, stem, size, endings, length);
        endings += length;
        more = *endings != '\0';
    }
}

void gls_inflection_add_words(struct gls_inflection *work, enum gls_relation relation,
                              const char *words)
{
    if (*words)
        gls_inflection_add_each(work, relation, "", 0, words);
}

bool gls_word_ends(const char *word, size_t size, const char *with, size_t length)
{
    return size >= length && memcmp(word + size - length, with, length) == 0;
}

static bool fits(const struct gls_ending *rule, const char *word, size_t size)
{
    size_t length = strlen(rule->ending);
    if (size < length + rule->least || !gls_word_ends(word, size, rule->ending, length))
        return false;
    return !rule->after || (size > length && strchr(rule->after, word[size - length - 1]));
}

/* The first rule that fits; one not trusted enough is passed over, one without form stops. */
static const struct gls_ending *find_rule(gls_endings *rules, const char *word, int trust)
{
    size_t size = strlen(word);
    const struct gls_ending *rule = (*rules)[gls_letter_slot(word[size - 1])];
    for (; rule && rule->ending; rule++)
        if ((rule->trust >= trust || !rule->becomes) && fits(rule, word, size))
            return rule->becomes ? rule : NULL;
    return NULL;
}

void gls_inflection_apply(struct gls_inflection *work, enum gls_relation relation, const char *word,
                          gls_endings *rules, int trust)
{
    const struct gls_ending *rule = find_rule(rules, word, trust);
    if (rule)
        gls_inflection_add_each(work, relation, word, strlen(word) - strlen(rule->ending),
                                rule->becomes);
}
