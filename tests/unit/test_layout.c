#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cases.h"
#include "core/memory.h"
#include "files.h"
#include "entry/back_index.h"
#include "format/format.h"
#include "page/layout.h"
#include "page/legend.h"
#include "page/typography.h"
#include "text/width.h"

/* ------------------------------------------------------------------ a glossary */

static const char tbx[] =
    "<?xml version='1.0'?><tbx xmlns='urn:iso:std:iso:30042:ed-2' type='TBX-Basic' style='dct'"
    " xmlns:b='http://www.tbxinfo.net/ns/basic' xmlns:m='http://www.tbxinfo.net/ns/min'"
    " xml:lang='fr'><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>"
    "<text><body>"
    "<conceptEntry id='oedeme'><m:subjectField>Sémiologie</m:subjectField>"
    "<b:crossReference target='aigu'>vif</b:crossReference>"
    "<b:crossReference target='nulle-part'>ailleurs</b:crossReference>"
    "<note>À distinguer de l’ascite.</note><note>customer: Dupont</note>"
    "<langSec xml:lang='fr'><b:definition>Gonflement.</b:definition>"
    "<termSec><term>œdème</term><m:partOfSpeech>noun</m:partOfSpeech>"
    "<b:grammaticalGender>masculine</b:grammaticalGender>"
    "<m:administrativeStatus>preferredTerm-admn-sts</m:administrativeStatus></termSec>"
    "<termSec><term>enflure</term><m:partOfSpeech>noun</m:partOfSpeech>"
    "<b:grammaticalGender>feminine</b:grammaticalGender>"
    "<m:administrativeStatus>admittedTerm-admn-sts</m:administrativeStatus>"
    "<note>register: lay</note><note>Se dit au malade.</note></termSec>"
    "<termSec><term>hydropisie</term><m:partOfSpeech>noun</m:partOfSpeech>"
    "<b:grammaticalGender>feminine</b:grammaticalGender>"
    "<m:administrativeStatus>supersededTerm-admn-sts</m:administrativeStatus></termSec></langSec>"
    "<langSec xml:lang='en'>"
    "<termSec><term>dropsy</term>"
    "<m:administrativeStatus>deprecatedTerm-admn-sts</m:administrativeStatus></termSec>"
    "<termSec><term>oedema</term><b:geographicalUsage>UK</b:geographicalUsage></termSec>"
    "<termSec><term>edema</term><b:geographicalUsage>US</b:geographicalUsage></termSec>"
    "</langSec></conceptEntry>"
    "<conceptEntry id='aigu'><note>Sans définition.</note>"
    "<langSec xml:lang='fr'><termSec><term>aigu</term><m:partOfSpeech>adjective</m:partOfSpeech>"
    "</termSec></langSec>"
    "<langSec xml:lang='en'><termSec><term>acute</term></termSec>"
    "<termSec><term>sharp</term><note>register: lay</note></termSec></langSec></conceptEntry>"
    "<conceptEntry id='irm'><m:subjectField>Imagerie</m:subjectField>"
    "<langSec xml:lang='fr-CA'><termSec><term>IRM</term><m:partOfSpeech>noun</m:partOfSpeech>"
    "<b:grammaticalGender>feminine</b:grammaticalGender>"
    "<b:termType>abbreviation</b:termType><note>register: clinical</note></termSec></langSec>"
    "<langSec xml:lang='en-GB'><termSec><term>sharp</term>"
    "<m:administrativeStatus>deprecatedTerm-admn-sts</m:administrativeStatus></termSec></langSec>"
    "<langSec xml:lang='en-US'><termSec><term>sharp</term>"
    "<m:administrativeStatus>deprecatedTerm-admn-sts</m:administrativeStatus></termSec></langSec>"
    "</conceptEntry>"
    "<conceptEntry id='os'><m:subjectField>SEMIOLOGIE</m:subjectField>"
    "<langSec xml:lang='fr'>"
    "<b:definition>骨是脊椎动物体内坚硬的器官，支撑着身体。</b:definition>"
    "<termSec><term>os</term></termSec></langSec></conceptEntry>"
    "</body></text></tbx>";

static struct gls_base *base;
static struct gls_listing *listing;
static struct gls_shelf *shelf;

static void make(void)
{
    struct gls_error err;
    ck_assert_msg(files_load_text(&base, gls_span_of(tbx), 0, &err) == GLS_OK, "%u:%u: %s",
                  err.line, err.column, err.message);
    shelf = files_shelf(&base, 1, "fr", "en");
    ck_assert_int_eq(gls_listing_new(&listing, shelf, NULL, NULL, NULL), GLS_OK);
}

static void clear(void)
{
    gls_listing_free(listing);
    gls_shelf_free(shelf);
    gls_base_free(base);
}

/* ------------------------------------------------------------------ a painter that records
 *
 * A paragraph begins on a line of its own with its name; text of a role other than punctuation
 * stands in brackets behind the letter of the role, "*" after it when it has a target. */

static void record_paragraph(void *payload, enum gls_paragraph kind)
{
    static const char *const names[GLS_PARAGRAPHS] = {
        "head: ", "advice: ",  "equivalents: ", "avoid: ", "definition: ", "synonyms: ",
        "see: ",  "context: ", "note: ",        "code: ",  "source: ",
    };
    struct gls_buf *out = payload;
    gls_buf_puts(out, out->size ? "\n" : "");
    gls_buf_puts(out, names[kind]);
}

static void record_run(void *payload, const struct gls_run *run)
{
    static const char letters[GLS_ROLES + 1] = "     LTBGPSEXWIODQNCF";
    static const char *const fixed[GLS_ROLES] = {[GLS_ROLE_SEPARATOR] = ", ",
                                                 [GLS_ROLE_DIVISION] = "; ",
                                                 [GLS_ROLE_OPEN] = " (",
                                                 [GLS_ROLE_CLOSE] = ")"};
    struct gls_buf *out = payload;
    ck_assert_uint_gt(strlen(run->text), 0);
    if (fixed[run->role])
        ck_assert_str_eq(run->text, fixed[run->role]);
    if (letters[run->role] == ' ')
        gls_buf_puts(out, run->text);
    else
        gls_buf_printf(out, "%c[%s]%s", letters[run->role], run->text, run->target.base ? "*" : "");
}

static uint32_t number_of(const char *text)
{
    uint32_t number = 0;
    while (number < gls_base_terms(base) && strcmp(gls_base_term(base, number).text, text) != 0)
        number++;
    return number;
}

static struct gls_entry entry_of(const char *text)
{
    struct gls_entry entry = {.grade = GLS_GRADE_FOLDED};
    struct gls_entry_ref ref = {base, number_of(text), 0};
    ck_assert_int_eq(gls_entry_read(&entry, shelf, ref, NULL), GLS_OK);
    return entry;
}

/* ------------------------------------------------------------------ entries */

static const struct {
    const char *term;
    struct gls_layout layout;
    const char *laid;
} entries[] = {
    {"œdème",
     {.extent = GLS_EXTENT_BRIEF, .lang = "fr"},
     "head: T[œdème] (G[n.\u00A0m.]) — E[oedema] (P[UK]), E[edema] (P[US]); "
     "W[✗\u00A0]X[dropsy] (W[à\u00A0éviter])"},
    {"œdème",
     {.extent = GLS_EXTENT_PAGE, .lang = "fr"},
     "head: T[œdème] (G[n.\u00A0m.]) — E[oedema] (P[UK]), E[edema] (P[US]); "
     "W[✗\u00A0]X[dropsy] (W[à\u00A0éviter])\n"
     "definition: D[Gonflement.]\n"
     "synonyms: L[Syn. ]O[enflure] (G[courant])\n"
     "see: L[Voir ]O[aigu]*, O[ailleurs]\n"
     "note: L[Note\u00A0: ]N[À distinguer de l’ascite.]"},
    {"œdème",
     {.extent = GLS_EXTENT_ANSWER, .lang = "en", .apart = true, .subject = true},
     "head: T[œdème] (G[n.\u00A0m.]) · S[Sémiologie] \u00A0[F[folded]]\n"
     "equivalents: E[oedema] (P[UK]), E[edema] (P[US])\n"
     "avoid: W[✗\u00A0]X[dropsy] (W[deprecated])\n"
     "definition: D[Gonflement.]\n"
     "synonyms: L[Syn. ]O[enflure] (G[lay])\n"
     "see: L[See ]O[aigu]*, O[ailleurs]\n"
     "note: L[Note: ]N[À distinguer de l’ascite.]\n"
     "note: N[customer: Dupont]"},
    {"enflure",
     {.extent = GLS_EXTENT_PAGE, .lang = "fr"},
     "head: T[enflure] (G[n.\u00A0f.], G[courant]) — E[oedema] (P[UK]), E[edema] (P[US]); "
     "W[✗\u00A0]X[dropsy] (W[à\u00A0éviter])\n"
     "see: L[Voir ]O[œdème]*\n"
     "note: L[Note\u00A0: ]N[Se dit au malade.]"},
    {"hydropisie",
     {.extent = GLS_EXTENT_PAGE, .lang = "fr"},
     "head: B[hydropisie] (G[n.\u00A0f.]) [W[vieilli]W[\u00A0: dire ]I[œdème]*] — "
     "E[oedema] (P[UK]), E[edema] (P[US]); W[✗\u00A0]X[dropsy] (W[à\u00A0éviter])"},
    {"hydropisie",
     {.extent = GLS_EXTENT_PAGE, .lang = "en", .apart = true},
     "head: B[hydropisie] (G[n.\u00A0f.])\n"
     "advice: W[superseded]W[: say ]I[œdème]*\n"
     "equivalents: E[oedema] (P[UK]), E[edema] (P[US])\n"
     "avoid: W[✗\u00A0]X[dropsy] (W[deprecated])"},
    {"aigu",
     {.extent = GLS_EXTENT_BRIEF, .lang = "en"},
     "head: T[aigu] (G[adj.]) — E[acute], E[sharp] (G[lay])"},
    {"IRM",
     {.extent = GLS_EXTENT_PAGE, .lang = "fr"},
     "head: T[IRM] (G[n.\u00A0f.], G[abrév.], P[Canada]) — "
     "W[✗\u00A0]X[sharp] (P[UK], W[à\u00A0éviter]), W[✗\u00A0]X[sharp] (P[US], W[à\u00A0éviter])"},
    {"IRM",
     {.extent = GLS_EXTENT_ANSWER, .lang = "fr", .apart = true},
     "head: T[IRM] (G[n.\u00A0f.], G[abrév.], P[Canada]) \u00A0[F[folded]]\n"
     "avoid: W[✗\u00A0]X[sharp] (P[UK], W[à\u00A0éviter]), W[✗\u00A0]X[sharp] (P[US], "
     "W[à\u00A0éviter])\n"
     "note: N[register: clinical]"},
    {"os",
     {.extent = GLS_EXTENT_PAGE, .lang = "fr", .apart = true},
     "head: T[os]\nequivalents: W[sans\u00A0équivalent]\n"
     "definition: D[骨是脊椎动物体内坚硬的器官，支撑着身体。]"},
};

START_TEST(entries_are_laid_out)
{
    struct gls_buf out;
    gls_buf_init(&out);
    const struct gls_painter painter = {record_paragraph, record_run, &out};
    struct gls_layout layout = entries[_i].layout;
    layout.listing = listing;
    struct gls_entry entry = entry_of(entries[_i].term);
    gls_layout_entry(&layout, &entry, &painter);
    gls_buf_put(&out, "", 1);
    ck_assert_str_eq(out.data, entries[_i].laid);
    gls_entry_release(&entry);
    gls_buf_release(&out);
}
END_TEST

/* What is told of a run beside its text. */
static void record_language(void *payload, const struct gls_run *run)
{
    if (run->lang)
        gls_buf_printf(payload, "%s:%s ", run->text, run->lang);
    if (run->target.base)
        gls_buf_printf(payload, "->%u ", (unsigned)run->target.number);
}

static void pass_paragraph(void *payload, enum gls_paragraph kind)
{
    (void)payload;
    (void)kind;
}

START_TEST(runs_know_their_language_and_where_they_lead)
{
    struct gls_buf out;
    gls_buf_init(&out);
    const struct gls_painter painter = {pass_paragraph, record_language, &out};
    const struct gls_layout layout = {.extent = GLS_EXTENT_PAGE, .lang = "fr", .listing = listing};
    struct gls_entry entry = entry_of("œdème");
    gls_layout_entry(&layout, &entry, &painter);
    gls_entry_release(&entry);
    gls_buf_put(&out, "", 1);
    ck_assert_str_eq(out.data, "œdème:fr oedema:en edema:en dropsy:en Gonflement.:fr enflure:fr "
                               "aigu:fr ->1 À distinguer de l’ascite.:fr ");
    gls_buf_release(&out);
}
END_TEST

/* Those of a concept are in the language of its definition, whichever way the page goes. */
START_TEST(notes_have_a_language)
{
    static const struct {
        const char *term;
        size_t place;
        const char *text, *lang;
    } notes[] = {
        {"oedema", 0, "À distinguer de l’ascite.", "fr"},
        {"sharp", 1, "register: lay", "en"},
        {"IRM", 0, "register: clinical", "fr-CA"},
        {"acute", 0, "Sans définition.", NULL},
    };
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
        struct gls_entry entry = entry_of(notes[i].term);
        ck_assert_uint_gt(entry.notes, notes[i].place);
        ck_assert_str_eq(entry.note[notes[i].place].text, notes[i].text);
        ck_assert_pstr_eq(entry.note[notes[i].place].lang, notes[i].lang);
        gls_entry_release(&entry);
    }
}
END_TEST

/* Nothing leads to a concept that the page does not show. */
START_TEST(a_filtered_page_leads_nowhere_else)
{
    struct gls_buf out;
    struct gls_listing *some;
    const struct gls_filter filter = {.letter = "o"};
    ck_assert_int_eq(gls_listing_new(&some, shelf, &filter, NULL, NULL), GLS_OK);
    gls_buf_init(&out);
    const struct gls_painter painter = {record_paragraph, record_run, &out};
    const struct gls_layout layout = {.extent = GLS_EXTENT_PAGE, .lang = "fr", .listing = some};
    struct gls_entry entry = entry_of("œdème");
    gls_layout_entry(&layout, &entry, &painter);
    gls_entry_release(&entry);
    gls_buf_put(&out, "", 1);
    ck_assert_ptr_nonnull(strstr(out.data, "see: L[Voir ]O[aigu], O[ailleurs]\n"));
    gls_buf_release(&out);
    gls_listing_free(some);
}
END_TEST

/* ------------------------------------------------------------------ the index at the back */

START_TEST(the_index_leads_back)
{
    struct gls_back_index index;
    struct gls_buf out;
    gls_buf_init(&out);
    const struct gls_painter painter = {record_paragraph, record_run, &out};
    const struct gls_layout layout = {.lang = "fr", .listing = listing};
    ck_assert_int_eq(gls_back_index_build(&index, listing, NULL), GLS_OK);
    for (size_t i = 0; i < index.letter_count; i++) {
        gls_buf_printf(&out, "%s%s", i ? "\n" : "", index.letters[i].heading);
        for (size_t row = 0; row < index.letters[i].count; row++)
            gls_layout_back_row(&layout, &index, &index.rows[index.letters[i].first + row],
                                &painter);
    }
    gls_back_index_release(&index);
    gls_buf_put(&out, "", 1);
    ck_assert_str_eq(out.data, "A\nhead: T[acute] — O[aigu]*\n"
                               "D\nhead: B[dropsy] (W[à\u00A0éviter]) — O[œdème]* (G[m.])\n"
                               "E\nhead: T[edema] (P[US]) — O[œdème]* (G[m.])\n"
                               "O\nhead: T[oedema] (P[UK]) — O[œdème]* (G[m.])\n"
                               "S\nhead: T[sharp] — O[aigu]*, O[IRM]* (G[f.])");
    gls_buf_release(&out);
}
END_TEST

/* ------------------------------------------------------------------ by subject */

START_TEST(subjects_part_the_entries)
{
    static const struct {
        const char *name, *letters, *terms;
    } expected[] = {{"Imagerie", "I", "IRM "},
                    {"Sémiologie", "EHO", "enflure hydropisie œdème os "},
                    {NULL, "A", "aigu "}};
    struct gls_listing *by;
    size_t count, all, some;
    ck_assert_int_eq(gls_listing_by_subject(&by, listing, NULL), GLS_OK);
    const struct gls_subject *subject = gls_listing_subjects(by, &count);
    const struct gls_letter *letter = gls_listing_letters(by, &all);
    const struct gls_entry_ref *entry = gls_listing_entries(by, &some);
    ck_assert_uint_eq(count, 3);
    for (size_t i = 0; i < count; i++) {
        char terms[256] = "", letters[64] = "";
        for (size_t l = 0; l < subject[i].count; l++, letter++) {
            strcat(letters, letter->heading);
            for (size_t e = 0; e < letter->count; e++, entry++)
                strcat(strcat(terms, gls_base_term(base, entry->number).text), " ");
        }
        ck_assert_uint_eq(subject[i].number, i);
        ck_assert_pstr_eq(subject[i].name, expected[i].name);
        ck_assert_str_eq(letters, expected[i].letters);
        ck_assert_str_eq(terms, expected[i].terms);
    }
    ck_assert_uint_eq(some, gls_listing_count(listing));
    struct gls_listing *again;
    ck_assert_int_eq(gls_listing_by_subject(&again, listing, NULL), GLS_OK);
    ck_assert_ptr_eq(again, by);
    ck_assert_int_eq(gls_listing_by_subject(&again, by, NULL), GLS_OK);
    ck_assert_ptr_eq(again, by);
    gls_listing_subjects(listing, &count);
    ck_assert_uint_eq(count, 0);
}
END_TEST

/* ------------------------------------------------------------------ the legend */

static const struct {
    const char *lang;
    bool brief;
    const char *rows;
} legends[] = {
    {"fr", false,
     "n.=nom adj.=adjectif m.=masculin f.=féminin abrév.=abréviation UK=Royaume-Uni "
     "US=États-Unis courant=mot de la langue courante vieilli=ne se dit plus "
     "à\u00A0éviter=ne doit pas se dire Syn.=synonyme "},
    {"en", true,
     "n.=noun adj.=adjective m.=masculine f.=feminine abbrev.=abbreviation UK=United Kingdom "
     "US=United States lay=an everyday word superseded=out of date deprecated=not to be used "},
};

START_TEST(the_legend_tells_what_is_used)
{
    struct gls_legend legend;
    char rows[1024] = "";
    ck_assert_int_eq(gls_legend_build(&legend, listing, legends[_i].brief, legends[_i].lang, NULL),
                     GLS_OK);
    for (size_t i = 0; i < legend.count; i++)
        sprintf(rows + strlen(rows), "%s=%s ", legend.row[i].shown, legend.row[i].meaning);
    ck_assert_str_eq(rows, legends[_i].rows);
    ck_assert_uint_le(gls_abbreviations(), GLS_LEGEND_ROWS);
}
END_TEST

START_TEST(a_word_list_has_one_sentence_less)
{
    for (int i = 0; i < 2; i++) {
        const char *lang = i ? "en" : "fr";
        const struct gls_legend whole = {.crossed = true}, brief = {.brief = true};
        ck_assert_ptr_nonnull(gls_legend_sentence(&whole, 2, lang));
        ck_assert_ptr_null(gls_legend_sentence(&whole, 3, lang));
        ck_assert_ptr_nonnull(gls_legend_sentence(&brief, 1, lang));
        ck_assert_ptr_null(gls_legend_sentence(&brief, 2, lang));
        ck_assert_ptr_nonnull(strstr(gls_legend_sentence(&whole, 1, lang), "✗"));
        ck_assert_ptr_null(strstr(gls_legend_sentence(&brief, 1, lang), "✗"));
    }
}
END_TEST

/* ------------------------------------------------------------------ typography */

START_TEST(long_counts_are_parted)
{
    struct gls_buf out;
    gls_buf_init(&out);
    gls_typeset_count(9999, "fr", &out);
    gls_buf_puts(&out, " ");
    gls_typeset_count(10975, "fr", &out);
    gls_buf_puts(&out, " ");
    gls_typeset_count(1000075, "en", &out);
    gls_buf_put(&out, "", 1);
    ck_assert_str_eq(out.data, "9999 10\u202F975 1,000,075");
    gls_buf_release(&out);
}
END_TEST

static void show_spaces(struct gls_buf *text)
{
    struct gls_buf shown;
    gls_buf_init(&shown);
    for (size_t at = 0; at < text->size;) {
        if (text->size - at > 1 && memcmp(text->data + at, "\u00A0", 2) == 0) {
            gls_buf_puts(&shown, "~");
            at += 2;
        } else if (text->size - at > 2 && memcmp(text->data + at, "\u202F", 3) == 0) {
            gls_buf_puts(&shown, "_");
            at += 3;
        } else {
            gls_buf_put(&shown, text->data + at++, 1);
        }
    }
    gls_buf_put(&shown, "", 1);
    gls_buf_release(text);
    *text = shown;
}

START_TEST(french_has_its_spaces)
{
    struct cases cases;
    const char *field[CASE_FIELDS];
    cases_open(&cases, "cases/typography.txt");
    while (cases_next(&cases, field)) {
        struct gls_buf out;
        gls_buf_init(&out);
        gls_typeset(gls_span_of(field[1]), field[0], &out);
        show_spaces(&out);
        ck_assert_msg(strcmp(out.data, field[2]) == 0, "%s:%u: \"%s\", not \"%s\"", cases.name,
                      cases.line, out.data, field[2]);
        gls_buf_release(&out);
    }
}
END_TEST

START_TEST(text_of_no_known_language_stays)
{
    struct gls_buf out;
    gls_buf_init(&out);
    gls_typeset(gls_span_of("a : b \xFF ;\n"), NULL, &out);
    ck_assert_uint_eq(out.size, 10);
    ck_assert_int_eq(memcmp(out.data, "a : b \xFF ;\n", 10), 0);
    gls_buf_release(&out);
}
END_TEST

/* ------------------------------------------------------------------ pages */

static const struct {
    struct gls_page page;
    const char *title; /* what comes of it begins so, or holds it */
    const char *part;
} pages[] = {
    {{.brief = true},
     "Glossaire\n=========\nfrançais → anglais, 6 termes\n\nA\n-\n\naigu (adj.)",
     "\nenflure (n. f., courant) — oedema (UK), edema (US); ✗ dropsy (à éviter)\n\nH\n-\n\n"},
    {{.by_subject = true, .brief = true},
     "Glossaire\n",
     "6 termes\n\n\nImagerie\n========\n\nIRM (n. f., abrév., Canada)"},
    {{.by_subject = true, .lang = "en"},
     "Glossary\n",
     "\n\n\nOther terms\n===========\n\naigu (adj.) — acute, sharp (lay)\n"},
    {{.index = GLS_WISH_WANTED, .title = "T"},
     "T\n=\n",
     "\n\n\nIndex anglais → français\n========================\n\nA\n-\n\nacute — aigu\n"},
    {{.width = 24},
     "Glossaire\n",
     "\nos — sans équivalent\n    骨是脊椎动物体内坚硬\n    的器官，支撑着身体。\n"},
    {{.width = 24}, "Glossaire\n", "\nIRM (n. f., abrév.,\n    Canada) — ✗ sharp\n"},
};

/* U+3001 and U+300D do not begin a line, U+300C does not end one. */
static const struct {
    uint32_t before, after;
    bool may;
} line_ends[] = {{0x53E3, 0x5507, true},  {0x53E3, 0x3001, false}, {0x3001, 0x53E3, true},
                 {0x300C, 0x53E3, false}, {0x53E3, 0x300C, true},  {0x300D, 0x3001, false},
                 {0xD55C, 0xAE00, true},  {'a', 0x53E3, false},    {0x53E3, 'a', false},
                 {0x3B1, 0x3B2, false},   {'a', 'b', false}};

START_TEST(lines_end_in_scripts_without_spaces)
{
    ck_assert_int_eq(gls_line_may_end(line_ends[_i].before, line_ends[_i].after),
                     line_ends[_i].may);
}
END_TEST

static enum gls_status write_page(const char *format, const struct gls_page *page,
                                  struct gls_buf *out, struct gls_error *err)
{
    enum gls_status status = gls_listing_write(listing, format, page, out, err);
    return status == GLS_OK ? gls_buf_finish(out, err) : status;
}

START_TEST(pages_have_sections)
{
    struct gls_buf out;
    gls_buf_init(&out);
    ck_assert_int_eq(write_page("text", &pages[_i].page, &out, NULL), GLS_OK);
    gls_buf_put(&out, "", 1);
    ck_assert_msg(strncmp(out.data, pages[_i].title, strlen(pages[_i].title)) == 0, "%s", out.data);
    ck_assert_msg(strstr(out.data, pages[_i].part) != NULL, "%s", out.data);
    gls_buf_release(&out);
}
END_TEST

/* Formats for programs keep to the alphabet, whatever the page. */
START_TEST(data_take_no_notice_of_the_page)
{
    static const char *const formats[] = {"tsv", "csv", "json", "list"};
    const struct gls_page page = {.by_subject = true, .brief = true, .index = GLS_WISH_WANTED};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        struct gls_buf plain, odd;
        gls_buf_init(&plain);
        gls_buf_init(&odd);
        ck_assert_int_eq(write_page(formats[i], NULL, &plain, NULL), GLS_OK);
        ck_assert_int_eq(write_page(formats[i], &page, &odd, NULL), GLS_OK);
        ck_assert_uint_eq(plain.size, odd.size);
        ck_assert_int_eq(memcmp(plain.data, odd.data, odd.size), 0);
        gls_buf_release(&plain);
        gls_buf_release(&odd);
    }
}
END_TEST

START_TEST(impossible_pages_are_refused)
{
    static const struct {
        struct gls_page page;
        const char *message;
    } wrong[] = {{{.paper = "a5"}, "unknown paper \"a5\": a4 or letter"},
                 {{.columns = 4}, "a page has 1 to 3 columns"}};
    for (size_t i = 0; i < 2; i++) {
        struct gls_error err;
        struct gls_buf out;
        gls_buf_init(&out);
        ck_assert_int_eq(write_page("text", &wrong[i].page, &out, &err), GLS_ERR_USAGE);
        ck_assert_str_eq(err.message, wrong[i].message);
        ck_assert_uint_eq(out.size, 0);
    }
}
END_TEST

START_TEST(every_allocation_may_fail)
{
    const struct gls_page page = {.by_subject = true, .index = GLS_WISH_WANTED};
    enum gls_status status = GLS_ERR_NOMEM;
    long limit = 0;
    for (; status != GLS_OK; limit++) {
        struct gls_buf out;
        struct gls_error err = {0};
        gls_buf_init(&out);
        gls_memory_limit = limit;
        status = write_page("text", &page, &out, &err);
        gls_memory_limit = -1;
        ck_assert(status == GLS_OK || status == GLS_ERR_NOMEM);
        ck_assert_str_eq(err.message, status == GLS_OK ? "" : "out of memory");
        gls_buf_release(&out);
    }
    ck_assert_int_gt(limit, 20);
}
END_TEST

START_TEST(every_allocation_of_a_legend_may_fail)
{
    struct gls_legend legend;
    gls_memory_limit = 0;
    enum gls_status status = gls_legend_build(&legend, listing, false, "fr", NULL);
    gls_memory_limit = -1;
    ck_assert_int_eq(status, GLS_ERR_NOMEM);
    ck_assert_uint_eq(legend.count, 0);
}
END_TEST

#define LOOP(tcase, test, table)                                                                   \
    tcase_add_loop_test(tcase, test, 0, (int)(sizeof(table) / sizeof *(table)))

Suite *layout_suite(void);
Suite *layout_suite(void)
{
    Suite *suite = suite_create("layout");
    TCase *layout = tcase_create("layout");
    tcase_add_checked_fixture(layout, make, clear);
    LOOP(layout, entries_are_laid_out, entries);
    tcase_add_test(layout, runs_know_their_language_and_where_they_lead);
    tcase_add_test(layout, notes_have_a_language);
    tcase_add_test(layout, a_filtered_page_leads_nowhere_else);
    tcase_add_test(layout, the_index_leads_back);
    tcase_add_test(layout, subjects_part_the_entries);
    LOOP(layout, the_legend_tells_what_is_used, legends);
    tcase_add_test(layout, a_word_list_has_one_sentence_less);
    LOOP(layout, pages_have_sections, pages);
    LOOP(layout, lines_end_in_scripts_without_spaces, line_ends);
    tcase_add_test(layout, data_take_no_notice_of_the_page);
    tcase_add_test(layout, impossible_pages_are_refused);
    tcase_add_test(layout, every_allocation_may_fail);
    tcase_add_test(layout, every_allocation_of_a_legend_may_fail);
    suite_add_tcase(suite, layout);
    TCase *typography = tcase_create("typography");
    tcase_add_test(typography, long_counts_are_parted);
    tcase_add_test(typography, french_has_its_spaces);
    tcase_add_test(typography, text_of_no_known_language_stays);
    suite_add_tcase(suite, typography);
    return suite;
}
