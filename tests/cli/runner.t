# The runner of these cases itself: what fails is told, and nothing of it goes on.
$ cat > loops.t <<'END'
> $ (while :; do echo >> "$TMPDIR/first"; sleep 0.1; done) & wait
> $ (while :; do echo >> "$TMPDIR/second"; sleep 0.1; done) > /dev/null 2>&1 &
> $ echo wrong; exit 3
> right
> END
$ export TMPDIR="$PWD"; python3 "$TESTS/cli/run" --build "$BUILD" --seconds 1 loops.t | grep -v '^[-+@ ]'
loops.t:1: $ (while :; do echo >> "$TMPDIR/first"; sleep 0.1; done) & wait
no end after 1 s

loops.t:3: $ echo wrong; exit 3
status 3 instead of 0

1 passed, 2 failed, 0 skipped
$ cat > is-quiet <<'END'
> touch "$@"; cat "$@" | wc -c > before; sleep 0.5; cat "$@" | wc -c | cmp - before
> END
$ sh is-quiet first second
# When it is stopped itself, too.
$ cat > long.t <<'END'
> $ (while :; do echo >> "$TMPDIR/third"; sleep 0.1; done) & wait
> END
$ export TMPDIR="$PWD"; python3 "$TESTS/cli/run" --build "$BUILD" long.t & until [ -s third ]; do sleep 0.1; done; kill $!; wait $!; echo $?; sh is-quiet third
2
# A file that needs what is not there is skipped, and says so.
$ printf '# needs: no-such-program\n$ true\n' > wants.t; python3 "$TESTS/cli/run" --build "$BUILD" wants.t
wants.t: skipped, for want of no-such-program
0 passed, 0 failed, 1 skipped

# The log of a stage is counted, what failed is shown, and what was skipped is named with its reason.
$ cat > log <<'END'
> 1: 100%: Checks: 12, Failures: 0, Errors: 0
> 1: samples of TBX: skipped, there are none in /nowhere
> 1: 12 passed, 0 failed
>  1/4 Test  #1: unit-tbx .........   Passed    0.10 sec
> 2: skipped: no chromedriver
>  2/4 Test  #2: browser-page .....***Skipped   0.10 sec
>  3/4 Test  #3: glossary-schema ..***Skipped   0.10 sec
> 4: wants.t: skipped, for want of fish
> 4: what it said
> 4: 2 passed, 1 failed, 3 skipped
>  4/4 Test  #4: cli-wants ........***Failed    0.10 sec
> END
$ awk -f "$TESTS/tally.awk" log; awk -v show=skipped -f "$TESTS/tally.awk" log | sort; awk -v show=failed -f "$TESTS/tally.awk" log
14 1 6
browser-page: no chromedriver
cli-wants: wants.t: for want of fish
glossary-schema: it does not say why
unit-tbx: samples of TBX: there are none in /nowhere
wants.t: skipped, for want of fish
what it said
2 passed, 1 failed, 3 skipped
 4/4 Test  #4: cli-wants ........***Failed    0.10 sec
