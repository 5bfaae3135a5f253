#include "assist/proposal.h"

#include <stdlib.h>
#include <string.h>

#include "assist/chunk.h"
#include "assist/suggest.h"
#include "match/found.h"
#include "text/clip.h"

/* The candidate in hand. What it consists of lies in the arrays, text in one buffer: by places
 * until all of it is there. */
struct draft {
    struct gls_proposer *proposer;
    const struct gls_candidate_group *group;
    struct gls_candidate_sums sums;
    struct gls_buf text;    /* strings, each with a NUL */
    struct gls_array forms; /* struct gls_candidate_form, whose text is a place */
    struct gls_array inner; /* const char *: terms of the glossary in it */
    struct gls_array spans; /* struct inner_hit */
    struct gls_array contexts;
    struct gls_scan *scan;
    struct gls_match known;
    bool is_known;
    size_t suggested; /* place in the text */
    struct gls_proposal proposal;
};

struct inner_hit {
    uint64_t start, size;
    const char *text;
    unsigned words; /* content words of it */
};

const char *gls_candidate_kind_name(enum gls_candidate_kind kind)
{
    static const char *const names[] = {"word", "phrase", "abbreviation", "variant", "name"};
    return (size_t)kind < sizeof names / sizeof *names ? names[kind] : NULL;
}

/* ------------------------------------------------------------------ what is known */

/* Whether a shelf has a text as a term, in any form; its match. */
static bool look_up(struct draft *draft, struct gls_shelf *shelf, struct gls_span text,
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
static bool is_in(struct draft *draft, struct gls_shelf *shelf, struct gls_match *match)
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

static size_t put_node(struct draft *draft, uint32_t node)
{
    size_t at = draft->text.size;
    gls_ranking_write(draft->proposer->ranking, node, &draft->text);
    gls_buf_put(&draft->text, "", 1);
    return at;
}

/* Forms that are written alike are one: "l'os" and "los" have two nodes. */
static void write_forms(struct draft *draft)
{
    const struct gls_ranking *ranking = draft->proposer->ranking;
    struct gls_work *work = draft->proposer->work;
    draft->text.size = draft->forms.count = 0;
    put_node(draft, draft->sums.citation);
    for (uint32_t at = draft->group->member; at; at = ranking->next[at - 1]) {
        struct gls_candidate_form *form =
            GLS_APPEND(work, &draft->forms, struct gls_candidate_form);
        if (!form)
            return;
        form->count = gls_candidate_at(ranking->candidates, at - 1)->count;
        put_node(draft, at - 1);
    }
    if (!gls_work_wrote(work, &draft->text))
        return;
    const char *text = draft->text.data + strlen(draft->text.data) + 1;
    struct gls_candidate_form *form = draft->forms.data;
    for (size_t i = 0; i < draft->forms.count; i++, text += strlen(text) + 1)
        form[i].text = text;
    qsort(form, draft->forms.count, sizeof *form, compare_forms);
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
        count +=
            word == UINT32_MAX || gls_vocabulary_at(vocabulary, word)->role == GLS_ROLE_CONTENT;
    }
    return count;
}

static void take_hit(void *payload, const struct gls_hit *hit)
{
    struct draft *draft = payload;
    struct inner_hit *inner = GLS_APPEND(draft->proposer->work, &draft->spans, struct inner_hit);
    if (inner)
        *inner =
            (struct inner_hit){hit->start, hit->surface.size, gls_match_text(hit->match),
                               count_content(draft->proposer->ranking->vocabulary, hit->surface)};
}

static int compare_spans(const void *left, const void *right)
{
    const struct inner_hit *a = left, *b = right;
    if (a->size != b->size)
        return a->size > b->size ? -1 : 1;
    return (a->start > b->start) - (a->start < b->start);
}

static void find_inner(struct draft *draft, const char *term)
{
    struct gls_error err;
    struct gls_work *work = draft->proposer->work;
    draft->spans.count = draft->inner.count = 0;
    enum gls_status status = gls_scan_feed(draft->scan, gls_span_of(term), &err);
    enum gls_status ended = gls_scan_end(draft->scan, NULL, status == GLS_OK ? &err : NULL);
    if (status != GLS_OK || ended != GLS_OK)
        gls_work_fail(work, err.status, (struct gls_place){0}, "%s", err.message);
    if (draft->spans.count > 1)
        qsort(draft->spans.data, draft->spans.count, sizeof(struct inner_hit), compare_spans);
    for (size_t i = 0; i < draft->spans.count && !gls_work_failed(work); i++) {
        const char **text = GLS_APPEND(work, &draft->inner, const char *);
        if (text)
            *text = GLS_AT(draft->spans, struct inner_hit, i)->text;
    }
}

/* ------------------------------------------------------------------ its kind */

static bool begins_with_capital(struct gls_span text)
{
    struct gls_tokens tokens;
    struct gls_token token;
    gls_tokens_begin(&tokens, text);
    return gls_tokens_next(&tokens, &token) && token.capital;
}

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
static const char *variant_of(const struct draft *draft, unsigned content)
{
    for (size_t i = 0; i < draft->spans.count; i++)
        if (GLS_AT(draft->spans, struct inner_hit, i)->words + 1 == content)
            return GLS_AT(draft->spans, struct inner_hit, i)->text;
    return NULL;
}

static enum gls_candidate_kind kind_of(const struct draft *draft, const char **variant)
{
    uint32_t word[GLS_TERM_WORDS];
    const struct gls_vocabulary *vocabulary = draft->proposer->ranking->vocabulary;
    unsigned count =
        gls_candidate_words(draft->proposer->ranking->candidates, draft->sums.citation, word);
    unsigned content = 0, capitals = 0;
    *variant = NULL;
    for (unsigned i = 0; i < count; i++) {
        if (gls_vocabulary_at(vocabulary, word[i])->role != GLS_ROLE_CONTENT)
            continue;
        content++;
        capitals += begins_with_capital(gls_vocabulary_spelling(vocabulary, word[i]));
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

/* ------------------------------------------------------------------ contexts */

struct occurrence {
    uint32_t sentence;
    uint16_t at, size;
};

static void add_occurrence(struct draft *draft, struct occurrence occurrence)
{
    struct occurrence *kept =
        GLS_APPEND(draft->proposer->work, &draft->contexts, struct occurrence);
    if (kept)
        *kept = occurrence;
}

static const struct gls_kept_sentence *sentence_at(const struct draft *draft, uint32_t number)
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
static void gather_occurrences(struct draft *draft)
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

static void fill_context(struct draft *draft, const struct occurrence *occurrence,
                         struct gls_candidate_context *context)
{
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

/* ------------------------------------------------------------------ telling */

/* How many texts have it: exactly of up to 64, else as many as its forms have at most. */
static uint64_t texts_of(const struct draft *draft)
{
    uint64_t bits = draft->sums.in, count = 0;
    if (draft->proposer->files > 64)
        return draft->sums.texts < draft->proposer->files ? draft->sums.texts
                                                          : draft->proposer->files;
    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

/* Appends what rules or aligned texts call it, or nothing. */
static void suggest(struct draft *draft)
{
    const struct gls_proposer *proposer = draft->proposer;
    draft->suggested = draft->text.size;
    draft->proposal = (struct gls_proposal){0};
    if (proposer->options->suggest && !draft->is_known)
        gls_suggest_equivalent(proposer->ranking, proposer->shelf, proposer->options->association,
                               draft->group, &draft->text, &draft->proposal);
    else
        gls_buf_put(&draft->text, "", 1);
}

static void tell_draft(struct draft *draft, gls_candidate_fn *tell, void *payload)
{
    struct gls_work *work = draft->proposer->work;
    struct gls_buf *text = &draft->text;
    const char *before = text->data;
    gather_occurrences(draft);
    suggest(draft);
    size_t count = draft->contexts.count, lines = text->size;
    struct gls_candidate_context *context = gls_work_malloc(work, (count + 1) * sizeof *context);
    for (size_t i = 0; context && i < count; i++)
        fill_context(draft, GLS_AT(draft->contexts, struct occurrence, i), &context[i]);
    if (!context || !gls_work_wrote(work, text)) {
        gls_free(context);
        return;
    }
    struct gls_candidate_form *form = draft->forms.data;
    for (size_t i = 0; i < draft->forms.count; i++) /* the buffer may have moved */
        form[i].text = text->data + (form[i].text - before);
    for (size_t i = 0; i < count; lines += context[i++].text.size)
        context[i].text.data = text->data + lines;
    const char *variant;
    enum gls_candidate_kind kind = kind_of(draft, &variant);
    const struct gls_candidate candidate = {
        .term = text->data,
        .lang = draft->proposer->shelf->from,
        .count = draft->group->count,
        .texts = texts_of(draft),
        .score = (double)draft->group->score,
        .kind = kind,
        .form = form,
        .forms = draft->forms.count,
        .contains = draft->inner.data,
        .containing = draft->inner.count,
        .variant_of = variant,
        .suggested = text->data[draft->suggested] ? text->data + draft->suggested : NULL,
        .attested = draft->proposal.attested,
        .segments = draft->proposal.segments,
        .known = draft->is_known ? &draft->known : NULL,
        .context = context,
        .contexts = count};
    tell(payload, &candidate);
    gls_free(context);
}

/* Whether it is to be told: no part of another, not refused before, not known. */
static bool is_wanted(struct draft *draft, struct gls_shelf *stop, uint32_t group)
{
    const struct gls_proposer *proposer = draft->proposer;
    draft->is_known = false;
    if (gls_group_is_fragment(proposer->ranking, group) || (stop && is_in(draft, stop, NULL)))
        return false;
    draft->is_known = is_in(draft, proposer->shelf, &draft->known);
    return !draft->is_known || proposer->options->known;
}

static void propose(struct draft *draft, struct gls_shelf *stop, double least,
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
            find_inner(draft, draft->text.data);
        if (gls_work_failed(proposer->work))
            return;
        tell_draft(draft, tell, payload);
        told++;
    }
}

void gls_propose(struct gls_proposer *proposer, double least, gls_candidate_fn *tell, void *payload)
{
    struct draft draft = {.proposer = proposer};
    struct gls_shelf *stop = NULL;
    struct gls_error err = {0};
    const struct gls_scan_events events = {.hit = take_hit, .payload = &draft};
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
    gls_buf_release(&draft.text);
    gls_free(draft.forms.data);
    gls_free(draft.inner.data);
    gls_free(draft.spans.data);
    gls_free(draft.contexts.data);
}
