#include "format/concord.h"

#include "core/error.h"
#include "core/memory.h"
#include "format/format.h"

enum gls_status gls_concord_new(struct gls_concord **out, struct gls_shelf *shelf,
                                const char *format, const struct gls_concord_look *look,
                                struct gls_buf *to, struct gls_error *err)
{
    const struct gls_format *row = gls_format_find(format);
    const struct gls_concorder *concorder = row ? row->concorder : NULL;
    *out = NULL;
    if (!concorder)
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0},
                        "no concordance is written as '%s'", format);
    struct gls_concord *concord = gls_malloc(sizeof *concord);
    if (!concord)
        return gls_fail_nomem(err);
    *concord =
        (struct gls_concord){.concorder = concorder, .shelf = shelf, .look = *look, .out = to};
    concord->look.lang = look->lang && gls_lang_matches("en", look->lang) ? "en" : "fr";
    concord->look.side = look->side ? look->side : 50;
    gls_buf_init(&concord->scratch);
    gls_buf_init(&concord->own);
    if (concorder->begin)
        concorder->begin(concord);
    *out = concord;
    return GLS_OK;
}

void gls_concord_free(struct gls_concord *concord)
{
    if (!concord)
        return;
    gls_buf_release(&concord->scratch);
    gls_buf_release(&concord->own);
    gls_free(concord);
}

void gls_concord_plot(struct gls_concord *concord, const struct gls_use_row *row)
{
    if (concord->concorder->plot)
        concord->concorder->plot(concord, row);
    concord->rows++;
}

void gls_concord_section(struct gls_concord *concord, const char *heading, uint64_t lines)
{
    if (concord->concorder->section)
        concord->concorder->section(concord, heading, lines);
    concord->sections++;
}

void gls_concord_line(struct gls_concord *concord, const struct gls_occurrence *occurrence)
{
    concord->concorder->line(concord, occurrence);
    concord->lines++;
}

enum gls_status gls_concord_end(struct gls_concord *concord, struct gls_error *err)
{
    if (concord->concorder->end)
        concord->concorder->end(concord);
    bool done = concord->scratch.status == GLS_OK && concord->own.status == GLS_OK;
    return done ? GLS_OK : gls_fail_nomem(err);
}

struct gls_term gls_occurrence_term(const struct gls_occurrence *occurrence)
{
    return gls_base_term(occurrence->match->base, occurrence->match->term);
}

const char *gls_occurrence_entry(const struct gls_occurrence *occurrence)
{
    struct gls_term term = gls_occurrence_term(occurrence);
    const char *id = gls_base_concept(occurrence->match->base, term.concept_number).id;
    return *id ? id : NULL;
}
