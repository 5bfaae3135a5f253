# needs: script
# Long work says on a terminal how far it is, unless what it finds goes there too. A second passes whenever the program
# looks at the clock, so nothing waits.
$ cp "$BUILD/tests/libclock.so" "$TESTS/cli/small.tbx" .
$ awk 'BEGIN { print "<tmx version=\"1.4\"><header srclang=\"fr\"/><body>"; for (i = 0; i < 4000; i++) print "<tu><tuv xml:lang=\"fr\"><seg>Un œdème.</seg></tuv><tuv xml:lang=\"en\"><seg>An oedema.</seg></tuv></tu>"; print "</body></tmx>" }' > long.tmx
$ for i in $(seq 100); do echo "Un œdème de la côte, et un œdème du col."; done > page.txt; for i in $(seq 100); do cat page.txt; done > long.txt
$ cat > shown <<'END'
> #!/bin/sh
> # What is left on the terminal, a line each time that it is wiped out.
> script -qec "LD_PRELOAD=./libclock.so $*" /dev/null | tr '\r' '\n' | tr -d '\033' | sed 's/\[K$//; s/^\[K//' | sed '/^$/d'
> END
$ cat > grows <<'END'
> #!/bin/sh
> # How a line of progress goes on, and what comes after it.
> awk '/ MB of .* %\)$/ { share = $5; sub(/\(/, "", share); if (share + 0 < last) print "back"; last = share + 0; lines++; next } { print } END { print (lines > 3 && last > 80 ? "grows" : "does not grow"), $0 ~ / MB of / ? "and stays" : "" }'
> END
$ sh shown 'glossaire verify -j 1 -g small.tbx long.tmx > out' | sh grows
long.tmx: 4000 segments: 4000 checked; 4000 terms, 4000 rendered
grows 
$ sh shown 'glossaire verify -j 2 -g small.tbx long.tmx long.tmx > out' | grep -c ' MB of '
...
$ sh shown 'glossaire annotate -g small.tbx long.txt > out' | grep -c ' MB of '
...

# Not where nobody sees it, nor among what is found.
$ LD_PRELOAD=./libclock.so glossaire verify -g small.tbx long.tmx 2>&1 > out
long.tmx: 4000 segments: 4000 checked; 4000 terms, 4000 rendered
$ sh shown 'glossaire verify -g small.tbx long.tmx' | grep -c ' MB of '
0
[1]
