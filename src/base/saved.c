#include "base/saved.h"

#include <string.h>

#include "base/index_record.h"
#include "base/record.h"
#include "core/memory.h"
#include "text/fold.h"

/* Sections: about the file, the parts of the base, those of its indexes. */
enum {
    SECTION_ABOUT,
    SECTION_BASE,
    SECTION_INDEXES = SECTION_BASE + GLS_PARTS,
    SECTIONS = SECTION_INDEXES + GLS_INDEXES_MAX * GLS_INDEX_PARTS
};
_Static_assert((int)SECTIONS <= (int)GLS_IMAGE_SECTIONS, "more parts than an image has sections");

/* The first section: who made it, from what, and the languages of the indexes. */
struct about {
    char profile[96];  /* keys folded or inflected otherwise find nothing */
    uint64_t checksum; /* of all sections, this one with a 0 here */
    struct gls_stamp source;
    char lang[GLS_INDEXES_MAX][12];
    uint32_t indexed; /* every language of the base is */
    uint32_t unused;
};

/* GLS_RULES stands for the sources that records, folding and inflection come from. */
static void write_profile(char out[96])
{
    memset(out, 0, 96);
    strncat(out, gls_version(), 12);
    strcat(out, ", ");
    strncat(out, GLS_RULES, 32);
    strcat(out, ", ");
    strncat(out, gls_fold_profile, 40);
}

static uint64_t checksum_of(const struct about *about, const struct gls_span *section)
{
    struct about zeroed = *about;
    zeroed.checksum = 0;
    uint64_t sum = gls_hash_on(0, (struct gls_span){(const char *)&zeroed, sizeof zeroed});
    for (unsigned i = SECTION_BASE; i < SECTIONS; i++) {
        uint64_t size = section[i].size;
        sum = gls_hash_on(sum, (struct gls_span){(const char *)&size, sizeof size});
        sum = gls_hash_on(sum, section[i]);
    }
    return sum;
}

void gls_stamp_add(struct gls_stamp *stamp, struct gls_span piece)
{
    stamp->hash = gls_hash_on(stamp->hash, piece);
    stamp->size += piece.size;
}

void gls_base_save(const struct gls_base *base, struct gls_stamp source, struct gls_buf *out)
{
    struct about about = {.source = source, .indexed = base->indexed};
    struct gls_span section[GLS_IMAGE_SECTIONS] = {0};
    write_profile(about.profile);
    section[SECTION_ABOUT] = (struct gls_span){(const char *)&about, sizeof about};
    memcpy(section + SECTION_BASE, base->part, sizeof base->part);
    for (size_t i = 0; i < GLS_INDEXES_MAX && base->index[i]; i++) {
        const struct gls_index *index = base->index[i];
        strcpy(about.lang[i], index->lang);
        memcpy(section + SECTION_INDEXES + i * GLS_INDEX_PARTS, index->part, sizeof index->part);
    }
    about.checksum = checksum_of(&about, section);
    gls_image_write(section, out);
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

static bool is_undamaged(const struct gls_image *image, const struct about *about)
{
    struct gls_span section[GLS_IMAGE_SECTIONS];
    for (unsigned i = 0; i < GLS_IMAGE_SECTIONS; i++)
        section[i] = gls_image_section(image, i);
    return about->checksum == checksum_of(about, section);
}

static bool is_fresh(const struct about *about, const struct gls_stamp *source)
{
    return !source || (source->size && source->size == about->source.size &&
                       source->hash == about->source.hash);
}

static void read_sections(const struct gls_image *image, unsigned first, struct gls_span *part,
                          unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        part[i] = gls_image_section(image, first + i);
}

static bool open_indexes(struct gls_base *base, const struct about *about)
{
    for (unsigned i = 0; i < GLS_INDEXES_MAX && about->lang[i][0]; i++) {
        struct gls_index index = {0};
        memcpy(index.lang, about->lang[i], sizeof index.lang - 1);
        read_sections(&base->image, SECTION_INDEXES + i * GLS_INDEX_PARTS, index.part,
                      GLS_INDEX_PARTS);
        if (!gls_base_add_index(base, &index))
            return false;
    }
    base->indexed = about->indexed != 0;
    return true;
}

enum gls_status gls_base_open(struct gls_base **out, const char *path, const char *file,
                              const struct gls_stamp *source, struct gls_error *err)
{
    struct gls_place at = {.file = path};
    struct gls_image image;
    struct gls_span part[GLS_PARTS];
    struct about about;
    *out = NULL;
    enum gls_status status = gls_image_open(&image, path, err);
    if (status != GLS_OK)
        return status;
    if (!read_about(&image, &about) || !is_fresh(&about, source)) {
        gls_image_release(&image);
        return gls_fail(err, GLS_FORMAT, at,
                        "compiled by another version or from another content: compile it again");
    }
    if (!is_undamaged(&image, &about)) {
        gls_image_release(&image);
        return gls_fail(err, GLS_FORMAT, at, "damaged: compile it again");
    }
    read_sections(&image, SECTION_BASE, part, GLS_PARTS);
    struct gls_base *base = gls_base_of_parts(part, image, file);
    if (!base) {
        gls_image_release(&image);
        return gls_fail_nomem(err);
    }
    if (!open_indexes(base, &about)) {
        gls_base_free(base);
        return gls_fail_nomem(err);
    }
    *out = base;
    return GLS_OK;
}
