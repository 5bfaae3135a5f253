#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "core/traced.h"

START_TEST(error_names_the_place)
{
    struct gls_error err;
    struct gls_place at = {"a.tbx", 3, 7, 0, 0};
    ck_assert_int_eq(gls_fail(&err, GLS_ERR_SYNTAX, at, "bad %s", "tag"), GLS_ERR_SYNTAX);
    ck_assert_int_eq(err.status, GLS_ERR_SYNTAX);
    ck_assert_str_eq(err.file, "a.tbx");
    ck_assert_uint_eq(err.line, 3);
    ck_assert_uint_eq(err.column, 7);
    ck_assert_str_eq(err.message, "bad tag");
    ck_assert_int_eq(gls_fail(NULL, GLS_ERR_IO, at, "unheard"), GLS_ERR_IO);
}
END_TEST

START_TEST(long_message_ends_with_a_character)
{
    struct gls_error err;
    char text[1000];
    for (size_t i = 0; i + 1 < sizeof text; i += 2)
        memcpy(text + i, "é", 2);
    text[sizeof text - 2] = '\0';
    gls_fail(&err, GLS_ERR_IO, (struct gls_place){0}, "x%s", text);
    size_t size = strlen(err.message);
    ck_assert_uint_gt(size, 200);
    ck_assert_uint_eq(gls_utf8_valid(err.message, size), size);
}
END_TEST

static const struct {
    const char *text;
    size_t size, valid;
} utf8[] = {
    {"", 0, 0},
    {"abc", 3, 3},
    {"œdème", 7, 7},
    {"\xF0\x9F\xA6\xB4", 4, 4},
    {"a\xC0\xAF", 3, 1},        /* overlong */
    {"\xE0\x80\xAF", 3, 0},     /* overlong */
    {"\xED\xA0\x80", 3, 0},     /* a surrogate */
    {"\xF4\x90\x80\x80", 4, 0}, /* past U+10FFFF */
    {"ab\xE9", 3, 2},           /* Latin-1 */
    {"ab\xC3", 3, 2},           /* cut */
    {"\x80", 1, 0},
    {"\xFF", 1, 0},
    {"a\0b", 3, 3},
};

START_TEST(utf8_validity)
{
    ck_assert_uint_eq(gls_utf8_valid(utf8[_i].text, utf8[_i].size), utf8[_i].valid);
}
END_TEST

START_TEST(utf8_round_trip)
{
    static const uint32_t codes[] = {0x24,  0x7F,   0x80,   0xE9,    0x7FF,
                                     0x800, 0x2019, 0xFFFD, 0x10000, 0x10FFFF};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        char bytes[4];
        size_t size = gls_utf8_write(bytes, codes[i]), at = 0;
        ck_assert_uint_eq(gls_utf8_next(bytes, size, &at), codes[i]);
        ck_assert_uint_eq(at, size);
        ck_assert_uint_eq(gls_utf8_valid(bytes, size), size);
        for (size_t cut = 1; cut < size; cut++)
            ck_assert_uint_eq(gls_utf8_whole(bytes, cut), 0);
        ck_assert_uint_eq(gls_utf8_whole(bytes, size), size);
    }
}
END_TEST

/* Of every text of these four bytes, up to nine: what stands between blanks, one space between. */
START_TEST(blanks_collapse_wherever_they_stand)
{
    static const char bytes[] = {'a', ' ', '\t', '\xE9'};
    enum { LONGEST = 9 };
    for (size_t size = 0; size <= LONGEST; size++)
        for (unsigned long number = 0; number < 1UL << (2 * size); number++) {
            char text[LONGEST], expected[LONGEST];
            size_t kept = 0;
            for (size_t i = 0; i < size; i++) {
                text[i] = bytes[number >> (2 * i) & 3];
                bool blank = text[i] == ' ' || text[i] == '\t';
                bool first = i == 0 || text[i - 1] == ' ' || text[i - 1] == '\t';
                if (!blank && first && kept)
                    expected[kept++] = ' ';
                if (!blank)
                    expected[kept++] = text[i];
            }
            bool same = kept == size && memcmp(text, expected, size) == 0;
            bool right = (gls_blanks_of(text, size) == 0) == same &&
                         gls_collapse(text, size) == kept && memcmp(text, expected, kept) == 0;
            if (!right) /* an assertion each would take longer than the rest */
                ck_abort_msg("text %lu of %zu bytes", number, size);
        }
}
END_TEST

START_TEST(spans)
{
    ck_assert(gls_span_equal_ascii(gls_span_of("SubjectField"), "subjectfield"));
    ck_assert(!gls_span_equal_ascii(gls_span_of("subject"), "subjectField"));
    ck_assert(!gls_span_equal_ascii(gls_span_of("subjectField"), "subject"));
    struct gls_span trimmed = gls_span_trim(gls_span_of(" \t os long\r\n"));
    ck_assert(gls_span_equal(trimmed, gls_span_of("os long")));
    ck_assert_uint_eq(gls_span_trim(gls_span_of(" \n ")).size, 0);
    ck_assert_int_lt(gls_span_compare(gls_span_of("os"), gls_span_of("ose")), 0);
    ck_assert_int_gt(gls_span_compare(gls_span_of("z"), gls_span_of("abc")), 0);
}
END_TEST

START_TEST(arena_is_aligned_and_keeps)
{
    struct gls_arena arena = {0};
    char *kept[200];
    for (size_t i = 0; i < 200; i++) {
        kept[i] = gls_arena_alloc(&arena, i * 13 + 1);
        ck_assert_ptr_nonnull(kept[i]);
        ck_assert_uint_eq((uintptr_t)kept[i] % sizeof(void *), 0);
        memset(kept[i], (int)i, i * 13 + 1);
    }
    for (size_t i = 0; i < 200; i++)
        ck_assert_int_eq((unsigned char)kept[i][i * 13], (int)i);
    ck_assert_ptr_nonnull(gls_arena_alloc(&arena, 1000000));
    ck_assert_ptr_null(gls_arena_alloc(&arena, SIZE_MAX - 3));
    gls_arena_release(&arena);
}
END_TEST

START_TEST(memory_gives_out)
{
    gls_memory_limit = 1;
    void *block = gls_malloc(10);
    ck_assert_ptr_nonnull(block);
    ck_assert_ptr_null(gls_malloc(10));
    gls_memory_limit = -1;
    gls_free(block);
}
END_TEST

/* ------------------------------------------------------------------ output */

static char directory[] = "/tmp/glossaire-test-XXXXXX";

static void make_directory(void)
{
    strcpy(directory + strlen(directory) - 6, "XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(directory));
}

static const char *path_of(const char *name)
{
    static char path[256];
    snprintf(path, sizeof path, "%s/%s", directory, name);
    return path;
}

static void check_content(const char *path, const char *expected)
{
    char content[256] = {0};
    FILE *file = fopen(path, "r");
    ck_assert_ptr_nonnull(file);
    size_t size = fread(content, 1, sizeof content - 1, file);
    fclose(file);
    content[size] = '\0';
    ck_assert_str_eq(content, expected);
}

static unsigned files_in_directory(void)
{
    char command[300];
    unsigned count = 0;
    snprintf(command, sizeof command, "ls -A %s | wc -l", directory);
    FILE *pipe = popen(command, "r");
    ck_assert_int_eq(fscanf(pipe, "%u", &count), 1);
    pclose(pipe);
    return count;
}

static void remove_directory(void)
{
    char command[300];
    snprintf(command, sizeof command, "rm -rf %s", directory);
    ck_assert_int_eq(system(command), 0);
}

START_TEST(buffer_in_memory)
{
    struct gls_buf buf;
    gls_buf_init(&buf);
    for (int i = 0; i < 1000; i++)
        gls_buf_printf(&buf, "%03d ", i);
    gls_buf_puts(&buf, "end");
    ck_assert_uint_eq(buf.size, 4003);
    ck_assert_mem_eq(buf.data + 4 * 999, "999 end", 7);
    ck_assert_int_eq(gls_buf_finish(&buf, NULL), GLS_OK);
    gls_buf_release(&buf);
}
END_TEST

START_TEST(file_appears_whole)
{
    struct gls_buf buf;
    make_directory();
    ck_assert_int_eq(gls_buf_to_file(&buf, path_of("out"), NULL), GLS_OK);
    gls_buf_puts(&buf, "first");
    ck_assert_int_ne(access(path_of("out"), F_OK), 0);
    ck_assert_int_eq(gls_buf_finish(&buf, NULL), GLS_OK);
    gls_buf_release(&buf);
    check_content(path_of("out"), "first");
    ck_assert_uint_eq(files_in_directory(), 1);
    remove_directory();
}
END_TEST

START_TEST(unfinished_file_leaves_the_old_one)
{
    struct gls_buf buf;
    make_directory();
    ck_assert_int_eq(gls_buf_to_file(&buf, path_of("out"), NULL), GLS_OK);
    gls_buf_puts(&buf, "old");
    gls_buf_finish(&buf, NULL);
    gls_buf_release(&buf);
    ck_assert_int_eq(chmod(path_of("out"), 0640), 0);
    ck_assert_int_eq(gls_buf_to_file(&buf, path_of("out"), NULL), GLS_OK);
    gls_buf_puts(&buf, "new");
    gls_buf_release(&buf);
    check_content(path_of("out"), "old");
    ck_assert_uint_eq(files_in_directory(), 1);
    remove_directory();
}
END_TEST

START_TEST(replaced_file_keeps_mode_and_link)
{
    struct gls_buf buf;
    struct stat about;
    make_directory();
    FILE *file = fopen(path_of("real"), "w");
    fclose(file);
    ck_assert_int_eq(chmod(path_of("real"), 0604), 0);
    ck_assert_int_eq(symlink("real", path_of("link")), 0);
    char link[256];
    strcpy(link, path_of("link"));
    ck_assert_int_eq(gls_buf_to_file(&buf, link, NULL), GLS_OK);
    gls_buf_puts(&buf, "new");
    ck_assert_int_eq(gls_buf_finish(&buf, NULL), GLS_OK);
    gls_buf_release(&buf);
    ck_assert_int_eq(lstat(link, &about), 0);
    ck_assert(S_ISLNK(about.st_mode));
    ck_assert_int_eq(stat(link, &about), 0);
    ck_assert_int_eq(about.st_mode & 0777, 0604);
    check_content(path_of("real"), "new");
    remove_directory();
}
END_TEST

/* What a program that is killed leaves behind: nothing, where files without names can be made. */
START_TEST(abandoned_file_is_gone)
{
    struct gls_buf buf;
    make_directory();
    ck_assert_int_eq(gls_buf_to_file(&buf, path_of("out"), NULL), GLS_OK);
    gls_buf_puts(&buf, "new");
    gls_buf_flush(&buf);
    unsigned left = files_in_directory();
    ck_assert_uint_eq(left, buf.nameless ? 0 : 1);
    ck_assert_int_eq(gls_buf_finish(&buf, NULL), GLS_OK);
    gls_buf_release(&buf);
    check_content(path_of("out"), "new");
    ck_assert_uint_eq(files_in_directory(), 1);
    remove_directory();
}
END_TEST

/* Another of the same process stands in the way of the name that is used for a moment. */
START_TEST(temporary_names_may_be_taken)
{
    struct gls_buf buf;
    char taken[64];
    make_directory();
    for (int i = 0; i < 2; i++) {
        snprintf(taken, sizeof taken, ".glossaire-%ld-%d.tmp", (long)getpid(), i);
        fclose(fopen(path_of(taken), "w"));
    }
    ck_assert_int_eq(gls_buf_to_file(&buf, path_of("out"), NULL), GLS_OK);
    gls_buf_puts(&buf, "new");
    ck_assert_int_eq(gls_buf_finish(&buf, NULL), GLS_OK);
    gls_buf_release(&buf);
    check_content(path_of("out"), "new");
    ck_assert_uint_eq(files_in_directory(), 3);
    remove_directory();
}
END_TEST

/* Only root may give files away. */
START_TEST(replaced_file_keeps_owner)
{
    struct gls_buf buf;
    struct stat about;
    make_directory();
    fclose(fopen(path_of("out"), "w"));
    if (chown(path_of("out"), 12345, 23456) == 0) {
        ck_assert_int_eq(chmod(path_of("out"), 0640), 0);
        ck_assert_int_eq(gls_buf_to_file(&buf, path_of("out"), NULL), GLS_OK);
        gls_buf_puts(&buf, "new");
        ck_assert_int_eq(gls_buf_finish(&buf, NULL), GLS_OK);
        gls_buf_release(&buf);
        ck_assert_int_eq(stat(path_of("out"), &about), 0);
        ck_assert_uint_eq(about.st_uid, 12345);
        ck_assert_uint_eq(about.st_gid, 23456);
        ck_assert_uint_eq(about.st_mode & 0777, 0640);
    }
    remove_directory();
}
END_TEST

START_TEST(output_failures_are_told)
{
    struct gls_buf buf;
    struct gls_error err;
    ck_assert_int_eq(gls_buf_to_file(&buf, "/nowhere/at/all", &err), GLS_ERR_IO);
    ck_assert_str_eq(err.file, "/nowhere/at/all");
    ck_assert_ptr_nonnull(strstr(err.message, "cannot write: "));
    gls_buf_release(&buf);
    ck_assert_int_eq(gls_buf_to_file(&buf, "/tmp", &err), GLS_ERR_IO);
    gls_buf_release(&buf);
    int full = open("/dev/full", O_WRONLY);
    gls_buf_to_fd(&buf, full, "/dev/full");
    for (int i = 0; i < 100000; i++)
        gls_buf_puts(&buf, "more and ");
    ck_assert_int_eq(gls_buf_finish(&buf, &err), GLS_ERR_IO);
    gls_buf_release(&buf);
    close(full);
}
END_TEST

START_TEST(output_without_memory)
{
    struct gls_buf buf;
    struct gls_error err;
    gls_buf_init(&buf);
    gls_memory_limit = 1;
    for (int i = 0; i < 1000; i++)
        gls_buf_puts(&buf, "more");
    gls_memory_limit = -1;
    ck_assert_int_eq(gls_buf_finish(&buf, &err), GLS_ERR_NOMEM);
    gls_buf_release(&buf);
}
END_TEST

/* A message that there is no memory comes out without any. */
START_TEST(messages_need_no_memory)
{
    struct gls_buf buf;
    make_directory();
    int file = open(path_of("out"), O_WRONLY | O_CREAT, 0600);
    gls_memory_limit = 0;
    gls_buf_to_fd(&buf, file, "standard error");
    gls_buf_puts(&buf, "glossaire: ");
    gls_buf_put_safe(&buf, gls_span_of("out of\tmemory"));
    gls_buf_printf(&buf, ", %d\n", 7);
    ck_assert_int_eq(gls_buf_finish(&buf, NULL), GLS_OK);
    gls_memory_limit = -1;
    gls_buf_release(&buf);
    close(file);
    check_content(path_of("out"), "glossaire: out of memory, 7\n");
    remove_directory();
}
END_TEST

/* ------------------------------------------------------------------ traced text */

/* A text of up to three pieces, and where it ends: line and column behind the byte before @c end.
 */
static const struct {
    struct {
        const char *text;
        unsigned line, column;
        enum gls_notation notation;
        unsigned size; /* in the file, of what only stands for the text */
    } piece[3];
    size_t end;
    unsigned line, column;
} ends[] = {
    {{{"abc", 3, 5, GLS_NOTATION_UTF_8, 0}}, 3, 3, 8},
    {{{"abc", 3, 5, GLS_NOTATION_UTF_8, 0}}, 1, 3, 6},
    /* A character is a column, whatever its bytes here or there. */
    {{{"\u00E9t\u00E9", 1, 1, GLS_NOTATION_UTF_8, 0}}, 2, 1, 2},
    {{{"\u00E9t\u00E9", 1, 1, GLS_NOTATION_BYTES, 0}}, 5, 1, 4},
    {{{"x\U0001D11E", 2, 9, GLS_NOTATION_UTF_8, 0}}, 5, 2, 11},
    {{{"x\U0001D11E", 2, 9, GLS_NOTATION_UTF_16, 0}}, 5, 2, 11},
    /* Pieces: the end of one, the beginning and the end of the next. */
    {{{"ab", 1, 8, GLS_NOTATION_UTF_8, 0}, {"cd", 2, 3, GLS_NOTATION_UTF_8, 0}}, 2, 1, 10},
    {{{"ab", 1, 8, GLS_NOTATION_UTF_8, 0}, {"cd", 2, 3, GLS_NOTATION_UTF_8, 0}}, 3, 2, 4},
    {{{"ab", 1, 8, GLS_NOTATION_UTF_8, 0}, {"cd", 2, 3, GLS_NOTATION_UTF_8, 0}}, 4, 2, 5},
    /* "d&#233;j", "d&eacute;": a reference ends where it is written to the end. */
    {{{"d", 4, 1, GLS_NOTATION_UTF_8, 0},
      {"\u00E9", 4, 2, GLS_NOTATION_OTHER, 6},
      {"j", 4, 8, GLS_NOTATION_UTF_8, 0}},
     3,
     4,
     8},
    {{{"d", 4, 1, GLS_NOTATION_UTF_8, 0},
      {"\u00E9", 4, 2, GLS_NOTATION_OTHER, 6},
      {"j", 4, 8, GLS_NOTATION_UTF_8, 0}},
     4,
     4,
     9},
    {{{"d", 4, 1, GLS_NOTATION_UTF_8, 0}, {"\u00E9", 4, 2, GLS_NOTATION_OTHER, 8}}, 3, 4, 10},
    {{{"\u00E9", 4, 2, GLS_NOTATION_OTHER, 6}}, 2, 4, 8},
    /* The same in UTF-16, where a character of a reference is two bytes. */
    {{{"\u00E9", 4, 2, GLS_NOTATION_OTHER, 12}, {"j", 4, 8, GLS_NOTATION_UTF_16, 0}}, 2, 4, 8},
    {{{"d", 4, 1, GLS_NOTATION_UTF_16, 0}, {"\u00E9", 4, 2, GLS_NOTATION_OTHER, 12}}, 3, 4, 8},
    /* What stands for a text without taking room that is known: one column. */
    {{{"a", 1, 1, GLS_NOTATION_UTF_8, 0}, {" ", 1, 2, GLS_NOTATION_OTHER, 0}}, 2, 1, 3},
};

START_TEST(traced_text_ends_behind_its_last_character)
{
    struct gls_traced traced;
    gls_traced_init(&traced);
    for (size_t i = 0; i < 3 && ends[_i].piece[i].text; i++) {
        struct gls_place at = {.line = ends[_i].piece[i].line,
                               .column = ends[_i].piece[i].column,
                               .size = ends[_i].piece[i].size};
        gls_traced_add(&traced, gls_span_of(ends[_i].piece[i].text), at, ends[_i].piece[i].notation,
                       false);
    }
    struct gls_place end = gls_traced_end(&traced, ends[_i].end);
    ck_assert_uint_eq(end.line, ends[_i].line);
    ck_assert_uint_eq(end.column, ends[_i].column);
    gls_traced_release(&traced);
}
END_TEST

Suite *core_suite(void);
Suite *core_suite(void)
{
    Suite *suite = suite_create("core");
    TCase *tcase = tcase_create("core");
    tcase_add_test(tcase, error_names_the_place);
    tcase_add_test(tcase, long_message_ends_with_a_character);
    tcase_add_loop_test(tcase, utf8_validity, 0, sizeof utf8 / sizeof *utf8);
    tcase_add_test(tcase, utf8_round_trip);
    tcase_add_test(tcase, blanks_collapse_wherever_they_stand);
    tcase_add_test(tcase, spans);
    tcase_add_test(tcase, arena_is_aligned_and_keeps);
    tcase_add_test(tcase, memory_gives_out);
    tcase_add_test(tcase, buffer_in_memory);
    tcase_add_test(tcase, file_appears_whole);
    tcase_add_test(tcase, unfinished_file_leaves_the_old_one);
    tcase_add_test(tcase, replaced_file_keeps_mode_and_link);
    tcase_add_test(tcase, abandoned_file_is_gone);
    tcase_add_test(tcase, temporary_names_may_be_taken);
    tcase_add_test(tcase, replaced_file_keeps_owner);
    tcase_add_test(tcase, output_failures_are_told);
    tcase_add_test(tcase, output_without_memory);
    tcase_add_test(tcase, messages_need_no_memory);
    tcase_add_loop_test(tcase, traced_text_ends_behind_its_last_character, 0,
                        sizeof ends / sizeof *ends);
    suite_add_tcase(suite, tcase);
    return suite;
}
