# Files for other programs: how profiles are chosen, what is told, and what is refused.
$ cp "$TESTS"/exchange/small.tbx "$TESTS"/exchange/hostile.tbx .

# A profile is asked for by its name, in its first format or one it is written in.
$ glossaire print -g small.tbx --profile deepl 2> told | head -n 2
œdème	edema
enflure	edema
$ glossaire print -g small.tbx -f deepl 2> told | head -n 1
œdème	edema
$ glossaire print -g small.tbx --format csv --profile deepl 2> told | head -n 1 | tr -d '\r'
œdème,edema
$ glossaire print -g small.tbx --profile deepl -o d.csv 2> told && head -n 1 d.csv | tr -d '\r'
œdème,edema
$ glossaire print -g small.tbx --profile omegat -o o.txt 2> told && head -n 1 o.txt
\# Glossary in tab-separated format -*- coding: utf-8 -*-
$ glossaire print -g small.tbx --from en --profile pairs 2> told | head -n 2 | tr -d '\r'
en,fr
edema,œdème
$ glossaire print -g small.tbx --to de --profile pairs 2> told | tail -n 1 | tr -d '\r'
œdème,Ödem
$ glossaire print -g small.tbx --format html --profile deepl
! glossaire print: the profile deepl is not written as html, but as tsv or csv
[2]
$ glossaire print -g small.tbx --profile deepel
! glossaire print: --profile takes full, pairs, deepl, ...
[2]
$ for p in $(glossaire formats | sed '1,/^Tables/d; s/ .*//'); do glossaire print -g small.tbx --profile $p > a 2> told && glossaire print -g small.tbx -f $p 2> told | cmp - a; done

# What is lost is told once, under the name of the file; with --strict nothing is written.
$ glossaire print -g small.tbx --profile deepl -o d.tsv
! glossaire print: warning: DeepL takes a term once; left out: mort (dead), enflure (heterotopic ossification)
! glossaire print: d.tsv: 8 terms, 9 statuses, ... and 2 regions have no place in this format
$ rm d.tsv; glossaire print -g small.tbx --profile full --strict -o d.csv; echo $?; tr -d '\r' < d.csv | head -n 1
! glossaire print: d.csv: 1 line of the header has no place in this format: nothing is written
1
œdème,edema
$ glossaire print -g small.tbx --format tbx --strict -o d.tbx
$ glossaire print -g small.tbx --format html --strict
! glossaire print: html goes by entries, and leaves out what they do not show: strict is for formats of whole concepts
[2]

# A byte order mark is for people.
$ glossaire print -g small.tbx --profile pairs --bom 2> told | od -An -c | head -n 1
 357 273 277   f   r   ,   e   n  \r  \n 305 223   d 303 250   m
$ glossaire print -g small.tbx --format csv --bom | head -c 7 | od -An -c
 357 273 277   t   e   r   m
$ glossaire print -g small.tbx --profile deepl --bom
! glossaire print: no byte order mark is wanted in deepl: it is for tables of text
[2]

# What a reader refuses is named with its entry and place, and nothing is written.
$ glossaire print -g hostile.tbx --subject 'a →' --profile deepl 2> told
note	notes
$ glossaire print -g hostile.tbx --letter s --profile omegat
\# Glossary in tab-separated format -*- coding: utf-8 -*-
sans id	without id	
$ glossaire print -g hostile.tbx --profile deepl -o h.tsv 2> told; echo $?; tail -n 1 told; ls h.tsv || true
! ls: ...
2
hostile.tbx:15:7: error: entry formule: "=1+1" begins as a formula: it cannot be written for DeepL
$ glossaire print -g small.tbx --profile pairs > /dev/full
! ...
! standard output: error: cannot write: No space left on device
[2]

# TBX 2 holds what TBX 3 holds.
$ cp "$TESTS"/golden/clinic.tbx "$TESTS"/golden/codes.tbx .
$ for g in small hostile clinic codes; do glossaire print -g $g.tbx -f tbx2 -o two.tbx; glossaire print -g $g.tbx -f tbx -o three.tbx; glossaire print -g two.tbx -f tbx | cmp - three.tbx; glossaire print -g two.tbx -f tbx2 | cmp - two.tbx; done
$ head -n 2 two.tbx | tail -n 1
<martif type="TBX-Basic" xml:lang="fr">

# UTX tells the day it was made; SOURCE_DATE_EPOCH is that day, in convert too, and for a workbook.
$ SOURCE_DATE_EPOCH=1000000000 glossaire print -g small.tbx -f utx 2> told | head -n 1 | tr -d '\r'
#UTX 1.11; fr/en; 2001-09-09T00:00:00Z
$ SOURCE_DATE_EPOCH=1000000000 glossaire convert small.tbx -f utx 2> told | head -n 1 | tr -d '\r'
#UTX 1.11; fr/en; 2001-09-09T00:00:00Z
$ glossaire print -g small.tbx -f utx 2> told | head -n 1 | grep -c '; 20[0-9][0-9]-[01][0-9]-[0-3][0-9]T00:00:00Z'
1
$ SOURCE_DATE_EPOCH=1000000000 glossaire convert small.tbx -o d.xlsx 2> told; python3 -c "import zipfile; print('2001-09-09' in zipfile.ZipFile('d.xlsx').read('docProps/core.xml').decode())"
True

# The same glossary gives the same bytes.
$ export SOURCE_DATE_EPOCH=0; for f in tbx2 tmx utx omegat synonyms full; do glossaire print -g small.tbx -f $f > a 2> told; glossaire print -g small.tbx -f $f 2> told | cmp - a; done

# A workbook: every cell a text, whatever it begins with; the same bytes at any time and place.
$ glossaire print -g hostile.tbx -o h.xlsx 2> told; SOURCE_DATE_EPOCH=315532800 TZ=Asia/Tokyo glossaire print -g hostile.tbx -f full --format xlsx 2> told | cmp - h.xlsx
$ python3 -c "import zipfile, re; text = zipfile.ZipFile('h.xlsx').read('xl/worksheets/sheet1.xml').decode(); print(len(re.findall('<f[ >]', text)), text.count('<row '), '=SUM(A1)' in text, set(re.findall(r' t=\"(\w+)\"', text)))"
0 29 True {'inlineStr'}
$ glossaire print -g small.tbx --profile matecat --strict -o m.xlsx; echo $?; ls m.xlsx || true
! glossaire print: m.xlsx: 4 terms, ... have no place in this format: nothing is written
! ls: ...
1
$ glossaire print -g small.tbx -f xlsx --bom
! glossaire print: no byte order mark is wanted in full: it is for tables of text
[2]
$ glossaire print -g small.tbx -f xlsx > /dev/full 2> told; echo $?; tail -n 1 told
2
standard output: error: cannot write: No space left on device
