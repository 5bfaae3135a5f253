#include "format/label.h"

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
    [GLS_LABEL_SUPERSEDED] = {"vieilli", "superseded"},
    [GLS_LABEL_DEPRECATED] = {"à éviter", "deprecated"},
    [GLS_LABEL_SAY] = {"\u00A0: dire ", ": say "},
    [GLS_LABEL_NO_EQUIVALENT] = {"sans équivalent", "no equivalent"},
    [GLS_LABEL_SYNONYMS] = {"Syn. ", "Syn. "},
    [GLS_LABEL_SEE] = {"Voir ", "See "},
    [GLS_LABEL_NOTE] = {"Note\u00A0: ", "Note: "},
};

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

const char *gls_label_status(enum gls_admin admin, const char *lang)
{
    if (admin == GLS_DEPRECATED)
        return gls_label(GLS_LABEL_DEPRECATED, lang);
    return admin == GLS_SUPERSEDED ? gls_label(GLS_LABEL_SUPERSEDED, lang) : NULL;
}

const char *gls_label_language(const char *tag, const char *lang)
{
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (strcmp(languages[i].tag, tag) == 0)
            return in(languages[i].name, lang);
    return tag;
}

const char *gls_label_gender(enum gls_gender gender)
{
    static const char *const words[] = {"", "m.", "f.", "neut.", ""};
    return (size_t)gender < sizeof words / sizeof *words ? words[gender] : "";
}

const char *gls_label_grammar(enum gls_pos pos, enum gls_gender gender, char out[GLS_GRAMMAR_BYTES])
{
    static const char *const words[] = {"", "n.", "v.", "adj.", "adv.", ""};
    const char *of_pos = (size_t)pos < sizeof words / sizeof *words ? words[pos] : "";
    const char *of_gender = gls_label_gender(gender);
    snprintf(out, GLS_GRAMMAR_BYTES, "%s%s%s", of_pos, *of_pos && *of_gender ? " " : "", of_gender);
    return out;
}
