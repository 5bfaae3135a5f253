#include "complete_word.h"

#include <stdlib.h>
#include <string.h>

#include "complete_choice.h"

bool complete_word_knows(const struct cli_option *option)
{
    return complete_choice_of(option);
}

bool complete_word_takes_terms(const struct cli_command *command)
{
    return strncmp(command->operands, "[WORD", 5) == 0 ||
           strncmp(command->operands, "TERM", 4) == 0 ||
           strncmp(command->operands, "[TERM", 5) == 0;
}

bool complete_word_takes_files(const struct cli_command *command)
{
    return strstr(command->operands, "FILE");
}

/* An option as it is typed. */
struct named {
    const char *typed;
    const struct cli_option *found;
};

static void compare(void *payload, const struct cli_option *option)
{
    struct named *named = payload;
    const char *typed = named->typed;
    size_t size = strcspn(typed, "=");
    bool is_long = strncmp(typed, "--", 2) == 0 && strlen(option->name) == size - 2 &&
                   strncmp(typed + 2, option->name, size - 2) == 0;
    bool is_short = typed[0] == '-' && typed[1] && typed[1] == option->letter;
    if (is_long || is_short)
        named->found = option;
}

static const struct cli_option *find_option(const struct cli_command *command, const char *typed)
{
    struct named named = {typed, NULL};
    if (*typed == '-' && typed[1])
        cli_each_option(command, compare, &named);
    return named.found;
}

/* The value in the same word, "--to=en" or "-gmedical"; NULL: it is the next one. */
static const char *value_within(const char *typed)
{
    const char *equal = strncmp(typed, "--", 2) == 0 ? strchr(typed, '=') : NULL;
    if (equal)
        return equal + 1;
    return typed[1] != '-' && typed[2] ? typed + 2 : NULL;
}

/* What decides which glossaries are asked. */
static void read_value(struct completing *line, const struct cli_option *option, const char *value)
{
    struct cli_settings *set = &line->call.set;
    if (option->where == CLI_PLACE(glossaries))
        cli_list_add(&set->glossaries, value);
    else if (option->where == CLI_PLACE(from))
        set->from = value;
    else if (option->where == CLI_PLACE(to))
        set->to = value;
}

/* Goes through the words; answers the option whose value the last one is, or NULL. */
static const struct cli_option *read_words(struct completing *line, char **words)
{
    const struct cli_option *open = NULL;
    for (; *words; words++) {
        const struct cli_option *before = open,
                                *option = before ? NULL : find_option(line->call.command, *words);
        const char *value = option && option->argument ? value_within(*words) : NULL;
        if (strcmp(*words, "=") == 0 && words[1]) /* bash parts "--to=en" there */
            continue;
        open = option && option->argument && (!value || !words[1]) ? option : NULL;
        line->last = value ? value : *words;
        if (before && words[1])
            read_value(line, before, *words);
        else if (value && words[1])
            read_value(line, option, value);
        else if (!before && !option && words[1])
            cli_list_add(&line->typed, *words);
        if (!words[1])
            return before ? before : value ? option : NULL;
    }
    return NULL;
}

static void write_option(struct completing *line, const struct cli_option *option)
{
    complete_choice_fn *known = option ? complete_choice_of(option) : NULL;
    if (known)
        known(line);
    else if (!option && complete_word_takes_terms(line->call.command) && *line->last != '-')
        complete_choice_terms(line);
}

enum cli_exit complete_word(char **words, bool keeps)
{
    struct completing line = {.last = "", .keeps = keeps};
    line.call.command = *words ? cli_find_command(*words) : NULL;
    if (!line.call.command || !words[1])
        return CLI_NONE;
    cli_begin(&line.out);
    write_option(&line, read_words(&line, words + 1));
    gls_shelf_free(line.shelf);
    free(line.typed.item);
    free(line.call.set.glossaries.item);
    return cli_finish(NULL, &line.out, CLI_FOUND);
}
