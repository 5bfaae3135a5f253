# Glossaries by name: those that come with the program, and one's own.
$ glossaire glossaries | cut -d : -f 1
medical
clinique
$ glossaire glossaries -g clinique --json | grep -o '"glossary":"[^"]*"\|"languages.*'
"glossary":"clinique"
"languages":"fr, en"}
$ glossaire glossaries medical
! glossaire glossaries: takes no argument; to choose a glossary: -g medical
[2]
$ printf 'fr,en\nfoie,liver\n' > one.csv; glossaire glossaries -g one.csv
one.csv: 1 concept, 2 terms (fr, en)
$ glossaire lookup -g medical fièvre
! fièvre: not found...
[1]

# One's own are asked first, in the order of their names, and by name.
$ mkdir -p "$HOME/.local/share/glossaire" && sed 's/rib/my rib/' "$TESTS/cli/small.tbx" > "$HOME/.local/share/glossaire/mien.tbx"
$ cp "$TESTS/cli/small.tbx" "$HOME/.local/share/glossaire/autre.tbx"; echo junk > "$HOME/.local/share/glossaire/README"
$ glossaire glossaries | cut -d : -f 1 | paste -sd ' '
autre mien medical clinique
$ glossaire lookup -f tsv -g mien -g autre côte | cut -f 5
my rib
rib
scored
scored
$ glossaire lookup --json -g mien côte | grep -o '"glossary":"[^"]*"' | uniq
"glossary":"mien"
$ glossaire lookup -f tsv côte | head -n 2 | cut -f 5
rib
my rib
$ XDG_DATA_HOME=$PWD/elsewhere; export XDG_DATA_HOME; mkdir -p elsewhere/glossaire; glossaire glossaries | cut -d : -f 1 | paste -sd ' '
medical clinique

# A file comes before a name; what is neither is told as it was named.
$ cp "$TESTS/cli/small.tbx" clinique && glossaire glossaries -g clinique | cut -d : -f 1,2
clinique: 3 concepts, 8 terms (fr, en), ...
$ glossaire lookup -g nobody côte
! nobody: error: ...
[2]
$ GLOSSAIRE_GLOSSARY=mien:medical glossaire glossaries | cut -d : -f 1 | paste -sd ' '
mien medical

# One's own that cannot be read is not called one that came with the program.
$ ln -s /proc/self/mem elsewhere/glossaire/own.tbx; XDG_DATA_HOME=$PWD/elsewhere glossaire lookup côte
! ...own.tbx: error: ... (in use by default; name another with -g FILE or in $GLOSSAIRE_GLOSSARY)
[2]

# No answer tells where the program is installed.
$ glossaire lookup --json calcinose | grep -c "$BUILD"
0
[1]
$ glossaire list --letter k -f csv | grep -c "$BUILD"
0
[1]

# A glossary by its name where a file is wanted; a file of that name goes before. Nothing says where it is installed.
$ glossaire check medical
! medical: ... concepts, ... terms: clean
$ glossaire stats medical | head -n 1
medical: ... concepts, ... terms
$ glossaire convert medical -f csv 2> /dev/null | head -n 1 | cut -d , -f 1-3
id,lang,term
$ glossaire diff medical medical | tail -n 1
0 added, 0 removed, 0 changed, ... unchanged
$ glossaire check nobody
! nobody: error: there is no such file: check its name
[2]
$ printf '<tbx/>' > clinique; glossaire check clinique
! clinique: error: no terms: ...
[2]
$ glossaire lookup -g '' foie
! glossaire lookup: '' is no name of a file: give one
[2]
