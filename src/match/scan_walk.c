#include "match/scan_walk.h"

#include <string.h>

#include "core/memory.h"
#include "core/span.h"
#include "match/grade.h"
#include "match/word_sense.h"

enum { STEPS_MAX = 4096, JOINED_MAX = 4 };

/* ------------------------------------------------------------------ life */

void gls_walker_init(struct gls_walker *walker, struct gls_work *work,
                     const struct gls_shelf *shelf)
{
    *walker = (struct gls_walker){.work = work, .shelf = shelf, .found = {.work = work}};
    gls_buf_init(&walker->keys);
    gls_lexicon_init(&walker->spellings, work, shelf);
    gls_memo_init(&walker->memo, work);
    gls_agreement_init(&walker->writing, work, walker->spellings.lang);
    walker->text = gls_scan_text_new(&walker->spellings);
}

void gls_walker_release(struct gls_walker *walker)
{
    gls_lexicon_release(&walker->spellings);
    gls_memo_release(&walker->memo);
    gls_scan_text_free(walker->text);
    gls_agreement_release(&walker->writing);
    gls_buf_release(&walker->keys);
    gls_free(walker->found.match);
    gls_free(walker->choices.data);
}

void gls_walker_forget(struct gls_walker *walker)
{
    gls_lexicon_forget(&walker->spellings);
    gls_memo_forget(&walker->memo);
}

void gls_walker_restart(struct gls_walker *walker)
{
    gls_scan_text_restart(walker->text);
    if (!gls_work_failed(walker->work))
        return;
    gls_work_end(walker->work, NULL);
    walker->keys.status = GLS_OK;
    gls_walker_forget(walker);
    gls_agreement_restart(&walker->writing);
}

/* ------------------------------------------------------------------ what stands around */

static const struct gls_scan_word *word_at(const struct gls_walker *walker, uint64_t n)
{
    if (n - walker->outer >= GLS_SCAN_TERM_WORDS)
        return NULL;
    return gls_scan_text_word(walker->text, n, walker->reach);
}

static enum gls_gap gap_before(const struct gls_walker *walker, uint64_t n)
{
    return gls_scan_text_gap(walker->text, n);
}

static const struct gls_lexicon_word *spelling_of(const struct gls_walker *walker,
                                                  const struct gls_scan_word *word)
{
    return gls_lexicon_at(&walker->spellings, word->spelling);
}

/* Whether the word before is of that kind, and near enough for a term to hold both. */
static bool is_after(const struct gls_walker *walker, unsigned flag)
{
    return walker->first > 0 &&
           gls_scan_text_known(walker->text, walker->first - 1)->flags & flag &&
           gap_before(walker, walker->first) <= GLS_GAP_BROKEN;
}

static bool is_followed_by(const struct gls_walker *walker, unsigned flag)
{
    const struct gls_scan_word *word = word_at(walker, walker->first + 1);
    return word && word->flags & flag && gap_before(walker, walker->first + 1) <= GLS_GAP_BROKEN;
}

/* "la nuit" has no form of "nuire", where "il la provoque" has one of "provoquer". */
static bool is_after_determiner(const struct gls_walker *walker)
{
    return is_after(walker, GLS_LEXICON_BEFORE_NOUN) &&
           !(walker->first > 1 &&
             gls_scan_text_known(walker->text, walker->first - 2)->flags & GLS_LEXICON_BEFORE_VERB);
}

/* Among capitals, as in "LES CALCIFICATIONS", an abbreviation does not stand out, but for a
 * measure: "12 SA RCIU". */
static bool is_drowned(const struct gls_walker *walker)
{
    return gls_scan_text_known(walker->text, walker->first)->flags & GLS_LEXICON_FUNCTION &&
           !is_after(walker, GLS_LEXICON_NUMBER) &&
           (is_after(walker, GLS_LEXICON_SHOUTED) || is_followed_by(walker, GLS_LEXICON_SHOUTED));
}

/* "Sanofi S.A." */
static bool is_company(const struct gls_walker *walker)
{
    return gls_scan_text_known(walker->text, walker->first)->flags & GLS_LEXICON_COMPANY &&
           is_after(walker, GLS_LEXICON_CAPITAL) && !is_after(walker, GLS_LEXICON_FUNCTION);
}

/* Whether a word may name a genus: "Haemophilus", but not "Numerous"; or is its initial, "H." */
static bool is_genus(struct gls_span key)
{
    static const char *const endings[] = {"us", "a", "um", "is", "o", "x"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (key.size > strlen(endings[i]) + 2 && gls_span_ends(key, endings[i]))
            return !gls_span_ends(key, "ous");
    return key.size == 1;
}

/* A species: "Haemophilus influenzae", "H. influenzae". */
static bool is_species(const struct gls_walker *walker)
{
    if (walker->first == 0)
        return false;
    const struct gls_scan_word *before = gls_scan_text_known(walker->text, walker->first - 1);
    return before->flags & GLS_LEXICON_CAPITAL &&
           is_genus(gls_lexicon_key(&walker->spellings, spelling_of(walker, before)));
}

/* Whether a word is none of its terms beside its neighbours: "il forme" has a verb where a noun
 * cannot stand. */
static bool is_other_word(const struct gls_walker *walker, const struct gls_lexicon_term *term)
{
    return (term->noun && is_after(walker, GLS_LEXICON_BEFORE_VERB)) ||
           (term->verb && is_after_determiner(walker)) || (term->latin && is_species(walker)) ||
           (term->acronym && (is_drowned(walker) || is_company(walker)));
}

/* A hyphen at a line's end: on its other side the word may go on. */
static bool is_broken(const struct gls_walker *walker, uint64_t n)
{
    return n > 0 && gls_scan_text_known(walker->text, n - 1)->joins && word_at(walker, n) &&
           gap_before(walker, n) == GLS_GAP_BROKEN;
}

/* Whether word @p n is one with the word before it: "mort-né" has nothing of "mort". */
static bool is_bound(const struct gls_walker *walker, uint64_t n)
{
    const struct gls_scan_word *word =
        gls_scan_text_known(walker->text, n - 1)->joins ? word_at(walker, n) : NULL;
    return word && word->flags & GLS_LEXICON_BOUND && gap_before(walker, n) == GLS_GAP_HYPHEN;
}

/* ------------------------------------------------------------------ the walk */

/* A position on the way: the next word of the text, the node, what it took to come there. */
struct position {
    uint32_t base, node;
    uint32_t children; /* of the node */
    uint64_t n;
    unsigned distance;
    bool crossed; /* punctuation */
};

/* Makes walker->step of the path to @p end. */
static void make_steps(struct gls_walker *walker, uint64_t end)
{
    walker->has_steps = true;
    walker->keys.size = 0;
    walker->path[walker->depth] = end;
    for (size_t i = 0; i < walker->depth; i++) {
        uint64_t first = walker->path[i], stop = walker->path[i + 1];
        size_t size = walker->keys.size;
        uint64_t start = gls_scan_text_known(walker->text, first)->start;
        uint64_t last = gls_scan_text_known(walker->text, stop - 1)->end;
        bool capitals = true;
        for (uint64_t n = first; n < stop; n++) {
            const struct gls_scan_word *word = gls_scan_text_known(walker->text, n);
            struct gls_span key = gls_lexicon_key(&walker->spellings, spelling_of(walker, word));
            gls_buf_put(&walker->keys, key.data, key.size);
            capitals &= (word->flags & GLS_LEXICON_CAPITALS) != 0;
        }
        walker->step[i] = (struct gls_step){gls_scan_text_span(walker->text, start, last),
                                            {NULL, walker->keys.size - size},
                                            capitals};
    }
    const char *key = walker->keys.data ? walker->keys.data : "";
    for (size_t i = 0; i < walker->depth; key += walker->step[i++].key.size)
        walker->step[i].key.data = key;
}

static void note(struct gls_walker *walker, uint64_t end, struct gls_match match)
{
    if (end > walker->end) {
        walker->end = end;
        walker->found.count = 0;
    }
    gls_gather_add(&walker->found, match);
}

/* Into @p grade: how the steps meet a term, which may be not at all. */
static bool meets(struct gls_walker *walker, const struct gls_term *term,
                  const struct position *position, enum gls_grade *grade)
{
    if (!walker->has_steps)
        make_steps(walker, position->n);
    if (!gls_work_wrote(walker->work, &walker->keys))
        return false;
    const char *start = walker->step[0].surface.data;
    struct gls_span last = walker->step[walker->depth - 1].surface, text = gls_span_of(term->text);
    struct gls_span surface = {start, (size_t)(last.data + last.size - start)};
    *grade = position->distance ? GLS_GRADE_INFLECTED : GLS_GRADE_EXACT;
    if (!position->distance && gls_span_equal(surface, text))
        return true;
    if (!gls_agreement_agrees(&walker->writing, term, walker->step, walker->depth,
                              position->crossed ? &surface : NULL))
        return false;
    if (!position->distance)
        *grade = gls_grade_of(walker->work, surface, text);
    return true;
}

/* Whether the words up to @p end are a term, and how nearly. */
static unsigned decide(struct gls_walker *walker, const struct position *position, uint32_t number)
{
    const struct gls_base *base = walker->shelf->base[position->base];
    struct gls_term term = gls_base_term(base, number);
    enum gls_grade grade;
    bool met = gls_shelf_side(walker->shelf, position->base, term.language) & GLS_SIDE_FROM &&
               meets(walker, &term, position, &grade);
    return met ? GLS_MEMO_GRADE + grade : GLS_MEMO_NO;
}

/* Whether the way went from word to word over single spaces, into walker->plain: then nothing else
 * decides about a term than which words they are. */
static bool is_plain(struct gls_walker *walker, const struct position *position)
{
    struct gls_memo_key *key = &walker->plain;
    if (position->n - walker->first != walker->depth || walker->depth > GLS_MEMO_WORDS)
        return false;
    *key = (struct gls_memo_key){.base = position->base, .distance = position->distance};
    for (size_t i = 0; i < GLS_MEMO_WORDS; i++) {
        const struct gls_scan_word *word = gls_scan_text_known(walker->text, walker->first + i);
        key->spelling[i] = i < walker->depth ? word->spelling : UINT32_MAX;
        if (i > 0 && i < walker->depth && !gls_scan_text_is_spaced(walker->text, word))
            return false;
    }
    return true;
}

static void try_term(struct gls_walker *walker, const struct position *position, uint32_t number,
                     bool plain)
{
    walker->plain.term = number;
    unsigned decision =
        plain ? gls_memo_find(&walker->memo, &walker->plain) : (unsigned)GLS_MEMO_UNKNOWN;
    if (decision == GLS_MEMO_UNKNOWN) {
        decision = decide(walker, position, number);
        if (plain && !gls_work_failed(walker->work))
            gls_memo_keep(&walker->memo, &walker->plain, decision);
    }
    if (decision >= GLS_MEMO_GRADE)
        note(walker, position->n,
             (struct gls_match){walker->shelf->base[position->base], number, position->base,
                                (enum gls_grade)(decision - GLS_MEMO_GRADE),
                                (uint8_t)position->distance});
}

static void arrive(struct gls_walker *walker, const struct position *position)
{
    const struct gls_index *index = walker->spellings.index[position->base];
    struct gls_range terms = gls_index_terms(index, position->node);
    if (terms.count == 0 || position->n < walker->end || is_broken(walker, position->n) ||
        is_bound(walker, position->n))
        return;
    bool plain = is_plain(walker, position);
    walker->has_steps = false;
    for (uint32_t i = 0; i < terms.count && !gls_work_failed(walker->work); i++)
        try_term(walker, position, gls_index_term(index, terms.first + i), plain);
}

static void advance(struct gls_walker *walker, const struct position *position);

/* Whether a word may lead on from a position, as far as is known without asking: nearly none do. */
static bool may_lead_on(const struct position *position, uint32_t word)
{
    return (position->children & (uint32_t)1 << word % 32) != 0;
}

/* A step to the node that a word of the glossary leads to, of the text's words up to @p to.n. */
static void step(struct gls_walker *walker, struct position to, uint32_t word, unsigned distance)
{
    const struct gls_index *index = walker->spellings.index[to.base];
    to.node = gls_index_step(index, to.node, word);
    if (to.node == GLS_INDEX_NOWHERE || walker->steps == 0)
        return;
    to.children = gls_index_children(index, to.node);
    walker->steps--;
    if (distance > to.distance)
        to.distance = distance;
    advance(walker, &to);
    arrive(walker, &to);
}

/* All ways that the joined key of the words from position->n up to @p end leads. */
static void step_joined(struct gls_walker *walker, const struct position *position, uint64_t end,
                        struct gls_span key, unsigned flags)
{
    const struct gls_index *index = walker->spellings.index[position->base];
    struct gls_range readings = gls_index_form(index, key);
    struct position to = *position;
    to.n = end;
    for (uint32_t i = 0; i < readings.count; i++) {
        struct gls_reading reading = gls_index_reading(index, readings.first + i);
        if (may_lead_on(position, reading.word) &&
            !gls_reading_is_vetoed(&reading, flags & GLS_LEXICON_ACUTE,
                                   flags & GLS_LEXICON_INITIALS))
            step(walker, to, reading.word, gls_reading_distance(&reading));
    }
}

/* The next word made one with those that only hyphens part from it. */
static void follow_joined(struct gls_walker *walker, const struct position *position)
{
    char key[GLS_KEY_BYTES];
    size_t size = 0;
    unsigned initials = GLS_LEXICON_INITIALS;
    for (uint64_t n = position->n; n < position->n + JOINED_MAX && n < walker->limit; n++) {
        const struct gls_scan_word *word = word_at(walker, n);
        enum gls_gap gap = word && n > position->n ? gap_before(walker, n) : GLS_GAP_HYPHEN;
        if (!word || (gap != GLS_GAP_HYPHEN && gap != GLS_GAP_BROKEN))
            return;
        struct gls_span own = gls_lexicon_key(&walker->spellings, spelling_of(walker, word));
        if (own.size > sizeof key - size)
            return;
        memcpy(key + size, own.data, own.size);
        size += own.size;
        initials &= word->flags;
        if (n > position->n)
            step_joined(walker, position, n + 1, (struct gls_span){key, size},
                        initials | (word->flags & GLS_LEXICON_ACUTE));
    }
}

/* The next word as it stands. */
static void follow_word(struct gls_walker *walker, const struct position *position)
{
    const struct gls_lexicon_word *spelling = spelling_of(walker, word_at(walker, position->n));
    struct gls_range readings = spelling->readings;
    struct position to = *position;
    to.n++;
    for (uint32_t i = 0; i < readings.count; i++) {
        const struct gls_lexicon_reading reading =
            *GLS_AT(walker->spellings.readings, struct gls_lexicon_reading, readings.first + i);
        if (reading.base == position->base && may_lead_on(position, reading.word))
            step(walker, to, reading.word, reading.distance);
    }
}

/* Goes on from a position with the next word. */
static void advance(struct gls_walker *walker, const struct position *position)
{
    const struct gls_scan_word *word =
        position->children && position->n < walker->limit ? word_at(walker, position->n) : NULL;
    if (!word || !(word->words & position->children))
        return;
    enum gls_gap gap = gap_before(walker, position->n);
    if (gap == GLS_GAP_BOUNDARY)
        return;
    struct position on = *position;
    on.crossed |= gap == GLS_GAP_PUNCTUATION;
    walker->path[walker->depth++] = on.n;
    follow_word(walker, &on);
    if (word->joins)
        follow_joined(walker, &on);
    walker->depth--;
}

/* The terms of the first word alone, as they were learnt. */
static void add_lone(struct gls_walker *walker, struct gls_range terms)
{
    uint64_t end = walker->first + 1;
    if (terms.count == 0 || walker->end > end || is_broken(walker, end) || is_bound(walker, end))
        return;
    for (uint32_t i = 0; i < terms.count; i++) {
        const struct gls_lexicon_term *term =
            GLS_AT(walker->spellings.terms, struct gls_lexicon_term, terms.first + i);
        if (!is_other_word(walker, term))
            note(walker, end, term->match);
    }
}

/* Every way from a word that begins terms, perhaps joined with the next. */
static void walk(struct gls_walker *walker, const struct gls_scan_word *word)
{
    const struct gls_lexicon_word *spelling = spelling_of(walker, word);
    struct gls_range starts = spelling->starts, terms = spelling->terms;
    uint64_t next = walker->first + 1;
    for (uint32_t i = 0; i < starts.count; i++) {
        struct gls_lexicon_start start =
            *GLS_AT(walker->spellings.starts, struct gls_lexicon_start, starts.first + i);
        advance(walker, &(struct position){start.base, start.node, start.children, next,
                                           start.distance, false});
    }
    for (uint32_t i = 0; word->joins && i < walker->shelf->count; i++)
        if (walker->spellings.index[i])
            follow_joined(
                walker, &(struct position){i, GLS_INDEX_ROOT, UINT32_MAX, walker->first, 0, false});
    add_lone(walker, terms);
}

void gls_walker_enter(struct gls_walker *walker, uint64_t first)
{
    walker->outer = first;
    walker->reach = gls_scan_text_known(walker->text, first)->start + GLS_SCAN_SPAN_BYTES;
}

uint64_t gls_walker_find(struct gls_walker *walker, uint64_t first)
{
    gls_walker_enter(walker, first);
    return gls_walker_find_within(walker, first, UINT64_MAX);
}

uint64_t gls_walker_find_within(struct gls_walker *walker, uint64_t first, uint64_t limit)
{
    const struct gls_scan_word *word = gls_scan_text_known(walker->text, first);
    walker->first = walker->end = first;
    walker->found.count = 0;
    if (word->continues || is_broken(walker, first))
        return first;
    walker->limit = limit;
    walker->steps = STEPS_MAX;
    walker->path[0] = first;
    walker->depth = 1;
    walk(walker, word);
    if (walker->found.count > 1)
        gls_walker_choose(walker);
    return walker->end;
}
