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
$ fish -c 'source completion.fish; complete -C "glossaire verify --only missing-term,forbidden-t"' | cut -f 1
missing-term,forbidden-term

# Fish takes only what begins as was typed: what is spelt otherwise goes on from there, which look-ups find as well.
$ cat > ask <<'END'
> # sh ask LINE: what fish completes it with, and what stands beside it.
> fish -c 'source completion.fish; complete -C "$argv[1]"' "$1" | tr '\t' ';'
> END
$ sh ask 'glossaire lookup oede' | head -n 2
oedeme;œdème
oedeme aigu du poumon;œdème aigu du poumon
$ sh ask "glossaire lookup 'oedeme aigu du"
oedeme aigu du poumon;œdème aigu du poumon
$ sh ask 'glossaire lookup "l'\''oedeme aigu du'
l'oedeme aigu du poumon;œdème aigu du poumon
$ sh ask 'glossaire list --subject=semio'
\--subject=semiologie;sémiologie
$ glossaire list --brief --subject semiologie | head -n 1
à limites floues

# In a real fish: accents, spaces, apostrophes. Needs a terminal.
$ command -v tmux > /dev/null || exit 0
> printf "fr;en\ncoup d'œil;glance\nhémorragie cérébrale;cerebral haemorrhage\nprix (5 \$);price\n" > mots.csv
> cat > play <<'END'
> . "$TESTS/cli/terminal.sh"
> shell "exec fish --no-config -C 'function fish_prompt; echo \"> \"; end; source completion.fish'" true
> completes 'lookup accident\ vasculaire\ cerebral\ hem' 'lookup accident\ vasculaire\ cerebral\ hemorragique'
> completes 'lookup accident\ vasculaire\ cérébral\ hém' 'lookup accident\ vasculaire\ cérébral\ hémorragique'
> completes "lookup 'accident vasculaire cérébral hém" "lookup 'accident vasculaire cérébral hémorragique'"
> completes 'list --article fausse' 'list --article Fausse\ couche'
> completes 'lookup -g mots.csv coup\ d' "lookup -g mots.csv coup\\ d\\'œil"
> completes 'lookup -g mots.csv HEMO' 'lookup -g mots.csv HEMOrragie\ cérébrale'
> completes 'lookup -g mots.csv pri' 'lookup -g mots.csv prix\ \(5\ \$\)'
> completes 'verify --only missing-term,forbidden-t' 'verify --only missing-term,forbidden-term'
> END
> sh play
