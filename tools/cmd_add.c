/* glossaire add: an entry, typed field by field at a terminal or given as text, goes into a
 * glossary. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "entry.h"
#include "glossaries.h"

static const char title[] = "Glossaire personnel";

/* What is edited where no term is given. */
static const char form[] =
    "# A term a line, the preferred one first; lines with # are passed over.\n"
    "# Nothing is added when you leave this as it is.\n"
    "subject: \n"
    "fr:  (noun, feminine, preferred)\n"
    "fr definition: \n"
    "en:  (noun, preferred)\n";

/* An entry in one language is found from the other by nobody: it is worth a word. */
static void warn_of_no_equivalent(const char *path, const char *id)
{
    struct gls_base *base;
    if (gls_base_load(&base, path, NULL) != GLS_OK)
        return;
    uint32_t number = gls_base_find_id(base, id);
    struct gls_range sections = {0};
    if (number != UINT32_MAX)
        sections = gls_base_concept(base, number).sections;
    if (sections.count == 1)
        cli_say("%s: warning: %s has terms in %s only; to add an equivalent: glossaire add --into "
                "%s LANG:TERM",
                path, id, gls_base_section(base, sections.first).lang, id);
    gls_base_free(base);
}

static enum cli_exit report_added(const char *path, const struct gls_addition *addition)
{
    switch (addition->outcome) {
    case GLS_ADDED:
        cli_say("%s: %s is added%s", path, addition->id,
                addition->created ? " to a new glossary" : "");
        warn_of_no_equivalent(path, addition->id);
        return CLI_FOUND;
    case GLS_ADDED_THERE:
        cli_say("%s:%u: %s is there already; nothing is added", path, addition->line,
                *addition->id ? addition->id : "the concept");
        return CLI_NONE;
    default:
        cli_say("%s: nothing is added", path);
        return CLI_NONE;
    }
}

static enum cli_exit add(const struct cli_call *call, const char *path, struct gls_span text)
{
    struct gls_addition addition;
    struct gls_error err;
    if (gls_add(path, text, title, &addition, entry_say_finding, NULL, &err) != GLS_OK)
        return cli_failure(call->command, &err, "");
    return report_added(path, &addition);
}

/* ------------------------------------------------------------------ into an entry */

static enum cli_exit change(const struct cli_call *call, const char *path, struct gls_buf *was,
                            struct gls_buf *is, size_t added)
{
    struct gls_addition addition;
    struct gls_error err;
    struct gls_span before = {was->size ? was->data : "", was->size};
    struct gls_span after = {is->size ? is->data : "", is->size};
    if (before.size == after.size) {
        cli_say("%s: %s has that already; nothing is added", path, call->set.into);
        return CLI_NONE;
    }
    if (gls_entry_change(path, before, after, &addition, entry_say_finding, NULL, &err) != GLS_OK)
        return cli_failure(call->command, &err, "");
    if (addition.outcome != GLS_ADDED)
        return report_added(path, &addition);
    cli_say("%s:%u: %zu term%s added to %s", path, addition.line, added, added == 1 ? "" : "s",
            call->set.into);
    return CLI_FOUND;
}

/* The text of the entry, and the same with what is added. */
static enum cli_exit add_into(const struct cli_call *call, const char *path, size_t first)
{
    struct gls_base *base;
    struct gls_error err;
    struct gls_buf was, is;
    size_t added;
    enum cli_exit exit = CLI_TROUBLE;
    if (gls_base_load(&base, path, &err) != GLS_OK)
        return cli_failure(call->command, &err, "");
    gls_buf_init(&was);
    gls_buf_init(&is);
    uint32_t concept = gls_base_find_id(base, call->set.into);
    if (concept != UINT32_MAX) {
        gls_entry_write_text(base, concept, &was);
        gls_buf_append(&is, &was);
    }
    if (concept == UINT32_MAX)
        cli_trouble(call->command, "%s: no entry has the id '%s'", path, call->set.into);
    else if (entry_put_into(call, first, base, concept, &is, &added))
        exit = gls_buf_finish(&was, &err) == GLS_OK && gls_buf_finish(&is, &err) == GLS_OK
                   ? change(call, path, &was, &is, added)
                   : cli_failure(call->command, &err, "");
    gls_buf_release(&was);
    gls_buf_release(&is);
    gls_base_free(base);
    return exit;
}

/* ------------------------------------------------------------------ a new one */

/* The entry from standard input, or from an editor. */
static bool read_entry(const struct cli_call *call, struct gls_buf *text)
{
    char block[8192];
    size_t size;
    if (isatty(0)) {
        gls_buf_puts(text, form);
        if (!entry_edit(call, text))
            return false;
        if (text->size != sizeof form - 1 || memcmp(text->data, form, text->size) != 0)
            return true;
        cli_say("nothing is added");
        return false;
    }
    while ((size = fread(block, 1, sizeof block, stdin)) > 0)
        gls_buf_put(text, block, size);
    return true;
}

static enum cli_exit run(const struct cli_call *call)
{
    char path[4096];
    const struct cli_list *operands = &call->operands;
    bool names_file = operands->count && !entry_is_term(operands->item[0]);
    size_t first = names_file;
    enum cli_exit exit = CLI_TROUBLE;
    struct gls_buf text;
    if (!glossaries_place(call, names_file ? operands->item[0] : NULL, path, sizeof path))
        return CLI_TROUBLE;
    if (call->set.into && (call->set.id || first == operands->count))
        return cli_trouble(call->command, call->set.id
                                              ? "--into names an entry that has an id already"
                                              : "--into takes the terms to add: fr:TERM ...");
    if (call->set.into)
        return add_into(call, path, first);
    gls_buf_init(&text);
    bool given = first < operands->count;
    if (given ? entry_put(call, first, &text) : read_entry(call, &text)) {
        struct gls_error err;
        exit = gls_buf_finish(&text, &err) == GLS_OK
                   ? add(call, path, (struct gls_span){text.size ? text.data : "", text.size})
                   : cli_failure(call->command, &err, "");
    }
    gls_buf_release(&text);
    return exit;
}

static void pos_choices(struct gls_buf *out)
{
    gls_buf_puts(out, "noun verb adjective adverb other n v adj adv ");
}

static void gender_choices(struct gls_buf *out)
{
    gls_buf_puts(out, "masculine feminine neuter m f ");
}

static const struct cli_option own_options[] = {
    CLI_VALUE(0, "pos", "WORD", pos, pos_choices, "part of speech: noun, verb, adjective ..."),
    CLI_VALUE(0, "gender", "WORD", gender, gender_choices, "gender, but of English terms: m or f"),
    CLI_VALUE(0, "subject", "TEXT", subject, NULL, "subject field"),
    CLI_VALUE(0, "article", "TEXT", article, NULL, "article the terms are from"),
    CLI_VALUES(0, "definition", "LANG:TEXT", definitions, "definition in that language"),
    CLI_VALUES(0, "note", "TEXT", notes, "note of the concept; may be repeated"),
    CLI_VALUE(0, "id", "ID", id, NULL, "id of the entry (made of its first term)"),
    CLI_VALUE(0, "into", "ID", into, NULL, "add to the entry with that id"),
    CLI_END,
};

const struct cli_command cmd_add = {
    .name = "add",
    .operands = "[FILE] LANG:TERM...",
    .summary = "Add an entry to a glossary, your own where none is named",
    .details = "The first term of a language is the preferred one, others are admitted;\n"
               "LANG!:TERM is to be avoided. Without terms the entry is typed in an editor, or\n"
               "read from standard input. FILE may be the name of a glossary of your own. All\n"
               "else of the file stays as it is.\n"
               "Exit status: 0 added, 1 nothing added, 2 trouble.\n",
    .options = {own_options, cli_common_options},
    .run = run,
};
