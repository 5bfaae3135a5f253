#include "match/word_index.h"

#include <stdlib.h>
#include <string.h>

#include "core/span.h"

struct text {
    uint32_t name, row;
};

struct form {
    uint32_t reading, word;
};

void gls_word_index_init(struct gls_word_index *words)
{
    *words = (struct gls_word_index){.table = {.what = "words", .key = gls_hash_key()}};
}

void gls_word_index_release(struct gls_word_index *words)
{
    struct gls_array *const arrays[] = {&words->word, &words->keys,   &words->text,
                                        &words->row,  &words->marked, &words->candidate};
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        gls_free(arrays[i]->data);
    gls_hash_table_release(&words->table);
    gls_work_end(&words->work, NULL);
    *words = (struct gls_word_index){0};
}

/* ------------------------------------------------------------------ the words */

static struct gls_span key_of(const struct gls_word_index *words, uint32_t word)
{
    uint32_t begin = *GLS_AT(words->word, uint32_t, word);
    size_t end =
        word + 1 < words->word.count ? *GLS_AT(words->word, uint32_t, word + 1) : words->keys.count;
    return (struct gls_span){GLS_AT(words->keys, char, begin), end - begin};
}

static bool same_key(const void *in, uint32_t member, const void *wanted)
{
    return gls_span_equal(key_of(in, member), *(const struct gls_span *)wanted);
}

static uint32_t add_key(struct gls_word_index *words, struct gls_span key)
{
    uint32_t begin = (uint32_t)words->keys.count;
    char *copy = gls_work_append(&words->work, &words->keys, 1, key.size);
    uint32_t *word = GLS_APPEND(&words->work, &words->word, uint32_t);
    if (!copy || !word)
        return UINT32_MAX;
    memcpy(copy, key.data, key.size);
    *word = begin;
    return (uint32_t)words->word.count - 1;
}

/* The number of a word, a new one if need be; UINT32_MAX after a failure. */
static uint32_t number_of(struct gls_word_index *words, struct gls_span key)
{
    uint32_t hash = (uint32_t)gls_hash(words->table.key, key);
    struct gls_hash_slot *slot =
        gls_hash_table_find(&words->work, &words->table, hash, same_key, words, &key);
    if (!slot)
        return UINT32_MAX;
    if (slot->member)
        return slot->member - 1;
    uint32_t word = add_key(words, key);
    if (word != UINT32_MAX)
        gls_hash_table_insert(&words->table, slot, hash, word);
    return word;
}

/* UINT32_MAX: no text has it. */
static uint32_t find_word(const struct gls_word_index *words, struct gls_span key)
{
    uint32_t hash = (uint32_t)gls_hash(words->table.key, key);
    const struct gls_hash_slot *slot =
        gls_hash_table_look(&words->table, hash, same_key, words, &key);
    return slot && slot->member ? slot->member - 1 : UINT32_MAX;
}

/* ------------------------------------------------------------------ making one */

void gls_word_index_text(struct gls_word_index *words, uint32_t name)
{
    struct text *text = GLS_APPEND(&words->work, &words->text, struct text);
    if (text)
        *text = (struct text){name, (uint32_t)words->row.count};
}

void gls_word_index_word(struct gls_word_index *words, struct gls_span key)
{
    uint32_t number = number_of(words, key);
    uint32_t *place = number == UINT32_MAX ? NULL : GLS_APPEND(&words->work, &words->row, uint32_t);
    if (place)
        *place = number;
}

/* The words of a text. */
static struct gls_range row_of(const struct gls_word_index *words, uint32_t text)
{
    uint32_t begin = GLS_AT(words->text, struct text, text)->row;
    size_t end = text + 1 < words->text.count ? GLS_AT(words->text, struct text, text + 1)->row
                                              : words->row.count;
    return (struct gls_range){begin, (uint32_t)end - begin};
}

/* Calls for each text and each of its words, once: @p last has room for a number a word, zeroed. */
static void each_posting(struct gls_word_index *words, uint32_t *last, bool fill)
{
    for (uint32_t i = 0; i < words->text.count; i++) {
        struct gls_range row = row_of(words, i);
        for (uint32_t k = 0; k < row.count; k++) {
            uint32_t word = *GLS_AT(words->row, uint32_t, row.first + k);
            if (last[word] == i + 1)
                continue;
            last[word] = i + 1;
            if (fill)
                words->posting[words->first[word]++] = i;
            else
                words->first[word]++;
        }
    }
}

/* From how many there are before each word to where its postings begin; @p back: filling moved each
 * to where the next one begins. */
static void place_postings(uint32_t *first, size_t count, bool back)
{
    uint32_t sum = 0;
    for (size_t i = 0; i <= count; i++) {
        uint32_t here = first[i];
        first[i] = sum;
        sum = back ? here : sum + here;
    }
}

static uint32_t *make_numbers(struct gls_word_index *words, size_t count)
{
    uint32_t *numbers = gls_work_alloc(&words->work, count * sizeof *numbers);
    if (numbers)
        memset(numbers, 0, count * sizeof *numbers);
    return numbers;
}

bool gls_word_index_end(struct gls_word_index *words)
{
    size_t count = words->word.count;
    words->first = make_numbers(words, count + 1);
    uint32_t *last = make_numbers(words, count + 1);
    words->met = gls_work_alloc(&words->work, (count + 1) * sizeof *words->met);
    if (gls_work_failed(&words->work))
        return false;
    memset(words->met, 0, (count + 1) * sizeof *words->met);
    each_posting(words, last, false);
    place_postings(words->first, count, false);
    words->posting = make_numbers(words, words->first[count] + 1);
    if (!words->posting)
        return false;
    memset(last, 0, (count + 1) * sizeof *last);
    each_posting(words, last, true);
    place_postings(words->first, count, true);
    return true;
}

/* ------------------------------------------------------------------ forms */

static int compare_forms(const void *left, const void *right)
{
    const struct form *a = left, *b = right;
    if (a->reading != b->reading)
        return a->reading < b->reading ? -1 : 1;
    return (a->word > b->word) - (a->word < b->word);
}

bool gls_word_forms_init(struct gls_word_forms *forms, struct gls_word_index *words,
                         const struct gls_index *index)
{
    *forms = (struct gls_word_forms){.index = index};
    for (uint32_t i = 0; i < words->word.count; i++) {
        struct gls_range readings = gls_index_form(index, key_of(words, i));
        for (uint32_t k = 0; k < readings.count; k++) {
            struct form *form = GLS_APPEND(&words->work, &forms->form, struct form);
            if (form)
                *form = (struct form){gls_index_reading(index, readings.first + k).word, i};
        }
    }
    if (forms->form.count)
        qsort(forms->form.data, forms->form.count, sizeof(struct form), compare_forms);
    return !gls_work_failed(&words->work);
}

/* The first form of that reading or behind it. */
static size_t first_form(const struct gls_word_forms *forms, uint32_t reading)
{
    size_t first = 0, end = forms->form.count;
    while (first < end) {
        size_t middle = first + (end - first) / 2;
        if (GLS_AT(forms->form, struct form, middle)->reading < reading)
            first = middle + 1;
        else
            end = middle;
    }
    return first;
}

/* ------------------------------------------------------------------ searching */

static uint32_t count_postings(const struct gls_word_index *words, uint32_t word)
{
    return words->first[word + 1] - words->first[word];
}

/* Notes that a word of the texts meets wanted word @p i; tells how many texts have it. */
static uint32_t mark(struct gls_word_index *words, uint32_t word, size_t i)
{
    if (words->met[word] & 1u << i)
        return 0;
    uint32_t *place = words->met[word] ? NULL : GLS_APPEND(&words->work, &words->marked, uint32_t);
    if (place)
        *place = word;
    words->met[word] |= (uint16_t)(1u << i);
    return count_postings(words, word);
}

/* How many texts, at most, have a form of the wanted word. */
static size_t mark_forms(struct gls_word_index *words, const struct gls_word_forms *forms,
                         const struct gls_wanted_word *wanted, size_t i)
{
    uint32_t own = find_word(words, wanted->key);
    size_t texts = own == UINT32_MAX ? 0 : mark(words, own, i);
    for (unsigned r = 0; r < wanted->readings; r++)
        for (size_t f = first_form(forms, wanted->reading[r]); f < forms->form.count; f++) {
            const struct form *form = GLS_AT(forms->form, struct form, f);
            if (form->reading != wanted->reading[r])
                break;
            texts += mark(words, form->word, i);
        }
    return texts;
}

/* Marks the words; the wanted one that the fewest texts have, or SIZE_MAX when none can have all.
 */
static size_t mark_wanted(struct gls_word_index *words, const struct gls_word_forms *forms,
                          const struct gls_wanted *wanted, bool side_by_side)
{
    size_t rarest = SIZE_MAX, fewest = SIZE_MAX;
    for (size_t i = 0; i < wanted->count; i++) {
        size_t texts = mark_forms(words, forms, &wanted->word[i], i);
        if (wanted->word[i].function && !side_by_side)
            continue;
        if (texts < fewest) {
            fewest = texts;
            rarest = i;
        }
    }
    return fewest ? rarest : SIZE_MAX;
}

static int compare_numbers(const void *left, const void *right)
{
    const uint32_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/* The texts that have the rarest of the wanted words, in order; one may come twice. */
static void gather_candidates(struct gls_word_index *words, size_t rarest)
{
    for (size_t i = 0; i < words->marked.count; i++) {
        uint32_t word = *GLS_AT(words->marked, uint32_t, i);
        uint32_t count = words->met[word] & 1u << rarest ? count_postings(words, word) : 0;
        uint32_t *texts =
            count ? gls_work_append(&words->work, &words->candidate, sizeof *texts, count) : NULL;
        if (texts)
            memcpy(texts, words->posting + words->first[word], count * sizeof *texts);
    }
    if (words->candidate.count)
        qsort(words->candidate.data, words->candidate.count, sizeof(uint32_t), compare_numbers);
}

static bool has_all(const struct gls_word_index *words, const struct gls_wanted *wanted,
                    struct gls_range row)
{
    unsigned met = 0, needed = 0;
    for (size_t i = 0; i < wanted->count; i++)
        needed |= wanted->word[i].function ? 0 : 1u << i;
    for (uint32_t i = 0; i < row.count; i++)
        met |= words->met[*GLS_AT(words->row, uint32_t, row.first + i)];
    return (met & needed) == needed;
}

static bool has_side_by_side(const struct gls_word_index *words, const struct gls_wanted *wanted,
                             struct gls_range row)
{
    size_t met = 0;
    for (uint32_t i = 0; i < row.count && met < wanted->count; i++) {
        unsigned meets = words->met[*GLS_AT(words->row, uint32_t, row.first + i)];
        met = meets & 1u << met ? met + 1 : met && meets & 1;
    }
    return met == wanted->count;
}

static void tell_found(struct gls_word_index *words, const struct gls_wanted *wanted,
                       bool side_by_side, gls_word_found_fn *found, void *payload)
{
    uint32_t before = UINT32_MAX;
    for (size_t i = 0; i < words->candidate.count; i++) {
        uint32_t text = *GLS_AT(words->candidate, uint32_t, i);
        struct gls_range row = row_of(words, text);
        if (text != before && (side_by_side ? has_side_by_side : has_all)(words, wanted, row) &&
            !found(payload, GLS_AT(words->text, struct text, text)->name, row.count))
            return;
        before = text;
    }
}

bool gls_word_index_search(struct gls_word_index *words, const struct gls_word_forms *forms,
                           const struct gls_wanted *wanted, bool side_by_side,
                           gls_word_found_fn *found, void *payload)
{
    words->marked.count = words->candidate.count = 0;
    size_t rarest = mark_wanted(words, forms, wanted, side_by_side);
    if (rarest != SIZE_MAX)
        gather_candidates(words, rarest);
    if (!gls_work_failed(&words->work))
        tell_found(words, wanted, side_by_side, found, payload);
    for (size_t i = 0; i < words->marked.count; i++)
        words->met[*GLS_AT(words->marked, uint32_t, i)] = 0;
    return !gls_work_failed(&words->work);
}
