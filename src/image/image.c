#include "image/image.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { ALIGNMENT = 8 };

/* The last bytes tell version and byte order apart. */
static const char magic[8] = "GLSIMG1";
enum { BYTE_ORDER_MARK = 0x01020304 };

struct header {
    char magic[8];
    uint32_t byte_order, sections;
    uint64_t size;
    struct extent {
        uint64_t offset, size;
    } section[GLS_IMAGE_SECTIONS];
};

static size_t align(size_t size)
{
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/* ------------------------------------------------------------------ writing */

static struct header plan(const struct gls_span section[GLS_IMAGE_SECTIONS])
{
    struct header header = {.byte_order = BYTE_ORDER_MARK, .sections = GLS_IMAGE_SECTIONS};
    memcpy(header.magic, magic, sizeof magic);
    size_t at = align(sizeof header);
    for (unsigned i = 0; i < GLS_IMAGE_SECTIONS; i++) {
        header.section[i] = (struct extent){at, section[i].size};
        at += align(section[i].size);
    }
    header.size = at;
    return header;
}

void gls_image_write(const struct gls_span section[GLS_IMAGE_SECTIONS], struct gls_buf *out)
{
    static const char zeros[ALIGNMENT];
    struct header header = plan(section);
    gls_buf_put(out, (const char *)&header, sizeof header);
    for (unsigned i = 0; i < GLS_IMAGE_SECTIONS; i++) {
        gls_buf_put(out, section[i].data, section[i].size);
        gls_buf_put(out, zeros, align(section[i].size) - section[i].size);
    }
}

/* ------------------------------------------------------------------ opening */

bool gls_image_begins(struct gls_span head)
{
    return head.size >= 6 && memcmp(head.data, magic, 6) == 0;
}

static bool is_whole(const void *data, size_t size)
{
    struct header header;
    if (size < sizeof header)
        return false;
    memcpy(&header, data, sizeof header);
    return memcmp(header.magic, magic, sizeof magic) == 0 && header.byte_order == BYTE_ORDER_MARK &&
           header.sections == GLS_IMAGE_SECTIONS && header.size == size;
}

static enum gls_status map(struct gls_image *out, int fd, const char *path, struct gls_error *err)
{
    struct gls_place at = {.file = path};
    struct stat about;
    if (fstat(fd, &about) != 0)
        return gls_fail(err, GLS_IO, at, "cannot be read: %s", strerror(errno));
    size_t size = about.st_size > 0 ? (size_t)about.st_size : 0;
    void *data = size ? mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0) : MAP_FAILED;
    if (data != MAP_FAILED && is_whole(data, size)) {
        *out = (struct gls_image){data, size};
        return GLS_OK;
    }
    if (data != MAP_FAILED)
        munmap(data, size);
    return gls_fail(err, GLS_FORMAT, at,
                    "not a whole compiled glossary of this version: compile it again");
}

enum gls_status gls_image_open(struct gls_image *out, const char *path, struct gls_error *err)
{
    *out = (struct gls_image){0};
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return gls_fail(err, GLS_IO, (struct gls_place){.file = path}, "cannot be read: %s",
                        strerror(errno));
    enum gls_status status = map(out, fd, path, err);
    close(fd);
    return status;
}

void gls_image_release(struct gls_image *image)
{
    if (image->data)
        munmap(image->data, image->size);
    *image = (struct gls_image){0};
}

/* ------------------------------------------------------------------ reading */

struct gls_span gls_image_section(const struct gls_image *image, unsigned section)
{
    const struct header *header = image->data;
    if (image->size < sizeof *header || section >= GLS_IMAGE_SECTIONS)
        return (struct gls_span){0};
    struct extent extent = header->section[section];
    if (extent.offset % ALIGNMENT || extent.offset > image->size ||
        extent.size > image->size - extent.offset)
        return (struct gls_span){0};
    return (struct gls_span){(const char *)image->data + extent.offset, extent.size};
}
