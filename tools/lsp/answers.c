/* What an editor shows about a place in a text: its terms, what may be written there, where a term
 * comes from and where else it stands. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "place.h"

/* ------------------------------------------------------------------ addresses */

/* Whatever the locale. */
static bool is_ascii_alnum(unsigned char c)
{
    return c < 0x80 && isalnum(c);
}

static void write_uri_byte(struct gls_buf *out, unsigned char c)
{
    if (is_ascii_alnum(c) || strchr("-._~/", c))
        gls_buf_printf(out, "%c", c);
    else
        gls_buf_printf(out, "%%%02X", c);
}

/* file:///..., RFC 8089; a relative path is one of the folder that the server runs in. */
static void write_uri(struct gls_buf *out, const char *path)
{
    char folder[4096];
    gls_buf_puts(out, "file://");
    if (*path != '/' && getcwd(folder, sizeof folder)) {
        for (const char *c = folder; *c; c++)
            write_uri_byte(out, (unsigned char)*c);
        gls_buf_puts(out, "/");
    }
    for (; *path; path++)
        write_uri_byte(out, (unsigned char)*path);
}

/* ------------------------------------------------------------------ hover */

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
        write_uri(out, entry->term.place.file);
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
    if (!lsp_place_of(server, params, &document, &at, reply))
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

/* ------------------------------------------------------------------ completion */

/* LSP 3.17, CompletionItemKind.Text. More items than these nobody reads. */
enum { ITEM_KIND_TEXT = 1, ITEMS_MOST = 50 };

struct completion {
    struct lsp_server *server;
    struct lsp_document *document;
    size_t start, at; /* what was typed of the word */
    struct json_object *items;
    struct gls_entry entry;
};

static bool is_offered(const struct completion *completion, const char *text)
{
    for (size_t i = 0; i < json_object_array_length(completion->items); i++)
        if (strcmp(lsp_string(json_object_array_get_idx(completion->items, i), "label"), text) == 0)
            return true;
    return false;
}

/* Offers @p text in the place of what was typed. An editor keeps items that begin as the text to be
 * replaced does; accents that were not typed must not stand in the way, so it is told that all do.
 */
static void offer(struct completion *completion, const char *text, const char *detail)
{
    size_t count = json_object_array_length(completion->items);
    if (count >= ITEMS_MOST || is_offered(completion, text))
        return;
    char order[16];
    struct json_object *item = json_object_new_object(), *edit = json_object_new_object();
    snprintf(order, sizeof order, "%04zu", count);
    lsp_add_text(item, "label", text);
    lsp_add_number(item, "kind", ITEM_KIND_TEXT);
    if (detail)
        lsp_add_text(item, "detail", detail);
    lsp_add_text(item, "sortText", order);
    lsp_add_span(item, "filterText",
                 (struct gls_span){completion->document->text + completion->start,
                                   completion->at - completion->start});
    lsp_add(edit, "range",
            lsp_range(completion->document, completion->server->units, completion->start,
                      completion->at));
    lsp_add_text(edit, "newText", text);
    lsp_add(item, "textEdit", edit);
    json_object_array_add(completion->items, item);
}

static bool may_be_said(const struct gls_entry_term *term)
{
    return term->admin != GLS_ADMIN_DEPRECATED && term->admin != GLS_ADMIN_SUPERSEDED &&
           !term->lookup_only;
}

/* Offers the equivalents of a term of the source segment. */
static void offer_equivalents(void *payload, const struct lsp_hit *hit)
{
    enum { OF_A_TERM = 3 };
    struct completion *completion = payload;
    struct gls_entry *entry = &completion->entry;
    size_t offered = 0;
    if (gls_entry_of(entry, completion->server->terms.way[hit->reversed], &hit->match, NULL) !=
        GLS_OK)
        return;
    for (size_t i = 0; i < entry->equivalents.count && offered < OF_A_TERM; i++)
        if (may_be_said(&entry->equivalents.item[i])) {
            offer(completion, entry->equivalents.item[i].text, entry->term.text);
            offered++;
        }
}

static bool is_word_byte(unsigned char c)
{
    return is_ascii_alnum(c) || c >= 0x80 || c == '-';
}

/* Where the last @p words words before the cursor begin, on its line. */
static size_t words_before(const struct lsp_document *document, size_t at, int words)
{
    size_t start = at;
    while (words-- > 0) {
        while (start > 0 && is_word_byte((unsigned char)document->text[start - 1]))
            start--;
        size_t blanks = start;
        while (blanks > 0 && document->text[blanks - 1] == ' ')
            blanks--;
        if (words == 0 || blanks == start || blanks == 0 ||
            !is_word_byte((unsigned char)document->text[blanks - 1]))
            break;
        start = blanks;
    }
    return start;
}

/* A look-up passes over an article, which must not be replaced: "un oede" is no word of "œdème". */
static bool has_words(const char *text, int words)
{
    for (; *text && words > 1; text++)
        words -= *text == ' ' || *text == '-' || *text == '\'';
    return words <= 1;
}

/* Offers the terms that begin with the @p words words from the start to the cursor. */
static void offer_terms(struct completion *completion, bool reversed, int words)
{
    struct gls_shelf *shelf = completion->server->terms.way[reversed];
    struct gls_found found;
    struct gls_buf query;
    gls_buf_init(&query);
    gls_buf_put(&query, completion->document->text + completion->start,
                completion->at - completion->start);
    gls_buf_puts(&query, "*");
    if (gls_buf_finish(&query, NULL) == GLS_OK &&
        gls_lookup(shelf, (struct gls_span){query.data, query.size}, &found, NULL) == GLS_OK) {
        for (size_t i = 0; i < found.count; i++)
            if (gls_entry_of(&completion->entry, shelf, &found.match[i], NULL) == GLS_OK &&
                may_be_said(&completion->entry.term) &&
                has_words(completion->entry.term.text, words))
                offer(completion, completion->entry.term.text,
                      completion->entry.equivalents.count
                          ? completion->entry.equivalents.item[0].text
                          : NULL);
        gls_found_release(&found);
    }
    gls_buf_release(&query);
}

/* The language that is written at a place: that of its paragraph, or of the target. */
static bool is_reversed_at(struct lsp_server *server, struct lsp_document *document, size_t at)
{
    struct lsp_paragraph *paragraph = lsp_paragraph_at(document, at);
    if (paragraph && !paragraph->scanned)
        lsp_terms_scan(&server->terms, document, paragraph);
    return paragraph ? paragraph->reversed : document->kind == LSP_TRANSLATION;
}

void lsp_complete(struct lsp_server *server, struct json_object *params, struct lsp_reply *reply)
{
    enum { LETTERS = 2 }; /* before terms are offered that begin so */
    struct completion completion = {.server = server};
    size_t at;
    if (!lsp_place_of(server, params, &completion.document, &at, reply))
        return;
    completion.at = at;
    completion.start = words_before(completion.document, at, 1);
    completion.items = json_object_new_array();
    lsp_source_hits_at(server, completion.document, at, offer_equivalents, &completion);
    if (at - completion.start >= LETTERS) {
        bool reversed = is_reversed_at(server, completion.document, at);
        for (int words = 3; words > 0 && json_object_array_length(completion.items) == 0; words--) {
            completion.start = words_before(completion.document, at, words);
            offer_terms(&completion, reversed, words);
        }
    }
    gls_entry_release(&completion.entry);
    reply->result = json_object_new_object();
    lsp_add_true(reply->result, "isIncomplete");
    lsp_add(reply->result, "items", completion.items);
}

/* ------------------------------------------------------------------ definition and references */

/* The place of a term in its glossary. */
static struct json_object *location_of(const struct gls_entry_term *term)
{
    struct json_object *location = NULL;
    struct gls_buf uri;
    gls_buf_init(&uri);
    write_uri(&uri, term->place.file);
    if (gls_buf_finish(&uri, NULL) == GLS_OK) {
        struct json_object *range = json_object_new_object(), *start = json_object_new_object();
        lsp_add_number(start, "line", term->place.line - 1);
        lsp_add_number(start, "character", term->place.column ? term->place.column - 1 : 0);
        lsp_add(range, "start", start);
        lsp_add(range, "end", json_object_get(start));
        location = json_object_new_object();
        lsp_add_span(location, "uri", (struct gls_span){uri.data, uri.size});
        lsp_add(location, "range", range);
    }
    gls_buf_release(&uri);
    return location;
}

void lsp_define(struct lsp_server *server, struct json_object *params, struct lsp_reply *reply)
{
    struct lsp_document *document;
    struct gls_entry entry = {0};
    struct lsp_hits hits;
    size_t at;
    if (!lsp_place_of(server, params, &document, &at, reply))
        return;
    lsp_hits_at(server, document, at, &hits);
    reply->result = json_object_new_array();
    for (size_t i = 0; i < hits.count; i++)
        if (gls_entry_of(&entry, server->terms.way[hits.hit[i].reversed], &hits.hit[i].match,
                         NULL) == GLS_OK &&
            entry.term.place.line)
            json_object_array_add(reply->result, location_of(&entry.term));
    gls_entry_release(&entry);
}

struct references {
    struct lsp_server *server;
    struct lsp_document *document;
    const struct lsp_hits *wanted;
    struct json_object *array;
    size_t last; /* where the last one began: a hit is told for each concept it may be */
};

static uint32_t concept_of(const struct gls_match *match)
{
    return gls_base_term(match->base, match->term).concept_number;
}

static void refer(void *payload, const struct lsp_hit *hit)
{
    struct references *references = payload;
    for (size_t i = 0; i < references->wanted->count && hit->start != references->last; i++) {
        const struct gls_match *wanted = &references->wanted->hit[i].match;
        if (hit->match.base != wanted->base || concept_of(&hit->match) != concept_of(wanted))
            continue;
        struct json_object *location = json_object_new_object();
        lsp_add_text(location, "uri", references->document->uri);
        lsp_add(location, "range",
                lsp_range(references->document, references->server->units, hit->start, hit->end));
        json_object_array_add(references->array, location);
        references->last = hit->start;
    }
}

void lsp_refer(struct lsp_server *server, struct json_object *params, struct lsp_reply *reply)
{
    struct lsp_document *document;
    struct lsp_hits hits;
    size_t at;
    if (!lsp_place_of(server, params, &document, &at, reply))
        return;
    lsp_hits_at(server, document, at, &hits);
    reply->result = json_object_new_array();
    for (document = server->document; document && hits.count; document = document->next) {
        struct references references = {server, document, &hits, reply->result, SIZE_MAX};
        lsp_each_hit(server, document, refer, &references);
    }
}
