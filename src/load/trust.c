#include "load/trust.h"

#include <grp.h>
#include <limits.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

/* ------------------------------------------------------------------ who may write */

enum { NAMES_BYTES = 4096 };

/* Whether nobody but @p user is in @p group, one of his own name: many systems give everyone such a
 * group, and let it write by default. */
static bool is_group_of(uid_t user, gid_t group)
{
    char names[NAMES_BYTES], members[NAMES_BYTES];
    struct passwd of_user, *known;
    struct group of_group, *found;
    if (getpwuid_r(user, &of_user, names, sizeof names, &known) != 0 || !known ||
        getgrgid_r(group, &of_group, members, sizeof members, &found) != 0 || !found)
        return false;
    for (char **member = found->gr_mem; *member; member++)
        if (strcmp(*member, known->pw_name) != 0)
            return false;
    return known->pw_gid == group && strcmp(known->pw_name, found->gr_name) == 0;
}

/* What an access list allows most shows as the right of the group, whoever's it is. */
static bool has_access_list(const char *path)
{
    return getxattr(path, "system.posix_acl_access", NULL, 0) > 0;
}

static bool others_may_write(const char *path, const struct stat *about)
{
    if (about->st_mode & S_IWOTH)
        return true;
    return (about->st_mode & S_IWGRP) &&
           (has_access_list(path) || !is_group_of(about->st_uid, about->st_gid));
}

/* ------------------------------------------------------------------ files and folders */

bool gls_is_plain_file(const char *path)
{
    struct stat about;
    return lstat(path, &about) == 0 && S_ISREG(about.st_mode);
}

bool gls_is_private(const char *folder)
{
    struct stat about;
    return stat(folder, &about) == 0 && S_ISDIR(about.st_mode) && about.st_uid == geteuid() &&
           !(about.st_mode & (S_IWGRP | S_IWOTH));
}

static bool is_of(const struct stat *about, uid_t owner)
{
    return about->st_uid == geteuid() || about->st_uid == owner;
}

static bool trusts_folder_of(const char *path, uid_t owner)
{
    enum { SUPERUSER = 0 }; /* may write anywhere: his folder is no more doubtful than another */
    struct stat about;
    char folder[PATH_MAX];
    const char *slash = strrchr(path, '/');
    int size = slash ? (int)(slash - path) + 1 : 0;
    if (size >= (int)sizeof folder)
        return false;
    snprintf(folder, sizeof folder, "%.*s", size ? size : 1, size ? path : ".");
    return stat(folder, &about) == 0 && (is_of(&about, owner) || about.st_uid == SUPERUSER) &&
           !others_may_write(folder, &about);
}

bool gls_trusts_copy(const char *copy, const char *source)
{
    struct stat own, from;
    return lstat(copy, &own) == 0 && S_ISREG(own.st_mode) && stat(source, &from) == 0 &&
           is_of(&own, from.st_uid) && !others_may_write(copy, &own) &&
           trusts_folder_of(copy, from.st_uid);
}
