/* Two glossaries merged: files into a file, or bases into a base. */
#include <stdlib.h>
#include <string.h>

#include "core/input.h"
#include "core/span.h"
#include "upkeep/change.h"
#include "upkeep/diff.h"
#include "upkeep/merge_file.h"

/* ------------------------------------------------------------------ files */

static enum gls_status read_bytes(const char *path, struct gls_buf *out, struct gls_error *err)
{
    struct gls_input in;
    struct gls_span piece;
    enum gls_status status = gls_input_open(&in, path, err);
    if (status != GLS_OK)
        return status;
    do {
        status = gls_input_next(&in, 0, &piece, err);
        if (status == GLS_OK)
            gls_buf_put(out, piece.data, piece.size);
    } while (status == GLS_OK && piece.size);
    gls_input_close(&in);
    return status == GLS_OK ? gls_buf_finish(out, err) : status;
}

/* What is compiled has no bytes of entries, and is read all the same. */
static enum gls_status open_file(struct gls_merged_file *file, struct gls_buf *bytes,
                                 struct gls_work *work, const char *path, struct gls_error *err)
{
    enum gls_status status = read_bytes(path, bytes, err);
    file->bytes = (struct gls_span){bytes->size ? bytes->data : "", bytes->size};
    if (status == GLS_OK)
        status = gls_base_read(&file->base, file->bytes, path, err);
    if (status == GLS_OK)
        status = gls_refuse_marks(file->base, path, err);
    if (status == GLS_OK)
        file->is_tbx = gls_learn_file(&file->dialect, work, file->bytes, file->base);
    return status;
}

/* ------------------------------------------------------------------ telling */

struct telling {
    const struct gls_merge_plan *plan;
    gls_conflict_fn *report;
    void *payload;
    const struct gls_base *written;
};

static void put_what(struct gls_buf *out, const struct gls_clash *clash)
{
    if (clash->lang)
        gls_buf_printf(out, "%s ", clash->lang);
    if (clash->term)
        gls_buf_printf(out, "\"%s\"%s", clash->term, clash->field == GLS_FIELD_TERM ? "" : ", ");
    if (clash->field != GLS_FIELD_TERM)
        gls_buf_puts(out, gls_field_label(clash->field, "en"));
    if (clash->removed)
        gls_buf_puts(out, clash->lang || clash->field != GLS_FIELD_TERM
                              ? ": removed on one side, changed on the other"
                              : "removed on one side, changed on the other");
}

static struct gls_one shown(const struct gls_merge_plan *plan, const struct gls_fated *fated)
{
    int side = fated->side[GLS_MERGE_OURS] == UINT32_MAX;
    return (struct gls_one){plan->side[side].base, fated->side[side]};
}

static const char *entry_name(struct gls_one one)
{
    struct gls_concept concept = gls_base_concept(one.base, one.number);
    return *concept.id ? concept.id : gls_head_term(one).text;
}

void gls_report_clash(const struct gls_merge_plan *plan, const struct gls_told *told,
                      struct gls_conflict_mark mark, gls_conflict_fn *report, void *payload)
{
    struct gls_buf what;
    const struct gls_fated *fated = GLS_AT(plan->fated, struct gls_fated, told->fated);
    gls_buf_init(&what);
    put_what(&what, &told->clash);
    gls_buf_put(&what, "", 1);
    struct gls_conflict conflict = {.entry = entry_name(shown(plan, fated)),
                                    .what = what.data,
                                    .settled = told->clash.settled,
                                    .line = mark.line,
                                    .column = mark.column};
    if (what.status == GLS_OK)
        report(payload, &conflict);
    gls_work_wrote(plan->work, &what);
    gls_buf_release(&what);
}

/* ------------------------------------------------------------------ in the order of the file */

static int compare_told(const void *left, const void *right)
{
    const struct gls_told *a = left, *b = right;
    if (a->position != b->position)
        return a->position < b->position ? -1 : 1;
    if (a->fated != b->fated)
        return a->fated < b->fated ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

/* The next mark that begins the two sides of an entry. */
static struct gls_conflict_mark next_mark(const struct gls_base *written, uint32_t *number)
{
    while (*number < gls_base_marks(written)) {
        struct gls_conflict_mark mark = gls_base_mark(written, (*number)++);
        if (strcmp(mark.text, "<<<<<<< ours") == 0)
            return mark;
    }
    return (struct gls_conflict_mark){.text = ""};
}

static void tell_all(struct telling *t)
{
    struct gls_told *told = t->plan->told.data;
    struct gls_conflict_mark mark = {.text = ""};
    uint32_t marks = 0, last = UINT32_MAX;
    for (size_t i = 0; i < t->plan->told.count; i++) {
        const struct gls_fated *fated = GLS_AT(t->plan->fated, struct gls_fated, told[i].fated);
        told[i].position = fated->position;
        told[i].number = i;
    }
    if (t->plan->told.count)
        qsort(told, t->plan->told.count, sizeof *told, compare_told);
    for (size_t i = 0; i < t->plan->told.count; i++) {
        const struct gls_fated *fated = GLS_AT(t->plan->fated, struct gls_fated, told[i].fated);
        bool marked = fated->fate == GLS_FATE_CLASH;
        if (marked && told[i].fated != last)
            mark = next_mark(t->written, &marks);
        last = told[i].fated;
        gls_report_clash(t->plan, &told[i], marked ? mark : (struct gls_conflict_mark){.text = ""},
                         t->report, t->payload);
    }
}

/* What is nearly the same concept: one language in common. */
static void tell_near(const struct telling *t)
{
    for (size_t i = 0; i < t->plan->near.count; i++) {
        const struct gls_near *near = GLS_AT(t->plan->near, struct gls_near, i);
        struct gls_one one = {t->plan->side[0].base, near->first};
        struct gls_one other = {t->plan->side[1].base, near->second};
        struct gls_conflict conflict = {
            .entry = entry_name(one), .what = entry_name(other), .settled = true, .near = true};
        conflict.line = gls_base_concept(one.base, one.number).line;
        conflict.column = gls_base_concept(one.base, one.number).column;
        t->report(t->payload, &conflict);
    }
}

static struct gls_merge_counts count(const struct gls_merge_plan *plan)
{
    struct gls_merge_counts counts = {0, 0, 0, 0};
    for (size_t i = 0; i < plan->fated.count; i++) {
        const struct gls_fated *fated = GLS_AT(plan->fated, struct gls_fated, i);
        bool ours = fated->side[GLS_MERGE_OURS] != UINT32_MAX;
        counts.conflicts += fated->fate == GLS_FATE_CLASH;
        counts.removed += ours && fated->fate == GLS_FATE_REMOVED;
        if (fated->fate == GLS_FATE_THEIRS || fated->fate == GLS_FATE_MERGED)
            ++*(ours ? &counts.changed : &counts.added);
    }
    return counts;
}

/* ------------------------------------------------------------------ one merge */

struct merge {
    struct gls_merge_plan plan;
    struct gls_buf bytes[3]; /* of the base, ours and theirs */
    struct gls_work work;
};

static enum gls_status open_all(struct merge *m, const char *const path[3], struct gls_error *err)
{
    struct gls_merged_file *file[3] = {&m->plan.base, &m->plan.side[0], &m->plan.side[1]};
    enum gls_status status = GLS_OK;
    for (int i = 0; i < 3 && status == GLS_OK; i++)
        if (path[i])
            status = open_file(file[i], &m->bytes[i], &m->work, path[i], err);
    if (status == GLS_OK && !m->plan.side[GLS_MERGE_OURS].is_tbx)
        status = gls_fail(err, GLS_ERR_USAGE, (struct gls_place){.file = path[1]},
                          "only TBX in UTF-8 is merged into: convert it first, "
                          "glossaire convert FILE -o NEW.tbx");
    return status;
}

static const char *title_of(const struct gls_base *base)
{
    const char *title = base ? gls_base_title(base) : NULL;
    return title ? title : "";
}

/* Theirs has another title, which is neither taken nor the one both come from. */
static bool keeps_own_title(const struct merge *m, const struct gls_base *written)
{
    const char *theirs = title_of(m->plan.side[GLS_MERGE_THEIRS].base);
    bool changed = !m->plan.base.base || strcmp(theirs, title_of(m->plan.base.base)) != 0;
    return *theirs && changed && strcmp(theirs, title_of(written)) != 0;
}

/* What was written is read again: nobody is to get a file that is not. */
static enum gls_status write_result(struct merge *m, const struct gls_merge_options *options,
                                    struct gls_buf *out, struct gls_merge_counts *counts,
                                    struct gls_error *err)
{
    struct telling telling = {
        .plan = &m->plan, .report = options->report, .payload = options->payload};
    struct gls_base *written = NULL;
    struct gls_buf result;
    bool header = false;
    enum gls_status status = GLS_OK;
    gls_buf_init(&result);
    if (gls_merge_write(&m->plan, &result, &header))
        status =
            gls_base_read(&written, (struct gls_span){result.size ? result.data : "", result.size},
                          "merged", err);
    telling.written = written;
    if (written && options->report) {
        tell_all(&telling);
        if (options->near)
            tell_near(&telling);
    }
    *counts = count(&m->plan);
    counts->conflicts += header && !m->plan.favoured;
    if (written && header && options->report)
        options->report(
            options->payload,
            &(struct gls_conflict){.entry = "", .what = "header", .settled = m->plan.favoured});
    else if (written && options->report && keeps_own_title(m, written))
        options->report(options->payload,
                        &(struct gls_conflict){.entry = "", .what = "title", .settled = true});
    if (written)
        gls_buf_put(out, result.data, result.size);
    gls_base_free(written);
    gls_buf_release(&result);
    return status;
}

enum gls_status gls_merge(const char *base, const char *ours, const char *theirs,
                          const struct gls_merge_options *options, struct gls_buf *out,
                          struct gls_merge_counts *counts, struct gls_error *err)
{
    const struct gls_merge_options usual = {0};
    const char *const path[3] = {base, ours, theirs};
    struct merge m = {.work = {.file = NULL}};
    options = options ? options : &usual;
    *counts = (struct gls_merge_counts){0, 0, 0, 0};
    for (int i = 0; i < 3; i++)
        gls_buf_init(&m.bytes[i]);
    m.plan.work = &m.work;
    m.plan.favoured = options->prefer != GLS_PREFER_NONE;
    m.plan.favour = options->prefer == GLS_PREFER_THEIRS ? GLS_MERGE_THEIRS : GLS_MERGE_OURS;
    enum gls_status status = open_all(&m, path, err);
    if (status == GLS_OK && gls_merge_plan_build(&m.plan))
        status = write_result(&m, options, out, counts, err);
    gls_merge_plan_release(&m.plan);
    gls_base_free(m.plan.base.base);
    for (int i = 0; i < 3; i++) {
        if (i < 2)
            gls_base_free(m.plan.side[i].base);
        gls_buf_release(&m.bytes[i]);
    }
    enum gls_status worked = gls_work_end(&m.work, status == GLS_OK ? err : NULL);
    return status == GLS_OK ? worked : status;
}
