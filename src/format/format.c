/* Writing a listing, or all concepts of a shelf, in a format. */
#include "format/format.h"

#include "core/error.h"
#include "core/memory.h"
#include "format/choice.h"

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

enum gls_status gls_scribe_end_scratch(struct gls_scribe *scribe, enum gls_status status,
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
    if (writer->whole)
        writer->whole(scribe);
    else if (writer->concepts)
        writer->concepts(scribe);
    else
        gls_walk(scribe, writer);
    enum gls_status status = gls_scribe_end_scratch(scribe, scribe->status, scribe->err);
    return status == GLS_OK ? gls_shelf_sound(scribe->shelf, scribe->err) : status;
}

/* The listing as the format has it: by subject where that is wanted and shown, its entries kept
 * where they are asked for more than once. */
static enum gls_status arrange(struct gls_listing **out, struct gls_listing *listing,
                               const struct gls_writer *writer, const struct gls_page *page,
                               struct gls_error *err)
{
    enum gls_status status = writer->rereads ? gls_listing_read_all(listing, err) : GLS_OK;
    *out = listing;
    if (status == GLS_OK && writer->parts && page->by_subject)
        status = gls_listing_by_subject(out, listing, err);
    return status;
}

/* Writes what is in @p scribe but for its choice; sound, or it fails. */
static enum gls_status write_choice(struct gls_scribe *scribe,
                                    const struct gls_format_choice *choice)
{
    enum gls_status status = gls_choice_check(choice, scribe->page, scribe->err);
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
    struct gls_format_choice choice;
    struct gls_page full = gls_page_with_defaults(page, gls_listing_shelf(listing));
    enum gls_status status = gls_choose(&choice, format, GLS_FORMAT_WRITES, &full, err);
    if (status == GLS_OK)
        status = gls_page_check(&full, err);
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
    struct gls_format_choice choice;
    const struct gls_page full = gls_page_with_defaults(page, shelf);
    enum gls_status status = gls_choose(&choice, format, GLS_FORMAT_HOLDS_CONCEPTS, &full, err);
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
