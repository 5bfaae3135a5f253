/* Findings about a translation, an object a line. The order of the keys is part of the contract. */
#include "format/json.h"
#include "format/report.h"

static void put_expected(struct gls_buf *out, const struct gls_deviation *deviation)
{
    gls_buf_puts(out, ",\"expected\":[");
    for (size_t i = 0; i < deviation->expected_count; i++) {
        const struct gls_entry_term *term = &deviation->expected[i];
        gls_json_member(out, i ? ",{\"term\":" : "{\"term\":", term->text);
        gls_json_member(out, ",\"status\":", gls_admin_name(term->admin));
        gls_json_member(out, ",\"usage\":", gls_entry_region(term));
        gls_buf_puts(out, "}");
    }
    gls_buf_puts(out, "]");
}

/* What is told of a text, so that a long one of many findings is not repeated whole with each. */
static struct gls_span excerpt_of(const struct gls_deviation_text *passage)
{
    enum { WHOLE_BYTES = 4096, AROUND_BYTES = 512 };
    struct gls_span text = passage->text;
    size_t start = passage->start > AROUND_BYTES ? passage->start - AROUND_BYTES : 0;
    size_t end = passage->start + passage->size;
    if (text.size <= WHOLE_BYTES)
        return text;
    start = gls_utf8_whole(text.data, start);
    end += text.size - end > AROUND_BYTES ? AROUND_BYTES : text.size - end;
    return (struct gls_span){text.data + start, gls_utf8_whole(text.data + start, end - start)};
}

static void put_passage(struct gls_buf *out, const char *before,
                        const struct gls_deviation_text *passage)
{
    gls_buf_puts(out, before);
    if (!passage->text.data) {
        gls_buf_puts(out, "null");
        return;
    }
    struct gls_span text = excerpt_of(passage);
    size_t offset = (size_t)(text.data - passage->text.data);
    gls_json_span(out, "{\"text\":", text);
    if (text.size < passage->text.size)
        gls_json_number(out, ",\"offset\":", offset);
    if (passage->size) {
        gls_json_number(out, ",\"line\":", passage->place.line);
        gls_json_number(out, ",\"column\":", passage->place.column);
        gls_json_number(out, ",\"start\":", passage->start - offset);
        gls_json_number(out, ",\"length\":", passage->size);
        gls_json_span(out, ",\"surface\":",
                      (struct gls_span){passage->text.data + passage->start, passage->size});
    } else {
        gls_buf_puts(out, ",\"line\":null,\"column\":null,\"start\":null,\"length\":null,"
                          "\"surface\":null");
    }
    gls_buf_puts(out, "}");
}

static void put_concepts(struct gls_buf *out, const struct gls_deviation *deviation)
{
    const char *first = deviation->concepts ? deviation->concept_id[0] : NULL;
    gls_json_member(out, ",\"concept\":", first && *first ? first : NULL);
    if (deviation->concepts < 2)
        return;
    gls_buf_puts(out, ",\"concepts\":[");
    for (size_t i = 0; i < deviation->concepts; i++)
        gls_json_member(out, i ? "," : "",
                        *deviation->concept_id[i] ? deviation->concept_id[i] : NULL);
    gls_buf_puts(out, "]");
}

static void put_counts(struct gls_buf *out, const struct gls_deviation *deviation)
{
    if (!deviation->counted) {
        gls_buf_puts(out, ",\"counts\":null");
        return;
    }
    gls_json_number(out, ",\"counts\":{\"source\":", deviation->source_count);
    gls_json_number(out, ",\"target\":", deviation->target_count);
    gls_buf_puts(out, "}");
}

static void put_finding(struct gls_report *report, const struct gls_deviation *deviation)
{
    struct gls_buf *out = report->out;
    gls_json_member(out, "{\"file\":", deviation->place.file);
    gls_json_number(out, ",\"line\":", deviation->place.line);
    gls_json_number(out, ",\"column\":", deviation->place.column);
    gls_json_member(out, ",\"level\":", gls_severity_name(deviation->severity));
    gls_json_member(out, ",\"rule\":", deviation->rule->name);
    gls_json_member(out, ",\"message\":", deviation->message);
    gls_json_member(out, ",\"segment\":", deviation->segment);
    put_concepts(out, deviation);
    gls_json_member(out, ",\"term\":", deviation->term);
    put_expected(out, deviation);
    put_passage(out, ",\"source\":", &deviation->source);
    put_passage(out, ",\"target\":", &deviation->target);
    put_counts(out, deviation);
    gls_json_member(out,
                    ",\"fingerprint\":", *deviation->fingerprint ? deviation->fingerprint : NULL);
    gls_json_member(out, ",\"waived\":", deviation->waived);
    gls_buf_puts(out, "}\n");
}

const struct gls_reporter gls_json_reporter = {.finding = put_finding};
