/* Tab: terms in any spelling, or the commands of the session. */
#include <stdlib.h>
#include <string.h>

#include "session_state.h"

static bool add_choice(struct session *session, size_t count, const char *text)
{
    if (count == session->choice_room) {
        size_t room = count ? 2 * count : 64;
        const char **grown = realloc(session->choice, room * sizeof *grown);
        if (!grown)
            return false;
        session->choice = grown;
        session->choice_room = room;
    }
    session->choice[count] = text;
    return true;
}

static bool is_chosen(const struct session *session, size_t count, const char *text)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(session->choice[i], text) == 0)
            return true;
    return false;
}

/* What is written alike in two entries or languages is one choice; more than a screen holds are not
 * compared. */
static void complete_term(struct session *session, const char *typed, size_t size,
                          struct line_choices *choices)
{
    enum { MOST = 1000 };
    struct gls_span common;
    gls_found_release(&session->found);
    if (!size || gls_complete(session->run.shelf, (struct gls_span){typed, size}, session->run.how,
                              &session->found, &common, NULL) != GLS_OK)
        return;
    for (size_t i = 0; i < session->found.count && i < MOST; i++) {
        const char *text = gls_match_text(&session->found.match[i]);
        if (!is_chosen(session, choices->count, text) && add_choice(session, choices->count, text))
            choices->count++;
    }
    choices->common = common.size ? common.data : NULL;
    choices->common_size = common.size;
    choices->item = session->choice;
    choices->shown = gls_found_is_both_ways(&session->found, session->shelf);
}

/* ------------------------------------------------------------------ commands */

enum { NAMES = 16, NAME_BYTES = 32 };

/* Names that begin as what was typed. */
struct matching {
    const char *typed;
    size_t size, count;
    char name[NAMES][NAME_BYTES];
};

static void match_name(void *payload, const char *name)
{
    struct matching *matching = payload;
    char *out = matching->name[matching->count];
    if (matching->count == NAMES)
        return;
    snprintf(out, NAME_BYTES, ":%s ", name);
    matching->count += strncmp(out, matching->typed, matching->size) == 0;
}

static void complete_command(struct session *session, const char *typed, size_t size,
                             struct line_choices *choices)
{
    static struct matching matching; /* lent until the next time */
    matching = (struct matching){.typed = typed, .size = size};
    session_each_command(session, match_name, &matching);
    for (size_t i = 0; i < matching.count; i++)
        if (add_choice(session, choices->count, matching.name[i]))
            choices->count++;
    choices->item = session->choice;
    if (choices->count == 1) {
        choices->common = matching.name[0];
        choices->common_size = strlen(matching.name[0]);
    }
}

/* A term behind a command is put in the place of the whole line, so the command goes before it. */
static void complete_behind(struct session *session, const char *typed, size_t size, size_t before,
                            struct line_choices *choices)
{
    static char line[1024];
    complete_term(session, typed + before, size - before, choices);
    if (!choices->common || before + choices->common_size >= sizeof line)
        choices->common = NULL;
    if (!choices->common)
        return;
    memcpy(line, typed, before);
    memcpy(line + before, choices->common, choices->common_size);
    choices->common = line;
    choices->common_size += before;
}

void session_complete(void *payload, const char *typed, size_t size, struct line_choices *choices)
{
    struct session *session = payload;
    size_t before = size && *typed == ':' ? session_before_term(typed, size) : 0;
    if (before)
        complete_behind(session, typed, size, before, choices);
    else if (size && *typed == ':')
        complete_command(session, typed, size, choices);
    else
        complete_term(session, typed, size, choices);
}
