/* Plurals to publish in English: of two the commoner first, as general dictionaries have them. What
 * is counted only by the dictionary (blood, imaging) has none. */
#include "text/written_rules.h"

/* clang-format off */

#define RULE(ending, becomes) {ending, becomes, true}
#define ODD(ending, becomes)  {ending, becomes, false}
#define NONE(ending)          {ending, NULL, true}

static const struct gls_plural plural[] = {
    /* not counted */
    NONE("^advice"), NONE("^air"), NONE("^asthma"), NONE("^bile"), NONE("^blood"), NONE("^calcium"),
    NONE("^care"), NONE("^equipment"), NONE("^evidence"),
    NONE("^hair"), NONE("^health"), NONE("^information"), NONE("^knowledge"), NONE("^malaria"),
    NONE("^milk"), NONE("^nausea"), NONE("nutrition"), NONE("^oxygen"), NONE("^plasma"),
    NONE("^progress"), NONE("^research"), NONE("^saliva"), NONE("^sleep"), NONE("^sweat"),
    NONE("^urine"), NONE("^water"), NONE("hood"), NONE("^chickenpox"), NONE("^smallpox"),
    NONE("pox"), NONE("^tuberculosis"),
    RULE("illness", "illnesses"), RULE("weakness", "weaknesses"), RULE("sickness", "sicknesses"),
    NONE("ness"),

    /* plurals already */
    NONE("^data"), NONE("bacteria"), NONE("criteria"), NONE("^media"), NONE("genitalia"),
    NONE("viscera"), NONE("phenomena"), NONE("^feet"), NONE("teeth"), NONE("children"),
    NONE("^people"), NONE("women"), NONE("^men"), NONE("ae"), NONE("i"),

    /* Latin words after their noun */
    NONE("^bifida"), NONE("^coli"), NONE("^praevia"), NONE("^previa"), NONE("^pulmonale"), NONE("^lata"),
    NONE("^nigra"), NONE("^dura"), NONE("^major"), NONE("^minor"), NONE("^magnum"), NONE("^vera"),
    NONE("^traumatica"), NONE("^vitro"), NONE("^vivo"), NONE("^situ"), NONE("^utero"), NONE("^valgum"), NONE("^varum"),
    NONE("^partum"), NONE("^anterior"), NONE("^posterior"),

    ODD("foot", "feet"), ODD("tooth", "teeth"), ODD("^child", "children"), ODD("^ox", "oxen"),
    ODD("^person", "people persons"), ODD("mouse", "mice"), ODD("louse", "lice"),
    RULE("human", "humans"), RULE("talisman", "talismans"), RULE("german", "germans"),
    ODD("man", "men"), ODD("calf", "calves"), ODD("half", "halves"), ODD("shelf", "shelves"),
    ODD("leaf", "leaves"), ODD("^loaf", "loaves"), ODD("hoof", "hooves hoofs"), ODD("life", "lives"),
    ODD("knife", "knives"), ODD("wife", "wives"), ODD("wolf", "wolves"), ODD("^self", "selves"),

    /* -is */
    ODD("itis", "itides"), NONE("pertussis"), NONE("^sepsis"), NONE("^pubis"), ODD("sis", "ses"), ODD("xis", "xes"), ODD("^testis", "testes"),
    ODD("^pelvis", "pelvises pelves"), ODD("^penis", "penises"), ODD("^iris", "irises irides"),
    ODD("^clitoris", "clitorises"), ODD("^epididymis", "epididymides"), ODD("^glottis", "glottises"),
    NONE("is"),

    /* -us */
    RULE("fetus", "fetuses"), RULE("foetus", "foetuses"), RULE("virus", "viruses"),
    RULE("sinus", "sinuses"), ODD("uterus", "uteri uteruses"), ODD("humerus", "humeri"),
    ODD("^radius", "radii radiuses"), ODD("nucleus", "nuclei"), ODD("thrombus", "thrombi"),
    ODD("embolus", "emboli"), ODD("bronchus", "bronchi"), ODD("naevus", "naevi"),
    ODD("nevus", "nevi"), ODD("^tophus", "tophi"), ODD("villus", "villi"), ODD("meniscus", "menisci"),
    ODD("stimulus", "stimuli"), ODD("^locus", "loci"), ODD("^focus", "foci focuses"),
    ODD("^fungus", "fungi funguses"), ODD("hippocampus", "hippocampi"), ODD("tarsus", "tarsi"),
    ODD("carpus", "carpi"), ODD("sulcus", "sulci"), ODD("gyrus", "gyri"), ODD("^ramus", "rami"),
    ODD("esophagus", "esophagi"), ODD("^corpus", "corpora"), ODD("^genus", "genera"),
    ODD("^viscus", "viscera"), RULE("plexus", "plexuses"), RULE("bolus", "boluses"), RULE("hiatus", "hiatuses"),
    ODD("^fundus", "fundi"), ODD("thalamus", "thalami"), ODD("annulus", "annuli"),
    ODD("alveolus", "alveoli"), ODD("^acinus", "acini"), RULE("^callus", "calluses"),
    RULE("^meatus", "meatuses"), RULE("^anus", "anuses"), RULE("apparatus", "apparatuses"),
    RULE("^status", "statuses"), ODD("coccus", "cocci"), ODD("illus", "illi"), ODD("ulus", "uli"),
    ODD("olus", "oli"), NONE("us"),

    /* -um */
    NONE("calcium"), NONE("sodium"), NONE("potassium"), NONE("lithium"), NONE("magnesium"),
    NONE("barium"), NONE("technetium"), NONE("gadolinium"), NONE("ammonium"), NONE("opium"), NONE("aluminium"),
    NONE("titanium"), NONE("uranium"), NONE("selenium"), NONE("caesium"), NONE("cesium"),
    NONE("thallium"), NONE("strontium"), NONE("rubidium"), NONE("^helium"),
    ODD("^ovum", "ova"), ODD("septum", "septa"), ODD("^serum", "serums sera"), ODD("antiserum", "antisera"),
    ODD("sternum", "sternums sterna"), ODD("sacrum", "sacrums sacra"), ODD("rectum", "rectums recta"),
    ODD("duodenum", "duodena duodenums"), ODD("ileum", "ilea"), ODD("cecum", "ceca"),
    ODD("caecum", "caeca"), ODD("cerebellum", "cerebella cerebellums"), ODD("^sputum", "sputa"),
    ODD("diverticulum", "diverticula"), ODD("reticulum", "reticula"), ODD("frenulum", "frenula"),
    ODD("perineum", "perinea"), ODD("peritoneum", "peritonea peritoneums"),
    ODD("^atrium", "atria"), ODD("cranium", "crania craniums"), ODD("delirium", "deliria deliriums"),
    ODD("medium", "media"), ODD("ium", "ia"),

    /* -a */
    ODD("vertebra", "vertebrae"), ODD("bursa", "bursae bursas"), ODD("fistula", "fistulas fistulae"),
    ODD("fascia", "fasciae fascias"), ODD("scapula", "scapulae scapulas"), ODD("fibula", "fibulae fibulas"),
    ODD("tibia", "tibiae tibias"), ODD("ulna", "ulnae ulnas"), ODD("macula", "maculae"),
    ODD("papilla", "papillae"), ODD("patella", "patellae patellas"), ODD("maxilla", "maxillae"),
    ODD("medulla", "medullae"), ODD("axilla", "axillae"), ODD("larva", "larvae"), ODD("^alga", "algae"),
    ODD("trachea", "tracheae tracheas"), ODD("pleura", "pleurae"), ODD("sequela", "sequelae"),
    ODD("lacuna", "lacunae"), ODD("petechia", "petechiae"), ODD("cochlea", "cochleae"),
    ODD("ampulla", "ampullae"), ODD("areola", "areolae"), ODD("^bulla", "bullae"),
    ODD("conjunctiva", "conjunctivae conjunctivas"), ODD("^stria", "striae"), ODD("^ruga", "rugae"),
    ODD("stigma", "stigmata stigmas"), ODD("^stoma", "stomas stomata"), ODD("lamina", "laminae"),
    ODD("clavicula", "claviculae"), ODD("lingula", "lingulae"), ODD("trabecula", "trabeculae"),

    /* -x */
    ODD("appendix", "appendices appendixes"), ODD("matrix", "matrices"),
    ODD("cervix", "cervices cervixes"), ODD("cicatrix", "cicatrices"), ODD("helix", "helices"),
    ODD("apex", "apices apexes"), ODD("^index", "indices indexes"), ODD("vertex", "vertices"),
    ODD("cortex", "cortices"), ODD("thorax", "thoraxes thoraces"), ODD("hallux", "halluces"),
    ODD("larynx", "larynges larynxes"), ODD("pharynx", "pharynges pharynxes"),
    ODD("phalanx", "phalanges"), ODD("^meninx", "meninges"),

    /* -n */
    ODD("ganglion", "ganglia ganglions"), ODD("criterion", "criteria"),
    ODD("phenomenon", "phenomena"), ODD("mitochondrion", "mitochondria"), ODD("zoon", "zoa"),
    ODD("foramen", "foramina"), ODD("^lumen", "lumens lumina"),

    /* -ing: most name what is not counted */
    RULE("swelling", "swellings"), RULE("dressing", "dressings"), RULE("finding", "findings"),
    RULE("screening", "screenings"), RULE("reading", "readings"), RULE("feeling", "feelings"),
    RULE("lining", "linings"), RULE("opening", "openings"), RULE("^ring", "rings"),
    RULE("^sling", "slings"), RULE("string", "strings"), NONE("ing"),

    /* -s */
    RULE("^lens", "lenses"), RULE("^gas", "gases"), RULE("^bias", "biases"),
    RULE("pancreas", "pancreases"), RULE("^atlas", "atlases"), NONE("^progress"),
    RULE("ss", "sses"), NONE("s"),

    RULE("stomach", "stomachs"), RULE("^epoch", "epochs"),
    RULE("ch", "ches"), RULE("sh", "shes"), RULE("x", "xes"), RULE("zz", "zzes"),
    RULE("quy", "quies"), RULE("ay", "ays"), RULE("ey", "eys"), RULE("oy", "oys"),
    RULE("uy", "uys"), RULE("y", "ies"), RULE("potato", "potatoes"), RULE("tomato", "tomatoes"),
    RULE("^echo", "echoes"), RULE("^hero", "heroes"), RULE("^veto", "vetoes"), RULE("z", "zes"),
    RULE("", "s"), {NULL, NULL, false},
};

static const char *const preposition[] = {
    "after", "against", "at", "before", "between", "by", "de", "due", "during", "for", "from", "in",
    "into", "of", "on", "per", "post", "through", "to", "under", "versus", "vs", "with", "within",
    "without", NULL};

static const char *const none[] = {NULL};

static const char *const joining[] = {"and", "or", "nor", "et", "that", NULL};

static const char *const staying[] = {"alpha", "beta", "gamma", "delta", NULL};

static const char *const compound[] = {
    "cul-de-sac culs-de-sac cul-de-sacs", "mother-in-law mothers-in-law",
    "father-in-law fathers-in-law", "passer-by passers-by", "runner-up runners-up", NULL};

const struct gls_written_language gls_written_english = {
    .name = "en",
    .plural = plural,
    .preposition = preposition,
    .elided = none,
    .joining = joining,
    .staying = staying,
    .compound = compound,
    .agreeing = none,
    .staying_ending = "",
    .prefix = NULL, /* whatever stands before the last hyphen stays */
    .prefix_endings = "",
};
