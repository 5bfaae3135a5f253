/* Tables of text: laid out in memory, so that nothing is written of one that is refused. */
#include "format/tabular/profile.h"

static void write_table(struct gls_scribe *scribe, const struct gls_sheet_kind *kind,
                        char delimiter)
{
    struct gls_buf body;
    const struct gls_profile_rules *rules = scribe->profile->rules;
    gls_buf_init(&body);
    struct gls_sheet sheet = {.kind = kind,
                              .out = &body,
                              .delimiter = rules->delimiter ? rules->delimiter : delimiter,
                              .line_feed =
                                  kind == &gls_tsv_sheet && !(rules->flags & GLS_PROFILE_CRLF)};
    gls_profile_write(scribe, &sheet);
    if (scribe->status == GLS_OK)
        gls_buf_append(scribe->out, &body);
    gls_buf_release(&body);
}

static void write_csv(struct gls_scribe *scribe)
{
    write_table(scribe, &gls_csv_sheet, ',');
}

static void write_tsv(struct gls_scribe *scribe)
{
    write_table(scribe, &gls_tsv_sheet, '\t');
}

const struct gls_writer gls_csv_tabulator = {.concepts = write_csv};
const struct gls_writer gls_tsv_tabulator = {.concepts = write_tsv};
