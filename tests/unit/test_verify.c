#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/shelf.h"
#include "cases.h"
#include "core/memory.h"
#include "core/span.h"
#include "verify/compare.h"
#include "verify/waivers.h"

/* ------------------------------------------------------------------ tables of segments */

/* The shipped glossaries; read and indexed once for all tables, for they are large. */
static struct gls_base *shipped[2];

static void load_shipped(void)
{
    static const char *const path[] = {GLS_TEST_DIR "/../glossary/medical.tbx",
                                       GLS_TEST_DIR "/../glossary/clinique.tbx"};
    for (size_t i = 0; i < 2; i++) {
        ck_assert_int_eq(gls_base_load(&shipped[i], path[i], NULL), GLS_OK);
        ck_assert_int_eq(gls_base_index(shipped[i], "fr", NULL), GLS_OK);
        ck_assert_int_eq(gls_base_index(shipped[i], "en", NULL), GLS_OK);
    }
}

static void free_shipped(void)
{
    for (size_t i = 0; i < 2; i++)
        gls_base_free(shipped[i]);
}

/* A comparison for a direction and options, "fr>en-GB lay", made once for all lines that ask for
 * it. */
struct plan {
    char how[64], region[8];
    struct gls_shelf *shelf;
    struct gls_comparison comparison;
};
struct plans {
    struct plan plan[16];
    size_t count;
};

static struct gls_comparison *plan_for(struct plans *plans, const char *how)
{
    char from[8] = "", to[8] = "";
    for (size_t i = 0; i < plans->count; i++)
        if (strcmp(plans->plan[i].how, how) == 0)
            return &plans->plan[i].comparison;
    ck_assert_uint_lt(plans->count, sizeof plans->plan / sizeof *plans->plan);
    struct plan *plan = &plans->plan[plans->count++];
    snprintf(plan->how, sizeof plan->how, "%s", how);
    ck_assert_int_eq(sscanf(how, "%7[^>]>%7s", from, to), 2);
    const char *region = strchr(to, '-');
    snprintf(plan->region, sizeof plan->region, "%s", region ? region + 1 : "");
    ck_assert_int_eq(gls_shelf_of(&plan->shelf, shipped, 2, from, to, NULL), GLS_OK);
    const struct gls_comparison_plan wanted = {.shelf = plan->shelf,
                                               .region = region ? plan->region : NULL,
                                               .usage_register = strstr(how, " lay") ? "lay"
                                                                 : strstr(how, " technical")
                                                                     ? "technical"
                                                                     : NULL,
                                               .reverse = strstr(how, " reverse") != NULL};
    ck_assert_int_eq(gls_comparison_init(&plan->comparison, &wanted, NULL), GLS_OK);
    return &plan->comparison;
}

static void release_plans(struct plans *plans)
{
    for (size_t i = 0; i < plans->count; i++) {
        gls_comparison_release(&plans->plan[i].comparison);
        gls_shelf_free(plans->plan[i].shelf);
    }
}

/* "W missing-term œdème", as the tables have it. */
static void put_discord(struct gls_buf *out, const struct gls_discord *discord, const char *source,
                        const char *target)
{
    bool of_target = discord->match.count && discord->source.size == 0;
    struct gls_stretch at = of_target ? discord->target : discord->source;
    gls_buf_printf(out, "%c %s", "NWE"[discord->severity], gls_verify_table[discord->rule].name);
    if (discord->rule != GLS_VERIFY_UNTRANSLATED_SEGMENT)
        gls_buf_printf(out, " %.*s", (int)at.size, (of_target ? target : source) + at.start);
}

/* Whether a line of a table asks for that finding, or for none of its rule. */
static bool is_listed(const char *expected, const char *finding)
{
    size_t size = strlen(finding);
    for (const char *at = expected; (at = strstr(at, finding)); at += size) {
        bool begins = at == expected || (at[-1] == ' ' && (at - expected < 2 || at[-2] == ';'));
        if (begins && (at[size] == '\0' || at[size] == ';'))
            return true;
    }
    return false;
}

/* What a table came to, by line. */
struct marks {
    size_t mistakes, missed; /* lines with a mistake; those whose mistake was not all told */
    size_t right, accused;   /* lines without one; those that were told of an error or warning */
    size_t beside;           /* lines with a mistake that were told of another one too */
    size_t notes;            /* lines whose notes are not as they were listed */
};

/* What is wrong with what was found, into @p out: an empty text when nothing is. */
static void judge(const struct gls_comparison *comparison, const char *source, const char *target,
                  const char *expected, struct marks *marks, struct gls_buf *out)
{
    bool is_right = strcmp(expected, "ok") == 0 || strncmp(expected, "ok;", 3) == 0;
    size_t wanted = 0, met = 0, noted = 0, wanted_notes = 0;
    bool accused = false, denied = false;
    for (const char *at = expected; *at; at += *at == ';', at += *at == ' ') {
        wanted += *at == 'E' || *at == 'W';
        wanted_notes += *at == 'N';
        at += strcspn(at, ";");
    }
    for (size_t i = 0; i < comparison->discord.count; i++) {
        const struct gls_discord *discord = GLS_AT(comparison->discord, struct gls_discord, i);
        struct gls_buf one;
        char none[64];
        gls_buf_init(&one);
        put_discord(&one, discord, source, target);
        gls_buf_put(&one, "", 1);
        snprintf(none, sizeof none, "no %s", gls_verify_table[discord->rule].name);
        bool found = is_listed(expected, one.data), note = discord->severity == GLS_SEVERITY_NOTE;
        met += found && !note;
        noted += found && note;
        accused |= !found && !note;
        denied |= is_listed(expected, none);
        if ((!found && !note) || is_listed(expected, none))
            gls_buf_printf(out, "[+ %s] ", one.data);
        gls_buf_release(&one);
    }
    if (met < wanted || noted < wanted_notes)
        gls_buf_printf(out, "[- %zu of: %s] ", wanted - met + wanted_notes - noted, expected);
    ++*(is_right ? &marks->right : &marks->mistakes);
    marks->missed += met < wanted;
    *(is_right ? &marks->accused : &marks->beside) += accused;
    marks->notes += denied || noted < wanted_notes;
}

static struct gls_segment_text text_of(const char *text)
{
    return (struct gls_segment_text){.text = gls_span_of(text)};
}

/* Compares the lines of a table; each that is not told as it says is shown. */
static struct marks mark_table(const char *table)
{
    struct cases cases;
    const char *field[CASE_FIELDS];
    struct plans plans = {.count = 0};
    struct marks marks = {0};
    cases_open(&cases, table);
    while (cases_next(&cases, field)) {
        struct gls_comparison *comparison = plan_for(&plans, field[0]);
        struct gls_segment_text source = text_of(field[1]), target = text_of(field[2]);
        struct gls_buf out;
        gls_buf_init(&out);
        ck_assert_int_eq(gls_compare_segment(comparison, &source, &target, NULL), GLS_OK);
        judge(comparison, field[1], field[2], field[3], &marks, &out);
        if (out.size)
            fprintf(stderr, "%s:%u: %s | %s: %.*s\n", cases.name, cases.line, field[1], field[2],
                    (int)out.size, out.data);
        gls_buf_release(&out);
    }
    release_plans(&plans);
    return marks;
}

/* Every finding is compared with all of them: a note that has thousands is no honest one. */
START_TEST(a_note_waives_so_much)
{
    struct gls_work work = {0};
    struct gls_array out = {0};
    struct gls_buf note;
    gls_buf_init(&note);
    gls_buf_puts(&note, "glossaire: ok missing-term a");
    for (unsigned i = 0; i < 1000; i++)
        gls_buf_puts(&note, ", missing-term b");
    gls_buf_put(&note, "", 1);
    gls_waivers_of_note(&work, &out, note.data);
    gls_waivers_of_note(&work, &out, "glossaire: ok *");
    ck_assert_uint_eq(out.count, GLS_NOTE_WAIVERS);
    ck_assert_str_eq(GLS_AT(out, struct gls_waiver, 0)->concept_name, "a");
    gls_buf_release(&note);
    gls_free(out.data);
    ck_assert_int_eq(gls_work_end(&work, NULL), GLS_OK);
}
END_TEST

START_TEST(segments)
{
    struct marks marks = mark_table("cases/verify.txt");
    ck_assert_uint_eq(marks.missed + marks.accused + marks.beside + marks.notes, 0);
    ck_assert_uint_ge(marks.mistakes, 70);
    ck_assert_uint_ge(marks.right, 70);
}
END_TEST

/* Segments that the comparison was not made with, and how many in a hundred may be told wrongly: of
 * the mistakes, and of those without one. Those of the registers are rendered so freely that a
 * reader has to judge some. */
static const struct {
    const char *table;
    size_t most_missed, most_accused;
} planted[] = {{"cases/verify_heldout.txt", 3, 3},         {"cases/verify_planted.txt", 3, 3},
               {"cases/verify_planted_more.txt", 3, 3},    {"cases/verify_registers.txt", 3, 4},
               {"cases/verify_registers_more.txt", 3, 13}, {"cases/verify_free.txt", 3, 9}};

START_TEST(segments_planted)
{
    enum { LEAST = 40, HUNDRED = 100, MOST_BESIDE = 3 };
    struct marks marks = mark_table(planted[_i].table);
    fprintf(stderr, "%s: %zu of %zu mistakes missed, %zu of %zu right segments accused\n",
            planted[_i].table, marks.missed, marks.mistakes, marks.accused, marks.right);
    ck_assert_uint_ge(marks.mistakes, LEAST);
    ck_assert_uint_ge(marks.right, LEAST);
    ck_assert_uint_le(marks.missed * HUNDRED, marks.mistakes * planted[_i].most_missed);
    ck_assert_uint_le(marks.accused * HUNDRED, marks.right * planted[_i].most_accused);
    ck_assert_uint_le(marks.beside * HUNDRED, marks.mistakes * MOST_BESIDE);
}
END_TEST

/* ------------------------------------------------------------------ no memory */

/* Three segments with findings of many rules. */
static const char path[] = GLS_TEST_DIR "/cases/verify_pairs.csv";

static struct gls_base *make_base(void)
{
    struct gls_base *base;
    ck_assert_int_eq(gls_base_load(&base, GLS_TEST_DIR "/cli/small.tbx", NULL), GLS_OK);
    return base;
}

/* Verifies a file as a program would, all rules and a baseline; the text of it is in @p out. */
static enum gls_status verify(struct gls_base *base, const char *format, struct gls_buf *out,
                              struct gls_error *err)
{
    const struct gls_verify_options options = {.least = GLS_SEVERITY_NOTE,
                                               .reverse = true,
                                               .usage_register = "lay",
                                               .baseline = true,
                                               .lang = "en"};
    struct gls_shelf *shelf = NULL;
    struct gls_verifier *verifier = NULL;
    enum gls_status status = gls_shelf_of(&shelf, &base, 1, "fr", "en", err);
    if (status == GLS_OK)
        status = gls_verifier_new(&verifier, shelf, format, &options, err);
    if (status == GLS_OK) {
        gls_verifier_begin(verifier, out);
        status = gls_verifier_read(verifier, path, out, NULL, err);
    }
    if (status == GLS_OK)
        status = gls_verifier_end(verifier, out, NULL, err);
    if (status == GLS_OK)
        gls_verifier_write_waivers(verifier, out);
    if (status == GLS_OK && out->status != GLS_OK)
        status = GLS_ERR_NOMEM;
    gls_verifier_free(verifier);
    gls_shelf_free(shelf);
    return status;
}

static const char *const formats[] = {"text", "json", "tsv", "sarif", "html"};

/* Once, or for good: the findings are all there, or a failure is told. */
static void fail_each_allocation(const char *format, bool recovers)
{
    struct gls_base *base = make_base();
    struct gls_buf whole;
    enum gls_status status = GLS_ERR_NOMEM;
    long limit = 0;
    gls_buf_init(&whole);
    ck_assert_int_eq(verify(base, format, &whole, NULL), GLS_OK);
    ck_assert_uint_gt(whole.size, 200);
    for (bool failed = true; failed; limit++) {
        struct gls_buf out;
        struct gls_error err = {0};
        gls_buf_init(&out);
        gls_memory_recovers = recovers;
        gls_memory_limit = limit;
        status = verify(base, format, &out, &err);
        failed = recovers ? gls_memory_limit < 0 : status != GLS_OK;
        gls_memory_limit = -1;
        gls_memory_recovers = false;
        ck_assert(status == GLS_ERR_NOMEM || status == GLS_OK);
        if (status == GLS_OK)
            ck_assert(out.size == whole.size && !memcmp(out.data, whole.data, whole.size));
        gls_buf_release(&out);
        ck_assert_int_lt(limit, 5000);
    }
    ck_assert_int_gt(limit, 30);
    gls_buf_release(&whole);
    gls_base_free(base);
}

START_TEST(every_allocation_may_fail_for_good)
{
    fail_each_allocation(formats[_i], false);
}
END_TEST

START_TEST(every_allocation_may_fail_once)
{
    fail_each_allocation(formats[_i], true);
}
END_TEST

/* ------------------------------------------------------------------ files cut short */

/* The same two segments in every format, each with a finding. */
static const struct {
    const char *name, *text;
} files[] = {
    {"a.xlf", "<xliff version='1.2'><file source-language='fr' target-language='en' original='o'>"
              "<body><trans-unit id='1'><source>Un \u0153d&#232;me.</source><target>It.</target>"
              "</trans-unit>\n<trans-unit id='2'><source>La c\u00F4te.</source><target>A "
              "<g id='1'>c\u00F4te</g>.</target></trans-unit></body></file></xliff>\n"},
    {"b.xlf", "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='fr' "
              "trgLang='en'><file id='f'><unit id='1'><segment><source>Un \u0153d\u00E8me.</source>"
              "<target>It.</target></segment></unit>\n<unit id='2'><segment><source>La "
              "c\u00F4te.</source><target>A <pc id='1'>c\u00F4te</pc>.</target></segment></unit>"
              "</file></xliff>\n"},
    {"c.tmx", "<?xml version='1.0'?><tmx version='1.4'><header srclang='fr'/><body><tu tuid='1'>"
              "<tuv xml:lang='fr'><seg>Un \u0153d\u00E8me.</seg></tuv><tuv xml:lang='en'><seg>It."
              "</seg></tuv></tu>\n<tu><tuv xml:lang='fr'><seg>La c\u00F4te.</seg></tuv>"
              "<tuv xml:lang='en'><seg>A <hi>c\u00F4te</hi>.</seg></tuv></tu></body></tmx>\n"},
    {"d.po", "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
             "\"Language: en\\n\"\n\"X-Source-Language: fr\\n\"\n\n# note\nmsgid \"Un \u0153d\"\n"
             "\"\u00E8me.\"\nmsgstr \"It.\"\n\nmsgctxt \"x\"\nmsgid \"La c\u00F4te.\"\nmsgstr \"A "
             "c\\303\\264te.\"\n"},
    {"e.csv",
     "id,fr,en\n1,\"Un \u0153d\u00E8me.\",It.\n2,La c\u00F4te.,\"A \"\"c\u00F4te\"\".\"\n"},
    {"f.tsv", "fr\ten\nUn \u0153d\u00E8me.\tIt.\nLa c\u00F4te.\tA c\u00F4te.\n"},
};

static enum gls_status verify_bytes(struct gls_shelf *shelf, struct gls_span bytes,
                                    const char *name, struct gls_buf *out, struct gls_error *err)
{
    const struct gls_verify_options options = {
        .least = GLS_SEVERITY_NOTE,
        .lang = "en",
        .format = strstr(name, ".csv") ? "csv" : NULL}; /* bytes have no suffix */
    struct gls_verifier *verifier;
    ck_assert_int_eq(gls_verifier_new(&verifier, shelf, "text", &options, err), GLS_OK);
    enum gls_status status = gls_verifier_read_bytes(verifier, bytes, name, out, NULL, err);
    gls_verifier_free(verifier);
    gls_buf_put(out, "", 1);
    return status;
}

/* Cut at any byte, a file is read or refused with a reason, and what was told before the cut is
 * what the whole file is told of. */
START_TEST(files_may_end_at_any_byte)
{
    struct gls_base *base = make_base();
    struct gls_shelf *shelf;
    struct gls_buf whole;
    size_t size = strlen(files[_i].text);
    gls_buf_init(&whole);
    ck_assert_int_eq(gls_shelf_of(&shelf, &base, 1, "fr", "en", NULL), GLS_OK);
    const struct gls_span text = {files[_i].text, size};
    ck_assert_int_eq(verify_bytes(shelf, text, files[_i].name, &whole, NULL), GLS_OK);
    const char *line_end = strchr(whole.data, '\n');
    ck_assert_ptr_nonnull(line_end);
    ck_assert_ptr_nonnull(strchr(line_end + 1, '\n'));
    size_t first = (size_t)(line_end - whole.data) + 1, told = 0;
    for (size_t cut = 0; cut < size; cut++) {
        struct gls_buf out;
        struct gls_error err = {0};
        gls_buf_init(&out);
        enum gls_status status =
            verify_bytes(shelf, (struct gls_span){files[_i].text, cut}, files[_i].name, &out, &err);
        ck_assert(status == GLS_OK || err.message[0]);
        bool has_first = out.size > first && memcmp(out.data, whole.data, first) == 0;
        ck_assert(!told || has_first); /* what was told once is told of every longer piece */
        told += has_first;
        gls_buf_release(&out);
    }
    ck_assert_uint_gt(told, 5);
    gls_buf_release(&whole);
    gls_shelf_free(shelf);
    gls_base_free(base);
}
END_TEST

Suite *verify_suite(void)
{
    Suite *suite = suite_create("verify");
    TCase *tcase = tcase_create("segments");
    tcase_add_unchecked_fixture(tcase, load_shipped, free_shipped);
    tcase_add_test(tcase, a_note_waives_so_much);
    tcase_add_test(tcase, segments);
    suite_add_tcase(suite, tcase);
    tcase = tcase_create("planted");
    tcase_set_tags(tcase, "long"); /* they judge; what runs is seen in the others */
    tcase_add_unchecked_fixture(tcase, load_shipped, free_shipped);
    tcase_add_loop_test(tcase, segments_planted, 0, sizeof planted / sizeof *planted);
    suite_add_tcase(suite, tcase);
    tcase = tcase_create("memory");
    tcase_set_timeout(tcase, 60); /* hundreds of runs */
    tcase_add_loop_test(tcase, every_allocation_may_fail_for_good, 0, 5);
    tcase_add_loop_test(tcase, every_allocation_may_fail_once, 0, 5);
    suite_add_tcase(suite, tcase);
    tcase = tcase_create("files");
    tcase_add_loop_test(tcase, files_may_end_at_any_byte, 0, sizeof files / sizeof *files);
    suite_add_tcase(suite, tcase);
    return suite;
}
