#include "cli.h"

#include <stdlib.h>
#include <string.h>

static void end_without_memory(void)
{
    cli_trouble(NULL, "out of memory");
    exit(CLI_TROUBLE);
}

void cli_list_add(struct cli_list *list, const char *item)
{
    const char **grown = realloc(list->item, (list->count + 1) * sizeof *grown);
    if (!grown)
        end_without_memory();
    list->item = grown;
    list->item[list->count++] = item;
}

char *cli_copy(const char *text)
{
    char *copy = strdup(text);
    if (!copy)
        end_without_memory();
    return copy;
}

/* ------------------------------------------------------------------ options of many commands */

static void color_choices(struct gls_buf *out)
{
    gls_buf_puts(out, "auto always never ");
}

void cli_lang_choices(struct gls_buf *out)
{
    gls_buf_puts(out, "fr en ");
}

const struct cli_option cli_common_options[] = {
    CLI_FLAG('h', "help", help, "yes", "show this help"),
    CLI_FLAG('V', "version", version, "yes", "show the version"),
    CLI_END,
};

const struct cli_option cli_glossary_options[] = {
    CLI_VALUES('g', "glossary", "FILE", glossaries,
               "a glossary to use, a file or a name; may be repeated"),
    CLI_VALUE(0, "from", "LANG", from, NULL, "language of the entries (fr)"),
    CLI_VALUE(0, "to", "LANG", to, NULL, "language of the equivalents (en)"),
    CLI_END,
};

const struct cli_option cli_color_options[] = {
    CLI_VALUE(0, "color", "WHEN", color, color_choices, "colour: auto, always or never"),
    CLI_END,
};

const struct cli_option cli_status_options[] = {
    CLI_FLAG(0, "exit-zero", exit_zero, "yes", "status 0, not 1, also when nothing is found"),
    CLI_END,
};

const struct cli_option cli_files_options[] = {
    CLI_VALUE(0, "files-from", "FILE", files_from, NULL,
              "more files: those that FILE names, one a line"),
    CLI_FLAG('0', "null", null, "yes", "--files-from: a NUL ends a name, not a line"),
    CLI_END,
};

void cli_each_option(const struct cli_command *command, cli_visit_fn *visit, void *payload)
{
    for (const struct cli_option *const *table = command->options; *table; table++)
        for (const struct cli_option *option = *table; option->name; option++)
            visit(payload, option);
}

const struct cli_command *cli_find_command(const char *name)
{
    for (const struct cli_command *const *command = cli_commands; *command; command++)
        if (strcmp((*command)->name, name) == 0)
            return *command;
    return NULL;
}

/* ------------------------------------------------------------------ parsing */

/* An option as it is looked for, by its long name or by its letter. */
struct wanted {
    const char *name;
    size_t size;
    char letter;
    const struct cli_option *found;
};

static void compare_option(void *payload, const struct cli_option *option)
{
    struct wanted *wanted = payload;
    bool named = wanted->name && strlen(option->name) == wanted->size &&
                 memcmp(option->name, wanted->name, wanted->size) == 0;
    if (named || (wanted->letter && option->letter == wanted->letter))
        wanted->found = option;
}

static const struct cli_option *find_option(const struct cli_command *command, struct wanted wanted)
{
    cli_each_option(command, compare_option, &wanted);
    return wanted.found;
}

/* The words an option takes, in @p words, which the caller releases. */
static struct cli_list list_choices(void (*choices)(struct gls_buf *out), struct gls_buf *words)
{
    struct cli_list list = {0};
    gls_buf_init(words);
    choices(words);
    gls_buf_put(words, "", 1);
    if (gls_buf_finish(words, NULL) != GLS_OK)
        end_without_memory();
    for (char *word = strtok(words->data, " "); word; word = strtok(NULL, " "))
        cli_list_add(&list, word);
    return list;
}

static bool is_choice(const struct cli_option *option, const char *value)
{
    struct gls_buf words;
    struct cli_list list = list_choices(option->choices, &words);
    bool found = false;
    for (size_t i = 0; i < list.count && !found; i++)
        found = strcmp(list.item[i], value) == 0;
    free(list.item);
    gls_buf_release(&words);
    return found;
}

void cli_put_choices(struct gls_buf *out, void (*choices)(struct gls_buf *out))
{
    struct gls_buf words;
    struct cli_list list = list_choices(choices, &words);
    for (size_t i = 0; i < list.count; i++) {
        gls_buf_puts(out, i == 0 ? "" : i + 1 < list.count ? ", " : " or ");
        gls_buf_puts(out, list.item[i]);
    }
    free(list.item);
    gls_buf_release(&words);
}

static bool check_value(const struct cli_command *command, const struct cli_option *option,
                        const char *value)
{
    struct gls_buf line;
    if (!option->choices || is_choice(option, value))
        return true;
    gls_buf_init(&line);
    gls_buf_printf(&line, "glossaire %s: --%s takes ", command->name, option->name);
    cli_put_choices(&line, option->choices);
    gls_buf_printf(&line, ", not '%s'", value);
    cli_say_line(&line);
    return false;
}

/* Whether one option takes back the other: --no-index and --index. */
static bool is_negation(const char *a, const char *b)
{
    static const char no[] = "no-";
    const size_t size = sizeof no - 1;
    return (strncmp(a, no, size) == 0 && strcmp(a + size, b) == 0) ||
           (strncmp(b, no, size) == 0 && strcmp(b + size, a) == 0);
}

/* Notes who says what stands in a place, unless another option said something else, which this one
 * does not take back. */
static bool note_option(struct cli_call *call, const struct cli_option *option, const char *said,
                        const char *value)
{
    const struct cli_option **by = &call->said_by[option->where / sizeof(const char *)];
    if (*by && *by != option && strcmp(said, value) != 0 &&
        !is_negation((*by)->name, option->name)) {
        cli_trouble(call->command, "--%s and --%s say different things: give one of them",
                    (*by)->name, option->name);
        return false;
    }
    *by = option;
    return true;
}

static bool store(struct cli_call *call, const struct cli_option *option, const char *value)
{
    char *place = (char *)&call->set + option->where;
    if (!option->argument)
        value = option->constant;
    if (!check_value(call->command, option, value))
        return false;
    if (option->repeats) {
        cli_list_add((struct cli_list *)(void *)place, value);
        return true;
    }
    const char **single = (const char **)(void *)place;
    if (!note_option(call, option, *single, value))
        return false;
    *single = value;
    return true;
}

static void add_name(void *payload, const struct cli_option *option)
{
    cli_list_add(payload, option->name);
}

static bool refuse_long(const struct cli_command *command, const char *typed)
{
    struct cli_list names = {0};
    cli_each_option(command, add_name, &names);
    const char *near = cli_nearest(&names, typed);
    free(names.item);
    if (near)
        cli_trouble(command, "unknown option --%s; did you mean --%s?", typed, near);
    else
        cli_trouble(command, "unknown option --%s; 'glossaire help %s' shows them all", typed,
                    command->name);
    return false;
}

static bool refuse_argument(const struct cli_command *command, const struct cli_option *option)
{
    cli_trouble(command, "--%s needs %s: %s", option->name, option->argument, option->summary);
    return false;
}

/* "--name", "--name=value" or "--name value". @p next is where the value would be. */
static bool parse_long(struct cli_call *call, const char *typed, char ***next)
{
    size_t size = strcspn(typed, "=");
    const char *value = typed[size] ? typed + size + 1 : NULL;
    const struct cli_option *option =
        find_option(call->command, (struct wanted){.name = typed, .size = size});
    if (!option)
        return refuse_long(call->command, typed);
    if (value && !option->argument) {
        cli_trouble(call->command, "--%s takes no value", option->name);
        return false;
    }
    if (option->argument && !value && !(value = *(*next)))
        return refuse_argument(call->command, option);
    if (option->argument && !typed[size])
        ++*next;
    return store(call, option, value);
}

/* "-x", "-xyz", "-fvalue" or "-f value". */
static bool parse_short(struct cli_call *call, const char *letters, char ***next)
{
    for (; *letters; letters++) {
        const struct cli_option *option =
            find_option(call->command, (struct wanted){.letter = *letters});
        if (!option) {
            cli_trouble(call->command,
                        "unknown option -%s; 'glossaire help %s' shows them all; "
                        "after -- everything is a word",
                        letters, call->command->name);
            return false;
        }
        if (!option->argument) {
            if (!store(call, option, NULL))
                return false;
            continue;
        }
        const char *value = letters[1] ? letters + 1 : *(*next);
        if (!value)
            return refuse_argument(call->command, option);
        *next += !letters[1];
        return store(call, option, value);
    }
    return true;
}

bool cli_parse(struct cli_call *call, const struct cli_command *command, char **argv)
{
    *call = (struct cli_call){.command = command};
    bool only_words = false;
    while (*argv) {
        const char *word = *argv++;
        if (only_words || word[0] != '-' || !word[1])
            cli_list_add(&call->operands, word);
        else if (strcmp(word, "--") == 0) {
            only_words = call->dashes = true;
            call->before_dashes = call->operands.count;
        } else if (word[1] == '-' ? !parse_long(call, word + 2, &argv)
                                  : !parse_short(call, word + 1, &argv))
            return false;
    }
    return true;
}

void cli_release(struct cli_call *call)
{
    free(call->operands.item);
    free(call->set.glossaries.item);
    free(call->set.in.item);
    free(call->set.definitions.item);
    free(call->set.notes.item);
    free(call->set.reference.item);
    free(call->set.stop.item);
    free(call->set.with.item);
    free(call->set.only.item);
    free(call->set.without.item);
    free(call->set.waivers.item);
    free(call->set.general_words.item);
    *call = (struct cli_call){0};
}
