/* Lines edited by libedit. */
#include "line.h"

#include <histedit.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

static struct {
    EditLine *edit;
    History *history;
    struct line_hooks hooks;
    const char *prompt;
} line;

static char *prompt_of(EditLine *edit)
{
    (void)edit;
    return (char *)line.prompt;
}

/* ------------------------------------------------------------------ completion */

/* Characters, as the editor counts them. */
static int count_characters(const char *text, size_t size)
{
    int count = 0;
    for (size_t i = 0; i < size; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

/* The columns a text takes. */
static int width_of(const char *text)
{
    wchar_t wide[256];
    size_t count = mbstowcs(wide, text, sizeof wide / sizeof *wide);
    int width = count == (size_t)-1 ? -1 : wcswidth(wide, count);
    return width < 0 ? (int)strlen(text) : width;
}

static int terminal_columns(void)
{
    struct winsize size;
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : 80;
}

/* Down the columns, as dictionaries have them. */
static void show_choices(const struct line_choices *choices)
{
    enum { GAP = 2, MOST = 60 };
    size_t shown = choices->count < MOST ? choices->count : MOST;
    int widest = 1;
    for (size_t i = 0; i < shown; i++)
        if (width_of(choices->item[i]) > widest)
            widest = width_of(choices->item[i]);
    size_t columns = (size_t)(terminal_columns() / (widest + GAP));
    columns = columns ? columns : 1;
    size_t rows = (shown + columns - 1) / columns;
    fputs("\n", stdout);
    for (size_t row = 0; row < rows; row++) {
        for (size_t i = row; i < shown; i += rows) {
            int pad = i + rows < shown ? widest + GAP - width_of(choices->item[i]) : 0;
            printf("%s%*s", choices->item[i], pad, "");
        }
        fputs("\n", stdout);
    }
    if (shown < choices->count)
        printf("... (%zu)\n", choices->count);
    fflush(stdout);
}

/* Whether more was typed, or pasted, that is still to be read. */
static bool is_more_typed(void)
{
    int waiting = 0;
    return ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 && waiting > 0;
}

/* Replaces the @p size bytes before the cursor. False when they are so already. */
static bool replace(EditLine *edit, const char *typed, size_t size,
                    const struct line_choices *choices)
{
    char text[1024];
    if (!choices->common || choices->common_size >= sizeof text)
        return false;
    memcpy(text, choices->common, choices->common_size);
    text[choices->common_size] = '\0';
    if (choices->common_size == size && memcmp(text, typed, size) == 0)
        return false;
    el_deletestr(edit, count_characters(typed, size));
    el_insertstr(edit, text);
    return true;
}

/* What is pasted has tabs that ask for nothing. */
static unsigned char complete(EditLine *edit, int key)
{
    (void)key;
    char typed[1024];
    const LineInfo *info = el_line(edit);
    struct line_choices choices = {0};
    size_t size = (size_t)(info->cursor - info->buffer);
    if (is_more_typed())
        return el_insertstr(edit, " ") == 0 ? CC_REFRESH : CC_ERROR;
    if (size >= sizeof typed)
        return CC_ERROR;
    memcpy(typed, info->buffer, size);
    line.hooks.complete(line.hooks.payload, typed, size, &choices);
    bool replaced = replace(edit, typed, size, &choices);
    if (choices.count > 1 && (!replaced || choices.shown)) {
        show_choices(&choices);
        return CC_REDISPLAY;
    }
    return replaced ? CC_REFRESH : CC_REFRESH_BEEP;
}

/* ------------------------------------------------------------------ life */

/* Keys that terminals have and the editor leaves alone. */
static const char *const keys[][2] = {
    {"^I", "glossaire-complete"},      {"^R", "em-inc-search-prev"}, {"\\e[1~", "ed-move-to-beg"},
    {"\\e[4~", "ed-move-to-end"},      {"\\e[H", "ed-move-to-beg"},  {"\\e[F", "ed-move-to-end"},
    {"\\e[3~", "ed-delete-next-char"}, {"\\e[1;5C", "em-next-word"}, {"\\e[1;5D", "ed-prev-word"},
};

static void set_up(void)
{
    el_set(line.edit, EL_PROMPT, prompt_of);
    el_set(line.edit, EL_EDITOR, "emacs");
    el_set(line.edit, EL_SIGNAL, 1);
    el_set(line.edit, EL_HIST, history, line.history);
    el_set(line.edit, EL_ADDFN, "glossaire-complete", "terms that begin so", complete);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        el_set(line.edit, EL_BIND, keys[i][0], keys[i][1], NULL);
    el_source(line.edit, NULL);
}

static void close_line(void)
{
    if (line.edit)
        el_end(line.edit);
    if (line.history)
        history_end(line.history);
    line.edit = NULL;
    line.history = NULL;
}

/* The editor reads characters by the locale; everything here is UTF-8 whatever that says. */
static bool open_line(const struct line_hooks *hooks)
{
    enum { REMEMBERED = 1000 };
    HistEvent event;
    if (!setlocale(LC_CTYPE, "C.UTF-8"))
        setlocale(LC_CTYPE, "");
    line.hooks = *hooks;
    line.history = history_init();
    line.edit = el_init("glossaire", stdin, stdout, stderr);
    if (!line.history || !line.edit) {
        close_line();
        return false;
    }
    history(line.history, &event, H_SETSIZE, REMEMBERED);
    history(line.history, &event, H_SETUNIQUE, 1);
    set_up();
    return true;
}

static enum line_end read_line(const char *prompt, const char **text, size_t *size)
{
    int count = 0;
    line.prompt = prompt;
    *text = el_gets(line.edit, &count);
    if (!*text || count <= 0)
        return count < 0 ? LINE_INTERRUPTED : LINE_CLOSED;
    *size = (size_t)count;
    while (*size && strchr("\r\n", (*text)[*size - 1]))
        (*size)--;
    return LINE_READ;
}

static void remember(const char *text)
{
    HistEvent event;
    history(line.history, &event, H_ENTER, text);
}

__attribute__((visibility("default")))
const struct line_module line_module = {LINE_VERSION, open_line, close_line, read_line, remember};
