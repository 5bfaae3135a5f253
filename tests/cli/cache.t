# A glossary of more than a megabyte is compiled once, in a folder of the user's own. White space makes these large; as long
# as a change might not show in the times of a file, there is no copy.
$ for f in one other; do cp "$TESTS/cli/small.tbx" $f.tbx; head -c 1100000 /dev/zero | tr '\0' '\n' >> $f.tbx; done; sed -i 's/>rib</>costa</' other.tbx
$ cat > ask <<'END'
> glossaire lookup -g one.tbx --format tsv côtes | cut -f 3,5 | grep ^côte
> END
$ touch one.tbx; sh ask; test ! -e "$HOME/.cache"
côte	rib
$ sleep 3; sh ask; ls -lA "$HOME/.cache" "$HOME/.cache/glossaire" | grep -o '^[-d][-rwx]*\|\.gls$'
côte	rib
drwx------
-rw-------
.gls
$ glossaire compile one.tbx -o - | cmp - "$HOME"/.cache/glossaire/*.gls

# That copy is what is read: put another in its place, and the answers are the other's. Not so of compile and check.
$ cp "$HOME"/.cache/glossaire/*.gls kept.gls; glossaire compile other.tbx -o costa.gls; for f in "$HOME"/.cache/glossaire/*.gls; do cat costa.gls > "$f"; done; sh ask
côte	costa
$ glossaire list -g one.tbx -f tsv | grep -c costa; glossaire print -g one.tbx | grep -c costa; glossaire compile one.tbx -o - | cmp - kept.gls
1
1
$ cp -p one.tbx bad.tbx; glossaire check one.tbx > found; glossaire check "$TESTS/cli/small.tbx" | sed 's/^.*small/one/' | cmp - found
! one.tbx: ...
! ...small.tbx: ...

# A damaged copy, or one cut short, costs time and is made anew.
$ for f in "$HOME"/.cache/glossaire/*.gls; do head -c 9000 kept.gls > "$f"; done; sh ask; cmp kept.gls "$HOME"/.cache/glossaire/*.gls
côte	rib
$ for f in "$HOME"/.cache/glossaire/*.gls; do printf X | dd of="$f" bs=1 seek=8500 conv=notrunc 2>/dev/null; done; cmp -s kept.gls "$HOME"/.cache/glossaire/*.gls; sh ask; cmp kept.gls "$HOME"/.cache/glossaire/*.gls
côte	rib

# What stands in its place and is no file gives way; nothing is waited for, and nothing that it leads to is touched.
$ for f in "$HOME"/.cache/glossaire/*.gls; do rm "$f"; mkfifo "$f"; timeout 20 sh ask; cmp kept.gls "$f"; echo mine > mine; ln -sf "$PWD/mine" "$f"; sh ask; cmp kept.gls "$f"; cat mine; done
côte	rib
côte	rib
mine

# A source that changes is noticed at once, though it be as long and as old as before.
$ touch -r one.tbx then; sed 's/>rib</>RIB</' one.tbx > new; cat new > one.tbx; touch -r then one.tbx; sh ask; sed 's/>RIB</>Rib</' one.tbx > new; cat new > one.tbx; touch -r then one.tbx; sh ask; mv other.tbx one.tbx; touch -r then one.tbx; sh ask
côte	RIB
côte	Rib
côte	costa
$ sed -i 's/>costa</>rib</' one.tbx; sleep 3; sh ask; ls -A "$HOME/.cache/glossaire" | wc -l; cmp kept.gls "$HOME"/.cache/glossaire/*.gls
côte	rib
1

# Folders that are none, that cannot be made, that are not of the user alone; a disk that is full. Answers, and no word.
$ touch file; ln -s loop loop; mkdir -p a/glossaire b c full; chmod 0777 a/glossaire; ln -s glossaire b/glossaire; touch c/glossaire; for d in file loop file/d /dev/full /proc/none relative "" a b c; do case $d in [a-z]*) [ $d = relative ] || d=$PWD/$d;; esac; XDG_CACHE_HOME=$d sh ask; done | sort | uniq -c | sed 's/^ *//'; test ! -e relative; ls -A a/glossaire b
10 côte	rib
a/glossaire:

b:
glossaire
$ (ulimit -f 4; XDG_CACHE_HOME=$PWD/full sh ask); ls -A full/glossaire
côte	rib

# Many at once.
$ export XDG_CACHE_HOME=$PWD/many; for i in 1 2 3 4 5 6 7 8; do sh ask & done | sort | uniq -c | sed 's/^ *//'; wait; ls -A many/glossaire | wc -l; cmp kept.gls many/glossaire/*.gls
8 côte	rib
1

# What is small, what comes through a pipe and what is compiled already is not copied.
$ export XDG_CACHE_HOME=$PWD/none; glossaire list -g "$TESTS/cli/small.tbx" | wc -l; glossaire list -g - < one.tbx | wc -l; cat one.tbx | glossaire list -g /dev/stdin | wc -l; test ! -e none
4
4
4
$ awk 'BEGIN { print "<martif type=\"TBX\"><text><body>"; for (i = 0; i < 4000; i++) printf "<termEntry id=\"c%d\"><langSet xml:lang=\"fr\"><tig><term>kyste %d</term></tig></langSet><langSet xml:lang=\"en\"><tig><term>cyst %d</term></tig></langSet></termEntry>\n", i, i, i; print "</body></text></martif>" }' > many.tbx; glossaire compile many.tbx -o many.gls; [ $(wc -c < many.gls) -gt 1048576 ] && export XDG_CACHE_HOME=$PWD/none && glossaire lookup -g many.gls --format tsv kystes 3999 | cut -f 5; test ! -e none
cyst 3999
