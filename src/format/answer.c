/* The answer to a query, told by a format: again, where a glossary proved damaged meanwhile. */
#include "format/choice.h"

#include "core/error.h"
#include "core/memory.h"

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
    enum gls_status status = gls_scribe_end_scratch(&scribe, scribe.status, err);
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
    const struct gls_format *row = gls_format_for(format, GLS_FORMAT_TELLS);
    if (!row)
        return gls_format_fail_unknown(format, GLS_FORMAT_TELLS, err);
    const struct gls_page full = gls_page_with_defaults(page, shelf);
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
