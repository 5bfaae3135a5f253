/* The words that people write over the columns of a glossary, in English and French. */
#include <string.h>

#include "core/span.h"
#include "format/tabular/column.h"
#include "format/tabular/language_name.h"

/* ------------------------------------------------------------------ roles */

static const struct role {
    enum gls_cell role;
    enum gls_column_side side;
    const char *words;
} roles[] = {
    {GLS_CELL_TERM, GLS_COLUMN_SIDE_TERM,
     "term|terms|terme|termes|word|words|mot|mots|label|libelle|name|nom|title|titre|vedette|entry|"
     "entree|expression|headword|lemma|lemme|phrase|text|texte|t term|begriff|benennung|"
     "bezeichnung|termino|termine|termo"},
    {GLS_CELL_TERM, GLS_COLUMN_SIDE_SOURCE,
     "source|src|source term|source text|source string|sourcestring|terme "
     "source|from|original|source word|source phrase"},
    {GLS_CELL_TERM, GLS_COLUMN_SIDE_TARGET,
     "target|tgt|dst|destination|target term|target text|target string|targetstring|terme "
     "cible|cible|to|translation|translations|traduction|"
     "traductions|equivalent|equivalents|translated term|translated|target word|target phrase|"
     "term translation|ubersetzung|traduccion|traduzione|traducao"},
    {GLS_CELL_SYNONYM, GLS_COLUMN_SIDE_NONE,
     "synonym|synonyms|synonyme|synonymes|alias|aliases|variant|variants|variante|variantes|"
     "alternative|alternatives|abbreviation|abbreviations|acronym|acronyms|sigle|sigles|"
     "acronyme|acronymes|abreviation|abreviations|abbr|also known as|aka|other "
     "names|sinonimo|sinonimos|"
     "sinonimi|sinonimia|abkurzung"},
    {GLS_CELL_DEPRECATED, GLS_COLUMN_SIDE_NONE, "deprecated|avoid|a eviter|forbidden terms"},
    {GLS_CELL_DEFINITION, GLS_COLUMN_SIDE_NONE,
     "definition|definitions|def|description|descriptions|descr|desc|meaning|sens|explanation|"
     "explication|signification|gloss|beschreibung|definicion|definizione|definicao"},
    {GLS_CELL_DEFINITION, GLS_COLUMN_SIDE_SOURCE, "sourcedef"},
    {GLS_CELL_DEFINITION, GLS_COLUMN_SIDE_TARGET, "targetdef"},
    {GLS_CELL_NOTE, GLS_COLUMN_SIDE_NONE,
     "note|notes|comment|comments|commentaire|commentaires|remark|remarks|remarque|remarques|usage|"
     "context|contexte|info|information|usage note|usage notes|developer comments|"
     "translator comments|rationale|explanatory "
     "note|kommentar|anmerkung|bemerkung|hinweis|nota|notas|"
     "comentario|commento|contesto|contexto|kontext"},
    {GLS_CELL_EXAMPLE, GLS_COLUMN_SIDE_NONE,
     "example|examples|exemple|exemples|example of use|example sentence|example sentences|"
     "exemple d emploi|exemple dusage|exemple demploi|beispiel|ejemplo|esempio|exemplo"},
    {GLS_CELL_STATUS, GLS_COLUMN_SIDE_NONE,
     "status|statut|state|etat|term status|translation status|administrative status|t evaluation"},
    {GLS_CELL_APPROVED, GLS_COLUMN_SIDE_NONE,
     "approved|validated|valide|approuve|preferred|recommande"},
    {GLS_CELL_FORBIDDEN, GLS_COLUMN_SIDE_NONE,
     "forbidden|interdit|do not use|ne pas utiliser|forbidden term|is forbidden"},
    {GLS_CELL_POS, GLS_COLUMN_SIDE_NONE,
     "pos|part of speech|partofspeech|partie du discours|categorie grammaticale|wordclass|"
     "word class|nature|word type|lexical category|wortart|"
     "grammatical category|indicativo grammaticale|categoria grammaticale|categoria gramatical"},
    {GLS_CELL_GENDER, GLS_COLUMN_SIDE_NONE, "gender|genre|grammatical gender"},
    {GLS_CELL_TYPE, GLS_COLUMN_SIDE_NONE, "type|term type|termtype|type de terme|t type"},
    {GLS_CELL_REGION, GLS_COLUMN_SIDE_NONE, "region|geographical usage|country|pays"},
    {GLS_CELL_SUBJECT, GLS_COLUMN_SIDE_NONE,
     "subject|subjects|sujet|subject field|domain|domains|domaine|domaines|subdomain|sous domaine|"
     "field|subcategory|sous "
     "categorie|subfield|category|categories|categorie|topic|topics|tag|tags|theme|themes|matiere|"
     "fachgebiet|sachgebiet|e domains|e domain"},
    {GLS_CELL_ARTICLE, GLS_COLUMN_SIDE_NONE, "article"},
    {GLS_CELL_REFERENCE, GLS_COLUMN_SIDE_NONE,
     "reference|references|sources|url|link|lien|source url|bibliography|definition source|"
     "source of definition|context source|fonte definizione|fonte contesto|fonte|quelle"},
    {GLS_CELL_ID, GLS_COLUMN_SIDE_NONE,
     "id|term id|entry id|concept "
     "id|uuid|guid|key|cle|tuid|identifier|identifiant|no|nr|num|number|"
     "numero|index|termid|entryid|conceptid|e id|string id|stringid"},
    {GLS_CELL_LANGUAGE, GLS_COLUMN_SIDE_SOURCE,
     "source lang|sourcelang|source language|langue source|sourcelanguage|source locale|src lang"},
    {GLS_CELL_LANGUAGE, GLS_COLUMN_SIDE_TARGET,
     "target lang|targetlang|target language|langue cible|targetlanguage|target locale|tgt lang"},
    {GLS_CELL_LANGUAGE, GLS_COLUMN_SIDE_TERM,
     "lang|language|langue|locale|language code|lang code|l code|sprache"},
    {GLS_CELL_ADMINISTRATIVE, GLS_COLUMN_SIDE_NONE,
     "created|creator|modified|modifier|client|project|author|created by|modified by|created at|"
     "updated at|last modified|lastmodified|clientid|projectid|createdby|date|created on|"
     "modified on|entry created|entry creator|entry lastmodified|entry modifier|entry clientid|"
     "entry projectid"},
    {GLS_CELL_ADMINISTRATIVE, GLS_COLUMN_SIDE_TERM, "t reliability"},
    {GLS_CELL_SUBJECT, GLS_COLUMN_SIDE_NONE, "entry subject|entry domain"},
    {GLS_CELL_NOTE, GLS_COLUMN_SIDE_NONE, "entry note"},
    {GLS_CELL_INFO, GLS_COLUMN_SIDE_TERM, "term info"},
    {GLS_CELL_EXAMPLE, GLS_COLUMN_SIDE_TERM, "term example"},
    {GLS_CELL_IGNORED, GLS_COLUMN_SIDE_NONE,
     "casesensitive|case sensitive|translatable|glossary|glossaire|exact match|"
     "casesensitivity"},
};

static const struct role *find_role(struct gls_span phrase)
{
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (gls_phrase_among(roles[i].words, phrase))
            return &roles[i];
    return NULL;
}

static const struct {
    enum gls_cell role;
    enum gls_category category;
} categories[] = {
    {GLS_CELL_DEFINITION, GLS_CATEGORY_DEFINITION},
    {GLS_CELL_NOTE, GLS_CATEGORY_NOTE},
    {GLS_CELL_EXAMPLE, GLS_CATEGORY_CONTEXT},
    {GLS_CELL_SUBJECT, GLS_CATEGORY_SUBJECT_FIELD},
    {GLS_CELL_ARTICLE, GLS_CATEGORY_PROJECT_SUBSET},
    {GLS_CELL_REFERENCE, GLS_CATEGORY_SOURCE},
    {GLS_CELL_REGION, GLS_CATEGORY_GEOGRAPHICAL_USAGE},
};

bool gls_cell_category(enum gls_cell role, enum gls_category *category)
{
    for (size_t i = 0; i < sizeof categories / sizeof *categories; i++)
        if (categories[i].role == role) {
            *category = categories[i].category;
            return true;
        }
    return false;
}

/* "source definition", "term status": what comes first is the term that it is about. */
static const struct role *find_side(const struct gls_phrase_words *words, size_t first, size_t end,
                                    enum gls_column_side *side)
{
    const struct role *whole = find_role(gls_phrase_part(words, first, end));
    *side = whole ? whole->side : GLS_COLUMN_SIDE_NONE;
    for (size_t i = first + 1; !whole && i < end; i++) {
        const struct role *about = find_role(gls_phrase_part(words, first, i));
        const struct role *said = find_role(gls_phrase_part(words, i, end));
        if (about && about->role == GLS_CELL_TERM && said && said->role != GLS_CELL_TERM) {
            *side = about->side;
            return said;
        }
    }
    return whole;
}

/* ------------------------------------------------------------------ both */

/* A role and a language, one of them perhaps of no words: those before @p cut, and the others. */
static bool read_parts(const struct gls_phrase_words *words, size_t cut, bool role_first,
                       struct gls_heading *out)
{
    size_t role_at = role_first ? 0 : cut, role_end = role_first ? cut : words->count;
    size_t lang_at = role_first ? cut : 0, lang_end = role_first ? words->count : cut;
    const struct role *role = find_side(words, role_at, role_end, &out->side);
    bool has_lang = lang_at < lang_end;
    if ((role_at < role_end && !role) ||
        (has_lang && !gls_language_of_words(words, lang_at, lang_end, out->lang)))
        return false;
    out->role = role ? role->role : GLS_CELL_TERM;
    out->code = has_lang && !role && words->count == 1 && gls_phrase_part(words, 0, 1).size == 2;
    return true;
}

/* "us", or what is said in the language of that country: "us-def". */
static void read_country(const struct gls_phrase_words *words, struct gls_heading *out)
{
    const struct role *said = find_role(gls_phrase_part(words, 1, words->count));
    if (words->count > 1 && !said)
        return;
    const char *tag = gls_language_of_country(gls_phrase_part(words, 0, 1));
    if (!tag)
        return;
    strcpy(out->other, tag);
    out->other_role = said ? said->role : GLS_CELL_TERM;
}

static bool understand(const struct gls_phrase_words *words, struct gls_heading *out)
{
    char lang[GLS_LANG_BYTES];
    if (read_parts(words, words->count, true, out)) {
        if (words->count == 1 && gls_language_of_code(gls_phrase_part(words, 0, 1), lang)) {
            strcpy(out->other, lang);
            out->other_role = GLS_CELL_TERM;
        }
        return true;
    }
    for (size_t cut = words->count; cut > 0; cut--)
        if (read_parts(words, cut, false, out) ||
            (cut < words->count && read_parts(words, cut, true, out)))
            return true;
    return false;
}

struct gls_heading gls_heading_read(struct gls_span cell, bool told)
{
    struct gls_phrase_words words;
    struct gls_heading out = {.role = GLS_CELL_OTHER};
    if (gls_span_equal(cell, gls_span_of("-"))) {
        out.role = GLS_CELL_IGNORED;
        out.understood = told;
        return out;
    }
    if (!gls_phrase_split(cell, &words))
        return out;
    out.understood = understand(&words, &out);
    if (out.understood)
        return out;
    out = (struct gls_heading){.role = GLS_CELL_OTHER};
    read_country(&words, &out);
    if (told && gls_is_ascii_word(gls_phrase_part(&words, 0, 1), 2, 3)) {
        gls_lang_canonical(cell, out.lang);
        out.understood = strcmp(out.lang, "und") != 0;
        out.role = out.understood ? GLS_CELL_TERM : GLS_CELL_OTHER;
    }
    return out;
}
