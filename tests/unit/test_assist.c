#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/builder.h"
#include "core/memory.h"
#include "core/number.h"
#include "core/span.h"
#include "entry/listing.h"
#include "format/mark.h"
#include "files.h"

static struct gls_span s(const char *text)
{
    return gls_span_of(text);
}

/* ------------------------------------------------------------------ glossaries */

static const struct gls_place here = {"x.tbx", 1, 1, 0, 0};

static void term(struct gls_builder *b, const char *text, enum gls_admin admin)
{
    gls_builder_term(b, here);
    gls_builder_term_text(b, s(text));
    gls_builder_term_admin(b, admin);
    gls_builder_term_pos(b, GLS_POS_NOUN);
    gls_builder_term_gender(b, GLS_GENDER_MASCULINE);
}

/* A concept of two French terms, the second to be avoided, and one English; NULL: none. */
static void concept(struct gls_builder *b, const char *good, const char *bad, const char *english)
{
    gls_builder_concept(b, here, s(english ? english : good));
    gls_builder_section(b, here, s("fr"));
    term(b, good, GLS_ADMIN_PREFERRED);
    if (bad)
        term(b, bad, GLS_ADMIN_DEPRECATED);
    if (english) {
        gls_builder_section(b, here, s("en"));
        term(b, english, GLS_ADMIN_NONE);
    }
    gls_builder_concept_end(b);
}

static struct gls_base *finish(struct gls_builder *b)
{
    struct gls_base *base;
    ck_assert_int_eq(gls_builder_finish(b, GLS_LOAD_ALL, &base, NULL), GLS_OK);
    gls_builder_free(b);
    return base;
}

/* "tissu" is two concepts; "ovule" is to be avoided in one sense of two, and taken in the other. */
static struct gls_base *make_base(void)
{
    struct gls_builder *b = gls_builder_new("small.tbx");
    concept(b, "œdème", "hydropisie", "edema");
    concept(b, "tissu", NULL, "tissue");
    concept(b, "tissu", NULL, "cloth");
    concept(b, "ovocyte", "ovule", "oocyte");
    concept(b, "ovule", NULL, "pessary");
    concept(b, "rein", NULL, NULL);
    concept(b, "œdème <du> rein", "rein gonflé", "renal \"edema\" & more");
    return finish(b);
}

/* ------------------------------------------------------------------ annotating */

struct wish {
    const char *format;
    struct gls_markup how;
    unsigned flags;
    size_t chunk; /* 0: all at once */
};

static enum gls_status feed(struct gls_scan *scan, struct gls_span text, size_t chunk,
                            struct gls_error *err)
{
    enum gls_status status = GLS_OK;
    for (size_t at = 0; at < text.size && status == GLS_OK;) {
        size_t left = text.size - at;
        size_t size = chunk && chunk < left ? chunk : left;
        status = gls_scan_feed(scan, (struct gls_span){text.data + at, size}, err);
        at += size;
    }
    return status;
}

static enum gls_status annotate_text(struct gls_annotator *annotator, struct gls_shelf *shelf,
                                     struct wish wish, struct gls_span text, struct gls_buf *out,
                                     struct gls_error *err)
{
    struct gls_scan *scan;
    struct gls_scan_events events = gls_annotator_events(annotator);
    enum gls_status status = gls_scan_new(&scan, shelf, wish.flags, &events, err);
    if (status != GLS_OK)
        return status;
    gls_annotator_begin(annotator, "dir/a<b>.txt", out);
    status = feed(scan, text, wish.chunk, err);
    if (status == GLS_OK)
        status = gls_scan_end(scan, NULL, err);
    enum gls_status ended = gls_annotator_end(annotator, status == GLS_OK ? err : NULL);
    if (status == GLS_OK && ended == GLS_OK)
        ended = gls_annotator_finish(annotator, out, err);
    gls_scan_free(scan);
    return status == GLS_OK ? ended : status;
}

static enum gls_status annotate(struct gls_shelf *shelf, struct wish wish, struct gls_span text,
                                struct gls_buf *out, struct gls_error *err)
{
    struct gls_annotator *annotator;
    enum gls_status status = gls_annotator_new(&annotator, shelf, wish.format, &wish.how, err);
    if (status != GLS_OK) {
        ck_assert_ptr_null(annotator);
        return status;
    }
    status = annotate_text(annotator, shelf, wish, text, out, err);
    gls_annotator_free(annotator);
    return status == GLS_OK ? gls_buf_finish(out, err) : status;
}

/* What comes of a text, ending in NUL; release it. */
static struct gls_buf annotated(struct wish wish, struct gls_span text)
{
    struct gls_buf out;
    struct gls_base *base = make_base();
    SHELF(shelf, &base, 1, "fr", "en");
    gls_buf_init(&out);
    ck_assert_int_eq(annotate(shelf, wish, text, &out, NULL), GLS_OK);
    gls_buf_put(&out, "", 1);
    gls_base_free(base);
    return out;
}

static const struct {
    const char *text, *annotated;
    struct gls_markup how;
    unsigned flags;
} texts[] = {
    {"un œdème, des Oedemes", "un œdème [edema], des Oedemes", {0}, 0},
    {"un œdème, des Oedemes", "un œdème [edema], des Oedemes [edema]", {.every = true}, 0},
    {"œdème et hydropisie",
     "œdème [edema] et hydropisie [deprecated: say œdème]",
     {.lang = "en"},
     0},
    {"hydropisie et œdème", "hydropisie [à\u00A0éviter\u00A0: dire œdème; edema] et œdème", {0}, 0},
    /* Two senses, each with its equivalent; of a word that one of them forbids, the other. */
    {"le tissu", "le tissu [tissue; cloth]", {0}, 0},
    {"l'ovule", "l'ovule [pessary; à\u00A0éviter au sens de ovocyte]", {0}, 0},
    {"le rein", "le rein [sans\u00A0équivalent]", {0}, 0},
    {"œdème\r\n\tdu\u00A0rein", "œdème\r\n\tdu\u00A0rein [renal \"edema\" & more]", {0}, 0},
    {"œdème du rein",
     "œdème du rein [renal \"edema\" & more] [œdème = edema] [rein = sans\u00A0équivalent]",
     {0},
     GLS_SCAN_ALL},
    {"l'hydropisie, un tissu",
     "l'\033[1;31mhydropisie\033[0m [\033[31mà\u00A0éviter\033[0m\033[31m\u00A0: dire "
     "\033[0m\033[1mœdème\033[0m; \033[36medema\033[0m], un \033[1mtissu\033[0m "
     "[\033[36mtissue\033[0m; \033[36mcloth\033[0m]",
     {.color = true},
     0},
    /* Nothing of the text moves a byte ... */
    {"\033[2J \r \x9b\377\u202E œdème", "\033[2J \r \x9b\377\u202E œdème [edema]", {0}, 0},
    /* ... but where a terminal would obey it. */
    {"\uFEFF\033[2J\ta\rb\r\n\x9b\xC2\x9B\u202Ec œdème",
     "\\x1B[2J\ta\\x0Db\n\uFFFD\\x9B\\u202Ec œdème [edema]",
     {.safe = true},
     0},
    {"", "", {0}, 0},
};

START_TEST(text_is_annotated)
{
    const struct wish wish = {"text", texts[_i].how, texts[_i].flags, 0};
    struct gls_buf out = annotated(wish, s(texts[_i].text));
    ck_assert_str_eq(out.data, texts[_i].annotated);
    gls_buf_release(&out);
}
END_TEST

static const struct {
    const char *format, *text, *written;
    struct gls_markup how;
    unsigned flags;
} rows[] = {
    {"tsv",
     "un tissu\nl'Ovule",
     "dir/a<b>.txt\t1\t4\t3\t5\ttissu\texact\ttissu\tpreferred\ttissue\n"
     "dir/a<b>.txt\t1\t4\t3\t5\ttissu\texact\ttissu\tpreferred\tcloth\n"
     "dir/a<b>.txt\t2\t3\t11\t5\tOvule\tcase\tovule\tpreferred\tpessary\n",
     {0},
     0},
    {"tsv",
     "œdème \"du\"\n\\rein",
     "dir/a<b>.txt\t1\t1\t0\t7\tœdème\texact\tœdème\tpreferred\tedema\n"
     "dir/a<b>.txt\t2\t2\t14\t4\trein\texact\trein\tpreferred\t\n",
     {0},
     0},
    {"tsv",
     "œdème\tdu\nrein",
     "dir/a<b>.txt\t1\t1\t0\t15\tœdème\\tdu\\nrein\tfolded\tœdème <du> rein\tpreferred\trenal "
     "\"edema\" & more\n",
     {0},
     0},
    {"json",
     "œdème\u2028du rein",
     "{\"file\":\"dir/a<b>.txt\",\"line\":1,\"column\":1,\"start\":0,\"length\":17,\"surface\":"
     "\"œdème\\u2028du rein\",\"grade\":\"folded\",\"term\":\"œdème <du> rein\",\"status\":"
     "\"preferred\",\"prefer\":null,\"entry\":\"renal \\\"edema\\\" & more\",\"equivalents\":[{"
     "\"term\":\"renal \\\"edema\\\" & more\",\"lang\":\"en\",\"status\":null,\"usage\":null,"
     "\"region\":null,\"register\":null,\"type\":null,\"pos\":\"noun\",\"gender\":\"masculine\","
     "\"number\":null,\"plural\":null}]}\n",
     {0},
     0},
    {"json",
     "rein gonflé",
     "{\"file\":\"dir/a<b>.txt\",\"line\":1,\"column\":1,\"start\":0,\"length\":12,\"surface\":"
     "\"rein gonflé\",\"grade\":\"exact\",\"term\":\"rein gonflé\",\"status\":\"deprecated\","
     "\"prefer\":\"œdème <du> rein\",\"entry\":\"renal \\\"edema\\\" & more\",\"equivalents\":[{"
     "\"term\":\"renal \\\"edema\\\" & more\",\"lang\":\"en\",\"status\":null,\"usage\":null,"
     "\"region\":null,\"register\":null,\"type\":null,\"pos\":\"noun\",\"gender\":\"masculine\","
     "\"number\":null,\"plural\":null}],"
     "\"inner\":false}\n"
     "{\"file\":\"dir/a<b>.txt\",\"line\":1,\"column\":1,\"start\":0,\"length\":4,\"surface\":"
     "\"rein\",\"grade\":\"exact\",\"term\":\"rein\",\"status\":\"preferred\",\"prefer\":null,"
     "\"entry\":\"rein\",\"equivalents\":[],\"inner\":true}\n",
     {.inner = true},
     GLS_SCAN_ALL},
};

START_TEST(rows_for_programs)
{
    const struct wish wish = {rows[_i].format, rows[_i].how, rows[_i].flags, 0};
    struct gls_buf out = annotated(wish, s(rows[_i].text));
    ck_assert_str_eq(out.data, rows[_i].written);
    gls_buf_release(&out);
}
END_TEST

/* Paragraphs are parted by blank lines; their lines and the indentation of the first stay. */
static const struct {
    const char *text, *page;
} pages[] = {
    {"", "<article class=\"text\" lang=\"fr\">\n</article>\n"},
    {"\uFEFF\n\n  a<b>&amp;\r\n b \n \t\n\n\tc\n",
     "<article class=\"text\" lang=\"fr\">\n<p>  a&lt;b&gt;&amp;amp;\n b</p>\n<p>\tc</p>\n"
     "</article>\n"},
    {"un tissu",
     "<article class=\"text\" lang=\"fr\">\n<p>un <mark class=\"first\" tabindex=\"0\">tissu<span "
     "class=\"beside\" lang=\"fr\"><a href=\"#tissue\" lang=\"fr\">tissu</a> <span><b "
     "lang=\"en\">tissue</b>; <b lang=\"en\">cloth</b></span></span></mark></p>\n</article>\n"},
    {"œdème\ndu rein\n\nrein gonflé\033",
     "<article class=\"text\" lang=\"fr\">\n<p><mark class=\"first\" tabindex=\"0\">œdème\n"
     "du rein<span class=\"beside\" lang=\"fr\"><a "
     "href=\"#renal~20~~22~edema~22~~20~~26~~20~more\" lang=\"fr\">œdème &lt;du&gt; rein</a> "
     "<span><b lang=\"en\">renal &quot;edema&quot; &amp; more</b></span></span></mark></p>\n"
     "<p><mark class=\"avoid\" tabindex=\"0\">rein gonflé<span class=\"beside\" lang=\"fr\"><a "
     "href=\"#renal~20~~22~edema~22~~20~~26~~20~more\" lang=\"fr\">rein gonflé</a> "
     "<span>à\u00A0éviter\u00A0: dire <b lang=\"fr\">œdème &lt;du&gt; rein</b>; "
     "<b lang=\"en\">renal &quot;edema&quot; &amp; more</b></span></span></mark>\\x1B</p>\n"
     "</article>\n"},
};

START_TEST(page_of_a_text)
{
    const struct wish wish = {.format = "html"};
    struct gls_buf out = annotated(wish, s(pages[_i].text));
    const char *article = strstr(out.data, "<article");
    const char *end = strstr(out.data, "<section class=\"glossary\">");
    ck_assert(article && end && strstr(out.data, "<h1>a&lt;b&gt;.txt</h1>"));
    ck_assert_uint_eq((size_t)(end - article), strlen(pages[_i].page));
    ck_assert_mem_eq(article, pages[_i].page, (size_t)(end - article));
    gls_buf_release(&out);
}
END_TEST

/* White space without end is not held back without end. */
START_TEST(endless_white_space)
{
    enum { BLANKS = 1000000 };
    char *text = malloc(BLANKS + 3);
    memset(text, ' ', BLANKS);
    text[0] = 'a';
    memcpy(text + BLANKS, "b\n", 3);
    struct gls_buf out = annotated((struct wish){.format = "html"}, s(text));
    text[BLANKS + 1] = '\0';
    ck_assert_ptr_nonnull(strstr(out.data, text));
    gls_buf_release(&out);
    free(text);
}
END_TEST

static const char *const formats[] = {"text", "html", "tsv", "json"};
static const char article[] = "Un œdème\ndu rein, l'hydropisie; un\u00A0tissu\n\nou l’ovule \377.";

START_TEST(pieces_do_not_matter)
{
    struct wish wish = {.format = formats[_i], .flags = GLS_SCAN_ALL};
    struct gls_buf whole = annotated(wish, s(article));
    for (wish.chunk = 1; wish.chunk < 8; wish.chunk++) {
        struct gls_buf out = annotated(wish, s(article));
        ck_assert_str_eq(out.data, whole.data);
        gls_buf_release(&out);
    }
    gls_buf_release(&whole);
}
END_TEST

START_TEST(every_allocation_may_fail)
{
    struct gls_base *base = make_base();
    SHELF(shelf, &base, 1, "fr", "en");
    struct wish wish = {.format = formats[_i], .flags = GLS_SCAN_ALL};
    struct gls_buf whole = annotated(wish, s(article));
    enum gls_status status = GLS_ERR_NOMEM;
    for (long limit = 0; status != GLS_OK; limit++) {
        struct gls_buf out;
        struct gls_error err = {0};
        gls_buf_init(&out);
        gls_memory_recovers = limit % 2;
        gls_memory_limit = limit / 2;
        status = annotate(shelf, wish, s(article), &out, &err);
        gls_memory_limit = -1;
        ck_assert_int_lt(limit, 2000);
        if (status == GLS_OK) {
            ck_assert_uint_eq(out.size, whole.size - 1);
        } else {
            ck_assert_int_eq(status, GLS_ERR_NOMEM);
            ck_assert_str_eq(err.message, "out of memory");
        }
        gls_buf_release(&out);
    }
    gls_memory_recovers = false;
    gls_buf_release(&whole);
    gls_base_free(base);
}
END_TEST

START_TEST(other_formats_are_refused)
{
    struct gls_error err;
    struct gls_annotator *annotator;
    struct gls_base *base = make_base();
    SHELF(shelf, &base, 1, "fr", "en");
    const struct gls_markup how = {0};
    ck_assert_int_eq(gls_annotator_new(&annotator, shelf, "tbx", &how, &err), GLS_ERR_USAGE);
    ck_assert_ptr_null(annotator);
    ck_assert_str_eq(err.message, "unknown output format \"tbx\": text, html, tsv, json");
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ counting */

static enum gls_status count(struct gls_tally *tally, struct gls_shelf *shelf, const char *text,
                             struct gls_error *err)
{
    struct gls_scan *scan;
    struct gls_scan_counts counts;
    struct gls_scan_events events = gls_tally_events(tally);
    enum gls_status status =
        gls_scan_new(&scan, shelf, GLS_SCAN_ALL | GLS_SCAN_COUNT, &events, err);
    if (status != GLS_OK)
        return status;
    status = feed(scan, s(text), 0, err);
    if (status == GLS_OK)
        status = gls_scan_end(scan, &counts, err);
    if (status == GLS_OK)
        status = gls_tally_end(tally, &counts, err);
    gls_scan_free(scan);
    return status;
}

static enum gls_status sum_up(struct gls_shelf *shelf, const char *format, struct gls_buf *out,
                              struct gls_error *err)
{
    struct gls_tally *one, *all = NULL;
    enum gls_status status = gls_tally_new(&one, shelf, err);
    if (status == GLS_OK)
        status = gls_tally_new(&all, shelf, err);
    if (status == GLS_OK)
        status = count(one, shelf, "œdème, œdème du rein, hydropisie", err);
    if (status == GLS_OK)
        status = gls_tally_add(all, one, err);
    if (status == GLS_OK) {
        gls_tally_clear(one);
        status = count(one, shelf, "L'ovule, le tissu, les hydropisies guéries.", err);
    }
    if (status == GLS_OK)
        status = gls_tally_write(one, "b.txt", format, "en", out, err);
    if (status == GLS_OK)
        status = gls_tally_add(all, one, err);
    if (status == GLS_OK)
        status = gls_tally_write(all, NULL, format, "en", out, err);
    gls_tally_free(one);
    gls_tally_free(all);
    return status == GLS_OK ? gls_buf_finish(out, err) : status;
}

/* A word of two senses counts for the first among the most frequent, for both as a concept. */
static const struct {
    const char *format, *text;
} summaries[] = {
    {"text", "b.txt\n"
             "  words                7\n"
             "  terms                3\n"
             "  concepts             4\n"
             "  coverage          75.0%  (3 of 4 content words)\n"
             "\n"
             "  to avoid\n"
             "         1  hydropisie                        say œdème\n"
             "\n"
             "  most frequent\n"
             "         1  œdème                             edema\n"
             "         1  tissu                             tissue\n"
             "         1  ovule                             pessary\n"
             "total (2 texts)\n"
             "  words               12\n"
             "  terms                6\n"
             "  concepts             5\n"
             "  coverage          87.5%  (7 of 8 content words)\n"
             "\n"
             "  to avoid\n"
             "         2  hydropisie                        say œdème\n"
             "\n"
             "  most frequent\n"
             "         3  œdème                             edema\n"
             "         1  tissu                             tissue\n"
             "         1  ovule                             pessary\n"
             "         1  œdème <du> rein                   renal \"edema\" & more\n"},
};

START_TEST(summary_of_texts)
{
    struct gls_buf out;
    struct gls_base *base = make_base();
    SHELF(shelf, &base, 1, "fr", "en");
    gls_buf_init(&out);
    ck_assert_int_eq(sum_up(shelf, summaries[_i].format, &out, NULL), GLS_OK);
    gls_buf_put(&out, "", 1);
    ck_assert_str_eq(out.data, summaries[_i].text);
    gls_buf_release(&out);
    gls_base_free(base);
}
END_TEST

static const char *const summary_formats[] = {"text", "json"};

START_TEST(every_allocation_of_a_summary_may_fail)
{
    struct gls_base *base = make_base();
    SHELF(shelf, &base, 1, "fr", "en");
    enum gls_status status = GLS_ERR_NOMEM;
    for (long limit = 0; status != GLS_OK; limit++) {
        struct gls_buf out;
        struct gls_error err = {0};
        gls_buf_init(&out);
        gls_memory_limit = limit;
        status = sum_up(shelf, summary_formats[_i], &out, &err);
        gls_memory_limit = -1;
        ck_assert_int_lt(limit, 1000);
        ck_assert(status == GLS_ERR_NOMEM || (status == GLS_OK && limit > 10));
        gls_buf_release(&out);
    }
    gls_base_free(base);
}
END_TEST

START_TEST(a_summary_is_text_or_json)
{
    struct gls_buf out;
    struct gls_error err;
    struct gls_base *base = make_base();
    SHELF(shelf, &base, 1, "fr", "en");
    gls_buf_init(&out);
    ck_assert_int_eq(sum_up(shelf, "html", &out, &err), GLS_ERR_USAGE);
    ck_assert_str_eq(err.message, "a summary is text or json, not \"html\"");
    gls_buf_release(&out);
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ the glossary of a text */

static void meet(struct gls_selection *selection, const struct gls_base *base, uint32_t term)
{
    const struct gls_match match = {base, term, 0, GLS_GRADE_EXACT, 0};
    gls_selection_add(selection, &(struct gls_hit){.match = &match, .count = 1});
}

static void put_terms(const struct gls_listing *listing, struct gls_buf *out)
{
    size_t entries, letters;
    const struct gls_entry_ref *ref = gls_listing_entries(listing, &entries);
    const struct gls_letter *letter = gls_listing_letters(listing, &letters);
    for (size_t i = 0; i < letters; i++) {
        gls_buf_printf(out, "<%s>", letter[i].heading);
        for (size_t e = letter[i].first; e < letter[i].first + letter[i].count; e++)
            gls_buf_printf(out, " %s", gls_base_term(ref[e].base, ref[e].number).text);
    }
    gls_buf_put(out, "", 1);
}

static const struct {
    struct gls_filter filter;
    const char *terms;
} orders[] = {
    {{0}, "<H> hydropisie<O> œdème ovocyte ovule<R> rein"},
    {{.by_appearance = true}, "<> rein œdème hydropisie ovocyte ovule"},
    {{.by_appearance = true, .letter = "o"}, "<> œdème ovocyte ovule"},
    {{.status = "deprecated"}, "<H> hydropisie<O> ovule"},
};

START_TEST(glossary_of_a_text)
{
    struct gls_buf terms;
    struct gls_selection *met;
    struct gls_listing *listing;
    struct gls_base *base = make_base();
    SHELF(shelf, &base, 1, "fr", "en");
    struct gls_filter filter = orders[_i].filter;
    ck_assert_int_eq(gls_selection_new(&met, NULL), GLS_OK);
    static const char *const words[] = {"rein", "hydropisie", "ovule", "rein", "œdème"};
    for (size_t i = 0; i < 5; i++) {
        uint32_t number = 0;
        while (strcmp(gls_base_term(base, number).text, words[i]) != 0)
            number++;
        meet(met, base, number);
    }
    filter.in = met;
    ck_assert_int_eq(gls_listing_new(&listing, shelf, &filter, NULL, NULL), GLS_OK);
    gls_buf_init(&terms);
    put_terms(listing, &terms);
    ck_assert_str_eq(terms.data, orders[_i].terms);
    gls_buf_release(&terms);
    gls_listing_free(listing);
    gls_selection_free(met);
    gls_base_free(base);
}
END_TEST

START_TEST(a_selection_that_failed)
{
    struct gls_selection *met;
    struct gls_listing *listing;
    struct gls_base *base = make_base();
    SHELF(shelf, &base, 1, "fr", "en");
    ck_assert_int_eq(gls_selection_new(&met, NULL), GLS_OK);
    gls_memory_limit = 0;
    meet(met, base, 0);
    gls_memory_limit = -1;
    const struct gls_filter filter = {.in = met};
    ck_assert_int_eq(gls_listing_new(&listing, shelf, &filter, NULL, NULL), GLS_ERR_NOMEM);
    ck_assert_ptr_null(listing);
    gls_selection_free(met);
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ numbers */

START_TEST(numbers_of_a_shelf)
{
    struct gls_base *bases[] = {make_base(), make_base()};
    SHELF(shelf, bases, 2, "fr", "en");
    uint32_t terms = (uint32_t)gls_base_terms(bases[0]);
    ck_assert_uint_eq(gls_shelf_terms(shelf), 2 * terms);
    ck_assert_uint_eq(gls_shelf_concepts(shelf), 14);
    for (uint32_t i = 0; i < 2 * terms; i++) {
        struct gls_match match = gls_shelf_match(shelf, i);
        ck_assert_ptr_eq(match.base, bases[i / terms]);
        ck_assert_uint_eq(match.shelf_index, i / terms);
        ck_assert_uint_eq(match.term, i % terms);
        ck_assert_uint_eq(gls_shelf_term_number(shelf, match.shelf_index, match.term), i);
    }
    for (uint32_t i = 0; i < 14; i++) {
        struct gls_entry_ref concept = gls_shelf_concept(shelf, i);
        ck_assert_uint_eq(concept.shelf_index, i / 7);
        ck_assert_uint_eq(gls_shelf_concept_number(shelf, concept.shelf_index, concept.number), i);
    }
    gls_base_free(bases[0]);
    gls_base_free(bases[1]);
}
END_TEST

START_TEST(sets_of_numbers)
{
    struct gls_work work = {0};
    struct gls_number_set set;
    ck_assert(gls_number_set_init(&set, 100));
    for (uint32_t i = 0; i < 100; i++)
        ck_assert(gls_number_set_add(&set, i * 7 % 100, &work));
    ck_assert(!gls_number_set_add(&set, 7, &work));
    /* A damaged glossary may hold any number. */
    ck_assert(!gls_number_set_add(&set, 100, &work));
    ck_assert(!gls_number_set_add(&set, UINT32_MAX, &work));
    ck_assert_uint_eq(set.count, 100);
    ck_assert_uint_eq(set.member[2], 14);
    gls_number_set_clear(&set);
    ck_assert_uint_eq(set.count, 0);
    ck_assert(gls_number_set_add(&set, 7, &work));
    ck_assert(!gls_work_failed(&work));
    gls_number_set_release(&set);
}
END_TEST

static const struct {
    uint64_t number;
    const char *digits;
} decimals[] = {
    {0, "0"}, {9, "9"}, {10, "10"}, {12005, "12005"}, {UINT64_MAX, "18446744073709551615"}};

START_TEST(numbers_in_digits)
{
    char digits[GLS_DIGITS + 1];
    *gls_digits_write(digits, decimals[_i].number) = '\0';
    ck_assert_str_eq(digits, decimals[_i].digits);
}
END_TEST

static const struct {
    const char *text;
    bool plain;
} plain_texts[] = {
    {"", true},       {"os", true},     {"œdème aigu", true}, {"l'os", true},  {"l’os", false},
    {"a\tb", false},  {"a\"b", false},  {"a\\b", false},      {"\177", false}, {"\xC2\xA0", false},
    {"a\xC3", false}, {"\xC3z", false}, {"\u061C", false},
};

START_TEST(plain_text)
{
    ck_assert_int_eq(gls_is_plain(s(plain_texts[_i].text)), plain_texts[_i].plain);
}
END_TEST

/* ------------------------------------------------------------------ reading */

static void write_file(char path[32], const char *bytes, size_t size)
{
    strcpy(path, "/tmp/glossaire-text-XXXXXX");
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, bytes, size), (ssize_t)size);
    close(fd);
}

START_TEST(a_text_is_read)
{
    char path[32];
    struct gls_text *text;
    struct gls_span piece;
    write_file(path, "un\0œdème", 10);
    for (long limit = 0; limit < 3; limit++) {
        gls_memory_limit = limit;
        enum gls_status status = gls_text_open(&text, path, NULL);
        gls_memory_limit = -1;
        ck_assert_int_eq(status, limit < 2 ? GLS_ERR_NOMEM : GLS_OK);
        ck_assert(limit < 2 ? !text : !!text);
    }
    ck_assert_int_eq(gls_text_next(text, &piece, NULL), GLS_OK);
    ck_assert_uint_eq(piece.size, 10);
    ck_assert_mem_eq(piece.data, "un\0œdème", 10);
    ck_assert_int_eq(gls_text_next(text, &piece, NULL), GLS_OK);
    ck_assert_uint_eq(piece.size, 0);
    gls_text_close(text);
    unlink(path);
}
END_TEST

static const struct {
    const char *bytes, *message;
    size_t size;
} documents[] = {
    {"%PDF-1.7", "this is a PDF document: take its text out first (pdftotext)", 8},
    {"PK\3\4", "this is an office document or a ZIP archive: save its text first", 4},
    {"\xFF\xFEl\0", "this is text in UTF-16: convert it first (iconv -f UTF-16 -t UTF-8)", 4},
    {"PK", NULL, 2},
    {"", NULL, 0},
};

START_TEST(documents_are_refused)
{
    char path[32];
    struct gls_text *text;
    struct gls_error err;
    write_file(path, documents[_i].bytes, documents[_i].size);
    enum gls_status status = gls_text_open(&text, path, &err);
    ck_assert_int_eq(status, documents[_i].message ? GLS_ERR_FORMAT : GLS_OK);
    if (documents[_i].message)
        ck_assert_str_eq(err.message, documents[_i].message);
    gls_text_close(text);
    unlink(path);
}
END_TEST

Suite *assist_suite(void);
Suite *assist_suite(void)
{
    Suite *suite = suite_create("assist");
    TCase *tcase = tcase_create("assist");
    tcase_set_timeout(tcase, 60); /* valgrind and sanitizers take their time */
    tcase_add_loop_test(tcase, text_is_annotated, 0, sizeof texts / sizeof *texts);
    tcase_add_loop_test(tcase, rows_for_programs, 0, sizeof rows / sizeof *rows);
    tcase_add_loop_test(tcase, page_of_a_text, 0, sizeof pages / sizeof *pages);
    tcase_add_test(tcase, endless_white_space);
    tcase_add_loop_test(tcase, pieces_do_not_matter, 0, sizeof formats / sizeof *formats);
    tcase_add_loop_test(tcase, every_allocation_may_fail, 0, sizeof formats / sizeof *formats);
    tcase_add_test(tcase, other_formats_are_refused);
    tcase_add_loop_test(tcase, summary_of_texts, 0, sizeof summaries / sizeof *summaries);
    tcase_add_loop_test(tcase, every_allocation_of_a_summary_may_fail, 0, 2);
    tcase_add_test(tcase, a_summary_is_text_or_json);
    tcase_add_loop_test(tcase, glossary_of_a_text, 0, sizeof orders / sizeof *orders);
    tcase_add_test(tcase, a_selection_that_failed);
    tcase_add_test(tcase, numbers_of_a_shelf);
    tcase_add_test(tcase, sets_of_numbers);
    tcase_add_loop_test(tcase, numbers_in_digits, 0, sizeof decimals / sizeof *decimals);
    tcase_add_loop_test(tcase, plain_text, 0, sizeof plain_texts / sizeof *plain_texts);
    tcase_add_test(tcase, a_text_is_read);
    tcase_add_loop_test(tcase, documents_are_refused, 0, sizeof documents / sizeof *documents);
    suite_add_tcase(suite, tcase);
    return suite;
}
