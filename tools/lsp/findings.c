/* What an editor underlines: terms to avoid in a text, what check finds in a glossary, what verify
 * finds in a translation. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "server.h"

/* LSP 3.17: DiagnosticSeverity, DiagnosticTag. */
enum { SEVERITY_ERROR = 1, SEVERITY_WARNING, SEVERITY_INFORMATION, SEVERITY_HINT };
enum { TAG_DEPRECATED = 2 };

/* More than these nobody reads, and all are sent again with each letter that is typed. */
enum { FINDINGS_MOST = 1000 };

struct findings {
    struct lsp_server *server;
    struct lsp_document *document;
    struct json_object *array;
};

static bool is_full(const struct findings *findings)
{
    return json_object_array_length(findings->array) >= FINDINGS_MOST;
}

/* Adds the finding about the bytes from @p start to @p end; more may be added to what it returns.
 */
static struct json_object *add(struct findings *findings, size_t start, size_t end, int severity,
                               const char *rule, const char *message)
{
    struct json_object *finding = json_object_new_object();
    lsp_add(finding, "range", lsp_range(findings->document, findings->server->units, start, end));
    lsp_add_number(finding, "severity", (size_t)severity);
    lsp_add_text(finding, "source", "glossaire");
    lsp_add_text(finding, "code", rule);
    lsp_add_text(finding, "message", message);
    json_object_array_add(findings->array, finding);
    return finding;
}

static void add_tag(struct json_object *finding, int tag)
{
    struct json_object *tags = json_object_new_array();
    json_object_array_add(tags, json_object_new_int(tag));
    lsp_add(finding, "tags", tags);
}

/* ------------------------------------------------------------------ texts */

/* "“fœtus mort” is not to be used: say “mort fœtale”" */
static void put_advice(struct gls_buf *out, const struct gls_entry *entry)
{
    gls_buf_printf(out, "“%s” is %s", entry->term.text,
                   entry->term.admin == GLS_ADMIN_SUPERSEDED ? "out of date" : "not to be used");
    if (entry->prefer.text)
        gls_buf_printf(out, ": say “%s”", entry->prefer.text);
    if (entry->subject)
        gls_buf_printf(out, " (%s)", entry->subject);
}

static void add_mark(struct findings *findings, const struct lsp_paragraph *paragraph,
                     const struct lsp_mark *mark, struct gls_entry *entry)
{
    struct gls_buf advice;
    const struct gls_shelf *shelf = findings->server->terms.way[paragraph->reversed];
    if (gls_entry_of(entry, shelf, &mark->match, NULL) != GLS_OK)
        return;
    gls_buf_init(&advice);
    put_advice(&advice, entry);
    gls_buf_put(&advice, "", 1);
    size_t start = paragraph->start + mark->start;
    if (gls_buf_finish(&advice, NULL) == GLS_OK)
        add_tag(add(findings, start, start + mark->size, SEVERITY_WARNING,
                    entry->term.admin == GLS_ADMIN_SUPERSEDED ? "outdated-term" : "forbidden-term",
                    advice.data),
                TAG_DEPRECATED);
    gls_buf_release(&advice);
}

static void find_in_text(struct findings *findings)
{
    struct gls_entry entry = {0};
    struct lsp_document *document = findings->document;
    for (size_t i = 0; i < document->paragraphs && !is_full(findings); i++) {
        struct lsp_paragraph *paragraph = &document->paragraph[i];
        if (!paragraph->scanned)
            lsp_terms_scan(&findings->server->terms, document, paragraph);
        for (size_t k = 0; k < paragraph->marks && !is_full(findings); k++)
            add_mark(findings, paragraph, &paragraph->mark[k], &entry);
    }
    gls_entry_release(&entry);
}

/* ------------------------------------------------------------------ glossaries */

/* A finding has a place and no length: to the end of the word or tag there. */
static size_t end_of_word(const struct lsp_document *document, size_t at)
{
    size_t end = at;
    while (end < document->size && !strchr(" \t\r\n", document->text[end]) &&
           (end == at || document->text[end] != '<'))
        if (document->text[end++] == '>')
            break;
    return end;
}

static void report(void *payload, const struct gls_finding *finding)
{
    static const int severity[] = {SEVERITY_INFORMATION, SEVERITY_WARNING, SEVERITY_ERROR};
    struct findings *findings = payload;
    if (is_full(findings))
        return;
    size_t at = lsp_offset_of_place(findings->document, finding->line, finding->column);
    add(findings, at, end_of_word(findings->document, at), severity[finding->rule->level],
        finding->rule->name, finding->message);
}

static void add_failure(struct findings *findings, const struct gls_error *err)
{
    size_t at = lsp_offset_of_place(findings->document, err->line, err->column);
    add(findings, at, end_of_word(findings->document, at), SEVERITY_ERROR, "unreadable",
        err->message);
}

static void find_in_glossary(struct findings *findings)
{
    struct gls_base *base;
    struct gls_error err = {0};
    struct gls_span text = {findings->document->text, findings->document->size};
    if (gls_base_read(&base, text, findings->document->uri, &err) != GLS_OK) {
        add_failure(findings, &err);
        return;
    }
    if (gls_check(base, report, findings, &err) != GLS_OK)
        add_failure(findings, &err);
    gls_base_free(base);
}

/* ------------------------------------------------------------------ translations */

static int digit_of(char c)
{
    static const char digits[] = "0123456789abcdef0123456789ABCDEF";
    const char *at = c ? strchr(digits, c) : NULL;
    return at ? (int)((at - digits) % 16) : -1;
}

/* What stands for a byte in an address: itself, or %HH. */
static char byte_of(const char **at)
{
    const char *text = *at;
    int high = *text == '%' ? digit_of(text[1]) : -1, low = high < 0 ? -1 : digit_of(text[2]);
    *at += low < 0 ? 1 : 3;
    return low < 0 ? *text : (char)(high * 16 + low);
}

char *lsp_waivers_beside(const struct lsp_document *document)
{
    static const char scheme[] = "file://", name[] = "glossaire.waivers";
    if (strncmp(document->uri, scheme, sizeof scheme - 1) != 0)
        return NULL;
    const char *at = document->uri + sizeof scheme - 1;
    char *path = malloc(strlen(at) + sizeof name);
    size_t size = 0, folder = 0;
    while (path && *at != '\0') {
        path[size++] = byte_of(&at);
        if (path[size - 1] == '/')
            folder = size;
    }
    if (path)
        memcpy(path + folder, name, sizeof name);
    return path;
}

/* The waivers beside a document; NULL: there are none, or they cannot be read. */
static struct gls_waivers *waivers_of(const struct lsp_document *document)
{
    struct gls_waivers *waivers = NULL;
    char *path = lsp_waivers_beside(document);
    if (path && access(path, F_OK) == 0 && gls_waivers_new(&waivers, NULL) == GLS_OK &&
        gls_waivers_read(waivers, path, NULL) != GLS_OK) {
        cli_say("glossaire lsp: %s cannot be read as waivers", path);
        gls_waivers_free(waivers);
        waivers = NULL;
    }
    free(path);
    return waivers;
}

/* The results of SARIF, in memory of their own. */
static struct json_object *results_of(const struct gls_buf *sarif)
{
    struct json_object *whole = lsp_parse((struct gls_span){sarif->data, sarif->size});
    struct json_object *runs = lsp_at(whole, "runs"), *results = NULL;
    if (json_object_is_type(runs, json_type_array))
        results = json_object_get(lsp_at(json_object_array_get_idx(runs, 0), "results"));
    json_object_put(whole);
    return results;
}

/* Its SARIF; the lines that would waive it are appended to @p waivers (NULL: not wanted). */
static struct json_object *verify(struct lsp_server *server, const struct lsp_document *document,
                                  struct gls_buf *waivers)
{
    const struct cli_settings *set = &server->terms.call->set;
    struct gls_waivers *waived = waivers_of(document);
    const struct gls_verify_options options = {.from = set->from,
                                               .to = set->to,
                                               .least = GLS_SEVERITY_WARNING,
                                               .waivers = waived,
                                               .baseline = waivers != NULL};
    struct gls_span bytes = {document->text, document->size};
    struct json_object *results = NULL;
    struct gls_verifier *verifier;
    struct gls_buf sarif;
    gls_buf_init(&sarif);
    if (gls_verifier_new(&verifier, server->terms.way[0], "sarif", &options, NULL) == GLS_OK) {
        gls_verifier_begin(verifier, &sarif);
        /* What came before a failure stands: what an editor shows is often not whole yet. */
        gls_verifier_read_bytes(verifier, bytes, document->uri, &sarif, NULL, NULL);
        gls_verifier_end(verifier, &sarif, NULL, NULL);
        if (waivers)
            gls_verifier_write_waivers(verifier, waivers);
        gls_verifier_free(verifier);
        if (gls_buf_finish(&sarif, NULL) == GLS_OK)
            results = results_of(&sarif);
    }
    gls_buf_release(&sarif);
    gls_waivers_free(waived);
    return results;
}

struct json_object *lsp_verified(struct lsp_server *server, struct lsp_document *document)
{
    if (document->verified == NULL)
        document->verified = verify(server, document, NULL);
    return document->verified;
}

void lsp_write_waivers(struct lsp_server *server, const struct lsp_document *document,
                       struct gls_buf *waivers)
{
    json_object_put(verify(server, document, waivers));
}

void lsp_region(const struct lsp_document *document, struct json_object *region, size_t *start,
                size_t *end)
{
    size_t line = 1, column = 1;
    lsp_number(region, "startLine", &line);
    lsp_number(region, "startColumn", &column);
    *start = lsp_offset_of_place(document, (unsigned)line, (unsigned)column);
    bool ends = lsp_number(region, "endColumn", &column);
    lsp_number(region, "endLine", &line);
    *end = ends ? lsp_offset_of_place(document, (unsigned)line, (unsigned)column) : *start;
}

static void add_result(struct findings *findings, struct json_object *result)
{
    struct json_object *places = lsp_at(result, "locations");
    struct json_object *place =
        json_object_is_type(places, json_type_array) ? json_object_array_get_idx(places, 0) : NULL;
    const char *level = lsp_string(result, "level"), *rule = lsp_string(result, "ruleId");
    const char *message = lsp_string(result, "message.text");
    size_t start, end;
    if (!level || !rule || !message)
        return;
    lsp_region(findings->document, lsp_at(place, "physicalLocation.region"), &start, &end);
    if (end <= start)
        end = end_of_word(findings->document, start);
    struct json_object *finding =
        add(findings, start, end, strcmp(level, "error") == 0 ? SEVERITY_ERROR : SEVERITY_WARNING,
            rule, message);
    if (strcmp(rule, "forbidden-term") == 0 || strcmp(rule, "outdated-term") == 0)
        add_tag(finding, TAG_DEPRECATED);
}

static void find_in_translation(struct findings *findings)
{
    struct json_object *results = lsp_verified(findings->server, findings->document);
    size_t count =
        json_object_is_type(results, json_type_array) ? json_object_array_length(results) : 0;
    for (size_t i = 0; i < count && !is_full(findings); i++)
        add_result(findings, json_object_array_get_idx(results, i));
}

/* ------------------------------------------------------------------ all kinds */

struct json_object *lsp_findings_of(struct lsp_server *server, struct lsp_document *document)
{
    struct findings findings = {server, document, json_object_new_array()};
    switch (document->kind) {
    case GLS_FILE_TEXT:
        find_in_text(&findings);
        break;
    case GLS_FILE_GLOSSARY:
        find_in_glossary(&findings);
        break;
    case GLS_FILE_TRANSLATION:
        find_in_translation(&findings);
        break;
    }
    return findings.array;
}
