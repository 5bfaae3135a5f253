#include <check.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/builder.h"
#include "cases.h"
#include "core/memory.h"
#include "core/span.h"
#include "match/scan_text.h"
#include "entry/selection.h"
#include "load/load.h"
#include "files.h"

static struct gls_span s(const char *text)
{
    return gls_span_of(text);
}

/* ------------------------------------------------------------------ glossaries in a line */

static void add_kind(struct gls_builder *b, const char *kind)
{
    static const char pos[] = " nvar", gender[] = " mf";
    for (; *kind; kind++) {
        const char *p = strchr(pos, *kind), *g = strchr(gender, *kind);
        if (p)
            gls_builder_term_pos(b, (enum gls_pos)(p - pos));
        if (g)
            gls_builder_term_gender(b, (enum gls_gender)(g - gender));
    }
}

static void add_note(struct gls_builder *b, enum gls_level_bit level, const char *note)
{
    gls_builder_property(
        b, level, &(struct gls_property_draft){.category = GLS_CATEGORY_NOTE, .value = s(note)});
}

/* What a note says of its use: "g" general, "h" hide, "l" lookup. */
static void add_usage(struct gls_builder *b, const char *kind)
{
    if (strchr(kind, 'g'))
        add_note(b, GLS_OF_CONCEPT, "usage: general");
    if (strchr(kind, 'h'))
        add_note(b, GLS_OF_CONCEPT, "usage: hide");
    if (strchr(kind, 'l'))
        add_note(b, GLS_OF_TERM, "usage: lookup");
}

/* "=" a synonym of the one before, "!" deprecated; "/nf" a feminine noun. */
static void add_term(struct gls_builder *b, const char *lang, char *term, bool first)
{
    term += strspn(term, " ");
    bool synonym = *term == '=', deprecated = term[synonym] == '!';
    char *kind = strrchr(term, '/');
    bool has_kind = kind && kind > term && kind[-1] != '<';
    if (has_kind)
        *kind = '\0';
    if (!synonym) {
        if (!first)
            gls_builder_concept_end(b);
        gls_builder_concept(b, (struct gls_place){0}, s(term));
        gls_builder_section(b, (struct gls_place){0}, s(lang));
    }
    gls_builder_term(b, (struct gls_place){0});
    gls_builder_term_text(b, s(term + synonym + deprecated));
    gls_builder_term_admin(b, deprecated ? GLS_ADMIN_DEPRECATED : GLS_ADMIN_PREFERRED);
    add_kind(b, has_kind ? kind + 1 : "");
    add_usage(b, has_kind ? kind + 1 : "");
}

static struct gls_base *load(const char *lang, const char *terms)
{
    char copy[CASE_BYTES], *rest = copy;
    struct gls_builder *b = gls_builder_new("scan.txt");
    snprintf(copy, sizeof copy, "%s", terms);
    while (*rest) {
        char *term = rest;
        rest += strcspn(rest, ";");
        if (*rest)
            *rest++ = '\0';
        add_term(b, lang, term, term == copy);
    }
    gls_builder_concept_end(b);
    struct gls_base *base;
    ck_assert_int_eq(gls_builder_finish(b, GLS_LOAD_ALL, &base, NULL), GLS_OK);
    gls_builder_free(b);
    return base;
}

/* ------------------------------------------------------------------ one scan, written down */

struct record {
    struct gls_buf hits; /* as in cases/scan.txt */
    struct gls_buf text; /* what was told, put together */
    struct gls_buf places;
    size_t outer;
    struct gls_shelf *shelf; /* that the scan is of */
};

static void record_init(struct record *record)
{
    *record = (struct record){0};
    gls_buf_init(&record->hits);
    gls_buf_init(&record->text);
    gls_buf_init(&record->places);
}

static void record_release(struct record *record)
{
    gls_buf_release(&record->hits);
    gls_buf_release(&record->text);
    gls_buf_release(&record->places);
    gls_shelf_free(record->shelf);
}

static void on_text(void *payload, struct gls_span piece)
{
    struct record *record = payload;
    gls_buf_put(&record->text, piece.data, piece.size);
}

/* A line's end as U+2424, and no carriage return. */
static void put_surface(struct gls_buf *out, struct gls_span surface)
{
    for (size_t i = 0; i < surface.size; i++)
        if (surface.data[i] == '\n')
            gls_buf_puts(out, "␤");
        else if (surface.data[i] != '\r')
            gls_buf_put(out, surface.data + i, 1);
}

static void on_hit(void *payload, const struct gls_hit *hit)
{
    struct record *record = payload;
    struct gls_buf *out = &record->hits;
    gls_buf_puts(out, out->size ? "; " : "");
    gls_buf_puts(out, hit->overlaps ? "(+" : hit->inner ? "(" : "");
    put_surface(out, hit->surface);
    gls_buf_printf(out, "@%llu", (unsigned long long)hit->start);
    for (size_t i = 0; i < hit->count; i++)
        gls_buf_printf(out, "%s=%s [%s]", i ? "; ~" : "", gls_match_text(&hit->match[i]),
                       gls_grade_name(hit->match[i].grade));
    gls_buf_puts(out, hit->inner ? ")" : "");
    gls_buf_printf(&record->places, "%llu:%llu ", (unsigned long long)hit->line,
                   (unsigned long long)hit->column);
    if (hit->inner)
        return;
    record->outer++;
    gls_buf_put(&record->text, hit->surface.data, hit->surface.size);
}

static struct gls_scan *scan_new(const struct gls_base *const *base, const char *from,
                                 unsigned flags, struct record *record)
{
    record->shelf = files_shelf(base, 1, from, "en");
    struct gls_scan_events events = {on_text, on_hit, record};
    struct gls_scan *scan;
    ck_assert_int_eq(gls_scan_new(&scan, record->shelf, flags, &events, NULL), GLS_OK);
    return scan;
}

static struct gls_scan_counts feed(struct gls_scan *scan, struct gls_span text, size_t chunk)
{
    struct gls_scan_counts counts;
    for (size_t at = 0; at < text.size; at += chunk) {
        /* A copy, so that a read past its end is seen. */
        size_t size = text.size - at < chunk ? text.size - at : chunk;
        char *copy = memcpy(malloc(size), text.data + at, size);
        ck_assert_int_eq(gls_scan_feed(scan, (struct gls_span){copy, size}, NULL), GLS_OK);
        free(copy);
    }
    ck_assert_int_eq(gls_scan_end(scan, &counts, NULL), GLS_OK);
    return counts;
}

/* Scans with all inner hits and all counts; the text must come back as it is. */
static struct gls_scan_counts scan_text(const struct gls_base *base, const char *from,
                                        struct gls_span text, size_t chunk, struct record *record)
{
    record_init(record);
    struct gls_scan *scan = scan_new(&base, from, GLS_SCAN_ALL | GLS_SCAN_COUNT, record);
    struct gls_scan_counts counts = feed(scan, text, chunk);
    gls_scan_free(scan);
    ck_assert_uint_eq(record->text.size, text.size);
    ck_assert(text.size == 0 || memcmp(record->text.data, text.data, text.size) == 0);
    ck_assert_uint_eq(counts.bytes, text.size);
    ck_assert_uint_eq(counts.hits, record->outer);
    gls_buf_put(&record->hits, "", 1);
    gls_buf_put(&record->places, "", 1);
    return counts;
}

static const size_t chunks[] = {1, 2, 7, 4099, 65521};
enum { CHUNKS = sizeof chunks / sizeof *chunks };

/* ------------------------------------------------------------------ cases */

START_TEST(scan_cases)
{
    struct cases cases;
    const char *field[CASE_FIELDS];
    cases_open(&cases, "cases/scan.txt");
    while (cases_next(&cases, field)) {
        struct gls_base *base = load(field[0], field[1]);
        struct record record;
        scan_text(base, field[0], s(field[2]), chunks[_i], &record);
        ck_assert_msg(strcmp(record.hits.data, field[3]) == 0, "%s:%u: \"%s\" has \"%s\"",
                      cases.name, cases.line, field[2], record.hits.data);
        record_release(&record);
        gls_base_free(base);
    }
}
END_TEST

/* Without the flag the outer hits are the same, and there is nothing else. */
START_TEST(outer_hits_only)
{
    struct gls_base *base = load("fr", "masse/nf; masse osseuse/nf; os/nm");
    struct record record;
    record_init(&record);
    struct gls_scan *scan = scan_new((const struct gls_base *const *)&base, "fr", 0, &record);
    struct gls_scan_counts counts = feed(scan, s("masses osseuses des os"), 5);
    gls_buf_put(&record.hits, "", 1);
    ck_assert_str_eq(record.hits.data,
                     "masses osseuses@0=masse osseuse [inflected]; os@20=os [exact]");
    ck_assert_uint_eq(counts.words, 4);
    ck_assert_uint_eq(counts.content_words, 0);
    gls_scan_free(scan);
    record_release(&record);
    gls_base_free(base);
}
END_TEST

/* What each flag tells; covered content words. */
static const struct {
    unsigned flags;
    const char *terms, *text, *hits;
    unsigned covered;
} flagged[] = {
    {0, "cas/nmg; lésion/nf", "un cas de lésion", "lésion@10=lésion [exact]", 1},
    {GLS_SCAN_GENERAL, "cas/nmg; lésion/nf", "un cas de lésion",
     "cas@3=cas [exact]; lésion@10=lésion [exact]", 2},
    /* one sense is none of general language; a term not to be used stays */
    {0, "cas/nmg; cas/nm", "un cas", "cas@3=cas [exact]; ~=cas [exact]", 1},
    {0, "!cas/nmg; !cas/nmg", "un cas", "cas@3=cas [exact]; ~=cas [exact]", 1},
    {0, "!cas/nmg; cas/nmg", "un cas", "", 0},
    {0, "situation/nfg; =!cas/nm", "un cas, une situation", "cas@3=cas [exact]", 1},
    /* the longest match takes its words, told or not */
    {GLS_SCAN_ALL, "cas grave/nmg; grave/a", "un cas grave, grave", "grave@14=grave [exact]", 1},
    {GLS_SCAN_ALL | GLS_SCAN_GENERAL, "cas grave/nmg; grave/a", "un cas grave",
     "cas grave@3=cas grave [exact]; (grave@7=grave [exact])", 2},
    {GLS_SCAN_ALL | GLS_SCAN_GENERAL | GLS_SCAN_OVERLAP,
     "au sein de/h; sein/nm; en cas de/h; cas/nm",
     "au sein du groupe, en cas de chute, le sein, un cas",
     "sein@39=sein [exact]; cas@48=cas [exact]", 2},
    {0, "sein/nmh; sein/nm", "le sein", "sein@3=sein [exact]", 1},
    {GLS_SCAN_ALL, "état membre/nmh; état membre du corps/nm", "état membre du corps",
     "état membre du corps@0=état membre du corps [exact]", 3},
    /* terms that share words */
    {GLS_SCAN_OVERLAP, "dépistage du cancer/nm; cancer du sein/nm; cancer/nm; sein/nm",
     "dépistage du cancer du sein",
     "dépistage du cancer@0=dépistage du cancer [exact]; (+cancer du sein@14=cancer du sein "
     "[exact]); sein@24=sein [exact]",
     3},
    {GLS_SCAN_OVERLAP | GLS_SCAN_ALL,
     "dépistage du cancer/nm; cancer du sein/nm; cancer/nm; cancer du sein droit/nm",
     "dépistage du cancer du sein droit",
     "dépistage du cancer@0=dépistage du cancer [exact]; (+cancer du sein droit@14=cancer du sein "
     "droit [exact]); (+cancer du sein@14=cancer du sein [exact]); (cancer@14=cancer [exact])",
     2},
    {GLS_SCAN_ALL, "dépistage du cancer/nm; cancer du sein/nm", "dépistage du cancer du sein",
     "dépistage du cancer@0=dépistage du cancer [exact]", 2},
    {GLS_SCAN_OVERLAP, "a b/n; b c/nh; c d/n", "a b c d", "a b@0=a b [exact]; c d@4=c d [exact]",
     1},
    /* a look-up form is met as its concept is */
    {0, "sevrage/nm; =sevrageIls/nml", "le sevrageIls", "sevrageIls@3=sevrageIls [exact]", 1},
};

START_TEST(flagged_cases)
{
    struct gls_base *base = load("fr", flagged[_i].terms);
    for (size_t i = 0; i < CHUNKS; i++) {
        struct record record;
        record_init(&record);
        struct gls_scan *scan = scan_new((const struct gls_base *const *)&base, "fr",
                                         flagged[_i].flags | GLS_SCAN_COUNT, &record);
        struct gls_scan_counts counts = feed(scan, s(flagged[_i].text), chunks[i]);
        gls_buf_put(&record.hits, "", 1);
        ck_assert_str_eq(record.hits.data, flagged[_i].hits);
        ck_assert_uint_eq(counts.covered_words, flagged[_i].covered);
        ck_assert_uint_eq(counts.hits, record.outer);
        ck_assert_uint_eq(record.text.size, strlen(flagged[_i].text));
        record_release(&record);
        gls_scan_free(scan);
    }
    gls_base_free(base);
}
END_TEST

/* The glossary that is shipped: what looks like its terms and is none, and abbreviations. */
static const char *const shipped[][2] = {
    {"les traits, osés, il forme sa part, les oh et ist, mst", ""},
    {"LES TRAITS DE SA MAIN", ""},
    {"IST, des OHs", "IST@0=IST [exact]; OHs@9=OH [inflected]"},
    {"calcifications fœtales et placentaires",
     "calcifications fœtales@0=calcification fœtale [inflected]; (calcifications@0=calcification "
     "[inflected]); (fœtales@15=fœtal [inflected])"},
};

START_TEST(shipped_glossary)
{
    struct gls_base *base;
    ck_assert_int_eq(
        gls_load_file(&base, GLS_TEST_DIR "/../glossary/medical.tbx", NULL, GLS_LOAD_ALL, NULL),
        GLS_OK);
    for (size_t i = 0; i < sizeof shipped / sizeof *shipped; i++) {
        struct record record;
        scan_text(base, "fr", s(shipped[i][0]), 7, &record);
        ck_assert_str_eq(record.hits.data, shipped[i][1]);
        record_release(&record);
    }
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ places and counts */

static const char *const places[][2] = {
    {"os", "1:1 "},
    {"é os", "1:3 "},
    {"\xEF\xBB\xBFos os", "1:1 1:4 "},
    {"\nos\n os", "2:1 3:2 "},
    {"\r\nos\r\n\r\n éé os", "2:1 4:5 "},
    {"\ros\r\ros", "2:1 4:1 "},
    {"\n\ros", "3:1 "},
    {"x\xFFy\xC3 os", "1:6 "}, /* what is not UTF-8 is a character a byte */
    {"𝄞 e\u0301 os", "1:6 "},
    {"\xE2\x80\xA8os", "1:2 "}, /* U+2028 ends no line of a file */
};

START_TEST(place_cases)
{
    struct gls_base *base = load("fr", "os/nm");
    for (size_t i = 0; i < CHUNKS; i++) {
        struct record record;
        scan_text(base, "fr", s(places[_i][0]), chunks[i], &record);
        ck_assert_str_eq(record.places.data, places[_i][1]);
        record_release(&record);
    }
    gls_base_free(base);
}
END_TEST

START_TEST(counted)
{
    struct gls_base *base = load("fr", "col de l’utérus/nm; os/nm");
    for (size_t i = 0; i < CHUNKS; i++) {
        struct record record;
        struct gls_scan_counts counts =
            scan_text(base, "fr", s("Le col de l’utérus et les 3 petits os."), chunks[i], &record);
        ck_assert_uint_eq(counts.words, 10);
        ck_assert_uint_eq(counts.content_words, 4); /* col, utérus, petits, os */
        ck_assert_uint_eq(counts.covered_words, 3);
        ck_assert_uint_eq(counts.hits, 2);
        ck_assert_uint_eq(counts.invalid, 0);
        ck_assert_uint_eq(counts.invalid_line, 0);
        record_release(&record);
    }
    gls_base_free(base);
}
END_TEST

static const struct {
    struct gls_span text;
    unsigned invalid, at, line, column;
    const char *hits;
} broken[] = {
#define TEXT(literal)                                                                              \
    {                                                                                              \
        literal, sizeof literal - 1                                                                \
    }
    {TEXT("os\xFFos"), 1, 2, 1, 3, "os@0=os [exact]; os@3=os [exact]"},
    {TEXT("é\nos\xC3"), 1, 5, 2, 3, "os@3=os [exact]"},
    {TEXT("\xE2\x80 os \x80"), 3, 0, 1, 1, "os@3=os [exact]"},
    {TEXT("\xED\xA0\x80os"), 3, 0, 1, 1, "os@3=os [exact]"},      /* a surrogate */
    {TEXT("o\xC1\xB3 \xE0\x81\xAFs"), 5, 1, 1, 2, ""},            /* overlong letters */
    {TEXT("\xF4\x90\x80\x80 os"), 4, 0, 1, 1, "os@5=os [exact]"}, /* past U+10FFFF */
    {TEXT("os\0os"), 0, 0, 0, 0, "os@0=os [exact]; os@3=os [exact]"},
#undef TEXT
};

START_TEST(what_is_not_utf8)
{
    struct gls_base *base = load("fr", "os/nm");
    for (size_t i = 0; i < CHUNKS; i++) {
        struct record record;
        struct gls_scan_counts counts = scan_text(base, "fr", broken[_i].text, chunks[i], &record);
        ck_assert_str_eq(record.hits.data, broken[_i].hits);
        ck_assert_uint_eq(counts.invalid, broken[_i].invalid);
        ck_assert_uint_eq(counts.invalid_at, broken[_i].at);
        ck_assert_uint_eq(counts.invalid_line, broken[_i].line);
        ck_assert_uint_eq(counts.invalid_column, broken[_i].column);
        record_release(&record);
    }
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ long and hostile text */

enum { LONG_BYTES = 3 * GLS_SCAN_WINDOW_BYTES };

/* Text made of such pieces in an order that does not repeat. */
static struct gls_span long_text(const char *const *piece, size_t count)
{
    char *text = malloc(LONG_BYTES);
    uint32_t random = 1;
    size_t size = 0;
    for (;;) {
        random = random * 1664525 + 1013904223;
        const char *next = piece[(random >> 16) % count];
        if (size + strlen(next) > LONG_BYTES)
            return (struct gls_span){text, size};
        memcpy(text + size, next, strlen(next));
        size += strlen(next);
    }
}

static void assert_same_in_any_chunks(const struct gls_base *base, struct gls_span text)
{
    struct record whole, cut;
    struct gls_scan_counts counts = scan_text(base, "fr", text, text.size, &whole);
    for (size_t i = 0; i < CHUNKS; i++) {
        struct gls_scan_counts again = scan_text(base, "fr", text, chunks[i], &cut);
        ck_assert_str_eq(cut.hits.data, whole.hits.data);
        ck_assert_str_eq(cut.places.data, whole.places.data);
        ck_assert_mem_eq(&again, &counts, sizeof counts);
        record_release(&cut);
    }
    record_release(&whole);
}

START_TEST(chunks_do_not_matter)
{
    static const char *const pieces[] = {
        "calcification ", "fœtale", "\n", "\r\n", " ",       "l’",     "sous-",     "cutané",
        "cutanée, ",      "os",     ". ", "- ",   "-\n",     "\xC2",   "e\xCC\x81", "\xC2\xA0",
        "\xC2\xAD",       "OH",     "s ", "A.",   "œdèmes ", "de la ", "\r",        "\xFF"};
    struct gls_base *base =
        load("fr", "calcification/nf; calcification fœtale/nf; sous-cutané/a; os/nm; OH/nf; "
                   "œdème/nm; œdème de la calcification fœtale/nm");
    struct gls_span text = long_text(pieces, sizeof pieces / sizeof *pieces);
    assert_same_in_any_chunks(base, text);
    free((void *)text.data);
    gls_base_free(base);
}
END_TEST

START_TEST(random_bytes)
{
    struct gls_base *base = load("fr", "os/nm; a b/n; é/n");
    unsigned char *text = malloc(LONG_BYTES);
    uint32_t random = 7;
    for (size_t i = 0; i < LONG_BYTES; i++) {
        random = random * 1664525 + 1013904223;
        text[i] = (unsigned char)(random >> 24);
    }
    assert_same_in_any_chunks(base, (struct gls_span){(char *)text, LONG_BYTES});
    free(text);
    gls_base_free(base);
}
END_TEST

/* The quick way to the end of a word is the way. */
START_TEST(plain_words)
{
    static const char *const pieces[] = {
        "a",      "Zz",       "été",      "œ",      "5", " ", "-",      ".",
        "'",      "’",        "\xC2\xA0", "qu",     "l", "+", "ABC",    "\xC3",
        "\u00AD", "\n",       "e\u0301",  "lorsqu", "É", "(", "`",      "×",
        "÷",      "abcdefgh", "\xFF",     "_",      "@", "[", "\u200B", "\u00B4"};
    struct gls_span text = long_text(pieces, sizeof pieces / sizeof *pieces);
    char *padded = calloc(text.size + GLS_MASK_PADDING, 1);
    struct gls_mask *mask = calloc(text.size / GLS_MASK_BYTES + 2, sizeof *mask);
    memcpy(padded, text.data, text.size);
    gls_masks_build(mask, padded, 0, text.size);
    struct gls_tokens tokens;
    struct gls_token token;
    size_t plain = 0;
    gls_tokens_begin(&tokens, (struct gls_span){padded, text.size});
    while (gls_tokens_seek(&tokens, text.size)) {
        size_t start = tokens.at;
        size_t size = gls_masks_letters(mask, start);
        if (size >= GLS_MASK_BYTES ||
            !gls_token_ends_plainly((const unsigned char *)padded + start, size))
            size = 0;
        gls_tokens_word(&tokens, &token);
        ck_assert_msg(size == 0 || size == token.end - start, "\"%.*s\" is cut after %zu bytes",
                      (int)(token.end - start) + 8, padded + start, size);
        plain += size > 0;
    }
    ck_assert_uint_gt(plain, 10000);
    free(mask);
    free(padded);
    free((void *)text.data);
}
END_TEST

/* What is repeated without end, and how many hits there are. */
static const struct {
    const char *piece;
    bool hits;
} endless[] = {
    {"a", false},
    {"os", false},
    {"os ", true},
    {"\xC2\xAD", false},
    {"\xCC\x81", false},
    {" ", false},
    {"\n", false},
    {"-", false},
    {"'", false},
    {"a.", false},
    {"\xF0\x9D\x84\x9E", false},
    {"l'", false},
    {"os\xC2\xAD", false},
    {"os-\n", false},
    {"aigu aigu ", true},
    {"\xE2\x80", false},
};

START_TEST(endless_text)
{
    struct gls_base *base =
        load("fr", "os/nm; aigu aigu aigu aigu aigu aigu aigu aigu aigu aigu/a");
    char *text = malloc(LONG_BYTES);
    size_t piece = strlen(endless[_i].piece), size = 0;
    for (; size + piece <= LONG_BYTES; size += piece)
        memcpy(text + size, endless[_i].piece, piece);
    struct record record;
    struct gls_scan_counts counts =
        scan_text(base, "fr", (struct gls_span){text, size}, size, &record);
    ck_assert_int_eq(counts.hits > 0, endless[_i].hits);
    record_release(&record);
    free(text);
    gls_base_free(base);
}
END_TEST

/* A term whose words stand further apart than a hit may be long is not one. */
START_TEST(a_gap_without_end)
{
    struct gls_base *base = load("fr", "masse osseuse/nf");
    static const size_t gaps[] = {1, GLS_GAP_BYTES, GLS_GAP_BYTES + 1, LONG_BYTES - 100};
    for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++) {
        char *text = malloc(gaps[i] + 20);
        memset(text, ' ', gaps[i] + 20);
        memcpy(text, "masse", 5);
        memcpy(text + 5 + gaps[i], "osseuse", 7);
        struct record record;
        struct gls_scan_counts counts =
            scan_text(base, "fr", (struct gls_span){text, gaps[i] + 20}, 4099, &record);
        ck_assert_uint_eq(counts.hits, gaps[i] <= GLS_GAP_BYTES);
        record_release(&record);
        free(text);
    }
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ using it */

START_TEST(one_text_after_another)
{
    struct gls_base *base = load("fr", "os/nm");
    struct record record;
    record_init(&record);
    struct gls_scan *scan =
        scan_new((const struct gls_base *const *)&base, "fr", GLS_SCAN_COUNT, &record);
    for (int i = 0; i < 3; i++) {
        struct gls_scan_counts counts = feed(scan, s("\n\xFF l'os"), 3);
        ck_assert_uint_eq(counts.hits, 1);
        ck_assert_uint_eq(counts.invalid, 1);
    }
    ck_assert_uint_eq(feed(scan, s(""), 1).words, 0);
    gls_buf_put(&record.hits, "", 1);
    gls_buf_put(&record.places, "", 1);
    ck_assert_str_eq(record.hits.data, "os@5=os [exact]; os@5=os [exact]; os@5=os [exact]");
    ck_assert_str_eq(record.places.data, "2:5 2:5 2:5 ");
    gls_scan_free(scan);
    record_release(&record);
    gls_base_free(base);
}
END_TEST

/* Who writes slowly is answered where a paragraph ends. */
START_TEST(a_blank_line_decides)
{
    struct gls_base *base = load("fr", "os/nm");
    struct record record;
    record_init(&record);
    struct gls_scan *scan = scan_new((const struct gls_base *const *)&base, "fr", 0, &record);
    ck_assert_int_eq(gls_scan_feed(scan, s("les os\n"), NULL), GLS_OK);
    ck_assert_uint_eq(record.hits.size, 0);
    ck_assert_int_eq(gls_scan_feed(scan, s("\nl'os"), NULL), GLS_OK);
    gls_buf_put(&record.hits, "", 1);
    ck_assert_str_eq(record.hits.data, "os@4=os [exact]");
    ck_assert_int_eq(gls_scan_end(scan, NULL, NULL), GLS_OK);
    gls_scan_free(scan);
    record_release(&record);
    gls_base_free(base);
}
END_TEST

/* A word longer than what is looked at goes on where it was left. */
START_TEST(a_long_word_in_pieces)
{
    enum { LONG = 10500 };
    struct gls_base *base = load("fr", "os/nm");
    char *text = malloc(LONG);
    memset(text, 'a', LONG);
    for (size_t piece = 1; piece <= LONG; piece *= 4) {
        struct record record;
        record_init(&record);
        struct gls_scan *scan =
            scan_new((const struct gls_base *const *)&base, "fr", GLS_SCAN_COUNT, &record);
        ck_assert_uint_eq(feed(scan, (struct gls_span){text, LONG}, piece).words, 1);
        gls_scan_free(scan);
        record_release(&record);
    }
    free(text);
    gls_base_free(base);
}
END_TEST

START_TEST(glossaries_together)
{
    struct gls_base *one = load("fr", "masse/nf; os/nm"),
                    *two = load("fr", "masse osseuse/nf; os/nm");
    const struct gls_base *both[] = {two, one};
    SHELF(shelf, both, 2, "fr_CA", "en");
    struct record record;
    struct gls_scan *scan;
    record_init(&record);
    struct gls_scan_events events = {on_text, on_hit, &record};
    ck_assert_int_eq(gls_scan_new(&scan, shelf, 0, &events, NULL), GLS_OK);
    both[0] = both[1] = NULL; /* the array was copied */
    feed(scan, s("masse osseuse, masse, os"), 100);
    gls_buf_put(&record.hits, "", 1);
    ck_assert_str_eq(record.hits.data, "masse osseuse@0=masse osseuse [exact]; "
                                       "masse@15=masse [exact]; os@22=os [exact]; ~=os [exact]");
    gls_scan_free(scan);
    record_release(&record);
    gls_base_free(one);
    gls_base_free(two);
}
END_TEST

START_TEST(nobody_listens)
{
    struct gls_base *base = load("fr", "os/nm");
    SHELF(shelf, &base, 1, "fr", "en");
    struct gls_scan_events events = {NULL, NULL, NULL};
    struct gls_scan *scan;
    ck_assert_int_eq(gls_scan_new(&scan, shelf, 0, &events, NULL), GLS_OK);
    ck_assert_uint_eq(feed(scan, s("l'os"), 1).hits, 1);
    ck_assert_int_eq(gls_scan_end(scan, NULL, NULL), GLS_OK);
    gls_scan_free(scan);
    gls_scan_free(NULL);
    gls_base_free(base);
}
END_TEST

START_TEST(an_index_is_made_where_needed)
{
    struct gls_builder *b = gls_builder_new("plain");
    add_term(b, "fr", (char[]){"os"}, true);
    gls_builder_concept_end(b);
    struct gls_base *base;
    ck_assert_int_eq(gls_builder_finish(b, GLS_LOAD_TERMS, &base, NULL), GLS_OK);
    gls_builder_free(b);
    SHELF(shelf, &base, 1, "fr", "en");
    struct gls_scan_events events = {NULL, NULL, NULL};
    struct gls_scan *scan;
    ck_assert_int_eq(gls_scan_new(&scan, shelf, 0, &events, NULL), GLS_OK);
    ck_assert_uint_eq(feed(scan, s("l'os"), 1).hits, 1);
    gls_scan_free(scan);
    gls_base_free(base);
}
END_TEST

static enum gls_status scan_within(const struct gls_base *base, const char *text, long allowed,
                                   size_t *hits)
{
    SHELF(shelf, &base, 1, "fr", "en");
    struct gls_scan_events events = {NULL, NULL, NULL};
    struct gls_scan_counts counts = {0};
    struct gls_scan *scan;
    gls_memory_limit = allowed;
    enum gls_status status = gls_scan_new(&scan, shelf, GLS_SCAN_ALL, &events, NULL);
    ck_assert_int_eq(status == GLS_OK, scan != NULL);
    if (status == GLS_OK)
        status = gls_scan_feed(scan, s(text), NULL);
    if (status == GLS_OK)
        status = gls_scan_end(scan, &counts, NULL);
    gls_scan_free(scan);
    gls_memory_limit = -1;
    *hits = counts.hits;
    return status;
}

START_TEST(every_allocation_may_fail)
{
    struct gls_base *base = load("fr", "masse/nf; masse osseuse/nf; β<sub>2</sub>-mimétique/nm; "
                                       "vitamine D, 25-hydroxy/nf; œdème/nm");
    static const char text[] =
        "Les masses osseuses, le β2-mimétique, OEDÈME; la vitamine D, 25 hydroxy";
    gls_memory_recovers = _i;
    long needed = 0;
    size_t hits;
    while (scan_within(base, text, needed, &hits) != GLS_OK) {
        ck_assert_uint_eq(hits, 0);
        ck_assert_int_lt(++needed, 2000);
    }
    ck_assert_uint_eq(hits, 4);
    ck_assert_int_gt(needed, 4);
    gls_memory_recovers = false;
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ threads */

struct task {
    const struct gls_base *base;
    struct gls_span text;
    struct record record;
};

static void *run_task(void *payload)
{
    struct task *task = payload;
    struct gls_scan *scan = scan_new(&task->base, "fr", GLS_SCAN_ALL, &task->record);
    feed(scan, task->text, 4099);
    gls_scan_free(scan);
    return NULL;
}

START_TEST(two_threads_one_base)
{
    static const char *const pieces[] = {"masses ", "osseuses ", "os, ", "de ", "OH "};
    struct gls_base *base = load("fr", "masse/nf; masse osseuse/nf; os/nm; OH/nf");
    struct gls_span text = long_text(pieces, 5);
    struct task task[2];
    pthread_t thread[2];
    for (int i = 0; i < 2; i++) {
        task[i] = (struct task){.base = base, .text = text};
        record_init(&task[i].record);
        ck_assert_int_eq(pthread_create(&thread[i], NULL, run_task, &task[i]), 0);
    }
    for (int i = 0; i < 2; i++)
        pthread_join(thread[i], NULL);
    ck_assert_uint_gt(task[0].record.outer, 1000);
    ck_assert_uint_eq(task[0].record.hits.size, task[1].record.hits.size);
    ck_assert_mem_eq(task[0].record.hits.data, task[1].record.hits.data, task[0].record.hits.size);
    for (int i = 0; i < 2; i++)
        record_release(&task[i].record);
    free((void *)text.data);
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ stopping */

struct stopper {
    struct gls_scan *scan;
    size_t hits, told, stop_at;
};

static void count_text(void *payload, struct gls_span piece)
{
    ((struct stopper *)payload)->told += piece.size;
}

static void stop_at_hit(void *payload, const struct gls_hit *hit)
{
    struct stopper *stopper = payload;
    stopper->told += hit->inner ? 0 : hit->surface.size;
    if (++stopper->hits == stopper->stop_at)
        gls_scan_stop(stopper->scan);
}

/* Nothing comes after the hit that stopped it, inner ones included; the next text is whole. */
START_TEST(a_scan_can_be_stopped)
{
    struct gls_base *base = load("fr", "os/nm; masse osseuse/nf; masse/nf");
    SHELF(shelf, &base, 1, "fr", "en");
    struct stopper stopper = {.stop_at = 2};
    struct gls_scan_events events = {count_text, stop_at_hit, &stopper};
    ck_assert_int_eq(gls_scan_new(&stopper.scan, shelf, GLS_SCAN_ALL, &events, NULL), GLS_OK);
    feed(stopper.scan, s("les os, la masse osseuse et les os"), 3);
    ck_assert_uint_eq(stopper.hits, 2);
    ck_assert_uint_eq(stopper.told, strlen("les os, la masse osseuse"));
    stopper = (struct stopper){.scan = stopper.scan};
    feed(stopper.scan, s("les os, la masse osseuse et les os"), 100);
    ck_assert_uint_eq(stopper.hits, 4);
    ck_assert_uint_eq(stopper.told, strlen("les os, la masse osseuse et les os"));
    gls_scan_free(stopper.scan);
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ selections */

static void select_hit(void *payload, const struct gls_hit *hit)
{
    gls_selection_add(payload, hit);
}

START_TEST(selected_concepts)
{
    struct gls_base *base = load("fr", "os/nm; =ossement/nm; masse/nf; lit/nm");
    SHELF(shelf, &base, 1, "fr", "en");
    struct gls_selection *selection;
    struct gls_scan *scan;
    ck_assert_int_eq(gls_selection_new(&selection, NULL), GLS_OK);
    ck_assert_uint_eq(gls_selection_rank(selection, 0, 0), SIZE_MAX);
    struct gls_scan_events events = {NULL, select_hit, selection};
    ck_assert_int_eq(gls_scan_new(&scan, shelf, 0, &events, NULL), GLS_OK);
    feed(scan, s("la masse des os et des ossements de la masse"), 9);
    ck_assert_uint_eq(gls_selection_rank(selection, 0, 1), 0);
    ck_assert_uint_eq(gls_selection_rank(selection, 0, 0), 1);
    ck_assert_uint_eq(gls_selection_rank(selection, 0, 2), SIZE_MAX);
    ck_assert_int_eq(gls_selection_status(selection), GLS_OK);
    gls_scan_free(scan);
    gls_selection_free(selection);
    gls_selection_free(NULL);
    gls_base_free(base);
}
END_TEST

START_TEST(many_selected_concepts)
{
    struct gls_builder *b = gls_builder_new("many");
    enum { MANY = 1000 };
    for (int i = 0; i < MANY; i++)
        add_term(b, "fr", (char[]){"os"}, i == 0);
    gls_builder_concept_end(b);
    struct gls_base *base;
    ck_assert_int_eq(gls_builder_finish(b, GLS_LOAD_TERMS, &base, NULL), GLS_OK);
    gls_builder_free(b);
    struct gls_selection *selection;
    ck_assert_int_eq(gls_selection_new(&selection, NULL), GLS_OK);
    for (uint32_t i = 0; i < 2 * MANY; i++) {
        struct gls_match match = {base, (MANY - 1 - i % MANY), 0, GLS_GRADE_EXACT, 0};
        gls_selection_add(selection, &(struct gls_hit){.match = &match, .count = 1});
    }
    for (uint32_t i = 0; i < MANY; i++)
        ck_assert_uint_eq(gls_selection_rank(selection, 0, i), MANY - 1 - i);
    gls_memory_limit = 0; /* a failure sticks */
    for (uint32_t i = MANY; i < 20 * MANY; i++)
        gls_selection_add(selection, &(struct gls_hit){0});
    ck_assert_int_eq(gls_selection_status(selection), GLS_OK);
    struct gls_selection *none;
    ck_assert_int_eq(gls_selection_new(&none, NULL), GLS_ERR_NOMEM);
    gls_memory_limit = -1;
    ck_assert_int_eq(gls_selection_new(&none, NULL), GLS_OK);
    struct gls_match match = {base, 0, 0, GLS_GRADE_EXACT, 0};
    gls_memory_limit = 0;
    gls_selection_add(none, &(struct gls_hit){.match = &match, .count = 1});
    gls_memory_limit = -1;
    gls_selection_add(none, &(struct gls_hit){.match = &match, .count = 1});
    ck_assert_int_eq(gls_selection_status(none), GLS_ERR_NOMEM);
    gls_selection_free(none);
    gls_selection_free(selection);
    gls_base_free(base);
}
END_TEST

Suite *scan_suite(void);
Suite *scan_suite(void)
{
    Suite *suite = suite_create("scan");
    TCase *tcase = tcase_create("scan");
    tcase_set_timeout(tcase, 60); /* valgrind and sanitizers take their time */
    tcase_add_loop_test(tcase, scan_cases, 0, CHUNKS);
    tcase_add_loop_test(tcase, flagged_cases, 0, sizeof flagged / sizeof *flagged);
    tcase_add_test(tcase, outer_hits_only);
    tcase_add_test(tcase, shipped_glossary);
    tcase_add_loop_test(tcase, place_cases, 0, sizeof places / sizeof *places);
    tcase_add_test(tcase, counted);
    tcase_add_loop_test(tcase, what_is_not_utf8, 0, sizeof broken / sizeof *broken);
    tcase_add_test(tcase, plain_words);
    tcase_add_test(tcase, a_gap_without_end);
    tcase_add_test(tcase, one_text_after_another);
    tcase_add_test(tcase, a_blank_line_decides);
    tcase_add_test(tcase, a_long_word_in_pieces);
    tcase_add_test(tcase, glossaries_together);
    tcase_add_test(tcase, nobody_listens);
    tcase_add_test(tcase, an_index_is_made_where_needed);
    tcase_add_loop_test(tcase, every_allocation_may_fail, 0, 2);
    tcase_add_test(tcase, two_threads_one_base);
    tcase_add_test(tcase, a_scan_can_be_stopped);
    tcase_add_test(tcase, selected_concepts);
    tcase_add_test(tcase, many_selected_concepts);
    suite_add_tcase(suite, tcase);
    tcase = tcase_create("much");
    tcase_set_tags(tcase, "long");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, chunks_do_not_matter);
    tcase_add_test(tcase, random_bytes);
    tcase_add_loop_test(tcase, endless_text, 0, sizeof endless / sizeof *endless);
    suite_add_tcase(suite, tcase);
    return suite;
}
