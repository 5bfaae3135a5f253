/* How terms are used: in which forms and how often, and where in each text they stand. */
#include <stdlib.h>
#include <string.h>

#include "assist/concordance.h"
#include "core/error.h"
#include "assist/uses.h"
#include "core/span.h"
#include "text/normal.h"

/* ------------------------------------------------------------------ life */

enum gls_status gls_uses_new(struct gls_uses **out, struct gls_shelf *shelf, struct gls_error *err)
{
    struct gls_uses *uses = *out = gls_malloc(sizeof *uses);
    if (!uses)
        return gls_fail_nomem(err);
    *uses = (struct gls_uses){
        .shelf = shelf, .table = {.what = "forms", .key = gls_hash_key()}, .text = 1};
    gls_buf_init(&uses->small);
    size_t size = (gls_shelf_concepts(shelf) + (size_t)1) * sizeof *uses->head;
    uses->head = gls_work_alloc(&uses->work, size);
    uses->line = gls_work_alloc(&uses->work, size);
    if (uses->head && uses->line) {
        memset(uses->head, 0, size);
        memset(uses->line, 0, size);
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
    gls_free(uses->occurrences.data);
    gls_free(uses->lines.data);
    gls_hash_table_release(&uses->table);
    gls_buf_release(&uses->small);
    gls_work_end(&uses->work, NULL);
    gls_free(uses);
}

/* ------------------------------------------------------------------ counting */

struct wanted {
    uint32_t section;
    struct gls_span key;
};

static bool is_form(const void *in, uint32_t member, const void *sought)
{
    const struct gls_use_form *form =
        GLS_AT(((const struct gls_uses *)in)->forms, struct gls_use_form, member);
    const struct wanted *wanted = sought;
    return form->section == wanted->section && gls_span_equal(form->key, wanted->key);
}

/* The form that a keyword is, learnt when it is met first; NULL with the failure noted. */
static struct gls_use_form *find_form(struct gls_uses *uses, uint32_t section,
                                      struct gls_span keyword)
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
        struct gls_use_form *form = GLS_AT(uses->forms, struct gls_use_form, slot->member - 1);
        if (gls_span_equal(keyword, form->key)) /* without the capital of a sentence's first word */
            form->shown = form->key;
        return form;
    }
    struct gls_use_form *form = GLS_APPEND(&uses->work, &uses->forms, struct gls_use_form);
    if (!form)
        return NULL;
    *form = (struct gls_use_form){.section = section,
                                  .key = gls_work_keep(&uses->work, wanted.key),
                                  .shown = gls_work_keep(&uses->work, keyword)};
    gls_hash_table_insert(&uses->table, slot, hash, (uint32_t)uses->forms.count - 1);
    return form;
}

static void count_head(struct gls_uses *uses, uint32_t section, const struct gls_match *match)
{
    if (uses->head[section]) {
        GLS_AT(uses->heads, struct gls_use_head, uses->head[section] - 1)->count++;
        return;
    }
    struct gls_use_head *head = GLS_APPEND(&uses->work, &uses->heads, struct gls_use_head);
    uint32_t concept = gls_base_term_concept(match->base, match->term);
    if (!head)
        return;
    *head = (struct gls_use_head){section, gls_match_heading(uses->shelf, match),
                                  gls_base_concept(match->base, concept).id, 1};
    uses->head[section] = (uint32_t)uses->heads.count;
}

enum gls_status gls_uses_add(struct gls_uses *uses, const struct gls_occurrence *occurrence,
                             struct gls_error *err)
{
    uint32_t section = gls_match_section(uses->shelf, occurrence->match);
    struct gls_use_form *form = find_form(uses, section, occurrence->keyword);
    struct gls_use_occurrence *kept =
        form ? GLS_APPEND(&uses->work, &uses->occurrences, struct gls_use_occurrence) : NULL;
    if (kept) {
        *kept = (struct gls_use_occurrence){section, occurrence->start};
        form->count++;
        form->texts += form->last != uses->text;
        form->last = uses->text;
        count_head(uses, section, occurrence->match);
    }
    return gls_work_failed(&uses->work) ? gls_fail_nomem(err) : GLS_OK;
}

/* ------------------------------------------------------------------ texts */

/* The line of a concept in the text at hand, whose first line is @p first. */
static struct gls_use_line *find_line(struct gls_uses *uses, size_t first, uint32_t section)
{
    if (uses->line[section] > first)
        return GLS_AT(uses->lines, struct gls_use_line, uses->line[section] - 1);
    struct gls_use_line *line = GLS_APPEND(&uses->work, &uses->lines, struct gls_use_line);
    if (!line)
        return NULL;
    *line = (struct gls_use_line){
        .section = section, .head = uses->head[section] - 1, .text = uses->text};
    uses->line[section] = (uint32_t)uses->lines.count;
    return line;
}

enum gls_status gls_uses_end(struct gls_uses *uses, const char *file, uint64_t bytes,
                             struct gls_error *err)
{
    size_t first = uses->lines.count;
    const char *name =
        uses->occurrences.count
            ? gls_work_keep(&uses->work, (struct gls_span){file, strlen(file) + 1}).data
            : "";
    for (size_t i = 0; i < uses->occurrences.count; i++) {
        const struct gls_use_occurrence *occurrence =
            GLS_AT(uses->occurrences, struct gls_use_occurrence, i);
        struct gls_use_line *line = find_line(uses, first, occurrence->section);
        if (!line)
            return gls_fail_nomem(err);
        double share = bytes ? (double)occurrence->start / (double)bytes : 0;
        size_t part = (size_t)(share * GLS_USE_PARTS);
        line->file = name;
        line->bytes = bytes;
        line->part[part < GLS_USE_PARTS ? part : GLS_USE_PARTS - 1]++;
        line->count++;
    }
    uses->occurrences.count = 0;
    uses->text++;
    return gls_work_failed(&uses->work) ? gls_fail_nomem(err) : GLS_OK;
}
