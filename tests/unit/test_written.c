/* Forms to publish: every line of cases/written.txt, and what holds for any term. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "cases.h"
#include "text/written.h"

Suite *written_suite(void);

static bool has_word(const char *words, const char *word)
{
    size_t size = strlen(word), next = 0;
    while (words[next]) {
        size_t length = strcspn(words + next, " ");
        if (length == size && memcmp(words + next, word, size) == 0)
            return true;
        next += length + (words[next + length] == ' ');
    }
    return false;
}

/* "fr noun f pl": what is known; returns the language. */
static const char *parse_class(const char *field, struct gls_written_class *of)
{
    static const char *const pos[] = {"none", "noun", "verb", "adj"};
    *of = (struct gls_written_class){.plural = has_word(field, "pl")};
    for (int i = 0; i < 4; i++)
        if (has_word(field, pos[i]))
            of->pos = (enum gls_pos)i;
    if (has_word(field, "m") || has_word(field, "f"))
        of->gender = has_word(field, "m") ? GLS_GENDER_MASCULINE : GLS_GENDER_FEMININE;
    if (has_word(field, "abbr"))
        of->type = GLS_TYPE_ABBREVIATION;
    return has_word(field, "fr") ? "fr" : "en";
}

START_TEST(written_cases)
{
    struct cases cases;
    const char *field[CASE_FIELDS];
    cases_open(&cases, "cases/written.txt");
    while (cases_next(&cases, field)) {
        struct gls_written_class of;
        struct gls_plurals written;
        char seen[GLS_WRITTEN_MAX * (GLS_WRITTEN_BYTES + 2)] = "";
        gls_written_forms(parse_class(field[0], &of), gls_span_of(field[1]), of, &written);
        for (unsigned i = 0; i < written.count; i++)
            strcat(strcat(seen, i ? ", " : ""), written.form[i]);
        ck_assert_msg(strcmp(seen, field[2]) == 0, "%s:%u: %s: \"%s\", not \"%s\"", cases.name,
                      cases.line, field[1], seen, field[2]);
        ck_assert_msg(written.foreseen == !*field[3], "%s:%u: %s is %sforeseen", cases.name,
                      cases.line, seen, written.foreseen ? "" : "not ");
    }
}
END_TEST

/* A term cut anywhere, and in another language: no form is the term itself, none is twice. */
START_TEST(written_soundly)
{
    static const char *const langs[] = {"fr", "en", "fr-CA", "de", "", "f"};
    const struct gls_written_class noun = {.pos = GLS_POS_NOUN};
    struct cases cases;
    const char *field[CASE_FIELDS];
    cases_open(&cases, "cases/written.txt");
    while (cases_next(&cases, field))
        for (size_t size = 0; size <= strlen(field[1]); size++)
            for (size_t i = 0; i < sizeof langs / sizeof *langs; i++) {
                struct gls_plurals written;
                struct gls_span term = {field[1], size};
                gls_written_forms(langs[i], term, noun, &written);
                ck_assert_uint_le(written.count, i < 3 ? GLS_WRITTEN_MAX : 0);
                for (unsigned k = 0; k < written.count; k++) {
                    ck_assert(strlen(written.form[k]) != size ||
                              memcmp(written.form[k], term.data, size) != 0);
                    ck_assert(k == 0 || strcmp(written.form[0], written.form[k]) != 0);
                }
            }
}
END_TEST

/* What has no room is not published in part. */
START_TEST(written_long)
{
    const struct gls_written_class noun = {.pos = GLS_POS_NOUN};
    char term[2 * GLS_WRITTEN_BYTES];
    struct gls_plurals written;
    memset(term, 'e', sizeof term);
    for (size_t size = 1; size < sizeof term; size++) {
        gls_written_forms("fr", (struct gls_span){term, size}, noun, &written);
        ck_assert_uint_eq(written.count, size + 2 < GLS_WRITTEN_BYTES);
        if (written.count)
            ck_assert_uint_eq(strlen(written.form[0]), size + 1);
    }
    memset(term, ' ', sizeof term);
    gls_written_forms("fr", (struct gls_span){term, sizeof term}, noun, &written);
    ck_assert_uint_eq(written.count, 0);
}
END_TEST

Suite *written_suite(void)
{
    Suite *suite = suite_create("written");
    TCase *tcase = tcase_create("written");
    tcase_add_test(tcase, written_cases);
    tcase_add_test(tcase, written_soundly);
    tcase_add_test(tcase, written_long);
    suite_add_tcase(suite, tcase);
    return suite;
}
