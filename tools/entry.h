/** @file Entries typed by people: on the command line, or in an editor. */
#ifndef ENTRY_H
#define ENTRY_H

#include "cli.h"

/** Whether @p word is a term with its language: "fr:céphalée", "en!:cephalagia". */
bool entry_is_term(const char *word);

/** Writes the entry that the options and the operands from @p first on make up, as text. False
 * after saying what is wrong. */
bool entry_put(const struct cli_call *call, size_t first, struct gls_buf *out);
/** Appends to @p out, the text of a concept of @p base, what they add to it: no term that it has.
 *  A language that has terms keeps the one it prefers. @p added receives how many terms. */
bool entry_put_into(const struct cli_call *call, size_t first, const struct gls_base *base,
                    uint32_t concept, struct gls_buf *out, size_t *added);

/** Lets @p text be edited with $VISUAL, $EDITOR or vi. False after saying why not. */
bool entry_edit(const struct cli_call *call, struct gls_buf *text);

/** Tells a finding as a line on standard error. */
void entry_say_finding(void *payload, const struct gls_finding *finding);

#endif
