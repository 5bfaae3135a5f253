/* clang-format off */
/* Loaded before a program by LD_PRELOAD, makes one kind of call fail. Environment:
 *   FAULT        the kind: memory, read, write, fsync, close, rename, open, mmap
 *   FAULT_AT     which of them, from 1; 0: none, they are counted
 *   FAULT_HOW    once; always: that one and all that follow; short: every read and write takes a
 *                few bytes of what it could; kill: the process, in the place of that call
 *   FAULT_COUNT  a file that receives how many there were, at the end
 * A call that fails does nothing, except that close closes all the same. Memory is that which the
 * program, the C library and expat ask for: others, as ICU, crash or wait for ever without it. */
/* clang-format on */
#undef _FORTIFY_SOURCE /* it has its own open() */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

enum kind { MEMORY, READ, WRITE, FSYNC, CLOSE, RENAME, OPEN, MMAP, KINDS };
enum how { ONCE, ALWAYS, SHORT, KILL, HOWS };

static enum kind wanted = KINDS;
static enum how how;
static long which;
static atomic_long count;

static unsigned number_of(const char *name, const char *const *names, unsigned size)
{
    unsigned i = 0;
    while (i < size && (!name || strcmp(name, names[i]) != 0))
        i++;
    return i;
}

__attribute__((constructor)) static void begin(void)
{
    static const char *const kinds[] = {"memory", "read",   "write", "fsync",
                                        "close",  "rename", "open",  "mmap"};
    static const char *const hows[] = {"once", "always", "short", "kill"};
    const char *number = getenv("FAULT_AT");
    which = number ? atol(number) : 0;
    how = (enum how)number_of(getenv("FAULT_HOW"), hows, HOWS);
    wanted = (enum kind)number_of(getenv("FAULT"), kinds, KINDS);
}

__attribute__((destructor)) static void end(void)
{
    char text[32];
    const char *path = getenv("FAULT_COUNT");
    int fd =
        path ? (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0666) : -1;
    if (fd < 0)
        return;
    int size = snprintf(text, sizeof text, "%ld\n", atomic_load(&count));
    syscall(SYS_write, fd, text, (size_t)size);
    syscall(SYS_close, fd);
}

/* Whether the call at hand is to fail. */
static bool fails(enum kind kind)
{
    if (kind != wanted)
        return false;
    long number = atomic_fetch_add(&count, 1) + 1;
    if (!which || how == SHORT || (how == ALWAYS ? number < which : number != which))
        return false;
    if (how == KILL)
        kill(getpid(), SIGKILL);
    return true;
}

static size_t shorten(enum kind kind, size_t size)
{
    return kind == wanted && how == SHORT && size > 7 ? 7 : size;
}

/* ------------------------------------------------------------------ memory */

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *data, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

static void *no_memory(void)
{
    errno = ENOMEM;
    return NULL;
}

/* Whether the code at @p caller is to live without memory. */
static bool is_ours(const void *caller)
{
    static const char *const ours[] = {"/glossaire",  "libglossaire", "pdf.so",  "xlsx.so",
                                       "workbook.so", "libc.so",      "libexpat"};
    Dl_info about;
    if (wanted != MEMORY || !dladdr(caller, &about) || !about.dli_fname)
        return false;
    bool found = false;
    for (size_t i = 0; i < sizeof ours / sizeof *ours && !found; i++)
        found = strstr(about.dli_fname, ours[i]) != NULL;
    return found;
}
#define NO_MEMORY (is_ours(__builtin_return_address(0)) && fails(MEMORY))

void *malloc(size_t size)
{
    return NO_MEMORY ? no_memory() : __libc_malloc(size);
}

void *calloc(size_t items, size_t size)
{
    return NO_MEMORY ? no_memory() : __libc_calloc(items, size);
}

void *realloc(void *data, size_t size)
{
    return NO_MEMORY ? no_memory() : __libc_realloc(data, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return NO_MEMORY ? no_memory() : __libc_memalign(alignment, size);
}

int posix_memalign(void **out, size_t alignment, size_t size)
{
    void *data = NO_MEMORY ? NULL : __libc_memalign(alignment, size);
    if (data)
        *out = data;
    return data ? 0 : ENOMEM;
}

/* ------------------------------------------------------------------ system calls */

static long fail(int failure)
{
    errno = failure;
    return -1;
}

ssize_t read(int fd, void *data, size_t size)
{
    return fails(READ) ? fail(EIO) : syscall(SYS_read, fd, data, shorten(READ, size));
}

ssize_t write(int fd, const void *data, size_t size)
{
    return fails(WRITE) ? fail(ENOSPC) : syscall(SYS_write, fd, data, shorten(WRITE, size));
}

int fsync(int fd)
{
    return (int)(fails(FSYNC) ? fail(EIO) : syscall(SYS_fsync, fd));
}

int close(int fd)
{
    bool failed = fails(CLOSE);
    long done = syscall(SYS_close, fd);
    return (int)(failed && done == 0 ? fail(EIO) : done);
}

int rename(const char *from, const char *to)
{
    return (int)(fails(RENAME) ? fail(EACCES)
                               : syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
    return (int)(fails(RENAME) ? fail(EACCES)
                               : syscall(SYS_linkat, from_folder, from, to_folder, to, flags));
}

static int open_at(int folder, const char *path, int flags, mode_t mode)
{
    return (int)(fails(OPEN) ? fail(EMFILE) : syscall(SYS_openat, folder, path, flags, mode));
}

/* The mode is passed on where there is one. */
#define MODE(flags, last) ((flags) & (O_CREAT | O_TMPFILE) ? va_arg(last, mode_t) : 0)

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = MODE(flags, rest);
    va_end(rest);
    return open_at(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = MODE(flags, rest);
    va_end(rest);
    return open_at(folder, path, flags, mode);
}

int open64(const char *path, int flags, ...) __attribute__((alias("open")));
int openat64(int folder, const char *path, int flags, ...) __attribute__((alias("openat")));

void *mmap(void *place, size_t size, int protection, int flags, int fd, off_t offset)
{
    if (fails(MMAP)) {
        errno = ENOMEM;
        return MAP_FAILED;
    }
    return (void *)syscall(SYS_mmap, place, size, protection, flags, fd, offset);
}

void *mmap64(void *place, size_t size, int protection, int flags, int fd, off_t offset)
    __attribute__((alias("mmap")));
