/* The TBX reader. What it makes of a file does not depend on the pieces in which it comes, and is
 * what is read again when it is written. */
#include "core/span.h"
#include "fuzz.h"

static struct gls_buf write_tbx(struct gls_base *base)
{
    struct gls_shelf *shelf;
    fuzz_promise(gls_shelf_of(&shelf, &base, 1, "fr", "en", NULL) == GLS_OK, "a shelf is made");
    struct gls_listing *listing;
    struct gls_buf out;
    gls_buf_init(&out);
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

static void check_written(struct gls_base *base, const struct gls_buf *written)
{
    struct gls_base *again;
    if (!gls_base_terms(base))
        return;
    enum gls_status status = fuzz_read_tbx(&again, text_of(written), 0, GLS_LOAD_TERMS, NULL);
    fuzz_promise(status == GLS_OK, "what is written can be read");
    struct gls_buf twice = write_tbx(again);
    fuzz_promise(gls_span_equal(text_of(&twice), text_of(written)),
                 "what is written and read is written the same");
    gls_buf_release(&twice);
    gls_base_free(again);
}

static void check_bases(struct gls_base *whole, struct gls_base *pieces)
{
    struct gls_buf one = write_tbx(whole), other = write_tbx(pieces);
    fuzz_promise(gls_span_equal(text_of(&one), text_of(&other)),
                 "a base does not depend on pieces");
    check_written(whole, &one);
    gls_buf_release(&one);
    gls_buf_release(&other);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct gls_span text = {(const char *)data, size};
    struct gls_base *whole, *pieces;
    struct gls_error err = {0}, err_pieces = {0};
    enum gls_status status = fuzz_read_tbx(&whole, text, 0, GLS_LOAD_ALL, &err);
    enum gls_status again = fuzz_read_tbx(&pieces, text, 1 + size % 7, GLS_LOAD_TERMS, &err_pieces);
    fuzz_promise(status == again, "success does not depend on pieces");
    if (status == GLS_OK)
        check_bases(whole, pieces);
    else /* the words and the place may differ: expat tells junk at the end by what it has of it */
        fuzz_promise(*err.message && *err_pieces.message, "a failure says why");
    gls_base_free(whole);
    gls_base_free(pieces);
    return 0;
}
