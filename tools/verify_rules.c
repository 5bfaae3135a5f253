/* The table of rules of "verify", for people and for programs. */
#include "formats.h"
#include "verify_job.h"

static void put_rule_text(struct gls_buf *out, const struct gls_verify_rule *rule)
{
    gls_buf_printf(out, "%s (%s%s%s)\n    %s\n    source: %s\n    bad:    %s\n    good:   %s\n",
                   rule->name, gls_severity_name(rule->severity), rule->severities ? "; " : "",
                   rule->severities ? rule->severities : "", rule->summary, rule->source, rule->bad,
                   rule->good);
}

static void put_rule_json(struct gls_buf *out, const struct gls_verify_rule *rule)
{
    const struct {
        const char *key, *value;
    } fields[] = {
        {"{\"rule\":", rule->name},         {",\"level\":", gls_severity_name(rule->severity)},
        {",\"levels\":", rule->severities}, {",\"summary\":", rule->summary},
        {",\"source\":", rule->source},     {",\"bad\":", rule->bad},
        {",\"good\":", rule->good}};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        gls_buf_puts(out, fields[i].key);
        cli_put_json(out, fields[i].value);
    }
    gls_buf_puts(out, "}\n");
}

enum cli_exit verify_show_rules(const struct cli_call *call)
{
    size_t count;
    struct gls_buf out;
    const struct gls_verify_rule *rule = gls_verify_rules(&count);
    void (*put)(struct gls_buf *, const struct gls_verify_rule *) =
        formats_is_for_programs(call->set.format) ? put_rule_json : put_rule_text;
    cli_begin(&out);
    for (; count > 0; count--, rule++)
        put(&out, rule);
    return cli_finish(call->command, &out, CLI_FOUND);
}
