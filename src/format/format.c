#include "format/format.h"

#include <string.h>

#include "core/error.h"
#include "format/label.h"

static const struct gls_format formats[] = {
    {"tbx", ".tbx", "TBX-Basic, ISO 30042: concepts with all that is said of them", &gls_tbx_reader,
     &gls_tbx_writer, NULL},
    {"text", ".txt", "a page for terminal or printer, with definitions and letter headings", NULL,
     &gls_text_writer, &gls_text_teller},
    {"list", ".txt", "one line a term with its equivalents, to read or to grep", NULL,
     &gls_list_writer, NULL},
    {"html", ".html", "one self-contained web page, for screen and paper", NULL, &gls_html_writer,
     NULL},
    {"tsv", ".tsv", "columns between tabs, no header: term, status, equivalents", NULL,
     &gls_tsv_writer, &gls_tsv_teller},
    {"csv", ".csv", "RFC 4180 with a header line, for spreadsheets and CAT tools", NULL,
     &gls_csv_writer, NULL},
    {"json", ".jsonl", "one JSON object a line, every field", NULL, &gls_json_writer,
     &gls_json_teller},
};
enum { FORMATS = sizeof formats / sizeof *formats };

const struct gls_format *gls_formats(size_t *count)
{
    *count = FORMATS;
    return formats;
}

/* ------------------------------------------------------------------ choosing */

enum use { WRITES, TELLS };

static bool can(const struct gls_format *format, enum use use)
{
    return use == WRITES ? format->writer != NULL : format->teller != NULL;
}

/* Fails naming the formats that would do. */
static enum gls_status fail_unknown(const char *name, enum use use, struct gls_error *err)
{
    struct gls_buf names;
    gls_buf_init(&names);
    for (size_t i = 0; i < FORMATS; i++)
        if (can(&formats[i], use))
            gls_buf_printf(&names, "%s%s", names.size ? ", " : "", formats[i].name);
    enum gls_status status = gls_buf_finish(&names, err);
    if (status == GLS_OK)
        status = gls_fail(err, GLS_USAGE, (struct gls_place){0},
                          "unknown output format \"%s\": %.*s", name, (int)names.size, names.data);
    gls_buf_release(&names);
    return status;
}

static const struct gls_format *find(const char *name, enum use use)
{
    for (size_t i = 0; i < FORMATS; i++)
        if (can(&formats[i], use) && strcmp(formats[i].name, name) == 0)
            return &formats[i];
    return NULL;
}

static struct gls_page with_defaults(const struct gls_page *page, const struct gls_shelf *shelf)
{
    enum { WIDTH = 80, NARROWEST = 20 };
    struct gls_page full = page ? *page : (struct gls_page){0};
    full.lang = full.lang && gls_lang_matches("en", full.lang) ? "en" : "fr";
    if (!full.title && shelf->count == 1)
        full.title = gls_base_title(shelf->base[0]);
    if (!full.title)
        full.title = gls_label(GLS_LABEL_GLOSSARY, full.lang);
    if (full.width == 0)
        full.width = WIDTH;
    if (full.width < NARROWEST)
        full.width = NARROWEST;
    return full;
}

/* ------------------------------------------------------------------ writing a listing */

static enum gls_status walk_letter(struct gls_scribe *scribe, const struct gls_writer *writer,
                                   const struct gls_letter *letter, struct gls_entry *entry,
                                   struct gls_error *err)
{
    size_t count;
    const struct gls_entry_ref *refs = gls_listing_entries(scribe->listing, &count);
    const char *to = gls_listing_shelf(scribe->listing)->to;
    if (writer->letter)
        writer->letter(scribe, letter);
    for (size_t i = 0; i < letter->count; i++, scribe->told++) {
        enum gls_status status = gls_entry_read(entry, refs[letter->first + i], to, err);
        if (status != GLS_OK)
            return status;
        writer->entry(scribe, entry);
    }
    return GLS_OK;
}

static enum gls_status walk(struct gls_scribe *scribe, const struct gls_writer *writer,
                            struct gls_error *err)
{
    size_t count;
    const struct gls_letter *letters = gls_listing_letters(scribe->listing, &count);
    struct gls_entry entry = {0};
    enum gls_status status = GLS_OK;
    if (writer->begin)
        writer->begin(scribe);
    for (size_t i = 0; i < count && status == GLS_OK; i++)
        status = walk_letter(scribe, writer, &letters[i], &entry, err);
    if (writer->end && status == GLS_OK)
        writer->end(scribe);
    gls_entry_release(&entry);
    return status;
}

static enum gls_status write_listing(struct gls_scribe *scribe, const struct gls_writer *writer,
                                     struct gls_error *err)
{
    if (!writer->whole)
        return walk(scribe, writer, err);
    writer->whole(scribe);
    return GLS_OK;
}

/* A page laid out without memory is no page. */
static enum gls_status end_scratch(struct gls_scribe *scribe, enum gls_status status,
                                   struct gls_error *err)
{
    if (status == GLS_OK)
        status = gls_buf_finish(&scribe->scratch, err);
    gls_buf_release(&scribe->scratch);
    return status;
}

enum gls_status gls_listing_write(const struct gls_listing *listing, const char *format,
                                  const struct gls_page *page, struct gls_buf *out,
                                  struct gls_error *err)
{
    const struct gls_format *row = find(format, WRITES);
    if (!row)
        return fail_unknown(format, WRITES, err);
    struct gls_page full = with_defaults(page, gls_listing_shelf(listing));
    struct gls_scribe scribe = {.listing = listing, .page = &full, .out = out};
    gls_buf_init(&scribe.scratch);
    return end_scratch(&scribe, write_listing(&scribe, row->writer, err), err);
}

/* ------------------------------------------------------------------ telling an answer */

/* The other language: an English query may have been answered on a French to English shelf. */
static const char *opposite(const struct gls_shelf *shelf, const char *lang)
{
    return gls_lang_matches(shelf->from, lang) ? shelf->to : shelf->from;
}

static uint32_t place_of(const struct gls_shelf *shelf, const struct gls_base *base)
{
    uint32_t place = 0;
    while (place < shelf->count && shelf->base[place] != base)
        place++;
    return place;
}

static enum gls_status tell_match(struct gls_scribe *scribe, const struct gls_teller *teller,
                                  const struct gls_match *match, struct gls_entry *entry,
                                  struct gls_error *err)
{
    const struct gls_shelf *shelf = scribe->answer->shelf;
    struct gls_entry_ref ref = {match->base, match->term, place_of(shelf, match->base)};
    const char *to = opposite(shelf, gls_base_term(match->base, match->term).lang);
    enum gls_status status = gls_entry_read(entry, ref, to, err);
    if (status != GLS_OK)
        return status;
    entry->grade = match->grade;
    teller->entry(scribe, entry);
    scribe->told++;
    return GLS_OK;
}

static enum gls_status tell(struct gls_scribe *scribe, const struct gls_teller *teller,
                            struct gls_error *err)
{
    const struct gls_found *found = scribe->answer->found;
    struct gls_entry entry = {0};
    enum gls_status status = GLS_OK;
    if (teller->begin)
        teller->begin(scribe);
    for (size_t i = 0; i < found->count && status == GLS_OK; i++)
        status = tell_match(scribe, teller, &found->match[i], &entry, err);
    if (teller->end && status == GLS_OK)
        teller->end(scribe);
    gls_entry_release(&entry);
    return status;
}

enum gls_status gls_found_write(const struct gls_found *found, struct gls_span query,
                                const struct gls_shelf *shelf, const char *format,
                                const struct gls_page *page, struct gls_buf *out,
                                struct gls_error *err)
{
    const struct gls_format *row = find(format, TELLS);
    if (!row)
        return fail_unknown(format, TELLS, err);
    struct gls_page full = with_defaults(page, shelf);
    struct gls_answer answer = {query, found, shelf};
    struct gls_scribe scribe = {.answer = &answer, .page = &full, .out = out};
    gls_buf_init(&scribe.scratch);
    return end_scratch(&scribe, tell(&scribe, row->teller, err), err);
}
