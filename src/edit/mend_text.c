/* The text of an element, read again with blanks and places, and mended there. */
#include "check/rules.h"
#include "core/span.h"
#include "edit/mend.h"
#include "xml/xml.h"

/* ------------------------------------------------------------------ one character */

/* Whether what stands for the character at @p start stands for nothing else: an entity of the
 * document may be a whole text, all of it in one place. */
static bool stands_alone(const struct gls_traced *text, size_t start, size_t size)
{
    const struct gls_traced_piece *first = text->piece.data;
    const struct gls_traced_piece *piece = gls_traced_find(text, start);
    const struct gls_traced_piece *end = first + text->piece.count;
    if (piece->notation != GLS_NOTATION_OTHER)
        return true;
    return piece->size == size && (piece == first || piece[-1].at.offset != piece->at.offset) &&
           (piece + 1 == end || piece[1].at.offset != piece->at.offset);
}

/* In the place of the character at @p start comes @p c; nothing for 0. */
static void replace(struct gls_mending *mending, const struct gls_traced *text, size_t start,
                    size_t size, uint32_t c)
{
    struct gls_place at = gls_traced_place(text, start, size);
    struct gls_buf bytes;
    if (!at.size || !stands_alone(text, start, size))
        return;
    gls_buf_init(&bytes);
    bool written = !c || gls_encoding_put(&mending->encoding, c, &bytes);
    if (!written && !gls_traced_find(text, start)->cdata) {
        gls_buf_printf(&bytes, "&#x%X;", (unsigned)c);
        written = true;
    }
    if (written)
        gls_edits_add(mending->edits, at.offset,
                      (struct gls_span){mending->file.data + at.offset, (size_t)at.size},
                      (struct gls_span){bytes.size ? bytes.data : "", bytes.size});
    gls_work_wrote(&mending->edits->work, &bytes);
    gls_buf_release(&bytes);
}

/* ------------------------------------------------------------------ blanks */

static bool is_blank(uint32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || gls_is_space(c);
}

/* Of blanks in a row the best stays: a no-break space before a space before a tab. */
static int worth(uint32_t c)
{
    return c > ' ' ? 2 : c == ' ';
}

/* Blanks side by side. */
struct blanks {
    size_t start, end;
    size_t kept; /* where the best is */
    uint32_t best;
    bool has_line;
};

static struct blanks blanks_at(struct gls_span text, size_t start)
{
    struct blanks blanks = {.start = start, .end = start, .best = '\t'};
    for (size_t at = start; at < text.size; blanks.end = at) {
        size_t here = at;
        uint32_t c = gls_utf8_next(text.data, text.size, &at);
        if (!is_blank(c))
            break;
        blanks.has_line |= c == '\n' || c == '\r';
        if (here == start || worth(c) > worth(blanks.best)) {
            blanks.kept = here;
            blanks.best = c;
        }
    }
    return blanks;
}

static uint32_t look(struct gls_span text, size_t *at)
{
    return *at < text.size ? gls_utf8_next(text.data, text.size, at) : 0;
}

/* Whether one of the blanks is to stay. */
static bool may_stay(struct gls_span text, const struct blanks *blanks, uint32_t before)
{
    size_t at = blanks->end;
    uint32_t after = look(text, &at), next = look(text, &at);
    return !gls_space_fault(before, after, is_blank(next) ? ' ' : next);
}

static void mend_run(struct gls_mending *mending, const struct gls_traced *traced,
                     const struct blanks *blanks, uint32_t before)
{
    struct gls_span text = {traced->text.data, traced->text.size};
    bool stays = may_stay(text, blanks, before);
    for (size_t at = blanks->start; at < blanks->end;) {
        size_t start = at;
        uint32_t c = gls_utf8_next(text.data, text.size, &at);
        bool kept = stays && start == blanks->kept;
        if (!kept)
            replace(mending, traced, start, at - start, 0);
        else if (c < ' ')
            replace(mending, traced, start, at - start, ' ');
    }
}

void gls_mend_blanks(struct gls_mending *mending, const struct gls_traced *traced, bool is_term)
{
    struct gls_span text = {traced->text.data, traced->text.size};
    uint32_t before = 0;
    for (size_t at = 0; at < text.size;) {
        struct blanks blanks = blanks_at(text, at);
        if (blanks.end == blanks.start)
            before = gls_utf8_next(text.data, text.size, &at);
        else if (!blanks.has_line || is_term)
            mend_run(mending, traced, &blanks, before);
        at = blanks.end > at ? blanks.end : at;
    }
}

/* ------------------------------------------------------------------ apostrophes */

void gls_mend_apostrophes(struct gls_mending *mending, const struct gls_traced *traced)
{
    enum { CURVED = 0x2019 };
    const char *text = traced->text.data;
    size_t size = traced->text.size;
    for (size_t at = 0, found; (found = gls_straight_apostrophe(text, size, &at)) < size;)
        replace(mending, traced, found, 1, CURVED);
}

/* ------------------------------------------------------------------ finding the text again */

/* A reading of the file, for elements by their first byte. */
struct search {
    struct gls_mending *mending;
    const struct gls_remedy *remedy, *end;
    struct gls_traced text;
    unsigned depth; /* of elements open, from the one that is wanted on; 0: none is */
};

/* A remedy names the element, or one in the same place that has it. */
static void open_element(struct gls_xml *xml, void *reader)
{
    struct search *search = reader;
    uint64_t offset = gls_xml_place(xml).offset;
    search->mending->encoding = gls_xml_encoding(xml);
    while (!search->depth && search->remedy < search->end && search->remedy->offset < offset)
        search->remedy++;
    bool wanted = search->remedy < search->end && search->remedy->offset == offset;
    if (search->depth || wanted)
        search->depth++;
}

static void trace_piece(struct gls_xml *xml, void *reader, const struct gls_xml_piece *piece)
{
    struct search *search = reader;
    (void)xml;
    if (search->depth)
        gls_traced_add(&search->text, piece->text, piece->at, piece->notation, piece->cdata);
}

static void mend(struct search *search)
{
    uint64_t offset = search->remedy->offset;
    for (; search->remedy < search->end && search->remedy->offset == offset; search->remedy++)
        if (search->remedy->kind == GLS_REMEDY_BLANKS)
            gls_mend_blanks(search->mending, &search->text, search->remedy->is_term);
        else
            gls_mend_apostrophes(search->mending, &search->text);
}

static void close_element(struct gls_xml *xml, void *reader)
{
    struct search *search = reader;
    (void)xml;
    if (!search->depth || --search->depth)
        return;
    mend(search);
    gls_traced_clear(&search->text);
}

enum gls_status gls_mend_texts(struct gls_mending *mending, const struct gls_remedy *remedy,
                               size_t count, struct gls_error *err)
{
    static const struct gls_xml_row rows[] = {
        {GLS_XML_DOCUMENT, NULL, GLS_XML_DOCUMENT, open_element, close_element, NULL}};
    const struct gls_xml_table table = {.row = rows, .count = 1, .piece = trace_piece};
    struct search search = {.mending = mending, .remedy = remedy, .end = remedy + count};
    struct gls_input in;
    gls_traced_init(&search.text);
    gls_input_from(&in, gls_base_file(mending->base), mending->file);
    enum gls_status status = gls_xml_read(&in, &table, &search, err);
    gls_input_close(&in);
    gls_work_wrote(&mending->edits->work, &search.text.text);
    gls_traced_release(&search.text);
    return status;
}
