/** @file One run of the rules over a base: what rules ask and how they report. */
#ifndef GLS_CHECK_RUN_H
#define GLS_CHECK_RUN_H

#include "base/base.h"
#include "check/keys.h"

struct gls_senses;

/** What mends a finding, where there is one right answer. */
enum gls_remedy_kind {
    GLS_REMEDY_NONE,
    GLS_REMEDY_BLANKS,      /**< stray blanks are taken out of the text of an element */
    GLS_REMEDY_APOSTROPHES, /**< straight apostrophes become curved ones in it */
    GLS_REMEDY_ORDER,       /**< the terms of a section are put in order of status */
    GLS_REMEDY_REMOVAL,     /**< an element goes */
};
struct gls_remedy {
    enum gls_remedy_kind kind;
    uint64_t offset, size; /**< of the element in its file; nothing beside it is touched */
    uint32_t section;      /**< of GLS_REMEDY_ORDER */
    bool is_term;          /**< the text is that of a term: no line end is layout */
};

struct gls_check_run {
    struct gls_base *base;
    const struct gls_senses *senses;
    const struct gls_rule *rule; /**< the one being applied */
    struct gls_fault *fault;
    size_t count, room;
    struct gls_work work; /**< of the whole run: a rule reports freely, gls_check() asks once */
};

void gls_check_run_init(struct gls_check_run *run, struct gls_base *base);
/** Frees what was found; the work is ended by the caller, who asks how it went. */
void gls_check_run_release(struct gls_check_run *run);

/** Reports a finding of the rule being applied. */
void gls_check_run_report(struct gls_check_run *run, uint32_t line, uint32_t column,
                          const char *format, ...) GLS_PRINTF(4, 5);
/** Says what mends the finding that was reported last. One of an element whose extent is not known
 *  is passed over. */
void gls_check_run_mend(struct gls_check_run *run, struct gls_remedy remedy);
/** Hands over what was reported in the order of the file; the same thing said twice of one place
 *  only once. */
void gls_check_run_deliver(struct gls_check_run *run, gls_finding_fn *report, void *payload);

/** A piece of text made fit for a message. Use it within one expression:
 *  `gls_check_run_report(run, ..., "%s is ...", gls_quote(text).text)`. */
struct gls_quoted {
    char text[500];
};
/** Between quotation marks, cut when long, control characters shown as <U+0085>. */
struct gls_quoted gls_quote(const char *text);
/** The same of the neighbourhood of byte @p at. */
struct gls_quoted gls_quote_near(const char *text, size_t at);
/** `concept "c12" (line 40)`, or without id `the concept on line 40`. */
struct gls_quoted gls_quote_concept(const struct gls_check_run *run, uint32_t concept);

/** What a character that no text needs and nobody sees is called ("control character"), or NULL. */
const char *gls_invisible_name(uint32_t c);

/** A text of the glossary: a term, or the value of a property. */
struct gls_check_text {
    const char *text;
    uint32_t line, column;
    unsigned blanks;       /**< enum gls_blanks, as the file has them */
    uint64_t offset, size; /**< of the element that has the text; the size 0: not known */
    bool is_term;
};
struct gls_check_text gls_check_term_text(const struct gls_check_run *run, uint32_t number);
/** Calls @p visit for every term and every value. */
void gls_check_run_texts(struct gls_check_run *run,
                         void (*visit)(struct gls_check_run *run,
                                       const struct gls_check_text *text));

/** Numbers below @p count are grouped by the key that @p key writes (nothing: left out); @p visit
 *  is called for every group, those of a single member too. */
void gls_check_run_groups(struct gls_check_run *run, size_t count,
                          void (*key)(struct gls_check_run *run, uint32_t number,
                                      struct gls_buf *out),
                          void (*visit)(struct gls_check_run *run, const struct gls_group *group));

/** Whether a term is one to use: neither superseded nor deprecated. */
bool gls_term_in_use(const struct gls_term *term);
/** The first term of a concept as a view: empty when it has none. */
struct gls_term gls_first_term(const struct gls_check_run *run, uint32_t concept);

#endif
