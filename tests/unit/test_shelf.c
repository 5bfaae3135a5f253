/* The shelf: bases, direction, numbers; entries; what is read from memory. */
#include <check.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/shelf.h"
#include "core/memory.h"
#include "files.h"
#include "load/load.h"

static const char rich[] =
    "<tbx xmlns='urn:iso:std:iso:30042:ed-2' type='TBX-Basic' style='dca' xml:lang='fr'>"
    "<text><body><conceptEntry id='oedeme'>"
    "<descrip type='subjectField'>pathologie</descrip>"
    "<admin type='projectSubset'>Calcinose</admin>"
    "<xref type='externalCrossReference' target='https://codes.example/D004487'>D004487</xref>"
    "<note>Remarque.</note>"
    "<langSec xml:lang='fr'>"
    "<descripGrp><descrip type='definition'>Gonflement.</descrip>"
    "<admin type='source'>Manuel</admin></descripGrp>"
    "<termSec><term>œdème</term><termNote type='partOfSpeech'>noun</termNote>"
    "<termNote type='grammaticalGender'>masculine</termNote>"
    "<termNote type='administrativeStatus'>preferredTerm-admn-sts</termNote>"
    "<descripGrp><descrip type='context'>Un œdème apparaît.</descrip>"
    "<admin type='source'>exemple</admin></descripGrp></termSec>"
    "<termSec><term>oedèmes</term><termNote type='grammaticalNumber'>plural</termNote></termSec>"
    "</langSec>"
    "<langSec xml:lang='en'><descrip type='definition'>Swelling.</descrip>"
    "<termSec><term>oedema</term><termNote type='geographicalUsage'>UK</termNote>"
    "<note>register: technical</note></termSec>"
    "<termSec><term>edema</term>"
    "<termNote type='administrativeStatus'>preferredTerm-admn-sts</termNote></termSec></langSec>"
    "</conceptEntry></body></text></tbx>";

static struct gls_base *read_text(const char *text)
{
    struct gls_base *base;
    struct gls_error err;
    ck_assert_msg(gls_base_read(&base, gls_span_of(text), "memory.tbx", &err) == GLS_OK,
                  "%u:%u: %s", err.line, err.column, err.message);
    return base;
}

/* ------------------------------------------------------------------ entries */

static const struct gls_entry_remark *remark_of(const struct gls_entry *entry,
                                                enum gls_category category)
{
    for (size_t i = 0; i < entry->remarks; i++)
        if (entry->remark[i].category == category)
            return &entry->remark[i];
    ck_abort_msg("no %s", gls_category_name(category));
    return NULL;
}

START_TEST(an_entry_tells_everything)
{
    struct gls_base *base = read_text(rich);
    SHELF(shelf, &base, 1, "fr", "en");
    struct gls_found found;
    struct gls_entry entry = {0};
    ck_assert_int_eq(gls_lookup(shelf, gls_span_of("œdème"), &found, NULL), GLS_OK);
    ck_assert_int_eq(gls_entry_of(&entry, shelf, &found.match[0], NULL), GLS_OK);
    ck_assert_str_eq(entry.id, "oedeme");
    ck_assert_str_eq(entry.glossary, "memory.tbx");
    ck_assert_int_eq(entry.grade, GLS_GRADE_EXACT);
    ck_assert_str_eq(entry.subject, "pathologie");
    ck_assert_str_eq(entry.definition, "Gonflement.");
    ck_assert_str_eq(entry.target_definition, "Swelling.");
    ck_assert_str_eq(entry.target_definition_lang, "en");
    ck_assert_str_eq(entry.term.place.file, "memory.tbx");
    ck_assert_uint_eq(entry.term.place.line, 1);
    ck_assert_mem_eq(rich + entry.term.place.offset, "<termSec><term>œdème<", 21);
    ck_assert_mem_eq(rich + entry.term.place.offset + entry.term.place.size - 10, "</termSec>", 10);
    ck_assert_uint_eq(entry.equivalents.count, 2);
    ck_assert_str_eq(entry.equivalents.item[0].text, "edema");
    ck_assert_str_eq(entry.equivalents.item[1].region, "UK");
    ck_assert_str_eq(entry.equivalents.item[1].usage_register, "technical");
    ck_assert_str_eq(entry.synonyms.item[0].grammatical_number, "plural");
    ck_assert_str_eq(entry.note[0].text, "Remarque.");
    ck_assert_str_eq(remark_of(&entry, GLS_CATEGORY_PROJECT_SUBSET)->text, "Calcinose");
    const struct gls_entry_remark *code = remark_of(&entry, GLS_CATEGORY_EXTERNAL_REFERENCE);
    ck_assert_str_eq(code->text, "D004487");
    ck_assert_str_eq(code->target, "https://codes.example/D004487");
    ck_assert_ptr_null(code->source); /* that of the definition is not its own */
    const struct gls_entry_remark *context = remark_of(&entry, GLS_CATEGORY_CONTEXT);
    ck_assert_str_eq(context->text, "Un œdème apparaît.");
    ck_assert_str_eq(context->source, "exemple");
    ck_assert(context->own);
    gls_found_release(&found);
    gls_entry_release(&entry);
    gls_base_free(base);
}
END_TEST

/* The first equivalent by what was looked up and which English is wanted. */
static const struct like {
    const char *term, *to, *first;
} likes[] = {
    {"œdème", "en", "edema"},      {"œdème", "en-GB", "oedema"}, {"œdème", "en-US", "edema"},
    {"IRM", "en", "MRI"},          {"IRM", "en-GB", "MRI"},      {"imagerie", "en", "imaging"},
    {"remnographie", "en", "NMR"}, {"ventre", "en", "belly"},    {"abdomen", "en", "abdomen"},
};

#define TERM(text, status, more)                                                                   \
    "<termSec><term>" text "</term><termNote type='administrativeStatus'>" status                  \
    "Term-admn-sts</termNote>" more "</termSec>"
#define TYPE(type)   "<termNote type='termType'>" type "</termNote>"
#define PLACE(place) "<termNote type='geographicalUsage'>" place "</termNote>"
#define TECHNICAL    "<note>register: technical</note>"
#define LAY          "<note>register: lay</note>"

static const char kinds[] =
    "<tbx xmlns='urn:iso:std:iso:30042:ed-2' type='TBX-Basic' style='dca' xml:lang='fr'>"
    "<text><body><conceptEntry id='a'><langSec xml:lang='fr'>" TERM(
        "œdème", "preferred", "") "</langSec><langSec xml:lang='en'>" TERM("edema", "preferred",
                                                                           PLACE("US"))
        TERM("oedema", "admitted",
             PLACE(
                 "UK")) "</langSec></conceptEntry><conceptEntry id='b'><langSec "
                        "xml:lang='fr'>" TERM("imagerie par résonance magnétique", "preferred",
                                              "") TERM("IRM", "admitted", TYPE("abbreviation"))
                            TERM("imagerie", "admitted", TYPE("shortForm")) TERM(
                                "remnographie", "admitted",
                                TECHNICAL) "</langSec><langSec xml:lang='en'>" TERM("magnetic "
                                                                                    "resonance "
                                                                                    "imaging",
                                                                                    "preferred", "")
                                TERM("MRI", "admitted", TYPE("abbreviation"))
                                    TERM("imaging", "admitted", TYPE("shortForm")) TERM(
                                        "NMR", "admitted",
                                        TECHNICAL) "</langSec></conceptEntry><conceptEntry "
                                                   "id='c'><langSec xml:lang='fr'>" TERM("abdomen",
                                                                                         "preferre"
                                                                                         "d",
                                                                                         "")
                                                       TERM("ventre", "admitted",
                                                            LAY) "</langSec><langSec "
                                                                 "xml:lang='en'>" TERM(
                                                                     "abdomen", "preferred", "")
                                                                     TERM("belly", "admitted", LAY)
                                                                         TERM("gut", "deprecated",
                                                                              LAY) "</langSec></"
                                                                                   "conceptEntry></"
                                                                                   "body></text></"
                                                                                   "tbx>";

START_TEST(like_answers_like)
{
    const struct like *like = &likes[_i];
    struct gls_base *base = read_text(kinds);
    SHELF(shelf, &base, 1, "fr", like->to);
    struct gls_found found;
    struct gls_entry entry = {0};
    ck_assert_int_eq(gls_lookup(shelf, gls_span_of(like->term), &found, NULL), GLS_OK);
    ck_assert_int_eq(gls_entry_of(&entry, shelf, &found.match[0], NULL), GLS_OK);
    ck_assert_str_eq(entry.equivalents.item[0].text, like->first);
    const struct gls_entry_term *last = &entry.equivalents.item[entry.equivalents.count - 1];
    ck_assert(strcmp(like->first, "belly") != 0 || strcmp(last->text, "gut") == 0);
    gls_found_release(&found);
    gls_entry_release(&entry);
    gls_base_free(base);
}
END_TEST

START_TEST(the_other_direction_has_the_other_equivalents)
{
    struct gls_base *base = read_text(rich);
    SHELF(shelf, &base, 1, "fr", "en");
    struct gls_shelf *reverse = gls_shelf_reverse(shelf);
    struct gls_found found;
    struct gls_entry entry = {0};
    ck_assert_ptr_eq(gls_shelf_reverse(reverse), shelf);
    ck_assert_int_eq(gls_lookup(reverse, gls_span_of("oedema"), &found, NULL), GLS_OK);
    ck_assert_int_eq(gls_entry_of(&entry, shelf, &found.match[0], NULL), GLS_OK);
    ck_assert_str_eq(entry.equivalents.item[0].text, "œdème"); /* on either shelf */
    gls_found_release(&found);
    gls_entry_release(&entry);
    gls_base_free(base);
}
END_TEST

START_TEST(a_listing_outlives_the_array_of_its_bases)
{
    struct gls_base *base = read_text(rich), *array[] = {base};
    SHELF(shelf, array, 1, "fr", "en");
    struct gls_listing *listing;
    struct gls_buf out;
    array[0] = NULL;
    gls_buf_init(&out);
    ck_assert_int_eq(gls_listing_new(&listing, shelf, NULL, NULL, NULL), GLS_OK);
    ck_assert_int_eq(gls_listing_write(listing, "tsv", NULL, &out, NULL), GLS_OK);
    ck_assert_uint_ne(out.size, 0);
    gls_listing_free(listing);
    gls_buf_release(&out);
    gls_base_free(base);
}
END_TEST

/* ------------------------------------------------------------------ from memory */

START_TEST(what_memory_holds_may_be_wrong)
{
    struct gls_base *base;
    struct gls_error err;
    ck_assert_int_eq(gls_base_read(&base, gls_span_of("<tbx"), "unsaved.tbx", &err),
                     GLS_ERR_SYNTAX);
    ck_assert_ptr_null(base);
    ck_assert_str_eq(err.file, "unsaved.tbx");
    ck_assert_uint_eq(err.line, 1);
    ck_assert_int_eq(gls_base_read(&base, gls_span_of(""), "unsaved.tbx", &err), GLS_ERR_FORMAT);
}
END_TEST

/* ------------------------------------------------------------------ opening */

static const char glossary[] = GLS_TEST_DIR "/cli/small.tbx";

static void note_refusal(void *payload, const struct gls_error *err)
{
    char *seen = payload;
    strcat(strcat(seen, err->file), " ");
}

START_TEST(every_file_is_tried)
{
    const char *files[] = {"/nowhere/a.tbx", glossary, "/nowhere/b.tbx"};
    char seen[100] = "";
    const struct gls_shelf_options options = {.refused = note_refusal, .payload = seen};
    struct gls_shelf *shelf;
    struct gls_error err;
    ck_assert_int_eq(gls_shelf_open(&shelf, files, 3, &options, &err), GLS_ERR_IO);
    ck_assert_ptr_null(shelf);
    ck_assert_str_eq(seen, "/nowhere/a.tbx /nowhere/b.tbx ");
    ck_assert_int_eq(gls_shelf_open(&shelf, files + 1, 1, &options, NULL), GLS_OK);
    ck_assert_str_eq(gls_shelf_from(shelf), "fr");
    ck_assert_str_eq(gls_shelf_to(shelf), "en");
    ck_assert_uint_eq(gls_shelf_count(shelf), 1);
    ck_assert_ptr_null(gls_shelf_base(shelf, 1));
    gls_shelf_free(shelf);
    gls_shelf_free(NULL);
}
END_TEST

static const struct way {
    const char *from, *to, *is_from, *is_to;
} ways[] = {
    {NULL, NULL, "fr", "en"}, {NULL, "fr_ca", "en", "fr-CA"}, {"ENG", NULL, "en", "fr"},
    {"de", NULL, "de", "en"}, {NULL, "de", "fr", "de"},
};

START_TEST(a_direction_is_chosen)
{
    const char *files[] = {glossary};
    const struct gls_shelf_options options = {.from = ways[_i].from, .to = ways[_i].to};
    struct gls_shelf *shelf;
    ck_assert_int_eq(gls_shelf_open(&shelf, files, 1, &options, NULL), GLS_OK);
    ck_assert_str_eq(gls_shelf_from(shelf), ways[_i].is_from);
    ck_assert_str_eq(gls_shelf_to(shelf), ways[_i].is_to);
    gls_shelf_free(shelf);
}
END_TEST

/* Opening, looking up both ways, and the entry. */
static enum gls_status use(size_t *equivalents)
{
    const char *files[] = {glossary, glossary};
    struct gls_shelf *shelf;
    struct gls_found found = {0};
    struct gls_entry entry = {0};
    enum gls_status status = gls_shelf_open(&shelf, files, 2, NULL, NULL);
    if (status != GLS_OK)
        return status;
    status = gls_lookup(shelf, gls_span_of("oedèmes"), &found, NULL);
    if (status == GLS_OK && found.count == 0) {
        ck_abort_msg("not found");
    } else if (status == GLS_OK) {
        status = gls_entry_of(&entry, shelf, found.match, NULL);
        *equivalents = entry.equivalents.count;
    }
    gls_entry_release(&entry);
    gls_found_release(&found);
    gls_shelf_free(shelf);
    return status;
}

START_TEST(every_allocation_may_fail)
{
    enum gls_status status = GLS_ERR_NOMEM;
    size_t equivalents = 0;
    long limit = 0;
    for (; status != GLS_OK; limit++) {
        gls_memory_limit = limit;
        status = use(&equivalents);
        gls_memory_limit = -1;
        ck_assert(status == GLS_OK || status == GLS_ERR_NOMEM);
        ck_assert_int_lt(limit, 3000);
    }
    ck_assert_int_gt(limit, 20);
    ck_assert_uint_ne(equivalents, 0);
}
END_TEST

Suite *shelf_suite(void);
Suite *shelf_suite(void)
{
    Suite *suite = suite_create("shelf");
    TCase *tcase = tcase_create("shelf");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, an_entry_tells_everything);
    tcase_add_loop_test(tcase, like_answers_like, 0, (int)(sizeof likes / sizeof *likes));
    tcase_add_test(tcase, the_other_direction_has_the_other_equivalents);
    tcase_add_test(tcase, a_listing_outlives_the_array_of_its_bases);
    tcase_add_test(tcase, what_memory_holds_may_be_wrong);
    tcase_add_test(tcase, every_file_is_tried);
    tcase_add_loop_test(tcase, a_direction_is_chosen, 0, (int)(sizeof ways / sizeof *ways));
    tcase_add_test(tcase, every_allocation_may_fail);
    suite_add_tcase(suite, tcase);
    return suite;
}
