/** @file What a format carries of a glossary, marked while it is written, so that what has no place
 *  in it can be told: terms, what a term says of itself, and properties. Ids are not counted: they
 *  name, they say nothing. */
#ifndef GLS_FORMAT_CARRIED_H
#define GLS_FORMAT_CARRIED_H

#include "format/format.h"

/** What there is of a term besides its properties. */
enum gls_carried_bit {
    GLS_CARRIED_TERM = 1,
    GLS_CARRIED_STATUS = 2,
    GLS_CARRIED_POS = 4,
    GLS_CARRIED_GENDER = 8,
    GLS_CARRIED_TYPE = 16,
    GLS_CARRIED_ALL = 31
};

/** Marks of every term and property of a shelf. */
struct gls_carried {
    const struct gls_shelf *shelf;
    uint8_t **term;     /**< of each base, by number: enum gls_carried_bit */
    uint8_t **property; /**< likewise: 1 */
};

/** Begins with no marks; false without memory. Release it either way. */
bool gls_carried_begin(struct gls_carried *carried, const struct gls_shelf *shelf);
void gls_carried_release(struct gls_carried *carried);
/** Marks a term, a property of the base at @p shelf_index as carried. */
void gls_carried_term(struct gls_carried *carried, uint32_t shelf_index, uint32_t number,
                      unsigned bits);
void gls_carried_property(struct gls_carried *carried, uint32_t shelf_index, uint32_t number);

/** Tells scribe->page->lost of what the concepts of @p scribe hold and @p carried does not mark, in
 *  one sentence: "926 terms, 515 definitions and 40 notes have no place in this format". Headers
 *  count too when @p header; what is nested below a transaction counts as that. With page->strict,
 *  fails with GLS_ERR_LOSS when there is any. */
enum gls_status gls_carried_report(const struct gls_carried *carried, struct gls_scribe *scribe,
                                   bool header);

#endif
