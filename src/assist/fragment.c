/* Candidates that are but parts of longer ones. */
#include <string.h>

#include "assist/chunk.h"
#include "assist/rank.h"

/* Notes in every part of a node how often its group stands. */
static void note_parts(struct gls_ranking *ranking, uint32_t node)
{
    uint32_t word[GLS_TERM_WORDS];
    uint32_t own = ranking->group[node], times = gls_group_at(ranking, own)->count;
    unsigned count = gls_candidate_words(ranking->candidates, node, word);
    for (unsigned first = 0; first < count; first++) {
        uint32_t at = GLS_CANDIDATE_ROOT;
        for (unsigned last = first; last < count; last++) {
            at = gls_candidates_find(ranking->candidates, at, word[last]);
            if (at == GLS_CANDIDATE_ROOT)
                break;
            uint32_t part = ranking->group[at];
            if (part == UINT32_MAX || part == own)
                continue;
            struct gls_candidate_group *of = gls_group_at(ranking, part);
            of->longer = times > of->longer ? times : of->longer;
        }
    }
}

void gls_ranking_find_longer(struct gls_ranking *ranking)
{
    uint32_t least = (7 * ranking->least + 9) / 10;
    for (uint32_t i = 0; i < ranking->candidates->nodes.count; i++) {
        uint32_t group = ranking->group[i];
        if (group != UINT32_MAX && gls_group_at(ranking, group)->count >= least)
            note_parts(ranking, i);
    }
}

bool gls_group_is_fragment(const struct gls_ranking *ranking, uint32_t number)
{
    uint32_t word[GLS_TERM_WORDS];
    const struct gls_candidate_group *group = gls_group_at(ranking, number);
    unsigned count =
        gls_candidate_words(ranking->candidates, gls_group_citation(ranking, group), word);
    if (count < 2)
        return false;
    if (10 * (uint64_t)group->longer >= 7 * (uint64_t)group->count)
        return true;
    const struct gls_vocabulary_word *first = gls_ranked_word(ranking, word[0]);
    bool french = strcmp(ranking->vocabulary->lang, "fr") == 0;
    bool adjective =
        gls_ranked_is_adjective(ranking, word[0]) || first->pos & 1u << GLS_POS_ADJECTIVE;
    return french && adjective && 10 * (uint64_t)first->after >= 8 * (uint64_t)first->count;
}
