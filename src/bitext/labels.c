#include "bitext/labels.h"

#include <string.h>

#include "core/span.h"

enum { LABELS_BYTES = 16 * 1024 * 1024 };

struct label {
    size_t name, value; /* offsets; both end with NUL */
    size_t name_size, number;
};

void gls_labels_init(struct gls_labels *labels)
{
    *labels = (struct gls_labels){.table = {.what = "codes", .key = gls_hash_key()}};
    gls_buf_init(&labels->text);
}

void gls_labels_release(struct gls_labels *labels)
{
    gls_hash_table_release(&labels->table);
    gls_free(labels->label.data);
    gls_buf_release(&labels->text);
}

void gls_labels_clear(struct gls_labels *labels)
{
    if (labels->label.count)
        gls_hash_table_clear(&labels->table);
    labels->label.count = 0;
    labels->text.size = 0;
}

static bool is_named(const void *in, uint32_t member, const void *wanted)
{
    const struct gls_labels *labels = in;
    const struct gls_span *name = wanted;
    const struct label *label = GLS_AT(labels->label, struct label, member);
    return label->name_size == name->size &&
           memcmp(labels->text.data + label->name, name->data, name->size) == 0;
}

static size_t put_text(struct gls_labels *labels, struct gls_span text)
{
    size_t start = labels->text.size;
    gls_buf_put(&labels->text, text.data, text.size);
    gls_buf_put(&labels->text, "", 1);
    return start;
}

void gls_labels_add(struct gls_work *work, struct gls_labels *labels, struct gls_span name,
                    struct gls_span value, size_t number)
{
    uint32_t hash = (uint32_t)gls_hash(labels->table.key, name);
    struct gls_hash_slot *slot =
        gls_hash_table_find(work, &labels->table, hash, is_named, labels, &name);
    if (!slot || slot->member)
        return;
    if (name.size + value.size > LABELS_BYTES - labels->text.size) {
        gls_work_fail(work, GLS_ERR_LIMIT, (struct gls_place){0},
                      "the codes of a unit have more than %d MiB", LABELS_BYTES >> 20);
        return;
    }
    struct label *label = GLS_APPEND(work, &labels->label, struct label);
    if (!label)
        return;
    label->number = number;
    label->name_size = name.size;
    label->name = put_text(labels, name);
    label->value = put_text(labels, value);
    if (gls_work_wrote(work, &labels->text))
        gls_hash_table_insert(&labels->table, slot, hash, labels->label.count - 1);
}

const char *gls_labels_find(const struct gls_labels *labels, struct gls_span name, size_t *number)
{
    const struct gls_hash_slot *slot = NULL;
    if (labels->label.count)
        slot = gls_hash_table_look(&labels->table, (uint32_t)gls_hash(labels->table.key, name),
                                   is_named, labels, &name);
    if (!slot || !slot->member)
        return NULL;
    const struct label *label = GLS_AT(labels->label, struct label, slot->member - 1);
    if (number)
        *number = label->number;
    return labels->text.data + label->value;
}
