/* Measures whose name the target leaves out, and says what is measured alone. */
#include "core/span.h"
#include "text/function_words.h"
#include "verify/compare_words.h"

/* What a measure is called, where the other language names what is measured alone: "the platelet
 * count was low", "les plaquettes étaient basses". Folded. */
static bool is_measure(struct gls_span key)
{
    static const char *const names[] = {
        "count",   "counts",  "level",   "levels",      "rate",          "rates",
        "value",   "values",  "taux",    "nombre",      "serum",         "plasma",
        "blood",   "serique", "sanguin", "plasmatique", "concentration", "niveau",
        "niveaux", "valeur",  "valeurs", "numeration",  "dosage",        "chiffre"};
    return gls_span_is_one_of(key, names, sizeof names / sizeof *names);
}

/* Whether a word of the source lies within an inner term that is rendered. */
static bool is_within(const struct gls_text_word *word, const struct gls_met *inner)
{
    return inner && word->start >= inner->start && word->end <= inner->start + inner->size;
}

/* Whether a word stands in the target with the same letters: "potassium". */
static bool stands_alike(struct gls_comparison *comparison, struct gls_span key)
{
    const struct gls_text_words *words = gls_comparison_words(comparison, &comparison->target);
    struct gls_text_words_search search = gls_text_words_find(words, key, false);
    size_t number;
    return comparison->status == GLS_OK && gls_text_words_next(words, &search, &number);
}

/* Whether all words of an occurrence name a measure but those of @p inner, a term within it, or,
 * when that is NULL, but those that both languages have. */
static bool is_measure_of(struct gls_comparison *comparison, const struct gls_met *met,
                          const struct gls_met *inner)
{
    const struct gls_text_words *words = gls_comparison_words(comparison, &comparison->source);
    size_t measures = 0, measured = inner != NULL;
    if (comparison->status != GLS_OK)
        return false;
    size_t at = gls_text_words_after(words, met->start);
    for (; at < words->word.count && gls_text_words_at(words, at)->start < met->start + met->size;
         at++) {
        struct gls_span key = gls_text_words_key(words, at);
        if (is_within(gls_text_words_at(words, at), inner) ||
            gls_is_function_word(comparison->source.lang, key))
            continue;
        if (is_measure(key))
            measures++;
        else if (!inner && stands_alike(comparison, key))
            measured++;
        else
            return false;
    }
    return measures > 0 && measured > 0;
}

bool gls_is_measured_thing_rendered(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_met_list *deep = gls_comparison_deep(comparison, &comparison->source);
    for (size_t i = gls_met_first_near(deep, met); i < deep->met.count; i++) {
        const struct gls_met *inner = gls_met_at(deep, i);
        if (!inner->inner && inner->start >= met->start + met->size)
            break;
        if (gls_met_is_part(inner, met) &&
            gls_comparison_has(comparison, deep, inner, GLS_CONCEPT_RENDERED) &&
            is_measure_of(comparison, met, inner))
            return true;
    }
    return is_measure_of(comparison, met, NULL);
}
