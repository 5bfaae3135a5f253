#include "git_merge.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int wait_for(pid_t child)
{
    int status = -1;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return child > 0 ? status : -1;
}

enum cli_exit git_merge_apart(const struct cli_call *call,
                              enum cli_exit (*merge)(const struct cli_call *call))
{
    pid_t child = fork();
    if (child == 0)
        _exit((int)merge(call));
    int status = wait_for(child);
    return child > 0 && WIFEXITED(status) ? (enum cli_exit)WEXITSTATUS(status) : CLI_TROUBLE;
}

/* ------------------------------------------------------------------ as text */

static bool read_into(struct gls_buf *out, int file)
{
    char block[8192];
    ssize_t size;
    while ((size = read(file, block, sizeof block)) > 0 || (size < 0 && errno == EINTR))
        if (size > 0)
            gls_buf_put(out, block, (size_t)size);
    return size == 0 && out->status == GLS_OK;
}

static void run_git(int output, const char *base, const char *ours, const char *theirs)
{
    dup2(output, STDOUT_FILENO);
    execlp("git", "git", "merge-file", "-p", "-q", "-L", "ours", "-L", "base", "-L", "theirs", ours,
           base, theirs, (char *)NULL);
    _exit(255);
}

/* Whether git finds conflicts: it tells how many. */
static bool merge_by_git(struct gls_buf *out, const char *base, const char *ours,
                         const char *theirs)
{
    int ends[2];
    if (pipe(ends) != 0)
        return false;
    pid_t child = fork();
    if (child == 0)
        run_git(ends[1], base, ours, theirs);
    close(ends[1]);
    bool good = child > 0 && read_into(out, ends[0]);
    close(ends[0]);
    int status = wait_for(child);
    enum { CONFLICTS_MOST = 127 };
    return good && WIFEXITED(status) && WEXITSTATUS(status) > 0 &&
           WEXITSTATUS(status) <= CONFLICTS_MOST;
}

static bool write_file(struct gls_buf *out, const char *path)
{
    FILE *file = fopen(path, "rb");
    bool good = file && read_into(out, fileno(file));
    if (file)
        fclose(file);
    if (out->size && out->data[out->size - 1] != '\n')
        gls_buf_puts(out, "\n");
    return good;
}

static bool write_whole(struct gls_buf *out, const char *ours, const char *theirs)
{
    out->size = 0;
    gls_buf_puts(out, "<<<<<<< ours\n");
    bool good = write_file(out, ours);
    gls_buf_puts(out, "=======\n");
    good = write_file(out, theirs) && good;
    gls_buf_puts(out, ">>>>>>> theirs\n");
    return good;
}

bool git_merge_as_text(const struct cli_call *call, const char *base, const char *ours,
                       const char *theirs)
{
    struct gls_error err;
    struct gls_buf text, out;
    gls_buf_init(&text);
    bool good = merge_by_git(&text, base, ours, theirs) || write_whole(&text, ours, theirs);
    if (good && gls_buf_to_file(&out, ours, &err) == GLS_OK) {
        gls_buf_append(&out, &text);
        good = cli_finish(call->command, &out, CLI_FOUND) == CLI_FOUND;
    } else {
        cli_trouble(call->command, "'%s' cannot be written", ours);
        good = false;
    }
    gls_buf_release(&text);
    return good;
}
