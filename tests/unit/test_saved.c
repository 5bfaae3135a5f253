/* A base saved and opened again, whole, damaged and stale. */
#include <check.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/builder.h"
#include "base/index_record.h"
#include "base/record.h"
#include "base/saved.h"
#include "core/memory.h"
#include "core/checksum.h"
#include "core/span.h"
#include "load/load.h"
#include "files.h"

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
    struct gls_place at = {"x.tbx", 3, 1, 0, 0};
    gls_builder_section(b, at, s(lang));
    gls_builder_term(b, at);
    gls_builder_term_text(b, s(text));
    gls_builder_term_pos(b, pos);
    gls_builder_term_admin(b, GLS_ADMIN_PREFERRED);
    gls_builder_unknown(b, GLS_OF_TERM, s("essai"), s("une note assez longue"), at);
}

static const struct gls_stamp stamp = {1234, 5678};

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
        gls_builder_concept(b, (struct gls_place){"x.tbx", 2, 1, 0, 0}, s(pairs[i][1]));
        add_term(b, "fr", pairs[i][0], i == 2 ? GLS_POS_ADJECTIVE : GLS_POS_NOUN);
        add_term(b, "en", pairs[i][1], GLS_POS_NONE);
        gls_builder_concept_end(b);
    }
    ck_assert_int_eq(gls_builder_finish(b, GLS_LOAD_ALL, &base, NULL), GLS_OK);
    gls_builder_free(b);
    base->source = stamp;
    return base;
}

static struct gls_buf save(void)
{
    struct gls_base *base = build();
    struct gls_buf out;
    gls_buf_init(&out);
    gls_base_save(base, &out);
    gls_base_free(base);
    return out;
}

static void count_finding(void *payload, const struct gls_finding *finding)
{
    *(size_t *)payload += strlen(finding->message);
}

static size_t print_all(struct gls_base *base, const char *from, const char *format)
{
    SHELF(shelf, &base, 1, from, "en");
    struct gls_listing *listing;
    struct gls_buf out;
    size_t seen = 0;
    gls_buf_init(&out);
    if (gls_listing_new(&listing, shelf, NULL, NULL, NULL) == GLS_OK) {
        gls_listing_write(listing, format, NULL, &out, NULL);
        seen = out.size;
        gls_listing_free(listing);
    }
    gls_buf_release(&out);
    return seen;
}

/* Everything a run may ask of a base; what it answers does not matter here. */
static size_t ask_everything(struct gls_base *base)
{
    static const char *const queries[] = {"yeux", "sous cutanée", "oedema", "o*", "oedeem"};
    size_t seen = 0;
    for (size_t i = 0; i < 5; i++)
        for (int english = 0; english < 2; english++) {
            SHELF(shelf, &base, 1, english ? "en" : "fr", "en");
            struct gls_found found;
            if (gls_lookup(shelf, s(queries[i]), &found, NULL) == GLS_OK)
                seen += found.count;
            gls_found_release(&found);
            if (gls_suggest(shelf, s(queries[i]), &found, NULL) == GLS_OK)
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
        if (built[i].size) { // An empty part has no address to compare.
            ck_assert_mem_eq(opened[i].data, built[i].data, built[i].size);
        }
    }
}

START_TEST(saved_is_built)
{
    struct gls_base *built = build(), *opened;
    struct gls_buf file = save();
    write_file(path, file.data, file.size);
    ck_assert_int_eq(gls_base_open(&opened, path, "x.tbx", GLS_LOAD_TERMS, &stamp, NULL), GLS_OK);
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
        ck_assert_int_eq(gls_base_open(&base, path, "x", GLS_LOAD_TERMS, &others[i], &err),
                         GLS_ERR_FORMAT);
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
    ck_assert_int_eq(gls_base_open(&base, path, "x", GLS_LOAD_TERMS, &stamp, NULL), GLS_ERR_FORMAT);
    gls_buf_release(&file);
}
END_TEST

START_TEST(cut_is_refused)
{
    static const enum gls_load how[] = {GLS_LOAD_LAZY, GLS_LOAD_TERMS};
    struct gls_base *base;
    struct gls_buf file = save();
    gls_buf_put(&file, "\0\0\0\0\0\0\0\0", 8);
    write_file(path, file.data, file.size);
    for (size_t size = file.size; size > 0; size--) {
        bool whole = size == file.size - 8;
        ck_assert_int_eq(truncate(path, (off_t)size), 0);
        for (size_t i = 0; i < 2; i++) {
            enum gls_status status = gls_base_open(&base, path, "x", how[i], &stamp, NULL);
            ck_assert_int_eq(status, whole ? GLS_OK : GLS_ERR_FORMAT);
            gls_base_free(base);
        }
    }
    ck_assert_int_eq(truncate(path, 0), 0);
    ck_assert_int_eq(gls_base_open(&base, path, "x", GLS_LOAD_TERMS, &stamp, NULL), GLS_ERR_FORMAT);
    ck_assert_int_eq(gls_base_open(&base, "/nowhere/x.gls", "x", GLS_LOAD_TERMS, &stamp, NULL),
                     GLS_ERR_IO);
    ck_assert_int_eq(gls_base_open(&base, "/tmp", "x", GLS_LOAD_TERMS, &stamp, NULL),
                     GLS_ERR_FORMAT);
    gls_buf_release(&file);
}
END_TEST

/* ------------------------------------------------------------------ damage */

static void flip(size_t at, unsigned char bits)
{
    unsigned char byte;
    int fd = open(path, O_RDWR);
    ck_assert_int_eq(pread(fd, &byte, 1, (off_t)at), 1);
    byte ^= bits;
    ck_assert_int_eq(pwrite(fd, &byte, 1, (off_t)at), 1);
    ck_assert_int_eq(close(fd), 0);
}

START_TEST(every_damaged_byte_is_refused)
{
    struct gls_base *base;
    struct gls_buf file = save();
    write_file(path, file.data, file.size);
    for (size_t at = 0; at < file.size; at++) {
        flip(at, (unsigned char)(1u << at % 8));
        ck_assert_int_eq(gls_base_open(&base, path, "x", GLS_LOAD_TERMS, NULL, NULL),
                         GLS_ERR_FORMAT);
        ck_assert_ptr_null(base);
        flip(at, (unsigned char)(1u << at % 8));
    }
    ck_assert_int_eq(gls_base_open(&base, path, "x", GLS_LOAD_TERMS, NULL, NULL), GLS_OK);
    gls_base_free(base);
    gls_buf_release(&file);
}
END_TEST

/* Enough concepts for a few dozen blocks. */
enum { MANY = 1500, QUESTIONS = 12 };

static struct gls_base *build_many(unsigned concepts, enum gls_load what)
{
    struct gls_builder *b = gls_builder_new("x.tbx");
    struct gls_base *base;
    char id[16], french[48], english[48];
    gls_builder_title(b, s("Beaucoup"));
    for (unsigned i = 0; i < concepts; i++) {
        snprintf(id, sizeof id, "c%u", i);
        snprintf(french, sizeof french, "kyste %c%crénal %u", 'a' + i % 26, 'a' + i / 26 % 26, i);
        snprintf(english, sizeof english, "renal%u cyst", i);
        gls_builder_concept(b, (struct gls_place){"x.tbx", i + 2, 1, 0, 0}, s(id));
        add_term(b, "fr", french, GLS_POS_NOUN);
        add_term(b, "en", english, GLS_POS_NOUN);
        gls_builder_concept_end(b);
    }
    ck_assert_int_eq(gls_builder_finish(b, what, &base, NULL), GLS_OK);
    gls_builder_free(b);
    return base;
}

static void save_many(struct gls_buf *out)
{
    struct gls_base *base = build_many(MANY, GLS_LOAD_ALL);
    gls_buf_init(out);
    gls_base_save(base, out);
    gls_base_free(base);
}

/* A large glossary is indexed in several languages at once. */
START_TEST(languages_are_indexed_side_by_side)
{
    enum { CONCEPTS = 10001, LANGUAGES = 2 };
    struct gls_base *together = build_many(CONCEPTS, GLS_LOAD_ALL);
    struct gls_base *apart = build_many(CONCEPTS, GLS_LOAD_TERMS);
    apart->key = together->key;
    ck_assert_int_eq(gls_base_index(apart, "fr", NULL), GLS_OK);
    ck_assert_int_eq(gls_base_index(apart, "en", NULL), GLS_OK);
    for (unsigned i = 0; i < LANGUAGES; i++) {
        const struct gls_index *one = together->index[i], *other = apart->index[i];
        ck_assert_str_eq(one->lang, other->lang);
        for (unsigned part = 0; part < GLS_INDEX_PARTS; part++)
            ck_assert(gls_span_equal(one->part[part], other->part[part]));
    }
    ck_assert_ptr_null(together->index[LANGUAGES]);
    gls_base_free(together);
    gls_base_free(apart);
}
END_TEST

typedef enum gls_status search_fn(struct gls_shelf *shelf, struct gls_span query,
                                  struct gls_found *found, struct gls_error *err);

static enum gls_status search(search_fn *where, struct gls_shelf *shelf, const char *query,
                              struct gls_buf *out, struct gls_error *err)
{
    struct gls_found found;
    enum gls_status status = where(shelf, s(query), &found, err);
    if (status == GLS_OK)
        status = gls_found_write(&found, s(query), shelf, "json", NULL, out, err);
    gls_found_release(&found);
    return status;
}

static enum gls_status list(struct gls_shelf *shelf, struct gls_buf *out, struct gls_error *err)
{
    struct gls_listing *listing;
    enum gls_status status = gls_listing_new(&listing, shelf, NULL, NULL, err);
    if (status == GLS_OK)
        status = gls_listing_write(listing, "tsv", NULL, out, err);
    gls_listing_free(listing);
    return status;
}

static void put_hit(void *payload, const struct gls_hit *hit)
{
    gls_buf_printf(payload, "%d %s\n", (int)hit->start, gls_match_text(hit->match));
}

static enum gls_status scan(struct gls_shelf *shelf, struct gls_buf *out, struct gls_error *err)
{
    struct gls_scan *scanner;
    const struct gls_scan_events events = {NULL, put_hit, out};
    enum gls_status status = gls_scan_new(&scanner, shelf, 0, &events, err);
    if (status != GLS_OK)
        return status;
    status = gls_scan_feed(scanner, s("Les kystes aarénal 0, un kyste brénal 1."), err);
    if (status == GLS_OK)
        status = gls_scan_end(scanner, NULL, err);
    gls_scan_free(scanner);
    return status;
}

/* Question number @p n of those that any run may ask. */
static enum gls_status ask(const struct gls_base *base, size_t n, struct gls_buf *out,
                           struct gls_error *err)
{
    static const char *const queries[] = {"kyste aarénal 0", "kystes zbrenal 51",
                                          "KYSTE mzrénal 662", "kyste brénal 27*", "nulle part"};
    SHELF(french, &base, 1, "fr", "en");
    struct gls_shelf *english = gls_shelf_reverse(french);
    if (n < 5)
        return search(gls_lookup, french, queries[n], out, err);
    switch (n) {
    case 5:
        return search(gls_lookup, english, "renal700 cysts", out, err);
    case 6:
        return search(gls_lookup, english, "renal1499 cyst", out, err);
    case 7:
        return search(gls_suggest, french, "kiste aarénal 0", out, err);
    case 8:
        return list(french, out, err);
    case 9:
        return scan(french, out, err);
    case 10:
        gls_buf_printf(out, "%s %d", gls_base_title(base) ? gls_base_title(base) : "",
                       gls_base_has_lang(base, "en"));
        return gls_base_sound(base, err);
    default:
        gls_buf_printf(out, "%u", (unsigned)gls_base_find_id(base, "c1203"));
        return gls_base_sound(base, err);
    }
}

static void ask_all(const struct gls_base *base, struct gls_buf answer[QUESTIONS])
{
    for (size_t n = 0; n < QUESTIONS; n++) {
        gls_buf_init(&answer[n]);
        ck_assert_int_eq(ask(base, n, &answer[n], NULL), GLS_OK);
        ck_assert_uint_gt(answer[n].size, 0);
    }
}

/* Opens the damaged file for each question anew: an answer is the right one or refused. */
static void check_answers(const struct gls_buf right[QUESTIONS], size_t first, size_t step,
                          size_t told[2])
{
    for (size_t n = first; n < QUESTIONS; n += step) {
        struct gls_base *base;
        struct gls_buf out;
        struct gls_error err;
        gls_buf_init(&out);
        enum gls_status status = gls_base_open(&base, path, "x", GLS_LOAD_LAZY, NULL, &err);
        if (status == GLS_OK)
            status = ask(base, n, &out, &err);
        if (status == GLS_OK) {
            ck_assert_uint_eq(out.size, right[n].size);
            ck_assert_mem_eq(out.data, right[n].data, out.size);
        } else {
            ck_assert_int_eq(status, GLS_ERR_FORMAT);
            ck_assert_ptr_nonnull(strstr(err.message, "compile it again"));
        }
        told[status == GLS_OK]++;
        gls_base_free(base);
        gls_buf_release(&out);
    }
}

/* A byte in every block, and others anywhere: what does not touch it is answered. */
START_TEST(damage_gives_no_wrong_answer)
{
    struct gls_buf file, right[QUESTIONS];
    struct gls_base *base;
    size_t told[2] = {0};
    save_many(&file);
    write_file(path, file.data, file.size);
    ck_assert_int_eq(gls_base_open(&base, path, "x", GLS_LOAD_TERMS, NULL, NULL), GLS_OK);
    ask_all(base, right);
    gls_base_free(base);
    uint64_t random = 12345;
    size_t block = 16 * 1024;
    for (size_t i = 0; i < 6 * file.size / block; i++) {
        random = random * 6364136223846793005u + 1442695040888963407u;
        size_t at = i % 2 ? i / 2 * block + random % block : (random >> 16) % file.size;
        at = at < file.size ? at : file.size - 1;
        unsigned char bits = (unsigned char)(1 + (random >> 40) % 255);
        flip(at, bits);
        check_answers(right, 0, 1, told);
        ck_assert_int_eq(gls_base_open(&base, path, "x", GLS_LOAD_TERMS, NULL, NULL),
                         GLS_ERR_FORMAT);
        flip(at, bits);
    }
    ck_assert_uint_gt(told[0], told[1] / 10);
    ck_assert_uint_gt(told[1], told[0] / 10);
    for (size_t n = 0; n < QUESTIONS; n++)
        gls_buf_release(&right[n]);
    gls_buf_release(&file);
}
END_TEST

/* Damage that was met stays: nothing is told any more, and nothing half. */
START_TEST(damage_sticks)
{
    struct gls_buf file;
    struct gls_base *base;
    struct gls_error err;
    save_many(&file);
    write_file(path, file.data, file.size);
    flip(file.size / 2, 1);
    ck_assert_int_eq(gls_base_open(&base, path, "x", GLS_LOAD_LAZY, NULL, NULL), GLS_OK);
    ck_assert_int_eq(gls_base_sound(base, NULL), GLS_OK);
    for (int again = 0; again < 2; again++) {
        ck_assert_int_eq(gls_base_verify(base, &err), GLS_ERR_FORMAT);
        ck_assert_str_eq(err.message, "damaged: compile it again");
        ck_assert_str_eq(err.file, "x");
        for (size_t n = 0; n < QUESTIONS; n++) {
            struct gls_buf out;
            gls_buf_init(&out);
            ck_assert_int_eq(ask(base, n, &out, NULL), GLS_ERR_FORMAT);
            gls_buf_release(&out);
        }
    }
    gls_base_free(base);
    gls_buf_release(&file);
}
END_TEST

START_TEST(change_in_place_is_noticed)
{
    static const struct timespec later[2] = {{2000000000, 0}, {2000000000, 0}};
    struct gls_buf file, out;
    struct gls_base *base;
    struct gls_error err;
    save_many(&file);
    write_file(path, file.data, file.size);
    ck_assert_int_eq(gls_base_open(&base, path, "x", GLS_LOAD_TERMS, NULL, NULL), GLS_OK);
    gls_buf_init(&out);
    ck_assert_int_eq(ask(base, 0, &out, &err), GLS_OK);
    ck_assert_int_eq(utimensat(AT_FDCWD, path, later, 0), 0);
    ck_assert_int_eq(ask(base, 0, &out, &err), GLS_ERR_FORMAT);
    ck_assert_str_eq(err.message, "changed while in use: run again");
    gls_base_free(base);
    gls_buf_release(&out);
    gls_buf_release(&file);
}
END_TEST

/* ------------------------------------------------------------------ many at once */

struct asker {
    const struct gls_base *base;
    const struct gls_buf *right;
    bool failed;
};

static void *ask_in_thread(void *payload)
{
    struct asker *asker = payload;
    for (size_t n = 0; n < QUESTIONS; n++) {
        struct gls_buf out;
        gls_buf_init(&out);
        asker->failed |= ask(asker->base, n, &out, NULL) != GLS_OK ||
                         out.size != asker->right[n].size ||
                         memcmp(out.data, asker->right[n].data, out.size) != 0;
        gls_buf_release(&out);
    }
    return NULL;
}

START_TEST(many_threads_read_one)
{
    enum { THREADS = 4 };
    struct gls_buf file, right[QUESTIONS];
    struct gls_base *base;
    pthread_t thread[THREADS];
    struct asker asker[THREADS];
    save_many(&file);
    write_file(path, file.data, file.size);
    ck_assert_int_eq(gls_base_open(&base, path, "x", GLS_LOAD_TERMS, NULL, NULL), GLS_OK);
    ask_all(base, right);
    gls_base_free(base);
    ck_assert_int_eq(gls_base_open(&base, path, "x", GLS_LOAD_LAZY, NULL, NULL), GLS_OK);
    for (size_t i = 0; i < THREADS; i++) {
        asker[i] = (struct asker){base, right, false};
        ck_assert_int_eq(pthread_create(&thread[i], NULL, ask_in_thread, &asker[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        ck_assert_int_eq(pthread_join(thread[i], NULL), 0);
        ck_assert(!asker[i].failed);
    }
    gls_base_free(base);
    for (size_t n = 0; n < QUESTIONS; n++)
        gls_buf_release(&right[n]);
    gls_buf_release(&file);
}
END_TEST

/* ------------------------------------------------------------------ should a wrong byte pass */

static void damage_part(struct gls_base *base, struct gls_span part)
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

/* It gives wrong answers, but never a wild read. */
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
        status = gls_base_open(&base, path, "x", GLS_LOAD_LAZY, &stamp, NULL);
        gls_memory_limit = -1;
        ck_assert(status == GLS_OK || (status == GLS_ERR_NOMEM && !base));
    } while (status != GLS_OK);
    ck_assert_int_gt(allowed, 2);
    gls_base_free(base);
    gls_buf_release(&file);
}
END_TEST

START_TEST(every_allocation_of_saving_may_fail)
{
    struct gls_base *base = build();
    struct gls_buf file = save(), out;
    enum gls_status status;
    long allowed = 0;
    do {
        gls_buf_init(&out);
        gls_memory_limit = allowed++;
        gls_base_save(base, &out);
        gls_memory_limit = -1;
        status = gls_buf_finish(&out, NULL);
        ck_assert(status == GLS_ERR_NOMEM || (status == GLS_OK && out.size == file.size));
        gls_buf_release(&out);
    } while (status != GLS_OK);
    ck_assert_int_gt(allowed, 2);
    gls_base_free(base);
    gls_buf_release(&file);
}
END_TEST

/* ------------------------------------------------------------------ sums */

START_TEST(sums_do_not_depend_on_pieces)
{
    char text[150];
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = (char)(i * 37);
    for (size_t size = 0; size <= sizeof text; size++) {
        uint64_t whole = gls_checksum_of((struct gls_span){text, size});
        for (size_t step = 1; step <= size; step++) {
            struct gls_checksum sum = {0};
            for (size_t at = 0; at < size; at += step)
                gls_checksum_add(&sum,
                                 (struct gls_span){text + at, at + step < size ? step : size - at});
            ck_assert_uint_eq(gls_checksum_end(&sum), whole);
        }
        if (size)
            ck_assert_uint_ne(gls_checksum_of((struct gls_span){text, size - 1}), whole);
    }
}
END_TEST

START_TEST(sums_tell_every_change)
{
    char text[70] = {0};
    uint64_t whole = gls_checksum_of((struct gls_span){text, sizeof text});
    for (size_t i = 0; i < sizeof text; i++)
        for (unsigned bits = 1; bits < 256; bits++) {
            text[i] = (char)bits;
            ck_assert_uint_ne(gls_checksum_of((struct gls_span){text, sizeof text}), whole);
            text[i] = 0;
        }
}
END_TEST

/* ------------------------------------------------------------------ beside its source */

static const char tbx[] = "<martif type=\"TBX\"><text><body><termEntry id=\"c1\"><langSet "
                          "xml:lang=\"fr\"><tig><term>os</term></tig></langSet></termEntry>"
                          "</body></text></martif>";

static void check_terms(const char *name, size_t terms, const char *first)
{
    struct gls_base *base;
    ck_assert_int_eq(gls_load_file(&base, name, NULL, GLS_LOAD_TERMS, NULL), GLS_OK);
    ck_assert_uint_eq(gls_base_terms(base), terms);
    ck_assert_str_eq(gls_base_term(base, 0).text, first);
    ck_assert_str_eq(gls_base_file(base), name);
    gls_base_free(base);
}

/* Whether what stands for a source is its compiled copy. */
static void check_source(const char *name, bool from_copy)
{
    struct gls_base *base;
    ck_assert_int_eq(gls_load_file(&base, name, NULL, GLS_LOAD_TERMS, NULL), GLS_OK);
    ck_assert_int_eq(base->image.size != 0, from_copy);
    gls_base_free(base);
}

START_TEST(compiled_beside_its_source)
{
    char own[] = "/tmp/glossaire-saved-XXXXXX", source[64], compiled[64];
    struct gls_buf out;
    ck_assert_ptr_nonnull(mkdtemp(own)); /* a folder that nobody else may write to */
    snprintf(source, sizeof source, "%s/a.tbx", own);
    snprintf(compiled, sizeof compiled, "%s/a.gls", own);
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
    rmdir(own);
    gls_buf_release(&out);
}
END_TEST

/* ------------------------------------------------------------------ copies of large ones */

static char folder[32], source[80], cache[80];
enum { SOURCES = 3 };

/* A source that is large for its white space, and its one term. */
static void write_large(const char *term)
{
    enum { SPACE = 1100 * 1024 };
    char *space = malloc(SPACE);
    memset(space, '\n', SPACE);
    FILE *file = fopen(source, "wb");
    ck_assert_int_ge(fprintf(file,
                             "<martif type=\"TBX\"><text><body><termEntry id=\"c1\"><langSet "
                             "xml:lang=\"fr\"><tig><term>%s</term></tig></langSet>",
                             term),
                     0);
    ck_assert_uint_eq(fwrite(space, 1, SPACE, file), SPACE);
    ck_assert_int_ge(fprintf(file, "</termEntry></body></text></martif>"), 0);
    ck_assert_int_eq(fclose(file), 0);
    free(space);
}

/* The times of a file tell a change only when they are not of just now. */
static void wait_until_settled(void)
{
    sleep(3);
}

static void name_source(size_t number)
{
    snprintf(source, sizeof source, "%s/large%zu.tbx", folder, number);
    snprintf(cache, sizeof cache, "%s/not/yet/glossaire", folder);
}

/* One wait for all. */
static void make_sources(void)
{
    strcpy(folder, "/tmp/glossaire-cache-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    for (size_t i = 0; i < SOURCES; i++) {
        name_source(i);
        write_large("os");
    }
    wait_until_settled();
}

/* Calls @p what with the path of each file in the cache; says how many there are. */
static size_t each_copy(int what(const char *copy))
{
    size_t count = 0;
    DIR *files = opendir(cache);
    for (struct dirent *file; files && (file = readdir(files));) {
        char copy[sizeof cache + sizeof file->d_name];
        snprintf(copy, sizeof copy, "%s/%s", cache, file->d_name);
        if (file->d_name[0] == '.' && (!file->d_name[1] || file->d_name[1] == '.'))
            continue;
        ck_assert_int_eq(what ? what(copy) : 0, 0);
        count++;
    }
    if (files)
        closedir(files);
    return count;
}

static void remove_copies(void)
{
    each_copy(unlink);
    ck_assert(remove(cache) == 0 || errno == ENOENT);
}

static void remove_sources(void)
{
    char name[96];
    for (size_t i = 0; i < SOURCES; i++) {
        name_source(i);
        remove(source);
    }
    for (const char *const *part = (const char *const[]){"not/yet", "not", "", NULL}; *part;
         part++) {
        snprintf(name, sizeof name, "%s/%s", folder, *part);
        remove(name);
    }
}

/* Whether the answer came from a copy. */
static bool comes_from_copy(const char *term, enum gls_load how)
{
    struct gls_base *base;
    ck_assert_int_eq(gls_load_cached(&base, source, NULL, how, cache, NULL), GLS_OK);
    ck_assert_str_eq(gls_base_term(base, 0).text, term);
    ck_assert_str_eq(gls_base_file(base), source);
    bool copy = base->image.size != 0;
    gls_base_free(base);
    return copy;
}

static int damage_it(const char *copy)
{
    FILE *file = fopen(copy, "r+b");
    fseek(file, -1, SEEK_END);
    int last = fgetc(file);
    fseek(file, -1, SEEK_END);
    fputc(last ^ 1, file);
    return fclose(file);
}

static int check_mode(const char *copy)
{
    struct stat about;
    ck_assert_int_eq(stat(copy, &about), 0);
    return (about.st_mode & 0777) != 0600;
}

START_TEST(copies_are_kept)
{
    name_source(0);
    ck_assert(!comes_from_copy("os", GLS_LOAD_LAZY));
    ck_assert_uint_eq(each_copy(check_mode), 1);
    ck_assert(comes_from_copy("os", GLS_LOAD_LAZY));
    ck_assert(comes_from_copy("os", GLS_LOAD_TERMS));

    each_copy(damage_it);
    ck_assert(!comes_from_copy("os", GLS_LOAD_LAZY));
    ck_assert_uint_eq(each_copy(NULL), 1);
    ck_assert(comes_from_copy("os", GLS_LOAD_TERMS)); /* made anew */

    ck_assert_int_eq(chmod(cache, 0777), 0);
    ck_assert(!comes_from_copy("os", GLS_LOAD_TERMS)); /* anybody might have written it */
    ck_assert_int_eq(chmod(cache, 0700), 0);

    time_t start = time(NULL);
    write_large("as");
    ck_assert(!comes_from_copy("as", GLS_LOAD_LAZY));
    bool young = time(NULL) - start < 2;
    ck_assert(!comes_from_copy("as", GLS_LOAD_LAZY) || !young);
    wait_until_settled();
    comes_from_copy("as", GLS_LOAD_LAZY);
    ck_assert_uint_eq(each_copy(NULL), 1);
    ck_assert(comes_from_copy("as", GLS_LOAD_LAZY));
}
END_TEST

/* Wherever memory ends, the glossary is loaded or there is no memory for it. */
START_TEST(copies_may_fail)
{
    name_source(1);
    for (int round = 0; round < 2; round++) { /* making the copy, then opening it */
        struct gls_base *base;
        enum gls_status status;
        long allowed = 0;
        do {
            gls_memory_limit = allowed++;
            status = gls_load_cached(&base, source, NULL, GLS_LOAD_LAZY, cache, NULL);
            gls_memory_limit = -1;
            ck_assert(status == GLS_OK || (status == GLS_ERR_NOMEM && !base));
            if (status == GLS_OK)
                ck_assert_str_eq(gls_base_term(base, 0).text, "os");
            gls_base_free(base);
        } while (status != GLS_OK || (!round && !each_copy(NULL)));
        ck_assert_int_gt(allowed, 3);
    }
    ck_assert_uint_eq(each_copy(check_mode), 1);
}
END_TEST

/* Of copies of other glossaries the newest are left, and what is none is let be. */
START_TEST(copies_are_few)
{
    static const struct timespec old[2] = {{1000000000, 0}, {1000000000, 0}};
    char name[128];
    name_source(2);
    ck_assert(!comes_from_copy("os", GLS_LOAD_LAZY));
    each_copy(unlink);
    for (unsigned i = 0; i < 16; i++) {
        snprintf(name, sizeof name, "%s/%016x-1-1-1-1.0-1.0.gls", cache, i);
        write_file(name, "x", 1);
        if (i == 7)
            ck_assert_int_eq(utimensat(AT_FDCWD, name, old, 0), 0);
    }
    snprintf(name, sizeof name, "%s/mine.gls", cache);
    write_file(name, "x", 1);
    ck_assert_int_eq(utimensat(AT_FDCWD, name, old, 0), 0);
    snprintf(name, sizeof name, "%s/.glossaire-1-0.tmp", cache);
    write_file(name, "x", 1);
    ck_assert_int_eq(utimensat(AT_FDCWD, name, old, 0), 0);
    ck_assert(!comes_from_copy("os", GLS_LOAD_LAZY));
    ck_assert_int_ne(access(name, F_OK), 0);
    snprintf(name, sizeof name, "%s/%016x-1-1-1-1.0-1.0.gls", cache, 7);
    ck_assert_int_ne(access(name, F_OK), 0);
    ck_assert_uint_eq(each_copy(NULL), 15 + 1 + 1);
    ck_assert(comes_from_copy("os", GLS_LOAD_LAZY));
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
    tcase_add_test(tcase, sums_do_not_depend_on_pieces);
    tcase_add_test(tcase, sums_tell_every_change);
    tcase_add_test(tcase, same_base_same_bytes);
    tcase_add_test(tcase, languages_are_indexed_side_by_side);
    tcase_add_test(tcase, stale_is_refused);
    tcase_add_test(tcase, another_profile_is_refused);
    tcase_add_test(tcase, damage_sticks);
    tcase_add_test(tcase, change_in_place_is_noticed);
    tcase_add_test(tcase, many_threads_read_one);
    tcase_add_test(tcase, every_allocation_may_fail);
    tcase_add_test(tcase, every_allocation_of_saving_may_fail);
    tcase_add_test(tcase, compiled_beside_its_source);
    suite_add_tcase(suite, tcase);
    tcase = tcase_create("damage");
    tcase_set_tags(tcase, "long");
    tcase_add_checked_fixture(tcase, make_path, remove_path);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, cut_is_refused);
    tcase_add_test(tcase, every_damaged_byte_is_refused);
    tcase_add_test(tcase, damage_gives_no_wrong_answer);
    tcase_add_test(tcase, damage_is_survived);
    suite_add_tcase(suite, tcase);
    tcase = tcase_create("copies");
    tcase_set_tags(tcase, "long");
    tcase_add_unchecked_fixture(tcase, make_sources, remove_sources);
    tcase_add_checked_fixture(tcase, NULL, remove_copies);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, copies_are_kept);
    tcase_add_test(tcase, copies_may_fail);
    tcase_add_test(tcase, copies_are_few);
    suite_add_tcase(suite, tcase);
    return suite;
}
