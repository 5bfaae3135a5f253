#!/usr/bin/env python3
"""Does a look-up know the Latin and Greek plurals of English?

    latin.py --glossaire PATH DICTIONARY...

The dictionaries are lists of words, one a line, with anything after a slash passed over: those of
hunspell-en-us, hunspell-en-med and wamerican-large do. Wherever both a word and what one of the
endings would make of it are listed (cornea, corneae), the two are taken for a pair; some are none
(opera is no plural of operon), so the figures of -on/-a are read with their pairs. The singulars
become the nouns of a throw-away glossary, which is asked for every plural; -v lists what is missed.
"""

import argparse
import json
import os
import re
import subprocess
import tempfile

ENDINGS = [("a", "ae"), ("ea", "eae"), ("ia", "iae"), ("ma", "mae"), ("ma", "mata"), ("us", "era"),
           ("us", "ora"), ("us", "i"), ("um", "a"), ("is", "ides"), ("men", "mina"), ("on", "a"),
           ("zoon", "zoa"), ("vix", "vices"), ("x", "ces"), ("nx", "nges")]
HEAD = """<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>plurals</p></sourceDesc></fileDesc></tbxHeader><text><body>
"""
ENTRY = """<conceptEntry id="c{0}"><langSec xml:lang="en"><termSec><term>{1}</term>
<termNote type="partOfSpeech">noun</termNote></termSec></langSec>
<langSec xml:lang="fr"><termSec><term>x{0}</term></termSec></langSec></conceptEntry>
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--glossaire", metavar="PATH", required=True, help="the built program")
    parser.add_argument("-v", "--verbose", action="store_true", help="list the pairs that are missed")
    parser.add_argument("dictionary", nargs="+")
    options = parser.parse_args()
    pairs = find_pairs(read_words(options.dictionary))
    met = ask_program(options.glossaire, {pair for some in pairs.values() for pair in some})
    for (one, many), some in pairs.items():
        missed = sorted(some - met)
        share = 100 * (1 - len(missed) / len(some)) if some else 100
        print(f"-{one}/-{many:6}{len(some):6} pairs {share:6.1f} %")
        if options.verbose:
            print("   " + " ".join("/".join(pair) for pair in missed))


def read_words(paths):
    words = set()
    for path in paths:
        with open(path, encoding="utf-8", errors="replace") as lines:
            words.update(line.strip().split("/")[0] for line in lines)
    return {word for word in words if re.fullmatch("[a-z]{3,}", word)}


def find_pairs(words):
    pairs = {}
    for one, many in ENDINGS:
        stems = {word[:-len(one)] for word in words if word.endswith(one) and len(word) > len(one) + 1}
        pairs[one, many] = {(stem + one, stem + many) for stem in stems if stem + many in words}
    return pairs


def ask_program(program, pairs):
    """The pairs whose plural finds its singular."""
    nouns, plurals = sorted({one for one, _ in pairs}), sorted({many for _, many in pairs})
    with tempfile.TemporaryDirectory() as folder:
        tbx = os.path.join(folder, "nouns.tbx")
        with open(tbx, "w", encoding="utf-8") as out:
            out.write(HEAD + "".join(ENTRY.format(*row) for row in enumerate(nouns)))
            out.write("</body></text></tbx>\n")
        answers = subprocess.run([program, "lookup", "-g", tbx, "--from", "en", "--to", "fr", "--json"],
                                 input="\n".join(plurals) + "\n", capture_output=True, text=True,
                                 check=False).stdout
    met = set()
    for answer in map(json.loads, answers.splitlines()):
        if answer["status"] == "found":
            met.update((result["term"], answer["query"]) for result in answer["results"])
    return met & pairs


if __name__ == "__main__":
    main()
