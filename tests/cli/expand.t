# A query for search engines: what may be said for a term in the other language.
$ cp "$TESTS/cli/small.tbx" .; glossaire expand -g medical ossifications hétérotopiques
"heterotopic ossification" OR "heterotopic bone formation" OR "ectopic ossification"
$ glossaire expand -g medical --abbreviations ossifications heterotopiques
"heterotopic ossification" OR "HO" OR "heterotopic bone formation" OR "ectopic ossification"
$ glossaire expand -g medical --both --forms calcinoses
"calcinosis" OR "calcinoses" OR "calcinose"
$ glossaire expand -g small.tbx œdèmes
"edema" OR "oedema"
$ glossaire expand -g small.tbx --field title œdème; glossaire expand -g small.tbx --field '[tiab]' œdème
title:"edema" OR title:"oedema"
"edema"[tiab] OR "oedema"[tiab]

# The other way too, by itself or when told.
$ glossaire expand -g small.tbx ribs
"côte"
$ glossaire expand -g small.tbx --from en --forms ribs
"côte" OR "côtes"

# A term not to be used asks for what is said instead; it is never asked for itself.
$ glossaire expand -g small.tbx --both hydropisie | grep -c hydropisie
0
[1]

# A query a line, a line a query.
$ printf 'œdèmes\n\nzzzz\nribs\n' | glossaire expand -g small.tbx
"edema" OR "oedema"


"côte"
! zzzz: not found
$ glossaire expand -g small.tbx oedemme
! oedemme: not found. Did you mean: œdème?
[1]
$ glossaire expand -g small.tbx --exit-zero oedemme
! oedemme: not found. Did you mean: œdème?
$ printf '\303\n' | glossaire expand -g small.tbx
! standard input:1:...: error: the query is not UTF-8: ...
[2]

# Quotes and controls in a term do not end a phrase.
$ sed 's|<term>edema</term>|<term>e"de\\ma\&#x85;</term>|' small.tbx > odd.tbx; glossaire expand -g odd.tbx œdème | grep -c '^"[^"]*" OR "oedema"$'
1

# As a look-up, it refuses an empty query, a closed input and a line that never ends; "-" reads lines.
$ for c in lookup expand; do glossaire $c -g small.tbx ' '; glossaire $c -g small.tbx <&-; head -c 1000001 /dev/zero | glossaire $c -g small.tbx; printf '\303\n' | glossaire $c -g small.tbx; done
! glossaire lookup: the query is empty
! standard input: error: cannot read: Bad file descriptor
! standard input:1:1: error: a line of more than 1000000 bytes is no query
! standard input:1:1: error: the query is not UTF-8: ...
! glossaire expand: the query is empty
! standard input: error: cannot read: Bad file descriptor
! standard input:1:1: error: a line of more than 1000000 bytes is no query
! standard input:1:1: error: the query is not UTF-8: ...

[2]
$ echo ribs | glossaire expand -g small.tbx -
"côte"
$ printf 'côte;rib\n' > mots.csv; glossaire expand -g mots.csv --columns fr,en --header no côte
"rib"
