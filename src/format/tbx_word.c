#include "format/tbx_word.h"

#include <string.h>

enum { WORD_BYTES = 32 };

/* Statuses: TBX-Basic, the display words of its XCS of 2008, and those of TBX-Default, whose
 * normativeAuthorization leaves out "-admn-sts". Parts of speech: TBX-Basic, and what TBX-Default
 * leaves to the writer, as French and English files have it. */
static const struct gls_tbx_word words[] = {
    {GLS_TBX_ADMIN, "preferred", GLS_PREFERRED, false},
    {GLS_TBX_ADMIN, "admitted", GLS_ADMITTED, false},
    {GLS_TBX_ADMIN, "deprecated", GLS_DEPRECATED, false},
    {GLS_TBX_ADMIN, "superseded", GLS_SUPERSEDED, false},
    {GLS_TBX_ADMIN, "notrecommended", GLS_DEPRECATED, false},
    {GLS_TBX_ADMIN, "forbidden", GLS_DEPRECATED, false},
    {GLS_TBX_ADMIN, "obsolete", GLS_SUPERSEDED, false},
    {GLS_TBX_ADMIN, "standardized", GLS_ADMITTED, true},
    {GLS_TBX_ADMIN, "legal", GLS_ADMITTED, true},
    {GLS_TBX_ADMIN, "regulated", GLS_ADMITTED, true},

    {GLS_TBX_POS, "noun", GLS_POS_NOUN, false},
    {GLS_TBX_POS, "verb", GLS_POS_VERB, false},
    {GLS_TBX_POS, "adjective", GLS_POS_ADJECTIVE, false},
    {GLS_TBX_POS, "adverb", GLS_POS_ADVERB, false},
    {GLS_TBX_POS, "other", GLS_POS_OTHER, false},
    {GLS_TBX_POS, "n", GLS_POS_NOUN, true},
    {GLS_TBX_POS, "nom", GLS_POS_NOUN, true},
    {GLS_TBX_POS, "nomcommun", GLS_POS_NOUN, true},
    {GLS_TBX_POS, "nompropre", GLS_POS_NOUN, true},
    {GLS_TBX_POS, "commonnoun", GLS_POS_NOUN, true},
    {GLS_TBX_POS, "propernoun", GLS_POS_NOUN, true},
    {GLS_TBX_POS, "nm", GLS_POS_NOUN, true},
    {GLS_TBX_POS, "nf", GLS_POS_NOUN, true},
    {GLS_TBX_POS, "substantif", GLS_POS_NOUN, true},
    {GLS_TBX_POS, "substantive", GLS_POS_NOUN, true},
    {GLS_TBX_POS, "v", GLS_POS_VERB, true},
    {GLS_TBX_POS, "verbe", GLS_POS_VERB, true},
    {GLS_TBX_POS, "adj", GLS_POS_ADJECTIVE, true},
    {GLS_TBX_POS, "adjectif", GLS_POS_ADJECTIVE, true},
    {GLS_TBX_POS, "adv", GLS_POS_ADVERB, true},
    {GLS_TBX_POS, "adverbe", GLS_POS_ADVERB, true},
    {GLS_TBX_POS, "autre", GLS_POS_OTHER, true},

    {GLS_TBX_GENDER, "masculine", GLS_GENDER_MASCULINE, false},
    {GLS_TBX_GENDER, "feminine", GLS_GENDER_FEMININE, false},
    {GLS_TBX_GENDER, "neuter", GLS_GENDER_NEUTER, false},
    {GLS_TBX_GENDER, "other", GLS_GENDER_OTHER, false},
    {GLS_TBX_GENDER, "othergender", GLS_GENDER_OTHER, false},
    {GLS_TBX_GENDER, "masculin", GLS_GENDER_MASCULINE, false},
    {GLS_TBX_GENDER, "féminin", GLS_GENDER_FEMININE, false},
    {GLS_TBX_GENDER, "feminin", GLS_GENDER_FEMININE, false},
    {GLS_TBX_GENDER, "neutre", GLS_GENDER_NEUTER, false},
    {GLS_TBX_GENDER, "m", GLS_GENDER_MASCULINE, false},
    {GLS_TBX_GENDER, "f", GLS_GENDER_FEMININE, false},
    {GLS_TBX_GENDER, "n", GLS_GENDER_NEUTER, false},

    {GLS_TBX_TYPE, "fullform", GLS_FULL_FORM, false},
    {GLS_TBX_TYPE, "acronym", GLS_ACRONYM, false},
    {GLS_TBX_TYPE, "abbreviation", GLS_ABBREVIATION, false},
    {GLS_TBX_TYPE, "shortform", GLS_SHORT_FORM, false},
    {GLS_TBX_TYPE, "variant", GLS_VARIANT, false},
    {GLS_TBX_TYPE, "phrase", GLS_PHRASE, false},
};

/* Small letters without blanks and ASCII punctuation; empty when it is longer than any word. */
static size_t simplify(struct gls_span text, char out[WORD_BYTES])
{
    size_t size = 0;
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (c >= 'A' && c <= 'Z')
            c = (unsigned char)(c - 'A' + 'a');
        if (!((c >= 'a' && c <= 'z') || c >= 0x80))
            continue;
        if (size == WORD_BYTES - 1)
            return 0;
        out[size++] = (char)c;
    }
    return size;
}

static size_t cut_end(const char *text, size_t size, const char *end)
{
    size_t cut = strlen(end);
    return size > cut && memcmp(text + size - cut, end, cut) == 0 ? size - cut : size;
}

const struct gls_tbx_word *gls_tbx_word(enum gls_tbx_list list, struct gls_span text)
{
    char word[WORD_BYTES];
    size_t size = simplify(text, word);
    if (list == GLS_TBX_ADMIN)
        size = cut_end(word, cut_end(word, size, "admnsts"), "term");
    word[size] = '\0';
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i].list == list && words[i].word[0] == word[0] &&
            strcmp(words[i].word, word) == 0)
            return &words[i];
    return NULL;
}
