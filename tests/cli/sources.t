# Where to build: beside the sources or, where that cannot be written, in the user's cache.
$ mkdir -p "l'été/tools" && cp "$ROOT/tools/place" "l'été/tools" && "l'été/tools/place" release | sed "s|$PWD||"
/l'été/build/release
$ rm -r "l'été/build" && touch "l'été/build" && XDG_CACHE_HOME=$PWD/cache "l'été/tools/place" release | sed "s|$PWD||; s/-[0-9]*/-N/"
/cache/glossaire/build-N/release
$ XDG_CACHE_HOME=relative "l'été/tools/place" tests | sed "s|$HOME||; s/-[0-9]*/-N/"
/.cache/glossaire/build-N/tests

# Or what to do is said.
$ cp "$ROOT/tools/run" "l'été/tools" && XDG_CACHE_HOME=$PWD/"l'été/build" "l'été/tools/run" lookup os
! Neither .../l'été/build nor .../l'été/build can be written: name a folder that can, XDG_CACHE_HOME=FOLDER
[2]
