/** @file What a finding is known by, whatever else changes in its file. */
#ifndef GLS_VERIFY_FINGERPRINT_H
#define GLS_VERIFY_FINGERPRINT_H

#include "core/memory.h"

/** The name of the way below, for files of waivers and for programs. */
#define GLS_FINGERPRINT_NAME "glossaire/v1"

/** The FNV-1a hash of 64 bits over the name of the rule, the concept, the source with its blanks
 *  collapsed in normal form C and, for a rule about the target, the folded @p surface there (""),
 *  each followed by a zero byte. @p room is emptied; false when there is no memory. */
bool gls_fingerprint(const char *rule, const char *concept_name, struct gls_span source,
                     struct gls_span surface, struct gls_buf *room, uint64_t *out);

#endif
