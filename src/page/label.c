#include "page/label.h"

#include <stdio.h>
#include <string.h>

/* In French, then in English. */
struct words {
    const char *fr, *en;
};

static const struct words labels[GLS_LABELS] = {
    [GLS_LABEL_GLOSSARY] = {"Glossaire", "Glossary"},
    [GLS_LABEL_TERM] = {"terme", "term"},
    [GLS_LABEL_TERMS] = {"termes", "terms"},
    [GLS_LABEL_LETTERS] = {"Lettres", "Letters"},
    [GLS_LABEL_SAY] = {"\u00A0: dire ", ": say "},
    [GLS_LABEL_LOOKUP_FORM] = {"forme de recherche", "look-up form"},
    [GLS_LABEL_IN_SENSE] = {" au sens de ", " in the sense of "},
    [GLS_LABEL_NO_EQUIVALENT] = {"sans\u00A0équivalent", "no\u00A0equivalent"},
    [GLS_LABEL_SYNONYMS] = {"Syn. ", "Syn. "},
    [GLS_LABEL_SEE] = {"Voir ", "See "},
    [GLS_LABEL_NOTE] = {"Note\u00A0: ", "Note: "},
    [GLS_LABEL_CONTEXT] = {"Ex. ", "Ex. "},
    [GLS_LABEL_SOURCE] = {"Source\u00A0: ", "Source: "},
    [GLS_LABEL_CODE] = {"Code\u00A0: ", "Code: "},
    [GLS_LABEL_NO_SUBJECT] = {"Autres termes", "Other terms"},
    [GLS_LABEL_INDEX] = {"Index", "Index"},
    [GLS_LABEL_READING] = {"Lire une entrée", "How to read an entry"},
    [GLS_LABEL_ABBREVIATIONS] = {"Abréviations", "Abbreviations"},
};

/* In the order of a legend. Registers are those of TBX-Basic (ISO 12620), and as glossaries write
 * them short. */
/* clang-format off */
static const struct row {
    enum gls_abbreviated what;
    int value;
    const char *word;
    struct words shown, meaning; /* what says itself means nothing more */
} rows[] = {
    {GLS_SHORT_POS, GLS_POS_NOUN, NULL, {"n.", "n."}, {"nom", "noun"}},
    {GLS_SHORT_POS, GLS_POS_VERB, NULL, {"v.", "v."}, {"verbe", "verb"}},
    {GLS_SHORT_POS, GLS_POS_ADJECTIVE, NULL, {"adj.", "adj."}, {"adjectif", "adjective"}},
    {GLS_SHORT_POS, GLS_POS_ADVERB, NULL, {"adv.", "adv."}, {"adverbe", "adverb"}},
    {GLS_SHORT_GENDER, GLS_GENDER_MASCULINE, NULL, {"m.", "m."}, {"masculin", "masculine"}},
    {GLS_SHORT_GENDER, GLS_GENDER_FEMININE, NULL, {"f.", "f."}, {"féminin", "feminine"}},
    {GLS_SHORT_GENDER, GLS_GENDER_NEUTER, NULL, {"neut.", "neut."}, {"neutre", "neuter"}},
    {GLS_SHORT_NUMBER, 0, "plural", {"pl.", "pl."}, {"pluriel", "plural"}},
    {GLS_SHORT_TYPE, GLS_TYPE_ABBREVIATION, NULL, {"abrév.", "abbrev."}, {"abréviation", "abbreviation"}},
    {GLS_SHORT_TYPE, GLS_TYPE_ACRONYM, NULL, {"sigle", "acronym"}, {NULL, NULL}},
    {GLS_SHORT_PLACE, 0, "UK", {"UK", "UK"}, {"Royaume-Uni", "United Kingdom"}},
    {GLS_SHORT_PLACE, 0, "US", {"US", "US"}, {"États-Unis", "United States"}},
    {GLS_SHORT_PLACE, 0, "en-GB", {"UK", "UK"}, {"Royaume-Uni", "United Kingdom"}},
    {GLS_SHORT_PLACE, 0, "en-US", {"US", "US"}, {"États-Unis", "United States"}},
    {GLS_SHORT_PLACE, 0, "fr-BE", {"Belgique", "Belgium"}, {NULL, NULL}},
    {GLS_SHORT_PLACE, 0, "fr-CA", {"Canada", "Canada"}, {NULL, NULL}},
    {GLS_SHORT_PLACE, 0, "fr-CH", {"Suisse", "Switzerland"}, {NULL, NULL}},
    {GLS_SHORT_REGISTER, 0, "technical", {"technique", "technical"}, {"mot de spécialiste", "a specialist’s word"}},
    {GLS_SHORT_REGISTER, 0, "technicalRegister", {"technique", "technical"}, {"mot de spécialiste", "a specialist’s word"}},
    {GLS_SHORT_REGISTER, 0, "lay", {"courant", "lay"}, {"mot de la langue courante", "an everyday word"}},
    {GLS_SHORT_REGISTER, 0, "colloquialRegister", {"familier", "colloquial"}, {NULL, NULL}},
    {GLS_SHORT_REGISTER, 0, "bench-levelRegister", {"jargon", "jargon"}, {NULL, NULL}},
    {GLS_SHORT_REGISTER, 0, "in-houseRegister", {"interne", "in-house"}, {"mot propre à un établissement", "a word of one institution"}},
    {GLS_SHORT_REGISTER, 0, "slangRegister", {"argot", "slang"}, {NULL, NULL}},
    {GLS_SHORT_REGISTER, 0, "vulgarRegister", {"vulgaire", "vulgar"}, {NULL, NULL}},
    {GLS_SHORT_STATUS, GLS_ADMIN_SUPERSEDED, NULL, {"vieilli", "superseded"}, {"ne se dit plus", "out of date"}},
    {GLS_SHORT_STATUS, GLS_ADMIN_DEPRECATED, NULL, {"à\u00A0éviter", "deprecated"}, {"ne doit pas se dire", "not to be used"}},
    {GLS_SHORT_SYNONYM, 0, NULL, {"Syn.", "Syn."}, {"synonyme", "synonym"}},
};
/* clang-format on */
enum { ROWS = sizeof rows / sizeof *rows };

static const struct {
    const char *tag;
    struct words name;
} languages[] = {
    {"fr", {"français", "French"}},
    {"fr-CA", {"français (Canada)", "French (Canada)"}},
    {"en", {"anglais", "English"}},
    {"en-GB", {"anglais (Royaume-Uni)", "English (United Kingdom)"}},
    {"en-US", {"anglais (États-Unis)", "English (United States)"}},
};

static const char *in(struct words words, const char *lang)
{
    return strcmp(lang, "en") == 0 ? words.en : words.fr;
}

const char *gls_label(enum gls_label label, const char *lang)
{
    return in(labels[label], lang);
}

/* ------------------------------------------------------------------ abbreviations */

size_t gls_abbreviations(void)
{
    return ROWS;
}

struct gls_abbreviation gls_abbreviation(size_t row, const char *lang)
{
    return (struct gls_abbreviation){rows[row].what, in(rows[row].shown, lang),
                                     in(rows[row].meaning, lang)};
}

static bool is_row_of(const struct row *row, enum gls_abbreviated what, int value, const char *word)
{
    if (row->what != what)
        return false;
    return row->word ? word && strcmp(row->word, word) == 0 : row->value == value;
}

size_t gls_abbreviation_of(enum gls_abbreviated what, int value, const char *word)
{
    size_t row = 0;
    while (row < ROWS && !is_row_of(&rows[row], what, value, word))
        row++;
    return row;
}

/* What is shown for it, or @p other. */
static const char *shown(enum gls_abbreviated what, int value, const char *word, const char *lang,
                         const char *other)
{
    size_t row = gls_abbreviation_of(what, value, word);
    return row < ROWS ? in(rows[row].shown, lang) : other;
}

const char *gls_label_status(enum gls_admin admin, const char *lang)
{
    return shown(GLS_SHORT_STATUS, (int)admin, NULL, lang, NULL);
}

const char *gls_label_type(enum gls_term_type type, const char *lang)
{
    return shown(GLS_SHORT_TYPE, (int)type, NULL, lang, NULL);
}

const char *gls_label_number(const char *value)
{
    return shown(GLS_SHORT_NUMBER, 0, value, "fr", NULL);
}

const char *gls_label_register(const char *value, const char *lang)
{
    return shown(GLS_SHORT_REGISTER, 0, value, lang, NULL);
}

const char *gls_label_place(const char *place, const char *lang)
{
    return shown(GLS_SHORT_PLACE, 0, place, lang, place);
}

const char *gls_label_gender(enum gls_gender gender)
{
    return shown(GLS_SHORT_GENDER, (int)gender, NULL, "fr", "");
}

const char *gls_label_grammar(enum gls_pos pos, enum gls_gender gender, char out[GLS_GRAMMAR_BYTES])
{
    const char *of_pos = shown(GLS_SHORT_POS, (int)pos, NULL, "fr", "");
    const char *of_gender = gls_label_gender(gender);
    const char *between = *of_pos && *of_gender ? "\u00A0" : "";
    snprintf(out, GLS_GRAMMAR_BYTES, "%s%s%s", of_pos, between, of_gender);
    return out;
}

/* ------------------------------------------------------------------ languages */

const char *gls_label_language(const char *tag, const char *lang)
{
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (strcmp(languages[i].tag, tag) == 0)
            return in(languages[i].name, lang);
    return tag;
}
