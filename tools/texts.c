#include "texts.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "output.h"

/* ------------------------------------------------------------------ one text */

enum gls_status text_scan(struct gls_text *text, struct gls_scan *scan, text_piece_fn *after,
                          void *payload, struct gls_scan_counts *counts, struct gls_error *err)
{
    struct gls_span piece = {"", 1};
    enum gls_status status = GLS_OK;
    bool wanted = true;
    while (status == GLS_OK && wanted && piece.size) {
        status = gls_text_next(text, &piece, err);
        if (status == GLS_OK)
            status = gls_scan_feed(scan, piece, err);
        if (status == GLS_OK && after)
            wanted = after(payload, piece.size);
    }
    enum gls_status ended = gls_scan_end(scan, counts, status == GLS_OK ? err : NULL);
    return status == GLS_OK ? ended : status;
}

static bool is_standard_input(const char *path)
{
    return strcmp(path, "-") == 0;
}

void text_warn(const char *path, const struct gls_scan_counts *counts)
{
    if (counts->invalid)
        cli_say("%s:%llu:%llu: warning: not UTF-8, first at byte %llu (%llu in all): passed "
                "through as they are; of Latin-1, convert it first: "
                "iconv -f windows-1252 -t UTF-8",
                is_standard_input(path) ? "standard input" : path,
                (unsigned long long)counts->invalid_line,
                (unsigned long long)counts->invalid_column, (unsigned long long)counts->invalid_at,
                (unsigned long long)counts->invalid);
}

static bool has_standard_input(const struct cli_list *paths)
{
    for (size_t i = 0; i < paths->count; i++)
        if (is_standard_input(paths->item[i]))
            return true;
    return false;
}

bool text_check_input(const struct cli_call *call, const struct cli_list *paths)
{
    if (!has_standard_input(paths) || !has_standard_input(&call->set.glossaries))
        return true;
    cli_trouble(call->command, "standard input is the glossary: name the text");
    return false;
}

/* ------------------------------------------------------------------ files named in a file */

enum { LONGEST_LIST = 256 << 20 };

bool text_hold(const struct cli_call *call, const char *path, char end, struct gls_buf *held)
{
    struct gls_text *text;
    struct gls_error err;
    struct gls_span piece = {"", 1};
    enum gls_status status = gls_text_open(&text, path, &err);
    while (status == GLS_OK && piece.size && held->size < LONGEST_LIST) {
        status = gls_text_next(text, &piece, &err);
        if (status == GLS_OK)
            gls_buf_put(held, piece.data, piece.size);
    }
    gls_text_close(text);
    bool is_long = held->size >= LONGEST_LIST;
    gls_buf_put(held, &end, 1);
    if (status == GLS_OK)
        status = gls_buf_finish(held, &err);
    if (status != GLS_OK)
        cli_failure(call->command, &err, "");
    else if (is_long)
        cli_say("%s: error: a list of more than 256 MiB: divide it", path);
    return status == GLS_OK && !is_long;
}

/* The names in the buffer, each up to @p end, which becomes its NUL. */
static void add_names(struct cli_list *list, struct gls_buf *held, char end)
{
    for (size_t at = 0; at < held->size;) {
        char *name = held->data + at, *stop = memchr(name, end, held->size - at);
        at += (size_t)(stop - name) + 1;
        *stop = '\0';
        if (*name)
            cli_list_add(list, name);
    }
}

bool text_names_read(struct text_names *names, const struct cli_call *call,
                     const struct cli_list *given, bool standard)
{
    const char *path = call->set.files_from;
    const char end = call->set.null ? '\0' : '\n';
    *names = (struct text_names){.list = {0}};
    gls_buf_init(&names->held);
    for (size_t i = 0; i < given->count; i++)
        cli_list_add(&names->list, given->item[i]);
    if (!path && !names->list.count && standard)
        cli_list_add(&names->list, "-");
    if (call->set.null && !path) {
        cli_trouble(call->command, "--null goes with --files-from FILE");
        return false;
    }
    if (!path)
        return true;
    if (!text_hold(call, path, end, &names->held))
        return false;
    add_names(&names->list, &names->held, end);
    return true;
}

void text_names_release(struct text_names *names)
{
    free(names->list.item);
    gls_buf_release(&names->held);
}

/* ------------------------------------------------------------------ concepts of texts */

static void select_hit(void *payload, const struct gls_hit *hit)
{
    gls_selection_add(payload, hit);
}

static enum gls_status scan_path(struct gls_scan *scan, const char *path, struct gls_error *err)
{
    struct gls_text *text;
    struct gls_scan_counts counts;
    enum gls_status status = gls_text_open(&text, path, err);
    if (status != GLS_OK)
        return status;
    status = text_scan(text, scan, NULL, NULL, &counts, err);
    gls_text_close(text);
    if (status == GLS_OK)
        text_warn(path, &counts);
    return status;
}

/* Every text is tried, so that all that cannot be read are told at once. */
static bool scan_paths(const struct cli_call *call, struct gls_scan *scan,
                       const struct cli_list *paths)
{
    bool good = true;
    struct gls_error err;
    for (size_t i = 0; i < paths->count; i++)
        if (scan_path(scan, paths->item[i], &err) != GLS_OK) {
            cli_failure(call->command, &err, "");
            good = false;
        }
    return good;
}

struct gls_selection *text_select(const struct cli_call *call, struct gls_shelf *shelf,
                                  const struct cli_list *paths)
{
    struct gls_error err;
    struct gls_scan *scan = NULL;
    struct gls_selection *selection = NULL;
    bool good = false;
    if (!text_check_input(call, paths))
        return NULL;
    enum gls_status status = gls_selection_new(&selection, &err);
    const struct gls_scan_events events = {.hit = select_hit, .payload = selection};
    if (status == GLS_OK)
        status = gls_scan_new(&scan, shelf, GLS_SCAN_GENERAL, &events, &err);
    if (status == GLS_OK)
        good = scan_paths(call, scan, paths);
    else
        cli_failure(call->command, &err, "");
    gls_scan_free(scan);
    if (good)
        return selection;
    gls_selection_free(selection);
    return NULL;
}

void text_sides(struct gls_buf *out)
{
    gls_buf_puts(out, "source target ");
}

uint64_t text_bytes(const struct cli_list *paths)
{
    uint64_t size = 0;
    for (size_t i = 0; i < paths->count; i++) {
        struct stat about;
        if (strcmp(paths->item[i], "-") == 0)
            return 0;
        if (stat(paths->item[i], &about) == 0 && S_ISREG(about.st_mode))
            size += (uint64_t)about.st_size;
    }
    return size;
}

bool text_open_output(struct gls_buf *out, const struct cli_call *call,
                      const struct gls_shelf *shelf, const struct cli_list *inputs, size_t count)
{
    struct cli_list files = {0};
    for (size_t k = 0; k < count; k++)
        for (size_t i = 0; i < inputs[k].count; i++)
            cli_list_add(&files, inputs[k].item[i]);
    shelf_add_files(shelf, &files);
    bool open = output_open(out, call, call->set.output, &files);
    free(files.item);
    return open;
}
