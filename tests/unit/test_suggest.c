/* What a candidate may be called: cases/suggest.txt. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/builder.h"
#include "base/shelf.h"
#include "cases.h"
#include "core/memory.h"
#include "core/span.h"

static struct gls_span s(const char *text)
{
    return gls_span_of(text);
}

/* The part of a list up to its separator, without blanks; NULL at its end. */
static bool next_part(const char **list, struct gls_span *part)
{
    size_t size = strcspn(*list, ";");
    *part = gls_span_trim((struct gls_span){*list, size});
    *list += size + ((*list)[size] == ';');
    return part->size > 0;
}

/* What stands before @p mark; the rest stays. */
static struct gls_span take_to(struct gls_span *rest, const char *mark)
{
    for (size_t at = 0; at + strlen(mark) <= rest->size; at++)
        if (memcmp(rest->data + at, mark, strlen(mark)) == 0) {
            struct gls_span taken = {rest->data, at};
            *rest = gls_span_trim(
                (struct gls_span){rest->data + at + strlen(mark), rest->size - at - strlen(mark)});
            return gls_span_trim(taken);
        }
    ck_abort_msg("no \"%s\" in %.*s", mark, (int)rest->size, rest->data);
}

static void add_term(struct gls_builder *builder, const char *lang, struct gls_span text,
                     enum gls_pos pos)
{
    gls_builder_section(builder, (struct gls_place){0}, s(lang));
    gls_builder_term(builder, (struct gls_place){0});
    gls_builder_term_text(builder, text);
    gls_builder_term_pos(builder, pos);
}

static struct gls_base *make_glossary(const char *list)
{
    struct gls_builder *builder = gls_builder_new("glossary");
    struct gls_span part;
    while (next_part(&list, &part)) {
        struct gls_span term = take_to(&part, "("), pos = take_to(&part, ") =");
        enum gls_pos is = gls_span_equal(pos, s("adj")) ? GLS_POS_ADJECTIVE : GLS_POS_NOUN;
        gls_builder_concept(builder, (struct gls_place){0}, (struct gls_span){"", 0});
        add_term(builder, "fr", term, is);
        add_term(builder, "en", part, is);
        gls_builder_concept_end(builder);
    }
    struct gls_base *base;
    ck_assert_int_eq(gls_builder_finish(builder, GLS_LOAD_ALL, &base, NULL), GLS_OK);
    gls_builder_free(builder);
    return base;
}

static enum gls_status align(struct gls_association **out, struct gls_shelf *shelf,
                             const char *list)
{
    struct gls_span part;
    enum gls_status status = gls_association_new(out, shelf, NULL);
    while (status == GLS_OK && next_part(&list, &part)) {
        struct gls_span source = take_to(&part, "x");
        int times = atoi(source.data);
        source = take_to(&part, "=");
        for (; times > 0 && status == GLS_OK; times--)
            status = gls_association_add(*out, source, part, &(struct gls_error){0});
    }
    return status;
}

static void tell(void *payload, const struct gls_candidate *candidate)
{
    struct gls_buf *out = payload;
    gls_buf_printf(out, "; %s = %s%s;", candidate->term,
                   candidate->suggested ? candidate->suggested : "-",
                   !candidate->suggested ? ""
                   : candidate->attested ? " ?"
                                         : " ??");
}

static enum gls_status extract(struct gls_shelf *shelf, const char *aligned, const char *text,
                               struct gls_buf *out)
{
    struct gls_association *association;
    struct gls_extractor *extractor = NULL;
    enum gls_status status = align(&association, shelf, aligned);
    const struct gls_extract_options options = {.suggest = true, .association = association};
    if (status == GLS_OK)
        status = gls_extractor_new(&extractor, shelf, &options, NULL);
    if (status == GLS_OK) {
        gls_extractor_begin(extractor, "text", false);
        status = gls_extractor_feed(extractor, s(text), NULL);
    }
    if (status == GLS_OK)
        status = gls_extractor_end(extractor, NULL);
    if (status == GLS_OK)
        status = gls_extractor_finish(extractor, tell, out, NULL);
    gls_extractor_free(extractor);
    gls_association_free(association);
    return status;
}

/* Whether a case has what it must; other candidates may be there. */
static bool is_told(const char *told, const char *list)
{
    struct gls_span part;
    char wanted[CASE_BYTES];
    while (next_part(&list, &part)) {
        snprintf(wanted, sizeof wanted, "; %.*s;", (int)part.size, part.data);
        if (!strstr(told, wanted))
            return false;
    }
    return true;
}

START_TEST(equivalents_are_suggested)
{
    struct cases cases;
    const char *field[CASE_FIELDS];
    cases_open(&cases, "cases/suggest.txt");
    while (cases_next(&cases, field)) {
        struct gls_base *base = make_glossary(field[0]);
        struct gls_shelf *shelf;
        struct gls_buf out;
        ck_assert_int_eq(gls_shelf_of(&shelf, &base, 1, "fr", "en", NULL), GLS_OK);
        gls_buf_init(&out);
        ck_assert_int_eq(extract(shelf, field[1], field[2], &out), GLS_OK);
        gls_buf_put(&out, "", 1);
        ck_assert_msg(is_told(out.data, field[3]), "%s:%u: %s", cases.name, cases.line, out.data);
        gls_buf_release(&out);
        gls_shelf_free(shelf);
        gls_base_free(base);
    }
}
END_TEST

/* What was aligned is told in the same way with less memory, or not at all. */
START_TEST(suggestions_without_memory)
{
    struct gls_base *base = make_glossary("licol (noun) = halter; plat (adj) = flat");
    struct gls_shelf *shelf;
    ck_assert_int_eq(gls_shelf_of(&shelf, &base, 1, "fr", "en", NULL), GLS_OK);
    enum gls_status status = GLS_ERR_NOMEM;
    struct gls_buf whole;
    static const char aligned[] = "6 x Le licol plat, le paddock. = The halter, the yard.";
    gls_buf_init(&whole);
    ck_assert_int_eq(extract(shelf, aligned, "Un paddock plat.", &whole), GLS_OK);
    for (long limit = 0; status != GLS_OK; limit += 1 + limit / 50) {
        struct gls_buf out;
        gls_buf_init(&out);
        gls_memory_limit = limit;
        status = extract(shelf, aligned, "Un paddock plat.", &out);
        if (status == GLS_OK && out.status != GLS_OK)
            status = out.status;
        gls_memory_limit = -1;
        ck_assert(status == GLS_OK || status == GLS_ERR_NOMEM);
        ck_assert(status != GLS_OK ||
                  (out.size == whole.size && memcmp(out.data, whole.data, out.size) == 0));
        gls_buf_release(&out);
        ck_assert_int_lt(limit, 1000000);
    }
    gls_buf_release(&whole);
    gls_shelf_free(shelf);
    gls_base_free(base);
}
END_TEST

Suite *suggest_suite(void)
{
    Suite *suite = suite_create("suggest");
    TCase *whole = tcase_create("whole");
    tcase_set_timeout(whole, 60);
    tcase_add_test(whole, equivalents_are_suggested);
    tcase_add_test(whole, suggestions_without_memory);
    suite_add_tcase(suite, whole);
    return suite;
}
