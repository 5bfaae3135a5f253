# Findings are results: file:line:column: level: message [rule], then a summary on standard error.
$ cp "$TESTS/rules/order.tbx" order.tbx && glossaire check order.tbx
order.tbx:7:7: warning: ... [no-equivalent]
...
order.tbx:13:9: error: ... [dangling-reference]
...
! order.tbx: 3 concepts, 5 terms: 3 errors, 2 warnings, 3 style remarks
[1]
$ glossaire check --level error order.tbx
order.tbx:13:9: error: ... [dangling-reference]
order.tbx:24:7: error: ... [duplicate-id]
order.tbx:26:11: error: ... [control-character]
! order.tbx: 3 concepts, 5 terms: 3 errors
[1]
$ glossaire check --json --level error order.tbx | python3 -c 'import json, sys; [print(*json.loads(l).keys()) for l in sys.stdin]' | uniq
file line column level rule message
! order.tbx: ...

# Terms that meet in a look-up are found out too.
$ cp "$TESTS/rules/key-collision.tbx" meet.tbx && glossaire check meet.tbx | head -n 1
meet.tbx:19:11: warning: "verres" answers the same look-up (inflected) as "verre" ...
! meet.tbx: ...

# A clean file, from a pipe too; the worst of several files decides.
$ cp "$TESTS/rules/clean.tbx" clean.tbx && glossaire check clean.tbx
! clean.tbx: ... concepts, ... terms: clean
$ glossaire check - < clean.tbx
! -: ... concepts, ... terms: clean
$ glossaire check clean.tbx order.tbx > /dev/null
! ...
[1]
$ echo '<tbx>' > broken.tbx; glossaire check broken.tbx clean.tbx
! broken.tbx:2:1: error: ...
! clean.tbx: ... concepts, ... terms: clean
[2]
$ glossaire check --level fatal
! glossaire check: --level takes style, warning or error, not 'fatal'
[2]

# Without a file, the glossary in use.
$ GLOSSAIRE_GLOSSARY=clean.tbx glossaire check
! clean.tbx: ... concepts, ... terms: clean
$ glossaire check -g order.tbx --level error > /dev/null
! order.tbx: 3 concepts, 5 terms: 3 errors
[1]

# The rules, each with a bad and a good example.
$ glossaire check --rules --level error | head -n 4
duplicate-id (error)
    Two concepts have the same id.
    bad:  two entries with id="c12"
    good: id="c12" and id="c13"
