"""JSON Lines annotated by GNU parallel and by two workers of Dask's distributed scheduler, as the
manual says: what they write together is what one process writes."""

import json
import random
import shutil
import subprocess
import sys

ABOUT = "GNU parallel and Dask share out documents"
SCRIPT = """
import subprocess, sys
import dask.bag
from dask.distributed import Client, LocalCluster

def annotate(lines):
    done = subprocess.run(
        [sys.argv[1], "annotate", "-g", sys.argv[2], "--jsonl", "--per-document"],
        input="".join(line.rstrip("\\n") + "\\n" for line in lines),
        stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return done.stdout.splitlines()

if __name__ == "__main__":
    program, glossary = sys.argv[1:]
    def annotate_there(lines):
        sys.argv[1:] = [program, glossary]
        return annotate(lines)
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        with Client(cluster):
            bag = dask.bag.read_text("docs.jsonl", blocksize=100000)
            assert bag.npartitions > 4, bag.npartitions
            print("\\n".join(bag.map_partitions(annotate_there).compute()))
"""


def python():
    """One that has Dask: it need not be the one that runs this."""
    for one in sys.executable, "/usr/bin/python3":
        if shutil.which(one) and not subprocess.run([one, "-c", "import distributed"], check=False,
                                                    stderr=subprocess.DEVNULL).returncode:
            return one
    return None


def missing():
    return " ".join(name for name, there in (("parallel", shutil.which("parallel")),
                                             ("python3-distributed", python())) if not there)


def check(kit):
    rows = random.Random(3)
    terms = [entry["term"] for entry in kit.entries]
    with open(kit.folder / "docs.jsonl", "w", encoding="utf-8") as out:
        for number in range(3000):
            text = "".join(rows.choice(terms) + rows.choice([" ", " et ", ", ", ".\n", "\n\n", " 😀 "])
                           for _ in range(rows.randrange(20)))
            print(json.dumps({"id": number, "text": text}, ensure_ascii=number % 2 == 0), file=out)
    command = [kit.program, "annotate", "-g", kit.glossary, "--jsonl", "--per-document"]
    whole = kit.run(*command, "docs.jsonl")
    kit.need(whole.count(b"\n") == 3000 and b"error" not in whole, "one process")
    shared = kit.run("sh", "-c", 'parallel --will-cite --pipe -k --block 100k -j2 -q "$@" < docs.jsonl',
                     "sh", *command)
    kit.need(shared == whole, "GNU parallel writes something else")
    (kit.folder / "script.py").write_text(SCRIPT)
    kit.need(kit.run(python(), "script.py", kit.program, kit.glossary) == whole,
             "Dask writes something else")
