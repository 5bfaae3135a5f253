/* The first bytes of a document. */
#include <string.h>

#include "core/span.h"
#include "xml/encoding.h"
#include "xml/parser.h"

/* How a file begins that is not what expat expects at once. */
static const struct opening {
    unsigned char byte[3];
    unsigned char size; /* of @c byte */
    unsigned char mark; /* how many of them are a byte order mark */
    unsigned char width;
    const char *encoding;
} openings[] = {
    {{0xEF, 0xBB, 0xBF}, 3, 3, 1, "UTF-8"}, {{0xFF, 0xFE}, 2, 2, 2, "UTF-16LE"},
    {{0xFE, 0xFF}, 2, 2, 2, "UTF-16BE"},    {{'<', 0}, 2, 0, 2, "UTF-16LE"},
    {{0, '<'}, 2, 0, 2, "UTF-16BE"},        {{0}, 0, 0, 1, NULL},
};

static const struct opening *find_opening(struct gls_span head)
{
    const struct opening *row = openings;
    while (head.size < row->size || memcmp(head.data, row->byte, row->size) != 0)
        row++;
    return row;
}

/* The blank that begins at @p at, or 0. */
static char blank_at(struct gls_span head, size_t at, const struct opening *opening)
{
    if (at + opening->width > head.size)
        return 0;
    bool big = opening->width == 2 && strcmp(opening->encoding, "UTF-16BE") == 0;
    char low = head.data[at + big];
    char high = opening->width == 2 ? head.data[at + !big] : 0;
    return high == 0 && gls_is_blank(low) ? low : 0;
}

/* What an XML declaration at @p at says, "" when it says nothing. */
static struct gls_span declared_encoding(struct gls_span head, size_t at)
{
    static const char begins[] = "<?xml", names[] = "encoding";
    const struct gls_span none = {"", 0};
    struct gls_span text = {head.data + at, head.size - at};
    const char *close = text.size ? memchr(text.data, '>', text.size) : NULL;
    if (!close || text.size < sizeof begins || memcmp(text.data, begins, sizeof begins - 1) != 0)
        return none;
    const char *name = text.data + sizeof begins - 1;
    while (close - name > (long)sizeof names && memcmp(name, names, sizeof names - 1) != 0)
        name++;
    const char *quote = name + sizeof names - 1;
    while (quote < close && *quote != '"' && *quote != '\'')
        quote++;
    const char *end = quote < close ? memchr(quote + 1, *quote, (size_t)(close - quote - 1)) : NULL;
    return end ? (struct gls_span){quote + 1, (size_t)(end - quote - 1)} : none;
}

enum gls_status gls_xml_skip_opening(struct gls_xml *xml, struct gls_input *in,
                                     struct gls_error *err)
{
    struct gls_span head;
    enum gls_status status = gls_input_peek(in, 4096, &head, err);
    if (status != GLS_OK)
        return status;
    const struct opening *opening = find_opening(head);
    size_t at = opening->mark;
    for (char c = blank_at(head, at, opening); c; c = blank_at(head, at, opening)) {
        at += opening->width;
        xml->skipped.column++;
        if (c == '\n' || (c == '\r' && blank_at(head, at, opening) != '\n')) {
            xml->skipped.line++;
            xml->skipped.column = 0;
        }
    }
    xml->forced = opening->encoding;
    if (!xml->forced && gls_encoding_is_utf8(declared_encoding(head, at)))
        xml->forced = "UTF-8";
    xml->skipped_bytes = at;
    gls_input_skip(in, at);
    return GLS_OK;
}
