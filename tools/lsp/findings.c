/* What an editor underlines: terms to avoid in a text, what check finds in a glossary, what verify
 * finds in a translation. */
#include <stdlib.h>
#include <string.h>

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

/* ------------------------------------------------------------------ all kinds */

struct json_object *lsp_findings_of(struct lsp_server *server, struct lsp_document *document)
{
    struct findings findings = {server, document, json_object_new_array()};
    switch (document->kind) {
    case LSP_PLAIN_TEXT:
        find_in_text(&findings);
        break;
    case LSP_GLOSSARY:
        find_in_glossary(&findings);
        break;
    case LSP_TRANSLATION:
        break;
    }
    return findings.array;
}
