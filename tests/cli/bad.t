# Every file of tests/bad is refused with the message that stands beside it, in its place, with
# nothing on standard output.
$ cp "$TESTS"/bad/*.tbx .
$ for f in *.tbx; do glossaire list -g $f > out 2> err; echo $f: $? $(wc -c < out); sed "s/^0:0: /$f: error: /; s/^[0-9]*:[0-9]*: /$f:&error: /" "$TESTS/bad/${f%.tbx}.err" | diff - err; done | grep -v ': 2 0$'
[1]

# Attacks end soon, with an error and in little memory.
$ cat > bounded <<'END'
> import resource, subprocess, sys
> done = subprocess.run(["glossaire", "lookup", "-g", sys.argv[1], "os"], timeout=20)
> megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
> print("status", done.returncode, "in little memory" if megabytes < 250 else megabytes)
> END
$ { printf '<tbx a="'; head -c 100000000 /dev/zero | tr '\0' a; printf '"/>'; } > attribute.tbx; python3 bounded attribute.tbx; rm attribute.tbx
status 2 in little memory
! attribute.tbx:...: error: ...
$ { head -c 100000 /dev/zero | sed 's/\x0/<tbx>/g'; } > deep.tbx; python3 bounded deep.tbx
status 2 in little memory
! deep.tbx:...: error: ...
$ { printf '<tbx><text><body><conceptEntry id="c"><langSec xml:lang="fr"><termSec><term>'; head -c 100000000 /dev/zero | tr '\0' a; } > term.tbx; python3 bounded term.tbx; rm term.tbx
status 2 in little memory
! term.tbx:...: error: ...
$ { printf '<!DOCTYPE tbx [<!ENTITY e0 "0123456789">'; for i in 1 2 3 4 5 6 7 8 9; do printf '<!ENTITY e%d "' $i; for j in 1 2 3 4 5 6 7 8 9 0; do printf '&e%d;' $((i - 1)); done; printf '">'; done; printf ']><tbx>&e9;</tbx>'; } > laughs.tbx; python3 bounded laughs.tbx
status 2 in little memory
! laughs.tbx:...: error: ...
$ cat > crowd <<'END'
> # crowd CONCEPTS TERMS: concepts of so many terms in each of two languages
> import sys
> concepts, terms = map(int, sys.argv[1:])
> print("<tbx><text><body>")
> for c in range(concepts):
>     print(f'<conceptEntry id="c{c}">', end="")
>     for lang in "fr", "en":
>         print(f'<langSec xml:lang="{lang}">', end="")
>         print("".join(f"<termSec><term>{lang}{c}x{t}</term></termSec>" for t in range(terms)), end="</langSec>\n")
>     print("</conceptEntry>")
> print("</body></text></tbx>")
> END
$ python3 crowd 1 1000 > crowd.tbx; glossaire list -g crowd.tbx | wc -l
1000
$ python3 crowd 1 1001 > crowd.tbx; glossaire list -g crowd.tbx
! crowd.tbx:2:...: error: a concept with more than 1000 terms in one language
[2]
$ python3 crowd 10 900 > crowd.tbx; glossaire list -g crowd.tbx
! crowd.tbx:8:1: error: concepts of so many terms that each would be shown with thousands of others: no glossary is so made
[2]
$ { echo '<tbx><text><body>'; for a in a à â ä á ã å ā; do for b in a à â ä á ã å ā; do for c in a à â ä á ã å ā; do for d in a à; do printf '<conceptEntry id="c"><langSec xml:lang="fr"><termSec><term>%sr%sr%sr%sr</term></termSec></langSec></conceptEntry>\n' $a $b $c $d; done; done; done; done; echo '</body></text></tbx>'; } > alike.tbx; glossaire lookup -g alike.tbx arararar
! alike.tbx: warning: no term in 'en'...
! alike.tbx: error: more than 500 words that read alike: no glossary is so made
[2]

# No file is read, and no network asked, because a glossary says so.
$ echo secret > secret; printf '<!DOCTYPE tbx SYSTEM "secret" [<!ENTITY s SYSTEM "secret">]><tbx><text><body><conceptEntry id="c"><langSec xml:lang="fr"><termSec><term>os&s;</term></termSec></langSec></conceptEntry></body></text></tbx>' > entity.tbx; glossaire list -g entity.tbx 2>&1 | grep -c secret
0
[1]
