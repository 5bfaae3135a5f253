$ cp "$TESTS/cli/small.tbx" small.tbx
$ printf "Une granulomatose systémique. Un œdème.\nDes granulomatoses systémiques, l'œdème costal.\n" > a.txt
$ printf 'Deux œdèmes costaux et une granulomatose systémique.\n' > b.txt

# The best first, in the singular, with the first sentence; nothing that the glossary has.
$ glossaire extract -g small.tbx --no-suggest a.txt
granulomatose systémique  2  « Une granulomatose systémique. »
systémique                2  « Une granulomatose systémique. »
granulomatose             2  « Une granulomatose systémique. »
œdème costal              1  « Des granulomatoses systémiques, l'œdème costal. »
costal                    1  « Des granulomatoses systémiques, l'œdème costal. »
# Several texts: how many have it.
$ glossaire extract -g small.tbx -n 2 --lang en a.txt b.txt
granulomatose systémique  3  2 texts               « Une granulomatose systémique. »
systémique                3  2 texts  systemic ??  « Une granulomatose systémique. »
# What Latin has left is one word, though its line was wrapped.
$ printf 'Un licol in\nvitro, in  vitro.\n' | glossaire extract -g small.tbx -f tsv | cut -f 1,2,6
in vitro	2	in vitro
licol in vitro	1	licol in vitro
licol	1	licol

# For programs.
$ glossaire extract -g small.tbx -f tsv a.txt b.txt | tr '\t' ';' | head -n 4
granulomatose systémique;3;2;12.1;phrase;granulomatose systémique | granulomatoses systémiques;;;a.txt;1;5;Une granulomatose systémique.
systémique;3;2;11.3;word;systémique | systémiques;;systemic ??;a.txt;1;19;Une granulomatose systémique.
granulomatose;3;2;11.1;word;granulomatose | granulomatoses;;granulomatosis ??;a.txt;1;5;Une granulomatose systémique.
œdème costal;2;2;11.0;variant;œdème costal | œdèmes costaux;œdème;;a.txt;2;35;Des granulomatoses systémiques, l'œdème costal.
$ glossaire extract -g small.tbx --json --contexts 2 a.txt b.txt | sed -n 4p
{"term":"œdème costal","lang":"fr","count":2,"texts":2,"score":11.0,"kind":"variant","forms":[{"form":"œdème costal","count":1},{"form":"œdèmes costaux","count":1}],"contains":["œdème"],"suggested":null,"attested":false,"known":null,"contexts":[{"file":"a.txt","line":2,"column":35,"start":78,"length":14,"text":"Des granulomatoses systémiques, l'œdème costal."},{"file":"b.txt","line":1,"column":6,"start":5,"length":16,"text":"Deux œdèmes costaux et une granulomatose systémique."}]}
$ glossaire extract -g small.tbx --json a.txt b.txt | python3 -c 'import json, sys; print(all(open(c["file"], "rb").read()[c["start"]:][:c["length"]].decode() in [f["form"] for f in r["forms"]] for r in map(json.loads, sys.stdin) for c in r["contexts"]))'
True

# What is refused stays away, in any form: a former list that was cut down does.
$ printf '# refused\ngranulomatoses\t3\t2\nSYSTÉMIQUE\n' > stop.txt
$ glossaire extract -g small.tbx -f tsv --stop stop.txt a.txt | cut -f 1
granulomatose systémique
œdème costal
costal
# What the glossary has, marked, when it is asked for.
$ glossaire extract -g small.tbx --known -f tsv a.txt | cut -f 1,2,5 | grep known
œdème	2	known
# Options.
$ glossaire extract -g small.tbx --min 2 -f tsv a.txt | cut -f 1
granulomatose systémique
systémique
granulomatose
$ glossaire extract -g small.tbx --words 1 -n 1 --contexts 0 a.txt
systémique  2  systemic ??
$ glossaire extract -g small.tbx --from en -f tsv "$TESTS/extract/en-apnea.txt" | head -n 2 | cut -f 1,2
apnea	9
electroencephalogram	1
# A general text to compare with: what both say is nothing of its own.
$ for i in 1 2 3 4 5 6; do echo 'Une granulomatose, une granulomatose systémique.'; done > news.txt
$ glossaire extract -g small.tbx --reference news.txt -f tsv a.txt | cut -f 1
œdème costal
costal

# The same from any number of workers, and from one text or the same in two.
$ for f in "$TESTS"/extract/fr-*.txt; do split -n l/7 "$f" "part-$(basename "$f")-"; done
$ glossaire extract -f tsv -n 0 part-*-* > one; for j in 2 3 0; do glossaire extract -f tsv -n 0 -j $j part-*-* | cmp - one; done; wc -l < one
...
$ cat part-fr-ruche*-* > whole.txt; { sed -n '1,/^$/p' whole.txt; } > first.txt; sed '1,/^$/d' whole.txt > rest.txt; cat first.txt rest.txt | cmp - whole.txt
$ glossaire extract -f tsv -n 0 whole.txt | cut -f 1,2,4-8,12 > one; glossaire extract -f tsv -n 0 first.txt rest.txt | cut -f 1,2,4-8,12 | cmp - one

# No candidate is a term of the glossary in any form, and each is found again where it stands.
$ for f in "$TESTS"/extract/fr-*.txt "$TESTS"/glossary/cases/*.txt; do glossaire extract -n 0 --min 1 -f tsv "$f" | cut -f 6 | sed 's/ | /\n/g'; done | LC_ALL=C sort -u > forms.txt; wc -l < forms.txt
...
$ glossaire lookup --from fr -f tsv < forms.txt 2> err | head -n 3
$ glossaire extract -n 5 -f tsv "$TESTS/extract/fr-ruche.txt" | cut -f 1 | while read -r term; do glossaire concordance "$term" "$TESTS/extract/fr-ruche.txt" > /dev/null || echo "$term"; done

# Entries to be completed: a check says what is missing, and what is filled in is a glossary.
$ glossaire extract -g small.tbx -n 2 a.txt -o new.tbx; sed -n '/<conceptEntry/,/<\/conceptEntry/p' new.tbx | head -n 12
      <conceptEntry id="granulomatose-systemique">
        <langSec xml:lang="fr">
          <termSec>
            <term>granulomatose systémique</term>
            <termNote type="partOfSpeech">noun</termNote>
            <descripGrp>
              <descrip type="context">Une granulomatose systémique.</descrip>
              <admin type="source">a.txt:1</admin>
            </descripGrp>
          </termSec>
        </langSec>
      </conceptEntry>
$ glossaire check new.tbx 2> /dev/null | sed 's/.*\[/[/'
[no-equivalent]
[no-equivalent]
$ sed 's|</langSec>|</langSec><langSec xml:lang="en"><termSec><term>systemic granulomatosis</term></termSec></langSec>|' new.tbx > own.tbx; glossaire annotate -g own.tbx b.txt
Deux œdèmes costaux et une granulomatose systémique [systemic granulomatosis].
$ glossaire extract -g small.tbx -g own.tbx -f tsv a.txt | cut -f 1
granulomatose
œdème costal
costal
# A page to work through: all of a text is text there.
$ printf 'Une <b>granulomatose</b> & "rare".\n' | glossaire extract -g small.tbx -n 1 -f html | grep -o '<span class="sentence">.*</mark>'
<span class="sentence">Une &lt;b&gt;<mark>granulomatose</mark>
$ glossaire extract -g small.tbx -f html --lang en a.txt | grep -c '<tr><td class="choice">'
5
# Files that a list names.
$ printf 'a.txt\0b.txt\0' | glossaire extract -g small.tbx --files-from - -0 -f tsv | cut -f 1,2 | head -n 1
granulomatose systémique	3
$ printf 'a.txt\nb.txt\n' > names; glossaire concordance -g small.tbx --files-from names -f tsv œdème | cut -f 1,7
a.txt	œdème
a.txt	œdème
b.txt	œdèmes

# Aligned texts: what stands across. Of two that are as near, the longer; what the glossary pairs
# with its own term is not across from anything else.
$ for i in 1 2 3 4 5 6; do echo 'La sclérose amygdalienne atteint un œdème.'; echo 'Le renard dort.'; done > fr.txt
$ for i in 1 2 3 4 5 6; do echo 'Mesial temporal scarring affects an edema.'; echo 'The fox sleeps.'; done > en.txt
$ glossaire extract -g small.tbx --with en.txt --contexts 0 fr.txt
sclérose amygdalienne  6  mesial temporal scarring ?
sclérose               6  mesial ?
renard                 6  fox ?
amygdalienne           6  mesial ?
$ (echo '<tmx version="1.4"><header srclang="fr"/><body>'; paste fr.txt en.txt | sed 's|\(.*\)	\(.*\)|<tu><tuv xml:lang="fr"><seg>\1</seg></tuv><tuv xml:lang="en"><seg>\2</seg></tuv></tu>|'; echo '</body></tmx>') > memory.tmx
$ glossaire extract -g small.tbx --with memory.tmx --json fr.txt | grep renard | grep -o '"suggested.*"segments":[0-9]*'
"suggested":"fox","attested":true,"segments":6
$ cat fr.txt | glossaire extract -g small.tbx --with memory.tmx -f tsv | cut -f 1,8 | grep renard
renard	fox ?
$ head -n 8 en.txt > less.txt; glossaire extract -g small.tbx --with less.txt fr.txt
! less.txt: error: it has 8 lines and its source, fr.txt, has 12: they go line by line
[2]
$ glossaire extract -g small.tbx --with en.txt a.txt b.txt
! en.txt: error: this is plain text, which goes with one text, line by line: name that alone, or a TMX, XLIFF or PO file here
[2]
$ glossaire extract -g small.tbx --with missing.tmx a.txt
! missing.tmx: error: there is no such file: check its name
[2]

# Variants under their term, then the others.
$ glossaire extract -g small.tbx --by term --no-suggest --contexts 0 a.txt
œdème
  œdème costal              1

granulomatose systémique  2
systémique                2
granulomatose             2
costal                    1
$ glossaire extract -g small.tbx --by term -f tsv a.txt
! glossaire extract: --by goes with text, not tsv
[2]

# Documents, a JSON object a line: each is a text, called by its id. A line that is none is told.
$ printf '{"id":"x","text":"Une granulomatose."}\n{"text":"Des granulomatoses\\nrares."}\n' > docs.jsonl
$ glossaire extract -g small.tbx --jsonl --contexts 2 --json -n 1 docs.jsonl | grep -o '"count":2,"texts":2\|"file":"[^"]*","line":[0-9]*,"column":[0-9]*'
"count":2,"texts":2
"file":"x","line":1,"column":5
"file":"docs.jsonl:2","line":1,"column":5
$ (cat docs.jsonl; echo nonsense; cat docs.jsonl) | glossaire extract -g small.tbx --jsonl -f tsv -n 1 | cut -f 1-3
! standard input:3:1: error: not JSON: ...
granulomatose	4	4
$ i=0; while [ $i -lt 200 ]; do echo "{\"body\":\"Une granulomatose $i, une sarcoïdose.\"}"; i=$((i + 1)); done > many.jsonl
$ glossaire extract -g small.tbx --jsonl --text body -f tsv -n 0 many.jsonl docs.jsonl > one; glossaire extract -g small.tbx --jsonl --text body -f tsv -n 0 -j 3 many.jsonl docs.jsonl 2> /dev/null | cmp - one
! docs.jsonl:1:1: error: there is no "body" in it
! glossaire extract: 2 lines could not be read
$ cut -f 1-3 one
granulomatose	200	200
sarcoïdose	200	200
$ glossaire extract -g small.tbx --text body a.txt
! glossaire extract: --text goes with --jsonl
[2]

# One side of a translation, in the places of its file.
$ glossaire extract -g small.tbx --side source --contexts 1 -f tsv memory.tmx | grep ^renard | cut -f 1,2,9-12
renard	6	memory.tmx	3	32	Le renard dort.
$ glossaire extract -g small.tbx --from en --to fr --side target -f tsv memory.tmx | cut -f 1 | grep -x fox
fox
$ glossaire extract -g small.tbx --side source --with memory.tmx -f tsv memory.tmx | grep ^renard | cut -f 8
fox ?

# Nothing, nonsense, trouble.
$ glossaire extract -g small.tbx < /dev/null
[1]
$ printf '\000\001\377%s\000' $(seq 3000) | glossaire extract -g small.tbx -f tsv -n 1 2> /dev/null | wc -l
0
$ glossaire extract -g small.tbx a.txt missing.txt . > out
! missing.txt: error: there is no such file: check its name
! .: error: this is a folder: name a file in it
[2]
$ glossaire extract -g small.tbx --stop missing.txt a.txt
! missing.txt: error: there is no such file: check its name
[2]
$ glossaire extract -g small.tbx -n x a.txt
! glossaire extract: --number takes a number up to 100000000, not 'x'
[2]
$ glossaire extract -g small.tbx -o out.pdf a.txt
! glossaire extract: the suffix of 'out.pdf' names no format; choose with -f: ...
[2]

# A text that is not UTF-8 is told of, as it is by annotate.
$ printf 'Rien.\nUne scl\351rose, une sarco\357dose.\n' > latin.txt; glossaire extract -g small.tbx -f tsv latin.txt > out
! latin.txt:2:8: warning: not UTF-8, first at byte 13 (2 in all): ...
$ glossaire annotate -g small.tbx latin.txt 2>&1 > out | cut -d : -f 1-5 | cut -d ' ' -f 1-11
latin.txt:2:8: warning: not UTF-8, first at byte 13 (2 in all)

# Plain text has no sides.
$ printf 'Le poumon.\n' > one.txt; glossaire extract --side target one.txt
! one.txt:1:1: error: this is plain text, perhaps a table: name the format that it is (.tsv, .csv), or its source text (verify --source); without --side a text is read as it is
[2]
