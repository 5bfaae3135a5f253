# Documents: JSON Lines in, their terms out.
$ cp "$TESTS/cli/small.tbx" .; cat > docs.jsonl <<'END'
> {"id":"a","text":"Les œdèmes, la côte."}
> {"id":7,"text":"rien","more":[1,{"x":null}]}
> {"text":"\u0153d\u00e8me\nde la c\u00f4te 😀 hydropisie"}
> END
$ glossaire annotate -g small.tbx --jsonl --per-document < docs.jsonl
{"id":"a","words":4,"hits":[{"start":4,"length":8,"grade":"inflected","entry":"oedeme","status":"preferred"},{"start":17,"length":5,"grade":"exact","entry":"cote","status":null}]}
{"id":7,"words":1,"hits":[]}
{"id":null,"words":5,"hits":[{"start":0,"length":7,"grade":"exact","entry":"oedeme","status":"preferred"},{"start":14,"length":5,"grade":"exact","entry":"cote","status":null},{"start":25,"length":10,"grade":"exact","entry":"oedeme","status":"deprecated"}]}

# A hit a line has the id instead of the file, and is otherwise that of the text in a file.
$ glossaire annotate -g small.tbx --jsonl < docs.jsonl | cut -d , -f 1-6
{"id":"a","line":1,"column":5,"start":4,"length":8,"surface":"œdèmes"
{"id":"a","line":1,"column":16,"start":17,"length":5,"surface":"côte"
{"id":null,"line":1,"column":1,"start":0,"length":7,"surface":"œdème"
{"id":null,"line":2,"column":7,"start":14,"length":5,"surface":"côte"
{"id":null,"line":2,"column":14,"start":25,"length":10,"surface":"hydropisie"
$ head -n 1 docs.jsonl | python3 -c 'import json; print(json.loads(input())["text"], end="")' > a
$ glossaire annotate -g small.tbx --json a | cut -d , -f 2- > file; head -n 1 docs.jsonl | glossaire annotate -g small.tbx --jsonl | cut -d , -f 2- | cmp - file

# Places in other units, for those who count so.
$ for u in bytes chars utf16; do tail -n 1 docs.jsonl | glossaire annotate -g small.tbx --jsonl --per-document --units $u | grep -o '"start":[0-9]*,"length":[0-9]*' | tr -d '"a-z:' | xargs; done
0,7 14,5 25,10
0,5 12,4 19,10
0,5 12,4 20,10
$ head -n 1 docs.jsonl | glossaire annotate -g small.tbx --jsonl --all --units chars | cut -d , -f 3-5
"column":5,"start":4,"length":6
"column":16,"start":15,"length":4
$ head -n 1 docs.jsonl | glossaire annotate -g small.tbx --jsonl --per-document --fields surface,term,equivalents
{"id":"a","words":4,"hits":[{"start":4,"length":8,"grade":"inflected","entry":"oedeme","status":"preferred","surface":"œdèmes","term":"œdème","equivalents":["edema","oedema"]},{"start":17,"length":5,"grade":"exact","entry":"cote","status":null,"surface":"côte","term":"côte","equivalents":["rib"]}]}
$ echo '{"n":1.50,"body":"côte"}' | glossaire annotate -g small.tbx --jsonl --per-document --id n --text body
{"id":1.50,"words":1,"hits":[{"start":0,"length":5,"grade":"exact","entry":"cote","status":null}]}

# A line that is no document is told in its place, and the others are done.
$ printf '%s\n' '{"text":"côte"}' nothing '' '[1]' '{"id":1}' '{"text":2}' '{"text":"a","id":[]}' '{"text":"\xff"}' "{'text':1}" '{"text":"a","id":12345678901234567890}' '{"text":"côte"' '{"text":"côte"} 1' | glossaire annotate -g small.tbx --jsonl --per-document
{"id":null,"words":1,"hits":[{"start":0,"length":5,"grade":"exact","entry":"cote","status":null}]}
{"id":null,"line":2,"error":"not JSON: this cannot stand here"}
{"id":null,"line":3,"error":"not JSON: there is nothing"}
{"id":null,"line":4,"error":"not a JSON object"}
{"id":null,"line":5,"error":"there is no \"text\" in it"}
{"id":null,"line":6,"error":"\"text\" is not a string"}
{"id":null,"line":7,"error":"\"id\" is neither a string nor a number"}
{"id":null,"line":8,"error":"not JSON: invalid string sequence"}
{"id":null,"line":9,"error":"not JSON: this cannot stand here"}
{"id":null,"line":10,"error":"the number in \"id\" has too many digits: write it as a string"}
{"id":null,"line":11,"error":"not JSON: unexpected end of data"}
{"id":null,"line":12,"error":"not JSON: unexpected character"}
! standard input:2:1: error: not JSON: this cannot stand here
! glossaire annotate: 11 lines could not be read
[2]
$ printf '{"text":"c\364te"}\n' > latin.jsonl; glossaire annotate -g small.tbx --jsonl latin.jsonl
{"id":null,"line":1,"error":"not JSON: not UTF-8"}
! latin.jsonl:1:11: error: not JSON: not UTF-8
[2]
$ head -c 67200000 /dev/zero | tr '\0' a > long; (echo '{"text":"côte"}'; cat long; echo; echo '{"text":"côte"}') | glossaire annotate -g small.tbx --jsonl --per-document 2> said; cat said
{"id":null,"words":1,"hits":[{"start":0,"length":5,"grade":"exact","entry":"cote","status":null}]}
{"id":null,"line":2,"error":"a document of more than 64 MiB"}
{"id":null,"words":1,"hits":[{"start":0,"length":5,"grade":"exact","entry":"cote","status":null}]}
standard input:2:1: error: a document of more than 64 MiB

# Line ends of any kind, a byte order mark, no end of the last line, nothing at all.
$ printf '\357\273\277{"text":"côte"}\r\n{"text":"côte"}' | glossaire annotate -g small.tbx --jsonl --per-document | cut -c 1-22
{"id":null,"words":1,"
{"id":null,"words":1,"
$ glossaire annotate -g small.tbx --jsonl --per-document < /dev/null
$ glossaire annotate -g small.tbx --jsonl --label notes.jsonl < latin.jsonl > out
! notes.jsonl:1:11: error: not JSON: not UTF-8
[2]
$ glossaire annotate -g small.tbx --jsonl --per-document docs.jsonl missing.jsonl docs.jsonl | cut -c 1-12
! missing.jsonl: error: cannot read: ...
{"id":"a","w
{"id":7,"wor
{"id":null,"
{"id":"a","w
{"id":7,"wor
{"id":null,"
$ glossaire annotate -g small.tbx --jsonl . ; echo $?
! .: error: cannot read: ...
2

# The same whoever does the work: one, several, parts by whole lines, a run cut off and resumed.
$ python3 - <<'END' > many.jsonl
> import json, random
> random.seed(5)
> words = "œdème œdèmes oedeme côte côtes cotes hydropisie le la de du un rien coté OEDÈME".split()
> for number in range(3000):
>     text = "".join(random.choice(words) + random.choice([" ", " ", " ", ", ", ".\n", "\n\n", " 😀 "])
>                    for _ in range(random.randrange(200)))
>     print(json.dumps({"id": number, "text": text}, ensure_ascii=number % 2 == 0))
> END
$ annotate() { glossaire annotate -g small.tbx --jsonl --per-document "$@"; }; annotate < many.jsonl > one; wc -l < one
3000
$ for j in 2 3 0; do glossaire annotate -g small.tbx --jsonl --per-document -j $j < many.jsonl | cmp - one; done
$ for k in 1 2 3 4; do split -n l/$k/4 many.jsonl | glossaire annotate -g small.tbx --jsonl --per-document; done | cmp - one
$ python3 -c 'import os, sys, time
> for line in open("many.jsonl", "rb").read()[:20000].split(b"\n"):
>     os.write(1, line[:7]); os.write(1, line[7:] + b"\n")' | glossaire annotate -g small.tbx --jsonl --per-document -j 3 2>/dev/null | head -n 15 > pieces; head -n 15 one | cmp - pieces
$ glossaire annotate -g small.tbx --jsonl --per-document -o whole many.jsonl; cmp whole one
$ glossaire annotate -g small.tbx --jsonl --per-document --line-buffered < many.jsonl > cut & sleep 0.05; kill -9 $!; wait 2>/dev/null; head -c 99999 one > cut
> sed -i '$!b; /}$/!d' cut; tail -n +$(($(wc -l < cut) + 1)) many.jsonl | glossaire annotate -g small.tbx --jsonl --per-document >> cut; cmp cut one
$ glossaire annotate -g small.tbx --jsonl < many.jsonl > hits; glossaire annotate -g small.tbx --jsonl -j 3 < many.jsonl | cmp - hits

# Counts: of a whole as of its parts, of documents as of files.
$ glossaire annotate -g small.tbx --jsonl --counts < docs.jsonl
oedeme	œdème	2	2
cote	côte	2	2
oedeme	hydropisie	1	1
$ glossaire annotate -g small.tbx --jsonl --counts < many.jsonl | sort > whole; glossaire annotate -g small.tbx --jsonl --counts -j 3 < many.jsonl | sort | cmp - whole
$ for k in 1 2 3; do split -n l/$k/3 many.jsonl | glossaire annotate -g small.tbx --jsonl --counts; done | awk -F '\t' -v OFS='\t' '{k = $1 OFS $2; h[k] += $3; d[k] += $4} END {for (k in h) print k, h[k], d[k]}' | sort | cmp - whole
$ mkdir texts; python3 -c 'import json
> for n, line in enumerate(open("many.jsonl")):
>     if n < 100: open("texts/%03d é" % n, "w", newline="").write(json.loads(line)["text"])'
$ head -n 100 many.jsonl | glossaire annotate -g small.tbx --jsonl --counts > expected; find texts -type f | glossaire annotate -g small.tbx --counts --files-from - | cmp - expected; find texts -type f -print0 | glossaire annotate -g small.tbx --counts -j 2 -0 --files-from - | cmp - expected

# Files named in a file; what standard input is called; a status that is no failure.
$ printf 'a\n\nmissing\n' > names; glossaire annotate -g small.tbx --files-from names -f tsv | cut -f 1,6
! missing: error: ...
a	œdèmes
a	côte
$ glossaire annotate -g small.tbx --files-from nowhere
! nowhere: error: there is no such file: check its name
[2]
$ glossaire annotate -g small.tbx --files-from /dev/null
[1]
$ glossaire annotate -g small.tbx --label note.txt -f tsv < a | cut -f 1,6
note.txt	œdèmes
note.txt	côte
$ echo rien | glossaire annotate -g small.tbx > out
[1]
$ echo rien | glossaire annotate -g small.tbx --exit-zero
rien
$ glossaire lookup -g small.tbx --exit-zero zzzz
! zzzz: not found
$ glossaire list -g small.tbx --exit-zero --letter z
! glossaire list: no entry passes the filters
$ glossaire check --exit-zero small.tbx > out 2>&1; glossaire check --exit-zero missing.tbx 2> out; echo $?
2
$ glossaire concordance -g small.tbx --exit-zero côte /dev/null; glossaire extract -g small.tbx --exit-zero /dev/null
$ glossaire extract -g small.tbx --exit-zero missing 2> out; echo $?
2

# What goes with what.
$ glossaire annotate --per-document a
! glossaire annotate: --per-document goes with --jsonl
[2]
$ glossaire annotate --jsonl --fields surface a
! glossaire annotate: --fields goes with --per-document: a line a hit has them all
[2]
$ glossaire annotate --jsonl --per-document --fields surface,words a
! glossaire annotate: --fields takes surface, term and equivalents with commas between, not 'surface,words'
[2]
$ glossaire annotate --jsonl --summary a
! glossaire annotate: --summary does not go with --jsonl
[2]
$ glossaire annotate --jsonl -f html a
! glossaire annotate: with --jsonl the output is JSON, not html
[2]
$ glossaire annotate --units words --jsonl a
! glossaire annotate: --units takes bytes, chars or utf16, not 'words'
[2]
$ glossaire annotate -0 a
! glossaire annotate: --null goes with --files-from FILE
[2]
$ yes '{"text":"côte"}' | glossaire annotate -g small.tbx --jsonl | head -n 1 | cut -c 1-12
{"id":null,"
$ glossaire annotate -g small.tbx --jsonl docs.jsonl > /dev/full
! standard output: error: ...
[2]
