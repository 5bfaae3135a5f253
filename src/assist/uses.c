/* How terms are used: in which forms and how often, and where in each text they stand. */
#include <stdlib.h>
#include <string.h>

#include "assist/concordance.h"
#include "core/error.h"
#include "core/table.h"
#include "format/json.h"
#include "format/tsv.h"
#include "text/normal.h"
#include "text/width.h"

enum { PARTS = 60 }; /* of a text, as columns of a line */

/* A form of a term; those that differ by capitals only are one. */
struct form {
    uint32_t section;
    struct gls_span key, shown; /* in small letters; as it stands in the texts */
    uint64_t count, texts;
    const char *last; /* the text that it was met in last */
};

/* A place in the text at hand. */
struct place {
    uint32_t section;
    uint64_t start;
};

/* A concept in a text: how often it stands in each part. */
struct row {
    uint32_t section;
    const char *file;
    uint64_t bytes, count, part[PARTS];
    size_t number; /* order in which they came */
};

/* A concept that was met. */
struct head {
    uint32_t section;
    const char *term, *entry;
    uint64_t count;
};

struct gls_uses {
    struct gls_shelf *shelf;
    struct gls_work work;
    struct gls_array heads, forms, places, rows;
    uint32_t *head, *row;        /* of each concept of the shelf, its head and newest row, + 1 */
    struct gls_hash_table table; /* of forms */
    struct gls_buf small;
};

/* ------------------------------------------------------------------ life */

enum gls_status gls_uses_new(struct gls_uses **out, struct gls_shelf *shelf, struct gls_error *err)
{
    struct gls_uses *uses = *out = gls_malloc(sizeof *uses);
    if (!uses)
        return gls_fail_nomem(err);
    *uses = (struct gls_uses){.shelf = shelf, .table = {.what = "forms", .key = gls_hash_key()}};
    gls_buf_init(&uses->small);
    size_t size = (gls_shelf_concepts(shelf) + (size_t)1) * sizeof *uses->head;
    uses->head = gls_work_alloc(&uses->work, size);
    uses->row = gls_work_alloc(&uses->work, size);
    if (uses->head && uses->row) {
        memset(uses->head, 0, size);
        memset(uses->row, 0, size);
        return GLS_OK;
    }
    gls_uses_free(uses);
    *out = NULL;
    return gls_fail_nomem(err);
}

void gls_uses_free(struct gls_uses *uses)
{
    if (!uses)
        return;
    gls_free(uses->heads.data);
    gls_free(uses->forms.data);
    gls_free(uses->places.data);
    gls_free(uses->rows.data);
    gls_hash_table_release(&uses->table);
    gls_buf_release(&uses->small);
    gls_work_end(&uses->work, NULL);
    gls_free(uses);
}

/* ------------------------------------------------------------------ counting */

static struct gls_span keep(struct gls_uses *uses, struct gls_span text)
{
    char *kept = gls_work_alloc(&uses->work, text.size + 1);
    if (!kept)
        return (struct gls_span){"", 0};
    memcpy(kept, text.data, text.size);
    return (struct gls_span){kept, text.size};
}

struct wanted {
    uint32_t section;
    struct gls_span key;
};

static bool is_form(const void *in, uint32_t member, const void *sought)
{
    const struct form *form = GLS_AT(((const struct gls_uses *)in)->forms, struct form, member);
    const struct wanted *wanted = sought;
    return form->section == wanted->section && gls_span_equal(form->key, wanted->key);
}

/* The form that a keyword is, learnt when it is met first; NULL with the failure noted. */
static struct form *find_form(struct gls_uses *uses, uint32_t section, struct gls_span keyword)
{
    uses->small.size = 0;
    gls_case_fold(keyword, &uses->small);
    if (!gls_work_wrote(&uses->work, &uses->small))
        return NULL;
    const struct wanted wanted = {section, {uses->small.data, uses->small.size}};
    uint32_t hash = (uint32_t)gls_hash(uses->table.key + section, wanted.key);
    struct gls_hash_slot *slot =
        gls_hash_table_find(&uses->work, &uses->table, hash, is_form, uses, &wanted);
    if (!slot)
        return NULL;
    if (slot->member) {
        struct form *form = GLS_AT(uses->forms, struct form, slot->member - 1);
        if (gls_span_equal(keyword, form->key)) /* without the capital of a sentence's first word */
            form->shown = form->key;
        return form;
    }
    struct form *form = GLS_APPEND(&uses->work, &uses->forms, struct form);
    if (!form)
        return NULL;
    *form = (struct form){
        .section = section, .key = keep(uses, wanted.key), .shown = keep(uses, keyword)};
    gls_hash_table_insert(&uses->table, slot, hash, (uint32_t)uses->forms.count - 1);
    return form;
}

static void count_head(struct gls_uses *uses, uint32_t section, const struct gls_match *match)
{
    if (uses->head[section]) {
        GLS_AT(uses->heads, struct head, uses->head[section] - 1)->count++;
        return;
    }
    struct head *head = GLS_APPEND(&uses->work, &uses->heads, struct head);
    uint32_t concept = gls_base_term_concept(match->base, match->term);
    if (!head)
        return;
    *head = (struct head){section, gls_match_heading(uses->shelf, match),
                          gls_base_concept(match->base, concept).id, 1};
    uses->head[section] = (uint32_t)uses->heads.count;
}

enum gls_status gls_uses_add(struct gls_uses *uses, const struct gls_occurrence *occurrence,
                             struct gls_error *err)
{
    uint32_t section = gls_match_section(uses->shelf, occurrence->match);
    struct form *form = find_form(uses, section, occurrence->keyword);
    struct place *place = form ? GLS_APPEND(&uses->work, &uses->places, struct place) : NULL;
    if (place) {
        *place = (struct place){section, occurrence->start};
        form->count++;
        form->texts += form->last != occurrence->file;
        form->last = occurrence->file;
        count_head(uses, section, occurrence->match);
    }
    return gls_work_failed(&uses->work) ? gls_fail_nomem(err) : GLS_OK;
}

/* ------------------------------------------------------------------ texts */

/* The row of a concept in the text at hand, whose first row is @p first. */
static struct row *find_row(struct gls_uses *uses, size_t first, uint32_t section, const char *file,
                            uint64_t bytes)
{
    if (uses->row[section] > first)
        return GLS_AT(uses->rows, struct row, uses->row[section] - 1);
    struct row *row = GLS_APPEND(&uses->work, &uses->rows, struct row);
    if (!row)
        return NULL;
    *row =
        (struct row){.section = section, .file = file, .bytes = bytes, .number = uses->rows.count};
    uses->row[section] = (uint32_t)uses->rows.count;
    return row;
}

enum gls_status gls_uses_end(struct gls_uses *uses, const char *file, uint64_t bytes,
                             struct gls_error *err)
{
    size_t first = uses->rows.count;
    for (size_t i = 0; i < uses->places.count; i++) {
        const struct place *place = GLS_AT(uses->places, struct place, i);
        struct row *row = find_row(uses, first, place->section, file, bytes);
        if (!row)
            return gls_fail_nomem(err);
        double share = bytes ? (double)place->start / (double)bytes : 0;
        size_t part = (size_t)(share * PARTS);
        row->part[part < PARTS ? part : PARTS - 1]++;
        row->count++;
    }
    uses->places.count = 0;
    return GLS_OK;
}

/* ------------------------------------------------------------------ order */

static int compare_heads(const void *left, const void *right)
{
    const struct head *a = left, *b = right;
    return (a->section > b->section) - (a->section < b->section);
}

/* The commonest first; those met as often as their letters are. */
static int compare_forms(const void *left, const void *right)
{
    const struct form *a = left, *b = right;
    if (a->section != b->section)
        return a->section < b->section ? -1 : 1;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return gls_span_compare(a->key, b->key);
}

static int compare_rows(const void *left, const void *right)
{
    const struct row *a = left, *b = right;
    if (a->section != b->section)
        return a->section < b->section ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

static void sort(struct gls_array *array, size_t size, int (*compare)(const void *, const void *))
{
    if (array->count > 1)
        qsort(array->data, array->count, size, compare);
}

static void sort_all(struct gls_uses *uses)
{
    sort(&uses->heads, sizeof(struct head), compare_heads);
    sort(&uses->forms, sizeof(struct form), compare_forms);
    sort(&uses->rows, sizeof(struct row), compare_rows);
    gls_hash_table_clear(&uses->table);
}

/* ------------------------------------------------------------------ text */

/* What a row of either table is written with. */
struct sheet {
    const struct gls_uses *uses;
    struct gls_buf *out;
    size_t columns; /* of the widest first column */
    uint64_t most;  /* in any part */
};

static void put_padded(struct sheet *sheet, struct gls_span text)
{
    gls_buf_puts(sheet->out, "  ");
    gls_buf_put(sheet->out, text.data, text.size);
    for (size_t width = gls_width(text); width < sheet->columns; width++)
        gls_buf_puts(sheet->out, " ");
}

static void put_head(struct sheet *sheet, const struct head *head)
{
    bool first = head == sheet->uses->heads.data;
    gls_buf_printf(sheet->out, "%s%s (%llu)\n", first ? "" : "\n", head->term,
                   (unsigned long long)head->count);
}

static void text_form(struct sheet *sheet, const struct head *head, const struct form *form)
{
    (void)head;
    put_padded(sheet, form->shown);
    gls_buf_printf(sheet->out, " %7llu %5llu\n", (unsigned long long)form->count,
                   (unsigned long long)form->texts);
}

static void text_row(struct sheet *sheet, const struct head *head, const struct row *row)
{
    static const char *const blocks[] = {"·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    (void)head;
    put_padded(sheet, gls_span_of(row->file));
    gls_buf_puts(sheet->out, "  ");
    for (size_t i = 0; i < PARTS; i++)
        gls_buf_puts(sheet->out, blocks[(row->part[i] * 8 + sheet->most - 1) / sheet->most]);
    gls_buf_printf(sheet->out, " %6llu\n", (unsigned long long)row->count);
}

/* ------------------------------------------------------------------ for programs */

static void tsv_head(struct sheet *sheet, const struct head *head)
{
    gls_tsv_text(sheet->out, head->term);
    gls_buf_puts(sheet->out, "\t");
    gls_tsv_text(sheet->out, head->entry);
    gls_buf_puts(sheet->out, "\t");
}

static void tsv_form(struct sheet *sheet, const struct head *head, const struct form *form)
{
    tsv_head(sheet, head);
    gls_tsv_span(sheet->out, form->shown);
    gls_buf_printf(sheet->out, "\t%llu\t%llu\n", (unsigned long long)form->count,
                   (unsigned long long)form->texts);
}

static void put_parts(struct gls_buf *out, const struct row *row, const char *between)
{
    for (size_t i = 0; i < PARTS; i++)
        gls_buf_printf(out, "%s%llu", i ? between : "", (unsigned long long)row->part[i]);
}

static void tsv_row(struct sheet *sheet, const struct head *head, const struct row *row)
{
    tsv_head(sheet, head);
    gls_tsv_text(sheet->out, row->file);
    gls_buf_printf(sheet->out, "\t%llu\t%llu\t", (unsigned long long)row->count,
                   (unsigned long long)row->bytes);
    put_parts(sheet->out, row, " ");
    gls_buf_puts(sheet->out, "\n");
}

static void json_head(struct sheet *sheet, const struct head *head)
{
    gls_json_member(sheet->out, "{\"term\":", head->term);
    gls_json_member(sheet->out, ",\"entry\":", *head->entry ? head->entry : NULL);
}

static void json_form(struct sheet *sheet, const struct head *head, const struct form *form)
{
    json_head(sheet, head);
    gls_buf_puts(sheet->out, ",\"form\":");
    gls_json_span(sheet->out, form->shown);
    gls_json_number(sheet->out, ",\"count\":", form->count);
    gls_json_number(sheet->out, ",\"texts\":", form->texts);
    gls_buf_puts(sheet->out, "}\n");
}

static void json_row(struct sheet *sheet, const struct head *head, const struct row *row)
{
    json_head(sheet, head);
    gls_json_member(sheet->out, ",\"file\":", row->file);
    gls_json_number(sheet->out, ",\"count\":", row->count);
    gls_json_number(sheet->out, ",\"bytes\":", row->bytes);
    gls_buf_puts(sheet->out, ",\"parts\":[");
    put_parts(sheet->out, row, ",");
    gls_buf_puts(sheet->out, "]}\n");
}

/* ------------------------------------------------------------------ writing */

static const struct use_writer {
    const char *format;
    void (*head)(struct sheet *sheet, const struct head *head); /* above the rows of a concept */
    void (*form)(struct sheet *sheet, const struct head *head, const struct form *form);
    void (*row)(struct sheet *sheet, const struct head *head, const struct row *row);
} writers[] = {
    {"text", put_head, text_form, text_row},
    {"tsv", NULL, tsv_form, tsv_row},
    {"json", NULL, json_form, json_row},
};

static const struct use_writer *find_writer(const char *format)
{
    for (size_t i = 0; i < sizeof writers / sizeof *writers; i++)
        if (strcmp(writers[i].format, format) == 0)
            return &writers[i];
    return NULL;
}

static void widen(struct sheet *sheet, struct gls_span text)
{
    size_t columns = gls_width(text);
    sheet->columns = columns > sheet->columns ? columns : sheet->columns;
}

static void measure(struct sheet *sheet, bool forms)
{
    const struct gls_uses *uses = sheet->uses;
    for (size_t i = 0; forms && i < uses->forms.count; i++)
        widen(sheet, GLS_AT(uses->forms, struct form, i)->shown);
    for (size_t i = 0; !forms && i < uses->rows.count; i++) {
        const struct row *row = GLS_AT(uses->rows, struct row, i);
        widen(sheet, gls_span_of(row->file));
        for (size_t k = 0; k < PARTS; k++)
            sheet->most = row->part[k] > sheet->most ? row->part[k] : sheet->most;
    }
}

/* The rows of a concept, from @p at on; returns where those of the next begin. */
static size_t write_rows(struct sheet *sheet, const struct use_writer *writer,
                         const struct head *head, bool forms, size_t at)
{
    const struct gls_uses *uses = sheet->uses;
    size_t count = forms ? uses->forms.count : uses->rows.count;
    for (; at < count; at++) {
        const struct form *form = forms ? GLS_AT(uses->forms, struct form, at) : NULL;
        const struct row *row = forms ? NULL : GLS_AT(uses->rows, struct row, at);
        if ((form ? form->section : row->section) != head->section)
            break;
        if (form)
            writer->form(sheet, head, form);
        else
            writer->row(sheet, head, row);
    }
    return at;
}

enum gls_status gls_uses_write(struct gls_uses *uses, enum gls_use use, const char *format,
                               struct gls_buf *out, struct gls_error *err)
{
    const struct use_writer *writer = find_writer(format);
    bool forms = use == GLS_USE_FORMS;
    struct sheet sheet = {.uses = uses, .out = out, .most = 1};
    if (!writer)
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0},
                        "how terms are used is not written as '%s': choose text, tsv or json",
                        format);
    sort_all(uses);
    measure(&sheet, forms);
    for (size_t i = 0, at = 0; i < uses->heads.count; i++) {
        const struct head *head = GLS_AT(uses->heads, struct head, i);
        if (writer->head)
            writer->head(&sheet, head);
        at = write_rows(&sheet, writer, head, forms, at);
    }
    return GLS_OK;
}
