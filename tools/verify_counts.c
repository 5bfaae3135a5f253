/* What is said of a file that was verified. */
#include <string.h>

#include "verify_job.h"

static void put_skipped(struct gls_buf *line, const struct gls_verify_counts *counts)
{
    uint64_t skipped = counts->segments - counts->checked;
    const char *before = " (";
    if (skipped == 0)
        return;
    gls_buf_printf(line, ", %llu not", (unsigned long long)skipped);
    for (unsigned skip = GLS_SKIP_NONE + 1; skip < GLS_SKIP_COUNT; skip++)
        if (counts->skipped[skip]) {
            gls_buf_printf(line, "%s%llu %s", before, (unsigned long long)counts->skipped[skip],
                           gls_skip_name((enum gls_skip)skip));
            before = ", ";
        }
    gls_buf_puts(line, *before == ',' ? ")" : "");
}

/* "notice.xlf: 212 segments: 190 checked, 22 not (22 untranslated); 371 terms, 344 rendered; 1
 * error" */
void verify_say_counts(const char *path, const struct gls_verify_counts *counts)
{
    struct gls_buf line;
    const char *before = "; ";
    gls_buf_init(&line);
    gls_buf_puts(&line, strcmp(path, "-") == 0 ? "standard input" : path);
    cli_put_count(&line, ": ", counts->segments, "segment");
    gls_buf_printf(&line, ": %llu checked", (unsigned long long)counts->checked);
    put_skipped(&line, counts);
    cli_put_count(&line, "; ", counts->terms, "term");
    gls_buf_printf(&line, ", %llu rendered", (unsigned long long)counts->rendered);
    for (int level = GLS_SEVERITY_ERROR; level >= GLS_SEVERITY_NOTE; level--)
        if (counts->found[level]) {
            cli_put_count(&line, before, counts->found[level],
                          gls_severity_name((enum gls_severity)level));
            before = ", ";
        }
    if (counts->waived)
        gls_buf_printf(&line, "%s%llu waived", before, (unsigned long long)counts->waived);
    cli_say_line(&line);
}
