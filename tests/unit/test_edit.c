/* Files changed in place: byte ranges, and what gls_fix() makes of them. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/memory.h"
#include "core/span.h"
#include "check/run.h"
#include "edit/edit.h"
#include "files.h"

#define COUNT(array) (int)(sizeof(array) / sizeof *(array))

Suite *edit_suite(void);

/* ------------------------------------------------------------------ files of the test */

static char folder[] = "/tmp/glossaire-edit-XXXXXX";
static char path[FILES_PATH];

static void make_folder(void)
{
    strcpy(folder + sizeof folder - 7, "XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    files_path(path, folder, "x", ".tbx");
}

static void remove_folder(void)
{
    unlink(path);
    ck_assert_msg(rmdir(folder) == 0, "something was left in %s", folder);
}

static void write_file(struct gls_span bytes)
{
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes.data, 1, bytes.size, file), bytes.size);
    ck_assert_int_eq(fclose(file), 0);
}

static struct gls_buf read_file(void)
{
    struct gls_buf out;
    gls_buf_init(&out);
    ck_assert(files_read(&out, path));
    return out;
}

static struct gls_span span_of(const struct gls_buf *buf)
{
    return (struct gls_span){buf->data, buf->size};
}

static void expect_file(struct gls_span bytes)
{
    struct gls_buf out = read_file();
    ck_assert_msg(gls_span_equal(span_of(&out), bytes), "%.*s", (int)out.size, out.data);
    gls_buf_release(&out);
}

/* ------------------------------------------------------------------ byte ranges */

START_TEST(edits_in_any_order)
{
    struct gls_edits edits = {0};
    struct gls_buf out;
    gls_buf_init(&out);
    gls_edits_add(&edits, 6, gls_span_of("g"), gls_span_of("-"));
    gls_edits_add(&edits, 0, gls_span_of(""), gls_span_of("<"));
    gls_edits_add(&edits, 2, gls_span_of("cd"), gls_span_of(""));
    gls_edits_add(&edits, 4, gls_span_of("e"), gls_span_of("EE"));
    gls_edits_add(&edits, 7, gls_span_of(""), gls_span_of(">"));
    ck_assert_int_eq(gls_edits_apply(&edits, gls_span_of("abcdefg"), &out, NULL), GLS_OK);
    gls_buf_put(&out, "", 1);
    ck_assert_str_eq(out.data, "<abEEf->");
    gls_buf_release(&out);
    gls_edits_release(&edits);
}
END_TEST

static const struct {
    uint64_t offset[2];
    const char *was[2];
} impossible[] = {
    {{1, 4}, {"x", "e"}},     /* something else is there */
    {{1, 2}, {"bcd", "c"}},   /* one within another */
    {{6, 0}, {"gh", "a"}},    /* past the end */
    {{8, 0}, {"", "a"}},      /* likewise */
    {{~0ull, 0}, {"a", "a"}}, /* far past it */
};

START_TEST(edits_that_do_not_fit)
{
    struct gls_edits edits = {0};
    struct gls_buf out;
    struct gls_error err;
    gls_buf_init(&out);
    for (int i = 0; i < 2; i++)
        gls_edits_add(&edits, impossible[_i].offset[i], gls_span_of(impossible[_i].was[i]),
                      gls_span_of("!"));
    ck_assert_int_eq(gls_edits_apply(&edits, gls_span_of("abcdefg"), &out, &err), GLS_ERR_FORMAT);
    ck_assert_uint_eq(out.size, 0);
    gls_buf_release(&out);
    gls_edits_release(&edits);
}
END_TEST

START_TEST(file_is_replaced_and_keeps_its_mode)
{
    struct gls_edited file;
    struct stat about;
    write_file(gls_span_of("old"));
    ck_assert_int_eq(chmod(path, 0640), 0);
    ck_assert_int_eq(gls_edited_open(&file, path, NULL), GLS_OK);
    ck_assert(gls_span_equal(span_of(&file.bytes), gls_span_of("old")));
    ck_assert_int_eq(gls_edited_replace(&file, gls_span_of("new"), NULL), GLS_OK);
    gls_edited_release(&file);
    expect_file(gls_span_of("new"));
    ck_assert_int_eq(stat(path, &about), 0);
    ck_assert_uint_eq(about.st_mode & 0777, 0640);
}
END_TEST

START_TEST(file_that_changed_is_left_alone)
{
    struct gls_edited file;
    struct gls_error err;
    write_file(gls_span_of("old"));
    ck_assert_int_eq(gls_edited_open(&file, path, NULL), GLS_OK);
    write_file(gls_span_of("of somebody else"));
    ck_assert_int_eq(gls_edited_replace(&file, gls_span_of("new"), &err), GLS_ERR_FORMAT);
    ck_assert_str_eq(err.file, path);
    gls_edited_release(&file);
    expect_file(gls_span_of("of somebody else"));
}
END_TEST

START_TEST(what_is_no_file_is_not_changed)
{
    static const char *const paths[] = {"-", "/dev/null", "/tmp"};
    for (int i = 0; i < 3; i++) {
        struct gls_edited file;
        ck_assert_int_eq(gls_edited_open(&file, paths[i], NULL), GLS_ERR_USAGE);
        gls_edited_release(&file);
    }
    struct gls_edited file;
    ck_assert_int_eq(gls_edited_open(&file, "/no/such/file", NULL), GLS_ERR_IO);
    gls_edited_release(&file);
}
END_TEST

/* ------------------------------------------------------------------ what is mended */

#define BEFORE        "<tbx><text><body><conceptEntry id='c'>"
#define AFTER         "</conceptEntry></body></text></tbx>"
#define ENGLISH       "<langSec xml:lang='en'><termSec><term>x</term></termSec></langSec>"
#define FRENCH(terms) "<langSec xml:lang='fr'>" terms "</langSec>"
#define TERM(text)    "<termSec><term>" text "</term></termSec>"
#define IN(text)                                                                                   \
    BEFORE FRENCH(text)                                                                            \
    ENGLISH AFTER
#define PREFERRED(text)                                                                            \
    "<termSec><term>" text "</term><termNote type='administrativeStatus'>preferredTerm</termNote>" \
    "</termSec>"

static const struct {
    const char *was, *is;
} mended[] = {
    /* blanks */
    {IN(TERM(" a  b\t")), IN(TERM("a b"))},
    {IN(TERM("a\tb")), IN(TERM("a b"))},
    {IN(TERM("\r\n  a\r\n  b\r\n")), IN(TERM("a b"))},
    {IN(TERM("a&#xA0; b")), IN(TERM("a&#xA0;b"))},
    {IN(TERM("a \xC2\xA0 b &nbsp;")), NULL},
    {IN(TERM("a \xC2\xA0 b&#32;")), IN(TERM("a\xC2\xA0"
                                            "b"))},
    {IN(TERM("a (\xE2\x80\xAF"
             "b ) , c .")),
     IN(TERM("a (b), c."))},
    {IN(TERM("a <!-- b --> c")), IN(TERM("a <!-- b -->c"))},
    {IN(TERM("a <hi> b</hi> ")), IN(TERM("a <hi>b</hi>"))},
    {IN(TERM("<![CDATA[ a & b ]]>")), IN(TERM("<![CDATA[a & b]]>"))},
    {IN(TERM("a") "<note> b\n c </note>"), IN(TERM("a") "<note>b\n c</note>")},
    {IN(TERM("a") "<note>\n  b\n</note>"), IN(TERM("a") "<note>\n  b\n</note>")},
    {"<!DOCTYPE tbx [<!ENTITY e ' a '>]>" IN(TERM("&e;")),
     "<!DOCTYPE tbx [<!ENTITY e ' a '>]>" IN(TERM("&e;"))},
    /* apostrophes */
    {IN(TERM("l’a") TERM("l’b") TERM("l'c d'e")), IN(TERM("l’a") TERM("l’b") TERM("l’c d’e"))},
    {IN(TERM("l’a") TERM("l’b") TERM("l&apos;c")), IN(TERM("l’a") TERM("l’b") TERM("l’c"))},
    {IN(TERM("l’a") TERM("l'b") TERM("l'c")), IN(TERM("l’a") TERM("l'b") TERM("l'c"))},
    {IN(TERM("l’a") TERM("l’b") TERM("5'-c N,N'-d")),
     IN(TERM("l’a") TERM("l’b") TERM("5'-c N,N'-d"))},
    /* order */
    {IN(TERM("a") "\n " PREFERRED("b") " " TERM("c")),
     IN(PREFERRED("b") "\n " TERM("a") " " TERM("c"))},
    {IN(TERM(" a") PREFERRED("b")), IN(PREFERRED("b") TERM("a"))},
    {IN(TERM("a") "<!-- of b -->" PREFERRED("b")), IN(TERM("a") "<!-- of b -->" PREFERRED("b"))},
    /* empty elements */
    {IN("\n  <note> </note>\n  " TERM("a") "\n"), IN("\n  " TERM("a") "\n")},
    {IN("\r\n  <note/>  \r\n  " TERM("a") "\r\n"), IN("\r\n  " TERM("a") "\r\n")},
    {IN("<note/>" TERM("a") TERM("")), IN(TERM("a"))},
    {IN("<note xml:id='n'/>" TERM("a")), IN("<note xml:id='n'/>" TERM("a"))},
    {IN("<note><!-- later --></note>" TERM("a")), IN("<note><!-- later --></note>" TERM("a"))},
    {IN("<descripGrp><descrip type='definition'/></descripGrp>" TERM("a")),
     IN("<descripGrp><descrip type='definition'/></descripGrp>" TERM("a"))},
    {IN(TERM("a") "<termSec><term/><termNote type='partOfSpeech'/></termSec>"), IN(TERM("a"))},
    {IN("\n  " TERM("a") "\n  <termSec>\n    <term/>\n    <note/>\n  </termSec>\n  <note/>\n"),
     IN("\n  " TERM("a") "\n")},
    {IN(TERM("a") "<termSec><term/><note>b</note></termSec>"),
     IN(TERM("a") "<termSec><term/><note>b</note></termSec>")},
};

static enum gls_status fix(void)
{
    return gls_fix(path, GLS_LEVEL_STYLE, NULL, NULL, NULL);
}

static void check_fix(struct gls_span was, struct gls_span is)
{
    write_file(was);
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(fix(), GLS_OK);
        expect_file(is);
    }
}

START_TEST(fixed)
{
    if (mended[_i].is)
        check_fix(gls_span_of(mended[_i].was), gls_span_of(mended[_i].is));
    else { /* an entity that is not defined */
        write_file(gls_span_of(mended[_i].was));
        ck_assert_int_eq(fix(), GLS_ERR_SYNTAX);
        expect_file(gls_span_of(mended[_i].was));
    }
}
END_TEST

/* In UTF-16, of both orders and with a mark, the same is done. */
static struct gls_buf widen(const char *text, bool big)
{
    struct gls_buf out;
    gls_buf_init(&out);
    gls_buf_put(&out, big ? "\xFE\xFF" : "\xFF\xFE", 2);
    for (size_t at = 0, size = strlen(text); at < size;) {
        uint32_t c = gls_utf8_next(text, size, &at);
        char low = (char)c, high = (char)(c >> 8);
        gls_buf_put(&out, big ? (char[]){high, low} : (char[]){low, high}, 2);
    }
    return out;
}

START_TEST(fixed_in_utf_16)
{
    if (!mended[_i].is)
        return;
    for (int big = 0; big < 2; big++) {
        struct gls_buf was = widen(mended[_i].was, big), is = widen(mended[_i].is, big);
        check_fix(span_of(&was), span_of(&is));
        gls_buf_release(&was);
        gls_buf_release(&is);
    }
}
END_TEST

#define DECLARED(name) "<?xml version='1.0' encoding='" name "'?>\r\n<!-- \xE9 -->"
static const struct {
    const char *was, *is;
} encoded[] = {
    {DECLARED("windows-1252") IN(TERM("l\x92\xE9") TERM("l\x92"
                                                        "b") TERM("l'\xE9  \xA0 d")),
     DECLARED("windows-1252") IN(TERM("l\x92\xE9") TERM("l\x92"
                                                        "b") TERM("l\x92\xE9\xA0"
                                                                  "d"))},
    {DECLARED("ISO-8859-1") IN(TERM("l&#8217;\xE9") TERM("l&#8217;b") TERM("l'\xE9 ")),
     DECLARED("ISO-8859-1") IN(TERM("l&#8217;\xE9") TERM("l&#8217;b") TERM("l&#x2019;\xE9"))},
    {DECLARED("ISO-8859-1") IN(TERM("l&#8217;\xE9") TERM("l&#8217;b") TERM("<![CDATA[l'\xE9]]>")),
     DECLARED("ISO-8859-1") IN(TERM("l&#8217;\xE9") TERM("l&#8217;b") TERM("<![CDATA[l'\xE9]]>"))},
};

START_TEST(fixed_in_other_encodings)
{
    check_fix(gls_span_of(encoded[_i].was), gls_span_of(encoded[_i].is));
}
END_TEST

START_TEST(byte_order_mark_stays)
{
    check_fix(gls_span_of("\xEF\xBB\xBF" IN(TERM("a "))),
              gls_span_of("\xEF\xBB\xBF" IN(TERM("a"))));
}
END_TEST

START_TEST(level_says_what_is_fixed)
{
    static const char text[] = IN(TERM("a "));
    write_file(gls_span_of(text));
    ck_assert_int_eq(gls_fix(path, GLS_LEVEL_WARNING, NULL, NULL, NULL), GLS_OK);
    expect_file(gls_span_of(text));
}
END_TEST

/* Without memory the file is as it was, or is mended. */
START_TEST(fixing_without_memory)
{
    static const char was[] = IN("<note/>" TERM(" a") PREFERRED("l’b") TERM("l’c") TERM("l'd"));
    static const char is[] = IN(PREFERRED("l’b") TERM("a") TERM("l’c") TERM("l’d"));
    enum gls_status status = GLS_ERR_NOMEM;
    for (long limit = 0; status != GLS_OK; limit += 1 + limit / 50) {
        write_file(gls_span_of(was));
        gls_memory_limit = limit;
        status = fix();
        gls_memory_limit = -1;
        ck_assert(status == GLS_OK || status == GLS_ERR_NOMEM);
        expect_file(gls_span_of(status == GLS_OK ? is : was));
        ck_assert_int_lt(limit, 100000);
    }
}
END_TEST

/* ------------------------------------------------------------------ whole files */

/* What was mended: which bytes of the file as it was. */
struct named {
    struct gls_span file;
    bool *line; /* for each byte: whether its line is named */
    size_t fixed, left;
};

static void name_lines(void *payload, const struct gls_finding *finding)
{
    struct named *named = payload;
    size_t from = (size_t)finding->remedy->offset, to = from + (size_t)finding->remedy->size;
    ck_assert(finding->rule->mended);
    ck_assert_uint_le(to, named->file.size);
    while (from && named->file.data[from - 1] != '\n')
        from--;
    while (to < named->file.size && named->file.data[to - 1] != '\n')
        to++;
    memset(named->line + from, true, to - from);
    named->fixed++;
}

static void count_mended(void *payload, const struct gls_finding *finding)
{
    ((struct named *)payload)->left += finding->remedy != NULL;
}

/* Each line that is not named comes again, in order. */
static void check_lines(const struct named *named, struct gls_span is)
{
    size_t at = 0, end;
    for (size_t from = 0; from < named->file.size; from = end) {
        for (end = from; end < named->file.size && named->file.data[end] != '\n';)
            end++;
        end += end < named->file.size;
        struct gls_span line = {named->file.data + from, end - from};
        while (!named->line[from] && at + line.size <= is.size &&
               memcmp(is.data + at, line.data, line.size) != 0) {
            while (at < is.size && is.data[at] != '\n')
                at++;
            at++;
        }
        if (!named->line[from])
            ck_assert_msg(at + line.size <= is.size, "lost: %.*s", GLS_SPAN_ARG(line));
        at += named->line[from] ? 0 : line.size;
    }
}

/* Fixing touches the lines it names only, leaves nothing that can be fixed, and is done at once. */
static size_t check_whole(const char *from)
{
    struct gls_buf was, is;
    struct gls_base *base;
    gls_buf_init(&was);
    ck_assert(files_read(&was, from));
    write_file(span_of(&was));
    struct named named = {.file = span_of(&was), .line = calloc(was.size + 1, 1)};
    if (gls_fix(path, GLS_LEVEL_STYLE, name_lines, &named, NULL) == GLS_OK) {
        is = read_file();
        check_lines(&named, span_of(&is));
        ck_assert(named.fixed || gls_span_equal(span_of(&was), span_of(&is)));
        ck_assert_int_eq(fix(), GLS_OK);
        expect_file(span_of(&is));
        ck_assert_int_eq(gls_base_load(&base, path, NULL), GLS_OK);
        ck_assert_int_eq(gls_check(base, count_mended, &named, NULL), GLS_OK);
        ck_assert_msg(!named.left, "%s: %zu left", from, named.left);
        gls_base_free(base);
        gls_buf_release(&is);
    } else
        expect_file(span_of(&was));
    free(named.line);
    gls_buf_release(&was);
    return named.fixed;
}

static size_t check_folder(const char *of)
{
    size_t fixed = 0;
    struct files files = files_list(of, "");
    for (size_t i = 0; i < files.count; i++) {
        char from[FILES_PATH];
        fixed += check_whole(files_path(from, of, files.name[i], ""));
        free(files.name[i]);
    }
    free(files.name);
    return fixed;
}

START_TEST(whole_files)
{
    ck_assert_uint_gt(check_folder(GLS_TEST_DIR "/rules"), 10);
    check_folder(GLS_TEST_DIR "/tbx");
    check_folder(GLS_TEST_DIR "/bad");
}
END_TEST

START_TEST(samples)
{
    struct files files = files_list(files_samples(), "");
    if (files.count)
        ck_assert_uint_gt(check_folder(files_samples()), 50);
    for (size_t i = 0; i < files.count; i++)
        free(files.name[i]);
    free(files.name);
}
END_TEST

Suite *edit_suite(void)
{
    Suite *suite = suite_create("edit");
    TCase *tc = tcase_create("ranges");
    tcase_add_checked_fixture(tc, make_folder, remove_folder);
    tcase_add_test(tc, edits_in_any_order);
    tcase_add_loop_test(tc, edits_that_do_not_fit, 0, COUNT(impossible));
    tcase_add_test(tc, file_is_replaced_and_keeps_its_mode);
    tcase_add_test(tc, file_that_changed_is_left_alone);
    tcase_add_test(tc, what_is_no_file_is_not_changed);
    suite_add_tcase(suite, tc);
    tc = tcase_create("fix");
    tcase_set_timeout(tc, 60);
    tcase_add_checked_fixture(tc, make_folder, remove_folder);
    tcase_add_loop_test(tc, fixed, 0, COUNT(mended));
    tcase_add_loop_test(tc, fixed_in_utf_16, 0, COUNT(mended));
    tcase_add_loop_test(tc, fixed_in_other_encodings, 0, COUNT(encoded));
    tcase_add_test(tc, byte_order_mark_stays);
    tcase_add_test(tc, level_says_what_is_fixed);
    tcase_add_test(tc, fixing_without_memory);
    suite_add_tcase(suite, tc);

    tc = tcase_create("whole files");
    tcase_set_tags(tc, "large");
    tcase_add_checked_fixture(tc, make_folder, remove_folder);
    tcase_add_test(tc, whole_files);
    tcase_add_test(tc, samples);
    suite_add_tcase(suite, tc);
    return suite;
}
