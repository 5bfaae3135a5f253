# needs: tmux
# A session in a real terminal, which tmux is.
$ cp "$TESTS/golden/clinic.tbx" clinic.tbx
$ cat > play <<'END'
> . "$TESTS/cli/terminal.sh"
> # open COMMAND...: 80 columns, 24 lines.
> open() { begin 80 24 "XDG_STATE_HOME='$PWD/state' $*; echo status \$?; cat"; see '>$'; }
> END

# Typing and completion in any spelling; a reference by its number; recall, in the order of the session.
$ cat > one <<'END'
> . ./play
> open glossaire lookup -g clinic.tbx
> keys -l oedem; last '^glossaire> oedem$'; keys Tab; last '^glossaire> œdème$'
> keys C-u; keys -l 'FAUSSE C'; last 'FAUSSE C$'; keys Tab; last '^glossaire> fausse couche$'
> keys Enter; see 'Voir \[1\] œdème, \[2\] ictère'; last '>$'
> keys -l 2; keys Enter; see '^jaundice  .exact'; last '>$'
> keys -l :e; last ':e$'; keys Tab; see ':edit *:en'; last ':e$'
> keys -l d; last ':ed$'; keys Tab; last '^glossaire> :edit$'; keys -l oedem; last 'oedem$'; keys Tab; last '> :edit œdème$'
> keys C-u; keys Up; last '> fausse couche$'; keys Enter; last '>$'
> keys C-r; keys -l coup; keys C-c; last '>$'
> keys C-d; see '^status 0$'
> END
$ sh one
$ cat state/glossaire/history; ls -l state/glossaire/history | cut -c 1-10
fausse couche
fausse couche
-rw-------

# Another session calls it back; or not, and keeps nothing.
$ cat > two <<'END'
> . ./play
> open glossaire shell -g clinic.tbx; keys Up; last '> fausse couche$'; keys C-c; last '>$'; keys C-d; see 'status 0'
> END
$ sh two
$ cat > again <<'END'
> . ./play
> open glossaire shell -g clinic.tbx --no-history; keys Up; keys -l jaundice; last '> jaundice$'; keys Enter; see '^jaundice  .exact'; last '>$'
> keys Up; last '> jaundice$'; keys C-c; last '>$'; keys C-d; see 'status 0'
> END
$ sh again
$ grep -c jaundice state/glossaire/history
0
[1]

# Ctrl-C drops the line, not the session. The window changes its size in the middle of a line.
$ cat > three <<'END'
> . ./play
> open glossaire shell -g clinic.tbx
> keys -l zzz; last 'zzz$'; keys C-c; last '>$'; keys -l auscul; last '> auscul$'
> terminal resize-window -t play -x 44 -y 30; sleep 0.5; keys -l ter; last '> ausculter$'; keys Enter; see '^ausculter (v.)'; last '>$'
> screen | awk '{ if (length($0) > 44) print "too long: " $0 }'; screen | grep -c 'zzz: not found'
> keys C-d; see 'status 0'
> END
$ sh three
0

# Ten lines pasted are ten queries, tabs in them blanks.
$ cat > four <<'END'
> . ./play
> open glossaire shell -g clinic.tbx
> for n in 1 2 3 4 5 6 7 8 9; do printf 'qq%sqq\n' $n; done > lines; printf 'qq\tzz\n' >> lines
> terminal load-buffer lines; terminal paste-buffer -t play
> see 'qq zz: not found'; last '>$'; screen | grep -c '^qq[0-9]qq: not found'
> keys C-d; see 'status 0'
> END
$ sh four
9

# What is longer than the screen goes to the pager.
$ cat > five <<'END'
> . ./play
> open PAGER="'sed s/^/paged:/'" glossaire shell -g clinic.tbx; terminal resize-window -t play -x 80 -y 6; sleep 0.5
> keys -l 'fausse couche'; keys Enter; see '^paged:'; last '>$'; keys -l :quit; keys Enter; see 'status 0'
> END
$ sh five

# A terminal that can do nothing: lines as the terminal itself edits them.
$ cat > six <<'END'
> . ./play
> open TERM=dumb glossaire shell -g clinic.tbx
> keys -l ausculter; keys Enter; see '^ausculter (v.)'; last '>$'; keys C-c; sleep 0.3; last '>$'; keys C-d; see 'status 0'
> END
$ sh six

# Where lines cannot be edited they are read all the same.
$ cat > seven <<'END'
> . ./play
> mkdir bin; cp "$(command -v glossaire)" bin/glossaire
> open bin/glossaire shell -g clinic.tbx; see '^lines cannot be edited: '
> keys -l ausculter; keys Enter; see '^ausculter (v.)'; last '>$'; keys C-d; see 'status 0'
> END
$ sh seven

# An entry is changed in an editor, or added, in the glossary that the session was given, and answers at once.
$ cat > editor <<'END'
> #!/bin/sh
> sed 's/auscultate/sound out/' "$1" > "$1.new" && cat "$1.new" > "$1"
> END
$ chmod +x editor; cat > eight <<'END'
> . ./play
> open EDITOR="'$PWD/editor'" glossaire shell -g clinic.tbx
> keys -l ':edit ausculter'; keys Enter; see '^clinic.tbx:[0-9]*: changed'; last '>$'
> keys -l ausculter; keys Enter; see '^    sound out, listen to'; last '>$'
> keys -l ':add fr:zibeline en:sable'; keys Enter; see 'zibeline is added'; last '>$'
> keys -l zibelines; keys Enter; see '^    sable'; last '>$'
> keys C-d; see '^status 0$'
> END
$ sh eight
