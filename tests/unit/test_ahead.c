/* Long translations that several threads read and compare: what one thread tells is told, in its
 * order, or a failure is. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/base.h"
#include "base/index.h"
#include "base/shelf.h"
#include "cases.h"
#include "core/memory.h"
#include "core/pipeline.h"
#include "core/span.h"

/* ------------------------------------------------------------------ a row of pieces */

/* Pieces are the numbers from 0; worked on, a piece is its square. */
struct row {
    uint64_t place[GLS_PIPELINE_PLACES];
    uint64_t pieces, told, most; /* to be made; that were; that are wanted */
    bool in_order;
};

static void make_row(void *payload, struct gls_pipeline *pipeline)
{
    struct row *row = payload;
    bool wanted = true;
    for (uint64_t i = 0; i < row->pieces && wanted; i++) {
        row->place[gls_pipeline_place(pipeline)] = i;
        wanted = gls_pipeline_hand_over(pipeline);
    }
}

static void square(void *payload, unsigned worker, size_t place)
{
    struct row *row = payload;
    (void)worker;
    row->place[place] *= row->place[place];
}

static bool tell_row(void *payload, size_t place)
{
    struct row *row = payload;
    row->in_order &= row->place[place] == row->told * row->told;
    return ++row->told < row->most;
}

/* Pieces, those that are wanted, those that are told. */
static const struct {
    uint64_t pieces, most, told;
} rows[] = {
    {0, 9, 0}, {1, 9, 1}, {2, 1, 1}, {16, 99, 16}, {17, 99, 17}, {1000, 9999, 1000}, {1000, 40, 40},
};

START_TEST(pieces_are_told_in_their_order)
{
    for (unsigned workers = 1; workers <= 5; workers++) {
        struct row row = {.pieces = rows[_i].pieces, .most = rows[_i].most, .in_order = true};
        const struct gls_pipeline_job job = {.workers = workers,
                                             .make = make_row,
                                             .work = square,
                                             .tell = tell_row,
                                             .payload = &row};
        ck_assert(gls_pipeline_run(&job));
        ck_assert(row.in_order);
        ck_assert_uint_eq(row.told, rows[_i].told);
    }
}
END_TEST

/* ------------------------------------------------------------------ a file */

enum { SEGMENTS = 600, LONG = 1024 * 1024 }; /* of three batches; long enough for threads */

static char path[] = "/tmp/glossaire-ahead-XXXXXX";

/* Few segments, for each of them costs, and many blanks. */
static void write_long_file(void)
{
    int fd = mkstemp(path);
    FILE *file = fd >= 0 ? fdopen(fd, "w") : NULL;
    ck_assert_ptr_nonnull(file);
    fprintf(file, "<tmx version='1.4'><header srclang='fr'/><body>%*s\n", (int)LONG, "");
    for (unsigned i = 0; i < SEGMENTS; i++)
        fprintf(file,
                "<tu><note>n</note><tuv xml:lang='fr'><seg>Un &#339;d\u00E8me %u.</seg></tuv>"
                "<tuv xml:lang='en'><seg>%s %u.</seg></tuv></tu>\n",
                i,
                i % 50    ? "An edema"
                : i % 100 ? "It"
                          : "A hydropsy",
                i);
    fprintf(file, "</body></tmx>\n");
    ck_assert_int_eq(fclose(file), 0);
}

static void remove_long_file(void)
{
    unlink(path);
    memcpy(path + sizeof path - 7, "XXXXXX", 6);
}

static bool stop_soon(void *payload, uint64_t bytes)
{
    unsigned *left = payload;
    (void)bytes;
    return *left == 0 || --*left > 0;
}

struct run {
    const char *format;
    unsigned threads;
    unsigned calls; /* of progress, until no more is wanted; 0: all is */
};

static enum gls_status verify(struct gls_base *base, struct run run, struct gls_buf *out,
                              struct gls_error *err)
{
    const struct gls_verify_options options = {.least = GLS_SEVERITY_NOTE,
                                               .lang = "en",
                                               .threads = run.threads,
                                               .progress = stop_soon,
                                               .payload = &run.calls};
    struct gls_shelf *shelf = NULL;
    struct gls_verifier *verifier = NULL;
    enum gls_status status = gls_shelf_of(&shelf, &base, 1, "fr", "en", err);
    if (status == GLS_OK)
        status = gls_verifier_new(&verifier, shelf, run.format, &options, err);
    if (status == GLS_OK) {
        gls_verifier_begin(verifier, out);
        status = gls_verifier_read(verifier, path, out, NULL, err);
    }
    if (status == GLS_OK)
        status = gls_verifier_end(verifier, out, NULL, err);
    if (status == GLS_OK)
        status = gls_buf_finish(out, err);
    gls_verifier_free(verifier);
    gls_shelf_free(shelf);
    return status;
}

static struct gls_base *make_base(void)
{
    struct gls_base *base;
    ck_assert_int_eq(gls_base_load(&base, GLS_TEST_DIR "/cli/small.tbx", NULL), GLS_OK);
    return base;
}

static const char *const formats[] = {"text", "json", "tsv", "sarif"};

static void expect_same(const struct gls_buf *out, const struct gls_buf *wanted)
{
    ck_assert_uint_eq(out->size, wanted->size);
    ck_assert_int_eq(memcmp(out->data, wanted->data, wanted->size), 0);
}

/* To the end, and stopped on the way. */
START_TEST(threads_change_nothing)
{
    struct gls_base *base = make_base();
    for (unsigned calls = 0; calls < 3; calls++) {
        struct gls_buf alone;
        gls_buf_init(&alone);
        struct run run = {formats[_i], 1, calls};
        ck_assert_int_eq(verify(base, run, &alone, NULL), GLS_OK);
        for (run.threads = 2; run.threads <= 4; run.threads++) {
            struct gls_buf out;
            gls_buf_init(&out);
            ck_assert_int_eq(verify(base, run, &out, NULL), GLS_OK);
            expect_same(&out, &alone);
            gls_buf_release(&out);
        }
        gls_buf_release(&alone);
    }
    gls_base_free(base);
}
END_TEST

/* What verifiers of one shelf share is there once they are made: they may work in threads. */
START_TEST(verifiers_are_made_for_threads)
{
    const struct gls_verify_options options = {.lang = "en"};
    struct gls_base *base = make_base();
    struct gls_shelf *shelf;
    struct gls_verifier *verifier;
    ck_assert(!gls_base_index_of(base, "fr") && !gls_base_index_of(base, "en"));
    ck_assert_int_eq(gls_shelf_of(&shelf, &base, 1, "fr", "en", NULL), GLS_OK);
    ck_assert_int_eq(gls_verifier_new(&verifier, shelf, "text", &options, NULL), GLS_OK);
    ck_assert(gls_base_index_of(base, "fr") && gls_base_index_of(base, "en"));
    gls_verifier_free(verifier);
    gls_shelf_free(shelf);
    gls_base_free(base);
}
END_TEST

/* For good, or one alone: whichever thread it meets, findings are all there or a failure is told.
 */
START_TEST(every_allocation_may_fail)
{
    struct gls_base *base = make_base();
    const struct run run = {"text", 2, 0};
    struct gls_buf whole;
    long limit = 0;
    gls_buf_init(&whole);
    ck_assert_int_eq(verify(base, run, &whole, NULL), GLS_OK);
    for (bool failed = true; failed; limit++) {
        struct gls_buf out;
        struct gls_error err = {0};
        gls_buf_init(&out);
        gls_memory_recovers = _i;
        gls_memory_limit = limit;
        enum gls_status status = verify(base, run, &out, &err);
        failed = _i ? gls_memory_limit < 0 : status != GLS_OK;
        gls_memory_limit = -1;
        gls_memory_recovers = false;
        ck_assert(status == GLS_OK || (status == GLS_ERR_NOMEM && err.message[0]));
        if (status == GLS_OK)
            expect_same(&out, &whole);
        gls_buf_release(&out);
        ck_assert_int_lt(limit, 5000);
    }
    ck_assert_int_gt(limit, 30);
    gls_buf_release(&whole);
    gls_base_free(base);
}
END_TEST

Suite *ahead_suite(void)
{
    Suite *suite = suite_create("ahead");
    TCase *tcase = tcase_create("pieces");
    tcase_set_timeout(tcase, 60); /* thousands of hand-overs between threads */
    tcase_add_loop_test(tcase, pieces_are_told_in_their_order, 0, sizeof rows / sizeof *rows);
    suite_add_tcase(suite, tcase);
    tcase = tcase_create("files");
    tcase_set_timeout(tcase, 60); /* hundreds of runs */
    tcase_add_checked_fixture(tcase, write_long_file, remove_long_file);
    tcase_add_test(tcase, verifiers_are_made_for_threads);
    tcase_add_loop_test(tcase, threads_change_nothing, 0, sizeof formats / sizeof *formats);
    tcase_add_loop_test(tcase, every_allocation_may_fail, 0, 2);
    suite_add_tcase(suite, tcase);
    return suite;
}
