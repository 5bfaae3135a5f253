"""Emacs' client of the language server, eglot: what it underlines, shows, offers and changes."""

import json
import os
import shutil
import subprocess
from pathlib import Path

ABOUT = "Emacs talks to the language server"
HERE = Path(__file__).resolve().parent
TEXT = "Une hydropisie 🦴 du foie, et l’hydropisie.\n\nUn oede\n"
SAYS = "glossaire [forbidden-term]: “hydropisie” is not to be used: say “œdème” (pathologie)"


def missing():
    if not shutil.which("emacs"):
        return "emacs"
    there = subprocess.run(["emacs", "--batch", "--eval", "(package-initialize)", "--eval",
                            "(require 'eglot)"], capture_output=True, check=False)
    return "" if there.returncode == 0 else "eglot"


def check(kit):
    (kit.folder / "text.txt").write_text(TEXT, encoding="utf-8")
    environment = dict(os.environ, LC_ALL="C.UTF-8", HOME=str(kit.folder), GLOSSAIRE=kit.program,
                       GLOSSARY=str(HERE.parent / "lsp" / "small.tbx"))
    kit.run("timeout", 120, "emacs", "--batch", "-l", HERE / "emacs.el", env=environment)
    told = json.loads((kit.folder / "told.json").read_text(encoding="utf-8"))
    kit.need("error" not in told, told.get("error"))
    # characters from 1
    kit.need(told["diagnostics"] == [[5, 15, SAYS], [32, 42, SAYS]], told["diagnostics"])
    kit.need(told["hover"].startswith("hydropisie · pathologie\n\n✗ say œdème\n\n→ edema\n"), told["hover"])
    kit.need(told["completion"] == ["œdème"], told["completion"])
    kit.need(told["action"] == "Replace with “œdème”", told["action"])
    kit.need(told["after"] == ["Une œdème 🦴 du foie, et l’hydropisie.", "", "Un oede", ""], told["after"])
    kit.need(told["left"] == [[27, 37, SAYS]], told["left"])
