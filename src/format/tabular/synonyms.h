/** @file Synonyms for search engines: what Lucene, Solr, Elasticsearch and OpenSearch read as the
 *  "solr" format, a line a concept, "oedème, œdèmes, edema". */
#ifndef GLS_FORMAT_TABULAR_SYNONYMS_H
#define GLS_FORMAT_TABULAR_SYNONYMS_H

#include "format/tabular/profile_cell.h"

/** The terms of the concept that may be said, in both languages, with their plurals, each once; ","
 *  and "=>" escaped. A term that is spelt as a function word of either language stays out: case is
 *  gone when an engine reads the line, and "LES" would be found in every text. Nothing for a
 *  concept with one term. */
gls_put_cell gls_put_synonyms;

#endif
