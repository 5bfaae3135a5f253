#include "terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

bool terminal_is_dumb(void)
{
    const char *kind = getenv("TERM");
    return !kind || !*kind || strcmp(kind, "dumb") == 0;
}

bool terminal_color(const char *when, int fd)
{
    const char *unwanted = getenv("NO_COLOR");
    if (!when || strcmp(when, "auto") == 0)
        return isatty(fd) && !terminal_is_dumb() && !(unwanted && *unwanted);
    return strcmp(when, "always") == 0;
}

unsigned terminal_width(int fd)
{
    struct winsize size;
    const char *columns = getenv("COLUMNS");
    long asked = columns ? strtol(columns, NULL, 10) : 0;
    if (asked > 0 && asked < 10000)
        return (unsigned)asked;
    return ioctl(fd, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

unsigned terminal_height(int fd)
{
    struct winsize size;
    return ioctl(fd, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

unsigned terminal_measure(int fd)
{
    enum { WIDEST = 100 };
    unsigned width = terminal_width(fd);
    return width < WIDEST ? width : WIDEST;
}
