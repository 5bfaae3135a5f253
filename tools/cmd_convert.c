/* glossaire convert: a glossary of one format as a file of another, and what is lost on the way. */
#include <stdlib.h>

#include "exchange.h"
#include "formats.h"
#include "glossaries.h"
#include "output.h"
#include "reading.h"

static void report(void *payload, const struct gls_conflict *conflict)
{
    const struct cli_call *call = payload;
    cli_trouble(call->command, "settled by the first file: concept %s: %s", conflict->entry,
                conflict->what);
}

/* All files as one glossary: the first, or what unites it with the next one and so on. */
static struct gls_base *read_all(const struct cli_call *call, const struct cli_list *files)
{
    struct gls_read_options options = reading_of(call);
    struct gls_base *all = NULL;
    struct gls_error err;
    for (size_t i = 0; i < files->count; i++) {
        struct gls_base *next = NULL, *united = NULL;
        enum gls_status status = gls_base_load_as(&next, files->item[i], &options, &err);
        if (status == GLS_OK && all)
            status = gls_base_unite(&united, all, next, report, (void *)call, &err);
        if (all)
            gls_base_free(all);
        all = united ? united : next;
        if (united)
            gls_base_free(next);
        if (status != GLS_OK) {
            cli_failure(call->command, &err, "");
            gls_base_free(all);
            return NULL;
        }
    }
    return all;
}

static enum cli_exit write_to(const struct cli_call *call, struct gls_shelf *shelf,
                              const char *format, struct output_set *out)
{
    struct gls_error err;
    struct gls_page page = {.title = call->set.title};
    exchange_page(&page, call, format);
    if (gls_shelf_write(shelf, format, &page, out->file, &err) != GLS_OK) {
        output_release_set(out);
        return exchange_failure(call, &err);
    }
    return output_finish_set(out, call->command, CLI_FOUND);
}

static enum cli_exit write_all(const struct cli_call *call, struct gls_base *base,
                               const char *format, const struct cli_list *files)
{
    struct gls_shelf *shelf;
    struct gls_error err;
    struct output_set out;
    const char *from = call->set.from ? call->set.from : "fr", *to = call->set.to;
    enum cli_exit exit = CLI_TROUBLE;
    if (gls_shelf_of(&shelf, &base, 1, from, to ? to : "en", &err) != GLS_OK)
        return cli_failure(call->command, &err, "");
    if (output_open_set(&out, call, formats_named(format), call->set.output, files))
        exit = write_to(call, shelf, format, &out);
    gls_shelf_free(shelf);
    return exit;
}

static enum cli_exit run(const struct cli_call *call)
{
    const char *format = call->set.output || call->set.format || call->set.profile
                             ? exchange_format(call, formats_converted)
                             : NULL;
    if (!call->operands.count)
        return cli_trouble(call->command, "takes the glossaries to convert, and -o OUT");
    if (!format && !call->set.output)
        return cli_trouble(call->command, "say what to write: -o FILE, or --format FORMAT");
    if (!format)
        return CLI_TROUBLE;
    if (formats_is_binary(format) && output_is_terminal(call->set.output))
        return cli_trouble(call->command, "%s is not for a terminal; write it to a file: -o FILE",
                           format);
    struct glossaries named = glossaries_named(&call->operands);
    struct gls_base *base = read_all(call, &named.path);
    enum cli_exit exit = base ? write_all(call, base, format, &named.path) : CLI_TROUBLE;
    gls_base_free(base);
    glossaries_release(&named);
    return exit;
}

static const struct cli_option own_options[] = {
    CLI_VALUE('f', "format", "FORMAT", format, exchange_concept_formats,
              "format to write (the suffix of FILE)"),
    CLI_VALUE('o', "output", "FILE", output, NULL, "write FILE, whole or not at all"),
    CLI_VALUE(0, "title", "TEXT", title, NULL, "title of what is written (the glossary's own)"),
    CLI_VALUE(0, "from", "LANG", from, NULL, "language of the entries (fr)"),
    CLI_VALUE(0, "to", "LANG", to, NULL, "language of the equivalents (en)"),
    CLI_END,
};

const struct cli_command cmd_convert = {
    .name = "convert",
    .operands = "FILE... -o OUT",
    .summary = "Write a glossary in another format",
    .details = "Whatever can be read becomes whatever holds whole concepts, all of them and in\n"
               "all languages that it has room for; 'glossaire formats' shows what can be. What\n"
               "has no place in the format is told. Several files are united as by merge, where\n"
               "the first decides.\n"
               "Exit status: 0 written, 1 with --strict when something has no place, 2 trouble.\n",
    .options = {own_options, exchange_options, reading_options, cli_common_options},
    .run = run,
};
