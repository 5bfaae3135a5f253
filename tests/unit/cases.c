#include "cases.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "core/span.h"

void cases_open(struct cases *cases, const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", GLS_TEST_DIR, name);
    *cases = (struct cases){.file = fopen(path, "r"), .name = name};
    ck_assert_msg(cases->file != NULL, "cannot open %s", path);
}

/* In place: an escape is longer than what it stands for. */
static void unescape(char *text)
{
    char *out = text;
    while (*text) {
        if (strncmp(text, "\\u", 2) != 0) {
            *out++ = *text++;
            continue;
        }
        char digits[5] = {0};
        strncpy(digits, text + 2, 4);
        out += gls_utf8_write(out, (uint32_t)strtoul(digits, NULL, 16));
        text += 6;
    }
    *out = '\0';
}

static char *trim(char *field)
{
    while (*field == ' ')
        field++;
    size_t size = strlen(field);
    while (size > 0 && field[size - 1] == ' ')
        field[--size] = '\0';
    unescape(field);
    return field;
}

bool cases_next(struct cases *cases, const char *field[CASE_FIELDS])
{
    do {
        if (!fgets(cases->text, sizeof cases->text, cases->file)) {
            fclose(cases->file);
            return false;
        }
        cases->line++;
        cases->text[strcspn(cases->text, "\n")] = '\0';
    } while (cases->text[0] == '#' || cases->text[strspn(cases->text, " ")] == '\0');
    char *rest = cases->text;
    for (size_t i = 0; i < CASE_FIELDS; i++) {
        char *bar = strchr(rest, '|');
        char *end = rest + strlen(rest);
        if (bar)
            *bar = '\0';
        field[i] = trim(rest);
        rest = bar ? bar + 1 : end;
    }
    return true;
}
