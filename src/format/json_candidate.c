/* Candidates for a glossary, a JSON object each. */
#include "format/json.h"

#include "core/number.h"
#include "format/candidate.h"

static void write_forms(struct gls_buf *out, const struct gls_candidate *candidate)
{
    gls_buf_puts(out, ",\"forms\":[");
    for (size_t i = 0; i < candidate->forms; i++) {
        gls_json_member(out, i ? ",{\"form\":" : "{\"form\":", candidate->form[i].text);
        gls_json_number(out, ",\"count\":", candidate->form[i].count);
        gls_buf_puts(out, "}");
    }
    gls_buf_puts(out, "],\"contains\":[");
    for (size_t i = 0; i < candidate->containing; i++)
        gls_json_member(out, i ? "," : "", candidate->contains[i]);
    gls_buf_puts(out, "]");
}

static void write_contexts(struct gls_buf *out, const struct gls_candidate *candidate)
{
    gls_buf_puts(out, ",\"contexts\":[");
    for (size_t i = 0; i < candidate->contexts; i++) {
        const struct gls_candidate_context *context = &candidate->context[i];
        gls_json_member(out, i ? ",{\"file\":" : "{\"file\":", context->file);
        gls_json_number(out, ",\"line\":", context->line);
        gls_json_number(out, ",\"column\":", context->column);
        gls_json_number(out, ",\"start\":", context->start);
        gls_json_number(out, ",\"length\":", context->length);
        gls_json_span(out, ",\"text\":", context->text);
        gls_buf_puts(out, "}");
    }
    gls_buf_puts(out, "]");
}

static void list_candidate(struct gls_candidate_list *list, const struct gls_candidate *candidate)
{
    struct gls_buf *out = list->out;
    gls_json_member(out, "{\"term\":", candidate->term);
    gls_json_member(out, ",\"lang\":", candidate->lang);
    gls_json_number(out, ",\"count\":", candidate->count);
    gls_json_number(out, ",\"texts\":", candidate->texts);
    gls_buf_puts(out, ",\"score\":");
    gls_buf_tenths(out, candidate->score);
    gls_json_member(out, ",\"kind\":", gls_candidate_kind_name(candidate->kind));
    write_forms(out, candidate);
    gls_json_member(out, ",\"suggested\":", candidate->suggested);
    gls_buf_puts(out, candidate->suggested && candidate->attested ? ",\"attested\":true"
                                                                  : ",\"attested\":false");
    if (candidate->segments)
        gls_json_number(out, ",\"segments\":", candidate->segments);
    gls_json_member(out, ",\"known\":", candidate->known ? gls_match_text(candidate->known) : NULL);
    write_contexts(out, candidate);
    gls_buf_puts(out, "}\n");
}

const struct gls_lister gls_json_lister = {.candidate = list_candidate};
