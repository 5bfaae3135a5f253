/* French number, gender and verbs. Sources of the rules: any school grammar; Grevisse, Le Bon
 * Usage, part 3, for the lists. Which rules carry the result, and what each costs in false matches,
 * was measured (tests/bench/inflection.py). */
#include "text/inflect_table.h"

/* clang-format off */

/* ------------------------------------------------------------------ number */

static gls_endings plural = {
    ON('a') = LIST{
        NUMBER("nova", "novas novæ", 0), NUMBER("ydia", "ydias ydiæ", 0), NUMBER("", "s", 2), END},
    ON('b') = ADD_S,
    ON('c') = ADD_S,
    ON('d') = ADD_S,
    ON('e') = ADD_S,
    ON('f') = ADD_S,
    ON('g') = ADD_S,
    ON('h') = LIST{
        NUMBER("ch", "chs ches", 2), NUMBER("sh", "shs shes", 2), NUMBER("", "s", 2), END},
    ON('i') = ADD_S,
    ON('j') = ADD_S,
    ON('k') = ADD_S,
    ON('l') = LIST{
        NUMBER("banal", "banals banaux", 0), NUMBER("natal", "natals nataux", 0),
        NUMBER("naval", "navals navaux", 0), NUMBER("tonal", "tonals tonaux", 0),
        NUMBER("barbital", "barbitals", 0), NUMBER("al", "aux", 1),
        NUMBER("travail", "travaux", 0), NUMBER("vitrail", "vitraux", 0),
        NUMBER("aïeul", "aïeuls aïeux", 0), NUMBER("", "s", 2), END},
    ON('m') = LIST{NUMBER("fum", "fums", 0), NUMBER("um", "ums a", 3), NUMBER("", "s", 2), END},
    ON('n') = LIST{
        NUMBER("man", "mans men", 0), NUMBER("taxon", "taxons taxa", 0), NUMBER("", "s", 2), END},
    ON('o') = LIST{
        NUMBER("ario", "arios arii", 1), NUMBER("cato", "catos cati", 1),
        NUMBER("etto", "ettos etti", 1), NUMBER("issimo", "issimos issimi", 1),
        NUMBER("oso", "osos osi", 1), NUMBER("zzo", "zzos zzi", 1), NUMBER("", "s", 2), END},
    ON('p') = ADD_S,
    ON('q') = ADD_S,
    ON('r') = ADD_S,
    ON('s') = LIST{
        NUMBER("coccus", "cocci", 0), NUMBER("illus", "illi", 1), NUMBER("nævus", "nævi", 0),
        NUMBER("naevus", "naevi", 0), NUMBER("ulus", "uli", 1), NUMBER("boss", "bosses", 0),
        NUMBER("cross", "crosses", 0), NUMBER("iss", "isses", 1), END},
    ON('t') = ADD_S,
    ON('u') = LIST{
        NUMBER("bleu", "bleus", 0), NUMBER("pneu", "pneus", 0), NUMBER("au", "aux", 1),
        NUMBER("eu", "eux", 1), NUMBER("œu", "œux", 1), NUMBER("", "s", 2), END},
    ON('v') = ADD_S,
    ON('w') = ADD_S,
    ON('x') = LIST{NUMBER("box", "boxes", 0), NUMBER("mix", "mixes", 0), END},
    ON('y') = LIST{AFTER(CONSONANTS, "y", "ys ies", 2), NUMBER("", "s", 2), END},
    OTHER_LETTERS = ADD_S,
};

/* For entries in the plural. Where a final s belongs to most singulars (virus, tennis, os, abcès),
 * only the endings that are surely plurals lose it. */
static gls_endings singular = {
    ON('s') = LIST{
        NUMBER("endus", "endu", 1), NUMBER("idus", "idu", 2), NUMBER("ssus", "ssu", 1),
        NONE("us"), NUMBER("crits", "crit", 0), NUMBER("rois", "roi", 1), NONE("is"), NONE("ïs"),
        NUMBER("ias", "ia", 2), NUMBER("mas", "ma", 3), NONE("as"), NUMBER("éos", "éo", 2),
        NUMBER("ios", "io", 2), NUMBER("mos", "mo", 3), NONE("os"), NUMBER("amps", "amp", 1),
        NUMBER("oups", "oup", 1), NONE("ps"), NONE("ès"), NONE("ours"), NONE("ss"), NONE("vers"),
        NUMBER("s", "", 3), END},
    ON('x') = LIST{
        NUMBER("éaux", "éal éau", 1), NUMBER("eaux", "eau", 1), NUMBER("yaux", "yau yal", 1),
        NUMBER("aux", "al", 2), NUMBER("œux", "œu", 1), END},
};

/* ------------------------------------------------------------------ gender */

static gls_endings feminine = {
    ON('c') = LIST{
        FEM("blanc", "blanche", 0, NOUNS), FEM("grec", "grecque", 0, NOUNS),
        FEM("laïc", "laïque", 0, NOUNS), FEM("turc", "turque", 0, NOUNS),
        FEM("franc", "franche franque", 0, UNKNOWN), FEM("public", "publique", 0, UNKNOWN),
        FEM("duc", "duque", 1, UNKNOWN), FEM("ic", "ique", 2, ADJECTIVES),
        FEM("ac", "aque", 2, ADJECTIVES), END},
    ON('d') = LIST{FEM("d", "de", 2, ADJECTIVES), FEM("d", "de", 3, NOUNS), END},
    ON('e') = LIST{
        FEM("comte", "comtesse", 0, PERSONS), FEM("diable", "diablesse", 0, PERSONS),
        FEM("maître", "maîtresse", 0, PERSONS), FEM("phète", "phétesse", 1, PERSONS),
        FEM("prêtre", "prêtresse", 0, PERSONS), FEM("prince", "princesse", 0, PERSONS), END},
    ON('f') = LIST{
        FEM("if", "ive", 2, NOUNS), FEM("ïf", "ïve", 1, NOUNS), FEM("bref", "brève", 0, NOUNS),
        FEM("euf", "euve", 1, NOUNS), FEM("chef", "cheffe", 0, PERSONS),
        FEM("f", "fe", 3, ADJECTIVES), END},
    ON('g') = LIST{FEM("long", "longue", 0, UNKNOWN), END},
    ON('h') = LIST{
        FEM("h", "he", 2, ADJECTIVES), FEM("goth", "gothe", 0, NOUNS), FEM("kh", "khe", 2, NOUNS),
        END},
    ON('i') = LIST{FEM("i", "ie", 2, ADJECTIVES), FEM("i", "ie", 3, NOUNS), END},
    ON('k') = LIST{FEM("bek", "bèke", 1, NOUNS), FEM("k", "ke", 3, NOUNS), END},
    ON('l') = LIST{
        FEM("al", "ale", 2, NOUNS), FEM("el", "elle", 2, NOUNS),
        FEM("eil", "eille", 1, ADJECTIVES), FEM("gentil", "gentille", 0, NOUNS),
        FEM("il", "ile", 3, UNKNOWN), FEM("eul", "eule", 1, PERSONS),
        FEM("oul", "oule", 2, NOUNS), FEM("nul", "nulle", 0, NOUNS),
        FEM("gnol", "gnole", 1, NOUNS), FEM("gol", "gole", 2, NOUNS),
        FEM("l", "le", 2, ADJECTIVES), END},
    ON('m') = LIST{FEM("am", "ame", 2, NOUNS), FEM("m", "me", 3, ADJECTIVES), END},
    ON('n') = LIST{
        FEM("ien", "ienne", 1, PERSONS), FEM("éen", "éenne", 1, PERSONS),
        FEM("yen", "yenne", 1, PERSONS), FEM("en", "enne ène", 1, ADJECTIVES),
        FEM("en", "enne", 3, UNKNOWN), NONE("tion"), NONE("sion"), NONE("xion"),
        FEM("on", "onne one", 1, ADJECTIVES), FEM("on", "onne", 3, NOUNS),
        FEM("ysan", "ysanne", 1, PERSONS), FEM("an", "ane anne", 2, ADJECTIVES),
        FEM("an", "ane", 3, NOUNS), FEM("malin", "maligne", 0, UNKNOWN),
        FEM("énin", "énigne", 1, NOUNS), FEM("ain", "aine", 3, NOUNS), FEM("in", "ine", 3, NOUNS),
        FEM("un", "une", 2, NOUNS), FEM("n", "ne", 2, ADJECTIVES), END},
    ON('p') = LIST{FEM("loup", "louve", 0, NOUNS), END},
    ON('r') = LIST{
        FEM("ateur", "atrice ateuse", 1, PERSONS), FEM("cteur", "ctrice ctoresse", 1, PERSONS),
        FEM("iteur", "itrice iteuse", 1, PERSONS), FEM("teur", "teuse trice", 1, PERSONS),
        FEM("deur", "deuse drice deresse", 1, PERSONS),
        FEM("cheur", "cheuse cheresse", 1, PERSONS), FEM("geur", "geuse", 1, PERSONS),
        FEM("érieur", "érieure", 1, NOUNS), FEM("eur", "eure euse", 1, ADJECTIVES),
        FEM("eur", "euse eure", 2, PERSONS), FEM("ier", "ière", 1, PERSONS),
        FEM("ger", "gère", 1, PERSONS), FEM("cher", "chère", 1, PERSONS),
        FEM("yer", "yère", 1, PERSONS), FEM("ller", "llère", 1, PERSONS),
        FEM("amer", "amère", 0, NOUNS), FEM("er", "ère", 2, ADJECTIVES),
        FEM("ar", "are", 3, UNKNOWN), FEM("r", "re", 2, ADJECTIVES), END},
    ON('s') = LIST{
        FEM("ais", "aise", 2, NOUNS), FEM("ois", "oise", 3, NOUNS),
        FEM("clos", "close", 1, UNKNOWN), FEM("clus", "cluse", 1, NOUNS),
        FEM("fus", "fuse", 2, UNKNOWN), FEM("cis", "cise", 2, UNKNOWN),
        FEM("gris", "grise", 0, NOUNS), FEM("mis", "mise", 1, UNKNOWN),
        FEM("pris", "prise", 1, UNKNOWN), FEM("quis", "quise", 1, UNKNOWN),
        FEM("sis", "sise", 2, UNKNOWN), FEM("ers", "erse", 3, UNKNOWN),
        FEM("sous", "soute", 2, ADJECTIVES), FEM("gras", "grasse", 0, UNKNOWN),
        FEM("ous", "ousse", 2, ADJECTIVES), FEM("s", "se", 2, ADJECTIVES), END},
    ON('t') = LIST{
        FEM("ment", "mente", 1, ADJECTIVES), FEM("ément", "émente", 1, UNKNOWN), NONE("ment"),
        FEM("ant", "ante", 2, PERSONS), FEM("ent", "ente", 2, PERSONS),
        FEM("int", "inte", 2, UNKNOWN), FEM("unt", "unte", 2, UNKNOWN),
        FEM("plet", "plète", 0, UNKNOWN), FEM("cret", "crète", 1, UNKNOWN),
        FEM("quiet", "quiète", 0, UNKNOWN), FEM("elet", "elette", 2, UNKNOWN),
        FEM("violet", "violette", 0, UNKNOWN), FEM("et", "ète ette", 2, ADJECTIVES),
        FEM("ot", "ote otte", 2, ADJECTIVES), FEM("ot", "ote", 3, NOUNS),
        FEM("at", "ate atte", 2, ADJECTIVES), FEM("at", "ate", 3, NOUNS),
        FEM("fait", "faite", 0, UNKNOWN), FEM("crit", "crite", 0, NOUNS),
        FEM("dit", "dite", 2, NOUNS),
        FEM("it", "ite", 3, UNKNOWN), FEM("roit", "roite", 1, UNKNOWN),
        FEM("act", "acte", 2, UNKNOWN), FEM("ect", "ecte", 2, UNKNOWN),
        FEM("ict", "icte", 2, UNKNOWN), FEM("inct", "incte", 1, UNKNOWN),
        FEM("pt", "pte", 3, UNKNOWN), FEM("ert", "erte", 1, UNKNOWN),
        FEM("court", "courte", 0, UNKNOWN), FEM("fort", "forte", 0, UNKNOWN),
        FEM("mort", "morte", 0, NOUNS), FEM("t", "te", 2, ADJECTIVES), END},
    ON('u') = LIST{
        FEM("gu", "guë güe gue", 1, UNKNOWN), FEM("eau", "elle", 1, ADJECTIVES), NONE("au"),
        FEM("bleu", "bleue", 0, NOUNS), FEM("eu", "eue", 2, ADJECTIVES), NONE("eu"), NONE("œu"),
        FEM("ou", "oue", 2, ADJECTIVES), FEM("ou", "oue", 3, NOUNS), NONE("ou"),
        FEM("çu", "çue", 1, NOUNS), FEM("u", "ue", 1, ADJECTIVES), FEM("u", "ue", 2, NOUNS), END},
    ON('x') = LIST{
        FEM("eux", "euse", 2, NOUNS), FEM("doux", "douce", 0, NOUNS),
        FEM("faux", "fausse", 0, NOUNS), FEM("roux", "rousse", 0, NOUNS),
        FEM("oux", "ouse", 2, PERSONS), END},
    ON('z') = LIST{FEM("z", "ze", 3, UNKNOWN), END},
    OTHER_LETTERS = LIST{
        FEM("é", "ée", 1, PERSONS), FEM("ï", "ïe", 2, NOUNS), FEM("û", "ue ûe", 1, UNKNOWN), END},
};

/* ------------------------------------------------------------------ verbs */

/* Third persons and vous; the infinitive's ending, what it becomes in the present, before -ez and
 * -iez, before -ait, before -a, and as past participle. */
#define PAST(stem)   stem "ait " stem "aient " stem "ant"
#define FUTURE(stem) stem "a " stem "ont " stem "ez " stem "ait " stem "aient " stem "iez"
#define REST(plural, past, future) plural "ez " plural "iez " PAST(past) " " FUTURE(future)
#define VERB(ending, present, stem, future, participle) \
    {ending, present " " REST(stem, stem, future), participle, false}
#define ODD_VERB(verb, forms, participle) {verb, forms, participle, true}

/* Regular verbs: -er, with the letter that keeps a consonant soft, and -ir. In the future, é may
 * also be è: the index takes no account of it. */
#define ER(end, soft) {end "er", end "e " end "ent " REST(end, soft, end "er"), end "é", false}
#define ACUTE(end, soft) \
    {"é" end "er", "è" end "e è" end "ent " REST("é" end, "é" soft, "é" end "er"), "é" end "é", \
     false}
#define MUTE(start, stressed, end) \
    {start end "er", stressed "e " stressed "ent " REST(start end, start end, stressed "er"), \
     start end "é", false}
/* Spelled in two ways: étiquette, or étiquète since 1990. */
#define MUTE_EITHER(end) \
    {"e" end "er", \
     "e" end end "e e" end end "ent è" end "e è" end "ent " REST("e" end, "e" end, "e" end end "er") \
     " " FUTURE("è" end "er"), "e" end "é", false}
#define IR(end) VERB(end "ir", end "it " end "issent", end "iss", end "ir", end "i")

static const struct gls_conjugation verb[] = {
    VERB("envoyer", "envoie envoient", "envoy", "enverr", "envoyé"), MUTE("o", "oi", "y"),
    MUTE("u", "ui", "y"), MUTE("a", "ai", "y"),
    ACUTE("br", "br"), ACUTE("ch", "ch"), ACUTE("cr", "cr"), ACUTE("d", "d"), ACUTE("g", "ge"),
    ACUTE("gl", "gl"), ACUTE("gn", "gn"), ACUTE("gr", "gr"), ACUTE("gu", "gu"), ACUTE("l", "l"),
    ACUTE("m", "m"), ACUTE("n", "n"), ACUTE("p", "p"), ACUTE("qu", "qu"), ACUTE("r", "r"),
    ACUTE("s", "s"), ACUTE("t", "t"), ACUTE("tr", "tr"), ACUTE("v", "v"),
    MUTE("appe", "appell", "l"), MUTE("je", "jett", "t"), MUTE("déce", "décèl", "l"),
    MUTE("ge", "gèl", "l"), MUTE("mode", "modèl", "l"), MUTE("pe", "pèl", "l"),
    MUTE("ache", "achèt", "t"), MUTE("hale", "halèt", "t"), MUTE_EITHER("l"), MUTE_EITHER("t"),
    MUTE("e", "èm", "m"), MUTE("e", "èn", "n"), MUTE("e", "ès", "s"), MUTE("e", "èv", "v"),
    MUTE("e", "èvr", "vr"),
    ODD_VERB("aller", "va vont allez alliez " PAST("all") " " FUTURE("ir"), "allé"),
    ER("c", "ç"), ER("g", "ge"), ER("", ""),

    VERB("mourir", "meurt meurent", "mour", "mourr", "mort"),
    VERB("courir", "court courent", "cour", "courr", "couru"),
    VERB("cueillir", "cueille cueillent", "cueill", "cueiller", "cueilli"),
    IR("lent"), IR("tent"), VERB("entir", "ent entent", "ent", "entir", "enti"),
    VERB("enir", "ient iennent", "en", "iendr", "enu"),
    VERB("ffrir", "ffre ffrent", "ffr", "ffrir", "ffert"),
    VERB("ouvrir", "ouvre ouvrent", "ouvr", "ouvrir", "ouvert"),
    IR("jaill"), VERB("aillir", "aille aillent", "aill", "aillir", "ailli"),
    VERB("dormir", "dort dorment", "dorm", "dormir", "dormi"),
    IR("répart"), VERB("partir", "part partent", "part", "partir", "parti"),
    IR("assort"), VERB("sortir", "sort sortent", "sort", "sortir", "sorti"),
    IR("asserv"), VERB("servir", "sert servent", "serv", "servir", "servi"),
    VERB("fuir", "fuit fuient", "fuy", "fuir", "fui"),
    VERB("vêtir", "vêt vêtent", "vêt", "vêtir", "vêtu"),
    VERB("quérir", "quiert quièrent", "quér", "querr", "quis"),
    ODD_VERB("avoir", "a ont avez aviez avait avaient ayant eu " FUTURE("aur"), NULL),
    VERB("cevoir", "çoit çoivent", "cev", "cevr", "çu"),
    VERB("devoir", "doit doivent dû due", "dev", "devr", NULL),
    VERB("pouvoir", "peut peuvent pu", "pouv", "pourr", NULL),
    VERB("prévoir", "prévoit prévoient", "prévoy", "prévoir", "prévu"),
    VERB("voir", "voit voient", "voy", "verr", "vu"), IR(""),

    ODD_VERB("être", "est sont êtes étiez " PAST("ét") " été " FUTURE("ser"), NULL),
    ODD_VERB("faire", "fait font faites faisiez " PAST("fais") " " FUTURE("fer"), "fait"),
    VERB("prendre", "prend prennent", "pren", "prendr", "pris"),
    VERB("indre", "int ignent", "ign", "indr", "int"),
    VERB("soudre", "sout solvent", "solv", "soudr", "solu"),
    VERB("coudre", "coud cousent", "cous", "coudr", "cousu"),
    VERB("dre", "d dent", "d", "dr", "du"),
    VERB("mettre", "met mettent", "mett", "mettr", "mis"),
    VERB("battre", "bat battent", "batt", "battr", "battu"),
    VERB("croître", "croît croissent", "croiss", "croîtr", "cru"),
    VERB("connaître", "connaît connaissent", "connaiss", "connaîtr", "connu"),
    VERB("naître", "naît naissent", "naiss", "naîtr", "né"),
    VERB("aître", "aît aissent", "aiss", "aîtr", "u"),
    VERB("crire", "crit crivent", "criv", "crir", "crit"),
    VERB("traire", "trait traient", "tray", "trair", "trait"),
    VERB("boire", "boit boivent", "buv", "boir", "bu"),
    VERB("nuire", "nuit nuisent", "nuis", "nuir", "nui"),
    VERB("lire", "lit lisent", "lis", "lir", "lu"),
    VERB("suffire", "suffit suffisent", "suffis", "suffir", "suffi"),
    VERB("uire", "uit uisent", "uis", "uir", "uit"),
    VERB("dire", "dit disent", "dis", "dir", "dit"),
    VERB("suivre", "suit suivent", "suiv", "suivr", "suivi"),
    VERB("vivre", "vit vivent", "viv", "vivr", "vécu"),
    VERB("inclure", "inclut incluent", "inclu", "inclur", "inclus"),
    VERB("occlure", "occlut occluent", "occlu", "occlur", "occlus"),
    VERB("clure", "clut cluent", "clu", "clur", "clu"),
    VERB("rompre", "rompt rompent", "romp", "rompr", "rompu"),
};

/* ------------------------------------------------------------------ words */

static const struct gls_irregular irregular[] = {
    {"abbé", NULL, "abbesse"}, {"abscons", "", "absconse"}, {"absous", "", "absoute"},
    {"abstrus", "", "abstruse"}, {"acini", "acinus", ""}, {"acinus", "acini", ""},
    {"agneau", NULL, "agnelle"}, {"ail", "ails aulx", ""}, {"ami", NULL, "amie"},
    {"andalou", NULL, "andalouse"}, {"austral", "australs austraux", "australe"},
    {"auteur", NULL, "autrice auteure"}, {"aval", "avals", ""}, {"aveux", "aveu", ""},
    {"avocat", NULL, "avocate"}, {"bai", NULL, "baie"}, {"bail", "baux bails", ""},
    {"bailleur", NULL, "bailleuse bailleresse"}, {"bal", "bals", ""},
    {"bancal", "bancals", "bancale"}, {"bas", "", "basse"}, {"baux", "bail", ""},
    {"beau", "beaux bel", "belle"}, {"bijou", "bijoux", ""}, {"bijoux", "bijou", ""},
    {"bis", "", "bise"}, {"blet", NULL, "blette"}, {"blondinet", NULL, "blondinette"},
    {"bon", NULL, "bonne"}, {"bonhomme", "bonshommes", ""}, {"bonze", NULL, "bonzesse"},
    {"boréal", "boréals boréaux", "boréale"}, {"bot", NULL, "bote"}, {"bougre", NULL, "bougresse"},
    {"boulot", NULL, "boulotte"}, {"bravo", "bravos bravi", ""}, {"bronchus", "bronchi", ""},
    {"brunet", NULL, "brunette"}, {"brut", NULL, "brute"}, {"burgau", "burgaus", ""},
    {"cactus", "cacti", ""}, {"cadet", NULL, "cadette"}, {"caillou", "cailloux", ""},
    {"cailloux", "caillou", ""}, {"cal", "cals", ""}, {"camaïeu", "camaïeus camaïeux", ""},
    {"camus", "", "camuse"}, {"candidat", NULL, "candidate"}, {"cantal", "cantals", ""},
    {"canzone", "canzones canzoni", ""}, {"caracal", "caracals", ""},
    {"carbonaro", "carbonari carbonaros", ""}, {"carnaval", "carnavals", ""},
    {"causal", "causals causaux", "causale"}, {"chacal", "chacals", ""},
    {"chameau", NULL, "chamelle"}, {"champion", NULL, "championne"},
    {"chanoine", NULL, "chanoinesse"}, {"chasseur", NULL, "chasseuse chasseresse"},
    {"chat", NULL, "chatte"}, {"cher", NULL, "chère"}, {"cheveux", "cheveu", ""},
    {"chloral", "chlorals", ""}, {"choral", "chorals choraux", "chorale"}, {"chou", "choux", ""},
    {"choux", "chou", ""}, {"ciel", "cieux ciels", ""}, {"cieux", "ciel", ""},
    {"clair", NULL, "claire"}, {"clos", "", "close"}, {"coauteur", NULL, "coautrice coauteure"},
    {"coi", NULL, "coite"}, {"compagnon", NULL, "compagne"},
    {"concerto", "concertos concerti", ""}, {"condottiere", "condottieres condottieri", ""},
    {"conquistador", "conquistadors conquistadores", ""}, {"consul", NULL, "consule"},
    {"contus", "", "contuse"}, {"copain", NULL, "copine"}, {"copal", "copals", ""},
    {"coquet", NULL, "coquette"}, {"corail", "coraux", ""}, {"coraux", "corail", ""},
    {"corpus", "corpora", ""}, {"corral", "corrals", ""}, {"cuit", NULL, "cuite"},
    {"cérémonial", "cérémonials", ""}, {"damoiseau", NULL, "damoiselle"},
    {"dispos", "", "dispose"}, {"dissous", "", "dissoute"}, {"doucet", NULL, "doucette"},
    {"douillet", NULL, "douillette"}, {"druide", NULL, "druidesse"}, {"drôle", NULL, "drôlesse"},
    {"dual", "duals duaux", "duale"}, {"duc", NULL, "duchesse"}, {"dur", NULL, "dure"},
    {"démon", NULL, "démone"}, {"désuet", NULL, "désuète"}, {"embolus", "emboli", ""},
    {"empereur", NULL, "impératrice"}, {"enchanteur", NULL, "enchanteresse"},
    {"enfeu", "enfeus", ""}, {"enjeux", "enjeu", ""}, {"espion", NULL, "espionne"},
    {"esquimau", NULL, "esquimaude"}, {"essieux", "essieu", ""}, {"exprès", "", "expresse"},
    {"fatal", "fatals", "fatale"}, {"faune", NULL, "faunesse"}, {"faux", "", "fausse"},
    {"favori", NULL, "favorite"}, {"fermail", "fermaux", ""}, {"festival", "festivals", ""},
    {"feu", "feux feus", "feue"}, {"feux", "feu", ""}, {"fin", NULL, "fine"},
    {"final", "finals finaux", "finale"}, {"fluet", NULL, "fluette"}, {"focus", "foci", ""},
    {"follet", NULL, "follette"}, {"foramen", "foramens foramina", ""},
    {"fou", "fous fol", "folle"}, {"foufou", NULL, "fofolle"}, {"frais", "", "fraîche fraiche"},
    {"fungus", "fungi", ""}, {"furfural", "furfurals", ""}, {"futur", NULL, "future"},
    {"gai", NULL, "gaie"}, {"gavial", "gavials", ""}, {"gayal", "gayals", ""},
    {"gemmail", "gemmaux", ""}, {"genou", "genoux", ""}, {"genoux", "genou", ""},
    {"gentilhomme", "gentilshommes", ""}, {"gentillet", NULL, "gentillette"},
    {"germinal", "germinals germinaux", "germinale"}, {"glacial", "glacials glaciaux", "glaciale"},
    {"grandet", NULL, "grandette"}, {"gras", "", "grasse"},
    {"grassouillet", NULL, "grassouillette"}, {"griot", NULL, "griotte"}, {"gros", "", "grosse"},
    {"guilleret", NULL, "guillerette"}, {"gyrus", "gyri", ""}, {"haut", NULL, "haute"},
    {"hibou", "hiboux", ""}, {"hilus", "hili", ""}, {"héros", "", "héroïne"},
    {"hôte", NULL, "hôtesse"}, {"idéal", "idéals idéaux", "idéale"}, {"impair", NULL, "impaire"},
    {"impur", NULL, "impure"}, {"intrus", "", "intruse"}, {"ivrogne", NULL, "ivrognesse"},
    {"jeunet", NULL, "jeunette"}, {"jeunot", NULL, "jeunotte"}, {"jeux", "jeu", ""},
    {"joujou", "joujoux", ""}, {"jovial", "jovials joviaux", "joviale"},
    {"jumeau", NULL, "jumelle"}, {"khmer", NULL, "khmère"}, {"kibboutz", "kibboutzim", ""},
    {"land", "lands länder", ""}, {"landau", "landaus", ""}, {"lapon", NULL, "lapone laponne"},
    {"las", "", "lasse"}, {"lauréat", NULL, "lauréate"}, {"lazzarone", "lazzarones lazzaroni", ""},
    {"leitmotiv", "leitmotivs leitmotive", ""}, {"letton", NULL, "lettone lettonne"},
    {"lied", "lieds lieder", ""}, {"lieux", "lieu", ""}, {"locus", "loci", ""},
    {"lois", "loi", ""}, {"longuet", NULL, "longuette"}, {"lu", NULL, "lue"},
    {"lumen", "lumens lumina", ""}, {"madame", "mesdames", ""},
    {"mademoiselle", "mesdemoiselles", ""}, {"maestro", "maestros maestri", ""},
    {"magistrat", NULL, "magistrate"}, {"maigriot", NULL, "maigriotte"},
    {"marial", "marials mariaux", "mariale"}, {"martyr", NULL, "martyre"}, {"mat", NULL, "mate"},
    {"maux", "mal", ""}, {"maxima", "maximum", ""}, {"meilleur", NULL, "meilleure"},
    {"milieux", "milieu", ""}, {"minerval", "minervals", ""}, {"minet", NULL, "minette"},
    {"minima", "minimum", ""}, {"mistral", "mistrals", ""}, {"monseigneur", "messeigneurs", ""},
    {"monsieur", "messieurs", ""}, {"mormon", NULL, "mormone"}, {"mou", "mous mol", "molle"},
    {"moyeux", "moyeu", ""}, {"muet", NULL, "muette"}, {"mulâtre", NULL, "mulâtresse"},
    {"myrmidon", NULL, "myrmidone"}, {"méthanal", "méthanals", ""}, {"métis", "", "métisse"},
    {"mûr", NULL, "mûre"}, {"naevi", "naevus", ""}, {"nain", NULL, "naine"},
    {"narval", "narvals", ""}, {"net", NULL, "nette"}, {"neveux", "neveu", ""},
    {"nippon", NULL, "nippone nipponne"}, {"noir", NULL, "noire"}, {"nopal", "nopals", ""},
    {"nouveau", "nouveaux nouvel", "nouvelle"}, {"nu", NULL, "nue"}, {"nævi", "nævus", ""},
    {"nègre", NULL, "négresse"}, {"obscur", NULL, "obscure"}, {"obtus", "", "obtuse"},
    {"oeil", "yeux oeils", ""}, {"ogre", NULL, "ogresse"}, {"optima", "optimum", ""},
    {"ours", "", "ourse"}, {"pal", "pals", ""}, {"pape", NULL, "papesse"},
    {"papyrus", "papyri", ""}, {"pareil", NULL, "pareille"},
    {"pascal", "pascals pascaux", "pascale"}, {"patron", NULL, "patronne"},
    {"pauvret", NULL, "pauvrette"}, {"penthotal", "penthotals", ""},
    {"pentothal", "pentothals", ""}, {"pers", "", "perse"}, {"persan", NULL, "persane"},
    {"plat", NULL, "plate"}, {"plein", NULL, "pleine"}, {"pou", "poux", ""}, {"poux", "pou", ""},
    {"poète", NULL, "poétesse"}, {"profès", "", "professe"}, {"propanal", "propanals", ""},
    {"propret", NULL, "proprette"}, {"préfet", NULL, "préfète"}, {"prêt", NULL, "prête"},
    {"puceau", NULL, "pucelle"}, {"pur", NULL, "pure"}, {"putto", "puttos putti", ""},
    {"pyridoxal", "pyridoxals", ""}, {"pâlot", NULL, "pâlotte"},
    {"quadrijumeau", NULL, "quadrijumelle"}, {"ramus", "rami", ""}, {"ras", "", "rase"},
    {"relaps", "", "relapse"}, {"replet", NULL, "replète"}, {"retors", "", "retorse"},
    {"rial", "rials", ""}, {"rigolo", NULL, "rigolote"}, {"ripou", "ripoux ripous", "ripoue"},
    {"rorqual", "rorquals", ""}, {"rouan", NULL, "rouanne"}, {"rumen", "rumens rumina", ""},
    {"récital", "récitals", ""}, {"régal", "régals", ""},
    {"rétinal", "rétinals rétinaux", "rétinale"}, {"sain", NULL, "saine"},
    {"santal", "santals", ""}, {"sarrau", "sarraus", ""}, {"sauf", NULL, "sauve"},
    {"saur", NULL, "saure"}, {"scherzo", "scherzos scherzi", ""}, {"scout", NULL, "scoute"},
    {"sec", NULL, "sèche"}, {"serein", NULL, "sereine"}, {"serval", "servals", ""},
    {"seulet", NULL, "seulette"}, {"simplet", NULL, "simplette"}, {"sis", "", "sise"},
    {"sisal", "sisals", ""}, {"soldat", NULL, "soldate"}, {"solo", "solos soli", ""},
    {"soprano", "sopranos soprani", ""}, {"sot", NULL, "sotte"}, {"soupirail", "soupiraux", ""},
    {"soupiraux", "soupirail", ""}, {"specimen", "specimens specimina", ""},
    {"spécimen", "spécimens", ""}, {"stoma", "stomas stomata", ""}, {"suisse", NULL, "suissesse"},
    {"sujet", NULL, "sujette"}, {"sulcus", "sulci", ""}, {"suret", NULL, "surette"},
    {"syllabus", "syllabi", ""}, {"sûr", NULL, "sûre"}, {"tau", "taus", ""},
    {"tempo", "tempos tempi", ""}, {"teuton", NULL, "teutonne teutone"},
    {"thalamus", "thalami", ""}, {"thrombi", "thrombus", ""}, {"thrombus", "thrombi", ""},
    {"tiers", "", "tierce"}, {"tigre", NULL, "tigresse"}, {"toccata", "toccatas toccate", ""},
    {"tombal", "tombals tombaux", "tombale"}, {"tors", "", "torse"},
    {"tourangeau", NULL, "tourangelle"}, {"tourtereau", NULL, "tourterelle"},
    {"travaux", "travail", ""}, {"traître", NULL, "traîtresse"}, {"trial", "trials", ""},
    {"trijumeau", NULL, "trijumelle"}, {"unau", "unaus", ""}, {"uni", NULL, "unie"},
    {"vain", NULL, "vaine"}, {"valaisan", NULL, "valaisanne"}, {"vantail", "vantaux", ""},
    {"vengeur", NULL, "vengeuse vengeresse"}, {"ventail", "ventaux", ""},
    {"vermeil", NULL, "vermeille"}, {"vieillot", NULL, "vieillotte"},
    {"vieux", "vieil", "vieille"}, {"vif", NULL, "vive"}, {"vil", NULL, "vile"},
    {"virginal", "virginals virginaux", "virginale"}, {"vitraux", "vitrail", ""},
    {"vu", NULL, "vue"}, {"véronal", "véronals", ""}, {"yeux", "œil", ""}, {"âne", NULL, "ânesse"},
    {"émail", "émaux émails", ""}, {"émaux", "émail", ""}, {"émeu", "émeus", ""},
    {"épais", "", "épaisse"}, {"épars", "", "éparse"}, {"étal", "étals", ""},
    {"étaux", "étau étal", ""}, {"éthanal", "éthanals", ""}, {"œil", "yeux œils", ""},
};

static const char *const fixed[] = {
    "a", "au", "aucun", "aux", "avec", "ce", "ces", "cet", "cette", "chaux", "chez", "d", "dans",
    "de", "des", "do", "du", "elle", "en", "entre", "est", "et", "fa", "il", "je", "l", "la", "le",
    "les", "leur", "leurs", "lui", "mais", "me", "mes", "mi", "mon", "ne", "ni", "non", "nos",
    "notre", "nous", "on", "ont", "or", "ou", "où", "par", "pas", "pi", "pour", "qu", "que", "qui",
    "sa", "sans", "se", "selon", "ses", "si", "son", "sont", "sous", "sur", "taux", "te", "tes",
    "très", "tu", "un", "une", "ut", "vers", "vos", "vous", "y", "à",
};

static const char *const one_gender[] = {
    "abricot", "accent", "alcoolat", "aliment", "alun", "amiant", "annonciat", "argument", "avis",
    "ballot", "bassin", "bonbon", "bond", "bottin", "boucan", "bouillon", "boulin", "bourdon",
    "bouton", "caban", "calcul", "camelot", "canon", "capot", "caramel", "cari", "carlin",
    "cartel", "carton", "chagrin", "champignon", "charnier", "chaudron", "chemin", "chicot",
    "citron", "climat", "coin", "colon", "conduit", "coton", "coupon", "cousin", "crampon",
    "crayon", "cyprin", "côlon", "dessert", "dessin", "discord", "dizain", "dolman", "dossier",
    "douzain", "dragon", "drain", "durit", "délit", "fanon", "fard", "flacon", "format", "frelon",
    "frisson", "fusil", "galon", "ganglion", "gazon", "gigot", "glacier", "gland", "gradin",
    "grain", "granit", "gravier", "grelot", "hameçon", "hard", "huitain", "jalon", "jambon",
    "jardin", "jeton", "juron", "label", "laiton", "land", "lardon", "lin", "lisier", "lot",
    "machin", "magasin", "matin", "melon", "menton", "motel", "mouchoir", "moulin", "moutard",
    "mouton", "médecin", "méson", "neuron", "océan", "oubli", "ourlet", "palais", "papillon",
    "pari", "parti", "patin", "pignon", "pilot", "piston", "plant", "platin", "plomb", "point",
    "poinçon", "poison", "pot", "poudrier", "poumon", "poussier", "pralin", "prion", "purin",
    "pâté", "quart", "raban", "raid", "rapin", "rat", "ravier", "rayon", "rebut", "refus", "rein",
    "retrait", "ricin", "robin", "ruban", "safran", "salon", "sapin", "satin", "savon", "sermon",
    "sillon", "sommier", "son", "soupçon", "sérum", "talon", "tampon", "tartan", "taxi", "tendon",
    "tin", "titan", "ton", "torchon", "tourment", "train", "trait", "tribun", "tricot", "tronc",
    "tronçon", "turbin", "tympan", "tétin", "vaccin", "vent", "violon", "vérin", "wagon", "zinc",
    "zombi", "îlot",
};

const struct gls_language gls_french = {
    .name = "fr",
    .plural = &plural,
    .singular = &singular,
    .feminine = &feminine,
    .verb = verb,
    .verbs = COUNT(verb),
    .irregular = irregular,
    .irregulars = COUNT(irregular),
    .fixed = fixed,
    .fixeds = COUNT(fixed),
    .one_gender = one_gender,
    .one_genders = COUNT(one_gender),
};
