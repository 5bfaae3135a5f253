# A session whose lines come from no terminal: nothing but answers is written.
$ cp "$TESTS/golden/clinic.tbx" clinic.tbx
$ printf 'miscarriages\n' | glossaire shell -g clinic.tbx --brief
miscarriage (n.) — fausse couche (f.), avortement spontané (m.)
# A reference is followed by its number, a number that none has is a query.
$ printf 'fausse couche\n2\n9\n' | glossaire shell -g clinic.tbx | grep -e '^Voir' -e Voir -e '^[a-zœ]'
fausse couche (n. f.) · obstétrique  [exact]
    Voir [1] œdème, [2] ictère
jaundice  [exact]
! 9: not found
# The direction, by the names of the languages.
$ printf ':en\nœdème\n:fr\nœdème\n:both\n' | glossaire shell -g clinic.tbx --brief
œdème (n. m.) — oedema (UK), edema (US); ✗ dropsy (à éviter)
! œdème: not found...
# Commands of the program, with the glossaries of the session; blanks at either end do not count.
$ printf '  :list --brief --letter "o"  \n:en\n:list --brief --letter j\n' | glossaire shell -g clinic.tbx
œdème
jaundice
$ printf ':lst\n:\n: list\n:edit\n' | glossaire shell -g clinic.tbx
! :lst: no such command; :help lists them
! :: no such command; :help lists them
! :: no such command; :help lists them
! :edit: which term?
$ printf ':list --letter zz\n:list -x\nausculter\n' | glossaire shell -g clinic.tbx --brief
ausculter (v.) — auscultate, listen to
! glossaire list: "zz" is not one letter
! glossaire list: unknown option -x; 'glossaire help list' shows them all...
$ printf ':help\n' | glossaire shell -g clinic.tbx | head -n 3
TERM               look it up; * at either end stands for any letters
1, 2...            follow a reference of the last answer
:fr   :en          queries in that language only
$ printf ':help\n' | glossaire shell -g clinic.tbx | awk 'length($0) > 80'
$ printf ':quit\nausculter\n' | glossaire shell -g clinic.tbx
$ printf ':q\nausculter\n' | glossaire shell -g clinic.tbx
$ printf ':e\n:l --brief --letter o\n' | glossaire shell -g clinic.tbx # :en or :edit
œdème
! :e: no such command; :help lists them
$ printf '\n\n   \n' | glossaire shell -g clinic.tbx
$ printf 'a\377\nausculter\n' | glossaire shell -g clinic.tbx --brief
ausculter (v.) — auscultate, listen to
! glossaire shell: the query is not UTF-8: byte 2 is 0xFF
$ head -c 300000 /dev/zero | tr '\0' 1 | glossaire shell -g clinic.tbx 2>&1 | cut -c 1-20
11111111111111111111

# No history but on a terminal.
$ printf 'ausculter\n' | XDG_STATE_HOME="$PWD/state" glossaire shell -g clinic.tbx > /dev/null; ls state 2>&1 | wc -l | tr -d ' '
1
$ test -e state
[1]

# A glossary that changed is read again between two queries; one that cannot be read is not missed.
$ mkfifo questions; glossaire shell -g clinic.tbx --brief < questions > answers 2> errors & exec 3> questions
> seen() { for i in 1 2 3 4 5 6 7 8 9 10; do grep -qs "$1" "$2" && return; sleep 1; done; cat answers errors; }
> echo ausculter >&3; seen auscultate answers
> sed 's/>auscultate</>sound</' clinic.tbx > new.tbx; mv new.tbx clinic.tbx
> echo ausculter >&3; seen sound answers
> echo '<tbx>' > clinic.tbx; echo ausculter >&3; seen 'as they were before' errors; rm clinic.tbx
> echo auscultent >&3; exec 3>&-; wait
> cat answers; grep -c '^clinic.tbx.*: error: ' errors
ausculter (v.) — auscultate, listen to
ausculter (v.) — sound, listen to
ausculter (v.) — sound, listen to
ausculter (v.) — sound, listen to
2

# What it takes.
$ glossaire shell calcinose
! glossaire shell: takes no words; 'glossaire lookup calcinose' looks them up
[2]
$ glossaire shell -g missing.tbx < /dev/null
! missing.tbx: error: ...
[2]
$ glossaire < /dev/null
! glossaire: no command; 'glossaire help' shows them all
[2]
$ echo ausculter | glossaire shell -g -
! glossaire shell: standard input is the glossary, and the questions too
[2]
# An ordinary look-up loads nothing of it.
$ cp "$TESTS/golden/clinic.tbx" clinic.tbx
$ LD_DEBUG=files glossaire lookup -g clinic.tbx ausculter 2>&1 | grep -c -e libedit -e line.so
0
[1]
