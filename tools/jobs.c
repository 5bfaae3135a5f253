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

bool jobs_choose(const struct cli_call *call, size_t texts, unsigned *workers)
{
    const char *text = call->set.jobs;
    unsigned long count = 1;
    if (text && !read_number(text, THREAD_POOL_MOST, &count)) {
        cli_trouble(call->command,
                    "--jobs takes a number from 1 to %d, or 0 for one a core, not '%s'",
                    THREAD_POOL_MOST, text);
        return false;
    }
    long cores = count ? (long)count : sysconf(_SC_NPROCESSORS_ONLN);
    if (cores < 1)
        cores = 1;
    if (cores > THREAD_POOL_MOST)
        cores = THREAD_POOL_MOST;
    *workers = (size_t)cores < texts ? (unsigned)cores : (unsigned)texts;
    return true;
}

bool jobs_number(const struct cli_call *call, const char *name, const char *text,
                 unsigned long most, unsigned long *number)
{
    if (!text || read_number(text, most, number))
        return true;
    cli_trouble(call->command, "--%s takes a number up to %lu, not '%s'", name, most, text);
    return false;
}
