# The printable page: sections, a word list, an index, its language.
$ cp "$TESTS/cli/small.tbx" small.tbx
$ glossaire print -g small.tbx --letter c
Petit glossaire
===============
français → anglais, 2 termes

C
-

coté (adj.) — scored

côte (n. f.) — rib
$ glossaire print -g small.tbx --letter c --no-definitions | tail -n 3

coté (adj.) — scored
côte (n. f.) — rib
$ glossaire print -g small.tbx --by subject --lang en | grep -B 1 ===
Petit glossaire
===============
--
anatomie
========
--
méthode
=======
--
pathologie
==========
$ glossaire print -g small.tbx --by subject -f tsv | cut -f 1 | xargs
coté côte hydropisie œdème
$ glossaire print -g small.tbx --index | sed -n '/Index/,$p'
Index anglais → français
========================

E
-

edema — œdème (m.)

O
-

oedema — œdème (m.)

R
-

rib — côte (f.)

S
-

scored — coté
$ glossaire print -g small.tbx --index --no-index | grep -c Index
0
[1]

# Spaces of ours are ordinary ones: what is shown can be searched for.
$ glossaire print -g small.tbx | grep 'hydropisie (n. f.) \[à éviter : dire œdème\]' | wc -l
1

# Long lines: ended where they can be read, unless told otherwise; never in the middle of a word.
$ COLUMNS=200 glossaire print | LC_ALL=C.UTF-8 wc -L
100
$ test "$(glossaire print --width 160 | LC_ALL=C.UTF-8 wc -L)" -gt 120

# The suffix names the format, by any of its names.
$ glossaire print -g small.tbx -o page.htm && glossaire print -g small.tbx -f html | cmp - page.htm

# What cannot be is refused.
$ glossaire print --by letter
! glossaire print: --by takes subject, not 'letter'
[2]
$ glossaire print --paper a5
! glossaire print: --paper takes a4 or letter, not 'a5'
[2]
$ glossaire print --columns 4
! glossaire print: --columns takes 1, 2 or 3, not '4'
[2]
$ glossaire print --columns 12
! glossaire print: --columns takes 1, 2 or 3, not '12'
[2]
$ glossaire print --lang de
! glossaire print: --lang takes fr or en, not 'de'
[2]
