#include "shelf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ------------------------------------------------------------------ which files */

/* The path of the shipped glossary. The program may have been moved with its share directory, so
 * it is sought from where the program is: the directory of the program, less one step for each
 * "../" of the way to the data. */
static bool find_from_program(char *path, size_t room)
{
    const char *way = DATADIR_FROM_BIN "/medical.tbx";
    ssize_t size = readlink("/proc/self/exe", path, room);
    if (size <= 0 || (size_t)size + strlen(way) >= room)
        return false;
    path[size] = '\0';
    for (char *slash; (slash = strrchr(path, '/')); way += 3) {
        *slash = '\0';
        if (strncmp(way, "../", 3) != 0)
            break;
    }
    strcat(strcat(path, "/"), way);
    return access(path, F_OK) == 0;
}

static const char *shipped_glossary(void)
{
    static char path[4096];
    return find_from_program(path, sizeof path) ? path : DATADIR "/medical.tbx";
}

/* Takes the colon-separated names of $GLOSSAIRE_GLOSSARY, cutting the variable up in place. */
static void add_from_environment(struct cli_list *files)
{
    char *names = getenv("GLOSSAIRE_GLOSSARY");
    for (char *name = names ? strtok(names, ":") : NULL; name; name = strtok(NULL, ":"))
        cli_list_add(files, name);
}

struct cli_list shelf_files(const struct cli_call *call, const char **hint)
{
    struct cli_list files = {0};
    *hint = "";
    for (size_t i = 0; i < call->set.glossaries.count; i++)
        cli_list_add(&files, call->set.glossaries.item[i]);
    if (files.count)
        return files;
    *hint = " (named in $GLOSSAIRE_GLOSSARY)";
    add_from_environment(&files);
    if (files.count)
        return files;
    *hint = " (the shipped glossary; name another with -g FILE or in $GLOSSAIRE_GLOSSARY)";
    cli_list_add(&files, shipped_glossary());
    return files;
}

/* $XDG_CACHE_HOME or ~/.cache, where that is an absolute path. */
static void find_cache(char *out, size_t room)
{
    const char *home = getenv("HOME"), *cache = getenv("XDG_CACHE_HOME"), *below = "";
    if (!cache || *cache != '/') {
        cache = home;
        below = "/.cache";
    }
    int size = cache && *cache == '/' ? snprintf(out, room, "%s%s/glossaire", cache, below) : 0;
    if (size <= 0 || (size_t)size >= room)
        *out = '\0';
}

/* ------------------------------------------------------------------ languages */

/* French to English, unless one of the two was asked for in the other place. */
static void choose_languages(struct gls_shelf *view, const struct cli_settings *set)
{
    view->from = set->from;
    view->to = set->to;
    if (!view->from)
        view->from = view->to && gls_lang_matches("fr", view->to) ? "en" : "fr";
    if (!view->to)
        view->to = gls_lang_matches("en", view->from) ? "fr" : "en";
}

static void say_languages(const struct gls_base *base, const char *level, const char *lang)
{
    struct gls_buf has;
    gls_buf_init(&has);
    gls_base_languages(base, &has);
    cli_say("%s: %s: no term in '%s'; it has %.*s (see --from and --to)", gls_base_file(base),
            level, lang, (int)has.size, has.data);
    gls_buf_release(&has);
}

static bool any_has(const struct shelf *shelf, const char *lang)
{
    for (size_t i = 0; i < shelf->view.count; i++)
        if (gls_base_has_lang(shelf->base[i], lang))
            return true;
    return false;
}

/* Whether any glossary has terms in @p lang. If none has, each says what it has instead. */
static bool check_language(const struct shelf *shelf, const char *lang, const char *level)
{
    if (any_has(shelf, lang))
        return true;
    for (size_t i = 0; i < shelf->view.count; i++)
        say_languages(shelf->base[i], level, lang);
    return false;
}

/* Where nobody chose a direction and nothing is French, English comes first. */
static void turn_if_needed(struct shelf *shelf, const struct cli_settings *set)
{
    const char *from = shelf->view.from;
    if (set->from || set->to || any_has(shelf, from) || !any_has(shelf, shelf->view.to))
        return;
    shelf->view.from = shelf->view.to;
    shelf->view.to = from;
}

static void settle_languages(struct shelf *shelf, const struct cli_settings *set)
{
    choose_languages(&shelf->view, set);
    turn_if_needed(shelf, set);
}

/* A glossary of one language can be listed: a target language that nobody asked for may lack. */
static bool check_languages(const struct shelf *shelf, const struct cli_settings *set)
{
    return check_language(shelf, shelf->view.from, "error") &&
           (check_language(shelf, shelf->view.to, set->to ? "error" : "warning") || !set->to);
}

/* ------------------------------------------------------------------ loading */

static enum gls_status load(const struct shelf *shelf, struct gls_base **out, const char *file,
                            enum gls_load what, struct gls_error *err)
{
    return gls_base_load_cached(out, file, what, *shelf->cache ? shelf->cache : NULL, err);
}

enum gls_status shelf_mend(struct shelf *shelf, struct gls_error *err)
{
    for (size_t i = 0; i < shelf->view.count; i++) {
        struct gls_base *sound;
        if (gls_base_sound(shelf->base[i], NULL) == GLS_OK)
            continue;
        enum gls_status status =
            load(shelf, &sound, gls_base_file(shelf->base[i]), GLS_LOAD_TERMS, err);
        if (status != GLS_OK)
            return status;
        gls_base_free(shelf->base[i]);
        shelf->base[i] = sound;
    }
    return GLS_OK;
}

static bool load_all(struct shelf *shelf, const struct cli_call *call, enum gls_load what)
{
    const char *hint;
    struct gls_error err;
    bool good = true;
    struct cli_list files = shelf_files(call, &hint);
    shelf->base = calloc(files.count, sizeof *shelf->base);
    if (!shelf->base)
        cli_trouble(call->command, "out of memory");
    for (size_t i = 0; shelf->base && i < files.count; i++) {
        if (load(shelf, &shelf->base[shelf->view.count], files.item[i], what, &err) == GLS_OK) {
            shelf->view.count++;
            continue;
        }
        cli_failure(call->command, &err, err.status == GLS_ERR_IO ? hint : "");
        good = false;
    }
    free(files.item);
    return shelf->base && good;
}

static bool has_both_languages(const struct shelf *shelf)
{
    return any_has(shelf, shelf->view.from) && any_has(shelf, shelf->view.to);
}

bool shelf_open(struct shelf *shelf, const struct cli_call *call, enum gls_load what)
{
    struct gls_error err;
    *shelf = (struct shelf){0};
    find_cache(shelf->cache, sizeof shelf->cache);
    bool loaded = load_all(shelf, call, what);
    shelf->view.base = (const struct gls_base *const *)shelf->base;
    settle_languages(shelf, &call->set);
    if (loaded && !has_both_languages(shelf)) { /* or what names one is damaged */
        if (shelf_mend(shelf, &err) != GLS_OK)
            return cli_failure(call->command, &err, ""), false;
        settle_languages(shelf, &call->set);
    }
    return loaded && check_languages(shelf, &call->set);
}

enum gls_status shelf_index(const struct shelf *shelf, const char *lang, struct gls_error *err)
{
    enum gls_status status = GLS_OK;
    for (size_t i = 0; i < shelf->view.count && status == GLS_OK; i++)
        status = gls_base_index(shelf->base[i], lang, err);
    return status;
}

void shelf_close(struct shelf *shelf)
{
    for (size_t i = 0; i < shelf->view.count; i++)
        gls_base_free(shelf->base[i]);
    free(shelf->base);
    *shelf = (struct shelf){0};
}
