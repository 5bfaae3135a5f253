# Whatever can be read becomes whatever holds whole concepts.
$ printf 'fr,en,definition\ncalcinose,calcinosis,Un dépôt.\nos,bone,\n' > words.csv
$ glossaire convert words.csv -o words.tbx 2> /dev/null && glossaire list -g words.tbx
calcinose — calcinosis
os — bone
$ printf 'fr,en\nrib,côte\npied,foot|base\n' > few.csv; glossaire convert few.csv -o few.tbx 2> /dev/null; glossaire convert few.tbx -o again.csv 2> /dev/null && glossaire convert again.csv -o again.tbx 2> /dev/null && glossaire diff few.tbx again.tbx --summary
0 added, 0 removed, 0 changed, 2 unchanged
$ cat "$ROOT/glossary/medical.tbx" > medical.tbx; glossaire convert medical.tbx -f tbx | cmp - medical.tbx

# Several are united; the first decides.
$ printf 'fr,en,definition\nos,bone,Partie du squelette.\ncalcinose,calcinosis,Autre.\npied,foot,\n' > more.csv
$ glossaire convert words.csv more.csv -o all.tbx 2> said; grep settled said; glossaire diff words.tbx all.tbx
glossaire convert: settled by the first file: concept ...: ...definition
~ os
    ...définition : Partie du squelette.
+ pied — foot
1 added, 0 removed, 1 changed, 1 unchanged
[1]

$ glossaire convert words.csv
! glossaire convert: say what to write: -o FILE, or --format FORMAT
[2]
$ glossaire convert -o x.tbx
! glossaire convert: takes the glossaries to convert, and -o OUT
[2]
$ glossaire convert nobody.csv -o x.tbx
! nobody.csv: error: ...
[2]
$ glossaire convert words.csv -o words.csv
! glossaire convert: 'words.csv' is read from; write to another file
[2]

# What may be chosen is what holds whole concepts.
$ glossaire convert "$TESTS/cli/small.tbx" -o out.zzz 2>&1 | grep -c -w 'tbx.*xlsx.*tmx' | grep -x 1
1
$ glossaire convert "$TESTS/cli/small.tbx" -o out.zzz 2>&1 | grep -w -e html -e pdf -e stardict
[1]

# What print alone writes is said to be so; no space left is told, and nothing is said to be done.
$ glossaire convert medical -o m.ifo
! glossaire convert: stardict does not hold whole concepts, print writes it: tbx, tsv, csv, xlsx, ...
[2]
