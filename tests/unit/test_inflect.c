/* Inflected forms: every line of cases/inflect.txt, and what holds for any word. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "cases.h"
#include "text/ending.h"
#include "text/inflect.h"
#include "text/inflect_rules.h"

Suite *inflect_suite(void);

/* ------------------------------------------------------------------ the case file */

static const struct gls_form *find(const struct gls_forms *forms, const char *text)
{
    for (unsigned i = 0; i < forms->count; i++)
        if (strcmp(forms->form[i].text, text) == 0)
            return &forms->form[i];
    return NULL;
}

/* "fr noun+ m": returns the language, cut off in place. */
static const char *parse_class(char *text, struct gls_word_class *of)
{
    static const char *const pos[] = {"none", "noun", "verb", "adj", "adv", "other"};
    static const char genders[] = "-mfno", places[] = "+-.";
    char *save = NULL, *lang = strtok_r(text, " ", &save), *name = strtok_r(NULL, " ", &save);
    const char *gender = strchr(genders, *strtok_r(NULL, " ", &save));
    size_t i = 0, size = strcspn(name, places);
    while (i <= GLS_POS_OTHER && (strncmp(pos[i], name, size) != 0 || pos[i][size] != '\0'))
        i++;
    ck_assert_msg(i <= GLS_POS_OTHER && gender, "%s: what part of speech or gender?", name);
    of->pos = (enum gls_pos)i;
    of->gender = (enum gls_gender)(gender - genders);
    const char *place = strchr(places, name[size]);
    of->place =
        name[size] && place ? (enum gls_word_place)(place - places + 1) : GLS_WORD_PLACE_ALONE;
    return lang;
}

/* Whether form, "fœtale" or "fœtale/g", is among the forms. */
static bool is_given(const struct gls_forms *forms, char *form)
{
    static const char relations[] = " ngs";
    char *relation = strchr(form, '/');
    if (relation)
        *relation++ = '\0';
    const struct gls_form *found = find(forms, form);
    return found && (!relation || relations[found->relation] == *relation);
}

/* Checks the forms of one field; counts them, or returns -1 when there may be others. */
static int check_forms(const struct cases *at, const struct gls_forms *forms, const char *field,
                       bool given)
{
    char copy[CASE_BYTES], *save = NULL;
    int count = 0;
    bool open = false;
    strcpy(copy, field);
    for (char *form = strtok_r(copy, " ", &save); form; form = strtok_r(NULL, " ", &save)) {
        if (strcmp(form, "...") == 0)
            open = true;
        else
            ck_assert_msg(is_given(forms, form) == given, "%s:%u: %s%s", at->name, at->line,
                          given ? "no " : "", form);
        count++;
    }
    return open ? -1 : count;
}

START_TEST(inflect_cases)
{
    struct cases cases;
    const char *field[CASE_FIELDS];
    cases_open(&cases, "cases/inflect.txt");
    while (cases_next(&cases, field)) {
        struct gls_word_class of;
        struct gls_forms forms;
        char class[64];
        strcpy(class, field[0]);
        gls_inflect(parse_class(class, &of), field[1], strlen(field[1]), of, &forms);
        int count = check_forms(&cases, &forms, field[2], true);
        check_forms(&cases, &forms, field[3], false);
        ck_assert_msg(count < 0 || (unsigned)count == forms.count, "%s:%u: %u forms, %s...",
                      cases.name, cases.line, forms.count, forms.form[0].text);
    }
}
END_TEST

/* ------------------------------------------------------------------ what holds for any word */

static void check_sound(const char *lang, const char *word, size_t size, struct gls_word_class of)
{
    struct gls_forms forms;
    gls_inflect(lang, word, size, of, &forms);
    ck_assert_uint_le(forms.count, GLS_FORMS_MAX);
    for (unsigned i = 0; i < forms.count; i++) {
        const struct gls_form *form = &forms.form[i];
        ck_assert_uint_gt(form->size, 0);
        ck_assert_uint_eq(form->size, strlen(form->text));
        ck_assert(form->relation >= GLS_RELATION_NUMBER && form->relation <= GLS_RELATION_SPELLING);
        ck_assert_msg(form->size != size || memcmp(form->text, word, size) != 0, "%s itself", word);
        ck_assert_msg(find(&forms, form->text) == form, "%s: %s twice", word, form->text);
    }
}

/* Every part of speech, gender and place in a term, in both languages. */
static void check_everywhere(const char *word, size_t size)
{
    for (int kind = 0; kind < 6 * 5 * 4; kind++) {
        struct gls_word_class of = {(enum gls_pos)(kind / 20), (enum gls_gender)(kind / 4 % 5),
                                    (enum gls_word_place)(kind % 4)};
        check_sound("fr", word, size, of);
        check_sound("en", word, size, of);
    }
}

START_TEST(inflect_soundly)
{
    struct cases cases;
    const char *field[CASE_FIELDS];
    cases_open(&cases, "cases/inflect.txt");
    while (cases_next(&cases, field))
        check_everywhere(field[1], strlen(field[1]));
}
END_TEST

START_TEST(inflect_nothing)
{
    static const struct {
        const char *lang, *word;
        size_t size;
    } cases[] = {{"fr", "", 0}, {"de", "fetal", 5}, {"fr-CA", "fetal", 5}, {"fr", "f\0tal", 5}};
    struct gls_word_class of = {GLS_POS_ADJECTIVE, GLS_GENDER_NONE, GLS_WORD_PLACE_ALONE};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct gls_forms forms = {.count = 7};
        gls_inflect(cases[i].lang, cases[i].word, cases[i].size, of, &forms);
        ck_assert_uint_eq(forms.count, 0);
    }
}
END_TEST

/* Room for the plural, for the word alone, for neither. */
START_TEST(inflect_long_words)
{
    char word[2 * GLS_FORM_BYTES + 1] = {0};
    for (size_t size = 1; size < sizeof word; size++) {
        memset(word, "aelst"[size % 5], size);
        check_everywhere(word, size);
    }
}
END_TEST

/* Sixteen places to respell have 65,536 combinations: as many come as there is room for. */
START_TEST(inflect_many_spellings)
{
    static const char word[] = "haematoedemhaematoedemhaematoedemhaematoedem"
                               "haematoedemhaematoedemhaematoedemhaematoedem";
    struct gls_word_class of = {GLS_POS_NONE, GLS_GENDER_NONE, false};
    struct gls_forms forms;
    check_everywhere(word, sizeof word - 1);
    gls_inflect("en", word, sizeof word - 1, of, &forms);
    ck_assert_uint_eq(forms.count, GLS_FORMS_MAX);
}
END_TEST

START_TEST(inflect_no_text)
{
    static const char *const words[] = {"\xC3", "\xFF\xFE", "caf\xE9", "\xC3\xA9\xC3", "\x01", "-"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        check_everywhere(words[i], strlen(words[i]));
    for (int byte = 1; byte < 256; byte++) {
        char word[] = {'a', (char)byte, (char)byte, '\0'};
        check_everywhere(word, 3);
        check_everywhere(word + 2, 1);
    }
}
END_TEST

/* ------------------------------------------------------------------ the tables */

/* The words of a table, whose rows begin with them, rise: no two alike. */
static void check_sorted(const void *table, size_t count, size_t row)
{
    for (size_t i = 1; i < count; i++) {
        const char *last = *(const char *const *)((const char *)table + (i - 1) * row);
        const char *word = *(const char *const *)((const char *)table + i * row);
        ck_assert_msg(strcmp(last, word) < 0, "%s after %s", word, last);
    }
}

/* No row stands behind a shorter ending that takes all its verbs. */
static void check_reached(const struct gls_conjugation *verb, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++) {
            size_t size = strlen(verb[i].ending), length = strlen(verb[j].ending);
            bool taken = size >= length &&
                         strcmp(verb[i].ending + size - length, verb[j].ending) == 0 &&
                         (!verb[j].whole || (verb[i].whole && size == length));
            ck_assert_msg(!taken, "%s behind %s", verb[i].ending, verb[j].ending);
        }
}

START_TEST(inflect_tables)
{
    static const struct gls_language *const languages[] = {&gls_french, &gls_english};
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        const struct gls_language *in = languages[i];
        check_sorted(in->irregular, in->irregulars, sizeof *in->irregular);
        check_sorted(in->fixed, in->fixeds, sizeof *in->fixed);
        check_sorted(in->one_gender, in->one_genders, sizeof *in->one_gender);
        check_reached(in->verb, in->verbs);
    }
}
END_TEST

/* ------------------------------------------------------------------ endings and cognates */

START_TEST(cognate_cases)
{
    struct cases cases;
    const char *field[CASE_FIELDS];
    cases_open(&cases, "cases/cognate.txt");
    while (cases_next(&cases, field)) {
        struct gls_cognates cognates;
        char told[GLS_COGNATES_MAX * GLS_COGNATE_BYTES] = "";
        gls_cognates_of(field[0], (struct gls_span){field[1], strlen(field[1])}, &cognates);
        for (unsigned i = 0; i < cognates.count; i++) {
            strcat(told, i ? " " : "");
            strcat(told, cognates.text[i]);
        }
        ck_assert_msg(strcmp(*told ? told : "-", field[2]) == 0, "%s:%u: %s: %s, not %s",
                      cases.name, cases.line, field[1], *told ? told : "-", field[2]);
    }
}
END_TEST

static unsigned kinds(const char *lang, const char *word)
{
    return gls_ending_kinds(lang, (struct gls_span){word, strlen(word)});
}

START_TEST(ending_kinds)
{
    enum { NOUN = GLS_ENDING_NOUN, ADJ = GLS_ENDING_ADJECTIVE, NEO = GLS_ENDING_NEOCLASSICAL };
    ck_assert_uint_eq(kinds("fr", "néphropathie"), NOUN | NEO);
    ck_assert_uint_eq(kinds("fr", "échocardiographie"), NOUN | NEO);
    ck_assert_uint_eq(kinds("fr", "thoracique"), ADJ | NEO);
    ck_assert_uint_eq(kinds("fr", "dilatation"), NOUN);
    ck_assert_uint_eq(kinds("fr", "cérébral"), ADJ);
    ck_assert_uint_eq(kinds("fr", "maison"), 0);
    ck_assert_uint_eq(kinds("fr", "tion"), 0); /* an ending is not a word */
    ck_assert_uint_eq(kinds("en", "nephropathy"), NOUN | NEO);
    ck_assert_uint_eq(kinds("en", "FIBROSIS"), NOUN | NEO);
    ck_assert_uint_eq(kinds("en", "ventricular"), ADJ);
    ck_assert_uint_eq(kinds("en", "dilatation"), NOUN);
    ck_assert_uint_eq(kinds("en", "house"), 0);
    ck_assert_uint_eq(kinds("de", "dilatation"), 0);
    ck_assert_uint_eq(kinds("fr", ""), 0);
}
END_TEST

/* Whatever a word is made of, a proposal is a string that fits. */
START_TEST(cognates_of_long_words)
{
    char word[4 * GLS_COGNATE_BYTES];
    struct gls_cognates cognates;
    for (size_t size = 0; size + 3 < sizeof word; size++) {
        memset(word, 'k', size);
        memcpy(word + size, "ite", 3);
        gls_cognates_of("fr", (struct gls_span){word, size + 3}, &cognates);
        ck_assert_uint_le(cognates.count, 1);
        if (cognates.count)
            ck_assert_uint_eq(strlen(cognates.text[0]), size + 4);
        else
            ck_assert(size < 3 || size + 5 > GLS_COGNATE_BYTES);
    }
    for (size_t at = 0; at + 4 < sizeof word; at += 4)
        memcpy(word + at, "oste", 4); /* grows by an accent each */
    for (size_t size = 0; size < sizeof word - 5; size++) {
        memcpy(word + size, "osis", 4);
        gls_cognates_of("en", (struct gls_span){word, size + 4}, &cognates);
        for (unsigned i = 0; i < cognates.count; i++)
            ck_assert_uint_lt(strlen(cognates.text[i]), GLS_COGNATE_BYTES);
        memcpy(word + size, &"osteoste"[size % 4], 4);
    }
    gls_cognates_of("fr", (struct gls_span){"h\xC3patite", 8}, &cognates);
    ck_assert_uint_eq(cognates.count, 0);
}
END_TEST

Suite *inflect_suite(void)
{
    Suite *suite = suite_create("inflect");
    TCase *inflect = tcase_create("inflect");
    tcase_set_timeout(inflect, 60); /* valgrind and sanitizers take their time */
    tcase_add_test(inflect, inflect_cases);
    tcase_add_test(inflect, inflect_soundly);
    tcase_add_test(inflect, inflect_nothing);
    tcase_add_test(inflect, inflect_long_words);
    tcase_add_test(inflect, inflect_many_spellings);
    tcase_add_test(inflect, inflect_no_text);
    tcase_add_test(inflect, inflect_tables);
    tcase_add_test(inflect, cognate_cases);
    tcase_add_test(inflect, ending_kinds);
    tcase_add_test(inflect, cognates_of_long_words);
    suite_add_tcase(suite, inflect);
    return suite;
}
