"""Neovim's client of the language server: what it underlines, shows, offers and changes."""

import json
import os
import shutil
from pathlib import Path

ABOUT = "Neovim talks to the language server"
HERE = Path(__file__).resolve().parent
TEXT = "Une hydropisie 🦴 du foie, et l’hydropisie.\n\nUn oede\n"
SAYS = "“hydropisie” is not to be used: say “œdème” (pathologie)"


def missing():
    return "" if shutil.which("nvim") else "nvim"


def check(kit):
    (kit.folder / "text.txt").write_text(TEXT, encoding="utf-8")
    environment = dict(os.environ, LC_ALL="C.UTF-8", HOME=str(kit.folder), GLOSSAIRE=kit.program,
                       GLOSSARY=str(HERE.parent / "lsp" / "small.tbx"))
    kit.run("timeout", 120, "nvim", "--headless", "-u", "NONE", "-n", "-S", HERE / "neovim.lua",
            env=environment)
    told = json.loads((kit.folder / "told.json").read_text(encoding="utf-8"))
    kit.need("error" not in told, told.get("error"))
    # lines and bytes from 0
    kit.need(told["diagnostics"] == [[0, 4, 14, SAYS], [0, 36, 46, SAYS]], told["diagnostics"])
    kit.need(told["hover"].startswith("**hydropisie** · pathologie\n\n✗ say œdème\n\n→ edema\n"), told["hover"])
    kit.need(told["completion"] == ["œdème"], told["completion"])
    kit.need(told["action"] == "Replace with “œdème”", told["action"])
    kit.need(told["after"] == ["Une œdème 🦴 du foie, et l’hydropisie.", "", "Un oede"], told["after"])
    kit.need(told["left"] == [[0, 33, 43, SAYS]], told["left"])
