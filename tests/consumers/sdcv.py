"""StarDict by sdcv: what is typed with and without accents, in any case and number, is found."""

import os
import shutil

ABOUT = "sdcv reads a StarDict"
FOUND = ["ossifications hétérotopiques", "ossifications heterotopiques", "OSSIFICATIONS HETEROTOPIQUES",
         "OSSIFICATIONS HÉTÉROTOPIQUES", "oedeme", "oedemes", "OEDEME", "Œdème", "fausses couches",
         "calcinoses", "ossification foetale", "fausse-couche", "mort", "causes"]
NOT_FOUND = ["l'œdème", "malade", "ostéose"]


def missing():
    return "" if shutil.which("sdcv") else "sdcv"


def ask(kit, folder, word):
    environment = dict(os.environ, LC_ALL="C.UTF-8", HOME=str(kit.folder))
    return kit.run("sdcv", "-e", "-n", "--utf8-input", "--utf8-output", "--data-dir", folder, word,
                   env=environment).decode()


def check(kit):
    folder = kit.folder / "stardict"
    folder.mkdir()
    kit.write("stardict/medical.ifo")
    for word in FOUND:
        kit.need("Found 1 items" in ask(kit, folder, word), f"sdcv does not find {word}")
    for word in NOT_FOUND:
        kit.need("Nothing similar" in ask(kit, folder, word), f"sdcv finds {word}")
    for term, equivalent in kit.five:
        kit.need(equivalent in ask(kit, folder, term), f"sdcv: {term} is not {equivalent}")
    # every headword, and each with what it is in English
    words = sorted({entry["term"] for entry in kit.entries})
    answers = ask(kit, folder, words[0]) if len(words) == 1 else kit.run(
        "xargs", "-d", "\\n", "sdcv", "-e", "-n", "--utf8-input", "--utf8-output", "--data-dir",
        folder, stdin="\n".join(words).encode(),
        env=dict(os.environ, LC_ALL="C.UTF-8", HOME=str(kit.folder))).decode()
    kit.need("Nothing similar" not in answers and answers.count("Found 1 items") == len(words),
             f"sdcv finds {answers.count('Found 1 items')} of {len(words)} headwords")
