/* Findings about a translation, a line each. */
#include "format/report.h"
#include "format/tsv.h"

static void put_surface(struct gls_buf *out, const struct gls_deviation_text *passage)
{
    if (passage->size)
        gls_tsv_span(out, (struct gls_span){passage->text.data + passage->start, passage->size});
    gls_buf_puts(out, "\t");
}

/* "file line column level rule concept segment source-surface target-surface expected message" */
static void put_finding(struct gls_report *report, const struct gls_deviation *deviation)
{
    struct gls_buf *out = report->out;
    gls_tsv_text(out, deviation->place.file);
    gls_buf_printf(out, "\t%u\t%u\t%s\t%s\t", deviation->place.line, deviation->place.column,
                   gls_severity_name(deviation->severity), deviation->rule->name);
    gls_tsv_text(out, deviation->concepts ? deviation->concept_id[0] : NULL);
    gls_buf_puts(out, "\t");
    gls_tsv_text(out, deviation->segment);
    gls_buf_puts(out, "\t");
    put_surface(out, &deviation->source);
    put_surface(out, &deviation->target);
    for (size_t i = 0; i < deviation->expected_count; i++) {
        gls_buf_puts(out, i ? " | " : "");
        gls_tsv_text(out, deviation->expected[i].text);
    }
    gls_buf_puts(out, "\t");
    gls_tsv_text(out, deviation->message);
    gls_buf_puts(out, "\n");
}

const struct gls_reporter gls_tsv_reporter = {.finding = put_finding, .unsigned_findings = true};
