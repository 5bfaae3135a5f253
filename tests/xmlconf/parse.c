/* Reads each file that is named on standard input as XML, and says what came of it:
 * "path\tmessage", without a message where it is well-formed. */
#include <stdio.h>
#include <string.h>

#include "xml/xml.h"

int main(void)
{
    enum { INSIDE = GLS_XML_DOCUMENT << 1 };
    static const struct gls_xml_row rows[] = {
        {GLS_XML_DOCUMENT | INSIDE, NULL, INSIDE, NULL, NULL, NULL}};
    static const struct gls_xml_table table = {.row = rows, .count = 1};
    char path[4096];
    struct gls_buf out;
    gls_buf_to_fd(&out, 1, "standard output");
    while (fgets(path, sizeof path, stdin)) {
        struct gls_input in;
        struct gls_error err = {0};
        path[strcspn(path, "\n")] = '\0';
        enum gls_status status = gls_input_open(&in, path, &err);
        if (status == GLS_OK) {
            status = gls_xml_read(&in, &table, NULL, &err);
            gls_input_close(&in);
        }
        gls_buf_printf(&out, "%s\t", path);
        gls_buf_put_safe(&out, gls_span_of(status == GLS_OK ? "" : err.message));
        gls_buf_puts(&out, "\n");
    }
    bool done = gls_buf_finish(&out, NULL) == GLS_OK;
    gls_buf_release(&out);
    return !done;
}
