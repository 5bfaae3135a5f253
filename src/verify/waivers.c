#include "verify/waivers.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/input.h"
#include "core/span.h"
#include "verify/fingerprint.h"

/* ------------------------------------------------------------------ life */

enum gls_status gls_waivers_new(struct gls_waivers **out, struct gls_error *err)
{
    struct gls_waivers *waivers = gls_malloc(sizeof *waivers);
    *out = waivers;
    if (!waivers)
        return gls_fail_nomem(err);
    *waivers = (struct gls_waivers){.table = {.what = "waivers", .key = gls_hash_key()}};
    return GLS_OK;
}

void gls_waivers_free(struct gls_waivers *waivers)
{
    if (!waivers)
        return;
    gls_work_end(&waivers->work, NULL);
    gls_hash_table_release(&waivers->table);
    gls_free(waivers->waiver.data);
    gls_free(waivers);
}

/* ------------------------------------------------------------------ found by what they name */

static bool is_any(const char *name)
{
    return *name == '\0' || strcmp(name, "*") == 0;
}

/* A waiver is kept under its fingerprint, else under its concept. */
static uint32_t key_of(const struct gls_waivers *waivers, const struct gls_waiver *waiver)
{
    uint64_t key = waivers->table.key;
    return (uint32_t)(waiver->any_fingerprint
                          ? gls_hash(key, gls_span_of(is_any(waiver->concept_name)
                                                          ? "*"
                                                          : waiver->concept_name))
                          : gls_hash_number(key, waiver->fingerprint));
}

static bool has_same_key(const void *in, uint32_t member, const void *wanted)
{
    const struct gls_waiver *a = GLS_AT(*(const struct gls_array *)in, struct gls_waiver, member);
    const struct gls_waiver *b = wanted;
    if (a->any_fingerprint != b->any_fingerprint)
        return false;
    if (!a->any_fingerprint)
        return a->fingerprint == b->fingerprint;
    return (is_any(a->concept_name) && is_any(b->concept_name)) ||
           strcmp(a->concept_name, b->concept_name) == 0;
}

static void enter(struct gls_waivers *waivers, size_t number)
{
    struct gls_waiver *waiver = GLS_AT(waivers->waiver, struct gls_waiver, number);
    uint32_t hash = key_of(waivers, waiver);
    struct gls_hash_slot *slot = gls_hash_table_find(&waivers->work, &waivers->table, hash,
                                                     has_same_key, &waivers->waiver, waiver);
    if (!slot)
        return;
    if (slot->member) { /* after the first: the others of its key in any order */
        struct gls_waiver *first = GLS_AT(waivers->waiver, struct gls_waiver, slot->member - 1);
        waiver->next = first->next;
        first->next = (uint32_t)number + 1;
        return;
    }
    gls_hash_table_insert(&waivers->table, slot, hash, number);
}

bool gls_waiver_holds(const struct gls_waiver *waiver, const struct gls_waiver_query *query)
{
    if (waiver->rule != GLS_VERIFY_RULES && waiver->rule != query->rule)
        return false;
    if (!waiver->any_fingerprint)
        return waiver->fingerprint == query->fingerprint;
    bool named = is_any(waiver->concept_name) ||
                 (query->term && strcmp(waiver->concept_name, query->term) == 0);
    for (size_t i = 0; i < query->concepts && !named; i++)
        named = strcmp(waiver->concept_name, query->concept_name[i]) == 0;
    return named;
}

static struct gls_span folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? (struct gls_span){path, (size_t)(slash - path) + 1} : gls_span_of("");
}

/* The first of those kept under the same as @p wanted that waives the finding. */
static const struct gls_waiver *look(const struct gls_waivers *waivers,
                                     const struct gls_waiver_query *query,
                                     const struct gls_waiver *wanted)
{
    const struct gls_hash_slot *slot = gls_hash_table_look(&waivers->table, key_of(waivers, wanted),
                                                           has_same_key, &waivers->waiver, wanted);
    for (uint32_t number = slot ? slot->member : 0; number;) {
        const struct gls_waiver *waiver = GLS_AT(waivers->waiver, struct gls_waiver, number - 1);
        bool here =
            !waiver->folder || gls_span_equal(folder_of(query->file), gls_span_of(waiver->folder));
        if (here && gls_waiver_holds(waiver, query))
            return waiver;
        number = waiver->next;
    }
    return NULL;
}

const struct gls_waiver *gls_waivers_find(const struct gls_waivers *waivers,
                                          const struct gls_waiver_query *query)
{
    struct gls_waiver wanted = {.fingerprint = query->fingerprint, .concept_name = "*"};
    const struct gls_waiver *found = look(waivers, query, &wanted);
    wanted.any_fingerprint = true;
    if (!found)
        found = look(waivers, query, &wanted);
    for (size_t i = 0; i < query->concepts && !found; i++) {
        wanted.concept_name = query->concept_name[i];
        found = look(waivers, query, &wanted);
    }
    wanted.concept_name = query->term;
    return found || !query->term ? found : look(waivers, query, &wanted);
}

/* ------------------------------------------------------------------ a line */

static const char *keep(struct gls_work *work, struct gls_span text)
{
    char *copy = gls_work_alloc(work, text.size + 1);
    if (!copy)
        return "";
    memcpy(copy, text.data, text.size);
    copy[text.size] = '\0';
    return copy;
}

/* Takes what stands before the next tab; where a line has none, before the next blank. */
static struct gls_span take_field(struct gls_span *line, bool tabs)
{
    size_t size = 0;
    while (size < line->size && (tabs ? line->data[size] != '\t' : line->data[size] != ' '))
        size++;
    struct gls_span field = {line->data, size};
    size += size < line->size;
    while (!tabs && size < line->size && line->data[size] == ' ')
        size++;
    line->data += size;
    line->size -= size;
    return gls_span_trim(field);
}

/* Sixteen hexadecimal digits, or "*". */
static bool read_fingerprint(struct gls_span field, struct gls_waiver *waiver)
{
    enum { DIGITS = 16 };
    waiver->any_fingerprint = field.size == 1 && *field.data == '*';
    for (size_t i = 0; i < field.size && !waiver->any_fingerprint; i++) {
        char c = field.data[i];
        unsigned digit = c >= '0' && c <= '9'   ? (unsigned)(c - '0')
                         : c >= 'a' && c <= 'f' ? (unsigned)(c - 'a') + 10
                                                : DIGITS;
        if (digit == DIGITS)
            return false;
        waiver->fingerprint = waiver->fingerprint << 4 | digit;
    }
    return waiver->any_fingerprint || field.size == DIGITS;
}

static bool read_rule(struct gls_span field, struct gls_waiver *waiver)
{
    waiver->rule = gls_verify_named(field);
    return waiver->rule != GLS_VERIFY_RULES || (field.size == 1 && *field.data == '*');
}

static void read_line(struct gls_waivers *waivers, struct gls_span line, struct gls_waiver at)
{
    struct gls_work *work = &waivers->work;
    struct gls_place place = {.file = at.file, .line = at.line, .column = 1};
    bool tabs = memchr(line.data, '\t', line.size) != NULL;
    struct gls_span rule = take_field(&line, tabs), fingerprint = take_field(&line, tabs);
    if (!read_rule(rule, &at)) {
        gls_work_fail(work, GLS_ERR_FORMAT, place, "no rule \"%.*s\": see glossaire verify --rules",
                      GLS_SPAN_ARG(rule));
        return;
    }
    if (!read_fingerprint(fingerprint, &at)) {
        gls_work_fail(work, GLS_ERR_FORMAT, place,
                      "a fingerprint has 16 hexadecimal digits, or is *, not \"%.*s\"",
                      GLS_SPAN_ARG(fingerprint));
        return;
    }
    at.concept_name = keep(work, take_field(&line, tabs));
    if (tabs)
        take_field(&line, true); /* the excerpt */
    at.reason = keep(work, tabs ? take_field(&line, true) : gls_span_trim(line));
    struct gls_waiver *waiver = GLS_APPEND(work, &waivers->waiver, struct gls_waiver);
    if (!waiver)
        return;
    *waiver = at;
    enter(waivers, waivers->waiver.count - 1);
}

/* ------------------------------------------------------------------ a file */

static void read_lines(struct gls_waivers *waivers, struct gls_span text, struct gls_waiver at)
{
    if (text.size >= 3 && memcmp(text.data, "\xEF\xBB\xBF", 3) == 0)
        text = (struct gls_span){text.data + 3, text.size - 3};
    while (text.size && !gls_work_failed(&waivers->work)) {
        const char *end = memchr(text.data, '\n', text.size);
        size_t size = end ? (size_t)(end - text.data) : text.size;
        struct gls_span line = {text.data, size}, trimmed = gls_span_trim(line);
        at.line++;
        if (trimmed.size && *trimmed.data != '#')
            read_line(waivers, line, at);
        size += end != NULL;
        text.data += size;
        text.size -= size;
    }
}

static enum gls_status read_all(struct gls_input *in, struct gls_buf *out, struct gls_error *err)
{
    struct gls_span chunk = {"", 1};
    enum gls_status status = GLS_OK;
    while (status == GLS_OK && chunk.size) {
        status = gls_input_next(in, 1, &chunk, err);
        if (status == GLS_OK)
            gls_buf_put(out, chunk.data, chunk.size);
    }
    return status == GLS_OK && out->status != GLS_OK ? gls_fail_nomem(err) : status;
}

static enum gls_status read_file(struct gls_waivers *waivers, const char *path, const char *folder,
                                 struct gls_error *err)
{
    struct gls_input in;
    struct gls_buf text;
    enum gls_status status = gls_input_open(&in, path, err);
    if (status != GLS_OK)
        return status;
    gls_buf_init(&text);
    status = read_all(&in, &text, err);
    if (status == GLS_OK && gls_utf8_valid(text.data ? text.data : "", text.size) < text.size)
        status = gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){.file = path},
                          "a file of waivers is text in UTF-8");
    if (status == GLS_OK) {
        struct gls_waiver at = {.file = keep(&waivers->work, gls_span_of(path)), .folder = folder};
        read_lines(waivers, (struct gls_span){text.data ? text.data : "", text.size}, at);
        status = waivers->work.trouble.status;
        if (status != GLS_OK && err)
            *err = waivers->work.trouble;
        if (err && status != GLS_OK)
            err->file = path;
    }
    gls_buf_release(&text);
    gls_input_close(&in);
    return status;
}

enum gls_status gls_waivers_read(struct gls_waivers *waivers, const char *path,
                                 struct gls_error *err)
{
    return read_file(waivers, path, NULL, err);
}

enum gls_status gls_waivers_read_for(struct gls_waivers *waivers, const char *path,
                                     const char *file, struct gls_error *err)
{
    return read_file(waivers, path, keep(&waivers->work, folder_of(file)), err);
}

/* ------------------------------------------------------------------ in the file itself */

/* "glossaire: ok" and a blank; what follows is then left. */
static bool begins(struct gls_span *note)
{
    static const char start[] = "glossaire: ok ";
    size_t size = sizeof start - 1;
    *note = gls_span_trim(*note);
    if (note->size < size || memcmp(note->data, start, size) != 0)
        return false;
    *note = gls_span_trim((struct gls_span){note->data + size, note->size - size});
    return true;
}

static struct gls_span before(struct gls_span text, char c)
{
    const char *at = memchr(text.data, c, text.size);
    return at ? (struct gls_span){text.data, (size_t)(at - text.data)} : text;
}

static struct gls_span past(struct gls_span text, size_t size)
{
    size = size < text.size ? size : text.size;
    return (struct gls_span){text.data + size, text.size - size};
}

void gls_waivers_of_note(struct gls_work *work, struct gls_array *out, const char *note)
{
    struct gls_span left = gls_span_of(note);
    if (!begins(&left))
        return;
    struct gls_span items = before(left, ':');
    const char *reason = keep(work, gls_span_trim(past(left, items.size + 1)));
    while (items.size) {
        struct gls_span item = before(items, ',');
        items = past(items, item.size + 1);
        item = gls_span_trim(item);
        struct gls_span rule = before(item, ' ');
        struct gls_waiver waiver = {.any_fingerprint = true, .reason = reason};
        if (!read_rule(rule, &waiver))
            continue;
        waiver.concept_name = keep(work, gls_span_trim(past(item, rule.size)));
        struct gls_waiver *added = GLS_APPEND(work, out, struct gls_waiver);
        if (added)
            *added = waiver;
    }
}

/* ------------------------------------------------------------------ writing */

/* Without tabs and line ends, and cut to what a person needs to know the place again. */
static void put_excerpt(struct gls_buf *out, struct gls_span text)
{
    enum { EXCERPT_BYTES = 80 };
    text = gls_span_trim(text);
    bool cut = text.size > EXCERPT_BYTES;
    if (cut)
        text.size = gls_utf8_whole(text.data, EXCERPT_BYTES);
    gls_buf_put_safe(out, text);
    gls_buf_puts(out, cut ? "…" : "");
}

void gls_waiver_write(struct gls_buf *out, const char *rule, const char *fingerprint,
                      const char *concept_name, struct gls_span excerpt)
{
    gls_buf_printf(out, "%s\t%s\t%s\t", rule, fingerprint, *concept_name ? concept_name : "*");
    put_excerpt(out, excerpt);
    gls_buf_puts(out, "\t\n");
}

/* ------------------------------------------------------------------ a file made longer */

/* Adds the lines that no waiver of the file has the rule and fingerprint of. */
static void add_lines(struct gls_waivers *waivers, struct gls_span lines, struct gls_buf *out)
{
    while (lines.size && !gls_work_failed(&waivers->work)) {
        const char *end = memchr(lines.data, '\n', lines.size);
        size_t size = end ? (size_t)(end - lines.data) + 1 : lines.size;
        struct gls_span line = {lines.data, size}, rest = line;
        struct gls_waiver waiver = {.concept_name = ""};
        read_rule(take_field(&rest, true), &waiver);
        read_fingerprint(take_field(&rest, true), &waiver);
        const struct gls_waiver_query query = {.rule = waiver.rule,
                                               .fingerprint = waiver.fingerprint};
        if (!look(waivers, &query, &waiver)) {
            gls_buf_put(out, line.data, line.size);
            read_line(waivers, line, (struct gls_waiver){.file = ""});
        }
        lines.data += size;
        lines.size -= size;
    }
}

/* The file as it is, if there is one. */
static enum gls_status copy_file(struct gls_waivers *waivers, const char *path, struct gls_buf *out,
                                 struct gls_error *err)
{
    struct gls_input in;
    struct gls_error reason;
    if (access(path, F_OK) != 0) {
        gls_buf_puts(out, "# Waivers of glossaire verify, fingerprints " GLS_FINGERPRINT_NAME
                          "\n# rule\tfingerprint\tconcept\texcerpt\treason\n");
        return GLS_OK;
    }
    enum gls_status status = gls_waivers_read(waivers, path, err);
    if (status != GLS_OK || gls_input_open(&in, path, &reason) != GLS_OK)
        return status;
    size_t before = out->size;
    status = read_all(&in, out, err);
    gls_input_close(&in);
    if (status == GLS_OK && out->size > before && out->data[out->size - 1] != '\n')
        gls_buf_puts(out, "\n");
    return status;
}

enum gls_status gls_waivers_extend(const char *path, struct gls_span lines, struct gls_buf *out,
                                   struct gls_error *err)
{
    struct gls_waivers *waivers;
    struct gls_buf text;
    enum gls_status status = gls_waivers_new(&waivers, err);
    if (status != GLS_OK)
        return status;
    gls_buf_init(&text);
    status = copy_file(waivers, path, &text, err);
    if (status == GLS_OK)
        add_lines(waivers, lines, &text);
    if (status == GLS_OK && gls_work_failed(&waivers->work))
        status = gls_fail_nomem(err);
    gls_buf_append(out, &text);
    gls_buf_release(&text);
    gls_waivers_free(waivers);
    return status;
}
