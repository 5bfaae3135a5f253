#!/usr/bin/env python3
"""Makes glossaries of words of Debian's wfrench, the same terms for us and for our rivals.

    terms.py FOLDER [--terms N] [--absent TEXT]

FOLDER gets terms.tbx, stardict/terms.{ifo,idx,dict}, terms.dix for lt-comp and terms.txt, a list. Of
N terms (100,000 by default) half are one word, three in ten two and two in ten three. Words are those
of at least four small letters, apostrophes and hyphens left out: the single ones lie evenly over the
list, first of N so that a smaller glossary is a part of a larger one when N is ten times less; words
of longer terms are taken in strides. English is invented: each term backwards. No part of speech is
given, so that a word may be any. Nothing is drawn by chance. With --absent, words of TEXT are not
taken, and the terms of --terms 1000 are added: so glossaries grow and what is found stays the same.
"""

import argparse
import os
import re
import struct
import sys

WORDS = "/usr/share/dict/french"
LARGEST = 100_000
# Strides without a common divisor with any list's length: they are large primes.
STRIDES = (104_729, 611_953, 1_299_709)


def read_words(path=WORDS):
    try:
        with open(path, encoding="utf-8") as lines:
            words = {line.strip() for line in lines}
    except OSError:
        sys.exit(f"terms: {path} is missing (apt install wfrench)")
    return sorted(word for word in words if re.fullmatch(r"[a-zàâäæçéèêëîïôöœùûüÿ]{4,}", word))


def thinned(items, count):
    """@p count of them, evenly; from ten times as many the same as from all."""
    step = len(items) / count
    return [items[int(i * step)] for i in range(count)]


def phrases(words, length, count):
    """Words at strides, each list position once in each place of a phrase."""
    return [" ".join(words[(i * STRIDES[place] + place * len(words) // 3) % len(words)]
                     for place in range(length)) for i in range(count)]


def choose(count, absent=frozenset()):
    words = [word for word in read_words() if word not in absent]
    share = LARGEST // count
    return sorted(thinned(words, LARGEST // 2)[::share] +
                  phrases(words, 2, LARGEST * 3 // 10)[::share] +
                  phrases(words, 3, LARGEST * 2 // 10)[::share])


def english(term):
    return term[::-1]


def write_tbx(path, terms):
    with open(path, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n'
                  '<tbx type="TBX-Basic" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2">\n'
                  " <tbxHeader><fileDesc><sourceDesc><p>Words, to measure programs with.</p></sourceDesc></fileDesc>"
                  "</tbxHeader>\n <text>\n  <body>\n")
        for number, term in enumerate(terms):
            out.write(f'   <conceptEntry id="c{number}">\n'
                      f'    <langSec xml:lang="fr"><termSec><term>{term}</term></termSec></langSec>\n'
                      f'    <langSec xml:lang="en"><termSec><term>{english(term)}</term></termSec></langSec>\n'
                      "   </conceptEntry>\n")
        out.write("  </body>\n </text>\n</tbx>\n")


def write_dix(path, terms):
    """A monolingual dictionary: lt-proc is much slower when what it tells is not the term itself."""
    letters = "".join(sorted(set("".join(terms)) - {" "}))
    with open(path, "w", encoding="utf-8") as out:
        out.write(f'<dictionary>\n<alphabet>{letters}{letters.upper()}</alphabet>\n<sdefs><sdef n="n"/></sdefs>\n'
                  '<section id="main" type="standard">\n')
        for term in terms:
            term = term.replace(" ", "<b/>")
            out.write(f'<e><p><l>{term}</l><r>{term}<s n="n"/></r></p></e>\n')
        out.write("</section>\n</dictionary>\n")


def ascii_lower(word):
    return bytes(c + 32 if 65 <= c <= 90 else c for c in word)


def write_stardict(folder, entries):
    """StarDict 2.4.2: index entries are word, NUL, offset and size (32 bits, big-endian), sorted without ASCII case."""
    index, texts = bytearray(), bytearray()
    for word in sorted((term.encode() for term in entries), key=lambda w: (ascii_lower(w), w)):
        text = entries[word.decode()].encode()
        index += word + b"\0" + struct.pack(">II", len(texts), len(text))
        texts += text
    info = (f"StarDict's dict ifo file\nversion=2.4.2\nbookname=terms\nwordcount={len(entries)}\n"
            f"idxfilesize={len(index)}\nsametypesequence=m\n")
    os.makedirs(folder)
    for suffix, content in (("ifo", info.encode()), ("idx", index), ("dict", texts)):
        with open(os.path.join(folder, "terms." + suffix), "wb") as out:
            out.write(content)


def words_of(path):
    with open(path, encoding="utf-8") as text:
        return frozenset(re.findall(r"\w+", text.read().lower()))


def write(folder, terms):
    os.makedirs(folder, exist_ok=True)
    write_tbx(os.path.join(folder, "terms.tbx"), terms)
    write_dix(os.path.join(folder, "terms.dix"), terms)
    write_stardict(os.path.join(folder, "stardict"), {term: english(term) for term in terms})


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--terms", type=int, default=LARGEST, choices=[1_000, 10_000, LARGEST])
    parser.add_argument("--absent", metavar="TEXT")
    options = parser.parse_args()
    terms = choose(options.terms, words_of(options.absent) if options.absent else frozenset())
    write(options.folder, sorted({*terms, *choose(1_000)}) if options.absent else terms)


if __name__ == "__main__":
    main()
