#!/usr/bin/env python3
"""Does a look-up tolerate French number and gender, and nothing more?

    inflection.py --glossaire PATH [--dic DIR] [-v]

Takes pairs (lemma, query) from the dictionary of hunspell-fr-classical: those that must meet
(fœtal, fœtaux), every pattern of endings with its quota, and those that must not (trait,
traitement), of which no paradigm holds both words, even without accents. The lemmas become the
entries of a throw-away TBX file, the program is asked for every query, and the share of pairs that
met is printed, for entries with part of speech, without, and with part of speech and gender.

recall: pairs that must meet and did; false: pairs that must not and did; noacc: of the queries with
accents, those that still find the lemma when typed without. Without the dictionary nothing is
measured, and the status is 77.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

import hunspell_fr
from hunspell_fr import fold
from inflection_sample import draw_sample

# What a scenario's entries say of their lemma: so many fields of a pair.
SCENARIOS = {"pos": 2, "none": 1, "pos+gender": 3}

GENDER = {"mas": "masculine", "fem": "feminine", "epi": "other", "": "masculine"}

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>inflection bench</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
"""
ENTRY = """<conceptEntry id="{id}">
<langSec xml:lang="fr"><termSec><term>{term}</term>{notes}</termSec></langSec>
<langSec xml:lang="en"><termSec><term>{id}</term></termSec></langSec>
</conceptEntry>
"""
TAIL = "</body></text></tbx>\n"
NOTE = '<termNote type="{}">{}</termNote>'


def main():
    options = parse_options()
    positives, negatives = draw_sample(hunspell_fr.load(options.dic))
    print(f"{len(positives)} pairs that must meet, {len(negatives)} that must not")
    for scenario, fields in SCENARIOS.items():
        met = ask_program(options.glossaire, positives + negatives, fields)
        report(scenario, positives, negatives, met, options.verbose)


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--glossaire", metavar="PATH", required=True, help="the built program")
    parser.add_argument("--dic", metavar="DIR", default="/usr/share/hunspell",
                        help="where fr.dic and fr.aff are (default: %(default)s)")
    parser.add_argument("-v", "--verbose", action="store_true", help="list the pairs that went wrong")
    options = parser.parse_args()
    if not os.path.exists(os.path.join(options.dic, "fr.dic")):
        print("inflection: no fr.dic, nothing measured: apt install hunspell-fr-classical",
              file=sys.stderr)
        sys.exit(77)
    return options


# ---- the program ---------------------------------------------------------------------------------

def ask_program(program, pairs, fields):
    """A function (pair, query) that tells whether the query found the pair's entry."""
    numbers = {}
    for pair in pairs:
        numbers.setdefault(pair[:fields], f"c{len(numbers)}")
    queries = sorted({pair.query for pair in pairs} | {fold(pair.query) for pair in pairs})
    with tempfile.TemporaryDirectory() as folder:
        tbx = os.path.join(folder, "lemmas.tbx")
        write_tbx(tbx, numbers)
        command = [program, "lookup", "--json", "--from", "fr", "-g", tbx]
        answer = subprocess.run(command, input="\n".join(queries) + "\n", encoding="utf-8",
                                stdout=subprocess.PIPE, check=False,
                                env=dict(os.environ, XDG_CACHE_HOME=folder)).stdout
    found = {query: entries_of(line)
             for query, line in zip(queries, answer.splitlines(), strict=True)}
    return lambda pair, query: numbers[pair[:fields]] in found[query]


def write_tbx(path, numbers):
    with open(path, "w", encoding="utf-8") as out:
        out.write(HEAD)
        for (lemma, *known), number in numbers.items():
            notes = NOTE.format("partOfSpeech", known[0]) if known else ""
            notes += NOTE.format("grammaticalGender", GENDER[known[1]]) if known[1:] else ""
            out.write(ENTRY.format(id=number, term=escape(lemma), notes=notes))
        out.write(TAIL)


def entries_of(line):
    """The entries an answer names; a suggestion is not an answer."""
    return {result["entry"] for result in json.loads(line)["results"] if result["grade"] != "fuzzy"}


# ---- the report ----------------------------------------------------------------------------------

def report(scenario, positives, negatives, met, verbose):
    found = [(pair, met(pair, pair.query)) for pair in positives]
    false = [(pair, met(pair, pair.query)) for pair in negatives]
    bare = [(pair, met(pair, fold(pair.query))) for pair in positives
            if fold(pair.query) != pair.query]
    print(f"\n{scenario}:")
    for title, outcome in (("recall", found), ("false", false), ("noacc", bare)):
        print(f"  {title:27} {share(outcome)}")
        for why in sorted({pair.why for pair, _ in outcome}) if title != "noacc" else ():
            print(f"  {'':7}{why:20} {share([o for o in outcome if o[0].why == why])}")
    if verbose:
        list_pairs("missed", [pair for pair, hit in found if not hit])
        list_pairs("false", [pair for pair, hit in false if hit])


def share(outcome):
    hits = sum(hit for _, hit in outcome)
    return f"{100 * hits / max(1, len(outcome)):6.2f} % ({hits} of {len(outcome)})"


def list_pairs(title, pairs):
    for pair in pairs:
        kind = " ".join((pair.pos, pair.gender)).strip()
        print(f"    {title}: {pair.lemma} ({kind}) {pair.query} [{pair.why}]")


if __name__ == "__main__":
    main()
