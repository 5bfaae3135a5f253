/* What a form leads to is a list at first: the number + 1 of the reading added last. In the end
 * lists become runs. */
#include "base/index_words.h"

#include <string.h>

#include "core/span.h"
#include "text/fold.h"
#include "text/token.h"

struct entry {
    uint32_t text, size;
    uint32_t kind;     /* of a word: its code_of() */
    uint32_t readings; /* of a form: list */
};

struct reading {
    struct gls_reading_record record;
    uint32_t next;
    uint32_t place; /* in the list of its form, from its end */
};

enum { READINGS_MAX = 500 }; /* of a form; honest words have a few */

/* ------------------------------------------------------------------ dictionaries */

struct wanted_text {
    struct gls_span text;
    uint32_t kind;
};

static bool same_text(const void *dictionary, uint32_t member, const void *wanted)
{
    const struct gls_dictionary *in = dictionary;
    const struct wanted_text *want = wanted;
    const struct entry *entry = GLS_AT(in->entries, struct entry, member);
    return entry->size == want->text.size && entry->kind == want->kind &&
           memcmp(GLS_AT(in->text, char, entry->text), want->text.data, entry->size) == 0;
}

/* The offset of a copy of @p text. */
static uint32_t append_text(struct gls_words *w, struct gls_array *texts, struct gls_span text)
{
    uint32_t offset = (uint32_t)texts->count;
    char *copy = text.size ? gls_work_append(w->work, texts, 1, text.size) : NULL;
    if (copy)
        memcpy(copy, text.data, text.size);
    return offset;
}

/* The number of a text, which is entered if need be; UINT32_MAX with the failure noted. @p hash is
 * its hash, keyed with its kind. */
static uint32_t find_text(struct gls_words *w, struct gls_dictionary *in, struct gls_span text,
                          uint32_t kind, uint32_t hash)
{
    struct gls_hash_slot *slot = gls_hash_table_find(w->work, &in->table, hash, same_text, in,
                                                     &(struct wanted_text){text, kind});
    if (!slot || slot->member)
        return slot ? slot->member - 1 : UINT32_MAX;
    struct entry *entry = GLS_APPEND(w->work, &in->entries, struct entry);
    if (!entry)
        return UINT32_MAX;
    *entry = (struct entry){append_text(w, &in->text, text), (uint32_t)text.size, kind, 0};
    gls_hash_table_insert(&in->table, slot, hash, in->table.members);
    return slot->member - 1;
}

static void release_dictionary(struct gls_dictionary *dictionary)
{
    gls_hash_table_release(&dictionary->table);
    gls_free(dictionary->entries.data);
    gls_free(dictionary->text.data);
}

/* ------------------------------------------------------------------ life */

void gls_words_init(struct gls_words *w, struct gls_work *work, const char *lang, size_t terms,
                    uint64_t key)
{
    *w = (struct gls_words){.work = work,
                            .lang = lang,
                            .words.table = {.what = "words", .key = gls_hash_key()},
                            .forms.table = {.what = "words", .key = key}};
    /* A term has some two words, and every other is a new one with a form or two. */
    gls_hash_table_reserve(work, &w->words.table, terms);
    gls_hash_table_reserve(work, &w->forms.table, 2 * terms);
}

void gls_words_release(struct gls_words *w)
{
    release_dictionary(&w->words);
    release_dictionary(&w->forms);
    gls_free(w->readings.data);
}

/* ------------------------------------------------------------------ forms */

/* Forms of one word that fold alike ("aiguë", "aigüe") are one reading, or a look-up would go each
 * way twice at each word. They come together. */
static void better_reading(struct gls_reading_record *known, struct gls_reading_record record)
{
    known->plain_e &= record.plain_e;
    if (record.relation < known->relation)
        known->relation = record.relation;
}

static void add_reading(struct gls_words *w, struct gls_span key, uint32_t hash,
                        struct gls_reading_record record)
{
    uint32_t form = key.size ? find_text(w, &w->forms, key, 0, hash) : UINT32_MAX;
    if (form == UINT32_MAX)
        return;
    uint32_t *first = &GLS_AT(w->forms.entries, struct entry, form)->readings;
    struct reading *last = *first ? GLS_AT(w->readings, struct reading, *first - 1) : NULL;
    if (last && last->record.word == record.word) {
        better_reading(&last->record, record);
        return;
    }
    uint32_t place = last ? last->place + 1 : 0;
    if (place == READINGS_MAX)
        gls_work_fail(w->work, GLS_ERR_LIMIT, (struct gls_place){0},
                      "more than %d words that read alike: no glossary is so made", READINGS_MAX);
    struct reading *reading = GLS_APPEND(w->work, &w->readings, struct reading);
    if (!reading)
        return;
    *reading = (struct reading){record, *first, place};
    *first = (uint32_t)w->readings.count;
}

static bool ends_in_plain_e(const char *text, size_t size)
{
    if (size > 1 && text[size - 1] == 's')
        size--;
    return size > 0 && text[size - 1] == 'e';
}

/* The forms of a word, folded. */
struct folded_forms {
    uint32_t hash[GLS_FORMS_MAX];
    unsigned char size[GLS_FORMS_MAX];
    char key[GLS_FORMS_MAX][GLS_KEY_BYTES];
};

/* The hash of a form, which is announced: it will soon be looked for. */
static uint32_t hash_key(const struct gls_words *w, struct gls_span key)
{
    uint32_t hash = (uint32_t)gls_hash(w->forms.table.key, key);
    gls_hash_table_prefetch(&w->forms.table, hash);
    return hash;
}

static void fold_forms(const struct gls_words *w, const struct gls_forms *forms,
                       struct folded_forms *out)
{
    for (unsigned i = 0; i < forms->count; i++) {
        struct gls_span text = {forms->form[i].text, forms->form[i].size};
        size_t size = gls_fold_key(text, out->key[i], GLS_KEY_BYTES);
        out->size[i] = (unsigned char)size;
        out->hash[i] = hash_key(w, (struct gls_span){out->key[i], size});
    }
}

/* A word and all its forms lead to it. */
static void add_forms(struct gls_words *w, uint32_t number, struct gls_span spelling,
                      struct gls_word_kind kind, struct gls_span key)
{
    struct gls_forms forms;
    struct folded_forms folded;
    uint32_t hash = hash_key(w, key);
    gls_inflect(w->lang, spelling.data, spelling.size, kind.of, &forms);
    fold_forms(w, &forms, &folded);
    add_reading(w, key, hash,
                (struct gls_reading_record){.word = number, .initials = kind.initials});
    for (unsigned i = 0; i < forms.count; i++) {
        const struct gls_form *form = &forms.form[i];
        struct gls_span form_key = {folded.key[i], folded.size[i]};
        if (gls_span_equal(form_key, key))
            continue;
        add_reading(w, form_key, folded.hash[i],
                    (struct gls_reading_record){.word = number,
                                                .relation = form->relation,
                                                .plain_e = ends_in_plain_e(form->text, form->size),
                                                .initials = kind.initials});
    }
}

/* ------------------------------------------------------------------ words */

static uint32_t code_of(struct gls_word_kind kind)
{
    return (uint32_t)kind.of.pos << 5 | (uint32_t)kind.of.gender << 2 |
           (uint32_t)kind.of.place << 8 | kind.initials;
}

uint32_t gls_words_announce(const struct gls_words *w, struct gls_span spelling,
                            struct gls_word_kind kind)
{
    uint32_t hash = (uint32_t)gls_hash(w->words.table.key ^ code_of(kind), spelling);
    gls_hash_table_prefetch(&w->words.table, hash);
    return hash;
}

uint32_t gls_words_find(struct gls_words *w, struct gls_span spelling, struct gls_word_kind kind,
                        struct gls_span key, uint32_t hash)
{
    size_t known = w->words.entries.count;
    uint32_t number = find_text(w, &w->words, spelling, code_of(kind), hash);
    if (number != UINT32_MAX && number >= known)
        add_forms(w, number, spelling, kind, key);
    return number;
}

/* ------------------------------------------------------------------ the end */

/* Forms; a last one ends the runs of keys and readings. */
static void lay_forms(struct gls_words *w, struct gls_span part[GLS_INDEX_PARTS])
{
    size_t count = w->forms.entries.count;
    struct gls_form_record *form =
        gls_parts_part(w->work, &part[GLS_INDEX_PART_FORMS], count + 1, sizeof *form);
    struct gls_reading_record *reading =
        gls_parts_part(w->work, &part[GLS_INDEX_PART_READINGS], w->readings.count, sizeof *reading);
    uint32_t readings = 0;
    if (!reading)
        return;
    for (size_t i = 0; i < count; i++) {
        const struct entry *entry = GLS_AT(w->forms.entries, struct entry, i);
        form[i] = (struct gls_form_record){entry->text, readings};
        for (uint32_t member = entry->readings; member;) {
            const struct reading *at = GLS_AT(w->readings, struct reading, member - 1);
            reading[readings++] = at->record;
            member = at->next;
        }
    }
    form[count] = (struct gls_form_record){(uint32_t)w->forms.text.count, readings};
}

void gls_words_end(struct gls_words *w, struct gls_span part[GLS_INDEX_PARTS])
{
    lay_forms(w, part);
    gls_parts_slots(w->work, &w->forms.table, w->forms.entries.count + 1,
                    &part[GLS_INDEX_PART_FORM_SLOTS]);
    gls_parts_hand_over(w->work, &w->forms.text, 1, &part[GLS_INDEX_PART_KEYS]);
}
