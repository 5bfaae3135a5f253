#include "format/tbx/word.h"

#include <string.h>

enum { WORD_BYTES = 32, WORDS_MOST = 22 };

/* Statuses: TBX-Basic, the display words of its XCS of 2008, and those of TBX-Default, whose
 * normativeAuthorization leaves out "-admn-sts". Parts of speech: TBX-Basic, and what TBX-Default
 * leaves to the writer, as French and English files have it. */
static const struct gls_tbx_word words[][WORDS_MOST + 1] =
    {
        [GLS_TBX_LIST_ADMIN] =
            {
                {"preferred", GLS_ADMIN_PREFERRED, false},
                {"admitted", GLS_ADMIN_ADMITTED, false},
                {"deprecated", GLS_ADMIN_DEPRECATED, false},
                {"superseded", GLS_ADMIN_SUPERSEDED, false},
                {"notrecommended", GLS_ADMIN_DEPRECATED, false},
                {"forbidden", GLS_ADMIN_DEPRECATED, false},
                {"obsolete", GLS_ADMIN_SUPERSEDED, false},
                {"standardized", GLS_ADMIN_ADMITTED, true},
                {"legal", GLS_ADMIN_ADMITTED, true},
                {"regulated", GLS_ADMIN_ADMITTED, true},
            },
        [GLS_TBX_LIST_POS] =
            {
                {"noun", GLS_POS_NOUN, false},
                {"verb", GLS_POS_VERB, false},
                {"adjective", GLS_POS_ADJECTIVE, false},
                {"adverb", GLS_POS_ADVERB, false},
                {"other", GLS_POS_OTHER, false},
                {"n", GLS_POS_NOUN, true},
                {"nom", GLS_POS_NOUN, true},
                {"nomcommun", GLS_POS_NOUN, true},
                {"nompropre", GLS_POS_NOUN, true},
                {"commonnoun", GLS_POS_NOUN, true},
                {"propernoun", GLS_POS_NOUN, true},
                {"nm", GLS_POS_NOUN, true},
                {"nf", GLS_POS_NOUN, true},
                {"substantif", GLS_POS_NOUN, true},
                {"substantive", GLS_POS_NOUN, true},
                {"v", GLS_POS_VERB, true},
                {"verbe", GLS_POS_VERB, true},
                {"adj", GLS_POS_ADJECTIVE, true},
                {"adjectif", GLS_POS_ADJECTIVE, true},
                {"adv", GLS_POS_ADVERB, true},
                {"adverbe", GLS_POS_ADVERB, true},
                {"autre", GLS_POS_OTHER, true},
            },
        [GLS_TBX_LIST_GENDER] =
            {
                {"masculine", GLS_GENDER_MASCULINE, false},
                {"feminine", GLS_GENDER_FEMININE, false},
                {"neuter", GLS_GENDER_NEUTER, false},
                {"other", GLS_GENDER_OTHER, false},
                {"othergender", GLS_GENDER_OTHER, false},
                {"masculin", GLS_GENDER_MASCULINE, false},
                {"féminin", GLS_GENDER_FEMININE, false},
                {"feminin", GLS_GENDER_FEMININE, false},
                {"neutre", GLS_GENDER_NEUTER, false},
                {"m", GLS_GENDER_MASCULINE, false},
                {"f", GLS_GENDER_FEMININE, false},
                {"n", GLS_GENDER_NEUTER, false},
            },
        [GLS_TBX_LIST_TYPE] =
            {
                {"fullform", GLS_TYPE_FULL_FORM, false},
                {"acronym", GLS_TYPE_ACRONYM, false},
                {"abbreviation", GLS_TYPE_ABBREVIATION, false},
                {"shortform", GLS_TYPE_SHORT_FORM, false},
                {"variant", GLS_TYPE_VARIANT, false},
                {"phrase", GLS_TYPE_PHRASE, false},
            },
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
    if (list == GLS_TBX_LIST_ADMIN)
        size = cut_end(word, cut_end(word, size, "admnsts"), "term");
    word[size] = '\0';
    for (const struct gls_tbx_word *row = words[list]; row->word; row++)
        if (row->word[0] == word[0] && strcmp(row->word, word) == 0)
            return row;
    return NULL;
}
