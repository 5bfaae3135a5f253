#include "image/image.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/buf.h"
#include "core/memory.h"
#include "core/checksum.h"

enum { ALIGNMENT = 8, BLOCK = GLS_IMAGE_BLOCK, PIECE = 256 * 1024 };

static const char magic[8] = "GLSIMG2";
enum { MAGIC_OF_ALL_VERSIONS = 6, BYTE_ORDER_MARK = 0x01020304 };

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

static size_t blocks_in(size_t size)
{
    return size / BLOCK + (size % BLOCK != 0);
}

/* ------------------------------------------------------------------ writing */

/* An image on its way out. */
struct writer {
    struct gls_buf *out;
    struct gls_buf sums;
    struct gls_checksum block; /* of the bytes of the block that have gone out */
};

static void end_block(struct writer *writer)
{
    uint64_t sum = gls_checksum_end(&writer->block);
    gls_buf_put(&writer->sums, (const char *)&sum, sizeof sum);
    writer->block = (struct gls_checksum){0};
}

static void sum_blocks(struct writer *writer, struct gls_span piece)
{
    while (piece.size) {
        size_t room = BLOCK - writer->block.size, part = piece.size < room ? piece.size : room;
        gls_checksum_add(&writer->block, (struct gls_span){piece.data, part});
        piece = (struct gls_span){piece.data + part, piece.size - part};
        if (writer->block.size == BLOCK)
            end_block(writer);
    }
}

/* A piece is written while the processor still has it at hand. */
static void write_piece(struct writer *writer, const void *data, size_t size)
{
    for (const char *from = data; size;) {
        size_t part = size < PIECE ? size : (size_t)PIECE;
        sum_blocks(writer, (struct gls_span){from, part});
        gls_buf_put(writer->out, from, part);
        from += part;
        size -= part;
    }
}

static void write_aligned(struct writer *writer, const void *data, size_t size)
{
    static const char zeros[ALIGNMENT];
    write_piece(writer, data, size);
    write_piece(writer, zeros, align(size) - size);
}

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

static void write_sums(struct writer *writer)
{
    struct gls_buf *out = writer->out, *sums = &writer->sums;
    uint64_t sum = gls_checksum_of((struct gls_span){sums->data, sums->size});
    gls_buf_append(out, sums);
    gls_buf_put(out, (const char *)&sum, sizeof sum);
}

void gls_image_write(const struct gls_span section[GLS_IMAGE_SECTIONS], struct gls_buf *out)
{
    struct header header = plan(section);
    struct writer writer = {.out = out};
    gls_buf_init(&writer.sums);
    write_aligned(&writer, &header, sizeof header);
    for (unsigned i = 0; i < GLS_IMAGE_SECTIONS; i++)
        write_aligned(&writer, section[i].data, section[i].size);
    if (writer.block.size)
        end_block(&writer);
    write_sums(&writer);
    gls_buf_release(&writer.sums);
}

/* ------------------------------------------------------------------ the guard */

static uint64_t word_at(const char *data)
{
    uint64_t word;
    memcpy(&word, data, sizeof word);
    return word;
}

/* What a block is depends on nothing else: threads that meet in one find the same. */
static bool verify(struct gls_guard *guard, size_t block)
{
    size_t at = block * BLOCK, left = guard->size - at;
    uint64_t sum =
        gls_checksum_of((struct gls_span){guard->data + at, left < BLOCK ? left : BLOCK});
    bool good = sum == word_at(guard->data + guard->size + block * sizeof sum);
    atomic_store_explicit(&guard->state[block], good ? GLS_BLOCK_GOOD : GLS_BLOCK_BAD,
                          memory_order_relaxed);
    if (!good)
        atomic_store_explicit(&guard->damaged, true, memory_order_relaxed);
    return good;
}

static bool is_good(struct gls_guard *guard, size_t block)
{
    unsigned state = atomic_load_explicit(&guard->state[block], memory_order_relaxed);
    return state == GLS_BLOCK_GOOD || (state == GLS_BLOCK_UNKNOWN && verify(guard, block));
}

bool gls_guard_verify(struct gls_guard *guard, size_t at, size_t size)
{
    size_t block = at / BLOCK, last = (at + size - 1) / BLOCK;
    while (block < last && is_good(guard, block))
        block++;
    return is_good(guard, block);
}

bool gls_guard_allows_text(struct gls_guard *guard, const char *text)
{
    for (size_t room; guard; text += room) {
        size_t at = (size_t)(text - guard->data);
        room = BLOCK - at % BLOCK;
        if (room > guard->size - at)
            room = guard->size - at;
        if (!room || !is_good(guard, at / BLOCK))
            return false;
        if (memchr(text, '\0', room))
            return true;
    }
    return true;
}

bool gls_guard_allows_all(struct gls_guard *guard)
{
    return !guard || gls_guard_allows(guard, guard->data, guard->size);
}

static bool is_changed(const struct gls_guard *guard)
{
    struct stat about;
    return fstat(guard->fd, &about) != 0 || (size_t)about.st_size != guard->mapped ||
           about.st_mtim.tv_sec != guard->written.tv_sec ||
           about.st_mtim.tv_nsec != guard->written.tv_nsec;
}

const char *gls_guard_trouble(const struct gls_guard *guard)
{
    if (guard && is_changed(guard))
        return "changed while in use: run again";
    if (guard && atomic_load_explicit(&guard->damaged, memory_order_relaxed))
        return "damaged: compile it again";
    return NULL;
}

/* ------------------------------------------------------------------ opening */

bool gls_image_begins(struct gls_span head)
{
    return head.size >= MAGIC_OF_ALL_VERSIONS &&
           memcmp(head.data, magic, MAGIC_OF_ALL_VERSIONS) == 0;
}

/* The size of header and sections in a file that is as long as its header says; else 0. */
static size_t size_within(const char *data, size_t mapped)
{
    struct header header;
    if (mapped < sizeof header)
        return 0;
    memcpy(&header, data, sizeof header);
    bool ours = memcmp(header.magic, magic, sizeof magic) == 0 &&
                header.byte_order == BYTE_ORDER_MARK && header.sections == GLS_IMAGE_SECTIONS;
    if (!ours || header.size < sizeof header || header.size > mapped || header.size % ALIGNMENT)
        return 0;
    size_t sums = (blocks_in(header.size) + 1) * sizeof(uint64_t);
    return sums == mapped - header.size ? header.size : 0;
}

/* The sums hold for all, once they are known to be as they were written. */
static bool are_sums_good(const char *sums, size_t blocks)
{
    size_t size = blocks * sizeof(uint64_t);
    return gls_checksum_of((struct gls_span){sums, size}) == word_at(sums + size);
}

static struct gls_guard *new_guard(int fd, const struct stat *about, const char *data, size_t size)
{
    size_t blocks = blocks_in(size);
    struct gls_guard *guard = gls_malloc(sizeof *guard + blocks);
    if (!guard)
        return NULL;
    guard->data = data;
    guard->size = size;
    guard->mapped = (size_t)about->st_size;
    guard->fd = fd;
    guard->written = about->st_mtim;
    atomic_init(&guard->damaged, false);
    for (size_t i = 0; i < blocks; i++)
        atomic_init(&guard->state[i], GLS_BLOCK_UNKNOWN);
    return guard;
}

static enum gls_status map_file(struct gls_image *out, int fd, const struct stat *about,
                                const char *data, struct gls_place at, struct gls_error *err)
{
    size_t size = size_within(data, (size_t)about->st_size);
    if (!size)
        return gls_fail(err, GLS_ERR_FORMAT, at,
                        "not a whole compiled glossary of this version: compile it again");
    if (!are_sums_good(data + size, blocks_in(size)))
        return gls_fail(err, GLS_ERR_FORMAT, at, "damaged: compile it again");
    struct gls_guard *guard = new_guard(fd, about, data, size);
    if (!guard)
        return gls_fail_nomem(err);
    *out = (struct gls_image){data, size, guard};
    if (gls_guard_allows(guard, data, sizeof(struct header)))
        return GLS_OK;
    gls_free(guard);
    return gls_fail(err, GLS_ERR_FORMAT, at, "damaged: compile it again");
}

static enum gls_status map(struct gls_image *out, int fd, struct gls_place at,
                           struct gls_error *err)
{
    struct stat about;
    if (fstat(fd, &about) != 0)
        return gls_fail(err, GLS_ERR_IO, at, "cannot be read: %s", strerror(errno));
    if (!S_ISREG(about.st_mode) || about.st_size == 0)
        return gls_fail(err, GLS_ERR_FORMAT, at, "a compiled glossary is a file: this is none");
    void *data = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (data == MAP_FAILED)
        return gls_fail(err, GLS_ERR_IO, at, "cannot be read: %s", strerror(errno));
    enum gls_status status = map_file(out, fd, &about, data, at, err);
    if (status != GLS_OK)
        munmap(data, (size_t)about.st_size);
    return status;
}

enum gls_status gls_image_open(struct gls_image *out, const char *path, struct gls_error *err)
{
    struct gls_place at = {.file = path};
    *out = (struct gls_image){0};
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK); /* a pipe is refused, not waited for */
    if (fd < 0)
        return gls_fail(err, GLS_ERR_IO, at, "cannot be read: %s", strerror(errno));
    enum gls_status status = map(out, fd, at, err);
    if (status != GLS_OK) {
        close(fd);
        *out = (struct gls_image){0};
    }
    return status;
}

void gls_image_release(struct gls_image *image)
{
    if (image->guard) {
        munmap((void *)image->data, image->guard->mapped);
        close(image->guard->fd);
        gls_free(image->guard);
    }
    *image = (struct gls_image){0};
}

/* ------------------------------------------------------------------ reading */

struct gls_span gls_image_section(const struct gls_image *image, unsigned section)
{
    const struct header *header = (const struct header *)image->data;
    if (image->size < sizeof *header || section >= GLS_IMAGE_SECTIONS)
        return (struct gls_span){0};
    struct extent extent = header->section[section];
    if (extent.offset % ALIGNMENT || extent.offset > image->size ||
        extent.size > image->size - extent.offset)
        return (struct gls_span){0};
    return (struct gls_span){image->data + extent.offset, extent.size};
}
