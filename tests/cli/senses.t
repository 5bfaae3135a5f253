# A word of two senses: the sense whose subject the text has met comes first.
$ cat > g.tbx <<END
> <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="fr"><text><body>
> <conceptEntry id="a"><descrip type="subjectField">voirie</descrip><langSec xml:lang="fr"><termSec><term>plaque</term></termSec></langSec><langSec xml:lang="en"><termSec><term>manhole cover</term></termSec></langSec></conceptEntry>
> <conceptEntry id="b"><descrip type="subjectField">peau</descrip><langSec xml:lang="fr"><termSec><term>plaque</term></termSec></langSec><langSec xml:lang="en"><termSec><term>plaque</term></termSec></langSec></conceptEntry>
> <conceptEntry id="c"><descrip type="subjectField">peau</descrip><langSec xml:lang="fr"><termSec><term>eczéma</term></termSec></langSec><langSec xml:lang="en"><termSec><term>eczema</term></termSec></langSec></conceptEntry>
> <conceptEntry id="d"><descrip type="subjectField">voirie</descrip><langSec xml:lang="fr"><termSec><term>trottoir</term></termSec></langSec><langSec xml:lang="en"><termSec><term>pavement</term></termSec></langSec></conceptEntry>
> </body></text></tbx>
> END
$ echo 'La plaque.' | glossaire annotate -g g.tbx
La plaque [manhole cover; plaque].
$ echo 'Un eczéma en plaque.' | glossaire annotate -g g.tbx
Un eczéma [eczema] en plaque [plaque; manhole cover].
$ echo 'Le trottoir et la plaque.' | glossaire annotate -g g.tbx
Le trottoir [pavement] et la plaque [manhole cover; plaque].
# Each text by itself.
$ echo 'Un eczéma.' > a.txt; echo 'La plaque.' > b.txt; glossaire annotate -g g.tbx -f tsv a.txt b.txt | cut -f 1,10
a.txt	eczema
b.txt	manhole cover
b.txt	plaque

# A term preferred in one sense and to be avoided in another is told with both, the warning as a
# question; columns, which cannot ask, have what may be said.
$ cat > h.tbx <<END
> <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="fr"><text><body>
> <conceptEntry id="a"><langSec xml:lang="fr"><termSec><term>dépôt</term></termSec><termSec><term>accumulation</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec><langSec xml:lang="en"><termSec><term>deposit</term></termSec></langSec></conceptEntry>
> <conceptEntry id="b"><langSec xml:lang="fr"><termSec><term>accumulation</term></termSec></langSec><langSec xml:lang="en"><termSec><term>build-up</term></termSec></langSec></conceptEntry>
> </body></text></tbx>
> END
$ echo "Une accumulation, puis l'accumulation." | glossaire annotate -g h.tbx
Une accumulation [build-up; à éviter au sens de dépôt], puis l'accumulation.
$ echo 'Une accumulation.' | glossaire annotate -g h.tbx -f tsv
-	1	5	4	12	accumulation	exact	accumulation		build-up
$ echo 'Une accumulation.' | glossaire annotate -g h.tbx --json | grep -o '"status":"deprecated".*"otherSense":true'
"status":"deprecated","prefer":"dépôt",...,"otherSense":true
$ echo 'Une accumulation.' | glossaire list -g h.tbx --in -
accumulation — build-up
