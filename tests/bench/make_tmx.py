#!/usr/bin/env python3
"""Writes a translation memory: make_tmx.py OUT --bitext FOLDER [--bytes N]

FOLDER has texts with a segment a line, NAME.fr and NAME.en. Their segments are written again and again until there
are N bytes. The same arguments give the same bytes.
"""

import argparse
import itertools
from pathlib import Path
from xml.sax.saxutils import escape

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="bench" creationtoolversion="1" segtype="sentence" o-tmf="none"
  adminlang="en" srclang="fr" datatype="plaintext"/><body>
"""
TAIL = "</body></tmx>\n"


def read_pairs(folder):
    for french in sorted(folder.glob("*.fr")):
        lines = [path.read_text(encoding="utf-8").split("\n") for path in (french, french.with_suffix(".en"))]
        yield from (pair for pair in zip(*lines) if all(pair))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out")
    parser.add_argument("--bitext", type=Path, required=True)
    parser.add_argument("--bytes", type=int, default=20_000_000)
    arguments = parser.parse_args()
    units = [f'<tu><tuv xml:lang="fr"><seg>{escape(french)}</seg></tuv>\n'
             f'<tuv xml:lang="en"><seg>{escape(english)}</seg></tuv></tu>\n'
             for french, english in read_pairs(arguments.bitext)]
    if not units:
        raise SystemExit(f"{arguments.bitext}: no pairs of NAME.fr and NAME.en")
    written = 0
    with open(arguments.out, "w", encoding="utf-8") as out:
        out.write(HEAD)
        for unit in itertools.cycle(units):
            out.write(unit)
            written += len(unit.encode())
            if written > arguments.bytes:
                break
        out.write(TAIL)


if __name__ == "__main__":
    main()
