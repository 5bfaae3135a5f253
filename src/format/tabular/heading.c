/* The words that people write over the columns of a glossary, in English and French. */
#include <string.h>

#include "core/span.h"
#include "format/tabular/column.h"
#include "format/tabular/phrase.h"

/* ------------------------------------------------------------------ folding */

enum { WORDS_BYTES = 120, WORDS_MOST = 8 };

/* A cell as words in small letters, a space between two. */
struct words {
    char text[WORDS_BYTES + 1];
    size_t count, start[WORDS_MOST + 1]; /* of each, and one past the last space */
};

/* False for what is too long to be a heading. */
static bool fold(struct gls_span cell, struct words *out)
{
    size_t size = gls_phrase_fold(cell, out->text, WORDS_BYTES).size;
    out->text[size] = '\0';
    out->count = 0;
    for (size_t i = 0; i < size; i++)
        if (i == 0 || out->text[i - 1] == ' ') {
            if (out->count == WORDS_MOST)
                return false;
            out->start[out->count++] = i;
        }
    out->start[out->count] = size + 1;
    return size;
}

/* The words from @p first up to @p end. */
static struct gls_span part(const struct words *words, size_t first, size_t end)
{
    if (first >= end)
        return (struct gls_span){"", 0};
    return (struct gls_span){words->text + words->start[first],
                             words->start[end] - 1 - words->start[first]};
}

/* ------------------------------------------------------------------ languages */

static const struct {
    const char *tag, *names;
} languages[] = {
    {"fr", "french|francais|francaise"},
    {"en", "english|anglais|anglaise"},
    {"de", "german|allemand|allemande|deutsch"},
    {"es", "spanish|espagnol|espagnole|espanol|castellano|castilian"},
    {"it", "italian|italien|italienne|italiano"},
    {"pt", "portuguese|portugais|portugaise|portugues"},
    {"nl", "dutch|neerlandais|neerlandaise|nederlands|flemish|flamand"},
    {"ca", "catalan|catala"},
    {"oc", "occitan"},
    {"br", "breton|brezhoneg"},
    {"eu", "basque|euskara"},
    {"gl", "galician|galicien|galego"},
    {"la", "latin|latina"},
    {"el", "greek|grec|grecque|ελληνικα|modern greek"},
    {"ro", "romanian|roumain|roumaine|romana"},
    {"da", "danish|danois|danoise|dansk"},
    {"sv", "swedish|suedois|suedoise|svenska"},
    {"nb", "norwegian bokmal|bokmal"},
    {"nn", "norwegian nynorsk|nynorsk"},
    {"no", "norwegian|norvegien|norvegienne|norsk"},
    {"fi", "finnish|finnois|finnoise|suomi"},
    {"is", "icelandic|islandais|islandaise|islenska"},
    {"et", "estonian|estonien|estonienne|eesti"},
    {"lv", "latvian|letton|lettone|latviesu"},
    {"lt", "lithuanian|lituanien|lituanienne|lietuviu"},
    {"pl", "polish|polonais|polonaise|polski"},
    {"cs", "czech|tcheque|cestina"},
    {"sk", "slovak|slovaque|slovencina"},
    {"sl", "slovenian|slovene|slovenscina"},
    {"hr", "croatian|croate|hrvatski"},
    {"sr", "serbian|serbe|srpski|српски"},
    {"bg", "bulgarian|bulgare|български"},
    {"hu", "hungarian|hongrois|hongroise|magyar"},
    {"ru", "russian|russe|русскии|русский"},
    {"uk", "ukrainian|ukrainien|ukrainienne|українська|украінська"},
    {"tr", "turkish|turc|turque|turkce"},
    {"ar", "arabic|arabe|العربية"},
    {"he", "hebrew|hebreu|עברית"},
    {"fa", "persian|persan|farsi|فارسی"},
    {"hi", "hindi|हिन्दी"},
    {"ne", "nepali|nepalais"},
    {"zh", "chinese|chinois|chinoise|中文|汉语|漢語|mandarin"},
    {"ja", "japanese|japonais|japonaise|日本語"},
    {"ko", "korean|coreen|coreenne|한국어"},
    {"vi", "vietnamese|vietnamien|vietnamienne"},
    {"th", "thai|thailandais"},
    {"id", "indonesian|indonesien|bahasa indonesia"},
    {"ms", "malay|malais|bahasa melayu"},
    {"eo", "esperanto"},
    {"ga", "irish|irlandais|gaeilge"},
    {"cy", "welsh|gallois|cymraeg"},
    {"sw", "swahili|kiswahili"},
    {"ht", "haitian creole|creole haitien|haitian"},
    {"zh-Hans", "simplified chinese|chinois simplifie"},
    {"zh-Hant", "traditional chinese|chinois traditionnel"},
    {"en-US", "american english|american|americain|us english|anglais americain"},
    {"en-GB", "british english|british|britannique|uk english|anglais britannique"},
    {"fr-CA", "canadian french|quebecois|francais canadien|francais quebecois"},
    {"pt-BR", "brazilian portuguese|brazilian|portugais bresilien"},
};

/* What follows the name of a language. */
static const struct {
    const char *subtag, *names;
} regions[] = {
    {"CA", "canada|quebec"},
    {"FR", "france"},
    {"BE", "belgium|belgique"},
    {"CH", "switzerland|suisse"},
    {"US", "united states|usa|us|etats unis|united states of america"},
    {"GB", "united kingdom|uk|gb|great britain|royaume uni"},
    {"IE", "ireland|irlande"},
    {"AU", "australia|australie"},
    {"NZ", "new zealand"},
    {"IN", "india"},
    {"BR", "brazil|bresil|brasil"},
    {"PT", "portugal"},
    {"ES", "spain|espagne|espana"},
    {"MX", "mexico|mexique"},
    {"AR", "argentina|argentine"},
    {"419", "latin america|amerique latine"},
    {"DE", "germany|allemagne|deutschland"},
    {"AT", "austria|autriche"},
    {"IT", "italy|italie"},
    {"NL", "netherlands|pays bas"},
    {"CN", "china|prc|chine"},
    {"TW", "taiwan"},
    {"HK", "hong kong"},
    {"JP", "japan|japon"},
    {"KR", "korea|coree"},
    {"RU", "russia|russie"},
    {"Hans", "simplified|simplifie|hans"},
    {"Hant", "traditional|traditionnel|hant"},
};

/* ISO 639-1, each in its place: two letters and a blank. */
static const char two_letters[] =
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
    "da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu "
    "hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb "
    "lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om "
    "or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv "
    "sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

/* Countries whose code is no language, for tables whose other columns are codes too. */
static const struct {
    const char *code, *tag;
} countries[] = {{"us", "en-US"}, {"gb", "en-GB"}, {"cn", "zh-CN"}, {"jp", "ja"},
                 {"dk", "da"},    {"cz", "cs"},    {"mx", "es-MX"}, {"au", "en-AU"},
                 {"nz", "en-NZ"}, {"il", "he"},    {"gr", "el"},    {"ua", "uk"},
                 {"vn", "vi"},    {"rs", "sr"},    {"at", "de-AT"}};

static bool is_two_letters(struct gls_span word)
{
    for (const char *at = two_letters; word.size == 2 && *at; at += 3)
        if (memcmp(at, word.data, 2) == 0)
            return true;
    return false;
}

/* By its code: ISO 639-1, or what BCP 47 makes of ISO 639-2. */
static bool read_code(struct gls_span word, char out[GLS_LANG_BYTES])
{
    gls_lang_canonical(word, out);
    return is_two_letters(word) || (word.size == 3 && strlen(out) == 2);
}

static bool find_name(struct gls_span phrase, char out[GLS_LANG_BYTES])
{
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (gls_phrase_among(languages[i].names, phrase)) {
            strcpy(out, languages[i].tag);
            return true;
        }
    return false;
}

static bool is_ascii_word(struct gls_span word, size_t least, size_t most)
{
    for (size_t i = 0; i < word.size; i++)
        if (!((word.data[i] >= 'a' && word.data[i] <= 'z') ||
              (word.data[i] >= '0' && word.data[i] <= '9')))
            return false;
    return word.size >= least && word.size <= most;
}

/* Appends the subtag of a region or script: by its name, or by its code. */
static bool add_region(struct gls_span phrase, char out[GLS_LANG_BYTES])
{
    char tag[GLS_LANG_BYTES];
    size_t size = strlen(out);
    struct gls_span subtag = {NULL, 0};
    for (size_t i = 0; !subtag.data && i < sizeof regions / sizeof *regions; i++)
        if (gls_phrase_among(regions[i].names, phrase))
            subtag = gls_span_of(regions[i].subtag);
    if (!subtag.data && is_ascii_word(phrase, 2, 2))
        subtag = phrase;
    if (!subtag.data || size + 1 + subtag.size >= GLS_LANG_BYTES)
        return false;
    out[size] = '-';
    memcpy(out + size + 1, subtag.data, subtag.size);
    gls_lang_canonical((struct gls_span){out, size + 1 + subtag.size}, tag);
    strcpy(out, tag);
    return true;
}

/* Words as a language: "fr", "french", "fr ca", "french canada", "in french". */
static bool read_language(const struct words *words, size_t first, size_t end,
                          char out[GLS_LANG_BYTES])
{
    *out = '\0';
    if (end - first > 1 && gls_phrase_among("in|en|de|du|d", part(words, first, first + 1)) &&
        read_language(words, first + 1, end, out))
        return true;
    for (size_t i = end; i > first; i--) {
        struct gls_span name = part(words, first, i);
        bool known = find_name(name, out) || (i == first + 1 && read_code(name, out));
        if (known && (i == end || add_region(part(words, i, end), out)))
            return true;
    }
    *out = '\0';
    return false;
}

bool gls_language_read(struct gls_span cell, char out[GLS_LANG_BYTES])
{
    struct words words;
    return fold(cell, &words) && read_language(&words, 0, words.count, out);
}

/* ------------------------------------------------------------------ roles */

static const struct role {
    enum gls_cell role;
    enum gls_column_side side;
    const char *words;
} roles[] = {
    {GLS_CELL_TERM, GLS_COLUMN_TERM,
     "term|terms|terme|termes|word|words|mot|mots|label|libelle|name|nom|title|titre|vedette|entry|"
     "entree|expression|headword|lemma|lemme|phrase|text|texte|t term|begriff|benennung|"
     "bezeichnung|termino|termine|termo"},
    {GLS_CELL_TERM, GLS_COLUMN_SOURCE,
     "source|src|source term|source text|terme source|from|original|source word|source phrase"},
    {GLS_CELL_TERM, GLS_COLUMN_TARGET,
     "target|tgt|dst|destination|target term|target text|terme "
     "cible|cible|to|translation|translations|traduction|"
     "traductions|equivalent|equivalents|translated term|translated|target word|target phrase|"
     "term translation|ubersetzung|traduccion|traduzione|traducao"},
    {GLS_CELL_SYNONYM, GLS_COLUMN_NONE,
     "synonym|synonyms|synonyme|synonymes|alias|aliases|variant|variants|variante|variantes|"
     "alternative|alternatives|abbreviation|abbreviations|acronym|acronyms|sigle|sigles|"
     "acronyme|acronymes|abreviation|abreviations|abbr|also known as|aka|other "
     "names|sinonimo|sinonimos|"
     "sinonimi|sinonimia|abkurzung"},
    {GLS_CELL_DEPRECATED, GLS_COLUMN_NONE, "deprecated|avoid|a eviter|forbidden terms"},
    {GLS_CELL_DEFINITION, GLS_COLUMN_NONE,
     "definition|definitions|def|description|descriptions|descr|desc|meaning|sens|explanation|"
     "explication|signification|gloss|beschreibung|definicion|definizione|definicao"},
    {GLS_CELL_DEFINITION, GLS_COLUMN_SOURCE, "sourcedef"},
    {GLS_CELL_DEFINITION, GLS_COLUMN_TARGET, "targetdef"},
    {GLS_CELL_NOTE, GLS_COLUMN_NONE,
     "note|notes|comment|comments|commentaire|commentaires|remark|remarks|remarque|remarques|usage|"
     "context|contexte|info|information|usage note|usage notes|developer comments|"
     "translator comments|rationale|explanatory "
     "note|kommentar|anmerkung|bemerkung|hinweis|nota|notas|"
     "comentario|commento"},
    {GLS_CELL_EXAMPLE, GLS_COLUMN_NONE,
     "example|examples|exemple|exemples|example of use|example sentence|example sentences|"
     "exemple d emploi|exemple dusage|exemple demploi|beispiel|ejemplo|esempio|exemplo"},
    {GLS_CELL_STATUS, GLS_COLUMN_NONE,
     "status|statut|state|etat|term status|translation status|administrative status|t evaluation"},
    {GLS_CELL_APPROVED, GLS_COLUMN_NONE, "approved|validated|valide|approuve|preferred|recommande"},
    {GLS_CELL_FORBIDDEN, GLS_COLUMN_NONE,
     "forbidden|interdit|do not use|ne pas utiliser|forbidden term|is forbidden"},
    {GLS_CELL_POS, GLS_COLUMN_NONE,
     "pos|part of speech|partofspeech|partie du discours|categorie grammaticale|wordclass|"
     "word class|nature|word type|lexical category|wortart"},
    {GLS_CELL_GENDER, GLS_COLUMN_NONE, "gender|genre|grammatical gender"},
    {GLS_CELL_TYPE, GLS_COLUMN_NONE, "type|term type|termtype|type de terme|t type"},
    {GLS_CELL_REGION, GLS_COLUMN_NONE, "region|geographical usage|country|pays"},
    {GLS_CELL_SUBJECT, GLS_COLUMN_NONE,
     "subject|subjects|sujet|subject field|domain|domains|domaine|domaines|subdomain|sous domaine|"
     "field|subcategory|sous "
     "categorie|subfield|category|categories|categorie|topic|topics|tag|tags|theme|themes|matiere|"
     "fachgebiet|sachgebiet|e domains|e domain"},
    {GLS_CELL_ARTICLE, GLS_COLUMN_NONE, "article"},
    {GLS_CELL_REFERENCE, GLS_COLUMN_NONE,
     "reference|references|sources|url|link|lien|source url|bibliography"},
    {GLS_CELL_ID, GLS_COLUMN_NONE,
     "id|term id|entry id|concept "
     "id|uuid|guid|key|cle|tuid|identifier|identifiant|no|nr|num|number|"
     "numero|index|termid|entryid|conceptid|e id"},
    {GLS_CELL_LANGUAGE, GLS_COLUMN_SOURCE,
     "source lang|sourcelang|source language|langue source|sourcelanguage|source locale|src lang"},
    {GLS_CELL_LANGUAGE, GLS_COLUMN_TARGET,
     "target lang|targetlang|target language|langue cible|targetlanguage|target locale|tgt lang"},
    {GLS_CELL_LANGUAGE, GLS_COLUMN_TERM,
     "lang|language|langue|locale|language code|lang code|l code|sprache"},
    {GLS_CELL_ADMINISTRATIVE, GLS_COLUMN_NONE,
     "created|creator|modified|modifier|client|project|author|created by|modified by|created at|"
     "updated at|last modified|lastmodified|clientid|projectid|createdby|date|created on|"
     "modified on|entry created|entry creator|entry lastmodified|entry modifier|entry clientid|"
     "entry projectid"},
    {GLS_CELL_ADMINISTRATIVE, GLS_COLUMN_TERM, "t reliability"},
    {GLS_CELL_SUBJECT, GLS_COLUMN_NONE, "entry subject|entry domain"},
    {GLS_CELL_NOTE, GLS_COLUMN_NONE, "entry note"},
    {GLS_CELL_INFO, GLS_COLUMN_TERM, "term info"},
    {GLS_CELL_EXAMPLE, GLS_COLUMN_TERM, "term example"},
    {GLS_CELL_IGNORED, GLS_COLUMN_NONE,
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

/* "source definition", "term status": what comes first is the term that it is about. */
static const struct role *find_side(const struct words *words, size_t first, size_t end,
                                    enum gls_column_side *side)
{
    const struct role *whole = find_role(part(words, first, end));
    *side = whole ? whole->side : GLS_COLUMN_NONE;
    for (size_t i = first + 1; !whole && i < end; i++) {
        const struct role *about = find_role(part(words, first, i));
        const struct role *said = find_role(part(words, i, end));
        if (about && about->role == GLS_CELL_TERM && said && said->role != GLS_CELL_TERM) {
            *side = about->side;
            return said;
        }
    }
    return whole;
}

/* ------------------------------------------------------------------ both */

/* A role and a language, one of them perhaps of no words: those before @p cut, and the others. */
static bool read_parts(const struct words *words, size_t cut, bool role_first,
                       struct gls_heading *out)
{
    size_t role_at = role_first ? 0 : cut, role_end = role_first ? cut : words->count;
    size_t lang_at = role_first ? cut : 0, lang_end = role_first ? words->count : cut;
    const struct role *role = find_side(words, role_at, role_end, &out->side);
    bool has_lang = lang_at < lang_end;
    if ((role_at < role_end && !role) ||
        (has_lang && !read_language(words, lang_at, lang_end, out->lang)))
        return false;
    out->role = role ? role->role : GLS_CELL_TERM;
    out->code = has_lang && !role && words->count == 1 && part(words, 0, 1).size == 2;
    return true;
}

/* "us", or what is said in the language of that country: "us-def". */
static void read_country(const struct words *words, struct gls_heading *out)
{
    const struct role *said = find_role(part(words, 1, words->count));
    if (words->count > 1 && !said)
        return;
    for (size_t i = 0; i < sizeof countries / sizeof *countries; i++)
        if (gls_span_equal_ascii(part(words, 0, 1), countries[i].code)) {
            strcpy(out->other, countries[i].tag);
            out->other_role = said ? said->role : GLS_CELL_TERM;
        }
}

static bool understand(const struct words *words, struct gls_heading *out)
{
    char lang[GLS_LANG_BYTES];
    if (read_parts(words, words->count, true, out)) {
        if (words->count == 1 && read_code(part(words, 0, 1), lang)) {
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
    struct words words;
    struct gls_heading out = {.role = GLS_CELL_OTHER};
    if (gls_span_equal(cell, gls_span_of("-"))) {
        out.role = GLS_CELL_IGNORED;
        out.understood = told;
        return out;
    }
    if (!fold(cell, &words))
        return out;
    out.understood = understand(&words, &out);
    if (out.understood)
        return out;
    out = (struct gls_heading){.role = GLS_CELL_OTHER};
    read_country(&words, &out);
    if (told && is_ascii_word(part(&words, 0, 1), 2, 3)) {
        gls_lang_canonical(cell, out.lang);
        out.understood = strcmp(out.lang, "und") != 0;
        out.role = out.understood ? GLS_CELL_TERM : GLS_CELL_OTHER;
    }
    return out;
}
