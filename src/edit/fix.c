/* Mending is done in memory until nothing is left that can be mended: texts first, then the order
 * of terms, then elements that go, so that no two changes meet. Only then is the file written. */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "core/error.h"
#include "edit/mend.h"
#include "image/image.h"

/* A finding that is kept. */
struct kept {
    struct gls_finding finding;
    struct gls_remedy remedy;
    uint32_t number;
    bool is_left; /* at the end it was found again */
};

struct findings {
    struct gls_array item; /* of struct kept */
    struct gls_work work;
    enum gls_level least;
};

static void release_findings(struct findings *findings)
{
    gls_free(findings->item.data);
    gls_work_end(&findings->work, NULL);
    findings->item = (struct gls_array){0};
}

static void keep(void *payload, const struct gls_finding *finding)
{
    struct findings *findings = payload;
    size_t size = strlen(finding->message) + 1;
    if (!finding->remedy || finding->rule->level < findings->least)
        return;
    char *message = gls_work_alloc(&findings->work, size);
    struct kept *kept = message ? GLS_APPEND(&findings->work, &findings->item, struct kept) : NULL;
    if (!kept)
        return;
    *kept = (struct kept){
        .finding = *finding, .remedy = *finding->remedy, .number = (uint32_t)findings->item.count};
    kept->finding.message = memcpy(message, finding->message, size);
}

/* ------------------------------------------------------------------ one round */

/* What may be mended in one round: kinds of which no two touch the same bytes. */
static const unsigned rounds[] = {1u << GLS_REMEDY_BLANKS | 1u << GLS_REMEDY_APOSTROPHES,
                                  1u << GLS_REMEDY_ORDER, 1u << GLS_REMEDY_REMOVAL};
enum { ROUNDS = sizeof rounds / sizeof *rounds, TIMES_MOST = 10 };

static int compare_remedies(const void *left, const void *right)
{
    const struct gls_remedy *a = left, *b = right;
    return (a->offset > b->offset) - (a->offset < b->offset);
}

static enum gls_status mend_texts(struct gls_mending *mending, const struct findings *findings,
                                  struct gls_error *err)
{
    struct gls_remedy *remedy = gls_malloc((findings->item.count + 1) * sizeof *remedy);
    size_t count = 0;
    if (!remedy)
        return gls_fail_nomem(err);
    for (size_t i = 0; i < findings->item.count; i++) {
        const struct kept *kept = GLS_AT(findings->item, struct kept, i);
        if (rounds[0] & 1u << kept->remedy.kind)
            remedy[count++] = kept->remedy;
    }
    qsort(remedy, count, sizeof *remedy, compare_remedies);
    enum gls_status status = gls_mend_texts(mending, remedy, count, err);
    gls_free(remedy);
    return status;
}

static void mend_elements(struct gls_mending *mending, const struct findings *findings,
                          unsigned kinds)
{
    for (size_t i = 0; i < findings->item.count; i++) {
        const struct gls_remedy *remedy = &GLS_AT(findings->item, struct kept, i)->remedy;
        if (!(kinds & 1u << remedy->kind))
            continue;
        if (remedy->kind == GLS_REMEDY_ORDER)
            gls_mend_order(mending, remedy->section);
        else
            gls_mend_removal(mending, remedy->offset, remedy->size);
    }
}

/* The text pass comes first also because it learns the encoding. */
static enum gls_status make_edits(struct gls_mending *mending, const struct findings *findings,
                                  struct gls_error *err)
{
    enum gls_status status = mend_texts(mending, findings, err);
    for (size_t i = 1; i < ROUNDS && status == GLS_OK && !mending->edits->item.count; i++)
        mend_elements(mending, findings, rounds[i]);
    return status;
}

/* ------------------------------------------------------------------ until nothing is left */

static enum gls_status find(struct findings *findings, struct gls_base **base, struct gls_span file,
                            const char *path, struct gls_error *err)
{
    enum gls_status status = gls_base_read(base, file, path, err);
    if (status == GLS_OK)
        status = gls_check(*base, keep, findings, err);
    return status == GLS_OK ? gls_work_status(&findings->work, err) : status;
}

/* Mends @p file once, into @p out; @p done tells whether nothing was left to mend. */
static enum gls_status mend_once(struct findings *findings, struct gls_span file, const char *path,
                                 struct gls_buf *out, bool *done, struct gls_error *err)
{
    struct gls_base *base = NULL;
    struct gls_edits edits = {0};
    struct gls_mending mending = {.file = file, .edits = &edits};
    enum gls_status status = find(findings, &base, file, path, err);
    mending.base = base;
    if (status == GLS_OK && findings->item.count)
        status = make_edits(&mending, findings, err);
    *done = status == GLS_OK && !edits.item.count && !gls_work_failed(&edits.work);
    if (status == GLS_OK && !*done)
        status = gls_edits_apply(&edits, file, out, err);
    if (status != GLS_OK && err && !err->file && status != GLS_ERR_NOMEM)
        err->file = path;
    gls_edits_release(&edits);
    gls_base_free(base);
    return status;
}

/* Moves what @p from holds to @p to. */
static void move(struct gls_buf *to, struct gls_buf *from)
{
    gls_buf_release(to);
    *to = *from;
    gls_buf_init(from);
}

/* Mends @p bytes in place; @p left receives what was found last, @p first what was found first. */
static enum gls_status mend_all(struct gls_buf *bytes, const char *path, struct findings *first,
                                struct findings *left, bool *changed, struct gls_error *err)
{
    struct gls_buf out;
    bool done = false;
    enum gls_status status = GLS_OK;
    gls_buf_init(&out);
    for (int i = 0; i < TIMES_MOST && !done && status == GLS_OK; i++) {
        struct findings *findings = i ? left : first;
        release_findings(left);
        status = mend_once(findings, (struct gls_span){bytes->data, bytes->size}, path, &out, &done,
                           err);
        *changed |= status == GLS_OK && !done;
        if (status == GLS_OK && !done)
            move(bytes, &out);
    }
    gls_buf_release(&out);
    return status;
}

/* ------------------------------------------------------------------ what was mended */

/* By what was found, whatever the place: that may have moved. */
static int compare_kept(const void *left, const void *right)
{
    const struct kept *a = left, *b = right;
    if (a->finding.rule != b->finding.rule)
        return a->finding.rule < b->finding.rule ? -1 : 1;
    return strcmp(a->finding.message, b->finding.message);
}

static int compare_numbers(const void *left, const void *right)
{
    const struct kept *a = left, *b = right;
    return (a->number > b->number) - (a->number < b->number);
}

static void sort(struct findings *findings, int (*compare)(const void *, const void *))
{
    if (findings->item.count)
        qsort(findings->item.data, findings->item.count, sizeof(struct kept), compare);
}

/* What was found first and is not found any more was mended. */
static void report_mended(struct findings *first, struct findings *left, gls_finding_fn *report,
                          void *payload)
{
    struct kept *was = first->item.data, *is = left->item.data;
    sort(first, compare_kept);
    sort(left, compare_kept);
    for (size_t i = 0, k = 0; i < first->item.count && k < left->item.count;) {
        int order = compare_kept(&was[i], &is[k]);
        was[i].is_left = order == 0;
        i += order <= 0;
        k += order >= 0;
    }
    sort(first, compare_numbers);
    for (size_t i = 0; i < first->item.count; i++) {
        was[i].finding.remedy = &was[i].remedy;
        if (!was[i].is_left)
            report(payload, &was[i].finding);
    }
}

static enum gls_status fix(struct gls_edited *file, enum gls_level least, gls_finding_fn *report,
                           void *payload, struct gls_error *err)
{
    struct findings first = {.least = least}, left = {.least = least};
    struct gls_span head = {file->bytes.data, file->bytes.size};
    bool changed = false;
    if (gls_image_begins(head))
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){.file = file->path},
                        "a compiled glossary is not changed: name its source");
    enum gls_status status = mend_all(&file->bytes, file->path, &first, &left, &changed, err);
    head = (struct gls_span){file->bytes.data, file->bytes.size};
    if (status == GLS_OK && changed)
        status = gls_edited_replace(file, head, err);
    if (status == GLS_OK && changed && report)
        report_mended(&first, &left, report, payload);
    release_findings(&first);
    release_findings(&left);
    return status;
}

enum gls_status gls_fix(const char *path, enum gls_level least, gls_finding_fn *report,
                        void *payload, struct gls_error *err)
{
    struct gls_edited file;
    enum gls_status status = gls_edited_open(&file, path, err);
    if (status == GLS_OK)
        status = fix(&file, least, report, payload, err);
    gls_edited_release(&file);
    return status;
}
