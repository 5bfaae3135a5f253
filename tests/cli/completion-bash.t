# needs: bash
# Completion in bash: loaded, asked as readline asks.
$ cat > ask <<'END'
> # bash ask WORD...: what completes the last word.
> . "$BUILD/tools/completion.bash"
> complete -p glossaire > /dev/null || exit 1
> COMP_WORDS=(glossaire "$@") COMP_CWORD=$#
> _glossaire
> printf '%s\n' "${COMPREPLY[@]}"
> END
$ bash ask l
lookup
list
lsp
$ bash ask lookup --f
\--format
\--from
$ bash ask lookup --format ''
text
html
tsv
json
$ bash ask lookup --format = j
json
$ bash ask print -f h
html
$ bash ask list --status ''
preferred
admitted
superseded
deprecated
none
$ bash ask help ch
check
# File names are left to readline.
$ bash ask check ''

# What only the glossaries know: terms in any spelling, and what follows the words before.
$ bash ask lookup -g clini
clinique
$ bash ask lookup -g "$TESTS/cli/small.tbx" HYDR
hydropisie
$ bash ask lookup oedeme cere
cérébral
$ bash ask lookup "l'abdomen aig" | head -n 1
abdomen aigu
$ bash ask lookup --from en wom | head -n 1
woman
$ bash ask list --subject semio
sémiologie
$ bash ask list --subject = ana
anatomie
$ bash ask list --article 'fausse c'
Fausse couche
$ bash ask print --to en-
en-GB
en-US
$ bash ask list --locale fr-
fr-CA
# In a real bash, typed and quoted as readline does: accents, spaces, apostrophes. Needs a terminal.
$ command -v tmux > /dev/null || exit 0
> printf "fr;en\ncoup d'œil;glance\nhémorragie cérébrale;cerebral haemorrhage\nprix (5 \$);price\n" > mots.csv
> cat > play <<'END'
> . "$TESTS/cli/terminal.sh"
> shell "PS1='> ' exec bash --norc --noprofile" 'unset HISTFILE; . "$BUILD/tools/completion.bash"'
> completes 'lookup oedeme cere' 'lookup oedeme cérébral'
> completes 'lookup accident\ vasculaire\ cerebral\ hem' 'lookup accident\ vasculaire\ cérébral\ hémorragique'
> completes "lookup 'accident vasculaire cerebral hem" "lookup 'accident vasculaire cérébral hémorragique'"
> completes 'list --article fausse' 'list --article Fausse\ couche'
> completes 'list --subject=semio' 'list --subject=sémiologie'
> completes 'lookup -g mots.csv coup\ d' "lookup -g mots.csv coup\\ d\\'œil"
> completes 'lookup -g mots.csv HEMO' 'lookup -g mots.csv hémorragie\ cérébrale'
> completes 'lookup -g mots.csv pri' 'lookup -g mots.csv prix\ \(5\ $\)'
> completes 'lookup -g mots.csv "coup d' "lookup -g mots.csv \"coup d'œil\""
> completes 'lookup -g mo' 'lookup -g mots.csv'
> completes 'verify --only missing-term,forbidden-t' 'verify --only missing-term,forbidden-term'
> # Where terms belong, no file name is offered.
> completes 'lookup -g mots.csv mot' 'lookup -g mots.csv mot'; sleep 0.3; last 'mots.csv mot$'
> END
> sh play
