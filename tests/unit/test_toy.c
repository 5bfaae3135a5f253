/* The toy format of tests/toy is a file and a row: what asks the table knows it. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/memory.h"
#include "core/span.h"
#include "files.h"
#include "format/format.h"
#include "load/load.h"
#include "load/recognise.h"
#include "toy.h"

Suite *toy_suite(void);

static char folder[] = "/tmp/glossaire-toy-XXXXXX";
static char path[FILES_PATH], beside[FILES_PATH];

static void make_folder(void)
{
    strcpy(folder + sizeof folder - 7, "XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    files_path(path, folder, "x", ".toy");
    files_path(beside, folder, "x", ".more");
}

static void remove_folder(void)
{
    unlink(path);
    unlink(beside);
    rmdir(folder);
}

static void write_file(const char *name, const char *text)
{
    FILE *file = fopen(name, "wb");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    ck_assert_int_eq(fclose(file), 0);
}

static struct gls_base *load(const struct gls_read_options *options)
{
    struct gls_base *base;
    struct gls_error err;
    enum gls_status status = gls_base_load_as(&base, path, options, &err);
    ck_assert_msg(status == GLS_OK, "%s", err.message);
    return base;
}

/* ------------------------------------------------------------------ recognising */

static const struct {
    const char *head, *format;
} heads[] = {
    {"%toy\n", "toy"},        {"\xEF\xBB\xBF %toy\n", "toy"},
    {"<tbx/>", "tbx"},        {"<?xml version='1.0'?><!-- x --><MARTIF>", "tbx"},
    {"<unheard-of/>", "tbx"}, /* whose message says what it expects */
    {"<svg/>", NULL},         {"toy", NULL},
};

START_TEST(recognised)
{
    struct gls_refusal refusal;
    const struct gls_format *format =
        gls_recognise(GLS_PURPOSE_GLOSSARY, gls_span_of(heads[_i].head), NULL, &refusal);
    ck_assert(!format == !heads[_i].format);
    if (format)
        ck_assert_str_eq(format->name, heads[_i].format);
    else
        ck_assert_ptr_nonnull(refusal.is);
}
END_TEST

START_TEST(read_by_name)
{
    static const struct gls_read_options toy = {.format = "toy"}, pdf = {.format = "pdf"};
    struct gls_base *base;
    write_file(path, "no mark\na = b\n");
    ck_assert_int_eq(gls_base_load(&base, path, NULL), GLS_ERR_FORMAT);
    ck_assert_int_eq(gls_base_load_as(&base, path, &pdf, NULL), GLS_ERR_USAGE);
    ck_assert_ptr_null(base);
    base = load(&toy);
    ck_assert_uint_eq(gls_base_terms(base), 2);
    gls_base_free(base);
}
END_TEST

START_TEST(options_reach_the_reader)
{
    static const struct gls_read_options options = {.from = "fr", .to = "en"};
    write_file(path, "%toy\nœdème = oedema\n");
    struct gls_base *base = load(&options);
    ck_assert_str_eq(gls_base_term(base, 0).lang, "fr");
    ck_assert_str_eq(gls_base_term(base, 1).lang, "en");
    ck_assert_uint_eq(gls_base_term(base, 1).offset, 15);
    ck_assert_uint_eq(gls_base_term(base, 1).size, 6);
    gls_base_free(base);
    base = load(NULL);
    ck_assert_str_eq(gls_base_term(base, 0).lang, "de");
    gls_base_free(base);
}
END_TEST

/* On a shelf its languages are those of the direction. */
START_TEST(languages_of_a_shelf)
{
    const char *files[] = {path};
    const struct gls_shelf_options options = {.from = "it", .to = "es"};
    struct gls_shelf *shelf;
    write_file(path, "%toy\na = b\n");
    ck_assert_int_eq(gls_shelf_open(&shelf, files, 1, &options, NULL), GLS_OK);
    ck_assert_str_eq(gls_base_term(gls_shelf_base(shelf, 0), 0).lang, "it");
    ck_assert_str_eq(gls_base_term(gls_shelf_base(shelf, 0), 1).lang, "es");
    gls_shelf_free(shelf);
}
END_TEST

START_TEST(neighbours)
{
    struct gls_base *base;
    struct gls_error err;
    write_file(path, "%toy+\na = b\n");
    ck_assert_int_eq(gls_base_load(&base, path, &err), GLS_ERR_IO);
    ck_assert_str_eq(err.file, path);
    ck_assert_ptr_nonnull(
        strstr(err.message, "x.more, which belongs to it: there is no such file"));
    write_file(beside, "c = d\n");
    base = load(NULL);
    ck_assert_uint_eq(gls_base_terms(base), 4);
    gls_base_free(base);
    ck_assert_int_eq(gls_base_read(&base, gls_span_of("%toy+\na = b\n"), path, &err), GLS_ERR_IO);
}
END_TEST

/* A compiled copy knows not how it was to be read, so that none stands in. */
START_TEST(no_copy_stands_in)
{
    static const struct gls_read_options options = {.from = "fr", .to = "en"};
    struct gls_buf out;
    char copy[FILES_PATH];
    files_path(copy, folder, "x", ".gls");
    write_file(path, "%toy\na = b\n");
    ck_assert_int_eq(gls_buf_to_file(&out, copy, NULL), GLS_OK);
    ck_assert_int_eq(gls_base_compile(path, &out, NULL), GLS_OK);
    ck_assert_int_eq(gls_buf_finish(&out, NULL), GLS_OK);
    gls_buf_release(&out);
    struct gls_base *base = load(&options);
    ck_assert_str_eq(gls_base_term(base, 0).lang, "fr");
    gls_base_free(base);
    ck_assert_int_eq(gls_base_load(&base, copy, NULL), GLS_OK); /* by its own name it is used */
    ck_assert_str_eq(gls_base_term(base, 0).lang, "de");
    gls_base_free(base);
    unlink(copy);
}
END_TEST

/* One that was read by rules that no reader has any more is stale. */
START_TEST(rules_are_of_the_reader)
{
    struct gls_buf out;
    struct gls_base *base, *copy;
    char saved[FILES_PATH];
    files_path(saved, folder, "y", ".gls");
    write_file(path, "%toy\na = b\n");
    base = load(NULL);
    ck_assert_str_eq(base->rules, toy_reader.rules);
    for (int i = 0; i < 2; i++) {
        base->rules[0] = i ? 'x' : base->rules[0];
        ck_assert_int_eq(gls_buf_to_file(&out, saved, NULL), GLS_OK);
        gls_base_save(base, &out);
        ck_assert_int_eq(gls_buf_finish(&out, NULL), GLS_OK);
        gls_buf_release(&out);
        ck_assert_int_eq(gls_base_load(&copy, saved, NULL), i ? GLS_ERR_FORMAT : GLS_OK);
        gls_base_free(copy);
    }
    gls_base_free(base);
    unlink(saved);
}
END_TEST

START_TEST(reading_without_memory)
{
    struct gls_base *base;
    enum gls_status status = GLS_ERR_NOMEM;
    write_file(path, "%toy+\na = b\n");
    write_file(beside, "c = d\n");
    for (long limit = 0; status != GLS_OK; limit++) {
        gls_memory_limit = limit;
        status = gls_base_load(&base, path, NULL);
        gls_memory_limit = -1;
        ck_assert(status == GLS_OK || (status == GLS_ERR_NOMEM && !base));
        ck_assert_int_lt(limit, 1000);
    }
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ segments */

struct told {
    struct gls_buf out;
    size_t most;
};

static bool tell(void *payload, const struct gls_segment *segment)
{
    struct told *told = payload;
    struct gls_span source = segment->source.text, target = segment->target.text;
    struct gls_place at = gls_segment_place(&segment->target, target.size - 1, 1);
    gls_buf_printf(&told->out, "[%.*s|%.*s %u:%u %u+%u%s]", GLS_SPAN_ARG(source),
                   GLS_SPAN_ARG(target), at.line, at.column, (unsigned)at.offset, (unsigned)at.size,
                   segment->skip ? " skip" : "");
    return --told->most;
}

static void check_segments(const char *text, size_t most, const char *expected)
{
    struct told told = {.most = most};
    gls_buf_init(&told.out);
    ck_assert_int_eq(gls_segments_read_bytes(gls_span_of(text), "pairs", NULL, tell, &told, NULL),
                     GLS_OK);
    gls_buf_put(&told.out, "", 1);
    ck_assert_str_eq(told.out.data, expected);
    gls_buf_release(&told.out);
}

START_TEST(segments)
{
    check_segments("%toy\né =  ab—d\nx = y\n", 9, "[é|ab—d 2:9 16+1][x|y 3:5 22+1]");
    check_segments("%toy\na = abcd\nb = abcd\nc = d\n", 2, "[a|abcd 2:8 12+1][b|abcd 3:8 21+1]");
}
END_TEST

Suite *toy_suite(void)
{
    Suite *suite = suite_create("toy");
    TCase *tc = tcase_create("row");
    tcase_add_checked_fixture(tc, make_folder, remove_folder);
    tcase_add_loop_test(tc, recognised, 0, (int)(sizeof heads / sizeof *heads));
    tcase_add_test(tc, read_by_name);
    tcase_add_test(tc, options_reach_the_reader);
    tcase_add_test(tc, languages_of_a_shelf);
    tcase_add_test(tc, neighbours);
    tcase_add_test(tc, no_copy_stands_in);
    tcase_add_test(tc, rules_are_of_the_reader);
    tcase_add_test(tc, reading_without_memory);
    tcase_add_test(tc, segments);
    suite_add_tcase(suite, tc);
    return suite;
}
