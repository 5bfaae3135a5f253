#!/usr/bin/env python3
"""Makes a large French-English TBX file (TBX-Basic v3, DCA) of invented medical terms.

    make_tbx.py OUT [--concepts N] [--seed N]

Words are built as medical words are, from Greek and Latin roots and endings that have a French and
an English form (-ite, -itis); few of them exist. The same arguments give the same bytes. 100,000
concepts, the default, make about 50 MB.
"""

import argparse
import random

PREFIXES = """a anti auto bi brady contre dys endo épi eu exo extra hémi hétéro homo hyper hypo infra inter intra macro
    méga méso méta micro mono multi néo oligo pan para péri poly post pré pro pseudo rétro semi sub supra sus tachy télé
    tétra trans tri ultra""".split()
ROOTS = """aden angi anthr arthr arthro blast blépharo bronch calcan carcin cardi caud céphal cérébr chol chondr col
    condyl cost crani cyst cyt dactyl dent derm dermat duoden embry encéphal entér fibr gastr gingiv gli gloss glyc
    hémat hépat hist hyster ili jéjun kérat lapar laryng leuc lip lymph mamm mast méning mét myél myoc myring nas
    néphr neur ocul odont onc onych oophor ophtalm orch orchid os ost ostéo ot ovari pancréat path pelv phac pharyng
    phléb pleur pneum proct prostat psych pulmon pyél rachi rect rhin salping sarc sigmoïd sinus splén spondyl
    staphyl stern stomat synov tend thorac thromb thym thyr trache trichi urét utér vagin vas vesic viscér""".split()
# (French, English, gender)
NOUN_ENDINGS = [("ite", "itis", "feminine"), ("ose", "osis", "feminine"), ("ome", "oma", "masculine"),
                ("opathie", "opathy", "feminine"), ("algie", "algia", "feminine"),
                ("ectomie", "ectomy", "feminine"), ("otomie", "otomy", "feminine"),
                ("oplastie", "oplasty", "feminine"), ("oscopie", "oscopy", "feminine"),
                ("ographie", "ography", "feminine"), ("ogramme", "ogram", "masculine"),
                ("orragie", "orrhage", "feminine"), ("omalacie", "omalacia", "feminine"),
                ("osclérose", "osclerosis", "feminine"), ("olyse", "olysis", "feminine"),
                ("ocèle", "ocele", "feminine"), ("odynie", "odynia", "feminine"),
                ("oscope", "oscope", "masculine"), ("oïdite", "oiditis", "feminine")]
# (masculine, feminine, English)
ADJECTIVE_ENDINGS = [("ique", "ique", "ic"), ("al", "ale", "al"), ("aire", "aire", "ary"), ("eux", "euse", "ous"),
                     ("oïde", "oïde", "oid"), ("ogène", "ogène", "ogenic"), ("otrope", "otrope", "otropic"),
                     ("itique", "itique", "itic"), ("omateux", "omateuse", "omatous")]
ORGANS = [("de la peau", "of the skin"), ("du foie", "of the liver"), ("de l’os", "of the bone"),
          ("de l’utérus", "of the uterus"), ("des reins", "of the kidneys"), ("du cœur", "of the heart"),
          ("de l’épaule", "of the shoulder"), ("du placenta", "of the placenta")]
SUBJECTS = "anatomie cardiologie dermatologie histologie imagerie neurologie obstétrique oncologie pédiatrie".split()
STATUSES = ["preferredTerm", "admittedTerm", "deprecatedTerm", "supersededTerm"]
WORDS = """affection atteinte aspect bilan cause cellule cicatrice clinique contour couche dépôt diagnostic douleur
    évolution examen fibre forme foyer geste lésion masse membrane muqueuse œdème organe origine paroi patient plaie
    réaction région surface tissu traitement tumeur vaisseau zone""".split()
ENGLISH = str.maketrans("éèïîê", "eeiie")


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed).random  # the one method whose results never change between versions
        self.seen = set()

    def pick(self, choices):
        return choices[int(self.random() * len(choices))]

    def chance(self, share):
        return self.random() < share

    def stem(self, roots, prefixes):
        """(French, English); roots and prefixes: the shares with a second root and with a prefix."""
        stem = self.pick(ROOTS)
        if self.chance(roots):
            stem = self.pick(ROOTS) + "o" + stem
        if self.chance(prefixes):
            stem = self.pick(PREFIXES) + stem
        return stem, stem.translate(ENGLISH)

    def noun(self):
        french, english = self.stem(0.2, 0.25)
        ending = self.pick(NOUN_ENDINGS)
        return french + ending[0], english + ending[1], ending[2]

    def adjective(self, gender):
        french, english = self.stem(0.05, 0.1)
        ending = self.pick(ADJECTIVE_ENDINGS)
        return french + ending[gender == "feminine"], english + ending[2]

    def draw(self):
        """A term of one to three words and more, its equivalent and its gender."""
        french, english, gender = self.noun()
        kind = self.random()
        if kind > 0.25:
            adjective = self.adjective(gender)
            french, english = f"{french} {adjective[0]}", f"{adjective[1]} {english}"
        if kind > 0.65:
            adjective = self.adjective(gender)
            french, english = f"{french} {adjective[0]}", f"{adjective[1]} {english}"
        elif kind > 0.5:
            organ = self.pick(ORGANS)
            french, english = f"{french} {organ[0]}", f"{english} {organ[1]}"
        return french, english, gender

    def term(self):
        while True:
            french, english, gender = self.draw()
            if french not in self.seen and english not in self.seen:
                self.seen.update((french, english))
                return french, english, gender

    def sentence(self, count):
        words = " ".join(self.pick(WORDS) for _ in range(count))
        return words.capitalize() + "."


def term_section(term, notes):
    notes = "".join(f'<termNote type="{name}">{value}</termNote>' for name, value in notes if value)
    return f"     <termSec><term>{term}</term>{notes}</termSec>\n"


def language_section(lang, sections):
    return f'    <langSec xml:lang="{lang}">\n{"".join(sections)}    </langSec>\n'


def concept(maker, number):
    french, english, gender = maker.term()
    noun = [("partOfSpeech", "noun"), ("grammaticalGender", gender)]
    status = [("administrativeStatus", "preferredTerm-admn-sts" if maker.chance(0.2) else "")]
    sections = {"fr": [term_section(french, noun + status)], "en": [term_section(english, status)]}
    if maker.chance(0.1):
        synonym = maker.term()
        status = [("administrativeStatus", maker.pick(STATUSES[1:]) + "-admn-sts")]
        sections["fr"].append(term_section(synonym[0], [noun[0], ("grammaticalGender", synonym[2])] + status))
        sections["en"].append(term_section(synonym[1], status))
    lines = [f'   <conceptEntry id="c{number}">\n',
             f'    <descrip type="subjectField">{maker.pick(SUBJECTS)}</descrip>\n']
    if maker.chance(0.25):
        lines.append(f'    <descrip type="definition">{maker.sentence(12)}</descrip>\n')
    if maker.chance(0.1):
        lines.append(f"    <note>{maker.sentence(8)}</note>\n")
    lines += [language_section(lang, terms) for lang, terms in sections.items()]
    return "".join(lines) + "   </conceptEntry>\n"


def write(path, concepts, seed):
    maker = Maker(seed)
    with open(path, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n'
                  '<tbx type="TBX-Basic" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2">\n'
                  " <tbxHeader><fileDesc><sourceDesc><p>Invented terms, to measure programs with.</p></sourceDesc>"
                  "</fileDesc></tbxHeader>\n <text>\n  <body>\n")
        for number in range(concepts):
            out.write(concept(maker, number))
        out.write("  </body>\n </text>\n</tbx>\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out")
    parser.add_argument("--concepts", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write(options.out, options.concepts, options.seed)


if __name__ == "__main__":
    main()
