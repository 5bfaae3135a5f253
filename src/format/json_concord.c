/* Terms in their contexts, an object a line. */
#include "format/concord.h"
#include "format/json.h"

static void put_aligned(struct gls_buf *out, const struct gls_occurrence *occurrence)
{
    gls_json_span(out, ",\"aligned\":", occurrence->aligned);
    gls_buf_puts(out, ",\"equivalents\":[");
    for (size_t i = 0; i < occurrence->renderings; i++) {
        struct gls_range range = occurrence->rendering[i];
        gls_json_span(out, i ? "," : "",
                      (struct gls_span){occurrence->aligned.data + range.first, range.count});
    }
    gls_buf_puts(out, "]");
}

static void write_occurrence(struct gls_concord *concord, const struct gls_occurrence *occurrence)
{
    struct gls_buf *out = concord->out;
    gls_json_member(out, "{\"file\":", occurrence->file);
    if (occurrence->id.size) {
        gls_buf_puts(out, ",\"id\":");
        gls_buf_put(out, occurrence->id.data, occurrence->id.size);
    }
    gls_json_number(out, ",\"line\":", occurrence->line);
    gls_json_number(out, ",\"column\":", occurrence->column);
    gls_json_number(out, ",\"start\":", occurrence->start);
    gls_json_number(out, ",\"length\":", occurrence->length);
    gls_json_span(out, ",\"left\":", occurrence->left);
    gls_json_span(out, ",\"keyword\":", occurrence->keyword);
    gls_json_span(out, ",\"right\":", occurrence->right);
    gls_json_span(out, ",\"sentence\":", occurrence->sentence);
    gls_json_member(out, ",\"grade\":", gls_grade_name(occurrence->match->grade));
    gls_json_member(out, ",\"term\":", gls_occurrence_term(occurrence).text);
    gls_json_member(out, ",\"status\":", gls_admin_name(gls_occurrence_term(occurrence).admin));
    gls_json_member(out, ",\"entry\":", gls_occurrence_entry(occurrence));
    if (concord->look.aligned)
        put_aligned(out, occurrence);
    gls_buf_puts(out, "}\n");
}

const struct gls_concorder gls_json_concorder = {.line = write_occurrence};
