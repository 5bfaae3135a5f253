/* What the page to review a translation by is made of: marks of terms, and the strip. */
#include <check.h>
#include <string.h>

#include "base/base.h"
#include "base/shelf.h"
#include "cases.h"
#include "core/span.h"
#include "files.h"
#include "format/html/strip.h"
#include "verify/marks.h"

/* ------------------------------------------------------------------ marks */

#define TERM(term, more) "<termSec><term>" term "</term>" more "</termSec>"
#define STATUS(status)   "<termNote type='administrativeStatus'>" status "-admn-sts</termNote>"
#define SPEECH(name)     "<termNote type='partOfSpeech'>" name "</termNote>"
#define CONCEPT(id, french, english)                                                               \
    "<conceptEntry id='" id "'><langSec xml:lang='fr'>" french "</langSec>"                        \
    "<langSec xml:lang='en'>" english "</langSec></conceptEntry>"

static const char glossary[] =
    "<tbx style='dca' type='TBX-Basic' xml:lang='fr' xmlns='urn:iso:std:iso:30042:ed-2'><tbxHeader>"
    "<fileDesc><sourceDesc><p>t</p></sourceDesc></fileDesc></tbxHeader><text><body>"             //
    CONCEPT("fever", TERM("fi\u00E8vre", ""), TERM("fever", ""))                                 //
    CONCEPT("yellow", TERM("fi\u00E8vre jaune", ""), TERM("yellow fever", ""))                   //
    CONCEPT("flu", TERM("grippe", ""), TERM("flu", "") TERM("grippe", STATUS("deprecatedTerm"))) //
    CONCEPT("vaccinate", TERM("vacciner", SPEECH("verb")), TERM("vaccinate", ""))                //
    CONCEPT("std", TERM("MST", ""),
            TERM("STD", "") TERM("VD", STATUS("supersededTerm"))) "</body></text></tbx>";

static void put_marks(struct gls_buf *out, const char *text, const struct gls_mark *mark,
                      size_t count)
{
    static const char *const kinds[] = {"rendered",  "missing",  "doubtful", "rendering",
                                        "forbidden", "outdated", "wrong",    "other"};
    for (size_t i = 0; i < count; i++)
        gls_buf_printf(out, "%s%s:%.*s", i ? "; " : "", kinds[mark[i].kind], (int)mark[i].size,
                       text + mark[i].start);
    gls_buf_put(out, "", 1);
}

static void expect_marks(struct gls_comparison *comparison, const char *const *field, unsigned line)
{
    const struct gls_segment_text source = {.text = gls_span_of(field[0])},
                                  target = {.text = gls_span_of(field[1])};
    struct gls_work work = {0};
    struct gls_buf told[2];
    size_t count;
    ck_assert_int_eq(gls_compare_segment(comparison, &source, &target, NULL), GLS_OK);
    for (size_t side = 0; side < 2; side++) {
        const struct gls_mark *mark = side ? gls_marks_of_target(&work, comparison, &count)
                                           : gls_marks_of_source(&work, comparison, &count);
        gls_buf_init(&told[side]);
        put_marks(&told[side], field[side], mark, count);
        ck_assert_msg(strcmp(told[side].data, field[2 + side]) == 0, "marks.txt:%u: %s, not %s",
                      line, told[side].data, field[2 + side]);
        gls_buf_release(&told[side]);
    }
    gls_work_end(&work, NULL);
}

START_TEST(terms_are_marked)
{
    struct cases cases;
    const char *field[CASE_FIELDS];
    struct gls_base *base;
    struct gls_shelf *shelf;
    struct gls_comparison comparison;
    ck_assert_int_eq(files_load_text(&base, gls_span_of(glossary), 0, NULL), GLS_OK);
    ck_assert_int_eq(gls_shelf_of(&shelf, &base, 1, "fr", "en", NULL), GLS_OK);
    const struct gls_comparison_plan plan = {.shelf = shelf};
    ck_assert_int_eq(gls_comparison_init(&comparison, &plan, NULL), GLS_OK);
    cases_open(&cases, "cases/marks.txt");
    while (cases_next(&cases, field))
        expect_marks(&comparison, field, cases.line);
    gls_comparison_release(&comparison);
    gls_shelf_free(shelf);
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ the strip */

/* Findings, "w3" a warning in segment 3, of a file of so many segments, and what is drawn: class,
 * x, width; the heights are those of the classes. */
static const struct {
    uint64_t segments;
    const char *findings, *cells;
} strips[] = {
    {1, "", ""},
    {1, "e1", "error 0 10000;"},
    {4, "w2", "warning 2500 2500;"},
    {4, "n4 e4 w4", "error 7500 2500;"}, /* the worst */
    {4, "n1 e4", "note 0 2500;error 7500 2500;"},
    {4, "n0", "note 0 2500;"}, /* about the file */
    {200, "n200", "note 9950 50;"},
    {201, "e1 n201", "error 0 99;note 9950 50;"}, /* two segments a cell, the last is half full */
    {201, "n1 e2 w201", "error 0 99;warning 9950 50;"},
    {10000, "n1 e2", "note 0 40;error 1 40;"},            /* what is narrow is seen all the same */
    {1000000, "e1 n1000000", "error 0 81;note 9960 40;"}, /* 8,192 segments a cell */
};

static void expect_cells(const char *picture, const char *cells)
{
    static const struct {
        const char *name;
        unsigned height;
    } heights[] = {{"note", 10}, {"warning", 20}, {"error", 30}};
    char told[400] = "", name[16];
    unsigned x, y, width, height;
    for (const char *at = picture; (at = strstr(at, "<rect ")); at++) {
        ck_assert_int_eq(sscanf(at,
                                "<rect class=\"%15[^\"]\" x=\"%u\" y=\"%u\" width=\"%u\" "
                                "height=\"%u\"/>",
                                name, &x, &y, &width, &height),
                         5);
        for (size_t i = 0; i < 3; i++)
            ck_assert(strcmp(name, heights[i].name) != 0 || height == heights[i].height);
        ck_assert_uint_eq(y + height, 30);
        snprintf(told + strlen(told), sizeof told - strlen(told), "%s %u %u;", name, x, width);
    }
    ck_assert_str_eq(told, cells);
}

START_TEST(strip_shows_where_findings_lie)
{
    struct gls_html_strip strip;
    struct gls_buf out;
    gls_html_strip_clear(&strip);
    gls_buf_init(&out);
    for (const char *at = strips[_i].findings; *at; at += strcspn(at, " "), at += *at == ' ') {
        enum gls_severity severity = *at == 'n'   ? GLS_SEVERITY_NOTE
                                     : *at == 'w' ? GLS_SEVERITY_WARNING
                                                  : GLS_SEVERITY_ERROR;
        unsigned long long number;
        ck_assert_int_eq(sscanf(at + 1, "%llu", &number), 1);
        gls_html_strip_add(&strip, number, severity);
    }
    ck_assert_int_eq(strip.any, *strips[_i].findings != '\0');
    gls_html_strip_put(&strip, strips[_i].segments, "O\u00F9 & <quoi>", &out);
    gls_buf_put(&out, "", 1);
    ck_assert_ptr_nonnull(strstr(out.data, "aria-label=\"O\u00F9 &amp; &lt;quoi&gt;\""));
    expect_cells(out.data, strips[_i].cells);
    gls_buf_release(&out);
}
END_TEST

Suite *review_suite(void)
{
    Suite *suite = suite_create("review");
    TCase *tcase = tcase_create("review");
    tcase_add_test(tcase, terms_are_marked);
    tcase_add_loop_test(tcase, strip_shows_where_findings_lie, 0, sizeof strips / sizeof *strips);
    suite_add_tcase(suite, tcase);
    return suite;
}
