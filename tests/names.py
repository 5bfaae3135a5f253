#!/usr/bin/env python3
"""Enumerators have the prefix of their group, and no two groups have the same: what one begins with says which it is.

Asked are the enumerations that have a name, in headers of src/ and tools/; the last one may count the others ("GLS_FIELDS"
beside "GLS_FIELD_ID"). Prints each breach as file: message.
"""

import re
import sys
from os.path import commonprefix
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MODULES = ("", "GLS_", "CLI_", "LSP_")
OUTSIDE_GROUPS = {"gls_status",  # GLS_OK and the errors, in every line that can fail
                  "cli_exit"}    # how the program ends: CLI_FOUND
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)
ENUM = re.compile(r"\benum\s+(\w+)\s*\{([^}]*)\}")


def prefix_of(names):
    """What the enumerators begin with, up to an underscore."""
    common = commonprefix(names) if len(names) > 1 else names[0]
    return common[:common.rfind("_") + 1]


def prefix_of_group(tag, names):
    """The same of a group; the enumerator that counts the others has the plural of their prefix."""
    if names[0] == tag.upper(): # GLS_ADDED, GLS_ADDED_THERE
        return names[0] + "_"
    others = prefix_of(names[:-1]) if len(names) > 1 else ""
    return others if names[-1] == others[:-1] + "S" else prefix_of(names)


def enumerations():
    for folder in ("src", "tools"):
        for file in sorted((ROOT / folder).rglob("*.h")):
            for name, body in ENUM.findall(COMMENT.sub("", file.read_text(encoding="utf-8"))):
                names = [item.partition("=")[0].strip() for item in body.split(",")]
                yield file.relative_to(ROOT), name, [item for item in names if item]


def breaches():
    owner = {}
    for file, tag, names in enumerations():
        prefix = prefix_of_group(tag, names)
        if tag in OUTSIDE_GROUPS:
            continue
        if prefix in MODULES:
            yield f"{file}: the enumerators of {tag} have no prefix in common"
        elif prefix in owner:
            yield f"{file}: enumerators of {tag} and of {owner[prefix]} begin with {prefix}"
        owner.setdefault(prefix, tag)


def main():
    found = list(breaches())
    print(*found, sep="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
