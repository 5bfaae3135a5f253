/* glossaire merge: two glossaries, or two and what both come from; by hand or called by git. */
#include <string.h>
#include <sys/stat.h>

#include "git_merge.h"
#include "output.h"

/* The files of one run. */
struct job {
    const struct cli_call *call;
    const char *base, *ours, *theirs;
    const char *output; /* NULL: standard output */
    const char *name;   /* what is written is called in messages */
};

static void report(void *payload, const struct gls_conflict *conflict)
{
    const struct job *job = payload;
    const char *entry = *conflict->entry ? conflict->entry : "(?)";
    if (conflict->near)
        cli_say("%s:%u:%u: near: %s and %s share a term in one language, and stay two", job->ours,
                conflict->line, conflict->column, entry, conflict->what);
    else if (strcmp(conflict->what, "title") == 0)
        cli_say("%s: settled: the title of theirs is another one; ours is kept", job->name);
    else if (!*conflict->entry)
        cli_say("%s: %s: what stands around the entries was changed on both sides; ours is kept",
                job->name, conflict->settled ? "settled" : "conflict");
    else if (conflict->line)
        cli_say("%s:%u:%u: conflict: concept %s: %s", job->name, conflict->line, conflict->column,
                entry, conflict->what);
    else
        cli_say("%s: settled: concept %s: %s", job->name, entry, conflict->what);
}

static enum gls_prefer preference(const char *side)
{
    if (!side)
        return GLS_PREFER_NONE;
    return strcmp(side, "ours") == 0 ? GLS_PREFER_OURS : GLS_PREFER_THEIRS;
}

/* All is read before anything is written, so that it can be written to one of the three. */
static enum cli_exit merge(const struct job *job)
{
    const struct cli_call *call = job->call;
    struct gls_merge_options options = {.prefer = preference(call->set.prefer),
                                        .near = call->set.verbose,
                                        .report = report,
                                        .payload = (void *)job};
    struct gls_merge_counts counts;
    struct gls_error err;
    struct gls_buf merged, out;
    enum cli_exit exit = CLI_TROUBLE;
    gls_buf_init(&merged);
    if (gls_merge(job->base, job->ours, job->theirs, &options, &merged, &counts, &err) != GLS_OK ||
        gls_buf_finish(&merged, &err) != GLS_OK) {
        cli_failure(call->command, &err, "");
    } else if (output_open(&out, call, job->output, &(struct cli_list){NULL, 0})) {
        gls_buf_append(&out, &merged);
        exit = cli_finish(call->command, &out, counts.conflicts ? CLI_NONE : CLI_FOUND);
        if (exit != CLI_TROUBLE)
            cli_say("%s: %zu added, %zu changed, %zu removed, %zu conflict%s", job->name,
                    counts.added, counts.changed, counts.removed, counts.conflicts,
                    counts.conflicts == 1 ? "" : "s");
    }
    gls_buf_release(&merged);
    return exit;
}

/* ------------------------------------------------------------------ git */

static bool is_empty(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISREG(about.st_mode) && about.st_size == 0;
}

/* %O %A %B %P: git takes every status but 0 for a conflict, whatever stands in %A then. */
static enum cli_exit drive(const struct cli_call *call)
{
    const char *const *path = call->operands.item;
    struct job job = {.call = call,
                      .base = is_empty(path[0]) ? NULL : path[0],
                      .ours = path[1],
                      .theirs = path[2],
                      .output = path[1],
                      .name = call->operands.count > 3 ? path[3] : path[1]};
    return merge(&job);
}

static enum cli_exit run_driver(const struct cli_call *call)
{
    const char *const *path = call->operands.item;
    if (call->operands.count != 3 && call->operands.count != 4)
        return cli_trouble(call->command, "--driver takes what git gives: %%O %%A %%B %%P");
    enum cli_exit exit = git_merge_apart(call, drive);
    if (exit != CLI_TROUBLE)
        return exit;
    cli_say("%s: it is merged as text: mend it by hand", path[call->operands.count - 1]);
    return git_merge_as_text(call, path[0], path[1], path[2]) ? CLI_NONE : CLI_TROUBLE;
}

static enum cli_exit run(const struct cli_call *call)
{
    if (call->set.driver)
        return run_driver(call);
    if (call->operands.count != 2)
        return cli_trouble(call->command, "takes two glossaries, ours and theirs");
    struct job job = {.call = call,
                      .base = call->set.base,
                      .ours = call->operands.item[0],
                      .theirs = call->operands.item[1],
                      .output = call->set.output,
                      .name = output_is_standard(call->set.output) ? "standard output"
                                                                   : call->set.output};
    return merge(&job);
}

static void side_choices(struct gls_buf *out)
{
    gls_buf_puts(out, "ours theirs ");
}

static const struct cli_option own_options[] = {
    CLI_VALUE(0, "base", "FILE", base, NULL, "the glossary that both come from"),
    CLI_VALUE('o', "output", "FILE", output, NULL, "write FILE, whole or not at all"),
    CLI_VALUE(0, "prefer", "SIDE", prefer, side_choices, "the side that decides: ours or theirs"),
    CLI_FLAG('v', "verbose", verbose, "yes", "tell also which concepts are nearly the same"),
    CLI_FLAG(0, "driver", driver, "yes", "as git calls it: %O %A %B %P"),
    CLI_END,
};

const struct cli_command cmd_merge = {
    .name = "merge",
    .operands = "OURS THEIRS",
    .summary = "Merge two glossaries, concept by concept",
    .details = "With the glossary both come from, --base, what one side changed, added or\n"
               "removed is taken; without, they are united. OURS keeps its order and layout.\n"
               "What was changed otherwise on both sides is a conflict: the entries of both\n"
               "stand in the file between marks, which check finds.\n"
               "Exit status: 0 merged, 1 conflicts, 2 trouble: nothing is written.\n",
    .options = {own_options, cli_common_options},
    .run = run,
};
