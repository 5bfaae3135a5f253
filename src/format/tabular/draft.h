/** @file A concept in the making: rows add to it, and then it is built. */
#ifndef GLS_FORMAT_TABULAR_DRAFT_H
#define GLS_FORMAT_TABULAR_DRAFT_H

#include "base/builder.h"
#include "core/work.h"

/** A term of the concept. */
struct gls_draft_term {
    const char *lang;
    struct gls_span text;
    struct gls_place at;
    enum gls_admin admin;
    enum gls_pos pos;
    enum gls_gender gender;
    enum gls_term_type type;
    uint32_t first, last;    /**< what is said of it: number + 1 */
    bool allowed, forbidden; /**< a row with it says so */
};

#define GLS_DRAFT_NONE UINT32_MAX

/** Zeroed but for @c work: empty. Spans and tags are borrowed until it is built. */
struct gls_draft {
    struct gls_work *work;
    struct gls_array terms, said, sections;
    struct gls_array remarks; /**< of rows, until it is built */
    uint32_t rows;            /**< so far */
    struct gls_array langs;   /**< tags that were kept */
    uint32_t first, last;     /**< what is said of the concept */
};

/** Something said, to be kept in a category or, with a @c name, as a note "name: value". */
struct gls_draft_said {
    enum gls_category category;
    struct gls_span name, value;
    struct gls_place at;
    uint32_t next;
};

void gls_draft_clear(struct gls_draft *draft);
void gls_draft_release(struct gls_draft *draft);
/** A copy of a tag that lives as long as the draft, the same one for the same tag. */
const char *gls_draft_lang(struct gls_draft *draft, const char *tag);
/** The number of a term; one of the same text in the same language is the same one. GLS_DRAFT_NONE
 *  after a failure: GLS_ERR_NOMEM, or GLS_ERR_LIMIT for too many in one concept. */
uint32_t gls_draft_term(struct gls_draft *draft, const char *lang, struct gls_span text,
                        struct gls_place at);
static inline struct gls_draft_term *gls_draft_term_at(const struct gls_draft *draft,
                                                       uint32_t number)
{
    return GLS_AT(draft->terms, struct gls_draft_term, number);
}
/** Says something of the term of that number; of the concept where that is GLS_DRAFT_NONE. What is
 *  said already is passed over. */
void gls_draft_add_said(struct gls_draft *draft, uint32_t term, const struct gls_draft_said *said);
/** The same of the section of a language; of the concept when it has no term in it. */
void gls_draft_add_said_in(struct gls_draft *draft, const char *lang,
                           const struct gls_draft_said *said);
/** A row begins. */
static inline void gls_draft_row(struct gls_draft *draft)
{
    draft->rows++;
}
/** Says something of the row in hand: what every row of the concept says in that @p column is said
 *  of the concept, what only some say is said of @p term, which they have. */
void gls_draft_remark(struct gls_draft *draft, uint32_t term, uint32_t column,
                      const struct gls_draft_said *said);
/** Says that the row in hand, with these terms, is one to be used or not. A term is not, if it is
 *  in no other row; of a row that has nothing else the first is not. */
void gls_draft_allow(struct gls_draft *draft, uint32_t term, bool allowed);
/** Builds the concept. */
void gls_draft_build(struct gls_draft *draft, struct gls_builder *builder, struct gls_place at,
                     struct gls_span id);

#endif
