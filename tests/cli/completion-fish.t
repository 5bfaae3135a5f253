# needs: fish
# Completion in fish, asked as fish asks.
$ fish -c 'source $BUILD/tools/completion.fish; complete -C "glossaire l"' | cut -f 1 | LC_ALL=C sort
list
lookup
$ fish -c 'source $BUILD/tools/completion.fish; complete -C "glossaire lookup --form"' | cut -f 1
\--format
$ fish -c 'source $BUILD/tools/completion.fish; complete -C "glossaire print --lang "' | cut -f 1 | LC_ALL=C sort
en
fr
