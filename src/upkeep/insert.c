#include "upkeep/insert.h"

#include <string.h>

#include "xml/write.h"

/* The end of a comment that ends on its line; NULL: it does not. */
static const char *find_close(const char *text, size_t size)
{
    for (size_t i = 4; i + 2 < size && text[i] != '\n'; i++)
        if (memcmp(text + i, "-->", 3) == 0)
            return text + i + 3;
    return NULL;
}

uint64_t gls_line_end(struct gls_span file, uint64_t end)
{
    uint64_t at = end;
    while (at < file.size) {
        const char *text = file.data + at, *close;
        size_t left = (size_t)(file.size - at);
        if (*text == ' ' || *text == '\t')
            at++;
        else if (*text == '\n' || *text == '\r')
            return at;
        else if (left > 4 && memcmp(text, "<!--", 4) == 0 && (close = find_close(text, left)))
            at = (uint64_t)(close - file.data);
        else
            break;
    }
    return end;
}

bool gls_insert_entry(struct gls_edits *edits, const struct gls_splicing *splicing,
                      const struct gls_base *base, uint32_t position, struct gls_span entry)
{
    struct gls_span gap = splicing->dialect->gap[0], none = {"", 0};
    struct gls_concept next = gls_base_concept(base, position ? position - 1 : 0);
    struct gls_buf text;
    if (!next.size)
        return false;
    gls_buf_init(&text);
    if (position)
        gls_buf_put(&text, gap.data, gap.size);
    gls_buf_put(&text, entry.data, entry.size);
    if (!position)
        gls_buf_put(&text, gap.data, gap.size);
    if (gls_work_wrote(splicing->work, &text))
        gls_edits_add(
            edits, position ? gls_line_end(splicing->file, next.offset + next.size) : next.offset,
            none, (struct gls_span){text.data, text.size});
    gls_buf_release(&text);
    return true;
}

/* ------------------------------------------------------------------ a file of our own */

static const struct gls_dialect ours = {
    .entry = {"conceptEntry", 12},
    .section = {"langSec", 7},
    .group = {"termSec", 7},
    .inner = {"", 0},
    .term = {"term", 4},
    .lang = {"xml:lang", 8},
    .core = {"", 0},
    .min = {"", 0},
    .basic = {"", 0},
    .quote = '"',
    .gap = {{"\n      ", 7}},
    .step = {"  ", 2},
};

void gls_write_first(struct gls_buf *out, struct gls_one concept, const char *id, const char *title)
{
    struct gls_writing writing = {&ours, out, 0};
    gls_buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\" type=\"TBX-Basic\" "
                      "style=\"dca\" xml:lang=\"fr\">\n"
                      "  <tbxHeader>\n    <fileDesc>\n      <titleStmt>\n        <title>");
    gls_xml_put_text(out, title);
    gls_buf_puts(out, "</title>\n      </titleStmt>\n      <sourceDesc>\n        <p></p>\n"
                      "      </sourceDesc>\n    </fileDesc>\n  </tbxHeader>\n"
                      "  <text>\n    <body>");
    gls_writing_concept(&writing, concept, id);
    gls_buf_puts(out, "\n    </body>\n  </text>\n</tbx>\n");
}
