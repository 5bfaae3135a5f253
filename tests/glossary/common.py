"""What the scripts of this folder share: the program, asked many queries at once, and the terms of
a glossary."""

import argparse
import collections
import json
import os
import subprocess
import unicodedata
import xml.etree.ElementTree as ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHIPPED = [os.path.join(ROOT, "glossary", name + ".tbx") for name in ("medical", "clinique")]
TBX = "{urn:iso:std:iso:30042:ed-2}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

Term = collections.namedtuple("Term", "text lang pos status kind")
Concept = collections.namedtuple("Concept", "id subject articles marks terms")


def option_parser(doc):
    """A parser of command lines that name the program and the glossary."""
    parser = argparse.ArgumentParser(description=doc.split("\n", maxsplit=1)[0])
    parser.add_argument("--glossaire", metavar="PATH", required=True, help="the built program")
    parser.add_argument("-g", "--glossary", metavar="FILE", action="append",
                        help="a glossary; may be repeated (default: the shipped ones)")
    return parser


def glossaries(options):
    """The glossaries named, or the shipped ones in their order."""
    return options.glossary or [path for path in SHIPPED if os.path.exists(path)]


# ---- the program ---------------------------------------------------------------------------------

def entries_found(options, lang, queries):
    """For every query the ids of the concepts it finds; a suggestion is none."""
    command = [options.glossaire, "lookup", "--json", "--from", lang,
               "--to", "fr" if lang == "en" else "en"]
    for glossary in glossaries(options):
        command += ["-g", glossary]
    answer = subprocess.run(command, input="".join(query + "\n" for query in queries),
                            encoding="utf-8", stdout=subprocess.PIPE, check=False).stdout
    return [entries_of(json.loads(line))
            for _, line in zip(queries, answer.splitlines(), strict=True)]


def entries_of(answer):
    return {result["entry"] for result in answer["results"]} if answer["status"] == "found" else set()


def without_accents(text):
    text = text.replace("œ", "oe").replace("æ", "ae").replace("’", "'")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


# ---- the glossary --------------------------------------------------------------------------------

def concepts_of(path):
    for entry in ElementTree.parse(path).iter(TBX + "conceptEntry"):
        subject = entry.findtext(TBX + "descrip[@type='subjectField']")
        articles = [admin.text for admin in entry.findall(TBX + "admin[@type='projectSubset']")]
        yield Concept(entry.get("id"), subject, articles, list(marks_of(entry)), list(terms_of(entry)))


def marks_of(entry):
    """What an entry has beside its terms: "MeSH", "context" in both languages, its marks of usage."""
    if entry.find(TBX + "xref[@type='externalCrossReference']") is not None:
        yield "MeSH"
    if all(section.find(f".//{TBX}descrip[@type='context']") is not None
           for section in entry.findall(TBX + "langSec")):
        yield "context"
    yield from (note.text for note in entry.findall(TBX + "note") if note.text.startswith("usage: "))


def terms_of(entry):
    for section in entry.findall(TBX + "langSec"):
        for term in section.findall(TBX + "termSec"):
            note = {note.get("type"): note.text for note in term.findall(TBX + "termNote")}
            status = note.get("administrativeStatus", "").partition("-")[0]
            yield Term(term.findtext(TBX + "term"), section.get(LANG), note.get("partOfSpeech"),
                       status, note.get("termType"))
