# needs: script
$ cp "$TESTS/cli/small.tbx" small.tbx
$ printf 'Les Œdèmes des côtes.\n\nUne hydropisie, un oedeme\nou une hydropisie.\n' > a.txt
$ echo 'Rien à signaler.' > none.txt

# Text: the equivalent once for each concept, what to say instead of a term to avoid every time.
$ glossaire annotate -g small.tbx a.txt
Les Œdèmes [edema] des côtes [rib].

Une hydropisie [à éviter : dire œdème], un oedeme
ou une hydropisie [à éviter : dire œdème].
$ glossaire annotate -g small.tbx --every --lang en < a.txt
Les Œdèmes [edema] des côtes [rib].

Une hydropisie [deprecated: say œdème; edema], un oedeme [edema]
ou une hydropisie [deprecated: say œdème; edema].
$ glossaire annotate -g small.tbx none.txt
Rien à signaler.
[1]
# In each file anew.
$ glossaire annotate -g small.tbx a.txt none.txt - a.txt < a.txt | grep -o '[^ ]* \[rib\]'
côtes [rib]
côtes [rib]
côtes [rib]
# From English, where the text is English.
$ echo 'Two ribs, no edema, oedemas.' | glossaire annotate -g small.tbx --from en
Two ribs [côte], no edema [œdème], oedemas.
# A concept without an equivalent says so.
$ sed '/xml:lang="en"/,/<\/langSec>/d' small.tbx > french.tbx
$ echo 'une côte' | glossaire annotate -g french.tbx
une côte [sans équivalent]
! french.tbx: warning: no term in 'en'; it has fr (see --from and --to)

# For programs.
$ glossaire annotate -g small.tbx --format tsv a.txt | tr '\t' ';'
a.txt;1;5;4;8;Œdèmes;inflected;œdème;preferred;edema | oedema
a.txt;1;16;17;6;côtes;inflected;côte;;rib
a.txt;3;5;30;10;hydropisie;exact;hydropisie;deprecated;edema | oedema
a.txt;3;20;45;6;oedeme;folded;œdème;preferred;edema | oedema
a.txt;4;8;59;10;hydropisie;exact;hydropisie;deprecated;edema | oedema
$ glossaire annotate -g small.tbx --json a.txt | sed -n '2,3p'
{"file":"a.txt","line":1,"column":16,"start":17,"length":6,"surface":"côtes","grade":"inflected","term":"côte","status":null,"prefer":null,"entry":"cote","equivalents":[{"term":"rib","lang":"en","status":null,"usage":null,"region":null,"register":null,"type":null,"pos":null,"gender":null,"number":null,"plural":null}]}
{"file":"a.txt","line":3,"column":5,"start":30,"length":10,"surface":"hydropisie","grade":"exact","term":"hydropisie","status":"deprecated","prefer":"œdème","entry":"oedeme","equivalents":[{"term":"edema","lang":"en","status":"preferred","usage":null,"region":null,"register":null,"type":null,"pos":"noun","gender":null,"number":null,"plural":null},{"term":"oedema","lang":"en","status":"admitted","usage":null,"region":null,"register":null,"type":null,"pos":"noun","gender":null,"number":null,"plural":null}]}
$ glossaire annotate -g small.tbx -f tsv < none.txt
[1]
$ glossaire annotate -g small.tbx -f tsv - < a.txt | cut -f 1 | uniq
-
# Every start and length is where the surface stands.
$ glossaire annotate -g small.tbx --json a.txt | python3 -c 'import json, sys; text = open("a.txt", "rb").read(); print(all(text[h["start"]:][:h["length"]].decode() == h["surface"] for h in map(json.loads, sys.stdin)))'
True

# A term over a line end is one field, its line end escaped; a tab in the name of a file too.
$ sed 's/<term>côte/<term>œdème costal/' small.tbx > two.tbx; printf 'un œdème\n costal' > "$(printf 'b\tc.txt')"
$ glossaire annotate -g two.tbx -f tsv b*.txt | tr '\t' ';'
b\tc.txt;1;4;3;15;œdème\n costal;exact;œdème costal;;rib
$ glossaire annotate -g two.tbx b*.txt; echo
un œdème
 costal [rib]

# --all: terms within longer ones, marked as such.
$ echo 'un œdème costal' | glossaire annotate -g two.tbx --all --json | sed 's/.*"surface":\("[^"]*"\).*"inner"/\1 inner/'
"œdème costal" inner:false}
"œdème" inner:true}
$ echo 'un œdème costal' | glossaire annotate -g two.tbx --all
un œdème costal [rib] [œdème = edema]

# A summary.
$ glossaire annotate -g small.tbx --summary a.txt
a.txt
  mots                11
  termes               5
  concepts             2
  couverture       100,0 %  (5 mots pleins sur 5)

  à éviter
         2  hydropisie                        dire œdème

  les plus fréquents
         4  œdème                             edema
         1  côte                              rib
$ glossaire annotate -g small.tbx --summary --lang en none.txt a.txt | sed -n '1,6p; /^total/,$p'
none.txt
  words                3
  terms                0
  concepts             0
  coverage           0.0%  (0 of 1 content words)

total (2 texts)
  words               14
  terms                5
  concepts             2
  coverage          83.3%  (5 of 6 content words)

  to avoid
         2  hydropisie                        say œdème

  most frequent
         4  œdème                             edema
         1  côte                              rib
$ glossaire annotate -g small.tbx --summary --json a.txt none.txt | python3 -c 'import json, sys; [print(o["file"], o["texts"], o["bytes"], o["invalid_bytes"], o["words"], o["terms"], o["concepts"], o["coverage"], [(d["term"], d["count"], d["prefer"]) for d in o["deprecated"]], [(f["term"], f["count"]) for f in o["frequent"]]) for o in map(json.loads, sys.stdin)]'
a.txt 1 71 0 11 5 2 100.0 [('hydropisie', 2, 'œdème')] [('œdème', 4), ('côte', 1)]
none.txt 1 18 0 3 0 0 0.0 [] []
None 2 89 0 14 5 2 83.3 [('hydropisie', 2, 'œdème')] [('œdème', 4), ('côte', 1)]
$ glossaire annotate -g small.tbx --summary < /dev/null
-
  mots                 0
  termes               0
  concepts             0
[1]
$ glossaire annotate -g small.tbx --summary -f tsv a.txt
! glossaire annotate: --summary is written as text or json, not tsv
[2]

# A page: the suffix of the file says so.
$ glossaire annotate -g small.tbx -o a.html a.txt; sed -n '/<header>/,/<\/article>/p' a.html
<header>
<h1>a.txt</h1>
<p>français → anglais · <a href="#::glossary">Glossaire</a></p>
</header>
<main>
<article class="text" lang="fr">
<p>Les <mark class="first" tabindex="0">Œdèmes<span class="beside" lang="fr"><a href="#oedeme" lang="fr">œdème</a> <span><b lang="en">edema</b></span></span></mark> des <mark class="first" tabindex="0">côtes<span class="beside" lang="fr"><a href="#cote" lang="fr">côte</a> <span><b lang="en">rib</b></span></span></mark>.</p>
<p>Une <mark class="avoid" tabindex="0">hydropisie<span class="beside" lang="fr"><a href="#oedeme" lang="fr">hydropisie</a> <span>à...éviter...: dire <b lang="fr">œdème</b>; <b lang="en">edema</b></span></span></mark>, un <mark tabindex="0">oedeme<span class="beside" lang="fr"><a href="#oedeme" lang="fr">œdème</a> <span><b lang="en">edema</b></span></span></mark>
ou une <mark class="avoid" tabindex="0">hydropisie<span class="beside" lang="fr"><a href="#oedeme" lang="fr">hydropisie</a> <span>à...éviter...: dire <b lang="fr">œdème</b>; <b lang="en">edema</b></span></span></mark>.</p>
</article>
$ glossaire annotate -g small.tbx -f html --lang en a.txt none.txt | grep -e '<h[12]'
<h1>Annotated texts</h1>
<h2>a.txt</h2>
<h2>none.txt</h2>
<h2 id="::glossary">Glossary</h2>
$ glossaire annotate -g small.tbx -f html --title 'Mon <texte>' - < none.txt | grep -e '<h1'
<h1>Mon &lt;texte&gt;</h1>
$ glossaire annotate -g small.tbx -o a.csv a.txt
! glossaire annotate: the suffix of 'a.csv' names no format; choose with -f: text, html, tsv or json
[2]

# Many files on many workers: the same bytes. Where one cannot be read, the others are done.
$ for i in $(seq 50); do cat a.txt none.txt > f$i.txt; head -c $((i * 9000)) /dev/zero | tr '\0' ' ' >> f$i.txt; echo côte >> f$i.txt; done
$ for f in text tsv json html; do glossaire annotate -g small.tbx -f $f f*.txt > one; glossaire annotate -g small.tbx -f $f -j 7 f*.txt | cmp - one; done
$ glossaire annotate -g small.tbx --summary f*.txt > one; glossaire annotate -g small.tbx --summary -j 0 f*.txt | cmp - one
$ glossaire annotate -g small.tbx -j 3 -f tsv a.txt gone.txt . f1.txt | cut -f 1 | uniq -c; glossaire annotate -g small.tbx a.txt gone.txt > /dev/null
      5 a.txt
      6 f1.txt
! gone.txt: error: there is no such file: check its name
! .: error: this is a folder: name a file in it
! gone.txt: error: there is no such file: check its name
[2]
$ glossaire annotate -g small.tbx -j 65 a.txt
! glossaire annotate: --jobs takes a number from 1 to 64, or 0 for one a core, not '65'
[2]
$ glossaire annotate -g small.tbx -j two a.txt
! glossaire annotate: --jobs takes a number from 1 to 64, or 0 for one a core, not 'two'
[2]

# Any bytes: passed through as they are, told once.
$ printf 'une c\303\264te\n \377 et \0 une \310 hydropisie' > bad.txt; glossaire annotate -g small.tbx bad.txt | od -c | tail -n +2 | head -n 2
! bad.txt:2:2: warning: not UTF-8, first at byte 11 (2 in all): passed through as they are...
0000020     377       e   t      \0       u   n   e     310       h   y
0000040   d   r   o   p   i   s   i   e       [ 303 240 302 240 303 251
$ glossaire annotate -g small.tbx bad.txt 2>&1 > /dev/null | wc -l
1
$ python3 -c 'import random; random.seed(1); open("random", "wb").write(random.randbytes(200000))'; glossaire annotate -g small.tbx random 2> /dev/null > out; cmp out random; glossaire annotate -g small.tbx -j 2 -f html random random 2> /dev/null | tail -n 1
</html>
$ : > empty.txt; glossaire annotate -g small.tbx empty.txt
[1]
$ head -c 30000000 /dev/zero | tr '\0' x > long.txt; echo ' une côte' >> long.txt; glossaire annotate -g small.tbx -f tsv long.txt | cut -f 2-5; glossaire annotate -g small.tbx long.txt | tail -c 20
1	30000006	30000005	5
xxx une côte [rib]

# Not plain text: said at once.
$ printf '%%PDF-1.4 ...' > a.pdf; glossaire annotate -g small.tbx a.pdf
! a.pdf: error: this is a PDF document: take its text out first (pdftotext)
[2]
$ printf '\377\376a\0' | glossaire annotate -g small.tbx
! -: error: this is text in UTF-16: convert it first (iconv -f UTF-16 -t UTF-8)
[2]

# A full disk, a closed pipe, a file that is read.
$ glossaire annotate -g small.tbx a.txt > /dev/full
! standard output: error: cannot write: No space left on device
[2]
# A text without end ends there too.
$ yes côte | timeout 60 glossaire annotate -g small.tbx -f tsv > /dev/full
! standard output: error: cannot write: No space left on device
[2]
$ timeout 60 glossaire annotate -g small.tbx -j 2 /dev/zero /dev/zero > /dev/full
! standard output: error: cannot write: No space left on device
[2]
$ bash -c 'glossaire annotate -g small.tbx -f tsv f*.txt f*.txt f*.txt | head -n 1 > out; echo ${PIPESTATUS[0]}'; wc -l < out
...
1
$ glossaire annotate -g small.tbx a.txt -o a.txt
! glossaire annotate: 'a.txt' is read from; write to another file
[2]
$ glossaire annotate -g small.tbx a.txt -f text -o small.tbx
! glossaire annotate: 'small.tbx' is read from; write to another file
[2]
$ glossaire annotate -g small.tbx a.txt -o out.jsonl && wc -l < out.jsonl
5
$ glossaire annotate -g - < small.tbx
! glossaire annotate: standard input is the glossary: name the text
[2]

# A terminal gets no control characters but those of the text's layout; a pipe gets all bytes.
$ printf 'une c\303\264te\033[31m\tx\r\n\357\273\277\r\342\200\256y\n' > evil.txt; glossaire annotate -g small.tbx evil.txt | sed 's/ \[rib\]//' | cmp - evil.txt
$ script -qec 'glossaire annotate -g small.tbx --color never evil.txt' /dev/null | od -c
0000000   u   n   e       c 303 264   t   e       [   r   i   b   ]   \
0000020   x   1   B   [   3   1   m  \t   x  \r  \n   \   x   0   D   \
0000040   u   2   0   2   E   y  \r  \n
0000050
$ script -qec 'glossaire annotate -g small.tbx a.txt' /dev/null | head -n 1 | tr -d '\r' | tr '\033' '^'
Les ^[1mŒdèmes^[0m [^[36medema^[0m] des ^[1mcôtes^[0m [^[36mrib^[0m].
$ glossaire annotate -g small.tbx --color always a.txt | grep -c "$(printf '\033')"
3

# The glossary of texts.
$ glossaire list -g small.tbx --in a.txt
côte (n. f.) — rib
hydropisie (n. f.) [à éviter...: dire œdème] — edema, oedema
œdème (n. m.) — edema, oedema
$ glossaire list -g small.tbx --order appearance --in a.txt
œdème (n. m.) — edema, oedema
hydropisie (n. f.) [à éviter...: dire œdème] — edema, oedema
côte (n. f.) — rib
$ echo 'coté' > c.txt; glossaire list -g small.tbx --in a.txt c.txt -f tsv | cut -f 1 | xargs
coté côte hydropisie œdème
$ glossaire list -g small.tbx --in a.txt --in - --letter c -f tsv < c.txt | cut -f 1 | xargs
coté côte
$ glossaire list -g small.tbx --from en --in none.txt a.txt
! glossaire list: no term is found in the texts
[1]
$ glossaire list -g small.tbx --in a.txt --letter z
! glossaire list: no entry passes the filters
[1]
$ glossaire list -g small.tbx --in none.txt
! glossaire list: no term is found in the text
[1]
$ glossaire list -g small.tbx --in gone.txt a.txt
! gone.txt: error: there is no such file: check its name
[2]
$ glossaire list --in a.txt -g - < small.tbx | wc -l
3
$ glossaire list --in - -g - < small.tbx
! glossaire list: standard input is the glossary: name the text
[2]
$ glossaire list -g small.tbx --order appearance
! glossaire list: --order goes with --in FILE
[2]
$ for f in text html csv json; do glossaire print -g small.tbx -f $f --in a.txt | grep -c 'scored'; done; true
0
0
0
0
$ glossaire print -g small.tbx -f text --in a.txt --order appearance --title T
T
=
français → anglais, 3 termes

œdème (n. m.) — edema, oedema

hydropisie (n. f.) [à éviter : dire œdème] — edema, oedema

côte (n. f.) — rib
$ glossaire print -g small.tbx --in a.txt -o a.txt
! glossaire print: 'a.txt' is read from; write to another file
[2]

# Markup would be taken for text, and spoilt: it is refused, by what is in the file, with the way out.
$ for text in '<!DOCTYPE html><p>calcinose' '  <HTML><body>calcinose' '<?xml version="1.0"?><html>calcinose' '<?xml version="1.0"?><!-- x --><xliff version="1.2">' '<tmx>' '<?xml version="1.0"?><a>calcinose</a>' '<?xml version="1.0"?><tbx><text><body>' '<martif><text><body>' '<mtf>' ' {\rtf1 calcinose}'; do printf '%s' "$text" | glossaire annotate; done
! -: error: this is an HTML page: take its text out first (html2text, w3m -dump)
! -: error: this is an HTML page: take its text out first (html2text, w3m -dump)
! -: error: this is an HTML page: take its text out first (html2text, w3m -dump)
! -: error: this is a translation in XLIFF: save its text first
! -: error: this is a translation memory: save its text first
! -: error: this is an XML document: take its text out first (xmllint --xpath 'string(/)')
! -: error: this is a TBX glossary, no text: name it with -g
! -: error: this is a TBX glossary, no text: name it with -g
! -: error: this is a termbase of MultiTerm, no text: name it with -g
! -: error: this is an RTF document: save its text first
[2]
$ printf '<5 mm de calcinose\n' | glossaire annotate -g "$TESTS/cli/small.tbx"
<5 mm de calcinose
[1]
$ printf 'l\351sion' | glossaire annotate -g "$TESTS/cli/small.tbx" 2>&1 > /dev/null | grep -o 'iconv .*'
iconv -f windows-1252 -t UTF-8

# Only terms of a subject, or of a status; the text stays as it is.
$ echo "Un œdème, une hydropisie, une côte." > chosen.txt
$ glossaire annotate -g "$TESTS/cli/small.tbx" --subject ANATOMIE chosen.txt
Un œdème, une hydropisie, une côte [rib].
$ glossaire annotate -g "$TESTS/cli/small.tbx" --status deprecated -f tsv chosen.txt | cut -f 6
hydropisie
$ glossaire annotate -g "$TESTS/cli/small.tbx" --subject obstétrique chosen.txt
Un œdème, une hydropisie, une côte.
[1]
$ glossaire annotate --summary --subject anatomie chosen.txt
! glossaire annotate: --summary counts all terms: no --subject, no --status
[2]
