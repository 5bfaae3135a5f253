#include <check.h>
#include <stdio.h>
#include <string.h>

#include "base/base.h"
#include "base/builder.h"
#include "base/index.h"
#include "base/lang.h"
#include "base/record.h"
#include "core/memory.h"
#include "core/span.h"
#include "core/table.h"

static const struct gls_place here = {"x.tbx", 4, 2, 0, 0};

static struct gls_span s(const char *text)
{
    return gls_span_of(text);
}

static void say(struct gls_builder *b, enum gls_level_bit level, enum gls_category category,
                const char *value, bool nested)
{
    gls_builder_property(
        b, level,
        &(struct gls_property_draft){
            .category = category, .value = s(value), .nested = nested, .at = here});
}

static struct gls_base *finish(struct gls_builder *b)
{
    struct gls_base *base;
    ck_assert_int_eq(gls_builder_finish(b, GLS_LOAD_ALL, &base, NULL), GLS_OK);
    gls_builder_free(b);
    return base;
}

/* ------------------------------------------------------------------ languages */

static const char *const tags[][2] = {
    {"fr", "fr"},         {"FR", "fr"},        {"fr_ca", "fr-CA"}, {"FR-ca", "fr-CA"},
    {"fra", "fr"},        {"fre-BE", "fr-BE"}, {"ENG", "en"},      {"zh-hant-tw", "zh-Hant-TW"},
    {"es-419", "es-419"}, {"", "und"},         {"---", "und"},     {"  en ", "en"},
    {"fr-", "fr"},        {"42", "und"},       {"a b", "und"},     {"fr--CA", "und"},
    {"abcdefghi", "und"}, {"é", "und"},
};

START_TEST(canonical_tags)
{
    char out[GLS_LANG_BYTES];
    gls_lang_canonical(s(tags[_i][0]), out);
    ck_assert_str_eq(out, tags[_i][1]);
}
END_TEST

static const struct {
    const char *want, *have;
    bool answer;
} wishes[] = {
    {"fr", "fr", true},    {"fr", "fr-CA", true},    {"FR", "fr_be", true},
    {"fr-CA", "fr", true}, {"fr-CA", "fr-CA", true}, {"fr-CA", "fr-FR", false},
    {"fr", "en", false},   {"en", "eng", true},      {"en-US", "en-GB", false},
    {"fr", "frr", false},  {"und", "", true},        {"fr", "und", false},
};

START_TEST(wished_languages)
{
    ck_assert_int_eq(gls_lang_matches(wishes[_i].want, wishes[_i].have), wishes[_i].answer);
}
END_TEST

/* ------------------------------------------------------------------ building */

START_TEST(levels_come_out_as_they_went_in)
{
    struct gls_builder *b = gls_builder_new("x.tbx");
    gls_builder_title(b, s("Petit glossaire"));
    say(b, GLS_OF_BASE, GLS_CATEGORY_SOURCE, "écrit pour l’essai", false);
    gls_builder_concept(b, here, s("oedeme"));
    say(b, GLS_OF_CONCEPT, GLS_CATEGORY_SUBJECT_FIELD, "pathologie", false);
    gls_builder_section(b, here, s("fr"));
    say(b, GLS_OF_SECTION, GLS_CATEGORY_DEFINITION, "Gonflement.", false);
    say(b, GLS_OF_SECTION, GLS_CATEGORY_SOURCE, "dictionnaire", true);
    gls_builder_term(b, (struct gls_place){"x.tbx", 9, 5, 0, 0});
    gls_builder_term_text(b, s("œdème"));
    gls_builder_term_pos(b, GLS_POS_NOUN);
    gls_builder_term_gender(b, GLS_GENDER_MASCULINE);
    gls_builder_term_admin(b, GLS_ADMIN_PREFERRED);
    say(b, GLS_OF_TERM, GLS_CATEGORY_NOTE, "note du terme", false);
    say(b, GLS_OF_CONCEPT, GLS_CATEGORY_NOTE, "après les termes", false);
    gls_builder_concept_end(b);
    ck_assert_uint_eq(gls_builder_concepts(b), 1);
    struct gls_base *base = finish(b);

    ck_assert_str_eq(gls_base_title(base), "Petit glossaire");
    ck_assert_str_eq(gls_base_value(base, gls_base_header(base), GLS_CATEGORY_SOURCE),
                     "écrit pour l’essai");
    struct gls_concept concept = gls_base_concept(base, 0);
    ck_assert_str_eq(concept.id, "oedeme");
    ck_assert_uint_eq(concept.line, 4);
    ck_assert_str_eq(gls_base_value(base, concept.properties, GLS_CATEGORY_SUBJECT_FIELD),
                     "pathologie");
    ck_assert_str_eq(gls_base_value(base, concept.properties, GLS_CATEGORY_NOTE),
                     "après les termes");
    struct gls_section section = gls_base_section(base, concept.sections.first);
    ck_assert_str_eq(section.lang, "fr");
    ck_assert_uint_eq(section.properties.count, 2);
    ck_assert(gls_base_property(base, section.properties.first + 1).nested);
    ck_assert_ptr_null(gls_base_value(base, section.properties, GLS_CATEGORY_SOURCE));
    struct gls_term term = gls_base_term(base, section.terms.first);
    ck_assert_str_eq(term.text, "œdème");
    ck_assert_str_eq(term.lang, "fr");
    ck_assert_uint_eq(term.line, 9);
    ck_assert_uint_eq(term.column, 5);
    ck_assert_int_eq(term.admin, GLS_ADMIN_PREFERRED);
    ck_assert_int_eq(term.gender, GLS_GENDER_MASCULINE);
    ck_assert_str_eq(gls_base_value(base, term.properties, GLS_CATEGORY_NOTE), "note du terme");
    gls_base_free(base);
}
END_TEST

START_TEST(a_language_that_comes_back_is_one_section)
{
    struct gls_builder *b = gls_builder_new("x.tbx");
    gls_builder_concept(b, here, s(""));
    const char *const langs[] = {"fr", "EN", "FR", "en_US", "en"};
    for (size_t i = 0; i < 5; i++) {
        gls_builder_section(b, here, s(langs[i]));
        gls_builder_term(b, here);
        gls_builder_term_text(b, s(langs[i]));
    }
    gls_builder_concept_end(b);
    struct gls_base *base = finish(b);
    struct gls_concept concept = gls_base_concept(base, 0);
    ck_assert_uint_eq(concept.sections.count, 3);
    ck_assert_uint_eq(concept.terms.count, 5);
    struct gls_section english = gls_base_section(base, concept.sections.first + 1);
    ck_assert_str_eq(english.lang, "en");
    ck_assert_uint_eq(english.terms.count, 2);
    ck_assert_str_eq(gls_base_term(base, english.terms.first + 1).text, "en");
    struct gls_buf out;
    gls_buf_init(&out);
    gls_base_languages(base, &out);
    gls_buf_put(&out, "", 1);
    ck_assert_str_eq(out.data, "fr, en, en-US");
    gls_buf_release(&out);
    ck_assert(gls_base_has_lang(base, "en-US"));
    ck_assert(!gls_base_has_lang(base, "de"));
    gls_base_free(base);
}
END_TEST

START_TEST(terms_without_text_are_dropped)
{
    struct gls_builder *b = gls_builder_new("x.tbx");
    gls_builder_concept(b, here, s(""));
    gls_builder_term(b, here); /* in no section */
    gls_builder_term_text(b, s("perdu"));
    gls_builder_section(b, here, s("fr"));
    gls_builder_term(b, here);
    say(b, GLS_OF_TERM, GLS_CATEGORY_NOTE, "sans terme", false);
    gls_builder_term(b, here);
    gls_builder_term_text(b, s("os"));
    gls_builder_concept_end(b);
    struct gls_base *base = finish(b);
    ck_assert_uint_eq(gls_base_terms(base), 1);
    ck_assert_str_eq(gls_base_term(base, 0).text, "os");
    ck_assert_uint_eq(gls_base_term(base, 0).properties.count, 0);
    gls_base_free(base);
}
END_TEST

/* What TBX-Basic does not allow at a level is kept as a note. */
START_TEST(misplaced_properties_become_notes)
{
    struct gls_builder *b = gls_builder_new("x.tbx");
    gls_builder_concept(b, here, s("c1"));
    say(b, GLS_OF_CONCEPT, GLS_CATEGORY_CONTEXT, "Un œdème.", false);
    say(b, GLS_OF_CONCEPT, GLS_CATEGORY_SOURCE, "seule", true); /* below a note: no group */
    gls_builder_property(b, GLS_OF_CONCEPT,
                         &(struct gls_property_draft){.category = GLS_CATEGORY_RESPONSIBILITY,
                                                      .value = s("revu"),
                                                      .target = s("r1"),
                                                      .nested = true,
                                                      .at = here});
    gls_builder_unknown(b, GLS_OF_CONCEPT, s("Usage note"), s("rare"), here);
    say(b, GLS_OF_CONCEPT, GLS_CATEGORY_NOTE, "", false);
    gls_builder_concept_end(b);
    struct gls_base *base = finish(b);
    static const char *const expected[] = {"context: Un œdème.", "seule",
                                           "responsibility: revu → r1", "Usage note: rare"};
    struct gls_range range = gls_base_concept(base, 0).properties;
    ck_assert_uint_eq(range.count, 4);
    for (uint32_t i = 0; i < range.count; i++) {
        struct gls_property property = gls_base_property(base, range.first + i);
        ck_assert_str_eq(property.value, expected[i]);
        ck_assert_int_eq(property.category, i == 1 ? GLS_CATEGORY_SOURCE : GLS_CATEGORY_NOTE);
        ck_assert(!property.nested);
    }
    gls_base_free(base);
}
END_TEST

START_TEST(ids_are_found)
{
    enum { CONCEPTS = 500 };
    struct gls_builder *b = gls_builder_new("x.tbx");
    for (int i = 0; i < CONCEPTS; i++) {
        char id[16];
        snprintf(id, sizeof id, "c%d", i % 400); /* the last hundred come again */
        gls_builder_concept(b, here, s(id));
        gls_builder_concept_end(b);
    }
    struct gls_base *base = finish(b);
    ck_assert_uint_eq(gls_base_find_id(base, "c0"), 0);
    ck_assert_uint_eq(gls_base_find_id(base, "c399"), 399);
    ck_assert_uint_eq(gls_base_find_id(base, "c400"), UINT32_MAX);
    ck_assert_uint_eq(gls_base_find_id(base, ""), UINT32_MAX);
    gls_base_free(base);
}
END_TEST

START_TEST(numbers_past_the_end_are_empty)
{
    struct gls_base *base = finish(gls_builder_new("x.tbx"));
    ck_assert_str_eq(gls_base_concept(base, 0).id, "");
    ck_assert_str_eq(gls_base_section(base, 7).lang, "");
    ck_assert_str_eq(gls_base_term(base, UINT32_MAX).text, "");
    ck_assert_str_eq(gls_base_property(base, 1).value, "");
    ck_assert_ptr_null(gls_base_index_of(base, "fr"));
    ck_assert_int_eq(gls_base_index(base, "fr", NULL), GLS_OK);
    const struct gls_index *index = gls_base_index_of(base, "fra-CA");
    ck_assert_ptr_nonnull(index);
    ck_assert_uint_eq(gls_index_terms(index, 9).count, 0);
    ck_assert_uint_eq(gls_index_step(index, 0, 0), GLS_INDEX_NOWHERE);
    ck_assert_uint_eq(gls_index_reading(index, 5).word, UINT32_MAX);
    ck_assert_ptr_null(gls_base_title(base));
    gls_base_free(base);
}
END_TEST

START_TEST(too_many_languages)
{
    struct gls_builder *b = gls_builder_new("x.tbx");
    struct gls_error err;
    struct gls_base *base;
    gls_builder_concept(b, here, s("c1"));
    for (int i = 0; i < 1001; i++) {
        char lang[16];
        snprintf(lang, sizeof lang, "fr-x%d", i);
        gls_builder_section(b, here, s(lang));
    }
    gls_builder_concept_end(b);
    ck_assert_int_eq(gls_builder_finish(b, GLS_LOAD_ALL, &base, &err), GLS_ERR_LIMIT);
    ck_assert_ptr_null(base);
    ck_assert_uint_eq(err.line, 4);
    gls_builder_free(b);
}
END_TEST

/* More texts than an honest file has that begin their search in one slot of a table of at most
 * 4096. */
static bool collides(const char *text)
{
    return (uint32_t)gls_hash(0, s(text)) % 4096 == 7;
}

static enum gls_status build_colliding(bool ids, struct gls_error *err)
{
    enum { COUNT = 1100 };
    struct gls_builder *b = gls_builder_new("x.tbx");
    struct gls_base *base;
    unsigned made = 0;
    for (unsigned i = 0; made < COUNT; i++) {
        char text[16];
        snprintf(text, sizeof text, "wort%u", i);
        if (!collides(text))
            continue;
        made++;
        gls_builder_concept(b, here, s(ids ? text : ""));
        gls_builder_section(b, here, s("de"));
        gls_builder_term(b, here);
        gls_builder_term_text(b, s(ids ? "wort" : text));
        gls_builder_concept_end(b);
    }
    enum gls_status status = gls_builder_finish(b, GLS_LOAD_ALL, &base, err);
    gls_builder_free(b);
    gls_base_free(base);
    return status;
}

START_TEST(collisions_are_bounded)
{
    struct gls_error err = {.line = 1};
    ck_assert_int_eq(build_colliding(_i, &err), GLS_ERR_LIMIT);
    ck_assert_str_eq(err.file, "x.tbx");
    ck_assert_uint_eq(err.line, 0);
}
END_TEST

/* Whether the first reading of a form is of an abbreviation. */
static bool is_abbreviation(const struct gls_index *index, const char *key)
{
    struct gls_range readings = gls_index_form(index, s(key));
    ck_assert_uint_ge(readings.count, 1);
    return gls_index_reading(index, readings.first).initials;
}

static struct gls_base *base_of(const char *const *terms, size_t count)
{
    struct gls_builder *b = gls_builder_new("x.tbx");
    gls_builder_concept(b, here, s(""));
    gls_builder_section(b, here, s("fr"));
    for (size_t i = 0; i < count; i++) {
        gls_builder_term(b, here);
        gls_builder_term_text(b, s(terms[i]));
    }
    gls_builder_concept_end(b);
    return finish(b);
}

START_TEST(abbreviations_are_told)
{
    static const char *const terms[] = {"IST", "CD4", "IgE", "os", "ASCUS", "CA125"};
    struct gls_base *base = base_of(terms, sizeof terms / sizeof *terms);
    const struct gls_index *index = gls_base_index_of(base, "fr");
    ck_assert(is_abbreviation(index, "ist"));
    ck_assert(is_abbreviation(index, "ists")); /* its plural */
    ck_assert(is_abbreviation(index, "ca125"));
    ck_assert(is_abbreviation(index, "cd4"));
    ck_assert(!is_abbreviation(index, "ige"));
    ck_assert(!is_abbreviation(index, "os"));
    ck_assert(!is_abbreviation(index, "ascus")); /* too long for one */
    gls_base_free(base);
}
END_TEST

START_TEST(phrases_by_size)
{
    char chapter[400];
    const char *const terms[] = {chapter, "col de l’utérus",        "β<sub>2</sub>-microglobuline",
                                 "Os",    "région d’intérêt (ROI)", "(os)",
                                 "os"};
    memset(chapter, 'a', sizeof chapter - 1);
    chapter[sizeof chapter - 1] = '\0';
    struct gls_base *base = base_of(terms, sizeof terms / sizeof *terms);
    const struct gls_index *index = gls_base_index_of(base, "fr");
    struct gls_range range = gls_index_phrases(index, 2, 20);
    struct gls_buf seen;
    gls_buf_init(&seen);
    for (uint32_t i = range.first; i - range.first < range.count; i++) {
        struct gls_phrase phrase = gls_index_phrase(index, i);
        ck_assert(gls_index_phrase_letters(index, i) == gls_phrase_letters(phrase.text));
        gls_buf_printf(&seen, "%u %.*s, ", phrase.term, GLS_SPAN_ARG(phrase.text));
    }
    gls_buf_put(&seen, "", 1);
    ck_assert_str_eq(seen.data, "3 os, 5 os, 6 os, 1 col de l uterus, 4 region d interet, "
                                "2 β2 microglobuline, ");
    ck_assert_uint_eq(gls_index_phrases(index, 1, SIZE_MAX).count, 7);
    ck_assert_uint_eq(gls_index_phrases(index, 1, GLS_PHRASE_LONG - 1).count, 6);
    ck_assert_uint_eq(gls_index_phrases(index, 3, 14).count, 0);
    ck_assert_uint_eq(gls_index_phrase(index, 7).term, UINT32_MAX);
    gls_buf_release(&seen);
    gls_base_free(base);
}
END_TEST

static enum gls_status build_some(void)
{
    struct gls_base *base = NULL;
    struct gls_builder *b = gls_builder_new("x.tbx");
    if (!b)
        return GLS_ERR_NOMEM;
    for (int i = 0; i < 40; i++) {
        char text[40];
        snprintf(text, sizeof text, "terme-%d fœtal [x]", i);
        gls_builder_concept(b, here, s("c"));
        gls_builder_section(b, here, s("fr"));
        gls_builder_term(b, here);
        gls_builder_term_text(b, s(text));
        gls_builder_unknown(b, GLS_OF_TERM, s("a"), s("b"), here);
        gls_builder_concept_end(b);
    }
    enum gls_status status = gls_builder_finish(b, GLS_LOAD_ALL, &base, NULL);
    ck_assert_int_eq(status == GLS_OK, base != NULL);
    gls_builder_free(b);
    gls_base_free(base);
    return status;
}

START_TEST(every_allocation_may_fail)
{
    long allowed = 0;
    enum gls_status status;
    do {
        gls_memory_limit = allowed++;
        status = build_some();
        gls_memory_limit = -1;
        ck_assert(status == GLS_OK || status == GLS_ERR_NOMEM);
        ck_assert_int_lt(allowed, 10000);
    } while (status != GLS_OK);
    ck_assert_int_gt(allowed, 30);
}
END_TEST

Suite *base_suite(void);
Suite *base_suite(void)
{
    Suite *suite = suite_create("base");
    TCase *tcase = tcase_create("base");
    tcase_add_loop_test(tcase, canonical_tags, 0, sizeof tags / sizeof *tags);
    tcase_add_loop_test(tcase, wished_languages, 0, sizeof wishes / sizeof *wishes);
    tcase_add_test(tcase, levels_come_out_as_they_went_in);
    tcase_add_test(tcase, a_language_that_comes_back_is_one_section);
    tcase_add_test(tcase, terms_without_text_are_dropped);
    tcase_add_test(tcase, misplaced_properties_become_notes);
    tcase_add_test(tcase, ids_are_found);
    tcase_add_test(tcase, numbers_past_the_end_are_empty);
    tcase_add_test(tcase, too_many_languages);
    tcase_add_loop_test(tcase, collisions_are_bounded, 0, 2);
    tcase_add_test(tcase, abbreviations_are_told);
    tcase_add_test(tcase, phrases_by_size);
    tcase_add_test(tcase, every_allocation_may_fail);
    suite_add_tcase(suite, tcase);
    return suite;
}
