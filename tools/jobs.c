#include "jobs.h"

#include <stdlib.h>
#include <unistd.h>

#include "thread_pool.h"

static bool read_number(const char *text, unsigned long most, unsigned long *number)
{
    char *end;
    *number = strtoul(text, &end, 10);
    return *text >= '0' && *text <= '9' && !*end && *number <= most;
}

/* As many as --jobs says, or else @p count; 0: one a core. */
static bool choose(const struct cli_call *call, unsigned long count, unsigned *workers)
{
    const char *text = call->set.jobs;
    if (text && !read_number(text, THREAD_POOL_MOST, &count)) {
        cli_trouble(call->command,
                    "--jobs takes a number from 1 to %d, or 0 for one a core, not '%s'",
                    THREAD_POOL_MOST, text);
        return false;
    }
    long cores = count ? (long)count : sysconf(_SC_NPROCESSORS_ONLN);
    if (cores < 1)
        cores = 1;
    *workers = cores < THREAD_POOL_MOST ? (unsigned)cores : (unsigned)THREAD_POOL_MOST;
    return true;
}

bool jobs_choose(const struct cli_call *call, size_t texts, unsigned *workers)
{
    bool chosen = choose(call, 1, workers);
    if (chosen && *workers > texts)
        *workers = (unsigned)texts;
    return chosen;
}

bool jobs_threads(const struct cli_call *call, unsigned *threads)
{
    return choose(call, 0, threads);
}

bool jobs_number(const struct cli_call *call, const char *name, const char *text,
                 unsigned long most, unsigned long *number)
{
    if (!text || read_number(text, most, number))
        return true;
    cli_trouble(call->command, "--%s takes a number up to %lu, not '%s'", name, most, text);
    return false;
}
