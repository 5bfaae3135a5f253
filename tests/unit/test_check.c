/* The rules of `check`: each has a file in tests/rules with bad and good concepts, and beside it
 * what must be found there, no more and no less. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/builder.h"
#include "base/index_record.h"
#include "core/memory.h"
#include "load/load.h"
#include "xml/ncname.h"

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
    enum gls_status status = gls_load_file(&base, rules_path(name, ".tbx"), NULL, what, &err);
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
    ck_assert_str_eq(gls_level_name(GLS_LEVEL_STYLE), "style");
    ck_assert_str_eq(gls_level_name(GLS_LEVEL_WARNING), "warning");
    ck_assert_str_eq(gls_level_name(GLS_LEVEL_ERROR), "error");
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

static void count_findings(void *payload, const struct gls_finding *finding)
{
    (void)finding;
    ++*(size_t *)payload;
}

/* Whether it was indexed before or not. */
START_TEST(a_base_is_indexed_where_needed)
{
    size_t found[2] = {0};
    for (int i = 0; i < 2; i++) {
        struct gls_base *base = load("order", i ? GLS_LOAD_ALL : GLS_LOAD_TERMS);
        ck_assert_int_eq(gls_check(base, count_findings, &found[i], NULL), GLS_OK);
        gls_base_free(base);
    }
    ck_assert_uint_ne(found[0], 0);
    ck_assert_uint_eq(found[0], found[1]);
}
END_TEST

START_TEST(error_may_be_unwanted_and_file_is_named)
{
    struct gls_base *base = load("order", GLS_LOAD_ALL);
    gls_memory_limit = 0;
    enum gls_status status = gls_check(base, must_not_report, NULL, NULL);
    gls_memory_limit = -1;
    ck_assert_int_eq(status, GLS_ERR_NOMEM);
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
    struct gls_property_draft source = {.category = GLS_CATEGORY_SOURCE,
                                        .value = gls_span_of("fine"),
                                        .at = {.file = "none", .line = 1, .column = 1}};
    gls_builder_property(builder, GLS_OF_BASE, &source);
    ck_assert_int_eq(gls_builder_finish(builder, GLS_LOAD_ALL, &base, NULL), GLS_OK);
    gls_builder_free(builder);
    ck_assert_int_eq(gls_check(base, must_not_report, NULL, NULL), GLS_OK);
    gls_base_free(base);
}
END_TEST

/* Every allocation in turn fails: then nothing is reported; at last all is well. */
START_TEST(want_of_memory_is_told)
{
    struct gls_base *base = load(rule_at(_i)->name, GLS_LOAD_ALL);
    enum gls_status status = GLS_ERR_NOMEM;
    for (long limit = 0; status != GLS_OK; limit++) {
        struct gls_error err = {.status = GLS_OK};
        struct gls_buf found;
        gls_buf_init(&found);
        gls_buf_printf(&found, "%4000s", "");
        size_t before = found.size;
        gls_memory_limit = limit;
        status = gls_check(base, write_finding, &found, &err);
        gls_memory_limit = -1;
        if (status != GLS_OK) {
            ck_assert_int_eq(status, GLS_ERR_NOMEM);
            ck_assert_int_eq(err.status, GLS_ERR_NOMEM);
            ck_assert_uint_eq(found.size, before);
        }
        gls_buf_release(&found);
    }
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ many alike */

static void add_term(struct gls_builder *builder, unsigned number, const char *lang,
                     const char *text)
{
    struct gls_place at = {"many", number + 1, 1, 0, 0};
    gls_builder_section(builder, at, gls_span_of(lang));
    gls_builder_term(builder, at);
    gls_builder_term_text(builder, gls_span_of(text));
}

static void begin_concept(struct gls_builder *builder, unsigned number)
{
    char id[32];
    snprintf(id, sizeof id, "c%u", number);
    gls_builder_concept(builder, (struct gls_place){"many", number + 1, 1, 0, 0}, gls_span_of(id));
}

static void add_concept(struct gls_builder *builder, unsigned number, const char *fr,
                        const char *en)
{
    begin_concept(builder, number);
    add_term(builder, number, "fr", fr);
    add_term(builder, number, "en", en);
    gls_builder_concept_end(builder);
}

static struct gls_base *finish(struct gls_builder *builder)
{
    struct gls_base *base = NULL;
    ck_assert_int_eq(gls_builder_finish(builder, GLS_LOAD_ALL, &base, NULL), GLS_OK);
    gls_builder_free(builder);
    return base;
}

enum { MANY = 20000 };

/* MANY concepts with the same French term; the English one the same too, or not. */
static struct gls_base *build_many(bool same_english)
{
    struct gls_builder *builder = gls_builder_new("many");
    for (unsigned i = 0; i < MANY; i++) {
        char en[32] = "calcinosis";
        if (!same_english)
            snprintf(en, sizeof en, "kind%u", i);
        add_concept(builder, i, "calcinose", en);
    }
    return finish(builder);
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

static void count_only(void *payload, const struct gls_finding *finding)
{
    struct tally *tally = payload;
    ck_assert_str_eq(finding->rule->name, tally->rule);
    tally->count++;
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

/* Phrases whose words are singular or plural in every way: each meets hundreds of others. */
START_TEST(phrases_that_all_meet_are_few_findings)
{
    static const char *const words[] = {"table", "chaise", "porte", "lampe",
                                        "tasse", "plante", "pomme", "poire"};
    enum { WORDS = sizeof words / sizeof *words, PHRASES = 1 << WORDS, PARTNERS = 4 };
    struct gls_builder *builder = gls_builder_new("many");
    for (unsigned i = 0; i < PHRASES; i++) {
        char fr[100] = "", en[32];
        for (unsigned j = 0; j < WORDS; j++)
            sprintf(fr + strlen(fr), "%s%s%s", j ? " " : "", words[j], i >> j & 1 ? "s" : "");
        snprintf(en, sizeof en, "kind%u", i);
        add_concept(builder, i, fr, en);
    }
    struct gls_base *base = finish(builder);
    struct tally tally = {"key-collision", 0};
    ck_assert_int_eq(gls_check(base, count_only, &tally, NULL), GLS_OK);
    ck_assert_uint_ge(tally.count, PHRASES - 1);
    ck_assert_uint_le(tally.count, PHRASES * PARTNERS);
    gls_base_free(base);
}
END_TEST

/* Only so many can have an index; the others are checked but for look-ups. */
START_TEST(base_of_many_languages_is_checked)
{
    struct gls_builder *builder = gls_builder_new("many");
    struct tally tally = {"key-collision", 0};
    add_concept(builder, 0, "verre", "glass");
    add_concept(builder, 1, "verres", "spectacle lenses");
    begin_concept(builder, 2);
    for (char c = 'a'; c <= 'z'; c++)
        for (char d = 'x'; d <= 'z'; d++)
            add_term(builder, 2, (char[]){'q', c, d, '\0'}, "petra");
    gls_builder_concept_end(builder);
    struct gls_base *base = finish(builder);
    ck_assert(!base->indexed);
    ck_assert_int_eq(gls_check(base, count_only, &tally, NULL), GLS_OK);
    ck_assert_uint_eq(tally.count, 1);
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ damage */

/* Terms that are homographs, twins and in collision, some in no known language. */
static struct gls_base *build_to_damage(void)
{
    static const char text[] = "anticonstitutionnellementanticonstitutionnellement";
    struct gls_builder *builder = gls_builder_new("damaged");
    for (unsigned i = 0; i < 4; i++) {
        begin_concept(builder, i);
        add_term(builder, i, "fr", i & 1 ? "verres" : "verre");
        add_term(builder, i, "en", "glass");
        add_term(builder, i, "und", text);
        gls_builder_concept_end(builder);
    }
    return finish(builder);
}

static void lose_concepts(struct gls_base *base)
{
    struct gls_section_record *section = (void *)base->sections.data;
    for (uint32_t i = 0; i < base->sections.count; i++) {
        section[i].concept = i & 1 ? UINT32_MAX : base->concepts.count + i;
    }
}

static void lose_one_concept(struct gls_base *base)
{
    ((struct gls_section_record *)base->sections.data)[0].concept = UINT32_MAX;
}

static void lose_languages(struct gls_base *base)
{
    struct gls_section_record *section = (void *)base->sections.data;
    for (uint32_t i = 0; i < base->sections.count; i++)
        section[i].language = i & 1 ? UINT32_MAX : base->languages + i;
}

static void find_no_terms(struct gls_base *base)
{
    for (size_t i = 0; i < GLS_INDEXES_MAX && base->index[i]; i++) {
        uint32_t *term = (void *)base->index[i]->node_terms.data;
        for (uint32_t j = 0; j < base->index[i]->node_terms.count; j++)
            term[j] = UINT32_MAX - j;
    }
}

static void (*const damages[])(struct gls_base *base) = {lose_concepts, lose_one_concept,
                                                         lose_languages, find_no_terms};

static void expect_message(void *payload, const struct gls_finding *finding)
{
    ck_assert_ptr_eq(finding->file, gls_base_file(payload));
    ck_assert_str_ne(finding->message, "");
}

/* As that of a compiled glossary may be: whatever is found, nothing is read or written outside. */
START_TEST(damaged_base_is_checked)
{
    struct gls_base *base = build_to_damage();
    damages[_i](base);
    ck_assert_int_eq(gls_check(base, expect_message, base, NULL), GLS_OK);
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ ids */

START_TEST(ncname_is_a_name_without_colon)
{
    static const char *const names[] = {"c", "_1", "c12-bis", "œdème.2", "c\xCC\x81"};
    static const char *const others[] = {"",
                                         "1",
                                         "-c",
                                         ".c",
                                         "c 1",
                                         "tbx:c",
                                         ("\xCC\x81"
                                          "c"),
                                         "c\xC3\x97",
                                         "c\xFF",
                                         "c\xC3"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_msg(gls_is_ncname(gls_span_of(names[i])), "\"%s\"", names[i]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        ck_assert_msg(!gls_is_ncname(gls_span_of(others[i])), "\"%s\"", others[i]);
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
    tcase_add_test(run, a_base_is_indexed_where_needed);
    tcase_add_test(run, error_may_be_unwanted_and_file_is_named);
    tcase_add_test(run, findings_name_the_file);
    tcase_add_test(run, header_alone_is_checked);
    tcase_add_loop_test(run, want_of_memory_is_told, 0, rule_count());
    tcase_add_loop_test(run, many_alike_are_checked_quickly, 0, 2);
    tcase_add_test(run, phrases_that_all_meet_are_few_findings);
    tcase_add_test(run, base_of_many_languages_is_checked);
    tcase_add_loop_test(run, damaged_base_is_checked, 0, sizeof damages / sizeof *damages);
    tcase_add_test(run, ncname_is_a_name_without_colon);
    suite_add_tcase(suite, run);
    return suite;
}
