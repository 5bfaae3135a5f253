#!/usr/bin/env python3
"""Makes a French text to scan, from the manual pages of Debian's manpages-fr.

    corpus.py OUT [--bytes N]

The pages as plain text, roff requests taken away, then texts of this project, then paragraphs of
both again in another order until N bytes are there (12,000,000 by default). Characters that mean
something to lt-proc are left out, so that it does the same work as the others. The same packages
give the same bytes.
"""

import argparse
import glob
import gzip
import os
import random
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PAGES = "/usr/share/man/fr"
OWN = [os.path.join(HERE, "..", "glossary", "heldout.txt")]
SHORT = {"TH", "SH", "SS", "B", "I", "BI", "BR", "IB", "IR", "RB", "RI", "SM", "SB", "TP", "Nm", "Sh", "Fl", "Ar", "Cm"}
GLYPHS = {"(aq": "'", "(dq": '"', "(co": "©", "(em": "—", "(en": "–", "(bu": "•", "(lq": "“", "(rq": "”", "(oq": "‘",
          "(cq": "’", "(Fo": "«", "(Fc": "»", "(->": "→", "(*m": "µ", "e": "", "-": "-", " ": "\u00A0", "~": "\u00A0",
          "&": "", ",": "", "/": "", "%": "", ":": "", "|": "", "^": "", "c": "", "'": "´", "`": "`"}
ESCAPE = re.compile(r"\\(?:f(?:\(..|\[[^]]*\]|.)|s[-+]?\d+|\*(?:\(..|\[[^]]*\]|.)|\((..)|\[([^]]*)\]|(.))")
SPECIAL = str.maketrans({c: " " for c in "[]{}^$/\\@<>+*~"})


def glyph(match):
    if match[1]:
        return GLYPHS.get("(" + match[1], "")
    return "" if match[2] else GLYPHS.get(match[3], "")


def plain_lines(source):
    """Lines of text; an empty one where a request may end a paragraph."""
    skipping = False
    for line in source.splitlines():
        if re.match(r"[.']\s*(?:ig|de|TS|EQ)\b", line) or skipping:
            skipping = not re.match(r"[.']\s*(?:\.|TE|EN)\s*$", line)
            continue
        if line[:1] in (".", "'"):
            name, _, rest = line[1:].strip().partition(" ")
            if name not in SHORT and name != "PP":
                continue
            line = rest.replace('"', "")
            if name in ("SH", "SS", "TP", "PP", "TH"):
                yield ""
        line = ESCAPE.sub(glyph, line.partition('\\"')[0])
        yield line.translate(SPECIAL).strip()


def paragraphs_of(text):
    return [part.strip() for part in re.split(r"\n{2,}", text) if part.strip()]


def pages():
    for path in sorted(glob.glob(os.path.join(PAGES, "man*", "*.gz"))):
        if not os.path.islink(path):
            with gzip.open(path, "rt", encoding="utf-8", errors="replace") as page:
                yield from paragraphs_of("\n".join(plain_lines(page.read())))


def write(path, size):
    paragraphs = list(pages())
    if not paragraphs:
        sys.exit("corpus: no French manual pages (apt install manpages-fr)")
    for own in OWN:
        with open(own, encoding="utf-8") as text:
            paragraphs += paragraphs_of(text.read().translate(SPECIAL))
    order = random.Random(1).random
    with open(path, "wb") as out:
        while (room := size - out.tell()) > 3:  # less may be left by a character that is not cut
            text = "".join(part + "\n\n" for part in paragraphs).encode()[:room]
            out.write(text.decode(errors="ignore").encode())
            paragraphs = [part for _, part in sorted((order(), part) for part in paragraphs)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out")
    parser.add_argument("--bytes", type=int, default=12_000_000)
    options = parser.parse_args()
    write(options.out, options.bytes)


if __name__ == "__main__":
    main()
