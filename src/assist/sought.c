/* A shelf of what is looked for in texts: the concepts of a few queries, copied from the shelf they
 * are found on. What a text has is then told by a scan like any other, of a glossary that is small.
 */
#include <string.h>

#include "base/builder.h"
#include "base/shelf.h"
#include "core/work.h"
#include "text/token.h"

struct seeking {
    struct gls_shelf *shelf;
    struct gls_builder *builder;
    struct gls_work work;
    struct gls_array copied; /* concepts, by their running numbers: uint32_t */
};

/* ------------------------------------------------------------------ copying a concept */

static void copy_usage(struct seeking *seeking, const struct gls_base *base,
                       struct gls_range properties, enum gls_level_bit level)
{
    for (uint32_t i = 0; i < properties.count; i++) {
        struct gls_property property = gls_base_property(base, properties.first + i);
        if (property.category == GLS_CATEGORY_NOTE && gls_usage_of(level, property.value))
            gls_builder_property(
                seeking->builder, level,
                &(struct gls_property_draft){.category = GLS_CATEGORY_NOTE,
                                             .value = gls_span_of(property.value)});
    }
}

static void copy_term(struct seeking *seeking, const struct gls_base *base, uint32_t number)
{
    struct gls_builder *builder = seeking->builder;
    struct gls_term term = gls_base_term(base, number);
    gls_builder_section(builder, (struct gls_place){0}, gls_span_of(term.lang));
    gls_builder_term(builder, (struct gls_place){0});
    gls_builder_term_text(builder, gls_span_of(term.text));
    gls_builder_term_admin(builder, term.admin);
    gls_builder_term_pos(builder, term.pos);
    gls_builder_term_gender(builder, term.gender);
    gls_builder_term_type(builder, term.type);
    copy_usage(seeking, base, term.properties, GLS_OF_TERM);
}

static void copy_concept(struct seeking *seeking, uint32_t shelf_index, uint32_t number)
{
    const struct gls_base *base = seeking->shelf->base[shelf_index];
    struct gls_concept concept = gls_base_concept(base, number);
    gls_builder_concept(seeking->builder, (struct gls_place){0}, gls_span_of(concept.id));
    copy_usage(seeking, base, concept.properties, GLS_OF_CONCEPT);
    for (uint32_t i = 0; i < concept.terms.count; i++)
        if (gls_shelf_side(seeking->shelf, shelf_index,
                           gls_base_term(base, concept.terms.first + i).language))
            copy_term(seeking, base, concept.terms.first + i);
    gls_builder_concept_end(seeking->builder);
}

/* Copies a concept once. */
static void copy_once(struct seeking *seeking, uint32_t shelf_index, uint32_t concept)
{
    uint32_t number = gls_shelf_concept_number(seeking->shelf, shelf_index, concept);
    for (size_t i = 0; i < seeking->copied.count; i++)
        if (*GLS_AT(seeking->copied, uint32_t, i) == number)
            return;
    uint32_t *copied = GLS_APPEND(&seeking->work, &seeking->copied, uint32_t);
    if (!copied)
        return;
    *copied = number;
    copy_concept(seeking, shelf_index, concept);
}

/* ------------------------------------------------------------------ what is sought */

/* A word that no glossary has: a noun of which nothing more is known. */
static void add_typed(struct seeking *seeking, const struct gls_sought *sought)
{
    struct gls_builder *builder = seeking->builder;
    gls_builder_concept(builder, (struct gls_place){0}, (struct gls_span){"", 0});
    gls_builder_section(builder, (struct gls_place){0}, gls_span_of(seeking->shelf->from));
    gls_builder_term(builder, (struct gls_place){0});
    gls_builder_term_text(builder, sought->term);
    gls_builder_term_pos(builder, sought->exact ? GLS_POS_OTHER : GLS_POS_NOUN);
    gls_builder_concept_end(builder);
}

static bool has_word(struct gls_span text)
{
    struct gls_tokens tokens;
    struct gls_token token;
    gls_tokens_begin(&tokens, text);
    return gls_tokens_next(&tokens, &token);
}

static enum gls_status add_sought(struct seeking *seeking, struct gls_sought *sought,
                                  struct gls_error *err)
{
    struct gls_found found = {0};
    struct gls_span term = sought->term = gls_span_trim(sought->term);
    bool prefix = term.size && term.data[term.size - 1] == '*';
    sought->concepts = 0;
    if (!has_word(term))
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0}, "there is no word in '%.*s'",
                        GLS_SPAN_ARG(term));
    enum gls_status status = gls_lookup(seeking->shelf, term, &found, err);
    if (status != GLS_OK)
        return status;
    for (size_t i = 0; i < found.count && !sought->exact; i++) {
        const struct gls_match *match = &found.match[i];
        copy_once(seeking, match->shelf_index, gls_base_term_concept(match->base, match->term));
        sought->concepts++;
    }
    gls_found_release(&found);
    if (prefix && !sought->concepts)
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0},
                        "no term of the glossary begins with '%.*s'", (int)term.size - 1,
                        term.data);
    if (!sought->concepts)
        add_typed(seeking, sought);
    return GLS_OK;
}

/* What only keeps others from being met does so here too. */
static void add_hidden(struct seeking *seeking)
{
    for (uint32_t shelf_index = 0; shelf_index < seeking->shelf->count; shelf_index++) {
        const struct gls_base *base = seeking->shelf->base[shelf_index];
        for (uint32_t i = 0; i < gls_base_concepts(base); i++)
            if (gls_base_concept(base, i).usage & GLS_USAGE_HIDE)
                copy_once(seeking, shelf_index, i);
    }
}

/* ------------------------------------------------------------------ the shelf */

/* The base is made from what was there: nothing could be read again. */
static enum gls_status reload(struct gls_loader *loader, size_t shelf_index, struct gls_base **out,
                              struct gls_error *err)
{
    (void)loader;
    (void)shelf_index;
    *out = NULL;
    return gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){0}, "what was looked for is damaged");
}

static void free_loader(struct gls_loader *loader)
{
    gls_free(loader);
}

static enum gls_status make_shelf(struct seeking *seeking, struct gls_shelf **out,
                                  struct gls_error *err)
{
    struct gls_base *base;
    enum gls_status status = gls_builder_finish(seeking->builder, GLS_LOAD_TERMS, &base, err);
    if (status != GLS_OK)
        return status;
    struct gls_loader *loader = gls_malloc(sizeof *loader);
    if (!loader) {
        gls_base_free(base);
        return gls_fail_nomem(err);
    }
    *loader = (struct gls_loader){reload, free_loader};
    return gls_shelf_build(out, &base, 1, loader, seeking->shelf->from, seeking->shelf->to, err);
}

enum gls_status gls_shelf_sought(struct gls_shelf **out, struct gls_shelf *shelf,
                                 struct gls_sought *sought, size_t count, struct gls_error *err)
{
    struct seeking seeking = {.shelf = shelf, .builder = gls_builder_new("")};
    enum gls_status status = seeking.builder ? GLS_OK : gls_fail_nomem(err);
    *out = NULL;
    for (size_t i = 0; i < count && status == GLS_OK; i++)
        status = add_sought(&seeking, &sought[i], err);
    if (status == GLS_OK)
        add_hidden(&seeking);
    if (status == GLS_OK)
        status = gls_work_status(&seeking.work, err);
    if (status == GLS_OK)
        status = gls_shelf_sound(shelf, err);
    if (status == GLS_OK)
        status = make_shelf(&seeking, out, err);
    gls_builder_free(seeking.builder);
    gls_free(seeking.copied.data);
    gls_work_end(&seeking.work, NULL);
    return status;
}
