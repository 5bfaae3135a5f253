/* JSON that is read, and documents of JSON Lines. */
#include <check.h>
#include <string.h>

#include "core/memory.h"
#include "format/json_read.h"

Suite *json_suite(void);

static const struct gls_json_library *json;
static struct gls_json_parser *parser;

static void open_json(void)
{
    struct gls_error err;
    json = gls_json_open(&err);
    ck_assert_msg(json, "%s", err.message);
    parser = json->open();
    ck_assert_ptr_nonnull(parser);
}

static void close_json(void)
{
    json->close(parser);
}

/* ------------------------------------------------------------------ what is JSON */

static const struct {
    const char *text;
    enum gls_json_kind kind;
    const char *value;
} good[] = {
    {"{}", GLS_JSON_OBJECT, ""},
    {" [1, {\"a\": [true, false, null]}]\r", GLS_JSON_ARRAY, ""},
    {"\"\"", GLS_JSON_STRING, ""},
    {"\"œdème\"", GLS_JSON_STRING, "œdème"},
    {"\"\\u0153d\\u00E8me\\n\\t\\/\\\\\\\"\"", GLS_JSON_STRING, "œdème\n\t/\\\""},
    {"\"\\ud83d\\ude00\"", GLS_JSON_STRING, "😀"},
    {"\"\\ud800\"", GLS_JSON_STRING, "\xEF\xBF\xBD"}, /* half a character is none */
    {"\"a \\\" ' NaN 01\"", GLS_JSON_STRING, "a \" ' NaN 01"},
    {"0", GLS_JSON_NUMBER, "0"},
    {"-0", GLS_JSON_NUMBER, "0"},
    {"-12", GLS_JSON_NUMBER, "-12"},
    {"1.50", GLS_JSON_NUMBER, "1.50"},
    {"1e5", GLS_JSON_NUMBER, "1e5"},
    {"2E-3", GLS_JSON_NUMBER, "2E-3"},
    {"null", GLS_JSON_NULL, ""},
    {"true", GLS_JSON_BOOLEAN, ""},
};

START_TEST(good_is_read)
{
    const struct gls_json_value *value;
    struct gls_error err = {0};
    enum gls_status status = json->read(parser, gls_span_of(good[_i].text), &value, &err);
    ck_assert_msg(status == GLS_OK, "%s: %s", good[_i].text, err.message);
    ck_assert_int_eq(json->kind(value), good[_i].kind);
    struct gls_span text = json->text(value);
    ck_assert_uint_eq(text.size, strlen(good[_i].value));
    ck_assert(memcmp(text.data, good[_i].value, text.size) == 0);
}
END_TEST

/* With the column, in characters, of what is wrong. */
static const struct {
    const char *text;
    unsigned column;
} bad[] = {
    {"", 1},
    {" \t", 1},
    {"{", 2},
    {"{\"a\":1", 7},
    {"{} {}", 4},
    {"{}x", 3},
    {"{'a':1}", 2},
    {"[NaN]", 2},
    {"[Infinity]", 2},
    {"-Infinity", 2},
    {"[01]", 3},
    {"-01", 3},
    {"1.", 3},
    {"-.5", 2},
    {"2.e3", 3},
    {"1e", 3},
    {"+1", 1},
    {"\"a\tb\"", 3},
    {"\"é\nb\"", 3},
    {"True", 1},
    {"// a\n1", 1},
    {"\"a", 3},
    {"{a:1}", 2},
    {"\"\xFF\"", 2},
    {"\"\xC3\x28\"", 0},
    {"[1,]", 0},
    {"[,1]", 0},
    {"{\"a\"}", 0},
    {"{\"a\":1,}", 0},
    {"\"\\x41\"", 0},
    {"\"\\u12\"", 0},
    {"[1 2]", 0},
    {"]", 0},
    {"\"\xED\xA0\x80\"", 0},
};

START_TEST(bad_is_refused)
{
    const struct gls_json_value *value;
    struct gls_error err = {0};
    enum gls_status status = json->read(parser, gls_span_of(bad[_i].text), &value, &err);
    ck_assert_msg(status == GLS_ERR_SYNTAX, "%s is read", bad[_i].text);
    ck_assert_uint_eq(err.line, 1);
    if (bad[_i].column)
        ck_assert_msg(err.column == bad[_i].column, "%s: column %u", bad[_i].text, err.column);
    /* and what is read next is read as ever */
    ck_assert_int_eq(json->read(parser, gls_span_of("[1]"), &value, &err), GLS_OK);
}
END_TEST

/* Deep nesting is refused, not followed. */
START_TEST(deep_is_refused)
{
    char text[100000];
    const struct gls_json_value *value;
    struct gls_error err;
    memset(text, '[', sizeof text);
    ck_assert_int_eq(json->read(parser, (struct gls_span){text, sizeof text}, &value, &err),
                     GLS_ERR_SYNTAX);
}
END_TEST

START_TEST(members_are_found)
{
    const struct gls_json_value *value;
    struct gls_error err;
    ck_assert_int_eq(
        json->read(parser, gls_span_of("{\"a\":1,\"b\":null,\"a\":\"two\"}"), &value, &err),
        GLS_OK);
    ck_assert_int_eq(json->text(json->member(value, "a")).size, 3); /* the last */
    ck_assert(json->has(value, "b") && !json->member(value, "b"));
    ck_assert(!json->has(value, "c") && !json->member(value, "c"));
    ck_assert(!json->has(NULL, "a") && !json->member(NULL, "a"));
    ck_assert_int_eq(json->read(parser, gls_span_of("\"a\\u0000b\""), &value, &err), GLS_OK);
    ck_assert_uint_eq(json->text(value).size, 3);
}
END_TEST

Suite *json_suite(void)
{
    Suite *suite = suite_create("json");
    TCase *tcase = tcase_create("reading");
    tcase_add_checked_fixture(tcase, open_json, close_json);
    tcase_add_loop_test(tcase, good_is_read, 0, sizeof good / sizeof *good);
    tcase_add_loop_test(tcase, bad_is_refused, 0, sizeof bad / sizeof *bad);
    tcase_add_test(tcase, deep_is_refused);
    tcase_add_test(tcase, members_are_found);
    suite_add_tcase(suite, tcase);
    return suite;
}
