/* A base saved and opened again, whole, damaged and stale. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/builder.h"
#include "base/index_record.h"
#include "base/index_record.h"
#include "base/record.h"
#include "base/saved.h"
#include "core/memory.h"

static struct gls_span s(const char *text)
{
    return gls_span_of(text);
}

static char path[] = "/tmp/glossaire-saved-XXXXXX";

static void make_path(void)
{
    strcpy(path + strlen(path) - 6, "XXXXXX");
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    close(fd);
}

static void remove_path(void)
{
    unlink(path);
}

static void write_file(const char *name, const char *data, size_t size)
{
    FILE *file = fopen(name, "wb");
    ck_assert_uint_eq(fwrite(data, 1, size, file), size);
    ck_assert_int_eq(fclose(file), 0);
}

static void add_term(struct gls_builder *b, const char *lang, const char *text, enum gls_pos pos)
{
    struct gls_place at = {"x.tbx", 3, 1};
    gls_builder_section(b, at, s(lang));
    gls_builder_term(b, at);
    gls_builder_term_text(b, s(text));
    gls_builder_term_pos(b, pos);
    gls_builder_term_admin(b, GLS_PREFERRED);
    gls_builder_unknown(b, GLS_OF_TERM, s("essai"), s("une note assez longue"), at);
}

static struct gls_base *build(void)
{
    static const char *const pairs[][2] = {
        {"œdème", "oedema"},
        {"ossification hétérotopique", "heterotopic ossification"},
        {"sous-cutané", "subcutaneous"},
        {"œil", "eye"}};
    struct gls_builder *b = gls_builder_new("x.tbx");
    struct gls_base *base;
    gls_builder_title(b, s("Essai"));
    for (size_t i = 0; i < 4; i++) {
        gls_builder_concept(b, (struct gls_place){"x.tbx", 2, 1}, s(pairs[i][1]));
        add_term(b, "fr", pairs[i][0], i == 2 ? GLS_POS_ADJECTIVE : GLS_POS_NOUN);
        add_term(b, "en", pairs[i][1], GLS_POS_NONE);
        gls_builder_concept_end(b);
    }
    ck_assert_int_eq(gls_builder_finish(b, GLS_LOAD_ALL, &base, NULL), GLS_OK);
    gls_builder_free(b);
    return base;
}

static const struct gls_stamp stamp = {1234, 5678};

static struct gls_buf save(void)
{
    struct gls_base *base = build();
    struct gls_buf out;
    gls_buf_init(&out);
    gls_base_save(base, stamp, &out);
    gls_base_free(base);
    return out;
}

static void count_finding(void *payload, const struct gls_finding *finding)
{
    *(size_t *)payload += strlen(finding->message);
}

static size_t print_all(const struct gls_base *base, const char *from, const char *format)
{
    const struct gls_base *const bases[] = {base};
    struct gls_shelf shelf = {bases, 1, from, "en"};
    struct gls_listing *listing;
    struct gls_buf out;
    size_t seen = 0;
    gls_buf_init(&out);
    if (gls_listing_new(&listing, &shelf, NULL, NULL, NULL) == GLS_OK) {
        gls_listing_write(listing, format, NULL, &out, NULL);
        seen = out.size;
        gls_listing_free(listing);
    }
    gls_buf_release(&out);
    return seen;
}

/* Everything a run may ask of a base; what it answers does not matter here. */
static size_t ask_everything(const struct gls_base *base)
{
    static const char *const queries[] = {"yeux", "sous cutanée", "oedema", "o*", "oedeem"};
    size_t seen = 0;
    const struct gls_base *const bases[] = {base};
    for (size_t i = 0; i < 5; i++)
        for (int english = 0; english < 2; english++) {
            struct gls_shelf shelf = {bases, 1, english ? "en" : "fr", "en"};
            struct gls_found found;
            if (gls_lookup(&shelf, s(queries[i]), &found, NULL) == GLS_OK)
                seen += found.count;
            gls_found_release(&found);
            if (gls_suggest(&shelf, s(queries[i]), &found, NULL) == GLS_OK)
                seen += found.count;
            gls_found_release(&found);
        }
    gls_check(base, count_finding, &seen, NULL);
    seen += print_all(base, "fr", "html") + print_all(base, "en", "tbx");
    for (uint32_t i = 0; i < base->properties.count; i++)
        seen += strlen(gls_base_property(base, i).value);
    for (uint32_t i = 0; i < gls_base_concepts(base); i++)
        seen += gls_base_find_id(base, gls_base_concept(base, i).id) == i;
    return seen;
}

static void check_parts(const struct gls_span *opened, const struct gls_span *built, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        ck_assert_uint_eq(opened[i].size, built[i].size);
        ck_assert_mem_eq(opened[i].data, built[i].data, built[i].size);
    }
}

START_TEST(saved_is_built)
{
    struct gls_base *built = build(), *opened;
    struct gls_buf file = save();
    write_file(path, file.data, file.size);
    ck_assert_int_eq(gls_base_open(&opened, path, "x.tbx", &stamp, NULL), GLS_OK);
    check_parts(opened->part, built->part, GLS_PARTS);
    for (size_t i = 0; i < 2; i++) {
        ck_assert_str_eq(opened->index[i]->lang, built->index[i]->lang);
        check_parts(opened->index[i]->part, built->index[i]->part, GLS_INDEX_PARTS);
    }
    ck_assert_str_eq(gls_base_file(opened), "x.tbx");
    ck_assert_uint_eq(ask_everything(opened), ask_everything(built));
    ck_assert_uint_gt(ask_everything(opened), 100);
    gls_base_free(opened);
    gls_base_free(built);
    gls_buf_release(&file);
}
END_TEST

START_TEST(same_base_same_bytes)
{
    struct gls_buf one = save(), other = save();
    ck_assert_uint_eq(one.size, other.size);
    ck_assert_mem_eq(one.data, other.data, one.size);
    gls_buf_release(&one);
    gls_buf_release(&other);
}
END_TEST

START_TEST(stale_is_refused)
{
    struct gls_base *base;
    struct gls_buf file = save();
    struct gls_error err;
    write_file(path, file.data, file.size);
    static const struct gls_stamp others[] = {{1235, 5678}, {1234, 5679}, {0, 0}};
    for (size_t i = 0; i < 3; i++) {
        ck_assert_int_eq(gls_base_open(&base, path, "x", &others[i], &err), GLS_FORMAT);
        ck_assert_ptr_null(base);
        ck_assert_ptr_nonnull(strstr(err.message, "compile it again"));
    }
    gls_buf_release(&file);
}
END_TEST

START_TEST(another_profile_is_refused)
{
    struct gls_base *base;
    struct gls_buf file = save();
    for (size_t i = 0; i + 3 < file.size; i++)
        if (memcmp(file.data + i, "ICU", 3) == 0)
            memcpy(file.data + i, "ICX", 3);
    write_file(path, file.data, file.size);
    ck_assert_int_eq(gls_base_open(&base, path, "x", &stamp, NULL), GLS_FORMAT);
    gls_buf_release(&file);
}
END_TEST

START_TEST(cut_is_refused)
{
    struct gls_base *base;
    struct gls_buf file = save();
    for (size_t size = 0; size < file.size; size += size < 700 ? 1 : 97) {
        write_file(path, file.data, size);
        ck_assert_int_eq(gls_base_open(&base, path, "x", &stamp, NULL), GLS_FORMAT);
    }
    ck_assert_int_eq(gls_base_open(&base, "/nowhere/x.gls", "x", &stamp, NULL), GLS_IO);
    gls_buf_release(&file);
}
END_TEST

/* Any byte may be wrong: refused, or it says nothing (a place between sections, or of none). */
START_TEST(damage_is_refused)
{
    struct gls_base *built = build(), *base;
    struct gls_buf file = save();
    size_t answers = ask_everything(built);
    for (size_t i = 0; i < file.size; i += 7) {
        file.data[i] ^= 0x10;
        write_file(path, file.data, file.size);
        if (gls_base_open(&base, path, "x", NULL, NULL) == GLS_OK) {
            ck_assert_uint_eq(ask_everything(base), answers);
            gls_base_free(base);
        }
        file.data[i] ^= 0x10;
    }
    gls_base_free(built);
    gls_buf_release(&file);
}
END_TEST

static void damage_part(const struct gls_base *base, struct gls_span part)
{
    static const unsigned char damage[] = {0x01, 0x80, 0xFF};
    char *data = (char *)part.data; /* a base that was built owns its parts */
    for (size_t i = 0; i < part.size; i += 5)
        for (size_t d = 0; d < sizeof damage; d++) {
            data[i] = (char)(data[i] ^ damage[d]);
            ask_everything(base);
            data[i] = (char)(data[i] ^ damage[d]);
        }
}

/* Should a wrong byte pass all the same, it gives wrong answers but never a wild read. */
START_TEST(damage_is_survived)
{
    struct gls_base *base = build();
    size_t answers = ask_everything(base);
    for (size_t i = 0; i < GLS_PARTS; i++)
        damage_part(base, base->part[i]);
    for (size_t i = 0; base->index[i]; i++)
        for (size_t j = 0; j < GLS_INDEX_PARTS; j++)
            damage_part(base, base->index[i]->part[j]);
    ck_assert_uint_eq(ask_everything(base), answers);
    gls_base_free(base);
}
END_TEST

START_TEST(every_allocation_may_fail)
{
    struct gls_base *base;
    struct gls_buf file = save();
    write_file(path, file.data, file.size);
    enum gls_status status;
    long allowed = 0;
    do {
        gls_memory_limit = allowed++;
        status = gls_base_open(&base, path, "x", &stamp, NULL);
        gls_memory_limit = -1;
        ck_assert(status == GLS_OK || (status == GLS_NOMEM && !base));
    } while (status != GLS_OK);
    ck_assert_int_gt(allowed, 2);
    gls_base_free(base);
    gls_buf_release(&file);
}
END_TEST

/* ------------------------------------------------------------------ beside its source */

static const char tbx[] = "<martif type=\"TBX\"><text><body><termEntry id=\"c1\"><langSet "
                          "xml:lang=\"fr\"><tig><term>os</term></tig></langSet></termEntry>"
                          "</body></text></martif>";

static void check_terms(const char *name, size_t terms, const char *first)
{
    struct gls_base *base;
    ck_assert_int_eq(gls_base_load(&base, name, GLS_LOAD_TERMS, NULL), GLS_OK);
    ck_assert_uint_eq(gls_base_terms(base), terms);
    ck_assert_str_eq(gls_base_term(base, 0).text, first);
    ck_assert_str_eq(gls_base_file(base), name);
    gls_base_free(base);
}

/* Whether what stands for a source is its compiled copy. */
static void check_source(const char *name, bool from_copy)
{
    struct gls_base *base;
    ck_assert_int_eq(gls_base_load(&base, name, GLS_LOAD_TERMS, NULL), GLS_OK);
    ck_assert_int_eq(base->image.size != 0, from_copy);
    gls_base_free(base);
}

START_TEST(compiled_beside_its_source)
{
    char source[64], compiled[64];
    struct gls_buf out;
    snprintf(source, sizeof source, "%s.tbx", path);
    snprintf(compiled, sizeof compiled, "%s.gls", path);
    write_file(source, tbx, sizeof tbx - 1);
    gls_buf_init(&out);
    ck_assert_int_eq(gls_base_compile(source, &out, NULL), GLS_OK);
    write_file(compiled, out.data, out.size);
    check_terms(compiled, 1, "os");
    check_source(source, true);

    char other[sizeof tbx];
    memcpy(other, tbx, sizeof tbx);
    memcpy(strstr(other, ">os<"), ">as<", 4); /* as long, and as old for a coarse clock */
    write_file(source, other, sizeof tbx - 1);
    check_terms(source, 1, "as");
    check_source(source, false);
    write_file(compiled, out.data, out.size / 2);
    write_file(source, tbx, sizeof tbx - 1);
    check_source(source, false);
    check_terms(source, 1, "os");
    unlink(source);
    unlink(compiled);
    gls_buf_release(&out);
}
END_TEST

Suite *saved_suite(void);
Suite *saved_suite(void)
{
    Suite *suite = suite_create("saved");
    TCase *tcase = tcase_create("saved");
    tcase_add_checked_fixture(tcase, make_path, remove_path);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, saved_is_built);
    tcase_add_test(tcase, same_base_same_bytes);
    tcase_add_test(tcase, stale_is_refused);
    tcase_add_test(tcase, another_profile_is_refused);
    tcase_add_test(tcase, cut_is_refused);
    tcase_add_test(tcase, damage_is_refused);
    tcase_add_test(tcase, damage_is_survived);
    tcase_add_test(tcase, every_allocation_may_fail);
    tcase_add_test(tcase, compiled_beside_its_source);
    suite_add_tcase(suite, tcase);
    return suite;
}
