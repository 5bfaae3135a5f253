#include <check.h>
#include <inttypes.h>
#include <string.h>

#include "match/general.h"
#include "base/builder.h"
#include "cases.h"
#include "core/memory.h"
#include "core/span.h"
#include "files.h"

static struct gls_span s(const char *text)
{
    return gls_span_of(text);
}

static struct gls_base *make_base(const char *lang, const char *terms)
{
    struct gls_builder *b = gls_builder_new("terms");
    while (*terms) {
        size_t size = strcspn(terms, ";");
        gls_builder_concept(b, (struct gls_place){0}, (struct gls_span){"", 0});
        gls_builder_section(b, (struct gls_place){0}, s(lang));
        gls_builder_term(b, (struct gls_place){0});
        gls_builder_term_text(b, gls_span_trim((struct gls_span){terms, size}));
        gls_builder_term_pos(b, GLS_POS_NOUN);
        gls_builder_concept_end(b);
        terms += size + (terms[size] == ';');
    }
    struct gls_base *base;
    ck_assert_int_eq(gls_builder_finish(b, GLS_LOAD_ALL, &base, NULL), GLS_OK);
    gls_builder_free(b);
    return base;
}

static void tell(void *payload, const struct gls_candidate *candidate)
{
    struct gls_buf *out = payload;
    gls_buf_printf(out, "%s%s %" PRIu64, out->size ? "; " : "", candidate->term, candidate->count);
}

/* All that can be told of a candidate. */
static void tell_all(void *payload, const struct gls_candidate *candidate)
{
    struct gls_buf *out = payload;
    gls_buf_printf(out, "%s %d %d %.3f %d", candidate->term, (int)candidate->count,
                   (int)candidate->texts, candidate->score, (int)candidate->kind);
    for (size_t i = 0; i < candidate->forms; i++)
        gls_buf_printf(out, " | %s %d", candidate->form[i].text, (int)candidate->form[i].count);
    for (size_t i = 0; i < candidate->containing; i++)
        gls_buf_printf(out, " > %s", candidate->contains[i]);
    for (size_t i = 0; i < candidate->contexts; i++) {
        const struct gls_candidate_context *context = &candidate->context[i];
        gls_buf_printf(out, " @%s:%d:%d %d+%d %.*s[%d,%d]", context->file, (int)context->line,
                       (int)context->column, (int)context->start, (int)context->length,
                       GLS_SPAN_ARG(context->text), (int)context->at, (int)context->size);
    }
    gls_buf_puts(out, "\n");
}

static enum gls_status read(struct gls_extractor *extractor, const char *name, struct gls_span text,
                            size_t piece)
{
    enum gls_status status = GLS_OK;
    gls_extractor_begin(extractor, name, false);
    for (size_t at = 0; at < text.size && status == GLS_OK; at += piece) {
        size_t size = text.size - at < piece ? text.size - at : piece;
        status = gls_extractor_feed(extractor, (struct gls_span){text.data + at, size}, NULL);
    }
    enum gls_status ended = gls_extractor_end(extractor, NULL);
    return status == GLS_OK ? ended : status;
}

static enum gls_status run(struct gls_shelf *shelf, struct gls_span text, size_t piece,
                           gls_candidate_fn *fn, struct gls_buf *out)
{
    struct gls_extractor *extractor;
    const struct gls_extract_options options = {.contexts = 2, .suggest = true};
    enum gls_status status = gls_extractor_new(&extractor, shelf, &options, NULL);
    if (status != GLS_OK)
        return status;
    status = read(extractor, "text", text, piece);
    if (status == GLS_OK)
        status = gls_extractor_finish(extractor, fn, out, NULL);
    gls_extractor_free(extractor);
    return status;
}

START_TEST(candidates)
{
    struct cases cases;
    const char *field[CASE_FIELDS];
    cases_open(&cases, "cases/extract.txt");
    while (cases_next(&cases, field)) {
        struct gls_base *base = make_base(field[0], field[1]);
        SHELF(shelf, &base, 1, field[0], strcmp(field[0], "fr") == 0 ? "en" : "fr");
        struct gls_buf out;
        gls_buf_init(&out);
        ck_assert_int_eq(run(shelf, s(field[2]), SIZE_MAX, tell, &out), GLS_OK);
        gls_buf_put(&out, "", 1);
        ck_assert_msg(strcmp(out.data, field[3]) == 0, "%s:%u: %s", cases.name, cases.line,
                      out.data);
        gls_buf_release(&out);
        gls_base_free(base);
    }
}
END_TEST

static const char text[] = "La sarcoïdose est une granulomatose systémique. L'érythème noueux\n"
                           "accompagne les granulomatoses systémiques ; « la sarcoïdose » aussi.\n"
                           "\r\n"
                           "Un bloc auriculo-\nventriculaire. Des blocs auriculo-ventriculaires.\n";

START_TEST(pieces_do_not_matter)
{
    struct gls_base *base = make_base("fr", "granulomatose");
    SHELF(shelf, &base, 1, "fr", "en");
    struct gls_buf whole;
    gls_buf_init(&whole);
    ck_assert_int_eq(run(shelf, s(text), SIZE_MAX, tell_all, &whole), GLS_OK);
    gls_buf_put(&whole, "", 1);
    ck_assert(strstr(whole.data, "sarcoïdose 2 1"));
    ck_assert(strstr(whole.data, "@text:1:4 3+11 La sarcoïdose est une granulomatose systémique."
                                 "[3,11] @text:2:50 121+11 "));
    ck_assert(strstr(whole.data, "granulomatose systémique 2 1 "));
    ck_assert(strstr(whole.data, " > granulomatose @text"));
    for (size_t piece = 1; piece < 20; piece += 3) {
        struct gls_buf out;
        gls_buf_init(&out);
        ck_assert_int_eq(run(shelf, s(text), piece, tell_all, &out), GLS_OK);
        gls_buf_put(&out, "", 1);
        ck_assert_str_eq(out.data, whole.data);
        gls_buf_release(&out);
    }
    gls_buf_release(&whole);
    gls_base_free(base);
}
END_TEST

/* Texts that are read apart and added give what they give when one extractor reads them all; which
 * of two reads a text does not matter. */
START_TEST(texts_are_added_in_their_order)
{
    struct gls_base *base = make_base("fr", "granulomatose");
    SHELF(shelf, &base, 1, "fr", "en");
    static const char *const texts[] = {
        "Une sarcoïdose. Des granulomatoses systémiques. OS. Un bloc auriculo-ventriculaire.", text,
        "Une granulomatose diffuse, une sarcoïdose, deux sarcoïdoses. L'os, les os."};
    struct gls_buf out[2];
    for (int way = 0; way < 2; way++) {
        struct gls_extractor *all, *part[2];
        const struct gls_extract_options options = {.contexts = 3};
        ck_assert_int_eq(gls_extractor_new(&all, shelf, &options, NULL), GLS_OK);
        for (int i = 0; i < 2; i++)
            ck_assert_int_eq(gls_extractor_new(&part[i], shelf, &options, NULL), GLS_OK);
        for (size_t i = 0; i < 3; i++) {
            struct gls_extractor *one = part[way ? (i + 1) % 2 : 0];
            ck_assert_int_eq(read(one, texts[i], s(texts[i]), 100), GLS_OK);
            ck_assert_int_eq(gls_extractor_add(all, one, NULL), GLS_OK);
        }
        gls_buf_init(&out[way]);
        ck_assert_int_eq(gls_extractor_finish(all, tell_all, &out[way], NULL), GLS_OK);
        gls_buf_put(&out[way], "", 1);
        gls_extractor_free(all);
        gls_extractor_free(part[0]);
        gls_extractor_free(part[1]);
    }
    ck_assert_str_eq(out[0].data, out[1].data);
    ck_assert(strstr(out[0].data, "sarcoïdose 5 3 "));
    gls_buf_release(&out[0]);
    gls_buf_release(&out[1]);
    gls_base_free(base);
}
END_TEST

static void tell_contexts(void *payload, const struct gls_candidate *candidate)
{
    for (size_t i = 0; i < candidate->contexts; i++) {
        struct gls_span context = candidate->context[i].text;
        for (size_t at = 0; at < context.size;)
            ck_assert_uint_ne(gls_utf8_next(context.data, context.size, &at), 0xFFFD);
    }
    *(uint64_t *)payload += candidate->contexts;
}

/* A sentence without a blank for long is cut, but within no character, wherever it begins. */
START_TEST(contexts_are_whole_characters)
{
    struct gls_base *base = make_base("fr", "os");
    SHELF(shelf, &base, 1, "fr", "en");
    struct gls_buf long_word;
    uint64_t contexts = 0;
    gls_buf_init(&long_word);
    gls_buf_puts(&long_word, _i ? "a" : "");
    for (unsigned i = 0; i < 1500; i++)
        gls_buf_puts(&long_word, "é");
    for (unsigned i = 0; i < 4; i++)
        gls_buf_puts(&long_word, " lithotritie extracorporelle. La");
    struct gls_extractor *extractor;
    const struct gls_extract_options options = {.contexts = 9};
    ck_assert_int_eq(gls_extractor_new(&extractor, shelf, &options, NULL), GLS_OK);
    ck_assert_int_eq(read(extractor, "text", gls_buf_span(&long_word), SIZE_MAX), GLS_OK);
    ck_assert_int_eq(gls_extractor_finish(extractor, tell_contexts, &contexts, NULL), GLS_OK);
    ck_assert_uint_gt(contexts, 0);
    gls_extractor_free(extractor);
    gls_buf_release(&long_word);
    gls_base_free(base);
}
END_TEST

/* Words of text, least occurrences asked for, what is told of a word that stands there once. */
static const struct length {
    unsigned words, least;
    const char *told;
} lengths[] = {{3, 0, "licol 1"},     {1500, 0, "licol 1"}, {20000, 0, "licol 1"}, {20000, 2, ""},
               {80000, 1, "licol 1"}, {80000, 0, ""},       {250000, 0, ""}};

/* The longer a text is, the less what occurs once says. */
START_TEST(what_occurs_once_must_be_likelier)
{
    const struct length *length = &lengths[_i];
    struct gls_base *base = make_base("fr", "os");
    SHELF(shelf, &base, 1, "fr", "en");
    struct gls_extractor *extractor;
    const struct gls_extract_options options = {.least = length->least};
    struct gls_buf all, out;
    gls_buf_init(&all);
    gls_buf_init(&out);
    gls_buf_puts(&all, "Il est un licol.");
    for (unsigned words = 4; words < length->words; words += 4)
        gls_buf_puts(&all, " Il est ici aussi.");
    ck_assert_int_eq(gls_extractor_new(&extractor, shelf, &options, NULL), GLS_OK);
    ck_assert_int_eq(read(extractor, "text", (struct gls_span){all.data, all.size}, SIZE_MAX),
                     GLS_OK);
    ck_assert_int_eq(gls_extractor_finish(extractor, tell, &out, NULL), GLS_OK);
    gls_buf_put(&out, "", 1);
    ck_assert_str_eq(out.data, length->told);
    gls_extractor_free(extractor);
    gls_buf_release(&all);
    gls_buf_release(&out);
    gls_base_free(base);
}
END_TEST

START_TEST(extraction_without_memory)
{
    struct gls_base *base = make_base("fr", "granulomatose");
    SHELF(shelf, &base, 1, "fr", "en");
    enum gls_status status = GLS_ERR_NOMEM;
    long step = 1; /* most calls are those that make the list of general words */
    for (long limit = 0; status != GLS_OK; limit += step) {
        struct gls_buf out;
        gls_buf_init(&out);
        gls_memory_limit = limit;
        status = run(shelf, s(text), 50, tell_all, &out);
        if (status == GLS_OK && out.status != GLS_OK)
            status = out.status;
        gls_memory_limit = -1;
        ck_assert(status == GLS_OK || status == GLS_ERR_NOMEM);
        gls_buf_release(&out);
        ck_assert_int_lt(limit, 100000);
    }
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ general words */

START_TEST(general_words_have_ranks_in_every_form)
{
    struct gls_general *general;
    ck_assert_int_eq(gls_general_open(&general, "fr", NULL), GLS_OK);
    struct gls_general_word verb = gls_general_find(general, s("faisait"), false, false);
    struct gls_general_word noun = gls_general_find(general, s("femmes"), false, false);
    ck_assert_uint_gt(verb.rank, 0);
    ck_assert_uint_lt(verb.rank, 256);
    ck_assert_uint_eq(verb.pos, 1u << GLS_POS_VERB);
    ck_assert(noun.rank && noun.pos & 1u << GLS_POS_NOUN);
    ck_assert_uint_eq(gls_general_find(general, s("granulomatose"), false, false).rank, 0);
    ck_assert_uint_eq(gls_general_size(general), 8000);
    gls_general_free(general);
    ck_assert_int_eq(gls_general_open(&general, "de", NULL), GLS_OK);
    ck_assert_uint_eq(gls_general_size(general), 0);
    ck_assert_uint_eq(gls_general_find(general, s("haus"), false, false).rank, 0);
    gls_general_free(general);
}
END_TEST

Suite *extract_suite(void)
{
    Suite *suite = suite_create("extract");
    TCase *whole = tcase_create("whole");
    tcase_set_timeout(whole, 60);
    tcase_add_test(whole, candidates);
    tcase_add_test(whole, pieces_do_not_matter);
    tcase_add_test(whole, texts_are_added_in_their_order);
    tcase_add_loop_test(whole, contexts_are_whole_characters, 0, 2);
    tcase_add_loop_test(whole, what_occurs_once_must_be_likelier, 0,
                        (int)(sizeof lengths / sizeof *lengths));
    tcase_add_test(whole, extraction_without_memory);
    tcase_add_test(whole, general_words_have_ranks_in_every_form);
    suite_add_tcase(suite, whole);
    return suite;
}
