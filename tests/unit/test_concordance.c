#include <check.h>
#include <string.h>

#include "assist/concordance.h"
#include "assist/example.h"
#include "base/builder.h"
#include "base/record.h"
#include "cases.h"
#include "core/memory.h"
#include "core/span.h"
#include "files.h"
#include "text/clip.h"
#include "text/sentence.h"
#include "text/width.h"

static struct gls_span s(const char *text)
{
    return gls_span_of(text);
}

/* ------------------------------------------------------------------ sentences */

START_TEST(sentences)
{
    struct cases cases;
    const char *field[CASE_FIELDS];
    cases_open(&cases, "cases/sentence.txt");
    while (cases_next(&cases, field)) {
        struct gls_buf told;
        gls_buf_init(&told);
        struct gls_span text = s(field[0]);
        for (size_t at = 0, end; at < text.size; at = end) {
            end = gls_sentence_next(text, at);
            ck_assert_uint_gt(end, at);
            struct gls_span sentence = gls_span_trim((struct gls_span){text.data + at, end - at});
            while (sentence.size > 1 && !memcmp(sentence.data + sentence.size - 2, "\xC2\xA0", 2))
                sentence.size -= 2;
            gls_buf_printf(&told, "%s%.*s", told.size ? " / " : "", GLS_SPAN_ARG(sentence));
        }
        gls_buf_put(&told, "", 1);
        ck_assert_msg(strcmp(told.data, field[1]) == 0, "%s:%u: %s", cases.name, cases.line,
                      told.data);
        gls_buf_release(&told);
    }
}
END_TEST

/* ------------------------------------------------------------------ cutting lines */

/* A flag, a family, a letter with two accents, a Korean syllable in three parts. */
START_TEST(what_is_seen_as_one_is_not_cut)
{
    static const char *const whole[] = {"\xF0\x9F\x87\xAB\xF0\x9F\x87\xB7",
                                        "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA6",
                                        "e\xCC\x81\xCC\xA3",
                                        "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB",
                                        "é",
                                        "a"};
    char text[64];
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++) {
        snprintf(text, sizeof text, "%sx", whole[i]);
        ck_assert_uint_eq(gls_grapheme_end(s(text), 0), strlen(whole[i]));
        snprintf(text, sizeof text, "%s%s", whole[i], whole[0]);
        ck_assert_uint_eq(gls_grapheme_end(s(text), 0), strlen(whole[i]));
    }
}
END_TEST

static const struct clip {
    const char *text;
    size_t columns;
    const char *head, *tail;
} clips[] = {
    {"un œdème aigu", 20, "un œdème aigu", "un œdème aigu"},
    {"un œdème aigu", 10, "un œdème", "œdème aigu"},
    {"un œdème aigu", 9, "un œdème", "dème aigu"},
    {"anticonstitutionnel", 5, "antic", "onnel"},
    {"", 5, "", ""},
    {"é́é́", 1, "é́", "é́"},
    {"un œdème", 0, "", ""},
};

START_TEST(lines_are_cut_to_columns)
{
    const struct clip *clip = &clips[_i];
    struct gls_span head = gls_clip_head(s(clip->text), clip->columns);
    struct gls_span tail = gls_clip_tail(s(clip->text), clip->columns);
    ck_assert_msg(gls_span_equal(head, s(clip->head)), "%.*s", GLS_SPAN_ARG(head));
    ck_assert_msg(gls_span_equal(tail, s(clip->tail)), "%.*s", GLS_SPAN_ARG(tail));
    ck_assert_uint_le(gls_width(head), clip->columns);
    ck_assert_uint_le(gls_width(tail), clip->columns);
}
END_TEST

START_TEST(a_line_has_single_spaces)
{
    struct gls_buf line;
    gls_buf_init(&line);
    gls_put_line(&line, s(" \tun\r\n\n  œdème aigu\v\fet \x01 "));
    ck_assert(
        gls_span_equal((struct gls_span){line.data, line.size}, s(" un œdème aigu et \x01 ")));
    gls_buf_release(&line);
}
END_TEST

/* ------------------------------------------------------------------ examples */

START_TEST(sentences_as_examples)
{
    static const char *const names[] = {"length", "verb", "bracket"};
    struct cases cases;
    const char *field[CASE_FIELDS];
    cases_open(&cases, "cases/example.txt");
    while (cases_next(&cases, field)) {
        struct gls_examples *examples;
        struct gls_buf told;
        gls_buf_init(&told);
        ck_assert_int_eq(gls_examples_new(&examples, field[0], NULL), GLS_OK);
        unsigned flaws = gls_example_flaws(examples, s(field[1]));
        for (size_t i = 0; i < 3; i++)
            if (flaws & 1u << i)
                gls_buf_printf(&told, "%s%s", told.size ? " " : "", names[i]);
        gls_buf_put(&told, flaws ? "" : "-", flaws ? 1 : 2);
        ck_assert_msg(strcmp(told.data, field[2]) == 0, "%s:%u: %s", cases.name, cases.line,
                      told.data);
        gls_buf_release(&told);
        gls_examples_free(examples);
    }
}
END_TEST

/* ------------------------------------------------------------------ a concordance */

static struct gls_base *make_base(void)
{
    struct gls_builder *b = gls_builder_new("terms");
    static const char *const terms[] = {"masse osseuse", "os", "masse"};
    for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) {
        gls_builder_concept(b, (struct gls_place){0}, s(terms[i]));
        gls_builder_section(b, (struct gls_place){0}, s("fr"));
        gls_builder_term(b, (struct gls_place){0});
        gls_builder_term_text(b, s(terms[i]));
        gls_builder_term_pos(b, GLS_POS_NOUN);
        gls_builder_concept_end(b);
    }
    struct gls_base *base;
    ck_assert_int_eq(gls_builder_finish(b, GLS_LOAD_ALL, &base, NULL), GLS_OK);
    gls_builder_free(b);
    return base;
}

static void tell(void *payload, const struct gls_occurrence *at)
{
    struct gls_buf *out = payload;
    gls_buf_printf(out, "%d:%d@%d+%d %s%.*s[%.*s]%.*s%s\n", (int)at->line, (int)at->column,
                   (int)at->start, (int)at->length, at->left_cut ? "<" : "", GLS_SPAN_ARG(at->left),
                   GLS_SPAN_ARG(at->keyword), GLS_SPAN_ARG(at->right), at->right_cut ? ">" : "");
}

/* All occurrences in a text that comes in pieces of so many bytes. */
static enum gls_status run(struct gls_shelf *shelf, struct gls_span text, size_t piece,
                           const struct gls_concord_options *options, struct gls_buf *out)
{
    struct gls_concordance *concordance;
    struct gls_scan *scan = NULL;
    enum gls_status status = gls_concordance_new(&concordance, shelf, options, tell, out, NULL);
    if (status != GLS_OK)
        return status;
    struct gls_scan_events events = gls_concordance_events(concordance);
    gls_concordance_begin(concordance, "text");
    status = gls_scan_new(&scan, shelf, GLS_SCAN_ALL | GLS_SCAN_OVERLAP, &events, NULL);
    for (size_t at = 0; at < text.size && status == GLS_OK; at += piece) {
        struct gls_span part = {text.data + at, text.size - at < piece ? text.size - at : piece};
        status = gls_scan_feed(scan, part, NULL);
    }
    if (scan && gls_scan_end(scan, NULL, NULL) != GLS_OK)
        status = GLS_ERR_NOMEM;
    if (gls_concordance_end(concordance, NULL) != GLS_OK)
        status = GLS_ERR_NOMEM;
    gls_scan_free(scan);
    gls_concordance_free(concordance);
    return status;
}

static const char text[] =
    "Une masse\n osseuse ici. Les os sont là.\n \t\nUne masse; l'os\r\n\r\nos";

START_TEST(occurrences_in_their_lines_and_sentences)
{
    struct gls_base *base = make_base();
    SHELF(shelf, &base, 1, "fr", "en");
    static const struct {
        struct gls_concord_options options;
        const char *told;
    } cases[] = {
        {{.side = 8},
         "1:5@4+14 Une [masse osseuse] ici. Le>\n1:5@4+5 Une [masse] osseuse>\n"
         "2:19@28+2 <ci. Les [os] sont là>\n4:5@48+5 Une [masse]; l'os\n"
         "4:14@57+2 <asse; l'[os]\n6:1@63+2 [os]\n"},
        {{.sentences = true},
         "1:5@4+14 Une [masse osseuse] ici.\n1:5@4+5 Une [masse] osseuse ici.\n"
         "2:19@28+2 Les [os] sont là.\n4:5@48+5 Une [masse]; l'os\n"
         "4:14@57+2 Une masse; l'[os]\n6:1@63+2 [os]\n"},
    };
    for (size_t i = 0; i < 2; i++)
        for (size_t piece = 1; piece <= sizeof text; piece += 7) {
            struct gls_buf out;
            gls_buf_init(&out);
            ck_assert_int_eq(run(shelf, s(text), piece, &cases[i].options, &out), GLS_OK);
            gls_buf_put(&out, "", 1);
            ck_assert_str_eq(out.data, cases[i].told);
            gls_buf_release(&out);
        }
    gls_base_free(base);
}
END_TEST

/* Neither the size of a paragraph nor the pieces matter; nor does a line without a blank. */
START_TEST(endless_paragraphs_come_in_passages)
{
    struct gls_base *base = make_base();
    SHELF(shelf, &base, 1, "fr", "en");
    struct gls_buf endless, out[2];
    gls_buf_init(&endless);
    for (int i = 0; i < 40000; i++)
        gls_buf_printf(&endless, "mot%d un os%s", i, i % 3 ? " " : ", ");
    for (int i = 0; i < 300000; i++)
        gls_buf_puts(&endless, "é");
    gls_buf_puts(&endless, " os ");
    const struct gls_span all = {endless.data, endless.size};
    for (int i = 0; i < 2; i++) {
        gls_buf_init(&out[i]);
        ck_assert_int_eq(
            run(shelf, all, i ? 777 : all.size, &(struct gls_concord_options){0}, &out[i]), GLS_OK);
    }
    size_t lines = 0;
    for (size_t i = 0; i < out[0].size; i++)
        lines += out[0].data[i] == '\n';
    ck_assert_uint_eq(lines, 40001);
    ck_assert(gls_span_equal((struct gls_span){out[0].data, out[0].size},
                             (struct gls_span){out[1].data, out[1].size}));
    gls_buf_release(&out[0]);
    gls_buf_release(&out[1]);
    gls_buf_release(&endless);
    gls_base_free(base);
}
END_TEST

/* Without memory it says so, and tells no half of a list as the whole. */
START_TEST(a_concordance_without_memory)
{
    struct gls_base *base = make_base();
    SHELF(shelf, &base, 1, "fr", "en");
    struct gls_sought sought[] = {{.term = s("os")}, {.term = s("gadget")}};
    enum gls_status status = GLS_ERR_NOMEM;
    for (long limit = 0; status != GLS_OK; limit++) {
        struct gls_shelf *small;
        struct gls_buf out;
        gls_buf_init(&out);
        gls_memory_limit = limit;
        status = gls_shelf_sought(&small, shelf, sought, 2, NULL);
        if (status == GLS_OK)
            status = run(small, s(text), 5, &(struct gls_concord_options){.whole = true}, &out);
        if (status == GLS_OK && out.status != GLS_OK)
            status = out.status;
        gls_memory_limit = -1;
        ck_assert(status == GLS_OK || status == GLS_ERR_NOMEM);
        gls_shelf_free(small);
        gls_buf_release(&out);
        ck_assert_int_lt(limit, 10000);
    }
    ck_assert_uint_eq(sought[0].concepts, 1);
    ck_assert_uint_eq(sought[1].concepts, 0);
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ collocates */

/* Who counts, and who adds up. */
struct counting {
    struct gls_collocates *one, *all;
    struct gls_scan *scan;
};

static void begin_counting(struct counting *counting, struct gls_shelf *shelf)
{
    ck_assert_int_eq(gls_collocates_new(&counting->one, shelf, false, NULL), GLS_OK);
    ck_assert_int_eq(gls_collocates_new(&counting->all, shelf, false, NULL), GLS_OK);
    struct gls_scan_events events = gls_collocates_events(counting->one);
    unsigned flags = GLS_SCAN_ALL | GLS_SCAN_OVERLAP;
    ck_assert_int_eq(gls_scan_new(&counting->scan, shelf, flags, &events, NULL), GLS_OK);
}

static void end_counting(struct counting *counting)
{
    gls_scan_free(counting->scan);
    gls_collocates_free(counting->one);
    gls_collocates_free(counting->all);
}

/* A text that comes in pieces of so many bytes. */
static enum gls_status count_text(struct counting *counting, struct gls_span text, size_t piece)
{
    enum gls_status status = GLS_OK;
    for (size_t at = 0; at < text.size && status == GLS_OK; at += piece) {
        struct gls_span part = {text.data + at, text.size - at < piece ? text.size - at : piece};
        status = gls_scan_feed(counting->scan, part, NULL);
    }
    if (gls_scan_end(counting->scan, NULL, NULL) != GLS_OK ||
        gls_collocates_end(counting->one, NULL) != GLS_OK)
        status = GLS_ERR_NOMEM;
    return status == GLS_OK ? gls_collocates_add(counting->all, counting->one, NULL) : status;
}

START_TEST(words_near_a_term)
{
    struct gls_base *base = make_base();
    SHELF(shelf, &base, 1, "fr", "en");
    struct cases cases;
    const char *field[CASE_FIELDS];
    cases_open(&cases, "cases/collocate.txt");
    for (size_t piece = 1; cases_next(&cases, field); piece = piece == 1 ? 66 : 1) {
        struct counting counting;
        struct gls_buf told;
        char wanted[200] = "";
        gls_buf_init(&told);
        begin_counting(&counting, shelf);
        ck_assert_int_eq(count_text(&counting, s(field[0]), piece), GLS_OK);
        ck_assert_int_eq(gls_collocates_write(counting.all, 0, "tsv", &told, NULL), GLS_OK);
        gls_buf_put(&told, "", 1);
        if (strcmp(field[1], "-") != 0)
            snprintf(wanted, sizeof wanted, "os os %s\n", field[1]);
        for (char *at = told.data; *at; at++)
            *at = *at == '\t' ? ' ' : *at;
        ck_assert_msg(strcmp(told.data, wanted) == 0, "%s:%u: %s", cases.name, cases.line,
                      told.data);
        end_counting(&counting);
        gls_buf_release(&told);
    }
    gls_base_free(base);
}
END_TEST

/* A concept that a damaged glossary has not is none of the others, and no place in memory. */
START_TEST(words_near_a_term_of_no_concept)
{
    struct gls_base *base = make_base();
    SHELF(shelf, &base, 1, "fr", "en");
    struct counting counting;
    struct gls_uses *uses;
    begin_counting(&counting, shelf);
    for (uint32_t i = 0; i < base->sections.count; i++)
    ((struct gls_section_record *)gls_table_at(base->sections, i,
                                               sizeof(struct gls_section_record)))
        ->concept = UINT32_MAX;
    ck_assert_int_eq(count_text(&counting, s("Un os dur. Un os dur."), 5), GLS_OK);
    end_counting(&counting);
    struct gls_match match = {.base = base};
    struct gls_occurrence occurrence = {.match = &match, .count = 1, .keyword = s("os")};
    ck_assert_int_eq(gls_uses_new(&uses, shelf, NULL), GLS_OK);
    ck_assert_int_eq(gls_uses_add(uses, &occurrence, NULL), GLS_OK);
    ck_assert_int_eq(gls_uses_end(uses, "a.txt", 100, NULL), GLS_OK);
    gls_uses_free(uses);
    gls_base_free(base);
}
END_TEST

START_TEST(words_near_without_memory)
{
    struct gls_base *base = make_base();
    SHELF(shelf, &base, 1, "fr", "en");
    enum gls_status status = GLS_ERR_NOMEM;
    for (long limit = 0; status != GLS_OK; limit += 3) {
        struct counting counting;
        struct gls_buf out;
        gls_buf_init(&out);
        begin_counting(&counting, shelf);
        gls_memory_limit = limit;
        status = count_text(&counting, s("Un os dur. Un os dur. Un os dur. Un bois rond."), 5);
        if (status == GLS_OK)
            status = gls_collocates_write(counting.all, 0, "tsv", &out, NULL);
        if (status == GLS_OK && out.status != GLS_OK)
            status = out.status;
        gls_memory_limit = -1;
        ck_assert(status == GLS_OK || status == GLS_ERR_NOMEM);
        end_counting(&counting);
        gls_buf_release(&out);
        ck_assert_int_lt(limit, 1000);
    }
    gls_base_free(base);
}
END_TEST

/* Of these figures every textbook has another; those are of the formula, by hand. */
START_TEST(log_likelihood)
{
    static const struct {
        uint64_t near, total, words_near, words;
        double is;
    } rows[] = {
        {3, 3, 9, 14, 3.091},  {3, 5, 6, 13, 0.630},
        {3, 3, 6, 11, 4.573},  {10, 10, 100, 1000, 46.986},
        {1, 10, 100, 1000, 0}, {0, 10, 100, 1000, 0},
        {5, 5, 5, 5, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_double_eq_tol(
            gls_log_likelihood(rows[i].near, rows[i].total, rows[i].words_near, rows[i].words),
            rows[i].is, 0.0006);
}
END_TEST

Suite *concordance_suite(void)
{
    Suite *suite = suite_create("concordance");
    TCase *pieces = tcase_create("pieces"), *whole = tcase_create("whole");
    tcase_add_test(pieces, sentences);
    tcase_add_test(pieces, what_is_seen_as_one_is_not_cut);
    tcase_add_loop_test(pieces, lines_are_cut_to_columns, 0, (int)(sizeof clips / sizeof *clips));
    tcase_add_test(pieces, a_line_has_single_spaces);
    tcase_add_test(whole, occurrences_in_their_lines_and_sentences);
    tcase_add_test(whole, endless_paragraphs_come_in_passages);
    tcase_add_test(whole, a_concordance_without_memory);
    tcase_add_test(pieces, sentences_as_examples);
    tcase_add_test(pieces, log_likelihood);
    tcase_add_test(whole, words_near_a_term);
    tcase_add_test(whole, words_near_a_term_of_no_concept);
    tcase_add_test(whole, words_near_without_memory);
    suite_add_tcase(suite, pieces);
    suite_add_tcase(suite, whole);
    return suite;
}
