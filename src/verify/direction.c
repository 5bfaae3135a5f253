/* The directions of a shelf, and which of them a segment goes. */
#include <string.h>

#include "core/error.h"
#include "verify/verifier.h"

/* ------------------------------------------------------------------ life */

/* Concepts by their ids, and all that a term names. */
static enum gls_status set_general(struct gls_verify_side *side, const char *name,
                                   struct gls_error *err)
{
    struct gls_facts *facts = &side->comparison.facts;
    struct gls_shelf *const both[] = {side->shelf, gls_shelf_reverse(side->shelf)};
    for (size_t i = 0; i < side->shelf->count; i++) {
        uint32_t concept = gls_base_find_id(side->shelf->base[i], name);
        if (concept != UINT32_MAX)
            gls_facts_set_general(facts,
                                  gls_shelf_concept_number(side->shelf, (uint32_t)i, concept));
    }
    for (size_t i = 0; i < 2; i++) {
        struct gls_found found;
        enum gls_status status = gls_lookup(both[i], gls_span_of(name), &found, err);
        if (status != GLS_OK)
            return status;
        for (size_t k = 0; k < found.count; k++)
            if (found.match[k].grade <= GLS_GRADE_CASE)
                gls_facts_set_general(facts, gls_facts_concept_of(facts, &found.match[k]));
        gls_found_release(&found);
    }
    return GLS_OK;
}

static enum gls_status make_side(struct gls_verifier *verifier, struct gls_verify_side *side)
{
    const struct gls_verify_options *options = &verifier->options;
    const struct gls_comparison_plan plan = {.shelf = side->shelf,
                                             .usage_register = options->usage_register,
                                             .reverse = options->reverse};
    enum gls_status status = gls_comparison_init(&side->comparison, &plan, verifier->err);
    if (status == GLS_OK && !gls_file_notes_init(&side->notes, side->shelf))
        status = gls_fail_nomem(verifier->err);
    for (size_t i = 0; i < options->general_count && status == GLS_OK; i++)
        status = set_general(side, options->general[i], verifier->err);
    side->ready = status == GLS_OK;
    return status;
}

/* Made when the first segment needs it; one whose making failed is of no more use. */
bool gls_verifier_ready(struct gls_verifier *verifier, struct gls_verify_side *side)
{
    if (side->ready)
        return true;
    side->shelf = side == &verifier->forth ? verifier->shelf : gls_shelf_reverse(verifier->shelf);
    if (side->comparison.source.scan) {
        verifier->status = gls_fail_nomem(verifier->err);
        return false;
    }
    verifier->status = make_side(verifier, side);
    return verifier->status == GLS_OK;
}

bool gls_verifier_prepare(struct gls_verifier *verifier)
{
    bool free = !verifier->options.from && !verifier->options.to;
    return gls_verifier_ready(verifier, &verifier->forth) &&
           (!free || gls_verifier_ready(verifier, &verifier->back));
}

void gls_verify_side_release(struct gls_verify_side *side)
{
    gls_comparison_release(&side->comparison);
    gls_proposals_release(&side->proposals);
    gls_file_notes_release(&side->notes);
}

/* ------------------------------------------------------------------ languages */

/* Whether a language is that of a shelf, whatever their regions; NULL: nobody says. */
static bool is_of(const char *shelf, const char *lang)
{
    char primary[GLS_VERIFY_LANG_BYTES];
    size_t size = strcspn(shelf, "-");
    size = size < sizeof primary ? size : sizeof primary - 1;
    memcpy(primary, shelf, size);
    primary[size] = '\0';
    return !lang || gls_lang_matches(primary, lang);
}

static bool goes(const struct gls_segment *segment, const char *from, const char *to)
{
    return is_of(from, segment->source.lang) && is_of(to, segment->target.lang);
}

struct gls_verify_side *gls_verifier_side_of(struct gls_verifier *verifier,
                                             const struct gls_segment *segment)
{
    const struct gls_shelf *shelf = verifier->shelf;
    bool free = !verifier->options.from && !verifier->options.to;
    if (goes(segment, shelf->from, shelf->to))
        return &verifier->forth;
    return free && goes(segment, shelf->to, shelf->from) ? &verifier->back : NULL;
}

void gls_verify_side_set_region(struct gls_verify_side *side, const char *asked, const char *lang)
{
    const char *tag = asked && strchr(asked, '-') ? asked : lang;
    const char *mark = tag ? strpbrk(tag, "-_") : NULL;
    char region[sizeof side->region] = "";
    size_t size = mark ? strlen(mark + 1) : 0;
    for (size_t i = 0; size == 2 && i < size; i++) {
        char c = mark[1 + i];
        region[i] = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
    }
    if (strcmp(region, side->region) == 0)
        return;
    memcpy(side->region, region, sizeof region);
    gls_proposals_forget(&side->proposals);
    gls_facts_set_region(&side->comparison.facts, *region ? side->region : NULL);
}
