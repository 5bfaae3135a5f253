#include "assist/suggest.h"

#include <string.h>

#include "assist/chunk.h"
#include "entry/entry.h"
#include "match/found.h"
#include "text/ending.h"

/* ------------------------------------------------------------------ one word */

/* Whether a term of the other language has a word. */
static bool is_attested(const struct gls_shelf *shelf, const char *word)
{
    struct gls_tokens tokens;
    struct gls_token token;
    gls_tokens_begin(&tokens, gls_span_of(word));
    if (!gls_tokens_next(&tokens, &token))
        return false;
    for (size_t i = 0; i < shelf->count; i++) {
        const struct gls_index *index = gls_base_index_of(shelf->base[i], shelf->to);
        if (index && gls_index_form(index, token.key).count)
            return true;
    }
    return false;
}

/* An attested proposal before others; back to French none is ever sure of its accents. */
static bool suggest_word(const struct gls_ranking *ranking, struct gls_shelf *shelf, uint32_t word,
                         struct gls_buf *out, bool *attested)
{
    struct gls_cognates cognates;
    const struct gls_vocabulary *vocabulary = ranking->vocabulary;
    if (gls_vocabulary_at(vocabulary, word)->rank ||
        !(gls_vocabulary_ending(vocabulary, word) & GLS_ENDING_NEOCLASSICAL))
        return false;
    gls_cognates_of(vocabulary->lang, gls_vocabulary_spelling(vocabulary, word), &cognates);
    if (cognates.count == 0)
        return false;
    unsigned best = 0;
    while (best < cognates.count && !is_attested(shelf, cognates.text[best]))
        best++;
    *attested = best < cognates.count && strcmp(vocabulary->lang, "fr") == 0;
    gls_buf_puts(out, cognates.text[best < cognates.count ? best : 0]);
    return true;
}

/* ------------------------------------------------------------------ a word of the glossary */

/* The first equivalent of that part of speech of a word that the glossary has, one word itself. */
static bool put_equivalent(const struct gls_ranking *ranking, struct gls_shelf *shelf,
                           struct gls_span word, enum gls_pos pos, struct gls_buf *out)
{
    struct gls_found found;
    struct gls_entry entry = {0};
    bool put = false;
    if (gls_lookup(shelf, word, &found, NULL) != GLS_OK)
        return false;
    for (size_t i = 0; i < found.count && !put; i++) {
        const struct gls_match *match = &found.match[i];
        if (match->grade > GLS_GRADE_INFLECTED ||
            gls_base_term(match->base, match->term).pos != pos)
            continue;
        if (gls_entry_of(&entry, shelf, match, NULL) != GLS_OK) {
            gls_work_fail_nomem(ranking->work);
            break;
        }
        const struct gls_entry_terms *equivalents = &entry.equivalents;
        put = equivalents->count && !gls_admin_is_bad(equivalents->item[0].admin) &&
              !strchr(equivalents->item[0].text, ' ');
        if (put)
            gls_buf_puts(out, equivalents->item[0].text);
    }
    gls_entry_release(&entry);
    gls_found_release(&found);
    return put;
}

/* ------------------------------------------------------------------ a phrase */

/* A French noun with its adjectives: in English they stand before it, the last one first. */
static bool suggest_phrase(const struct gls_ranking *ranking, struct gls_shelf *shelf,
                           const uint32_t *word, unsigned count, struct gls_buf *out)
{
    const struct gls_vocabulary *vocabulary = ranking->vocabulary;
    bool attested;
    if (strcmp(vocabulary->lang, "fr") != 0 || !gls_lang_matches("en", shelf->to))
        return false;
    for (unsigned i = count; i-- > 0;) {
        struct gls_span text = gls_vocabulary_spelling(vocabulary, word[i]);
        enum gls_pos pos = i ? GLS_POS_ADJECTIVE : GLS_POS_NOUN;
        if (gls_vocabulary_at(vocabulary, word[i])->role != GLS_ROLE_CONTENT)
            return false;
        bool put = put_equivalent(ranking, shelf, text, pos, out);
        if (!put && i == 0)
            put = suggest_word(ranking, shelf, word[i], out, &attested);
        if (!put)
            return false;
        gls_buf_puts(out, i ? " " : "");
    }
    return true;
}

void gls_suggest_equivalent(const struct gls_ranking *ranking, struct gls_shelf *shelf,
                            uint32_t node, struct gls_buf *out, bool *attested)
{
    uint32_t word[GLS_TERM_WORDS];
    unsigned count = gls_candidate_words(ranking->candidates, node, word);
    size_t start = out->size;
    *attested = true;
    bool made = count == 1 ? suggest_word(ranking, shelf, word[0], out, attested)
                           : suggest_phrase(ranking, shelf, word, count, out);
    if (!made)
        out->size = start;
    gls_buf_put(out, "", 1);
}
