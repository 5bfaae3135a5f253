# A format that is a file and a row: the program with tests/toy in its table knows it everywhere.
$ glossaire formats | grep -c toy
0
[1]
$ "$BUILD/bin/glossaire-toy" formats | grep toy
toy      .toy   read  print  -       -         verify  a toy: terms and equivalents, for tests
$ "$BUILD/bin/glossaire-toy" formats --json | grep toy
{"name":"toy","suffix":".toy","read":true,"print":true,"lookup":false,"annotate":false,"list":true,"translation":true,"report":false,"concordance":false,"extract":false,"binary":false,"files":false,"profiles":false,"summary":"a toy: terms and equivalents, for tests"}
$ printf '%%toy\nœdème = oedema\n' > x.toy
$ "$BUILD/bin/glossaire-toy" lookup -g x.toy --format tsv oedeme
oedeme	folded	œdème		oedema
$ "$BUILD/bin/glossaire-toy" list -g x.toy -f toy
%toy
œdème = oedema
# What does not say its languages is in those of the direction.
$ "$BUILD/bin/glossaire-toy" list -g x.toy --from en -f text
œdème — oedema
$ "$BUILD/bin/glossaire-toy" print -g x.toy -o y.toy && cat y.toy
%toy
œdème = oedema
$ "$BUILD/bin/glossaire-toy" --completions bash | grep -c 'toy'
2
