"""OmegaT's own reader classes read its text glossary and TBX 2."""

import os
import shutil
from pathlib import Path

ABOUT = "OmegaT reads its text glossary and TBX 2"
PLACES = ["/usr/share/omegat", "/usr/share/java"]

READER = """
import java.io.File;
import java.util.List;
import org.omegat.gui.glossary.*;
import org.omegat.core.Core;
import org.omegat.core.data.*;

public class Read {
    /* The reader of TBX asks the project for its languages. */
    static void open(File folder) throws Exception {
        final ProjectProperties properties = new ProjectProperties(folder);
        properties.setSourceLanguage("fr");
        properties.setTargetLanguage("en");
        Core.setProject((IProject) java.lang.reflect.Proxy.newProxyInstance(
            Read.class.getClassLoader(), new Class<?>[] {IProject.class},
            (proxy, method, arguments) ->
                method.getName().equals("getProjectProperties") ? properties : null));
    }

    public static void main(String[] args) throws Exception {
        open(new File("."));
        File file = new File(args[0]);
        java.io.PrintStream out = new java.io.PrintStream(System.out, true, "UTF-8");
        List<GlossaryEntry> entries = file.getName().endsWith(".tbx")
            ? GlossaryReaderTBX.read(file, false) : GlossaryReaderTSV.read(file, false);
        for (GlossaryEntry entry : entries)
            for (String target : entry.getLocTerms(false))
                out.println(entry.getSrcText() + "\\t" + target + "\\t" + entry.getCommentText().replace("\\n", " "));
    }
}
"""


def jars():
    return [str(path) for place in PLACES for path in sorted(Path(place).rglob("*.jar"))
            if place.endswith("omegat") or not path.name.startswith("lucene")]


def missing():
    if not shutil.which("javac"):
        return "javac (default-jdk-headless) is not there"
    return "" if Path("/usr/share/omegat/OmegaT.jar").exists() else "OmegaT is not there"


def read(kit, path):
    told = kit.run("java", "-Dfile.encoding=UTF-8", "-Duser.home=" + str(kit.folder), "-cp",
                   os.pathsep.join([str(kit.folder)] + jars()), "Read", path)
    return [line.split("\t") for line in told.decode().split("\n")[:-1]]


def check(kit):
    (kit.folder / "Read.java").write_text(READER, encoding="utf-8")
    kit.run("javac", "-cp", os.pathsep.join(jars()), "Read.java")
    rows = read(kit, kit.write("glossary.txt", "-f", "omegat"))
    expected = set(kit.pairs())
    kit.need({tuple(row[:2]) for row in rows} == expected,
             f"{len(rows)} rows of {len(expected)} pairs")
    for pair in kit.five:
        kit.need([row for row in rows if tuple(row[:2]) == pair], f"{pair} is not there")
    comments = {row[0]: row[2] for row in rows}
    kit.need(comments["condition médicale"].startswith("à éviter : dire affection"),
             comments["condition médicale"])
    tbx = read(kit, kit.write("glossary.tbx", "-f", "tbx2"))
    kit.need(expected <= {tuple(row[:2]) for row in tbx}, "TBX 2: a pair is not there")
