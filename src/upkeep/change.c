#include "upkeep/change.h"

#include <string.h>

#include "check/keys.h"
#include "core/span.h"
#include "image/image.h"
#include "xml/encoding.h"

/* ------------------------------------------------------------------ opening */

struct gls_span gls_changing_bytes(const struct gls_changing *changing)
{
    return (struct gls_span){changing->file.bytes.data, changing->file.bytes.size};
}

struct gls_splicing gls_changing_splicing(struct gls_changing *changing)
{
    return (struct gls_splicing){gls_changing_bytes(changing), &changing->dialect, &changing->work};
}

/* What its declaration says of the encoding; "" for nothing. */
static struct gls_span declared_encoding(struct gls_span file)
{
    static const char word[] = "encoding";
    const char *end = file.size ? memchr(file.data, '>', file.size) : NULL;
    size_t size = end && memcmp(file.data, "<?xml", 5) == 0 ? (size_t)(end - file.data) : 0;
    for (size_t i = 0; i + sizeof word < size; i++) {
        if (memcmp(file.data + i, word, sizeof word - 1) != 0)
            continue;
        i += strcspn(file.data + i, "\"'>");
        const char *close = i < size ? memchr(file.data + i + 1, file.data[i], size - i - 1) : NULL;
        if (close)
            return (struct gls_span){file.data + i + 1, (size_t)(close - file.data) - i - 1};
    }
    return (struct gls_span){"", 0};
}

static bool is_utf8(struct gls_span file)
{
    file = gls_without_byte_order_mark(file);
    struct gls_span encoding = file.size > 5 ? declared_encoding(file) : (struct gls_span){"", 0};
    return (!encoding.size || gls_encoding_is_utf8(encoding)) &&
           gls_utf8_valid(file.data, file.size) == file.size;
}

/* The entries of TBX, whatever its version. */
static bool is_entry_name(struct gls_span name)
{
    static const char *const names[] = {"conceptEntry", "termEntry", "entry"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (gls_span_equal_ascii(gls_local_name(name), names[i]))
            return true;
    return false;
}

bool gls_learn_file(struct gls_dialect *dialect, struct gls_work *work, struct gls_span file,
                    const struct gls_base *base)
{
    return is_utf8(file) && gls_dialect_learn(dialect, work, file, base) &&
           is_entry_name(dialect->entry);
}

enum gls_status gls_refuse_marks(const struct gls_base *base, const char *path,
                                 struct gls_error *err)
{
    struct gls_conflict_mark mark = gls_base_mark(base, 0);
    struct gls_place at = {.file = path, .line = mark.line, .column = mark.column};
    if (!gls_base_marks(base))
        return GLS_OK;
    return gls_fail(err, GLS_ERR_FORMAT, at,
                    "a conflict of an earlier merge is not resolved: %.40s", mark.text);
}

static enum gls_status open_read(struct gls_changing *c, const char *path, struct gls_error *err)
{
    struct gls_place at = {.file = path};
    enum gls_status status = GLS_OK;
    if (gls_image_begins(gls_changing_bytes(c)))
        return gls_fail(err, GLS_ERR_USAGE, at,
                        "a compiled glossary is not changed: name its source");
    status = gls_base_read(&c->base, gls_changing_bytes(c), path, err);
    if (status == GLS_OK)
        status = gls_refuse_marks(c->base, path, err);
    if (status != GLS_OK)
        return status;
    if (gls_learn_file(&c->dialect, &c->work, gls_changing_bytes(c), c->base))
        return GLS_OK;
    if (gls_work_failed(&c->work))
        return gls_work_end(&c->work, err);
    return gls_fail(err, GLS_ERR_USAGE, at,
                    "only TBX in UTF-8 is changed where it lies: convert it first, "
                    "glossaire convert FILE -o NEW.tbx");
}

enum gls_status gls_changing_open(struct gls_changing *changing, const char *path,
                                  struct gls_error *err)
{
    *changing = (struct gls_changing){.work = {.file = path}};
    enum gls_status status = gls_edited_open(&changing->file, path, err);
    return status == GLS_OK ? open_read(changing, path, err) : status;
}

void gls_changing_release(struct gls_changing *changing)
{
    gls_base_free(changing->base);
    gls_edited_release(&changing->file);
    gls_work_end(&changing->work, NULL);
}

/* ------------------------------------------------------------------ what is new to the rules */

/* Findings by what they say; a number of a line in it may have moved. */
struct said {
    struct gls_keys keys;
    struct gls_array finding; /* of struct gls_finding: those told last */
    struct gls_work *work;
};

static void put_without_lines(struct gls_buf *out, const char *message)
{
    static const char word[] = "line ";
    for (const char *at; (at = strstr(message, word)); message = at + strspn(at, "0123456789")) {
        at += sizeof word - 1;
        gls_buf_put(out, message, (size_t)(at - message));
    }
    gls_buf_puts(out, message);
}

static void keep(void *payload, const struct gls_finding *finding)
{
    struct said *said = payload;
    size_t size = strlen(finding->message) + 1;
    char *message = gls_work_alloc(said->work, size);
    struct gls_finding *kept =
        message ? GLS_APPEND(said->work, &said->finding, struct gls_finding) : NULL;
    if (!kept)
        return;
    *kept = *finding;
    kept->message = memcpy(message, finding->message, size);
    kept->remedy = NULL;
    gls_buf_puts(&said->keys.key, finding->rule->name);
    gls_buf_puts(&said->keys.key, " ");
    put_without_lines(&said->keys.key, finding->message);
    gls_keys_add(&said->keys, (uint32_t)said->finding.count - 1);
}

static enum gls_status find(struct said *said, struct gls_base *base, struct gls_work *work,
                            struct gls_error *err)
{
    *said = (struct said){.work = work};
    gls_keys_init(&said->keys, work);
    enum gls_status status = gls_check(base, keep, said, err);
    gls_keys_sort(&said->keys);
    return status;
}

static void release(struct said *said)
{
    gls_keys_release(&said->keys);
    gls_free(said->finding.data);
}

/* Marks by number those of @p now that @p old has not as often. */
static void mark_new(const struct said *old, const struct said *now, bool *is_new)
{
    size_t i = 0, k = 0;
    while (k < now->keys.count) {
        int order = i < old->keys.count
                        ? gls_span_compare(old->keys.item[i].key, now->keys.item[k].key)
                        : 1;
        if (order > 0)
            is_new[now->keys.item[k].number] = true;
        i += order <= 0;
        k += order >= 0;
    }
}

static bool tell_new(const struct said *now, const bool *is_new, gls_finding_fn *report,
                     void *payload)
{
    bool error = false;
    for (size_t i = 0; i < now->finding.count; i++) {
        const struct gls_finding *finding = GLS_AT(now->finding, struct gls_finding, i);
        if (!is_new[i])
            continue;
        error |= finding->rule->level == GLS_LEVEL_ERROR;
        if (report)
            report(payload, finding);
    }
    return error;
}

static enum gls_status compare_findings(struct gls_changing *c, struct gls_base *now,
                                        gls_finding_fn *report, void *payload, bool *refused,
                                        struct gls_error *err)
{
    struct said before, after = {0};
    enum gls_status status = find(&before, c->base, &c->work, err);
    if (status == GLS_OK)
        status = find(&after, now, &c->work, err);
    bool *is_new = status == GLS_OK ? gls_work_alloc(&c->work, after.finding.count + 1) : NULL;
    if (is_new && !gls_work_failed(&c->work)) {
        memset(is_new, 0, after.finding.count + 1);
        mark_new(&before, &after, is_new);
        *refused = tell_new(&after, is_new, report, payload);
    }
    release(&before);
    release(&after);
    return status == GLS_OK && gls_work_failed(&c->work) ? gls_work_end(&c->work, err) : status;
}

enum gls_status gls_changing_commit(struct gls_changing *changing, struct gls_span bytes,
                                    gls_finding_fn *report, void *payload, bool *refused,
                                    struct gls_error *err)
{
    struct gls_base *now = NULL;
    *refused = false;
    enum gls_status status = gls_base_read(&now, bytes, changing->file.path, err);
    if (status == GLS_OK)
        status = compare_findings(changing, now, report, payload, refused, err);
    gls_base_free(now);
    if (status == GLS_OK && !*refused)
        status = gls_edited_replace(&changing->file, bytes, err);
    return status;
}
