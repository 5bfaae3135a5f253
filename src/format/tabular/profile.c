/* The table of profiles. What each reader wants is from its documentation, or from its own code
 * where that is public. */
#include "format/tabular/profile.h"

#include <string.h>
#include <time.h>

#include "core/span.h"
#include "format/tabular/profile_cell.h"
#include "format/tabular/synonyms.h"

enum { KIB = 1024, MIB = KIB * KIB };

/* ------------------------------------------------------------------ columns */

#define ONCE  GLS_REPEAT_ONCE
#define EACH  GLS_REPEAT_LANGUAGES
#define TERMS GLS_REPEAT_TERMS

static const struct gls_profile_column full[] = {
    {.header = "id", .put = gls_put_id},
    {.header = "lang", .put = gls_put_full_lang},
    {.header = "term", .put = gls_put_escaped_term, .term = true},
    {.header = "status", .put = gls_put_status},
    {.header = "pos", .put = gls_put_pos},
    {.header = "gender", .put = gls_put_gender},
    {.header = "type", .put = gls_put_type},
    {.header = "usage", .put = gls_put_full_items, .language = 0},
    {.header = "subject", .put = gls_put_full_items, .language = 1},
    {.header = "article", .put = gls_put_full_items, .language = 2},
    {.header = "definition", .put = gls_put_full_items, .language = 3},
    {.header = "note", .put = gls_put_full_items, .language = 4},
    {.header = "reference", .put = gls_put_full_items, .language = 5},
    {0},
};

static const struct gls_profile_column languages[] = {
    {.repeat = EACH, .header = "%", .put = gls_put_term, .term = true},
    {0},
};

static const struct gls_profile_column pairs[] = {
    {.repeat = EACH, .header = "%", .put = gls_put_escaped_term, .term = true},
    {0},
};

static const struct gls_profile_column modernmt[] = {
    {.header = "tuid", .put = gls_put_id},
    {.repeat = EACH, .header = "%", .put = gls_put_term, .term = true},
    {0},
};

static const struct gls_profile_column commented[] = {
    {.put = gls_put_term, .language = 0, .term = true},
    {.put = gls_put_term, .language = 1, .term = true},
    {.put = gls_put_comment, .language = 0},
    {0},
};

static const struct gls_profile_column weblate[] = {
    {.header = "source", .put = gls_put_term, .language = 0, .term = true},
    {.header = "target", .put = gls_put_term, .language = 1, .term = true},
    {.header = "developer_comments", .put = gls_put_comment, .language = 0},
    {.header = "context", .put = gls_put_own_id},
    {0},
};

static const struct gls_profile_column matecat[] = {
    {.header = "Forbidden", .put = gls_put_forbidden},
    {.header = "Domain", .put = gls_put_subject},
    {.header = "Subdomain", .put = gls_put_nothing},
    {.header = "Definition", .put = gls_put_concept_definition, .language = 0},
    {.repeat = EACH, .header = "%", .put = gls_put_term, .term = true},
    {.repeat = EACH, .header = "Notes", .put = gls_put_term_notes},
    {.repeat = EACH, .header = "Example of use", .put = gls_put_examples},
    {0},
};

static const struct gls_profile_column memoq[] = {
    {.header = "Entry_ID", .put = gls_put_id},
    {.header = "Entry_Subject", .put = gls_put_subject},
    {.header = "Entry_Domain", .put = gls_put_nothing},
    {.header = "Entry_ClientID", .put = gls_put_nothing},
    {.header = "Entry_ProjectID", .put = gls_put_nothing},
    {.header = "Entry_Created", .put = gls_put_nothing},
    {.header = "Entry_Creator", .put = gls_put_nothing},
    {.header = "Entry_LastModified", .put = gls_put_nothing},
    {.header = "Entry_Modifier", .put = gls_put_nothing},
    {.header = "Entry_Note", .put = gls_put_notes},
    {.repeat = EACH, .header = "%_Def", .put = gls_put_definition},
    {.repeat = TERMS, .header = "%", .put = gls_put_nth_term, .term = true},
    {.repeat = TERMS, .header = "Term_Info", .put = gls_put_nth_info},
    {.repeat = TERMS, .header = "Term_Example", .put = gls_put_nth_example},
    {0},
};

static const struct gls_profile_column lokalise[] = {
    {.header = "term", .put = gls_put_term, .language = 0, .term = true},
    {.header = "description", .put = gls_put_concept_definition, .language = 0},
    {.header = "casesensitive", .put = gls_put_case},
    {.header = "translatable", .put = gls_put_yes},
    {.header = "forbidden", .put = gls_put_forbidden_yes},
    {.header = "tags", .put = gls_put_subject},
    {.repeat = EACH, .header = "%", .put = gls_put_term, .term = true},
    {.repeat = EACH, .header = "%_description", .put = gls_put_definition},
    {0},
};

static const struct gls_profile_column utx[] = {
    {.header = "#src", .put = gls_put_term, .language = 0, .term = true},
    {.header = "tgt", .put = gls_put_term, .language = 1, .term = true},
    {.header = "src:pos", .put = gls_put_utx_pos, .language = 0},
    {.header = "term status", .put = gls_put_utx_status, .language = 1},
    {.header = "src:comment", .put = gls_put_remarks, .language = 0},
    {.header = "concept ID", .put = gls_put_id},
    {0},
};

/* In the order of tmx.c. */
static const struct gls_profile_column tmx[] = {
    {.put = gls_put_id},
    {.put = gls_put_subject},
    {.put = gls_put_remarks, .language = 0},
    {.put = gls_put_status, .language = 0},
    {.put = gls_put_pos, .language = 0},
    {.put = gls_put_gender, .language = 0},
    {.put = gls_put_type, .language = 0},
    {.put = gls_put_term, .language = 0, .term = true},
    {.put = gls_put_status, .language = 1},
    {.put = gls_put_pos, .language = 1},
    {.put = gls_put_gender, .language = 1},
    {.put = gls_put_type, .language = 1},
    {.put = gls_put_term, .language = 1, .term = true},
    {0},
};

static const struct gls_profile_column synonyms[] = {{.put = gls_put_synonyms}, {0}};

/* ------------------------------------------------------------------ what stands before the rows */

/* OmegaT reads a text file in the encoding that its first line names. */
static void put_omegat_comment(struct gls_tabulation *table, struct gls_buf *out)
{
    (void)table;
    gls_buf_puts(out, "# Glossary in tab-separated format -*- coding: utf-8 -*-\n");
}

/* What parts the fields of the header has no place in one. */
static void put_utx_text(struct gls_buf *out, const char *text)
{
    for (; *text; text++)
        gls_buf_put(out, strchr(":;\t\r\n", *text) ? "," : text, 1);
}

/* UTX wants the day it was made; after that readers want "name: value" and nothing else. */
static void put_utx_header(struct gls_tabulation *table, struct gls_buf *out)
{
    const struct gls_scribe *scribe = table->scribe;
    time_t seconds = (time_t)scribe->page->date;
    struct tm day = {.tm_year = 70, .tm_mday = 1};
    gmtime_r(&seconds, &day);
    gls_buf_printf(out, "#UTX 1.11; %s/%s; %04d-%02d-%02dT00:00:00Z\r\n", scribe->shelf->from,
                   scribe->shelf->to, day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
    gls_buf_puts(out, "#description: ");
    put_utx_text(out, scribe->page->title);
    gls_buf_puts(out, "\r\n");
}

/* ------------------------------------------------------------------ profiles */

#define RULES(...) (&(const struct gls_profile_rules){__VA_ARGS__})

static const struct gls_profile profiles[] = {
    {"full", "csv tsv xlsx", "a row a term with all that is said of it, which can be read back",
     RULES(.unit = GLS_UNIT_TERM, .flags = GLS_PROFILE_HEADER | GLS_PROFILE_COMPLETE,
           .column = full, .reader = "nobody")},
    {"pairs", "csv tsv xlsx", "a row a concept with its best term in each of two languages",
     RULES(.unit = GLS_UNIT_CONCEPT,
           .flags = GLS_PROFILE_HEADER | GLS_PROFILE_GROUPED | GLS_PROFILE_EVERY, .column = pairs,
           .style = GLS_LANGUAGE_TAG, .reader = "nobody")},
    {"deepl", "tsv csv", "DeepL: two columns, a source once",
     RULES(.unit = GLS_UNIT_SOURCE,
           .flags = GLS_PROFILE_MACHINE | GLS_PROFILE_UNIQUE | GLS_PROFILE_BAD_SOURCE,
           .column = languages, .reader = "DeepL", .term_bytes = KIB, .bytes = 10 * MIB)},
    {"google", "csv tsv", "Google Cloud Translation, one way: two columns, a source once",
     RULES(.unit = GLS_UNIT_SOURCE,
           .flags = GLS_PROFILE_MACHINE | GLS_PROFILE_UNIQUE | GLS_PROFILE_BAD_SOURCE,
           .column = languages, .reader = "Google", .term_bytes = KIB, .bytes = 10 * MIB)},
    {"amazon", "csv tsv", "Amazon Translate: a column a language, with capitals and without",
     RULES(.unit = GLS_UNIT_SOURCE,
           .flags = GLS_PROFILE_HEADER | GLS_PROFILE_MACHINE | GLS_PROFILE_UNIQUE |
                    GLS_PROFILE_BAD_SOURCE | GLS_PROFILE_ALL | GLS_PROFILE_CAPITALS,
           .column = languages, .style = GLS_LANGUAGE_TAG, .reader = "Amazon",
           .bytes = 10 * 1000 * 1000)},
    {"azure", "csv tsv", "Azure Translator: two columns, a source once",
     RULES(.unit = GLS_UNIT_SOURCE,
           .flags = GLS_PROFILE_MACHINE | GLS_PROFILE_UNIQUE | GLS_PROFILE_BAD_SOURCE,
           .column = languages, .reader = "Azure", .bytes = 10 * MIB)},
    {"omegat", "omegat", "OmegaT: source, target and a comment, every equivalent",
     RULES(.unit = GLS_UNIT_PAIR,
           .flags = GLS_PROFILE_MACHINE | GLS_PROFILE_BAD_SOURCE | GLS_PROFILE_GROUPED,
           .column = commented, .reader = "OmegaT", .no_beginning = "#",
           .preamble = put_omegat_comment)},
    {"matecat", "csv xlsx", "MateCat: languages with regions, forbidden terms in rows of their own",
     RULES(.unit = GLS_UNIT_ALIGNED,
           .flags =
               GLS_PROFILE_HEADER | GLS_PROFILE_MACHINE | GLS_PROFILE_ALL | GLS_PROFILE_GROUPED,
           .column = matecat, .style = GLS_LANGUAGE_REGION, .reader = "MateCat")},
    {"memoq", "csv", "memoQ: a row a concept, a column a synonym, between semicolons",
     RULES(.unit = GLS_UNIT_CONCEPT,
           .flags = GLS_PROFILE_HEADER | GLS_PROFILE_MACHINE | GLS_PROFILE_ALL, .column = memoq,
           .delimiter = ';', .style = GLS_LANGUAGE_ENGLISH, .reader = "memoQ")},
    {"lokalise", "csv", "Lokalise: a term once, between semicolons",
     RULES(.unit = GLS_UNIT_SOURCE,
           .flags = GLS_PROFILE_HEADER | GLS_PROFILE_MACHINE | GLS_PROFILE_UNIQUE |
                    GLS_PROFILE_BAD_SOURCE | GLS_PROFILE_ALL | GLS_PROFILE_TARGETS,
           .column = lokalise, .delimiter = ';', .style = GLS_LANGUAGE_LOWER,
           .reader = "Lokalise")},
    {"modernmt", "csv", "ModernMT: a row a concept with its id",
     RULES(.unit = GLS_UNIT_CONCEPT,
           .flags = GLS_PROFILE_HEADER | GLS_PROFILE_MACHINE | GLS_PROFILE_ALL, .column = modernmt,
           .style = GLS_LANGUAGE_PRIMARY, .reader = "ModernMT")},
    {"weblate", "csv", "Weblate: source, target, comment and context",
     RULES(.unit = GLS_UNIT_SOURCE, .flags = GLS_PROFILE_HEADER | GLS_PROFILE_BAD_SOURCE,
           .column = weblate, .reader = "Weblate")},
    {"utx", "utx", "UTX 1.11: a row a pair, with part of speech, status and concept",
     RULES(.unit = GLS_UNIT_PAIR,
           .flags = GLS_PROFILE_HEADER | GLS_PROFILE_MACHINE | GLS_PROFILE_BAD_SOURCE |
                    GLS_PROFILE_BAD_TARGET | GLS_PROFILE_CRLF | GLS_PROFILE_ORDERED,
           .column = utx, .reader = "UTX", .no_beginning = "#", .preamble = put_utx_header)},
    {"tmx", "tmx", "TMX 1.4: a unit a pair, for a translation memory",
     RULES(.unit = GLS_UNIT_PAIR, .flags = GLS_PROFILE_ORDERED, .column = tmx, .reader = "TMX")},
    {"synonyms", "synonyms", "search engines on Lucene: a line a concept, both languages, plurals",
     RULES(.unit = GLS_UNIT_GROUP, .column = synonyms, .reader = "Lucene")},
};
enum { PROFILES = sizeof profiles / sizeof *profiles };

const struct gls_profile *gls_profiles(size_t *count)
{
    *count = PROFILES;
    return profiles;
}

const struct gls_profile *gls_profile_find(const char *name)
{
    for (size_t i = 0; i < PROFILES; i++)
        if (strcmp(profiles[i].name, name) == 0)
            return &profiles[i];
    return NULL;
}

bool gls_profile_has_format(const struct gls_profile *profile, const char *format)
{
    size_t size = strlen(format);
    for (const char *at = profile->formats; (at = strstr(at, format)); at += size)
        if ((at == profile->formats || at[-1] == ' ') && (at[size] == ' ' || !at[size]))
            return true;
    return false;
}
