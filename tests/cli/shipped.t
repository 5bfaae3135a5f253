# The shipped glossary is found without being named; what must always work with it.
$ for word in FOETUS foetus fœtus "$(printf 'f\305\223tus')"; do glossaire lookup -f tsv "$word"; done | cut -f 3 | uniq -c | tr -s ' '
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
$ glossaire lookup trait
! trait: not found
[1]
$ glossaire lookup -g medical -f tsv ose
! ose: not found. Did you mean: os?
[1]
$ glossaire lookup -g medical -f tsv malade
! malade: not found. Did you mean: maladie?
[1]
$ glossaire lookup calcinoze
! calcinoze: not found. Did you mean: calcinose, ...
[1]

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
! ...medical.tbx: ... concepts, ... terms: clean
! ...clinique.tbx: ... concepts, ... terms: clean
