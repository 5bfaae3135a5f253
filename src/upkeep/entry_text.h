/** @file An entry as text that people edit:
 *
 *      id: abdomen
 *      subject: anatomie
 *      fr: abdomen (noun, masculine, preferred)
 *      fr: ventre (noun, masculine, admitted) {register: lay}
 *          context: Il a mal au ventre.
 *              source: Journal
 *      fr definition: Partie du tronc située entre le thorax et le bassin.
 *      en: abdomen (noun, preferred)
 *      see: traumatisme abdominal → traumatisme-abdominal
 *
 *  A line is a field; what is said of a term is indented below it, what is said of a field below
 *  that; notes of a term may stand after it in braces. Lines that begin with # are passed over. */
#ifndef GLS_UPKEEP_ENTRY_TEXT_H
#define GLS_UPKEEP_ENTRY_TEXT_H

#include "core/error.h"
#include "upkeep/field.h"

/** Appends the entry of a concept; lines end in "\n". */
void gls_entry_text_write(struct gls_buf *out, struct gls_one one);

/** Reads an entry: @p out receives a glossary of one concept, or of none where no line says
 *  anything. Fails with GLS_ERR_FORMAT, the line in @p err, GLS_ERR_LIMIT or GLS_ERR_NOMEM. */
enum gls_status gls_entry_text_read(struct gls_base **out, struct gls_span text,
                                    struct gls_error *err);

#endif
