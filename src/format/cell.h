/** @file Cells of tables that people open in a spreadsheet. */
#ifndef GLS_FORMAT_CELL_H
#define GLS_FORMAT_CELL_H

#include "glossaire.h"

/** Whether a spreadsheet might take @p cell for a formula: it begins with "=", "@", a tab or a line
 *  end, or with "+" or "-" before anything but a letter; "-ite" is a suffix, "-" alone nothing. */
bool gls_is_formula(struct gls_span cell);

#endif
