#include "pdf/document.h"

#include <stdio.h>
#include <time.h>

#include "core/error.h"

/* All is well, whatever happens: told of a failure in the middle of a font, cairo ends the program.
 * The buffer keeps it. */
static cairo_status_t write_bytes(void *payload, const unsigned char *data, unsigned size)
{
    gls_catalog_write(payload, (const char *)data, size);
    return CAIRO_STATUS_SUCCESS;
}

/* Metadata is UTF-8 without control characters. */
static void set_metadata(struct gls_document *document, cairo_pdf_metadata_t what, const char *text)
{
    struct gls_buf safe;
    gls_buf_init(&safe);
    gls_buf_put_safe(&safe, gls_span_of(text ? text : ""));
    gls_buf_put(&safe, "", 1);
    if (text && safe.status == GLS_OK)
        cairo_pdf_surface_set_metadata(document->surface, what, safe.data);
    gls_work_wrote(document->work, &safe);
    gls_buf_release(&safe);
}

/* An empty date is none; cairo would take the clock's. */
static void set_time(struct gls_document *document, int64_t seconds)
{
    char text[32] = "";
    struct tm tm;
    time_t time = (time_t)seconds;
    if (seconds && gmtime_r(&time, &tm))
        strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &tm);
    cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_CREATE_DATE, text);
}

void gls_document_open(struct gls_document *document, struct gls_work *work,
                       const struct gls_setup *setup, const struct gls_about *about,
                       struct gls_buf *out)
{
    *document = (struct gls_document){
        .work = work, .catalog = {.lang = about->lang, .out = out}, .page = 1};
    document->surface = cairo_pdf_surface_create_for_stream(write_bytes, &document->catalog,
                                                            setup->width, setup->height);
    cairo_pdf_surface_restrict_to_version(document->surface, CAIRO_PDF_VERSION_1_4);
    set_metadata(document, CAIRO_PDF_METADATA_TITLE, about->title);
    set_metadata(document, CAIRO_PDF_METADATA_SUBJECT, about->subject);
    set_metadata(document, CAIRO_PDF_METADATA_CREATOR, "glossaire");
    set_time(document, about->time);
    document->cairo = cairo_create(document->surface);
    gls_document_begin(document, "Document");
}

void gls_document_next_page(struct gls_document *document)
{
    cairo_show_page(document->cairo);
    document->page++;
}

enum gls_status gls_document_close(struct gls_document *document, struct gls_error *err)
{
    gls_document_end(document, "Document");
    cairo_show_page(document->cairo);
    cairo_status_t status = cairo_status(document->cairo);
    cairo_destroy(document->cairo);
    cairo_surface_finish(document->surface);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(document->surface);
    cairo_surface_destroy(document->surface);
    if (status == CAIRO_STATUS_NO_MEMORY)
        gls_work_fail_nomem(document->work);
    if (gls_work_failed(document->work))
        return gls_work_status(document->work, err);
    if (status == CAIRO_STATUS_SUCCESS)
        return GLS_OK;
    return gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){0}, "cannot make the PDF: %s",
                    cairo_status_to_string(status));
}

/* Whole numbers: a fraction would be written as the locale has it. */
void gls_document_name(struct gls_document *document, const char *name, double x, double y)
{
    char attributes[96];
    snprintf(attributes, sizeof attributes, "name='%s' x=%d y=%d", name, (int)x, (int)y);
    cairo_tag_begin(document->cairo, CAIRO_TAG_DEST, attributes);
    cairo_tag_end(document->cairo, CAIRO_TAG_DEST);
}

void gls_document_outline(struct gls_document *document, int level, const char *text, double x,
                          double y)
{
    char place[64];
    struct gls_buf safe;
    gls_buf_init(&safe);
    gls_buf_put_safe(&safe, gls_span_of(text));
    gls_buf_put(&safe, "", 1);
    snprintf(place, sizeof place, "page=%u pos=[%d %d]", document->page, (int)x, (int)y);
    if (safe.status == GLS_OK)
        document->outline[level + 1] = cairo_pdf_surface_add_outline(
            document->surface, document->outline[level], safe.data, place, 0);
    gls_work_wrote(document->work, &safe);
    gls_buf_release(&safe);
}

void gls_document_begin(struct gls_document *document, const char *tag)
{
    cairo_tag_begin(document->cairo, tag, NULL);
}

void gls_document_end(struct gls_document *document, const char *tag)
{
    cairo_tag_end(document->cairo, tag);
}
