/* The bytes of an entry that others take the place of. */
#include "core/span.h"
#include "edit/splice_level.h"
#include "xml/write.h"

struct gls_span gls_splice_bytes(const struct gls_splice *s, uint64_t from, uint64_t to)
{
    return (struct gls_span){s->with->file.data + from, (size_t)(to - from)};
}

void gls_splice_replace(struct gls_splice *s, uint64_t from, uint64_t to, struct gls_span text)
{
    gls_edits_add(&s->edits, from - s->offset, gls_splice_bytes(s, from, to), text);
}

void gls_splice_write(struct gls_splice *s, uint64_t from, uint64_t to, const struct gls_buf *text)
{
    gls_work_wrote(s->with->work, text);
    gls_splice_replace(s, from, to, (struct gls_span){text->size ? text->data : "", text->size});
}

void gls_splice_remove(struct gls_splice *s, uint32_t number)
{
    const struct gls_outlined *element = gls_splice_element(s, number);
    const char *data = s->with->file.data;
    uint64_t from = element->offset;
    struct gls_buf none = {0};
    while (gls_is_blank(data[from - 1]) && data[from - 1] != '\n')
        from--;
    if (data[from - 1] == '\n')
        from -= data[from - 2] == '\r' ? 2 : 1;
    else if (!gls_is_blank(data[from]))
        from = element->offset;
    gls_splice_write(s, from, element->end, &none);
}

bool gls_splice_text(struct gls_splice *s, uint32_t number, const char *text)
{
    struct gls_buf written;
    const struct gls_outlined *element =
        number == UINT32_MAX ? NULL : gls_splice_element(s, number);
    if (!element || element->close == element->end)
        return false;
    gls_buf_init(&written);
    gls_xml_put_text(&written, text);
    gls_splice_write(s, element->inside, element->close, &written);
    gls_buf_release(&written);
    return true;
}

struct gls_span gls_splice_without_gap(const struct gls_buf *written)
{
    size_t blanks = 0;
    while (blanks < written->size && gls_is_blank(written->data[blanks]))
        blanks++;
    return (struct gls_span){written->size ? written->data + blanks : "", written->size - blanks};
}

uint64_t gls_splice_end_of_properties(const struct gls_splice *s, uint32_t parent,
                                      struct gls_span level)
{
    uint64_t end = gls_splice_element(s, parent)->inside;
    uint32_t i = UINT32_MAX;
    while ((i = gls_outline_child(&s->outline, parent, i)) != UINT32_MAX &&
           !gls_span_equal(gls_splice_element(s, i)->name, level))
        end = gls_splice_element(s, i)->end;
    return end;
}
