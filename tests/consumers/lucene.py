"""Lucene parses our synonyms, and a query in one language finds the other."""

import os
import shutil
from pathlib import Path

ABOUT = "Lucene parses our synonyms, and finds English by French"
JARS = ["/usr/share/java/lucene-core-8.7.0.jar", "/usr/share/java/lucene-analyzers-common-8.7.0.jar"]

READER = """
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import org.apache.lucene.analysis.*;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.*;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

public class Find {
    static Analyzer folding(final SynonymMap map) {
        return new Analyzer() {
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
                return new TokenStreamComponents(words,
                    map == null ? folded : new SynonymGraphFilter(folded, map, true));
            }
        };
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        SolrSynonymParser parser = new SolrSynonymParser(true, true, folding(null));
        parser.parse(new StringReader(new String(Files.readAllBytes(Paths.get(args[0])),
                                                 StandardCharsets.UTF_8)));
        SynonymMap map = parser.build();
        out.println(map.words.size());
        BufferedReader queries =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String query; (query = queries.readLine()) != null;) {
            TokenStream stream = folding(map).tokenStream("f", query);
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            StringBuilder line = new StringBuilder();
            for (stream.reset(); stream.incrementToken();)
                line.append(term).append(' ');
            out.println(line);
        }
    }
}
"""

# A query, and a word of what it must find in the other language.
FINDS = [("Abdomens", "abdomen"), ("échographie", "ultrasound"), ("oedeme", "edema"),
         ("Ossifications heterotopiques", "heterotopic"), ("fausses couches", "miscarriage"),
         ("heart rate", "cardiaque")]


def missing():
    if not shutil.which("javac"):
        return "javac (default-jdk-headless) is not there"
    return "" if all(map(os.path.exists, JARS)) else "Lucene 8 is not there"


def check(kit):
    path = kit.write("synonyms.txt", "-f", "synonyms")
    (Path(kit.folder) / "Find.java").write_text(READER, encoding="utf-8")
    jars = os.pathsep.join(JARS)
    kit.run("javac", "-cp", jars, "Find.java")
    queries = [query for query, _ in FINDS] + ["les fausses routes"]
    told = kit.run("java", "-Dfile.encoding=UTF-8", "-cp", f"{kit.folder}{os.pathsep}{jars}", "Find",
                   path, stdin="\n".join(queries).encode()).decode().splitlines()
    lines = path.read_text(encoding="utf-8").splitlines()
    kit.need(int(told[0]) > len(lines), f"{told[0]} synonyms of {len(lines)} lines")
    for (query, word), found in zip(FINDS, told[1:]):
        kit.need(word in found.split(), f"{query} finds {found}")
    kit.need("lupus" not in told[-1], "a function word has become a disease")
