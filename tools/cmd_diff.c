/* glossaire diff: what differs between two glossaries, for people, for programs, for git. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "formats.h"
#include "glossaries.h"
#include "output.h"
#include "reading.h"
#include "terminal.h"

/* ------------------------------------------------------------------ for git's textconv */

/* What cannot be read is shown as it is: git gives up a whole diff on any other status. */
static enum cli_exit copy_raw(const struct cli_call *call, const char *path, struct gls_buf *out)
{
    char block[8192];
    size_t size;
    FILE *file = fopen(path, "rb");
    while (file && (size = fread(block, 1, sizeof block, file)) > 0)
        gls_buf_put(out, block, size);
    bool failed = !file || ferror(file);
    if (failed)
        cli_trouble(call->command, "cannot read '%s': %s", path, strerror(errno));
    if (file)
        fclose(file);
    return cli_finish(call->command, out, failed ? CLI_TROUBLE : CLI_FOUND);
}

static enum cli_exit show_text(const struct cli_call *call)
{
    struct gls_error err;
    struct gls_base *base;
    struct gls_buf out;
    if (call->operands.count)
        return cli_trouble(call->command, "--textconv takes its FILE alone");
    cli_begin(&out);
    if (gls_base_load(&base, call->set.textconv, &err) != GLS_OK)
        return copy_raw(call, call->set.textconv, &out);
    for (uint32_t i = 0; i < gls_base_concepts(base); i++) {
        gls_buf_puts(&out, i ? "\n" : "");
        gls_entry_write_text(base, i, &out);
    }
    gls_base_free(base);
    return cli_finish(call->command, &out, CLI_FOUND);
}

/* ------------------------------------------------------------------ two glossaries */

struct two {
    struct glossaries named; /* the bases have their names from it */
    struct gls_base *old, *now;
};

static bool load(const struct cli_call *call, struct two *two)
{
    struct gls_error err;
    const struct gls_read_options options = reading_of(call);
    const char *const *path = two->named.path.item;
    if (strcmp(path[0], "-") == 0 && strcmp(path[1], "-") == 0)
        cli_trouble(call->command, "only one of the two can be standard input");
    else if (gls_base_load_as(&two->old, path[0], &options, &err) != GLS_OK ||
             gls_base_load_as(&two->now, path[1], &options, &err) != GLS_OK)
        cli_failure(call->command, &err, "");
    else
        return true;
    return false;
}

static void write_counts(struct gls_buf *out, const struct gls_diff_counts *counts, bool objects)
{
    gls_buf_printf(out,
                   objects ? "{\"added\":%zu,\"removed\":%zu,\"changed\":%zu,\"unchanged\":%zu}\n"
                           : "%zu added, %zu removed, %zu changed, %zu unchanged\n",
                   counts->added, counts->removed, counts->changed, counts->unchanged);
}

static enum cli_exit compare(const struct cli_call *call, const struct two *two)
{
    const struct cli_settings *set = &call->set;
    struct gls_diff_counts counts;
    struct gls_error err;
    struct gls_buf out;
    struct gls_page page = {.lang = set->lang, .color = terminal_color(set->color, 1)};
    const char *format = set->format ? set->format : "text";
    bool objects = formats_is_for_programs(format);
    cli_begin(&out);
    if (gls_diff_write(two->old, two->now, set->summary ? NULL : format, &page, &out, &counts,
                       &err) != GLS_OK)
        return cli_finish(call->command, &out, cli_failure(call->command, &err, ""));
    if (set->summary || !objects)
        write_counts(&out, &counts, objects);
    bool same = !counts.added && !counts.removed && !counts.changed;
    return cli_finish(call->command, &out, same ? CLI_FOUND : CLI_NONE);
}

static enum cli_exit run(const struct cli_call *call)
{
    struct two two = {.old = NULL};
    if (call->set.textconv)
        return show_text(call);
    if (call->operands.count != 2)
        return cli_trouble(call->command, "takes two glossaries, the old one and the new one");
    two.named = glossaries_named(&call->operands);
    enum cli_exit exit = load(call, &two) ? compare(call, &two) : CLI_TROUBLE;
    gls_base_free(two.old);
    gls_base_free(two.now);
    glossaries_release(&two.named);
    return exit;
}

static const struct cli_option own_options[] = {
    CLI_VALUE('f', "format", "FORMAT", format, formats_summarised, "text (default) or json"),
    CLI_FLAG(0, "json", format, "json", "the same as --format json: one object a difference"),
    CLI_FLAG(0, "summary", summary, "yes", "only the counts"),
    CLI_VALUE(0, "textconv", "FILE", textconv, NULL, "write FILE as text, for git to compare"),
    CLI_VALUE(0, "lang", "LANG", lang, cli_lang_choices, "language of labels: fr (default) or en"),
    CLI_END,
};

const struct cli_command cmd_diff = {
    .name = "diff",
    .operands = "OLD NEW",
    .summary = "Show what differs between two glossaries",
    .details = "Concept by concept, field by field, in the order of NEW; what was removed comes\n"
               "last. How the files are laid out does not matter, nor in which order concepts\n"
               "stand.\n"
               "Exit status: 0 the same concepts, 1 differences, 2 trouble.\n",
    .options = {own_options, reading_options, reading_side_options, cli_color_options,
                cli_common_options},
    .run = run,
};
