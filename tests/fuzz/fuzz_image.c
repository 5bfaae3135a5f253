/* Compiled glossaries that are not what they should be. The first byte of the input says which
 * and how it is opened: the rest is the file, or a list of changes to a good one, whose sums are
 * then made right again, so that nothing but the checks of each number stands in the way. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/saved.h"
#include "fuzz.h"
#include "image/image.h"

static char path[] = "/tmp/glossaire-fuzz-XXXXXX";

static void remove_file(void)
{
    unlink(path);
}

static void make_file(void)
{
    static bool made;
    if (made)
        return;
    int fd = mkstemp(path);
    fuzz_promise(fd >= 0 && close(fd) == 0, "there is room in /tmp");
    atexit(remove_file);
    made = true;
}

static void write_file(const void *data, size_t size)
{
    make_file();
    int fd = open(path, O_WRONLY | O_TRUNC);
    fuzz_promise(write(fd, data, size) == (ssize_t)size && close(fd) == 0, "a file is written");
}

/* ------------------------------------------------------------------ changes */

struct change {
    uint16_t section;
    uint16_t what; /* 0: a byte; 1: a number; 2: the section ends here */
    uint32_t offset, value;
};

static void apply(struct change change, struct gls_span *section, char *bytes)
{
    size_t at = section->size ? change.offset % section->size : 0, left = section->size - at;
    size_t width = change.what % 3 == 1 ? sizeof change.value : 1;
    if (change.what % 3 == 2)
        section->size = at;
    else
        memcpy(bytes + at, &change.value, width < left ? width : left);
}

/* The sections of a good file, each in memory of its own. */
static struct gls_span good[GLS_IMAGE_SECTIONS];
static unsigned used[GLS_IMAGE_SECTIONS], count;

static void read_good(void)
{
    struct gls_buf file;
    struct gls_image image;
    if (count)
        return;
    gls_buf_init(&file);
    gls_base_save(fuzz_base(), &file);
    write_file(file.data, file.size);
    gls_buf_release(&file);
    fuzz_promise(gls_image_open(&image, path, NULL) == GLS_OK, "what is saved is opened");
    for (unsigned i = 0; i < GLS_IMAGE_SECTIONS; i++) {
        struct gls_span section = gls_image_section(&image, i);
        char *copy = malloc(section.size + 1);
        memcpy(copy, section.data, section.size);
        good[i] = (struct gls_span){copy, section.size};
        if (section.size)
            used[count++] = i;
    }
    gls_image_release(&image);
}

static void write_changed(const uint8_t *data, size_t size)
{
    static struct gls_span section[GLS_IMAGE_SECTIONS];
    struct gls_buf file;
    char *bytes[GLS_IMAGE_SECTIONS] = {NULL};
    read_good();
    memcpy(section, good, sizeof section);
    for (struct change change; size >= sizeof change;
         size -= sizeof change, data += sizeof change) {
        memcpy(&change, data, sizeof change);
        unsigned number = used[change.section % count];
        if (!bytes[number]) {
            bytes[number] = malloc(good[number].size);
            memcpy(bytes[number], good[number].data, good[number].size);
            section[number].data = bytes[number];
        }
        apply(change, &section[number], bytes[number]);
    }
    gls_buf_init(&file);
    gls_image_write(section, &file);
    write_file(file.data, file.size);
    gls_buf_release(&file);
    for (unsigned i = 0; i < GLS_IMAGE_SECTIONS; i++)
        free(bytes[i]);
}

/* ------------------------------------------------------------------ use */

static void pass(void *payload, const struct gls_finding *finding)
{
    *(size_t *)payload += strlen(finding->message);
}

static void pass_hit(void *payload, const struct gls_hit *hit)
{
    for (size_t i = 0; i < hit->count; i++)
        *(size_t *)payload += strlen(gls_match_text(&hit->match[i]));
}

static void print(struct gls_shelf *shelf, const char *format)
{
    struct gls_listing *listing;
    struct gls_buf out;
    gls_buf_init(&out);
    if (gls_listing_new(&listing, shelf, NULL, NULL, NULL) == GLS_OK)
        gls_listing_write(listing, format, NULL, &out, NULL);
    gls_listing_free(listing);
    gls_buf_release(&out);
}

static void look_up(struct gls_shelf *shelf, const char *query)
{
    struct gls_found found;
    struct gls_buf out;
    gls_buf_init(&out);
    if (gls_lookup(shelf, gls_span_of(query), &found, NULL) == GLS_OK) {
        gls_found_write(&found, gls_span_of(query), shelf, "json", NULL, &out, NULL);
        gls_found_release(&found);
    }
    if (gls_suggest(shelf, gls_span_of(query), &found, NULL) == GLS_OK)
        gls_found_release(&found);
    gls_buf_release(&out);
}

static void scan(struct gls_shelf *shelf, const char *text)
{
    size_t seen = 0;
    struct gls_scan_events events = {NULL, pass_hit, &seen};
    struct gls_scan *scan;
    if (gls_scan_new(&scan, shelf, GLS_SCAN_ALL | GLS_SCAN_COUNT, &events, NULL) != GLS_OK)
        return;
    gls_scan_feed(scan, gls_span_of(text), NULL);
    gls_scan_end(scan, NULL, NULL);
    gls_scan_free(scan);
}

/* Everything that may be asked of a base; what it answers does not matter here. */
static void use(struct gls_base *base)
{
    static const char *const queries[] = {"yeux", "sous cutanée", "oedema",
                                          "o*",   "calcifcation", "fetal calcification"};
    size_t seen = 0;
    for (int english = 0; english < 2; english++) {
        struct gls_shelf *shelf;
        if (gls_shelf_of(&shelf, &base, 1, english ? "en" : "fr", english ? "fr" : "en", NULL) !=
            GLS_OK)
            return;
        for (size_t i = 0; i < sizeof queries / sizeof *queries; i++)
            look_up(shelf, queries[i]);
        scan(shelf, "Des calcifications fœtales généralisées s'attaquent aux os, bones, ISTs.");
        print(shelf, english ? "html" : "tbx");
        gls_shelf_free(shelf);
    }
    gls_check(base, pass, &seen, NULL);
}

static void open_and_use(enum gls_load what)
{
    struct gls_base *base;
    struct gls_error err = {0};
    if (gls_base_open(&base, path, "fuzz", what, NULL, &err) == GLS_OK)
        use(base);
    else
        fuzz_promise(!base && err.message[0], "a refusal says why");
    gls_base_free(base);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { CHANGED = 1, LAZILY = 2 };
    if (!size)
        return 0;
    if (data[0] & CHANGED)
        write_changed(data + 1, size - 1);
    else
        write_file(data + 1, size - 1);
    open_and_use(data[0] & LAZILY ? GLS_LOAD_LAZY : GLS_LOAD_ALL);
    return 0;
}
