#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "cases.h"
#include "text/collate.h"
#include "text/qualifier.h"
#include "text/fold.h"
#include "text/fold_icu.h"
#include "text/normal.h"
#include "text/token.h"

START_TEST(fold_cases)
{
    struct cases cases;
    const char *field[CASE_FIELDS];
    cases_open(&cases, "cases/fold.txt");
    while (cases_next(&cases, field)) {
        char key[256];
        size_t size = gls_fold_key(gls_span_of(field[0]), key, sizeof key);
        ck_assert_msg(size == strlen(field[1]) && memcmp(key, field[1], size) == 0,
                      "%s:%u: \"%s\" folds to \"%.*s\"", cases.name, cases.line, field[0],
                      (int)size, key);
    }
}
END_TEST

START_TEST(fold_table_is_icu)
{
    struct gls_fold from_icu, scratch;
    for (uint32_t c = 0; c < 0x3000; c++) {
        gls_fold_by_icu(c, &from_icu);
        const struct gls_fold *fold = gls_fold_char(c, &scratch);
        ck_assert_uint_eq(fold->char_class, from_icu.char_class);
        ck_assert_uint_eq(fold->size, from_icu.size);
        ck_assert_mem_eq(fold->text, from_icu.text, fold->size);
    }
}
END_TEST

START_TEST(token_cases)
{
    struct cases cases;
    const char *field[CASE_FIELDS];
    cases_open(&cases, "cases/token.txt");
    while (cases_next(&cases, field)) {
        struct gls_tokens tokens;
        struct gls_token token;
        struct gls_buf seen;
        gls_buf_init(&seen);
        gls_tokens_begin(&tokens, gls_span_of(field[0]));
        while (gls_tokens_next(&tokens, &token))
            gls_buf_printf(&seen, "%s%s%.*s%s", seen.size ? " " : "", token.hyphen ? "~" : "",
                           (int)token.key.size, token.key.data, token.acute ? "(é)" : "");
        gls_buf_put(&seen, "", 1);
        ck_assert_msg(strcmp(seen.data, field[1]) == 0, "%s:%u: \"%s\" cut to \"%s\"", cases.name,
                      cases.line, field[0], seen.data);
        gls_buf_release(&seen);
    }
}
END_TEST

/* A token's bytes are those of the text, without what stands around the word. */
START_TEST(token_spans)
{
    static const char text[] = "  L’« œdème » sous-cuta\u00ADné, O.M.S. ";
    static const char *const expected[] = {"L", "œdème", "sous", "cuta\u00ADné", "O.M.S"};
    struct gls_tokens tokens;
    struct gls_token token;
    size_t count = 0;
    gls_tokens_begin(&tokens, gls_span_of(text));
    for (; gls_tokens_next(&tokens, &token); count++) {
        ck_assert_uint_lt(count, 5);
        ck_assert_uint_eq(token.end - token.start, strlen(expected[count]));
        ck_assert_mem_eq(text + token.start, expected[count], token.end - token.start);
    }
    ck_assert_uint_eq(count, 5);
}
END_TEST

START_TEST(hyphen_at_a_line_end)
{
    struct gls_tokens tokens;
    struct gls_token token;
    gls_tokens_begin(&tokens, gls_span_of("hétéro-\r\n  topique"));
    ck_assert(gls_tokens_next(&tokens, &token) && !token.hyphen);
    ck_assert(gls_tokens_next(&tokens, &token) && token.hyphen);
    ck_assert(!gls_tokens_next(&tokens, &token));
}
END_TEST

/* A word of any length comes in tokens of bounded size, and none of it is lost. */
START_TEST(endless_word)
{
    enum { SIZE = 1000000 };
    char *text = malloc(SIZE);
    memset(text, 'a', SIZE);
    struct gls_tokens tokens;
    struct gls_token token;
    size_t total = 0;
    gls_tokens_begin(&tokens, (struct gls_span){text, SIZE});
    while (gls_tokens_next(&tokens, &token)) {
        ck_assert_uint_le(token.key.size, GLS_KEY_BYTES + 16);
        total += token.key.size;
    }
    ck_assert_uint_eq(total, SIZE);
    free(text);
}
END_TEST

/* Whether each word of a text is seen in it before it is cut, wherever it stands. */
static void see_words_of(const char *text)
{
    struct gls_token token;
    struct gls_tokens tokens;
    gls_tokens_begin(&tokens, gls_span_of(text));
    while (gls_tokens_next(&tokens, &token))
        ck_assert_msg(gls_text_may_have(gls_span_of(text), token.key), "\"%.*s\" in \"%s\"",
                      (int)token.key.size, token.key.data, text);
}

START_TEST(words_seen_before_a_text_is_cut)
{
    struct cases cases;
    const char *field[CASE_FIELDS];
    cases_open(&cases, "cases/token.txt");
    while (cases_next(&cases, field))
        see_words_of(field[0]);
    see_words_of(
        "Une « ﬁbre » d’e\u0301lastine, l’ŒDÈME, les CD4+ et l’O.M.S. ; aujourd’hui x-y 3ᵉ μm");
    see_words_of("fi\u00ADbre \u200Bmyome \U0001D400");
    ck_assert(gls_text_may_have(gls_span_of("mot"), gls_span_of("")));
    ck_assert(!gls_text_may_have(gls_span_of(""), gls_span_of("mot")));
    ck_assert(
        !gls_text_may_have(gls_span_of("des préfixes, une prefixation"), gls_span_of("suffixe")));
    ck_assert(!gls_text_may_have(gls_span_of("une prefixation de bouts"), gls_span_of("fix")));
    ck_assert(!gls_text_may_have(gls_span_of("fibr fibre"), gls_span_of("fibrome")));
}
END_TEST

START_TEST(broken_utf8_is_passed_over)
{
    static const char text[] = "\xFFos\xC3 \x80 calcinose\xE2\x82";
    struct gls_tokens tokens;
    struct gls_token token;
    gls_tokens_begin(&tokens, (struct gls_span){text, sizeof text - 1});
    ck_assert(gls_tokens_next(&tokens, &token));
    ck_assert_uint_eq(token.key.size, 2);
    ck_assert(gls_tokens_next(&tokens, &token));
    ck_assert_uint_eq(token.key.size, 9);
    ck_assert(!gls_tokens_next(&tokens, &token));
}
END_TEST

static void check_appends(void (*normalize)(struct gls_span, struct gls_buf *), const char *text,
                          const char *expected)
{
    struct gls_buf out;
    gls_buf_init(&out);
    normalize(gls_span_of(text), &out);
    gls_buf_put(&out, "", 1);
    ck_assert_str_eq(out.data, expected);
    gls_buf_release(&out);
}

START_TEST(normal_forms)
{
    check_appends(gls_nfc, "e\u0301chographie", "échographie");
    check_appends(gls_nfc, "Œdème", "Œdème");
    check_appends(gls_case_fold, "ŒDÈME", "œdème");
    check_appends(gls_case_fold, "E\u0301CHOGRAPHIE", "échographie");
    check_appends(gls_case_fold, "Straße", "strasse");
    check_appends(gls_case_fold, "ΒΗΤΑ", "βητα");
    check_appends(gls_case_fold, "İ", "i\u0307");
    check_appends(gls_case_fold, "", "");
    bool answer = false;
    ck_assert(gls_is_nfc(gls_span_of("échographie β"), &answer) && answer);
    ck_assert(gls_is_nfc(gls_span_of("e\u0301chographie"), &answer) && !answer);
}
END_TEST

START_TEST(heading_letters)
{
    check_appends(gls_heading, "échographie", "E");
    check_appends(gls_heading, "Œdème", "O");
    check_appends(gls_heading, "æthuse", "A");
    check_appends(gls_heading, "« os »", "O");
    check_appends(gls_heading, "5-fluoro-uracile", "0");
    check_appends(gls_heading, "β-lactamase", "Β");
    check_appends(gls_heading, "%", "#");
    check_appends(gls_heading, "e\u0301cole", "E");
}
END_TEST

START_TEST(fold_equality)
{
    ck_assert(gls_fold_equal(gls_span_of("Calcification fœtale"),
                             gls_span_of(" calcification  FOETALE")));
    ck_assert(gls_fold_equal(gls_span_of("sous-cutané"), gls_span_of("sous cutane")));
    ck_assert(!gls_fold_equal(gls_span_of("os"), gls_span_of("os long")));
    ck_assert(!gls_fold_equal(gls_span_of("os long"), gls_span_of("os")));
    ck_assert(gls_fold_equal(gls_span_of(""), gls_span_of(" ")));
}
END_TEST

static void check_qualifier(const char *term, const char *expected)
{
    struct gls_span core = gls_without_qualifier(gls_span_of(term));
    ck_assert_msg(core.size == strlen(expected) && memcmp(core.data, expected, core.size) == 0,
                  "\"%s\" without qualifier is \"%.*s\"", term, (int)core.size, core.data);
}

START_TEST(qualifiers)
{
    check_qualifier("spinelles [produits chimiques]", "spinelles");
    check_qualifier("région d’intérêt (ROI)", "région d’intérêt");
    check_qualifier("calcinose", "calcinose");
    check_qualifier("(calcinose)", "(calcinose)");
    check_qualifier("[x]", "[x]");
    check_qualifier("médecin(s)", "médecin(s)");
    check_qualifier("facteur (VIII) activé", "facteur (VIII) activé");
    check_qualifier("", "");
}
END_TEST

START_TEST(markup)
{
    check_appends(gls_strip_markup, "β<sub>2</sub>-microglobuline", "β2-microglobuline");
    check_appends(gls_strip_markup, "CD4<SUP>+</SUP>", "CD4+");
    check_appends(gls_strip_markup, "a < b > c <x>", "a < b > c <x>");
    check_appends(gls_strip_markup, "<", "<");
    ck_assert(gls_has_markup(gls_span_of("a<b<i>")));
    ck_assert(!gls_has_markup(gls_span_of("a < b")));
}
END_TEST

static void check_order(const char *locale, const char *const *words, size_t count)
{
    struct gls_collator *collator;
    ck_assert_int_eq(gls_collator_open(&collator, locale, NULL), GLS_OK);
    for (size_t i = 1; i < count; i++) {
        struct gls_span a = gls_span_of(words[i - 1]), b = gls_span_of(words[i]);
        struct gls_buf left, right;
        gls_buf_init(&left);
        gls_buf_init(&right);
        gls_collator_key(collator, a, &left);
        gls_collator_key(collator, b, &right);
        ck_assert_msg(strcmp(left.data, right.data) < 0, "%s: %s before %s", locale, words[i - 1],
                      words[i]);
        gls_buf_release(&left);
        gls_buf_release(&right);
    }
    gls_collator_free(collator);
}

START_TEST(alphabetical_order)
{
    static const char *const french[] = {"abcès", "cote",  "coté", "côte", "côté",
                                         "œdème", "ogive", "os",   "zona"};
    static const char *const canadian[] = {"cote", "côte", "coté", "côté"};
    check_order("fr", french, 9);
    check_order("fr-CA", canadian, 4);
}
END_TEST

START_TEST(unknown_order)
{
    static const char *const unknown[] = {"xq", "nonsense", "fr_"};
    struct gls_collator *collator;
    struct gls_error err;
    for (size_t i = 0; i < 2; i++) {
        ck_assert_int_eq(gls_collator_open(&collator, unknown[i], &err), GLS_ERR_USAGE);
        ck_assert_ptr_null(collator);
        ck_assert_ptr_nonnull(strstr(err.message, unknown[i]));
    }
}
END_TEST

Suite *text_suite(void);
Suite *text_suite(void)
{
    Suite *suite = suite_create("text");
    TCase *tcase = tcase_create("text");
    tcase_add_test(tcase, fold_cases);
    tcase_add_test(tcase, fold_table_is_icu);
    tcase_add_test(tcase, token_cases);
    tcase_add_test(tcase, token_spans);
    tcase_add_test(tcase, hyphen_at_a_line_end);
    tcase_add_test(tcase, endless_word);
    tcase_add_test(tcase, words_seen_before_a_text_is_cut);
    tcase_add_test(tcase, broken_utf8_is_passed_over);
    tcase_add_test(tcase, normal_forms);
    tcase_add_test(tcase, heading_letters);
    tcase_add_test(tcase, fold_equality);
    tcase_add_test(tcase, qualifiers);
    tcase_add_test(tcase, markup);
    tcase_add_test(tcase, alphabetical_order);
    tcase_add_test(tcase, unknown_order);
    suite_add_tcase(suite, tcase);
    return suite;
}
