/** @file Which concepts were met, and in which order. */
#ifndef GLS_ENTRY_SELECTION_H
#define GLS_ENTRY_SELECTION_H

#include "glossaire.h"

/** The rank of a concept of the glossary at @p shelf_index by its first appearance, from 0;
 *  SIZE_MAX: it was not met. */
size_t gls_selection_rank(const struct gls_selection *selection, uint32_t shelf_index,
                          uint32_t concept);

/** GLS_OK, or the failure that stuck. */
enum gls_status gls_selection_status(const struct gls_selection *selection);

#endif
