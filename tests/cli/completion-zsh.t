# needs: zsh tmux
# Completion in zsh: loads, and defines the completer of glossaire.
$ mkdir site && cp "$BUILD/tools/completion.zsh" site/_glossaire
$ zsh -fc 'fpath=($PWD/site $fpath); autoload -Uz compinit && compinit -u -d ./dump && print ${_comps[glossaire]} && zsh -n site/_glossaire'
_glossaire

# In a real zsh, typed and quoted as it does: accents, spaces, apostrophes.
$ printf "fr;en\ncoup d'œil;glance\nhémorragie cérébrale;cerebral haemorrhage\nprix (5 \$);price\n" > mots.csv
$ cat > play <<'END'
> . "$TESTS/cli/terminal.sh"
> shell "PS1='> ' exec zsh -f" 'fpath=($PWD/site $fpath); autoload -Uz compinit; compinit -u -d ./dump'
> completes 'lookup oede' 'lookup œdème'
> completes 'lookup oedeme cere' 'lookup oedeme cérébral'
> completes 'lookup accident\ vasculaire\ cerebral\ hem' 'lookup accident\ vasculaire\ cérébral\ hémorragique'
> completes "lookup 'accident vasculaire cerebral hem" "lookup 'accident vasculaire cérébral hémorragique'"
> completes 'list --article fausse' 'list --article Fausse\ couche'
> completes 'list --subject=semio' 'list --subject=sémiologie'
> completes 'lookup -gclini' 'lookup -gclinique'
> completes 'lookup -g mots.csv coup\ d' "lookup -g mots.csv coup\\ d\\'œil"
> completes 'lookup -g mots.csv HEMO' 'lookup -g mots.csv hémorragie\ cérébrale'
> completes 'lookup -g mots.csv pri' 'lookup -g mots.csv prix\ \(5\ \$\)'
> completes 'lookup -g mots.csv "coup d' "lookup -g mots.csv \"coup d'œil\""
> completes 'lookup -g mo' 'lookup -g mots.csv'
> completes 'verify --only missing-term,forbidden-t' 'verify --only missing-term,forbidden-term'
> completes 'help che' 'help check'
> # Where terms belong, no file name is offered.
> completes 'lookup -g mots.csv mot' 'lookup -g mots.csv mot'; sleep 0.3; last 'mots.csv mot$'
> END
$ sh play
