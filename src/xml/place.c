/* Where the tag in hand begins. Expat scans every byte once more to tell, but for a document given
 * in one piece only when it is asked: one in UTF-8 is then counted here, a line at a time. */
#include <stdio.h>
#include <string.h>

#include "core/span.h"
#include "xml/parser.h"

void gls_xml_count_lines(struct gls_xml *xml, const char *data, size_t size)
{
    bool utf8 = !xml->forced || strcmp(xml->forced, "UTF-8") == 0;
    if (utf8 && !memchr(data, '\r', size))
        xml->counted = (struct gls_xml_count){data, data, data + size, 0, 1};
}

void XMLCALL gls_xml_declaration(void *data, const XML_Char *version, const XML_Char *encoding,
                                 int standalone)
{
    (void)version, (void)standalone;
    struct gls_xml *xml = data;
    if (encoding)
        snprintf(xml->declared, sizeof xml->declared, "%s", encoding);
    if (encoding && !xml->forced && !gls_span_equal_ascii(gls_span_of(encoding), "UTF-8"))
        xml->counted.at = NULL;
}

static void count_to(struct gls_xml_count *counted, const char *here)
{
    while (counted->next_line <= here) {
        counted->at = counted->next_line;
        const char *line_end = memchr(counted->at, '\n', (size_t)(counted->end - counted->at));
        counted->next_line = line_end ? line_end + 1 : counted->end + 1;
        counted->line++;
        counted->column = 1;
    }
    if (counted->at < here) {
        struct gls_span passed = {counted->at, (size_t)(here - counted->at)};
        counted->column += (unsigned)gls_utf8_begins(passed);
        counted->at = here;
    }
}

static uint64_t byte_here(const struct gls_xml *xml)
{
    XML_Index byte = XML_GetCurrentByteIndex(xml->parser);
    return byte < 0 ? 0 : (uint64_t)byte + xml->skipped_bytes;
}

uint64_t gls_xml_end(const struct gls_xml *xml)
{
    return byte_here(xml) + (uint64_t)XML_GetCurrentByteCount(xml->parser);
}

struct gls_place gls_xml_place(struct gls_xml *xml)
{
    int offset, size;
    const char *data = XML_GetInputContext(xml->parser, &offset, &size);
    struct gls_place place = {.file = xml->file, .offset = byte_here(xml)};
    place.size = gls_xml_end(xml) - place.offset;
    if (data && xml->counted.at && data + offset >= xml->counted.at) {
        count_to(&xml->counted, data + offset);
        place.line = xml->counted.line;
        place.column = xml->counted.column;
    } else {
        place.line = (unsigned)XML_GetCurrentLineNumber(xml->parser);
        place.column = (unsigned)XML_GetCurrentColumnNumber(xml->parser) + 1;
    }
    if (place.line == 1)
        place.column += xml->skipped.column;
    place.line += xml->skipped.line;
    return place;
}
