/* One entry more in a glossary, or one changed. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "core/span.h"
#include "upkeep/entry_text.h"
#include "upkeep/insert.h"
#include "upkeep/pair.h"
#include "upkeep/position.h"
#include "xml/ncname.h"

/* One run. */
struct adding {
    struct gls_changing to;
    struct gls_base *entry; /* a glossary of the one concept */
    struct gls_addition *addition;
    gls_finding_fn *report;
    void *payload;
};

static struct gls_one entry_of(const struct adding *a)
{
    return (struct gls_one){a->entry, 0};
}

static void set_id(struct gls_addition *addition, const char *id)
{
    size_t size = strlen(id);
    size = gls_utf8_whole(id, size < sizeof addition->id ? size : sizeof addition->id - 1);
    memcpy(addition->id, id, size);
    addition->id[size] = '\0';
}

/* ------------------------------------------------------------------ the entry */

static enum gls_status read_entry(struct adding *a, struct gls_span text, struct gls_error *err)
{
    enum gls_status status = gls_entry_text_read(&a->entry, text, err);
    if (status != GLS_OK)
        return status;
    struct gls_place at = {0};
    if (!gls_base_terms(a->entry))
        return gls_fail(err, GLS_ERR_FORMAT, at, "an entry has a term at least: \"fr: ...\"");
    const char *id = gls_base_concept(a->entry, 0).id;
    if (*id && !gls_is_ncname(gls_span_of(id)))
        return gls_fail(err, GLS_ERR_FORMAT, at,
                        "\"%.60s\" is no XML id: begin with a letter or \"_\", go on with letters, "
                        "digits, \"-\", \"_\" and \".\"",
                        id);
    return GLS_OK;
}

/* ------------------------------------------------------------------ a new entry */

/* The concept of the file that says the same: by its terms, whatever its id. */
static uint32_t find_same(struct adding *a)
{
    struct gls_pairing pairing;
    bool paired = gls_pair(&pairing, &a->to.work, a->to.base, a->entry);
    uint32_t same = paired ? pairing.of_second[0] : UINT32_MAX;
    gls_pairing_release(&pairing);
    return same;
}

static void tell_there(struct adding *a, uint32_t concept)
{
    a->addition->outcome = GLS_ADDED_THERE;
    set_id(a->addition, gls_base_concept(a->to.base, concept).id);
    a->addition->line = gls_base_concept(a->to.base, concept).line;
}

static enum gls_status commit(struct adding *a, struct gls_edits *edits, struct gls_error *err)
{
    struct gls_buf bytes;
    bool refused = false;
    gls_buf_init(&bytes);
    enum gls_status status = gls_work_failed(&a->to.work)
                                 ? gls_work_end(&a->to.work, err)
                                 : gls_edits_apply(edits, gls_changing_bytes(&a->to), &bytes, err);
    if (status == GLS_OK)
        status = gls_changing_commit(&a->to, (struct gls_span){bytes.data, bytes.size}, a->report,
                                     a->payload, &refused, err);
    if (status == GLS_OK)
        a->addition->outcome = refused ? GLS_ADDED_REFUSED : GLS_ADDED;
    gls_buf_release(&bytes);
    return status;
}

/* The order of ids is asked with the id that the entry gets. */
static uint32_t find_position(struct adding *a, const char *id)
{
    struct gls_work *work = &a->to.work;
    const struct gls_base *base = a->to.base;
    struct gls_positions positions;
    struct gls_span own = {"", 0};
    enum gls_order order = gls_order_of(work, base);
    const struct gls_span *keys =
        order == GLS_ORDERS ? NULL : gls_order_keys(work, base, order, base);
    if (keys && order == GLS_ORDER_TERM) {
        const struct gls_span *key = gls_order_keys(work, a->entry, order, base);
        own = key ? *key : own;
    } else if (keys) {
        own = gls_id_key(work, order, id);
    }
    if (!gls_positions_init(&positions, work, keys, (uint32_t)gls_base_concepts(base)))
        return 0;
    return gls_positions_find(&positions, own);
}

static enum gls_status insert(struct adding *a, const char *id, struct gls_error *err)
{
    struct gls_splicing splicing = gls_changing_splicing(&a->to);
    struct gls_edits edits = {0};
    struct gls_buf entry;
    gls_buf_init(&entry);
    gls_splice_anew(&splicing, entry_of(a), id, &entry);
    uint32_t position = find_position(a, id);
    enum gls_status status = GLS_OK;
    if (gls_work_wrote(&a->to.work, &entry) &&
        !gls_insert_entry(&edits, &splicing, a->to.base, position,
                          (struct gls_span){entry.data, entry.size}))
        status = gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){.file = a->to.file.path},
                          "too large a file to be changed where it lies");
    if (status == GLS_OK)
        status = commit(a, &edits, err);
    gls_buf_release(&entry);
    gls_edits_release(&edits);
    return status;
}

static enum gls_status add_new(struct adding *a, struct gls_error *err)
{
    struct gls_buf id;
    const char *own = gls_base_concept(a->entry, 0).id;
    uint32_t same = find_same(a);
    if (same == UINT32_MAX && *own)
        same = gls_base_find_id(a->to.base, own);
    if (same != UINT32_MAX) {
        tell_there(a, same);
        return GLS_OK;
    }
    gls_buf_init(&id);
    if (*own)
        gls_buf_puts(&id, own);
    else
        gls_new_id(&id, a->to.base, entry_of(a));
    gls_buf_put(&id, "", 1);
    enum gls_status status = gls_buf_finish(&id, err);
    if (status == GLS_OK) {
        set_id(a->addition, id.data);
        status = insert(a, id.data, err);
    }
    gls_buf_release(&id);
    return status;
}

/* ------------------------------------------------------------------ a file that is not there */

static bool is_missing(const char *path)
{
    return strcmp(path, "-") != 0 && access(path, F_OK) != 0 && errno == ENOENT;
}

/* The rules are asked before there is a file. */
static enum gls_status write_first(struct adding *a, const char *path, const char *title,
                                   struct gls_error *err)
{
    struct gls_buf id, out;
    gls_buf_init(&id);
    const char *own = gls_base_concept(a->entry, 0).id;
    if (*own)
        gls_buf_puts(&id, own);
    else
        gls_new_id(&id, a->entry, entry_of(a));
    gls_buf_put(&id, "", 1);
    enum gls_status status = gls_buf_finish(&id, err);
    if (status == GLS_OK)
        status = gls_buf_to_file(&out, path, err);
    if (status == GLS_OK) {
        gls_write_first(&out, entry_of(a), id.data, title);
        status = gls_buf_finish(&out, err);
        set_id(a->addition, id.data);
        a->addition->outcome = GLS_ADDED;
        a->addition->created = true;
        gls_buf_release(&out);
    }
    gls_buf_release(&id);
    return status;
}

/* Of two that make the file at once, one makes it. */
static enum gls_status create(struct adding *a, const char *path, const char *title, bool *made,
                              struct gls_error *err)
{
    char guard[4096];
    int size = snprintf(guard, sizeof guard, "%s.lock", path);
    int file = size > 0 && (size_t)size < sizeof guard
                   ? open(guard, O_RDWR | O_CREAT | O_CLOEXEC, 0600)
                   : -1;
    int lock = file >= 0 ? gls_lock_file(guard) : -1;
    enum gls_status status = GLS_OK;
    *made = is_missing(path);
    if (*made)
        status = write_first(a, path, title, err);
    if (file >= 0)
        unlink(guard);
    if (lock >= 0)
        close(lock);
    if (file >= 0)
        close(file);
    return status;
}

/* ------------------------------------------------------------------ for the public header */

static enum gls_status add_to_file(struct adding *a, const char *path, struct gls_error *err)
{
    enum gls_status status = gls_changing_open(&a->to, path, err);
    if (status == GLS_OK)
        status = add_new(a, err);
    gls_changing_release(&a->to);
    return status;
}

enum gls_status gls_add(const char *path, struct gls_span entry, const char *title,
                        struct gls_addition *addition, gls_finding_fn *report, void *payload,
                        struct gls_error *err)
{
    struct adding a = {.addition = addition, .report = report, .payload = payload};
    bool made = false;
    *addition = (struct gls_addition){.outcome = GLS_ADDED_REFUSED};
    enum gls_status status = read_entry(&a, entry, err);
    if (status == GLS_OK && is_missing(path))
        status = create(&a, path, title, &made, err);
    if (status == GLS_OK && !made)
        status = add_to_file(&a, path, err);
    gls_base_free(a.entry);
    return status;
}
