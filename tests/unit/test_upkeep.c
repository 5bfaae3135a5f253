/* Entries as text, and what is added to files and merged, when memory fails. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/memory.h"
#include "edit/same.h"
#include "files.h"
#include "upkeep/entry_text.h"
#include "upkeep/merge_plan.h"

Suite *upkeep_suite(void);

/* ------------------------------------------------------------------ the text of an entry */

static void expect_identity(const char *path)
{
    struct gls_base *base, *read;
    struct gls_error err;
    struct gls_work work = {0};
    ck_assert_msg(gls_base_load(&base, path, &err) == GLS_OK, "%s: %s", path, err.message);
    for (uint32_t i = 0; i < gls_base_concepts(base); i++) {
        struct gls_buf text;
        gls_buf_init(&text);
        gls_entry_text_write(&text, (struct gls_one){base, i});
        struct gls_span span = {text.data, text.size};
        ck_assert_msg(gls_entry_text_read(&read, span, &err) == GLS_OK, "%s: %.*s", err.message,
                      (int)text.size, text.data);
        ck_assert_msg(gls_says_same(&work, (struct gls_one){base, i}, (struct gls_one){read, 0}),
                      "%.*s", (int)text.size, text.data);
        gls_base_free(read);
        gls_buf_release(&text);
    }
    gls_work_end(&work, NULL);
    gls_base_free(base);
}

START_TEST(text_is_the_entry)
{
    expect_identity(GLS_TEST_DIR "/../glossary/medical.tbx");
    expect_identity(GLS_TEST_DIR "/../glossary/clinique.tbx");
}
END_TEST

static const struct {
    const char *text, *message; /* NULL: it is read */
} texts[] = {
    {"fr: lobe (anatomie)\n", NULL},
    {"fr: lobe {x} ()\nen: lobe (noun)\n", NULL},
    {"# nothing\n\n", NULL},
    {"lang id: perut\n", NULL},
    {"fr: x (noun, nuon)\n", "\"nuon\" is no word for a term"},
    {"fr:\n", "a language without a term"},
    {"note: x\nid: y\n", "the line \"id:\" comes first"},
    {"    note: x\n", "nothing is above the indented line"},
    {"sujet: x\n", "\"sujet\" is neither a field nor a language"},
    {"fr définition: x\n", "unknown field"},
    {"fr: x\n    definition: y\n", "\"definition\" is not said of a term"},
    {"fr: x\n        source: y\n", "\"source\" is not said of the line above"},
    {"note x\n", "no colon in"},
    {"note: \xFF\n", "this line is not UTF-8"},
};

START_TEST(texts_that_are_none)
{
    struct gls_base *base;
    struct gls_error err = {.message = ""};
    enum gls_status status = gls_entry_text_read(&base, gls_span_of(texts[_i].text), &err);
    ck_assert_int_eq(status, texts[_i].message ? GLS_ERR_FORMAT : GLS_OK);
    if (texts[_i].message)
        ck_assert_msg(strstr(err.message, texts[_i].message), "%s", err.message);
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ without memory */

static char folder[] = "/tmp/glossaire-upkeep-XXXXXX";
static char path[FILES_PATH], theirs[FILES_PATH];

static const char first[] =
    "<tbx><text><body>\n"
    " <conceptEntry id=\"a\"><langSec xml:lang=\"fr\"><termSec><term>un</term></termSec></langSec>"
    "<langSec xml:lang=\"en\"><termSec><term>one</term></termSec></langSec></conceptEntry>\n"
    "</body></text></tbx>\n";
static const char second[] =
    "<tbx><text><body>\n"
    " <conceptEntry id=\"a\"><langSec xml:lang=\"fr\"><descrip type=\"definition\">Le "
    "premier.</descrip>"
    "<termSec><term>un</term></termSec><termSec><term>une</term></termSec></langSec>"
    "<langSec xml:lang=\"en\"><termSec><term>one</term></termSec></langSec></conceptEntry>\n"
    " <conceptEntry id=\"b\"><langSec "
    "xml:lang=\"fr\"><termSec><term>deux</term></termSec></langSec>"
    "</conceptEntry>\n</body></text></tbx>\n";

static void write_file(const char *name, const char *text)
{
    FILE *file = fopen(name, "wb");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    ck_assert_int_eq(fclose(file), 0);
}

static void make_files(void)
{
    strcpy(folder + sizeof folder - 7, "XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    files_path(path, folder, "ours", ".tbx");
    files_path(theirs, folder, "theirs", ".tbx");
    write_file(path, first);
    write_file(theirs, second);
}

static void remove_files(void)
{
    gls_memory_limit = -1;
    unlink(path);
    unlink(theirs);
    ck_assert_msg(rmdir(folder) == 0, "something was left in %s", folder);
}

/* The file is as it was, unless the call succeeded. */
static bool is_untouched(void)
{
    struct gls_buf bytes;
    gls_buf_init(&bytes);
    ck_assert(files_read(&bytes, path));
    bool same = bytes.size == sizeof first - 1 && memcmp(bytes.data, first, bytes.size) == 0;
    gls_buf_release(&bytes);
    return same;
}

static enum gls_status add(struct gls_error *err)
{
    struct gls_addition addition;
    return gls_add(path, gls_span_of("fr: trois (noun)\nen: three\nfr definition: Nombre.\n"), "x",
                   &addition, NULL, NULL, err);
}

static enum gls_status change(struct gls_error *err)
{
    struct gls_addition addition;
    return gls_entry_change(path, gls_span_of("id: a\nfr: un\nen: one\n"),
                            gls_span_of("id: a\nfr: un (noun)\nen: one\nen: first\n"), &addition,
                            NULL, NULL, err);
}

static enum gls_status sort(struct gls_error *err)
{
    size_t moved;
    return gls_sort(path, "term", false, &moved, err);
}

static enum gls_status merge(struct gls_error *err)
{
    struct gls_merge_counts counts;
    struct gls_buf out;
    gls_buf_init(&out);
    enum gls_status status = gls_merge(NULL, path, theirs, NULL, &out, &counts, err);
    if (status == GLS_OK)
        status = gls_buf_finish(&out, err);
    ck_assert(status != GLS_OK || strstr(out.data, "deux"));
    gls_buf_release(&out);
    return status;
}

static enum gls_status diff(struct gls_error *err)
{
    struct gls_base *a = NULL, *b = NULL;
    struct gls_diff_counts counts;
    struct gls_buf out;
    gls_buf_init(&out);
    enum gls_status status = gls_base_load(&a, path, err);
    if (status == GLS_OK)
        status = gls_base_load(&b, theirs, err);
    if (status == GLS_OK)
        status = gls_diff_write(a, b, "text", NULL, &out, &counts, err);
    if (status == GLS_OK)
        status = gls_buf_finish(&out, err);
    ck_assert(status != GLS_OK || counts.changed == 1);
    gls_buf_release(&out);
    gls_base_free(a);
    gls_base_free(b);
    return status;
}

static enum gls_status (*const calls[])(struct gls_error *err) = {add, change, sort, merge, diff};

START_TEST(failing_allocations)
{
    enum gls_status status = GLS_ERR_NOMEM;
    for (long limit = 0; status != GLS_OK; limit++) {
        struct gls_error err = {.status = GLS_OK};
        ck_assert_int_lt(limit, 5000);
        gls_memory_limit = limit;
        status = calls[_i](&err);
        gls_memory_limit = -1;
        ck_assert_msg(status == GLS_OK || status == GLS_ERR_NOMEM, "%ld: %d %s", limit, (int)status,
                      err.message);
        ck_assert(status == GLS_OK || is_untouched());
    }
}
END_TEST

Suite *upkeep_suite(void)
{
    Suite *suite = suite_create("upkeep");
    TCase *text = tcase_create("text"), *memory = tcase_create("memory");
    tcase_add_test(text, text_is_the_entry);
    tcase_add_loop_test(text, texts_that_are_none, 0, (int)(sizeof texts / sizeof *texts));
    suite_add_tcase(suite, text);
    tcase_add_checked_fixture(memory, make_files, remove_files);
    tcase_add_loop_test(memory, failing_allocations, 0, (int)(sizeof calls / sizeof *calls));
    suite_add_tcase(suite, memory);
    return suite;
}
