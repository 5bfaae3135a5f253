#include "load/cache.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "core/table.h"
#include "load/load.h"
#include "load/trust.h"

enum {
    LEAST_BYTES = 1024 * 1024, /* smaller ones are read in a moment, some 15 ms at most */
    COPIES_MOST = 16,
    UNSETTLED_SECONDS = 2,    /* the coarsest times that file systems keep */
    ABANDONED_SECONDS = 3600, /* what is still being written then never will be */
    HASH_DIGITS = 16,
    NAME_BYTES = 256
};

#define SUFFIX           ".gls"
#define TEMPORARY_PREFIX ".glossaire-" /* of gls_buf_to_file() */

/* ------------------------------------------------------------------ which copy */

static void append_time(struct gls_buf *out, struct timespec time)
{
    gls_buf_printf(out, "-%jx.%09ld", (uintmax_t)time.tv_sec, time.tv_nsec);
}

/* The name of the copy; ends in NUL. */
static void append_name(struct gls_buf *out, const char *directory, const char *path,
                        const struct stat *source)
{
    gls_buf_printf(out, "%s/%0*jx", directory, HASH_DIGITS,
                   (uintmax_t)gls_hash(0, gls_span_of(path)));
    gls_buf_printf(out, "-%jx-%jx-%jx", (uintmax_t)source->st_dev, (uintmax_t)source->st_ino,
                   (uintmax_t)source->st_size);
    append_time(out, source->st_mtim);
    append_time(out, source->st_ctim);
    gls_buf_put(out, SUFFIX, sizeof SUFFIX);
}

static bool is_settled(const struct stat *source, time_t now)
{
    return now - source->st_mtim.tv_sec > UNSETTLED_SECONDS &&
           now - source->st_ctim.tv_sec > UNSETTLED_SECONDS;
}

bool gls_cached_init(struct gls_cached *cached, const char *directory, const char *path)
{
    time_t now = time(NULL);
    struct stat *source = &cached->source;
    *cached = (struct gls_cached){.directory = directory, .path = path};
    gls_buf_init(&cached->name);
    if (!directory || *directory != '/' || strcmp(path, "-") == 0 || stat(path, source) != 0 ||
        !S_ISREG(source->st_mode) || source->st_size < LEAST_BYTES)
        return false;
    char *real = realpath(path, NULL);
    if (!real)
        return false;
    cached->settled = is_settled(source, now);
    append_name(&cached->name, directory, real, source);
    free(real);
    return cached->name.status == GLS_OK;
}

void gls_cached_release(struct gls_cached *cached)
{
    gls_buf_release(&cached->name);
}

bool gls_cached_open(const struct gls_cached *cached, enum gls_load what, struct gls_base **out)
{
    return gls_is_private(cached->directory) && gls_is_plain_file(cached->name.data) &&
           gls_load_saved(out, cached->name.data, cached->path, what, NULL, NULL) == GLS_OK;
}

/* ------------------------------------------------------------------ the directory */

/* Makes it with all above it; where one cannot be made, the last says so. */
static bool make_directory(const char *path)
{
    struct gls_buf part;
    gls_buf_init(&part);
    gls_buf_put(&part, path, strlen(path) + 1);
    for (char *end = part.data; end && (end = strchr(end + 1, '/')); *end = '/') {
        *end = '\0';
        (void)!mkdir(part.data, 0700);
    }
    gls_buf_release(&part);
    (void)!mkdir(path, 0700);
    return gls_is_private(path);
}

/* What a look through the directory is for. */
struct sweep {
    int directory;
    const char *kept; /* the file name of the newest copy, which begins as those of its path */
    time_t now;
    size_t copies;
    struct timespec oldest;
    char oldest_name[NAME_BYTES];
};

static bool is_copy(const char *name)
{
    size_t size = strlen(name), end = strlen(SUFFIX);
    return strspn(name, "0123456789abcdef") == HASH_DIGITS && name[HASH_DIGITS] == '-' &&
           size < NAME_BYTES && strcmp(name + size - end, SUFFIX) == 0;
}

static bool is_older(struct timespec a, struct timespec b)
{
    return a.tv_sec < b.tv_sec || (a.tv_sec == b.tv_sec && a.tv_nsec < b.tv_nsec);
}

/* Whether a file is of no use any more. */
static bool is_outdated(const struct sweep *sweep, const char *name, const struct stat *about)
{
    if (strncmp(name, TEMPORARY_PREFIX, strlen(TEMPORARY_PREFIX)) == 0)
        return sweep->now - about->st_mtim.tv_sec > ABANDONED_SECONDS;
    return is_copy(name) && strncmp(name, sweep->kept, HASH_DIGITS + 1) == 0;
}

static void look_at(struct sweep *sweep, const char *name)
{
    struct stat about;
    if (strcmp(name, sweep->kept) == 0 ||
        fstatat(sweep->directory, name, &about, AT_SYMLINK_NOFOLLOW) != 0)
        return;
    if (is_outdated(sweep, name, &about)) {
        unlinkat(sweep->directory, name, 0);
        return;
    }
    if (is_copy(name) && (sweep->copies++ == 0 || is_older(about.st_mtim, sweep->oldest))) {
        sweep->oldest = about.st_mtim;
        strcpy(sweep->oldest_name, name);
    }
}

/* A copy was added: at most one is too many. */
static void tidy(const char *directory, const char *kept)
{
    DIR *files = opendir(directory);
    if (!files)
        return;
    struct sweep sweep = {.directory = dirfd(files), .kept = kept, .now = time(NULL)};
    for (struct dirent *file; (file = readdir(files));)
        look_at(&sweep, file->d_name);
    if (sweep.copies >= COPIES_MOST)
        unlinkat(sweep.directory, sweep.oldest_name, 0);
    closedir(files);
}

/* ------------------------------------------------------------------ keeping */

static bool same_time(struct timespec a, struct timespec b)
{
    return !is_older(a, b) && !is_older(b, a);
}

static bool is_unchanged(const char *path, const struct stat *then)
{
    struct stat now;
    return stat(path, &now) == 0 && now.st_dev == then->st_dev && now.st_ino == then->st_ino &&
           now.st_size == then->st_size && same_time(now.st_mtim, then->st_mtim) &&
           same_time(now.st_ctim, then->st_ctim);
}

static bool write_copy(const char *name, const struct gls_base *base)
{
    struct gls_buf out;
    if (!gls_is_plain_file(name))
        (void)!unlink(name);
    if (gls_buf_to_file(&out, name, NULL) != GLS_OK)
        return false;
    (void)!fchmod(out.fd, 0600);
    gls_base_save(base, &out);
    bool done = gls_buf_finish(&out, NULL) == GLS_OK;
    gls_buf_release(&out);
    return done;
}

bool gls_cached_has_place(const struct gls_cached *cached)
{
    return cached->settled && make_directory(cached->directory);
}

void gls_cached_store(const struct gls_cached *cached, const struct gls_base *base)
{
    const char *name = cached->name.data;
    if (!base->indexed || !is_unchanged(cached->path, &cached->source))
        return;
    if (write_copy(name, base))
        tidy(cached->directory, strrchr(name, '/') + 1);
}
