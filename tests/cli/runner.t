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
