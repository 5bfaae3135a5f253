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

# Workbooks that are none, or mean harm: each says what it is. A sheet that unpacks to thousands of times its size,
# whatever size it claims; elements in elements; entities of entities; a sheet outside; a password.
$ cat > bombs.py <<'END'
> import struct, zipfile
> PARTS = {"[Content_Types].xml": "<Types/>",
>          "xl/workbook.xml": '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
>                             '<sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
>          "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>'}
> ROWS = "".join(f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{a}</t></is></c>'
>                f'<c r="B{n}" t="inlineStr"><is><t>{b}</t></is></c></row>'
>                for n, (a, b) in enumerate([("fr", "en"), ("os", "bone"), ("main", "hand")], 1))
> SHEET = f"<worksheet><sheetData>{ROWS}</sheetData></worksheet>"
> def book(name, sheet, target="worksheets/s.xml"):
>     with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as archive:
>         for part, text in PARTS.items():
>             archive.writestr(part, text.replace("worksheets/s.xml", target))
>         archive.writestr("xl/worksheets/s.xml", sheet)
>     return bytearray(open(name, "rb").read())
> def each_header(data, mark, change):
>     at = data.find(mark)
>     while at >= 0:
>         change(at)
>         at = data.find(mark, at + 4)
> good = book("good.xlsx", SHEET)
> book("ratio.xlsx", SHEET.replace("<sheetData>", " " * 40_000_000 + "<sheetData>"))
> lies = bytearray(open("ratio.xlsx", "rb").read())
> each_header(lies, b"PK\1\2", lambda at: struct.pack_into("<I", lies, at + 24, 500))
> each_header(lies, b"PK\3\4", lambda at: struct.pack_into("<I", lies, at + 22, 500))
> open("lies.xlsx", "wb").write(lies)
> book("deep.xlsx", SHEET.replace("<sheetData>", "".join(f"<a{n}>" for n in range(5000)) + "<sheetData>"))
> entities = '<!ENTITY a "aaaaaaaaaa">' + "".join(f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 20}">' for n in range(7))
> book("entities.xlsx", f"<!DOCTYPE x [{entities}]>" + SHEET.replace("os", "&h;"))
> book("outside.xlsx", SHEET, "../../../../etc/passwd")
> def lock(at):
>     good[at + 8] |= 1
> each_header(good, b"PK\1\2", lock)
> open("locked.xlsx", "wb").write(good)
> open("cut.xlsx", "wb").write(open("good.xlsx", "rb").read()[:400])
> open("old.xls", "wb").write(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600))
> END
$ python3 bombs.py; for f in good ratio lies deep entities outside locked cut; do glossaire check --level error $f.xlsx; done; glossaire check old.xls
! good.xlsx: sheet "A": 2 rows, 2 columns: fr, en
! good.xlsx: 2 concepts, 4 terms: clean
! ratio.xlsx: error: xl/worksheets/s.xml unpacks to more than an honest workbook has
! lies.xlsx: error: xl/worksheets/s.xml unpacks to more than an honest workbook has
! deep.xlsx: error: xl/worksheets/s.xml:1:...: elements nested ...
! entities.xlsx: error: xl/worksheets/s.xml:1:...: its entities expand to far more text than the file has...
! outside.xlsx: error: no workbook that can be read: it has no part xl/../../../../etc/passwd
! locked.xlsx: error: a workbook under a password: save it without one
! cut.xlsx: error: a damaged workbook: ...
! old.xls:1:1: error: this is an old office document, or one under a password: export the glossary as TBX
[2]
