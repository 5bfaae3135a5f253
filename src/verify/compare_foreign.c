/* Words of the source that stand in the target: foreign there, or words of both languages. */
#include "base/shelf.h"
#include "core/span.h"
#include "match/general.h"
#include "verify/compare_words.h"

/* Whether all letters of a text are plain. */
static bool is_plain(const char *text)
{
    while (*text && (unsigned char)*text < 0x80)
        text++;
    return *text == '\0';
}

/* Whether a word may begin a term, or be one that is written in plain letters: "absence", but not
 * "evolution", which French writes with an accent. */
static bool may_be(const struct gls_base *base, const struct gls_index *index, uint32_t word)
{
    uint32_t node = gls_index_step(index, GLS_INDEX_ROOT, word);
    struct gls_range terms = {0};
    if (node != GLS_INDEX_NOWHERE)
        terms = gls_index_terms(index, node);
    for (uint32_t i = 0; i < terms.count; i++)
        if (!is_plain(gls_base_term(base, gls_index_term(index, terms.first + i)).text))
            return false;
    return true;
}

static bool knows(const struct gls_base *base, const char *lang, struct gls_span key)
{
    const struct gls_index *index = base ? gls_base_index_of(base, lang) : NULL;
    struct gls_range readings = {0};
    if (index)
        readings = gls_index_form(index, key);
    for (uint32_t i = 0; i < readings.count; i++) {
        struct gls_reading reading = gls_index_reading(index, readings.first + i);
        if (!reading.initials && may_be(base, index, reading.word))
            return true;
    }
    return false;
}

/* The list of general words of the target; NULL when there is no memory. */
static const struct gls_base *general_of(struct gls_comparison *comparison)
{
    if (!comparison->general && comparison->status == GLS_OK)
        comparison->status =
            gls_general_open(&comparison->general, comparison->target.lang, comparison->err);
    return comparison->general ? gls_general_base(comparison->general) : NULL;
}

bool gls_is_word_of_target(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_shelf *shelf = comparison->facts.shelf;
    const struct gls_text_words *surface = gls_comparison_surface(comparison, met);
    const char *lang = comparison->target.lang;
    if (comparison->status != GLS_OK || surface->word.count != 1)
        return false;
    struct gls_span key = gls_text_words_key(surface, 0);
    for (size_t i = 0; i < shelf->count; i++)
        if (knows(shelf->base[i], lang, key))
            return true;
    return knows(general_of(comparison), lang, key);
}
