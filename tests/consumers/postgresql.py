"""Queries of "glossaire expand" in PostgreSQL's full text search: a cluster of its own, on a socket."""

import glob
import os
import shutil
import subprocess
from pathlib import Path

ABOUT = "PostgreSQL's websearch_to_tsquery takes an expanded query"
TEXTS = ["Heterotopic ossification of the hip.", "An ectopic ossification was seen.",
         "Oedema of the leg.", "EDEMA, both sides", "Nothing of the kind; ossification, heterotopic."]
ASKED = {"ossifications hétérotopiques": {1, 2}, "oedemes": {3, 4}}


def folder():
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
    return Path(found[-1]).parent if found else None


def missing():
    if not folder():
        return "postgresql"
    # it does not run as root
    return "" if os.geteuid() or shutil.which("setpriv") else "setpriv"


def as_user(*command):
    user = [] if os.geteuid() else ["setpriv", "--reuid=postgres", "--regid=postgres",
                                    "--clear-groups"]
    return [*user, *map(str, command)]


def check(kit):
    kit.folder.chmod(0o777)
    data, tools = kit.folder / "cluster", folder()
    kit.run(*as_user(tools / "initdb", "-D", data, "-A", "trust", "-E", "UTF8", "--locale=C",
                     "-U", "tester"))
    kit.run(*as_user(tools / "pg_ctl", "-D", data, "-w", "-l", kit.folder / "log", "-o",
                     f"-c listen_addresses='' -k '{kit.folder}'", "start"))
    try:
        ask(kit, tools)
    finally:
        subprocess.run(as_user(tools / "pg_ctl", "-D", data, "-m", "immediate", "stop"), check=False,
                       stdout=subprocess.DEVNULL)


def sql(kit, tools, text):
    return kit.run(tools / "psql", "-h", kit.folder, "-U", "tester", "-At", "-v", "ON_ERROR_STOP=1",
                   "postgres", stdin=text.encode()).decode()


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def ask(kit, tools):
    values = ",".join(f"({n},{quoted(text)})" for n, text in enumerate(TEXTS, 1))
    sql(kit, tools, f"CREATE TABLE t AS SELECT * FROM (VALUES {values}) AS v(id, body);")
    for query, expected in ASKED.items():
        for more in [], ["--forms"], ["--both"], ["--abbreviations"]:
            line = kit.run(kit.program, "expand", "-g", kit.glossary, *more, query).decode().strip()
            rows = sql(kit, tools, "SELECT id FROM t WHERE to_tsvector('english', body) @@ "
                                   f"websearch_to_tsquery('english', {quoted(line)});")
            kit.need(set(map(int, rows.split())) == expected, f"{line}: {rows}")
