#include "complete.h"

#include <string.h>

#include "complete_word.h"

/* What the writer of one option needs to know. */
struct script {
    struct gls_buf *out;
    const struct cli_command *command;
};

typedef void command_fn(struct gls_buf *out, const struct cli_command *command);

static void each_command(struct gls_buf *out, command_fn *write)
{
    for (const struct cli_command *const *command = cli_commands; *command; command++)
        write(out, *command);
}

static void each_option(struct gls_buf *out, const struct cli_command *command, cli_visit_fn *write)
{
    struct script script = {out, command};
    cli_each_option(command, write, &script);
}

static void write_name(struct gls_buf *out, const struct cli_command *command)
{
    gls_buf_printf(out, "%s ", command->name);
}

/* Text inside single quotes, for all three shells. */
static void write_quoted(struct gls_buf *out, const char *text)
{
    for (; *text; text++)
        if (*text == '\'')
            gls_buf_puts(out, "'\\''");
        else
            gls_buf_put(out, text, 1);
}

static bool takes_file(const struct cli_option *option)
{
    return option->argument && strcmp(option->argument, "FILE") == 0;
}

/* The function that asks the program, and where files may stand too, offers them if it knows
 * nothing. */
static const char *asker(bool or_files)
{
    return or_files ? "_glossaire_ask_or_files" : "_glossaire_ask";
}

/* ------------------------------------------------------------------ bash */

static const char bash_begin[] =
    "# bash completion for glossaire\n"
    "# What only the glossaries know; they quote nothing, so readline does.\n"
    "_glossaire_ask_or_files()\n"
    "{\n"
    "    local word words=()\n"
    "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD}\"; do\n"
    "        word=${word//\\\\/} word=${word#[\\\"\\']}\n"
    "        words+=(\"${word%[\\\"\\']}\")\n"
    "    done\n"
    "    mapfile -t COMPREPLY < <(\"${COMP_WORDS[0]}\" --complete \"${words[@]}\" 2>/dev/null)\n"
    "    compopt -o filenames 2>/dev/null\n"
    "}\n"
    "_glossaire_ask()\n"
    "{\n"
    "    compopt +o default 2>/dev/null\n"
    "    _glossaire_ask_or_files\n"
    "}\n"
    "_glossaire()\n"
    "{\n"
    "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
    "    local command=${COMP_WORDS[1]} words=\n"
    "    COMPREPLY=()\n"
    "    # --name=value comes as three words.\n"
    "    if [[ $current == = ]]; then\n"
    "        current=\n"
    "    elif [[ $previous == = ]]; then\n"
    "        previous=${COMP_WORDS[COMP_CWORD - 2]}\n"
    "    fi\n"
    "    ((COMP_CWORD == 1)) && command= previous=\n"
    "    case $command,$previous in\n";

/* An empty answer leaves the completion to file names. */
static const char bash_middle[] = "    *)\n"
                                  "        case $command in\n";

static const char bash_end[] =
    "        esac\n"
    "        [[ $command == '' || $command == help || $current == -* ]] || words=\n"
    "        ;;\n"
    "    esac\n"
    "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
    "}\n"
    "complete -o default -F _glossaire glossaire\n";

static void bash_value(void *payload, const struct cli_option *option)
{
    const struct script *script = payload;
    const char *name = script->command->name;
    if (!option->argument)
        return;
    gls_buf_puts(script->out, "    ");
    if (option->letter)
        gls_buf_printf(script->out, "%s,-%c | ", name, option->letter);
    if (complete_word_knows(option)) {
        gls_buf_printf(script->out, "%s,--%s) %s; return ;;\n", name, option->name,
                       asker(takes_file(option)));
        return;
    }
    gls_buf_printf(script->out, "%s,--%s) words='", name, option->name);
    if (option->choices)
        option->choices(script->out);
    gls_buf_puts(script->out, "' ;;\n");
}

static void bash_values(struct gls_buf *out, const struct cli_command *command)
{
    each_option(out, command, bash_value);
}

static void bash_name(void *payload, const struct cli_option *option)
{
    const struct script *script = payload;
    if (option->letter)
        gls_buf_printf(script->out, "-%c ", option->letter);
    gls_buf_printf(script->out, "--%s ", option->name);
}

static void bash_options(struct gls_buf *out, const struct cli_command *command)
{
    gls_buf_printf(out, "        %s) ", command->name);
    if (complete_word_takes_terms(command))
        gls_buf_printf(out, "[[ $current == -* ]] || { %s; return; }; ",
                       asker(complete_word_takes_files(command)));
    gls_buf_puts(out, "words='");
    if (command == &cmd_help)
        each_command(out, write_name);
    each_option(out, command, bash_name);
    gls_buf_puts(out, "' ;;\n");
}

static void write_bash(struct gls_buf *out)
{
    gls_buf_puts(out, bash_begin);
    each_command(out, bash_values);
    gls_buf_puts(out, bash_middle);
    gls_buf_puts(out, "        '') words='");
    each_command(out, write_name);
    gls_buf_puts(out, "--help --version' ;;\n");
    each_command(out, bash_options);
    gls_buf_puts(out, bash_end);
}

/* ------------------------------------------------------------------ zsh */

static const char zsh_begin[] =
    "#compdef glossaire\n"
    "# What only the glossaries know, spelt as they have it.\n"
    "_glossaire_ask()\n"
    "{\n"
    "    local -a found\n"
    "    found=(\"${(@f)$(glossaire --complete \"${(@Q)words[1,CURRENT]}\" 2>/dev/null)}\")\n"
    "    [[ -n $found ]] && compadd -U -i \"$IPREFIX\" -a found\n"
    "}\n"
    "_glossaire_ask_or_files()\n"
    "{\n"
    "    _glossaire_ask || _files\n"
    "}\n"
    "_glossaire()\n"
    "{\n"
    "    local -a commands=(\n";

static const char zsh_middle[] = "    )\n"
                                 "    if ((CURRENT == 2)); then\n"
                                 "        _describe command commands\n"
                                 "        return\n"
                                 "    fi\n"
                                 "    shift words\n"
                                 "    ((CURRENT--))\n"
                                 "    case $words[1] in\n";

static const char zsh_end[] = "    esac\n"
                              "}\n"
                              "_glossaire \"$@\"\n";

static void zsh_command(struct gls_buf *out, const struct cli_command *command)
{
    gls_buf_printf(out, "        '%s:", command->name);
    write_quoted(out, command->summary);
    gls_buf_puts(out, "'\n");
}

/* The names of an option and what they shut out: '(-f --format)'{-f+,--format=}. */
static void zsh_names(struct gls_buf *out, const struct cli_option *option)
{
    const char *plus = option->argument ? "+" : "", *equal = option->argument ? "=" : "";
    if (!option->letter)
        gls_buf_printf(out, "%s--%s%s", option->repeats ? "'*'" : "", option->name, equal);
    else if (option->repeats)
        gls_buf_printf(out, "'*'{-%c%s,--%s%s}", option->letter, plus, option->name, equal);
    else
        gls_buf_printf(out, "'(-%c --%s)'{-%c%s,--%s%s}", option->letter, option->name,
                       option->letter, plus, option->name, equal);
}

static void zsh_option(void *payload, const struct cli_option *option)
{
    struct gls_buf *out = ((struct script *)payload)->out;
    gls_buf_puts(out, " \\\n            ");
    zsh_names(out, option);
    gls_buf_puts(out, "'[");
    write_quoted(out, option->summary);
    gls_buf_puts(out, "]");
    if (option->argument)
        gls_buf_printf(out, ":%s:%s", option->argument,
                       complete_word_knows(option) ? asker(takes_file(option))
                       : takes_file(option)        ? "_files"
                                                   : "");
    if (option->choices) {
        gls_buf_puts(out, "(");
        option->choices(out);
        gls_buf_puts(out, ")");
    }
    gls_buf_puts(out, "'");
}

static void zsh_options(struct gls_buf *out, const struct cli_command *command)
{
    gls_buf_printf(out, "    %s)\n        _arguments -s -S :", command->name);
    each_option(out, command, zsh_option);
    if (command == &cmd_help)
        gls_buf_puts(out, " \\\n            '1:command:(($commands))'");
    else if (complete_word_takes_terms(command))
        gls_buf_printf(out, " \\\n            '*:argument:%s'",
                       asker(complete_word_takes_files(command)));
    else if (*command->operands)
        gls_buf_puts(out, " \\\n            '*::argument:_files'");
    gls_buf_puts(out, "\n        ;;\n");
}

static void write_zsh(struct gls_buf *out)
{
    gls_buf_puts(out, zsh_begin);
    each_command(out, zsh_command);
    gls_buf_puts(out, zsh_middle);
    each_command(out, zsh_options);
    gls_buf_puts(out, zsh_end);
}

/* ------------------------------------------------------------------ fish */

static const char fish_begin[] =
    "# fish completion for glossaire\n"
    "# What only the glossaries know. Fish takes only what begins as was typed: what is spelt\n"
    "# otherwise goes on from there, with its own spelling beside it.\n"
    "function __glossaire_ask\n"
    "    set -l token (commandline -ct)\n"
    "    set -l word (string unescape -- $token; or string unescape -- $token\\'; or string "
    "unescape -- $token\\\")\n"
    "    glossaire --complete-typed (commandline -opc)[2..-1] \"$word[1]\" 2>/dev/null\n"
    "end\n";
static const char fish_ask[] = "(__glossaire_ask)";

static void fish_option(void *payload, const struct cli_option *option)
{
    const struct script *script = payload;
    struct gls_buf *out = script->out;
    gls_buf_printf(out, "complete -c glossaire -n '__fish_seen_subcommand_from %s'",
                   script->command->name);
    if (option->letter)
        gls_buf_printf(out, " -s %c", option->letter);
    gls_buf_printf(out, " -l %s -d '", option->name);
    write_quoted(out, option->summary);
    gls_buf_puts(out, "'");
    if (option->argument)
        gls_buf_puts(out, takes_file(option) ? " -r -F" : " -x");
    if (complete_word_knows(option))
        gls_buf_printf(out, " -a '%s'", fish_ask);
    if (option->choices) {
        gls_buf_puts(out, " -a '");
        option->choices(out);
        gls_buf_puts(out, "'");
    }
    gls_buf_puts(out, "\n");
}

static void fish_command(struct gls_buf *out, const struct cli_command *command)
{
    gls_buf_printf(out, "complete -c glossaire -n __fish_use_subcommand -f -a %s -d '",
                   command->name);
    write_quoted(out, command->summary);
    gls_buf_puts(out, "'\n");
    if (complete_word_takes_terms(command))
        gls_buf_printf(out, "complete -c glossaire -n '__fish_seen_subcommand_from %s'%s -a '%s'\n",
                       command->name, complete_word_takes_files(command) ? "" : " -f", fish_ask);
    each_option(out, command, fish_option);
}

static void write_fish(struct gls_buf *out)
{
    gls_buf_puts(out, fish_begin);
    each_command(out, fish_command);
    gls_buf_puts(out, "complete -c glossaire -n '__fish_seen_subcommand_from help' -f -a '");
    each_command(out, write_name);
    gls_buf_puts(out, "'\n");
}

/* ------------------------------------------------------------------ */

static const struct shell {
    const char *name;
    void (*write)(struct gls_buf *out);
} shells[] = {{"bash", write_bash}, {"zsh", write_zsh}, {"fish", write_fish}};

enum cli_exit complete_script(const char *shell)
{
    struct gls_buf out;
    for (size_t i = 0; i < sizeof shells / sizeof *shells; i++)
        if (strcmp(shells[i].name, shell) == 0) {
            cli_begin(&out);
            shells[i].write(&out);
            return cli_finish(NULL, &out, CLI_FOUND);
        }
    return cli_trouble(NULL, "--completions takes bash, zsh or fish, not '%s'", shell);
}
