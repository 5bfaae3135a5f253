# needs: cpack dpkg-shlibdeps dpkg-deb file lintian
# The Debian packages: what they hold and need, twice the same, as Debian wants them.
$ cpack -G DEB --config "$BUILD/CPackConfig.cmake" -B "$PWD/one" > log 2>&1 && (umask 027; cpack -G DEB --config "$BUILD/CPackConfig.cmake" -B "$PWD/two" > log 2>&1) && ls one | grep -v ^_
glossaire_...deb
libglossaire-dev_...deb
$ for package in one/*.deb; do cmp $package two/${package#one/}; done
$ dpkg-deb -f one/glossaire_*.deb Depends | tr -d ' ' | tr ',' '\n' | sed 's/(.*//; s/[0-9.-]*$//' | grep -E '^(libicu|libexpat|libpango$|libedit|libhyphen|hyphen-fr|hyphen-en-gb|fonts-)' | sort
fonts-dejavu-core
fonts-linuxlibertine
hyphen-en-gb
hyphen-fr
libedit
libexpat
libhyphen
libicu
libpango
$ dpkg-deb -x one/glossaire_*.deb unpacked && cd unpacked && find . -type f | LC_ALL=C sort | grep -v /man1/
\./usr/bin/glossaire
\./usr/lib/glossaire/json.so
\./usr/lib/glossaire/line.so
\./usr/lib/glossaire/lsp.so
\./usr/lib/glossaire/pdf.so
\./usr/lib/glossaire/workbook.so
\./usr/lib/glossaire/xlsx.so
\./usr/share/bash-completion/completions/glossaire
\./usr/share/doc/glossaire/changelog.gz
\./usr/share/doc/glossaire/copyright
\./usr/share/fish/vendor_completions.d/glossaire.fish
\./usr/share/glossaire/clinique.gls
\./usr/share/glossaire/clinique.tbx
\./usr/share/glossaire/medical.gls
\./usr/share/glossaire/medical.tbx
\./usr/share/zsh/site-functions/_glossaire
$ (cd "$ROOT/tools" && ls *.1) > manuals && ls unpacked/usr/share/man/man1 | sed 's/\.gz$//' | diff manuals -
$ unpacked/usr/bin/glossaire lookup -f tsv --from fr calcinoses | cut -f 3-
calcinose	preferred	calcinosis
$ unpacked/usr/bin/glossaire print --letter b -o b.pdf && head -c 4 b.pdf
%PDF
$ lintian --allow-root --fail-on error one/*.deb > said || cat said
