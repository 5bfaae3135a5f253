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
    char profile[96]; /* keys folded or inflected otherwise find nothing */
    struct gls_stamp source;
    char rules[GLS_RULES_BYTES];
    char lang[GLS_INDEXES_MAX][12];
    uint32_t indexed; /* every language of the base is */
    uint32_t unused;
    uint64_t key; /* of the hash tables */
};

/* GLS_RULES stands for the sources that records, folding and inflection come from; those of the
 * reader have a checksum of their own. */
static void write_profile(char out[96])
{
    memset(out, 0, 96);
    strncat(out, gls_version(), 12);
    strcat(out, ", ");
    strncat(out, GLS_RULES, 32);
    strcat(out, ", ");
    strncat(out, gls_fold_profile, 40);
}

void gls_base_save(const struct gls_base *base, struct gls_buf *out)
{
    struct about about = {.source = base->source, .indexed = base->indexed, .key = base->key};
    struct gls_span section[GLS_IMAGE_SECTIONS] = {0};
    write_profile(about.profile);
    memcpy(about.rules, base->rules, sizeof about.rules);
    section[SECTION_ABOUT] = (struct gls_span){(const char *)&about, sizeof about};
    memcpy(section + SECTION_BASE, base->part, sizeof base->part);
    for (size_t i = 0; i < GLS_INDEXES_MAX && base->index[i]; i++) {
        const struct gls_index *index = base->index[i];
        strcpy(about.lang[i], index->lang);
        memcpy(section + SECTION_INDEXES + i * GLS_INDEX_PARTS, index->part, sizeof index->part);
    }
    gls_image_write(section, out);
}

/* ------------------------------------------------------------------ opening */

static bool read_about(const struct gls_image *image, struct about *about)
{
    char profile[sizeof about->profile];
    struct gls_span bytes = gls_image_section(image, SECTION_ABOUT);
    if (bytes.size != sizeof *about || !gls_guard_allows(image->guard, bytes.data, bytes.size))
        return false;
    memcpy(about, bytes.data, sizeof *about);
    write_profile(profile);
    return memcmp(about->profile, profile, sizeof profile) == 0;
}

static bool is_fresh(const struct about *about, const struct gls_stamp *source)
{
    return !source ||
           (source->size && source->size == about->source.size && source->sum == about->source.sum);
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
        struct gls_index index = {.guard = base->image.guard, .key = about->key};
        memcpy(index.lang, about->lang[i], sizeof index.lang - 1);
        read_sections(&base->image, SECTION_INDEXES + i * GLS_INDEX_PARTS, index.part,
                      GLS_INDEX_PARTS);
        if (!gls_base_add_index(base, &index))
            return false;
    }
    base->indexed = about->indexed != 0;
    base->source = about->source;
    memcpy(base->rules, about->rules, sizeof base->rules - 1);
    return true;
}

/* What is wrong with an image as a base; NULL: nothing. */
static const char *find_fault(const struct gls_image *image, struct about *about,
                              enum gls_load what, const struct gls_stamp *source)
{
    bool known = read_about(image, about) && is_fresh(about, source);
    if (what != GLS_LOAD_LAZY)
        gls_guard_allows_all(image->guard);
    const char *trouble = gls_guard_trouble(image->guard);
    if (!trouble && !known)
        return "compiled by another version or from another content: compile it again";
    return trouble;
}

/* Makes a base of an image that is faultless, and takes it over. */
static struct gls_base *base_of(struct gls_image image, const struct about *about, const char *file)
{
    struct gls_span part[GLS_PARTS];
    read_sections(&image, SECTION_BASE, part, GLS_PARTS);
    struct gls_base *base = gls_base_of_parts(part, about->key, image, file);
    if (!base)
        gls_image_release(&image);
    if (!base || open_indexes(base, about))
        return base;
    gls_base_free(base);
    return NULL;
}

enum gls_status gls_base_open(struct gls_base **out, const char *path, const char *file,
                              enum gls_load what, const struct gls_stamp *source,
                              struct gls_error *err)
{
    struct gls_image image;
    struct about about;
    *out = NULL;
    enum gls_status status = gls_image_open(&image, path, err);
    if (status != GLS_OK)
        return status;
    const char *fault = find_fault(&image, &about, what, source);
    if (fault) {
        gls_image_release(&image);
        return gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){.file = path}, "%s", fault);
    }
    *out = base_of(image, &about, file);
    return *out ? GLS_OK : gls_fail_nomem(err);
}
