# What notes say of use: words of general language, hidden concepts, look-up forms.
$ cat > concept.awk <<'END'
> # A line "id;note;fr;en;other fr;note" is a concept.
> BEGIN { FS = ";"; print "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"fr\" xmlns=\"urn:iso:std:iso:30042:ed-2\">"
>   print "<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>" }
> function note(text) { return text ? "<note>" text "</note>" : "" }
> function term(text, said) { return text ? "<termSec><term>" text "</term>" note(said) "</termSec>" : "" }
> { print "<conceptEntry id=\"" $1 "\">" note($2) "<langSec xml:lang=\"fr\">" term($3) term($5, $6) \
>   "</langSec><langSec xml:lang=\"en\">" term($4) "</langSec></conceptEntry>" }
> END { print "</body></text></tbx>" }
> END
$ awk -f concept.awk > g.tbx <<'END'
> cas;usage: general;cas;case
> sein;;sein;breast
> ausein;usage: hide;au sein de;within
> sevrage;;sevrage;withdrawal;sevrageIls;usage: lookup
> dep;;dépistage du cancer;cancer screening
> csein;;cancer du sein;breast cancer
> other;usage: General;lésion;lesion
> END
$ echo 'Un cas de lésion au sein du groupe, un sein.' > text.txt

# The text without words of general language, and with them.
$ glossaire annotate -g g.tbx text.txt
Un cas de lésion [lesion] au sein du groupe, un sein [breast].
$ glossaire annotate -g g.tbx --general text.txt
Un cas [case] de lésion [lesion] au sein du groupe, un sein [breast].
$ glossaire annotate -g g.tbx --summary --json text.txt | grep -o '"content_words.*"terms":[0-9]*'
"content_words":5,"covered_words":2,"coverage":40.0,"terms":2
$ echo 'un cas' | glossaire annotate -g g.tbx
un cas
[1]

# A word of general language that is a trap stays in the text.
$ sed 's|<note>usage: general</note>|&<note>usage: trap</note>|' g.tbx > trap.tbx; echo 'un cas' | glossaire annotate -g trap.tbx
un cas [case]
$ glossaire list -g trap.tbx --no-general | grep -c cas
0
[1]

# Terms that share words.
$ echo 'dépistage du cancer du sein' | glossaire annotate -g g.tbx --all --json | grep -o '"surface":"[^"]*"\|"inner.*'
"surface":"dépistage du cancer"
"inner":false}
"surface":"cancer du sein"
"inner":true}
"surface":"sein"
"inner":false}
$ echo 'dépistage du cancer du sein' | glossaire annotate -g g.tbx --all
dépistage du cancer [cancer screening] [cancer du sein = breast cancer] du sein [breast]

# A look-up form is found, leads to its concept, and is no term.
$ glossaire lookup -g g.tbx sevrageils
sevrageIls  [case]
    forme de recherche : dire sevrage
    withdrawal
$ glossaire lookup -g g.tbx --json sevrageIls | grep -o '"prefer":[^,]*\|"lookupForm.*'
"prefer":"sevrage"
"lookupForm":true}]}
$ glossaire lookup -g g.tbx --from en --to fr -f tsv withdrawal
withdrawal	exact	withdrawal		sevrage
$ echo 'le sevrageIls' | glossaire annotate -g g.tbx
le sevrageIls [withdrawal]
$ glossaire list -g g.tbx
cancer du sein — breast cancer
cas — case
dépistage du cancer — cancer screening
lésion — lesion
sein — breast
sevrage — withdrawal
$ glossaire list -g g.tbx --no-general -f tsv | cut -f 1
cancer du sein
dépistage du cancer
lésion
sein
sevrage
$ glossaire list -g g.tbx --general --in text.txt -f tsv | cut -f 1
cas
lésion
sein
$ glossaire list -g g.tbx --no-general --in text.txt -f tsv | cut -f 1
lésion
sein
$ glossaire print -g g.tbx --no-general -f html | grep -c '>cas<'
0
[1]
$ glossaire lookup -g g.tbx cas
cas  [exact]
    case

# Nothing of it is lost on the way to another file, and a compiled one knows it too.
$ glossaire print -g g.tbx -f tbx -o again.tbx && grep -c 'usage: \|sevrageIls\|au sein de' again.tbx
6
$ glossaire compile g.tbx -o g.gls && glossaire annotate -g g.gls text.txt
Un cas de lésion [lesion] au sein du groupe, un sein [breast].
