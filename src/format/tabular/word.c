#include "format/tabular/word.h"

#include <string.h>

#include "core/span.h"
#include "format/tabular/phrase.h"

/* A word or phrase, folded; "loose" says more than the value. Of several kinds at once where one
 * word says two things ("nm"). */
static const struct row {
    enum gls_cell_word kind;
    int value;
    bool loose;
    const char *words; /* between "|" */
} rows[] = {
    {GLS_SAYS_POS, GLS_POS_NOUN, false,
     "n|noun|nom|subst|substantif|substantive|s|nom commun|common noun|sostantivo|sustantivo|"
     "substantiv"},
    {GLS_SAYS_POS, GLS_POS_NOUN, false, "nm|nf|sm|sf"},
    {GLS_SAYS_POS, GLS_POS_NOUN, true, "proper noun|nom propre|noun phrase|np|sintagma nominale"},
    {GLS_SAYS_POS, GLS_POS_VERB, false, "v|verb|verbe|vb"},
    {GLS_SAYS_POS, GLS_POS_VERB, true, "vt|vi|vtr|vintr|verb phrase|vp"},
    {GLS_SAYS_POS, GLS_POS_ADJECTIVE, false,
     "adj|adjective|adjectif|a|aggettivo|adjetivo|adjektiv"},
    {GLS_SAYS_POS, GLS_POS_ADVERB, false, "adv|adverb|adverbe"},
    {GLS_SAYS_POS, GLS_POS_OTHER, false, "other|autre|altro"},
    {GLS_SAYS_GENDER, GLS_GENDER_MASCULINE, false, "m|masc|masculine|masculin|nm|sm"},
    {GLS_SAYS_GENDER, GLS_GENDER_FEMININE, false, "f|fem|feminine|feminin|nf|sf"},
    {GLS_SAYS_GENDER, GLS_GENDER_NEUTER, false, "neuter|neutre|neut|nt"},
    {GLS_SAYS_GENDER, GLS_GENDER_OTHER, false, "other|autre|common|epicene"},
    {GLS_SAYS_STATUS, GLS_ADMIN_PREFERRED, false,
     "preferred|approved|validated|recommande|recommandee|recommended|privilegie|valide|approuve|"
     "preferredterm|preferred term"},
    {GLS_SAYS_STATUS, GLS_ADMIN_ADMITTED, false,
     "admitted|accepted|provisional|admis|admise|tolere|toleree|allowed|admittedterm|admitted "
     "term"},
    {GLS_SAYS_STATUS, GLS_ADMIN_SUPERSEDED, false,
     "superseded|obsolete|non standard|vieilli|vieillie|desuet|perime|supersededterm|"
     "superseded term"},
    {GLS_SAYS_STATUS, GLS_ADMIN_DEPRECATED, false,
     "deprecated|forbidden|do not use|interdit|interdite|a eviter|not recommended|deconseille|"
     "prohibited|rejected|deprecatedterm|deprecated term|forbidden term"},
    {GLS_SAYS_TYPE, GLS_TYPE_NONE, false, "term|terme"},
    {GLS_SAYS_TYPE, GLS_TYPE_NONE, true, "formula|formule|lookup form"},
    {GLS_SAYS_TYPE, GLS_TYPE_FULL_FORM, false, "full form|fullform|forme complete"},
    {GLS_SAYS_TYPE, GLS_TYPE_ACRONYM, false, "acronym|acronyme|sigle"},
    {GLS_SAYS_TYPE, GLS_TYPE_ABBREVIATION, false, "abbreviation|abbrev|abrev|abbr"},
    {GLS_SAYS_TYPE, GLS_TYPE_SHORT_FORM, false, "short form|shortform|forme courte"},
    {GLS_SAYS_TYPE, GLS_TYPE_VARIANT, false, "variant|variante"},
    {GLS_SAYS_TYPE, GLS_TYPE_PHRASE, false, "phrase|locution|phraseme"},
    {GLS_SAYS_FLAG, 1, false, "true|yes|oui|1|x|y|o|vrai|ja|si"},
    {GLS_SAYS_FLAG, 0, false, "false|no|non|0|n|faux|nein"},
};

enum { WORD_BYTES = 64 };

/* What one phrase says of that kind; a loose one is to be kept too. */
static bool read_phrase(enum gls_cell_word kind, struct gls_span phrase, struct gls_cell_says *said)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].kind == kind && gls_phrase_among(rows[i].words, phrase)) {
            said->any[kind] = true;
            said->value[kind] = rows[i].value;
            said->all &= !rows[i].loose;
            return true;
        }
    return false;
}

/* A word of a part of speech may be one of gender, or both. */
static bool read_word(enum gls_cell_word kind, struct gls_span word, struct gls_cell_says *said)
{
    bool known = !said->any[kind] && read_phrase(kind, word, said);
    if (kind == GLS_SAYS_POS && (!known || word.size == 2))
        known |= read_phrase(GLS_SAYS_GENDER, word, said);
    return known;
}

struct gls_cell_says gls_words_read(enum gls_cell_word kind, struct gls_span cell)
{
    char text[WORD_BYTES];
    struct gls_span rest = gls_phrase_fold(cell, text, sizeof text);
    struct gls_cell_says said = {.all = true};
    if (!rest.size || read_phrase(kind, rest, &said)) {
        if (kind == GLS_SAYS_POS)
            read_phrase(GLS_SAYS_GENDER, rest.size == 2 ? rest : (struct gls_span){"", 0}, &said);
        said.all &= rest.size > 0;
        return said;
    }
    while (rest.size && (kind == GLS_SAYS_POS || kind == GLS_SAYS_GENDER)) {
        const char *space = memchr(rest.data, ' ', rest.size);
        size_t size = space ? (size_t)(space - rest.data) : rest.size;
        said.all &= read_word(kind, (struct gls_span){rest.data, size}, &said);
        size += space ? 1 : 0;
        rest = (struct gls_span){rest.data + size, rest.size - size};
    }
    bool any = false;
    for (int i = 0; i < GLS_SAYS_KINDS; i++)
        any |= said.any[i];
    said.all &= any;
    return said;
}
