#include "base/saved.h"

#include <string.h>

#include "base/index_record.h"
#include "base/record.h"
#include "core/memory.h"
#include "text/fold.h"

enum { SECTION_ABOUT, SECTION_BASE, SECTION_INDEXES };

/* The first section: who made it, from what, and the languages of the indexes. */
struct about {
    char profile[64]; /* library and folding: keys of another folding find nothing */
    struct gls_stamp source;
    char lang[GLS_INDEXES_MAX][12];
    uint32_t indexed; /* every language of the base is */
    uint32_t unused;
};

static void write_profile(char out[64])
{
    memset(out, 0, 64);
    strncat(out, gls_version(), 15);
    strcat(out, ", ");
    strncat(out, gls_fold_profile, 40);
}

void gls_stamp_add(struct gls_stamp *stamp, struct gls_span piece)
{
    uint64_t hash = stamp->hash;
    size_t at = 0;
    for (uint64_t word; at + sizeof word <= piece.size; at += sizeof word) {
        memcpy(&word, piece.data + at, sizeof word);
        hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 29;
    }
    for (; at < piece.size; at++)
        hash = (hash ^ (unsigned char)piece.data[at]) * 0x9E3779B97F4A7C15u;
    stamp->hash = hash;
    stamp->size += piece.size;
}

static struct gls_span bytes_of(const struct gls_image *image)
{
    return (struct gls_span){image->data, image->size};
}

void gls_base_save(const struct gls_base *base, struct gls_stamp source, struct gls_buf *out)
{
    struct about about = {.source = source, .indexed = base->indexed};
    struct gls_layout layout = {0};
    write_profile(about.profile);
    layout.section[SECTION_ABOUT] = (struct gls_span){(const char *)&about, sizeof about};
    layout.section[SECTION_BASE] = bytes_of(&base->image);
    for (unsigned i = 0; i < GLS_INDEXES_MAX && base->index[i]; i++) {
        strcpy(about.lang[i], base->index[i]->lang);
        layout.section[SECTION_INDEXES + i] = bytes_of(&base->index[i]->image);
    }
    gls_image_write(&layout, out);
}

/* ------------------------------------------------------------------ opening */

static bool read_about(const struct gls_image *image, struct about *about)
{
    char profile[sizeof about->profile];
    struct gls_span bytes = gls_image_section(image, SECTION_ABOUT);
    if (bytes.size != sizeof *about)
        return false;
    memcpy(about, bytes.data, sizeof *about);
    write_profile(profile);
    return memcmp(about->profile, profile, sizeof profile) == 0;
}

static bool is_fresh(const struct about *about, const struct gls_stamp *source)
{
    return !source || (source->size && source->size == about->source.size &&
                       source->hash == about->source.hash);
}

static bool open_indexes(struct gls_base *base, const struct about *about)
{
    for (unsigned i = 0; i < GLS_INDEXES_MAX && about->lang[i][0]; i++) {
        struct gls_image image = gls_image_inner(&base->whole, SECTION_INDEXES + i);
        char lang[9] = {0};
        memcpy(lang, about->lang[i], sizeof lang - 1);
        if (!gls_base_add_index(base, lang, image))
            return false;
    }
    base->indexed = about->indexed != 0;
    return true;
}

enum gls_status gls_base_open(struct gls_base **out, const char *path, const char *file,
                              const struct gls_stamp *source, struct gls_error *err)
{
    struct gls_place at = {.file = path};
    struct gls_image whole;
    struct about about;
    *out = NULL;
    enum gls_status status = gls_image_open(&whole, path, err);
    if (status != GLS_OK)
        return status;
    struct gls_image inner = gls_image_inner(&whole, SECTION_BASE);
    if (!inner.size || !read_about(&whole, &about) || !is_fresh(&about, source)) {
        gls_image_release(&whole);
        return gls_fail(err, GLS_FORMAT, at,
                        "compiled by another version or from another content: compile it again");
    }
    struct gls_base *base = gls_base_of_image(inner, file);
    if (!base) {
        gls_image_release(&whole);
        return gls_fail_nomem(err);
    }
    base->whole = whole;
    if (!open_indexes(base, &about)) {
        gls_base_free(base);
        return gls_fail_nomem(err);
    }
    *out = base;
    return GLS_OK;
}
