# Wrong usage: one line that says what to do, status 2, nothing on standard output.
$ glossaire
! glossaire: no command; 'glossaire help' shows them all
[2]
$ glossaire lokup calcinose
! glossaire: unknown command 'lokup'; did you mean 'lookup'?
[2]
$ glossaire calcinose
! glossaire: unknown command 'calcinose'; to look it up: glossaire lookup calcinose
[2]
$ glossaire -g small.tbx lookup calcinose
! glossaire: the command comes before the options: glossaire COMMAND -g ...
[2]
$ glossaire lookup --jsn calcinose
! glossaire lookup: unknown option --jsn; did you mean --json?
[2]
$ glossaire lookup --gloss x
! glossaire lookup: unknown option --gloss; did you mean --glossary?
[2]
$ glossaire lookup --frobnicate
! glossaire lookup: unknown option --frobnicate; 'glossaire help lookup' shows them all
[2]
$ glossaire lookup -ose
! glossaire lookup: unknown option -ose; 'glossaire help lookup' shows them all; after -- everything is a word
[2]

# Of an option given twice the last counts; two that contradict each other are refused, whatever the order.
$ glossaire list -f tsv -f json --json | head -n 1 | cut -c 1-7
{"term"
$ glossaire lookup --json -f tsv x; glossaire lookup -f tsv --json x; glossaire concordance --count --plot x
! glossaire lookup: --json and --format say different things: give one of them
! glossaire lookup: --format and --json say different things: give one of them
! glossaire concordance: --count and --plot say different things: give one of them
[2]
$ glossaire lookup --from
! glossaire lookup: --from needs LANG: language of the entries (fr)
[2]
$ glossaire lookup --json=yes calcinose
! glossaire lookup: --json takes no value
[2]
$ glossaire lookup --format xml calcinose
! glossaire lookup: --format takes text, html, tsv or json, not 'xml'
[2]
$ glossaire list --color sometimes
! glossaire list: --color takes auto, always or never, not 'sometimes'
[2]
$ glossaire list medical.tbx
! glossaire list: takes no argument; to choose a glossary: -g medical.tbx, the terms of a text: --in medical.tbx
[2]
$ glossaire print --width 12
! glossaire print: --width takes a number of columns from 20 to 1000, not '12'
[2]
$ glossaire print --width 80x
! glossaire print: --width takes a number of columns from 20 to 1000, not '80x'
[2]
$ glossaire help lokup
! glossaire: unknown command 'lokup'; did you mean 'lookup'?
[2]
$ glossaire lookup "--$(printf '\033[31m')"
! glossaire lookup: unknown option --\x1B[31m; 'glossaire help lookup' shows them all
[2]

# Options anywhere, their values in every spelling; after -- everything is a word.
$ cp "$TESTS/cli/small.tbx" small.tbx
$ glossaire lookup rib -ftsv -g small.tbx | cut -f 3
rib
$ glossaire lookup --glossary=small.tbx --format=tsv rib | cut -f 3
rib
$ glossaire lookup -g small.tbx -- --json
! --json: not found
[1]
$ glossaire lookup -g small.tbx -f tsv -- -rib | cut -f 3
rib

# Help and version.
$ glossaire --version
glossaire ...
$ glossaire lookup -V
glossaire ...
$ glossaire --help | cmp - "$(glossaire help > help && echo help)"
$ glossaire help | sed -n 's/^  \([^ ]*\) .*/\1/p'
lookup
list
print
annotate
expand
concordance
extract
check
verify
add
edit
diff
merge
convert
sort
fmt
stats
compile
formats
glossaries
shell
lsp
help

# Every help fits the screen, and says the same by both ways.
$ for c in $(glossaire help | sed -n 's/^  \([^ ]*\) .*/\1/p'); do glossaire $c --help > a; glossaire help $c | cmp - a; awk -v c=$c 'length > 80 {print c ": " $0}' a; done

# Every format of the table prints, but to standard output none of several files.
$ for f in $(glossaire formats --json | grep '"print":true.*"files":false' | cut -d'"' -f4); do glossaire print -g small.tbx -f $f > out 2> told && test -s out || echo "$f: nothing"; done
$ glossaire formats --json | head -n 1
{"name":"tbx","suffix":".tbx","read":true,"print":true,"lookup":false,"annotate":false,"list":false,"translation":false,"report":false,"concordance":false,"extract":true,"binary":false,"files":false,"profiles":false,"summary":"..."}

# The commands are shown in two columns, however long their names.
$ glossaire help | sed -n '/^Commands:/,/^$/p' | grep '^  ' | sed 's/^\(  [^ ]* *\).*/\1|/' | awk '{print index($0, "|")}' | uniq
15
$ glossaire help | grep lookup
  lookup      Look up a term and show its equivalents
