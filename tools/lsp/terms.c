#include "terms.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../glossaries.h"

/* ------------------------------------------------------------------ files */

static void stamp_file(struct lsp_stamp *stamp)
{
    struct stat now;
    char *path = stamp->path;
    *stamp = (struct lsp_stamp){.path = path};
    if (stat(path, &now) != 0)
        return;
    stamp->device = (uint64_t)now.st_dev;
    stamp->inode = (uint64_t)now.st_ino;
    stamp->size = (uint64_t)now.st_size;
    stamp->seconds = now.st_mtim.tv_sec;
    stamp->nanoseconds = now.st_mtim.tv_nsec;
}

static bool same_stamp(const struct lsp_stamp *a, const struct lsp_stamp *b)
{
    return strcmp(a->path, b->path) == 0 && a->device == b->device && a->inode == b->inode &&
           a->size == b->size && a->seconds == b->seconds && a->nanoseconds == b->nanoseconds;
}

static void free_stamps(struct lsp_stamp *stamp, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(stamp[i].path);
    free(stamp);
}

/* The glossaries in use as they are now. NULL: no memory. */
static struct lsp_stamp *stamp_files(const struct cli_call *call, size_t *count)
{
    struct glossaries files = glossaries_in_use(call);
    struct lsp_stamp *stamp = calloc(files.path.count + 1, sizeof *stamp);
    for (*count = 0; stamp && *count < files.path.count; ++*count) {
        stamp[*count].path = cli_copy(files.path.item[*count]);
        stamp_file(&stamp[*count]);
    }
    glossaries_release(&files);
    return stamp;
}

/* ------------------------------------------------------------------ reading */

static bool ends_with(const char *text, const char *end)
{
    size_t size = strlen(text), length = strlen(end);
    return size >= length && strcmp(text + size - length, end) == 0;
}

/* A compiled glossary is mapped where it lies, and a mapped file that is cut ends the program: a
 * copy without a name is nobody else's. Its descriptor, or -1. */
static int private_copy(const char *path, char *name, size_t room)
{
    FILE *from = fopen(path, "rb"), *to = from ? tmpfile() : NULL;
    char block[64 * 1024];
    size_t size = 0;
    bool copied = to != NULL;
    while (copied && (size = fread(block, 1, sizeof block, from)) > 0)
        copied = fwrite(block, 1, size, to) == size;
    int copy = copied && !ferror(from) && fflush(to) == 0 ? dup(fileno(to)) : -1;
    if (copy >= 0)
        snprintf(name, room, "/proc/self/fd/%d", copy);
    if (to)
        fclose(to);
    if (from)
        fclose(from);
    return copy;
}

static struct gls_base *load(const struct cli_call *call, const char *path)
{
    struct gls_base *base = NULL;
    struct gls_error err;
    char name[64];
    int copy = ends_with(path, ".gls") ? private_copy(path, name, sizeof name) : -1;
    if (copy >= 0) {
        if (gls_base_load(&base, name, NULL) != GLS_OK)
            base = NULL;
        close(copy);
    }
    if (base == NULL && gls_base_load(&base, path, &err) != GLS_OK)
        cli_failure(call->command, &err, "");
    return base;
}

/* Keeps a term to avoid: all that it may be are not to be used, for those that may come first. */
static void keep(void *payload, const struct gls_hit *hit)
{
    struct lsp_met *met = payload;
    struct gls_term term = gls_base_term(hit->match[0].base, hit->match[0].term);
    if (term.admin != GLS_ADMIN_DEPRECATED && term.admin != GLS_ADMIN_SUPERSEDED)
        return;
    if (met->count == met->room) {
        size_t room = met->room * 2 + 16;
        struct lsp_mark *mark = realloc(met->mark, room * sizeof *mark);
        if (mark == NULL) {
            met->failed = true;
            return;
        }
        met->mark = mark;
        met->room = room;
    }
    met->mark[met->count++] = (struct lsp_mark){
        .start = (size_t)hit->start, .size = hit->surface.size, .match = hit->match[0]};
}

/* As gls_shelf_open() does: from French, unless nothing is. */
static bool has_french(const struct lsp_terms *terms)
{
    for (size_t i = 0; i < terms->bases; i++)
        if (gls_base_has_lang(terms->base[i], "fr"))
            return true;
    return false;
}

static bool open_shelf(struct lsp_terms *terms, struct gls_error *err)
{
    const struct gls_scan_events events = {.hit = keep, .payload = terms->met};
    const char *from = terms->call->set.from, *to = terms->call->set.to;
    if (from == NULL)
        from = has_french(terms) && !(to && gls_lang_matches("fr", to)) ? "fr" : "en";
    if (to == NULL)
        to = gls_lang_matches("fr", from) ? "en" : "fr";
    if (gls_shelf_of(&terms->way[0], terms->base, terms->bases, from, to, err) != GLS_OK)
        return false;
    terms->way[1] = gls_shelf_reverse(terms->way[0]);
    for (int i = 0; i < 2; i++)
        if (gls_scan_new(&terms->scan[i], terms->way[i], GLS_SCAN_COUNT, &events, err) != GLS_OK)
            return false;
    return true;
}

/* Frees the glossaries, and with them all that points into them. */
static void let_go(struct lsp_terms *terms)
{
    for (int i = 0; i < 2; i++)
        gls_scan_free(terms->scan[i]);
    gls_shelf_free(terms->way[0]);
    for (size_t i = 0; i < terms->bases; i++)
        gls_base_free(terms->base[i]);
    free(terms->base);
    free_stamps(terms->stamp, terms->stamps);
    free_stamps(terms->named, terms->names);
    if (terms->met)
        free(terms->met->mark);
    free(terms->met);
}

/* Reads the glossaries that @p terms has the stamps of. */
static bool read_all(struct lsp_terms *terms)
{
    struct gls_error err;
    terms->base = calloc(terms->stamps + 1, sizeof(struct gls_base *));
    for (size_t i = 0; terms->base && i < terms->stamps; i++) {
        struct gls_base *base = load(terms->call, terms->stamp[i].path);
        if (base)
            terms->base[terms->bases++] = base;
    }
    terms->met = calloc(1, sizeof *terms->met);
    if (terms->bases == 0 || terms->met == NULL)
        return false;
    if (open_shelf(terms, &err))
        return true;
    cli_failure(terms->call->command, &err, "");
    return false;
}

bool lsp_terms_open(struct lsp_terms *terms, const struct cli_call *call)
{
    *terms = (struct lsp_terms){.call = call};
    terms->stamp = stamp_files(call, &terms->stamps);
    return terms->stamp && read_all(terms);
}

void lsp_terms_close(struct lsp_terms *terms)
{
    let_go(terms);
    *terms = (struct lsp_terms){0};
}

bool lsp_terms_renew(struct lsp_terms *terms)
{
    struct lsp_terms renewed = {.call = terms->call};
    renewed.stamp = stamp_files(terms->call, &renewed.stamps);
    bool same = renewed.stamp && renewed.stamps == terms->stamps;
    for (size_t i = 0; same && i < renewed.stamps; i++)
        same = same_stamp(&renewed.stamp[i], &terms->stamp[i]);
    if (same || renewed.stamp == NULL) {
        free_stamps(renewed.stamp, renewed.stamps);
        return false;
    }
    if (!read_all(&renewed)) { /* it is being written, perhaps: what comes next is tried again */
        if (terms->named == NULL) { /* the old ones: the bases that stay have their paths */
            terms->named = terms->stamp;
            terms->names = terms->stamps;
        } else
            free_stamps(terms->stamp, terms->stamps);
        terms->stamp = renewed.stamp;
        terms->stamps = renewed.stamps;
        renewed.stamp = NULL;
        renewed.stamps = 0;
        let_go(&renewed);
        return false;
    }
    let_go(terms);
    *terms = renewed;
    return true;
}

/* ------------------------------------------------------------------ texts */

/* The share of function words in a text, by one scanner; what it meets is kept. */
static double scan_once(struct lsp_terms *terms, int way, struct gls_span text)
{
    struct gls_scan_counts counts = {0};
    bool whole = gls_scan_feed(terms->scan[way], text, NULL) == GLS_OK;
    whole = gls_scan_end(terms->scan[way], &counts, NULL) == GLS_OK && whole;
    terms->met->failed |= !whole;
    return counts.words ? 1 - (double)counts.content_words / (double)counts.words : 0;
}

void lsp_terms_scan(struct lsp_terms *terms, const struct lsp_document *document,
                    struct lsp_paragraph *paragraph)
{
    struct gls_span text = {document->text + paragraph->start, paragraph->size};
    terms->met->count = 0;
    terms->met->failed = false;
    double there = scan_once(terms, 0, text);
    size_t first = terms->met->count;
    double back = scan_once(terms, 1, text);
    paragraph->reversed = back > there;
    size_t begin = paragraph->reversed ? first : 0;
    size_t count = (paragraph->reversed ? terms->met->count : first) - begin;
    free(paragraph->mark);
    paragraph->mark = count ? malloc(count * sizeof *paragraph->mark) : NULL;
    paragraph->marks = paragraph->mark ? count : 0;
    if (paragraph->mark)
        memcpy(paragraph->mark, terms->met->mark + begin, count * sizeof *paragraph->mark);
    paragraph->scanned = !terms->met->failed && (paragraph->mark || !count);
    if (!paragraph->scanned) /* and is scanned when it is next asked for */
        cli_say("glossaire lsp: out of memory for a text");
}

bool lsp_terms_is_reversed(struct lsp_terms *terms, struct gls_span text)
{
    terms->met->count = 0;
    double there = scan_once(terms, 0, text);
    return scan_once(terms, 1, text) > there;
}

bool lsp_terms_each(struct lsp_terms *terms, bool reversed, struct gls_span text,
                    void (*hit)(void *payload, const struct gls_hit *hit), void *payload)
{
    struct gls_scan *scan;
    const struct gls_scan_events events = {.hit = hit, .payload = payload};
    if (gls_scan_new(&scan, terms->way[reversed], GLS_SCAN_ALL | GLS_SCAN_GENERAL, &events, NULL) !=
        GLS_OK)
        return false;
    bool whole = gls_scan_feed(scan, text, NULL) == GLS_OK;
    whole = gls_scan_end(scan, NULL, NULL) == GLS_OK && whole;
    gls_scan_free(scan);
    return whole;
}
