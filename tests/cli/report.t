# From a report to one's own glossary, twenty terms at a time, as glossaire-extract(1) shows it.
$ cp "$TESTS/extract/fr-ruche.txt" report.txt
$ cat > mine.tbx <<END
> <tbx><text><body>
>   <conceptEntry id='reine'>
>     <langSec xml:lang='fr'><termSec><term>reine</term></termSec></langSec>
>     <langSec xml:lang='en'><termSec><term>queen</term></termSec></langSec>
>   </conceptEntry>
> </body></text></tbx>
> END

# What the report has and the glossary lacks; what is no term is refused once, and stays away.
$ glossaire extract -g mine.tbx -n 20 -f tsv report.txt | cut -f 1 | grep -x 'butine\|formique\|comptage'
butine
formique
$ printf '# no terms of ours\nbutiner\nbutine\nformiques\n' > refused.txt
$ glossaire extract -g mine.tbx -n 20 --stop refused.txt report.txt -o candidates.tbx
$ glossaire check candidates.tbx 2>&1 | grep -c no-equivalent
20

# Each is completed: one as an editor shows it, the others likewise.
$ EDITOR="sed -i '/^fr:/i en: brood'" glossaire edit candidates.tbx couvain
! candidates.tbx:...: changed
$ EDITOR=cat glossaire edit candidates.tbx couvain 2> /dev/null
id: couvain
en: brood
fr: couvain
    context: Dès février, quand la floraison du noisetier donne le premier pollen, la reine reprend la ponte et le couvain s'étend sur deux ou trois cadres.
        source: report.txt:4
$ cat > words <<END
> acarien mite
> alvéoles cells
> apiculteur beekeeper
> butineuses foragers
> essaimage swarming
> extracteur honey extractor
> faux-bourdon drone
> lange bottom board insert
> maturateur settling tank
> miellée honey flow
> nourrissement feeding
> nourrisseur feeder
> opercules cappings
> ponte egg laying
> rucher apiary
> ruchette nucleus box
> tamis strainer
> thymol thymol
> varroa varroa mite
> END
$ while read -r french english; do EDITOR="sed -i '/^fr:/i en: $english'" glossaire edit candidates.tbx "$french" 2> /dev/null; done < words
$ glossaire check candidates.tbx
! candidates.tbx: 20 concepts, 40 terms: clean

# They join the glossary with their sentences; what was there stays as it was.
$ glossaire merge mine.tbx candidates.tbx -o mine.tbx
! mine.tbx: 20 added, 0 changed, 0 removed, 0 conflicts
$ sed -n "/id='reine'/,/<\/conceptEntry/p" mine.tbx
  <conceptEntry id='reine'>
    <langSec xml:lang='fr'><termSec><term>reine</term></termSec></langSec>
    <langSec xml:lang='en'><termSec><term>queen</term></termSec></langSec>
  </conceptEntry>
$ glossaire check mine.tbx
! mine.tbx: 21 concepts, 42 terms: clean

# A look-up finds them, both ways and in any form; the report has them no longer to offer.
$ glossaire lookup -g mine.tbx couvains
couvain ...
    brood
    Ex. Dès février, quand la floraison du noisetier donne le premier pollen, la
    reine reprend la ponte et le couvain s'étend sur deux ou trois cadres.
    (report.txt:4)
$ glossaire lookup -g mine.tbx --from en drones -f tsv | grep -o faux-bourdon
faux-bourdon
$ glossaire extract -g mine.tbx --stop refused.txt -n 0 -f tsv report.txt | cut -f 1 > left; cut -d ' ' -f 1 words | grep -x -f - left
[1]

# One more is added by hand.
$ glossaire add mine.tbx 'fr:gelée royale' 'en:royal jelly' --pos noun
! mine.tbx: gelee-royale is added
$ glossaire annotate -g mine.tbx report.txt | grep -o 'gelée royale \[[^]]*\]'
gelée royale [royal jelly]
