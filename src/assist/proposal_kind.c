/* What a candidate looks like: a word, a phrase, a name, a variant of a term that stands in it. */
#include <stdlib.h>

#include "assist/chunk.h"
#include "assist/proposal_part.h"

const char *gls_candidate_kind_name(enum gls_candidate_kind kind)
{
    static const char *const names[] = {"word", "phrase", "abbreviation", "variant", "name"};
    return (size_t)kind < sizeof names / sizeof *names ? names[kind] : NULL;
}

/* ------------------------------------------------------------------ terms in it */

static unsigned count_content(const struct gls_vocabulary *vocabulary, struct gls_span text)
{
    struct gls_tokens tokens;
    struct gls_token token;
    unsigned count = 0;
    gls_tokens_begin(&tokens, text);
    while (gls_tokens_next(&tokens, &token)) {
        uint32_t word = gls_vocabulary_look(
            vocabulary, &(struct gls_met_word){.key = token.key, .acute = token.acute});
        count += word == UINT32_MAX ||
                 gls_vocabulary_at(vocabulary, word)->role == GLS_WORD_ROLE_CONTENT;
    }
    return count;
}

void gls_proposal_take_hit(void *payload, const struct gls_hit *hit)
{
    struct gls_proposal_draft *draft = payload;
    struct gls_inner_hit *inner =
        GLS_APPEND(draft->proposer->work, &draft->spans, struct gls_inner_hit);
    if (inner)
        *inner = (struct gls_inner_hit){
            hit->start, hit->surface.size, gls_match_text(hit->match),
            count_content(draft->proposer->ranking->vocabulary, hit->surface)};
}

static int compare_spans(const void *left, const void *right)
{
    const struct gls_inner_hit *a = left, *b = right;
    if (a->size != b->size)
        return a->size > b->size ? -1 : 1;
    return (a->start > b->start) - (a->start < b->start);
}

void gls_proposal_find_inner(struct gls_proposal_draft *draft, const char *term)
{
    struct gls_error err;
    struct gls_work *work = draft->proposer->work;
    draft->spans.count = draft->inner.count = 0;
    enum gls_status status = gls_scan_feed(draft->scan, gls_span_of(term), &err);
    enum gls_status ended = gls_scan_end(draft->scan, NULL, status == GLS_OK ? &err : NULL);
    if (status != GLS_OK || ended != GLS_OK)
        gls_work_fail(work, err.status, (struct gls_place){0}, "%s", err.message);
    if (draft->spans.count > 1)
        qsort(draft->spans.data, draft->spans.count, sizeof(struct gls_inner_hit), compare_spans);
    for (size_t i = 0; i < draft->spans.count && !gls_work_failed(work); i++) {
        const char **text = GLS_APPEND(work, &draft->inner, const char *);
        if (text)
            *text = GLS_AT(draft->spans, struct gls_inner_hit, i)->text;
    }
}

/* ------------------------------------------------------------------ its kind */

/* Two capitals or more, and more of them than of small letters. */
static bool is_abbreviation(struct gls_span text)
{
    unsigned capitals = 0, small = 0;
    for (size_t i = 0; i < text.size; i++) {
        capitals += text.data[i] >= 'A' && text.data[i] <= 'Z';
        small += text.data[i] >= 'a' && text.data[i] <= 'z';
    }
    return capitals >= 2 && capitals > small;
}

/* The term of the glossary that a candidate of so many content words has one word more than. */
static const char *variant_of(const struct gls_proposal_draft *draft, unsigned content)
{
    for (size_t i = 0; i < draft->spans.count; i++)
        if (GLS_AT(draft->spans, struct gls_inner_hit, i)->words + 1 == content)
            return GLS_AT(draft->spans, struct gls_inner_hit, i)->text;
    return NULL;
}

enum gls_candidate_kind gls_proposal_kind(const struct gls_proposal_draft *draft,
                                          const char **variant)
{
    uint32_t word[GLS_TERM_WORDS];
    const struct gls_vocabulary *vocabulary = draft->proposer->ranking->vocabulary;
    unsigned count =
        gls_candidate_words(draft->proposer->ranking->candidates, draft->sums.citation, word);
    unsigned content = 0, capitals = 0;
    *variant = NULL;
    for (unsigned i = 0; i < count; i++) {
        if (gls_vocabulary_at(vocabulary, word[i])->role != GLS_WORD_ROLE_CONTENT)
            continue;
        content++;
        capitals += gls_begins_with_capital(gls_vocabulary_spelling(vocabulary, word[i]));
    }
    if (count == 1 && is_abbreviation(gls_vocabulary_spelling(vocabulary, word[0])))
        return GLS_CANDIDATE_ABBREVIATION;
    if (content && capitals == content)
        return GLS_CANDIDATE_NAME;
    *variant = variant_of(draft, content);
    if (*variant)
        return GLS_CANDIDATE_VARIANT;
    return count > 1 ? GLS_CANDIDATE_PHRASE : GLS_CANDIDATE_WORD;
}
