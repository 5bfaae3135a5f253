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
! ...medical.tbx: error: ... (in use by default; name another with -g FILE or in $GLOSSAIRE_GLOSSARY)
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
$ for size in 0 1 2 4 8 12 16 20 24 28 32 40 48; do (ulimit -f $size; trap '' XFSZ; glossaire print -g small.tbx -f pdf -o page.html); echo $?; done 2>&1 | sort | uniq -c; cat page.html; find . -name '.gloss*'
     13 2
     13 page.html: error: cannot write: File too large
old
$ glossaire print -f pdf > /dev/full
! standard output: error: cannot write: No space left on device
[2]
$ glossaire print -o nowhere/page.html
! nowhere/page.html: error: cannot write: No such file or directory
[2]
$ glossaire print -g small.tbx --letter z -o page.html; cat page.html
old
! glossaire print: no entry passes the filters
# On trouble, at its beginning or half-way, what stood there stays; without a file before, there is none after.
$ echo "Un œdème." > good.txt; echo old > page.html
$ for text in missing.txt . "good.txt missing.txt" "missing.txt good.txt"; do glossaire annotate -g small.tbx -o page.html $text 2> err; echo $?; tail -n 1 err; cat page.html; done; ls page.html* .gloss* 2> /dev/null; true
2
glossaire annotate: 'page.html' is not written
old
2
glossaire annotate: 'page.html' is not written
old
2
glossaire annotate: 'page.html' is not written
old
2
glossaire annotate: 'page.html' is not written
old
page.html
$ for format in text html tsv json; do for more in "" "-j 2" --summary; do rm -f new; glossaire annotate -g small.tbx -f $format $more -o new good.txt missing.txt 2> err; [ $? = 2 ] && [ ! -e new ] || echo "$format $more"; done; done
$ glossaire annotate -g cut.tbx -o page.html good.txt; cat page.html
old
! cut.tbx:...: error: ...
$ for command in "print --in missing.txt" "print -g cut.tbx" "print --locale xx-nowhere-" "compile cut.tbx" "compile missing.tbx"; do for format in html pdf text tbx; do case $command in compile*) more=;; *) more="-f $format";; esac; glossaire $command $more -o page.html 2> err; [ $? = 2 ] && [ -s err ] && [ "$(cat page.html)" = old ] || echo "$command $more"; done; done; ls .gloss* 2> /dev/null; true
# Output that is not a file of its own is what was made of it.
$ glossaire annotate -g small.tbx -f text -o /dev/stdout good.txt missing.txt | head -n 1
Un œdème [edema].
! missing.txt: error: there is no such file: check its name

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

# What is appended to what is read would never end; it is refused before anything is read or written.
$ rm *.txt; echo "Un œdème." > a.txt; cp a.txt b.txt; cp a.txt all.txt
$ (ulimit -f 100; glossaire annotate -g own.tbx *.txt >> all.txt); echo $?; cat all.txt
2
Un œdème.
! glossaire annotate: standard output is written to 'all.txt', which is read from; write to another file
$ (ulimit -f 100; glossaire annotate -g own.tbx -j 2 *.txt 1<> all.txt); echo $?; cat all.txt
2
Un œdème.
! glossaire annotate: standard output is written to 'all.txt', which is read from; write to another file
$ for i in $(seq 20000); do echo "Une côte, des œdèmes."; done > long.txt; cp long.txt long; (ulimit -f 2000; glossaire annotate -g own.tbx < long.txt >> long.txt); echo $?; cmp long.txt long
2
! glossaire annotate: standard output is the file that standard input reads; write to another file
$ echo œdème > queries; (ulimit -f 100; glossaire lookup -g own.tbx < queries >> queries); echo $?; cat queries
2
œdème
! glossaire lookup: standard output is the file that standard input reads; write to another file
$ for command in "lookup œdème -g own.tbx" "list -g own.tbx" "list --in a.txt -g own.tbx" "print -g own.tbx" "annotate a.txt -g own.tbx" "check own.tbx" "check -g own.tbx" "compile own.tbx -o -"; do glossaire $command >> own.tbx 2> err; [ $? = 2 ] && grep -q "written to 'own.tbx', which is read from" err && cmp own.tbx "$TESTS/cli/small.tbx" || echo "$command"; done
$ for command in list print; do glossaire $command --in a.txt -g own.tbx >> a.txt; echo $?; done; cat a.txt
2
2
Un œdème.
! glossaire list: standard output is written to 'a.txt', which is read from; write to another file
! glossaire print: standard output is written to 'a.txt', which is read from; write to another file
$ glossaire annotate -g own.tbx -o a.txt < a.txt; cat a.txt
Un œdème.
! glossaire annotate: 'a.txt' is read from; write to another file
# What only looks alike is no harm: a device, a pipe, another file.
$ glossaire lookup -g own.tbx < /dev/null > /dev/null
[1]
$ echo œdème | glossaire lookup -g own.tbx --format tsv | cut -f 1-3
œdème	exact	œdème

# Standard input is a glossary or queries.
$ glossaire lookup -g - < own.tbx
! glossaire lookup: standard input is the glossary: give the words to look up
[2]

# A glossary without French is looked up in English.
$ sed 's/xml:lang="fr">/xml:lang="de">/' own.tbx > german.tbx
$ glossaire lookup -g german.tbx --format tsv edemas | cut -f 1-4
! german.tbx: warning: no term in 'fr'; it has de, en (see --from and --to)
edemas	inflected	edema	preferred
