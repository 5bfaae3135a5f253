/* Columns between tabs, no header line. Inside a field tab, line feed and backslash are written
 * \t \n \\, and other control characters \xNN, so that a line is always one record; so is the first
 * character of what a spreadsheet would take for a formula. */
#include "format/format.h"

#include <inttypes.h>
#include <string.h>

#include "core/number.h"
#include "core/span.h"
#include "format/candidate.h"
#include "format/cell.h"
#include "format/mark.h"
#include "format/tsv.h"
#include "core/safe.h"

static void write_char(struct gls_buf *out, uint32_t c)
{
    char bytes[4];
    if (c == '\t')
        gls_buf_puts(out, "\\t");
    else if (c == '\n')
        gls_buf_puts(out, "\\n");
    else if (c == '\\')
        gls_buf_puts(out, "\\\\");
    else if (gls_is_control(c))
        gls_buf_printf(out, "\\x%02X", (unsigned)c);
    else
        gls_buf_put(out, bytes, gls_utf8_write(bytes, c));
}

void gls_tsv_span(struct gls_buf *out, struct gls_span text)
{
    size_t at = text.size && strchr("=@+-", *text.data) && gls_is_formula(text);
    if (!at && gls_is_plain(text)) {
        gls_buf_put(out, text.data, text.size);
        return;
    }
    if (at)
        gls_buf_printf(out, "\\x%02X", (unsigned char)*text.data);
    while (at < text.size)
        write_char(out, gls_safe_next(text, &at));
}

void gls_tsv_text(struct gls_buf *out, const char *text)
{
    if (text)
        gls_tsv_span(out, gls_span_of(text));
}

/* "term status equivalents" to the end of the line. A column has nowhere to say that one is not to
 * be used: those are left out. */
static void write_fields(struct gls_buf *out, const struct gls_entry *entry)
{
    const char *before = "";
    gls_tsv_text(out, entry->term.text);
    gls_buf_puts(out, "\t");
    gls_tsv_text(out, gls_admin_name(entry->term.admin));
    gls_buf_puts(out, "\t");
    for (size_t i = 0; i < entry->equivalents.count; i++) {
        if (gls_admin_is_bad(entry->equivalents.item[i].admin))
            continue;
        gls_buf_puts(out, before);
        gls_tsv_text(out, entry->equivalents.item[i].text);
        before = " | ";
    }
    gls_buf_puts(out, "\n");
}

static void write_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    write_fields(scribe->out, entry);
}

const struct gls_writer gls_tsv_writer = {.entry = write_entry};

/* A suggestion is never an answer, and a line of columns has nowhere to say so. */
static void write_answer(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    if (gls_grade_is_guess(entry->grade))
        return;
    gls_tsv_span(scribe->out, scribe->answer->query);
    gls_buf_puts(scribe->out, "\t");
    gls_tsv_text(scribe->out, gls_grade_name(entry->grade));
    gls_buf_puts(scribe->out, "\t");
    write_fields(scribe->out, entry);
}

const struct gls_teller gls_tsv_teller = {.entry = write_answer};

/* ------------------------------------------------------------------ annotated text
 *
 * "file line column start length surface grade term status equivalents" */

static void begin_text(struct gls_marking *marking)
{
    gls_tsv_text(&marking->own, marking->name);
    gls_buf_puts(&marking->own, "\t");
}

static void write_tail(struct gls_buf *out, const struct gls_entry *entry)
{
    gls_buf_puts(out, "\t");
    write_fields(out, entry);
}

static char *write_part(char *at, struct gls_span part)
{
    if (part.size)
        memcpy(at, part.data, part.size);
    return at + part.size;
}

static char *write_column(char *at, uint64_t number)
{
    at = gls_digits_write(at, number);
    *at++ = '\t';
    return at;
}

/* A line with @p surface, as it is written, put together in place. */
static void write_line(struct gls_marking *marking, const struct gls_hit *hit,
                       struct gls_span surface, enum gls_grade grade, struct gls_span tail)
{
    struct gls_span name = {marking->own.data, marking->own.size};
    struct gls_span word = gls_span_of(gls_grade_name(grade));
    size_t room = name.size + 4 * (GLS_DIGITS + 1) + surface.size + 1 + word.size + tail.size;
    char *start = gls_buf_reserve(marking->out, room);
    if (!start)
        return;
    char *at = write_part(start, name);
    at = write_column(at, hit->line);
    at = write_column(at, hit->column);
    at = write_column(at, hit->start);
    at = write_column(at, hit->surface.size);
    at = write_part(at, surface);
    *at++ = '\t';
    at = write_part(at, word);
    at = write_part(at, tail);
    marking->out->size += (size_t)(at - start);
}

static void mark_hit(struct gls_marking *marking, const struct gls_hit *hit)
{
    struct gls_span surface = hit->surface;
    if (!gls_is_plain(surface) || gls_is_formula(surface)) {
        marking->scratch.size = 0;
        gls_tsv_span(&marking->scratch, surface);
        surface = (struct gls_span){marking->scratch.data, marking->scratch.size};
    }
    for (size_t i = 0; i < gls_hit_senses(hit); i++) /* a column has nowhere to ask */
        write_line(marking, hit, surface, hit->match[i].grade,
                   gls_marking_tail(marking, &hit->match[i], write_tail));
}

const struct gls_marker gls_tsv_marker = {.begin = begin_text, .hit = mark_hit};

/* ------------------------------------------------------------------ candidates
 *
 * "term count texts score kind forms contains suggested file line column context" */

static void write_forms(struct gls_buf *out, const struct gls_candidate *candidate)
{
    for (size_t i = 0; i < candidate->forms; i++) {
        gls_buf_puts(out, i ? " | " : "");
        gls_tsv_text(out, candidate->form[i].text);
    }
    gls_buf_puts(out, "\t");
    for (size_t i = 0; i < candidate->containing; i++) {
        gls_buf_puts(out, i ? " | " : "");
        gls_tsv_text(out, candidate->contains[i]);
    }
    gls_buf_puts(out, "\t");
}

static void write_context(struct gls_buf *out, const struct gls_candidate *candidate)
{
    if (candidate->contexts == 0) {
        gls_buf_puts(out, "\t\t\t\n");
        return;
    }
    gls_tsv_text(out, candidate->context->file);
    gls_buf_printf(out, "\t%" PRIu64 "\t%" PRIu64 "\t", candidate->context->line,
                   candidate->context->column);
    gls_tsv_span(out, candidate->context->text);
    gls_buf_puts(out, "\n");
}

static void list_candidate(struct gls_candidate_list *list, const struct gls_candidate *candidate)
{
    struct gls_buf *out = list->out;
    gls_tsv_text(out, candidate->term);
    gls_buf_printf(out, "\t%" PRIu64 "\t%" PRIu64 "\t", candidate->count, candidate->texts);
    gls_buf_tenths(out, candidate->score);
    gls_buf_printf(out, "\t%s\t",
                   candidate->known ? "known" : gls_candidate_kind_name(candidate->kind));
    write_forms(out, candidate);
    gls_tsv_text(out, candidate->suggested);
    if (candidate->suggested)
        gls_buf_printf(out, " %s", gls_candidate_mark(candidate));
    gls_buf_puts(out, "\t");
    write_context(out, candidate);
}

const struct gls_lister gls_tsv_lister = {.candidate = list_candidate};
