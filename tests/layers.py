#!/usr/bin/env python3
"""Who may include what: the order of the modules, and the one user of each outside library.

The drawing is in src/README.md. Prints each breach as file:line: message.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MODULES = ["core", "text", "image", "base", "match", "entry", "xml", "check", "page", "format", "bitext", "pdf",
           "workbook", "json", "xlsx", "load", "edit", "upkeep", "verify", "assist"]
ALONE = {"unicode/": "text", "expat.h": "xml", "sys/mman.h": "image", "pthread.h": "core", "pango/": "pdf",
         "cairo": "pdf", "hyphen.h": "pdf", "xlsxwriter": "workbook",
         "json-c/": "json", "zip.h": "xlsx", "dlfcn.h": "format"}
INCLUDE = re.compile(r'\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)')
# A library prints nothing, ends nothing and asks the environment nothing.
NOT_IN_LIBRARY = re.compile(
    r"\b(printf|puts|putchar|perror|exit|abort|setlocale|getenv|system|popen|assert)\s*\("
    r"|\b(stdout|stderr)\b")


def check_project_include(module, name, file):
    """What is wrong with including "name" from a file of that module (None: tools/), or None."""
    if name == "glossaire.h" or (file.parent / name).exists():
        return None
    if module is None:
        return f"tools/ sees only glossaire.h, not {name}"
    target = name.partition("/")[0]
    if target not in MODULES:
        return None if name.endswith("_table.h") else f"{name} is in no module"
    if MODULES.index(target) > MODULES.index(module):
        return f"{module} stands before {target}: it may not include {name}"
    return None


def check_system_include(module, name):
    for start, owner in ALONE.items():
        if module is None and start in ("dlfcn.h", "json-c/", "pthread.h"): # the program has modules of its own
            return None
        if name.startswith(start) and module != owner:
            return f"only {owner} includes <{name}>"
    return None


def check_line(module, line, file):
    include = INCLUDE.match(line)
    if include:
        project, system = include.groups()
        return (check_project_include(module, project, file) if project
                else check_system_include(module, system))
    call = NOT_IN_LIBRARY.search(re.sub(r'"(\\.|[^"\\])*"', "", line))
    if module and call and not file.stem.endswith("_gen") and not line.lstrip().startswith(
            ("*", "/*")):
        return f"a library does without {call.group().rstrip('( ')}"
    return None


def module_of(file):
    parts = file.relative_to(ROOT).parts
    return parts[1] if parts[0] == "src" and len(parts) > 2 else None


def main():
    breaches = []
    files = [file for folder in ("src", "tools") for file in sorted((ROOT / folder).rglob("*.[ch]"))]
    for file in files:
        module = module_of(file)
        if module and module not in MODULES:
            breaches.append(f"{file}:1: the order of modules does not name {module}")
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
            message = check_line(module, line, file)
            if message:
                breaches.append(f"{file}:{number}: {message}")
    for breach in breaches:
        print(breach)
    sys.exit(bool(breaches) or not files)


if __name__ == "__main__":
    main()
