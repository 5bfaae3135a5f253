#include "image/image.h"

#include <string.h>

#include "core/memory.h"

enum { IMAGE_VERSION = 1, ALIGNMENT = 8 };

struct header {
    char magic[8];
    uint32_t version, sections;
    uint64_t size;
    struct extent {
        uint64_t offset, size;
    } section[GLS_IMAGE_SECTIONS_MAX];
};

static size_t align(size_t size)
{
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static struct header plan(const struct gls_layout *layout)
{
    struct header header = {
        .magic = "GLSIMAGE", .version = IMAGE_VERSION, .sections = GLS_IMAGE_SECTIONS_MAX};
    size_t at = align(sizeof header);
    for (unsigned i = 0; i < GLS_IMAGE_SECTIONS_MAX; i++) {
        header.section[i] = (struct extent){at, layout->section[i].size};
        at += align(layout->section[i].size);
    }
    header.size = at;
    return header;
}

enum gls_status gls_image_build(struct gls_image *out, const struct gls_layout *layout,
                                struct gls_error *err)
{
    *out = (struct gls_image){0};
    struct header header = plan(layout);
    char *block = gls_malloc(header.size);
    if (!block)
        return gls_fail_nomem(err);
    memcpy(block, &header, sizeof header);
    for (unsigned i = 0; i < GLS_IMAGE_SECTIONS_MAX; i++) {
        struct gls_span source = layout->section[i];
        char *target = block + header.section[i].offset;
        if (source.size)
            memcpy(target, source.data, source.size);
        memset(target + source.size, 0, align(source.size) - source.size);
        if (layout->copied)
            layout->copied(layout->payload, i);
    }
    *out = (struct gls_image){block, header.size};
    return GLS_OK;
}

void gls_image_release(struct gls_image *image)
{
    gls_free(image->data);
    *image = (struct gls_image){0};
}

struct gls_span gls_image_section(const struct gls_image *image, unsigned section)
{
    struct header header;
    if (image->size < sizeof header || section >= GLS_IMAGE_SECTIONS_MAX)
        return (struct gls_span){0};
    memcpy(&header, image->data, sizeof header);
    struct extent extent = header.section[section];
    if (extent.offset % ALIGNMENT || extent.offset > image->size ||
        extent.size > image->size - extent.offset)
        return (struct gls_span){0};
    return (struct gls_span){(const char *)image->data + extent.offset, extent.size};
}
