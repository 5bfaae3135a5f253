#include "format/tabular/record.h"

#include <string.h>

#include "core/span.h"

/* ------------------------------------------------------------------ the walk */

static bool at_line_end(const struct gls_records *r, size_t at)
{
    char c = r->text.data[at];
    return r->dialect.end ? c == r->dialect.end : c == '\n' || c == '\r';
}

/* Whether a field ends before @p at. */
static bool at_stop(const struct gls_records *r, size_t at)
{
    return at >= r->text.size || r->stops[(unsigned char)r->text.data[at]];
}

/* Bytes side by side in a word, and one value in each of them. */
enum { WORD_BYTES = sizeof(uint64_t) };
#define IN_EACH(byte) (0x0101010101010101U * (uint64_t)(unsigned char)(byte))

static void find_stops(struct gls_records *r)
{
    char end = r->dialect.end ? r->dialect.end : '\n', other = r->dialect.end ? end : '\r';
    const char stops[] = {r->dialect.delimiter, end, other};
    for (size_t i = 0; i < sizeof stops; i++) {
        r->stops[(unsigned char)stops[i]] = true;
        r->stop_words[i] = IN_EACH(stops[i]);
    }
    r->ready = true;
}

/* Whether one of the next bytes ends a field. */
static bool has_stop(const struct gls_records *r, const char *at)
{
    uint64_t word, found = 0;
    memcpy(&word, at, sizeof word);
    for (size_t i = 0; i < sizeof r->stop_words / sizeof *r->stop_words; i++) {
        uint64_t other = word ^ r->stop_words[i];
        found |= (other - IN_EACH(1)) & ~other & IN_EACH(0x80);
    }
    return found;
}

/* Moves past a line end, CR LF being one. */
static void pass_line_end(struct gls_records *r)
{
    bool pair = !r->dialect.end && r->text.data[r->at] == '\r' && r->at + 1 < r->text.size &&
                r->text.data[r->at + 1] == '\n';
    r->at += pair ? 2 : 1;
    r->line++;
    r->line_start = r->text.data + r->at;
}

static struct gls_record_field *add_field(struct gls_records *r)
{
    struct gls_record_field *field = &r->field[r->count++];
    *field = (struct gls_record_field){.raw = {r->text.data + r->at, 0},
                                       .line_start = r->line_start,
                                       .line = r->line,
                                       .cell = r->dialect.end ? (uint32_t)r->count : 0};
    return field;
}

static bool fail(struct gls_records *r, const char *trouble)
{
    r->trouble = trouble;
    return false;
}

/* Past the field that begins with a quote; line ends in it count. */
static bool pass_quoted(struct gls_records *r)
{
    const char *data = r->text.data;
    for (r->at++; r->at < r->text.size;) {
        char c = data[r->at], next = r->at + 1 < r->text.size ? data[r->at + 1] : '\0';
        if (c == '"' && next != '"') {
            r->at++;
            return true;
        }
        if (c == '\n' || c == '\r')
            pass_line_end(r);
        else
            r->at += c == '"' || (c == '\\' && next == '"' && r->dialect.escapes) ? 2 : 1;
    }
    return fail(r, "a quote that is never closed: a quote within a field is written twice (\"\")");
}

static void pass_blanks(struct gls_records *r)
{
    while (r->at < r->text.size && (r->text.data[r->at] == ' ' || r->text.data[r->at] == '\t') &&
           r->text.data[r->at] != r->dialect.delimiter)
        r->at++;
}

static bool pass_plain(struct gls_records *r)
{
    const char *at = r->text.data + r->at, *end = r->text.data + r->text.size;
    while (end - at >= WORD_BYTES && !has_stop(r, at))
        at += WORD_BYTES;
    while (at < end && !r->stops[(unsigned char)*at])
        at++;
    r->at = (size_t)(at - r->text.data);
    return true;
}

/* Of a field between quotes where quotes are ordinary: it begins and ends with one, and has an even
 * number of them. */
static bool is_wrapped(struct gls_span raw)
{
    size_t quotes = 0;
    if (raw.size < 2 || raw.data[0] != '"' || raw.data[raw.size - 1] != '"')
        return false;
    for (size_t i = 0; i < raw.size; i++)
        quotes += raw.data[i] == '"';
    return quotes % 2 == 0;
}

static bool read_field(struct gls_records *r)
{
    struct gls_record_field *field = add_field(r);
    size_t start = r->at;
    pass_blanks(r);
    bool quoted = r->dialect.quotes && r->at < r->text.size && r->text.data[r->at] == '"';
    if (quoted)
        start = r->at;
    field->raw.data = r->text.data + start;
    if (!(quoted ? pass_quoted(r) : pass_plain(r)))
        return false;
    field->raw.size = r->at - start;
    field->quoted =
        quoted || (!r->dialect.quotes && !r->dialect.end && is_wrapped(gls_span_trim(field->raw)));
    pass_blanks(r);
    if (!at_stop(r, r->at))
        return fail(r, "text after the closing quote: a quote within a field is written twice "
                       "(\"\")");
    return true;
}

static bool read_record(struct gls_records *r)
{
    r->count = 0;
    r->start = r->at;
    while (read_field(r)) {
        if (r->at >= r->text.size)
            return true;
        if (at_line_end(r, r->at)) {
            pass_line_end(r);
            return true;
        }
        if (r->count == GLS_TABULAR_FIELDS)
            return fail(r, "more than 1000 columns: no glossary is so made");
        r->at++;
    }
    return false;
}

/* A line that begins with "#" and is no cell that was spoilt. */
static bool is_comment(const struct gls_records *r)
{
    size_t end = r->at;
    if (r->text.data[r->at] != '#' || (r->begun && !r->dialect.comments) || r->dialect.end)
        return false;
    while (!at_stop(r, end))
        end++;
    return !gls_is_spoilt((struct gls_span){r->text.data + r->at, end - r->at});
}

static void pass_comments(struct gls_records *r)
{
    while (r->at < r->text.size && is_comment(r)) {
        while (r->at < r->text.size && !at_line_end(r, r->at))
            r->at++;
        if (r->at < r->text.size)
            pass_line_end(r);
    }
}

static bool is_empty(const struct gls_records *r)
{
    for (size_t i = 0; i < r->count; i++)
        if (gls_span_trim(r->field[i].raw).size)
            return false;
    return true;
}

bool gls_records_next(struct gls_records *r)
{
    if (!r->ready)
        find_stops(r);
    do {
        pass_comments(r);
        if (r->at >= r->text.size || r->trouble || !read_record(r))
            return false;
    } while (is_empty(r));
    r->begun = true;
    return true;
}

/* ------------------------------------------------------------------ the text of a field */

/* How many of the next bytes go on with a character. */
static uint32_t count_within(const char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return (uint32_t)(((word >> 7 & ~(word >> 6) & IN_EACH(1)) * IN_EACH(1)) >> 56);
}

uint32_t gls_characters(const char *at, const char *end)
{
    uint32_t count = 0;
    for (; end - at >= WORD_BYTES; at += WORD_BYTES)
        count += WORD_BYTES - count_within(at);
    for (; at < end; at++)
        count += ((unsigned char)*at & 0xC0) != 0x80;
    return count;
}

uint32_t gls_field_column(const struct gls_record_field *field)
{
    return field->cell ? field->cell : 1 + gls_characters(field->line_start, field->raw.data);
}

bool gls_field_is_plain(const struct gls_record_field *field)
{
    return !field->quoted && !gls_blanks_of(field->raw.data, field->raw.size);
}

struct gls_span gls_field_copy(const struct gls_record_field *field,
                               const struct gls_delimited *dialect, char *out)
{
    struct gls_span raw = field->quoted ? gls_span_trim(field->raw) : field->raw;
    size_t size = 0, end = raw.size - field->quoted;
    for (size_t i = field->quoted; i < end; i++) {
        char c = raw.data[i], next = i + 1 < end ? raw.data[i + 1] : '\0';
        bool pair = field->quoted && next == '"' && (c == '"' || (c == '\\' && dialect->escapes));
        out[size++] = pair ? '"' : c;
        i += pair;
    }
    return (struct gls_span){out, gls_collapse(out, size)};
}

struct gls_span gls_field_decode(const struct gls_record_field *field,
                                 const struct gls_delimited *dialect)
{
    return gls_field_is_plain(field) ? field->raw
                                     : gls_field_copy(field, dialect, (char *)field->raw.data);
}

bool gls_is_spoilt(struct gls_span cell)
{
    static const char *const spoilt[] = {"#REF!",  "#NAME?",  "#VALUE!", "#DIV/0!",      "#N/A",
                                         "#NULL!", "#NUM!",   "#NOM?",   "#VALEUR!",     "#NOMBRE!",
                                         "#NUL!",  "#SPILL!", "#CALC!",  "#GETTING_DATA"};
    if (!cell.size || *cell.data != '#')
        return false;
    for (size_t i = 0; i < sizeof spoilt / sizeof *spoilt; i++)
        if (gls_span_equal_ascii(gls_span_trim(cell), spoilt[i]))
            return true;
    return false;
}
