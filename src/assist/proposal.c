#include "assist/proposal.h"

#include <stdlib.h>
#include <string.h>

#include "assist/proposal_part.h"
#include "match/found.h"

/* ------------------------------------------------------------------ what is known */

/* Whether a shelf has a text as a term, in any form; its match. */
static bool look_up(struct gls_proposal_draft *draft, struct gls_shelf *shelf, struct gls_span text,
                    struct gls_match *match)
{
    struct gls_found found;
    struct gls_error err;
    enum gls_status status = gls_lookup(shelf, text, &found, &err);
    if (status != GLS_OK && status != GLS_ERR_BAD_UTF8)
        gls_work_fail(draft->proposer->work, status, (struct gls_place){0}, "%s", err.message);
    bool has = status == GLS_OK && found.count && found.match->grade <= GLS_GRADE_INFLECTED;
    if (has && match)
        *match = *found.match;
    if (status == GLS_OK)
        gls_found_release(&found);
    return has;
}

/* Every form is asked about: none may be a term. */
static bool is_in(struct gls_proposal_draft *draft, struct gls_shelf *shelf,
                  struct gls_match *match)
{
    const struct gls_ranking *ranking = draft->proposer->ranking;
    struct gls_buf *text = &draft->text;
    for (uint32_t at = draft->group->member; at; at = ranking->next[at - 1]) {
        text->size = 0;
        gls_ranking_write(ranking, at - 1, text);
        if (!gls_work_wrote(draft->proposer->work, text))
            return false;
        if (look_up(draft, shelf, (struct gls_span){text->data, text->size}, match))
            return true;
    }
    return false;
}

/* ------------------------------------------------------------------ its forms */

static int compare_forms(const void *left, const void *right)
{
    const struct gls_candidate_form *a = left, *b = right;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return strcmp(a->text, b->text);
}

static void put_node(struct gls_proposal_draft *draft, uint32_t node)
{
    gls_ranking_write(draft->proposer->ranking, node, &draft->names);
    gls_buf_put(&draft->names, "", 1);
}

/* Forms that are written alike are one: "l'os" and "los" have two nodes. */
static void write_forms(struct gls_proposal_draft *draft)
{
    const struct gls_ranking *ranking = draft->proposer->ranking;
    struct gls_work *work = draft->proposer->work;
    draft->names.size = draft->forms.count = 0;
    put_node(draft, draft->sums.citation);
    for (uint32_t at = draft->group->member; at; at = ranking->next[at - 1]) {
        struct gls_candidate_form *form =
            GLS_APPEND(work, &draft->forms, struct gls_candidate_form);
        if (!form)
            return;
        form->count = gls_candidate_at(ranking->candidates, at - 1)->count;
        put_node(draft, at - 1);
    }
    if (!gls_work_wrote(work, &draft->names))
        return;
    const char *text = draft->names.data + strlen(draft->names.data) + 1;
    struct gls_candidate_form *form = draft->forms.data;
    for (size_t i = 0; i < draft->forms.count; i++, text += strlen(text) + 1)
        form[i].text = text;
    qsort(form, draft->forms.count, sizeof *form, compare_forms);
}

/* ------------------------------------------------------------------ telling */

/* How many texts have it: exactly of up to 64, else as many as its forms have at most. */
static uint64_t texts_of(const struct gls_proposal_draft *draft)
{
    uint64_t bits = draft->sums.in, count = 0;
    if (draft->proposer->files > 64)
        return draft->sums.texts < draft->proposer->files ? draft->sums.texts
                                                          : draft->proposer->files;
    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

/* Writes what rules or aligned texts call it, or nothing. */
static void suggest(struct gls_proposal_draft *draft)
{
    const struct gls_proposer *proposer = draft->proposer;
    draft->text.size = 0;
    draft->proposal = (struct gls_proposal){0};
    if (proposer->options->suggest && !draft->is_known)
        gls_suggest_equivalent(proposer->ranking, proposer->shelf, proposer->options->association,
                               draft->group, &draft->text, &draft->proposal);
    else
        gls_buf_put(&draft->text, "", 1);
}

/* The sentences of its places, behind what is suggested. NULL: the failure is noted. */
static struct gls_candidate_context *write_contexts(struct gls_proposal_draft *draft)
{
    struct gls_work *work = draft->proposer->work;
    size_t count = draft->contexts.count, at = draft->text.size;
    struct gls_candidate_context *context = gls_work_malloc(work, (count + 1) * sizeof *context);
    for (size_t i = 0; context && i < count; i++)
        gls_proposal_fill_context(draft, i, &context[i]);
    if (!context || !gls_work_wrote(work, &draft->text)) {
        gls_free(context);
        return NULL;
    }
    for (size_t i = 0; i < count; at += context[i++].text.size)
        context[i].text.data = draft->text.data + at;
    return context;
}

static void tell_draft(struct gls_proposal_draft *draft, gls_candidate_fn *tell, void *payload)
{
    gls_proposal_find_places(draft);
    suggest(draft);
    struct gls_candidate_context *context = write_contexts(draft);
    if (!context)
        return;
    const char *variant;
    enum gls_candidate_kind kind = gls_proposal_kind(draft, &variant);
    const struct gls_candidate candidate = {.term = draft->names.data,
                                            .lang = draft->proposer->shelf->from,
                                            .count = draft->group->count,
                                            .texts = texts_of(draft),
                                            .score = (double)draft->group->score,
                                            .kind = kind,
                                            .form = draft->forms.data,
                                            .forms = draft->forms.count,
                                            .contains = draft->inner.data,
                                            .containing = draft->inner.count,
                                            .variant_of = variant,
                                            .suggested =
                                                *draft->text.data ? draft->text.data : NULL,
                                            .attested = draft->proposal.attested,
                                            .segments = draft->proposal.segments,
                                            .known = draft->is_known ? &draft->known : NULL,
                                            .context = context,
                                            .contexts = draft->contexts.count};
    tell(payload, &candidate);
    gls_free(context);
}

/* Whether it is to be told: no part of another, not refused before, not known. */
static bool is_wanted(struct gls_proposal_draft *draft, struct gls_shelf *stop, uint32_t group)
{
    const struct gls_proposer *proposer = draft->proposer;
    draft->is_known = false;
    if (gls_group_is_fragment(proposer->ranking, group) || (stop && is_in(draft, stop, NULL)))
        return false;
    draft->is_known = is_in(draft, proposer->shelf, &draft->known);
    return !draft->is_known || proposer->options->known;
}

static void propose(struct gls_proposal_draft *draft, struct gls_shelf *stop, double least,
                    gls_candidate_fn *tell, void *payload)
{
    const struct gls_proposer *proposer = draft->proposer;
    const struct gls_ranking *ranking = proposer->ranking;
    uint64_t told = 0, most = proposer->options->most;
    for (size_t i = 0; i < ranking->ordered && (!most || told < most); i++) {
        draft->group = gls_group_at(ranking, ranking->order[i]);
        if ((double)draft->group->score < least)
            break;
        if (!is_wanted(draft, stop, ranking->order[i]))
            continue;
        draft->sums = gls_group_sums(ranking, draft->group);
        write_forms(draft);
        if (!gls_work_failed(proposer->work))
            gls_proposal_find_inner(draft, draft->names.data);
        if (gls_work_failed(proposer->work))
            return;
        tell_draft(draft, tell, payload);
        told++;
    }
}

void gls_propose(struct gls_proposer *proposer, double least, gls_candidate_fn *tell, void *payload)
{
    struct gls_proposal_draft draft = {.proposer = proposer};
    struct gls_shelf *stop = NULL;
    struct gls_error err = {0};
    const struct gls_scan_events events = {.hit = gls_proposal_take_hit, .payload = &draft};
    gls_buf_init(&draft.names);
    gls_buf_init(&draft.text);
    enum gls_status status =
        gls_scan_new(&draft.scan, proposer->shelf,
                     GLS_SCAN_ALL | GLS_SCAN_OVERLAP | GLS_SCAN_GENERAL, &events, &err);
    if (status == GLS_OK && proposer->options->suggest) /* what attests a proposal */
        status = gls_shelf_index(gls_shelf_reverse(proposer->shelf), &err);
    if (status == GLS_OK && proposer->options->suggest && proposer->options->association)
        gls_association_ready(proposer->options->association, proposer->work);
    if (status == GLS_OK && proposer->options->stop)
        status = gls_shelf_of(&stop, &proposer->options->stop, 1, proposer->shelf->from,
                              proposer->shelf->to, &err);
    if (status != GLS_OK)
        gls_work_fail(proposer->work, status, (struct gls_place){0}, "%s", err.message);
    else
        propose(&draft, stop, least, tell, payload);
    gls_shelf_free(stop);
    gls_scan_free(draft.scan);
    gls_buf_release(&draft.names);
    gls_buf_release(&draft.text);
    gls_free(draft.forms.data);
    gls_free(draft.inner.data);
    gls_free(draft.spans.data);
    gls_free(draft.contexts.data);
}
