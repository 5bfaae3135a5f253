#include "verify/compare_words.h"

#include <string.h>

#include "core/span.h"
#include "text/function_words.h"
#include "text/normal.h"

enum {
    TRIED_MOST = 256, /* places where a word stands that are looked at */
};

/* ------------------------------------------------------------------ letters as they stand */

static bool equal_but_for_case(struct gls_comparison *comparison, struct gls_span a,
                               struct gls_span b)
{
    struct gls_buf left, right;
    gls_buf_init(&left);
    gls_buf_init(&right);
    gls_case_fold(a, &left);
    gls_case_fold(b, &right);
    bool equal = left.size == right.size && left.size && !memcmp(left.data, right.data, left.size);
    if (left.status != GLS_OK || right.status != GLS_OK)
        gls_comparison_fail_nomem(comparison);
    gls_buf_release(&left);
    gls_buf_release(&right);
    return equal;
}

static struct gls_span surface_of(const struct gls_text_words *words, size_t number)
{
    const struct gls_text_word *word = gls_text_words_at(words, number);
    return (struct gls_span){words->text.data + word->start, word->end - word->start};
}

/* Whether the @p count words from @p there on are those from @p here on of the other text. */
static bool stand_alike(struct gls_comparison *comparison, const struct gls_text_words *a,
                        size_t here, const struct gls_text_words *b, size_t there, size_t count)
{
    if (there + count > b->word.count)
        return false;
    for (size_t i = 0; i < count; i++)
        if (!equal_but_for_case(comparison, surface_of(a, here + i), surface_of(b, there + i)))
            return false;
    return true;
}

/* Whether a term of the target covers that. */
static bool is_term(const struct gls_met_list *list, size_t start, size_t end)
{
    size_t low = 0, high = list->met.count;
    while (low < high) { /* the first that ends past the start */
        size_t middle = low + (high - low) / 2;
        if (gls_met_at(list, middle)->start + gls_met_at(list, middle)->size <= start)
            low = middle + 1;
        else
            high = middle;
    }
    return low < list->met.count && gls_met_at(list, low)->start <= start &&
           end <= gls_met_at(list, low)->start + gls_met_at(list, low)->size;
}

/* A function word of the language in small letters, which no term was left as: French "sera". */
static bool is_function_word(const struct gls_compared_side *side, size_t number)
{
    struct gls_span surface = surface_of(&side->words, number);
    size_t i = 0;
    while (i < surface.size && !(surface.data[i] >= 'a' && surface.data[i] <= 'z'))
        i++;
    return i < surface.size &&
           gls_is_function_word(side->lang, gls_text_words_key(&side->words, number));
}

struct gls_stretch gls_find_untranslated(struct gls_comparison *comparison,
                                         const struct gls_met *met)
{
    const struct gls_text_words *surface = gls_comparison_surface(comparison, met);
    const struct gls_text_words *target = gls_comparison_words(comparison, &comparison->target);
    size_t count = surface->word.count;
    if (comparison->status != GLS_OK || count == 0)
        return (struct gls_stretch){0, 0};
    struct gls_text_words_search search =
        gls_text_words_find(target, gls_text_words_key(surface, 0), false);
    size_t there;
    for (size_t i = 0; i < TRIED_MOST && gls_text_words_next(target, &search, &there); i++) {
        if (!stand_alike(comparison, surface, 0, target, there, count) ||
            (count == 1 && is_function_word(&comparison->target, there)))
            continue;
        size_t start = gls_text_words_at(target, there)->start;
        size_t end = gls_text_words_at(target, there + count - 1)->end;
        if (!is_term(&comparison->target.met, start, end) &&
            !gls_is_kept(comparison->target.text, start, end - start))
            return (struct gls_stretch){start, end - start};
    }
    return (struct gls_stretch){0, 0};
}

/* ------------------------------------------------------------------ names */

static bool are_capitals(const struct gls_text_words *words, size_t first, size_t end)
{
    if (end > words->word.count)
        return false;
    while (first < end && gls_text_words_at(words, first)->capital)
        first++;
    return first == end;
}

/* Whether the target has those words of the source, letter for letter. */
static bool is_repeated(const struct gls_text_words *source, size_t first, size_t end,
                        const struct gls_text_words *target)
{
    struct gls_text_words_search search =
        gls_text_words_find(target, gls_text_words_key(source, first), false);
    size_t there;
    for (size_t i = 0; i < TRIED_MOST && gls_text_words_next(target, &search, &there); i++) {
        size_t same = 0;
        while (first + same < end && there + same < target->word.count &&
               gls_span_equal(surface_of(source, first + same), surface_of(target, there + same)))
            same++;
        if (first + same == end)
            return true;
    }
    return false;
}

bool gls_is_in_name(struct gls_comparison *comparison, const struct gls_met *met)
{
    char letter = comparison->source.text->text.data[met->start];
    if (letter >= 'a' && letter <= 'z') /* nearly always: no word need be read */
        return false;
    const struct gls_text_words *source = gls_comparison_words(comparison, &comparison->source);
    const struct gls_text_words *target = gls_comparison_words(comparison, &comparison->target);
    size_t first = gls_text_words_after(source, met->start);
    size_t end = gls_text_words_after(source, met->start + met->size - 1) + 1;
    if (comparison->status != GLS_OK || !are_capitals(source, first, end))
        return false;
    bool after = are_capitals(source, end, end + 1);
    bool before =
        first > 0 && are_capitals(source, first - 1, first) &&
        !gls_is_function_word(comparison->source.lang, gls_text_words_key(source, first - 1));
    return (end - first > 1 && is_repeated(source, first, end, target)) ||
           (before && is_repeated(source, first - 1, end, target)) ||
           (after && is_repeated(source, first, end + 1, target));
}

/* ------------------------------------------------------------------ verbs */

static bool is_one_of(const struct gls_text_words *words, size_t number, const char *const *list)
{
    return number < words->word.count &&
           gls_span_is_one_of(gls_text_words_key(words, number), list, SIZE_MAX);
}

/* Whether nothing but a blank parts word @p number from the next one. */
static bool is_parted_by_blank(const struct gls_text_words *words, size_t number)
{
    if (number + 1 >= words->word.count)
        return false;
    size_t end = gls_text_words_at(words, number)->end;
    size_t next = gls_text_words_at(words, number + 1)->start;
    return next == end + 1 && words->text.data[end] == ' ';
}

static bool ends_in_e(const struct gls_text_words *words, size_t number)
{
    const struct gls_text_word *word = gls_text_words_at(words, number);
    size_t end = word->end;
    end -= end > word->start && words->text.data[end - 1] == 's';
    return end > word->start && words->text.data[end - 1] == 'e';
}

/* What a verb follows in English, and a noun does not. */
static const char *const before_verb[] = {"to",    "can",    "could", "may", "might",  "will",
                                          "would", "should", "must",  "not", "cannot", NULL};

/* Whether an English word stands where a noun phrase ends: "the tongue is coated", "a drain." */
static bool ends_noun_phrase(const struct gls_text_words *words, size_t number)
{
    return !is_parted_by_blank(words, number) || is_one_of(words, number + 1, before_verb) ||
           gls_is_function_word("en", gls_text_words_key(words, number + 1));
}

bool gls_is_likely_noun(struct gls_comparison *comparison, const struct gls_met *met,
                        bool may_be_verb)
{
    static const char *const french[] = {"un", "une", "le", "la", "l", "les", "des", NULL};
    static const char *const english[] = {"a",  "an", "the", "his",  "her", "its", "their",
                                          "my", "no", "our", "your", "any", NULL};
    const struct gls_text_words *words = gls_comparison_words(comparison, &comparison->source);
    size_t at = gls_text_words_after(words, met->start);
    if (comparison->status != GLS_OK || at == 0 || at >= words->word.count)
        return false;
    if (strcmp(comparison->source.lang, "fr") == 0)
        return is_one_of(words, at - 1, french);
    size_t last = gls_text_words_after(words, met->start + met->size - 1);
    bool after_adjective = !may_be_verb && is_parted_by_blank(words, at - 1) &&
                           !gls_is_function_word("en", gls_text_words_key(words, at - 1));
    return (is_one_of(words, at - 1, english) || after_adjective) && ends_noun_phrase(words, last);
}

bool gls_is_likely_verb(struct gls_comparison *comparison, const struct gls_met *met)
{
    static const char *const perfect[] = {"a",     "ont",   "avoir",   "avait", "avaient",
                                          "ete",   "est",   "sont",    "pas",   "etre",
                                          "ayant", "etait", "etaient", NULL};
    static const char *const articles[] = {"le", "la", "les", "l", "un", "une", NULL};
    static const char *const compared[] = {"plus", "moins", "mieux", NULL};
    if (gls_comparison_surface(comparison, met)->word.count != 1)
        return false;
    const struct gls_text_words *words = gls_comparison_words(comparison, &comparison->source);
    bool french = strcmp(comparison->source.lang, "fr") == 0;
    size_t at = gls_text_words_after(words, met->start);
    if (comparison->status != GLS_OK || at >= words->word.count ||
        gls_text_words_at(words, at)->end < met->start + met->size)
        return false;
    if (at > 0 && is_parted_by_blank(words, at - 1) &&
        is_one_of(words, at - 1, french ? perfect : before_verb))
        return true;
    return french && ends_in_e(words, at) && is_parted_by_blank(words, at) &&
           is_one_of(words, at + 1, articles) && !is_one_of(words, at + 2, compared);
}

bool gls_is_named_with_article(struct gls_comparison *comparison, struct gls_stretch place)
{
    static const char *const articles[] = {
        "le",    "la",  "l",   "les", "un",  "une",  "des",   "du",  "au", "aux",   "ce", "cet",
        "cette", "ces", "son", "sa",  "ses", "leur", "leurs", "mon", "ma", "votre", NULL};
    const struct gls_text_words *words = gls_comparison_words(comparison, &comparison->target);
    size_t at = gls_text_words_after(words, place.start);
    return comparison->status == GLS_OK && at > 0 && is_one_of(words, at - 1, articles);
}
