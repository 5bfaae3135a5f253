/* Files for other programs: the cells of the profile "full", and want of memory in every profile.
 */
#include <check.h>
#include <string.h>

#include "core/memory.h"
#include "files.h"
#include "format/tabular/full.h"
#include "suites.h"

static struct gls_span s(const char *text)
{
    return gls_span_of(text);
}

/* ------------------------------------------------------------------ items */

static const struct {
    enum gls_level_bit level;
    enum gls_category category;
    const char *value, *target;
    const char *cell; /* in the column "note" */
} items[] = {
    {GLS_OF_TERM, GLS_CATEGORY_NOTE, "register: lay", "", "register: lay"},
    {GLS_OF_CONCEPT, GLS_CATEGORY_NOTE, "usage: hide", "", "concept: usage: hide"},
    {GLS_OF_SECTION, GLS_CATEGORY_SOURCE, "un livre", "", "language: source: un livre"},
    {GLS_OF_TERM, GLS_CATEGORY_CONTEXT, "a | b", "", "context: a \\| b"},
    {GLS_OF_TERM, GLS_CATEGORY_NOTE, "a\\|b\\", "", "a\\\\|b\\"},
    {GLS_OF_TERM, GLS_CATEGORY_NOTE, "term: x", "", "term: note: term: x"},
    {GLS_OF_CONCEPT, GLS_CATEGORY_NOTE, "source: x", "", "concept: note: source: x"},
    {GLS_OF_TERM, GLS_CATEGORY_NOTE, "+ source: x", "", "term: note: + source: x"},
    {GLS_OF_TERM, GLS_CATEGORY_NOTE, "+ x", "", "+ x"},
    {GLS_OF_TERM, GLS_CATEGORY_NOTE, "a → b", "", "a → b →"},
    {GLS_OF_TERM, GLS_CATEGORY_NOTE, "a→b", "", "a→b"},
    {GLS_OF_CONCEPT, GLS_CATEGORY_CROSS_REFERENCE, "", "id", "concept: crossReference: → id"},
    {GLS_OF_CONCEPT, GLS_CATEGORY_CROSS_REFERENCE, "a → b", "c",
     "concept: crossReference: a → b → c"},
};
enum { ITEMS = sizeof items / sizeof *items };

static void check_span(struct gls_span span, const char *expected)
{
    char text[100];
    memcpy(text, span.data ? span.data : "", span.size);
    text[gls_full_unescape(text, span.size)] = '\0';
    ck_assert_str_eq(text, expected);
}

START_TEST(an_item_is_read_as_it_was_written)
{
    struct gls_buf cell;
    struct gls_full_item item = {items[_i].level, items[_i].category, s(items[_i].value),
                                 s(items[_i].target), false};
    const struct gls_full_column *note = gls_full_column_of(GLS_CATEGORY_NOTE);
    gls_buf_init(&cell);
    gls_full_item_put(&cell, note, &item);
    ck_assert_uint_eq(cell.size, strlen(items[_i].cell));
    ck_assert_mem_eq(cell.data, items[_i].cell, cell.size);
    gls_full_item_put(&cell, note, &item);
    struct gls_span rest = {cell.data, cell.size};
    for (int i = 0; i < 2; i++) {
        ck_assert(gls_full_item_next(&rest, note, &item));
        ck_assert_int_eq(item.level, items[_i].level);
        ck_assert_int_eq(item.category, items[_i].category);
        check_span(item.value, items[_i].value);
        check_span(item.target, items[_i].target);
    }
    ck_assert(!gls_full_item_next(&rest, note, &item));
    gls_buf_release(&cell);
}
END_TEST

static struct gls_full_item item_of(enum gls_category category, const char *value, bool nested)
{
    return (struct gls_full_item){GLS_OF_TERM, category, s(value), s(""), nested};
}

START_TEST(what_belongs_to_an_item_follows_it)
{
    struct gls_buf cell;
    const struct gls_full_column *note = gls_full_column_of(GLS_CATEGORY_NOTE);
    const struct gls_full_item written[] = {item_of(GLS_CATEGORY_CONTEXT, "Un os.", false),
                                            item_of(GLS_CATEGORY_SOURCE, "a: b | c", true),
                                            item_of(GLS_CATEGORY_NOTE, "lu", false)};
    gls_buf_init(&cell);
    for (size_t i = 0; i < 3; i++)
        gls_full_item_put(&cell, note, &written[i]);
    struct gls_span text = {cell.data, cell.size}, rest = text;
    ck_assert(gls_span_equal(text, s("context: Un os. | + source: a: b \\| c | lu")));
    struct gls_full_item item = {0};
    for (size_t i = 0; i < 3; i++) {
        ck_assert(gls_full_item_next(&rest, note, &item));
        ck_assert_int_eq(item.level, written[i].level);
        ck_assert_int_eq(item.category, written[i].category);
        ck_assert_int_eq(item.nested, written[i].nested);
    }
    item = (struct gls_full_item){0}; /* to nothing */
    rest = s("+ source: seul");
    ck_assert(gls_full_item_next(&rest, note, &item) && !item.nested);
    check_span(item.value, "+ source: seul");
    gls_buf_release(&cell);
}
END_TEST

/* ------------------------------------------------------------------ want of memory */

static enum gls_status write_profile(struct gls_shelf *shelf, const char *profile,
                                     struct gls_buf *out, struct gls_error *err)
{
    enum gls_status status = gls_shelf_write(shelf, profile, NULL, out, err);
    return status == GLS_OK ? gls_buf_finish(out, err) : status;
}

static void write_without_memory(struct gls_base *base, const char *profile)
{
    SHELF(shelf, &base, 1, "fr", "en");
    enum gls_status status = GLS_ERR_NOMEM;
    for (long limit = 0; status != GLS_OK; limit++) {
        struct gls_buf out;
        struct gls_error err = {0};
        gls_buf_init(&out);
        gls_memory_limit = limit;
        status = write_profile(shelf, profile, &out, &err);
        gls_memory_limit = -1;
        ck_assert_int_lt(limit, 1000);
        ck_assert_msg(status == GLS_OK || status == GLS_ERR_NOMEM, "%s: %s", profile, err.message);
        gls_buf_release(&out);
    }
}

START_TEST(every_allocation_may_fail)
{
    size_t count;
    struct gls_base *base;
    ck_assert_int_eq(files_load(&base, GLS_TEST_DIR "/exchange/small.tbx", 0, NULL), GLS_OK);
    write_without_memory(base, gls_profiles(&count)[_i].name);
    gls_base_free(base);
}
END_TEST

Suite *exchange_suite(void)
{
    size_t profiles;
    Suite *suite = suite_create("exchange");
    TCase *tcase = tcase_create("files");
    gls_profiles(&profiles);
    tcase_add_loop_test(tcase, an_item_is_read_as_it_was_written, 0, ITEMS);
    tcase_add_test(tcase, what_belongs_to_an_item_follows_it);
    tcase_add_loop_test(tcase, every_allocation_may_fail, 0, (int)profiles);
    suite_add_tcase(suite, tcase);
    return suite;
}
