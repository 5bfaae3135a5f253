#include <check.h>
#include <stdio.h>
#include <string.h>

#include "base/base.h"
#include "base/builder.h"
#include "core/table.h"

enum { TEXT_BYTES = 40 };

/* Texts that count up, as programs make them. */
struct pattern {
    const char *format;
    unsigned first, step;
};

static struct gls_span text_of(const struct pattern *pattern, unsigned number, char out[TEXT_BYTES])
{
    int size = snprintf(out, TEXT_BYTES, pattern->format, pattern->first + number * pattern->step);
    return (struct gls_span){out, (size_t)size};
}

static bool never(const void *in, uint32_t member, const void *wanted)
{
    (void)in, (void)member, (void)wanted;
    return false;
}

/* A table filled with a pattern: the most probes that one of them took, or SIZE_MAX. Check writes a
 * mark for each assertion: there are none in the loop. */
static size_t fill(struct gls_hash_table *table, const struct pattern *pattern, unsigned count)
{
    struct gls_work work = {0};
    char text[TEXT_BYTES];
    size_t most = 0;
    for (unsigned i = 0; i < count && most < SIZE_MAX; i++) {
        uint32_t hash = (uint32_t)gls_hash(table->key, text_of(pattern, i, text));
        struct gls_hash_slot *slot = gls_hash_table_find(&work, table, hash, never, NULL, NULL);
        size_t probes =
            slot ? ((size_t)(slot - table->slot) - hash) & (table->slots - 1) : SIZE_MAX;
        most = probes > most ? probes : most;
        if (slot)
            gls_hash_table_insert(table, slot, hash, i);
    }
    gls_hash_table_clear(table);
    return most;
}

/* ------------------------------------------------------------------ patterns */

/* Ids as programs make them; of the first three, 30,000 once looked hostile. */
static const struct pattern refused[] = {
    {"ep%06u", 1, 1},
    {"507f1f77bcf86cd7%08x", 1, 1},
    {"%08x", 1, 1},
    {"a%07u", 1, 1},
    {"%08u", 0, 1},
    {"%016u", 0, 1},
    {"%024u", 0, 1},
    {"%08x", 0, 1},
    {"507f1f77bcf86cd7%08x", 0x99439011, 1},
    {"507f1f77bcf8%04x6cd79943", 0, 1},
    {"concept-%08u", 0, 1},
    {"urn:id:%09u", 0, 7},
    {"%07ua", 0, 1},
};

START_TEST(counting_ids_are_taken)
{
    struct gls_hash_table written = {.what = "texts"}, keyed = {.what = "texts", gls_hash_key()};
    ck_assert_uint_lt(fill(&written, &refused[_i], 30000), 100);
    ck_assert_uint_lt(fill(&keyed, &refused[_i], 30000), 100);
    gls_hash_table_release(&written);
    gls_hash_table_release(&keyed);
}
END_TEST

START_TEST(counting_ids_make_a_base)
{
    struct gls_builder *b = gls_builder_new("x.tbx");
    struct gls_place here = {"x.tbx", 1, 1, 0, 0};
    struct gls_base *base;
    struct gls_error err;
    char text[TEXT_BYTES];
    for (unsigned i = 0; i < 30000; i++) {
        gls_builder_concept(b, here, text_of(&refused[_i], i, text));
        gls_builder_section(b, here, gls_span_of("fr"));
        gls_builder_term(b, here);
        gls_builder_term_text(b, text_of(&refused[_i], i, text));
        gls_builder_concept_end(b);
    }
    ck_assert_msg(gls_builder_finish(b, GLS_LOAD_ALL, &base, &err) == GLS_OK, "%s", err.message);
    gls_builder_free(b);
    text_of(&refused[_i], 29999, text);
    ck_assert_uint_eq(gls_base_find_id(base, text), 29999);
    gls_base_free(base);
}
END_TEST

/* Every letter, width, radix and step: some three thousand patterns. */
START_TEST(no_pattern_is_refused)
{
    static const char *const numbers[] = {"%06u",  "%06x",  "%07u",  "%08x",
                                          "%010u", "%015u", "%016x", "%024u"};
    static const unsigned firsts[] = {0, 1, 9990, 0x10000, 123456}, steps[] = {1, 2, 10};
    struct gls_hash_table table = {.what = "texts"};
    char format[TEXT_BYTES];
    for (size_t i = 0; i < 120; i++) {
        snprintf(format, sizeof format, "%c%s%s", 'a' + _i, numbers[i % 8], i / 60 ? "-fr" : "");
        struct pattern pattern = {format, firsts[i / 8 % 5], steps[i / 40]};
        ck_assert_msg(fill(&table, &pattern, 1200) < 100, "%s from %u by %u", format, pattern.first,
                      pattern.step);
    }
    gls_hash_table_release(&table);
}
END_TEST

/* The first; then those whose factor is, or ends as, a number that moves little: 1, 1 in its last
 * 13 and 40 bits, 2, 2 to the 32nd, and -1 in its last 13. */
static const uint64_t number_keys[] = {0,
                                       1,
                                       2,
                                       0x851BFA888A058D4Cu,
                                       0x29EA0599B0B60D4Cu,
                                       0x97BA2D888A058D4Cu,
                                       0x99F34A00B19251BDu,
                                       0x9831215F9C88C6E3u,
                                       0x0CAA3BBA3412D2B2u};
enum { NUMBER_KEYS = sizeof number_keys / sizeof *number_keys };

START_TEST(numbers_are_spread)
{
    struct gls_work work = {0};
    struct gls_hash_table table = {.what = "numbers", .key = number_keys[_i / 2]};
    size_t most = 0;
    for (unsigned i = 0; i < 50000; i++) {
        uint64_t number = _i % 2 ? i : (uint64_t)i << 32 | i % 7;
        uint32_t hash = (uint32_t)gls_hash_number(table.key, number);
        struct gls_hash_slot *slot = gls_hash_table_find(&work, &table, hash, never, NULL, NULL);
        if (!slot)
            break;
        size_t probes = ((size_t)(slot - table.slot) - hash) & (table.slots - 1);
        most = probes > most ? probes : most;
        gls_hash_table_insert(&table, slot, hash, i);
    }
    ck_assert_uint_eq(table.members, 50000);
    ck_assert_uint_lt(most, 100);
    gls_hash_table_release(&table);
}
END_TEST

/* ------------------------------------------------------------------ answers */

START_TEST(keys_differ)
{
    struct gls_span text = gls_span_of("a0000001");
    ck_assert_uint_ne(gls_hash_key(), gls_hash_key());
    ck_assert_uint_ne(gls_hash(1, text), gls_hash(2, text));
    ck_assert_uint_eq(gls_hash(1, text), gls_hash(1, text));
}
END_TEST

/* A bit more or less, or a byte moved, is another hash, whatever the size. */
START_TEST(bytes_count)
{
    char text[TEXT_BYTES] = {0};
    struct gls_span span = {text, (size_t)_i};
    uint64_t none = gls_hash(0, span);
    for (int i = 0; i < 8 * _i; i++) {
        text[i / 8] = (char)(1 << i % 8);
        ck_assert_uint_ne((uint32_t)gls_hash(0, span), (uint32_t)none);
        text[i / 8] = 0;
    }
    ck_assert_uint_ne(gls_hash(0, (struct gls_span){text, span.size + 1}), none);
}
END_TEST

START_TEST(a_crowded_table_is_refused)
{
    struct gls_work work = {.file = "x.tbx"};
    struct gls_hash_table table = {.what = "words"};
    struct gls_error err;
    unsigned taken = 0;
    for (struct gls_hash_slot *slot;; taken++) {
        slot = gls_hash_table_find(&work, &table, 7, never, NULL, NULL);
        if (!slot)
            break;
        gls_hash_table_insert(&table, slot, 7, taken);
    }
    ck_assert_uint_eq(taken, GLS_PROBES_MAX);
    ck_assert_ptr_null(gls_hash_table_find(&work, &table, 8, never, NULL, NULL));
    ck_assert_int_eq(gls_work_end(&work, &err), GLS_ERR_LIMIT);
    ck_assert_str_eq(err.file, "x.tbx");
    ck_assert_str_eq(err.message, "words that are made to be slow to find: no glossary is so made");
    gls_hash_table_release(&table);
}
END_TEST

/* ------------------------------------------------------------------ work */

START_TEST(the_first_failure_stays)
{
    struct gls_work work = {.file = "x.tbx"};
    struct gls_error err;
    gls_work_fail(&work, GLS_ERR_LIMIT, (struct gls_place){.line = 3, .column = 4}, "too %s",
                  "much");
    gls_work_fail_nomem(&work);
    ck_assert_ptr_null(gls_work_alloc(&work, 8));
    ck_assert_ptr_null(gls_work_malloc(&work, 8));
    ck_assert_int_eq(gls_work_end(&work, &err), GLS_ERR_LIMIT);
    ck_assert_str_eq(err.message, "too much");
    ck_assert_str_eq(err.file, "x.tbx");
    ck_assert_uint_eq(err.line, 3);
    ck_assert(!gls_work_failed(&work));
    ck_assert_int_eq(gls_work_end(&work, NULL), GLS_OK);
}
END_TEST

START_TEST(work_without_memory)
{
    struct gls_work work = {0};
    struct gls_array array = {0};
    gls_memory_limit = _i;
    while (gls_work_alloc(&work, 30000) && GLS_APPEND(&work, &array, uint64_t))
        ;
    gls_memory_limit = -1;
    ck_assert_int_eq(gls_work_end(&work, NULL), GLS_ERR_NOMEM);
    gls_free(array.data);
}
END_TEST

Suite *table_suite(void);
Suite *table_suite(void)
{
    Suite *suite = suite_create("table");
    TCase *tcase = tcase_create("table");
    int count = sizeof refused / sizeof *refused;
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, counting_ids_are_taken, 0, count);
    tcase_add_loop_test(tcase, counting_ids_make_a_base, 0, 3);
    tcase_add_loop_test(tcase, no_pattern_is_refused, 0, 26);
    tcase_add_loop_test(tcase, numbers_are_spread, 0, 2 * NUMBER_KEYS);
    tcase_add_test(tcase, keys_differ);
    tcase_add_loop_test(tcase, bytes_count, 0, TEXT_BYTES - 1);
    tcase_add_test(tcase, a_crowded_table_is_refused);
    tcase_add_test(tcase, the_first_failure_stays);
    tcase_add_loop_test(tcase, work_without_memory, 0, 6);
    suite_add_tcase(suite, tcase);
    return suite;
}
