/* glossaire edit: the entry of a term in an editor, until it is sound or given up. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "entry.h"
#include "glossaries.h"

/* One entry of one file. */
struct job {
    const struct cli_call *call;
    char path[4096];
    const char *wanted; /* an id or a term */
    struct gls_base *base;
    uint32_t concept;
    struct gls_buf was, is; /* its text */
};

/* ------------------------------------------------------------------ which entry */

/* Notes the concepts of matches, and says which there are when there is more than one. */
static bool choose(struct job *job, const struct gls_found *found)
{
    for (size_t i = 0; i < found->count; i++) {
        uint32_t concept = gls_base_term(job->base, found->match[i].term).concept_number;
        if (gls_grade_is_guess(found->match[i].grade))
            continue;
        if (job->concept == UINT32_MAX)
        job->concept = concept;
        if (concept != job->concept) {
            cli_trouble(job->call->command,
                        "'%s' is a term of several entries: name one by its id, "
                        "%s, %s ...",
                        job->wanted, gls_base_concept(job->base, job->concept).id,
                        gls_base_concept(job->base, concept).id);
            return false;
        }
    }
    return true;
}

static bool find_term(struct job *job)
{
    struct gls_shelf *shelf;
    struct gls_found found = {NULL, 0};
    struct gls_error err;
    bool good = gls_shelf_of(&shelf, &job->base, 1, "fr", "en", &err) == GLS_OK;
    for (int way = 0; good && way < 2 && job->concept == UINT32_MAX; way++) {
        struct gls_shelf *from = way ? gls_shelf_reverse(shelf) : shelf;
        if (gls_lookup(from, gls_span_of(job->wanted), &found, &err) != GLS_OK) {
            cli_failure(job->call->command, &err, "");
            good = false;
        } else {
            good = choose(job, &found);
        }
        gls_found_release(&found);
    }
    gls_shelf_free(shelf);
    return good;
}

/* CLI_FOUND, or what is to be answered. */
static enum cli_exit find_entry(struct job *job)
{
    job->concept = gls_base_find_id(job->base, job->wanted);
    if (job->concept == UINT32_MAX && !find_term(job))
        return CLI_TROUBLE;
    if (job->concept != UINT32_MAX)
        return CLI_FOUND;
    cli_say("%s: no entry has the id or the term %s; to add it: glossaire add", job->path,
            job->wanted);
    return CLI_NONE;
}

/* ------------------------------------------------------------------ rounds */

/* What is wrong goes on top of the text, as lines that are passed over. */
static void write_remark(void *payload, const struct gls_finding *finding)
{
    struct job *job = payload;
    entry_say_finding(NULL, finding);
    struct gls_buf longer;
    gls_buf_init(&longer);
    gls_buf_printf(&longer, "# %s: %s [%s]\n", gls_level_name(finding->rule->level),
                   finding->message, finding->rule->name);
    gls_buf_append(&longer, &job->is);
    gls_buf_release(&job->is);
    job->is = longer;
}

static void write_error(struct job *job, const struct gls_error *err)
{
    struct gls_buf longer;
    gls_buf_init(&longer);
    if (err->line)
        gls_buf_printf(&longer, "# line %u: %s\n", err->line, err->message);
    else
        gls_buf_printf(&longer, "# %s\n", err->message);
    gls_buf_append(&longer, &job->is);
    gls_buf_release(&job->is);
    job->is = longer;
}

static bool same(struct gls_span a, struct gls_span b)
{
    return a.size == b.size && memcmp(a.data, b.data, a.size) == 0;
}

static bool is_blank(struct gls_span text)
{
    size_t i = 0;
    while (i < text.size && strchr(" \t\r\n", text.data[i]))
        i++;
    return i == text.size;
}

/* Tries to make the change. True: done, or nothing more can be done, as @p exit says. */
static bool try(struct job *job, enum cli_exit *exit)
{
    struct gls_addition addition;
    struct gls_error err;
    struct gls_buf typed;
    gls_buf_init(&typed);
    gls_buf_append(&typed, &job->is);
    enum gls_status status =
        gls_entry_change(job->path, gls_buf_span(&job->was), gls_buf_span(&typed), &addition,
                         write_remark, job, &err);
    gls_buf_release(&typed);
    if (status == GLS_OK && addition.outcome == GLS_ADDED) {
        cli_say("%s:%u: changed", job->path, addition.line);
        *exit = CLI_FOUND;
        return true;
    }
    *exit = CLI_NONE;
    if (status == GLS_OK)
        return false;
    cli_failure(job->call->command, &err, "");
    if (err.status != GLS_ERR_FORMAT || err.file)
        *exit = CLI_TROUBLE;
    else
        write_error(job, &err);
    return *exit == CLI_TROUBLE;
}

/* Until it is right, or given up: left as it was shown. */
static enum cli_exit edit(struct job *job)
{
    enum cli_exit exit = CLI_FOUND;
    struct gls_buf shown;
    for (bool done = false; !done;) {
        gls_buf_init(&shown);
        gls_buf_append(&shown, &job->is);
        if (!entry_edit(job->call, &job->is)) {
            exit = CLI_TROUBLE;
            done = true;
        } else if (same(gls_buf_span(&shown), gls_buf_span(&job->is)) ||
                   is_blank(gls_buf_span(&job->is))) {
            cli_say("%s: nothing is changed", job->path);
            done = true;
        } else {
            done = try(job, &exit);
        }
        gls_buf_release(&shown);
    }
    return exit;
}

static enum cli_exit run(const struct cli_call *call)
{
    struct job job = {.call = call, .concept = UINT32_MAX};
    struct gls_error err;
    size_t count = call->operands.count;
    if (count != 1 && count != 2)
        return cli_trouble(call->command, "takes an entry by its id or a term, after its FILE");
    job.wanted = call->operands.item[count - 1];
    if (!glossaries_place(call, count == 2 ? call->operands.item[0] : NULL, job.path,
                          sizeof job.path))
        return CLI_TROUBLE;
    if (gls_base_load(&job.base, job.path, &err) != GLS_OK)
        return cli_failure(call->command, &err, "");
    gls_buf_init(&job.was);
    gls_buf_init(&job.is);
    enum cli_exit exit = find_entry(&job);
    if (exit == CLI_FOUND) {
        gls_entry_write_text(job.base, job.concept, &job.was);
        gls_buf_append(&job.is, &job.was);
        exit = gls_buf_finish(&job.is, &err) == GLS_OK ? edit(&job)
                                                       : cli_failure(call->command, &err, "");
    }
    gls_buf_release(&job.was);
    gls_buf_release(&job.is);
    gls_base_free(job.base);
    return exit;
}

const struct cli_command cmd_edit = {
    .name = "edit",
    .operands = "[FILE] ID|TERM",
    .summary = "Change an entry of a glossary in an editor",
    .details = "The entry is shown as text, a field a line, in $VISUAL, $EDITOR or vi; only what\n"
               "you change there changes in the file. What cannot be understood, or what the\n"
               "rules refuse, is shown again with the reasons; leave it as it is to give up.\n"
               "Exit status: 0 changed or left as it was, 1 given up, 2 trouble.\n",
    .options = {cli_common_options},
    .run = run,
};
