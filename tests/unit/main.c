/* Runs the suites of the unit tests: unit [SUITE...]; without names, all of them. The build lists
 * the files test_<name>.c in suites.h; each has a function <name>_suite(). */
#include <check.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "suites.h"

#define DECLARE(name) Suite *name##_suite(void);
SUITES(DECLARE)

#define ROW(name) {#name, name##_suite},
static const struct suite {
    const char *name;
    Suite *(*make)(void);
} suites[] = {SUITES(ROW)};
enum { SUITES_COUNT = sizeof suites / sizeof *suites };

static const struct suite *find_suite(const char *name)
{
    for (size_t i = 0; i < SUITES_COUNT; i++)
        if (strcmp(suites[i].name, name) == 0)
            return &suites[i];
    fprintf(stderr, "no suite '%s'\n", name);
    exit(2);
}

int main(int argc, char **argv)
{
    setlocale(LC_ALL, ""); /* as programs do; the library must not care */
    SRunner *runner = srunner_create(NULL);
    for (int i = 1; i < argc; i++)
        srunner_add_suite(runner, find_suite(argv[i])->make());
    for (size_t i = 0; argc == 1 && i < SUITES_COUNT; i++)
        srunner_add_suite(runner, suites[i].make());
    srunner_run_all(runner, CK_ENV);
    int run = srunner_ntests_run(runner), failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    printf("%d passed, %d failed\n", run - failed, failed);
    return failed || !run;
}
