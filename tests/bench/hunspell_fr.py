"""The paradigms of hunspell-fr-classical (fr.dic, fr.aff), expanded by its suffix rules.

The dictionary (MPL 2.0) is read from the machine; nothing of it is kept in the repository.
"""

import collections
import functools
import itertools
import os
import re
import unicodedata

# number: "sg", "pl" or "inv"; gender: "mas", "fem" or "epi" (both, one form)
Form = collections.namedtuple("Form", "text gender number")
# pos: "noun", "adjective" or "verb"; gender: as above, "" where the paradigm has both
Paradigm = collections.namedtuple("Paradigm", "lemma pos gender forms")
Rule = collections.namedtuple("Rule", "strip add flags condition tags")

LINE = re.compile(r"([^/\s]+)(?:/(\S+))?(.*)")
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae", "’": "'"})


@functools.lru_cache(maxsize=None)
def fold(text):
    """The folded key: case, accents and ligatures gone."""
    text = unicodedata.normalize("NFD", text.translate(LIGATURES).casefold())
    return "".join(c for c in text if not unicodedata.combining(c))


def load(folder):
    """Every noun, adjective and verb paradigm of folder/fr.dic."""
    rules = read_rules(os.path.join(folder, "fr.aff"))
    entries = list(read_entries(os.path.join(folder, "fr.dic")))
    paradigms = []
    parted = []
    for word, flags, tags in entries:
        if "is:pl" in tags and not suffix_flags(flags):
            parted.append((word, tags))
        elif "po:nom" in tags or "po:adj" in tags:
            paradigms.append(nominal(word, expand(word, flags, tags, rules), tags))
        elif any(tag.startswith("po:v") for tag in tags):
            paradigms.extend(verbal(word, expand(word, flags, tags, rules)))
    return link_plurals([p for p in paradigms if p], parted)


def suffix_flags(flags):
    return [f for f in flags if f[1] != "'" and f not in ("()", "--", "||", "**", "{}")]


def read_entries(path):
    with open(path, encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            word, flags, tags = LINE.match(line).groups()
            yield word, re.findall("..", flags or ""), tags.split()


def read_rules(path):
    """flag -> [Rule]"""
    rules = collections.defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            field = line.split()
            if len(field) < 5 or field[0] != "SFX":
                continue
            add, _, flags = field[3].partition("/")
            rules[field[1]].append(Rule("" if field[2] == "0" else field[2], "" if add == "0" else add,
                                        re.findall("..", flags), re.compile(field[4] + "$"), field[5:]))
    return rules


def expand(word, flags, tags, rules):
    """[(form, tags)], the word itself first when it is a form."""
    found = [] if "()" in flags else [(word, tags)]
    for flag in suffix_flags(flags):
        for rule in rules.get(flag, ()):
            if word.endswith(rule.strip) and rule.condition.search(word):
                stem = word[:len(word) - len(rule.strip)]
                found.append((stem + rule.add, tags + rule.tags))
    return found


def form_of(text, tags):
    gender = [t[3:] for t in tags if t in ("is:mas", "is:fem", "is:epi")]
    number = [t[3:] for t in tags if t in ("is:sg", "is:pl", "is:inv")]
    return Form(text, gender[-1] if gender else "epi", number[-1] if number else "sg")


def nominal(word, found, tags):
    forms = [form_of(text, t) for text, t in found]
    if not forms:
        return None
    genders = {f.gender for f in forms}
    pos = "adjective" if "po:adj" in tags and ("po:nom" not in tags or len(genders) > 1) else "noun"
    gender = genders.pop() if len(genders) == 1 else ""
    return Paradigm(word, pos, gender, forms)


def verbal(word, found):
    """The verb, and its past participle as an adjective."""
    yield Paradigm(word, "verb", "", [Form(text, "", "") for text, _ in found])
    participle = [form_of(text, t) for text, t in found if "po:ppas" in t and "po:adj" in t]
    head = [f.text for f in participle if f.gender == "mas" and f.number in ("sg", "inv")]
    if head and len(participle) > 2:
        yield Paradigm(head[0], "adjective", "", participle)


# A plural that the dictionary lists apart (sages-femmes, yeux) joins its singular, part by part.
PLURALS = (("us", "i"), ("um", "a"), ("on", "a"), ("a", "ae"), ("a", "æ"), ("al", "aux"),
           ("al", "als"), ("ail", "aux"), ("au", "aux"))
APART = {"yeux": "œil", "cieux": "ciel", "aulx": "ail", "aïeux": "aïeul", "bisaïeux": "bisaïeul",
         "trisaïeux": "trisaïeul", "messieurs": "monsieur", "mesdames": "madame",
         "mesdemoiselles": "mademoiselle", "messeigneurs": "monseigneur",
         "bonshommes": "bonhomme", "gentilshommes": "gentilhomme", "lieder": "lied",
         "länder": "land", "leitmotive": "leitmotiv", "kibboutzim": "kibboutz",
         "conquistadores": "conquistador"}


def singulars(component):
    yield component
    if component[-1:] in "sx" and len(component) > 2:
        yield component[:-1]
    for singular, plural in PLURALS:
        if component.endswith(plural):
            yield component[:len(component) - len(plural)] + singular


def link_plurals(paradigms, parted):
    by_lemma = collections.defaultdict(list)
    for paradigm in paradigms:
        by_lemma[paradigm.lemma].append(paradigm)
    for text, tags in parted:
        form = form_of(text, tags)
        candidates = [APART[text]] if text in APART else [
            "-".join(parts) for parts in itertools.product(*map(singulars, text.split("-")))]
        for lemma in candidates:
            for paradigm in by_lemma.get(lemma, ()):
                if lemma != text and agrees(paradigm, form):
                    paradigm.forms.append(form)
    link_feminines(by_lemma)
    return paradigms


def agrees(paradigm, form):
    return paradigm.pos != "verb" and paradigm.gender in (form.gender, "", "epi") and (
        "-" in form.text or "-" not in paradigm.lemma)


def link_feminines(by_lemma):
    """aide-soignante joins aide-soignant: hyphenated entries that the dictionary lists one by one."""
    for lemma, here in list(by_lemma.items()):
        if "-" not in lemma or not lemma.endswith("e"):
            continue
        for masculine in by_lemma.get(lemma[:-1], ()):
            feminine = [p for p in here if p.gender == "fem" and p.pos == masculine.pos]
            if feminine and masculine.pos != "verb" and masculine.gender in ("mas", ""):
                masculine.forms.extend(feminine[0].forms)
