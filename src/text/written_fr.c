/* Plurals to publish in French. Sources: any school grammar; the dictionary of the Académie for
 * words in -al, -ail and -ou; the corrections of 1990 for compounds of a verb and for Latin words.
 */
#include "text/written_rules.h"

/* clang-format off */

#define RULE(ending, becomes) {ending, becomes, true}
#define ODD(ending, becomes)  {ending, becomes, false}
#define SAME(ending)          {ending, NULL, true}

static const struct gls_plural plural[] = {
    ODD("^œil", "yeux"), ODD("^oeil", "yeux"), ODD("^ciel", "cieux"), ODD("aïeul", "aïeuls aïeux"),
    ODD("^monsieur", "messieurs"), ODD("^madame", "mesdames"),
    ODD("^mademoiselle", "mesdemoiselles"), ODD("^bonhomme", "bonshommes"),
    ODD("^gentilhomme", "gentilshommes"),

    /* Latin words that French texts decline */
    ODD("nævus", "nævi"), ODD("naevus", "naevi"), ODD("^stimulus", "stimuli"),
    ODD("thrombus", "thrombi"), ODD("^tophus", "tophi"), ODD("^embolus", "emboli"),
    ODD("^locus", "loci"), ODD("^nucleus", "nuclei"),
    SAME("^coli"), SAME("^partum"), SAME("^mortem"), SAME("^vitro"), SAME("^vivo"),

    SAME("s"), SAME("x"), SAME("z"),

    ODD("^aval", "avals"), ODD("^bal", "bals"), ODD("bancal", "bancals"), ODD("banal", "banals"),
    ODD("barbital", "barbitals"), ODD("^cal", "cals"), ODD("^cantal", "cantals"),
    ODD("carnaval", "carnavals"), ODD("^causal", "causals causaux"),
    ODD("cérémonial", "cérémonials"), ODD("^chacal", "chacals"), ODD("^chloral", "chlorals"),
    ODD("^choral", "chorals"), ODD("^fatal", "fatals"), ODD("festival", "festivals"),
    ODD("^final", "finals finaux"), ODD("^glacial", "glacials glaciaux"), ODD("^hal", "hals"),
    ODD("^idéal", "idéals idéaux"), ODD("^jovial", "jovials joviaux"),
    ODD("méthanal", "méthanals"), ODD("éthanal", "éthanals"), ODD("propanal", "propanals"),
    ODD("natal", "natals nataux"), ODD("naval", "navals"), ODD("^pal", "pals"),
    ODD("penthotal", "penthotals"), ODD("récital", "récitals"), ODD("^régal", "régals"),
    ODD("rétinal", "rétinals rétinaux"), ODD("^santal", "santals"), ODD("véronal", "véronals"),
    RULE("al", "aux"),

    ODD("^bail", "baux"), ODD("corail", "coraux"), ODD("^émail", "émaux émails"),
    ODD("soupirail", "soupiraux"), ODD("travail", "travaux"), ODD("vantail", "vantaux"),
    ODD("vitrail", "vitraux"),

    ODD("^bijou", "bijoux"), ODD("^caillou", "cailloux"), ODD("^chou", "choux"),
    ODD("^genou", "genoux"), ODD("^hibou", "hiboux"), ODD("^joujou", "joujoux"),
    ODD("^pou", "poux"),

    ODD("landau", "landaus"), ODD("sarrau", "sarraus"), ODD("pneu", "pneus"),
    ODD("bleu", "bleus"), ODD("émeu", "émeus"), RULE("au", "aux"), RULE("eu", "eux"),
    RULE("œu", "œux"),

    RULE("", "s"), {NULL, NULL, false},
};

static const char *const preposition[] = {
    "à", "ad", "ante", "après", "au", "aux", "avant", "avec", "chez", "contre", "dans", "de",
    "depuis", "des", "dès", "du", "en", "entre", "ex", "hors", "in", "jusqu", "lors", "malgré",
    "outre", "par", "pendant", "per", "post", "pour", "sans", "sauf", "selon", "sous", "suivant",
    "sur", "vers", "versus", "via", NULL};

static const char *const elided[] = {"d’", "d'", "jusqu’", "jusqu'", "qu’", "qu'", NULL};

static const char *const joining[] = {"et", "ou", "ni", "qui", "que", "dont", NULL};

/* And adverbs, in -ment. */
static const char *const staying[] = {
    "alpha", "bêta", "bien", "contrôle", "debout", "delta", "gamma", "grand-chose", "ici", "mal",
    "moins", "non", "oméga", "partiellement", "peu", "placebo", "plus", "pseudo", "santé", "tout",
    "très", "trop", "type", "valgum", "valgus", "varum", "varus", "la", "le", "les", NULL};

static const char *const compound[] = {
    "après-midi", "compte-gouttes", "face-à-face", "faire-part", "garde-malade gardes-malades", "hors-la-loi",
    "laissez-passer", "mi-temps", "pied-à-terre", "pied-bot pieds-bots", "rendez-vous",
    "soutien-gorge soutiens-gorge", "tête-à-tête", "vis-à-vis", "bain-marie bains-marie", NULL};

static const char *const agreeing[] = {
    "aide", "artère", "beau", "belle", "biopsie", "bloc", "cardiologue", "cellule", "chef",
    "chirurgien", "chirurgienne", "compte", "fausse", "fracture", "gène", "grand", "grande",
    "infirmier", "infirmière", "longue", "masseur", "masseuse", "médecin", "mot", "numération",
    "œil", "paquet", "plate", "ponction", "premier", "rond", "sage", "sourd", "sourde", "tissu",
    NULL};

static const char *const prefix[] = {
    "abaisse", "accroche", "alpha", "appuie", "arrière", "avant", "beta", "bien", "bêta", "brise",
    "casse", "chasse", "co", "contre", "coupe", "delta", "demi", "entre", "ex", "gamma", "haut",
    "hyper", "inter", "kappa", "lave", "mal", "mort", "non", "nouveau", "oméga", "ouvre", "passe",
    "perce", "pèse", "porte", "post", "prêt", "protège", "repose", "semi", "serre", "sous", "super",
    "sur", "sus", "tire", "trans", "vice", NULL};

const struct gls_written_language gls_written_french = {
    .name = "fr",
    .plural = plural,
    .noun_first = true,
    .preposition = preposition,
    .elided = elided,
    .joining = joining,
    .staying = staying,
    .staying_ending = "ment",
    .compound = compound,
    .agreeing = agreeing,
    .prefix = prefix,
    .prefix_endings = "oia\xA9", /* the last byte of é */
};
