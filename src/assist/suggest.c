#include "assist/suggest.h"

#include <string.h>

#include "assist/chunk.h"
#include "entry/entry.h"
#include "match/found.h"
#include "text/ending.h"

/* ------------------------------------------------------------------ one word */

/* What is asked of all rules. */
struct asking {
    const struct gls_ranking *ranking;
    struct gls_shelf *shelf;
    struct gls_association *association; /* NULL: there are no aligned texts */
};

/* Whether a term of the other language has a word, or what is aligned. */
static bool is_attested(const struct asking *asking, const char *word)
{
    const struct gls_shelf *shelf = asking->shelf;
    struct gls_tokens tokens;
    struct gls_token token;
    gls_tokens_begin(&tokens, gls_span_of(word));
    if (!gls_tokens_next(&tokens, &token))
        return false;
    if (asking->association && gls_association_has(asking->association, token.key))
        return true;
    for (size_t i = 0; i < shelf->count; i++) {
        const struct gls_index *index = gls_base_index_of(shelf->base[i], shelf->to);
        if (index && gls_index_form(index, token.key).count)
            return true;
    }
    return false;
}

/* An attested proposal before others; back to French none is ever sure of its accents. */
static bool suggest_word(const struct asking *asking, uint32_t word, struct gls_buf *out,
                         bool *attested)
{
    struct gls_cognates cognates;
    const struct gls_vocabulary *vocabulary = asking->ranking->vocabulary;
    struct gls_span spelling = gls_vocabulary_spelling(vocabulary, word);
    if (gls_vocabulary_at(vocabulary, word)->rank || gls_begins_with_capital(spelling) ||
        !(gls_vocabulary_ending(vocabulary, word) & GLS_ENDING_NEOCLASSICAL))
        return false;
    gls_cognates_of(vocabulary->lang, spelling, &cognates);
    if (cognates.count == 0)
        return false;
    unsigned best = 0;
    while (best < cognates.count && !is_attested(asking, cognates.text[best]))
        best++;
    *attested = best < cognates.count && strcmp(vocabulary->lang, "fr") == 0;
    gls_buf_puts(out, cognates.text[best < cognates.count ? best : 0]);
    return true;
}

/* ------------------------------------------------------------------ a word of the glossary */

/* The first equivalent of that part of speech of a word that the glossary has, one word itself. */
static bool put_equivalent(const struct asking *asking, struct gls_span word, enum gls_pos pos,
                           struct gls_buf *out)
{
    struct gls_shelf *shelf = asking->shelf;
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
            gls_work_fail_nomem(asking->ranking->work);
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

/* A noun: the glossary has it, or a rule. */
static bool put_noun(const struct asking *asking, uint32_t word, struct gls_buf *out)
{
    bool attested;
    struct gls_span text = gls_vocabulary_spelling(asking->ranking->vocabulary, word);
    return put_equivalent(asking, text, GLS_POS_NOUN, out) ||
           suggest_word(asking, word, out, &attested);
}

/* A French noun with its adjectives: in English they stand before it, the last one first. */
static bool suggest_phrase(const struct asking *asking, const uint32_t *word, unsigned count,
                           struct gls_buf *out)
{
    const struct gls_vocabulary *vocabulary = asking->ranking->vocabulary;
    for (unsigned i = count; i-- > 0;) {
        struct gls_span text = gls_vocabulary_spelling(vocabulary, word[i]);
        if (gls_vocabulary_at(vocabulary, word[i])->role != GLS_WORD_ROLE_CONTENT ||
            !(i ? put_equivalent(asking, text, GLS_POS_ADJECTIVE, out)
                : put_noun(asking, word[i], out)))
            return false;
        gls_buf_puts(out, i ? " " : "");
    }
    return true;
}

/* ------------------------------------------------------------------ "N de N" */

/* The words of a text; returns how many, more than @p most when there are more. Borrowed from
 * @p text. */
static unsigned split(const char *text, struct gls_span *word, unsigned most)
{
    struct gls_tokens tokens;
    struct gls_token token;
    unsigned count = 0;
    gls_tokens_begin(&tokens, gls_span_of(text));
    for (; gls_tokens_next(&tokens, &token); count++)
        if (count < most)
            word[count] = (struct gls_span){text + token.start, token.end - token.start};
    return count;
}

static bool is_de(struct gls_span word)
{
    static const char *const forms[] = {"de", "du", "des", "d"};
    return gls_span_is_one_of(word, forms, sizeof forms / sizeof *forms);
}

/* How English says a term "N de N": "liver biopsy" or "rupture of the spleen". */
struct shape {
    struct gls_span head;
    bool of; /* the head comes first */
};

static bool read_shape(const char *text, struct shape *shape)
{
    struct gls_span word[4];
    unsigned count = split(text, word, 4);
    bool of = count >= 3 && count <= 4 && gls_span_equal(word[1], gls_span_of("of"));
    if (!of && (count != 2 || strchr(text, '\'') || strstr(text, "\xE2\x80\x99")))
        return false;
    *shape = (struct shape){of ? word[0] : word[1], of};
    return true;
}

/* "de" or "du" and one noun after the head, as in the candidate. */
static bool is_likewise(const char *term, struct gls_span head)
{
    struct gls_span word[4];
    unsigned count = split(term, word, 4);
    return (count == 3 || count == 4) && gls_span_equal(word[0], head) && is_de(word[1]);
}

/* The shape of the first term of the glossary that is made likewise with that head; its text is put
 * into @p held. */
static bool find_shape(const struct asking *asking, struct gls_span head, struct gls_buf *held,
                       struct shape *shape)
{
    struct gls_found found;
    struct gls_entry entry = {0};
    bool has = false;
    held->size = 0;
    gls_buf_put(held, head.data, head.size);
    gls_buf_puts(held, " *");
    if (!gls_work_wrote(asking->ranking->work, held) ||
        gls_lookup(asking->shelf, (struct gls_span){held->data, held->size}, &found, NULL) !=
            GLS_OK)
        return false;
    for (size_t i = 0; i < found.count && !has; i++) {
        if (!is_likewise(gls_match_text(&found.match[i]), head))
            continue;
        if (gls_entry_of(&entry, asking->shelf, &found.match[i], NULL) != GLS_OK) {
            gls_work_fail_nomem(asking->ranking->work);
            break;
        }
        held->size = 0;
        gls_buf_puts(held, entry.equivalents.count ? entry.equivalents.item[0].text : "");
        gls_buf_put(held, "", 1);
        has = gls_work_wrote(asking->ranking->work, held) && read_shape(held->data, shape);
    }
    gls_entry_release(&entry);
    gls_found_release(&found);
    return has;
}

/* Two nouns that "de" joins, when the glossary shows how English says it with that head. */
static bool suggest_of(const struct asking *asking, const uint32_t *word, unsigned count,
                       struct gls_buf *out)
{
    const struct gls_vocabulary *vocabulary = asking->ranking->vocabulary;
    struct gls_span head = gls_vocabulary_spelling(vocabulary, word[0]);
    struct gls_buf held;
    struct shape shape;
    bool article =
        count == 4 && gls_vocabulary_at(vocabulary, word[2])->role == GLS_WORD_ROLE_ARTICLE;
    if ((count != 3 && !article) || !is_de(gls_vocabulary_key(vocabulary, word[1])))
        return false;
    gls_buf_init(&held);
    bool made = find_shape(asking, head, &held, &shape);
    if (made && shape.of) {
        gls_buf_put(out, shape.head.data, shape.head.size);
        bool the =
            article || gls_span_equal(gls_vocabulary_key(vocabulary, word[1]), gls_span_of("du"));
        gls_buf_puts(out, the ? " of the " : " of ");
    }
    made = made && put_noun(asking, word[count - 1], out);
    if (made && !shape.of) {
        gls_buf_puts(out, " ");
        gls_buf_put(out, shape.head.data, shape.head.size);
    }
    gls_buf_release(&held);
    return made;
}

/* ------------------------------------------------------------------ all rules */

static bool suggest_by_rule(const struct asking *asking, uint32_t node, struct gls_buf *out,
                            bool *attested)
{
    uint32_t word[GLS_TERM_WORDS];
    const struct gls_ranking *ranking = asking->ranking;
    unsigned count = gls_candidate_words(ranking->candidates, node, word);
    size_t start = out->size;
    *attested = true;
    if (count == 1)
        return suggest_word(asking, word[0], out, attested);
    if (strcmp(ranking->vocabulary->lang, "fr") != 0 || !gls_lang_matches("en", asking->shelf->to))
        return false;
    if (suggest_phrase(asking, word, count, out))
        return true;
    out->size = start;
    return suggest_of(asking, word, count, out);
}

void gls_suggest_equivalent(const struct gls_ranking *ranking, struct gls_shelf *shelf,
                            struct gls_association *association,
                            const struct gls_candidate_group *group, struct gls_buf *out,
                            struct gls_proposal *proposal)
{
    const struct asking asking = {ranking, shelf, association};
    struct gls_associated across = {0};
    size_t start = out->size;
    *proposal = (struct gls_proposal){0};
    bool is_across = association && gls_association_of(association, ranking, group, out, &across);
    size_t end = out->size;
    bool made = false;
    if (!across.sure)
        made =
            suggest_by_rule(&asking, gls_group_citation(ranking, group), out, &proposal->attested);
    if (made && is_across && out->status == GLS_OK) { /* a rule before what is not near */
        memmove(out->data + start, out->data + end, out->size - end);
        out->size -= end - start;
    } else if (!made) {
        out->size = end;
    }
    if (!made)
        *proposal = (struct gls_proposal){across.sure, across.segments};
    gls_buf_put(out, "", 1);
}
