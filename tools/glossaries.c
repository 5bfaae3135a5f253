#include "glossaries.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folders.h"

enum { PATH_BYTES = 4096 };

static const char suffix[] = ".tbx";

/* Those that come with the program, in the order they are asked. */
static const char *const shipped[] = {"medical", "clinique"};
enum { SHIPPED = sizeof shipped / sizeof *shipped };

/* ------------------------------------------------------------------ where they are */

static void shipped_folder(char *out, size_t room)
{
    folders_of_program(out, room, DATADIR_FROM_BIN, DATADIR);
}

bool glossaries_own_folder(char *out, size_t room)
{
    return folders_of_user(out, room, "XDG_DATA_HOME", "/.local/share");
}

static bool is_file(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && !S_ISDIR(about.st_mode);
}

/* ------------------------------------------------------------------ the list */

static void add(struct glossaries *all, const char *path, const char *name)
{
    cli_list_add(&all->path, cli_copy(path));
    cli_list_add(&all->name, cli_copy(name));
}

void glossaries_release(struct glossaries *all)
{
    for (size_t i = 0; i < all->path.count; i++) {
        free((char *)all->path.item[i]);
        free((char *)all->name.item[i]);
    }
    free(all->path.item);
    free(all->name.item);
    *all = (struct glossaries){0};
}

/* Adds the glossary of that name in a folder, if it is there. */
static bool add_from(struct glossaries *all, const char *folder, const char *name)
{
    char path[PATH_BYTES];
    int size = snprintf(path, sizeof path, "%s/%s%s", folder, name, suffix);
    bool found = size > 0 && (size_t)size < sizeof path && is_file(path);
    if (found)
        add(all, path, name);
    return found;
}

/* A file, or else a name: of the user's own glossaries before those that come with the program. */
static void add_named(struct glossaries *all, const char *named)
{
    char folder[PATH_BYTES];
    bool name = !strchr(named, '/') && strcmp(named, "-") != 0 && access(named, F_OK) != 0;
    if (name && glossaries_own_folder(folder, sizeof folder) && add_from(all, folder, named))
        return;
    shipped_folder(folder, sizeof folder);
    if (!name || !add_from(all, folder, named))
        add(all, named, named);
}

/* ------------------------------------------------------------------ a folder of them */

static int is_glossary(const struct dirent *entry)
{
    size_t size = strlen(entry->d_name), end = sizeof suffix - 1;
    return size > end && entry->d_name[0] != '.' && strcmp(entry->d_name + size - end, suffix) == 0;
}

/* In the order of bytes, whatever the locale. */
static int compare_names(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static void add_own(struct glossaries *all)
{
    char folder[PATH_BYTES];
    struct dirent **entry;
    int count = glossaries_own_folder(folder, sizeof folder)
                    ? scandir(folder, &entry, is_glossary, compare_names)
                    : -1;
    for (int i = 0; i < count; i++) {
        entry[i]->d_name[strlen(entry[i]->d_name) - (sizeof suffix - 1)] = '\0';
        add_from(all, folder, entry[i]->d_name);
        free(entry[i]);
    }
    if (count >= 0)
        free(entry);
}

enum { SHIPPED_BYTES = PATH_BYTES + 64 };

static void find_shipped(size_t i, char path[SHIPPED_BYTES])
{
    char folder[PATH_BYTES];
    shipped_folder(folder, sizeof folder);
    snprintf(path, SHIPPED_BYTES, "%s/%s%s", folder, shipped[i], suffix);
}

/* One that is not there is named all the same, and told when it is opened. */
static void add_shipped(struct glossaries *all)
{
    char path[SHIPPED_BYTES];
    for (size_t i = 0; i < SHIPPED; i++) {
        find_shipped(i, path);
        add(all, path, shipped[i]);
    }
}

bool glossaries_is_shipped(const struct glossaries *all, size_t number)
{
    char path[SHIPPED_BYTES];
    for (size_t i = 0; i < SHIPPED; i++) {
        find_shipped(i, path);
        if (strcmp(all->name.item[number], shipped[i]) == 0 &&
            strcmp(all->path.item[number], path) == 0)
            return true;
    }
    return false;
}

/* Takes the colon-separated names of $GLOSSAIRE_GLOSSARY. */
static void add_from_environment(struct glossaries *all)
{
    const char *variable = getenv("GLOSSAIRE_GLOSSARY");
    char *names = cli_copy(variable ? variable : "");
    for (char *name = strtok(names, ":"); name; name = strtok(NULL, ":"))
        add_named(all, name);
    free(names);
}

struct glossaries glossaries_in_use(const struct cli_call *call)
{
    struct glossaries all = {.hint = ""};
    for (size_t i = 0; i < call->set.glossaries.count; i++)
        add_named(&all, call->set.glossaries.item[i]);
    if (all.path.count)
        return all;
    all.hint = " (named in $GLOSSAIRE_GLOSSARY)";
    add_from_environment(&all);
    if (all.path.count)
        return all;
    all.hint = " (in use by default; name another with -g FILE or in $GLOSSAIRE_GLOSSARY)";
    add_own(&all);
    add_shipped(&all);
    return all;
}

struct glossaries glossaries_named(const struct cli_list *named)
{
    struct glossaries all = {.hint = ""};
    for (size_t i = 0; i < named->count; i++)
        add_named(&all, named->item[i]);
    return all;
}

void glossaries_choices(struct gls_buf *out)
{
    struct glossaries own = {0};
    add_own(&own);
    for (size_t i = 0; i < own.name.count; i++)
        gls_buf_printf(out, "%s ", own.name.item[i]);
    for (size_t i = 0; i < SHIPPED; i++)
        gls_buf_printf(out, "%s ", shipped[i]);
    glossaries_release(&own);
}

/* ------------------------------------------------------------------ what is changed */

static const char personal[] = "personal";

/* One that is there is as good, even where none could be made. */
static bool make_one_folder(const char *path)
{
    struct stat about;
    if (mkdir(path, 0700) == 0)
        return true;
    int failure = errno;
    bool there = stat(path, &about) == 0;
    errno = there && !S_ISDIR(about.st_mode) ? ENOTDIR : failure;
    return there && S_ISDIR(about.st_mode);
}

/* Makes a folder and those it lies in, up to the first that cannot be: errno says why. */
static bool make_folder(char *path)
{
    bool made = true;
    for (char *at = path + 1; *at && made; at++) {
        if (*at != '/')
            continue;
        *at = '\0';
        made = make_one_folder(path);
        *at = '/';
    }
    return made && make_one_folder(path);
}

/* The only glossary of the user's own, or "personal". */
static bool find_personal(struct glossaries *own, char *name, size_t room)
{
    add_own(own);
    const char *only = own->name.count == 1 ? own->name.item[0] : personal;
    int size = snprintf(name, room, "%s", only);
    glossaries_release(own);
    return size > 0 && (size_t)size < room;
}

/* Whether it is meant for the path of a file, there or not. */
static bool is_path(const char *named)
{
    size_t size = strlen(named), end = sizeof suffix - 1;
    return strchr(named, '/') || strcmp(named, "-") == 0 || access(named, F_OK) == 0 ||
           (size > end && strcmp(named + size - end, suffix) == 0);
}

/* Whether it is the name of one that comes with the program, and of none of the user's own. */
static bool is_shipped_only(const char *named, const char *folder)
{
    struct glossaries own = {0};
    bool is_shipped = false;
    for (size_t i = 0; i < SHIPPED; i++)
        is_shipped |= strcmp(named, shipped[i]) == 0;
    if (is_shipped)
        is_shipped = !add_from(&own, folder, named);
    glossaries_release(&own);
    return is_shipped;
}

bool glossaries_place(const struct cli_call *call, const char *named, char *out, size_t room)
{
    char folder[PATH_BYTES], name[256];
    struct glossaries own = {0};
    int size;
    if (named && is_path(named)) {
        size = snprintf(out, room, "%s", named);
    } else if (!glossaries_own_folder(folder, sizeof folder)) {
        cli_trouble(call->command, "there is no $HOME for a glossary of your own: name a file");
        return false;
    } else if (named && is_shipped_only(named, folder)) {
        cli_trouble(call->command,
                    "%s comes with the program and is not changed: name a glossary of your own, "
                    "or a file",
                    named);
        return false;
    } else if (!make_folder(folder)) {
        cli_trouble(call->command, "cannot make the folder %s: %s", folder, strerror(errno));
        return false;
    } else {
        if (!named && find_personal(&own, name, sizeof name))
            named = name;
        size = snprintf(out, room, "%s/%s%s", folder, named ? named : personal, suffix);
    }
    if (size > 0 && (size_t)size < room)
        return true;
    cli_trouble(call->command, "too long a name");
    return false;
}
