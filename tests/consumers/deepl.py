"""DeepL's own client takes our table, without a network: it checks what it is given."""

import json
import os
import shutil
import subprocess
from pathlib import Path

ABOUT = "DeepL's client takes our table"
VERSION = "1.28.0"

READER = """
const fs = require('fs');
const deepl = require('deepl-node');
const entries = new deepl.GlossaryEntries({tsv: fs.readFileSync(process.argv[2], 'utf8')});
console.log(JSON.stringify(entries.entries()));
"""


def folder():
    """Where the client is kept: fetched once, beside the build."""
    return Path(os.environ.get("GLOSSAIRE_NPM", Path.home() / ".cache" / "glossaire" / "npm"))


def missing():
    if not shutil.which("node"):
        return "node is not there"
    if (folder() / "node_modules" / "deepl-node").exists():
        return ""
    if not shutil.which("npm"):
        return "npm is not there"
    folder().mkdir(parents=True, exist_ok=True)
    done = subprocess.run(["npm", "install", "--silent", "--prefix", folder(),
                           f"deepl-node@{VERSION}"], capture_output=True, check=False)
    return "" if done.returncode == 0 else "deepl-node cannot be fetched from npm"


def check(kit):
    path = kit.write("deepl.tsv", "--profile", "deepl")
    (kit.folder / "read.js").write_text(READER, encoding="utf-8")
    env = dict(os.environ, NODE_PATH=str(folder() / "node_modules"))
    entries = json.loads(kit.run("node", "read.js", path, env=env))
    sources = {entry["term"] for entry in kit.entries
               if any(other["status"] not in ("deprecated", "superseded")
                      for other in entry["equivalents"])}
    kit.need(set(entries) == sources, f"{len(entries)} entries of {len(sources)} terms")
    for source, target in kit.five:
        kit.need(entries[source] == target, f"{source}: {entries[source]}")
    kit.need(set(entries.items()) <= set(kit.pairs()), "a pair that the glossary does not have")
