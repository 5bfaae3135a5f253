#include "complete_choice.h"

#include <string.h>
#include <strings.h>

#include "glossaries.h"
#include "shelf.h"

static bool open_shelf(struct completing *line)
{
    line->shelf = line->shelf ? line->shelf : shelf_open(&line->call);
    return line->shelf;
}

/* Where @p name goes on from what was typed, whatever the case and accents of that: "dème" in
 * "œdème" from "OE". NULL: it does not. */
static const char *goes_on(const char *name, const char *typed)
{
    char begin[1024];
    size_t size = strlen(name);
    if (!*typed)
        return name;
    for (size_t end = 0; end < size && end < sizeof begin - 1; end++) {
        begin[end] = name[end];
        begin[end + 1] = '\0';
        bool whole = ((unsigned char)name[end + 1] & 0xC0) != 0x80;
        if (whole && gls_is_same_rubric(begin, typed))
            return name + end + 1;
    }
    return NULL;
}

/* What was typed behind the article that is elided, if one is. */
static const char *behind_article(const char *typed)
{
    const char *straight = strchr(typed, '\''), *curved = strstr(typed, "’");
    if (straight)
        return straight + 1;
    return curved ? curved + strlen("’") : typed;
}

/* What goes on from the word in the spelling that was typed; NULL: the name itself does. */
static const char *rest_as_typed(const struct completing *line, const char *name)
{
    if (strncasecmp(name, line->last, strlen(line->last)) == 0) /* case does not matter to it */
        return NULL;
    const char *rest = goes_on(name, line->last);
    return rest ? rest : goes_on(name, behind_article(line->last));
}

/* A line each; one that holds a line's end cannot be told. Where the shell keeps what was typed, a
 * name is told as it would go on from there, which is found as well, and what it is beside it. */
static void write_choice(struct completing *line, const char *text)
{
    if (text[strcspn(text, "\n\r\t")])
        return;
    const char *rest = line->keeps ? rest_as_typed(line, text) : NULL;
    if (rest)
        gls_buf_printf(&line->out, "%s%s\t", line->last, rest);
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

static void write_query(const struct completing *line, struct gls_buf *query)
{
    for (size_t i = 0; i < line->typed.count; i++)
        gls_buf_printf(query, "%s ", line->typed.item[i]);
    gls_buf_puts(query, line->last);
}

/* Terms of the language that has any, for what they have in common is put in the place of the word.
 */
void complete_choice_terms(struct completing *line)
{
    struct gls_found found = {0};
    struct gls_span common;
    struct gls_buf query;
    if (!*line->last || !open_shelf(line))
        return;
    gls_buf_init(&query);
    write_query(line, &query);
    struct gls_span typed = {query.data, query.size};
    if (gls_complete(line->shelf, typed, 0, &found, &common, NULL) == GLS_OK && !found.count &&
        !line->call.set.from && !line->call.set.to)
        gls_complete(gls_shelf_reverse(line->shelf), typed, 0, &found, &common, NULL);
    const char *before = "";
    for (size_t i = 0; i < found.count; i++) {
        const char *rest = rest_of(line, gls_match_text(&found.match[i]));
        if (rest && strcmp(rest, before) != 0)
            write_choice(line, rest);
        before = rest ? rest : before;
    }
    gls_found_release(&found);
    gls_buf_release(&query);
}

/* ------------------------------------------------------------------ names */

static void write_rubrics(struct completing *line, enum gls_category category)
{
    struct gls_rubrics names;
    if (!open_shelf(line) || gls_rubrics_read(&names, line->shelf, category, NULL) != GLS_OK)
        return;
    for (size_t i = 0; i < names.count; i++)
        if (goes_on(names.item[i].text, line->last))
            write_choice(line, names.item[i].text);
    gls_rubrics_release(&names);
}

static void write_subjects(struct completing *line)
{
    write_rubrics(line, GLS_CATEGORY_SUBJECT_FIELD);
}

static void write_articles(struct completing *line)
{
    write_rubrics(line, GLS_CATEGORY_PROJECT_SUBSET);
}

/* Those of @p text, each ending with one of @p ends. */
static void write_words(struct completing *line, struct gls_buf *text, const char *ends)
{
    gls_buf_put(text, "", 1);
    if (text->status == GLS_OK)
        for (char *word = strtok(text->data, ends); word; word = strtok(NULL, ends))
            if (strncmp(word, line->last, strlen(line->last)) == 0)
                write_choice(line, word);
    gls_buf_release(text);
}

static void write_glossaries(struct completing *line)
{
    struct gls_buf names;
    gls_buf_init(&names);
    glossaries_choices(&names);
    write_words(line, &names, " ");
}

/* Of each glossary, and the regions of English; shells tell what comes twice once. */
static void write_languages(struct completing *line)
{
    struct gls_buf tags;
    if (!open_shelf(line))
        return;
    for (size_t i = 0; i < gls_shelf_count(line->shelf); i++) {
        gls_buf_init(&tags);
        gls_base_languages(gls_shelf_base(line->shelf, i), &tags);
        write_words(line, &tags, ", ");
    }
    gls_buf_init(&tags);
    gls_buf_puts(&tags, "en-GB en-US");
    write_words(line, &tags, " ");
}

static void write_locales(struct completing *line)
{
    struct gls_buf names;
    gls_buf_init(&names);
    gls_buf_puts(&names, "fr fr-CA en de es it nl pt");
    write_words(line, &names, " ");
}

/* Those of verify; the last of several that commas part. */
static void write_rules(struct completing *line)
{
    size_t count;
    const struct gls_verify_rule *rule = gls_verify_rules(&count);
    const char *comma = strrchr(line->last, ',');
    const char *last = comma ? comma + 1 : line->last;
    for (size_t i = 0; i < count; i++)
        if (strncmp(rule[i].name, last, strlen(last)) == 0)
            gls_buf_printf(&line->out, "%.*s%s\n", (int)(last - line->last), line->last,
                           rule[i].name);
}

/* ------------------------------------------------------------------ which is asked for */

static const struct kind {
    const char *option;
    complete_choice_fn *put;
} kinds[] = {
    {"subject", write_subjects}, {"article", write_articles}, {"glossary", write_glossaries},
    {"from", write_languages},   {"to", write_languages},     {"locale", write_locales},
    {"only", write_rules},       {"without", write_rules},
};

complete_choice_fn *complete_choice_of(const struct cli_option *option)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].option, option->name) == 0 && option->argument)
            return kinds[i].put;
    return NULL;
}
