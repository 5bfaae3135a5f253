$ cp "$TESTS/cli/small.tbx" small.tbx

# Every term is an entry, in French order: œ is o and e, é comes after e.
$ glossaire list -g small.tbx
coté (adj.) — scored
côte (n. f.) — rib
hydropisie (n. f.) [à éviter : dire œdème] — edema, oedema
œdème (n. m.) — edema, oedema
$ glossaire list -g small.tbx --format text | md5sum | cmp - "$(glossaire list -g small.tbx | md5sum > list && echo list)"

# Canadian French compares accents from the end.
$ glossaire list -g small.tbx --locale fr-CA -f tsv | cut -f 1
côte
coté
hydropisie
œdème
$ glossaire list -g small.tbx --locale zz
! glossaire list: no alphabetical order known for "zz"
[2]

# Filters.
$ glossaire list -g small.tbx --letter o
œdème (n. m.) — edema, oedema
$ glossaire list -g small.tbx --subject METHODE
coté (adj.) — scored
$ glossaire list -g small.tbx --article calcinose --status preferred
œdème (n. m.) — edema, oedema
$ glossaire list -g small.tbx --status none -f tsv | cut -f 1
coté
côte
$ glossaire list -g small.tbx --status deprecated -f tsv | tr '\t' ';'
hydropisie;deprecated;edema | oedema
$ glossaire list -g small.tbx --letter z
! glossaire list: no entry passes the filters
[1]
$ glossaire list -g small.tbx --letter É
! glossaire list: no entry passes the filters
[1]
$ glossaire list -g small.tbx --letter zz
! glossaire list: "zz" is not one letter
[2]
$ glossaire list -g small.tbx --letter ''
! glossaire list: "" is not one letter
[2]
$ glossaire list -g small.tbx --letter "$(printf 'e\314\201')"
! glossaire list: no entry passes the filters
[1]
# What there is, for who names what there is not.
$ glossaire list -g small.tbx --subject cardiologie
! glossaire list: no subject 'cardiologie'; there are: anatomie, méthode, pathologie
[1]
$ glossaire list -g small.tbx --article Dengue
! glossaire list: no article 'Dengue'; there are: Calcinose
[1]
$ glossaire list -g small.tbx --subject PATHOLOGIE --letter c
! glossaire list: no entry passes the filters
[1]
$ glossaire list -g small.tbx --subjects
anatomie: 1 concept
méthode: 1 concept
pathologie: 1 concept
$ glossaire list -g small.tbx -g small.tbx --articles
Calcinose: 2 concepts
$ glossaire list -g small.tbx --subjects -f tsv | tr '\t' ';'
anatomie;1
méthode;1
pathologie;1
$ glossaire list -g small.tbx --articles --json
{"name":"Calcinose","concepts":1}
# The terms alone; labels in English.
$ glossaire list -g small.tbx --brief
coté
côte
hydropisie
œdème
$ glossaire list -g small.tbx --lang en --letter h
hydropisie (n. f.) [deprecated: say œdème] — edema, oedema
$ glossaire list -g small.tbx --status draft
! glossaire list: --status takes preferred, admitted, superseded, deprecated or none, not 'draft'
[2]

# The other direction.
$ glossaire list -g small.tbx --from en -f tsv | tr '\t' ';'
edema;preferred;œdème
oedema;admitted;œdème
rib;;côte
scored;;coté

# Machine formats.
$ glossaire list -g small.tbx --letter h --json
{"term":"hydropisie","lang":"fr","status":"deprecated","prefer":"œdème","pos":"noun","gender":"feminine","number":null,"plural":null,"type":null,"register":null,"region":null,"entry":"oedeme","glossary":"small.tbx","line":21,"subject":"pathologie","articles":["Calcinose"],"equivalents":[{"term":"edema","lang":"en","status":"preferred",...},{"term":"oedema",...}],"definition":null,"definitions":[],"contexts":[],"notes":[],"synonyms":[{"term":"œdème",...}],"references":[],"codes":[],"sources":[]}
$ glossaire list -g small.tbx -f csv | head -n 2 | tr '\r' '@'
term,...@
coté,adjective,...@

# A page: its title, its language, its width.
$ glossaire print -g small.tbx | head -n 3
Petit glossaire
===============
français → anglais, 4 termes
$ glossaire print -g small.tbx --title 'Mes mots' --lang en | head -n 3
Mes mots
========
French → English, 4 terms
$ test "$(glossaire print --width 40 | LC_ALL=C.UTF-8 wc -L)" -le 40

# The suffix of the file names the format.
$ glossaire print -g small.tbx -o page.html && head -n 2 page.html
<!DOCTYPE html>
<html lang="fr">
$ glossaire print -g small.tbx -o page.csv && glossaire print -g small.tbx -f csv | cmp - page.csv
$ glossaire print -g small.tbx -f tsv -o - | head -n 1 | cut -f 1
coté
$ glossaire print -g small.tbx -o page.docx; ls page.docx
! glossaire print: the suffix of 'page.docx' names no format; choose with -f: tbx, ...
! ls: ...
[2]

# Read again, what was written is the same glossary.
$ glossaire print -g small.tbx -o again.tbx && glossaire print -g again.tbx -f tbx | cmp - again.tbx
$ glossaire list -g small.tbx > a; glossaire list -g again.tbx | cmp - a
$ glossaire print -g small.tbx -f tbx | glossaire list -g - | cmp - a

# A glossary of one language is listed all the same; without the language asked for, it says what it has.
$ sed '/xml:lang="en"/,/<\/langSec>/d' small.tbx > french.tbx
$ glossaire list -g french.tbx --letter h
hydropisie (n. f.) [à éviter : dire œdème] — sans équivalent
! french.tbx: warning: no term in 'en'; it has fr (see --from and --to)
$ glossaire list -g french.tbx --to en
! french.tbx: error: no term in 'en'; it has fr (see --from and --to)
[2]
$ glossaire list -g small.tbx --from de
! small.tbx: error: no term in 'de'; it has fr, en (see --from and --to)
[2]

# Nothing in a glossary is a formula to a spreadsheet, and everything can be had back.
$ for term in '=1+1' '@SUM(A1)' '+1' '-2' '-(1)' "'=1" "''+2" '-ite' '+x' '-émie' '-' "'os" '=HYPERLINK("x")'; do echo "<conceptEntry id='=$((n += 1))'><descrip type='definition'>-$n</descrip><langSec xml:lang='fr'><termSec><term>$term</term></termSec></langSec><langSec xml:lang='en'><termSec><term>=x</term></termSec><termSec><term>=y</term></termSec></langSec></conceptEntry>"; done > concepts; { echo '<tbx><text><body>'; cat concepts; echo '</body></text></tbx>'; } > live.tbx
$ glossaire list -g live.tbx -f csv | tr -d "\r" | tail -n +2 | LC_ALL=C sort
"'=HYPERLINK(""x"")",,,,,'=x | =y,,,'-13,'=13,live.tbx
'''+2,,,,,'=x | =y,,,'-7,'=7,live.tbx
''=1,,,,,'=x | =y,,,'-6,'=6,live.tbx
'+1,,,,,'=x | =y,,,'-3,'=3,live.tbx
'-(1),,,,,'=x | =y,,,'-5,'=5,live.tbx
'-2,,,,,'=x | =y,,,'-4,'=4,live.tbx
'=1+1,,,,,'=x | =y,,,'-1,'=1,live.tbx
'@SUM(A1),,,,,'=x | =y,,,'-2,'=2,live.tbx
'os,,,,,'=x | =y,,,'-12,'=12,live.tbx
+x,,,,,'=x | =y,,,'-9,'=9,live.tbx
-,,,,,'=x | =y,,,'-11,'=11,live.tbx
-ite,,,,,'=x | =y,,,'-8,'=8,live.tbx
-émie,,,,,'=x | =y,,,'-10,'=10,live.tbx
$ glossaire print -g live.tbx -f csv > live.csv; glossaire list -g live.tbx -f csv | cmp - live.csv
$ glossaire list -g live.tbx -f tsv | cut -f 1,3 | LC_ALL=C sort
''+2	\x3Dx | \x3Dy
'=1	\x3Dx | \x3Dy
'os	\x3Dx | \x3Dy
+x	\x3Dx | \x3Dy
-	\x3Dx | \x3Dy
-ite	\x3Dx | \x3Dy
-émie	\x3Dx | \x3Dy
\\x2B1	\x3Dx | \x3Dy
\\x2D(1)	\x3Dx | \x3Dy
\\x2D2	\x3Dx | \x3Dy
\\x3D1+1	\x3Dx | \x3Dy
\\x3DHYPERLINK("x")	\x3Dx | \x3Dy
\\x40SUM(A1)	\x3Dx | \x3Dy
$ printf '=1+1 -2' | glossaire annotate -g live.tbx -f tsv | cut -f 1-8 | head -n 2
-	1	2	1	3	1+1	exact	\x3D1+1
-	1	7	6	1	2	exact	\x2D2
$ glossaire lookup -g live.tbx -f tsv -- -2 | cut -f 1-3 | head -n 1
\\x2D2	exact	\x2D2
