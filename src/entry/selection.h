/** @file Which concepts were met, and in which order. */
#ifndef GLS_ENTRY_SELECTION_H
#define GLS_ENTRY_SELECTION_H

#include "glossaire.h"

/** The place of a concept of the glossary at that place of the shelf, by its first appearance, from
 * 0, or SIZE_MAX when it was not met. */
size_t gls_selection_place(const struct gls_selection *selection, uint32_t glossary,
                           uint32_t concept);

/** GLS_OK, or the failure that stuck. */
enum gls_status gls_selection_status(const struct gls_selection *selection);

#endif
