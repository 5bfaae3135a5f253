/* English number, with the Latin and Greek plurals of medicine, verbs, and UK and US spellings. */
#include "text/inflect_table.h"

/* clang-format off */

/* ------------------------------------------------------------------ number */

static gls_endings plural = {
    ON('a') = LIST{
        NUMBER("ma", "mas mata mae", 2), NUMBER("a", "as ae", 2), END},
    ON('b') = ADD_S,
    ON('c') = ADD_S,
    ON('d') = LIST{NUMBER("child", "children", 0), NUMBER("", "s", 2), END},
    ON('e') = LIST{
        NUMBER("life", "lives", 0), NUMBER("knife", "knives", 0), NUMBER("wife", "wives", 0),
        NUMBER("goose", "geese", 0), NUMBER("mouse", "mice", 0), NUMBER("louse", "lice", 0),
        NONE("ae"), NUMBER("", "s", 2), END},
    ON('f') = LIST{
        NUMBER("alf", "alves", 1), NUMBER("eaf", "eaves", 1), NUMBER("oaf", "oaves", 1),
        NUMBER("shelf", "shelves", 0), NUMBER("hoof", "hooves", 0), NUMBER("wolf", "wolves", 0),
        NUMBER("", "s", 2), END},
    ON('g') = ADD_S,
    ON('h') = LIST{
        NUMBER("tooth", "teeth", 0), NUMBER("stomach", "stomachs", 0), NUMBER("ch", "ches", 1),
        NUMBER("sh", "shes", 1), NUMBER("", "s", 2), END},
    ON('i') = LIST{NUMBER("", "s", 3), END},
    ON('j') = ADD_S,
    ON('k') = ADD_S,
    ON('l') = ADD_S,
    ON('m') = LIST{NUMBER("um", "ums a", 2), NUMBER("", "s", 2), END},
    ON('n') = LIST{
        NUMBER("human", "humans", 0), NUMBER("german", "germans", 0), NUMBER("man", "men", 0),
        NUMBER("talisman", "talismans", 0), NUMBER("ganglion", "ganglia ganglions", 0),
        NUMBER("drion", "dria", 2), NUMBER("omenon", "omena omenons", 2),
        NUMBER("criterion", "criteria criterions", 0), NUMBER("men", "mens mina", 2),
        NUMBER("person", "persons people", 0), NUMBER("zoon", "zoons zoa", 0),
        NUMBER("hedron", "hedrons hedra", 0), NUMBER("cephalon", "cephalons cephala", 0),
        NUMBER("cranon", "cranons crana", 0), NUMBER("karyon", "karyons karya", 0),
        NUMBER("caryon", "caryons carya", 0), NUMBER("enteron", "enterons entera", 0),
        NUMBER("dendron", "dendrons dendra", 0), NUMBER("menon", "menons mena", 1),
        NUMBER("taxon", "taxons taxa", 0), NUMBER("automaton", "automatons automata", 0),
        NUMBER("amnion", "amnions amnia", 0), NUMBER("acromion", "acromions acromia", 0),
        NUMBER("chalazion", "chalazions chalazia", 0), NUMBER("helion", "helions helia", 1),
        NUMBER("thelion", "thelions thelia", 0), NUMBER("gnathion", "gnathions gnathia", 0),
        NUMBER("epiploon", "epiploons epiploa", 0), NUMBER("blepharon", "blepharons blephara", 0),
        NUMBER("podion", "podions podia", 1), NUMBER("lexicon", "lexicons lexica", 0),
        NUMBER("", "s", 2), END},
    ON('o') = LIST{AFTER(CONSONANTS, "o", "os oes", 2), NUMBER("", "s", 2), END},
    ON('p') = ADD_S,
    ON('q') = ADD_S,
    ON('r') = ADD_S,
    ON('s') = LIST{
        NUMBER("sis", "ses", 1), NUMBER("xis", "xes", 1), NUMBER("itis", "itides itises", 1),
        NUMBER("ris", "rises rides", 1), NUMBER("is", "ises es ides", 3),
        NUMBER("is", "ises es", 2), NONE("ous"), NUMBER("genus", "genera genuses", 0),
        NUMBER("vulnus", "vulnera", 0), NUMBER("mus", "muses mi mera", 2),
        NUMBER("cus", "cuses ci cera", 2), NUMBER("us", "uses i", 2), NUMBER("ss", "sses", 1), END},
    ON('t') = LIST{NUMBER("foot", "feet", 0), NUMBER("", "s", 2), END},
    ON('u') = LIST{NUMBER("eau", "eaus eaux", 1), NUMBER("", "s", 2), END},
    ON('v') = ADD_S,
    ON('w') = ADD_S,
    ON('x') = LIST{
        NUMBER("ex", "exes ices", 2), NUMBER("rix", "rixes rices", 1),
        NUMBER("dix", "dixes dices", 1), NUMBER("lix", "lixes lices", 1),
        NUMBER("vix", "vixes vices", 1), NUMBER("nix", "nixes nices", 1),
        NUMBER("alx", "alxes alces", 1), NUMBER("lyx", "lyxes lyces", 1),
        NUMBER("nx", "nxes nges", 2), NUMBER("rax", "raxes races", 2), NUMBER("x", "xes", 1), END},
    ON('y') = LIST{
        AFTER(CONSONANTS, "y", "ies", 1), NUMBER("quy", "quies", 0), NUMBER("", "s", 2), END},
    ON('z') = LIST{NUMBER("zz", "zzes", 1), NUMBER("z", "zes zzes", 1), END},
    OTHER_LETTERS = ADD_S,
};

/* For entries in the plural. */
static gls_endings singular = {
    ON('a') = LIST{
        NUMBER("omata", "oma", 1), NUMBER("mata", "ma", 2), NUMBER("teria", "terium", 2),
        NUMBER("dria", "drion", 2), NUMBER("omena", "omenon", 2), NUMBER("zoa", "zoon", 1),
        NUMBER("hedra", "hedron", 1), NUMBER("genera", "genus", 1), NUMBER("lomera", "lomus", 1),
        NUMBER("ulcera", "ulcus", 0), END},
    ON('e') = LIST{
        NUMBER("ae", "a", 2), NUMBER("mice", "mouse", 0), NUMBER("lice", "louse", 0), END},
    ON('h') = LIST{NUMBER("teeth", "tooth", 0), END},
    ON('i') = LIST{
        NUMBER("cci", "ccus", 1), NUMBER("oli", "olus", 2), NUMBER("uli", "ulus", 1),
        NUMBER("illi", "illus", 1), NUMBER("mbi", "mbus", 2), NUMBER("nchi", "nchus", 2), END},
    ON('n') = LIST{NUMBER("women", "woman", 1), END},
    ON('s') = LIST{
        NUMBER("itides", "itis", 1), NUMBER("ymides", "ymis", 1), NUMBER("ottides", "ottis", 1), NUMBER("nges", "nx nge", 2), NUMBER("trices", "trix", 1),
        NUMBER("tices", "tex tice", 1), NUMBER("dices", "dix dex", 1), NUMBER("ervices", "ervix ervice", 1),
        NUMBER("ices", "ice", 2),
        NUMBER("lves", "lf lve", 1), NUMBER("eaves", "eaf eave", 1), NUMBER("lives", "life", 0),
        NUMBER("knives", "knife", 0), NUMBER("quies", "quy", 1),
        AFTER(CONSONANTS, "ies", "y ie", 1), NUMBER("yses", "ysis yse", 1),
        NUMBER("oses", "osis ose", 2), NUMBER("ases", "asis ase as", 2),
        NUMBER("eses", "esis ese", 2), NUMBER("sses", "ss sse", 1), NUMBER("uses", "us use", 1),
        NUMBER("ises", "is ise", 2), NUMBER("ses", "sis se s", 2), NUMBER("xes", "xis xe x", 1),
        NUMBER("ches", "ch che", 1), NUMBER("shes", "sh she", 1), NUMBER("oes", "o oe", 1),
        NUMBER("zzes", "zz", 1), NONE("ss"), NONE("us"), NONE("is"), NONE("eps"), NONE("ous"),
        NUMBER("s", "", 3), END},
    ON('t') = LIST{NUMBER("feet", "foot", 0), END},
};

/* ------------------------------------------------------------------ verbs */

#define VERB(end, forms)      {end, forms, NULL, false}
#define ODD_VERB(word, forms) {word, forms, NULL, true}
#define REGULAR(end)          VERB(end, end "s " end "ed " end "ing")
#define DOUBLED(end, letter)  VERB(end, end "s " end letter "ed " end letter "ing")
#define BOTH(end, letter) \
    VERB(end, end "s " end "ed " end "ing " end letter "ed " end letter "ing")

static const struct gls_conjugation verb[] = {
    ODD_VERB("arise", "arises arose arisen arising"),
    ODD_VERB("be", "is are was were been being"),
    ODD_VERB("bear", "bears bore born borne bearing"),
    ODD_VERB("become", "becomes became becoming"),
    ODD_VERB("begin", "begins began begun beginning"),
    ODD_VERB("bend", "bends bent bending"),
    ODD_VERB("bid", "bids bidding"),
    ODD_VERB("bind", "binds bound binding"),
    ODD_VERB("bite", "bites bit bitten biting"),
    ODD_VERB("bleed", "bleeds bled bleeding"),
    ODD_VERB("blow", "blows blew blown blowing"),
    ODD_VERB("break", "breaks broke broken breaking"),
    ODD_VERB("breed", "breeds bred breeding"),
    ODD_VERB("bring", "brings brought bringing"),
    ODD_VERB("build", "builds built building"),
    ODD_VERB("burn", "burns burned burnt burning"),
    ODD_VERB("burst", "bursts bursting"),
    ODD_VERB("buy", "buys bought buying"),
    ODD_VERB("cast", "casts casting"),
    ODD_VERB("catch", "catches caught catching"),
    ODD_VERB("choose", "chooses chose chosen choosing"),
    ODD_VERB("cling", "clings clung clinging"),
    ODD_VERB("come", "comes came coming"),
    ODD_VERB("cost", "costs costing"),
    ODD_VERB("creep", "creeps crept creeping"),
    ODD_VERB("cut", "cuts cutting"),
    ODD_VERB("deal", "deals dealt dealing"),
    ODD_VERB("dig", "digs dug digging"),
    ODD_VERB("do", "does did done doing"),
    ODD_VERB("draw", "draws drew drawn drawing"),
    ODD_VERB("dream", "dreams dreamed dreamt dreaming"),
    ODD_VERB("drink", "drinks drank drunk drinking"),
    ODD_VERB("drive", "drives drove driven driving"),
    ODD_VERB("dwell", "dwells dwelled dwelt dwelling"),
    ODD_VERB("eat", "eats ate eaten eating"),
    ODD_VERB("fall", "falls fell fallen falling"),
    ODD_VERB("feed", "feeds fed feeding"),
    ODD_VERB("feel", "feels felt feeling"),
    ODD_VERB("fight", "fights fought fighting"),
    ODD_VERB("find", "finds found finding"),
    ODD_VERB("fit", "fits fitted fitting"),
    ODD_VERB("flee", "flees fled fleeing"),
    ODD_VERB("fling", "flings flung flinging"),
    ODD_VERB("fly", "flies flew flown flying"),
    ODD_VERB("forbid", "forbids forbade forbidden forbidding"),
    ODD_VERB("foresee", "foresees foresaw foreseen foreseeing"),
    ODD_VERB("forget", "forgets forgot forgotten forgetting"),
    ODD_VERB("forgive", "forgives forgave forgiven forgiving"),
    ODD_VERB("freeze", "freezes froze frozen freezing"),
    ODD_VERB("get", "gets got gotten getting"),
    ODD_VERB("give", "gives gave given giving"),
    ODD_VERB("go", "goes went gone going"),
    ODD_VERB("grind", "grinds ground grinding"),
    ODD_VERB("grow", "grows grew grown growing"),
    ODD_VERB("hang", "hangs hung hanged hanging"),
    ODD_VERB("have", "has had having"),
    ODD_VERB("hear", "hears heard hearing"),
    ODD_VERB("hide", "hides hid hidden hiding"),
    ODD_VERB("hit", "hits hitting"),
    ODD_VERB("hold", "holds held holding"),
    ODD_VERB("hurt", "hurts hurting"),
    ODD_VERB("keep", "keeps kept keeping"),
    ODD_VERB("kneel", "kneels knelt kneeling"),
    ODD_VERB("knit", "knits knitted knitting"),
    ODD_VERB("know", "knows knew known knowing"),
    ODD_VERB("lay", "lays laid laying"),
    ODD_VERB("lead", "leads led leading"),
    ODD_VERB("lean", "leans leaned leant leaning"),
    ODD_VERB("leap", "leaps leaped leapt leaping"),
    ODD_VERB("learn", "learns learned learnt learning"),
    ODD_VERB("leave", "leaves left leaving"),
    ODD_VERB("lend", "lends lent lending"),
    ODD_VERB("let", "lets letting"),
    ODD_VERB("lie", "lies lay lain lying"),
    ODD_VERB("light", "lights lit lighted lighting"),
    ODD_VERB("lose", "loses lost losing"),
    ODD_VERB("make", "makes made making"),
    ODD_VERB("mean", "means meant meaning"),
    ODD_VERB("meet", "meets met meeting"),
    ODD_VERB("mistake", "mistakes mistook mistaken mistaking"),
    ODD_VERB("nod", "nods nodded nodding"),
    ODD_VERB("overcome", "overcomes overcame overcoming"),
    ODD_VERB("pat", "pats patted patting"),
    ODD_VERB("pay", "pays paid paying"),
    ODD_VERB("plot", "plots plotted plotting"),
    ODD_VERB("prove", "proves proved proven proving"),
    ODD_VERB("put", "puts putting"),
    ODD_VERB("quit", "quits quitting"),
    ODD_VERB("read", "reads reading"),
    ODD_VERB("rebuild", "rebuilds rebuilt rebuilding"),
    ODD_VERB("regret", "regrets regretted regretting"),
    ODD_VERB("rid", "rids ridding"),
    ODD_VERB("ride", "rides rode ridden riding"),
    ODD_VERB("ring", "rings rang rung ringing"),
    ODD_VERB("rise", "rises rose risen rising"),
    ODD_VERB("run", "runs ran running"),
    ODD_VERB("say", "says said saying"),
    ODD_VERB("see", "sees saw seen seeing"),
    ODD_VERB("seek", "seeks sought seeking"),
    ODD_VERB("sell", "sells sold selling"),
    ODD_VERB("send", "sends sent sending"),
    ODD_VERB("set", "sets setting"),
    ODD_VERB("sew", "sews sewed sewn sewing"),
    ODD_VERB("shake", "shakes shook shaken shaking"),
    ODD_VERB("shed", "sheds shedding"),
    ODD_VERB("shine", "shines shone shining"),
    ODD_VERB("shoot", "shoots shot shooting"),
    ODD_VERB("show", "shows showed shown showing"),
    ODD_VERB("shrink", "shrinks shrank shrunk shrinking"),
    ODD_VERB("shut", "shuts shutting"),
    ODD_VERB("sing", "sings sang sung singing"),
    ODD_VERB("sink", "sinks sank sunk sinking"),
    ODD_VERB("sit", "sits sat sitting"),
    ODD_VERB("sleep", "sleeps slept sleeping"),
    ODD_VERB("slide", "slides slid sliding"),
    ODD_VERB("slit", "slits slitting"),
    ODD_VERB("speak", "speaks spoke spoken speaking"),
    ODD_VERB("spend", "spends spent spending"),
    ODD_VERB("spill", "spills spilled spilt spilling"),
    ODD_VERB("spin", "spins spun spinning"),
    ODD_VERB("spit", "spits spat spitting"),
    ODD_VERB("split", "splits splitting"),
    ODD_VERB("spread", "spreads spreading"),
    ODD_VERB("spring", "springs sprang sprung springing"),
    ODD_VERB("stand", "stands stood standing"),
    ODD_VERB("steal", "steals stole stolen stealing"),
    ODD_VERB("stick", "sticks stuck sticking"),
    ODD_VERB("sting", "stings stung stinging"),
    ODD_VERB("strike", "strikes struck stricken striking"),
    ODD_VERB("swear", "swears swore sworn swearing"),
    ODD_VERB("sweep", "sweeps swept sweeping"),
    ODD_VERB("swell", "swells swelled swollen swelling"),
    ODD_VERB("swim", "swims swam swum swimming"),
    ODD_VERB("swing", "swings swung swinging"),
    ODD_VERB("take", "takes took taken taking"),
    ODD_VERB("teach", "teaches taught teaching"),
    ODD_VERB("tear", "tears tore torn tearing"),
    ODD_VERB("tell", "tells told telling"),
    ODD_VERB("think", "thinks thought thinking"),
    ODD_VERB("throw", "throws threw thrown throwing"),
    ODD_VERB("trim", "trims trimmed trimming"),
    ODD_VERB("undergo", "undergoes underwent undergone undergoing"),
    ODD_VERB("understand", "understands understood understanding"),
    ODD_VERB("undertake", "undertakes undertook undertaken undertaking"),
    ODD_VERB("upset", "upsets upsetting"),
    ODD_VERB("wake", "wakes woke woken waking"),
    ODD_VERB("wear", "wears wore worn wearing"),
    ODD_VERB("weave", "weaves wove woven weaving"),
    ODD_VERB("weep", "weeps wept weeping"),
    ODD_VERB("win", "wins won winning"),
    ODD_VERB("wind", "winds wound winding"),
    ODD_VERB("withdraw", "withdraws withdrew withdrawn withdrawing"),
    ODD_VERB("withstand", "withstands withstood withstanding"),
    ODD_VERB("write", "writes wrote written writing"),

    /* A final consonant is doubled after one stressed vowel. */
    DOUBLED("ab", "b"), DOUBLED("ob", "b"), DOUBLED("rub", "b"), VERB("ic", "ics icked icking"),
    DOUBLED("ag", "g"), DOUBLED("og", "g"), DOUBLED("ug", "g"), DOUBLED("trol", "l"),
    REGULAR("eel"), BOTH("el", "l"), BOTH("signal", "l"), DOUBLED("scan", "n"),
    DOUBLED("plan", "n"), DOUBLED("pin", "n"), DOUBLED("thin", "n"), REGULAR("eap"),
    DOUBLED("ap", "p"), DOUBLED("ip", "p"), REGULAR("elop"), REGULAR("oop"), DOUBLED("op", "p"),
    DOUBLED("scar", "r"), REGULAR("ffer"), DOUBLED("fer", "r"), DOUBLED("deter", "r"),
    DOUBLED("cur", "r"), DOUBLED("stir", "r"), DOUBLED("blur", "r"), REGULAR("limit"),
    REGULAR("vomit"), DOUBLED("mit", "t"), DOUBLED("clot", "t"), DOUBLED("rot", "t"),
    DOUBLED("spot", "t"),

    VERB("ee", "ees eed eeing"), VERB("oe", "oes oed oeing"), VERB("ye", "yes yed yeing"),
    VERB("ie", "ies ied ying"), VERB("e", "es ed ing"), REGULAR("ay"), REGULAR("ey"),
    REGULAR("oy"), VERB("y", "ies ied ying"), VERB("ch", "ches ched ching"),
    VERB("sh", "shes shed shing"), VERB("s", "ses sed sing"), VERB("x", "xes xed xing"),
    VERB("z", "zes zed zing"), REGULAR(""),
};

/* ------------------------------------------------------------------ words */

static const struct gls_irregular irregular[] = {
    {"atlas", "atlases", NULL}, {"atria", "atrium", NULL}, {"axes", "axis axe", NULL},
    {"bias", "biases", NULL}, {"canvas", "canvases", NULL}, {"children", "child", NULL},
    {"cilia", "cilium", NULL}, {"corpora", "corpus", NULL}, {"corpus", "corpora corpuses", NULL},
    {"crania", "cranium", NULL}, {"crises", "crisis", NULL}, {"criteria", "criterion", NULL},
    {"crus", "crura", NULL}, {"crux", "cruxes cruces", NULL}, {"data", "datum", NULL},
    {"fascia", "fascias fasciae", NULL}, {"femora", "femur", NULL},
    {"femur", "femurs femora", NULL}, {"foci", "focus", NULL}, {"foramina", "foramen", NULL},
    {"fungi", "fungus", NULL}, {"ganglia", "ganglion", NULL}, {"gas", "gases gasses", NULL},
    {"genera", "genus", NULL}, {"glans", "glandes", NULL}, {"gyri", "gyrus", NULL},
    {"hallux", "halluces", NULL}, {"helix", "helices helixes", NULL}, {"irides", "iris", NULL},
    {"labia", "labium", NULL}, {"lens", "lenses", NULL}, {"lenses", "lens", NULL},
    {"loci", "locus", NULL}, {"lumina", "lumen", NULL}, {"media", "medium", NULL},
    {"men", "man", NULL}, {"meninges", "meninx", NULL}, {"naevi", "naevus", NULL},
    {"nevi", "nevus", NULL}, {"nuclei", "nucleus", NULL}, {"opus", "opuses opera", NULL},
    {"os", "ora ossa", NULL}, {"ova", "ovum", NULL}, {"ox", "oxen", NULL},
    {"pancreas", "pancreases pancreata", NULL}, {"pectus", "pectora", NULL},
    {"pelves", "pelvis", NULL}, {"people", "person peoples", NULL}, {"rami", "ramus", NULL},
    {"scolex", "scoleces scolexes", NULL}, {"septa", "septum", NULL}, {"sera", "serum", NULL},
    {"strata", "stratum", NULL}, {"sulci", "sulcus", NULL}, {"testes", "testis", NULL},
    {"tibia", "tibias tibiae", NULL}, {"vas", "vasa", NULL}, {"villi", "villus", NULL},
    {"viscera", "viscus", NULL}, {"viscus", "viscera", NULL}, {"women", "woman", NULL},
};

static const char *const fixed[] = {
    "a", "an", "and", "as", "at", "by", "caries", "de", "diabetes", "faeces", "feces", "for",
    "from", "gallows", "herpes", "in", "is", "no", "not", "of", "on", "or", "per", "pertussis",
    "pus", "rabies", "scabies", "sepsis", "series", "species", "syphilis", "tetanus", "than",
    "the", "to", "versus", "vs", "with", "within", "without",
};

/* ------------------------------------------------------------------ spellings, UK first */

#define ROWS    (const struct gls_spelling[])
#define NO_MORE {"", "", GLS_SPELLING_ANYWHERE}

#define ANY(uk, us)      {uk, us, GLS_SPELLING_ANYWHERE}
#define START(uk, us)    {uk, us, GLS_SPELLING_AT_START}
#define TAIL(uk, us)     {uk, us, GLS_SPELLING_AT_END}
#define WHOLE(uk, us)    {uk, us, GLS_SPELLING_WHOLE}
#define KEEP(text)       {text, "", GLS_SPELLING_ANYWHERE}
#define KEEP_WHOLE(text) {text, "", GLS_SPELLING_WHOLE}

/* A British digraph and its American letter begin differently: two lists need the row. */
#define AE_OR_E \
    TAIL("aemia", "emia"), TAIL("aemic", "emic"), ANY("aesth", "esth"), \
    ANY("aetiol", "etiol")
#define OE_OR_E \
    ANY("oedem", "edem"), START("oesophag", "esophag"), ANY("ooesophag", "oesophag"), \
    ANY("oesophag", "esophag"), ANY("oestradi", "estradi"), ANY("oestrogen", "estrogen"), \
    START("oestr", "estr")

static gls_spellings spelling = {
    ON('a') = ROWS{
        AE_OR_E, ANY("ageing", "aging"), KEEP("aise"), KEEP("aize"), TAIL("alogue", "alog"),
        ANY("aluminium", "aluminum"), ANY("alyse", "alyze"), TAIL("alysing", "alyzing"),
        ANY("amoeb", "ameb"), ANY("anaem", "anem"), ANY("armour", "armor"), KEEP_WHOLE("arise"),
        ANY("artefact", "artifact"), NO_MORE},
    ON('b') = ROWS{ANY("behaviour", "behavior"), NO_MORE},
    ON('c') = ROWS{
        ANY("caecum", "cecum"), ANY("caecal", "cecal"), START("caeco", "ceco"),
        ANY("caesar", "cesar"), ANY("caesium", "cesium"), ANY("calibre", "caliber"),
        ANY("centre", "center"), KEEP("cis"), ANY("coeliac", "celiac"), ANY("coelom", "celom"),
        KEEP("colorect"), ANY("colour", "color"), NO_MORE},
    ON('d') = ROWS{
        ANY("defaec", "defec"), ANY("dioptre", "diopter"), WHOLE("disc", "disk"), NO_MORE},
    ON('e') = ROWS{
        AE_OR_E, OE_OR_E, TAIL("efence", "efense"), KEEP("eize"), KEEP_WHOLE("expertise"),
        NO_MORE},
    ON('f') = ROWS{
        ANY("faecal", "fecal"), ANY("faeces", "feces"), ANY("favour", "favor"),
        ANY("fibre", "fiber"), ANY("flavour", "flavor"), ANY("foetal", "fetal"),
        ANY("foetid", "fetid"), ANY("foeto", "feto"), ANY("foetor", "fetor"),
        ANY("foetus", "fetus"), START("foeti", "feti"), NO_MORE},
    ON('g') = ROWS{
        ANY("goitre", "goiter"), WHOLE("grey", "gray"), ANY("gynaec", "gynec"), NO_MORE},
    ON('h') = ROWS{
        ANY("haemangi", "hemangi"), ANY("haemarthr", "hemarthr"), ANY("haemat", "hemat"),
        ANY("haemoglob", "hemoglob"), ANY("haemoly", "hemoly"), ANY("haemorrh", "hemorrh"),
        START("haemo", "hemo"), START("homoeo", "homeo"), ANY("honour", "honor"),
        ANY("humour", "humor"), NO_MORE},
    ON('i') = ROWS{
        ANY("icis", "iciz"), WHOLE("inflexion", "inflection"), ANY("isation", "ization"),
        ANY("ischaem", "ischem"), TAIL("ise", "ize"), TAIL("ised", "ized"), TAIL("iser", "izer"),
        TAIL("ising", "izing"), NO_MORE},
    ON('l') = ROWS{
        KEEP("laborat"), ANY("labour", "labor"), ANY("leuco", "leuko"), ANY("leukaem", "leukem"),
        WHOLE("licence", "license"), TAIL("litre", "liter"), NO_MORE},
    ON('m') = ROWS{
        ANY("manoeuvre", "maneuver"), KEEP("merchandis"), TAIL("metre", "meter"),
        ANY("mould", "mold"), NO_MORE},
    ON('n') = ROWS{
        ANY("naevi", "nevi"), START("naevo", "nevo"), ANY("naevus", "nevus"),
        ANY("neighbour", "neighbor"), NO_MORE},
    ON('o') = ROWS{
        OE_OR_E, ANY("odour", "odor"), KEEP("oise"),
        TAIL("ologue", "olog"), ANY("olyse", "olyze"), TAIL("olysing", "olyzing"),
        ANY("opaed", "oped"), NO_MORE},
    ON('p') = ROWS{
        ANY("paediatr", "pediatr"), START("paedo", "pedo"), START("palaeo", "paleo"),
        KEEP("paradise"), START("phaeo", "pheo"), ANY("pnoea", "pnea"), ANY("pnoeic", "pneic"),
        WHOLE("practise", "practice"), ANY("praecord", "precord"), KEEP("premis"), KEEP("prise"),
        KEEP("prize"), TAIL("programme", "program"), KEEP("promis"), NO_MORE},
    ON('r') = ROWS{KEEP_WHOLE("rise"), ANY("rrhoe", "rrhe"), ANY("rumour", "rumor"), NO_MORE},
    ON('s') = ROWS{
        ANY("savour", "savor"), ANY("sceptic", "skeptic"), KEEP("size"), ANY("sulph", "sulf"),
        NO_MORE},
    ON('t') = ROWS{
        ANY("transoesophag", "transesophag"), ANY("taenia", "tenia"), ANY("theatre", "theater"),
        ANY("titre", "titer"), KEEP_WHOLE("treatise"), ANY("tumour", "tumor"), NO_MORE},
    ON('u') = ROWS{KEEP("uise"), NO_MORE},
    ON('v') = ROWS{ANY("vapour", "vapor"), KEEP("vis"), NO_MORE},
    ON('w') = ROWS{KEEP("wise"), NO_MORE},
};

const struct gls_language gls_english = {
    .name = "en",
    .plural = &plural,
    .singular = &singular,
    .verb = verb,
    .verbs = COUNT(verb),
    .irregular = irregular,
    .irregulars = COUNT(irregular),
    .fixed = fixed,
    .fixeds = COUNT(fixed),
    .spelling = &spelling,
};
