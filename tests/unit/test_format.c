#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/builder.h"
#include "core/memory.h"
#include "core/span.h"
#include "entry/entry.h"
#include "format/cell.h"
#include "format/format.h"
#include "entry/listing.h"
#include "core/safe.h"
#include "text/width.h"
#include "files.h"

/* ------------------------------------------------------------------ glossaries */

static const struct gls_place here = {"x.tbx", 1, 1, 0, 0};

static struct gls_span s(const char *text)
{
    return gls_span_of(text);
}

static void say(struct gls_builder *b, enum gls_level_bit level, enum gls_category category,
                const char *value)
{
    gls_builder_property(
        b, level,
        &(struct gls_property_draft){.category = category, .value = s(value), .at = here});
}

static void refer(struct gls_builder *b, const char *words, const char *target)
{
    gls_builder_property(b, GLS_OF_CONCEPT,
                         &(struct gls_property_draft){.category = GLS_CATEGORY_CROSS_REFERENCE,
                                                      .value = s(words),
                                                      .target = s(target),
                                                      .at = here});
}

static void term(struct gls_builder *b, const char *text, enum gls_admin admin)
{
    gls_builder_term(b, here);
    gls_builder_term_text(b, s(text));
    gls_builder_term_admin(b, admin);
}

static void noun(struct gls_builder *b, const char *text, enum gls_gender gender,
                 enum gls_admin admin)
{
    term(b, text, admin);
    gls_builder_term_pos(b, GLS_POS_NOUN);
    gls_builder_term_gender(b, gender);
}

static void section(struct gls_builder *b, const char *lang)
{
    gls_builder_section(b, here, s(lang));
}

static struct gls_base *finish(struct gls_builder *b)
{
    struct gls_base *base;
    ck_assert_int_eq(gls_builder_finish(b, GLS_LOAD_TERMS, &base, NULL), GLS_OK);
    gls_builder_free(b);
    return base;
}

/* Œdème with all that can be said of it. */
static void add_oedema(struct gls_builder *b)
{
    gls_builder_concept(b, here, s("oedeme"));
    say(b, GLS_OF_CONCEPT, GLS_CATEGORY_SUBJECT_FIELD, "sémiologie");
    say(b, GLS_OF_CONCEPT, GLS_CATEGORY_PROJECT_SUBSET, "Calcinose");
    refer(b, "hématome", "hematome");
    section(b, "fr");
    say(b, GLS_OF_SECTION, GLS_CATEGORY_DEFINITION, "Accumulation de liquide dans un tissu.");
    noun(b, "hydropisie", GLS_GENDER_FEMININE, GLS_ADMIN_SUPERSEDED);
    noun(b, "œdème", GLS_GENDER_MASCULINE, GLS_ADMIN_PREFERRED);
    say(b, GLS_OF_TERM, GLS_CATEGORY_NOTE, "Pas de s en composition.");
    noun(b, "enflure", GLS_GENDER_FEMININE, GLS_ADMIN_DEPRECATED);
    say(b, GLS_OF_TERM, GLS_CATEGORY_GEOGRAPHICAL_USAGE, "Québec");
    noun(b, "infiltration séreuse", GLS_GENDER_FEMININE, GLS_ADMIN_ADMITTED);
    section(b, "en");
    noun(b, "dropsy", GLS_GENDER_NONE, GLS_ADMIN_DEPRECATED);
    noun(b, "edema", GLS_GENDER_NONE, GLS_ADMIN_NONE);
    say(b, GLS_OF_TERM, GLS_CATEGORY_GEOGRAPHICAL_USAGE, "US");
    noun(b, "swelling of tissue", GLS_GENDER_NONE, GLS_ADMIN_SUPERSEDED);
    noun(b, "oedema", GLS_GENDER_NONE, GLS_ADMIN_PREFERRED);
    say(b, GLS_OF_TERM, GLS_CATEGORY_GEOGRAPHICAL_USAGE, "UK");
    gls_builder_concept_end(b);
}

static void add_haematoma(struct gls_builder *b)
{
    gls_builder_concept(b, here, s("hematome"));
    say(b, GLS_OF_CONCEPT, GLS_CATEGORY_DEFINITION, "Blood outside a vessel.");
    refer(b, "", "nowhere");
    section(b, "fr");
    noun(b, "hématome", GLS_GENDER_MASCULINE, GLS_ADMIN_NONE);
    section(b, "en-GB");
    noun(b, "haematoma", GLS_GENDER_NONE, GLS_ADMIN_NONE);
    gls_builder_concept_end(b);
}

/* A concept without an id, without an equivalent and without a French term at all. */
static void add_poor_concepts(struct gls_builder *b)
{
    gls_builder_concept(b, here, s(""));
    say(b, GLS_OF_CONCEPT, GLS_CATEGORY_SUBJECT_FIELD, "SEMIOLOGIE");
    section(b, "fr");
    term(b, "eczéma", GLS_ADMIN_NONE);
    say(b, GLS_OF_TERM, GLS_CATEGORY_PROJECT_SUBSET, "calcinose");
    gls_builder_concept_end(b);
    gls_builder_concept(b, here, s("english"));
    section(b, "en");
    term(b, "fever", GLS_ADMIN_NONE);
    gls_builder_concept_end(b);
}

static struct gls_base *medical;
static struct gls_base *hostile;

static const char attack[] = "<b>&\"';</b>\t\xC2\x9B"
                             "31m\x7F\xE2\x80\xAE\\n,|\r\n\x1b[31m\xE2\x80\xA8"
                             "end";

static void make_bases(void)
{
    struct gls_builder *b = gls_builder_new("medical.tbx");
    gls_builder_title(b, s("Petit glossaire"));
    add_oedema(b);
    add_haematoma(b);
    add_poor_concepts(b);
    medical = finish(b);
    b = gls_builder_new("dir/ho\"stile.tbx");
    gls_builder_title(b, s(attack));
    gls_builder_concept(b, here, s(attack));
    say(b, GLS_OF_CONCEPT, GLS_CATEGORY_SUBJECT_FIELD, attack);
    say(b, GLS_OF_CONCEPT, GLS_CATEGORY_NOTE, attack);
    refer(b, attack, attack);
    section(b, "fr");
    say(b, GLS_OF_SECTION, GLS_CATEGORY_DEFINITION, attack);
    term(b, attack, GLS_ADMIN_DEPRECATED);
    say(b, GLS_OF_TERM, GLS_CATEGORY_GEOGRAPHICAL_USAGE, attack);
    term(b, "autre", GLS_ADMIN_PREFERRED);
    section(b, "en");
    term(b, attack, GLS_ADMIN_DEPRECATED);
    say(b, GLS_OF_TERM, GLS_CATEGORY_GEOGRAPHICAL_USAGE, attack);
    gls_builder_concept_end(b);
    hostile = finish(b);
}

static void free_bases(void)
{
    gls_base_free(medical);
    gls_base_free(hostile);
}

static struct gls_listing *list(struct gls_shelf *shelf, const struct gls_filter *filter,
                                const char *locale)
{
    struct gls_listing *listing;
    ck_assert_int_eq(gls_listing_new(&listing, shelf, filter, locale, NULL), GLS_OK);
    return listing;
}

/* The terms of a listing, each with a space behind it. */
static const char *terms_of(const struct gls_listing *listing, char out[512])
{
    size_t count;
    const struct gls_entry_ref *entry = gls_listing_entries(listing, &count);
    *out = '\0';
    for (size_t i = 0; i < count; i++) {
        strcat(out, gls_base_term(entry[i].base, entry[i].number).text);
        strcat(out, " ");
    }
    return out;
}

/* A glossary of bare French terms, blanks between them. */
static struct gls_base *base_of(const char *words)
{
    struct gls_builder *b = gls_builder_new("words.tbx");
    while (*words) {
        size_t size = strcspn(words, " ");
        gls_builder_concept(b, here, s(""));
        section(b, "fr");
        gls_builder_term(b, here);
        gls_builder_term_text(b, (struct gls_span){words, size});
        gls_builder_concept_end(b);
        words += words[size] ? size + 1 : size;
    }
    return finish(b);
}

/* ------------------------------------------------------------------ the listing */

static const struct {
    struct gls_filter filter;
    const char *terms;
} filters[] = {
    {{0}, "eczéma enflure hématome hydropisie infiltration séreuse œdème "},
    {{.letter = "e"}, "eczéma enflure "},
    {{.letter = "É"}, "eczéma enflure "},
    {{.letter = "o"}, "œdème "},
    {{.letter = "Œ"}, "œdème "},
    {{.letter = "z"}, ""},
    {{.subject = "Semiologie"}, "eczéma enflure hydropisie infiltration séreuse œdème "},
    {{.subject = "sémio"}, ""},
    {{.article = "CALCINOSE"}, "eczéma enflure hydropisie infiltration séreuse œdème "},
    {{.status = "none"}, "eczéma hématome "},
    {{.status = "preferred"}, "œdème "},
    {{.status = "admitted"}, "infiltration séreuse "},
    {{.status = "superseded"}, "hydropisie "},
    {{.status = "deprecated"}, "enflure "},
    {{.letter = "e", .status = "none", .subject = "sémiologie", .article = "Calcinose"}, "eczéma "},
};

START_TEST(filters_restrict)
{
    char terms[512];
    SHELF(shelf, &medical, 1, "fr", "en");
    struct gls_listing *listing = list(shelf, &filters[_i].filter, NULL);
    ck_assert_str_eq(terms_of(listing, terms), filters[_i].terms);
    gls_listing_free(listing);
}
END_TEST

static const struct {
    const char *locale, *words, *sorted;
} orders[] = {
    {NULL, "côté côte coté cote", "cote coté côte côté "},
    {"fr", "zèle Œuf œil oeuf os o", "o œil oeuf Œuf os zèle "},
    {"fr-CA", "côté côte coté cote", "cote côte coté côté "},
    {NULL, "Été été ete", "ete été Été "},
    {NULL, "calcul (R)-carnitine rate -ite 5-FU", "5-FU calcul -ite (R)-carnitine rate "},
};

START_TEST(order_is_the_locale_s)
{
    char terms[512];
    struct gls_base *base = base_of(orders[_i].words);
    SHELF(shelf, &base, 1, "fr", "en");
    struct gls_listing *listing = list(shelf, NULL, orders[_i].locale);
    ck_assert_str_eq(terms_of(listing, terms), orders[_i].sorted);
    gls_listing_free(listing);
    gls_base_free(base);
}
END_TEST

START_TEST(equal_terms_keep_the_order_of_shelf_and_file)
{
    size_t count;
    struct gls_base *bases[] = {base_of("os b os"), base_of("os a")};
    SHELF(shelf, bases, 2, "fr", "en");
    struct gls_listing *listing = list(shelf, NULL, NULL);
    const struct gls_entry_ref *entry = gls_listing_entries(listing, &count);
    static const uint32_t wanted[][2] = {{1, 1}, {0, 1}, {0, 0}, {0, 2}, {1, 0}};
    ck_assert_uint_eq(count, 5);
    for (size_t i = 0; i < count; i++) {
        ck_assert_uint_eq(entry[i].shelf_index, wanted[i][0]);
        ck_assert_uint_eq(entry[i].number, wanted[i][1]);
        ck_assert_ptr_eq(entry[i].base, bases[wanted[i][0]]);
    }
    gls_listing_free(listing);
    gls_base_free(bases[0]);
    gls_base_free(bases[1]);
}
END_TEST

START_TEST(letters_part_the_entries)
{
    size_t count, next = 0;
    SHELF(shelf, &medical, 1, "fr", "en");
    struct gls_listing *listing = list(shelf, NULL, NULL);
    const struct gls_letter *letter = gls_listing_letters(listing, &count);
    static const struct gls_letter expected[] = {{"E", 0, 2, false, true},
                                                 {"H", 2, 2, false, false},
                                                 {"I", 4, 1, false, false},
                                                 {"O", 5, 1, false, false}};
    ck_assert_uint_eq(count, 4);
    for (size_t i = 0; i < count; i++) {
        ck_assert_str_eq(letter[i].heading, expected[i].heading);
        ck_assert_uint_eq(letter[i].first, next);
        ck_assert_int_eq(letter[i].opens, expected[i].opens);
        ck_assert_uint_eq(letter[i].count, expected[i].count);
        next += letter[i].count;
    }
    gls_listing_free(listing);
}
END_TEST

/* In Danish å, headed A, comes last: the index links to the first A alone. */
START_TEST(a_letter_in_two_places)
{
    size_t count;
    struct gls_base *base = base_of("år os abe");
    SHELF(shelf, &base, 1, "fr", "en");
    struct gls_listing *listing = list(shelf, NULL, "da");
    const struct gls_letter *letter = gls_listing_letters(listing, &count);
    ck_assert_uint_eq(count, 3);
    ck_assert_str_eq(letter[0].heading, letter[2].heading);
    ck_assert(!letter[0].repeated && !letter[1].repeated && letter[2].repeated);
    gls_listing_free(listing);
    gls_base_free(base);
}
END_TEST

/* Without a filter nothing of a file is left out: not even a concept without a French term. */
START_TEST(concepts_and_their_heads)
{
    size_t count;
    SHELF(shelf, &medical, 1, "fr", "en");
    struct gls_listing *listing = list(shelf, NULL, NULL);
    const struct gls_entry_ref *concept = gls_listing_concepts(listing, &count);
    ck_assert_uint_eq(count, 4);
    ck_assert_str_eq(gls_base_term(medical, gls_listing_head(listing, concept[0])).text, "œdème");
    ck_assert_str_eq(gls_base_term(medical, gls_listing_head(listing, concept[2])).text, "eczéma");
    ck_assert_uint_eq(gls_listing_head(listing, concept[3]), UINT32_MAX);
    gls_listing_free(listing);
    listing = list(shelf, &(struct gls_filter){.status = "deprecated"}, NULL);
    concept = gls_listing_concepts(listing, &count);
    ck_assert_uint_eq(count, 1);
    ck_assert_str_eq(gls_base_term(medical, gls_listing_head(listing, concept[0])).text, "enflure");
    gls_listing_free(listing);
}
END_TEST

START_TEST(reversed_list)
{
    char terms[512];
    SHELF(shelf, &medical, 1, "en", "fr");
    struct gls_listing *listing = list(shelf, NULL, NULL);
    ck_assert_str_eq(terms_of(listing, terms),
                     "dropsy edema fever haematoma oedema swelling of tissue ");
    gls_listing_free(listing);
}
END_TEST

START_TEST(a_language_without_an_order_is_listed_all_the_same)
{
    SHELF(shelf, &medical, 1, "qqq", "en");
    struct gls_listing *listing = list(shelf, NULL, NULL);
    ck_assert_uint_eq(gls_listing_count(listing), 0);
    gls_listing_free(listing);
}
END_TEST

static const struct {
    struct gls_filter filter;
    const char *locale, *message;
} refusals[] = {
    {{.status = "prefered"},
     NULL,
     "unknown status \"prefered\": preferred, admitted, superseded, deprecated or none"},
    {{.status = ""},
     NULL,
     "unknown status \"\": preferred, admitted, superseded, deprecated or none"},
    {{0}, "qqq", "no alphabetical order known for \"qqq\""},
};

START_TEST(wrong_wishes_are_refused)
{
    struct gls_error err;
    SHELF(shelf, &medical, 1, "fr", "en");
    struct gls_listing *listing = (struct gls_listing *)&err;
    ck_assert_int_eq(
        gls_listing_new(&listing, shelf, &refusals[_i].filter, refusals[_i].locale, &err),
        GLS_ERR_USAGE);
    ck_assert_ptr_null(listing);
    ck_assert_str_eq(err.message, refusals[_i].message);
}
END_TEST

/* ------------------------------------------------------------------ the entry */

static struct gls_entry read_entry(struct gls_base *base, const char *text)
{
    struct gls_entry entry = {0};
    uint32_t number = 0;
    while (number < gls_base_terms(base) && strcmp(gls_base_term(base, number).text, text) != 0)
        number++;
    SHELF(shelf, &base, 1, "fr", "en");
    ck_assert_int_eq(gls_entry_read(&entry, shelf, (struct gls_entry_ref){base, number, 0}, NULL),
                     GLS_OK);
    return entry;
}

START_TEST(entry_of_a_preferred_term)
{
    struct gls_entry entry = read_entry(medical, "œdème");
    static const char *const equivalents[] = {"oedema", "edema", "swelling of tissue", "dropsy"};
    ck_assert_str_eq(entry.id, "oedeme");
    ck_assert_str_eq(entry.glossary, "medical.tbx");
    ck_assert_str_eq(entry.subject, "sémiologie");
    ck_assert_str_eq(entry.definition, "Accumulation de liquide dans un tissu.");
    ck_assert_str_eq(entry.definition_lang, "fr");
    ck_assert_ptr_null(entry.prefer.text);
    ck_assert_uint_eq(entry.equivalents.count, 4);
    for (size_t i = 0; i < 4; i++)
        ck_assert_str_eq(entry.equivalents.item[i].text, equivalents[i]);
    ck_assert_str_eq(entry.equivalents.item[0].region, "UK");
    ck_assert_uint_eq(entry.synonyms.count, 1);
    ck_assert_str_eq(entry.synonyms.item[0].text, "infiltration séreuse");
    ck_assert_uint_eq(entry.notes, 1);
    ck_assert_str_eq(entry.note[0].text, "Pas de s en composition.");
    ck_assert_uint_eq(entry.links, 1);
    ck_assert_uint_eq(entry.link[0].concept_number, 1);
    gls_entry_release(&entry);
}
END_TEST

START_TEST(entry_of_a_deprecated_term)
{
    struct gls_entry entry = read_entry(medical, "enflure");
    ck_assert_str_eq(entry.prefer.text, "œdème");
    ck_assert_str_eq(entry.term.region, "Québec");
    ck_assert_uint_eq(entry.notes, 0);
    gls_entry_release(&entry);
}
END_TEST

START_TEST(missing_data_is_null)
{
    struct gls_entry entry = read_entry(medical, "eczéma");
    ck_assert_ptr_null(entry.id);
    ck_assert_ptr_null(entry.definition);
    ck_assert_ptr_null(entry.term.region);
    ck_assert_ptr_null(entry.prefer.text);
    ck_assert_uint_eq(entry.equivalents.count, 0);
    gls_entry_release(&entry);
}
END_TEST

START_TEST(definition_of_the_concept_serves)
{
    struct gls_entry entry = read_entry(medical, "hématome");
    ck_assert_str_eq(entry.definition, "Blood outside a vessel.");
    ck_assert_ptr_null(entry.definition_lang);
    ck_assert_ptr_null(entry.link[0].text);
    ck_assert_uint_eq(entry.link[0].concept_number, UINT32_MAX);
    gls_entry_release(&entry);
}
END_TEST

/* The term to say instead of the first, a bad one: "lang status term" of all terms. */
static const struct {
    const char *lang[4];
    enum gls_admin admin[4];
    int answer;
} preferences[] = {
    {{"fr", "fr"}, {GLS_ADMIN_DEPRECATED, GLS_ADMIN_PREFERRED}, 1},
    {{"fr", "fr", "fr"}, {GLS_ADMIN_DEPRECATED, GLS_ADMIN_ADMITTED, GLS_ADMIN_PREFERRED}, 2},
    {{"fr", "fr", "fr"}, {GLS_ADMIN_DEPRECATED, GLS_ADMIN_SUPERSEDED, GLS_ADMIN_NONE}, 2},
    {{"fr", "fr", "fr"}, {GLS_ADMIN_DEPRECATED, GLS_ADMIN_NONE, GLS_ADMIN_ADMITTED}, 1},
    {{"fr", "fr"}, {GLS_ADMIN_DEPRECATED, GLS_ADMIN_SUPERSEDED}, -1},
    {{"fr", "en"}, {GLS_ADMIN_DEPRECATED, GLS_ADMIN_PREFERRED}, -1},
    {{"fr-CA", "fr", "fr-CA"}, {GLS_ADMIN_DEPRECATED, GLS_ADMIN_PREFERRED, GLS_ADMIN_PREFERRED}, 2},
    {{"fr-CA", "fr", "fr-CA"}, {GLS_ADMIN_DEPRECATED, GLS_ADMIN_PREFERRED, GLS_ADMIN_ADMITTED}, 1},
    {{"fr-CA", "fr-FR", "fr"}, {GLS_ADMIN_DEPRECATED, GLS_ADMIN_PREFERRED, GLS_ADMIN_ADMITTED}, 2},
    {{"fr", "fr"}, {GLS_ADMIN_PREFERRED, GLS_ADMIN_PREFERRED}, -1},
    {{"fr", "fr"}, {GLS_ADMIN_NONE, GLS_ADMIN_PREFERRED}, -1},
    {{"fr", "fr"}, {GLS_ADMIN_SUPERSEDED, GLS_ADMIN_PREFERRED}, 1},
};

START_TEST(what_to_say_instead)
{
    static const char *const text[] = {"a", "b", "c", "d"};
    struct gls_builder *b = gls_builder_new("x.tbx");
    gls_builder_concept(b, here, s("x"));
    for (size_t i = 0; i < 4 && preferences[_i].lang[i]; i++) {
        section(b, preferences[_i].lang[i]);
        term(b, text[i], preferences[_i].admin[i]);
    }
    gls_builder_concept_end(b);
    struct gls_base *base = finish(b);
    struct gls_entry entry = read_entry(base, "a");
    int answer = preferences[_i].answer;
    ck_assert_pstr_eq(entry.prefer.text, answer < 0 ? NULL : text[answer]);
    gls_entry_release(&entry);
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ formats */

/* A listing as written, with a NUL; the caller releases the buffer. */
static struct gls_buf written(struct gls_shelf *shelf, const struct gls_filter *filter,
                              const char *format, const struct gls_page *page)
{
    struct gls_buf out;
    struct gls_listing *listing = list(shelf, filter, NULL);
    gls_buf_init(&out);
    ck_assert_int_eq(gls_listing_write(listing, format, page, &out, NULL), GLS_OK);
    gls_buf_put(&out, "", 1);
    ck_assert_int_eq(gls_buf_finish(&out, NULL), GLS_OK);
    gls_listing_free(listing);
    return out;
}

static const struct gls_page english = {.lang = "en"};

/* What the glossary does not say of an entry, and of a noun among its equivalents. */
#define UNSAID ",\"number\":null,\"plural\":null,\"type\":null,\"register\":null,\"region\":null"
#define NOUN                                                                                       \
    ",\"register\":null,\"type\":null,\"pos\":\"noun\",\"gender\":null,\"number\":null,"           \
    "\"plural\":null"
#define NOTHING_MORE                                                                               \
    ",\"definitions\":[],\"contexts\":[],\"notes\":[],\"synonyms\":[],\"references\":[],"          \
    "\"codes\":[],\"sources\":[]"

static const struct {
    const char *format;
    struct gls_filter filter;
    const char *text;
} pages[] = {
    {"json",
     {.letter = "o"},
     "{\"term\":\"œdème\",\"lang\":\"fr\",\"status\":\"preferred\",\"prefer\":null,"
     "\"pos\":\"noun\",\"gender\":\"masculine\"" UNSAID ",\"entry\":\"oedeme\","
     "\"glossary\":\"medical.tbx\",\"line\":1,\"subject\":\"sémiologie\","
     "\"articles\":[\"Calcinose\"],\"equivalents\":["
     "{\"term\":\"oedema\",\"lang\":\"en\",\"status\":\"preferred\",\"usage\":\"UK\",\"region\":"
     "\"UK\"" NOUN "},"
     "{\"term\":\"edema\",\"lang\":\"en\",\"status\":null,\"usage\":\"US\",\"region\":\"US\"" NOUN
     "},"
     "{\"term\":\"swelling of "
     "tissue\",\"lang\":\"en\",\"status\":\"superseded\",\"usage\":null,\"region\":null" NOUN "},"
     "{\"term\":\"dropsy\",\"lang\":\"en\",\"status\":\"deprecated\",\"usage\":null,\"region\":"
     "null" NOUN "}],"
     "\"definition\":\"Accumulation de liquide dans un tissu.\","
     "\"definitions\":[{\"text\":\"Accumulation de liquide dans un tissu.\",\"lang\":\"fr\"}],"
     "\"contexts\":[],"
     "\"notes\":[{\"text\":\"Pas de s en composition.\",\"lang\":\"fr\"}],\"synonyms\":["
     "{\"term\":\"infiltration séreuse\",\"lang\":\"fr\",\"status\":\"admitted\",\"usage\":null,"
     "\"region\":null,\"register\":null,\"type\":null,\"pos\":\"noun\",\"gender\":\"feminine\","
     "\"number\":null,\"plural\":null}],"
     "\"references\":[{\"term\":\"hématome\",\"entry\":\"hematome\"}],\"codes\":[],\"sources\":[]}"
     "\n"},
    {"json",
     {.letter = "e", .status = "none"},
     "{\"term\":\"eczéma\",\"lang\":\"fr\",\"status\":null,\"prefer\":null,\"pos\":null,"
     "\"gender\":null" UNSAID ",\"entry\":null,\"glossary\":\"medical.tbx\",\"line\":1,"
     "\"subject\":\"SEMIOLOGIE\",\"articles\":[\"calcinose\"],\"equivalents\":[],"
     "\"definition\":null" NOTHING_MORE "}\n"},
    {"json",
     {.status = "deprecated"},
     "{\"term\":\"enflure\",\"lang\":\"fr\",\"status\":\"deprecated\",\"prefer\":\"œdème\","
     "\"pos\":\"noun\",\"gender\":\"feminine\",\"number\":null,\"plural\":null,\"type\":null,"
     "\"register\":null,"
     "\"region\":\"Québec\",\"entry\":\"oedeme\",\"glossary\":\"medical.tbx\",\"line\":1,"
     "\"subject\":\"sémiologie\",\"articles\":[\"Calcinose\"],\"equivalents\":["
     "{\"term\":\"oedema\",\"lang\":\"en\",\"status\":\"preferred\",\"usage\":\"UK\",\"region\":"
     "\"UK\"" NOUN "},"
     "{\"term\":\"edema\",\"lang\":\"en\",\"status\":null,\"usage\":\"US\",\"region\":\"US\"" NOUN
     "},"
     "{\"term\":\"swelling of "
     "tissue\",\"lang\":\"en\",\"status\":\"superseded\",\"usage\":null,\"region\":null" NOUN "},"
     "{\"term\":\"dropsy\",\"lang\":\"en\",\"status\":\"deprecated\",\"usage\":null,\"region\":"
     "null" NOUN "}],"
     "\"definition\":\"Accumulation de liquide dans un tissu.\","
     "\"definitions\":[{\"text\":\"Accumulation de liquide dans un tissu.\",\"lang\":\"fr\"}],"
     "\"contexts\":[],\"notes\":[],\"synonyms\":["
     "{\"term\":\"œdème\",\"lang\":\"fr\",\"status\":\"preferred\",\"usage\":null,\"region\":null,"
     "\"register\":null,\"type\":null,\"pos\":\"noun\",\"gender\":\"masculine\",\"number\":null,"
     "\"plural\":null},"
     "{\"term\":\"infiltration séreuse\",\"lang\":\"fr\",\"status\":\"admitted\",\"usage\":null,"
     "\"region\":null,\"register\":null,\"type\":null,\"pos\":\"noun\",\"gender\":\"feminine\","
     "\"number\":null,\"plural\":null}],"
     "\"references\":[{\"term\":\"hématome\",\"entry\":\"hematome\"}],\"codes\":[],\"sources\":[]}"
     "\n"},
    {"tsv", {.letter = "e"}, "eczéma\t\t\nenflure\tdeprecated\toedema | edema\n"},
    {"csv",
     {.letter = "e"},
     "term,pos,gender,status,prefer,equivalents,deprecated,subject,definition,entry,glossary\r\n"
     "eczéma,,,,,,,SEMIOLOGIE,,,medical.tbx\r\n"
     "enflure,noun,feminine,deprecated,œdème,oedema | edema,swelling of tissue | dropsy,"
     "sémiologie,Accumulation de liquide dans un tissu.,oedeme,medical.tbx\r\n"},
    {"list",
     {.letter = "e"},
     "eczéma — no equivalent\n"
     "enflure (n. f., Québec) [deprecated: say œdème] — oedema (UK), edema (US); "
     "✗ swelling of tissue (superseded), ✗ dropsy (deprecated)\n"},
    {"text",
     {.letter = "h"},
     "Petit glossaire\n"
     "===============\n"
     "French → English, 2 terms\n"
     "\n"
     "H\n"
     "-\n"
     "\n"
     "hématome (n. m.) — haematoma (UK)\n"
     "    Blood outside a vessel.\n"
     "    See nowhere\n"
     "\n"
     "hydropisie (n. f.) [superseded: say œdème] — oedema (UK), edema (US); ✗ swelling\n"
     "    of tissue (superseded), ✗ dropsy (deprecated)\n"
     "    Accumulation de liquide dans un tissu.\n"
     "    See hématome\n"},
};

START_TEST(pages_are_written)
{
    SHELF(shelf, &medical, 1, "fr", "en");
    struct gls_buf out = written(shelf, &pages[_i].filter, pages[_i].format, &english);
    ck_assert_str_eq(out.data, pages[_i].text);
    gls_buf_release(&out);
}
END_TEST

START_TEST(labels_are_french_unless_asked)
{
    SHELF(shelf, &medical, 1, "fr", "en");
    struct gls_buf out = written(shelf, &(struct gls_filter){.letter = "e"}, "list", NULL);
    ck_assert_str_eq(out.data, "eczéma — sans équivalent\n"
                               "enflure (n. f., Québec) [à éviter : dire œdème] — oedema (UK), "
                               "edema (US); ✗ swelling of tissue (vieilli), ✗ dropsy (à éviter)\n");
    gls_buf_release(&out);
}
END_TEST

static const struct gls_page narrow = {.lang = "en", .width = 24, .title = "T"};

START_TEST(lines_end_within_the_width)
{
    SHELF(shelf, &medical, 1, "fr", "en");
    struct gls_buf out = written(shelf, NULL, "text", &narrow);
    for (char *line = strtok(out.data, "\n"); line; line = strtok(NULL, "\n"))
        ck_assert_uint_le(gls_width(s(line)), 24);
    gls_buf_release(&out);
}
END_TEST

START_TEST(colour_is_all_that_colour_adds)
{
    SHELF(shelf, &medical, 1, "fr", "en");
    struct gls_page colored = narrow;
    colored.color = true;
    struct gls_buf plain = written(shelf, NULL, "text", &narrow);
    struct gls_buf color = written(shelf, NULL, "text", &colored);
    ck_assert_ptr_null(strchr(plain.data, '\033'));
    ck_assert_ptr_nonnull(strstr(color.data, "\033[1mœdème\033[0m"));
    char *to = color.data;
    for (const char *from = color.data; *from; from++)
        if (*from == '\033')
            from = strchr(from, 'm');
        else
            *to++ = *from;
    *to = '\0';
    ck_assert_str_eq(color.data, plain.data);
    gls_buf_release(&plain);
    gls_buf_release(&color);
}
END_TEST

static const char *const html_parts[] = {
    "<html lang=\"fr\">",
    "<title>Petit glossaire</title>",
    "<a href=\"#::H\">H</a>",
    "<h3 id=\"::H\">H</h3>",
    "<div class=\"entry\" id=\"oedeme\">\n<dt><dfn lang=\"fr\">œdème</dfn>",
    "<div class=\"entry\" id=\"oedeme:3\">\n<dt><s lang=\"fr\">enflure</s>",
    "<div class=\"entry\" id=\":3\">\n<dt><dfn lang=\"fr\">eczéma</dfn>",
    "<a href=\"#oedeme\" lang=\"fr\">œdème</a></dd>",
    "<b lang=\"en-GB\">haematoma</b>",
    "<s lang=\"en\">swelling of tissue</s> (<em>vieilli</em>), ",
    "<dd class=\"equivalents\"><em>sans\u00A0équivalent</em></dd>",
    "Voir <a href=\"#hematome\" lang=\"fr\">hématome</a></dd>",
    "Voir <span>nowhere</span></dd>",
    "<dd><span lang=\"fr\">Accumulation de liquide dans un tissu.</span></dd>",
    "<dd><span>Blood outside a vessel.</span></dd>",
    "<h2>Index anglais → français</h2>",
    "<dt><dfn lang=\"en-GB\">haematoma</dfn>",
};

START_TEST(html_says)
{
    SHELF(shelf, &medical, 1, "fr", "en");
    struct gls_buf out = written(shelf, NULL, "html", NULL);
    ck_assert_msg(strstr(out.data, html_parts[_i]) != NULL, "missing: %s", html_parts[_i]);
    gls_buf_release(&out);
}
END_TEST

/* A reference to what a filter has left out is no link. */
START_TEST(html_links_lead_somewhere)
{
    SHELF(shelf, &medical, 1, "fr", "en");
    struct gls_buf out = written(shelf, &(struct gls_filter){.letter = "e"}, "html", NULL);
    ck_assert_ptr_null(strstr(out.data, "href=\"#hematome\""));
    ck_assert_ptr_nonnull(strstr(out.data, "Voir <span lang=\"fr\">hématome</span>"));
    ck_assert_ptr_nonnull(strstr(out.data, "</em><span lang=\"fr\">œdème</span>"));
    gls_buf_release(&out);
}
END_TEST

START_TEST(second_glossary_has_its_own_anchors)
{
    struct gls_base *bases[] = {medical, medical};
    SHELF(shelf, bases, 2, "fr", "en");
    struct gls_buf out = written(shelf, NULL, "html", NULL);
    ck_assert_ptr_nonnull(strstr(out.data, "id=\"oedeme\""));
    ck_assert_ptr_nonnull(strstr(out.data, "id=\"2::oedeme\""));
    ck_assert_ptr_nonnull(strstr(out.data, "href=\"#2::oedeme\""));
    ck_assert_ptr_nonnull(strstr(out.data, "<h1>Glossaire</h1>"));
    gls_buf_release(&out);
}
END_TEST

/* ------------------------------------------------------------------ hostile glossaries */

static const struct {
    const char *format;
    const char *controls; /* that the format itself uses */
} hostile_formats[] = {{"list", "\n"},  {"text", "\n"},    {"html", "\n"},
                       {"tsv", "\t\n"}, {"csv", "\t\r\n"}, {"json", "\n"}};

START_TEST(no_control_character_comes_out)
{
    SHELF(shelf, &hostile, 1, "fr", "en");
    struct gls_buf out = written(shelf, NULL, hostile_formats[_i].format, NULL);
    struct gls_span text = {out.data, out.size - 1};
    ck_assert_uint_eq(gls_utf8_valid(text.data, text.size), text.size);
    for (size_t at = 0; at < text.size;) {
        uint32_t c = gls_utf8_next(text.data, text.size, &at);
        ck_assert_msg(!gls_is_control(c) || strchr(hostile_formats[_i].controls, (int)c),
                      "U+%04X in %s", (unsigned)c, text.data);
    }
    gls_buf_release(&out);
}
END_TEST

static const struct {
    const char *format, *text;
} escapes[] = {
    {"json", "{\"term\":\"<b>&\\\"';</b>\\t\\u009B31m\\u007F\\u202E\\\\n,|\\u000D\\n\\u001B[31m"
             "\\u2028end\","},
    {"tsv", "<b>&\"';</b>\\t\\x9B31m\\x7F\u202E\\\\n,|\\x0D\\n\\x1B[31m\u2028end\tdeprecated\t"},
    {"csv", "\r\n\"<b>&\"\"';</b>\t\uFFFD31m\uFFFD\u202E\\n,|\r\n\uFFFD[31m\u2028end\","},
    {"list", "<b>&\"';</b> \\x9B31m\\x7F\\u202E\\n,| \\x1B[31m\\u2028end ("},
    {"html",
     ">&lt;b&gt;&amp;&quot;&#39;;&lt;/b&gt; \\x9B31m\\x7F\\u202E\\n,|  \\x1B[31m\\u2028end<"},
    {"html", "id=\"~3C~b~3E~~26~~22~~27~~3B~~3C~~2F~b~3E~~9~~9B~31m~7F~~202E~~5C~n~2C~~7C~~D~~A~"
             "~1B~~5B~31m~2028~end\""},
};

START_TEST(text_stays_text)
{
    SHELF(shelf, &hostile, 1, "fr", "en");
    struct gls_buf out = written(shelf, NULL, escapes[_i].format, NULL);
    ck_assert_msg(strstr(out.data, escapes[_i].text) != NULL, "missing: %s\nin: %s",
                  escapes[_i].text, out.data);
    gls_buf_release(&out);
}
END_TEST

static const struct {
    const char *cell;
    bool formula;
} cells[] = {
    {"", false},     {"os", false},  {"=1+1", true},   {"=", true},        {"@SUM(A1)", true},
    {"@", true},     {"\tx", true},  {"\rx", true},    {"\nx", true},      {"+1", true},
    {"-1", true},    {"-(1)", true}, {"+ x", true},    {"--x", true},      {"-\u00B2", true},
    {"-ite", false}, {"+x", false},  {"-émie", false}, {"-\u03B2", false}, {"-", false},
    {"+", false},    {" =1", false}, {"a=1", false},   {"'=1", false},
};

START_TEST(formulas)
{
    ck_assert_msg(gls_is_formula(s(cells[_i].cell)) == cells[_i].formula, "%s", cells[_i].cell);
}
END_TEST

static const struct {
    const char *text;
    size_t columns;
} widths[] = {
    {"", 0},        {"œdème", 5},    {"e\u0301te\u0301", 3},
    {"水腫", 4},    {"a\u200Db", 2}, {"co\u00ADte", 5},
    {"\x1b[1m", 3}, {"한", 2},       {"\u1112\u1161\u11AB", 2},
    {"β2", 2},      {"ｗ", 2},
};

START_TEST(columns)
{
    ck_assert_uint_eq(gls_width(s(widths[_i].text)), widths[_i].columns);
}
END_TEST

/* ------------------------------------------------------------------ answers */

static uint32_t number_of(const struct gls_base *base, const char *text)
{
    uint32_t number = 0;
    while (strcmp(gls_base_term(base, number).text, text) != 0)
        ck_assert_uint_lt(++number, gls_base_terms(base));
    return number;
}

/* What is written of matches with these terms, all of one grade; NULL ends them. */
static struct gls_buf told(const char *const *terms, enum gls_grade grade, const char *query,
                           const char *format)
{
    struct gls_match match[4];
    struct gls_found found = {match, 0};
    SHELF(shelf, &medical, 1, "fr", "en");
    struct gls_buf out;
    for (; terms[found.count]; found.count++)
        match[found.count] =
            (struct gls_match){medical, number_of(medical, terms[found.count]), 0, grade, 0};
    gls_buf_init(&out);
    ck_assert_int_eq(gls_found_write(&found, s(query), shelf, format, &english, &out, NULL),
                     GLS_OK);
    gls_buf_put(&out, "", 1);
    return out;
}

static const struct {
    const char *terms[3];
    enum gls_grade grade;
    const char *query, *format, *text;
} answers[] = {
    {{"hématome", "eczéma"},
     GLS_GRADE_FOLDED,
     "he\"",
     "json",
     "{\"query\":\"he\\\"\",\"status\":\"found\",\"results\":["
     "{\"grade\":\"folded\",\"term\":\"hématome\",\"lang\":\"fr\",\"status\":null,\"prefer\":null,"
     "\"pos\":\"noun\",\"gender\":\"masculine\"" UNSAID ",\"entry\":\"hematome\","
     "\"glossary\":\"medical.tbx\",\"line\":1,\"subject\":null,\"articles\":[],"
     "\"equivalents\":[{\"term\":\"haematoma\",\"lang\":\"en-GB\","
     "\"status\":null,\"usage\":null,\"region\":\"en-GB\"" NOUN "}],"
     "\"definition\":\"Blood outside a vessel.\",\"definitions\":[{\"text\":\"Blood outside a "
     "vessel.\",\"lang\":null}],\"contexts\":[],\"notes\":[],\"synonyms\":[],"
     "\"references\":[{\"term\":null,\"entry\":\"nowhere\"}],\"codes\":[],\"sources\":[]},"
     "{\"grade\":\"folded\",\"term\":\"eczéma\",\"lang\":\"fr\",\"status\":null,\"prefer\":null,"
     "\"pos\":null,\"gender\":null" UNSAID ",\"entry\":null,\"glossary\":\"medical.tbx\","
     "\"line\":1,\"subject\":\"SEMIOLOGIE\",\"articles\":[\"calcinose\"],"
     "\"equivalents\":[],\"definition\":null" NOTHING_MORE "}]}\n"},
    {{NULL},
     GLS_GRADE_EXACT,
     "rien",
     "json",
     "{\"query\":\"rien\",\"status\":\"none\",\"results\":[]}\n"},
    {{"eczéma"},
     GLS_GRADE_FUZZY,
     "egzema",
     "json",
     "{\"query\":\"egzema\",\"status\":\"suggested\",\"results\":["
     "{\"grade\":\"fuzzy\",\"term\":\"eczéma\",\"lang\":\"fr\",\"status\":null,\"prefer\":null,"
     "\"pos\":null,\"gender\":null" UNSAID ",\"entry\":null,\"glossary\":\"medical.tbx\","
     "\"line\":1,\"subject\":\"SEMIOLOGIE\",\"articles\":[\"calcinose\"],"
     "\"equivalents\":[],\"definition\":null" NOTHING_MORE "}]}\n"},
    {{"hématome", "eczéma"},
     GLS_GRADE_EXACT,
     "a\tb",
     "tsv",
     "a\\tb\texact\thématome\t\thaematoma\na\\tb\texact\teczéma\t\t\n"},
    {{NULL}, GLS_GRADE_EXACT, "rien", "tsv", ""},
    {{"eczéma"}, GLS_GRADE_FUZZY, "egzema", "tsv", ""},
    {{"œdème", "enflure"},
     GLS_GRADE_INFLECTED,
     "oedemes",
     "text",
     "œdème (n. m.) · sémiologie  [inflected]\n"
     "    oedema (UK), edema (US)\n"
     "    ✗ swelling of tissue (superseded), ✗ dropsy (deprecated)\n"
     "    Accumulation de liquide dans un tissu.\n"
     "    Syn. infiltration séreuse\n"
     "    See hématome\n"
     "    Note: Pas de s en composition.\n"
     "\n"
     "enflure (n. f., Québec) · sémiologie  [inflected]\n"
     "    deprecated: say œdème\n"
     "    oedema (UK), edema (US)\n"
     "    ✗ swelling of tissue (superseded), ✗ dropsy (deprecated)\n"
     "    Accumulation de liquide dans un tissu.\n"
     "    See hématome\n"},
    {{"eczéma"},
     GLS_GRADE_EXACT,
     "eczéma",
     "text",
     "eczéma · SEMIOLOGIE  [exact]\n    no equivalent\n"},
    {{"oedema"},
     GLS_GRADE_EXACT,
     "oedema",
     "text",
     "oedema (n., UK) · sémiologie  [exact]\n"
     "    œdème (m.), infiltration séreuse (f.)\n"
     "    ✗ hydropisie (f., superseded), ✗ enflure (f., Québec, deprecated)\n"
     "    Accumulation de liquide dans un tissu.\n"
     "    Syn. edema (US)\n"
     "    See haematoma\n"},
    {{NULL}, GLS_GRADE_EXACT, "rien", "text", ""},
    {{"hématome", "eczéma"},
     GLS_GRADE_FUZZY,
     "x",
     "text",
     "hématome (n. m.) — haematoma (UK)\neczéma — no equivalent\n"},
};

START_TEST(answers_are_told)
{
    struct gls_buf out =
        told(answers[_i].terms, answers[_i].grade, answers[_i].query, answers[_i].format);
    ck_assert_str_eq(out.data, answers[_i].text);
    gls_buf_release(&out);
}
END_TEST

START_TEST(bytes_that_are_no_text_make_valid_json)
{
    struct gls_buf out =
        told((const char *const[]){NULL}, GLS_GRADE_EXACT, "\xC3(\xFF\xE2\x80", "json");
    ck_assert_str_eq(out.data, "{\"query\":\"\uFFFD(\uFFFD\uFFFD\uFFFD\",\"status\":\"none\","
                               "\"results\":[]}\n");
    gls_buf_release(&out);
}
END_TEST

START_TEST(several_glossaries_are_named)
{
    struct gls_base *bases[] = {medical, hostile};
    SHELF(shelf, bases, 2, "fr", "en");
    struct gls_match match = {hostile, number_of(hostile, "autre"), 1, GLS_GRADE_EXACT, 0};
    struct gls_found found = {&match, 1};
    struct gls_buf out;
    gls_buf_init(&out);
    ck_assert_int_eq(gls_found_write(&found, s("autre"), shelf, "text", NULL, &out, NULL), GLS_OK);
    gls_buf_put(&out, "", 1);
    ck_assert_ptr_nonnull(strstr(out.data, "\n    — ho\"stile.tbx\n"));
    gls_buf_release(&out);
}
END_TEST

/* ------------------------------------------------------------------ the table */

START_TEST(names_are_unique_and_rows_can_do_something)
{
    size_t count;
    const struct gls_format *format = gls_formats(&count);
    for (size_t i = 0; i < count; i++) {
        ck_assert(format[i].reader || format[i].writer || format[i].teller || format[i].segmenter ||
                  format[i].reporter);
        ck_assert_int_eq(format[i].suffix[0], '.');
        ck_assert_uint_gt(strlen(format[i].summary), 0);
        for (size_t j = 0; j < i; j++)
            ck_assert_str_ne(format[i].name, format[j].name);
    }
}
END_TEST

START_TEST(unknown_formats_are_refused)
{
    struct gls_error err;
    struct gls_buf out;
    struct gls_found none = {0};
    SHELF(shelf, &medical, 1, "fr", "en");
    struct gls_listing *listing = list(shelf, NULL, NULL);
    gls_buf_init(&out);
    ck_assert_int_eq(gls_listing_write(listing, "docx", NULL, &out, &err), GLS_ERR_USAGE);
    ck_assert_ptr_eq(strstr(err.message, "unknown output format \"docx\": tbx, text, list, html, "),
                     err.message);
    ck_assert_int_eq(gls_found_write(&none, s("x"), shelf, "csv", NULL, &out, &err), GLS_ERR_USAGE);
    ck_assert_str_eq(err.message, "unknown output format \"csv\": text, html, tsv, json");
    ck_assert_uint_eq(out.size, 0);
    gls_listing_free(listing);
}
END_TEST

/* In the order of the shelf, what a listing without a filter has in its own. */
START_TEST(concepts_are_written_without_a_listing)
{
    struct gls_error err;
    struct gls_buf out;
    SHELF(shelf, &medical, 1, "fr", "en");
    struct gls_buf listed = written(shelf, NULL, "tbx", NULL);
    gls_buf_init(&out);
    ck_assert_int_eq(gls_shelf_write(shelf, "text", NULL, &out, &err), GLS_ERR_USAGE);
    ck_assert_ptr_eq(
        strstr(err.message, "text does not hold whole concepts, print writes it: tbx, tsv, csv, "),
        err.message);
    ck_assert_int_eq(gls_shelf_write(shelf, "tbx", NULL, &out, NULL), GLS_OK);
    gls_buf_put(&out, "", 1);
    ck_assert_int_eq(gls_buf_finish(&out, NULL), GLS_OK);
    ck_assert_str_eq(out.data, listed.data);
    gls_buf_release(&listed);
    gls_buf_release(&out);
}
END_TEST

START_TEST(an_empty_listing_is_a_page_too)
{
    SHELF(shelf, &medical, 1, "fr", "en");
    struct gls_buf out = written(shelf, &(struct gls_filter){.letter = "z"}, "html", NULL);
    ck_assert_ptr_nonnull(strstr(out.data, "<div>\n</div>\n</section>\n</main>\n<script>"));
    gls_buf_release(&out);
}
END_TEST

/* ------------------------------------------------------------------ want of memory */

static enum gls_status write_all(struct gls_shelf *shelf, const char *format, struct gls_buf *out,
                                 struct gls_error *err)
{
    struct gls_listing *listing;
    enum gls_status status = gls_listing_new(&listing, shelf, NULL, NULL, err);
    if (status != GLS_OK) {
        ck_assert_ptr_null(listing);
        return status;
    }
    status = gls_listing_write(listing, format, NULL, out, err);
    gls_listing_free(listing);
    return status == GLS_OK ? gls_buf_finish(out, err) : status;
}

START_TEST(every_allocation_may_fail)
{
    SHELF(shelf, &medical, 1, "fr", "en");
    struct gls_buf whole = written(shelf, NULL, hostile_formats[_i].format, NULL);
    enum gls_status status = GLS_ERR_NOMEM;
    for (long limit = 0; status != GLS_OK; limit++) {
        struct gls_buf out;
        struct gls_error err = {0};
        gls_buf_init(&out);
        gls_memory_limit = limit;
        status = write_all(shelf, hostile_formats[_i].format, &out, &err);
        gls_memory_limit = -1;
        ck_assert_int_lt(limit, 1000);
        if (status == GLS_OK) {
            ck_assert_uint_eq(out.size, whole.size - 1);
        } else {
            ck_assert_int_eq(status, GLS_ERR_NOMEM);
            ck_assert_str_eq(err.message, "out of memory");
        }
        gls_buf_release(&out);
    }
    gls_buf_release(&whole);
}
END_TEST

static enum gls_status tell_oedema(struct gls_shelf *shelf, const char *format, struct gls_buf *out,
                                   struct gls_error *err)
{
    struct gls_match match = {medical, number_of(medical, "œdème"), 0, GLS_GRADE_EXACT, 0};
    struct gls_found found = {&match, 1};
    enum gls_status status = gls_found_write(&found, s("x"), shelf, format, NULL, out, err);
    return status == GLS_OK ? gls_buf_finish(out, err) : status;
}

static const char *const teller_formats[] = {"text", "tsv", "json"};

START_TEST(every_allocation_of_an_answer_may_fail)
{
    SHELF(shelf, &medical, 1, "fr", "en");
    enum gls_status status = GLS_ERR_NOMEM;
    for (long limit = 0; status != GLS_OK; limit++) {
        struct gls_buf out;
        struct gls_error err = {0};
        gls_buf_init(&out);
        gls_memory_limit = limit;
        status = tell_oedema(shelf, teller_formats[_i], &out, &err);
        gls_memory_limit = -1;
        ck_assert_int_lt(limit, 100);
        ck_assert(status == GLS_ERR_NOMEM || (status == GLS_OK && limit > 2));
        gls_buf_release(&out);
    }
}
END_TEST

#define LOOP(tcase, test, table)                                                                   \
    tcase_add_loop_test(tcase, test, 0, (int)(sizeof(table) / sizeof *(table)))

static TCase *listing_case(void)
{
    TCase *listing = tcase_create("listing");
    tcase_add_checked_fixture(listing, make_bases, free_bases);
    LOOP(listing, filters_restrict, filters);
    LOOP(listing, order_is_the_locale_s, orders);
    tcase_add_test(listing, equal_terms_keep_the_order_of_shelf_and_file);
    tcase_add_test(listing, letters_part_the_entries);
    tcase_add_test(listing, a_letter_in_two_places);
    tcase_add_test(listing, concepts_and_their_heads);
    tcase_add_test(listing, reversed_list);
    tcase_add_test(listing, a_language_without_an_order_is_listed_all_the_same);
    LOOP(listing, wrong_wishes_are_refused, refusals);
    return listing;
}

static TCase *entry_case(void)
{
    TCase *entry = tcase_create("entry");
    tcase_add_checked_fixture(entry, make_bases, free_bases);
    tcase_add_test(entry, entry_of_a_preferred_term);
    tcase_add_test(entry, entry_of_a_deprecated_term);
    tcase_add_test(entry, missing_data_is_null);
    tcase_add_test(entry, definition_of_the_concept_serves);
    LOOP(entry, what_to_say_instead, preferences);
    return entry;
}

static TCase *page_case(void)
{
    TCase *page = tcase_create("pages");
    tcase_add_checked_fixture(page, make_bases, free_bases);
    LOOP(page, pages_are_written, pages);
    tcase_add_test(page, labels_are_french_unless_asked);
    tcase_add_test(page, lines_end_within_the_width);
    tcase_add_test(page, colour_is_all_that_colour_adds);
    LOOP(page, html_says, html_parts);
    tcase_add_test(page, html_links_lead_somewhere);
    tcase_add_test(page, second_glossary_has_its_own_anchors);
    LOOP(page, no_control_character_comes_out, hostile_formats);
    LOOP(page, text_stays_text, escapes);
    LOOP(page, formulas, cells);
    LOOP(page, columns, widths);
    tcase_add_test(page, names_are_unique_and_rows_can_do_something);
    tcase_add_test(page, unknown_formats_are_refused);
    tcase_add_test(page, concepts_are_written_without_a_listing);
    tcase_add_test(page, an_empty_listing_is_a_page_too);
    LOOP(page, every_allocation_may_fail, hostile_formats);
    return page;
}

static TCase *answer_case(void)
{
    TCase *answer = tcase_create("answers");
    tcase_add_checked_fixture(answer, make_bases, free_bases);
    LOOP(answer, answers_are_told, answers);
    tcase_add_test(answer, bytes_that_are_no_text_make_valid_json);
    tcase_add_test(answer, several_glossaries_are_named);
    LOOP(answer, every_allocation_of_an_answer_may_fail, teller_formats);
    return answer;
}

Suite *format_suite(void);
Suite *format_suite(void)
{
    Suite *suite = suite_create("format");
    suite_add_tcase(suite, listing_case());
    suite_add_tcase(suite, entry_case());
    suite_add_tcase(suite, page_case());
    suite_add_tcase(suite, answer_case());
    return suite;
}
