#include "output.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
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

/* ------------------------------------------------------------------ several files */

void output_release_set(struct output_set *out)
{
    for (size_t i = 0; i < out->count; i++) {
        gls_buf_release(&out->file[i]);
        free(out->path[i]);
    }
    *out = (struct output_set){.count = 0};
}

/* The size of the path before the suffix of the format; 0: it does not end so. */
static size_t base_of(const char *path, const char *suffix)
{
    size_t size = path ? strlen(path) : 0, tail = strlen(suffix);
    bool named =
        size > tail && strcmp(path + size - tail, suffix) == 0 && path[size - tail - 1] != '/';
    return named ? size - tail : 0;
}

static char *path_of(const char *path, size_t base, const char *suffix)
{
    size_t room = base + strlen(suffix) + 1;
    char *out = malloc(room);
    if (out)
        snprintf(out, room, "%.*s%s", (int)base, path, suffix);
    return out;
}

static bool open_files(struct output_set *out, const struct cli_call *call,
                       const struct gls_format *format, const char *path,
                       const struct cli_list *inputs)
{
    size_t base = base_of(path, format->suffix);
    for (; out->count < OUTPUT_FILES && format->files[out->count]; out->count++) {
        char *one = path_of(path, base, format->files[out->count]);
        out->path[out->count] = one;
        if (!one || !output_open(&out->file[out->count], call, one, inputs)) {
            if (!one)
                cli_trouble(call->command, "out of memory");
            out->count += one != NULL;
            output_release_set(out);
            return false;
        }
    }
    return true;
}

bool output_open_set(struct output_set *out, const struct cli_call *call,
                     const struct gls_format *format, const char *path,
                     const struct cli_list *inputs)
{
    *out = (struct output_set){.count = 0};
    if (!format->files) {
        out->count = 1;
        return output_open(out->file, call, path, inputs);
    }
    if (base_of(path, format->suffix))
        return open_files(out, call, format, path, inputs);
    cli_trouble(call->command, "%s is written to several files: name them, -o NAME%s", format->name,
                format->suffix);
    return false;
}

enum cli_exit output_finish_set(struct output_set *out, const struct cli_command *command,
                                enum cli_exit exit)
{
    for (size_t i = 0; i < out->count && out->count > 1; i++)
        gls_buf_sync(&out->file[i]);
    for (size_t i = 0; i < out->count && exit != CLI_TROUBLE; i++)
        if (out->file[i].status != GLS_OK)
            exit = cli_finish(command, &out->file[i], exit);
    if (out->count > 1 && exit != CLI_TROUBLE) /* for a moment none, rather than one of both */
        unlink(out->path[out->count - 1]);
    for (size_t i = 0; i < out->count && exit != CLI_TROUBLE; i++)
        exit = cli_finish(command, &out->file[i], exit);
    output_release_set(out);
    return exit;
}
