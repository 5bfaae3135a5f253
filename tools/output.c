#include "output.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What a signal removes: the name of the file that is not yet whole. */
static char unfinished[4096];

void output_remove_unfinished(void)
{
    if (*unfinished)
        unlink(unfinished);
}

static void remove_and_end(int number)
{
    output_remove_unfinished();
    signal(number, SIG_DFL);
    raise(number);
}

static void guard(const char *temporary)
{
    static const int ending[] = {SIGHUP, SIGINT, SIGTERM, SIGPIPE};
    if (!temporary || strlen(temporary) >= sizeof unfinished)
        return;
    strcpy(unfinished, temporary);
    for (size_t i = 0; i < sizeof ending / sizeof *ending; i++) {
        struct sigaction now;
        if (sigaction(ending[i], NULL, &now) == 0 && now.sa_handler == SIG_DFL)
            signal(ending[i], remove_and_end);
    }
}

bool output_is_standard(const char *path)
{
    return !path || strcmp(path, "-") == 0;
}

bool output_is_terminal(const char *path)
{
    struct stat about;
    if (output_is_standard(path))
        return isatty(STDOUT_FILENO);
    if (stat(path, &about) != 0 || !S_ISCHR(about.st_mode))
        return false;
    int device = open(path, O_WRONLY | O_NOCTTY | O_NONBLOCK);
    bool terminal = isatty(device);
    if (device >= 0)
        close(device);
    return terminal;
}

static bool is_same_file(const char *a, const char *b)
{
    struct stat one, other;
    return stat(a, &one) == 0 && stat(b, &other) == 0 && S_ISREG(one.st_mode) &&
           one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

bool output_open(struct gls_buf *out, const struct cli_call *call, const char *path,
                 const struct cli_list *inputs)
{
    struct gls_error err;
    cli_begin(out);
    if (output_is_standard(path))
        return true;
    for (size_t i = 0; i < inputs->count; i++)
        if (is_same_file(path, inputs->item[i])) {
            cli_trouble(call->command, "'%s' is read from; write to another file", path);
            return false;
        }
    if (gls_buf_to_file(out, path, &err) != GLS_OK) {
        cli_failure(call->command, &err, "");
        return false;
    }
    guard(out->temporary);
    return true;
}
