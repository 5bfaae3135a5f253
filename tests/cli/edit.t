# An entry is shown as text; only what is changed there changes in the file.
$ cat > mine.tbx <<END
> <tbx><text><body>
>   <!-- kept -->
>   <conceptEntry id='abdomen'>
>     <descrip type='subjectField'>anatomie</descrip> <!-- kept too -->
>     <langSec xml:lang='fr'>
>       <descrip type='definition'>Partie du tronc.</descrip>
>       <termSec><term>abdomen</term><termNote type='partOfSpeech'>noun</termNote></termSec>
>     </langSec>
>     <langSec xml:lang='en'>
>       <termSec><term>abdomen</term></termSec>
>     </langSec>
>   </conceptEntry>
> </body></text></tbx>
> END
$ cp mine.tbx was.tbx; EDITOR=cat glossaire edit mine.tbx abdomens
id: abdomen
subject: anatomie
fr: abdomen (noun)
fr definition: Partie du tronc.
en: abdomen
! mine.tbx: nothing is changed
$ cmp mine.tbx was.tbx
$ EDITOR="sed -i -e 's/tronc/corps/' -e 's/(noun)/(noun, masculine)/' -e '/^en:/a en: belly (admitted) {register: lay}'" glossaire edit mine.tbx abdomen; diff was.tbx mine.tbx
6,7c6,7
<       <descrip type='definition'>Partie du tronc.</descrip>
<       <termSec><term>abdomen</term><termNote type='partOfSpeech'>noun</termNote></termSec>
---
>       <descrip type='definition'>Partie du corps.</descrip>
>       <termSec><term>abdomen</term><termNote type='partOfSpeech'>noun</termNote><termNote type='grammaticalGender'>masculine</termNote></termSec>
10a11
>       <termSec><term>belly</term><termNote type='administrativeStatus'>admittedTerm-admn-sts</termNote><note>register: lay</note></termSec>
! mine.tbx:3: changed
[1]

# What is wrong is shown again with the reason; left as it is, it is given up.
$ cp mine.tbx was.tbx; EDITOR="sed -i -e 's/(noun, masculine)/(nuon, masculine)/'" glossaire edit mine.tbx abdomen
! glossaire edit: "nuon" is no word for a term: ...
! mine.tbx: nothing is changed
[1]
$ EDITOR="sed -i -e '\$ a see: nobody'" glossaire edit mine.tbx abdomen 2>&1 | head -n 1; cmp mine.tbx was.tbx
mine.tbx:...: error: cross-reference to "nobody", ... [dangling-reference]
$ EDITOR=false glossaire edit mine.tbx abdomen
! glossaire edit: the editor 'false' failed: nothing is changed
[2]
$ glossaire edit mine.tbx nobody
! mine.tbx: no entry has the id or the term nobody; to add it: glossaire add
[1]
$ EDITOR="sh -c 'glossaire add mine.tbx fr:bras en:arm; sed -i s/abdomen/ABDOMEN/ \$1' sh" glossaire edit mine.tbx abdomen 2> /dev/null; glossaire diff was.tbx mine.tbx --summary
1 added, 0 removed, 1 changed, 0 unchanged
[1]
