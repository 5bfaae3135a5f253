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

static void end_in_library(int number)
{
    static const char line[] = "glossaire: error: a library could not go on, most likely for want "
                               "of memory: print fewer entries, or another format\n";
    (void)number;
    (void)!write(STDERR_FILENO, line, sizeof line - 1);
    output_remove_unfinished();
    _exit(CLI_TROUBLE);
}

void output_outlive_libraries(void)
{
    signal(SIGABRT, end_in_library);
    signal(SIGTRAP, end_in_library);
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

/* ------------------------------------------------------------------ read from and written to */

static bool is_standard_input(const char *path)
{
    return strcmp(path, "-") == 0;
}

static bool is_same_file(const struct stat *out, const char *input)
{
    struct stat in;
    int failed = is_standard_input(input) ? fstat(STDIN_FILENO, &in) : stat(input, &in);
    return !failed && S_ISREG(in.st_mode) && in.st_dev == out->st_dev && in.st_ino == out->st_ino;
}

/* Only a file: what is written to a terminal or a pipe is not read again. */
static bool refuse_input(const struct cli_call *call, const char *path, const char *input)
{
    if (output_is_standard(path) && is_standard_input(input))
        cli_trouble(call->command,
                    "standard output is the file that standard input reads; write to another file");
    else if (output_is_standard(path))
        cli_trouble(call->command,
                    "standard output is written to '%s', which is read from; write to another file",
                    input);
    else
        cli_trouble(call->command, "'%s' is read from; write to another file", path);
    return false;
}

bool output_check(const struct cli_call *call, const char *path, const struct cli_list *inputs)
{
    struct stat out;
    bool standard = output_is_standard(path);
    if (standard ? fstat(STDOUT_FILENO, &out) : stat(path, &out))
        return true;
    for (size_t i = 0; i < inputs->count; i++)
        if (is_same_file(&out, inputs->item[i]))
            return refuse_input(call, path, inputs->item[i]);
    return true;
}

bool output_open(struct gls_buf *out, const struct cli_call *call, const char *path,
                 const struct cli_list *inputs)
{
    struct gls_error err;
    cli_begin(out);
    if (!output_check(call, path, inputs))
        return false;
    if (output_is_standard(path))
        return true;
    if (gls_buf_to_file(out, path, &err) != GLS_OK) {
        cli_failure(call->command, &err, "");
        return false;
    }
    guard(out->temporary);
    return true;
}
