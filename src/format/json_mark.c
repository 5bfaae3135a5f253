/* The terms of a text, a JSON object an occurrence. */
#include "format/json.h"

#include "core/buf.h"
#include "core/span.h"
#include "format/mark.h"

static void begin_text(struct gls_marking *marking)
{
    if (!marking->document) {
        gls_json_member(&marking->own, "{\"file\":", marking->name);
        return;
    }
    gls_buf_puts(&marking->own, "{\"id\":");
    gls_buf_put(&marking->own, marking->document->id.data, marking->document->id.size);
}

static void write_hit(struct gls_marking *marking, const struct gls_hit *hit)
{
    const struct gls_marked_place place = gls_marking_place(marking, hit);
    struct gls_buf *out = marking->out;
    gls_buf_put(out, marking->own.data, marking->own.size);
    gls_json_number(out, ",\"line\":", hit->line);
    gls_json_number(out, ",\"column\":", hit->column);
    gls_json_number(out, ",\"start\":", place.start);
    gls_json_number(out, ",\"length\":", place.length);
    gls_buf_puts(out, ",\"surface\":");
    if (!gls_is_plain(hit->surface)) {
        gls_json_span(out, "", hit->surface);
        return;
    }
    gls_buf_puts(out, "\"");
    gls_buf_put(out, hit->surface.data, hit->surface.size);
    gls_buf_puts(out, "\"");
}

static void write_tail(struct gls_buf *out, const struct gls_entry *entry)
{
    gls_json_member(out, ",\"term\":", entry->term.text);
    gls_json_member(out, ",\"status\":", gls_admin_name(entry->term.admin));
    gls_json_member(out, ",\"prefer\":", entry->prefer.text);
    gls_json_member(out, ",\"entry\":", entry->id);
    gls_json_equivalents(out, &entry->equivalents);
}

static void mark_hit(struct gls_marking *marking, const struct gls_hit *hit)
{
    size_t senses = gls_hit_senses(hit);
    for (size_t i = 0; i < hit->count; i++) {
        struct gls_span tail = gls_marking_tail(marking, &hit->match[i], write_tail);
        write_hit(marking, hit);
        gls_json_member(marking->out, ",\"grade\":", gls_grade_name(hit->match[i].grade));
        gls_buf_put(marking->out, tail.data, tail.size);
        if (i >= senses) /* not to be said in a sense that need not be meant */
            gls_buf_puts(marking->out, ",\"otherSense\":true");
        if (marking->how.inner)
            gls_buf_puts(marking->out, hit->inner ? ",\"inner\":true" : ",\"inner\":false");
        gls_buf_puts(marking->out, "}\n");
    }
}

const struct gls_marker gls_json_marker = {.begin = begin_text, .hit = mark_hit};
