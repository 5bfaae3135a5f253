#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/memory.h"
#include "core/span.h"
#include "files.h"
#include "load/recognise.h"
#include "load/load.h"
#include "format/tbx/word.h"

#define CASES    GLS_TEST_DIR "/tbx"
#define BAD      GLS_TEST_DIR "/bad"
#define GLOSSARY GLS_TEST_DIR "/../glossary"

/* tests/tbx/<case>.tbx with <case>.base, what it says, and perhaps <case>.written, how it is
 * written; tests/bad/<case>.tbx with <case>.err. */
static struct files cases, bad, samples, glossaries;

static struct gls_base *load(const char *folder, const char *name, const char *suffix, size_t chunk)
{
    char path[FILES_PATH];
    struct gls_error err;
    struct gls_base *base;
    enum gls_status status = files_load(&base, files_path(path, folder, name, suffix), chunk, &err);
    ck_assert_msg(status == GLS_OK, "%s:%u:%u: %s", path, err.line, err.column, err.message);
    return base;
}

static struct gls_buf tell(const struct gls_base *base)
{
    struct gls_buf out;
    gls_buf_init(&out);
    files_tell(base, &out);
    return out;
}

static struct gls_buf write_base(const struct gls_base *base)
{
    struct gls_buf out;
    SHELF(shelf, &base, 1, "fr", "en");
    gls_buf_init(&out);
    files_write(shelf, &out);
    return out;
}

static struct gls_base *load_text(const struct gls_buf *text)
{
    struct gls_error err;
    struct gls_base *base;
    struct gls_span span = {text->data, text->size - 1};
    enum gls_status status = files_load_text(&base, span, 0, &err);
    ck_assert_msg(status == GLS_OK, "%u:%u: %s", err.line, err.column, err.message);
    return base;
}

/* The content of tests/<folder>/<name><suffix> with a NUL; empty when it is not there. */
static struct gls_buf read_file(const char *folder, const char *name, const char *suffix)
{
    char path[FILES_PATH];
    struct gls_buf out;
    gls_buf_init(&out);
    files_read(&out, files_path(path, folder, name, suffix));
    gls_buf_put(&out, "", 1);
    return out;
}

/* ------------------------------------------------------------------ cases */

START_TEST(case_says)
{
    struct gls_base *base = load(CASES, cases.name[_i], ".tbx", 0);
    struct gls_buf told = tell(base), expected = read_file(CASES, cases.name[_i], ".base");
    ck_assert_str_eq(told.data, expected.data);
    gls_buf_release(&told);
    gls_buf_release(&expected);
    gls_base_free(base);
}
END_TEST

START_TEST(case_in_small_chunks)
{
    static const size_t chunks[] = {1, 2, 3, 7, 64};
    struct gls_base *base = load(CASES, cases.name[_i], ".tbx", 0);
    struct gls_buf told = tell(base);
    for (size_t i = 0; i < sizeof chunks / sizeof *chunks; i++) {
        struct gls_base *again = load(CASES, cases.name[_i], ".tbx", chunks[i]);
        struct gls_buf told_again = tell(again);
        ck_assert_str_eq(told_again.data, told.data);
        gls_buf_release(&told_again);
        gls_base_free(again);
    }
    gls_buf_release(&told);
    gls_base_free(base);
}
END_TEST

START_TEST(case_is_written)
{
    struct gls_buf expected = read_file(CASES, cases.name[_i], ".written");
    struct gls_base *base = load(CASES, cases.name[_i], ".tbx", 0);
    struct gls_buf written = write_base(base);
    if (expected.size > 1)
        ck_assert_str_eq(written.data, expected.data);
    gls_buf_release(&written);
    gls_buf_release(&expected);
    gls_base_free(base);
}
END_TEST

static void check_round_trip(const char *folder, const char *name, const char *suffix)
{
    struct gls_base *base = load(folder, name, suffix, 0);
    struct gls_buf once = write_base(base);
    struct gls_base *again = load_text(&once);
    struct gls_buf twice = write_base(again);
    ck_assert_uint_eq(gls_base_terms(again), gls_base_terms(base));
    ck_assert_uint_eq(gls_base_concepts(again), gls_base_concepts(base));
    ck_assert_str_eq(twice.data, once.data);
    gls_buf_release(&once);
    gls_buf_release(&twice);
    gls_base_free(base);
    gls_base_free(again);
}

START_TEST(case_round_trip)
{
    check_round_trip(CASES, cases.name[_i], ".tbx");
}
END_TEST

/* What TBX-Basic can say comes back as it was. */
START_TEST(written_base_is_the_same)
{
    struct gls_base *base = load(CASES, "written", ".tbx", 0);
    struct gls_buf told = tell(base), written = write_base(base);
    struct gls_base *again = load_text(&written);
    struct gls_buf told_again = tell(again);
    ck_assert_str_eq(told_again.data, told.data);
    gls_buf_release(&told);
    gls_buf_release(&told_again);
    gls_buf_release(&written);
    gls_base_free(base);
    gls_base_free(again);
}
END_TEST

/* A glossary kept in this layout is not changed by being read and written. */
START_TEST(shipped_glossary_is_written_as_it_is)
{
    struct gls_base *base = load(GLOSSARY, glossaries.name[_i], ".tbx", 0);
    struct gls_buf written = write_base(base);
    struct gls_buf file = read_file(GLOSSARY, glossaries.name[_i], ".tbx");
    ck_assert_uint_eq(written.size, file.size);
    ck_assert(memcmp(written.data, file.data, file.size) == 0);
    gls_buf_release(&written);
    gls_buf_release(&file);
    gls_base_free(base);
}
END_TEST

START_TEST(places_are_those_of_the_tags)
{
    static const char text[] = "\n <tbx><body>\n<!-- é -->\t<conceptEntry id='a'>é<note>n</note>\n"
                               "  <langSec xml:lang='fr'>\r\n é <termSec><term>x</term>"
                               "</termSec></langSec></conceptEntry></body></tbx>";
    struct gls_base *base;
    ck_assert_int_eq(files_load_text(&base, gls_span_of(text), 0, NULL), GLS_OK);
    struct gls_concept concept = gls_base_concept(base, 0);
    struct gls_property note = gls_base_property(base, concept.properties.first);
    struct gls_section section = gls_base_section(base, 0);
    struct gls_term term = gls_base_term(base, 0);
    ck_assert_uint_eq(concept.line, 3);
    ck_assert_uint_eq(concept.column, 12);
    ck_assert_uint_eq(note.line, 3);
    ck_assert_uint_eq(note.column, 34);
    ck_assert_uint_eq(section.line, 4);
    ck_assert_uint_eq(section.column, 3);
    ck_assert_uint_eq(term.line, 5);
    ck_assert_uint_eq(term.column, 4);
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ words */

START_TEST(words)
{
    ck_assert_ptr_null(gls_tbx_word(GLS_TBX_LIST_ADMIN, gls_span_of("")));
    ck_assert_ptr_null(gls_tbx_word(GLS_TBX_LIST_ADMIN, gls_span_of("term")));
    ck_assert_ptr_null(gls_tbx_word(GLS_TBX_LIST_POS, gls_span_of("preferred")));
    ck_assert_int_eq(gls_tbx_word(GLS_TBX_LIST_POS, gls_span_of("NOUN"))->value, GLS_POS_NOUN);
}
END_TEST

/* ------------------------------------------------------------------ bad files */

/* ------------------------------------------------------------------ extents */

struct extent {
    uint64_t offset, size;
};
#define EXTENT(of) ((struct extent){(of).offset, (of).size})

static struct gls_span name_at(struct gls_span text, size_t at)
{
    size_t size = 0;
    while (at + size < text.size && !strchr(" \t\r\n/>", text.data[at + size]))
        size++;
    return (struct gls_span){text.data + at, size};
}

/* Whether it is an element, from its first byte to its last. */
static bool is_element(struct gls_span file, struct extent extent)
{
    if (extent.offset + extent.size > file.size || file.data[extent.offset] != '<')
        return false;
    struct gls_span element = {file.data + extent.offset, extent.size};
    struct gls_span name = name_at(element, 1);
    if (element.size > 2 && memcmp(element.data + element.size - 2, "/>", 2) == 0)
        return true;
    size_t end = element.size - 1;
    while (end && element.data[end] != '/')
        end--;
    return element.data[element.size - 1] == '>' && gls_span_equal(name, name_at(element, end + 1));
}

static void check_extent(struct gls_span file, struct extent extent, struct extent around)
{
    if (!extent.size)
        return;
    ck_assert_msg(is_element(file, extent), "%.*s", (int)(extent.size < 200 ? extent.size : 200),
                  file.data + extent.offset);
    if (around.size && extent.offset >= around.offset &&
        extent.offset < around.offset + around.size)
        ck_assert_uint_le(extent.offset + extent.size, around.offset + around.size);
}

static void check_properties(const struct gls_base *base, struct gls_range range,
                             struct gls_span file, struct extent around)
{
    for (uint32_t i = 0; i < range.count; i++)
        check_extent(file, EXTENT(gls_base_property(base, range.first + i)), around);
}

static size_t check_extents(const struct gls_base *base, struct gls_span file)
{
    struct extent all = {0, file.size};
    check_properties(base, gls_base_header(base), file, all);
    for (uint32_t c = 0; c < gls_base_concepts(base); c++) {
        struct gls_concept concept = gls_base_concept(base, c);
        ck_assert_uint_gt(concept.size, 0);
        check_extent(file, EXTENT(concept), all);
        check_properties(base, concept.properties, file, EXTENT(concept));
        for (uint32_t s = 0; s < concept.sections.count; s++) {
            struct gls_section section = gls_base_section(base, concept.sections.first + s);
            check_extent(file, EXTENT(section), EXTENT(concept));
            check_properties(base, section.properties, file, EXTENT(section));
        }
        for (uint32_t t = 0; t < concept.terms.count; t++) {
            uint32_t number = concept.terms.first + t;
            struct gls_term term = gls_base_term(base, number);
            check_extent(file, EXTENT(term), EXTENT(concept));
            check_properties(base, term.properties, file, EXTENT(term));
            uint64_t at = gls_base_term_text_offset(base, number);
            ck_assert_msg(!at || memcmp(file.data + at, "<", 1) == 0, "%s", term.text);
        }
    }
    return gls_base_concepts(base);
}

static bool is_utf_16(struct gls_span file)
{
    return file.size > 1 && (!file.data[0] || !file.data[1] || (unsigned char)file.data[0] >= 0xFE);
}

/* Whatever the chunks, what has an extent is an element, in the one around it. */
static size_t check_extents_of(const char *folder, const char *name, const char *suffix)
{
    size_t concepts = 0;
    struct gls_buf file = read_file(folder, name, suffix);
    struct gls_span bytes = {file.data, file.size - 1};
    for (size_t chunk = 0; chunk < 2 && !is_utf_16(bytes); chunk++) {
        struct gls_base *base = load(folder, name, suffix, chunk * (bytes.size > 100000 ? 999 : 1));
        concepts += check_extents(base, bytes);
        gls_base_free(base);
    }
    gls_buf_release(&file);
    return concepts;
}

START_TEST(extents)
{
    size_t concepts = 0;
    for (size_t i = 0; i < cases.count; i++)
        concepts += check_extents_of(CASES, cases.name[i], ".tbx");
    for (size_t i = 0; i < samples.count; i++)
        if (strncmp(samples.name[i], "BROKEN", 6) != 0)
            concepts += check_extents_of(files_samples(), samples.name[i], "");
    ck_assert_uint_gt(concepts, 50);
}
END_TEST

/* What was written there: of the element, and of the text in it. */
START_TEST(extents_of_a_concept)
{
    static const char text[] = "<tbx><text><body><conceptEntry id=\"c\"><note> n </note>"
                               "<langSec xml:lang=\"fr\"><termSec><term>x\n</term></termSec>"
                               "<termSec><term/></termSec><note/></langSec></conceptEntry></body>"
                               "</text></tbx>";
    struct gls_base *base;
    ck_assert_int_eq(files_load_text(&base, gls_span_of(text), 1, NULL), GLS_OK);
    struct gls_concept concept = gls_base_concept(base, 0);
    struct gls_section section = gls_base_section(base, 0);
    struct gls_term term = gls_base_term(base, 0);
    struct gls_property note = gls_base_property(base, concept.properties.first);
    ck_assert_ptr_eq(text + concept.offset, strstr(text, "<conceptEntry"));
    ck_assert_ptr_eq(text + concept.offset + concept.size, strstr(text, "</body>"));
    ck_assert_ptr_eq(text + section.offset, strstr(text, "<langSec"));
    ck_assert_ptr_eq(text + section.offset + section.size, strstr(text, "</conceptEntry>"));
    ck_assert_ptr_eq(text + term.offset, strstr(text, "<termSec"));
    ck_assert_uint_eq(term.size, strlen("<termSec><term>x\n</term></termSec>"));
    ck_assert_ptr_eq(text + gls_base_term_text_offset(base, 0), strstr(text, "<term>"));
    ck_assert_uint_eq(gls_base_term_blanks(base, 0), GLS_BLANKS_LINE);
    ck_assert_ptr_eq(text + note.offset, strstr(text, "<note>"));
    ck_assert_uint_eq(note.size, strlen("<note> n </note>"));
    ck_assert_uint_eq(gls_base_property_blanks(base, concept.properties.first),
                      GLS_BLANKS_FIRST | GLS_BLANKS_LAST);
    ck_assert_uint_eq(gls_base_empties(base), 2);
    ck_assert_ptr_eq(text + gls_base_empty(base, 0).offset, strstr(text, "<note/>"));
    ck_assert_ptr_eq(text + gls_base_empty(base, 1).offset, strstr(text, "<termSec><term/>"));
    ck_assert_str_eq(gls_base_empty(base, 1).name, "term");
    gls_base_free(base);
}
END_TEST

/* The error of loading a file as tests/bad/<case>.err has it: "line:column: message". */
static void tell_error(const char *path, char out[FILES_PATH])
{
    struct gls_error err = {0};
    struct gls_base *base = (struct gls_base *)&err;
    ck_assert_msg(gls_load_file(&base, path, NULL, GLS_LOAD_TERMS, &err) != GLS_OK, "%s loads",
                  path);
    ck_assert_ptr_null(base);
    ck_assert_str_eq(err.file, path);
    snprintf(out, FILES_PATH, "%u:%u: %s\n", err.line, err.column, err.message);
}

START_TEST(bad_file)
{
    char path[FILES_PATH], told[FILES_PATH];
    tell_error(files_path(path, BAD, bad.name[_i], ".tbx"), told);
    struct gls_buf expected = read_file(BAD, bad.name[_i], ".err");
    ck_assert_str_eq(told, expected.data);
    gls_buf_release(&expected);
}
END_TEST

/* An error is the same whatever the chunks it came in. */
START_TEST(bad_file_in_small_chunks)
{
    char path[FILES_PATH];
    struct gls_error whole = {0}, small = {0};
    struct gls_base *base;
    files_path(path, BAD, bad.name[_i], ".tbx");
    enum gls_status status = files_load(&base, path, 0, &whole);
    gls_base_free(base);
    ck_assert_int_eq(files_load(&base, path, 1, &small), status);
    gls_base_free(base);
    ck_assert_str_eq(small.message, whole.message);
    ck_assert_uint_eq(small.line, whole.line);
    ck_assert_uint_eq(small.column, whole.column);
}
END_TEST

/* Wherever a file is cut there is an error, and never a crash. */
START_TEST(truncated_file)
{
    struct gls_buf text = read_file(CASES, "v2-ntig", ".tbx");
    size_t end = (size_t)(strstr(text.data, "</martif>") - text.data) + strlen("</martif");
    for (size_t size = 0; size <= end; size++) {
        struct gls_error err = {0};
        struct gls_base *base;
        struct gls_span cut = {text.data, size};
        ck_assert_int_eq(files_load_text(&base, cut, 0, &err), GLS_ERR_SYNTAX);
        ck_assert_ptr_null(base);
        ck_assert_uint_gt(err.line, 0);
        ck_assert_uint_gt(err.column, 0);
    }
    gls_buf_release(&text);
}
END_TEST

static const struct {
    const char *path, *message;
} unreadable[] = {
    {"/nonexistent/x.tbx", "there is no such file: check its name"},
    {GLS_TEST_DIR, "this is a folder: name a file in it"},
    {GLS_TEST_DIR "/run/x.tbx", "a folder in its path is a file: check its name"},
    {"/dev/null", "this is an empty file: name the glossary itself"},
};

START_TEST(unreadable_file)
{
    struct gls_error err;
    struct gls_base *base;
    enum gls_status status = gls_load_file(&base, unreadable[_i].path, NULL, GLS_LOAD_TERMS, &err);
    ck_assert(status == GLS_ERR_IO || status == GLS_ERR_FORMAT);
    ck_assert_ptr_null(base);
    ck_assert_str_eq(err.message, unreadable[_i].message);
    ck_assert_str_eq(err.file, unreadable[_i].path);
}
END_TEST

#define BYTES(text)                                                                                \
    {                                                                                              \
        text, sizeof(text) - 1                                                                     \
    }
static const struct {
    struct gls_span head;
    const char *is; /* how the answer begins, or NULL for XML */
} kinds[] = {
    {BYTES("<?xml version='1.0'?>"), NULL},
    {BYTES(" \n<tbx>"), NULL},
    {BYTES("\xEF\xBB\xBF\n<tbx>"), NULL},
    {BYTES("\xFF\xFE<\0t\0"), NULL},
    {BYTES("\xFE\xFF\0<\0t"), NULL},
    {BYTES("<\0t\0"), NULL},
    {BYTES("<tbx> \x03"), NULL},
    {BYTES(""), "an empty file"},
    {BYTES("\xEF\xBB\xBF \n"), "an empty file"},
    {BYTES("version https://git-lfs.github"), "a Git LFS pointer"},
    {BYTES("%PDF-1.4"), "a PDF document"},
    {BYTES("\x1F\x8B\x08\0"), "compressed by gzip"},
    {BYTES("PK\x03\x04"), "a ZIP archive"},
    {BYTES("\x89PNG\r\n\x1A\n\0\0\0\x0D"), "a binary file"},
    {BYTES("\x01\x02\x03\x04\x05"), "a binary file"},
    {BYTES(" {\"a\": 1}"), "JSON"},
    {BYTES("[1]"), "JSON"},
    {BYTES("{% load i18n %}"), "a template"},
    {BYTES("{\\rtf1"), "an RTF document"},
    {BYTES("<!DOCTYPE html>"), "a web page"},
    {BYTES("<HTML lang='fr'>"), "a web page"},
    {BYTES("os;bone\n"), "plain text"},
    {BYTES("\xFF\xFEo\0s\0"), "plain text"},
    {BYTES("\xFF\xFE\0\0<\0\0\0"), "text in UTF-32"},
};

START_TEST(kind_of_file)
{
    struct gls_refusal refusal;
    const struct gls_format *format =
        gls_recognise(GLS_PURPOSE_GLOSSARY, kinds[_i].head, NULL, &refusal);
    if (!kinds[_i].is) {
        ck_assert_str_eq(format->name, "tbx");
        return;
    }
    ck_assert_ptr_null(format);
    ck_assert_msg(strncmp(refusal.is, kinds[_i].is, strlen(kinds[_i].is)) == 0, "%s", refusal.is);
}
END_TEST

/* ------------------------------------------------------------------ memory */

START_TEST(every_allocation_may_fail)
{
    char path[FILES_PATH];
    struct gls_error err;
    struct gls_base *base;
    enum gls_status status = GLS_ERR_NOMEM;
    files_path(path, CASES, cases.name[_i], ".tbx");
    for (long limit = 0; status != GLS_OK; limit++) {
        gls_memory_limit = limit;
        status = gls_load_file(&base, path, NULL, GLS_LOAD_TERMS, &err);
        gls_memory_limit = -1;
        ck_assert_msg(status == GLS_OK || (status == GLS_ERR_NOMEM && !base), "%ld: %s", limit,
                      err.message);
        ck_assert(status == GLS_OK || err.status == GLS_ERR_NOMEM);
        ck_assert_int_lt(limit, 100000);
    }
    gls_base_free(base);
}
END_TEST

START_TEST(writing_without_memory)
{
    struct gls_base *base = load(CASES, "ids", ".tbx", 0);
    const struct gls_base *one = base;
    SHELF(shelf, &one, 1, "fr", "en");
    struct gls_listing *listing;
    enum gls_status status = GLS_ERR_NOMEM;
    ck_assert_int_eq(gls_listing_new(&listing, shelf, NULL, NULL, NULL), GLS_OK);
    for (long limit = 0; status != GLS_OK; limit++) {
        struct gls_buf out;
        gls_buf_init(&out);
        gls_memory_limit = limit;
        status = gls_listing_write(listing, "tbx", NULL, &out, NULL);
        if (status == GLS_OK)
            status = gls_buf_finish(&out, NULL);
        gls_memory_limit = -1;
        gls_buf_release(&out);
        ck_assert(status == GLS_OK || status == GLS_ERR_NOMEM);
        ck_assert_int_lt(limit, 1000);
    }
    gls_listing_free(listing);
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ several glossaries */

static bool has(const struct gls_buf *text, const char *part)
{
    return strstr(text->data, part) != NULL;
}

START_TEST(several_glossaries_as_one)
{
    struct gls_base *a = load(CASES, "v3-dca", ".tbx", 0), *b = load(CASES, "ids", ".tbx", 0);
    const struct gls_base *all[] = {a, b, a};
    SHELF(shelf, all, 3, "fr_CA", "en");
    struct gls_buf out;
    gls_buf_init(&out);
    files_write(shelf, &out);
    struct gls_base *read = load_text(&out);
    ck_assert(has(&out, "xml:lang=\"fr-CA\""));
    ck_assert(has(&out, "<p>Essai de glossaire</p>"));
    ck_assert_uint_eq(gls_base_concepts(read), 2 * gls_base_concepts(a) + gls_base_concepts(b));
    /* the second "oedeme" has a new id, and refers to the second "calcinose" */
    uint32_t second = (uint32_t)(gls_base_concepts(a) + gls_base_concepts(b));
    struct gls_concept oedeme = gls_base_concept(read, second);
    struct gls_concept calcinose = gls_base_concept(read, second + 1);
    ck_assert_str_ne(oedeme.id, "oedeme");
    for (uint32_t i = 0; i < oedeme.properties.count; i++) {
        struct gls_property property = gls_base_property(read, oedeme.properties.first + i);
        if (property.category == GLS_CATEGORY_CROSS_REFERENCE)
            ck_assert_str_eq(property.target, calcinose.id);
    }
    gls_buf_release(&out);
    gls_base_free(a);
    gls_base_free(b);
    gls_base_free(read);
}
END_TEST

/* ------------------------------------------------------------------ samples */

static bool is_broken(const char *name)
{
    return strncmp(name, "BROKEN_", 7) == 0;
}

static const char *written_status(const struct gls_term *term, char out[64])
{
    const char *name = gls_admin_name(term->admin);
    snprintf(out, 64, "%s%s", name ? name : "", name ? "Term-admn-sts" : "");
    return out;
}

static void tell_pair(const struct gls_base *base, uint32_t fr, uint32_t en, struct gls_buf *out)
{
    char fr_status[64], en_status[64];
    struct gls_term french = gls_base_term(base, fr), english = gls_base_term(base, en);
    gls_buf_printf(out, "%s\t%s\t%s\t%s\t%s\n", gls_base_concept(base, french.concept_number).id,
                   french.text, written_status(&french, fr_status), english.text,
                   written_status(&english, en_status));
}

static void tell_pairs(const struct gls_base *base, uint32_t concept, struct gls_buf *out)
{
    struct gls_range terms = gls_base_concept(base, concept).terms;
    for (uint32_t i = terms.first; i < terms.first + terms.count; i++)
        for (uint32_t j = terms.first; j < terms.first + terms.count; j++)
            if (gls_lang_matches("fr", gls_base_term(base, i).lang) &&
                gls_lang_matches("en", gls_base_term(base, j).lang))
                tell_pair(base, i, j, out);
}

/* The French-English pairs are those that an independent reader has found. */
START_TEST(sample_pairs)
{
    const char *name = samples.name[_i], *folder = files_samples();
    char pairs[FILES_PATH];
    if (is_broken(name))
        return;
    struct gls_base *base = load(folder, name, "", 0);
    struct gls_buf told,
        expected = read_file(files_path(pairs, folder, "expected_pairs", ""), name, ".pairs.tsv");
    gls_buf_init(&told);
    gls_buf_puts(&told, "concept\tfr\tfr_status\ten\ten_status\n");
    for (uint32_t i = 0; i < gls_base_concepts(base); i++)
        tell_pairs(base, i, &told);
    gls_buf_put(&told, "", 1);
    ck_assert_uint_gt(expected.size, 1);
    ck_assert_str_eq(told.data, expected.data);
    gls_buf_release(&told);
    gls_buf_release(&expected);
    gls_base_free(base);
}
END_TEST

START_TEST(sample_round_trip)
{
    if (!is_broken(samples.name[_i]))
        check_round_trip(files_samples(), samples.name[_i], "");
}
END_TEST

START_TEST(sample_in_small_chunks)
{
    if (is_broken(samples.name[_i]))
        return;
    struct gls_base *whole = load(files_samples(), samples.name[_i], "", 0);
    struct gls_base *small = load(files_samples(), samples.name[_i], "", 1);
    struct gls_buf told = tell(whole), told_small = tell(small);
    ck_assert_str_eq(told_small.data, told.data);
    gls_buf_release(&told);
    gls_buf_release(&told_small);
    gls_base_free(whole);
    gls_base_free(small);
}
END_TEST

START_TEST(sample_that_is_broken)
{
    static const char *const expected[][2] = {
        {"BROKEN_git_lfs_pointer.tbx",
         "1:1: this is a Git LFS pointer, not the glossary itself: run \"git lfs pull\"\n"},
        {"BROKEN_iate_ctrl_charref.xml",
         "21:44: &#3; is not a character that XML allows: remove it (concept 1, id IATE-14)\n"},
        {"BROKEN_missing_gt.tbx",
         "42:8: </termSec> where </term> was expected (concept 2, id c2)\n"},
    };
    char path[FILES_PATH], told[FILES_PATH];
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        tell_error(files_path(path, files_samples(), expected[i][0], ""), told);
        ck_assert_str_eq(told, expected[i][1]);
    }
}
END_TEST

/* All samples and cases, written as one glossary, are valid against the schemas of TBX-Basic. */
START_TEST(schema_accepts)
{
    const struct gls_base *all[100];
    size_t count = 0;
    char command[3 * FILES_PATH], path[] = "/tmp/glossaire-XXXXXX";
    for (size_t i = 0; i < samples.count; i++)
        if (!is_broken(samples.name[i]))
            all[count++] = load(files_samples(), samples.name[i], "", 0);
    for (size_t i = 0; i < cases.count; i++)
        all[count++] = load(CASES, cases.name[i], ".tbx", 0);
    SHELF(shelf, all, count, "fr", "en");
    struct gls_buf out;
    gls_buf_init(&out);
    files_write(shelf, &out);
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq((int)write(fd, out.data, out.size - 1), (int)out.size - 1);
    close(fd);
    snprintf(command, sizeof command, "sh '%s/../schema/validate.sh' dca %s", files_samples(),
             path);
    ck_assert_int_eq(system(command), 0);
    unlink(path);
    gls_buf_release(&out);
    for (size_t i = 0; i < count; i++)
        gls_base_free((struct gls_base *)all[i]);
}
END_TEST

/* ------------------------------------------------------------------ */

static void add_cases(Suite *suite)
{
    TCase *tc = tcase_create("cases");
    int count = (int)cases.count;
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, extents);
    tcase_add_test(tc, extents_of_a_concept);
    tcase_add_loop_test(tc, case_says, 0, count);
    tcase_add_loop_test(tc, case_in_small_chunks, 0, count);
    tcase_add_loop_test(tc, case_is_written, 0, count);
    tcase_add_loop_test(tc, case_round_trip, 0, count);
    tcase_add_loop_test(tc, every_allocation_may_fail, 0, count);
    tcase_add_test(tc, written_base_is_the_same);
    tcase_add_test(tc, places_are_those_of_the_tags);
    tcase_add_test(tc, words);
    tcase_add_test(tc, writing_without_memory);
    tcase_add_test(tc, several_glossaries_as_one);
    tcase_add_loop_test(tc, shipped_glossary_is_written_as_it_is, 0, (int)glossaries.count);
    suite_add_tcase(suite, tc);
}

static void add_bad(Suite *suite)
{
    TCase *tc = tcase_create("bad");
    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, bad_file, 0, (int)bad.count);
    tcase_add_loop_test(tc, bad_file_in_small_chunks, 0, (int)bad.count);
    tcase_add_test(tc, truncated_file);
    tcase_add_loop_test(tc, unreadable_file, 0, sizeof unreadable / sizeof *unreadable);
    tcase_add_loop_test(tc, kind_of_file, 0, sizeof kinds / sizeof *kinds);
    suite_add_tcase(suite, tc);
}

static void add_samples(Suite *suite)
{
    int count = (int)samples.count;
    if (!count) {
        printf("samples of TBX: skipped, there are none in %s\n", files_samples());
        return;
    }
    TCase *tc = tcase_create("samples");
    tcase_set_timeout(tc, 120);
    tcase_add_loop_test(tc, sample_pairs, 0, count);
    tcase_add_loop_test(tc, sample_round_trip, 0, count);
    tcase_add_loop_test(tc, sample_in_small_chunks, 0, count);
    tcase_add_test(tc, sample_that_is_broken);
    if (system("command -v jing >/dev/null") == 0)
        tcase_add_test(tc, schema_accepts);
    else
        puts("schema of TBX: skipped, for want of jing");
    suite_add_tcase(suite, tc);
}

Suite *tbx_suite(void);
Suite *tbx_suite(void)
{
    Suite *suite = suite_create("tbx");
    cases = files_list(CASES, ".tbx");
    bad = files_list(BAD, ".tbx");
    glossaries = files_list(GLOSSARY, ".tbx");
    samples = files_list(files_samples(), "");
    add_cases(suite);
    add_bad(suite);
    add_samples(suite);
    return suite;
}
