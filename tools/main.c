/* glossaire: a French-English medical glossary on the command line. */
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "complete.h"
#include "complete_word.h"
#include "output.h"
#include "session.h"

/* A line each, so that two new ones do not meet. */
/* clang-format off */
const struct cli_command *const cli_commands[] = {
    &cmd_lookup,
    &cmd_list,
    &cmd_print,
    &cmd_annotate,
    &cmd_expand,
    &cmd_concordance,
    &cmd_extract,
    &cmd_check,
    &cmd_verify,
    &cmd_add,
    &cmd_edit,
    &cmd_diff,
    &cmd_merge,
    &cmd_convert,
    &cmd_sort,
    &cmd_fmt,
    &cmd_stats,
    &cmd_compile,
    &cmd_formats,
    &cmd_glossaries,
    &cmd_shell,
    &cmd_lsp,
    &cmd_help,
    NULL,
};
/* clang-format on */

static enum cli_exit show_version(void)
{
    struct gls_buf out;
    cli_begin(&out);
    gls_buf_printf(&out, "glossaire %s\n", gls_version());
    return cli_finish(NULL, &out, CLI_FOUND);
}

static enum cli_exit run_command(const struct cli_command *command, char **argv)
{
    struct cli_call call;
    enum cli_exit exit = CLI_TROUBLE;
    if (cli_parse(&call, command, argv)) {
        if (call.set.help)
            exit = cli_help(command);
        else
            exit = call.set.version ? show_version() : command->run(&call);
        if (exit == CLI_NONE && call.set.exit_zero)
            exit = CLI_FOUND;
    }
    cli_release(&call);
    return exit;
}

static bool is_one_of(const char *word, const char *a, const char *b)
{
    return strcmp(word, a) == 0 || strcmp(word, b) == 0;
}

/* What may stand where the command should: "--help", "--version", and what the build asks. */
static enum cli_exit run_option(char **argv)
{
    if (is_one_of(argv[0], "-h", "--help"))
        return cli_help(NULL);
    if (is_one_of(argv[0], "-V", "--version"))
        return show_version();
    if (strcmp(argv[0], "--completions") == 0 && argv[1])
        return complete_script(argv[1]);
    if (strcmp(argv[0], "--complete") == 0)
        return complete_word(argv + 1, false);
    if (strcmp(argv[0], "--complete-typed") == 0)
        return complete_word(argv + 1, true);
    return cli_trouble(NULL, "the command comes before the options: glossaire COMMAND %s ...",
                       argv[0]);
}

/* Without standard input, output or error, the next file opened would take its place: something
 * that fails when used takes it instead. */
static void keep_standard_files(void)
{
    for (int fd = 0; fd <= 2; fd++)
        if (fcntl(fd, F_GETFD) < 0)
            (void)!open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
}

/* A compiled glossary is used where it lies: when the file is cut meanwhile, that is a signal. */
static void refuse_cut_file(int number)
{
    static const char line[] = "glossaire: error: a glossary file was cut, or cannot be read, "
                               "while in use: run again\n";
    (void)number;
    (void)!write(STDERR_FILENO, line, sizeof line - 1);
    output_remove_unfinished();
    _exit(CLI_TROUBLE);
}

/* A file that grows past the limit on its size is an error where it is written, not a signal. */
static void handle_signals(void)
{
    signal(SIGBUS, refuse_cut_file);
    signal(SIGXFSZ, SIG_IGN);
}

/* No locale is set: text is UTF-8 and numbers are plain whatever the environment says. */
int main(int argc, char **argv)
{
    keep_standard_files();
    handle_signals();
    if (argc < 2 && session_is_wanted())
        return run_command(&cmd_shell, argv + 1);
    if (argc < 2)
        return cli_trouble(NULL, "no command; 'glossaire help' shows them all");
    const struct cli_command *command = cli_find_command(argv[1]);
    if (command)
        return run_command(command, argv + 2);
    return argv[1][0] == '-' ? run_option(argv + 1) : cli_refuse_command(argv[1]);
}
