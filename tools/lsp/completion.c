/* What may be written at a place: equivalents of the source segment, and terms that begin so. */
#include <stdio.h>
#include <string.h>

#include "hits.h"
#include "uri.h"

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
    return lsp_is_ascii_alnum(c) || c >= 0x80 || c == '-';
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
    return paragraph ? paragraph->reversed : document->kind == GLS_FILE_TRANSLATION;
}

void lsp_complete(struct lsp_server *server, struct json_object *params, struct lsp_reply *reply)
{
    enum { LETTERS = 2 }; /* before terms are offered that begin so */
    struct completion completion = {.server = server};
    size_t at;
    if (!lsp_position_of(server, params, &completion.document, &at, reply))
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
