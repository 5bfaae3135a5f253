#include "shelf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "folders.h"
#include "glossaries.h"
#include "reading.h"

/* ------------------------------------------------------------------ languages */

static void report_languages(const struct gls_base *base, const char *level, const char *lang)
{
    struct gls_buf line;
    gls_buf_init(&line);
    gls_buf_printf(&line, "%s: %s: no term in '%s'; it has ", gls_base_file(base), level, lang);
    gls_base_languages(base, &line);
    gls_buf_puts(&line, " (see --from and --to)");
    cli_say_line(&line);
}

/* Whether any glossary has terms in @p lang. If none has, each says what it has instead. */
static bool check_language(const struct gls_shelf *shelf, const char *lang, const char *level)
{
    if (gls_shelf_has_lang(shelf, lang))
        return true;
    for (size_t i = 0; i < gls_shelf_count(shelf); i++)
        report_languages(gls_shelf_base(shelf, i), level, lang);
    return false;
}

/* As it was asked for, so that it can be found on the command line. */
static const char *asked(const char *lang, const char *found)
{
    return lang ? lang : found;
}

/* A glossary of one language can be listed: a target language that nobody asked for may lack. */
static bool check_languages(const struct gls_shelf *shelf, const struct cli_settings *set)
{
    const char *from = asked(set->from, gls_shelf_from(shelf));
    const char *to = asked(set->to, gls_shelf_to(shelf));
    return check_language(shelf, from, "error") &&
           (check_language(shelf, to, set->to ? "error" : "warning") || !set->to);
}

/* ------------------------------------------------------------------ opening */

struct opening {
    const struct cli_call *call;
    const char *hint;
    bool told; /* what was wrong */
};

static void report_refused(void *payload, const struct gls_error *err)
{
    struct opening *opening = payload;
    opening->told = true;
    cli_failure(opening->call->command, err, err->status == GLS_ERR_IO ? opening->hint : "");
}

/* Puts a file before the glossaries in use. */
static void put_first(struct cli_list *list, const char *path)
{
    cli_list_add(list, cli_copy(path));
    for (size_t i = list->count - 1; i > 0; i--) {
        const char *before = list->item[i - 1];
        list->item[i - 1] = list->item[i];
        list->item[i] = before;
    }
}

struct gls_shelf *shelf_open(const struct cli_call *call)
{
    return shelf_open_before(call, NULL);
}

struct gls_shelf *shelf_open_before(const struct cli_call *call, const char *first)
{
    char cache[4096];
    struct gls_error err = {0};
    struct gls_shelf *shelf;
    struct opening opening = {.call = call};
    struct glossaries files = glossaries_in_use(call);
    opening.hint = files.hint;
    if (first) {
        put_first(&files.path, first);
        put_first(&files.name, first);
    }
    if (!folders_of_user(cache, sizeof cache, "XDG_CACHE_HOME", "/.cache"))
        *cache = '\0';
    const struct gls_read_options read = reading_of(call);
    const struct gls_shelf_options options = {.from = call->set.from,
                                              .to = call->set.to,
                                              .name = files.name.item,
                                              .cache = *cache ? cache : NULL,
                                              .read = &read,
                                              .refused = report_refused,
                                              .payload = &opening};
    enum gls_status status =
        gls_shelf_open(&shelf, files.path.item, files.path.count, &options, &err);
    glossaries_release(&files);
    if (status != GLS_OK && !opening.told)
        cli_failure(call->command, &err, "");
    if (status == GLS_OK && check_languages(shelf, &call->set))
        return shelf;
    gls_shelf_free(shelf);
    return NULL;
}

void shelf_add_files(const struct gls_shelf *shelf, struct cli_list *files)
{
    for (size_t i = 0; i < gls_shelf_count(shelf); i++)
        cli_list_add(files, gls_base_file(gls_shelf_base(shelf, i)));
}
