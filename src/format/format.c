#include "format/format.h"

#include <string.h>

#include "core/error.h"
#include "core/memory.h"
#include "page/label.h"
#include "format/mark.h"
#include "format/report.h"
#include "format/tabular/profile.h"

/* ------------------------------------------------------------------ choosing */

enum use { WRITES, HOLDS_CONCEPTS, TELLS, MARKS, REPORTS };

static bool can(const struct gls_format *format, enum use use)
{
    if (use == HOLDS_CONCEPTS)
        return format->tabulator || (format->writer && format->writer->concepts);
    const void *const able[] = {[WRITES] = format->writer,
                                [TELLS] = format->teller,
                                [MARKS] = format->marker,
                                [REPORTS] = format->reporter};
    return able[use];
}

bool gls_format_holds_concepts(const struct gls_format *format)
{
    return can(format, HOLDS_CONCEPTS);
}

/* Fails naming the formats that would do. */
static enum gls_status fail_unknown(const char *name, enum use use, struct gls_error *err)
{
    struct gls_buf names;
    size_t count;
    const struct gls_format *formats = gls_formats(&count);
    gls_buf_init(&names);
    for (size_t i = 0; i < count; i++)
        if (can(&formats[i], use))
            gls_buf_printf(&names, "%s%s", names.size ? ", " : "", formats[i].name);
    enum gls_status status = gls_buf_finish(&names, err);
    if (status == GLS_OK)
        status = gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0},
                          "unknown output format \"%s\": %.*s", name, (int)names.size, names.data);
    gls_buf_release(&names);
    return status;
}

static const struct gls_format *find(const char *name, enum use use)
{
    const struct gls_format *format = gls_format_find(name);
    return format && can(format, use) ? format : NULL;
}

static struct gls_page with_defaults(const struct gls_page *page, const struct gls_shelf *shelf)
{
    enum { WIDTH = 80, NARROWEST = 20, COLUMNS = 2 };
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
    if (!full.paper)
        full.paper = "a4";
    if (full.columns == 0)
        full.columns = COLUMNS;
    return full;
}

static enum gls_status check_page(const struct gls_page *page, struct gls_error *err)
{
    enum { MOST_COLUMNS = 3 };
    if (strcmp(page->paper, "a4") != 0 && strcmp(page->paper, "letter") != 0)
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0},
                        "unknown paper \"%s\": a4 or letter", page->paper);
    if (page->columns > MOST_COLUMNS)
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0}, "a page has 1 to %d columns",
                        MOST_COLUMNS);
    return GLS_OK;
}

/* ------------------------------------------------------------------ writing a listing */

/* A writer on its way over a listing. */
struct walk {
    struct gls_scribe *scribe;
    const struct gls_writer *writer;
};

static enum gls_status write_subject(void *payload, const struct gls_subject *subject)
{
    const struct walk *walk = payload;
    if (walk->writer->subject)
        walk->writer->subject(walk->scribe, subject);
    return walk->scribe->status;
}

static enum gls_status write_letter(void *payload, const struct gls_letter *letter)
{
    const struct walk *walk = payload;
    if (walk->writer->letter)
        walk->writer->letter(walk->scribe, letter);
    return walk->scribe->status;
}

static enum gls_status write_entry(void *payload, const struct gls_entry *entry)
{
    const struct walk *walk = payload;
    walk->writer->entry(walk->scribe, entry);
    walk->scribe->told++;
    return walk->scribe->status;
}

enum gls_status gls_walk(struct gls_scribe *scribe, const struct gls_writer *steps)
{
    struct walk walk = {scribe, steps};
    const struct gls_listing_visitor visitor = {write_subject, write_letter, write_entry, &walk};
    if (steps->begin)
        steps->begin(scribe);
    if (scribe->status == GLS_OK)
        scribe->status = gls_listing_walk(scribe->listing, &visitor, scribe->err);
    if (steps->end && scribe->status == GLS_OK)
        steps->end(scribe);
    if (steps->release)
        steps->release(scribe);
    return scribe->status;
}

static enum gls_status write_listing(struct gls_scribe *scribe, const struct gls_writer *writer)
{
    if (!writer->whole && !writer->concepts)
        return gls_walk(scribe, writer);
    (writer->whole ? writer->whole : writer->concepts)(scribe);
    return scribe->status;
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

/* What is written of a damaged base is no file. */
static enum gls_status write_soundly(struct gls_scribe *scribe, const struct gls_writer *writer)
{
    gls_buf_init(&scribe->scratch);
    enum gls_status status = end_scratch(scribe, write_listing(scribe, writer), scribe->err);
    return status == GLS_OK ? gls_shelf_sound(scribe->shelf, scribe->err) : status;
}

/* The listing as the format has it: by subject where that is wanted and shown, its entries kept
 * where they are asked for more than once. */
static enum gls_status arrange(struct gls_listing **out, struct gls_listing *listing,
                               const struct gls_writer *writer, const struct gls_page *page,
                               struct gls_error *err)
{
    enum gls_status status = writer->rereads ? gls_listing_keep(listing, err) : GLS_OK;
    *out = listing;
    if (status == GLS_OK && writer->parts && page->by_subject)
        status = gls_listing_by_subject(out, listing, err);
    return status;
}

/* ------------------------------------------------------------------ formats and profiles */

/* What is asked for: a row of each table, and who writes it. */
struct choice {
    const struct gls_format *format;
    const struct gls_profile *profile; /* NULL: none */
    const struct gls_writer *writer;
};

static enum gls_status fail_usage(struct gls_error *err, const char *message, const char *name,
                                  const char *other)
{
    return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0}, message, name, other);
}

static enum gls_status fail_profile(const char *name, struct gls_error *err)
{
    struct gls_buf names;
    size_t count;
    const struct gls_profile *profiles = gls_profiles(&count);
    gls_buf_init(&names);
    for (size_t i = 0; i < count; i++)
        gls_buf_printf(&names, "%s%s", names.size ? ", " : "", profiles[i].name);
    gls_buf_put(&names, "", 1);
    enum gls_status status = gls_buf_finish(&names, err);
    if (status == GLS_OK)
        status = fail_usage(err, "unknown profile \"%s\": %s", name, names.data);
    gls_buf_release(&names);
    return status;
}

/* The first format of a profile. */
static const struct gls_format *own_format(const struct gls_profile *profile)
{
    size_t count;
    const struct gls_format *formats = gls_formats(&count);
    size_t size = strcspn(profile->formats, " ");
    for (size_t i = 0; i < count; i++)
        if (strlen(formats[i].name) == size &&
            strncmp(formats[i].name, profile->formats, size) == 0)
            return &formats[i];
    return NULL;
}

/* "the profile deepl is not written as html, but as tsv or csv" */
static enum gls_status fail_format(const struct choice *choice, struct gls_error *err)
{
    struct gls_buf names;
    gls_buf_init(&names);
    for (const char *word = choice->profile->formats; *word;) {
        size_t size = strcspn(word, " ");
        gls_buf_printf(&names, "%s%.*s", names.size ? " or " : "", (int)size, word);
        word += size + (word[size] == ' ');
    }
    gls_buf_put(&names, "", 1);
    enum gls_status status = gls_buf_finish(&names, err);
    if (status == GLS_OK)
        status = gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0},
                          "the profile %s is not written as %s, but as %s", choice->profile->name,
                          choice->format->name, names.data);
    gls_buf_release(&names);
    return status;
}

static enum gls_status choose_profile(struct choice *choice, const char *name,
                                      struct gls_error *err)
{
    choice->profile = gls_profile_find(name);
    if (!choice->profile)
        return fail_profile(name, err);
    if (!choice->format)
        choice->format = own_format(choice->profile);
    if (!choice->format->tabulator ||
        !gls_profile_has_format(choice->profile, choice->format->name))
        return fail_format(choice, err);
    choice->writer = choice->format->tabulator;
    return GLS_OK;
}

/* @p use: WRITES or HOLDS_CONCEPTS. A profile stands for its first format. */
static enum gls_status choose(struct choice *choice, const char *name, enum use use,
                              const struct gls_page *page, struct gls_error *err)
{
    const char *profile = page->profile;
    *choice = (struct choice){.format = find(name, use)};
    if (!choice->format && !gls_profile_find(name))
        return fail_unknown(name, use, err);
    if (!profile && !choice->format)
        profile = name;
    if (!profile && (use == HOLDS_CONCEPTS || choice->format->writer == choice->format->tabulator))
        profile = choice->format->profile;
    if (profile)
        return choose_profile(choice, profile, err);
    choice->writer = choice->format->writer;
    return GLS_OK;
}

static enum gls_status check_choice(const struct choice *choice, const struct gls_page *page,
                                    struct gls_error *err)
{
    const char *name = choice->profile ? choice->profile->name : choice->format->name;
    bool machine = choice->profile && choice->profile->rules->flags & GLS_PROFILE_MACHINE;
    if (page->bom && (machine || choice->format->binary || !choice->format->tabulator))
        return fail_usage(err, "no byte order mark is wanted in %s%s: it is for tables of text",
                          name, "");
    if (page->strict && !choice->writer->concepts)
        return fail_usage(
            err,
            "%s%s goes by entries, and leaves out what they do not show: strict is for "
            "formats of whole concepts",
            name, "");
    return GLS_OK;
}

/* Writes what is in @p scribe but for its choice; sound, or it fails. */
static enum gls_status write_choice(struct gls_scribe *scribe, const struct choice *choice)
{
    enum gls_status status = check_choice(choice, scribe->page, scribe->err);
    scribe->profile = choice->profile;
    if (status != GLS_OK)
        return status;
    if (scribe->page->bom)
        gls_buf_puts(scribe->out, "\xEF\xBB\xBF");
    return write_soundly(scribe, choice->writer);
}

enum gls_status gls_listing_write(struct gls_listing *listing, const char *format,
                                  const struct gls_page *page, struct gls_buf *out,
                                  struct gls_error *err)
{
    struct choice choice;
    struct gls_page full = with_defaults(page, gls_listing_shelf(listing));
    enum gls_status status = choose(&choice, format, WRITES, &full, err);
    if (status == GLS_OK)
        status = check_page(&full, err);
    if (status != GLS_OK)
        return status;
    struct gls_scribe scribe = {
        .shelf = gls_listing_shelf(listing), .page = &full, .out = out, .err = err};
    scribe.concepts = gls_listing_concepts(listing, &scribe.concept_count);
    status = arrange(&scribe.listing, listing, choice.writer, &full, err);
    return status == GLS_OK ? write_choice(&scribe, &choice) : status;
}

/* ------------------------------------------------------------------ writing all concepts */

/* Every concept of the shelf, in its order; NULL without memory. */
static struct gls_entry_ref *all_concepts(const struct gls_shelf *shelf)
{
    uint32_t count = gls_shelf_concepts(shelf);
    struct gls_entry_ref *concepts = gls_malloc((count + (size_t)!count) * sizeof *concepts);
    for (uint32_t i = 0; concepts && i < count; i++)
        concepts[i] = gls_shelf_concept(shelf, i);
    return concepts;
}

enum gls_status gls_shelf_write(struct gls_shelf *shelf, const char *format,
                                const struct gls_page *page, struct gls_buf *out,
                                struct gls_error *err)
{
    struct choice choice;
    const struct gls_page full = with_defaults(page, shelf);
    enum gls_status status = choose(&choice, format, HOLDS_CONCEPTS, &full, err);
    if (status == GLS_OK)
        status = gls_shelf_verify(shelf, err);
    if (status != GLS_OK)
        return status;
    struct gls_entry_ref *concepts = all_concepts(shelf);
    struct gls_scribe scribe = {.concepts = concepts,
                                .concept_count = gls_shelf_concepts(shelf),
                                .shelf = shelf,
                                .page = &full,
                                .out = out,
                                .err = err};
    status = concepts ? write_choice(&scribe, &choice) : gls_fail_nomem(err);
    gls_free(concepts);
    return status;
}

/* ------------------------------------------------------------------ telling an answer */

static bool is_forth(const struct gls_answer *answer, size_t match)
{
    const struct gls_match *one = &answer->found->match[match];
    uint32_t language = gls_base_term(one->base, one->term).language;
    return gls_shelf_side(answer->shelf, one->shelf_index, language) & GLS_SIDE_FROM;
}

bool gls_answer_turns(struct gls_scribe *scribe, const char **from, const char **to)
{
    const struct gls_answer *answer = scribe->answer;
    const struct gls_shelf *shelf = answer->shelf;
    size_t told = scribe->told;
    if (told == 0)
        scribe->state = gls_found_is_both_ways(answer->found, shelf) ? scribe : NULL;
    if (!scribe->state)
        return false;
    bool forth = is_forth(answer, told);
    *from = forth ? shelf->from : shelf->to;
    *to = forth ? shelf->to : shelf->from;
    return told == 0 || forth != is_forth(answer, told - 1);
}

static enum gls_status write_match(struct gls_scribe *scribe, const struct gls_teller *teller,
                                   const struct gls_match *match, struct gls_entry *entry)
{
    enum gls_status status = gls_entry_of(entry, scribe->answer->shelf, match, scribe->err);
    if (status != GLS_OK)
        return status;
    teller->entry(scribe, entry);
    scribe->told++;
    return scribe->status;
}

static void write_matches(struct gls_scribe *scribe, const struct gls_teller *teller)
{
    const struct gls_found *found = scribe->answer->found;
    struct gls_entry entry = {0};
    if (teller->begin)
        teller->begin(scribe);
    for (size_t i = 0; i < found->count && scribe->status == GLS_OK; i++)
        scribe->status = write_match(scribe, teller, &found->match[i], &entry);
    if (teller->end && scribe->status == GLS_OK)
        teller->end(scribe);
    gls_entry_release(&entry);
}

/* Into @p out, and what is written of a damaged base is no answer. */
static enum gls_status answer_once(const struct gls_answer *answer, const struct gls_teller *teller,
                                   const struct gls_page *page, struct gls_buf *out,
                                   struct gls_error *err)
{
    struct gls_scribe scribe = {.answer = answer, .page = page, .out = out, .err = err};
    gls_buf_init(&scribe.scratch);
    write_matches(&scribe, teller);
    enum gls_status status = end_scratch(&scribe, scribe.status, err);
    return status == GLS_OK ? gls_shelf_sound(answer->shelf, err) : status;
}

static struct gls_place file_of(const struct gls_base *base)
{
    return (struct gls_place){.file = gls_base_file(base)};
}

/* Once more, of the bases that have taken the place of damaged ones: numbers mean the same. */
static enum gls_status answer_again(const struct gls_answer *answer,
                                    const struct gls_teller *teller, const struct gls_page *page,
                                    struct gls_buf *out, struct gls_error *err)
{
    struct gls_shelf *shelf = answer->shelf;
    enum gls_status status = gls_shelf_mend(shelf, err);
    if (status != GLS_OK)
        return status;
    struct gls_match *match = gls_malloc(answer->found->count * sizeof *match);
    if (!match)
        return gls_fail_nomem(err);
    for (size_t i = 0; i < answer->found->count; i++) {
        match[i] = answer->found->match[i];
        match[i].base = gls_shelf_base(shelf, match[i].shelf_index);
        if (!gls_base_is_same(match[i].base, answer->found->match[i].base))
            status = gls_fail(err, GLS_ERR_FORMAT, file_of(match[i].base),
                              "this glossary has changed while it was read: ask again");
    }
    const struct gls_found found = {match, answer->found->count};
    const struct gls_answer mended = {answer->query, &found, shelf};
    if (status == GLS_OK)
        status = answer_once(&mended, teller, page, out, err);
    gls_free(match);
    return status;
}

enum gls_status gls_found_write(const struct gls_found *found, struct gls_span query,
                                struct gls_shelf *shelf, const char *format,
                                const struct gls_page *page, struct gls_buf *out,
                                struct gls_error *err)
{
    const struct gls_format *row = find(format, TELLS);
    if (!row)
        return fail_unknown(format, TELLS, err);
    const struct gls_page full = with_defaults(page, shelf);
    const struct gls_answer answer = {query, found, shelf};
    struct gls_buf held; /* until it is known to be sound */
    gls_buf_init(&held);
    enum gls_status status = answer_once(&answer, row->teller, &full, &held, err);
    if (status == GLS_ERR_FORMAT) {
        gls_buf_release(&held);
        gls_buf_init(&held);
        status = answer_again(&answer, row->teller, &full, &held, err);
    }
    if (status == GLS_OK)
        status = gls_buf_finish(&held, err);
    if (status == GLS_OK)
        gls_buf_put(out, held.data, held.size);
    gls_buf_release(&held);
    return status;
}

/* ------------------------------------------------------------------ marking a text */

enum gls_status gls_marker_find(const struct gls_marker **out, const char *format,
                                struct gls_error *err)
{
    const struct gls_format *row = find(format, MARKS);
    *out = row ? row->marker : NULL;
    return row ? GLS_OK : fail_unknown(format, MARKS, err);
}

enum gls_status gls_reporter_find(const struct gls_reporter **out, const char *format,
                                  struct gls_error *err)
{
    const struct gls_format *row = find(format, REPORTS);
    *out = row ? row->reporter : NULL;
    return row ? GLS_OK : fail_unknown(format, REPORTS, err);
}
