/* While the index is built, the range of a form or node is a list: @c first is the number + 1 of
 * the member added last. In the end lists become runs. */
#include <string.h>

#include "base/index_record.h"
#include "core/memory.h"
#include "core/span.h"
#include "text/display.h"
#include "text/fold.h"
#include "text/normal.h"
#include "text/token.h"

enum { TOKENS_MAX = 1000 }; /* a longer "term" is a chapter, and is not indexed */

/* A growing array. */
struct array {
    void *data;
    size_t count, room;
};
#define AT(array, type, number) ((type *)(array).data + (number))

/* A hash table over the members of an array: slots hold numbers + 1, members begin with their
 * hash. */
struct set {
    uint32_t *slot;
    size_t slots;
};

/* What forms a word has depends on more than its spelling. */
struct kind {
    struct gls_word_class of;
    bool initials;
};

struct word {
    uint32_t hash;
    uint32_t spelling, size; /* in build->spellings */
    uint32_t kind;           /* its code_of() */
};

struct reading {
    struct gls_reading_record record;
    uint32_t next;
};

struct node_term {
    uint32_t term, next;
};

/* A token of the term in hand; joined to others by a hyphen or not. */
struct piece {
    uint32_t key, key_size;           /* in build->key_text */
    uint32_t spelling, spelling_size; /* in build->spelling_text */
    bool hyphen, initials;
};

struct gls_index_build {
    enum gls_status status;
    const char *lang;
    struct array keys, spellings, words, forms, readings, nodes, node_terms;
    struct set word_set, form_set;
    struct array edges; /* the hash table: an edge leads to every node but the root */

    struct array pieces; /* the term in hand */
    struct gls_buf key_text, spelling_text, markup_free;

    /* Laid out. */
    struct array run_readings, run_terms;
};

/* ------------------------------------------------------------------ arrays and sets */

static void *append(struct gls_index_build *b, struct array *array, size_t size, size_t count)
{
    if (b->status != GLS_OK || count == 0)
        return NULL;
    if (array->count + count >= UINT32_MAX ||
        !gls_grow(&array->data, &array->room, array->count + count, size)) {
        b->status = GLS_NOMEM;
        return NULL;
    }
    char *first = (char *)array->data + array->count * size;
    array->count += count;
    return memset(first, 0, count * size);
}
#define APPEND(b, array, type) ((type *)append((b), (array), sizeof(type), 1))

/* The offset of a copy of @p text, ended by a NUL. */
static uint32_t append_text(struct gls_index_build *b, struct array *texts, struct gls_span text)
{
    uint32_t offset = (uint32_t)texts->count;
    char *copy = append(b, texts, 1, text.size + 1);
    if (copy && text.size)
        memcpy(copy, text.data, text.size);
    return copy ? offset : 0;
}

/* Gives a set that many slots and puts the members into them again. */
static bool resize(struct gls_index_build *b, struct set *set, size_t slots,
                   const struct array *members, size_t size)
{
    uint32_t *slot = gls_malloc(slots * sizeof *slot);
    if (!slot) {
        b->status = GLS_NOMEM;
        return false;
    }
    memset(slot, 0, slots * sizeof *slot);
    for (uint32_t i = 0; i < members->count; i++) {
        size_t at = *(const uint32_t *)((const char *)members->data + i * size) & (slots - 1);
        while (slot[at])
            at = (at + 1) & (slots - 1);
        slot[at] = i + 1;
    }
    gls_free(set->slot);
    *set = (struct set){slot, slots};
    return true;
}

/* A set stays at most half full. */
static bool make_room(struct gls_index_build *b, struct set *set, const struct array *members,
                      size_t size)
{
    if (2 * (members->count + 1) <= set->slots)
        return true;
    return resize(b, set, gls_hash_slots(members->count + 1), members, size);
}

/* The slot of an edge, or the free one that it would take. */
static struct gls_edge_record *edge_slot(const struct gls_index_build *b, uint32_t node,
                                         uint32_t word)
{
    struct gls_edge_record *edge = b->edges.data;
    size_t mask = b->edges.count - 1, at = gls_index_edge_hash(node, word) & mask;
    while (edge[at].target && (edge[at].node != node || edge[at].word != word))
        at = (at + 1) & mask;
    return &edge[at];
}

static bool resize_edges(struct gls_index_build *b, size_t slots)
{
    struct array old = b->edges;
    b->edges = (struct array){0};
    bool done = append(b, &b->edges, sizeof(struct gls_edge_record), slots);
    for (size_t i = 0; done && i < old.count; i++) {
        const struct gls_edge_record *edge = AT(old, struct gls_edge_record, i);
        if (edge->target)
            *edge_slot(b, edge->node, edge->word) = *edge;
    }
    gls_free(old.data);
    return done;
}

/* ------------------------------------------------------------------ life */

struct gls_index_build *gls_index_build_new(const char *lang, size_t terms)
{
    struct gls_index_build *b = gls_malloc(sizeof *b);
    if (!b)
        return NULL;
    *b = (struct gls_index_build){.status = GLS_OK, .lang = lang};
    gls_buf_init(&b->key_text);
    gls_buf_init(&b->spelling_text);
    gls_buf_init(&b->markup_free);
    append_text(b, &b->keys, (struct gls_span){"", 0});
    APPEND(b, &b->nodes, struct gls_range); /* the root */
    /* A term has some two words, and every other is a new one with a form or two. */
    resize(b, &b->word_set, gls_hash_slots(terms), &b->words, sizeof(struct word));
    resize(b, &b->form_set, gls_hash_slots(2 * terms), &b->forms, sizeof(struct gls_form_record));
    resize_edges(b, gls_hash_slots(2 * terms));
    return b;
}

void gls_index_build_free(struct gls_index_build *b)
{
    if (!b)
        return;
    struct array *arrays[] = {&b->keys,     &b->spellings,    &b->words,      &b->forms,
                              &b->readings, &b->nodes,        &b->node_terms, &b->edges,
                              &b->pieces,   &b->run_readings, &b->run_terms};
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        gls_free(arrays[i]->data);
    gls_free(b->word_set.slot);
    gls_free(b->form_set.slot);
    gls_buf_release(&b->key_text);
    gls_buf_release(&b->spelling_text);
    gls_buf_release(&b->markup_free);
    gls_free(b);
}

/* ------------------------------------------------------------------ forms and words */

static uint32_t find_form(struct gls_index_build *b, struct gls_span key)
{
    if (!make_room(b, &b->form_set, &b->forms, sizeof(struct gls_form_record)))
        return 0;
    uint32_t hash = gls_hash(0, key);
    size_t mask = b->form_set.slots - 1, at = hash & mask;
    for (; b->form_set.slot[at]; at = (at + 1) & mask) {
        const struct gls_form_record *known =
            AT(b->forms, struct gls_form_record, b->form_set.slot[at] - 1);
        if (known->hash == hash && known->key_size == key.size &&
            memcmp((char *)b->keys.data + known->key, key.data, key.size) == 0)
            return b->form_set.slot[at];
    }
    struct gls_form_record *form = APPEND(b, &b->forms, struct gls_form_record);
    if (!form)
        return 0;
    *form = (struct gls_form_record){
        .hash = hash, .key = append_text(b, &b->keys, key), .key_size = (uint32_t)key.size};
    return b->form_set.slot[at] = (uint32_t)b->forms.count;
}

/* Forms of one word that fold alike ("aiguë", "aigüe") are one reading, or a look-up would go each
 * way twice at each word. They come together. */
static void better_reading(struct gls_reading_record *known, struct gls_reading_record record)
{
    known->plain_e &= record.plain_e;
    if (record.relation < known->relation)
        known->relation = record.relation;
}

static void add_reading(struct gls_index_build *b, struct gls_span key,
                        struct gls_reading_record record)
{
    uint32_t form = key.size ? find_form(b, key) : 0;
    if (!form)
        return;
    uint32_t *first = &AT(b->forms, struct gls_form_record, form - 1)->readings.first;
    struct reading *last = *first ? AT(b->readings, struct reading, *first - 1) : NULL;
    if (last && last->record.word == record.word) {
        better_reading(&last->record, record);
        return;
    }
    struct reading *reading = APPEND(b, &b->readings, struct reading);
    if (!reading)
        return;
    *reading = (struct reading){record, *first};
    *first = (uint32_t)b->readings.count;
}

static bool ends_in_plain_e(const char *text, size_t size)
{
    if (size > 1 && text[size - 1] == 's')
        size--;
    return size > 0 && text[size - 1] == 'e';
}

static uint32_t code_of(struct kind kind)
{
    return (uint32_t)kind.of.pos << 5 | (uint32_t)kind.of.gender << 2 |
           (uint32_t)kind.of.in_phrase << 1 | kind.initials;
}

/* A word and all its forms lead to it. */
static void add_forms(struct gls_index_build *b, uint32_t number, const struct word *word,
                      struct kind kind, struct gls_span key)
{
    add_reading(b, key, (struct gls_reading_record){.word = number});
    struct gls_forms forms;
    gls_inflect(b->lang, (char *)b->spellings.data + word->spelling, word->size, kind.of, &forms);
    for (unsigned i = 0; i < forms.count; i++) {
        const struct gls_form *form = &forms.form[i];
        char folded[GLS_KEY_BYTES];
        size_t size =
            gls_fold_key((struct gls_span){form->text, form->size}, folded, sizeof folded);
        if (size == key.size && memcmp(folded, key.data, size) == 0)
            continue;
        add_reading(b, (struct gls_span){folded, size},
                    (struct gls_reading_record){.word = number,
                                                .relation = form->relation,
                                                .plain_e = ends_in_plain_e(form->text, form->size),
                                                .initials = kind.initials});
    }
}

static uint32_t find_word(struct gls_index_build *b, struct kind kind, struct gls_span spelling,
                          struct gls_span key)
{
    if (!make_room(b, &b->word_set, &b->words, sizeof(struct word)))
        return 0;
    uint32_t code = code_of(kind);
    uint32_t hash = gls_hash(code, spelling);
    size_t mask = b->word_set.slots - 1, at = hash & mask;
    for (; b->word_set.slot[at]; at = (at + 1) & mask) {
        const struct word *known = AT(b->words, struct word, b->word_set.slot[at] - 1);
        if (known->hash == hash && known->kind == code && known->size == spelling.size &&
            memcmp((char *)b->spellings.data + known->spelling, spelling.data, spelling.size) == 0)
            return b->word_set.slot[at] - 1;
    }
    struct word word = {hash, append_text(b, &b->spellings, spelling), (uint32_t)spelling.size,
                        code};
    struct word *record = APPEND(b, &b->words, struct word);
    if (!record)
        return 0;
    *record = word;
    uint32_t number = (uint32_t)b->words.count - 1;
    b->word_set.slot[at] = number + 1;
    add_forms(b, number, &word, kind, key);
    return number;
}

/* ------------------------------------------------------------------ the trie */

static uint32_t step(struct gls_index_build *b, uint32_t node, uint32_t word)
{
    bool full = 2 * b->nodes.count > b->edges.count;
    if (b->status != GLS_OK || (full && !resize_edges(b, 2 * b->edges.count)))
        return 0;
    struct gls_edge_record *edge = edge_slot(b, node, word);
    if (!edge->target && APPEND(b, &b->nodes, struct gls_range))
        *edge = (struct gls_edge_record){node, word, (uint32_t)b->nodes.count - 1};
    return edge->target;
}

static void end_term(struct gls_index_build *b, uint32_t node, uint32_t term)
{
    if (b->status != GLS_OK || node == 0)
        return;
    uint32_t *first = &AT(b->nodes, struct gls_range, node)->first;
    if (*first && AT(b->node_terms, struct node_term, *first - 1)->term == term)
        return;
    struct node_term *record = APPEND(b, &b->node_terms, struct node_term);
    if (!record)
        return;
    *record = (struct node_term){term, *first};
    *first = (uint32_t)b->node_terms.count;
}

/* ------------------------------------------------------------------ terms */

/* Cuts a term into b->pieces. False: nothing to index. */
static bool cut(struct gls_index_build *b, struct gls_span text)
{
    struct gls_tokens tokens;
    struct gls_token token;
    b->pieces.count = b->key_text.size = b->spelling_text.size = 0;
    gls_tokens_begin(&tokens, text);
    while (gls_tokens_next(&tokens, &token)) {
        struct piece *piece = APPEND(b, &b->pieces, struct piece);
        if (!piece || b->pieces.count > TOKENS_MAX)
            return false;
        piece->key = (uint32_t)b->key_text.size;
        gls_buf_put(&b->key_text, token.key.data, token.key.size);
        piece->key_size = (uint32_t)token.key.size;
        piece->spelling = (uint32_t)b->spelling_text.size;
        gls_case_fold((struct gls_span){text.data + token.start, token.end - token.start},
                      &b->spelling_text);
        piece->spelling_size = (uint32_t)b->spelling_text.size - piece->spelling;
        piece->hyphen = token.hyphen;
        piece->initials = token.initials;
    }
    if (b->key_text.status != GLS_OK || b->spelling_text.status != GLS_OK)
        b->status = GLS_NOMEM;
    return b->status == GLS_OK && b->pieces.count > 0;
}

/* Makes one piece of those that a hyphen joins: keys and spellings lie side by side. Returns how
 * many are left. */
static size_t join_hyphens(struct gls_index_build *b)
{
    struct piece *piece = b->pieces.data;
    size_t kept = 0;
    for (size_t i = 0; i < b->pieces.count; i++) {
        if (i == 0 || !piece[i].hyphen) {
            piece[kept++] = piece[i];
            continue;
        }
        piece[kept - 1].key_size += piece[i].key_size;
        piece[kept - 1].spelling_size += piece[i].spelling_size;
        piece[kept - 1].initials &= piece[i].initials;
    }
    return kept;
}

static void add_path(struct gls_index_build *b, uint32_t number, const struct gls_index_term *term)
{
    struct kind kind = {{term->pos, term->gender, b->pieces.count > 1}, false};
    uint32_t node = 0;
    for (size_t i = 0; i < b->pieces.count && b->status == GLS_OK; i++) {
        const struct piece *piece = AT(b->pieces, struct piece, i);
        struct gls_span key = {b->key_text.data + piece->key, piece->key_size};
        struct gls_span spelling = {b->spelling_text.data + piece->spelling, piece->spelling_size};
        kind.initials = piece->initials;
        node = step(b, node, find_word(b, kind, spelling, key));
    }
    end_term(b, node, number);
}

/* The words as written and, where hyphens join some, with these made one. */
static void add_variants(struct gls_index_build *b, uint32_t number,
                         const struct gls_index_term *term, struct gls_span text)
{
    if (!cut(b, text))
        return;
    add_path(b, number, term);
    size_t joined = join_hyphens(b);
    if (joined < b->pieces.count) {
        b->pieces.count = joined;
        add_path(b, number, term);
    }
}

void gls_index_add(struct gls_index_build *b, uint32_t number, const struct gls_index_term *term)
{
    struct gls_span text = term->text;
    if (gls_has_markup(text)) {
        b->markup_free.size = 0;
        gls_strip_markup(text, &b->markup_free);
        if (b->markup_free.status != GLS_OK)
            b->status = GLS_NOMEM;
        text = (struct gls_span){b->markup_free.data, b->markup_free.size};
    }
    struct gls_span core = gls_without_qualifier(text);
    if (core.size < text.size)
        add_variants(b, number, term, text);
    add_variants(b, number, term, core);
}

/* ------------------------------------------------------------------ laying out */

static void run_readings(struct gls_index_build *b)
{
    struct gls_reading_record *out =
        append(b, &b->run_readings, sizeof(struct gls_reading_record), b->readings.count);
    uint32_t count = 0;
    for (uint32_t i = 0; out && i < b->forms.count; i++) {
        struct gls_range *range = &AT(b->forms, struct gls_form_record, i)->readings;
        uint32_t member = range->first;
        range->first = count;
        for (const struct reading *at; member; member = at->next) {
            at = AT(b->readings, struct reading, member - 1);
            out[count++] = at->record;
        }
        range->count = count - range->first;
    }
}

static void run_terms(struct gls_index_build *b)
{
    uint32_t *out = append(b, &b->run_terms, sizeof *out, b->node_terms.count);
    uint32_t count = 0;
    for (uint32_t i = 0; out && i < b->nodes.count; i++) {
        struct gls_range *range = AT(b->nodes, struct gls_range, i);
        uint32_t member = range->first;
        range->first = count;
        for (const struct node_term *at; member; member = at->next) {
            at = AT(b->node_terms, struct node_term, member - 1);
            out[count++] = at->term;
        }
        range->count = count - range->first;
    }
}

static struct gls_span hand_over(struct array *array, size_t size)
{
    struct gls_span part = {array->data, array->count * size};
    *array = (struct array){0};
    return part;
}

enum gls_status gls_index_build_end(struct gls_index_build *b, struct gls_span *part,
                                    struct gls_error *err)
{
    run_readings(b);
    run_terms(b);
    if (b->status != GLS_OK)
        return gls_fail_nomem(err);
    part[GLS_PART_KEYS] = hand_over(&b->keys, 1);
    part[GLS_PART_FORMS] = hand_over(&b->forms, sizeof(struct gls_form_record));
    part[GLS_PART_FORM_SLOTS] =
        (struct gls_span){(char *)b->form_set.slot, b->form_set.slots * sizeof(uint32_t)};
    b->form_set = (struct set){0};
    part[GLS_PART_READINGS] = hand_over(&b->run_readings, sizeof(struct gls_reading_record));
    part[GLS_PART_EDGES] = hand_over(&b->edges, sizeof(struct gls_edge_record));
    part[GLS_PART_NODES] = hand_over(&b->nodes, sizeof(struct gls_range));
    part[GLS_PART_NODE_TERMS] = hand_over(&b->run_terms, sizeof(uint32_t));
    return GLS_OK;
}
