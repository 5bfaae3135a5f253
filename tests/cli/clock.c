/* Loaded before a program by LD_PRELOAD: a second passes whenever it looks at the clock. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int clock_gettime(clockid_t clock, struct timespec *time)
{
    static long seconds;
    if (clock != CLOCK_MONOTONIC)
        return (int)syscall(SYS_clock_gettime, clock, time);
    *time = (struct timespec){.tv_sec = __atomic_add_fetch(&seconds, 1, __ATOMIC_RELAXED)};
    return 0;
}
