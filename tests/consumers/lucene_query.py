"""Queries of "glossaire expand" in Lucene, by its own query parser, without stemming."""

import glob
import shutil

ABOUT = "Lucene's query parser takes an expanded query"
TEXTS = ["Heterotopic ossification of the hip.", "Two ectopic ossifications were seen.",
         "Oedema of the leg.", "EDEMAS, both sides", "Nothing of the kind; ossification, heterotopic."]
ASKED = [(["ossifications hétérotopiques"], {1}), (["--forms", "ossifications hétérotopiques"], {1, 2}),
         (["--forms", "oedemes"], {3, 4}), (["--forms", "--field", "body", "oedemes"], {3, 4})]
JARS = ["lucene-core", "lucene-queryparser", "lucene-queries", "lucene-sandbox", "lucene-analyzers-common"]
SOURCE = """
import java.io.*;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.*;
import org.apache.lucene.store.ByteBuffersDirectory;

public class Ask {
    public static void main(String[] texts) throws Exception {
        var folder = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(folder, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (String text : texts) {
                var document = new Document();
                document.add(new TextField("body", text, Field.Store.NO));
                writer.addDocument(document);
            }
        }
        var searcher = new IndexSearcher(DirectoryReader.open(folder));
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = lines.readLine()) != null; ) {
            var query = new QueryParser("body", new StandardAnalyzer()).parse(line);
            for (var hit : searcher.search(query, 100).scoreDocs)
                System.out.print(" " + (hit.doc + 1));
            System.out.println();
        }
    }
}
"""


def jars():
    found = [sorted(glob.glob(f"/usr/share/java/{name}-8*.jar")) for name in JARS]
    return [each[-1] for each in found] if all(found) else []


def missing():
    lacks = [] if shutil.which("java") and shutil.which("javac") else ["a JDK"]
    return " ".join(lacks + ([] if jars() else ["liblucene8-java"]))


def check(kit):
    (kit.folder / "Ask.java").write_text(SOURCE)
    lines = [kit.run(kit.program, "expand", "-g", kit.glossary, *words).decode() for words, _ in ASKED]
    given = kit.run("java", "-cp", ":".join(jars()), "Ask.java", *TEXTS, stdin="".join(lines).encode())
    for line, expected, answer in zip(lines, ASKED, given.decode().splitlines()):
        kit.need(set(map(int, answer.split())) == expected[1], f"{line}: {answer}")
