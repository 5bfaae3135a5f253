/* One concept of what two, or three, glossaries say of it. */
#include <string.h>

#include "core/span.h"
#include "upkeep/merge.h"
#include "upkeep/merge_list.h"

static const struct gls_range none = {0, 0};

/* ------------------------------------------------------------------ one value */

static void clash(struct gls_merging *m, struct gls_clash one)
{
    one.settled |= m->favoured;
    if (m->clash)
        m->clash(m->payload, &one);
}

static int merge_word(struct gls_merging *m, const struct gls_clash *where, bool has_base, int base,
                      int ours, int theirs)
{
    if (ours == theirs || (has_base && theirs == base) || (!has_base && !theirs))
        return ours;
    if ((has_base && ours == base) || (!has_base && !ours))
        return theirs;
    clash(m, *where);
    return m->favour == GLS_MERGE_OURS ? ours : theirs;
}

static bool same_text(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "") == 0;
}

static const char *id_of(struct gls_one one)
{
    return one.base ? gls_base_concept(one.base, one.number).id : NULL;
}

const char *gls_merged_id(const struct gls_merging *m, const struct gls_trio *trio)
{
    const char *base = id_of(trio->base), *ours = id_of(trio->side[0]);
    const char *theirs = id_of(trio->side[1]);
    if (!ours || !theirs)
        return ours ? ours : theirs;
    if (!*ours || (m->three_way && base && same_text(ours, base)))
        return theirs;
    return ours;
}

/* ------------------------------------------------------------------ terms */

/* A term in the three; a number UINT32_MAX: it is not there. */
struct term {
    uint32_t base, side[2];
    enum gls_merge_side from; /* where it is alone */
    int word[GLS_WORD_LISTS];
    const char *region;
    bool kept;
};

/* A language in hand. */
struct section {
    const char *lang;
    uint32_t base, side[2]; /* sections; UINT32_MAX: none */
    struct gls_array terms; /* of struct term */
    bool begun;
    bool clashed; /* a term was removed on one side and changed on the other */
};

static const struct gls_base *base_of(const struct gls_trio *trio, int side)
{
    return side < 0 ? trio->base.base : trio->side[side].base;
}

static struct gls_range terms_of(const struct gls_trio *trio, const struct section *s, int side)
{
    uint32_t number = side < 0 ? s->base : s->side[side];
    return number == UINT32_MAX ? none : gls_base_section(base_of(trio, side), number).terms;
}

static uint32_t find_term(const struct gls_trio *trio, const struct section *s, int side,
                          const char *text)
{
    uint32_t number = side < 0 ? s->base : s->side[side];
    return number == UINT32_MAX ? UINT32_MAX
                                : gls_term_of((struct gls_one){base_of(trio, side), number}, text);
}

static void add_term(struct gls_merging *m, const struct gls_trio *trio, struct section *s,
                     const char *text)
{
    struct term *term = GLS_APPEND(m->work, &s->terms, struct term);
    if (!term)
        return;
    *term = (struct term){.base = find_term(trio, s, -1, text), .kept = true};
    for (int side = 0; side < 2; side++)
        term->side[side] = find_term(trio, s, side, text);
}

/* Whether two sections have the terms they share in the same order. */
static bool same_order(const struct gls_base *a, struct gls_range of_a, const struct gls_trio *trio,
                       const struct section *s, int side)
{
    uint32_t last = 0;
    for (uint32_t i = of_a.first; i < of_a.first + of_a.count; i++) {
        uint32_t like = find_term(trio, s, side, gls_base_term_text(a, i));
        if (like != UINT32_MAX && like < last)
            return false;
        last = like == UINT32_MAX ? last : like;
    }
    return true;
}

/* The terms of the first side, then those the other has alone; a term goes before what it goes
 * before there. The order is that of ours, unless only theirs changed it. */
static void list_terms(struct gls_merging *m, const struct gls_trio *trio, struct section *s)
{
    struct gls_range of_base = terms_of(trio, s, -1);
    bool theirs_moved = !same_order(trio->base.base, of_base, trio, s, GLS_MERGE_THEIRS);
    bool ours_moved = !same_order(trio->base.base, of_base, trio, s, GLS_MERGE_OURS);
    int first = theirs_moved && !ours_moved ? GLS_MERGE_THEIRS : GLS_MERGE_OURS;
    for (int turn = 0; turn < 2; turn++) {
        int side = turn ? !first : first;
        struct gls_range terms = terms_of(trio, s, side);
        for (uint32_t i = terms.first; i < terms.first + terms.count; i++) {
            const char *text = gls_base_term_text(base_of(trio, side), i);
            bool again = find_term(trio, s, side, text) != i;
            if (!again && (!turn || find_term(trio, s, first, text) == UINT32_MAX))
                add_term(m, trio, s, text);
        }
    }
}

/* ------------------------------------------------------------------ words and presence */

static struct gls_term view(const struct gls_trio *trio, const struct term *term, int side)
{
    uint32_t number = side < 0 ? term->base : term->side[side];
    return number == UINT32_MAX ? (struct gls_term){.text = ""}
                                : gls_base_term(base_of(trio, side), number);
}

/* A term that one side has: added there, or removed on the other. */
static void settle_alone(struct gls_merging *m, const struct gls_trio *trio, struct section *s,
                         struct term *term)
{
    int side = term->side[GLS_MERGE_OURS] == UINT32_MAX;
    term->from = (enum gls_merge_side)side;
    if (!m->three_way || term->base == UINT32_MAX)
        return;
    term->kept = !gls_same_term((struct gls_one){trio->base.base, term->base},
                                (struct gls_one){base_of(trio, side), term->side[side]});
    if (!term->kept)
        return;
    clash(m, (struct gls_clash){.field = GLS_FIELD_TERM,
                                .lang = s->lang,
                                .term = view(trio, term, side).text,
                                .removed = true});
    s->clashed = true;
    term->kept = m->favour == (enum gls_merge_side)side;
}

static void settle_words(struct gls_merging *m, const struct gls_trio *trio, struct section *s,
                         struct term *term)
{
    struct gls_term base = view(trio, term, -1), ours = view(trio, term, GLS_MERGE_OURS);
    struct gls_term theirs = view(trio, term, GLS_MERGE_THEIRS);
    bool alone = term->side[0] == UINT32_MAX || term->side[1] == UINT32_MAX;
    for (int i = 0; i < GLS_WORD_LISTS; i++) {
        enum gls_word_list list = (enum gls_word_list)i;
        struct gls_clash where = {GLS_FIELD_WORD + (unsigned)i, s->lang,
                                  term->from ? theirs.text : ours.text, false, false};
        int words[2] = {gls_word_value(&ours, list), gls_word_value(&theirs, list)};
        term->word[i] = alone ? words[term->from]
                              : merge_word(m, &where, term->base != UINT32_MAX,
                                           gls_word_value(&base, list), words[0], words[1]);
    }
    int side = term->from;
    struct gls_term shown = side ? theirs : ours;
    term->region =
        gls_base_value(base_of(trio, side), shown.properties, GLS_CATEGORY_GEOGRAPHICAL_USAGE);
}

/* ------------------------------------------------------------------ one preferred term */

static bool is_preferred(const struct gls_trio *trio, const struct term *term, int side)
{
    return view(trio, term, side).admin == GLS_ADMIN_PREFERRED;
}

static const struct term *other_preferred(const struct section *s, const struct term *one)
{
    for (size_t i = 0; i < s->terms.count; i++) {
        const struct term *other = GLS_AT(s->terms, struct term, i);
        if (other != one && other->kept &&
            other->word[GLS_WORD_LIST_ADMIN] == GLS_ADMIN_PREFERRED &&
            same_text(other->region, one->region))
            return other;
    }
    return NULL;
}

/* Two sides may each prefer another term. With a base that is a clash; without, the favoured side
 * has it, and the other term is admitted. */
static void settle_preferred(struct gls_merging *m, const struct gls_trio *trio, struct section *s)
{
    for (size_t i = 0; i < s->terms.count; i++) {
        struct term *term = GLS_AT(s->terms, struct term, i);
        if (!term->kept || term->word[GLS_WORD_LIST_ADMIN] != GLS_ADMIN_PREFERRED ||
            is_preferred(trio, term, m->favour))
            continue;
        const struct term *other = other_preferred(s, term);
        if (!other || is_preferred(trio, other, !m->favour))
            continue;
        term->word[GLS_WORD_LIST_ADMIN] = GLS_ADMIN_ADMITTED;
        if (s->clashed) /* what is preferred hangs on that */
            continue;
        clash(m, (struct gls_clash){GLS_FIELD_WORD + GLS_WORD_LIST_ADMIN, s->lang,
                                    view(trio, term, !m->favour).text, !m->three_way, false});
    }
}

/* ------------------------------------------------------------------ giving it to the builder */

static struct gls_range properties_of(const struct gls_trio *trio, const struct term *term,
                                      int side)
{
    return view(trio, term, side).properties;
}

static void begin_section(struct gls_merging *m, struct section *s)
{
    gls_builder_section(m->builder, (struct gls_place){0}, gls_span_of(s->lang));
    s->begun = true;
}

static void give_term(struct gls_merging *m, const struct gls_trio *trio, struct section *s,
                      const struct term *term)
{
    struct gls_term shown = view(trio, term, term->from);
    begin_section(m, s);
    gls_builder_term(m->builder, (struct gls_place){0});
    gls_builder_term_text(m->builder, gls_span_of(shown.text));
    gls_builder_term_pos(m->builder, (enum gls_pos)term->word[GLS_WORD_LIST_POS]);
    gls_builder_term_gender(m->builder, (enum gls_gender)term->word[GLS_WORD_LIST_GENDER]);
    gls_builder_term_admin(m->builder, (enum gls_admin)term->word[GLS_WORD_LIST_ADMIN]);
    gls_builder_term_type(m->builder, (enum gls_term_type)term->word[GLS_WORD_LIST_TYPE]);
    struct gls_listed listed = {
        .level = GLS_OF_TERM, .lang = s->lang, .term = shown.text, .trio = trio};
    listed.of[0] = properties_of(trio, term, -1);
    for (int side = 0; side < 2; side++) {
        listed.has[side] = term->side[side] != UINT32_MAX;
        listed.of[side + 1] = properties_of(trio, term, side);
    }
    gls_merge_properties(m, &listed);
}

static struct gls_range section_properties(const struct gls_trio *trio, const struct section *s,
                                           int side)
{
    uint32_t number = side < 0 ? s->base : s->side[side];
    return number == UINT32_MAX ? none : gls_base_section(base_of(trio, side), number).properties;
}

static void merge_section(struct gls_merging *m, const struct gls_trio *trio, const char *lang)
{
    struct section s = {.lang = lang};
    s.base = trio->base.base ? gls_section_of(trio->base, lang) : UINT32_MAX;
    for (int side = 0; side < 2; side++)
        s.side[side] = trio->side[side].base ? gls_section_of(trio->side[side], lang) : UINT32_MAX;
    struct gls_listed listed = {.level = GLS_OF_SECTION, .lang = lang, .trio = trio};
    for (int side = -1; side < 2; side++)
        listed.of[side + 1] = section_properties(trio, &s, side);
    listed.has[0] = trio->side[0].base;
    listed.has[1] = trio->side[1].base;
    if (listed.of[0].count || listed.of[1].count || listed.of[2].count) {
        begin_section(m, &s);
        gls_merge_properties(m, &listed);
    }
    list_terms(m, trio, &s);
    for (size_t i = 0; i < s.terms.count; i++) {
        struct term *term = GLS_AT(s.terms, struct term, i);
        if (term->side[0] == UINT32_MAX || term->side[1] == UINT32_MAX)
            settle_alone(m, trio, &s, term);
        settle_words(m, trio, &s, term);
    }
    settle_preferred(m, trio, &s);
    for (size_t i = 0; i < s.terms.count; i++) {
        const struct term *term = GLS_AT(s.terms, struct term, i);
        if (term->kept)
            give_term(m, trio, &s, term);
    }
    gls_free(s.terms.data);
}

static void merge_sections(struct gls_merging *m, const struct gls_trio *trio)
{
    for (int side = 0; side < 2; side++) {
        struct gls_one one = trio->side[side];
        struct gls_range sections =
            one.base ? gls_base_concept(one.base, one.number).sections : none;
        for (uint32_t i = sections.first; i < sections.first + sections.count; i++) {
            const char *lang = gls_base_section(one.base, i).lang;
            if (!side || !trio->side[0].base || gls_section_of(trio->side[0], lang) == UINT32_MAX)
                merge_section(m, trio, lang);
        }
    }
}

void gls_merge_concept(struct gls_merging *m, const struct gls_trio *trio, const char *id)
{
    struct gls_listed listed = {.level = GLS_OF_CONCEPT, .trio = trio};
    if (trio->base.base)
        listed.of[0] = gls_base_concept(trio->base.base, trio->base.number).properties;
    for (int side = 0; side < 2; side++) {
        struct gls_one one = trio->side[side];
        listed.has[side] = one.base;
        if (one.base)
            listed.of[side + 1] = gls_base_concept(one.base, one.number).properties;
    }
    gls_builder_concept(m->builder, (struct gls_place){0}, gls_span_of(id));
    gls_merge_properties(m, &listed);
    merge_sections(m, trio);
    gls_builder_concept_end(m->builder);
}
