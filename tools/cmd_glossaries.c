/* Which glossaries are in use, and what each covers. */
#include <stdlib.h>

#include "output.h"
#include "shelf.h"

static void write_text(struct gls_buf *out, const struct gls_base *base)
{
    const char *title = gls_base_title(base);
    gls_buf_put_safe(out, gls_span_of(gls_base_name(base)));
    cli_put_count(out, ": ", gls_base_concepts(base), "concept");
    cli_put_count(out, ", ", gls_base_terms(base), "term");
    gls_buf_puts(out, " (");
    gls_base_languages(base, out);
    gls_buf_puts(out, ")");
    if (title) {
        gls_buf_puts(out, ", ");
        gls_buf_put_safe(out, gls_span_of(title));
    }
    gls_buf_puts(out, "\n");
}

static void write_json(struct gls_buf *out, const struct gls_base *base)
{
    struct gls_buf languages;
    gls_buf_init(&languages);
    gls_base_languages(base, &languages);
    gls_buf_put(&languages, "", 1);
    gls_buf_puts(out, "{\"glossary\":");
    cli_put_json(out, gls_base_name(base));
    gls_buf_puts(out, ",\"title\":");
    cli_put_json(out, gls_base_title(base));
    gls_buf_printf(out, ",\"concepts\":%zu,\"terms\":%zu,\"languages\":", gls_base_concepts(base),
                   gls_base_terms(base));
    if (languages.status == GLS_OK)
        cli_put_json(out, languages.data);
    else
        gls_buf_append(out, &languages); /* its failure */
    gls_buf_puts(out, "}\n");
    gls_buf_release(&languages);
}

static enum cli_exit run(const struct cli_call *call)
{
    struct gls_buf out;
    struct gls_shelf *shelf;
    if (call->operands.count)
        return cli_trouble(call->command, "takes no argument; to choose a glossary: -g %s",
                           call->operands.item[0]);
    if (!(shelf = shelf_open(call)))
        return CLI_TROUBLE;
    cli_begin(&out);
    for (size_t i = 0; i < gls_shelf_count(shelf); i++)
        (call->set.format ? write_json : write_text)(&out, gls_shelf_base(shelf, i));
    gls_shelf_free(shelf);
    return cli_finish(call->command, &out, CLI_FOUND);
}

static const struct cli_option own_options[] = {
    CLI_FLAG(0, "json", format, "json", "one JSON object a line"),
    CLI_END,
};

const struct cli_command cmd_glossaries = {
    .name = "glossaries",
    .operands = "",
    .summary = "Show which glossaries are in use, and what each covers",
    .details = "Without -g and $GLOSSAIRE_GLOSSARY, your own are, those of\n"
               "~/.local/share/glossaire, and then those that come with the program.\n"
               "Exit status: 0, or 2 on trouble.\n",
    .options = {own_options, cli_glossary_options, cli_common_options},
    .run = run,
};
