# needs: cmake pkg-config cc
# What is installed works, and works on when it is moved.
$ cmake --install "$BUILD" --strip --prefix "$PWD/first" > /dev/null && mv first second
$ cd second && find . -type f -o -type l | LC_ALL=C sort | grep -v -e '^./lib/.*libglossaire' -e '/man1/' -e '^./lib/glossaire/'
\./bin/glossaire
\./include/glossaire.h
\./lib/...glossaire-config-version.cmake
...
\./lib/...pkgconfig/glossaire.pc
\./share/bash-completion/completions/glossaire
\./share/fish/vendor_completions.d/glossaire.fish
\./share/glossaire/clinique.gls
\./share/glossaire/clinique.tbx
\./share/glossaire/medical.gls
\./share/glossaire/medical.tbx
\./share/zsh/site-functions/_glossaire
$ ls second/lib/glossaire
json.so
line.so
lsp.so
pdf.so
workbook.so
xlsx.so
$ (cd "$ROOT/tools" && ls *.1) > manuals && ls second/share/man/man1 | diff manuals -
$ second/bin/glossaire lookup --json calcinose | grep -o '"glossary":"[^"]*"'
"glossary":"medical"
$ ln -s "$PWD/second/bin/glossaire" somewhere && ./somewhere lookup -f tsv calcinose | cut -f 3
calcinose

# The writer of PDF, a module, is found there too.
$ second/bin/glossaire print --letter b -o moved.pdf && head -c 4 moved.pdf
%PDF

# What was installed is removed, and nothing else.
$ mkdir -p third/share/man/man1 && touch third/share/man/man1/other.1 && cmake --install "$BUILD" --prefix "$PWD/third" > /dev/null && [ -x third/bin/glossaire ]
$ cmake --build "$BUILD" --target uninstall > /dev/null && find third -name '*glossaire*' -o -type f
third/share/man/man1/other.1
$ cmake -DBUILD="$PWD" -P "$ROOT/tools/uninstall.cmake"
! CMake Error...
! ...
[1]

# Nothing of the place where it was built is left in it.
$ grep -rlF "$ROOT" second --exclude=*.a
[1]

# The library is plain code, which any compiler links, at once.
$ grep -c '[.]gnu[.]lto_' "$(find second -name libglossaire.a)"
0
[1]

# A program is built with the library, by pkg-config and by CMake.
$ glossary=$(find second -name medical.tbx); echo "$PWD/$glossary" > glossary
$ pc=$(dirname "$(find second -name glossaire.pc)"); PKG_CONFIG_PATH=$pc; export PKG_CONFIG_PATH; cc "$TESTS/consumer/words.c" $(pkg-config --cflags --libs glossaire) -o words && echo oedèmes et yeux calcinoses | LD_LIBRARY_PATH=$(dirname "$pc") ./words "$(cat glossary)"
oedèmes: edema
calcinoses: calcinosis
$ cmake -S "$TESTS/consumer" -B user -DCMAKE_PREFIX_PATH="$PWD/second" > log && cmake --build user >> log && echo utérus | user/words "$(cat glossary)"
utérus: uterus
