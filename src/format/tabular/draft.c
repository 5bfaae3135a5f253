#include "format/tabular/draft.h"

#include <string.h>

#include "base/record.h"
#include "core/span.h"

enum { TERMS_MOST = 2000, LOOKED_AT = 64 };

/* What is said of the terms of one language together. */
struct section {
    const char *lang;
    uint32_t first, last;
    bool opened;
};

void gls_draft_clear(struct gls_draft *draft)
{
    draft->terms.count = draft->said.count = draft->sections.count = 0;
    draft->first = draft->last = 0;
    draft->remarks.count = draft->rows = 0;
}

void gls_draft_release(struct gls_draft *draft)
{
    gls_free(draft->terms.data);
    gls_free(draft->said.data);
    gls_free(draft->sections.data);
    gls_free(draft->remarks.data);
    gls_free(draft->langs.data);
}

const char *gls_draft_lang(struct gls_draft *draft, const char *tag)
{
    for (size_t i = 0; i < draft->langs.count; i++)
        if (strcmp(*GLS_AT(draft->langs, const char *, i), tag) == 0)
            return *GLS_AT(draft->langs, const char *, i);
    if (draft->langs.count == GLS_LANGUAGES_MAX)
        gls_work_fail(draft->work, GLS_ERR_LIMIT, (struct gls_place){0},
                      "more than 1000 languages");
    const char *copy = gls_work_keep(draft->work, gls_span_of(tag)).data;
    const char **kept = GLS_APPEND(draft->work, &draft->langs, const char *);
    return kept ? *kept = copy : "";
}

static struct section *find_section(const struct gls_draft *draft, const char *lang)
{
    for (size_t i = 0; i < draft->sections.count; i++) {
        struct section *section = GLS_AT(draft->sections, struct section, i);
        if (strcmp(section->lang, lang) == 0)
            return section;
    }
    return NULL;
}

uint32_t gls_draft_term(struct gls_draft *draft, const char *lang, struct gls_span text,
                        struct gls_place at)
{
    for (uint32_t i = 0; i < draft->terms.count; i++) {
        const struct gls_draft_term *term = gls_draft_term_at(draft, i);
        if (gls_span_equal(term->text, text) && strcmp(term->lang, lang) == 0)
            return i;
    }
    if (draft->terms.count == TERMS_MOST)
        gls_work_fail(draft->work, GLS_ERR_LIMIT, at,
                      "more than %d terms in rows that are one concept: are its columns what they "
                      "were taken for? (see --columns)",
                      TERMS_MOST);
    if (!find_section(draft, lang)) {
        struct section *section = GLS_APPEND(draft->work, &draft->sections, struct section);
        if (section)
            *section = (struct section){.lang = lang};
    }
    struct gls_draft_term *term = GLS_APPEND(draft->work, &draft->terms, struct gls_draft_term);
    if (!term)
        return GLS_DRAFT_NONE;
    *term = (struct gls_draft_term){.lang = lang, .text = text, .at = at};
    return (uint32_t)draft->terms.count - 1;
}

/* ------------------------------------------------------------------ what is said */

static struct gls_draft_said *said_at(const struct gls_draft *draft, uint32_t number)
{
    return GLS_AT(draft->said, struct gls_draft_said, number - 1);
}

static bool is_said(const struct gls_draft *draft, uint32_t first,
                    const struct gls_draft_said *wanted)
{
    unsigned looked = 0;
    for (uint32_t i = first; i && looked < LOOKED_AT; i = said_at(draft, i)->next, looked++) {
        const struct gls_draft_said *said = said_at(draft, i);
        if (said->category == wanted->category && gls_span_equal(said->value, wanted->value) &&
            gls_span_equal(said->name, wanted->name))
            return true;
    }
    return false;
}

static void add(struct gls_draft *draft, uint32_t *first, uint32_t *last,
                const struct gls_draft_said *said)
{
    if (!said->value.size || is_said(draft, *first, said))
        return;
    struct gls_draft_said *own = GLS_APPEND(draft->work, &draft->said, struct gls_draft_said);
    if (!own)
        return;
    *own = *said;
    own->next = 0;
    if (*last)
        said_at(draft, *last)->next = (uint32_t)draft->said.count;
    else
        *first = (uint32_t)draft->said.count;
    *last = (uint32_t)draft->said.count;
}

void gls_draft_add_said(struct gls_draft *draft, uint32_t number, const struct gls_draft_said *said)
{
    if (number == GLS_DRAFT_NONE) {
        add(draft, &draft->first, &draft->last, said);
        return;
    }
    struct gls_draft_term *term = gls_draft_term_at(draft, number);
    add(draft, &term->first, &term->last, said);
}

void gls_draft_add_said_in(struct gls_draft *draft, const char *lang,
                           const struct gls_draft_said *said)
{
    struct section *section = find_section(draft, lang);
    if (section)
        add(draft, &section->first, &section->last, said);
    else
        gls_draft_add_said(draft, GLS_DRAFT_NONE, said);
}

/* ------------------------------------------------------------------ what rows say */

/* Said in a row about one of its terms. */
struct remark {
    struct gls_draft_said said;
    uint32_t term, column;
    bool settled;
};

void gls_draft_remark(struct gls_draft *draft, uint32_t term, uint32_t column,
                      const struct gls_draft_said *said)
{
    struct remark *remark =
        said->value.size ? GLS_APPEND(draft->work, &draft->remarks, struct remark) : NULL;
    if (remark)
        *remark = (struct remark){*said, term, column, false};
}

/* Whether every row says it. @p first is the first remark of its column. */
static bool is_of_all(const struct gls_draft *draft, size_t first)
{
    const struct remark *own = GLS_AT(draft->remarks, struct remark, first);
    uint32_t rows = 0;
    for (size_t i = first; i < draft->remarks.count; i++) {
        const struct remark *other = GLS_AT(draft->remarks, struct remark, i);
        if (other->column != own->column)
            continue;
        if (!gls_span_equal(other->said.value, own->said.value))
            return false;
        rows++;
    }
    return rows == draft->rows;
}

/* The remarks of one column, the first of them that number. */
static void settle_column(struct gls_draft *draft, size_t first)
{
    const struct remark *own = GLS_AT(draft->remarks, struct remark, first);
    bool all = is_of_all(draft, first);
    for (size_t i = first; i < draft->remarks.count; i++) {
        struct remark *other = GLS_AT(draft->remarks, struct remark, i);
        if (other->column != own->column)
            continue;
        other->settled = true;
        if (!all || i == first)
            gls_draft_add_said(draft, all ? GLS_DRAFT_NONE : other->term, &other->said);
    }
}

static void settle_remarks(struct gls_draft *draft)
{
    for (size_t i = 0; i < draft->remarks.count; i++)
        if (!GLS_AT(draft->remarks, struct remark, i)->settled)
            settle_column(draft, i);
}

void gls_draft_allow(struct gls_draft *draft, uint32_t term, bool allowed)
{
    struct gls_draft_term *own = gls_draft_term_at(draft, term);
    own->allowed |= allowed;
    own->forbidden |= !allowed;
}

static bool is_forbidden(const struct gls_draft_term *term)
{
    return term->forbidden && !term->allowed;
}

/* Where the first term is in no row that is allowed, it is what is forbidden, and nothing else. */
static void settle_status(struct gls_draft *draft)
{
    bool one = draft->terms.count && is_forbidden(gls_draft_term_at(draft, 0));
    size_t count = one ? 1 : draft->terms.count;
    for (uint32_t i = 0; i < count; i++) {
        struct gls_draft_term *term = gls_draft_term_at(draft, i);
        if (is_forbidden(term) && !term->admin)
            term->admin = GLS_ADMIN_DEPRECATED;
    }
}

/* ------------------------------------------------------------------ building */

static void build_said(const struct gls_draft *draft, uint32_t first, enum gls_level_bit level,
                       struct gls_builder *builder)
{
    for (uint32_t i = first; i; i = said_at(draft, i)->next) {
        const struct gls_draft_said *said = said_at(draft, i);
        struct gls_property_draft property = {
            .category = said->category, .value = said->value, .at = said->at};
        if (said->name.size)
            gls_builder_unknown(builder, level, said->name, said->value, said->at);
        else
            gls_builder_property(builder, level, &property);
    }
}

static void build_term(const struct gls_draft *draft, const struct gls_draft_term *term,
                       struct gls_builder *builder)
{
    struct section *section = find_section(draft, term->lang);
    gls_builder_section(builder, term->at, gls_span_of(term->lang));
    if (section && !section->opened) {
        section->opened = true;
        build_said(draft, section->first, GLS_OF_SECTION, builder);
    }
    gls_builder_term(builder, term->at);
    gls_builder_term_text(builder, term->text);
    gls_builder_term_written(builder, term->at, 0);
    gls_builder_term_admin(builder, term->admin);
    gls_builder_term_pos(builder, term->pos);
    gls_builder_term_gender(builder, term->gender);
    gls_builder_term_type(builder, term->type);
    build_said(draft, term->first, GLS_OF_TERM, builder);
}

void gls_draft_build(struct gls_draft *draft, struct gls_builder *builder, struct gls_place at,
                     struct gls_span id)
{
    settle_remarks(draft);
    settle_status(draft);
    gls_builder_concept(builder, at, id);
    build_said(draft, draft->first, GLS_OF_CONCEPT, builder);
    for (uint32_t i = 0; i < draft->terms.count; i++)
        build_term(draft, gls_draft_term_at(draft, i), builder);
    gls_builder_concept_end(builder);
}
