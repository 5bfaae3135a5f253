/* Other spellings of a word: "leucocyte" and "leukocyte". */
#include <string.h>

#include "text/inflection.h"

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

static void add_spellings(struct gls_inflection *work, const char *word, const char *from);

/* Adds word with old at one place replaced by new, and what becomes of the rest in turn. */
static void respell(struct gls_inflection *work, const char *word, const char *at, const char *old,
                    const char *new)
{
    char ending[GLS_FORM_BYTES];
    size_t before = (size_t)(at - word), size = strlen(new), rest = strlen(at + strlen(old));
    if (size + rest >= sizeof ending)
        return;
    memcpy(ending, new, size);
    memcpy(ending + size, at + strlen(old), rest);
    const char *form =
        gls_inflection_add(work, GLS_RELATION_SPELLING, word, before, ending, size + rest);
    if (form)
        add_spellings(work, form, form + before + size);
}

/* Tries both spellings of a row at one place; returns the bytes that need no other row. */
static size_t try_spelling(struct gls_inflection *work, const char *word, const char *at,
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
static void add_spellings(struct gls_inflection *work, const char *word, const char *from)
{
    for (size_t step; *from; from += step ? step : 1) {
        const struct gls_spelling *row = (*work->language->spelling)[gls_letter_slot(*from)];
        for (step = 0; row && *row->one && !step; row++)
            if (may_stand_at(row, from))
                step = try_spelling(work, word, from, row);
    }
}

void gls_inflection_add_spellings(struct gls_inflection *work)
{
    add_spellings(work, work->word, work->word);
}
