$ cat > mine.tbx <<END
> <tbx><text><body>
>   <conceptEntry id='a'><descrip type='subjectField'>anatomie</descrip><admin type='projectSubset'>Un</admin>
>    <langSec xml:lang='fr'><descrip type='definition'>Texte.</descrip><termSec><term>un</term><termNote type='administrativeStatus'>preferredTerm-admn-sts</termNote></termSec><termSec><term>deux</term></termSec></langSec>
>    <langSec xml:lang='en-GB'><termSec><term>one</term><termNote type='administrativeStatus'>deprecatedTerm-admn-sts</termNote></termSec></langSec></conceptEntry>
>   <conceptEntry id='b'><descrip type='subjectField'>anatomie</descrip><langSec xml:lang='fr'><termSec><term>os</term></termSec></langSec></conceptEntry>
>   <conceptEntry id='c'><langSec xml:lang='fr'><termSec><term>pied</term></termSec></langSec></conceptEntry>
> </body></text></tbx>
> END
$ glossaire stats mine.tbx
mine.tbx: 3 concepts, 5 terms
  fr: 4 terms of 3 concepts: 1 preferred, 3 without status
  en-GB: 1 term of 1 concept: 1 deprecated
  without equivalent: 2
  without definition: 2
  without subject: 1
  subjects:
          2  anatomie
  articles:
          1  Un
$ glossaire stats --json mine.tbx
{"glossary":"mine.tbx","concepts":3,"terms":5,"languages":{"fr":{"concepts":3,"terms":4,"none":3,"preferred":1,"admitted":0,"superseded":0,"deprecated":0},"en-GB":{"concepts":1,"terms":1,"none":0,"preferred":0,"admitted":0,"superseded":0,"deprecated":1}},"no_equivalent":2,"no_definition":2,"no_subject":1,"subjects":{"anatomie":2},"articles":{"Un":1}}
$ glossaire stats nobody.tbx
! nobody.tbx: error: ...
[2]

# Those in use are told by name, not by where they are installed.
$ glossaire stats | grep 'concepts, ' | sed 's/:.*//'
medical
clinique
$ glossaire stats --json -g medical | grep -o '"glossary":"[^"]*"'
"glossary":"medical"
