"""The pairs of tests/bench/inflection.py: a lemma, and a query that must or must not find it.

Drawn from the paradigms of hunspell_fr, always the same ones from the same dictionary.
"""

import collections
import ctypes
import os
import random
import re

from hunspell_fr import fold

Pair = collections.namedtuple("Pair", "lemma pos gender query why")

# Most pairs a pattern of endings gives to each kind of positive: rare endings weigh as common ones.
QUOTA = {"pl": 45, "pl-irregular": 45, "fem": 26, "fem-pl": 14}
# Pairs of each kind of negative.
NEGATIVES = {"snowball-conflates": 2076, "rule-trap": 779, "shared-prefix": 962,
             "derivation": 1430, "near-spelling": 550, "final-e": 200}
# Lemmas tried for a negative of each kind: enough for the quotas, and soon done.
TRIED = 25000

MEDICAL = re.compile(
    "(?:ique|al|aux|ales?|eux|euses?|if|ives?|ome|ite|ose|ien(?:ne)?s?|aire)$|logue|"
    "^(?:hémo|cardi|neuro|gastr|hépat|ost|derm|cyt|angi|path|trans|intra|extra|sous-|anti|bio|"
    "immun|psych|chir|médic|f?œ)")

# Words a medical translator must never see confused. Each pair is tried in both directions.
CONFUSABLE = """
    trait/traitement os/ose malade/maladie fumeur/fumeux foie/foi foie/foin ilion/iléon
    urètre/uretère hypotension/hypertension hypoglycémie/hyperglycémie vessie/vésicule veine/vin
    veine/veineux nerf/nerveux artère/artérite utérus/utérin ovaire/ovarien crâne/crânien
    palais/palatin pouls/poule pouls/pou sang/sangle sein/sain rate/ratio plaie/plaire
    tumeur/tuméfaction moteur/motricité derme/dermite derme/dermatose fièvre/fébrile
    cancer/cancéreux cancer/cancérigène péroné/péronier tibia/tibial fémur/fémoral peau/pelle
    cou/coude cou/coup cou/col coude/couder main/maintien doigt/digital dent/dentiste dent/dentaire
    dent/dentier langue/lange joue/jouet nez/né œil/œillet oreille/oreiller bouche/boucher
    bouche/bouchon goutte/gouttière toux/tout toux/toucher mal/malin mal/male cal/calcul
    calcul/calculer pus/puce pus/pubis cicatrice/cicatriser hanche/anche genou/genre gène/gêne
    gène/génétique gène/génital muscle/musculaire tendon/tendu cartilage/cartouche synovie/synovite
    bourse/boursite disque/discal vertèbre/vertébral rachis/rachitisme scoliose/scolaire
    lordose/lord kyste/kystique fibrome/fibrose lipome/lipide adénome/adénite polype/polypeptide
    sarcome/sarcoïdose carcinome/carcinogène lupus/lumbago virus/viral virus/virulent
    bactérie/bactérien champignon/champion parasite/parasitose toxine/toxique vaccin/vaccination
    sérum/séreux plasma/plasmide globule/globuline anémie/anémone leucémie/leucocyte
    thrombose/thrombus embolie/embole infarctus/infarcissement ischémie/ischion sténose/stent
    souffle/soufre patient/patience patient/patère soin/soigneux médicament/médical
    médicament/médicamenteux dose/dosage dose/dos comprimé/compresse gélule/gelure pilule/pilier
    sirop/siphon pommade/pomme aiguille/aiguillon seringue/sérine bistouri/bistre incision/incisive
    incision/inclusion suture/suturer greffe/greffon greffe/greffier prothèse/proche orthèse/orteil
    grossesse/grosseur grossesse/gros fœtus/fœticide embryon/embryonnaire placenta/placentaire
    insuline/insulaire diabète/diabolo glycémie/glycérine thyroïde/thyroïdite rein/rénal
    rein/reinette sel/selle urine/urinal urine/urne uretère/urée prostate/prostatite sperme/serpe
    testicule/test ménopause/ménage règle/réglage menton/mention palpation/palpitation
    auscultation/occultation inflexion/infection affection/affectation infection/infestation
    perfusion/profusion transfusion/transition ablation/ablution excision/exercice
    luxation/laxation contusion/confusion rupture/roture distension/distance néphrite/névrite
    névrose/nécrose mycose/myose amygdale/amidon sinus/sinusite cil/cilié iris/iritis
    rétine/réticule cornée/corne cristallin/cristal conjonctive/conjonctif aine/âne
    hémorroïde/hémorragie occlusion/exclusion adduction/abduction éversion/inversion
    prénatal/périnatal antérieur/intérieur supérieur/supériorité inguinal/anguleux
    péroné/péritoine coccyx/coccus cervical/cérébral pelvien/pelvis sacrum/sacré fascia/faciès
    septum/septique ganglion/gang cellule/cellulite tissu/tisser fibre/fibrine membrane/membre
    épiderme/épidémie épitaxie/épistaxis vertige/vestige migraine/migration convulsion/concussion
"""

# Two words of medicine or of every day, one e apart.
HOMOGRAPH = """
    vaccin/vaccine rein/reine gland/glande drain/draine sel/selle côlon/colonne vent/vente
    port/porte médecin/médecine point/pointe bal/balle poison/poisson cour/course pot/pote cal/cale
    pin/pine grain/graine bras/brasse rat/rate sol/sole but/butte fil/file plant/plante fard/farde
    foi/foie col/cole cou/coue matin/matine conduit/conduite
"""


def draw_sample(paradigms):
    """(pairs that must meet, pairs that must not)"""
    words = [p for p in paradigms
             if p.lemma == p.lemma.lower() and len(p.lemma) > 1 and not re.search("[0-9.ᵉ]", p.lemma)]
    return draw_positives([p for p in words if p.pos != "verb"]), draw_negatives(words)


def draw(pairs, quota):
    """At most quota pairs, half of them medical in look where there are enough."""
    pairs = sorted(pairs)
    random.Random(len(pairs)).shuffle(pairs)
    medical = [p for p in pairs if MEDICAL.search(p.lemma)]
    others = [p for p in pairs if not MEDICAL.search(p.lemma)]
    kept = max(quota // 2, quota - len(others))
    return medical[:kept] + others[:quota - len(medical[:kept])]


# ---- what must meet ------------------------------------------------------------------------------

def draw_positives(nominals):
    drawn = collections.defaultdict(dict)
    for paradigm in nominals:
        for form in queried_forms(paradigm):
            kind = relation(paradigm, form)
            pair = Pair(paradigm.lemma, paradigm.pos, paradigm.gender, form.text, kind)
            drawn[pattern(kind, pair.lemma, pair.query)][pair.lemma, pair.query] = pair
    return [pair for key in sorted(drawn) for pair in draw(drawn[key].values(), QUOTA[key[0]])]


def queried_forms(paradigm):
    """All but the lemma itself, which is a singular and, where there is one, a masculine."""
    head = next((f for f in paradigm.forms if f.text == paradigm.lemma), None)
    if head is None or head.number == "pl" or (head.gender == "fem" and paradigm.gender == ""):
        return
    for form in paradigm.forms:
        if form.number == "inv" or (form is not head and (form.gender, form.number) != ("mas", "sg")):
            yield form


def relation(paradigm, form):
    if form.gender == "fem" and paradigm.gender != "fem":
        return "fem-pl" if form.number == "pl" else "fem"
    regular = (paradigm.lemma, paradigm.lemma + "s", paradigm.lemma + "x")
    return "pl" if form.text in regular else "pl-irregular"


def pattern(kind, lemma, text):
    """What changes, with a little of what stands before; of a compound, how it ends."""
    if "-" in lemma and kind == "pl-irregular":
        return kind, "compound", lemma[-1:]
    common = len(os.path.commonprefix([lemma, text]))
    start = max(0, common - (1 if kind == "pl" else 2))
    return kind, lemma[start:], text[start:]


# ---- what must not -------------------------------------------------------------------------------

class Relatives:
    """Which words stand in one paradigm, after folding."""

    def __init__(self, paradigms):
        self.of = collections.defaultdict(set)
        for number, paradigm in enumerate(paradigms):
            for text in [paradigm.lemma] + [form.text for form in paradigm.forms]:
                self.of[fold(text)].add(number)

    def share(self, one, other):
        one, other = fold(one), fold(other)
        return one == other or not self.of[one].isdisjoint(self.of[other])


class Stemmer:
    """Snowball, where the machine has libstemmer; else a cut of the usual endings."""

    CUT = re.compile("(?<=...)(?:issement|ement|atrice|ateur|ation|ique|isme|able|iste|euse|ence|"
                     "ance|ité|eux|ive|if|ée|é|er|ir|ant|ent|ie|e)?s?$")

    def __init__(self):
        try:
            self.lib = ctypes.CDLL("libstemmer.so.0d")
        except OSError:
            self.lib = None
            return
        self.lib.sb_stemmer_new.restype = ctypes.c_void_p
        self.lib.sb_stemmer_stem.restype = ctypes.c_void_p
        self.lib.sb_stemmer_stem.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        self.lib.sb_stemmer_length.argtypes = [ctypes.c_void_p]
        self.state = self.lib.sb_stemmer_new(b"french", None)

    def __call__(self, word):
        if not self.lib:
            return self.CUT.sub("", word)
        text = word.encode()
        stem = self.lib.sb_stemmer_stem(self.state, text, len(text))
        return ctypes.string_at(stem, self.lib.sb_stemmer_length(self.state)).decode()


def greedy_key(word):
    """Number and gender endings cut without any guard."""
    word = re.sub("(?:aux|als?|ales?)$", "al", fold(word))
    word = re.sub("[sx]$", "", word)
    word = re.sub("(?:euse|eur|eresse|rice|eux|eu)$", "eu", word)
    word = re.sub("(?:esse|ette|ete|otte|ote|elle|eau|el|enne|ine|ane|onne|ere|ier|er|ive|if|ue|"
                  "ie|ee|e)$", "", word)
    return re.sub(r"(.)\1+", r"\1", word)


def prefix_key(word):
    return fold(word)[:5]


DERIVED = re.compile("(?:isation|ation|ition|tion|sion|ement|ment|ité|té|isme|iste|ique|aire|ance|"
                     "ence|age|ure|eur|eux|euse|able|ible|iser|ifier|er|ir|al|el|if|ien|ie|é|e|o)$")


def derived_key(word):
    return fold(DERIVED.sub("", word)) if len(word) > 6 else word


DEGREE = re.compile("^(?:hyper|hypo|intra|extra|inter|sous|sus|endo|exo|macro|micro|pré|post|péri|"
                    "para|anti|anté)")


def near_key(word):
    """But for one letter, or for a prefix of degree or place."""
    word = DEGREE.sub("", word)
    return fold(word[:3] + "*" + word[4:]) if len(word) > 6 else word


def final_e_key(word):
    """What port and porte, bal and balle, gland and glandes have in common."""
    return re.sub(r"(.)\1?es?$", r"\1", fold(word))


def draw_negatives(words):
    related = Relatives(words)
    words = [p for p in words if "-" not in p.lemma and "'" not in p.lemma]
    nominals = [p for p in words if p.pos != "verb"]
    queries = sorted({p.lemma for p in words} | {p.forms[-1].text for p in nominals})
    stem = Stemmer()
    chosen = []
    for why, key, beyond in (("snowball-conflates", stem, False), ("rule-trap", greedy_key, True),
                             ("shared-prefix", prefix_key, True), ("derivation", derived_key, True),
                             ("near-spelling", near_key, True), ("final-e", final_e_key, False)):
        pairs = colliding(nominals, queries, key, why, related)
        if beyond:
            pairs = [p for p in pairs if stem(p.lemma) != stem(p.query)]
        chosen += draw(pairs, NEGATIVES[why])
    return (chosen + listed(CONFUSABLE, "medical-confusable", nominals, related)
            + listed(HOMOGRAPH, "homograph", nominals, related))


def colliding(nominals, queries, key, why, related):
    """Pairs of a lemma and some query with the same key and no paradigm in common."""
    groups = collections.defaultdict(list)
    for query in queries:
        groups[key(query)].append(query)
    rng = random.Random(why)
    pairs = []
    for p in rng.sample(nominals, min(len(nominals), TRIED)):
        group = groups.get(key(p.lemma), [])
        for query in rng.sample(group, min(len(group), 3)):
            if not related.share(p.lemma, query):
                pairs.append(Pair(p.lemma, p.pos, p.gender, query, why))
    return pairs


def listed(table, why, nominals, related):
    known = {}
    for paradigm in nominals:
        known.setdefault(paradigm.lemma, paradigm)
    pairs = []
    for words in (entry.split("/") for entry in table.split()):
        for lemma, query in (words, words[::-1]):
            if lemma in known and not related.share(lemma, query):
                pairs.append(Pair(lemma, known[lemma].pos, known[lemma].gender, query, why))
    return pairs
