/** @file The fold of one character as ICU has it: what fold_table_gen.c tabulates when the library
 *  is built, and what answers for characters outside the table. */
#ifndef GLS_TEXT_FOLD_ICU_H
#define GLS_TEXT_FOLD_ICU_H

#include "text/fold.h"

void gls_fold_by_icu(uint32_t c, struct gls_fold *out);

#endif
