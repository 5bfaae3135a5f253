"""translate-toolkit, which Weblate reads glossaries with."""

import json
import subprocess
import sys

ABOUT = "translate-toolkit reads CSV for Weblate, UTX and TBX 2"
BAD = ("deprecated", "superseded")

# Read by the Python that has it, which need not be the one of the tests.
READER = """
import json, sys
from translate.storage import csvl10n, tbx, utx
name, path = sys.argv[1:]
store = {"csv": csvl10n.csvfile, "utx": utx.UtxFile, "tbx": tbx.tbxfile}[name].parsefile(path)
for unit in store.units:
    print(json.dumps({"source": unit.source, "target": unit.target, "notes": unit.getnotes(),
                      "context": unit.getcontext(),
                      "status": unit.dict.get("term status") if name == "utx" else None}))
"""


def find_python():
    for python in (sys.executable, "/usr/bin/python3"):
        try:
            subprocess.run([python, "-c", "import translate"], check=True, capture_output=True)
            return python
        except (OSError, subprocess.CalledProcessError):
            pass
    return None


def missing():
    return "" if find_python() else "translate-toolkit is not there"


def read(kit, kind, path):
    told = kit.run(find_python(), "-c", READER, kind, path).decode()
    return [json.loads(line) for line in told.splitlines()]


def check_five(kit, units, what):
    pairs = {(unit["source"], unit["target"]) for unit in units}
    for pair in kit.five:
        kit.need(pair in pairs, f"{what}: {pair} is not there")


def check_weblate(kit):
    units = [unit for unit in read(kit, "csv", kit.write("weblate.csv", "--profile", "weblate"))
             if unit["source"] != "source"]
    translated = [entry for entry in kit.entries
                  if any(other["status"] not in BAD for other in entry["equivalents"])]
    kit.need(len(units) == len(translated), f"weblate: {len(units)} units of {len(translated)}")
    pairs = set(kit.pairs())
    kit.need(all((unit["source"], unit["target"]) in pairs for unit in units), "weblate: another pair")
    kit.need(len({(unit["source"], unit["context"]) for unit in units}) == len(units),
             "weblate: two units of one source and context")
    check_five(kit, units, "weblate")


def check_utx(kit):
    units = read(kit, "utx", kit.write("glossary.utx"))
    usable = {(unit["source"], unit["target"]) for unit in units
              if unit["status"] not in ("forbidden", "non-standard")}
    expected = set(kit.pairs())
    kit.need(usable == expected, f"utx: {len(usable ^ expected)} pairs differ of {len(expected)}")
    check_five(kit, units, "utx")


def check_tbx(kit):
    units = read(kit, "tbx", kit.write("glossary.tbx", "-f", "tbx2"))
    concepts = kit.run(kit.program, "print", "-g", kit.glossary, "-f", "tbx").count(b"<conceptEntry ")
    kit.need(len(units) == concepts, f"tbx2: {len(units)} units of {concepts} concepts")
    check_five(kit, units, "tbx2")


def check(kit):
    check_weblate(kit)
    check_utx(kit)
    if "tbx2" in kit.run(kit.program, "formats").decode():
        check_tbx(kit)
