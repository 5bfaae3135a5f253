/** @file What the front of a page explains: how to read an entry, and what is written short. */
#ifndef GLS_PAGE_LEGEND_H
#define GLS_PAGE_LEGEND_H

#include "page/label.h"
#include "entry/listing.h"

enum { GLS_LEGEND_ROWS = 40 };

/** The abbreviations that the entries of a listing use, in the order of their table. */
struct gls_legend {
    struct gls_abbreviation row[GLS_LEGEND_ROWS];
    size_t count;
    bool brief;   /**< of a word list */
    bool crossed; /**< an equivalent stands behind ✗ */
};

/** Gathers the legend of @p listing in language @p lang, "fr" or "en"; @p brief: of a word list.
 *  Fails with GLS_ERR_NOMEM. */
enum gls_status gls_legend_build(struct gls_legend *legend, const struct gls_listing *listing,
                                 bool brief, const char *lang, struct gls_error *err);

/** A sentence on how to read an entry, from 0; NULL after the last. */
const char *gls_legend_sentence(const struct gls_legend *legend, size_t number, const char *lang);

#endif
