# Functions for a script that plays in a real terminal, which tmux is: . "$TESTS/cli/terminal.sh"
export LC_ALL=C.UTF-8
terminal() { tmux -u -L "glossaire-$$" -f /dev/null "$@"; }
trap 'terminal kill-server 2>/dev/null' EXIT
# begin COLUMNS LINES COMMAND: runs it there, in this folder. The user's shell may be any, and may not
# end when the program is interrupted, as dash does.
begin() { SHELL=/bin/sh terminal new-session -d -s play -x "$1" -y "$2" "trap : INT; cd '$PWD'; $3"; }
keys() { terminal send-keys -t play "$@"; }
# The lines that are not empty.
screen() { terminal capture-pane -p -t play | sed 's/ *$//' | sed '/^$/d'; }
# within WHAT COMMAND...: waits until it succeeds.
within() {
  what=$1 tries=0
  shift
  until "$@"; do
    tries=$((tries + 1))
    [ $tries -lt 100 ] || { echo "not $what"; screen; return 1; }
    sleep 0.1
  done
}
any_line() { screen | grep -q -e "$1"; }
last_line() { screen | tail -n 1 | grep -q -e "$1"; }
last_is() { screen | tail -n 1 | grep -q -F -x -e "$1"; }
# see PATTERN: waits until a line of the screen has it; last PATTERN: until the last one has it.
see() { within "seen: $1" any_line "$1"; }
last() { within "last: $1" last_line "$1"; }
# completes TYPED BECOMES: by Tab, at the prompt of a shell.
completes() {
  keys C-u
  keys -l "glossaire $1"
  within "typed: $1" last_is "> glossaire $1"
  keys Tab
  within "completed: $2" last_is "> glossaire $2"
}
# shell COMMAND SETUP: a shell with the prompt "> ", that is told how to complete.
shell() {
  begin 100 20 "$1"
  keys -l "$2; clear; echo ready"
  keys Enter
  see '^ready'
  within prompt last_is '>'
}
