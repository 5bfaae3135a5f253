# needs: script
# Colour only on a terminal, and not when it is unwanted; "script" makes a terminal.
$ cp "$TESTS/cli/small.tbx" small.tbx
$ cat > colored <<'END'
> #!/bin/sh
> # Whether the output of the command, on a terminal, has escape sequences.
> script -qec "$*" /dev/null | grep -c "$(printf '\033')" | sed 's/^0$/plain/; s/^[1-9].*/colour/'
> END
$ sh colored glossaire lookup -g small.tbx hydropisie
colour
$ NO_COLOR=1 sh colored glossaire lookup -g small.tbx hydropisie
plain
$ NO_COLOR= sh colored glossaire lookup -g small.tbx hydropisie
colour
$ TERM=dumb sh colored glossaire lookup -g small.tbx hydropisie
plain
$ sh colored glossaire lookup -g small.tbx --color never hydropisie
plain
$ glossaire lookup -g small.tbx --color always hydropisie | grep -c "$(printf '\033')"
...
$ glossaire lookup -g small.tbx hydropisie | grep -c "$(printf '\033')"
0
[1]
$ NO_COLOR=1 glossaire list -g small.tbx --color=always --letter h | grep -c "$(printf '\033')"
1
$ glossaire lookup -g small.tbx --color always --json hydropisie | grep -c "$(printf '\033')"
0
[1]

# The width is the terminal's, or that of COLUMNS.
$ set -e; widest() { LC_ALL=C.UTF-8 wc -L; }
> test "$(script -qec 'stty cols 40; glossaire print --color never' /dev/null | tr -d '\r' | widest)" -le 40
> test "$(COLUMNS=50 glossaire print | widest)" -le 50
> test "$(COLUMNS=200 glossaire print | widest)" -le 100
> test "$(glossaire print | widest)" -le 80

# A PDF is for a file.
$ script -qec 'glossaire print -g small.tbx -f pdf; echo $?' /dev/null | tr -d '\r'
glossaire print: pdf is not for a terminal; write it to a file: -o FILE
2
$ script -qec 'glossaire print -g small.tbx -f pdf -o /dev/tty; echo $?' /dev/null | tr -d '\r'
glossaire print: pdf is not for a terminal; write it to a file: -o FILE
2
