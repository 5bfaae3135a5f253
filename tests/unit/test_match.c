#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/builder.h"
#include "base/index.h"
#include "cases.h"
#include "core/memory.h"
#include "text/token.h"
#include "files.h"

static struct gls_span s(const char *text)
{
    return gls_span_of(text);
}

/* The number of a word in the names of a value; 0 when it is "". */
static unsigned value_of(const char *word, const char *(*name)(unsigned))
{
    for (unsigned i = 1; *word && name(i); i++)
        if (strcmp(name(i), word) == 0)
            return i;
    return 0;
}
static const char *pos_name(unsigned value)
{
    return gls_pos_name(value);
}
static const char *gender_name(unsigned value)
{
    return gls_gender_name(value);
}
static const char *admin_name(unsigned value)
{
    return gls_admin_name(value);
}

static void add_term(struct gls_builder *b, const struct cases *cases, const char *const *field)
{
    struct gls_place at = {cases->name, cases->line, 1, 0, 0};
    gls_builder_section(b, at, s(field[1]));
    gls_builder_term(b, at);
    gls_builder_term_text(b, s(field[2]));
    gls_builder_term_pos(b, value_of(field[3], pos_name));
    gls_builder_term_gender(b, value_of(field[4], gender_name));
    gls_builder_term_admin(b, value_of(field[5], admin_name));
}

static struct gls_base *load_glossary(enum gls_load what)
{
    struct cases cases;
    const char *field[CASE_FIELDS];
    char id[64] = "";
    struct gls_builder *b = gls_builder_new("lookup_glossary.txt");
    cases_open(&cases, "cases/lookup_glossary.txt");
    while (cases_next(&cases, field)) {
        if (strcmp(id, field[0]) != 0) {
            if (*id)
                gls_builder_concept_end(b);
            strcpy(id, field[0]);
            gls_builder_concept(b, (struct gls_place){0}, s(id));
        }
        add_term(b, &cases, field);
    }
    gls_builder_concept_end(b);
    struct gls_base *base;
    ck_assert_int_eq(gls_builder_finish(b, what, &base, NULL), GLS_OK);
    gls_builder_free(b);
    return base;
}

static struct gls_base *base;
static struct gls_shelf *shelf;

static void open_shelf(void)
{
    base = load_glossary(GLS_LOAD_ALL);
    shelf = files_shelf(&base, 1, "fr", "en");
}

static void close_shelf(void)
{
    gls_shelf_free(shelf);
    gls_base_free(base);
}

static void describe(const struct gls_found *found, struct gls_buf *out)
{
    for (size_t i = 0; i < found->count; i++)
        gls_buf_printf(out, "%s%s [%s]", i ? "; " : "",
                       gls_base_term(found->match[i].base, found->match[i].term).text,
                       gls_grade_name(found->match[i].grade));
    gls_buf_put(out, "", 1);
}

START_TEST(lookup_cases)
{
    struct cases cases;
    const char *field[CASE_FIELDS];
    cases_open(&cases, "cases/lookup.txt");
    while (cases_next(&cases, field)) {
        struct gls_found found;
        struct gls_buf seen;
        gls_buf_init(&seen);
        SHELF(one, &base, 1, field[0], "en");
        ck_assert_int_eq(gls_lookup(one, s(field[1]), &found, NULL), GLS_OK);
        describe(&found, &seen);
        ck_assert_msg(strcmp(seen.data, field[2]) == 0, "%s:%u: \"%s\" found \"%s\"", cases.name,
                      cases.line, field[1], seen.data);
        gls_buf_release(&seen);
        gls_found_release(&found);
    }
}
END_TEST

/* As describe(), each term with its language. */
static void describe_both(const struct gls_found *found, struct gls_buf *out)
{
    for (size_t i = 0; i < found->count; i++) {
        struct gls_term term = gls_base_term(found->match[i].base, found->match[i].term);
        gls_buf_printf(out, "%s%s: %s [%s]", i ? "; " : "", term.lang, term.text,
                       gls_grade_name(found->match[i].grade));
    }
    gls_buf_put(out, "", 1);
}

static unsigned how_to_ask(const char *letters)
{
    return (strchr(letters, 'b') ? GLS_ASK_BOTH_WAYS : 0u) |
           (strchr(letters, 'c') ? GLS_ASK_CONTAINS : 0u) |
           (strchr(letters, 'g') ? GLS_ASK_GUESS : 0u);
}

/* What is asked again is answered from what is kept by then, and otherwise alike. */
START_TEST(ask_cases)
{
    enum { TIMES = 4 };
    for (int i = 0; i < TIMES; i++) {
        struct cases cases;
        const char *field[CASE_FIELDS];
        cases_open(&cases, "cases/ask.txt");
        while (cases_next(&cases, field)) {
            struct gls_found found;
            struct gls_buf seen;
            gls_buf_init(&seen);
            ck_assert_int_eq(gls_ask(shelf, s(field[1]), how_to_ask(field[0]), &found, NULL),
                             GLS_OK);
            describe_both(&found, &seen);
            ck_assert_msg(strcmp(seen.data, field[2]) == 0, "%s:%u: \"%s\" found \"%s\"",
                          cases.name, cases.line, field[1], seen.data);
            gls_buf_release(&seen);
            gls_found_release(&found);
        }
    }
}
END_TEST

static const char *const suggestions[][2] = {
    {"calcinoze", "calcinose [fuzzy]"},
    {"calcinoes", "calcinose [fuzzy]"}, /* two letters swapped */
    {"echografie", "échographie [fuzzy]"},
    {"l'echografie", "échographie [fuzzy]"},
    {"fause couche", "fausse couche [fuzzy]"},
    {"xyzzy", ""},
    {"", ""},
    {"!", ""},
};

START_TEST(suggestion_cases)
{
    struct gls_found found;
    struct gls_buf seen;
    gls_buf_init(&seen);
    ck_assert_int_eq(gls_suggest(shelf, s(suggestions[_i][0]), &found, NULL), GLS_OK);
    describe(&found, &seen);
    ck_assert_str_eq(seen.data, suggestions[_i][1]);
    gls_buf_release(&seen);
    gls_found_release(&found);
}
END_TEST

/* ------------------------------------------------------------------ suggestions, the plain way */

/* The keys of a text, joined by spaces. */
static size_t phrase_of(const char *text, char *out)
{
    struct gls_tokens tokens;
    struct gls_token token;
    size_t size = 0;
    gls_tokens_begin(&tokens, s(text));
    while (gls_tokens_next(&tokens, &token)) {
        if (size)
            out[size++] = ' ';
        memcpy(out + size, token.key.data, token.key.size);
        size += token.key.size;
    }
    return size;
}

static unsigned least_of(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* Optimal string alignment, the whole table. */
static unsigned plain_distance(const char *a, size_t rows, const char *b, size_t columns)
{
    static unsigned at[128][128];
    for (size_t i = 0; i <= rows; i++)
        for (size_t j = 0; j <= columns; j++) {
            at[i][j] = (unsigned)(i ? i : j);
            if (!i || !j)
                continue;
            at[i][j] = least_of(at[i - 1][j - 1] + (a[i - 1] != b[j - 1]),
                                least_of(at[i - 1][j], at[i][j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                at[i][j] = least_of(at[i][j], at[i - 2][j - 2] + 1);
        }
    return at[rows][columns];
}

static uint32_t random_below(uint32_t *state, uint32_t limit)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 8) % limit;
}

/* One to three words of a few letters, so that many are near to each other. */
static void make_term(uint32_t *state, char *out)
{
    size_t size = 2 + random_below(state, 16);
    for (size_t i = 0; i < size; i++) {
        bool inside = i && i + 1 < size && out[i - 1] >= 'a';
        out[i] = "aeiorst -"[random_below(state, inside ? 9 : 7)];
    }
    out[size] = '\0';
}

static void slip(uint32_t *state, char *text)
{
    size_t size = strlen(text), at = random_below(state, (uint32_t)size);
    char letter = "aeiorstz"[random_below(state, 8)];
    switch (random_below(state, 4)) {
    case 0:
        text[at] = letter;
        break;
    case 1:
        memmove(text + at + 1, text + at, size - at + 1);
        text[at] = letter;
        break;
    case 2:
        memmove(text + at, text + at + 1, size - at);
        break;
    default:
        letter = text[at];
        text[at] = text[size - 1];
        text[size - 1] = letter;
    }
}

enum { RANDOM_TERMS = 400 };

static struct gls_base *random_glossary(uint32_t *state)
{
    struct gls_builder *b = gls_builder_new("random");
    struct gls_place at = {"random", 1, 1, 0, 0};
    struct gls_base *made;
    gls_builder_concept(b, at, s(""));
    gls_builder_section(b, at, s("fr"));
    for (int i = 0; i < RANDOM_TERMS; i++) {
        char text[32];
        make_term(state, text);
        gls_builder_term(b, at);
        gls_builder_term_text(b, s(text));
    }
    gls_builder_concept_end(b);
    ck_assert_int_eq(gls_builder_finish(b, GLS_LOAD_ALL, &made, NULL), GLS_OK);
    gls_builder_free(b);
    return made;
}

/* How many terms are how far from the query: that many suggestions there must be. */
static void count_near(const struct gls_base *in, const char *query, unsigned most,
                       unsigned count[4])
{
    char phrase[128], other[128];
    size_t size = phrase_of(query, phrase);
    memset(count, 0, 4 * sizeof *count);
    for (uint32_t i = 0; i < gls_base_terms(in); i++) {
        unsigned far =
            plain_distance(phrase, size, other, phrase_of(gls_base_term(in, i).text, other));
        if (far <= most)
            count[far]++;
    }
}

START_TEST(suggestions_as_by_a_plain_search)
{
    uint32_t state = (uint32_t)_i;
    unsigned suggested = 0;
    struct gls_base *made = random_glossary(&state);
    SHELF(random_shelf, (const struct gls_base *const[]){made}, 1, "fr", "en");
    for (int i = 0; i < 500; i++) {
        char query[40], phrase[128];
        unsigned count[4], nearest = 0;
        strcpy(query, gls_base_term(made, random_below(&state, RANDOM_TERMS)).text);
        for (uint32_t slips = 1 + random_below(&state, 3); slips && *query; slips--)
            slip(&state, query);
        size_t size = phrase_of(query, phrase);
        if (size < 2)
            continue;
        count_near(made, query, size < 6 ? 1 : size < 10 ? 2 : 3, count);
        struct gls_found found;
        ck_assert_int_eq(gls_suggest(random_shelf, s(query), &found, NULL), GLS_OK);
        for (size_t k = 0; k < found.count; k++) {
            while (nearest < 4 && !count[nearest])
                nearest++;
            ck_assert_msg(nearest < 4 && found.match[k].distance == nearest, "\"%s\"", query);
            count[nearest]--;
        }
        ck_assert_msg(found.count == 8 || count[0] + count[1] + count[2] + count[3] == 0, "\"%s\"",
                      query);
        suggested += found.count > 0;
        gls_found_release(&found);
    }
    ck_assert_uint_gt(suggested, 200);
    gls_base_free(made);
}
END_TEST

START_TEST(languages_are_tolerant)
{
    static const char *const names[] = {"FR", "fra", "fr_CA", "fr-be"};
    for (size_t i = 0; i < 4; i++) {
        struct gls_found found;
        SHELF(one, &base, 1, names[i], "en");
        ck_assert_int_eq(gls_lookup(one, s("yeux"), &found, NULL), GLS_OK);
        ck_assert_uint_eq(found.count, 1);
        gls_found_release(&found);
    }
}
END_TEST

START_TEST(glossaries_in_their_order)
{
    struct gls_base *second = load_glossary(GLS_LOAD_ALL);
    const struct gls_base *both[] = {second, base};
    SHELF(two, both, 2, "fr", "en");
    struct gls_found found;
    ck_assert_int_eq(gls_lookup(two, s("cote"), &found, NULL), GLS_OK);
    ck_assert_uint_eq(found.count, 4);
    ck_assert_ptr_eq(found.match[0].base, second);
    ck_assert_ptr_eq(found.match[1].base, second);
    ck_assert_ptr_eq(found.match[2].base, base);
    gls_found_release(&found);
    gls_base_free(second);
}
END_TEST

START_TEST(queries_that_are_no_text)
{
    static const char *const bad[] = {"\xFF", "calcin\xE9", "os\xC3", "\xED\xA0\x80"};
    for (size_t i = 0; i < 4; i++) {
        struct gls_found found;
        struct gls_error err;
        ck_assert_int_eq(gls_lookup(shelf, s(bad[i]), &found, &err), GLS_ERR_BAD_UTF8);
        ck_assert_uint_eq(found.count, 0);
        ck_assert_ptr_nonnull(strstr(err.message, "not UTF-8"));
        ck_assert_int_eq(gls_suggest(shelf, s(bad[i]), &found, &err), GLS_ERR_BAD_UTF8);
    }
}
END_TEST

START_TEST(endless_queries)
{
    enum { SIZE = 1 << 20 };
    static const char *const pieces[] = {"a", "os ", "\001\002 ", "l'", "-"};
    char *text = malloc(SIZE);
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        size_t size = strlen(pieces[i]);
        for (size_t at = 0; at + size <= SIZE; at += size)
            memcpy(text + at, pieces[i], size);
        struct gls_found found;
        struct gls_span query = {text, SIZE / size * size};
        ck_assert_int_eq(gls_lookup(shelf, query, &found, NULL), GLS_OK);
        ck_assert_uint_eq(found.count, 0);
        ck_assert_int_eq(gls_suggest(shelf, query, &found, NULL), GLS_OK);
        ck_assert_uint_eq(found.count, 0);
    }
    free(text);
}
END_TEST

START_TEST(indexes_are_made_when_needed)
{
    struct gls_base *plain = load_glossary(GLS_LOAD_TERMS);
    SHELF(one, &plain, 1, "FR_ca", "en");
    struct gls_found found;
    ck_assert_str_eq(gls_shelf_from(one), "fr-CA");
    ck_assert_int_eq(gls_lookup(one, s("yeux"), &found, NULL), GLS_OK);
    ck_assert_uint_eq(found.count, 1);
    gls_found_release(&found);
    ck_assert_ptr_null(gls_base_index_of(plain, "en"));
    ck_assert_int_eq(gls_lookup(gls_shelf_reverse(one), s("eyes"), &found, NULL), GLS_OK);
    ck_assert_uint_eq(found.count, 1);
    gls_found_release(&found);
    gls_base_free(plain);
}
END_TEST

/* Looks a query up with memory for so many allocations; what is found is what is found otherwise.
 */
static enum gls_status look_up_within(const char *query, long allowed, const char *expected)
{
    struct gls_found found;
    struct gls_buf seen;
    gls_memory_limit = allowed;
    enum gls_status status = gls_lookup(shelf, s(query), &found, NULL);
    gls_memory_limit = -1;
    gls_buf_init(&seen);
    describe(&found, &seen);
    if (status == GLS_OK)
        ck_assert_str_eq(seen.data, expected);
    else
        ck_assert(status == GLS_ERR_NOMEM && found.count == 0);
    gls_buf_release(&seen);
    gls_found_release(&found);
    return status;
}

START_TEST(every_allocation_may_fail)
{
    static const char *const queries[][2] = {
        {"sous-cutanés", "sous-cutané [inflected]"},
        {"COTE", "côte [folded]; côté [folded]"},
        {"de la  Calcinose", "calcinose [case]"},
        {"β2  microglobuline", "β<sub>2</sub>-microglobuline [folded]"},
        {"Ossif*", "ossification hétérotopique [prefix]; ossification des fruits [prefix]"},
    };
    gls_memory_recovers = _i;
    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
        long allowed = 0, needed = 0;
        while (look_up_within(queries[i][0], needed, queries[i][1]) != GLS_OK || !needed)
            ck_assert_int_lt(++needed, 1000);
        for (; allowed < needed; allowed++)
            look_up_within(queries[i][0], allowed, queries[i][1]);
        ck_assert_int_gt(needed, 2);
    }
    gls_memory_recovers = false;
}
END_TEST

/* Asks with memory for so many allocations. */
static enum gls_status ask_within(const char *query, unsigned how, long allowed, size_t count)
{
    struct gls_found found;
    gls_memory_limit = allowed;
    enum gls_status status = gls_ask(shelf, s(query), how, &found, NULL);
    gls_memory_limit = -1;
    ck_assert(status == GLS_OK ? found.count == count
                               : status == GLS_ERR_NOMEM && found.count == 0);
    gls_found_release(&found);
    return status;
}

START_TEST(every_allocation_of_asking_may_fail)
{
    static const struct {
        const char *query;
        unsigned how;
        size_t count;
    } asked[] = {
        {"Accident", GLS_ASK_BOTH_WAYS | GLS_ASK_GUESS, 2},
        {"fœtale calcifications", GLS_ASK_BOTH_WAYS | GLS_ASK_GUESS, 3},
        {"ossifications", GLS_ASK_CONTAINS, 2},
        {"calcinosys", GLS_ASK_BOTH_WAYS | GLS_ASK_GUESS, 1},
    };
    gls_memory_recovers = _i;
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
        for (long allowed = 0; ask_within(asked[i].query, asked[i].how, allowed, asked[i].count);
             allowed++)
            ck_assert_int_lt(allowed, 1000);
    gls_memory_recovers = false;
}
END_TEST

Suite *match_suite(void);
Suite *match_suite(void)
{
    Suite *suite = suite_create("match");
    TCase *tcase = tcase_create("match");
    tcase_add_checked_fixture(tcase, open_shelf, close_shelf);
    tcase_add_test(tcase, lookup_cases);
    tcase_add_test(tcase, ask_cases);
    tcase_add_loop_test(tcase, suggestion_cases, 0, sizeof suggestions / sizeof *suggestions);
    tcase_add_loop_test(tcase, suggestions_as_by_a_plain_search, 0, 3);
    tcase_add_test(tcase, languages_are_tolerant);
    tcase_add_test(tcase, glossaries_in_their_order);
    tcase_add_test(tcase, queries_that_are_no_text);
    tcase_add_test(tcase, endless_queries);
    tcase_add_test(tcase, indexes_are_made_when_needed);
    tcase_add_loop_test(tcase, every_allocation_may_fail, 0, 2);
    tcase_add_loop_test(tcase, every_allocation_of_asking_may_fail, 0, 2);
    suite_add_tcase(suite, tcase);
    return suite;
}
