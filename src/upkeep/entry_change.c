/* An entry of a file made to say what people have made of its text. */
#include <string.h>

#include "core/span.h"
#include "upkeep/change.h"
#include "upkeep/diff.h"
#include "upkeep/entry_text.h"
#include "upkeep/merge_plan.h"

/* One run. */
struct changing {
    struct gls_changing in;
    struct gls_base *was, *is; /* the texts, each a glossary of one concept */
    uint32_t number;           /* of the concept in the file */
};

/* ------------------------------------------------------------------ which one */

static bool has_text(struct gls_work *work, struct gls_one one, struct gls_span text)
{
    struct gls_buf own;
    gls_buf_init(&own);
    gls_entry_text_write(&own, one);
    bool same = gls_work_wrote(work, &own) &&
                gls_span_equal((struct gls_span){own.size ? own.data : "", own.size}, text);
    gls_buf_release(&own);
    return same;
}

/* The entry that still has that text: others may have come before it. */
static uint32_t find_entry(struct changing *c, struct gls_span text)
{
    const struct gls_base *base = c->in.base;
    const char *id = gls_base_concept(c->was, 0).id;
    uint32_t number = *id ? gls_base_find_id(base, id) : UINT32_MAX;
    if (number != UINT32_MAX && has_text(&c->in.work, (struct gls_one){base, number}, text))
        return number;
    for (number = 0; number < gls_base_concepts(base); number++)
        if (has_text(&c->in.work, (struct gls_one){base, number}, text))
            return number;
    return UINT32_MAX;
}

/* ------------------------------------------------------------------ the change */

static enum gls_status replace(struct changing *c, struct gls_span entry, struct gls_buf *out,
                               struct gls_error *err)
{
    struct gls_span file = gls_changing_bytes(&c->in);
    struct gls_concept concept = gls_base_concept(c->in.base, c->number);
    struct gls_edits edits = {0};
    gls_edits_add(&edits, concept.offset,
                  (struct gls_span){file.data + concept.offset, (size_t) concept.size}, entry);
    enum gls_status status = gls_edits_apply(&edits, file, out, err);
    gls_edits_release(&edits);
    return status;
}

/* Whether the file @p bytes says at that entry what it is to say. */
static bool says_so(struct changing *c, const struct gls_buf *bytes)
{
    struct gls_base *now = NULL;
    bool good =
        gls_base_read(&now, (struct gls_span){bytes->data, bytes->size}, "changed", NULL) ==
            GLS_OK &&
        gls_base_concepts(now) == gls_base_concepts(c->in.base) &&
        gls_says_same(&c->in.work, (struct gls_one){now, c->number}, (struct gls_one){c->is, 0});
    gls_base_free(now);
    return good;
}

/* Element by element where that says it, else every element of the entry anew. */
static enum gls_status make_bytes(struct changing *c, struct gls_buf *out, struct gls_error *err)
{
    struct gls_splicing splicing = gls_changing_splicing(&c->in);
    struct gls_one from = {c->in.base, c->number}, to = {c->is, 0};
    const char *id = gls_base_concept(c->is, 0).id;
    struct gls_buf entry;
    enum gls_status status = GLS_OK;
    gls_buf_init(&entry);
    bool done = gls_splice_entry(&splicing, from, to, id, &entry);
    if (done)
        status = replace(c, (struct gls_span){entry.data, entry.size}, out, err);
    if (!done || status != GLS_OK || !says_so(c, out)) {
        entry.size = out->size = 0;
        gls_splice_anew(&splicing, to, id, &entry);
        status = replace(c, (struct gls_span){entry.size ? entry.data : "", entry.size}, out, err);
    }
    gls_buf_release(&entry);
    return status;
}

static enum gls_status change(struct changing *c, struct gls_addition *addition,
                              gls_finding_fn *report, void *payload, struct gls_error *err)
{
    struct gls_buf out;
    bool refused = false;
    gls_buf_init(&out);
    enum gls_status status = make_bytes(c, &out, err);
    if (status == GLS_OK)
        status = gls_changing_commit(&c->in, (struct gls_span){out.data, out.size}, report, payload,
                                     &refused, err);
    addition->outcome = refused ? GLS_ADDED_REFUSED : GLS_ADDED;
    gls_buf_release(&out);
    return status;
}

static enum gls_status read_texts(struct changing *c, struct gls_span was, struct gls_span is,
                                  struct gls_error *err)
{
    enum gls_status status = gls_entry_text_read(&c->is, is, err);
    if (status == GLS_OK)
        status = gls_entry_text_read(&c->was, was, err);
    if (status == GLS_OK && !gls_base_terms(c->is))
        status = gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){0},
                          "an entry has a term at least: \"fr: ...\"");
    return status;
}

static enum gls_status change_in(struct changing *c, struct gls_span was,
                                 struct gls_addition *addition, gls_finding_fn *report,
                                 void *payload, struct gls_error *err)
{
    struct gls_place at = {.file = c->in.file.path};
    c->number = find_entry(c, was);
    if (gls_work_failed(&c->in.work))
        return gls_work_end(&c->in.work, err);
    if (c->number == UINT32_MAX)
        return gls_fail(
            err, GLS_ERR_FORMAT, at,
            "the entry changed while it was edited: nothing was written, edit it again");
    addition->line = gls_base_concept(c->in.base, c->number).line;
    if (!gls_says_same(&c->in.work, (struct gls_one){c->was, 0},
                       (struct gls_one){c->in.base, c->number}))
        return gls_fail(err, GLS_ERR_FORMAT, at,
                        "this entry says what its text cannot: edit the file");
    return change(c, addition, report, payload, err);
}

enum gls_status gls_entry_change(const char *path, struct gls_span was, struct gls_span is,
                                 struct gls_addition *addition, gls_finding_fn *report,
                                 void *payload, struct gls_error *err)
{
    struct changing c = {.in = {.file = {.lock = -1}}};
    *addition = (struct gls_addition){.outcome = GLS_ADDED_REFUSED};
    enum gls_status status = read_texts(&c, was, is, err);
    if (status == GLS_OK) {
        status = gls_changing_open(&c.in, path, err);
        if (status == GLS_OK)
            status = change_in(&c, was, addition, report, payload, err);
        gls_changing_release(&c.in);
    }
    gls_base_free(c.was);
    gls_base_free(c.is);
    return status;
}
