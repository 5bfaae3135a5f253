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
$ bash ask lookup --f
\--format
\--from
$ bash ask lookup --format ''
text
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

$ bash ask lookup -g ''

