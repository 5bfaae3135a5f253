/* Findings about a translation as SARIF 2.1.0 (OASIS), one object for all files. Columns count
 * characters, which the run says: a reader takes them for UTF-16 units else. */
#include <string.h>
#include <unistd.h>

#include "core/error.h"
#include "core/span.h"
#include "format/json.h"
#include "format/report.h"

/* ------------------------------------------------------------------ files */

/* The path from the folder we are in, where it is within that. */
static const char *relative(const char *path)
{
    char folder[4096];
    size_t size = 0;
    if (*path == '/' && getcwd(folder, sizeof folder))
        size = strlen(folder);
    if (size && strncmp(path, folder, size) == 0 && (path[size] == '/' || size == 1))
        path += size;
    else if (*path == '/')
        return path;
    path += strspn(path, "/");
    while (strncmp(path, "./", 2) == 0)
        path += 2 + strspn(path + 2, "/");
    return path;
}

/* RFC 3986: a byte that is no unreserved character is written as %HH; "/" parts folders. */
static void write_uri(struct gls_buf *out, const char *path)
{
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                "0123456789-._~/";
    path = relative(path);
    gls_buf_puts(out, *path == '/' ? "{\"uri\":\"file://" : "{\"uri\":\"");
    for (; *path; path++)
        if (strchr(plain, *path))
            gls_buf_put(out, path, 1);
        else
            gls_buf_printf(out, "%%%02X", (unsigned char)*path);
    gls_buf_puts(out, "\"");
}

static void write_artifact(struct gls_report *report, const char *file)
{
    write_uri(report->out, file);
    if (report->file && strcmp(file, report->file) == 0)
        gls_json_number(report->out, ",\"index\":", report->files);
    gls_buf_puts(report->out, "}");
}

/* ------------------------------------------------------------------ places */

/* A region without braces. */
static void write_bounds(struct gls_buf *out, struct gls_place place, struct gls_place end)
{
    gls_json_number(out, "\"startLine\":", place.line ? place.line : 1);
    gls_json_number(out, ",\"startColumn\":", place.column ? place.column : 1);
    if (end.line) {
        gls_json_number(out, ",\"endLine\":", end.line);
        gls_json_number(out, ",\"endColumn\":", end.column);
    }
}

/* Where @p passage stands; without one, @p place. */
static void write_physical(struct gls_report *report, const char *file, struct gls_place place,
                           const struct gls_deviation_text *passage)
{
    bool stands = passage->size && passage->place.line;
    gls_buf_puts(report->out, "\"physicalLocation\":{\"artifactLocation\":");
    write_artifact(report, file);
    gls_buf_puts(report->out, ",\"region\":{");
    write_bounds(report->out, stands ? passage->place : place,
                 stands ? passage->end : (struct gls_place){0});
    if (stands) {
        gls_json_span(report->out, ",\"snippet\":{\"text\":", gls_deviation_surface(passage));
        gls_buf_puts(report->out, "}");
    }
    gls_buf_puts(report->out, "}}");
}

static void write_location(struct gls_report *report, const struct gls_deviation *deviation)
{
    gls_buf_puts(report->out, ",\"locations\":[{");
    write_physical(report, deviation->place.file, deviation->place, &deviation->target);
    if (deviation->segment && *deviation->segment) {
        gls_json_member(report->out,
                        ",\"logicalLocations\":[{\"fullyQualifiedName\":", deviation->segment);
        gls_buf_puts(report->out, "}]");
    }
    gls_buf_puts(report->out, "}]");
}

/* The source's term; the file is another one where the source is a text of its own. */
static void write_related(struct gls_report *report, const struct gls_deviation *deviation)
{
    const struct gls_deviation_text *source = &deviation->source;
    const char *file = report->how->source ? report->how->source : deviation->place.file;
    if (!source->size || !source->place.line)
        return;
    gls_buf_puts(report->out, ",\"relatedLocations\":[{\"id\":1,");
    write_physical(report, file, source->place, source);
    gls_json_span(report->out, ",\"message\":{\"text\":", gls_deviation_surface(source));
    gls_buf_puts(report->out, "}}]");
}

/* ------------------------------------------------------------------ remedies */

/* Whether a word stands in a file as it stands in a text: nothing in it is escaped. */
static bool is_bare(const char *text)
{
    return *text && !strpbrk(text, "&<>\"\\\t\n\r,;");
}

/* Whether the place holds these very bytes, and takes what is to be said instead, whose form is
 * sure; that is put into @p text. */
static bool can_replace(const struct gls_deviation *deviation, char text[GLS_PLURAL_BYTES])
{
    const struct gls_deviation_text *target = &deviation->target;
    bool is_of_target = strcmp(deviation->rule->name, "forbidden-term") == 0 ||
                        strcmp(deviation->rule->name, "outdated-term") == 0;
    return is_of_target && deviation->met.text && deviation->expected_count && target->size &&
           target->place.line && target->place.size &&
           gls_entry_replacement(&deviation->met, &deviation->expected[0],
                                 gls_deviation_surface(target), text) &&
           is_bare(text);
}

static void write_fix(struct gls_report *report, const struct gls_deviation *deviation)
{
    const struct gls_deviation_text *target = &deviation->target;
    struct gls_buf *out = report->out;
    char text[GLS_PLURAL_BYTES];
    if (!can_replace(deviation, text))
        return;
    gls_json_span(out, ",\"fixes\":[{\"description\":{\"text\":", gls_span_of(text));
    gls_buf_puts(out, "},\"artifactChanges\":[{\"artifactLocation\":");
    write_artifact(report, deviation->place.file);
    gls_buf_puts(out, ",\"replacements\":[{\"deletedRegion\":{");
    write_bounds(out, target->place, target->end);
    gls_json_span(out, "},\"insertedContent\":{\"text\":", gls_span_of(text));
    gls_buf_puts(out, "}}]}]}]");
}

/* ------------------------------------------------------------------ a finding */

static void write_suppression(struct gls_buf *out, const struct gls_deviation *deviation)
{
    if (!deviation->waived)
        return;
    gls_buf_puts(out, ",\"suppressions\":[{\"kind\":");
    gls_buf_puts(out, deviation->waived_within ? "\"inSource\"" : "\"external\"");
    if (*deviation->waived)
        gls_json_member(out, ",\"justification\":", deviation->waived);
    gls_buf_puts(out, "}]");
}

static size_t rule_index(const struct gls_verify_rule *rule)
{
    size_t count;
    return (size_t)(rule - gls_verify_rules(&count));
}

static void write_finding(struct gls_report *report, const struct gls_deviation *deviation)
{
    struct gls_buf *out = report->out;
    bool first = !report->state;
    report->state = report; /* any: there was one */
    gls_json_member(out, first ? "\n{\"ruleId\":" : ",\n{\"ruleId\":", deviation->rule->name);
    gls_json_number(out, ",\"ruleIndex\":", rule_index(deviation->rule));
    gls_json_member(out, ",\"level\":", gls_severity_name(deviation->severity));
    gls_json_member(out, ",\"message\":{\"text\":", deviation->message);
    gls_buf_puts(out, "}");
    write_location(report, deviation);
    write_related(report, deviation);
    if (*deviation->fingerprint) {
        gls_json_member(out, ",\"partialFingerprints\":{\"glossaire/v1\":", deviation->fingerprint);
        gls_buf_puts(out, "}");
    }
    write_suppression(out, deviation);
    write_fix(report, deviation);
    gls_buf_puts(out, "}");
}

/* ------------------------------------------------------------------ the run */

static const char *ended(struct gls_buf *text)
{
    gls_buf_put(text, "", 1);
    return text->status == GLS_OK ? text->data : "?";
}

/* What it finds, and when its level is another one. */
static const char *described(struct gls_buf *text, const struct gls_verify_rule *rule)
{
    text->size = 0;
    gls_buf_puts(text, rule->summary);
    if (rule->severities)
        gls_buf_printf(text, " Level: %s; %s.", gls_severity_name(rule->severity),
                       rule->severities);
    return ended(text);
}

static const char *helped(struct gls_buf *text, const struct gls_verify_rule *rule)
{
    text->size = 0;
    gls_buf_printf(text, "Source: %s\nWrong: %s\nRight: %s", rule->source, rule->bad, rule->good);
    return ended(text);
}

static void write_rule(struct gls_buf *out, const struct gls_verify_rule *rule,
                       struct gls_buf *text)
{
    gls_json_member(out, "{\"id\":", rule->name);
    gls_json_member(out, ",\"shortDescription\":{\"text\":", rule->summary);
    gls_json_member(out, "},\"fullDescription\":{\"text\":", described(text, rule));
    gls_json_member(out, "},\"help\":{\"text\":", helped(text, rule));
    gls_json_member(out,
                    "},\"defaultConfiguration\":{\"level\":", gls_severity_name(rule->severity));
    gls_buf_puts(out, "}}");
}

static void begin(struct gls_report *report)
{
    struct gls_buf *out = report->out;
    size_t count;
    const struct gls_verify_rule *rule = gls_verify_rules(&count);
    gls_buf_puts(out, "{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/"
                      "schemas/sarif-schema-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\n"
                      "\"tool\":{\"driver\":{\"name\":\"glossaire\"");
    gls_json_member(out, ",\"semanticVersion\":", gls_version());
    gls_buf_puts(out, ",\"rules\":[");
    for (size_t i = 0; i < count; i++) {
        gls_buf_puts(out, i ? ",\n" : "\n");
        write_rule(out, &rule[i], &report->scratch);
    }
    gls_buf_puts(out, "]}},\n\"columnKind\":\"unicodeCodePoints\",\n\"results\":[");
}

static void begin_file(struct gls_report *report)
{
    gls_buf_puts(&report->own, report->own.size ? ",\n" : "\n");
    gls_buf_puts(&report->own, "{\"location\":");
    write_uri(&report->own, report->file);
    gls_buf_puts(&report->own, "},\"roles\":[\"analysisTarget\"]}");
}

static void end(struct gls_report *report)
{
    gls_buf_puts(report->out, "],\n\"artifacts\":[");
    gls_buf_append(report->out, &report->own);
    gls_buf_puts(report->out, "]}]}\n");
}

const struct gls_reporter gls_sarif_reporter = {.begin = begin,
                                                .file_begin = begin_file,
                                                .finding = write_finding,
                                                .end = end,
                                                .one_page = true};
