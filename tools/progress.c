#include "progress.h"

#include <stdio.h>
#include <unistd.h>

enum { FIRST_MS = 1000, NEXT_MS = 200 };

static struct timespec now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time;
}

static long milliseconds(struct timespec from, struct timespec to)
{
    return (long)(to.tv_sec - from.tv_sec) * 1000 + (to.tv_nsec - from.tv_nsec) / 1000000;
}

void progress_begin(struct progress *progress, uint64_t all)
{
    *progress = (struct progress){.wanted = isatty(2) && !isatty(1), .all = all, .begun = now()};
    progress->last = progress->begun;
}

static void show(struct progress *progress)
{
    char line[80];
    double megabyte = 1e6;
    int size = snprintf(line, sizeof line, "\r%.1f MB", (double)progress->done / megabyte);
    if (progress->all)
        size += snprintf(line + size, sizeof line - (size_t)size, " of %.1f (%u %%)",
                         (double)progress->all / megabyte,
                         (unsigned)((double)progress->done / (double)progress->all * 100));
    size += snprintf(line + size, sizeof line - (size_t)size, "\033[K");
    (void)!write(2, line, (size_t)size);
    progress->shown = true;
}

void progress_add(struct progress *progress, uint64_t bytes)
{
    progress->done += bytes;
    if (!progress->wanted)
        return;
    struct timespec time = now();
    if (milliseconds(progress->begun, time) < FIRST_MS ||
        milliseconds(progress->last, time) < NEXT_MS)
        return;
    progress->last = time;
    show(progress);
}

void progress_clear(struct progress *progress)
{
    if (progress->shown)
        (void)!write(2, "\r\033[K", 4);
    progress->shown = false;
}
