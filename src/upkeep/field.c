#include "upkeep/field.h"

#include <string.h>

#include "core/span.h"

static const struct {
    const char *name, *fr, *en;
} fields[GLS_FIELDS] = {
    [GLS_CATEGORY_NOTE] = {"note", "note", "note"},
    [GLS_CATEGORY_SUBJECT_FIELD] = {"subject", "domaine", "subject"},
    [GLS_CATEGORY_DEFINITION] = {"definition", "définition", "definition"},
    [GLS_CATEGORY_CONTEXT] = {"context", "contexte", "context"},
    [GLS_CATEGORY_SOURCE] = {"source", "source", "source"},
    [GLS_CATEGORY_CUSTOMER_SUBSET] = {"customer", "client", "customer"},
    [GLS_CATEGORY_PROJECT_SUBSET] = {"article", "article", "article"},
    [GLS_CATEGORY_CROSS_REFERENCE] = {"see", "voir", "see"},
    [GLS_CATEGORY_EXTERNAL_REFERENCE] = {"link", "lien", "link"},
    [GLS_CATEGORY_GRAPHIC] = {"image", "image", "image"},
    [GLS_CATEGORY_GEOGRAPHICAL_USAGE] = {"region", "région", "region"},
    [GLS_CATEGORY_TERM_LOCATION] = {"location", "emplacement", "location"},
    [GLS_CATEGORY_TRANSACTION] = {"transaction", "opération", "transaction"},
    [GLS_CATEGORY_RESPONSIBILITY] = {"responsible", "responsable", "responsible"},
    [GLS_CATEGORY_DATE] = {"date", "date", "date"},
    [GLS_FIELD_ID] = {"id", "id", "id"},
    [GLS_FIELD_TERM] = {"term", "terme", "term"},
    [GLS_FIELD_ORDER] = {"order", "ordre", "order"},
    [GLS_FIELD_WORD + GLS_WORD_LIST_POS] = {"pos", "nature", "part of speech"},
    [GLS_FIELD_WORD + GLS_WORD_LIST_GENDER] = {"gender", "genre", "gender"},
    [GLS_FIELD_WORD + GLS_WORD_LIST_ADMIN] = {"status", "statut", "status"},
    [GLS_FIELD_WORD + GLS_WORD_LIST_TYPE] = {"type", "type", "type"},
};

const char *gls_field_name(unsigned field)
{
    return fields[field].name;
}

const char *gls_field_label(unsigned field, const char *lang)
{
    return strcmp(lang, "en") == 0 ? fields[field].en : fields[field].fr;
}

enum gls_category gls_field_category(struct gls_span name)
{
    int category = 0;
    while (category < GLS_CATEGORY_COUNT &&
           !gls_span_equal(name, gls_span_of(fields[category].name)))
        category++;
    return (enum gls_category)category;
}

/* ------------------------------------------------------------------ words */

/* As gls_pos_name() and its like have them; but "other" is a part of speech and a gender. */
static const struct {
    enum gls_word_list list;
    int value;
    const char *word, *fr, *en;
} words[] = {
    {GLS_WORD_LIST_POS, GLS_POS_NOUN, "noun", "nom", "noun"},
    {GLS_WORD_LIST_POS, GLS_POS_VERB, "verb", "verbe", "verb"},
    {GLS_WORD_LIST_POS, GLS_POS_ADJECTIVE, "adjective", "adjectif", "adjective"},
    {GLS_WORD_LIST_POS, GLS_POS_ADVERB, "adverb", "adverbe", "adverb"},
    {GLS_WORD_LIST_POS, GLS_POS_OTHER, "other", "autre", "other"},
    {GLS_WORD_LIST_GENDER, GLS_GENDER_MASCULINE, "masculine", "masculin", "masculine"},
    {GLS_WORD_LIST_GENDER, GLS_GENDER_FEMININE, "feminine", "féminin", "feminine"},
    {GLS_WORD_LIST_GENDER, GLS_GENDER_NEUTER, "neuter", "neutre", "neuter"},
    {GLS_WORD_LIST_GENDER, GLS_GENDER_OTHER, "otherGender", "autre genre", "other gender"},
    {GLS_WORD_LIST_ADMIN, GLS_ADMIN_PREFERRED, "preferred", "privilégié", "preferred"},
    {GLS_WORD_LIST_ADMIN, GLS_ADMIN_ADMITTED, "admitted", "toléré", "admitted"},
    {GLS_WORD_LIST_ADMIN, GLS_ADMIN_SUPERSEDED, "superseded", "vieilli", "superseded"},
    {GLS_WORD_LIST_ADMIN, GLS_ADMIN_DEPRECATED, "deprecated", "à éviter", "deprecated"},
    {GLS_WORD_LIST_TYPE, GLS_TYPE_FULL_FORM, "fullForm", "forme complète", "full form"},
    {GLS_WORD_LIST_TYPE, GLS_TYPE_ACRONYM, "acronym", "sigle", "acronym"},
    {GLS_WORD_LIST_TYPE, GLS_TYPE_ABBREVIATION, "abbreviation", "abréviation", "abbreviation"},
    {GLS_WORD_LIST_TYPE, GLS_TYPE_SHORT_FORM, "shortForm", "forme courte", "short form"},
    {GLS_WORD_LIST_TYPE, GLS_TYPE_VARIANT, "variant", "variante", "variant"},
    {GLS_WORD_LIST_TYPE, GLS_TYPE_PHRASE, "phrase", "locution", "phrase"},
};
enum { WORDS = sizeof words / sizeof *words };

int gls_word_value(const struct gls_term *term, enum gls_word_list list)
{
    const int value[GLS_WORD_LISTS] = {(int)term->pos, (int)term->gender, (int)term->admin,
                                       (int)term->type};
    return value[list];
}

static int find_word(enum gls_word_list list, int value)
{
    for (int i = 0; i < WORDS; i++)
        if (words[i].list == list && words[i].value == value)
            return i;
    return -1;
}

const char *gls_word_text(enum gls_word_list list, int value)
{
    int row = find_word(list, value);
    return row < 0 ? NULL : words[row].word;
}

const char *gls_word_label(enum gls_word_list list, int value, const char *lang)
{
    int row = find_word(list, value);
    if (row < 0)
        return NULL;
    return strcmp(lang, "en") == 0 ? words[row].en : words[row].fr;
}

bool gls_word_named(struct gls_span word, enum gls_word_list *list, int *value)
{
    for (int i = 0; i < WORDS; i++)
        if (gls_span_equal(word, gls_span_of(words[i].word))) {
            *list = words[i].list;
            *value = words[i].value;
            return true;
        }
    return false;
}
