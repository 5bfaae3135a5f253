/* The sentences that a candidate stands in. */
#include <stdlib.h>

#include "assist/proposal_part.h"
#include "text/clip.h"

struct occurrence {
    uint32_t sentence;
    uint16_t at, size;
};

static void add_occurrence(struct gls_proposal_draft *draft, struct occurrence occurrence)
{
    struct occurrence *kept =
        GLS_APPEND(draft->proposer->work, &draft->contexts, struct occurrence);
    if (kept)
        *kept = occurrence;
}

static const struct gls_kept_sentence *sentence_at(const struct gls_proposal_draft *draft,
                                                   uint32_t number)
{
    return GLS_AT(draft->proposer->ranking->candidates->sentences, struct gls_kept_sentence,
                  number);
}

static int compare_occurrences(const void *left, const void *right)
{
    const struct occurrence *a = left, *b = right;
    if (a->sentence != b->sentence)
        return a->sentence < b->sentence ? -1 : 1;
    return (a->at > b->at) - (a->at < b->at);
}

/* The first places of all forms: sentences are numbered in the order of the texts. */
void gls_proposal_find_places(struct gls_proposal_draft *draft)
{
    const struct gls_ranking *ranking = draft->proposer->ranking;
    const struct gls_candidates *candidates = ranking->candidates;
    draft->contexts.count = 0;
    for (uint32_t at = draft->group->member; at; at = ranking->next[at - 1]) {
        const struct gls_candidate_node *node = gls_candidate_at(candidates, at - 1);
        add_occurrence(draft, (struct occurrence){node->sentence, node->at, node->size});
        for (uint32_t more = node->more; more;) {
            const struct gls_kept_context *context =
                GLS_AT(candidates->contexts, struct gls_kept_context, more - 1);
            add_occurrence(draft,
                           (struct occurrence){context->sentence, context->at, context->size});
            more = context->next;
        }
    }
    if (draft->contexts.count > 1)
        qsort(draft->contexts.data, draft->contexts.count, sizeof(struct occurrence),
              compare_occurrences);
    if (draft->contexts.count > draft->proposer->options->contexts)
        draft->contexts.count = draft->proposer->options->contexts;
}

/* Line and column of a place in a sentence. */
static void count_line(struct gls_candidate_context *context, struct gls_span before)
{
    for (size_t i = 0; i < before.size; i++) {
        unsigned char c = (unsigned char)before.data[i];
        bool after_return = i > 0 && before.data[i - 1] == '\r';
        if (c == '\r' || (c == '\n' && !after_return)) {
            context->line++;
            context->column = 1;
        } else if (c != '\n' && (c & 0xC0) != 0x80) {
            context->column++;
        }
    }
}

void gls_proposal_fill_context(struct gls_proposal_draft *draft, size_t number,
                               struct gls_candidate_context *context)
{
    const struct occurrence *occurrence = GLS_AT(draft->contexts, struct occurrence, number);
    const struct gls_kept_sentence *sentence = sentence_at(draft, occurrence->sentence);
    const char *raw = draft->proposer->ranking->candidates->text.data + sentence->text;
    struct gls_buf *text = &draft->text;
    size_t size = occurrence->at + occurrence->size <= sentence->size ? occurrence->size : 0,
           start = text->size;
    *context = (struct gls_candidate_context){.file = draft->proposer->names +
                                                      draft->proposer->file[sentence->file],
                                              .line = sentence->line,
                                              .column = sentence->column,
                                              .start = sentence->start + occurrence->at,
                                              .length = occurrence->size};
    count_line(context, (struct gls_span){raw, occurrence->at});
    gls_put_line(text, (struct gls_span){raw, occurrence->at});
    context->at = text->size - start;
    gls_put_line(text, (struct gls_span){raw + occurrence->at, size});
    context->size = text->size - start - context->at;
    gls_put_line(text, (struct gls_span){raw + occurrence->at + size,
                                         sentence->size - occurrence->at - size});
    context->text.size = text->size - start;
}
