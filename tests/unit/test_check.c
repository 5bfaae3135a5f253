/* The rules of `check`: each has a file in tests/rules with bad and good concepts, and beside it
 * what must be found there, no more and no less. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/builder.h"
#include "core/memory.h"

Suite *check_suite(void);

/* ------------------------------------------------------------------ helpers */

static char *rules_path(const char *name, const char *suffix)
{
    static char path[1024];
    snprintf(path, sizeof path, "%s/rules/%s%s", GLS_TEST_DIR, name, suffix);
    return path;
}

static struct gls_base *load(const char *name, enum gls_load what)
{
    struct gls_error err;
    struct gls_base *base = NULL;
    enum gls_status status = gls_base_load(&base, rules_path(name, ".tbx"), what, &err);
    ck_assert_msg(status == GLS_OK, "%s.tbx:%u:%u: %s", name, err.line, err.column, err.message);
    return base;
}

/* line:column: level: message [rule] */
static void write_finding(void *payload, const struct gls_finding *finding)
{
    gls_buf_printf(payload, "%u:%u: %s: %s [%s]\n", finding->line, finding->column,
                   gls_level_name(finding->rule->level), finding->message, finding->rule->name);
}

static void read_whole(const char *path, struct gls_buf *out)
{
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "no %s", path);
    char block[4096];
    gls_buf_init(out);
    for (size_t size; (size = fread(block, 1, sizeof block, file)) > 0;)
        gls_buf_put(out, block, size);
    fclose(file);
    gls_buf_put(out, "", 1);
}

static void assert_findings(const char *name)
{
    struct gls_buf found, expected;
    gls_buf_init(&found);
    struct gls_base *base = load(name, GLS_LOAD_ALL);
    ck_assert_int_eq(gls_check(base, write_finding, &found, NULL), GLS_OK);
    gls_buf_put(&found, "", 1);
    read_whole(rules_path(name, ".expected"), &expected);
    ck_assert_str_eq(found.data, expected.data);
    gls_buf_release(&expected);
    gls_buf_release(&found);
    gls_base_free(base);
}

static const struct gls_rule *rule_at(int number)
{
    size_t count;
    const struct gls_rule *rules = gls_rules(&count);
    ck_assert_int_lt(number, (int)count);
    return &rules[number];
}

static int rule_count(void)
{
    size_t count;
    gls_rules(&count);
    return (int)count;
}

/* ------------------------------------------------------------------ the table */

START_TEST(row_is_whole)
{
    const struct gls_rule *rule = rule_at(_i);
    ck_assert_uint_gt(strlen(rule->name), 0);
    ck_assert_uint_eq(strspn(rule->name, "abcdefghijklmnopqrstuvwxyz-"), strlen(rule->name));
    ck_assert_int_eq(rule->summary[strlen(rule->summary) - 1], '.');
    ck_assert_str_ne(rule->bad, rule->good);
    for (int i = 0; i < _i; i++)
        ck_assert_str_ne(rule_at(i)->name, rule->name);
}
END_TEST

START_TEST(rule_finds_its_bad_examples_only)
{
    assert_findings(rule_at(_i)->name);
}
END_TEST

START_TEST(rule_has_bad_and_good_examples)
{
    const struct gls_rule *rule = rule_at(_i);
    struct gls_buf expected, source;
    char wanted[80];
    read_whole(rules_path(rule->name, ".expected"), &expected);
    snprintf(wanted, sizeof wanted, ": %s: ", gls_level_name(rule->level));
    ck_assert_ptr_nonnull(strstr(expected.data, wanted));
    snprintf(wanted, sizeof wanted, " [%s]\n", rule->name);
    ck_assert_ptr_nonnull(strstr(expected.data, wanted));
    read_whole(rules_path(rule->name, ".tbx"), &source);
    ck_assert_ptr_nonnull(strstr(source.data, "<!-- good"));
    gls_buf_release(&source);
    gls_buf_release(&expected);
}
END_TEST

START_TEST(levels_have_names)
{
    ck_assert_str_eq(gls_level_name(GLS_STYLE), "style");
    ck_assert_str_eq(gls_level_name(GLS_WARNING), "warning");
    ck_assert_str_eq(gls_level_name(GLS_ERROR), "error");
}
END_TEST

/* ------------------------------------------------------------------ the run */

/* order: whatever the order of the rules; clean: none at all. */
static const char *const other_files[] = {"clean", "order", "straight-apostrophes", "no-ids"};

START_TEST(other_file_is_as_expected)
{
    assert_findings(other_files[_i]);
}
END_TEST

static void must_not_report(void *payload, const struct gls_finding *finding)
{
    (void)payload;
    ck_abort_msg("reported: %s", finding->message);
}

START_TEST(base_without_index_has_no_collisions)
{
    struct gls_base *base = load("key-collision", GLS_LOAD_TERMS);
    ck_assert_int_eq(gls_check(base, must_not_report, NULL, NULL), GLS_OK);
    gls_base_free(base);
}
END_TEST

START_TEST(error_may_be_unwanted_and_file_is_named)
{
    struct gls_base *base = load("order", GLS_LOAD_ALL);
    gls_memory_limit = 0;
    enum gls_status status = gls_check(base, must_not_report, NULL, NULL);
    gls_memory_limit = -1;
    ck_assert_int_eq(status, GLS_NOMEM);
    gls_base_free(base);
}
END_TEST

static void expect_file(void *payload, const struct gls_finding *finding)
{
    ck_assert_str_eq(finding->file, rules_path("order", ".tbx"));
    ++*(int *)payload;
}

START_TEST(findings_name_the_file)
{
    int count = 0;
    struct gls_base *base = load("order", GLS_LOAD_ALL);
    ck_assert_int_eq(gls_check(base, expect_file, &count, NULL), GLS_OK);
    ck_assert_int_gt(count, 0);
    gls_base_free(base);
}
END_TEST

START_TEST(header_alone_is_checked)
{
    struct gls_base *base = NULL;
    struct gls_builder *builder = gls_builder_new("none");
    struct gls_property_draft source = {
        .category = GLS_SOURCE, .value = gls_span_of("fine"), .at = {"none", 1, 1}};
    gls_builder_property(builder, GLS_OF_BASE, &source);
    ck_assert_int_eq(gls_builder_finish(builder, GLS_LOAD_TERMS, &base, NULL), GLS_OK);
    gls_builder_free(builder);
    ck_assert_int_eq(gls_check(base, must_not_report, NULL, NULL), GLS_OK);
    gls_base_free(base);
}
END_TEST

/* Every allocation in turn fails: then nothing is reported; at last all is well. */
START_TEST(want_of_memory_is_told)
{
    struct gls_base *base = load(rule_at(_i)->name, GLS_LOAD_ALL);
    enum gls_status status = GLS_NOMEM;
    for (long limit = 0; status != GLS_OK; limit++) {
        struct gls_error err = {GLS_OK, NULL, 0, 0, ""};
        struct gls_buf found;
        gls_buf_init(&found);
        gls_buf_printf(&found, "%4000s", "");
        size_t before = found.size;
        gls_memory_limit = limit;
        status = gls_check(base, write_finding, &found, &err);
        gls_memory_limit = -1;
        if (status != GLS_OK) {
            ck_assert_int_eq(status, GLS_NOMEM);
            ck_assert_int_eq(err.status, GLS_NOMEM);
            ck_assert_uint_eq(found.size, before);
        }
        gls_buf_release(&found);
    }
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ many alike */

static void add_concept(struct gls_builder *builder, unsigned number, const char *fr,
                        const char *en)
{
    const char *const lang[] = {"fr", "en"}, *const text[] = {fr, en};
    char id[32];
    struct gls_place at = {"many", number + 1, 1};
    snprintf(id, sizeof id, "c%u", number);
    gls_builder_concept(builder, at, gls_span_of(id));
    for (int i = 0; i < 2; i++) {
        gls_builder_section(builder, at, gls_span_of(lang[i]));
        gls_builder_term(builder, at);
        gls_builder_term_text(builder, gls_span_of(text[i]));
    }
    gls_builder_concept_end(builder);
}

enum { MANY = 20000 };

/* MANY concepts with the same French term; the English one the same too, or not. */
static struct gls_base *build_many(bool same_english)
{
    struct gls_base *base = NULL;
    struct gls_builder *builder = gls_builder_new("many");
    for (unsigned i = 0; i < MANY; i++) {
        char en[32] = "calcinosis";
        if (!same_english)
            snprintf(en, sizeof en, "kind%u", i);
        add_concept(builder, i, "calcinose", en);
    }
    ck_assert_int_eq(gls_builder_finish(builder, GLS_LOAD_ALL, &base, NULL), GLS_OK);
    gls_builder_free(builder);
    return base;
}

struct tally {
    const char *rule;
    unsigned count;
};

static void count_finding(void *payload, const struct gls_finding *finding)
{
    struct tally *tally = payload;
    ck_assert_str_eq(finding->rule->name, tally->rule);
    ck_assert_uint_eq(finding->line, ++tally->count + 1);
}

/* A check that compared every pair would meet the time limit of the test, not its end. */
START_TEST(many_alike_are_checked_quickly)
{
    static const char *const rules[] = {"homograph", "duplicate-concept"};
    struct gls_base *base = build_many(_i);
    struct tally tally = {rules[_i], 0};
    ck_assert_int_eq(gls_check(base, count_finding, &tally, NULL), GLS_OK);
    ck_assert_uint_eq(tally.count, MANY - 1);
    gls_base_free(base);
}
END_TEST

Suite *check_suite(void)
{
    Suite *suite = suite_create("check");
    TCase *table = tcase_create("table"), *run = tcase_create("run");
    tcase_add_loop_test(table, row_is_whole, 0, rule_count());
    tcase_add_loop_test(table, rule_finds_its_bad_examples_only, 0, rule_count());
    tcase_add_loop_test(table, rule_has_bad_and_good_examples, 0, rule_count());
    tcase_add_test(table, levels_have_names);
    suite_add_tcase(suite, table);
    tcase_set_timeout(run, 30);
    tcase_add_loop_test(run, other_file_is_as_expected, 0,
                        sizeof other_files / sizeof *other_files);
    tcase_add_test(run, base_without_index_has_no_collisions);
    tcase_add_test(run, error_may_be_unwanted_and_file_is_named);
    tcase_add_test(run, findings_name_the_file);
    tcase_add_test(run, header_alone_is_checked);
    tcase_add_loop_test(run, want_of_memory_is_told, 0, rule_count());
    tcase_add_loop_test(run, many_alike_are_checked_quickly, 0, 2);
    suite_add_tcase(suite, run);
    return suite;
}
