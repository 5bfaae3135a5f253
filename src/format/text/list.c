/* One line an entry, to read or to grep:
 *
 *     calcinose (n. f.) — calcinosis
 *     hydropisie (n. f.) [vieilli : dire œdème] — oedema (UK), edema (US); ✗ dropsy (vieilli)
 */
#include "format/text/text.h"

const struct gls_writer gls_list_writer = {.entry = gls_text_line};
