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
# What has one right answer is mended in place, and nothing else.
$ cat > fix.tbx <<END
> <tbx><text><body>
>   <!-- kept -->
>   <conceptEntry id='c1'><note/>
>     <langSec xml:lang='fr'>
>       <termSec><term> œdème </term></termSec>
>     </langSec>
>     <langSec xml:lang="en"><termSec><term>edema , oedema</term></termSec></langSec>
>   </conceptEntry>
> </body></text></tbx>
> END
$ chmod 640 fix.tbx
$ glossaire check fix.tbx
fix.tbx:3:25: style: a "note" without content: fill it in or remove it [empty-element]
fix.tbx:5:7: style: space at the beginning of "œdème": remove it [stray-space]
fix.tbx:7:28: style: space before a comma (U+0020) in "edema , oedema": remove it [stray-space]
! fix.tbx: 1 concept, 2 terms: 3 style remarks
[1]
$ glossaire check --fix --level warning fix.tbx
! fix.tbx: 1 concept, 2 terms: clean
$ glossaire compile -o fix.gls fix.tbx
$ glossaire check fix.gls 2>/dev/null | cut -d : -f 2-3,5
3:25: a "note" without content
5:7: space at the beginning of "œdème"
7:28: space before a comma (U+0020) in "edema , oedema"
$ glossaire check --fix fix.gls
! fix.gls: error: a compiled glossary is not changed: name its source
[2]
$ glossaire check --fix --json fix.tbx | sed 's/.*"rule"/"rule"/'
! fix.tbx: 3 fixed: 1 concept, 2 terms: clean
"rule":"empty-element","message":"a \"note\" without content: fill it in or remove it","fixed":true}
"rule":"stray-space","message":"space at the beginning of \"œdème\": remove it","fixed":true}
"rule":"stray-space","message":"space before a comma (U+0020) in \"edema , oedema\": remove it","fixed":true}
$ cat fix.tbx; stat -c %a fix.tbx; ls fix.tbx*
<tbx><text><body>
  <!-- kept -->
  <conceptEntry id='c1'>
    <langSec xml:lang='fr'>
      <termSec><term>œdème</term></termSec>
    </langSec>
    <langSec xml:lang="en"><termSec><term>edema, oedema</term></termSec></langSec>
  </conceptEntry>
</body></text></tbx>
640
fix.tbx
$ glossaire check --fix fix.tbx
! fix.tbx: 1 concept, 2 terms: clean
$ glossaire check --fix - < fix.tbx
! ...only a file can be changed where it lies: name one
[2]

# What comes with the program is not mended in its place: the message says how to have a copy.
$ glossaire check --fix medical
! glossaire check: medical comes with the program and is not changed: copy it with 'glossaire convert medical -o FILE.tbx', and name the copy
[2]
$ glossaire convert medical -o copy.tbx && glossaire check --fix copy.tbx 2> /dev/null; echo status $?
status 0
$ glossaire check medical
! medical: ... clean
