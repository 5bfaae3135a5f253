$ cp "$TESTS/cli/small.tbx" small.tbx

# A glossary that is not there, by each way of naming one.
$ glossaire lookup -g nowhere.tbx calcinose
! nowhere.tbx: error: ...
[2]
$ GLOSSAIRE_GLOSSARY=nowhere.tbx glossaire list
! nowhere.tbx: error: ... (named in $GLOSSAIRE_GLOSSARY)
[2]
$ glossaire list -g small.tbx -g nowhere.tbx
! nowhere.tbx: error: ...
[2]
$ glossaire list -g .
! .: error: this is a folder...
[2]

# A program without its glossary says how to name one.
$ mkdir -p alone/bin && cp "$BUILD/bin/glossaire" alone/bin && alone/bin/glossaire lookup calcinose
! ...medical.tbx: error: ... (the shipped glossary; name another with -g FILE or in $GLOSSAIRE_GLOSSARY)
! ...clinique.tbx: error: ...
[2]

# Malformed or cut short: where and why.
$ head -n 30 small.tbx > cut.tbx; glossaire lookup -g cut.tbx rib
! cut.tbx:...:...: error: ...
[2]
$ sed 's/<term>côte/<term>\&#3;côte/' small.tbx > control.tbx; glossaire list -g control.tbx
! control.tbx:45:19: error: ...
[2]
$ head -c 100 /dev/urandom > random.tbx; glossaire list -g random.tbx > out; echo $?; wc -c < out
2
0
! ...

# A full disk and a closed output are told, and are no success.
$ glossaire list -g small.tbx > /dev/full
! standard output: error: cannot write: No space left on device
[2]
$ glossaire lookup -g small.tbx --json rib > /dev/full
! standard output: error: cannot write: No space left on device
[2]
$ glossaire help > /dev/full
! standard output: error: cannot write: No space left on device
[2]
$ glossaire --version > /dev/full
! standard output: error: cannot write: No space left on device
[2]
$ glossaire check "$TESTS/rules/order.tbx" > /dev/full
! ...
! standard output: error: cannot write: No space left on device
[2]
$ glossaire list -g small.tbx >&-
! standard output: error: cannot write: Bad file descriptor
[2]
$ glossaire lookup -g small.tbx <&-
! standard input: error: cannot read: Bad file descriptor
[2]
# Standard error is closed: what is written to the file is still only the glossary.
$ glossaire print -g small.tbx -o page.txt 2>&- && head -n 1 page.txt
Petit glossaire

# A pipe closed by its reader ends the program in silence.
$ bash -c 'glossaire print -f json | head -n 1 > out; echo ${PIPESTATUS[0]}'; wc -l < out
...
1
# Where the signal is ignored, the message and the status tell.
$ bash -c 'trap "" PIPE; (sleep 1; glossaire list; echo $? >&2) | true'
! standard output: error: cannot write: Broken pipe
! 2

# An output file appears whole or not at all.
$ echo old > page.html; glossaire print -g cut.tbx -o page.html; cat page.html; ls page.html*
old
page.html
! cut.tbx:...: error: ...
$ (ulimit -f 1; trap '' XFSZ; glossaire print -o page.html); echo $?; cat page.html; ls page.html*
2
old
page.html
! page.html: error: cannot write: File too large
$ glossaire print -o nowhere/page.html
! nowhere/page.html: error: cannot write: No such file or directory
[2]
$ glossaire print -g small.tbx --letter z -o page.html; cat page.html
old
! glossaire print: no entry passes the filters
# A link stays a link, and the mode of the file is kept.
$ chmod 600 page.html; ln -s page.html link.html; glossaire print -g small.tbx -o link.html; readlink link.html; stat -c %a page.html; head -n 1 page.html
page.html
600
<!DOCTYPE html>

# What is read from is not written over.
$ cp "$TESTS/cli/small.tbx" own.tbx
$ glossaire print -g own.tbx -o own.tbx
! glossaire print: 'own.tbx' is read from; write to another file
[2]
$ ln -s own.tbx link.gls; glossaire compile own.tbx -o link.gls
! glossaire compile: 'link.gls' is read from; write to another file
[2]
$ cmp own.tbx "$TESTS/cli/small.tbx"

# Standard input is a glossary or queries.
$ glossaire lookup -g - < own.tbx
! glossaire lookup: standard input is the glossary: give the words to look up
[2]

# A glossary without French is looked up in English.
$ sed 's/xml:lang="fr">/xml:lang="de">/' own.tbx > german.tbx
$ glossaire lookup -g german.tbx --format tsv edemas | cut -f 1-4
! german.tbx: warning: no term in 'fr'; it has de, en (see --from and --to)
edemas	inflected	edema	preferred
edemas	inflected	oedema	admitted
