$ cp "$TESTS/cli/small.tbx" small.tbx

# The same source gives the same bytes, and the compiled glossary the same answers.
$ glossaire compile small.tbx -o a.gls && glossaire compile -o - small.tbx | cmp - a.gls
$ for f in small.tbx a.gls; do glossaire list -g $f; glossaire print -g $f -f tbx; glossaire lookup -g $f oedemes; glossaire lookup -g $f --json ribs; done 2>&1 | sed 's/small\.tbx\|a\.gls/FILE/' > both; n=$(wc -l < both); head -n $((n / 2)) both > first; tail -n +$((n / 2 + 1)) both | cmp - first; test "$n" -gt 20

# So in a large one, where strings are remembered for a while only and both languages are indexed at once.
$ awk 'BEGIN { print "<martif type=\"TBX\"><text><body>"; for (i = 0; i < 6000; i++) printf "<termEntry id=\"c%d\"><descrip type=\"subjectField\">subject %d</descrip><langSet xml:lang=\"fr\"><tig><term>kyste %d</term></tig></langSet><langSet xml:lang=\"en\"><tig><term>cyst %d</term></tig></langSet></termEntry>\n", i, i % 10, i, i; print "</body></text></martif>" }' > many.tbx
$ glossaire compile many.tbx -o many.gls && glossaire compile -o - many.tbx | cmp - many.gls
$ glossaire lookup -g many.gls --format tsv "kystes 5999"; glossaire lookup -g many.gls --from en --format tsv "cysts 5999"
kystes 5999	inflected	kyste 5999		cyst 5999
cysts 5999	inflected	cyst 5999		kyste 5999

# One that lacks the languages asked for, beside another that has them: an index made meanwhile is no part of the file.
$ printf 'de,es\nRippe,costilla\n' > de.csv && printf 'Die Rippe.\tEl hueso.\n' > de.tsv
$ for f in a.gls many.gls; do glossaire verify -g de.csv -g $f --from de --to es -f tsv de.tsv 2> told | cut -f 1-5; done
de.tsv	1	12	warning	missing-term
de.tsv	1	12	warning	missing-term

# Beside its source it is used in its place; when the source changes, the source is read.
$ glossaire compile small.tbx -o small.gls && glossaire list -g small.tbx --letter c -f tsv | cut -f 3
scored
rib
$ sed -i 's/>rib</>costa</' small.tbx && glossaire list -g small.tbx --letter c -f tsv | cut -f 3
scored
costa
$ touch -r small.gls small.tbx && sed -i 's/>costa</>COSTA</' small.tbx && touch -r small.gls small.tbx && glossaire list -g small.tbx --letter c -f tsv | cut -f 3
scored
COSTA

# A compiled glossary that is cut short is refused; beside its source it does no harm.
$ head -c 500 a.gls > cut.gls; glossaire list -g cut.gls
! cut.gls: error: not a whole compiled glossary of this version: compile it again
[2]
$ cp cut.gls small.gls; glossaire list -g small.tbx --letter c -f tsv | cut -f 3
scored
COSTA

# Whatever byte is damaged, and wherever the file is cut: one line that says so, and nothing else.
$ cat > refuses <<'END'
> for c in "list -g" "lookup --json oedemes -g" "lookup nowhere -g" "print -f html -g" check; do
>     glossaire $c "$1" > out 2> err; s=$?
>     [ $s = 2 ] && [ ! -s out ] && [ "$(wc -l < err)" = 1 ] && grep -q "^$1: error: .*: compile it again$" err || echo "$2: $c: $s"
> done
> END
$ for at in $(seq 8 131 $(($(wc -c < a.gls) - 4))); do cp a.gls bad.gls; printf '\377\0\377\0' | dd of=bad.gls bs=1 seek=$at conv=notrunc 2>/dev/null; sh refuses bad.gls $at; done
$ for size in $(seq 100 251 $(wc -c < a.gls)); do head -c $size a.gls > bad.gls; sh refuses bad.gls $size; done

# Texts are scanned with what a glossary says of terms verified before: damage elsewhere changes nothing, and damage there is refused before a word is told.
$ printf 'Des kystes 5999 et un kyste 17.\n' > text.txt; glossaire annotate -g many.gls --format tsv text.txt > good.tsv; wc -l < good.tsv
2
$ cp many.tbx source.tbx; for at in $(seq 8200 32768 $(wc -c < many.gls)); do cp many.gls bad.gls; printf '\377\0\377\0' | dd of=bad.gls bs=1 seek=$at conv=notrunc 2>/dev/null; glossaire annotate -g bad.gls --format tsv text.txt > told.tsv 2> err; s=$?; case $s in 0) cmp told.tsv good.tsv && echo right;; 2) grep -q 'compile it again$' err && [ ! -s told.tsv ] && echo refused;; *) echo "$at: $s";; esac; cp bad.gls source.gls; glossaire annotate -g source.tbx --format tsv text.txt | cmp - good.tsv; done | sort -u
refused
right

# In a large one a look-up reads little: it gives the right answer or none. So does what stands in for a source, from the source.
$ awk 'BEGIN { print "<martif type=\"TBX\"><text><body>"; for (i = 0; i < 2000; i++) printf "<termEntry id=\"c%d\"><langSet xml:lang=\"fr\"><tig><term>kyste %d</term></tig></langSet><langSet xml:lang=\"en\"><tig><term>cyst %d</term></tig></langSet></termEntry>\n", i, i, i; print "</body></text></martif>" }' > large.tbx
$ glossaire compile large.tbx -o good.gls; for at in $(seq 8200 16384 $(wc -c < good.gls)); do cp good.gls large.gls; printf '\377\0\377\0' | dd of=large.gls bs=1 seek=$at conv=notrunc 2>/dev/null; glossaire lookup -g large.gls --format tsv kystes 1234; echo $?; glossaire lookup -g large.tbx --format tsv kystes 1234; done 2>&1 | sort | uniq -c | sed 's/^ *[0-9]*//'
 0
 2
 kystes 1234	inflected	kyste 1234		cyst 1234
 large.gls: error: damaged: compile it again
$ rm large.gls

# Replaced while it is in use: what was opened goes on answering; written over, the next answer is of the new one.
$ cat > in-use <<'END'
> rm -f queries; mkfifo queries; : > out
> glossaire lookup -g used.gls --format tsv < queries > out 2> err & exec 3> queries
> echo ribs >&3; until [ -s out ]; do sleep 0.1; done
> eval "$1"
> echo ribs >&3; exec 3>&-
> wait $!; echo $?; cut -f 3,5 out; cat err
> END
$ sed 's/>côte</>côtelette</' "$TESTS/cli/small.tbx" > longer.tbx; glossaire compile longer.tbx -o longer.gls
$ cp a.gls used.gls; sh in-use 'cp longer.gls new.gls; mv new.gls used.gls'
0
rib	côte
rib	côte
$ cp a.gls used.gls; sh in-use 'sleep 0.1; cat longer.gls > used.gls'
0
rib	côte
rib	côtelette
$ cp a.gls used.gls; sh in-use ': > used.gls'
2
rib	côte
glossaire: error: a glossary file was cut, or cannot be read, while in use: run again

# Wrong usage and trouble.
$ glossaire compile
! glossaire compile: takes one glossary to compile, and -o OUT
[2]
$ glossaire compile small.tbx
! glossaire compile: say where to write it: -o OUT
[2]
$ echo old > old.gls; glossaire compile nowhere.tbx -o old.gls; cat old.gls
old
! nowhere.tbx: error: ...
$ glossaire compile small.tbx -o /dev/full
! /dev/full: error: cannot write: No space left on device
[2]

# From a pipe, which can be read only once.
$ mkfifo pipe; cat "$TESTS/cli/small.tbx" > pipe & glossaire compile pipe -o pipe.gls; cmp a.gls pipe.gls
$ glossaire lookup -g pipe.gls --format tsv oedemes | cut -f 1-3
oedemes	inflected	œdème
