/** @file Building a base, concept by concept, as a reader meets them.
 *
 *      gls_builder_concept(b, at, id);
 *        gls_builder_property(b, GLS_OF_CONCEPT, &subject);
 *        gls_builder_section(b, at, lang);
 *          gls_builder_term(b, at);
 *            gls_builder_term_text(b, text);
 *            gls_builder_term_pos(b, GLS_POS_NOUN);
 *            gls_builder_property(b, GLS_OF_TERM, &note);
 *      gls_builder_concept_end(b);
 *
 *  A level stays open until the next one of its kind begins or the concept ends, so a property of
 *  the concept may come after its sections. Everything given is copied. Failures stick and are
 *  told by gls_builder_finish(); a reader need not ask in between. */
#ifndef GLS_BASE_BUILDER_H
#define GLS_BASE_BUILDER_H

#include "base/base.h"
#include "core/error.h"

struct gls_builder;

/** Something said of a level. @c target: the id or address a reference points to, else empty.
 *  @c nested: it belongs to the group of the last property of the same level that is not nested
 *  (the source of a definition, the date of a transaction). Values are stored as given: the reader
 *  has collapsed white space. */
struct gls_property_draft {
    enum gls_category category;
    struct gls_span value, target;
    bool nested;
    struct gls_place at; /**< of its element whole */
    unsigned blanks;     /**< enum gls_blanks that the reader has collapsed */
};

/** @p file, borrowed for the life of the base too, names the source in messages. NULL when there
 *  is no memory. */
struct gls_builder *gls_builder_new(const char *file);
void gls_builder_free(struct gls_builder *builder);

/** Makes room for about so many concepts, terms, and bytes of text, where they are known. */
void gls_builder_expect(struct gls_builder *builder, size_t concepts, size_t terms, size_t bytes);

void gls_builder_title(struct gls_builder *builder, struct gls_span title);
/** The sheet of a workbook that places are in: lines are its rows, columns the numbers of cells. */
void gls_builder_sheet(struct gls_builder *builder, struct gls_span name);

/** Begins a concept; @p id as the file has it, may be empty. */
void gls_builder_concept(struct gls_builder *builder, struct gls_place at, struct gls_span id);
/** Begins a language section, or goes on with the one this concept has in that language: tags are
 *  compared and stored canonically ("fr_ca" and "fra-CA" are "fr-CA"; an empty or impossible tag
 *  is "und"). */
void gls_builder_section(struct gls_builder *builder, struct gls_place at, struct gls_span lang);
/** Begins a term in the open section. One that is never given a text is dropped at its end. */
void gls_builder_term(struct gls_builder *builder, struct gls_place at);
void gls_builder_term_text(struct gls_builder *builder, struct gls_span text);
/** Where the element that has the text of the open term begins, and the blanks that were collapsed
 *  in it, as bits of enum gls_blanks. */
void gls_builder_term_written(struct gls_builder *builder, struct gls_place at, unsigned blanks);
void gls_builder_term_admin(struct gls_builder *builder, enum gls_admin admin);
void gls_builder_term_pos(struct gls_builder *builder, enum gls_pos pos);
void gls_builder_term_gender(struct gls_builder *builder, enum gls_gender gender);
void gls_builder_term_type(struct gls_builder *builder, enum gls_term_type type);
/** Adds a property to the open level named by @p level. A category that TBX-Basic does not allow
 *  there is kept as a note "category: value" ("category: value → target" when it has a target);
 *  an empty value without a target is dropped. */
void gls_builder_property(struct gls_builder *builder, enum gls_level_bit level,
                          const struct gls_property_draft *property);
/** Keeps what is not understood: the note "name: value" at @p level. */
void gls_builder_unknown(struct gls_builder *builder, enum gls_level_bit level,
                         struct gls_span name, struct gls_span value, struct gls_place at);
/** Says that the element of the open level ends before the byte @p end of the file: it keeps its
 *  extent. */
void gls_builder_extent(struct gls_builder *builder, enum gls_level_bit level, uint64_t end);
/** Keeps for checks that an element of the open concept says nothing: see struct gls_empty. */
void gls_builder_empty(struct gls_builder *builder, struct gls_span name, struct gls_place at,
                       bool needed);
/** Keeps for checks a comment that marks a conflict of a merge, wherever it stands. */
void gls_builder_mark(struct gls_builder *builder, struct gls_span text, struct gls_place at);
void gls_builder_concept_end(struct gls_builder *builder);

/** How many concepts are complete, for messages ("concept 12"). */
size_t gls_builder_concepts(const struct gls_builder *builder);

/** Makes the base, with its index when @p what says so; the builder is then only good for
 *  gls_builder_free(). Fails with GLS_ERR_NOMEM, or GLS_ERR_LIMIT past 4 GiB of text and for ids or
 * words that are made to collide in a hash table. */
enum gls_status gls_builder_finish(struct gls_builder *builder, enum gls_load what,
                                   struct gls_base **out, struct gls_error *err);

#endif
