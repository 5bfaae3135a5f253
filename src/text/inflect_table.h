/** @file Short names for writing the tables of a language; only inflect_fr.c and inflect_en.c
 *  include this. */
#ifndef GLS_TEXT_INFLECT_TABLE_H
#define GLS_TEXT_INFLECT_TABLE_H

#include "text/inflect_rules.h"

/* clang-format off */

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* A table by letter: ON('x') = LIST{rows, END}. */
#define ON(letter)    [(letter) - 'a']
#define OTHER_LETTERS [GLS_LETTERS - 1]
#define LIST          (const struct gls_ending[])
#define END           {NULL, NULL, 0, 0, NULL}

/* An ending, what it becomes, the bytes before it at least; for a feminine, whom it is for. */
#define NUMBER(ending, becomes, least)         {ending, becomes, least, 0, NULL}
#define AFTER(letters, ending, becomes, least) {ending, becomes, least, 0, letters}
#define FEM(ending, becomes, least, trust)     {ending, becomes, least, GLS_TRUST_##trust, NULL}
#define NONE(ending)                           {ending, NULL, 0, 0, NULL}
#define ADD_S                                  LIST{NUMBER("", "s", 2), END}

#define CONSONANTS "bcdfghjklmnpqrstvwxz"

#endif
