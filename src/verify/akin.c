#include "verify/akin.h"

#include <string.h>

enum { ROOT = GLS_AKIN_ROOT };

/* ------------------------------------------------------------------ one root */

/* What ends words of one root, in their several classes. */
static const char *const endings_en[] = {
    "",      "s",    "es",   "ed",    "d",     "ing",   "er",     "or",   "al",    "ally",
    "ic",    "ical", "ly",   "y",     "ies",   "ous",   "ive",    "ion",  "ions",  "ation",
    "ment",  "ar",   "ary",  "ery",   "ian",   "ity",   "ations", "ance", "ant",   "ent",
    "ence",  "en",   "able", "ible",  "ist",   "e",     "ial",    "ular", "ement", "icity",
    "ities", "ying", "ied",  "ively", "ative", "ating", "ated",   "ate",  "a",     "ia",
    "is",    "sis",  "ses",  "tic",   "atic",  "atous", "us",     "ine",  "eal",   "ination",
    "sia",   "tics", "ers",  "ors",   "ences", "ances", "ments",  "ants", "ents",  "ness",
    "iness", "ily",  "ier",  "ancy",  "ency"};
static const char *const endings_fr[] = {
    "",       "s",        "e",      "es",      "ee",    "ees",    "er",     "ant",     "ants",
    "ante",   "antes",    "ait",    "ent",     "al",    "ale",    "ales",   "aux",     "el",
    "elle",   "els",      "elles",  "ique",    "iques", "if",     "ifs",    "ive",     "ives",
    "eux",    "euse",     "euses",  "ion",     "ions",  "ation",  "ations", "ement",   "ements",
    "ir",     "ie",       "ies",    "ien",     "ienne", "iens",   "aire",   "aires",   "ite",
    "ites",   "ance",     "ences",  "ence",    "ment",  "isme",   "os",     "ose",     "oses",
    "eur",    "eurs",     "ateur",  "x",       "re",    "able",   "ables",  "ible",    "ure",
    "ures",   "laire",    "laires", "ical",    "icale", "icales", "icaux",  "son",     "sons",
    "it",     "is",       "issent", "ons",     "ez",    "aient",  "era",    "eront",   "ances",
    "ateurs", "ments",    "atique", "atiques", "ice",   "ices",   "iciel",  "isation", "iser",
    "ise",    "isee",     "sion",   "sions",   "du",    "tion",   "tions",  "ition",   "itions",
    "ium",    "ete",      "etes",   "ire",     "que",   "ques",   "c",      "cs",      "alite",
    "ologie", "atologie", "due",    "dus",     "dues"};

static bool is_in_table(const char *lang, struct gls_span rest)
{
    bool french = strcmp(lang, "fr") == 0;
    const char *const *ending = french ? endings_fr : endings_en;
    size_t count =
        french ? sizeof endings_fr / sizeof *endings_fr : sizeof endings_en / sizeof *endings_en;
    return gls_span_is_one_of(rest, ending, count);
}

/* What follows the root of a word, maybe with its last letter doubled: "recur-rence". */
static bool is_ending(const char *lang, struct gls_span word, size_t root)
{
    struct gls_span rest = {word.data + root, word.size - root};
    if (is_in_table(lang, rest))
        return true;
    bool doubled = rest.size > 1 && *rest.data == word.data[root - 1];
    return doubled && is_in_table(lang, (struct gls_span){rest.data + 1, rest.size - 1});
}

static size_t shared(struct gls_span a, struct gls_span b)
{
    size_t size = 0;
    while (size < a.size && size < b.size && a.data[size] == b.data[size])
        size++;
    return size;
}

/* Whether two words are one, but for what ends them. What they share may be part of that:
 * "paludi-sme", "paludi-que". */
bool gls_is_akin(const char *lang, struct gls_span a, struct gls_span b)
{
    enum { BACK = 2 };
    size_t most = shared(a, b);
    for (size_t root = most; root >= ROOT && root + BACK >= most; root--)
        if (is_ending(lang, a, root) && is_ending(lang, b, root))
            return true;
    return false;
}

/* ------------------------------------------------------------------ two languages */

/* "-ité" and "-ity" are alike; as "-ite" is folded, it is also "-itis". */
static bool end_alike(struct gls_span french, struct gls_span english)
{
    static const char *const inflammation[] = {"ite", "ites"}, *const quality[] = {"ity", "ities"};
    return gls_span_is_one_of(french, inflammation, 2) == gls_span_is_one_of(english, quality, 2);
}

bool gls_are_cognates(struct gls_span french, struct gls_span english)
{
    enum { ALIKE = 5 }; /* letters that they share at least */
    size_t root = shared(french, english);
    if (root < ALIKE)
        return false;
    struct gls_span left = {french.data + root, french.size - root};
    struct gls_span right = {english.data + root, english.size - root};
    return is_in_table("fr", left) && is_in_table("en", right) && end_alike(left, right);
}

/* ------------------------------------------------------------------ several roots */

/* Words of one sense whose letters do not say so, a row each: a noun and what is said in its stead
 * in another class of word. Folded; each may have other endings. */
static const char *const kin_en[][GLS_KIN_MOST] = {
    {"anxiety", "anxious"},
    {"armpit", "axillary"},
    {"artery", "arterial"},
    {"bile", "biliary"},
    {"birth", "born", "natal", "perinatal"},
    {"bladder", "vesical"},
    {"bleeding", "bled", "bleed"},
    {"blood", "hematic", "haematic", "hemic"},
    {"body", "bodily", "somatic"},
    {"bone", "osseous", "skeletal"},
    {"bowel", "intestinal", "enteric"},
    {"brain", "cerebral"},
    {"breast", "mammary"},
    {"breastfeeding", "breastfed", "breastfeed"},
    {"breathing", "respiratory", "respiration"},
    {"breathlessness", "breathless"},
    {"chest", "thoracic"},
    {"child", "pediatric", "paediatric", "infantile"},
    {"death", "mortality", "fatal", "die", "died", "dying", "dead", "lethal"},
    {"dryness", "dry"},
    {"ear", "aural", "otic"},
    {"elderly", "geriatric", "older"},
    {"eye", "ocular", "ophthalmic"},
    {"eyelid", "palpebral"},
    {"face", "facial"},
    {"fall", "fell", "fallen"},
    {"father", "paternal"},
    {"fever", "febrile", "afebrile", "pyrexia"},
    {"food", "feed", "fed"},
    {"fracture", "broken", "break", "broke"},
    {"groin", "inguinal"},
    {"growth", "grow", "grew", "grown"},
    {"gum", "gingival"},
    {"hand", "manual"},
    {"hearing", "auditory"},
    {"heart", "cardiac"},
    {"joint", "articular"},
    {"kidney", "renal"},
    {"lip", "labial"},
    {"liver", "hepatic"},
    {"loss", "lost", "lose"},
    {"lung", "pulmonary"},
    {"man", "male"},
    {"mind", "mental"},
    {"mother", "maternal"},
    {"mouth", "oral", "buccal"},
    {"neck", "cervical"},
    {"nerve", "neural"},
    {"nose", "nasal"},
    {"pain", "hurt", "sore", "ache", "aching"},
    {"pregnancy", "pregnant", "antenatal", "prenatal", "gestational"},
    {"pus", "purulent"},
    {"redness", "red"},
    {"rib", "costal"},
    {"skin", "cutaneous", "dermal"},
    {"skull", "cranial"},
    {"sleep", "slept", "asleep"},
    {"smell", "olfactory"},
    {"smoking", "tobacco", "smoke"},
    {"speech", "speak", "spoken"},
    {"spine", "spinal", "vertebral"},
    {"spleen", "splenic"},
    {"sputum", "phlegm"},
    {"stomach", "gastric"},
    {"swelling", "swollen", "swell"},
    {"taste", "gustatory"},
    {"tear", "tore", "torn"},
    {"thinness", "thin"},
    {"tongue", "lingual"},
    {"tooth", "dental"},
    {"vein", "venous"},
    {"virus", "viral"},
    {"vision", "visual", "sight", "see"},
    {"wall", "parietal"},
    {"weight", "weigh", "weighed", "weighing"},
    {"woman", "female"},
    {"womb", "uterine"},
    {"wrist", "carpal"},
};
static const char *const kin_fr[][GLS_KIN_MOST] = {
    {"accouchement", "accoucher", "perinatal"},
    {"artere", "arteriel"},
    {"articulation", "articulaire"},
    {"bouche", "buccal", "oral"},
    {"cerveau", "cerebral", "encephalique"},
    {"cheveu", "cheveux", "capillaire", "pileux"},
    {"chirurgie", "opere", "operer", "operation", "operatoire"},
    {"chute", "tomber", "tombe"},
    {"coeur", "cardiaque"},
    {"cote", "costal"},
    {"cou", "cervical"},
    {"crane", "cranien"},
    {"croissance", "croitre", "grandir"},
    {"deces", "mortalite", "mort", "mourir", "deceder", "mortel", "letal"},
    {"dent", "dentaire"},
    {"dos", "dorsal"},
    {"douleur", "mal", "maux", "indolore", "algique"},
    {"enfant", "infantile", "pediatrique"},
    {"femme", "feminin"},
    {"fievre", "febrile", "apyretique", "apyrexie"},
    {"foetus", "foetal"},
    {"foie", "hepatique"},
    {"fracture", "casse", "casser", "fracturer"},
    {"gonflement", "gonfle", "gonfler", "enfle", "enfler", "enflure"},
    {"grossesse", "enceinte", "gravidique", "prenatal"},
    {"intestin", "intestinal", "digestif"},
    {"jumeau", "jumeaux", "gemellaire"},
    {"langue", "lingual"},
    {"levre", "labial"},
    {"main", "manuel", "palmaire"},
    {"marche", "marcher"},
    {"medecin", "medical"},
    {"mere", "maternel"},
    {"miction", "uriner"},
    {"muscle", "musculaire"},
    {"nerf", "nerveux"},
    {"nez", "nasal"},
    {"odorat", "olfactif"},
    {"oeil", "oculaire", "ophtalmique", "ophtalmologique"},
    {"oreille", "auriculaire"},
    {"os", "osseux"},
    {"peau", "cutane", "dermique"},
    {"pere", "paternel"},
    {"perte", "perdre", "perdu", "perd"},
    {"pied", "plantaire"},
    {"poids", "peser", "pese", "ponderal"},
    {"poumon", "pulmonaire"},
    {"pus", "purulent"},
    {"rachis", "vertebral", "rachidien", "spinal"},
    {"rage", "rabique", "antirabique"},
    {"rate", "splenique"},
    {"rein", "renal"},
    {"saignement", "saigner", "saigne"},
    {"sang", "sanguin"},
    {"sein", "mammaire"},
    {"soif", "assoiffe"},
    {"soin", "soigner", "soigne"},
    {"sommeil", "dormir", "dort", "endormi"},
    {"sueur", "suer", "transpirer"},
    {"tabagisme", "tabac", "tabagique", "fumer", "fume", "fumeur"},
    {"toux", "tousser", "tousse"},
    {"uterus", "uterin"},
    {"veine", "veineux"},
    {"ventre", "abdominal"},
    {"vessie", "vesical"},
    {"virus", "viral", "virale", "viraux"},
    {"visage", "facial"},
    {"vue", "visuel", "visuelle", "voir"},
};

size_t gls_kin_of(const char *lang, struct gls_span key, struct gls_span kin[GLS_KIN_MOST])
{
    bool french = strcmp(lang, "fr") == 0;
    const char *const(*row)[GLS_KIN_MOST] = french ? kin_fr : kin_en;
    size_t rows = french ? sizeof kin_fr / sizeof *kin_fr : sizeof kin_en / sizeof *kin_en;
    size_t count = 0;
    for (size_t i = 0; i < rows; i++) {
        if (!gls_span_is_one_of(key, row[i], GLS_KIN_MOST))
            continue;
        for (size_t k = 0; k < GLS_KIN_MOST && row[i][k]; k++)
            kin[count++] = gls_span_of(row[i][k]);
        break;
    }
    return count;
}
