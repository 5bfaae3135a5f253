# needs: fish
# Completion in fish, asked as fish asks. Copied, for in a C locale fish does not find what has an accent in its name.
$ cp "$BUILD/tools/completion.fish" completion.fish
$ fish -c 'source completion.fish; complete -C "glossaire l"' | cut -f 1 | LC_ALL=C sort
list
lookup
lsp
$ fish -c 'source completion.fish; complete -C "glossaire lookup --form"' | cut -f 1
\--format
$ fish -c 'source completion.fish; complete -C "glossaire print --lang "' | cut -f 1 | LC_ALL=C sort
en
fr
# What only the glossaries know.
$ fish -c 'source completion.fish; complete -C "glossaire lookup œdème c"' | cut -f 1
cérébral
$ fish -c 'source completion.fish; complete -C "glossaire list --subject anat"' | cut -f 1
anatomie
$ fish -c 'source completion.fish; complete -C "glossaire lookup -g clin"' | cut -f 1 | head -n 1
clinique
