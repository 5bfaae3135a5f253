#include "base/category.h"

#include <string.h>

#define ANY (GLS_OF_CONCEPT | GLS_OF_SECTION | GLS_OF_TERM)

#define CONCEPT GLS_OF_CONCEPT
#define SECTION GLS_OF_SECTION
#define TERM    GLS_OF_TERM
#define NESTED  GLS_OF_GROUP

/* TBX-Basic: LTAC Min and Basic modules; the levels of the schema TBX-Basic_DCA.sch. */
static const struct gls_category_row rows[GLS_CATEGORY_COUNT] = {
    {GLS_CATEGORY_NOTE, "note", "note", NULL, GLS_OF_BASE | ANY | NESTED, NULL},
    {GLS_CATEGORY_SUBJECT_FIELD, "subjectField", "descrip", "descripGrp", CONCEPT, NULL},
    {GLS_CATEGORY_DEFINITION, "definition", "descrip", "descripGrp", CONCEPT | SECTION, NULL},
    {GLS_CATEGORY_CONTEXT, "context", "descrip", "descripGrp", TERM, NULL},
    {GLS_CATEGORY_SOURCE, "source", "admin", "adminGrp", GLS_OF_BASE | ANY | NESTED, "descripGrp"},
    {GLS_CATEGORY_CUSTOMER_SUBSET, "customerSubset", "admin", "adminGrp", CONCEPT | TERM, NULL},
    {GLS_CATEGORY_PROJECT_SUBSET, "projectSubset", "admin", "adminGrp", CONCEPT | TERM, NULL},
    {GLS_CATEGORY_CROSS_REFERENCE, "crossReference", "ref", NULL, CONCEPT | TERM, NULL},
    {GLS_CATEGORY_EXTERNAL_REFERENCE, "externalCrossReference", "xref", NULL, ANY, NULL},
    {GLS_CATEGORY_GRAPHIC, "xGraphic", "xref", NULL, CONCEPT | SECTION, NULL},
    {GLS_CATEGORY_GEOGRAPHICAL_USAGE, "geographicalUsage", "termNote", NULL, TERM, NULL},
    {GLS_CATEGORY_TERM_LOCATION, "termLocation", "termNote", NULL, TERM, NULL},
    {GLS_CATEGORY_TRANSACTION, "transactionType", "transac", "transacGrp", ANY, NULL},
    {GLS_CATEGORY_RESPONSIBILITY, "responsibility", "transacNote", NULL, NESTED, "transacGrp"},
    {GLS_CATEGORY_DATE, "date", "date", NULL, NESTED, "transacGrp"},
};

bool gls_category_nests(enum gls_category parent, enum gls_category child)
{
    const char *group = rows[parent].group, *within = rows[child].within;
    return group && (rows[child].levels & GLS_OF_GROUP) && (!within || strcmp(group, within) == 0);
}

const char *gls_category_name(enum gls_category category)
{
    return category < GLS_CATEGORY_COUNT ? rows[category].name : NULL;
}

const struct gls_category_row *gls_category_row(enum gls_category category)
{
    return &rows[category];
}
