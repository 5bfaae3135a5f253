/** @file Which build of the library this is. */
#ifndef GLS_CORE_VERSION_H
#define GLS_CORE_VERSION_H

/** A checksum of all sources, in hexadecimal: a module of another one has other structures. */
const char *gls_sources(void);

#endif
