/* Candidates as entries to be completed: a term with its first sentence, nothing in the other
 * language and no status, so that a check says what is missing. They are built as a base and
 * written as any. */
#include "format/candidate.h"

#include <inttypes.h>
#include <string.h>

#include "base/builder.h"
#include "base/shelf.h"
#include "core/memory.h"
#include "format/format.h"
#include "text/ending.h"
#include "text/token.h"

static void begin(struct gls_candidate_list *list)
{
    list->state = gls_builder_new("");
    if (!list->state)
        gls_buf_fail_nomem(&list->scratch);
}

/* An id from the words of the term: "granulome-epithelioide". */
static struct gls_span make_id(struct gls_candidate_list *list, const char *term)
{
    struct gls_tokens tokens;
    struct gls_token token;
    struct gls_buf *id = &list->scratch;
    id->size = 0;
    gls_tokens_begin(&tokens, gls_span_of(term));
    while (gls_tokens_next(&tokens, &token)) {
        gls_buf_puts(id, id->size ? "-" : "");
        gls_buf_put(id, token.key.data, token.key.size);
    }
    return (struct gls_span){id->data, id->size};
}

static void put_property(struct gls_builder *builder, enum gls_category category,
                         struct gls_span value, bool nested)
{
    gls_builder_property(
        builder, GLS_OF_TERM,
        &(struct gls_property_draft){.category = category, .value = value, .nested = nested});
}

/* The sentence, and where it stands. */
static void put_context(struct gls_candidate_list *list,
                        const struct gls_candidate_context *context)
{
    struct gls_buf *place = &list->scratch;
    place->size = 0;
    gls_buf_printf(place, "%s:%" PRIu64, context->file, context->line);
    put_property(list->state, GLS_CATEGORY_CONTEXT, context->text, false);
    put_property(list->state, GLS_CATEGORY_SOURCE, (struct gls_span){place->data, place->size},
                 true);
}

static void put_suggestion(struct gls_candidate_list *list, const struct gls_candidate *candidate)
{
    struct gls_buf *note = &list->scratch;
    note->size = 0;
    gls_buf_printf(note, "suggested: %s %s", candidate->suggested, gls_candidate_mark(candidate));
    put_property(list->state, GLS_CATEGORY_NOTE, (struct gls_span){note->data, note->size}, false);
}

/* A phrase is a noun's; of a word the ending must say so. */
static bool is_noun(const struct gls_candidate *candidate)
{
    char lang[3] = {candidate->lang[0], candidate->lang[1], '\0'};
    unsigned kinds = gls_ending_kinds(lang, gls_span_of(candidate->term));
    return strchr(candidate->term, ' ') ||
           (kinds & (GLS_ENDING_NOUN | GLS_ENDING_ADJECTIVE)) == GLS_ENDING_NOUN;
}

static void put_candidate(struct gls_candidate_list *list, const struct gls_candidate *candidate)
{
    struct gls_builder *builder = list->state;
    if (!builder || candidate->known)
        return;
    gls_builder_concept(builder, (struct gls_place){0}, make_id(list, candidate->term));
    gls_builder_section(builder, (struct gls_place){0}, gls_span_of(candidate->lang));
    gls_builder_term(builder, (struct gls_place){0});
    gls_builder_term_text(builder, gls_span_of(candidate->term));
    if (is_noun(candidate))
        gls_builder_term_pos(builder, GLS_POS_NOUN);
    if (candidate->contexts)
        put_context(list, candidate->context);
    if (candidate->suggested)
        put_suggestion(list, candidate);
    gls_builder_concept_end(builder);
}

static void write_base(struct gls_candidate_list *list, struct gls_base *base)
{
    struct gls_shelf *shelf;
    uint32_t count = (uint32_t)gls_base_concepts(base);
    const struct gls_page page = {.title = list->look.title ? list->look.title : "",
                                  .lang = list->look.lang};
    struct gls_entry_ref *concept = gls_malloc((count + 1) * sizeof *concept);
    if (!concept ||
        gls_shelf_of(&shelf, &base, 1, list->look.from, list->look.to, NULL) != GLS_OK) {
        gls_buf_fail_nomem(&list->scratch);
        gls_free(concept);
        return;
    }
    for (uint32_t i = 0; i < count; i++)
    concept[i] = (struct gls_entry_ref){base, i, 0};
    struct gls_scribe scribe = {.concepts = concept,
                                .concept_count = count,
                                .shelf = shelf,
                                .page = &page,
                                .out = list->out};
    gls_buf_init(&scribe.scratch);
    gls_tbx_writer.concepts(&scribe);
    gls_buf_release(&scribe.scratch);
    gls_shelf_free(shelf);
    gls_free(concept);
}

static void end(struct gls_candidate_list *list)
{
    struct gls_base *base;
    if (!list->state || !list->told)
        return;
    if (gls_builder_finish(list->state, GLS_LOAD_TERMS, &base, NULL) != GLS_OK) {
        gls_buf_fail_nomem(&list->scratch);
        return;
    }
    write_base(list, base);
    gls_base_free(base);
}

static void release(struct gls_candidate_list *list)
{
    gls_builder_free(list->state);
}

const struct gls_lister gls_tbx_lister = {begin, put_candidate, end, release};
