# needs: cmake pkg-config cc
# What is installed works, and works on when it is moved.
$ cmake --install "$BUILD" --strip --prefix "$PWD/first" > /dev/null && mv first second
$ cd second && find . -type f -o -type l | LC_ALL=C sort | grep -v '^./lib/.*libglossaire'
\./bin/glossaire
\./include/glossaire.h
\./lib/...glossaire-config-version.cmake
...
\./lib/...pkgconfig/glossaire.pc
\./share/bash-completion/completions/glossaire
\./share/fish/vendor_completions.d/glossaire.fish
\./share/glossaire/medical.gls
\./share/glossaire/medical.tbx
\./share/man/man1/glossaire-annotate.1
\./share/man/man1/glossaire-check.1
\./share/man/man1/glossaire-compile.1
\./share/man/man1/glossaire-formats.1
\./share/man/man1/glossaire-help.1
\./share/man/man1/glossaire-list.1
\./share/man/man1/glossaire-lookup.1
\./share/man/man1/glossaire-print.1
\./share/man/man1/glossaire.1
\./share/zsh/site-functions/_glossaire
$ second/bin/glossaire lookup --json calcinose | grep -o '"glossary":"[^"]*"' | sed "s|$PWD|HERE|"
"glossary":"HERE/second/share/glossaire/medical.tbx"
$ ln -s "$PWD/second/bin/glossaire" somewhere && ./somewhere lookup -f tsv calcinose | cut -f 3
calcinose

# The writer of PDF, a module, is found there too.
$ second/bin/glossaire print --letter b -o moved.pdf && head -c 4 moved.pdf
%PDF

# Nothing of the place where it was built is left in it.
$ grep -rlF "$ROOT" second --exclude=*.a
[1]

# A program is built with the library, by pkg-config and by CMake.
$ cat > main.c <<'END'
> #include <glossaire.h>
> #include <stdio.h>
> int main(int argc, char **argv)
> {
>     struct gls_base *base;
>     struct gls_error err;
>     if (gls_base_load(&base, argv[argc - 1], GLS_LOAD_ALL, &err) != GLS_OK)
>         return puts(err.message), 2;
>     printf("%d\n", gls_base_concepts(base) > 0);
>     gls_base_free(base);
> }
> END
$ pc=$(dirname "$(find second -name glossaire.pc)"); PKG_CONFIG_PATH=$pc; export PKG_CONFIG_PATH; cc main.c $(pkg-config --cflags --libs glossaire) -o by-pkg-config && LD_LIBRARY_PATH=$(dirname "$pc") ./by-pkg-config "$TESTS/cli/small.tbx"
1
$ cat > CMakeLists.txt <<'END'
> cmake_minimum_required(VERSION 3.25)
> project(user LANGUAGES C)
> find_package(glossaire 0.1 REQUIRED)
> add_executable(user main.c)
> target_link_libraries(user glossaire::glossaire)
> END
$ cmake -B user -DCMAKE_PREFIX_PATH="$PWD/second" > log && cmake --build user >> log && user/user "$TESTS/cli/small.tbx"
1
