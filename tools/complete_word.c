#include "complete_word.h"

#include <stdlib.h>
#include <string.h>

#include "glossaries.h"
#include "shelf.h"

/* A line to be completed. */
struct completing {
    struct cli_call call;    /* as far as it is known */
    struct cli_list typed;   /* words of the command before the last one */
    const char *last;        /* what is completed */
    struct gls_shelf *shelf; /* NULL: not yet opened */
    struct gls_buf out;
};

typedef void put_fn(struct completing *line);

static bool open_shelf(struct completing *line)
{
    line->shelf = line->shelf ? line->shelf : shelf_open(&line->call);
    return line->shelf;
}

/* A line each; one that holds a line's end cannot be told. */
static void put_choice(struct completing *line, const char *text)
{
    if (!strchr(text, '\n') && !strchr(text, '\r'))
        gls_buf_printf(&line->out, "%s\n", text);
}

/* ------------------------------------------------------------------ terms */

/* The rest of a term that begins with the words before, whatever their case and accents. */
static const char *rest_of(const struct completing *line, const char *term)
{
    char begin[1024];
    for (size_t i = 0; i < line->typed.count; i++) {
        size_t size = strcspn(term, " ");
        if (size >= sizeof begin || !term[size])
            return NULL;
        memcpy(begin, term, size);
        begin[size] = '\0';
        if (!gls_is_same_rubric(begin, line->typed.item[i]))
            return NULL;
        term += size + 1;
    }
    return term;
}

static void put_query(const struct completing *line, struct gls_buf *query)
{
    for (size_t i = 0; i < line->typed.count; i++)
        gls_buf_printf(query, "%s ", line->typed.item[i]);
    gls_buf_puts(query, line->last);
}

/* Terms of the language that has any, for what they have in common is put in the place of the word.
 */
static void put_terms(struct completing *line)
{
    struct gls_found found = {0};
    struct gls_span common;
    struct gls_buf query;
    if (!*line->last || !open_shelf(line))
        return;
    gls_buf_init(&query);
    put_query(line, &query);
    struct gls_span typed = {query.data, query.size};
    if (gls_complete(line->shelf, typed, 0, &found, &common, NULL) == GLS_OK && !found.count &&
        !line->call.set.from && !line->call.set.to)
        gls_complete(gls_shelf_reverse(line->shelf), typed, 0, &found, &common, NULL);
    const char *before = "";
    for (size_t i = 0; i < found.count; i++) {
        const char *rest = rest_of(line, gls_match_text(&found.match[i]));
        if (rest && strcmp(rest, before) != 0)
            put_choice(line, rest);
        before = rest ? rest : before;
    }
    gls_found_release(&found);
    gls_buf_release(&query);
}

/* ------------------------------------------------------------------ names */

/* Whether a name goes on from what was typed, whatever the case and accents of that. */
static bool goes_on(const char *name, const char *typed)
{
    char begin[1024];
    size_t size = strlen(name);
    for (size_t end = 0; end < size && end < sizeof begin - 1; end++) {
        begin[end] = name[end];
        begin[end + 1] = '\0';
        bool whole = ((unsigned char)name[end + 1] & 0xC0) != 0x80;
        if (whole && gls_is_same_rubric(begin, typed))
            return true;
    }
    return !*typed;
}

static void put_rubrics(struct completing *line, enum gls_category category)
{
    struct gls_rubrics names;
    if (!open_shelf(line) || gls_rubrics_read(&names, line->shelf, category, NULL) != GLS_OK)
        return;
    for (size_t i = 0; i < names.count; i++)
        if (goes_on(names.item[i].text, line->last))
            put_choice(line, names.item[i].text);
    gls_rubrics_release(&names);
}

static void put_subjects(struct completing *line)
{
    put_rubrics(line, GLS_CATEGORY_SUBJECT_FIELD);
}

static void put_articles(struct completing *line)
{
    put_rubrics(line, GLS_CATEGORY_PROJECT_SUBSET);
}

/* Those of @p text, each ending with one of @p ends. */
static void put_words(struct completing *line, struct gls_buf *text, const char *ends)
{
    gls_buf_put(text, "", 1);
    if (text->status == GLS_OK)
        for (char *word = strtok(text->data, ends); word; word = strtok(NULL, ends))
            if (strncmp(word, line->last, strlen(line->last)) == 0)
                put_choice(line, word);
    gls_buf_release(text);
}

static void put_glossaries(struct completing *line)
{
    struct gls_buf names;
    gls_buf_init(&names);
    glossaries_choices(&names);
    put_words(line, &names, " ");
}

/* Of each glossary, and the regions of English; shells tell what comes twice once. */
static void put_languages(struct completing *line)
{
    struct gls_buf tags;
    if (!open_shelf(line))
        return;
    for (size_t i = 0; i < gls_shelf_count(line->shelf); i++) {
        gls_buf_init(&tags);
        gls_base_languages(gls_shelf_base(line->shelf, i), &tags);
        put_words(line, &tags, ", ");
    }
    gls_buf_init(&tags);
    gls_buf_puts(&tags, "en-GB en-US");
    put_words(line, &tags, " ");
}

static void put_locales(struct completing *line)
{
    struct gls_buf names;
    gls_buf_init(&names);
    gls_buf_puts(&names, "fr fr-CA en de es it nl pt");
    put_words(line, &names, " ");
}

/* ------------------------------------------------------------------ which is asked for */

static const struct kind {
    const char *option;
    put_fn *put;
} kinds[] = {
    {"subject", put_subjects}, {"article", put_articles}, {"glossary", put_glossaries},
    {"from", put_languages},   {"to", put_languages},     {"locale", put_locales},
};

static const struct kind *kind_of(const struct cli_option *option)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].option, option->name) == 0 && option->argument)
            return &kinds[i];
    return NULL;
}

bool complete_word_knows(const struct cli_option *option)
{
    return kind_of(option);
}

bool complete_word_takes_terms(const struct cli_command *command)
{
    return strncmp(command->operands, "[WORD", 5) == 0 ||
           strncmp(command->operands, "TERM", 4) == 0 ||
           strncmp(command->operands, "[TERM", 5) == 0;
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
static void take_value(struct completing *line, const struct cli_option *option, const char *value)
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
            take_value(line, before, *words);
        else if (value && words[1])
            take_value(line, option, value);
        else if (!before && !option && words[1])
            cli_list_add(&line->typed, *words);
        if (!words[1])
            return before ? before : value ? option : NULL;
    }
    return NULL;
}

static void put(struct completing *line, const struct cli_option *option)
{
    const struct kind *kind = option ? kind_of(option) : NULL;
    if (kind)
        kind->put(line);
    else if (!option && complete_word_takes_terms(line->call.command) && *line->last != '-')
        put_terms(line);
}

enum cli_exit complete_word(char **words)
{
    struct completing line = {.last = ""};
    line.call.command = *words ? cli_find_command(*words) : NULL;
    if (!line.call.command || !words[1])
        return CLI_NONE;
    cli_begin(&line.out);
    put(&line, read_words(&line, words + 1));
    gls_shelf_free(line.shelf);
    free(line.typed.item);
    free(line.call.set.glossaries.item);
    return cli_finish(NULL, &line.out, CLI_FOUND);
}
