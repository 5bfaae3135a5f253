#include "match/word_memory.h"

#include <string.h>

/* Making an index costs about as much as so many searches without one; one of phrases less. */
static const unsigned worth_it[] = {[GLS_WORD_SOURCE_SAID] = 2, [GLS_WORD_SOURCE_PHRASES] = 0};
enum { DIRECTIONS = 2 };

/* The texts of a kind, with the forms of either language. */
struct texts {
    unsigned asked;
    bool made;
    struct gls_word_index words;
    struct gls_word_forms forms[DIRECTIONS];
};

struct kept_base {
    struct texts said, phrases[DIRECTIONS];
};

/* Of each base of the stock. */
struct gls_kept {
    size_t count;
    struct kept_base base[];
};

static void forget_texts(struct texts *texts)
{
    for (size_t i = 0; i < DIRECTIONS; i++)
        gls_free(texts->forms[i].form.data);
    gls_word_index_release(&texts->words);
    *texts = (struct texts){.asked = texts->asked};
}

static void forget(struct gls_kept *kept)
{
    for (size_t i = 0; i < kept->count; i++) {
        forget_texts(&kept->base[i].said);
        for (size_t k = 0; k < DIRECTIONS; k++)
            forget_texts(&kept->base[i].phrases[k]);
    }
    gls_free(kept);
}

static struct gls_kept *kept_of(struct gls_stock *stock)
{
    size_t size = sizeof(struct gls_kept) + stock->count * sizeof(struct kept_base);
    if (stock->kept)
        return stock->kept;
    stock->kept = gls_malloc(size);
    if (!stock->kept)
        return NULL;
    memset(stock->kept, 0, size);
    stock->kept->count = stock->count;
    stock->forget = forget;
    return stock->kept;
}

static void make(struct texts *texts, const struct gls_base *base, const struct gls_index *index,
                 gls_word_texts_fn *read)
{
    gls_word_index_init(&texts->words);
    read(&texts->words, base, index);
    texts->made = gls_word_index_end(&texts->words);
}

/* The forms of an index; NULL without memory. */
static const struct gls_word_forms *forms_of(struct texts *texts, const struct gls_index *index)
{
    size_t i = 0;
    while (i < DIRECTIONS && texts->forms[i].index && texts->forms[i].index != index)
        i++;
    if (i == DIRECTIONS ||
        (!texts->forms[i].index && !gls_word_forms_init(&texts->forms[i], &texts->words, index)))
        return NULL;
    return &texts->forms[i];
}

/* Those of a kind that are the index's. */
static struct texts *texts_of(struct kept_base *base, enum gls_word_source kind,
                              const struct gls_index *index)
{
    if (kind == GLS_WORD_SOURCE_SAID)
        return &base->said;
    const struct gls_index *first = base->phrases[0].forms[0].index;
    return &base->phrases[first && first != index];
}

bool gls_word_memory_of(struct gls_word_memory *memory, const struct gls_shelf *shelf,
                        uint32_t shelf_index, const struct gls_index *index,
                        enum gls_word_source kind, gls_word_texts_fn *read)
{
    struct gls_kept *kept = kept_of(shelf->stock);
    if (!kept)
        return false;
    struct texts *texts = texts_of(&kept->base[shelf_index], kind, index);
    if (gls_work_failed(&texts->words.work)) /* another time there may be memory */
        forget_texts(texts);
    if (++texts->asked <= worth_it[kind])
        return false;
    if (!texts->made)
        make(texts, shelf->base[shelf_index], index, read);
    memory->words = &texts->words;
    memory->forms = texts->made ? forms_of(texts, index) : NULL;
    return memory->forms;
}
