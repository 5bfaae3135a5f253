# needs: git
# Three-way: what one side changed is taken, with the comments around it.
$ cat > base.tbx <<END
> <?xml version="1.0"?>
> <tbx><text><body>
>   <conceptEntry id="abdomen">
>     <descrip type="subjectField">anatomie</descrip>
>     <langSec xml:lang="fr">
>       <descrip type="definition">Partie du tronc.</descrip>
>       <termSec><term>abdomen</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
>       <termSec><term>ventre</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
>     </langSec>
>     <langSec xml:lang="en">
>       <termSec><term>abdomen</term></termSec>
>     </langSec>
>   </conceptEntry>
>   <conceptEntry id="col">
>     <langSec xml:lang="fr">
>       <termSec><term>col</term></termSec>
>     </langSec>
>     <langSec xml:lang="en">
>       <termSec><term>neck</term></termSec>
>     </langSec>
>   </conceptEntry>
>   <conceptEntry id="os">
>     <langSec xml:lang="fr">
>       <termSec><term>os</term></termSec>
>     </langSec>
>     <langSec xml:lang="en">
>       <termSec><term>bone</term></termSec>
>     </langSec>
>   </conceptEntry>
> </body></text></tbx>
> END
$ sed 's/anatomie/corps/; s/<term>neck/<term>collum/' base.tbx > ours.tbx; glossaire add ours.tbx fr:bras en:arm 2> /dev/null
$ sed 's/admitted/deprecated/; s/<term>bone.*/&<!-- sure -->/' base.tbx > theirs.tbx; glossaire add theirs.tbx fr:bras en:arm fr:membre 2> /dev/null; glossaire add theirs.tbx fr:zona en:shingles 2> /dev/null
$ glossaire merge --base base.tbx ours.tbx theirs.tbx -o merged.tbx
! merged.tbx: 1 added, 3 changed, 0 removed, 0 conflicts
$ glossaire diff ours.tbx merged.tbx
~ abdomen
    fr ventre, statut : toléré → à éviter
~ bras
    fr + membre (toléré)
+ zona — shingles
1 added, 0 removed, 2 changed, 2 unchanged
[1]
$ grep -c sure merged.tbx
1
$ glossaire merge --base base.tbx merged.tbx theirs.tbx | cmp - merged.tbx
! standard output: 0 added, 0 changed, 0 removed, 0 conflicts

# What clashes stays, both sides of it, in a file that is well-formed and that check refuses.
$ sed 's/tronc/corps/; s/anatomie/x/' base.tbx > ours.tbx; sed 's/du tronc/du torse/; /id="col"/,/conceptEntry>/d' base.tbx > theirs.tbx; sed -i 's/neck/throat/' ours.tbx
$ glossaire merge --base base.tbx ours.tbx theirs.tbx -o merged.tbx
! merged.tbx:3:3: conflict: concept abdomen: fr definition
! merged.tbx:28:3: conflict: concept col: removed on one side, changed on the other
! merged.tbx: 0 added, 0 changed, 0 removed, 2 conflicts
[1]
$ grep -n -e '<!--' -e definition -e anatomie -e '"x"' -e throat merged.tbx
3:  <!-- <<<<<<< ours -->
7:      <descrip type="definition">Partie du corps.</descrip>
15:  <!-- ======= -->
19:      <descrip type="definition">Partie du torse.</descrip>
27:  <!-- >>>>>>> theirs -->
28:  <!-- <<<<<<< ours -->
34:      <termSec><term>throat</term></termSec>
37:  <!-- ======= -->
38:  <!-- >>>>>>> theirs -->
$ glossaire check --level error merged.tbx | grep -c merge-conflict
4
! merged.tbx: ...
$ glossaire merge --base base.tbx merged.tbx theirs.tbx
! merged.tbx:3:3: error: a conflict of an earlier merge is not resolved: <<<<<<< ours
[2]

# Nothing is moved or put between two marks either.
$ cp merged.tbx marked.tbx; glossaire sort marked.tbx; glossaire fmt marked.tbx; glossaire add marked.tbx fr:bras en:arm; cmp merged.tbx marked.tbx && echo same
same
! marked.tbx:3:3: error: a conflict of an earlier merge is not resolved: <<<<<<< ours
! marked.tbx:3:3: error: a conflict of an earlier merge is not resolved: <<<<<<< ours
! marked.tbx:3:3: error: a conflict of an earlier merge is not resolved: <<<<<<< ours
$ glossaire merge --base base.tbx --prefer theirs ours.tbx theirs.tbx -o merged.tbx; grep -e corps -e torse -e throat merged.tbx
      <descrip type="definition">Partie du torse.</descrip>
! merged.tbx: settled: concept abdomen: fr definition
! merged.tbx: settled: concept col: removed on one side, changed on the other
! merged.tbx: 0 added, 1 changed, 1 removed, 0 conflicts

# Without a base they are united; a second preferred term is admitted.
$ cat > two.tbx <<END
> <martif type="TBX"><text><body>
> <termEntry id="c1"><langSet xml:lang="fr"><tig><term>panse</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig><tig><term>abdomen</term></tig></langSet><langSet xml:lang="en"><tig><term>abdomen</term></tig><tig><term>belly</term></tig></langSet></termEntry>
> <termEntry id="os"><langSet xml:lang="fr"><tig><term>ouverture</term></tig></langSet><langSet xml:lang="en"><tig><term>opening</term></tig></langSet><descrip type="subjectField">x</descrip><ref type="crossReference" target="c1">v</ref></termEntry>
> <termEntry id="c3"><langSet xml:lang="fr"><tig><term>col</term></tig></langSet><langSet xml:lang="en"><tig><term>pass</term></tig></langSet></termEntry>
> </body></text></martif>
> END
$ glossaire merge -v base.tbx two.tbx -o merged.tbx; glossaire diff base.tbx merged.tbx
~ abdomen
    fr + panse (toléré)
    en + belly
+ col — pass
+ ouverture · x — opening
2 added, 0 removed, 1 changed, 2 unchanged
! merged.tbx: settled: concept abdomen: fr "panse", status
! base.tbx:14:3: near: col and c3 share a term in one language, and stay two
! merged.tbx: 2 added, 1 changed, 0 removed, 0 conflicts
[1]
$ grep -e '>ouverture' -e crossRef merged.tbx
    <ref type="crossReference" target="abdomen">v</ref>
      <termSec><term>ouverture</term></termSec>

# Trouble: nothing is written.
$ rm merged.tbx; echo '<tbx>' > broken.tbx; glossaire merge base.tbx broken.tbx -o merged.tbx
! broken.tbx:2:1: error: ...
[2]
$ ls merged.tbx 2> /dev/null
[2]
$ glossaire merge base.tbx
! glossaire merge: takes two glossaries, ours and theirs
[2]

# What the README says is enough.
$ git init -q said && cd said && git config user.name x && git config user.email x && sed -n '/^git config diff/,/^echo/p' "$ROOT/README.md" | sh && cp ../base.tbx g.tbx && git add -A && git commit -qm base && glossaire add g.tbx fr:bras en:arm 2> /dev/null && git diff g.tbx | grep '^[-+]' | tail -n +3
+id: bras
+fr: bras (preferred)
+en: arm (preferred)
+
$ cd said && git check-attr merge g.tbx && git config merge.glossaire.driver
g.tbx: merge: glossaire
glossaire merge --driver %O %A %B %P

# Beneath git: the driver merges what git would break, and never leaves what only looks merged.
$ git init -q repo && cd repo && git config user.name x && git config user.email x && git config merge.glossaire.driver 'glossaire merge --driver %O %A %B %P' && echo '*.tbx merge=glossaire' > .gitattributes && cp ../base.tbx g.tbx && git add -A && git commit -qm base && git branch -M main
> git checkout -qb other && glossaire add g.tbx fr:bras en:arm 2> /dev/null && git commit -qam other && git checkout -q main && glossaire add g.tbx fr:dent en:tooth 2> /dev/null && git commit -qam ours
> git merge -q -m merged other > /dev/null && glossaire check --level error g.tbx && glossaire diff ../base.tbx g.tbx --summary
2 added, 0 removed, 0 changed, 3 unchanged
! g.tbx: 1 added, 0 changed, 0 removed, 0 conflicts
! g.tbx: 5 concepts, ...
[1]
$ cd repo && git checkout -qb clash && sed -i 's/Partie du tronc/Le ventre/' g.tbx && git commit -qam a && git checkout -q main && sed -i 's/Partie du tronc/Le corps/' g.tbx && git commit -qam b; git merge -q clash > /dev/null 2>&1; echo $?; git status --short; glossaire check g.tbx | grep -c merge-conflict; git merge --abort
1
UU g.tbx
2
! ...
$ cd repo && git checkout -qb bad && sed -i 's/<term>os</<term>os2</' g.tbx && sed -i 's/<term>bone.*/<term>bone/' g.tbx && git commit -qam bad && git checkout -q main && glossaire add g.tbx fr:pied en:foot 2> /dev/null && git commit -qam c; git merge -q bad > /dev/null 2> said; echo $?; grep -c '^<<<<<<<' g.tbx; grep 'merged as text' said; git merge --abort
1
1
g.tbx: it is merged as text: mend it by hand
$ cd repo && cp ../base.tbx o && sed 's/tronc/corps/' o > a && sed 's/tronc/torse/' o > good && mkfifo b && { glossaire merge --driver o a b g.tbx 2> said & p=$!; until child=$(cat /proc/$p/task/$p/children) && [ "$child" ]; do sleep 0.01; done; mv good b; kill -9 $child; wait $p; echo $?; grep -c '^[<=>]\{7\}' a; cat said; }
1
3
g.tbx: it is merged as text: mend it by hand
$ cd repo && sed 's/neck/collum/' ../base.tbx > b && cp o a && printf x > a && glossaire merge --driver o a b g.tbx; grep -c '^[<=>]\{7\}' a
3
! a:1:...
! g.tbx: it is merged as text: mend it by hand

# A title that differs is told: ours stays.
$ for t in un deux; do printf '<?xml version="1.0"?>\n<tbx><tbxHeader><fileDesc><titleStmt><title>%s</title></titleStmt></fileDesc></tbxHeader><text><body>\n<conceptEntry id="os"><langSec xml:lang="fr"><termSec><term>os</term></termSec></langSec></conceptEntry>\n</body></text></tbx>\n' "$t" > "title-$t.tbx"; done
$ glossaire merge title-un.tbx title-deux.tbx -o titles.tbx && cmp title-un.tbx titles.tbx
! titles.tbx: settled: the title of theirs is another one; ours is kept
! titles.tbx: 0 added, 0 changed, 0 removed, 0 conflicts
$ glossaire merge --base title-deux.tbx title-un.tbx title-deux.tbx -o titles.tbx
! titles.tbx: 0 added, 0 changed, 0 removed, 0 conflicts

# A title that theirs alone changed is taken, whatever the layout.
$ sed 's/<langSec/\n  <langSec/' title-deux.tbx > wide.tbx; glossaire merge --base title-un.tbx title-un.tbx wide.tbx -o titles.tbx && diff title-un.tbx titles.tbx | grep -o '<title>.*</title>'
<title>un</title>
<title>deux</title>
! titles.tbx: ...

# What could not be written is not counted as done.
$ glossaire merge "$TESTS/exchange/small.tbx" "$TESTS/cli/small.tbx" -o - > /dev/full 2> told; echo $?; grep -c 'No space left' told; grep -c ' added, ' told
2
1
0
[1]
