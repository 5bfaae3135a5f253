# needs: zsh
# Completion in zsh: loads, and defines the completer of glossaire.
$ mkdir site && cp "$BUILD/tools/completion.zsh" site/_glossaire
$ zsh -fc 'fpath=($PWD/site $fpath); autoload -Uz compinit && compinit -u -d dump && print ${_comps[glossaire]} && zsh -n site/_glossaire'
_glossaire
