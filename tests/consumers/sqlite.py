"""Queries of "glossaire expand" in SQLite's full text search."""

import sqlite3

ABOUT = "SQLite FTS5 takes an expanded query"
TEXTS = ["Heterotopic ossification of the hip.", "An ectopic ossification was seen.",
         "Oedema of the leg.", "EDEMA, both sides", "Nothing of the kind; ossification, heterotopic."]
ASKED = {"ossifications hétérotopiques": {1, 2}, "oedemes": {3, 4}}


def missing():
    try:
        sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE t USING fts5(body)")
    except sqlite3.OperationalError:
        return "FTS5 in Python's SQLite"
    return ""


def check(kit):
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE t USING fts5(title, body)")
    base.executemany("INSERT INTO t VALUES ('', ?)", [(text,) for text in TEXTS])
    for query, expected in ASKED.items():
        for more in [], ["--forms"], ["--both"], ["--field", "body"], ["--abbreviations"]:
            line = kit.run(kit.program, "expand", "-g", kit.glossary, *more, query).decode().strip()
            rows = {row for (row,) in base.execute("SELECT rowid FROM t WHERE t MATCH ?", (line,))}
            kit.need(rows == expected, f"{line}: {rows}")
    # all that the glossary has is a query
    terms = "".join(entry["term"] + "\n" for entry in kit.entries)
    lines = kit.run(kit.program, "expand", "-g", kit.glossary, "--from", "fr", "--both", "--forms",
                    stdin=terms.encode()).decode().splitlines()
    kit.need(len(lines) == len(kit.entries), "a query for each term")
    for line in filter(None, lines):
        base.execute("SELECT count(*) FROM t WHERE t MATCH ?", (line,)).fetchone()
