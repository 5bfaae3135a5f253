/* The entries of a file in another order, each with the comments before it. */
#include <stdlib.h>
#include <string.h>

#include "core/span.h"
#include "upkeep/change.h"
#include "upkeep/position.h"

/* An entry with the comments before it. */
struct block {
    struct gls_span bytes, key;
    uint32_t number;
};

static int compare_blocks(const void *left, const void *right)
{
    const struct block *a = left, *b = right;
    int order = gls_span_compare(a->key, b->key);
    return order ? order : (a->number > b->number) - (a->number < b->number);
}

/* What stands before the first entry belongs to the file. */
static bool cut(struct gls_changing *c, uint32_t number, struct block *block)
{
    struct gls_span file = gls_changing_bytes(c);
    struct gls_concept one = gls_base_concept(c->base, number);
    struct gls_concept before = gls_base_concept(c->base, number ? number - 1 : UINT32_MAX);
    uint64_t from = one.offset;
    block->number = number;
    if (number) {
        uint64_t end = before.offset + before.size;
        if (!before.size || end > one.offset)
            return false;
        struct gls_span gap =
            gls_span_trim((struct gls_span){file.data + end, (size_t)(one.offset - end)});
        if (gap.size && (gap.size < 7 || memcmp(gap.data, "<!--", 4) != 0))
            return false;
        from = gap.size ? (uint64_t)(gap.data - file.data) : from;
    }
    block->bytes = (struct gls_span){file.data + from, (size_t)(one.offset + one.size - from)};
    return one.size > 0;
}

static struct block *cut_all(struct gls_changing *c, enum gls_order order, struct gls_error *err)
{
    uint32_t count = (uint32_t)gls_base_concepts(c->base);
    const struct gls_span *key = gls_order_keys(&c->work, c->base, order, c->base);
    struct block *block = key ? gls_work_alloc(&c->work, (count + 1) * sizeof *block) : NULL;
    for (uint32_t i = 0; block && i < count; i++) {
        block[i].key = key[i];
        if (!cut(c, i, &block[i])) {
            gls_fail(err, GLS_ERR_FORMAT,
                     (struct gls_place){.file = c->file.path,
                                        .line = gls_base_concept(c->base, i).line,
                                        .column = gls_base_concept(c->base, i).column},
                     "something else than comments stands before this entry: sort it by hand");
            return NULL;
        }
    }
    if (!block)
        gls_work_end(&c->work, err);
    return block;
}

/* The blocks in the places of others; what stands between them stays. */
static enum gls_status write_sorted(struct gls_changing *c, const struct block *was,
                                    const struct block *is, size_t *moved, struct gls_error *err)
{
    struct gls_span file = gls_changing_bytes(c);
    struct gls_edits edits = {0};
    struct gls_buf out;
    bool refused;
    uint32_t count = (uint32_t)gls_base_concepts(c->base);
    *moved = 0;
    for (uint32_t i = 0; i < count; i++)
        if (is[i].number != i) {
            gls_edits_add(&edits, (uint64_t)(was[i].bytes.data - file.data), was[i].bytes,
                          is[i].bytes);
            ++*moved;
        }
    gls_buf_init(&out);
    enum gls_status status = GLS_OK;
    if (*moved && c->file.path) {
        status = gls_edits_apply(&edits, file, &out, err);
        if (status == GLS_OK)
            status = gls_changing_commit(c, (struct gls_span){out.data, out.size}, NULL, NULL,
                                         &refused, err);
    }
    gls_buf_release(&out);
    gls_edits_release(&edits);
    return status;
}

static size_t count_moved(const struct block *is, uint32_t count)
{
    size_t moved = 0;
    for (uint32_t i = 0; i < count; i++)
        moved += is[i].number != i;
    return moved;
}

static enum gls_status sort(struct gls_changing *c, enum gls_order order, bool check, size_t *moved,
                            struct gls_error *err)
{
    uint32_t count = (uint32_t)gls_base_concepts(c->base);
    if (order == GLS_ORDERS)
        order = gls_order_of(&c->work, c->base);
    if (order == GLS_ORDERS)
        order = GLS_ORDER_ID;
    struct block *was = cut_all(c, order, err);
    struct block *is = was ? gls_work_alloc(&c->work, (count + 1) * sizeof *is) : NULL;
    if (!is)
        return err->status;
    memcpy(is, was, count * sizeof *is);
    qsort(is, count, sizeof *is, compare_blocks);
    *moved = count_moved(is, count);
    return check || !*moved ? GLS_OK : write_sorted(c, was, is, moved, err);
}

enum gls_status gls_sort(const char *path, const char *by, bool check, size_t *moved,
                         struct gls_error *err)
{
    static const char *const names[] = {"id", "number", "term"};
    struct gls_changing c;
    struct gls_error spare;
    int order = 0;
    *moved = 0;
    err = err ? err : &spare;
    while (order < GLS_ORDERS && (!by || strcmp(by, names[order]) != 0))
        order++;
    if (by && order == GLS_ORDERS && strcmp(by, "file") != 0)
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0},
                        "unknown order \"%s\": id, number, term or file", by);
    enum gls_status status = gls_changing_open(&c, path, err);
    if (status == GLS_OK)
        status = sort(&c, (enum gls_order)order, check, moved, err);
    gls_changing_release(&c);
    return status;
}
