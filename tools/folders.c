#include "folders.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The directory of the program, less one step for each "../" of the way. */
static bool find_from_program(char *path, size_t room, const char *way)
{
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

void folders_of_program(char *out, size_t room, const char *way, const char *installed)
{
    if (!find_from_program(out, room, way))
        snprintf(out, room, "%s", installed);
}

bool folders_of_user(char *out, size_t room, const char *variable, const char *below)
{
    const char *home = getenv("HOME"), *folder = getenv(variable);
    if (!folder || *folder != '/')
        folder = home;
    else
        below = "";
    int size = folder && *folder == '/' ? snprintf(out, room, "%s%s/glossaire", folder, below) : 0;
    return size > 0 && (size_t)size < room;
}

bool folders_make(const char *folder)
{
    char path[4096];
    int size = snprintf(path, sizeof path, "%s", folder);
    if (size <= 0 || (size_t)size >= sizeof path)
        return false;
    for (char *slash = path + 1; (slash = strchr(slash, '/')); *slash++ = '/') {
        *slash = '\0';
        if (mkdir(path, 0700) != 0 && errno != EEXIST)
            return false;
    }
    return mkdir(path, 0700) == 0 || errno == EEXIST;
}
