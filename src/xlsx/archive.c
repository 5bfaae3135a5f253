/* The archive of a workbook, and its parts unpacked. */
#include "xlsx/workbook.h"
#include "xml/xml.h"

static const struct gls_place nowhere = {0};

static void read_file(struct gls_workbook *workbook, struct gls_input *in, struct gls_buf *out)
{
    struct gls_error err;
    struct gls_span piece;
    enum gls_status status;
    do {
        status = gls_input_next(in, 0, &piece, &err);
        if (status == GLS_OK)
            gls_buf_put(out, piece.data, piece.size);
        if (out->size > GLS_XLSX_FILE)
            gls_work_fail(workbook->work, GLS_ERR_LIMIT, nowhere,
                          "a workbook of more than %d MiB: cut it in parts", GLS_XLSX_FILE >> 20);
    } while (status == GLS_OK && piece.size && !gls_work_failed(workbook->work));
    if (status == GLS_ERR_NOMEM)
        gls_work_fail_nomem(workbook->work);
    else if (status != GLS_OK)
        gls_work_fail(workbook->work, status, nowhere, "%s", err.message);
    gls_work_wrote(workbook->work, out);
}

static void fail_zip(struct gls_workbook *workbook, zip_error_t *error)
{
    bool memory = zip_error_code_zip(error) == ZIP_ER_MEMORY;
    if (memory)
        gls_work_fail_nomem(workbook->work);
    else
        gls_work_fail(workbook->work, GLS_ERR_SYNTAX, nowhere, "a damaged workbook: %s",
                      zip_error_strerror(error));
}

static void open_zip(struct gls_workbook *workbook, size_t size)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(workbook->bytes, size, 0, &error);
    workbook->zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
    if (!workbook->zip)
        fail_zip(workbook, &error);
    if (source && !workbook->zip)
        zip_source_free(source);
    zip_error_fini(&error);
}

void gls_archive_open(struct gls_workbook *workbook, struct gls_input *in)
{
    struct gls_buf bytes;
    gls_buf_init(&bytes);
    read_file(workbook, in, &bytes);
    workbook->bytes = bytes.data;
    if (!gls_work_failed(workbook->work))
        open_zip(workbook, bytes.size);
}

static bool is_bomb(size_t unpacked, uint64_t packed)
{
    return unpacked > GLS_XLSX_PART || (unpacked > 1 << 20 && unpacked / GLS_XLSX_RATIO > packed);
}

/* Reads on until the end; what it unpacks to is not what the archive says. */
static void unpack(struct gls_workbook *workbook, zip_file_t *file, const zip_stat_t *about,
                   struct gls_buf *out)
{
    char block[1 << 14];
    zip_int64_t got = 1;
    while (got > 0 && !gls_work_failed(workbook->work)) {
        got = zip_fread(file, block, sizeof block);
        if (got > 0)
            gls_buf_put(out, block, (size_t)got);
        if (is_bomb(out->size, about->comp_size))
            gls_work_fail(workbook->work, GLS_ERR_LIMIT, nowhere,
                          "%s unpacks to more than an honest workbook has", about->name);
    }
    if (got < 0)
        fail_zip(workbook, zip_file_get_error(file));
}

/* It is not there, or nobody may read it. */
static void fail_part(struct gls_workbook *workbook, const char *name)
{
    if (zip_error_code_zip(zip_get_error(workbook->zip)) == ZIP_ER_NOPASSWD)
        gls_work_fail(workbook->work, GLS_ERR_FORMAT, nowhere,
                      "a workbook under a password: save it without one");
    else
        gls_work_fail(workbook->work, GLS_ERR_FORMAT, nowhere,
                      "no workbook that can be read: it has no part %s", name);
}

struct gls_span gls_workbook_part(struct gls_workbook *workbook, const char *name)
{
    zip_stat_t about;
    struct gls_buf out;
    gls_buf_init(&out);
    zip_file_t *file = gls_work_failed(workbook->work) ? NULL : zip_fopen(workbook->zip, name, 0);
    if (!file || zip_stat(workbook->zip, name, 0, &about) != 0)
        fail_part(workbook, name);
    else
        unpack(workbook, file, &about, &out);
    if (file)
        zip_fclose(file);
    if (gls_work_wrote(workbook->work, &out) && !gls_work_failed(workbook->work))
        return (struct gls_span){out.data, out.size};
    gls_buf_release(&out);
    return (struct gls_span){NULL, 0};
}

void gls_workbook_read(struct gls_workbook *workbook, const char *part,
                       const struct gls_xml_table *table, void *reader)
{
    struct gls_input in;
    struct gls_error err = {0};
    struct gls_span bytes = gls_workbook_part(workbook, part);
    if (gls_work_failed(workbook->work)) {
        gls_free((char *)bytes.data);
        return;
    }
    gls_input_from(&in, workbook->file, bytes);
    enum gls_status status = gls_xml_read(&in, table, reader, &err);
    gls_input_close(&in);
    if (status == GLS_ERR_NOMEM)
        gls_work_fail_nomem(workbook->work);
    else if (status != GLS_OK)
        gls_work_fail(workbook->work, status, nowhere, "%s:%u:%u: %s", part, err.line, err.column,
                      err.message);
    gls_free((char *)bytes.data);
}
