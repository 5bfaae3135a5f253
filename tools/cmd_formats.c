/* glossaire formats: the table of formats, for people or for programs. */
#include <string.h>

#include "formats.h"

static void append_names(struct gls_buf *out, bool (*wanted)(const struct gls_format *format))
{
    size_t count;
    const struct gls_format *format = gls_formats(&count);
    for (; count > 0; count--, format++)
        if (wanted(format))
            gls_buf_printf(out, "%s ", format->name);
}

static bool is_printed(const struct gls_format *format)
{
    return format->writer;
}

static bool is_answered(const struct gls_format *format)
{
    return format->teller;
}

static bool is_annotated(const struct gls_format *format)
{
    return format->marker;
}

static bool is_concorded(const struct gls_format *format)
{
    return format->concorder;
}

static bool is_reported(const struct gls_format *format)
{
    return format->reporter;
}

static bool is_summarised(const struct gls_format *format)
{
    return format->summarises;
}

void formats_summarised(struct gls_buf *out)
{
    append_names(out, is_summarised);
}

void formats_reported(struct gls_buf *out)
{
    append_names(out, is_reported);
}

void formats_printed(struct gls_buf *out)
{
    append_names(out, is_printed);
}

void formats_converted(struct gls_buf *out)
{
    append_names(out, gls_format_holds_concepts);
}

void formats_answered(struct gls_buf *out)
{
    append_names(out, is_answered);
}

void formats_annotated(struct gls_buf *out)
{
    append_names(out, is_annotated);
}

static bool is_extracted(const struct gls_format *format)
{
    return format->lister;
}

void formats_extracted(struct gls_buf *out)
{
    append_names(out, is_extracted);
}

void formats_concorded(struct gls_buf *out)
{
    append_names(out, is_concorded);
}

bool formats_has_suffix(const struct gls_format *format, const char *path,
                        int (*compare)(const char *, const char *))
{
    const char *suffix = format->suffix;
    const char *const *other = format->other_suffixes;
    size_t size = strlen(path);
    while (suffix && !(size > strlen(suffix) && compare(path + size - strlen(suffix), suffix) == 0))
        suffix = other ? *other++ : NULL;
    return suffix;
}

static const char *find_suffix(const char *path, bool (*wanted)(const struct gls_format *format))
{
    size_t count;
    const struct gls_format *format = gls_formats(&count);
    for (; count > 0; count--, format++)
        if (wanted(format) && formats_has_suffix(format, path, strcmp))
            return format->name;
    return NULL;
}

const char *formats_of_path(const char *path)
{
    return find_suffix(path, is_printed);
}

const char *formats_of_text(const char *path)
{
    return find_suffix(path, is_annotated);
}

const char *formats_of_concordance(const char *path)
{
    return find_suffix(path, is_concorded);
}

const char *formats_of_extract(const char *path)
{
    return find_suffix(path, is_extracted);
}

const char *formats_of_report(const char *path)
{
    return find_suffix(path, is_reported);
}

void formats_refuse_suffix(const struct cli_call *call, void (*choices)(struct gls_buf *out))
{
    struct gls_buf line;
    gls_buf_init(&line);
    gls_buf_printf(&line, "glossaire %s: the suffix of '%s' names no format; choose with -f: ",
                   call->command->name, call->set.output);
    cli_put_choices(&line, choices);
    cli_say_line(&line);
}

/* The format whose name is the first @p size bytes of @p name. */
static const struct gls_format *find_name(const char *name, size_t size)
{
    size_t count;
    const struct gls_format *format = gls_formats(&count);
    for (; count > 0; count--, format++)
        if (strlen(format->name) == size && strncmp(format->name, name, size) == 0)
            return format;
    return NULL;
}

const struct gls_format *formats_named(const char *name)
{
    size_t count;
    const struct gls_format *format = gls_format_find(name),
                            *last = gls_formats(&count) + count - 1;
    const struct gls_profile *profile = gls_profiles(&count);
    for (; !format && count > 0; count--, profile++)
        if (strcmp(profile->name, name) == 0)
            format = find_name(profile->formats, strcspn(profile->formats, " "));
    return format ? format : last;
}

bool formats_is_binary(const char *name)
{
    return formats_named(name)->binary;
}

bool formats_is_for_programs(const char *name)
{
    return name && formats_named(name)->for_programs;
}

static const char *name_in_lists(const struct gls_format *format)
{
    return format->list_name ? format->list_name : format->name;
}

static bool is_listed(const struct gls_format *format)
{
    return format->writer && format->per_entry;
}

void formats_listed(struct gls_buf *out)
{
    size_t count;
    const struct gls_format *format = gls_formats(&count);
    for (; count > 0; count--, format++)
        if (is_listed(format))
            gls_buf_printf(out, "%s ", name_in_lists(format));
}

const struct gls_format *formats_of_list(const char *name)
{
    size_t count;
    const struct gls_format *format = gls_formats(&count);
    while (count > 1 &&
           (!is_listed(format) || (name && strcmp(name_in_lists(format), name) != 0))) {
        format++;
        count--;
    }
    return format;
}

/* ------------------------------------------------------------------ the command */

static void show_text(struct gls_buf *out, const struct gls_format *format)
{
    gls_buf_printf(out, "%-8s %-6s %-4s  %-5s  %-6s  %-8s  %-6s  %s\n", format->name,
                   format->suffix, format->reader ? "read" : "-", format->writer ? "print" : "-",
                   format->teller ? "lookup" : "-", format->marker ? "annotate" : "-",
                   format->segmenter  ? "verify"
                   : format->reporter ? "report"
                                      : "-",
                   format->summary);
}

static void write_use(struct gls_buf *out, const char *name, const void *able)
{
    gls_buf_printf(out, "\"%s\":%s,", name, able ? "true" : "false");
}

static void show_json(struct gls_buf *out, const struct gls_format *format)
{
    gls_buf_printf(out, "{\"name\":\"%s\",\"suffix\":\"%s\",", format->name, format->suffix);
    write_use(out, "read", format->reader);
    write_use(out, "print", format->writer);
    write_use(out, "lookup", format->teller);
    write_use(out, "annotate", format->marker);
    write_use(out, "list", is_listed(format) ? format : NULL);
    write_use(out, "translation", format->segmenter);
    write_use(out, "report", format->reporter);
    write_use(out, "concordance", format->concorder);
    write_use(out, "extract", format->lister);
    write_use(out, "binary", format->binary ? format : NULL);
    write_use(out, "files", format->files);
    write_use(out, "profiles", format->tabulator);
    gls_buf_puts(out, "\"summary\":");
    cli_put_json(out, format->summary);
    gls_buf_puts(out, "}\n");
}

static void show_profile(struct gls_buf *out, const struct gls_profile *profile)
{
    gls_buf_printf(out, "%-8s  %-12s  %s\n", profile->name, profile->formats, profile->summary);
}

static void show_profile_json(struct gls_buf *out, const struct gls_profile *profile)
{
    const char *comma = "";
    gls_buf_printf(out, "{\"profile\":\"%s\",\"formats\":[", profile->name);
    for (const char *word = profile->formats; *word; comma = ",") {
        size_t size = strcspn(word, " ");
        gls_buf_printf(out, "%s\"%.*s\"", comma, (int)size, word);
        word += size + (word[size] == ' ');
    }
    gls_buf_puts(out, "],\"summary\":");
    cli_put_json(out, profile->summary);
    gls_buf_puts(out, "}\n");
}

static void show_profiles(struct gls_buf *out, const struct cli_call *call)
{
    size_t count;
    const struct gls_profile *profile = gls_profiles(&count);
    if (!call->set.format)
        gls_buf_puts(out, "\nTables are laid out for one reader by --profile:\n");
    for (; count > 0; count--, profile++)
        (call->set.format ? show_profile_json : show_profile)(out, profile);
}

static enum cli_exit run(const struct cli_call *call)
{
    size_t count;
    struct gls_buf out;
    const struct gls_format *format = gls_formats(&count);
    if (call->operands.count)
        return cli_trouble(call->command, "takes no argument, not '%s'", call->operands.item[0]);
    cli_begin(&out);
    for (; count > 0; count--, format++)
        (call->set.format ? show_json : show_text)(&out, format);
    show_profiles(&out, call);
    return cli_finish(call->command, &out, CLI_FOUND);
}

static const struct cli_option own_options[] = {
    CLI_FLAG(0, "json", format, "json", "one JSON object a line"),
    CLI_END,
};

const struct cli_command cmd_formats = {
    .name = "formats",
    .operands = "",
    .summary = "Show the formats that can be read, printed and answered in",
    .details = "",
    .options = {own_options, cli_common_options},
    .run = run,
};
