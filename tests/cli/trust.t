# needs: setpriv

# A copy beside its source that says something else: what does it take for it to be believed?
$ mkdir own && cp "$TESTS/cli/small.tbx" own/small.tbx && sed 's/>rib</>forged</' own/small.tbx > other.tbx && cp own/small.tbx own/real.tbx
$ "$BUILD/bin/forge" own/small.tbx other.tbx own/small.gls && chmod 644 own/small.gls && chmod 755 own
$ cat > says <<'END'
> glossaire lookup -g own/small.tbx --format tsv côte | head -n 1 | cut -f 5
> END

# The user's own: nobody else can have put it there.
$ sh says
forged

# Where others may write to it or to its folder, they may have.
$ for mode in 646 666 602; do chmod $mode own/small.gls; sh says; done; chmod 644 own/small.gls
rib
rib
rib
$ for mode in 757 777 1777; do chmod $mode own; sh says; done; chmod 755 own; sh says
rib
rib
rib
forged
$ cd own; chmod 777 .; glossaire lookup -g small.tbx --format tsv côte | head -n 1 | cut -f 5; chmod 755 .; glossaire lookup -g small.tbx --format tsv côte | head -n 1 | cut -f 5
rib
forged

# A group of others may write, where one may make it so; the group of the user alone is nobody else.
$ group() { [ "$(id -u)" = 0 ] && chgrp "$1" "$3" && chmod "$2" "$3"; }
> for file in own/small.gls own; do group 65534 775 $file || chmod 757 $file; sh says; group 0 775 $file || chmod 755 $file; sh says; chmod 755 $file; done
rib
forged
rib
forged

# A link may lead to what is another's.
$ mv own/small.gls own/real.gls; ln -s real.gls own/small.gls; sh says; rm own/small.gls; mv own/real.gls own/small.gls; sh says
rib
forged

# Another's file, where one may make it so (otherwise one that others may write to): it counts when the source is his as well, and the folder.
$ give() { [ "$(id -u)" = 0 ] && chown 65534 "$@" || chmod o+w "$@"; }; give own/small.gls; sh says
rib
$ [ "$(id -u)" = 0 ] && chown 65534 own/small.tbx || chmod o-w own/small.gls; sh says
forged
$ [ "$(id -u)" = 0 ] && chown 65534 own && chown 0 own/small.* || chmod o+w own; sh says
rib
$ [ "$(id -u)" = 0 ] && chown 0 own || chmod o-w own; sh says
forged
# Another user, where one may become him, believes what is its owner's, as he believes the source.
$ cat > as <<'END'
> other="setpriv --reuid 65534 --regid 65534 --clear-groups env HOME=/nowhere"
> [ "$(id -u)" = 0 ] && $other test -x "$BUILD/bin/glossaire" || other=
> $other "$BUILD/bin/glossaire" "$@"
> END
$ chmod 755 . ..; sh as lookup -g own/small.tbx --format tsv côte | head -n 1 | cut -f 5
forged

# What is checked or compiled is the source, whoever's the copy is.
$ cp "$TESTS/rules/order.tbx" .; glossaire check order.tbx > found 2> summary; echo $?; "$BUILD/bin/forge" order.tbx own/real.tbx order.gls; glossaire lookup -g order.tbx --format tsv côte | head -n 1 | cut -f 5; glossaire check order.tbx 2>&1 > again | cmp - summary; cmp found again
1
rib
$ rm own/small.gls; glossaire compile own/small.tbx -o true.gls; "$BUILD/bin/forge" own/small.tbx other.tbx own/small.gls; glossaire compile own/small.tbx -o again.gls; cmp true.gls again.gls
