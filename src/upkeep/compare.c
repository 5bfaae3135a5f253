#include "upkeep/compare.h"

#include <string.h>

struct comparing {
    struct gls_work *work;
    const struct gls_base *old, *now;
    gls_difference_fn *tell;
    void *payload;
};

/* The level whose properties are compared. */
struct level {
    const char *lang;
    struct gls_one old_term, new_term;
};

static const struct gls_range nothing = {0, 0};

static void tell(const struct comparing *c, struct gls_difference difference)
{
    c->tell(c->payload, &difference);
}

/* ------------------------------------------------------------------ properties */

/* A value with what it leads to: "métastase → metastase". */
static const char *text_of(const struct comparing *c, struct gls_property property)
{
    static const char arrow[] = " → ";
    if (!*property.target)
        return property.value;
    if (!*property.value)
        return property.target;
    size_t value = strlen(property.value), target = strlen(property.target) + 1;
    char *text = gls_work_alloc(c->work, value + sizeof arrow - 1 + target);
    if (!text)
        return "";
    memcpy(text, property.value, value);
    memcpy(text + value, arrow, sizeof arrow - 1);
    memcpy(text + value + sizeof arrow - 1, property.target, target);
    return text;
}

static void tell_property(const struct comparing *c, const struct level *level,
                          enum gls_category of, const struct gls_property *was,
                          const struct gls_property *is)
{
    const struct gls_property *one = is ? is : was;
    tell(c, (struct gls_difference){.field = one->category,
                                    .of = of,
                                    .lang = level->lang,
                                    .old_term = level->old_term,
                                    .new_term = level->new_term,
                                    .was = was ? text_of(c, *was) : NULL,
                                    .is = is ? text_of(c, *is) : NULL});
}

/* A head with what is nested below it, either side of which may be missing. */
static void tell_said(const struct comparing *c, const struct level *level,
                      const struct gls_said *was, const struct gls_said *is)
{
    uint32_t old = was ? was->count : 0, now = is ? is->count : 0;
    enum gls_category of = gls_said_head(is ? *is : *was).category;
    for (uint32_t i = 0; i < old || i < now; i++) {
        struct gls_property one = {0}, other = {0};
        if (i < old)
            one = gls_base_property(was->base, was->first + i);
        if (i < now)
            other = gls_base_property(is->base, is->first + i);
        bool differ = i >= old || i >= now || one.category != other.category ||
                      strcmp(one.value, other.value) != 0 || strcmp(one.target, other.target) != 0;
        if (differ && i < old && i < now && one.category != other.category) {
            tell_property(c, level, of, &one, NULL);
            tell_property(c, level, of, NULL, &other);
        } else if (differ) {
            tell_property(c, level, of, i < old ? &one : NULL, i < now ? &other : NULL);
        }
    }
}

struct saids {
    struct gls_said *item;
    bool *done;
    uint32_t count;
};

static bool list_saids(const struct comparing *c, const struct gls_base *base,
                       struct gls_range properties, struct saids *out)
{
    struct gls_said said = {.base = base};
    size_t most = (size_t)properties.count + 1;
    *out = (struct saids){gls_work_alloc(c->work, most * sizeof *out->item),
                          gls_work_alloc(c->work, most), 0};
    if (!out->item || !out->done)
        return false;
    memset(out->done, 0, most);
    while (gls_said_next(&said, properties))
        out->item[out->count++] = said;
    return true;
}

typedef bool alike_fn(struct gls_said a, struct gls_said b);

static bool same_category(struct gls_said a, struct gls_said b)
{
    return gls_said_head(a).category == gls_said_head(b).category;
}

/* The first of @p old that is not yet somebody's and is alike; UINT32_MAX: none. Lists in the same
 * order, as nearly all are, are met at @p *from. */
static uint32_t find_alike(const struct saids *old, uint32_t *from, struct gls_said now,
                           alike_fn *alike)
{
    while (*from < old->count && old->done[*from])
        ++*from;
    for (uint32_t i = *from; i < old->count; i++)
        if (!old->done[i] && alike(old->item[i], now))
            return i;
    return UINT32_MAX;
}

enum { COMPARISONS_MOST = 1 << 24 }; /* a level with more is compared by order */

static void match_same(const struct saids *old, const struct saids *now)
{
    uint32_t from = 0;
    bool long_ones = (uint64_t)old->count * now->count > COMPARISONS_MOST;
    for (uint32_t i = 0; i < now->count; i++) {
        uint32_t like =
            long_ones
                ? (i < old->count && gls_same_said(old->item[i], now->item[i]) ? i : UINT32_MAX)
                : find_alike(old, &from, now->item[i], gls_same_said);
        if (like == UINT32_MAX)
            continue;
        old->done[like] = now->done[i] = true;
    }
}

static void compare_properties(const struct comparing *c, const struct level *level,
                               struct gls_range of_old, struct gls_range of_now)
{
    struct saids old, now;
    uint32_t from = 0;
    if (gls_same_properties(c->old, of_old, c->now, of_now) ||
        !list_saids(c, c->old, of_old, &old) || !list_saids(c, c->now, of_now, &now))
        return;
    match_same(&old, &now);
    for (uint32_t i = 0; i < now.count; i++) {
        uint32_t like =
            now.done[i] ? UINT32_MAX : find_alike(&old, &from, now.item[i], same_category);
        if (!now.done[i])
            tell_said(c, level, like == UINT32_MAX ? NULL : &old.item[like], &now.item[i]);
        if (like != UINT32_MAX)
            old.done[like] = true;
    }
    for (uint32_t i = 0; i < old.count; i++)
        if (!old.done[i])
            tell_said(c, level, &old.item[i], NULL);
}

/* ------------------------------------------------------------------ terms */

static void compare_term(const struct comparing *c, const char *lang, uint32_t old, uint32_t now)
{
    struct gls_term was = gls_base_term(c->old, old), is = gls_base_term(c->now, now);
    struct level level = {lang, {c->old, old}, {c->now, now}};
    for (int list = 0; list < GLS_WORD_LISTS; list++) {
        const char *one = gls_word_of(&was, (enum gls_word_list)list);
        const char *other = gls_word_of(&is, (enum gls_word_list)list);
        if (one != other)
            tell(c, (struct gls_difference){GLS_FIELD_WORD + (unsigned)list, 0, lang,
                                            level.old_term, level.new_term, one, other});
    }
    compare_properties(c, &level, was.properties, is.properties);
}

static void tell_term(const struct comparing *c, const char *lang, uint32_t old, uint32_t now)
{
    tell(c,
         (struct gls_difference){.field = GLS_FIELD_TERM,
                                 .lang = lang,
                                 .old_term = {old == UINT32_MAX ? NULL : c->old, old},
                                 .new_term = {now == UINT32_MAX ? NULL : c->now, now},
                                 .was = old == UINT32_MAX ? NULL : gls_base_term_text(c->old, old),
                                 .is = now == UINT32_MAX ? NULL : gls_base_term_text(c->now, now)});
}

/* Whether the terms of @p of that are on the other side too stand there in another order. */
static bool is_reordered(const struct comparing *c, struct gls_one old, struct gls_range terms)
{
    uint32_t last = 0;
    for (uint32_t i = terms.first; i < terms.first + terms.count; i++) {
        uint32_t like = gls_term_of(old, gls_base_term_text(c->now, i));
        if (like == UINT32_MAX)
            continue;
        if (like < last)
            return true;
        last = like;
    }
    return false;
}

static const char *list_terms(const struct comparing *c, const struct gls_base *base,
                              struct gls_range terms)
{
    struct gls_buf list;
    gls_buf_init(&list);
    for (uint32_t i = terms.first; i < terms.first + terms.count; i++) {
        gls_buf_puts(&list, list.size ? ", " : "");
        gls_buf_puts(&list, gls_base_term_text(base, i));
    }
    gls_buf_put(&list, "", 1);
    char *text = gls_work_wrote(c->work, &list) ? gls_work_alloc(c->work, list.size) : NULL;
    if (text)
        memcpy(text, list.data, list.size);
    gls_buf_release(&list);
    return text ? text : "";
}

/* Sections of one language; UINT32_MAX: there is none. */
static void compare_sections(const struct comparing *c, const char *lang, uint32_t old,
                             uint32_t now)
{
    struct gls_range was = nothing, is = nothing, properties_was = nothing, properties_is = nothing;
    struct gls_one of_old = {c->old, old}, of_now = {c->now, now};
    struct level level = {lang, {NULL, 0}, {NULL, 0}};
    bool changed = false;
    if (old != UINT32_MAX) {
        was = gls_base_section(c->old, old).terms;
        properties_was = gls_base_section(c->old, old).properties;
    }
    if (now != UINT32_MAX) {
        is = gls_base_section(c->now, now).terms;
        properties_is = gls_base_section(c->now, now).properties;
    }
    compare_properties(c, &level, properties_was, properties_is);
    for (uint32_t i = is.first; i < is.first + is.count; i++) {
        uint32_t like =
            old == UINT32_MAX ? UINT32_MAX : gls_term_of(of_old, gls_base_term_text(c->now, i));
        if (like == UINT32_MAX)
            tell_term(c, lang, UINT32_MAX, i);
        else if (!gls_same_term((struct gls_one){c->old, like}, (struct gls_one){c->now, i}))
            compare_term(c, lang, like, i);
        else
            continue;
        changed = true;
    }
    for (uint32_t i = was.first; i < was.first + was.count; i++)
        if (now == UINT32_MAX || gls_term_of(of_now, gls_base_term_text(c->old, i)) == UINT32_MAX) {
            tell_term(c, lang, i, UINT32_MAX);
            changed = true;
        }
    if (!changed && old != UINT32_MAX && is_reordered(c, of_old, is))
        tell(c, (struct gls_difference){.field = GLS_FIELD_ORDER,
                                        .lang = lang,
                                        .was = list_terms(c, c->old, was),
                                        .is = list_terms(c, c->now, is)});
}

/* ------------------------------------------------------------------ the concept */

bool gls_compare(struct gls_work *work, struct gls_one old, struct gls_one now,
                 gls_difference_fn *tell_one, void *payload)
{
    struct comparing c = {work, old.base, now.base, tell_one, payload};
    struct level level = {NULL, {NULL, 0}, {NULL, 0}};
    struct gls_concept was = gls_base_concept(old.base, old.number);
    struct gls_concept is = gls_base_concept(now.base, now.number);
    if (strcmp(was.id, is.id) != 0)
        tell(&c, (struct gls_difference){.field = GLS_FIELD_ID,
                                         .was = *was.id ? was.id : NULL,
                                         .is = *is.id ? is.id : NULL});
    compare_properties(&c, &level, was.properties, is.properties);
    for (uint32_t i = is.sections.first; i < is.sections.first + is.sections.count; i++) {
        const char *lang = gls_base_section(now.base, i).lang;
        compare_sections(&c, lang, gls_section_of(old, lang), i);
    }
    for (uint32_t i = was.sections.first; i < was.sections.first + was.sections.count; i++) {
        const char *lang = gls_base_section(old.base, i).lang;
        if (gls_section_of(now, lang) == UINT32_MAX)
            compare_sections(&c, lang, i, UINT32_MAX);
    }
    return !gls_work_failed(work);
}
