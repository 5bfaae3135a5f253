/** @file What a finding is known by, whatever else changes in its file. */
#ifndef GLS_VERIFY_FINGERPRINT_H
#define GLS_VERIFY_FINGERPRINT_H

#include "core/memory.h"

/** The name of the way below, for files of waivers and for programs. */
#define GLS_FINGERPRINT_NAME "glossaire/v1"

/** A longer source stands in a fingerprint by its own hash, so that a segment of many findings
 * costs no more than their number. */
enum { GLS_FINGERPRINT_SOURCE = 4096 };

/** What a source is in the fingerprints of its segment: its blanks collapsed in normal form C; of
 *  more than GLS_FINGERPRINT_SOURCE bytes of that, their hash in hexadecimal. @p out is emptied;
 *  false when there is no memory. */
bool gls_fingerprint_source(struct gls_span source, struct gls_buf *out);

/** The FNV-1a hash of 64 bits over the name of the rule, the concept, what
 *  gls_fingerprint_source() made of the source and, for a rule about the target, the folded
 *  @p surface there (""), each followed by a zero byte. @p room is emptied; false when there is no
 *  memory. */
bool gls_fingerprint(const char *rule, const char *concept_name, const struct gls_buf *source,
                     struct gls_span surface, struct gls_buf *room, uint64_t *out);

#endif
