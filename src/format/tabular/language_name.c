/* Languages as people name them in English, French and their own, and by their codes. */
#include "format/tabular/language_name.h"

#include <string.h>

#include "core/span.h"
#include "format/tabular/column.h"

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

/* Countries whose code is no language. */
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

bool gls_language_of_code(struct gls_span word, char out[GLS_LANG_BYTES])
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

bool gls_is_ascii_word(struct gls_span word, size_t least, size_t most)
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
    if (!subtag.data && gls_is_ascii_word(phrase, 2, 2))
        subtag = phrase;
    if (!subtag.data || size + 1 + subtag.size >= GLS_LANG_BYTES)
        return false;
    out[size] = '-';
    memcpy(out + size + 1, subtag.data, subtag.size);
    gls_lang_canonical((struct gls_span){out, size + 1 + subtag.size}, tag);
    strcpy(out, tag);
    return true;
}

bool gls_language_of_words(const struct gls_phrase_words *words, size_t first, size_t end,
                           char out[GLS_LANG_BYTES])
{
    *out = '\0';
    if (end - first > 1 &&
        gls_phrase_among("in|en|de|du|d", gls_phrase_part(words, first, first + 1)) &&
        gls_language_of_words(words, first + 1, end, out))
        return true;
    for (size_t i = end; i > first; i--) {
        struct gls_span name = gls_phrase_part(words, first, i);
        bool known = find_name(name, out) || (i == first + 1 && gls_language_of_code(name, out));
        if (known && (i == end || add_region(gls_phrase_part(words, i, end), out)))
            return true;
    }
    *out = '\0';
    return false;
}

bool gls_language_read(struct gls_span cell, char out[GLS_LANG_BYTES])
{
    struct gls_phrase_words words;
    return gls_phrase_split(cell, &words) && gls_language_of_words(&words, 0, words.count, out);
}

const char *gls_language_of_country(struct gls_span word)
{
    for (size_t i = 0; i < sizeof countries / sizeof *countries; i++)
        if (gls_span_equal_ascii(word, countries[i].code))
            return countries[i].tag;
    return NULL;
}
