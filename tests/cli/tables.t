# Tables as glossaries: what options say, what is told, and what is refused.

# What the columns were taken for is told where a file is checked.
$ printf 'fr,en,remarque\nœdème,edema,du grec\ncôte,rib,\n' > a.csv
$ glossaire check a.csv
! a.csv: 2 rows, 3 columns: fr, en, note
! a.csv: 2 concepts, 4 terms: clean
$ glossaire lookup -g a.csv --format tsv côtes
côtes	inflected	côte		rib
$ glossaire print -g a.csv --profile pairs 2> /dev/null | tr -d '\r'
fr,en
œdème,edema
côte,rib

# --columns says what a column is; "-" leaves one out. Languages follow --from and --to.
$ printf 'rib\tx\tcôte\nedema\ty\tœdème\n' > b.tsv
$ glossaire print -g b.tsv --columns en,-,fr --profile pairs 2> /dev/null | tr -d '\r'
fr,en
côte,rib
œdème,edema
$ glossaire print -g b.tsv --columns -,-,note --profile pairs
! b.tsv: error: none of the columns "-,-,note" has terms: name languages, as in fr,en,-,note
[2]

# --header: whether the first line has names.
$ printf 'source,note\ncôte,rib\n' > c.csv
$ glossaire print -g c.csv --header no --profile pairs 2> /dev/null | tr -d '\r'
fr,en
source,note
côte,rib
$ glossaire print -g c.csv --header perhaps --profile pairs
! ...
[2]

# --encoding: a byte that is no UTF-8 is told with its place, and can be told away.
$ printf 'fr,en\nc\364te,rib\n' > d.csv
$ glossaire lookup -g d.csv --format tsv côte
! d.csv:2:2: warning: not UTF-8: read as windows-1252 (see --encoding)
côte	exact	côte		rib
$ glossaire lookup -g d.csv --encoding windows-1252 --format tsv côte 2> /dev/null 
côte	exact	côte		rib
$ glossaire lookup -g d.csv --encoding EBCDIC côte
! ...unknown encoding "EBCDIC": UTF-8, UTF-16, windows-1252, ISO-8859-1, ISO-8859-15
[2]

# --split: what parts terms in a cell, besides a bar.
$ printf 'fr,en\ncôte,rib; costa\n' > e.csv
$ glossaire print -g e.csv --profile omegat 2> /dev/null | tail -n 1
côte	rib; costa	
$ glossaire print -g e.csv --split ';' --profile omegat 2> /dev/null | tail -n 2
côte	rib	
côte	costa	

# --sheet: another sheet than the first one that is a table.
$ cp "$TESTS/table/workbook-stored.xlsx" f.xlsx
$ glossaire print -g f.xlsx --sheet B --profile pairs 2> /dev/null | tr -d '\r' | tail -n 1
main,hand
$ glossaire print -g f.xlsx --sheet C --profile pairs
! ...no such sheet: there are "A", "B"
[2]

# Rows need no id, as above, nor one that XML allows.
$ printf 'id,fr,en\n1,côte,rib\n2,os,bone\n' > g.csv && glossaire check g.csv
! g.csv: 2 rows, 3 columns: entry id, fr, en
! g.csv: 2 concepts, 4 terms: clean

# A folder, an empty file, a text with a tab in it: no glossary, and each says why.
$ mkdir folder.csv && glossaire check folder.csv
! folder.csv: error: ...
[2]
$ : > empty.csv && glossaire check empty.csv
! empty.csv...: error: ...
[2]
$ printf 'Une phrase, puis\tune autre.\nEt encore une.\nFin.\n' > text.txt && glossaire check text.txt
! text.txt...: error: ...
[2]
$ printf 'fr,en\n"côte,rib\nos,bone\n' > open.csv && glossaire check open.csv
! open.csv:2:1: error: a quote that is never closed: ...
[2]

# Who reads only the beginning ends it without a word.
$ (yes 'côte,rib' | head -n 100000) > h.csv
$ glossaire print -g h.csv --columns fr,en -f list 2> told | head -c 1 | wc -c | tr -d ' '; cat told
1
$ glossaire print -g a.csv --profile pairs > /dev/full
! ...
! standard output: error: cannot write: No space left on device
[2]

# Findings in a workbook have their cell as place.
$ printf 'fr,en\nos,bone\nmain,\n' > cells.csv; glossaire convert cells.csv -o cells.xlsx 2> /dev/null; glossaire check cells.xlsx 2> /dev/null
cells.xlsx:Sheet1!A4: warning: ... [no-equivalent]
[1]
$ glossaire check --json cells.xlsx 2> /dev/null | grep -o '"line":4,"column":1,.*"cell":"Sheet1!A4"' | cut -c 1-20
"line":4,"column":1,

# --from and --to say which languages the columns have when none is named: OmegaT's file is of two languages it
# does not name.
$ printf '# Glossary in tab-separated format -*- coding: utf-8 -*-\nbone\t骨\tanatomy\nhand\t手\t\n' > ja.txt
$ glossaire check --from en --to ja ja.txt
! ja.txt: 2 rows, 3 columns without a header line: en, ja, note
! ja.txt: 2 concepts, 4 terms: clean
$ glossaire convert --from en --to ja ja.txt --profile pairs -f csv -o - 2> /dev/null | tr -d '\r'
en,ja
bone,骨
hand,手
$ glossaire convert --from en --to ja ja.txt -f tbx -o - | grep -c 'langSec xml:lang="ja"'
2
$ glossaire stats --from en --to ja ja.txt | grep -c '^ *ja:'
1
$ printf 'hand\t手\nbone\t骨\tanatomy\nfoot\t足\t\n' > ja-new.txt
$ glossaire diff --from en --to ja ja.txt ja-new.txt
+ foot — 足
1 added, 0 removed, 0 changed, 2 unchanged
[1]
