/** @file Whose a file is. A compiled glossary says itself from what source it was made, and its
 *  checksums are no signatures: who can put one where it is looked for chooses the answers. */
#ifndef GLS_LOAD_TRUST_H
#define GLS_LOAD_TRUST_H

#include <stdbool.h>

/** Whether @p path is a file: no pipe that is waited for, no link that leads elsewhere. */
bool gls_is_plain_file(const char *path);
/** Whether @p folder is the user's, and nobody else may write to it. */
bool gls_is_private(const char *folder);
/** Whether @p copy, a file beside @p source, may stand in for it: it belongs to the user or to the
 *  owner of the source, and nobody else may write to it or to its folder: no other user, and no
 *  group but the owner's own. */
bool gls_trusts_copy(const char *copy, const char *source);

#endif
