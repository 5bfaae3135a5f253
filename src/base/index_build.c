/* While the index is built, what a form or node leads to is a list: the number + 1 of the member
 * added last. In the end lists become runs.
 *
 * Tables are larger than the processor's caches, so most of the time would be spent waiting for
 * memory. Terms are therefore cut in batches, and look-ups in a table are announced for the whole
 * batch before the first is made. */
#include <string.h>

#include "base/index_record.h"
#include "core/memory.h"
#include "core/span.h"
#include "text/display.h"
#include "text/fold.h"
#include "text/normal.h"
#include "text/token.h"

enum {
    TOKENS_MAX = 1000, /* a longer "term" is a chapter, and is not indexed */
    PROBES_MAX = 1000, /* in a table half full, words that are not made to collide take some ten */
    BATCH = 64         /* words */
};

/* A hash table with open addressing of the members of an array, at most half full. */
struct slot {
    uint32_t hash, member; /* number + 1; 0: free */
};
struct set {
    struct slot *slot;
    size_t slots, members;
};

/* Texts, each of a kind, that are met again and again. */
struct dictionary {
    struct set set;
    struct gls_array entries, text;
};

struct entry {
    uint32_t text, size;
    uint32_t kind;     /* of a word: its code_of() */
    uint32_t readings; /* of a form: list */
};

struct reading {
    struct gls_reading_record record;
    uint32_t next;
};

struct node_term {
    uint32_t term, next;
};

/* What forms a word has depends on more than its spelling. */
struct kind {
    struct gls_word_class of;
    bool initials;
};

/* A token of a term; joined to others by a hyphen or not. */
struct piece {
    uint32_t key, key_size;           /* in build->key_text */
    uint32_t spelling, spelling_size; /* in build->spelling_text */
    bool hyphen;
    struct kind kind;
    uint32_t hash, word;
};

/* The words of a term: a run of pieces. */
struct path {
    uint32_t first, count;
    uint32_t term, node;
};

struct gls_index_build {
    enum gls_status status;
    const char *lang;
    struct dictionary words, forms;
    struct set edges; /* an edge is the node that it leads to */
    struct gls_array readings, nodes, node_terms;
    struct gls_array phrases, phrase_text;

    struct gls_array pieces, paths; /* the batch in hand */
    struct gls_buf key_text, spelling_text, markup_free;
};

/* ------------------------------------------------------------------ arrays and sets */

/* Room for that many more members, or NULL with the failure noted. */
static void *append(struct gls_index_build *b, struct gls_array *array, size_t size, size_t count)
{
    void *first = b->status == GLS_OK ? gls_array_add(array, size, count) : NULL;
    if (!first && b->status == GLS_OK)
        b->status = GLS_NOMEM;
    return first;
}
#define APPEND(b, array, type) ((type *)append((b), (array), sizeof(type), 1))

/* The offset of a copy of @p text. */
static uint32_t append_text(struct gls_index_build *b, struct gls_array *texts,
                            struct gls_span text)
{
    uint32_t offset = (uint32_t)texts->count;
    char *copy = text.size ? append(b, texts, 1, text.size) : NULL;
    if (copy)
        memcpy(copy, text.data, text.size);
    return offset;
}

static bool resize(struct gls_index_build *b, struct set *set, size_t slots)
{
    struct slot *slot = gls_malloc(slots * sizeof *slot);
    if (!slot) {
        b->status = GLS_NOMEM;
        return false;
    }
    memset(slot, 0, slots * sizeof *slot);
    for (size_t i = 0; i < set->slots; i++) {
        size_t at = set->slot[i].hash & (slots - 1);
        while (slot[at].member)
            at = (at + 1) & (slots - 1);
        if (set->slot[i].member)
            slot[at] = set->slot[i];
    }
    gls_free(set->slot);
    *set = (struct set){slot, slots, set->members};
    return true;
}

typedef bool same_fn(const struct gls_index_build *b, uint32_t member, const void *wanted);

/* The slot of the wanted member, or the free one it would take; NULL with the failure noted. */
static inline struct slot *find_slot(struct gls_index_build *b, struct set *set, uint32_t hash,
                                     same_fn *same, const void *wanted)
{
    bool full = 2 * (set->members + 1) > set->slots;
    if (b->status != GLS_OK || (full && !resize(b, set, gls_hash_slots(set->members + 1))))
        return NULL;
    size_t mask = set->slots - 1, at = hash & mask;
    for (unsigned probes = 0; probes < PROBES_MAX; probes++, at = (at + 1) & mask) {
        struct slot *slot = &set->slot[at];
        if (!slot->member || (slot->hash == hash && same(b, slot->member - 1, wanted)))
            return slot;
    }
    b->status = GLS_LIMIT;
    return NULL;
}

static void announce(const struct set *set, uint32_t hash)
{
    if (set->slots)
        GLS_PREFETCH(&set->slot[hash & (set->slots - 1)]);
}

static void take_slot(struct set *set, struct slot *slot, uint32_t hash)
{
    *slot = (struct slot){hash, (uint32_t)++set->members};
}

/* ------------------------------------------------------------------ dictionaries */

struct wanted_text {
    const struct dictionary *in;
    struct gls_span text;
    uint32_t kind;
};

static bool same_text(const struct gls_index_build *b, uint32_t member, const void *wanted)
{
    (void)b;
    const struct wanted_text *want = wanted;
    const struct entry *entry = GLS_AT(want->in->entries, struct entry, member);
    return entry->size == want->text.size && entry->kind == want->kind &&
           memcmp(GLS_AT(want->in->text, char, entry->text), want->text.data, entry->size) == 0;
}

/* The number of a text, which is entered if need be; UINT32_MAX with the failure noted. @p hash is
 * its gls_hash(), seeded with its kind. */
static uint32_t find_text(struct gls_index_build *b, struct dictionary *in, struct gls_span text,
                          uint32_t kind, uint32_t hash)
{
    struct slot *slot =
        find_slot(b, &in->set, hash, same_text, &(struct wanted_text){in, text, kind});
    if (!slot || slot->member)
        return slot ? slot->member - 1 : UINT32_MAX;
    struct entry *entry = APPEND(b, &in->entries, struct entry);
    if (!entry)
        return UINT32_MAX;
    *entry = (struct entry){append_text(b, &in->text, text), (uint32_t)text.size, kind, 0};
    take_slot(&in->set, slot, hash);
    return slot->member - 1;
}

static void release_dictionary(struct dictionary *dictionary)
{
    gls_free(dictionary->set.slot);
    gls_free(dictionary->entries.data);
    gls_free(dictionary->text.data);
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
    struct gls_node_record *root = APPEND(b, &b->nodes, struct gls_node_record);
    if (root)
        *root = (struct gls_node_record){0, 0, 0, 0};
    /* A term has some two words, and every other is a new one with a form or two. */
    resize(b, &b->words.set, gls_hash_slots(terms));
    resize(b, &b->forms.set, gls_hash_slots(2 * terms));
    resize(b, &b->edges, gls_hash_slots(2 * terms));
    return b;
}

void gls_index_build_free(struct gls_index_build *b)
{
    if (!b)
        return;
    struct gls_array *arrays[] = {&b->readings,    &b->nodes,  &b->node_terms, &b->phrases,
                                  &b->phrase_text, &b->pieces, &b->paths};
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        gls_free(arrays[i]->data);
    release_dictionary(&b->words);
    release_dictionary(&b->forms);
    gls_free(b->edges.slot);
    gls_buf_release(&b->key_text);
    gls_buf_release(&b->spelling_text);
    gls_buf_release(&b->markup_free);
    gls_free(b);
}

/* ------------------------------------------------------------------ forms and words */

/* Forms of one word that fold alike ("aiguë", "aigüe") are one reading, or a look-up would go each
 * way twice at each word. They come together. */
static void better_reading(struct gls_reading_record *known, struct gls_reading_record record)
{
    known->plain_e &= record.plain_e;
    if (record.relation < known->relation)
        known->relation = record.relation;
}

static void add_reading(struct gls_index_build *b, struct gls_span key, uint32_t hash,
                        struct gls_reading_record record)
{
    uint32_t form = key.size ? find_text(b, &b->forms, key, 0, hash) : UINT32_MAX;
    if (form == UINT32_MAX)
        return;
    uint32_t *first = &GLS_AT(b->forms.entries, struct entry, form)->readings;
    struct reading *last = *first ? GLS_AT(b->readings, struct reading, *first - 1) : NULL;
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

/* The forms of a word, folded. */
struct folded_forms {
    uint32_t hash[GLS_FORMS_MAX];
    unsigned char size[GLS_FORMS_MAX];
    char key[GLS_FORMS_MAX][GLS_KEY_BYTES];
};

static void fold_forms(struct gls_index_build *b, const struct gls_forms *forms,
                       struct folded_forms *out)
{
    for (unsigned i = 0; i < forms->count; i++) {
        struct gls_span text = {forms->form[i].text, forms->form[i].size};
        size_t size = gls_fold_key(text, out->key[i], GLS_KEY_BYTES);
        out->size[i] = (unsigned char)size;
        out->hash[i] = gls_hash(0, (struct gls_span){out->key[i], size});
        announce(&b->forms.set, out->hash[i]);
    }
}

/* A word and all its forms lead to it. */
static void add_forms(struct gls_index_build *b, uint32_t number, struct gls_span spelling,
                      struct kind kind, struct gls_span key)
{
    struct gls_forms forms;
    struct folded_forms folded;
    uint32_t hash = gls_hash(0, key);
    announce(&b->forms.set, hash);
    gls_inflect(b->lang, spelling.data, spelling.size, kind.of, &forms);
    fold_forms(b, &forms, &folded);
    add_reading(b, key, hash,
                (struct gls_reading_record){.word = number, .initials = kind.initials});
    for (unsigned i = 0; i < forms.count; i++) {
        const struct gls_form *form = &forms.form[i];
        struct gls_span form_key = {folded.key[i], folded.size[i]};
        if (gls_span_equal(form_key, key))
            continue;
        add_reading(b, form_key, folded.hash[i],
                    (struct gls_reading_record){.word = number,
                                                .relation = form->relation,
                                                .plain_e = ends_in_plain_e(form->text, form->size),
                                                .initials = kind.initials});
    }
}

static uint32_t find_word(struct gls_index_build *b, const struct piece *piece)
{
    struct gls_span key = {b->key_text.data + piece->key, piece->key_size};
    struct gls_span spelling = {b->spelling_text.data + piece->spelling, piece->spelling_size};
    size_t known = b->words.entries.count;
    uint32_t number = find_text(b, &b->words, spelling, code_of(piece->kind), piece->hash);
    if (number != UINT32_MAX && number >= known)
        add_forms(b, number, spelling, piece->kind, key);
    return number;
}

/* ------------------------------------------------------------------ the trie */

static bool same_edge(const struct gls_index_build *b, uint32_t member, const void *wanted)
{
    const struct gls_node_record *node = GLS_AT(b->nodes, struct gls_node_record, member + 1);
    const struct gls_node_record *want = wanted;
    return node->parent == want->parent && node->word == want->word;
}

/* The root, which has no edge, when it fails. */
static uint32_t step(struct gls_index_build *b, uint32_t parent, uint32_t word)
{
    struct gls_node_record edge = {parent, word, 0, 0};
    uint32_t hash = gls_index_edge_hash(parent, word);
    struct slot *slot = find_slot(b, &b->edges, hash, same_edge, &edge);
    if (!slot || slot->member)
        return slot ? slot->member : 0;
    struct gls_node_record *node = APPEND(b, &b->nodes, struct gls_node_record);
    if (!node)
        return 0;
    *node = edge;
    GLS_AT(b->nodes, struct gls_node_record, parent)->children |= (uint32_t)1 << word % 32;
    take_slot(&b->edges, slot, hash);
    return slot->member;
}

static void end_term(struct gls_index_build *b, uint32_t node, uint32_t term)
{
    if (b->status != GLS_OK || node == 0)
        return;
    uint32_t *first = &GLS_AT(b->nodes, struct gls_node_record, node)->terms;
    if (*first && GLS_AT(b->node_terms, struct node_term, *first - 1)->term == term)
        return;
    struct node_term *record = APPEND(b, &b->node_terms, struct node_term);
    if (!record)
        return;
    *record = (struct node_term){term, *first};
    *first = (uint32_t)b->node_terms.count;
}

/* ------------------------------------------------------------------ terms */

/* An abbreviation is written in two to four capitals; digits do not count. */
static bool is_abbreviation(const struct gls_token *token)
{
    size_t letters = 0;
    for (size_t i = 0; token->initials && i < token->key.size; i++)
        letters += token->key.data[i] < '0' || token->key.data[i] > '9';
    return token->initials && letters <= 4;
}

static void cut_piece(struct gls_index_build *b, struct gls_span text,
                      const struct gls_token *token)
{
    struct piece *piece = APPEND(b, &b->pieces, struct piece);
    if (!piece)
        return;
    size_t key = b->key_text.size, spelling = b->spelling_text.size;
    gls_buf_put(&b->key_text, token->key.data, token->key.size);
    gls_case_fold((struct gls_span){text.data + token->start, token->end - token->start},
                  &b->spelling_text);
    *piece = (struct piece){.key = (uint32_t)key,
                            .key_size = (uint32_t)token->key.size,
                            .spelling = (uint32_t)spelling,
                            .spelling_size = (uint32_t)(b->spelling_text.size - spelling),
                            .hyphen = token->hyphen,
                            .kind.initials = is_abbreviation(token)};
}

/* Cuts a term into a path of pieces. False: nothing to index. */
static bool cut(struct gls_index_build *b, struct gls_span text, struct path *path)
{
    struct gls_tokens tokens;
    struct gls_token token;
    size_t first = b->pieces.count;
    gls_tokens_begin(&tokens, text);
    while (b->pieces.count - first <= TOKENS_MAX && gls_tokens_next(&tokens, &token))
        cut_piece(b, text, &token);
    if (b->key_text.status != GLS_OK || b->spelling_text.status != GLS_OK)
        b->status = GLS_NOMEM;
    *path = (struct path){.first = (uint32_t)first, .count = (uint32_t)(b->pieces.count - first)};
    if (b->status == GLS_OK && path->count && path->count <= TOKENS_MAX)
        return true;
    b->pieces.count = first;
    return false;
}

/* The path with those pieces made one that a hyphen joins: keys and spellings lie side by side. */
static struct path join_hyphens(struct gls_index_build *b, struct path path)
{
    struct path joined = {.first = (uint32_t)b->pieces.count};
    for (uint32_t i = 0; i < path.count && b->status == GLS_OK; i++) {
        struct piece piece = *GLS_AT(b->pieces, struct piece, path.first + i);
        struct piece *last = GLS_AT(b->pieces, struct piece, b->pieces.count - 1);
        if (i && piece.hyphen) {
            last->key_size += piece.key_size;
            last->spelling_size += piece.spelling_size;
            last->kind.initials &= piece.kind.initials;
        } else if ((last = APPEND(b, &b->pieces, struct piece)) != NULL) {
            *last = piece;
            joined.count++;
        }
    }
    return joined;
}

static void add_path(struct gls_index_build *b, uint32_t number, const struct gls_index_term *term,
                     struct path path)
{
    struct path *added = APPEND(b, &b->paths, struct path);
    for (uint32_t i = 0; added && i < path.count; i++) {
        struct piece *piece = GLS_AT(b->pieces, struct piece, path.first + i);
        piece->kind.of = (struct gls_word_class){term->pos, term->gender, path.count > 1};
        piece->hash = gls_hash(
            code_of(piece->kind),
            (struct gls_span){b->spelling_text.data + piece->spelling, piece->spelling_size});
        announce(&b->words.set, piece->hash);
    }
    path.term = number;
    if (added)
        *added = path;
}

/* Puts the keys of a path, joined by spaces, in the place of the last phrase, which begins at @p
 * first. */
static void put_phrase(struct gls_index_build *b, struct path path, size_t first)
{
    const struct piece *piece = GLS_AT(b->pieces, struct piece, path.first);
    const struct piece *last = piece + path.count - 1;
    size_t size = last->key + last->key_size - piece->key + path.count - 1;
    b->phrase_text.count = first;
    char *out = append(b, &b->phrase_text, 1, size);
    for (; out && piece <= last; piece++) {
        memcpy(out, b->key_text.data + piece->key, piece->key_size);
        out += piece->key_size;
        if (piece < last)
            *out++ = ' ';
    }
}

/* The words as written and, where hyphens join some, with these made one. The phrase from @p
 * phrase on becomes that of this text, when it has a word. */
static void add_variants(struct gls_index_build *b, uint32_t number,
                         const struct gls_index_term *term, struct gls_span text, size_t phrase)
{
    struct path path;
    if (!cut(b, text, &path))
        return;
    put_phrase(b, path, phrase);
    add_path(b, number, term, path);
    struct path joined = join_hyphens(b, path);
    if (joined.count < path.count)
        add_path(b, number, term, joined);
    else
        b->pieces.count = joined.first;
}

static void end_phrase(struct gls_index_build *b, uint32_t first, uint32_t number)
{
    size_t size = b->phrase_text.count - first;
    struct gls_phrase_record *phrase =
        size ? APPEND(b, &b->phrases, struct gls_phrase_record) : NULL;
    if (!phrase)
        return;
    struct gls_span text = {GLS_AT(b->phrase_text, char, first), size};
    *phrase = (struct gls_phrase_record){gls_phrase_letters(text), first, number};
}

/* ------------------------------------------------------------------ batches */

static void find_words(struct gls_index_build *b)
{
    for (size_t i = 0; i < b->pieces.count; i++) {
        struct piece *piece = GLS_AT(b->pieces, struct piece, i);
        piece->word = find_word(b, piece);
    }
}

static const struct piece *piece_at(const struct gls_index_build *b, const struct path *path,
                                    uint32_t depth)
{
    return depth < path->count ? GLS_AT(b->pieces, struct piece, path->first + depth) : NULL;
}

/* Goes a step on with every path that has a word at @p depth; false when none has. */
static bool take_steps(struct gls_index_build *b, uint32_t depth)
{
    struct path *path = b->paths.data, *end = path + b->paths.count;
    const struct piece *piece;
    bool more = false;
    for (struct path *at = path; at < end; at++)
        if ((piece = piece_at(b, at, depth)) != NULL)
            announce(&b->edges, gls_index_edge_hash(at->node, piece->word));
    for (struct path *at = path; at < end; at++)
        if ((piece = piece_at(b, at, depth)) != NULL) {
            at->node = step(b, at->node, piece->word);
            more = true;
        }
    return more;
}

static void end_batch(struct gls_index_build *b)
{
    find_words(b);
    for (uint32_t depth = 0; take_steps(b, depth);)
        depth++;
    for (size_t i = 0; i < b->paths.count; i++) {
        const struct path *path = GLS_AT(b->paths, struct path, i);
        end_term(b, path->node, path->term);
    }
    b->pieces.count = b->paths.count = b->key_text.size = b->spelling_text.size = 0;
}

void gls_index_add(struct gls_index_build *b, uint32_t number, const struct gls_index_term *term)
{
    struct gls_span text = term->text;
    size_t phrase = b->phrase_text.count;
    if (gls_has_markup(text)) {
        b->markup_free.size = 0;
        gls_strip_markup(text, &b->markup_free);
        if (b->markup_free.status != GLS_OK)
            b->status = GLS_NOMEM;
        text = (struct gls_span){b->markup_free.data, b->markup_free.size};
    }
    struct gls_span core = gls_without_qualifier(text);
    if (core.size < text.size)
        add_variants(b, number, term, text, phrase);
    add_variants(b, number, term, core, phrase);
    end_phrase(b, (uint32_t)phrase, number);
    if (b->pieces.count >= BATCH)
        end_batch(b);
}

/* ------------------------------------------------------------------ laying out */

/* A part of @p count records, all zero. */
static void *make_part(struct gls_index_build *b, struct gls_span *part, size_t count, size_t size)
{
    void *data = b->status == GLS_OK ? gls_malloc(count * size) : NULL;
    if (!data) {
        b->status = b->status == GLS_OK ? GLS_NOMEM : b->status;
        return NULL;
    }
    *part = (struct gls_span){data, count * size};
    return memset(data, 0, count * size);
}

static void hand_over(struct gls_index_build *b, struct gls_array *array, size_t size,
                      struct gls_span *part)
{
    if (b->status != GLS_OK)
        return;
    *part = (struct gls_span){array->data, array->count * size};
    *array = (struct gls_array){0};
}

static void lay_slots(struct gls_index_build *b, const struct set *set, size_t records,
                      struct gls_span *part)
{
    uint32_t mask = gls_index_member_mask(records);
    uint32_t *out = make_part(b, part, set->slots, sizeof *out);
    for (size_t i = 0; out && i < set->slots; i++)
        if (set->slot[i].member)
            out[i] = (set->slot[i].hash & ~mask) | set->slot[i].member;
}

/* Forms; a last one ends the runs of keys and readings. */
static struct gls_form_record *lay_forms(struct gls_index_build *b, struct gls_span *part)
{
    size_t count = b->forms.entries.count;
    struct gls_form_record *form = make_part(b, part, count + 1, sizeof *form);
    for (size_t i = 0; form && i < count; i++)
        form[i].key = GLS_AT(b->forms.entries, struct entry, i)->text;
    if (form)
        form[count].key = (uint32_t)b->forms.text.count;
    return form;
}

static void lay_readings(struct gls_index_build *b, struct gls_span *part,
                         struct gls_form_record *form)
{
    struct gls_reading_record *out = make_part(b, part, b->readings.count, sizeof *out);
    uint32_t count = 0;
    for (size_t i = 0; out && i < b->forms.entries.count; i++) {
        uint32_t member = GLS_AT(b->forms.entries, struct entry, i)->readings;
        form[i].readings = count;
        for (const struct reading *at; member; member = at->next) {
            at = GLS_AT(b->readings, struct reading, member - 1);
            out[count++] = at->record;
        }
    }
    if (out)
        form[b->forms.entries.count].readings = count;
}

/* The terms of the nodes; a last node ends the runs. */
static void lay_node_terms(struct gls_index_build *b, struct gls_span *part)
{
    struct gls_node_record *last = APPEND(b, &b->nodes, struct gls_node_record);
    uint32_t *out = make_part(b, part, b->node_terms.count, sizeof *out);
    uint32_t count = 0;
    if (!out)
        return;
    *last = (struct gls_node_record){0, 0, 0, 0};
    for (size_t i = 0; i < b->nodes.count; i++) {
        uint32_t *first = &GLS_AT(b->nodes, struct gls_node_record, i)->terms, member = *first;
        *first = count;
        for (const struct node_term *at; member; member = at->next) {
            at = GLS_AT(b->node_terms, struct node_term, member - 1);
            out[count++] = at->term;
        }
    }
}

/* Where the next phrase of a size goes, and its text. */
struct place {
    uint32_t phrase, text;
};

static size_t size_of_phrase(const struct gls_index_build *b, size_t number)
{
    const struct gls_phrase_record *phrase = GLS_AT(b->phrases, struct gls_phrase_record, number);
    return (number + 1 < b->phrases.count ? phrase[1].text : b->phrase_text.count) - phrase->text;
}

static size_t size_class(size_t size)
{
    return size < GLS_PHRASE_LONG ? size : GLS_PHRASE_LONG;
}

static void find_places(const struct gls_index_build *b, struct place place[GLS_PHRASE_LONG + 2])
{
    memset(place, 0, (GLS_PHRASE_LONG + 2) * sizeof *place);
    for (size_t i = 0; i < b->phrases.count; i++) {
        size_t size = size_of_phrase(b, i);
        struct place *next = &place[size_class(size) + 1];
        next->phrase++;
        next->text += (uint32_t)size;
    }
    for (size_t i = 1; i <= GLS_PHRASE_LONG; i++) {
        place[i].phrase += place[i - 1].phrase;
        place[i].text += place[i - 1].text;
    }
}

/* Phrases sorted by size, their texts in the same order; a last one ends the texts. */
static void lay_phrases(struct gls_index_build *b, struct gls_span *part, struct gls_span *texts)
{
    struct place place[GLS_PHRASE_LONG + 2];
    struct gls_phrase_record *out = make_part(b, part, b->phrases.count + 1, sizeof *out);
    char *text = make_part(b, texts, b->phrase_text.count, 1);
    if (!text)
        return;
    find_places(b, place);
    for (size_t i = 0; i < b->phrases.count; i++) {
        struct gls_phrase_record phrase = *GLS_AT(b->phrases, struct gls_phrase_record, i);
        size_t size = size_of_phrase(b, i);
        struct place *own = &place[size_class(size)];
        memcpy(text + own->text, GLS_AT(b->phrase_text, char, phrase.text), size);
        phrase.text = own->text;
        out[own->phrase++] = phrase;
        own->text += (uint32_t)size;
    }
    out[b->phrases.count].text = (uint32_t)b->phrase_text.count;
}

enum gls_status gls_index_build_end(struct gls_index_build *b, struct gls_span *part)
{
    memset(part, 0, GLS_INDEX_PARTS * sizeof *part);
    end_batch(b);
    struct gls_form_record *forms = lay_forms(b, &part[GLS_PART_FORMS]);
    lay_readings(b, &part[GLS_PART_READINGS], forms);
    lay_slots(b, &b->forms.set, b->forms.entries.count + 1, &part[GLS_PART_FORM_SLOTS]);
    lay_node_terms(b, &part[GLS_PART_NODE_TERMS]);
    lay_slots(b, &b->edges, b->nodes.count, &part[GLS_PART_EDGES]);
    lay_phrases(b, &part[GLS_PART_PHRASES], &part[GLS_PART_PHRASE_TEXT]);
    hand_over(b, &b->forms.text, 1, &part[GLS_PART_KEYS]);
    hand_over(b, &b->nodes, sizeof(struct gls_node_record), &part[GLS_PART_NODES]);
    if (b->status != GLS_OK)
        gls_parts_free(part, GLS_INDEX_PARTS);
    return b->status;
}
