#include "files.h"

#include <check.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/input.h"
#include "format/format.h"

/* ------------------------------------------------------------------ files */

static bool ends_with(const char *name, const char *suffix)
{
    size_t size = strlen(name), end = strlen(suffix);
    return size > end && strcmp(name + size - end, suffix) == 0;
}

static bool is_file(const char *folder, const char *name)
{
    char path[FILES_PATH];
    struct stat about;
    return stat(files_path(path, folder, name, ""), &about) == 0 && S_ISREG(about.st_mode);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

struct files files_list(const char *folder, const char *suffix)
{
    struct files files = {0};
    DIR *dir = opendir(folder);
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        if (!ends_with(entry->d_name, suffix) || !is_file(folder, entry->d_name))
            continue;
        files.name = realloc(files.name, (files.count + 1) * sizeof *files.name);
        files.name[files.count++] = strndup(entry->d_name, strlen(entry->d_name) - strlen(suffix));
    }
    if (dir)
        closedir(dir);
    if (files.count)
        qsort(files.name, files.count, sizeof *files.name, compare_names);
    return files;
}

const char *files_path(char path[FILES_PATH], const char *folder, const char *name,
                       const char *suffix)
{
    snprintf(path, FILES_PATH, "%s/%s%s", folder, name, suffix);
    return path;
}

bool files_read(struct gls_buf *out, const char *path)
{
    char block[4096];
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    for (size_t size; (size = fread(block, 1, sizeof block, file)) > 0;)
        gls_buf_put(out, block, size);
    return fclose(file) == 0;
}

const char *files_samples(void)
{
    static char path[FILES_PATH];
    const char *shared = getenv("GLOSSAIRE_SHARED");
    return files_path(path, shared ? shared : GLS_SHARED_DIR, "tbx", "/samples");
}

/* ------------------------------------------------------------------ reading and writing */

static enum gls_status read_input(struct gls_base **out, struct gls_input *in, size_t chunk,
                                  struct gls_error *err)
{
    const struct gls_read_options options = {0};
    struct gls_source source = {.in = in};
    *out = NULL;
    in->chunk = chunk;
    struct gls_builder *builder = gls_builder_new(in->name);
    ck_assert_ptr_nonnull(builder);
    enum gls_status status = gls_tbx_reader.read(&source, &options, builder, err);
    if (status == GLS_OK)
        status = gls_builder_finish(builder, GLS_LOAD_TERMS, out, err);
    gls_builder_free(builder);
    gls_input_close(in);
    return status;
}

enum gls_status files_load(struct gls_base **out, const char *path, size_t chunk,
                           struct gls_error *err)
{
    struct gls_input in;
    enum gls_status status = gls_input_open(&in, path, err);
    return status == GLS_OK ? read_input(out, &in, chunk, err) : status;
}

enum gls_status files_load_text(struct gls_base **out, struct gls_span text, size_t chunk,
                                struct gls_error *err)
{
    struct gls_input in;
    gls_input_from(&in, "memory", text);
    return read_input(out, &in, chunk, err);
}

void files_write(struct gls_shelf *shelf, struct gls_buf *out)
{
    struct gls_listing *listing;
    ck_assert_int_eq(gls_listing_new(&listing, shelf, NULL, NULL, NULL), GLS_OK);
    ck_assert_int_eq(gls_listing_write(listing, "tbx", NULL, out, NULL), GLS_OK);
    gls_listing_free(listing);
    gls_buf_put(out, "", 1);
}

/* ------------------------------------------------------------------ shelves */

struct gls_shelf *files_shelf(const void *bases, size_t count, const char *from, const char *to)
{
    struct gls_shelf *shelf;
    ck_assert_int_eq(gls_shelf_of(&shelf, bases, count, from, to, NULL), GLS_OK);
    return shelf;
}

void files_free_shelf(struct gls_shelf **shelf)
{
    gls_shelf_free(*shelf);
}

/* ------------------------------------------------------------------ telling */

static void tell_properties(const struct gls_base *base, struct gls_range range, const char *indent,
                            struct gls_buf *out)
{
    for (uint32_t i = 0; i < range.count; i++) {
        struct gls_property property = gls_base_property(base, range.first + i);
        gls_buf_printf(out, "%s%s%s: %s%s%s\n", indent, property.nested ? "+ " : "",
                       gls_category_row(property.category)->name, property.value,
                       *property.target ? " -> " : "", property.target);
    }
}

static void tell_word(const char *word, struct gls_buf *out)
{
    if (word)
        gls_buf_printf(out, " %s", word);
}

static void tell_term(const struct gls_base *base, uint32_t number, struct gls_buf *out)
{
    struct gls_term term = gls_base_term(base, number);
    gls_buf_printf(out, "    term [%s]", term.text);
    tell_word(gls_admin_name(term.admin), out);
    tell_word(gls_pos_name(term.pos), out);
    tell_word(gls_gender_name(term.gender), out);
    tell_word(gls_term_type_name(term.type), out);
    gls_buf_puts(out, "\n");
    tell_properties(base, term.properties, "      ", out);
}

static void tell_section(const struct gls_base *base, uint32_t number, struct gls_buf *out)
{
    struct gls_section section = gls_base_section(base, number);
    gls_buf_printf(out, "  section %s\n", section.lang);
    tell_properties(base, section.properties, "    ", out);
    for (uint32_t i = 0; i < section.terms.count; i++)
        tell_term(base, section.terms.first + i, out);
}

void files_tell(const struct gls_base *base, struct gls_buf *out)
{
    if (gls_base_title(base))
        gls_buf_printf(out, "title: %s\n", gls_base_title(base));
    tell_properties(base, gls_base_header(base), "", out);
    for (uint32_t i = 0; i < gls_base_concepts(base); i++) {
        struct gls_concept concept = gls_base_concept(base, i);
        gls_buf_printf(out, "concept%s%s\n", *concept.id ? " " : "", concept.id);
        tell_properties(base, concept.properties, "  ", out);
        for (uint32_t at = 0; at < concept.sections.count; at++)
            tell_section(base, concept.sections.first + at, out);
    }
    gls_buf_put(out, "", 1);
}
