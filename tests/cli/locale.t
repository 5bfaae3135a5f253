# No locale changes a result: the letters of ISTANBUL, decimal commas, a C locale.
$ for l in C C.UTF-8 fr_FR.UTF-8 tr_TR.UTF-8; do export LC_ALL=$l; { glossaire lookup --json CALCIFICATION DYSTROPHIQUE INFLAMMATION; glossaire lookup --json OSSIFICATION; glossaire list; glossaire print -f json; glossaire list --letter I; } 2>&1 | md5sum; done | uniq | wc -l
1
