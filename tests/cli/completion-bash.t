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
> cat > play <<'END'
> export LC_ALL=C.UTF-8 PS1='> '
> terminal() { tmux -u -L "glossaire-$$" -f /dev/null "$@"; }
> last() {
>   tries=0
>   until terminal capture-pane -p -t play | sed 's/ *$//' | sed '/^$/d' | tail -n 1 | grep -q -F -x -e "$1"; do
>     tries=$((tries + 1))
>     [ $tries -lt 80 ] || { echo "not last: $1"; terminal capture-pane -p -t play; return 1; }
>     sleep 0.1
>   done
> }
> trap 'terminal kill-server 2>/dev/null' EXIT
> terminal new-session -d -s play -x 100 -y 20 "cd '$PWD'; bash --norc --noprofile"
> terminal send-keys -t play -l "PS1='> '; unset HISTFILE; clear"; terminal send-keys -t play Enter; last '>'
> terminal send-keys -t play -l '. "$BUILD/tools/completion.bash"; clear'; terminal send-keys -t play Enter; last '>'
> terminal send-keys -t play -l 'glossaire lookup oedeme cere'; last '> glossaire lookup oedeme cere'; terminal send-keys -t play Tab
> last '> glossaire lookup oedeme cérébral'
> terminal send-keys -t play C-u; terminal send-keys -t play -l 'glossaire lookup accident\ vasculaire\ cerebral\ hem'; last '> glossaire lookup accident\ vasculaire\ cerebral\ hem'; terminal send-keys -t play Tab
> last '> glossaire lookup accident\ vasculaire\ cérébral\ hémorragique'
> terminal send-keys -t play C-u; terminal send-keys -t play -l 'glossaire list --article fausse'; last '> glossaire list --article fausse'; terminal send-keys -t play Tab
> last '> glossaire list --article Fausse\ couche'
> END
> sh play
