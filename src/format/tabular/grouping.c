/* Which rows are one concept: those of one id or, without one, of one term that say nothing else of
 * what tells homographs apart. */
#include "format/tabular/reading.h"

#include <string.h>

#include "format/tabular/word.h"

enum { HOMOGRAPHS_MOST = 1000 };

static bool same_key(const void *reading, uint32_t member, const void *wanted)
{
    const struct gls_tabular_group *group = GLS_AT(
        ((const struct gls_tabular_reading *)reading)->groups, struct gls_tabular_group, member);
    const struct gls_tabular_group *other = wanted;
    return group->by_id == other->by_id && gls_span_equal(group->key, other->key);
}

/* "one<US>other" */
static struct gls_span joined(struct gls_tabular_reading *reading, struct gls_span one,
                              struct gls_span other)
{
    char *key = gls_work_alloc(&reading->work, one.size + 1 + other.size);
    if (!key)
        return other;
    memcpy(key, one.data, one.size);
    key[one.size] = '\x1F';
    if (other.size)
        memcpy(key + one.size + 1, other.data, other.size);
    return (struct gls_span){key, one.size + 1 + other.size};
}

/* "language<US>term" where rows name their languages. */
static struct gls_span key_with_language(struct gls_tabular_reading *reading, struct gls_span term)
{
    enum gls_column_side side = reading->columns.column[reading->source].side;
    uint32_t column = side ? reading->columns.row[side - GLS_COLUMN_SIDE_TERM] : GLS_NO_COLUMN;
    struct gls_span lang = gls_tabular_text(reading, column);
    return lang.size ? joined(reading, lang, term) : term;
}

/* "id<US>term" where an id only parts equal terms. */
static struct gls_span key_of_id(struct gls_tabular_reading *reading)
{
    struct gls_span id = gls_tabular_text(reading, reading->columns.key);
    if (!id.size || !reading->columns.contexts)
        return id;
    return joined(reading, id, gls_tabular_text(reading, reading->source));
}

static struct gls_tabular_group group_of_record(struct gls_tabular_reading *reading)
{
    struct gls_tabular_group group = {.key = key_of_id(reading)};
    group.by_id = group.key.size;
    if (!group.by_id)
        group.key = gls_tabular_text(reading, reading->source);
    if (!group.by_id && group.key.size)
        group.key = key_with_language(reading, group.key);
    group.first = group.last = (uint32_t)reading->rows.count - 1;
    return group;
}

/* What the row in hand says of what tells homographs apart. */
static struct gls_tabular_traits traits_of_record(struct gls_tabular_reading *reading)
{
    struct gls_tabular_traits traits;
    for (size_t i = 0; i < GLS_TRAITS; i++)
        traits.said[i] = gls_tabular_text(reading, reading->trait[i]);
    return traits;
}

static uint32_t add_group(struct gls_tabular_reading *reading,
                          const struct gls_tabular_group *group,
                          const struct gls_tabular_traits *said)
{
    struct gls_tabular_group *own =
        GLS_APPEND(&reading->work, &reading->groups, struct gls_tabular_group);
    struct gls_tabular_traits *traits =
        own && reading->has_traits
            ? GLS_APPEND(&reading->work, &reading->traits, struct gls_tabular_traits)
            : NULL;
    if (own)
        *own = *group;
    if (traits)
        *traits = *said;
    return (uint32_t)reading->groups.count - 1;
}

/* "n. m." is no other part of speech than "noun". */
static bool say_the_same(size_t trait, struct gls_span one, struct gls_span other)
{
    if (gls_span_equal(one, other) || trait != GLS_TRAIT_POS)
        return gls_span_equal(one, other);
    struct gls_cell_says a = gls_words_read(GLS_SAYS_POS, one);
    struct gls_cell_says b = gls_words_read(GLS_SAYS_POS, other);
    return a.any[GLS_SAYS_POS] && b.any[GLS_SAYS_POS] &&
           a.value[GLS_SAYS_POS] == b.value[GLS_SAYS_POS];
}

static bool agree_on(size_t trait, struct gls_span one, struct gls_span other)
{
    if (trait == GLS_TRAIT_REMARK)
        return gls_span_equal(one, other);
    return !one.size || !other.size || say_the_same(trait, one, other);
}

/* Of a table whose rows say all there is of their concept, those that say something else in every
 * cell are of others. */
static bool have_nothing_alike(const struct gls_span *own, const struct gls_span *other)
{
    bool said = false, alike = false;
    for (size_t i = 0; i < GLS_TRAITS; i++) {
        said |= own[i].size || other[i].size;
        alike |= own[i].size && gls_span_equal(own[i], other[i]);
    }
    return said && !alike;
}

/* Whether the row may be of that concept: what both say of what tells homographs apart is the same.
 * What only the row says is then said of the concept. */
static bool agrees(struct gls_tabular_reading *reading, uint32_t number,
                   const struct gls_tabular_traits *own)
{
    if (!reading->has_traits)
        return true;
    struct gls_tabular_traits *traits = GLS_AT(reading->traits, struct gls_tabular_traits, number);
    for (size_t i = 0; i < GLS_TRAITS; i++)
        if (!agree_on(i, own->said[i], traits->said[i]))
            return false;
    if (reading->columns.repeats && have_nothing_alike(own->said, traits->said))
        return false;
    for (size_t i = 0; i < GLS_TRAITS; i++)
        if (own->said[i].size)
            traits->said[i] = own->said[i];
    return true;
}

static void join_group(struct gls_tabular_reading *reading, uint32_t number, uint32_t row)
{
    struct gls_tabular_group *group = GLS_AT(reading->groups, struct gls_tabular_group, number);
    GLS_AT(reading->rows, struct gls_tabular_row, group->last)->next = row + 1;
    group->last = row;
}

/* Joins the first of the homographs that agrees, or becomes one; where remarks tell them apart, the
 * concept of the row before it of that source. */
static void join_homograph(struct gls_tabular_reading *reading, uint32_t first,
                           const struct gls_tabular_group *own)
{
    uint32_t newest = GLS_AT(reading->groups, struct gls_tabular_group, first)->newest, met = 0;
    uint32_t number = reading->table->remarks && newest ? newest - 1 : first;
    struct gls_tabular_traits said = {0};
    if (!own->by_id)
        said = traits_of_record(reading); /* once: a quoted cell is copied when it is asked for */
    while (!own->by_id && !agrees(reading, number, &said)) {
        uint32_t following = GLS_AT(reading->groups, struct gls_tabular_group, number)->next;
        if (!following) {
            following = add_group(reading, own, &said) + 1;
            GLS_AT(reading->groups, struct gls_tabular_group, number)->next = following;
            GLS_AT(reading->groups, struct gls_tabular_group, first)->newest = following;
            return;
        }
        number = following - 1;
        if (++met == HOMOGRAPHS_MOST)
            gls_work_fail(&reading->work, GLS_ERR_LIMIT, gls_tabular_place(reading, 0),
                          "more than %d homographs: are the columns what they were taken for? (see "
                          "--columns)",
                          HOMOGRAPHS_MOST);
        if (gls_work_failed(&reading->work))
            return;
    }
    join_group(reading, number, own->first);
}

void gls_tabular_add_row(struct gls_tabular_reading *reading)
{
    struct gls_tabular_row *row =
        GLS_APPEND(&reading->work, &reading->rows, struct gls_tabular_row);
    if (!row)
        return;
    *row = (struct gls_tabular_row){reading->records.start, reading->records.field[0].line, 0};
    struct gls_tabular_group group = group_of_record(reading);
    uint32_t hash = (uint32_t)gls_hash(reading->known.key, group.key);
    struct gls_hash_slot *slot =
        group.key.size
            ? gls_hash_table_find(&reading->work, &reading->known, hash, same_key, reading, &group)
            : NULL;
    if (slot && slot->member)
        join_homograph(reading, slot->member - 1, &group);
    else if (!gls_work_failed(&reading->work)) {
        struct gls_tabular_traits said = traits_of_record(reading);
        uint32_t number = add_group(reading, &group, &said);
        if (slot)
            gls_hash_table_insert(&reading->known, slot, hash, number);
    }
}
