/** @file A session from inside: what its queries and commands share. */
#ifndef SESSION_STATE_H
#define SESSION_STATE_H

#include "answer.h"
#include "prompt.h"

/** A reference of the last answer, to be followed by its number. */
struct session_link {
    struct gls_entry_ref concept;
    const char *text; /**< of the shelf */
};

struct session {
    struct answering run; /**< its shelf is @c shelf or the other direction of it */
    struct gls_shelf *shelf;
    struct gls_buf stamp; /**< of the files the shelf was read from: they change when it does */
    struct prompt prompt;
    struct session_link *link;
    size_t links, link_room;
    char *last; /**< the term that was answered last; NULL: none */
    bool over;
    /* What completion lent last. */
    struct gls_found found;
    const char **choice;
    size_t choice_room;
};

/** Opens the glossaries, or anew if their files changed. False, after saying why, when there is no
 *  shelf: the one before stays. */
bool session_renew(struct session *session);

/** Looks a query up; follows a reference by its number. */
void session_ask(struct session *session, const char *query);

/** Runs the command in a line that begins with a colon. */
void session_command(struct session *session, const char *line);
/** Calls @p visit for the name of each command, ":list". */
void session_each_command(const struct session *session,
                          void (*visit)(void *payload, const char *name), void *payload);
/** How many bytes of a line are a command and the blanks after it that takes a term (":edit "); 0:
 *  the line is no such command. */
size_t session_before_term(const char *line, size_t size);

/** line_hooks.complete of a struct session. */
void session_complete(void *payload, const char *typed, size_t size, struct line_choices *choices);

#endif
