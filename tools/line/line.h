/** @file What the module line.so does: a line that is edited on a terminal, with history and
 *  completion. It is a module so that nothing but a session loads libedit. */
#ifndef LINE_H
#define LINE_H

#include <stdbool.h>
#include <stddef.h>

/** What may follow what was typed. */
struct line_choices {
    const char *common; /**< put in the place of what was typed; NULL: it stays */
    size_t common_size;
    const char *const *item; /**< to choose from */
    size_t count;
    bool shown; /**< also when something was put in the place of what was typed */
};

/** What the module asks of the program. Strings live until the next call. */
struct line_hooks {
    void (*complete)(void *payload, const char *typed, size_t size, struct line_choices *choices);
    void *payload;
};

enum line_end { LINE_READ, LINE_CLOSED, LINE_INTERRUPTED };

struct line_module {
    const char *version; /**< of the program it belongs to */
    /** Begins on standard input and output. False when the terminal cannot be edited on. */
    bool (*open)(const struct line_hooks *hooks);
    void (*close)(void);
    /** Reads a line, in UTF-8 and without its end; @p text lives until the next call. */
    enum line_end (*read)(const char *prompt, const char **text, size_t *size);
    /** Adds a line to what the arrow keys call back. */
    void (*remember)(const char *text);
};
#define LINE_SYMBOL "line_module"
extern const struct line_module line_module;

#endif
