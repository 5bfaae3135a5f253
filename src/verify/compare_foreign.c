/* Words of the source that stand in the target: foreign there, or words of both languages. */
#include <string.h>

#include "base/shelf.h"
#include "core/span.h"
#include "match/general.h"
#include "verify/akin.h"
#include "verify/compare_words.h"

enum { TRIED_MOST = 64 }; /* words of the target that begin alike */

/* Whether all letters of a text are plain. */
static bool is_plain(const char *text)
{
    while (*text && (unsigned char)*text < 0x80)
        text++;
    return *text == '\0';
}

/* What a language knows of a word. Bits. */
enum known {
    KNOWN = 1,
    ACCENTED = 2 /* it is written with an accent there: "évolution" */
};

static unsigned known_as(const struct gls_base *base, const struct gls_index *index, uint32_t word)
{
    uint32_t node = gls_index_step(index, GLS_INDEX_ROOT, word);
    struct gls_range terms = {0};
    unsigned known = KNOWN;
    if (node != GLS_INDEX_NOWHERE)
        terms = gls_index_terms(index, node);
    for (uint32_t i = 0; i < terms.count; i++)
        if (!is_plain(gls_base_term(base, gls_index_term(index, terms.first + i)).text))
            known |= ACCENTED;
    return known;
}

static unsigned look(const struct gls_base *base, const char *lang, struct gls_span key)
{
    const struct gls_index *index = base ? gls_base_index_of(base, lang) : NULL;
    struct gls_range readings = {0};
    unsigned known = 0;
    if (index)
        readings = gls_index_form(index, key);
    for (uint32_t i = 0; i < readings.count; i++) {
        struct gls_reading reading = gls_index_reading(index, readings.first + i);
        if (!reading.initials)
            known |= known_as(base, index, reading.word);
    }
    return known;
}

/* Whether a word ends as words do that French and English write alike: "progression", "infection",
 * "absence". Those that French writes with an accent were not left as they stood. */
static bool ends_alike(struct gls_span key)
{
    static const char *const endings[] = {"tion", "sion", "ence", "ance"};
    enum { ROOT = 3 };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        struct gls_span ending = gls_span_of(endings[i]);
        if (key.size >= ending.size + ROOT &&
            memcmp(key.data + key.size - ending.size, ending.data, ending.size) == 0)
            return true;
    }
    return false;
}

bool gls_is_word_of_target(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_shelf *shelf = comparison->facts.shelf;
    const struct gls_text_words *surface = gls_comparison_surface(comparison, met);
    const char *lang = comparison->target.lang;
    if (comparison->status != GLS_OK || surface->word.count != 1)
        return false;
    struct gls_span key = gls_text_words_key(surface, 0);
    const struct gls_general *general = gls_comparison_general(comparison, &comparison->target);
    unsigned known = look(general ? gls_general_base(general) : NULL, lang, key);
    for (size_t i = 0; i < shelf->count; i++)
        known |= look(shelf->base[i], lang, key);
    return known == KNOWN || (!known && ends_alike(key));
}

bool gls_find_cognate(struct gls_comparison *comparison, const struct gls_met *met,
                      struct gls_stretch *where)
{
    const struct gls_text_words *surface = gls_comparison_surface(comparison, met);
    const struct gls_text_words *target = gls_comparison_words(comparison, &comparison->target);
    bool french = strcmp(comparison->source.lang, "fr") == 0;
    if (comparison->status != GLS_OK || surface->word.count != 1)
        return false;
    struct gls_span key = gls_text_words_key(surface, 0);
    struct gls_span root = {key.data, key.size < GLS_AKIN_ROOT ? key.size : GLS_AKIN_ROOT};
    struct gls_text_words_search search = gls_text_words_find(target, root, true);
    size_t number;
    for (size_t i = 0; i < TRIED_MOST && gls_text_words_next(target, &search, &number); i++) {
        struct gls_span own = gls_text_words_key(target, number);
        if (!gls_are_cognates(french ? key : own, french ? own : key))
            continue;
        const struct gls_text_word *word = gls_text_words_at(target, number);
        *where = (struct gls_stretch){word->start, word->end - word->start};
        return true;
    }
    return false;
}
