# needs: mandoc man
# The manual pages are well-formed.
$ mandoc -T lint -W warning "$ROOT"/tools/*.1
$ for page in "$ROOT"/tools/*.1; do man --warnings -l "$page" > /dev/null; done

# Every command has its page, and each page names the options of --help, all of them and no others.
$ export LC_ALL=C # a Turkish a-z has no i
> for c in $(glossaire help | sed -n 's/^  \([^ ]*\) .*/\1/p'); do glossaire help $c | grep -o -e ' -[a-zA-Z],' -e '--[a-z][a-z-]*' | tr -d ' ,' | sort -u > has; sed -n 's/^\.It Fl //p' "$ROOT/tools/glossaire-$c.1" | tr ' ' '\n' | grep -e '^-[a-z]' -e '^[a-zA-Z]$' | sed 's/^/-/' | sort -u > told; diff has told || echo $c; done
$ for c in $(glossaire help | sed -n 's/^  \([^ ]*\) .*/\1/p'); do grep -c "^.It Ic $c\$" "$ROOT/tools/glossaire.1"; done | uniq
1

# That of the program leads to all of them, and no heading begins with the name of a macro, as In.
$ for c in $(glossaire help | sed -n 's/^  \([^ ]*\) .*/\1/p'); do sed -n '/^\.Sh SEE ALSO/,$p' "$ROOT/tools/glossaire.1" | grep -c "^.Xr glossaire-$c 1"; done | uniq
1
$ grep '^\.S[hs] [A-Z][a-z] ' "$ROOT"/tools/*.1
[1]

# The manual of verify has every rule, with its levels and sentence.
$ glossaire verify --rules --json | python3 -c 'import json, sys; [print(".It Cm %s Pq %s\n%s" % (r["rule"], r["level"] + ("; " + r["levels"] if r["levels"] else ""), r["summary"])) for r in map(json.loads, sys.stdin)]' > has; sed -n '/^\.Sh RULES/,/^\.El/p' "$ROOT/tools/glossaire-verify.1" | sed '1,/^\.Bl/d; /^\.El/d' | diff has -

# The manual of check has every rule, with its level and sentence, and no other.
$ glossaire check --rules --json | python3 -c 'import json, sys; [print(".It Cm {rule} Pq {level}\n{summary}".format(**json.loads(line))) for line in sys.stdin]' > has; sed -n '/^\.Sh RULES/,/^\.El/p' "$ROOT/tools/glossaire-check.1" | sed '1,/^\.Bl/d; /^\.El/d' | diff has -
