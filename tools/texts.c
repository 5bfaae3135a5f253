#include "texts.h"

#include <string.h>

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
                "through as they are",
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
