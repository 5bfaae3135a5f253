/* Documents of a stream: one line a document, whatever it holds, with all its hits. */
#include "format/json.h"
#include "format/mark.h"

static void write_tail(struct gls_buf *out, const struct gls_entry *entry)
{
    gls_json_member(out, ",\"entry\":", entry->id);
    gls_json_member(out, ",\"status\":", gls_admin_name(entry->term.admin));
}

/* What was asked for besides is made anew for every hit: few ask. */
static void write_equivalents(struct gls_buf *out, const struct gls_entry_terms *equivalents)
{
    const char *before = "";
    gls_buf_puts(out, ",\"equivalents\":[");
    for (size_t i = 0; i < equivalents->count; i++) {
        if (gls_admin_is_bad(equivalents->item[i].admin))
            continue;
        gls_json_member(out, before, equivalents->item[i].text);
        before = ",";
    }
    gls_buf_puts(out, "]");
}

static void write_fields(struct gls_marking *marking, const struct gls_hit *hit, size_t sense)
{
    unsigned fields = marking->how.fields;
    struct gls_buf *out = &marking->own;
    if (fields & GLS_HIT_SURFACE)
        gls_json_span(out, ",\"surface\":", hit->surface);
    if (!(fields & (GLS_HIT_TERM | GLS_HIT_EQUIVALENTS)) ||
        !gls_marking_read(marking, &hit->match[sense]))
        return;
    if (fields & GLS_HIT_TERM)
        gls_json_member(out, ",\"term\":", marking->entry.term.text);
    if (fields & GLS_HIT_EQUIVALENTS)
        write_equivalents(out, &marking->entry.equivalents);
}

static void write_hit(struct gls_marking *marking, const struct gls_hit *hit, size_t sense)
{
    struct gls_buf *out = &marking->own;
    const struct gls_marked_place place = gls_marking_place(marking, hit);
    struct gls_span tail = gls_marking_tail(marking, &hit->match[sense], write_tail);
    gls_json_number(out, out->size ? ",{\"start\":" : "{\"start\":", place.start);
    gls_json_number(out, ",\"length\":", place.length);
    gls_buf_puts(out, ",\"grade\":\"");
    gls_buf_puts(out, gls_grade_name(hit->match[sense].grade));
    gls_buf_puts(out, "\"");
    gls_buf_put(out, tail.data, tail.size);
    if (marking->how.fields)
        write_fields(marking, hit, sense);
    if (sense >= gls_hit_senses(hit)) /* not to be said in a sense that need not be meant */
        gls_buf_puts(out, ",\"otherSense\":true");
    if (marking->how.inner)
        gls_buf_puts(out, hit->inner ? ",\"inner\":true" : ",\"inner\":false");
    gls_buf_puts(out, "}");
}

static void mark_hit(struct gls_marking *marking, const struct gls_hit *hit)
{
    for (size_t i = 0; i < hit->count; i++)
        write_hit(marking, hit, i);
}

/* The number of words is known at the end. */
static void end_document(struct gls_marking *marking)
{
    struct gls_buf *out = marking->out;
    gls_buf_puts(out, "{\"id\":");
    gls_buf_put(out, marking->document->id.data, marking->document->id.size);
    gls_json_number(out, ",\"words\":", marking->document->words);
    gls_buf_puts(out, ",\"hits\":[");
    gls_buf_append(out, &marking->own);
    gls_buf_puts(out, "]}\n");
}

const struct gls_marker gls_document_marker = {.hit = mark_hit, .end = end_document};
