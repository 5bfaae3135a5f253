#include "prompt.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli.h"
#include "folders.h"
#include "module.h"
#include "terminal.h"

enum { PATH_BYTES = 4096 };

/* ------------------------------------------------------------------ the module */

static void open_module(struct prompt *prompt, const struct line_hooks *hooks)
{
    if (!prompt->shown || terminal_is_dumb())
        return;
    prompt->line = module_open("line", LINE_SYMBOL, "lines cannot be edited");
    if (prompt->line && !prompt->line->open(hooks))
        prompt->line = NULL;
}

/* ------------------------------------------------------------------ history
 *
 * One line each, the last last; several sessions may add to it. When it has grown long, its end is
 * kept. It tells what someone looked up, so it is theirs alone. */

enum { KEPT = 1000, LONGEST = 2 * KEPT };

struct lines {
    char **item;
    size_t count;
};

static void read_lines(FILE *file, struct lines *lines)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t size;
    while ((size = getline(&line, &room, file)) > 0) {
        char **grown = realloc(lines->item, (lines->count + 1) * sizeof *grown);
        if (!grown)
            break;
        lines->item = grown;
        line[size - (line[size - 1] == '\n')] = '\0';
        lines->item[lines->count] = strdup(line);
        if (!lines->item[lines->count])
            break;
        lines->count++;
    }
    free(line);
}

static size_t first_kept(const struct lines *lines)
{
    return lines->count > KEPT ? lines->count - KEPT : 0;
}

/* Another file takes its place whole, or not at all. */
static void shorten(const char *path, const struct lines *lines)
{
    struct gls_buf out;
    if (gls_buf_to_file(&out, path, NULL) != GLS_OK)
        return;
    for (size_t i = first_kept(lines); i < lines->count; i++)
        gls_buf_printf(&out, "%s\n", lines->item[i]);
    gls_buf_finish(&out, NULL);
    gls_buf_release(&out);
}

static FILE *open_own(const char *path, int flags, const char *mode)
{
    int fd = open(path, flags | O_CLOEXEC, 0600);
    FILE *file = fd >= 0 ? fdopen(fd, mode) : NULL;
    if (fd >= 0 && !file)
        close(fd);
    return file;
}

/* Calls back what earlier sessions kept. */
static void recall(struct prompt *prompt, const char *path)
{
    struct lines lines = {0};
    FILE *file = open_own(path, O_RDONLY, "r");
    if (!file)
        return;
    read_lines(file, &lines);
    fclose(file);
    for (size_t i = first_kept(&lines); i < lines.count && prompt->line; i++)
        prompt->line->remember(lines.item[i]);
    if (lines.count > LONGEST)
        shorten(path, &lines);
    for (size_t i = 0; i < lines.count; i++)
        free(lines.item[i]);
    free(lines.item);
}

static void open_history(struct prompt *prompt)
{
    char folder[PATH_BYTES], path[PATH_BYTES + 16];
    if (!folders_of_user(folder, sizeof folder, "XDG_STATE_HOME", "/.local/state"))
        return;
    snprintf(path, sizeof path, "%s/history", folder);
    recall(prompt, path);
    if (folders_make(folder))
        prompt->history = open_own(path, O_WRONLY | O_APPEND | O_CREAT, "a");
    if (!prompt->history)
        cli_say("%s: warning: no history is kept: %s", path, strerror(errno));
}

void prompt_remember(struct prompt *prompt, const char *text)
{
    if (prompt->line)
        prompt->line->remember(text);
    if (!prompt->history || strchr(text, '\n'))
        return;
    fprintf(prompt->history, "%s\n", text);
    fflush(prompt->history);
}

/* ------------------------------------------------------------------ reading */

static volatile sig_atomic_t interrupted;

/* What interrupts a query ends the line that is typed, not the session. */
static void pass_over(int number)
{
    (void)number;
    interrupted = 1;
}

void prompt_open(struct prompt *prompt, const struct line_hooks *hooks, bool keeps_history)
{
    *prompt = (struct prompt){.shown = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)};
    if (!prompt->shown)
        return;
    const struct sigaction pass = {.sa_handler = pass_over};
    sigaction(SIGINT, &pass, NULL);
    open_module(prompt, hooks);
    if (keeps_history)
        open_history(prompt);
}

void prompt_close(struct prompt *prompt)
{
    if (prompt->line)
        prompt->line->close();
    if (prompt->history)
        fclose(prompt->history);
    free(prompt->text);
    *prompt = (struct prompt){0};
}

static enum line_end read_plain(struct prompt *prompt, const char *shown, size_t *size)
{
    if (prompt->shown) {
        fputs(shown, stdout);
        fflush(stdout);
    }
    ssize_t count = getline(&prompt->text, &prompt->room, stdin);
    if (count < 0 && errno == EINTR && !feof(stdin)) {
        clearerr(stdin);
        return LINE_INTERRUPTED;
    }
    if (count < 0)
        return LINE_CLOSED;
    *size = (size_t)count;
    while (*size && strchr("\r\n", prompt->text[*size - 1]) && prompt->text[*size - 1])
        (*size)--;
    prompt->text[*size] = '\0';
    return LINE_READ;
}

/* The module's line has its end; here it has none. */
static enum line_end read_edited(struct prompt *prompt, const char *shown, size_t *size)
{
    const char *text;
    interrupted = 0;
    enum line_end end = prompt->line->read(shown, &text, size);
    if (end != LINE_READ) /* a search in the history ends as if there were no more lines */
        return interrupted ? LINE_INTERRUPTED : end;
    char *copy = realloc(prompt->text, *size + 1);
    if (!copy)
        return LINE_INTERRUPTED;
    prompt->text = memcpy(copy, text, *size);
    copy[*size] = '\0';
    prompt->room = *size + 1;
    return LINE_READ;
}

enum line_end prompt_read(struct prompt *prompt, const char *shown, const char **text, size_t *size)
{
    enum line_end end = (prompt->line ? read_edited : read_plain)(prompt, shown, size);
    *text = prompt->text;
    if (prompt->shown && end != LINE_READ)
        fputs("\n", stdout);
    return end;
}

bool prompt_has_more(void)
{
    int waiting = 0;
    return ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 && waiting > 0;
}
