/* Findings as a compiler tells them: file:line:column: level: message [rule]. */
#include "format/report.h"

static void put_colored(const struct gls_report *report, const char *code, const char *text)
{
    gls_buf_puts(report->out, report->how->color ? code : "");
    gls_buf_puts(report->out, text);
    gls_buf_puts(report->out, report->how->color ? "\033[0m" : "");
}

static const char *name_of(const struct gls_report *report, enum gls_severity severity)
{
    static const char *const french[] = {"remarque", "avertissement", "erreur"};
    return *report->how->lang == 'f' ? french[severity] : gls_severity_name(severity);
}

static void put_finding(struct gls_report *report, const struct gls_deviation *deviation)
{
    static const char *const codes[] = {"\033[36m", "\033[33m", "\033[31m"};
    const struct gls_place *place = &deviation->place;
    struct gls_buf *out = report->out;
    bool french = *report->how->lang == 'f';
    gls_buf_put_safe(out, gls_span_of(place->file));
    gls_buf_printf(out, ":%u:%u: ", place->line, place->column);
    put_colored(report, codes[deviation->severity], name_of(report, deviation->severity));
    gls_buf_puts(out, french ? "\u00A0: " : ": ");
    gls_buf_put_safe(out, gls_span_of(deviation->message));
    if (deviation->waived) {
        gls_buf_puts(out, french ? " (admis" : " (waived");
        gls_buf_puts(out, !*deviation->waived ? "" : french ? "\u00A0: " : ": ");
        gls_buf_put_safe(out, gls_span_of(deviation->waived));
        gls_buf_puts(out, ")");
    }
    gls_buf_printf(out, " [%s]\n", deviation->rule->name);
}

const struct gls_reporter gls_text_reporter = {.finding = put_finding, .unsigned_findings = true};
