# Case, accents, ligatures, number and gender do not matter.
$ glossaire lookup -g "$TESTS/cli/small.tbx" -f tsv ŒDÈMES | tr '\t' ';'
ŒDÈMES;inflected;œdème;preferred;edema | oedema
$ glossaire lookup -g "$TESTS/cli/small.tbx" -f tsv oedeme | tr '\t' ';'
oedeme;folded;œdème;preferred;edema | oedema

# The words are one query, a leading article is passed over.
$ glossaire lookup -g "$TESTS/cli/small.tbx" -f tsv les oedemes | tr '\t' ';'
les oedemes;inflected;œdème;preferred;edema | oedema
$ glossaire lookup -g "$TESTS/cli/small.tbx" --format=tsv "l'œdème" | cut -f 2,3 | tr '\t' ';'
exact;œdème

# English is answered without a flag; with one, only what was asked.
$ glossaire lookup -g "$TESTS/cli/small.tbx" -f tsv RIBS | tr '\t' ';'
RIBS;inflected;rib;;côte
$ glossaire lookup -g "$TESTS/cli/small.tbx" --from fr rib
! rib: not found
[1]
$ glossaire lookup -g "$TESTS/cli/small.tbx" --from en côte
! côte: not found
[1]
$ glossaire lookup -g "$TESTS/cli/small.tbx" --to fr -f tsv rib | cut -f 3,5 | tr '\t' ';'
rib;côte

# A deprecated term is found and points to the preferred one.
$ glossaire lookup -g "$TESTS/cli/small.tbx" hydropisie
hydropisie (n. f.) · pathologie  [exact]
    à éviter...: dire œdème
    edema, oedema

# The beginning of a word and a star.
$ glossaire lookup -g "$TESTS/cli/small.tbx" -f tsv 'co*' | cut -f 2,3 | tr '\t' ';'
prefix;coté
prefix;côte

# A suggestion is never an answer.
$ glossaire lookup -g "$TESTS/cli/small.tbx" hydropizie
! hydropizie: not found. Did you mean: hydropisie?
[1]
$ glossaire lookup -g "$TESTS/cli/small.tbx" -f tsv hydropizie
! hydropizie: not found. Did you mean: hydropisie?
[1]
$ glossaire lookup -g "$TESTS/cli/small.tbx" --json hydropizie
{"query":"hydropizie","status":"suggested","results":[{"grade":"fuzzy","term":"hydropisie","lang":"fr","status":"deprecated","prefer":"œdème",...}]}
[1]
$ glossaire lookup -g "$TESTS/cli/small.tbx" --json xyzzy
{"query":"xyzzy","status":"none","results":[]}
[1]

# The machine's answer, whole.
$ cp "$TESTS/cli/small.tbx" small.tbx && glossaire lookup -g small.tbx --json côte
{"query":"côte","status":"found","results":[{"grade":"exact","term":"côte","lang":"fr","status":null,"prefer":null,"pos":"noun","gender":"feminine","number":null,...,"entry":"cote","glossary":"small.tbx","line":44,"subject":"anatomie",...,"equivalents":[{"term":"rib","lang":"en","status":null,...}],"definition":null,...},{"grade":"folded","term":"coté","lang":"fr",...}]}

# One query a line from standard input; in JSON every line has its answer.
$ printf 'côte\r\n\nzzz\n' | glossaire lookup -g "$TESTS/cli/small.tbx" --json | cut -c 1-34
{"query":"côte","status":"found",
{"query":"","status":"none","resul
{"query":"zzz","status":"none","re
$ printf 'zzz\n\noedeme' | glossaire lookup -g "$TESTS/cli/small.tbx" -f tsv | cut -f 3
œdème
! zzz: not found
$ echo rib | glossaire lookup -g "$TESTS/cli/small.tbx" -f tsv - | cut -f 5
côte
$ printf 'rib\nhydropisie\n' | glossaire lookup -g "$TESTS/cli/small.tbx"
rib · anatomie  [exact]
    côte...

hydropisie (n. f.) · pathologie  [exact]
    ...
    edema, oedema
$ printf 'zzz\nyyy\n' | glossaire lookup -g "$TESTS/cli/small.tbx"
! zzz: not found
! yyy: not found
[1]

# Each answer comes before the next question.
$ mkfifo questions answers; glossaire lookup -g "$TESTS/cli/small.tbx" -f tsv < questions > answers & exec 3> questions 4< answers; echo côte >&3; head -n 2 <&4 | cut -f 3; echo oedeme >&3; exec 3>&-; cut -f 3 <&4
côte
coté
œdème

# Several glossaries, the first first.
$ sed 's/rib</costa</' small.tbx > second.tbx
$ glossaire lookup -g small.tbx -g second.tbx -f tsv côte | cut -f 5
rib
costa
scored
scored
$ GLOSSAIRE_GLOSSARY=second.tbx:small.tbx glossaire lookup -f tsv côte | cut -f 5 | head -n 2
costa
rib

# Queries that are empty, not UTF-8, very long or full of control characters.
$ glossaire lookup -g small.tbx ''
! glossaire lookup: the query is empty
[2]
$ glossaire lookup -g small.tbx ' ' ' '
! glossaire lookup: the query is empty
[2]
$ glossaire lookup -g small.tbx "$(printf 'a\377')"
! glossaire lookup: the query is not UTF-8: byte 2 is 0xFF
[2]
$ printf 'côte\n\303\n' | glossaire lookup -g small.tbx --json | cut -c 1-33
{"query":"côte","status":"found"
{"query":"","status":"none","resu
! standard input:2:...: error: the query is not UTF-8: ...
$ printf '\303\n' | glossaire lookup -g small.tbx >/dev/null
! standard input:1:...: error: the query is not UTF-8: ...
[2]
$ head -c 1000000 /dev/zero | tr '\0' a | glossaire lookup -g small.tbx
! aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...: not found
[1]
$ printf 'a\033[31m\000\177\302\233b\n' | glossaire lookup -g small.tbx
! a\x1B[31m\x00\x7F\x9Bb: not found...
[1]
$ sed 's/<term>côte/<term>c\&#x202E;ôte/' small.tbx > reversed.tbx; glossaire lookup -g reversed.tbx côt
! côt: not found. Did you mean: coté, c\u202Eôte?
[1]
$ printf 'a\033[31m\000b\n' | glossaire lookup -g small.tbx --json
{"query":"a\u001B[31m\u0000b","status":"none","results":[]}
[1]

# The plural is told where no rule of the language foresees it, also of equivalents.
$ glossaire lookup œil | head -n 1
œil (n. m., pl. yeux) · anatomie  [exact]
$ glossaire lookup calcinose | sed -n 2p
    calcinosis (pl. calcinoses)
$ glossaire lookup --json genou | grep -c '"term":"genou",.*"plural":"genoux"'
1
$ glossaire lookup --json fracture | grep -c '"term":"fracture",.*"plural":null'
1

# A fragment for a page of another program: nothing found is an empty one, and no failure with --exit-zero.
$ glossaire lookup -g "$TESTS/cli/small.tbx" --exit-zero --format html -- hydropisie
<div class="glossaire" lang="fr">
<dl>
<div class="entry">
<dt><s lang="fr">hydropisie</s> (n...f.) · <i>pathologie</i>...[exact]</dt>
<dd><em>à...éviter</em><em>...: dire </em><span lang="fr">œdème</span></dd>
<dd class="equivalents"><b lang="en">edema</b>, <b lang="en">oedema</b></dd>
</div>
</dl>
</div>
$ glossaire lookup -g "$TESTS/cli/small.tbx" --exit-zero --format html -- '-<script>'
! -<script>: not found
$ glossaire lookup -g "$TESTS/cli/small.tbx" --format html --brief --lang en 'rib*'
<div class="glossaire" lang="en">
<dl>
<div class="entry">
<dt><dfn lang="en">rib</dfn> · <i lang="fr">anatomie</i></dt>
<dd class="equivalents"><b lang="fr">côte</b> (f.)</dd>
</div>
</dl>
</div>

# Within one language a definition is told once.
$ glossaire lookup --from fr --to fr foie | grep -c 'Grosse glande'
1
