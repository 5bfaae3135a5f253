# The shipped glossary is found without being named; what must always work with it.
$ for word in FOETUS foetus fœtus "$(printf 'f\305\223tus')"; do glossaire lookup --from fr -f tsv "$word"; done | cut -f 3 | uniq -c | tr -s ' '
\ 4 fœtus
$ glossaire lookup -f tsv "$(printf 'oede\314\200me')" | cut -f 3
œdème
$ glossaire lookup -f tsv ossifications heterotopiques | cut -f 2,3 | tr '\t' ';'
inflected;ossification hétérotopique
$ for word in 'l’échographie' "L'ECHOGRAPHIE" "l'echographie"; do glossaire lookup -f tsv "$word"; done | cut -f 3 | uniq -c | tr -s ' '
\ 3 échographie
# Space, no-break space, U+2011, soft hyphen inside the word.
$ for gap in ' ' '-' "$(printf '\302\240')" "$(printf '\342\200\221')"; do glossaire lookup -f tsv "sous${gap}cutané"; done | cut -f 3 | uniq -c | tr -s ' '
\ 4 sous-cutané
$ glossaire lookup -f tsv "calci$(printf '\302\255')nose" | cut -f 3
calcinose
$ for sign in "'" '’' "$(printf '\312\274')"; do glossaire lookup -f tsv "col de l${sign}utérus"; done | cut -f 3 | uniq -c | tr -s ' '
\ 3 col de l’utérus
$ glossaire lookup -f tsv fetal calcification | head -n 1 | cut -f 3,5 | tr '\t' ';'
fetal calcification;calcification fœtale

# Never a different word.
$ glossaire lookup trait 2>&1 | head -n 1
trait: not found
$ glossaire lookup -g medical -f tsv ose 2>&1 | head -n 1
ose: not found. Did you mean: os?
$ glossaire lookup -g medical -f tsv malade 2>&1 | head -n 1
malade: not found. Did you mean: maladie?

# The grade decides between languages: not the false friend, and both of what is written alike. In the other
# language what is written exactly so comes before what is only near.
$ glossaire lookup -f tsv discrete | cut -f 2,3,5 | tr '\t' ';'
exact;discrete;bien individualisé | distinct
$ glossaire lookup -f tsv discret | cut -f 2,3 | tr '\t' ';'
exact;discret
$ glossaire lookup --json fracture | grep -o '"lang":"[^"]*","status":"preferred","prefer"' | cut -c 9-10
fr
en
$ glossaire lookup -f tsv lésion | cut -f 2,3 | tr '\t' ';'
exact;lésion
$ glossaire lookup --from fr -f tsv discrete | cut -f 2,3 | tr '\t' ';'
inflected;discret

# What the glossary knows is found: terms with these words and more, the parts of a phrase.
$ glossaire lookup saignement vaginal 2>&1 | cut -d ' ' -f 1-6
saignement vaginal: not found
\  contains: saignement vaginal léger
\  part: saignement (n. m.)
\  part: vaginal (adj.) —
  to add it: glossaire
$ glossaire lookup --json saignement vaginal | grep -o '"status":"suggested","results":\[{"grade":"contains","term":"saignement vaginal léger"'
"status":"suggested","results":[{"grade":"contains","term":"saignement vaginal léger"
$ glossaire lookup --contains -f tsv vaginal léger | cut -f 2,3 | tr '\t' ';'
contains;saignement vaginal léger
$ glossaire lookup --from fr -f tsv '*saignement*' | cut -f 2,3 | tr '\t' ';' | grep -x 'contains;saignement vaginal léger'
contains;saignement vaginal léger
$ glossaire lookup -f tsv '*bleeding' | cut -f 2 | sort -u
contains
# What looks like an abbreviation may be any other one.
$ for word in IMX TDX TMD; do glossaire lookup $word 2>&1 | head -n 1; done
IMX: not found
TDX: not found
TMD: not found

# What it says itself, pasted.
$ for word in 'calcinose (n. f.)' 'calcinose (n. f.) · pathologie  [exact]' "$(glossaire list --letter c | grep '^calcinose (')"; do glossaire lookup -f tsv "$word" | cut -f 2,3 | tr '\t' ';'; done
exact;calcinose
exact;calcinose
exact;calcinose
$ glossaire lookup calcinoze 2>&1 | head -n 1
calcinoze: not found. Did you mean: calcinose...?

# A deprecated term points to the preferred one.
$ glossaire lookup --json ossification fœtale | grep -o '"status":"deprecated","prefer":"calcification fœtale"'
"status":"deprecated","prefer":"calcification fœtale"

# Words whose other sense misleads: the unit before the act, the value before the midline, a compound that decides. A trap
# is told though it is an ordinary word; a word before brackets that say it again is no question.
$ echo 'Réanimation. Âge médian. Lésion suspecte. Douleur légère. Diagnostic retenu. Séquelle post-traumatique.' | glossaire annotate
Réanimation [intensive care unit; resuscitation]. Âge médian [median; midline]. Lésion suspecte [suspicious lesion]. Douleur [pain] légère [mild]. Diagnostic [diagnosis] retenu [accept]. Séquelle [sequela] post-traumatique [post-traumatic].
$ echo 'Un discret souffle, un éventuel contrôle, une personne.' | glossaire annotate
Un discret [slight] souffle [murmur], un éventuel [possible] contrôle [control], une personne.
$ echo 'Une calcification (calcification) du doigt.' | glossaire annotate
Une calcification [calcification] (calcification) du doigt [finger].

# It has no mistakes that check knows of.
$ glossaire check
! medical: ... concepts, ... terms: clean
! clinique: ... concepts, ... terms: clean

# A batch, which keeps an index of what explains terms, is told what single queries are.
$ for query in 'high-frequency sound waves' 'perte de sang' 'sang perdu'; do
>   for again in 1 2 3 4; do glossaire lookup --json "$query"; done
>   for again in 1 2 3 4; do echo "$query"; done | glossaire lookup --json
> done > answers; wc -l < answers | tr -d ' '; sort -u answers | wc -l | tr -d ' '
24
3

# A Greek letter, which the glossary writes out.
$ for query in β-bloquants β-blockers γGT α-foetoprotéine 'β-lactamase à spectre étendu' 'anti-TNF α'; do glossaire lookup --json "$query" | grep -o '"entry":"[^"]*"' | uniq; done
"entry":"betabloquant"
"entry":"betabloquant"
"entry":"gamma-glutamyl-transferase"
"entry":"alpha-foetoproteine"
"entry":"betalactamase-a-spectre-etendu"
"entry":"anti-tnf"
