/** @file The terms met in a text, kept: the hits of a scan. */
#ifndef GLS_VERIFY_MET_H
#define GLS_VERIFY_MET_H

#include "core/memory.h"
#include "match/found.h"

/** A hit. */
struct gls_met {
    size_t start, size;     /**< bytes of the text */
    struct gls_range match; /**< in the matches of the list: what it may be, best first */
    bool inner, overlaps;   /**< as in struct gls_hit */
};

/** Hits in the order of the text. Zeroed is empty. */
struct gls_met_list {
    struct gls_array met, match; /**< of struct gls_met, struct gls_match */
    bool failed;                 /**< there was no memory */
};

void gls_met_release(struct gls_met_list *list);
/** Scans a text into @p list, which is emptied before: its outer terms. Fails as gls_scan_whole().
 */
enum gls_status gls_met_scan(struct gls_met_list *list, struct gls_scan *scan, struct gls_span text,
                             struct gls_error *err);
/** Likewise all terms of the text that @p scan was given last, those of @p outer and what is within
 *  each of them or goes on past it. */
enum gls_status gls_met_scan_deep(struct gls_met_list *list, const struct gls_met_list *outer,
                                  struct gls_scan *scan, struct gls_span text,
                                  struct gls_error *err);

static inline const struct gls_met *gls_met_at(const struct gls_met_list *list, size_t number)
{
    return GLS_AT(list->met, struct gls_met, number);
}
static inline const struct gls_match *gls_met_match(const struct gls_met_list *list,
                                                    const struct gls_met *met, uint32_t number)
{
    return GLS_AT(list->match, struct gls_match, met->match.first + number);
}
/** The number of the first hit of all those of a text, terms within others too, that may overlap
 *  @p met, an outer one. */
size_t gls_met_first_near(const struct gls_met_list *deep, const struct gls_met *met);
/** Whether @p inner lies within @p met and is not all of it. */
bool gls_met_is_part(const struct gls_met *inner, const struct gls_met *met);
/** Whether all that a hit may be is not to be said. */
bool gls_met_is_bad(const struct gls_met_list *list, const struct gls_met *met);

#endif
