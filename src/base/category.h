/** @file The data categories of TBX-Basic (ISO 30042): what can be said of a concept, a language
 *  section or a term, and where each may stand. What a file says otherwise is kept as a note that
 *  begins with the category's name. */
#ifndef GLS_BASE_CATEGORY_H
#define GLS_BASE_CATEGORY_H

#include "glossaire.h"

/** Levels of an entry, as bits. */
enum gls_level_bit {
    GLS_OF_BASE = 1,    /**< the header of the file */
    GLS_OF_CONCEPT = 2, /**< conceptEntry */
    GLS_OF_SECTION = 4, /**< langSec */
    GLS_OF_TERM = 8,    /**< termSec */
    GLS_OF_GROUP = 16   /**< inside the group of the property before it */
};

struct gls_category_row {
    enum gls_category category;
    const char *name;    /**< the value of @c type in DCA, the element in DCT: "subjectField" */
    const char *carrier; /**< the DCA element: "descrip" */
    const char *group;   /**< the element that wraps it when properties are nested below it, or
                              NULL when none may be: "descripGrp" */
    unsigned levels;     /**< enum gls_level_bit where TBX-Basic allows it */
    const char *within;  /**< the only group it may be nested in; NULL: any */
};

/** The row of a category. */
const struct gls_category_row *gls_category_row(enum gls_category category);
/** Whether a property of category @p child may stand in the group of one of category @p parent. */
bool gls_category_nests(enum gls_category parent, enum gls_category child);

#endif
