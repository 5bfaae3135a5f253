#include "match/wanted_word.h"

#include <stdio.h>

#include "base/lang.h"
#include "core/span.h"
#include "match/word_sense.h"
#include "text/function_words.h"

static void read_word(struct gls_wanted_word *word, const struct gls_index *index,
                      const struct gls_query_word *typed)
{
    struct gls_range readings = gls_index_form(index, word->key);
    for (uint32_t i = 0; i < readings.count && word->readings < GLS_WANTED_READINGS; i++) {
        struct gls_reading reading = gls_index_reading(index, readings.first + i);
        if (!gls_reading_is_vetoed(&reading, typed->acute, typed->initials))
            word->reading[word->readings++] = reading.word;
    }
}

bool gls_wanted_init(struct gls_wanted *wanted, const struct gls_query *query,
                     const struct gls_index *index, const char *lang)
{
    char primary[GLS_LANG_BYTES];
    bool content = false;
    *wanted = (struct gls_wanted){.index = index};
    if (!index || query->count > GLS_WANTED_WORDS)
        return false;
    snprintf(primary, sizeof primary, "%.*s", (int)gls_lang_primary(lang), lang);
    for (size_t i = 0; i < query->count; i++) {
        struct gls_wanted_word *word = &wanted->word[wanted->count++];
        word->key = gls_query_key(query, &query->word[i]);
        word->function = gls_is_function_word(primary, word->key);
        content |= !word->function;
        read_word(word, index, &query->word[i]);
    }
    return content;
}

bool gls_wanted_meets(const struct gls_wanted *wanted, const struct gls_wanted_word *word,
                      struct gls_span key)
{
    if (gls_span_equal(word->key, key))
        return true;
    if (!word->readings)
        return false;
    struct gls_range readings = gls_index_form(wanted->index, key);
    for (uint32_t i = 0; i < readings.count; i++) {
        uint32_t number = gls_index_reading(wanted->index, readings.first + i).word;
        for (unsigned k = 0; k < word->readings; k++)
            if (word->reading[k] == number)
                return true;
    }
    return false;
}
