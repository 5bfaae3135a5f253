#include "reader.h"

#include "core/span.h"

static enum gls_status read_text(fuzz_read_fn *read, struct gls_span text, size_t chunk,
                                 struct gls_base **out, struct gls_error *err)
{
    const struct gls_read_options options = {0};
    struct gls_input in;
    struct gls_source source = {.in = &in};
    struct gls_builder *builder = gls_builder_new("fuzz");
    *out = NULL;
    gls_input_from(&in, "fuzz", text);
    in.chunk = chunk;
    enum gls_status status = read(&source, &options, builder, err);
    if (status == GLS_OK)
        status = gls_builder_finish(builder, GLS_LOAD_TERMS, out, err);
    gls_builder_free(builder);
    gls_input_close(&in);
    return status;
}

static struct gls_buf write_tbx(struct gls_base *base)
{
    struct gls_shelf *shelf;
    struct gls_listing *listing;
    struct gls_buf out;
    gls_buf_init(&out);
    fuzz_promise(gls_shelf_of(&shelf, &base, 1, "fr", "en", NULL) == GLS_OK, "a shelf is made");
    fuzz_promise(gls_listing_new(&listing, shelf, NULL, NULL, NULL) == GLS_OK, "a base is listed");
    fuzz_promise(gls_listing_write(listing, "tbx", NULL, &out, NULL) == GLS_OK &&
                     out.status == GLS_OK,
                 "a base is written");
    gls_listing_free(listing);
    gls_shelf_free(shelf);
    return out;
}

static struct gls_span text_of(const struct gls_buf *buf)
{
    return (struct gls_span){buf->data, buf->size};
}

static void check_base(struct gls_base *whole, struct gls_base *pieces)
{
    struct gls_base *again;
    struct gls_buf one = write_tbx(whole), other = write_tbx(pieces);
    fuzz_promise(gls_span_equal(text_of(&one), text_of(&other)),
                 "a base does not depend on pieces");
    enum gls_status status = fuzz_read_tbx(&again, text_of(&one), 0, GLS_LOAD_TERMS, NULL);
    fuzz_promise(status == GLS_OK || !gls_base_terms(whole), "what is written can be read");
    gls_base_free(again);
    gls_buf_release(&one);
    gls_buf_release(&other);
}

void fuzz_check_reader(fuzz_read_fn *read, struct gls_span text)
{
    struct gls_base *whole, *pieces;
    struct gls_error err = {0}, err_pieces = {0};
    enum gls_status status = read_text(read, text, 0, &whole, &err);
    enum gls_status again = read_text(read, text, 1 + text.size % 7, &pieces, &err_pieces);
    fuzz_promise(status == again, "success does not depend on pieces");
    if (status == GLS_OK)
        check_base(whole, pieces);
    else
        fuzz_promise(*err.message && *err_pieces.message, "a failure says why");
    gls_base_free(whole);
    gls_base_free(pieces);
}
