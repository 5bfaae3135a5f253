/** @file Modules of the program: what only one command needs, with the libraries that it needs. */
#ifndef MODULE_H
#define MODULE_H

/** Opens the module NAME.so and returns the address of @p symbol, which begins with the version of
 *  the program the module belongs to, a const char *. NULL: it is not there, or of another version;
 *  the log says which, after @p complaint. It stays open. */
const void *module_open(const char *name, const char *symbol, const char *complaint);

#endif
