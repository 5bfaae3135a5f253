/* The indexes of a base, one a language: which there are, and making those that are not. */
#include <string.h>

#include "base/index.h"
#include "base/index_record.h"
#include "base/lang.h"
#include "core/error.h"
#include "core/memory.h"
#include "core/parallel.h"
#include "core/span.h"

/* The primary subtag of any tag; "" when it is longer than one can be. */
static void primary_of(const char *lang, char out[9])
{
    char tag[GLS_LANG_BYTES];
    gls_lang_canonical(gls_span_of(lang), tag);
    size_t size = gls_lang_primary(tag);
    memcpy(out, tag, size);
    out[size] = '\0';
}

static size_t count_indexes(const struct gls_base *base)
{
    size_t count = 0;
    while (count < GLS_INDEXES_MAX && base->index[count])
        count++;
    return count;
}

static const struct gls_index *find(const struct gls_base *base, const char primary[9])
{
    size_t i = 0;
    while (i < GLS_INDEXES_MAX && base->index[i] && strcmp(base->index[i]->lang, primary) != 0)
        i++;
    return i < GLS_INDEXES_MAX ? base->index[i] : NULL;
}

const struct gls_index *gls_base_index_of(const struct gls_base *base, const char *lang)
{
    char primary[9];
    primary_of(lang, primary);
    return find(base, primary);
}

bool gls_base_is_indexed(const struct gls_base *base, const char *lang)
{
    return base->indexed || gls_base_index_of(base, lang);
}

bool gls_base_add_index(struct gls_base *base, const struct gls_index *index)
{
    size_t place = count_indexes(base);
    struct gls_index *added = place < GLS_INDEXES_MAX ? gls_malloc(sizeof *added) : NULL;
    if (!added)
        return false;
    *added = *index;
    gls_index_open(added);
    base->index[place] = added;
    return true;
}

/* ------------------------------------------------------------------ making them */

static void add_terms(struct gls_index_build *build, struct gls_range terms,
                      const struct gls_base *base)
{
    for (uint32_t i = terms.first; i - terms.first < terms.count; i++) {
        const struct gls_term_record *term = gls_table_at(base->terms, i, sizeof *term);
        if (term)
            gls_index_add(build, i,
                          &(struct gls_index_term){gls_span_of(gls_base_string(base, term->text)),
                                                   term->pos, term->gender});
    }
}

static enum gls_status build(const struct gls_base *base, struct gls_index *index,
                             struct gls_error *err)
{
    struct gls_work work = {.file = base->file};
    struct gls_index_build *build =
        gls_index_build_new(&work, index->lang, gls_base_terms(base) / 2, index->key);
    size_t size = strlen(index->lang);
    bool wanted[GLS_LANGUAGES_MAX];
    for (uint32_t i = 0; i < base->languages; i++) {
        const char *tag = base->language[i].tag;
        wanted[i] = gls_lang_primary(tag) == size && memcmp(tag, index->lang, size) == 0;
    }
    for (uint32_t i = 0; build && i < base->sections.count; i++) {
        struct gls_section section = gls_base_section(base, i);
        if (section.language != UINT32_MAX && wanted[section.language])
            add_terms(build, section.terms, base);
    }
    if (build)
        gls_index_build_end(build, index->part);
    gls_index_build_free(build);
    return gls_work_end(&work, err);
}

/* A language that is to be indexed. */
struct task {
    const struct gls_base *base;
    struct gls_index index;
    enum gls_status status;
    struct gls_error trouble;
};

static void make_index(void *payload, size_t number)
{
    struct task *task = (struct task *)payload + number;
    task->status = build(task->base, &task->index, &task->trouble);
}

/* Small ones are made before a thread would have begun. */
static void make_indexes(struct task *task, size_t count)
{
    enum { MANY_TERMS = 20000 };
    if (count > 1 && gls_base_terms(task->base) >= MANY_TERMS) {
        gls_parallel(count, make_index, task);
        return;
    }
    for (size_t i = 0; i < count; i++)
        make_index(task, i);
}

/* Adds what was made, up to the first failure. */
static enum gls_status add_indexes(struct gls_base *base, struct task *task, size_t count,
                                   struct gls_error *err)
{
    enum gls_status status = GLS_OK;
    for (size_t i = 0; i < count; i++) {
        if (status == GLS_OK && task[i].status != GLS_OK && err)
            *err = task[i].trouble;
        if (status == GLS_OK)
            status = task[i].status;
        if (status == GLS_OK && !gls_base_add_index(base, &task[i].index))
            status = gls_fail_nomem(err);
        if (status != GLS_OK)
            gls_parts_free(task[i].index.part, GLS_INDEX_PARTS);
    }
    return status;
}

static bool is_wanted(const struct gls_base *base, const struct task *task, size_t count,
                      const char primary[9])
{
    bool known = find(base, primary);
    for (size_t i = 0; i < count && !known; i++)
        known = strcmp(task[i].index.lang, primary) == 0;
    return !known;
}

static struct task task_of(const struct gls_base *base, const char primary[9])
{
    struct task task = {.base = base, .index = {.is_built = true, .key = base->key}};
    memcpy(task.index.lang, primary, sizeof task.index.lang);
    return task;
}

/* All languages, or as many as there is place for. */
static enum gls_status index_all(struct gls_base *base, struct gls_error *err)
{
    char primary[9];
    struct task task[GLS_INDEXES_MAX];
    size_t count = 0, room = GLS_INDEXES_MAX - count_indexes(base);
    uint32_t languages = base->indexed ? 0 : base->languages, i = 0;
    for (; i < languages && count < room; i++) {
        primary_of(base->language[i].tag, primary);
        if (is_wanted(base, task, count, primary))
            task[count++] = task_of(base, primary);
    }
    make_indexes(task, count);
    enum gls_status status = add_indexes(base, task, count, err);
    if (status == GLS_OK && i == languages)
        base->indexed = true;
    return status;
}

static enum gls_status index_one(struct gls_base *base, const char primary[9],
                                 struct gls_error *err)
{
    if (find(base, primary))
        return GLS_OK;
    if (count_indexes(base) == GLS_INDEXES_MAX)
        return gls_fail(err, GLS_ERR_LIMIT, (struct gls_place){.file = base->file},
                        "look-ups in more than %d languages", GLS_INDEXES_MAX);
    struct task task = task_of(base, primary);
    make_indexes(&task, 1);
    return add_indexes(base, &task, 1, err);
}

enum gls_status gls_base_index(struct gls_base *base, const char *lang, struct gls_error *err)
{
    char primary[9];
    if (!lang)
        return index_all(base, err);
    primary_of(lang, primary);
    return index_one(base, primary, err);
}
