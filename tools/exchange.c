#include "exchange.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "formats.h"
#include "output.h"

static void profile_choices(struct gls_buf *out)
{
    size_t count;
    const struct gls_profile *profile = gls_profiles(&count);
    for (; count > 0; count--, profile++)
        gls_buf_printf(out, "%s ", profile->name);
}

/* A profile that is a format too is there already. */
static void put_profiles(struct gls_buf *out)
{
    size_t count;
    const struct gls_profile *profile = gls_profiles(&count);
    for (; count > 0; count--, profile++)
        if (!gls_format_find(profile->name))
            gls_buf_printf(out, "%s ", profile->name);
}

void exchange_formats(struct gls_buf *out)
{
    formats_printed(out);
    put_profiles(out);
}

void exchange_concept_formats(struct gls_buf *out)
{
    formats_converted(out);
    put_profiles(out);
}

const struct cli_option exchange_options[] = {
    CLI_VALUE(0, "profile", "NAME", profile, profile_choices,
              "of a table: who reads it (glossaire formats)"),
    CLI_FLAG(0, "bom", bom, "yes", "of a table for Excel: a byte order mark first"),
    CLI_FLAG(0, "strict", strict, "yes", "write nothing if anything has no place in the format"),
    CLI_END,
};

/* ------------------------------------------------------------------ the format */

static const struct gls_profile *find_profile(const char *name)
{
    size_t count;
    const struct gls_profile *profile = gls_profiles(&count);
    for (; count > 0; count--, profile++)
        if (strcmp(profile->name, name) == 0)
            return profile;
    return NULL;
}

/* Whether the words of @p list have @p word. */
static bool has_word(const char *list, const char *word)
{
    size_t size = strlen(word);
    for (const char *at = list; (at = strstr(at, word)); at += size)
        if ((at == list || at[-1] == ' ') && (at[size] == ' ' || !at[size]))
            return true;
    return false;
}

const char *exchange_format(const struct cli_call *call, void (*choices)(struct gls_buf *out))
{
    const struct cli_settings *set = &call->set;
    const char *suffix = output_is_standard(set->output) ? NULL : formats_of_path(set->output);
    if (set->format)
        return set->format;
    if (set->profile)
        return suffix && has_word(find_profile(set->profile)->formats, suffix) ? suffix
                                                                               : set->profile;
    if (output_is_standard(set->output))
        return "text";
    if (!suffix)
        formats_refuse_suffix(call, choices);
    return suffix;
}

/* ------------------------------------------------------------------ what is told */

static void report_remark(void *payload, const char *message)
{
    const struct cli_call *call = payload;
    cli_trouble(call->command, "warning: %s", message);
}

/* What is written, as messages call it. */
static const char *name_of_output(const struct cli_settings *set)
{
    if (!output_is_standard(set->output))
        return set->output;
    return set->profile ? set->profile : set->format ? set->format : "standard output";
}

static void report_lost(void *payload, const char *message)
{
    const struct cli_call *call = payload;
    cli_trouble(call->command, "%s: %s", name_of_output(&call->set), message);
}

/* Today's, unless what is written is to be reproducible. */
static int64_t date_of_page(const char *format)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    char *end;
    long long seconds = epoch ? strtoll(epoch, &end, 10) : 0;
    if (epoch && *epoch && !*end)
        return seconds;
    return formats_named(format)->dated ? (int64_t)time(NULL) : 0;
}

void exchange_page(struct gls_page *page, const struct cli_call *call, const char *format)
{
    page->date = date_of_page(format);
    page->profile = call->set.profile;
    page->bom = call->set.bom != NULL;
    page->strict = call->set.strict != NULL;
    page->remark = report_remark;
    page->lost = report_lost;
    page->payload = (void *)call;
}

enum cli_exit exchange_failure(const struct cli_call *call, const struct gls_error *err)
{
    if (err->status != GLS_ERR_LOSS)
        return cli_failure(call->command, err, "");
    cli_trouble(call->command, "%s: %s", name_of_output(&call->set), err->message);
    return CLI_NONE;
}
