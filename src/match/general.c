/* The list is a base like any other, indexed as any other; the number of a term is its rank. */
#include "match/general.h"

#include <string.h>

#include "base/builder.h"
#include "core/memory.h"
#include "general_table.h"
#include "match/word_sense.h"

/* The hundred commonest words of both languages, which the lists do not have: nearly all of them
 * are function words. */
enum { FUNCTION_WORDS = 100 };

struct gls_general {
    struct gls_base *base;
    const struct gls_index *index;
    bool compares; /* adjectives in -er and -est, which inflection leaves alone */
};

static const struct list {
    const char *lang;
    const unsigned char *text;
    size_t size;
} lists[] = {
    {"fr", general_fr, sizeof general_fr},
    {"en", general_en, sizeof general_en},
};

/* The next field of a line, or what is left of it. */
static struct gls_span take_field(struct gls_span *line)
{
    const char *tab = line->size ? memchr(line->data, '\t', line->size) : NULL;
    struct gls_span field = {line->data, tab ? (size_t)(tab - line->data) : line->size};
    size_t used = field.size + (tab != NULL);
    *line = (struct gls_span){line->data + used, line->size - used};
    return field;
}

static enum gls_pos pos_named(struct gls_span name)
{
    static const struct {
        const char *name;
        enum gls_pos pos;
    } names[] = {{"noun", GLS_POS_NOUN},
                 {"adj", GLS_POS_ADJECTIVE},
                 {"verb", GLS_POS_VERB},
                 {"adv", GLS_POS_ADVERB}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (gls_span_equal(name, gls_span_of(names[i].name)))
            return names[i].pos;
    return GLS_POS_OTHER;
}

/* "lemma TAB part of speech TAB gender": m, f or -. */
static void add_line(struct gls_builder *builder, struct gls_span line, const char *lang)
{
    struct gls_span lemma = take_field(&line);
    enum gls_pos pos = pos_named(take_field(&line));
    gls_builder_concept(builder, (struct gls_place){0}, (struct gls_span){"", 0});
    gls_builder_section(builder, (struct gls_place){0}, gls_span_of(lang));
    gls_builder_term(builder, (struct gls_place){0});
    gls_builder_term_text(builder, lemma);
    gls_builder_term_pos(builder, pos);
    if (line.size && *line.data != '-')
        gls_builder_term_gender(builder,
                                *line.data == 'f' ? GLS_GENDER_FEMININE : GLS_GENDER_MASCULINE);
    gls_builder_concept_end(builder);
}

static void add_lines(struct gls_builder *builder, const struct list *list)
{
    const char *at = (const char *)list->text, *end = at + list->size;
    while (at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        struct gls_span line = {at, (size_t)((stop ? stop : end) - at)};
        if (line.size && *line.data != '#')
            add_line(builder, line, list->lang);
        at += line.size + 1;
    }
}

static enum gls_status build(struct gls_general *general, const struct list *list,
                             struct gls_error *err)
{
    struct gls_builder *builder = gls_builder_new("");
    if (!builder)
        return gls_fail_nomem(err);
    add_lines(builder, list);
    enum gls_status status = gls_builder_finish(builder, GLS_LOAD_ALL, &general->base, err);
    gls_builder_free(builder);
    if (status == GLS_OK)
        general->index = gls_base_index_of(general->base, list->lang);
    general->compares = strcmp(list->lang, "en") == 0;
    return status;
}

enum gls_status gls_general_open(struct gls_general **out, const char *lang, struct gls_error *err)
{
    struct gls_general *general = gls_malloc(sizeof *general);
    enum gls_status status = general ? GLS_OK : gls_fail_nomem(err);
    if (general)
        *general = (struct gls_general){0};
    for (size_t i = 0; i < sizeof lists / sizeof *lists && status == GLS_OK; i++)
        if (gls_lang_matches(lists[i].lang, lang))
            status = build(general, &lists[i], err);
    if (status != GLS_OK)
        gls_general_free(general);
    *out = status == GLS_OK ? general : NULL;
    return status;
}

void gls_general_free(struct gls_general *general)
{
    if (!general)
        return;
    gls_base_free(general->base);
    gls_free(general);
}

uint32_t gls_general_size(const struct gls_general *general)
{
    return general->base ? (uint32_t)gls_base_terms(general->base) : 0;
}

const struct gls_base *gls_general_base(const struct gls_general *general)
{
    return general->base;
}

static struct gls_general_word find(const struct gls_general *general, struct gls_span key,
                                    bool acute, bool initials)
{
    struct gls_general_word found = {0};
    struct gls_range readings = {0};
    if (general->index)
        readings = gls_index_form(general->index, key);
    for (uint32_t i = 0; i < readings.count; i++) {
        struct gls_reading reading = gls_index_reading(general->index, readings.first + i);
        if (gls_reading_is_vetoed(&reading, acute, initials))
            continue;
        uint32_t node = gls_index_step(general->index, GLS_INDEX_ROOT, reading.word);
        struct gls_range terms = node == GLS_INDEX_NOWHERE ? (struct gls_range){0}
                                                           : gls_index_terms(general->index, node);
        for (uint32_t t = 0; t < terms.count; t++) {
            uint32_t number = gls_index_term(general->index, terms.first + t);
            uint32_t rank = number + 1 + FUNCTION_WORDS;
            found.pos |= 1u << gls_base_term(general->base, number).pos;
            found.rank = found.rank && found.rank < rank ? found.rank : rank;
        }
    }
    return found;
}

/* Puts the adjective that a comparative or superlative without its ending may be into @p word:
 * "small" as it is, "larg" large, "easi" easy, "bigg" big. False when there is no such @p way. */
static bool respell(struct gls_span stem, unsigned way, char *word, size_t *size)
{
    char last = stem.data[stem.size - 1];
    bool doubled = last == stem.data[stem.size - 2];
    memcpy(word, stem.data, stem.size);
    *size = stem.size + (way == 1) - (way == 3);
    if (way == 1)
        word[stem.size] = 'e';
    if (way == 2)
        word[stem.size - 1] = 'y';
    return way < 2 || (way == 2 && last == 'i') || (way == 3 && doubled);
}

static struct gls_general_word find_compared(const struct gls_general *general, struct gls_span key)
{
    enum { LEAST = 3, MOST = 30, WAYS = 4, ADJECTIVE = 1 << GLS_POS_ADJECTIVE };
    size_t tail = key.size > 2 && memcmp(key.data + key.size - 2, "er", 2) == 0    ? 2
                  : key.size > 3 && memcmp(key.data + key.size - 3, "est", 3) == 0 ? 3
                                                                                   : key.size;
    const struct gls_span stem = {key.data, key.size - tail};
    char word[MOST + 1];
    size_t size;
    for (unsigned way = 0; stem.size >= LEAST && stem.size <= MOST && way < WAYS; way++) {
        struct gls_general_word found = {0};
        if (respell(stem, way, word, &size))
            found = find(general, (struct gls_span){word, size}, false, false);
        if (found.pos & ADJECTIVE)
            return (struct gls_general_word){found.rank, ADJECTIVE};
    }
    return (struct gls_general_word){0};
}

struct gls_general_word gls_general_find(const struct gls_general *general, struct gls_span key,
                                         bool acute, bool initials)
{
    struct gls_general_word found = find(general, key, acute, initials);
    return found.pos || !general->compares || initials ? found : find_compared(general, key);
}
