/* The glossary that a translation in XLIFF 2 brings along: it goes before those in use. */
#include <stdio.h>
#include <string.h>

#include "shelf.h"
#include "verify_job.h"

enum { LANG_BYTES = 16 };

/* The languages of the first concept that has two, without their regions: those of the file. */
static bool find_languages(const struct gls_base *base, char from[LANG_BYTES], char to[LANG_BYTES])
{
    for (uint32_t i = 0; i < gls_base_concepts(base); i++) {
        struct gls_range sections = gls_base_concept(base, i).sections;
        if (sections.count < 2)
            continue;
        const char *source = gls_base_section(base, sections.first).lang;
        const char *target = gls_base_section(base, sections.first + 1).lang;
        snprintf(from, LANG_BYTES, "%.*s", (int)strcspn(source, "-"), source);
        snprintf(to, LANG_BYTES, "%.*s", (int)strcspn(target, "-"), target);
        return true;
    }
    return false;
}

struct gls_shelf *verify_open_shelf(const struct verify_job *job)
{
    static const struct gls_read_options how = {.format = "xlf-gls"};
    const char *path = job->paths->item[0];
    char from[LANG_BYTES], to[LANG_BYTES];
    struct gls_base *base;
    struct gls_error err;
    struct cli_call call = *job->call;
    if (!call.set.embedded)
        return shelf_open(&call);
    if (gls_base_load_as(&base, path, &how, &err) != GLS_OK) {
        cli_failure(call.command, &err, "");
        return NULL;
    }
    if (!call.set.from && !call.set.to && find_languages(base, from, to)) {
        call.set.from = from;
        call.set.to = to;
    }
    gls_base_free(base);
    return shelf_open_before(&call, path);
}
