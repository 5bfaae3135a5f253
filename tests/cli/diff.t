# Concept by concept, in the order of the new one; what was removed last.
$ cat > old.tbx <<END
> <tbx><text><body>
> <conceptEntry id="abdomen"><descrip type="subjectField">anatomie</descrip>
>  <langSec xml:lang="fr"><descrip type="definition">Partie du tronc située entre le thorax et le bassin.</descrip>
>   <termSec><term>abdomen</term><termNote type="partOfSpeech">noun</termNote></termSec></langSec>
>  <langSec xml:lang="en"><termSec><term>abdomen</term></termSec>
>   <termSec><term>belly</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec></langSec></conceptEntry>
> <conceptEntry id="ovule"><langSec xml:lang="fr"><termSec><term>ovule fœtal</term></termSec></langSec>
>  <langSec xml:lang="en"><termSec><term>conceptus</term></termSec></langSec></conceptEntry>
> <conceptEntry id="os"><langSec xml:lang="fr"><termSec><term>os</term></termSec></langSec>
>  <langSec xml:lang="en"><termSec><term>bone</term></termSec></langSec></conceptEntry>
> </body></text></tbx>
> END
$ cat > new.tbx <<END
> <martif><text><body>
> <termEntry id="fistule"><descrip type="subjectField">pathologie</descrip>
>  <langSet xml:lang="fr"><tig><term>fistule</term><termNote type="partOfSpeech">noun</termNote><termNote type="grammaticalGender">feminine</termNote></tig></langSet>
>  <langSet xml:lang="en"><tig><term>fistula</term></tig></langSet></termEntry>
> <termEntry id="c7"><langSet xml:lang="en"><tig><term>bone</term></tig></langSet>
>  <langSet xml:lang="fr"><tig><term>os</term></tig></langSet></termEntry>
> <termEntry id="abdomen"><descrip type="subjectField">anatomie</descrip>
>  <langSet xml:lang="fr"><descrip type="definition">Partie du tronc située entre le diaphragme et le bassin.</descrip>
>   <tig><term>abdomen</term><termNote type="partOfSpeech">noun</termNote></tig>
>   <tig><term>panse</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig></langSet>
>  <langSet xml:lang="en"><tig><term>abdomen</term></tig>
>   <tig><term>belly</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry>
> </body></text></martif>
> END
$ glossaire diff old.tbx new.tbx
+ fistule (n. f.) · pathologie — fistula
~ os
    id : « os » → « c7 »
~ abdomen
    fr définition : « … thorax et le bassin. » → « … diaphragme et le bassin. »
    fr + panse (toléré)
    en belly, statut : toléré → à éviter
- ovule fœtal — conceptus
1 added, 1 removed, 2 changed, 0 unchanged
[1]
$ glossaire diff --lang en new.tbx old.tbx
~ abdomen
    fr definition: “… diaphragme et le bassin.” → “… thorax et le bassin.”
    fr - panse (admitted)
    en belly, status: deprecated → admitted
+ ovule fœtal — conceptus
~ os
    id: “c7” → “os”
- fistule (n. f.) · pathologie — fistula
1 added, 1 removed, 2 changed, 0 unchanged
[1]
$ glossaire diff --summary old.tbx new.tbx; glossaire diff --summary --json old.tbx new.tbx
1 added, 1 removed, 2 changed, 0 unchanged
{"added":1,"removed":1,"changed":2,"unchanged":0}
[1]
$ glossaire diff --json old.tbx new.tbx
{"change":"added","entry":"fistule","head":"fistule","file":"new.tbx","line":2}
{"change":"changed","entry":"c7","head":"os","file":"new.tbx","line":5,"field":"id","of":null,"lang":null,"term":null,"old":"os","new":"c7"}
{"change":"changed","entry":"abdomen","head":"abdomen","file":"new.tbx","line":7,"field":"definition","of":null,"lang":"fr","term":null,"old":"Partie du tronc située entre le thorax et le bassin.","new":"Partie du tronc située entre le diaphragme et le bassin."}
{"change":"changed","entry":"abdomen","head":"abdomen","file":"new.tbx","line":7,"field":"term","of":null,"lang":"fr","term":"panse","old":null,"new":"panse"}
{"change":"changed","entry":"abdomen","head":"abdomen","file":"new.tbx","line":7,"field":"status","of":null,"lang":"en","term":"belly","old":"admitted","new":"deprecated"}
{"change":"removed","entry":"ovule","head":"ovule fœtal","file":"old.tbx","line":7}
[1]

# The same concepts, whatever the bytes.
$ tr -d '\n' < old.tbx > same.tbx; glossaire diff old.tbx - < same.tbx
0 added, 0 removed, 0 changed, 3 unchanged

# For git: as text, or as it is.
$ glossaire diff --textconv old.tbx
id: abdomen
subject: anatomie
fr: abdomen (noun)
fr definition: Partie du tronc située entre le thorax et le bassin.
en: abdomen
en: belly (admitted)

id: ovule
fr: ovule fœtal
en: conceptus

id: os
fr: os
en: bone
$ printf '<tbx> & \377' > broken.tbx; glossaire diff --textconv broken.tbx | cmp - broken.tbx

$ glossaire diff old.tbx
! glossaire diff: takes two glossaries, the old one and the new one
[2]
$ glossaire diff - - < old.tbx
! glossaire diff: only one of the two can be standard input
[2]
$ glossaire diff old.tbx broken.tbx
! broken.tbx:1:...: error: ...
[2]
