/* Tables as glossaries: tests/table/<case>.<suffix> with <case>.base, what it says.
 *
 *      ? columns fr,en                     how it is read, an option a line
 *      ! 3:1: not UTF-8 ...                what is doubtful; of a table that is refused, why
 *      7{note: x} | fr os (noun) | en bone; os {note: y}
 *
 * Each other line is a concept: its id, what is said of it, its terms by language. */
#include <check.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/memory.h"
#include "core/span.h"
#include "files.h"
#include "format/format.h"
#include "format/tabular/record.h"
#include "load/recognise.h"

#define CASES GLS_TEST_DIR "/table"

static struct files cases, all;

/* ------------------------------------------------------------------ a case */

struct table_case {
    char path[FILES_PATH];
    struct gls_buf expected, data;
    char text[1024]; /* the options */
    struct gls_read_options options;
};

/* The file that is <name>.<suffix>, whatever the suffix. */
static void find_data(const char *name, char path[FILES_PATH])
{
    size_t size = strlen(name);
    *path = '\0';
    for (size_t i = 0; i < all.count; i++) {
        const char *file = all.name[i];
        if (strncmp(file, name, size) == 0 && file[size] == '.' &&
            strcmp(file + size, ".base") != 0)
            files_path(path, CASES, file, "");
    }
    ck_assert_msg(*path, "no table %s", name);
}

static void set_option(struct gls_read_options *options, const char *name, const char *value)
{
    const struct {
        const char *name, **place;
    } known[] = {{"columns", &options->columns}, {"encoding", &options->encoding},
                 {"header", &options->header},   {"split", &options->split},
                 {"sheet", &options->sheet},     {"format", &options->format},
                 {"from", &options->from},       {"to", &options->to}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i].name, name) == 0)
            *known[i].place = value;
}

/* Takes the options off what is expected. */
static void read_options(struct table_case *own)
{
    char *at = own->expected.data;
    while (strncmp(at, "? ", 2) == 0) {
        char *end = strchr(at, '\n'), *value = strchr(at + 2, ' ');
        *end = *value = '\0';
        set_option(&own->options, at + 2, value + 1);
        at = end + 1;
    }
    memmove(own->text, own->expected.data, (size_t)(at - own->expected.data));
    for (size_t i = 0; i < 8; i++) {
        const char **place[] = {&own->options.columns, &own->options.encoding, &own->options.header,
                                &own->options.split,   &own->options.sheet,    &own->options.format,
                                &own->options.from,    &own->options.to};
        if (*place[i])
            *place[i] = own->text + (*place[i] - own->expected.data);
    }
    own->expected.size -= (size_t)(at - own->expected.data);
    memmove(own->expected.data, at, own->expected.size);
}

static struct table_case open_case(const char *name)
{
    struct table_case own = {.options = {0}};
    char path[FILES_PATH];
    gls_buf_init(&own.expected);
    gls_buf_init(&own.data);
    find_data(name, own.path);
    ck_assert(files_read(&own.expected, files_path(path, CASES, name, ".base")));
    gls_buf_put(&own.expected, "", 1);
    ck_assert(files_read(&own.data, own.path));
    return own;
}

static void close_case(struct table_case *own)
{
    gls_buf_release(&own->expected);
    gls_buf_release(&own->data);
}

/* ------------------------------------------------------------------ telling */

static void put_place(struct gls_buf *out, const struct gls_error *err)
{
    const char *cell = *err->cell ? err->cell : NULL;
    gls_buf_printf(out, "! %u:%u: %s%s%s%s\n", err->line, err->column, cell ? "[" : "",
                   cell ? cell : "", cell ? "] " : "", err->message);
}

static void tell_doubt(void *payload, const struct gls_error *doubt)
{
    put_place(payload, doubt);
}

static void tell_properties(const struct gls_base *base, struct gls_range range,
                            struct gls_buf *out)
{
    for (uint32_t i = 0; i < range.count; i++) {
        struct gls_property property = gls_base_property(base, range.first + i);
        gls_buf_printf(out, "{%s: %s}", gls_category_name(property.category), property.value);
    }
}

static void tell_term(const struct gls_base *base, uint32_t number, struct gls_buf *out)
{
    struct gls_term term = gls_base_term(base, number);
    const char *words[] = {gls_admin_name(term.admin), gls_pos_name(term.pos),
                           gls_gender_name(term.gender), gls_term_type_name(term.type)};
    const char *before = " (";
    gls_buf_puts(out, term.text);
    for (size_t i = 0; i < 4; i++)
        if (words[i]) {
            gls_buf_printf(out, "%s%s", before, words[i]);
            before = " ";
        }
    gls_buf_puts(out, strcmp(before, " ") == 0 ? ")" : "");
    gls_buf_puts(out, term.properties.count ? " " : "");
    tell_properties(base, term.properties, out);
}

static void tell_base(const struct gls_base *base, struct gls_buf *out)
{
    for (uint32_t c = 0; c < gls_base_concepts(base); c++) {
        struct gls_concept concept = gls_base_concept(base, c);
        gls_buf_puts(out, concept.id);
        tell_properties(base, concept.properties, out);
        for (uint32_t s = 0; s < concept.sections.count; s++) {
            struct gls_section section = gls_base_section(base, concept.sections.first + s);
            gls_buf_printf(out, " | %s ", section.lang);
            tell_properties(base, section.properties, out);
            gls_buf_puts(out, section.properties.count ? " " : "");
            for (uint32_t t = 0; t < section.terms.count; t++) {
                gls_buf_puts(out, t ? "; " : "");
                tell_term(base, section.terms.first + t, out);
            }
        }
        gls_buf_puts(out, "\n");
    }
}

/* ------------------------------------------------------------------ reading */

/* As of a file, whose name tells too. */
static enum gls_status find_reader(const struct table_case *own, struct gls_span bytes,
                                   const struct gls_format **format, struct gls_error *err)
{
    struct gls_refusal refusal;
    struct gls_span head = {bytes.data, bytes.size < GLS_HEAD_BYTES ? bytes.size : GLS_HEAD_BYTES};
    *format = gls_recognise(GLS_PURPOSE_GLOSSARY, head, own->path, &refusal);
    return *format ? GLS_OK
                   : gls_fail(err, GLS_ERR_FORMAT, refusal.place, "this is %s: %s", refusal.is,
                              refusal.remedy ? refusal.remedy : "");
}

/* Reads @p bytes as the file of the case, in pieces of @p chunk bytes. */
static enum gls_status read_bytes(const struct table_case *own, struct gls_span bytes, size_t chunk,
                                  struct gls_base **out, struct gls_error *err)
{
    struct gls_input in;
    struct gls_source source = {.in = &in};
    const struct gls_format *format;
    *out = NULL;
    gls_input_from(&in, own->path, bytes);
    in.chunk = chunk;
    struct gls_builder *builder = gls_builder_new(in.name);
    enum gls_status status = builder ? GLS_OK : gls_fail_nomem(err);
    if (status == GLS_OK)
        status = find_reader(own, bytes, &format, err);
    if (status == GLS_OK)
        status = format->reader->read(&source, &own->options, builder, err);
    if (status == GLS_OK)
        status = gls_builder_finish(builder, GLS_LOAD_TERMS, out, err);
    gls_builder_free(builder);
    gls_input_close(&in);
    return status;
}

static struct gls_span data_of(const struct table_case *own)
{
    return (struct gls_span){own->data.data, own->data.size};
}

/* What is read, or why not, as the file of expectations has it. */
static struct gls_buf tell_case(struct table_case *own, size_t chunk)
{
    struct gls_buf out;
    struct gls_error err = {0};
    struct gls_base *base;
    gls_buf_init(&out);
    own->options.doubt = tell_doubt;
    own->options.payload = &out;
    if (read_bytes(own, data_of(own), chunk, &base, &err) == GLS_OK)
        tell_base(base, &out);
    else
        put_place(&out, &err);
    gls_base_free(base);
    gls_buf_put(&out, "", 1);
    return out;
}

/* ------------------------------------------------------------------ the tests */

START_TEST(case_says)
{
    struct table_case own = open_case(cases.name[_i]);
    read_options(&own);
    struct gls_buf told = tell_case(&own, 0);
    ck_assert_str_eq(told.data, own.expected.data);
    gls_buf_release(&told);
    close_case(&own);
}
END_TEST

START_TEST(case_in_small_chunks)
{
    static const size_t chunks[] = {1, 7};
    struct table_case own = open_case(cases.name[_i]);
    read_options(&own);
    for (size_t i = 0; i < sizeof chunks / sizeof *chunks; i++) {
        struct gls_buf told = tell_case(&own, chunks[i]);
        ck_assert_str_eq(told.data, own.expected.data);
        gls_buf_release(&told);
    }
    close_case(&own);
}
END_TEST

/* Wherever a table is cut it is read or refused, with a word. */
START_TEST(case_cut)
{
    struct table_case own = open_case(cases.name[_i]);
    read_options(&own);
    for (size_t size = 0; size < own.data.size; size++) {
        struct gls_base *base;
        struct gls_error err = {0};
        char *cut = gls_malloc(size); /* of that very size, for reads past it to show */
        memcpy(cut, own.data.data, size);
        enum gls_status status = read_bytes(&own, (struct gls_span){cut, size}, 0, &base, &err);
        ck_assert(status == GLS_OK ? base != NULL : *err.message);
        gls_base_free(base);
        gls_free(cut);
    }
    close_case(&own);
}
END_TEST

START_TEST(every_allocation_may_fail)
{
    struct table_case own = open_case(cases.name[_i]);
    read_options(&own);
    enum gls_status status = GLS_ERR_NOMEM;
    for (long limit = 0; status == GLS_ERR_NOMEM; limit++) {
        struct gls_base *base;
        gls_memory_limit = limit;
        status = read_bytes(&own, data_of(&own), 0, &base, NULL);
        gls_memory_limit = -1;
        ck_assert(status == GLS_OK || !base);
        ck_assert_int_lt(limit, 2000);
        gls_base_free(base);
    }
    close_case(&own);
}
END_TEST

START_TEST(places)
{
    struct table_case own = open_case("quotes");
    struct gls_base *base;
    ck_assert_int_eq(read_bytes(&own, data_of(&own), 0, &base, NULL), GLS_OK);
    struct gls_concept first = gls_base_concept(base, 0), second = gls_base_concept(base, 1);
    ck_assert_uint_eq(first.line, 2);
    ck_assert_uint_eq(first.column, 1);
    ck_assert_uint_eq(gls_base_term(base, 1).line, 2);
    ck_assert_uint_eq(gls_base_term(base, 1).column, 11);
    ck_assert_uint_eq(second.line, 4);
    ck_assert_uint_eq(gls_base_term(base, 3).column, 6);
    gls_base_free(base);
    close_case(&own);
}
END_TEST

/* What is asked of a row again and again is copied once: memory does not grow with the square of
 * the rows. */
START_TEST(homographs_need_little_memory)
{
    enum { ROWS = 400, BLOCKS = 100 };
    struct table_case own = {.path = "table.csv", .options = {0}};
    struct gls_base *base;
    gls_buf_init(&own.data);
    gls_buf_puts(&own.data, "fr,en,definition\n");
    for (unsigned i = 0; i < ROWS; i++)
        gls_buf_printf(&own.data, "os,bone,\"part %u, %0200u\"\n", i, i);
    gls_memory_limit = BLOCKS;
    enum gls_status status = read_bytes(&own, data_of(&own), 0, &base, NULL);
    gls_memory_limit = -1;
    ck_assert_int_eq(status, GLS_OK);
    ck_assert_uint_eq(gls_base_concepts(base), ROWS);
    gls_base_free(base);
    gls_buf_release(&own.data);
}
END_TEST

Suite *tabular_suite(void);
Suite *tabular_suite(void)
{
    Suite *suite = suite_create("tabular");
    TCase *tc = tcase_create("cases");
    cases = files_list(CASES, ".base");
    all = files_list(CASES, "");
    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, case_says, 0, (int)cases.count);
    tcase_add_loop_test(tc, case_in_small_chunks, 0, (int)cases.count);
    tcase_add_loop_test(tc, case_cut, 0, (int)cases.count);
    tcase_add_loop_test(tc, every_allocation_may_fail, 0, (int)cases.count);
    tcase_add_test(tc, places);
    tcase_add_test(tc, homographs_need_little_memory);
    suite_add_tcase(suite, tc);
    return suite;
}
