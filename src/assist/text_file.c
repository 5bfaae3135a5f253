/* Reading texts in pieces. */
#include <string.h>

#include "core/input.h"
#include "core/memory.h"

struct gls_text {
    struct gls_input in;
};

/* Files that are not plain text, by their first bytes: what they are and what to do. */
static const struct magic {
    const char *bytes;
    size_t size;
    const char *is;
} magics[] = {
    {"%PDF-", 5, "a PDF document: take its text out first (pdftotext)"},
    {"PK\3\4", 4, "an office document or a ZIP archive: save its text first"},
    {"\xD0\xCF\x11\xE0", 4, "an old office document: save its text first"},
    {"{\\rtf", 5, "an RTF document: save its text first"},
    {"\x1F\x8B", 2, "compressed by gzip: unpack it first (gunzip)"},
    {"\xFF\xFE", 2, "text in UTF-16: convert it first (iconv -f UTF-16 -t UTF-8)"},
    {"\xFE\xFF", 2, "text in UTF-16: convert it first (iconv -f UTF-16 -t UTF-8)"},
};

/* Looks no further ahead than what is there: a pipe may be slow. */
static enum gls_status refuse_document(struct gls_input *in, struct gls_error *err)
{
    enum { LONGEST = 5 };
    struct gls_span head;
    enum gls_status status = gls_input_peek(in, 1, &head, err);
    size_t left = gls_input_left(in);
    if (status == GLS_OK)
        status = gls_input_peek(in, left < LONGEST ? left : LONGEST, &head, err);
    for (size_t i = 0; status == GLS_OK && i < sizeof magics / sizeof *magics; i++)
        if (head.size >= magics[i].size && !memcmp(head.data, magics[i].bytes, magics[i].size))
            status = gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){.file = in->name},
                              "this is %s", magics[i].is);
    return status;
}

enum gls_status gls_text_open(struct gls_text **out, const char *path, struct gls_error *err)
{
    *out = NULL;
    struct gls_text *text = gls_malloc(sizeof *text);
    if (!text)
        return gls_fail_nomem(err);
    *text = (struct gls_text){.in.fd = -1};
    enum gls_status status = gls_input_open(&text->in, path, err);
    if (status == GLS_OK)
        status = refuse_document(&text->in, err);
    if (status == GLS_OK)
        *out = text;
    else
        gls_text_close(text);
    return status;
}

enum gls_status gls_text_next(struct gls_text *text, struct gls_span *piece, struct gls_error *err)
{
    return gls_input_next(&text->in, 0, piece, err);
}

void gls_text_close(struct gls_text *text)
{
    if (!text)
        return;
    gls_input_close(&text->in);
    gls_free(text);
}
