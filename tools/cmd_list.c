/* glossaire list: every entry, or the subjects and articles there are. */
#include <string.h>
#include <unistd.h>

#include "formats.h"
#include "listing.h"
#include "pager.h"
#include "reading.h"
#include "shelf.h"
#include "terminal.h"

/* "anatomie: 412 concepts"; for programs, the two in columns or an object. */
static void write_name(struct gls_buf *out, const struct gls_format *format,
                       const struct gls_rubric *name)
{
    if (format->for_programs) {
        gls_buf_puts(out, "{\"name\":");
        cli_put_json(out, name->text);
        gls_buf_printf(out, ",\"concepts\":%zu}\n", name->concepts);
        return;
    }
    gls_buf_put_safe(out, gls_span_of(name->text));
    gls_buf_printf(out, format->for_people ? ": %zu concept%s\n" : "\t%zu\n", name->concepts,
                   name->concepts == 1 ? "" : "s");
}

static enum cli_exit list_names(const struct cli_call *call, enum gls_category category)
{
    struct gls_rubrics names;
    struct gls_error err;
    struct gls_buf out;
    struct gls_shelf *shelf = shelf_open(call);
    if (!shelf)
        return CLI_TROUBLE;
    enum cli_exit exit = CLI_NONE;
    if (gls_rubrics_read(&names, shelf, category, &err) == GLS_OK) {
        pager_begin(&out);
        for (size_t i = 0; i < names.count; i++)
            write_name(&out, formats_of_list(call->set.format), &names.item[i]);
        exit = pager_finish(call->command, &out, names.count ? CLI_FOUND : CLI_NONE);
        gls_rubrics_release(&names);
    } else {
        exit = cli_failure(call->command, &err, "");
    }
    gls_shelf_free(shelf);
    return exit;
}

static enum cli_exit run(const struct cli_call *call)
{
    const struct cli_settings *set = &call->set;
    const struct gls_page page = {.color = terminal_color(set->color, 1),
                                  .width = terminal_width(1),
                                  .wrap = isatty(1),
                                  .lang = set->lang,
                                  .bare = set->brief};
    if (set->names)
        return list_names(call, strcmp(set->names, "subjects") == 0 ? GLS_CATEGORY_SUBJECT_FIELD
                                                                    : GLS_CATEGORY_PROJECT_SUBSET);
    return listing_print(call, formats_of_list(set->format)->name, &page, NULL);
}

static const struct cli_option own_options[] = {
    CLI_VALUE('f', "format", "FORMAT", format, formats_listed, "text (default), tsv, csv or json"),
    CLI_FLAG(0, "json", format, "json", "the same as --format json: one object a line"),
    CLI_FLAG(0, "brief", brief, "yes", "the terms alone"),
    CLI_VALUE(0, "lang", "LANG", lang, cli_lang_choices, "language of labels: fr or en"),
    CLI_FLAG(0, "subjects", names, "subjects", "the subjects that --subject takes, not entries"),
    CLI_FLAG(0, "articles", names, "articles", "the articles that --article takes, not entries"),
    CLI_END,
};

const struct cli_command cmd_list = {
    .name = "list",
    .operands = "[--in FILE...]",
    .summary = "List every entry with its equivalents, in alphabetical order",
    .details = "Exit status: 0, 1 when no entry passes the filters, 2 on trouble.\n",
    .options = {own_options, listing_options, cli_glossary_options, reading_options,
                cli_color_options, cli_status_options, cli_common_options},
    .run = run,
};
