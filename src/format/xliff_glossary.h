/** @file The glossary that a translation in XLIFF 2 brings along, in the module of that name. */
#ifndef GLS_FORMAT_XLIFF_GLOSSARY_H
#define GLS_FORMAT_XLIFF_GLOSSARY_H

#include "format/format.h"

/** Reads its entries, each a concept called "unit/entry" with a term in the language of the source
 *  and its translations, all admitted; the same entry in another unit is passed over. @p concepts
 *  receives how many there are: other files, XLIFF 1 among them, have none. Fails as a reader does.
 */
enum gls_status gls_xliff_glossary_read(struct gls_input *in, struct gls_builder *builder,
                                        size_t *concepts, struct gls_error *err);

#endif
