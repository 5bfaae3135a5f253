/* What an editor shows about a term: its entry, in Markdown or in plain text. */
#include <string.h>

#include "hits.h"
#include "uri.h"

/* Text of a glossary, of which nothing is Markdown. */
static void write_text(struct gls_buf *out, const char *text, bool markdown)
{
    static const char marks[] = "\\`*_{}[]<>()#+-.!|&~";
    for (size_t plain = strcspn(text, marks); markdown && text[plain];
         plain = strcspn(text, marks)) {
        gls_buf_put(out, text, plain);
        gls_buf_printf(out, "\\%c", text[plain]);
        text += plain + 1;
    }
    gls_buf_puts(out, text);
}

static void write_term(struct gls_buf *out, const struct gls_entry_term *term, bool markdown)
{
    write_text(out, term->text, markdown);
    if (term->region) {
        gls_buf_puts(out, " (");
        write_text(out, term->region, markdown);
        gls_buf_puts(out, ")");
    }
}

static void write_equivalents(struct gls_buf *out, const struct gls_entry *entry, bool markdown)
{
    const char *before = "→ ";
    for (size_t i = 0; i < entry->equivalents.count; i++) {
        const struct gls_entry_term *term = &entry->equivalents.item[i];
        if (term->admin == GLS_ADMIN_DEPRECATED || term->lookup_only)
            continue;
        gls_buf_puts(out, before);
        write_term(out, term, markdown);
        before = ", ";
    }
    if (*before == ',')
        gls_buf_puts(out, "\n\n");
}

static void write_line(struct gls_buf *out, const char *text, bool markdown)
{
    if (text == NULL)
        return;
    write_text(out, text, markdown);
    gls_buf_puts(out, "\n\n");
}

static void write_entry(struct gls_buf *out, const struct gls_entry *entry, bool markdown)
{
    gls_buf_puts(out, markdown ? "**" : "");
    write_text(out, entry->term.text, markdown);
    gls_buf_puts(out, markdown ? "**" : "");
    if (entry->subject) {
        gls_buf_puts(out, " · ");
        write_text(out, entry->subject, markdown);
    }
    gls_buf_puts(out, "\n\n");
    if (entry->prefer.text) {
        gls_buf_puts(out, "✗ say ");
        write_term(out, &entry->prefer, markdown);
        gls_buf_puts(out, "\n\n");
    }
    write_equivalents(out, entry, markdown);
    write_line(out, entry->definition, markdown);
    write_line(out, entry->target_definition, markdown);
    for (size_t i = 0; i < entry->notes; i++)
        write_line(out, entry->note[i].text, markdown);
    if (markdown && entry->term.place.line) {
        gls_buf_puts(out, "[entry](");
        lsp_write_uri(out, entry->term.place.file);
        gls_buf_printf(out, "#L%u)\n\n", entry->term.place.line);
    }
}

void lsp_hover(struct lsp_server *server, struct json_object *params, struct lsp_reply *reply)
{
    struct lsp_document *document;
    struct gls_entry entry = {0};
    struct lsp_hits hits;
    struct gls_buf text;
    size_t at;
    if (!lsp_position_of(server, params, &document, &at, reply))
        return;
    lsp_hits_at(server, document, at, &hits);
    gls_buf_init(&text);
    for (size_t i = 0; i < hits.count; i++)
        if (gls_entry_of(&entry, server->terms.way[hits.hit[i].reversed], &hits.hit[i].match,
                         NULL) == GLS_OK) {
            if (i > 0)
                gls_buf_puts(&text, server->markdown ? "---\n\n" : "");
            write_entry(&text, &entry, server->markdown);
        }
    if (gls_buf_finish(&text, NULL) == GLS_OK && text.size > 0) {
        struct json_object *contents = json_object_new_object();
        lsp_add_text(contents, "kind", server->markdown ? "markdown" : "plaintext");
        lsp_add_span(contents, "value", (struct gls_span){text.data, text.size});
        reply->result = json_object_new_object();
        lsp_add(reply->result, "contents", contents);
        lsp_add(reply->result, "range",
                lsp_range(document, server->units, hits.hit[0].start, hits.hit[0].end));
    }
    gls_buf_release(&text);
    gls_entry_release(&entry);
}
