#include "pager.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "terminal.h"

/* ------------------------------------------------------------------ the program */

static const char *pager_name(void)
{
    const char *name = getenv("PAGER");
    return name ? name : "less";
}

/* Never on a terminal that cannot move about. */
static bool has_pager(void)
{
    const char *name = pager_name();
    return *name && strcmp(name, "cat") != 0 && !terminal_is_dumb();
}

/* Colours pass through less, which leaves what it showed on the screen. */
static void run_pager(int from)
{
    dup2(from, STDIN_FILENO);
    close(from);
    setenv("LESS", "RX", 0);
    setenv("LESSCHARSET", "utf-8", 0);
    execl("/bin/sh", "sh", "-c", pager_name(), (char *)NULL);
    _exit(127);
}

static void write_all(int to, const struct gls_buf *held)
{
    for (size_t at = 0; at < held->size;) {
        ssize_t size = write(to, held->data + at, held->size - at);
        if (size <= 0)
            return; /* it was left before the end */
        at += (size_t)size;
    }
}

/* False when no pager ran. Interrupts and broken pipes are the pager's while it runs. */
static bool page(const struct gls_buf *held)
{
    int ends[2], status = 0;
    if (pipe(ends) != 0)
        return false;
    void (*interrupt)(int) = signal(SIGINT, SIG_IGN);
    void (*broken)(int) = signal(SIGPIPE, SIG_IGN);
    pid_t child = fork();
    if (child == 0) {
        signal(SIGINT, interrupt);
        signal(SIGPIPE, broken);
        close(ends[1]);
        run_pager(ends[0]);
    }
    close(ends[0]);
    if (child > 0)
        write_all(ends[1], held);
    close(ends[1]);
    bool ran = child > 0 && waitpid(child, &status, 0) == child &&
               !(WIFEXITED(status) && WEXITSTATUS(status) == 127);
    signal(SIGINT, interrupt);
    signal(SIGPIPE, broken);
    return ran;
}

/* ------------------------------------------------------------------ what is shown */

/* Room is left for the prompt after it. */
static bool is_long(const struct gls_buf *held)
{
    unsigned rows = terminal_height(STDOUT_FILENO);
    size_t lines = 0;
    for (size_t i = 0; i < held->size; i++)
        lines += held->data[i] == '\n';
    return rows && lines + 1 > rows;
}

void pager_begin(struct gls_buf *out)
{
    if (isatty(STDOUT_FILENO) && has_pager())
        gls_buf_init(out);
    else
        cli_begin(out);
}

void pager_show(struct gls_buf *held)
{
    if (!is_long(held) || !has_pager() || !page(held))
        write_all(STDOUT_FILENO, held);
}

enum cli_exit pager_finish(const struct cli_command *command, struct gls_buf *out,
                           enum cli_exit exit)
{
    if (out->fd < 0 && out->status == GLS_OK && exit != CLI_TROUBLE)
        pager_show(out);
    else if (out->fd < 0 && out->status == GLS_OK)
        write_all(STDOUT_FILENO, out);
    return cli_finish(command, out, exit);
}
