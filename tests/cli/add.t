# needs: git
# Without a file, the user's own glossary: it is made, and asked at once.
$ glossaire lookup zibeline
! zibeline: not found...
!   to add it: glossaire add 'fr:zibeline' en:..., or 'en:zibeline' fr:...
[1]
$ glossaire lookup --from en zibeline
! zibeline: not found...
!   to add it: glossaire add 'en:zibeline' fr:...
[1]
$ glossaire lookup saignement vaginal 2>&1 | tail -n 1
  to add it: glossaire add 'fr:saignement vaginal' en:...
$ glossaire add fr:zibeline en:sable 'en!:zebeline' --gender f --subject faune --definition 'fr:Petit mammifère.'
! .../glossaire/personal.tbx: zibeline is added to a new glossary
$ glossaire lookup zibelines
zibeline (n. f.) · faune  [inflected]
    sable
    ✗ zebeline (à éviter)
    Petit mammifère.
    — personal
$ glossaire check "$HOME/.local/share/glossaire/personal.tbx"
! ...: 1 concept, 3 terms: clean
$ ls -A "$HOME/.local/share/glossaire"
personal.tbx
$ glossaire add fr:zibeline en:sable
! .../personal.tbx:15: zibeline is there already; nothing is added
[1]
$ glossaire add chasse fr:affût en:hide --gender m && glossaire glossaries | cut -d : -f 1 | paste -sd ' '
chasse personal medical clinique
! .../glossaire/chasse.tbx: affut is added to a new glossary

# Other files keep every byte: the entry alone is new, written as the file writes.
$ cat > small.tbx <<END
> <?xml version='1.0'?>
> <!-- mine -->
> <martif type='TBX'><text><body>
>  <!-- first -->
>  <termEntry id='alpha'>
>   <langSet xml:lang='fr'><tig><term>alpha</term></tig></langSet>
>   <langSet xml:lang='en'><tig><term>alpha</term></tig></langSet>
>  </termEntry> 
>  <!-- last -->
>  <termEntry id='gamma'>
>   <langSet xml:lang='fr'><tig><term>gamma</term></tig></langSet>
>   <langSet xml:lang='en'><tig><term>gamma</term></tig></langSet>
>  </termEntry>
> </body></text></martif>
> END
$ cp small.tbx new.tbx; glossaire add new.tbx fr:bêta en:beta --note "l'autre"; diff small.tbx new.tbx
8a9,13
>  <termEntry id='beta'>
>   <note>l'autre</note>
>   <langSet xml:lang='fr'><tig><term>bêta</term><termNote type='administrativeStatus'>preferredTerm-admn-sts</termNote></tig></langSet>
>   <langSet xml:lang='en'><tig><term>beta</term><termNote type='administrativeStatus'>preferredTerm-admn-sts</termNote></tig></langSet>
>  </termEntry>
! new.tbx: beta is added
[1]
$ sed 's/$/\r/' small.tbx > crlf.tbx; cp crlf.tbx old.tbx; glossaire add crlf.tbx fr:bêta en:beta; diff old.tbx crlf.tbx | grep -c "$(printf '^> .*\r$')"; grep -vc "$(printf '\r$')" crlf.tbx
4
0
! crlf.tbx: beta is added
[1]
$ tr -d '\n' < small.tbx > line.tbx; glossaire add line.tbx fr:bêta en:beta --id zeta; wc -l < line.tbx; glossaire diff small.tbx line.tbx
0
+ bêta — beta
1 added, 0 removed, 0 changed, 2 unchanged
! line.tbx: zeta is added
[1]
$ for file in "$ROOT/glossary/medical.tbx" "$TESTS"/tbx/*.tbx; do cat "$file" > a.tbx; cat "$file" > b.tbx; glossaire add b.tbx fr:zibeline en:zebeline 2> said; case $(cat said) in *'is added'*) ;; *'convert it first'*) continue;; *) cat said;; esac; git diff --no-index --numstat a.tbx b.tbx | cut -f 2; glossaire diff a.tbx b.tbx | tail -n 1 | cut -d ' ' -f 1-6; done | sort | uniq # a line goes where all is one line
0
1
1 added, 0 removed, 0 changed,

# From standard input and from an editor, as text.
$ printf 'fr: delta (masculine)\nen: delta\n' | glossaire add new.tbx && glossaire lookup -g new.tbx --from fr delta
delta (m.)  [exact]
    delta
! new.tbx: delta is added
$ printf 'fr: delta (noun, masculin)\n' | glossaire add new.tbx
! glossaire add: "masculin" is no word for a term: ...
[2]
$ printf '' | glossaire add new.tbx
! glossaire add: an entry has a term at least: "fr: ..."
[2]

# What cannot be: nothing is written.
$ cp new.tbx same.tbx; glossaire add new.tbx fr: en:x
! glossaire add: 'fr:' names no term after the colon
[2]
$ glossaire add new.tbx fr:x english
! glossaire add: 'english' is no term: write its language, as in fr:english
[2]
$ glossaire add new.tbx fr:x en:x --id '1 2'
! glossaire add: "1 2" is no XML id: ...
[2]
$ glossaire add new.tbx fr:x en:x --id alpha
! new.tbx:5: alpha is there already; nothing is added
[1]
$ glossaire add new.tbx fr:x en:x --definition Texte
! glossaire add: --definition takes LANG:TEXT, such as 'fr:Mal de tête.'
[2]
$ printf 'fr: x\nen: y\nsee: nobody\n' | glossaire add new.tbx
! new.tbx:...: error: cross-reference to "nobody", ... [dangling-reference]
! new.tbx: nothing is added
[1]
$ cmp new.tbx same.tbx
$ sed 's/<.xml.*>/<?xml version="1.0" encoding="ISO-8859-1"?>/' small.tbx > latin.tbx; glossaire add latin.tbx fr:é en:e
! latin.tbx: error: only TBX in UTF-8 is changed where it lies: convert it first, glossaire convert FILE -o NEW.tbx
[2]
$ glossaire compile small.tbx -o small.gls && glossaire add small.gls fr:é en:e
! small.gls: error: a compiled glossary is not changed: name its source
[2]
$ glossaire add - fr:é en:e < small.tbx
! -: error: only a file can be changed where it lies: name one
[2]
$ glossaire add . fr:é en:e
! .: error: ...
[2]
$ HOME= XDG_DATA_HOME= glossaire add fr:é en:e
! glossaire add: there is no $HOME for a glossary of your own: name a file
[2]

# Two at once: both are there.
$ for i in 1 2 3 4 5 6 7 8; do glossaire add many.tbx fr:mot$i en:word$i 2> said$i & done; wait; glossaire check --level error many.tbx; ls -A | grep -c 'many.*lock'
0
! many.tbx: 8 concepts, 16 terms: clean
[1]

# Into an entry that is there: its line alone changes; what it has already is passed over.
$ cp small.tbx into.tbx; glossaire add into.tbx --into gamma en:gamma 'en!:gama' fr:gamma 'fr:lettre gamma' de:Gamma; diff small.tbx into.tbx
...
! into.tbx:10: 3 terms added to gamma
[1]
$ glossaire diff small.tbx into.tbx
~ gamma
    fr + lettre gamma (toléré)
    en + gama (à éviter)
    de + Gamma (privilégié)
0 added, 0 removed, 1 changed, 1 unchanged
[1]
$ glossaire add into.tbx --into gamma en:gamma fr:gamma
! into.tbx: gamma has that already; nothing is added
[1]
$ glossaire add into.tbx --into delta en:delta
! glossaire add: into.tbx: no entry has the id 'delta'...
[2]
$ glossaire add into.tbx --into gamma
! glossaire add: --into takes the terms to add: fr:TERM ...
[2]

# A glossary of that name would hide the one that comes with the program.
$ glossaire add medical fr:zibeline en:sable
! glossaire add: medical comes with the program and is not changed: name a glossary of your own, or a file
[2]
$ test -e "$HOME/.local/share/glossaire/medical.tbx"
[1]

# Without an equivalent it is of no use from the other language.
$ glossaire add alone.tbx fr:martre
! alone.tbx: martre is added to a new glossary
! alone.tbx: warning: martre has terms in fr only; to add an equivalent: glossaire add --into martre LANG:TERM
$ glossaire add alone.tbx fr:lynx fr:loup-cervier en-GB:lynx
! alone.tbx: lynx is added

# What cannot be made is told with the reason of the first folder that could not.
$ : > plain; XDG_DATA_HOME= HOME="$PWD/plain" glossaire add fr:loutre en:otter
! glossaire add: cannot make the folder .../plain/.local/share/glossaire: Not a directory
[2]
