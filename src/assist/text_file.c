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
    {"\x1F\x8B", 2, "compressed by gzip: unpack it first (gunzip)"},
    {"\xFF\xFE", 2, "text in UTF-16: convert it first (iconv -f UTF-16 -t UTF-8)"},
    {"\xFE\xFF", 2, "text in UTF-16: convert it first (iconv -f UTF-16 -t UTF-8)"},
};

/* ASCII letters count in either case. */
static bool begins_as(struct gls_span text, const char *beginning)
{
    size_t i = 0;
    while (beginning[i] && i < text.size) {
        char c = text.data[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c - 'A' + 'a');
        if (c != beginning[i])
            return false;
        i++;
    }
    return !beginning[i];
}

/* The same by the first characters but blanks, whatever their case. Markup would be taken for text,
 * and what is written into it would spoil it. */
static const struct beginning {
    const char *text;
    const char *is;
} beginnings[] = {
    {"{\\rtf", "an RTF document: save its text first"},
    {"<!doctype html", "an HTML page: take its text out first (html2text, w3m -dump)"},
    {"<html", "an HTML page: take its text out first (html2text, w3m -dump)"},
    {"<head", "an HTML page: take its text out first (html2text, w3m -dump)"},
    {"<body", "an HTML page: take its text out first (html2text, w3m -dump)"},
    {"<tbx", "a TBX glossary, no text: name it with -g"},
    {"<martif", "a TBX glossary, no text: name it with -g"},
    {"<mtf", "a termbase of MultiTerm, no text: name it with -g"},
    {"<xliff", "a translation in XLIFF: save its text first"},
    {"<tmx", "a translation memory: save its text first"},
    {"<?xml", "an XML document: take its text out first (xmllint --xpath 'string(/)')"},
};

/* What an XML document is, by its root where that is in sight. */
static const char *name_xml(struct gls_span head, const char *otherwise)
{
    for (size_t at = 0; at < head.size; at++)
        for (size_t i = 0; head.data[at] == '<' && i < sizeof beginnings / sizeof *beginnings;
             i++) {
            struct gls_span rest = {head.data + at, head.size - at};
            if (strncmp(beginnings[i].text, "<?", 2) != 0 && begins_as(rest, beginnings[i].text))
                return beginnings[i].is;
        }
    return otherwise;
}

static const char *name_document(struct gls_span head)
{
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
        if (head.size >= magics[i].size && !memcmp(head.data, magics[i].bytes, magics[i].size))
            return magics[i].is;
    while (head.size && strchr("\xEF\xBB\xBF \t\r\n", *head.data) && *head.data) {
        head.data++;
        head.size--;
    }
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
        if (begins_as(head, beginnings[i].text))
            return name_xml(head, beginnings[i].is);
    return NULL;
}

/* Looks no further ahead than what is there: a pipe may be slow. */
static enum gls_status refuse_document(struct gls_input *in, struct gls_error *err)
{
    enum { LONGEST = 4096 };
    struct gls_span head;
    enum gls_status status = gls_input_peek(in, 1, &head, err);
    size_t left = gls_input_left(in);
    if (status == GLS_OK)
        status = gls_input_peek(in, left < LONGEST ? left : LONGEST, &head, err);
    const char *is = status == GLS_OK ? name_document(head) : NULL;
    return is ? gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){.file = in->name}, "this is %s",
                         is)
              : status;
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
