$ cp "$TESTS/cli/small.tbx" small.tbx

# The same source gives the same bytes, and the compiled glossary the same answers.
$ glossaire compile small.tbx -o a.gls && glossaire compile -o - small.tbx | cmp - a.gls
$ for f in small.tbx a.gls; do glossaire list -g $f; glossaire print -g $f -f tbx; glossaire lookup -g $f oedemes; glossaire lookup -g $f --json ribs; done 2>&1 | sed 's/small\.tbx\|a\.gls/FILE/' > both; n=$(wc -l < both); head -n $((n / 2)) both > first; tail -n +$((n / 2 + 1)) both | cmp - first; test "$n" -gt 20

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

# Whatever byte is damaged, the program ends by itself: an answer or an error, never a signal.
$ for at in $(seq 0 40 4900); do cp a.gls bad.gls; printf '\377\377\377\377' | dd of=bad.gls bs=1 seek=$at conv=notrunc 2>/dev/null; for c in "list -g" "lookup --json oedemes -g" "print -f html -g" check; do glossaire $c bad.gls > out 2>&1; [ $? -le 2 ] || echo "$c $at"; done; done

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
$ mkfifo pipe; cat $TESTS/cli/small.tbx > pipe & glossaire compile pipe -o pipe.gls
$ glossaire lookup -g pipe.gls --format tsv oedemes | cut -f 1-3
oedemes	inflected	œdème
