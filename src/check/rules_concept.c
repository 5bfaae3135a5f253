/* Rules about one concept at a time, and about ids. */
#include <string.h>

#include "base/lang.h"
#include "check/rules.h"
#include "core/span.h"
#include "xml/ncname.h"

/* ------------------------------------------------------------------ no-term, no-equivalent */

void gls_rule_no_term(struct gls_check_run *run)
{
    for (uint32_t i = 0; i < gls_base_concepts(run->base); i++) {
        struct gls_concept concept = gls_base_concept(run->base, i);
        if (!concept.terms.count)
            gls_check_run_report(run, concept.line, concept.column,
                                 "the concept has no term: give it one or delete it");
    }
}

/* Whether all terms of a concept that has some are in the language of the first. */
static bool has_one_language(const struct gls_base *base, const struct gls_concept *concept)
{
    struct gls_span first = {NULL, 0};
    for (uint32_t i = 0; i < concept->sections.count; i++) {
        struct gls_section section = gls_base_section(base, concept->sections.first + i);
        struct gls_span lang = {section.lang, gls_lang_primary(section.lang)};
        if (!section.terms.count)
            continue;
        if (first.data && !gls_span_equal(first, lang))
            return false;
        first = lang;
    }
    return first.data;
}

/* What to translate a term into: the other one of French and English. */
static const char *wanted_language(const char *lang)
{
    if (gls_lang_matches("fr", lang))
        return "en";
    return gls_lang_matches("en", lang) ? "fr" : "another language";
}

void gls_rule_no_equivalent(struct gls_check_run *run)
{
    for (uint32_t i = 0; i < gls_base_concepts(run->base); i++) {
        struct gls_concept concept = gls_base_concept(run->base, i);
        struct gls_term term = gls_first_term(run, i);
        if (has_one_language(run->base, &concept))
            gls_check_run_report(run, concept.line, concept.column,
                                 "%s (%s) has no equivalent: add a term in %s",
                                 gls_quote(term.text).text, term.lang, wanted_language(term.lang));
    }
}

/* ------------------------------------------------------------------ two-preferred */

/* Terms preferred in different places (oedema in the United Kingdom, edema in the United States)
 * do not compete: section NUL geographical usage. */
static void append_preferred(struct gls_check_run *run, uint32_t number, struct gls_buf *out)
{
    struct gls_term term = gls_base_term(run->base, number);
    if (term.admin != GLS_ADMIN_PREFERRED)
        return;
    const char *usage = gls_base_value(run->base, term.properties, GLS_CATEGORY_GEOGRAPHICAL_USAGE);
    gls_buf_printf(out, "%u", (unsigned)term.section);
    gls_buf_put(out, "", 1);
    gls_buf_puts(out, usage ? usage : "");
}

static void report_preferred(struct gls_check_run *run, const struct gls_group *group)
{
    struct gls_term first = gls_base_term(run->base, group->item[0].number);
    for (size_t i = 1; i < group->count; i++) {
        struct gls_term term = gls_base_term(run->base, group->item[i].number);
        gls_check_run_report(
            run, term.line, term.column,
            "%s is preferred in %s, and so is %s (line %u): make one of them admitted",
            gls_quote(term.text).text, term.lang, gls_quote(first.text).text, (unsigned)first.line);
    }
}

void gls_rule_two_preferred(struct gls_check_run *run)
{
    gls_check_run_groups(run, gls_base_terms(run->base), append_preferred, report_preferred);
}

/* ------------------------------------------------------------------ term-order */

/* The status of a term in words. */
static const char *status_of(const struct gls_term *term)
{
    const char *name = gls_admin_name(term->admin);
    return name ? name : "without status";
}

static void check_order(struct gls_check_run *run, const struct gls_section *section,
                        uint32_t number)
{
    struct gls_term before = {.admin = GLS_ADMIN_PREFERRED};
    for (uint32_t i = 0; i < section->terms.count; i++) {
        struct gls_term term = gls_base_term(run->base, section->terms.first + i);
        if (gls_admin_rank(term.admin) < gls_admin_rank(before.admin)) {
            gls_check_run_report(run, term.line, term.column,
                                 "%s (%s) stands after %s (%s): put preferred terms first, "
                                 "then admitted, then what is not to be used",
                                 gls_quote(term.text).text, status_of(&term),
                                 gls_quote(before.text).text, status_of(&before));
            gls_check_run_mend(run, (struct gls_remedy){.kind = GLS_REMEDY_ORDER,
                                                        .offset = section->offset,
                                                        .size = section->size,
                                                        .section = number});
            return;
        }
        before = term;
    }
}

void gls_rule_term_order(struct gls_check_run *run)
{
    for (uint32_t i = 0; i < gls_base_concepts(run->base); i++) {
        struct gls_range sections = gls_base_concept(run->base, i).sections;
        for (uint32_t j = 0; j < sections.count; j++) {
            struct gls_section section = gls_base_section(run->base, sections.first + j);
            check_order(run, &section, sections.first + j);
        }
    }
}

/* ------------------------------------------------------------------ empty-element */

void gls_rule_empty_element(struct gls_check_run *run)
{
    for (uint32_t i = 0; i < gls_base_empties(run->base); i++) {
        struct gls_empty empty = gls_base_empty(run->base, i);
        gls_check_run_report(run, empty.line, empty.column,
                             "a %s without content: fill it in or remove it",
                             gls_quote(empty.name).text);
        if (!empty.needed)
            gls_check_run_mend(run, (struct gls_remedy){.kind = GLS_REMEDY_REMOVAL,
                                                        .offset = empty.offset,
                                                        .size = empty.size});
    }
}

/* ------------------------------------------------------------------ merge-conflict */

void gls_rule_merge_conflict(struct gls_check_run *run)
{
    for (uint32_t i = 0; i < gls_base_marks(run->base); i++) {
        struct gls_conflict_mark mark = gls_base_mark(run->base, i);
        gls_check_run_report(run, mark.line, mark.column,
                             "the mark %s of a merge: keep one of the two sides, or make one "
                             "entry of them, and remove the marks",
                             gls_quote(mark.text).text);
    }
}

/* ------------------------------------------------------------------ only-deprecated */

/* concept NUL language */
static void append_concept_language(struct gls_check_run *run, uint32_t number, struct gls_buf *out)
{
    struct gls_term term = gls_base_term(run->base, number);
    if (term.usage & GLS_USAGE_LOOKUP)
        return;
    gls_buf_printf(out, "%u", (unsigned)term.concept_number);
    gls_buf_put(out, "", 1);
    gls_buf_put(out, term.lang, gls_lang_primary(term.lang));
}

static void report_deprecated(struct gls_check_run *run, const struct gls_group *group)
{
    for (size_t i = 0; i < group->count; i++) {
        struct gls_term term = gls_base_term(run->base, group->item[i].number);
        if (gls_term_in_use(&term))
            return;
    }
    struct gls_term first = gls_base_term(run->base, group->item[0].number);
    gls_check_run_report(run, first.line, first.column,
                         "%s is %s, and the concept has no other term in %s: add the one to use",
                         gls_quote(first.text).text, gls_admin_name(first.admin), first.lang);
}

void gls_rule_only_deprecated(struct gls_check_run *run)
{
    gls_check_run_groups(run, gls_base_terms(run->base), append_concept_language,
                         report_deprecated);
}

/* ------------------------------------------------------------------ unknown-status */

/* The reader keeps a status it does not know as a note: "administrativeStatus: Draft". */
static const char *unknown_status(const char *note)
{
    static const char *const categories[] = {
        "administrativeStatus: ", "usageStatus: ", "normativeAuthorization: ", "termStatus: "};
    for (size_t i = 0; i < sizeof categories / sizeof *categories; i++) {
        size_t size = strlen(categories[i]);
        if (strncmp(note, categories[i], size) == 0)
            return note + size;
    }
    return NULL;
}

static void check_status(struct gls_check_run *run, const struct gls_property *property)
{
    const char *status =
        property->category == GLS_CATEGORY_NOTE ? unknown_status(property->value) : NULL;
    if (status)
        gls_check_run_report(run, property->line, property->column,
                             "unknown status %s, kept as a note: use preferredTerm-admn-sts, "
                             "admittedTerm-admn-sts, deprecatedTerm-admn-sts or "
                             "supersededTerm-admn-sts",
                             gls_quote(status).text);
}

static void each_property(struct gls_check_run *run, struct gls_range range,
                          void (*check)(struct gls_check_run *run,
                                        const struct gls_property *property))
{
    for (uint32_t i = 0; i < range.count; i++) {
        struct gls_property property = gls_base_property(run->base, range.first + i);
        check(run, &property);
    }
}

void gls_rule_unknown_status(struct gls_check_run *run)
{
    for (uint32_t i = 0; i < gls_base_terms(run->base); i++)
        each_property(run, gls_base_term(run->base, i).properties, check_status);
}

/* ------------------------------------------------------------------ ids */

static void append_id(struct gls_check_run *run, uint32_t number, struct gls_buf *out)
{
    gls_buf_puts(out, gls_base_concept(run->base, number).id);
}

static void report_ids(struct gls_check_run *run, const struct gls_group *group)
{
    uint32_t first = gls_base_concept(run->base, group->item[0].number).line;
    for (size_t i = 1; i < group->count; i++) {
        struct gls_concept concept = gls_base_concept(run->base, group->item[i].number);
        gls_check_run_report(run, concept.line, concept.column,
                             "id %s is already that of the concept on line %u: choose another",
                             gls_quote(concept.id).text, (unsigned)first);
    }
}

void gls_rule_duplicate_id(struct gls_check_run *run)
{
    gls_check_run_groups(run, gls_base_concepts(run->base), append_id, report_ids);
}

/* The rows of a table, which are no elements, need no id, and none that XML would allow. */
void gls_rule_invalid_id(struct gls_check_run *run)
{
    for (uint32_t i = 0; i < gls_base_concepts(run->base); i++) {
        struct gls_concept concept = gls_base_concept(run->base, i);
        if (!concept.size)
            continue;
        if (!*concept.id)
            gls_check_run_report(run, concept.line, concept.column,
                                 "the concept has no id: give it one, for references to name it");
        else if (!gls_is_ncname(gls_span_of(concept.id)))
            gls_check_run_report(run, concept.line, concept.column,
                                 "id %s is no XML id: begin with a letter or \"_\", go on with "
                                 "letters, digits, \"-\", \"_\" and \".\"",
                                 gls_quote(concept.id).text);
    }
}

static void check_reference(struct gls_check_run *run, const struct gls_property *property)
{
    if (property->category != GLS_CATEGORY_CROSS_REFERENCE || !*property->target ||
        gls_base_find_id(run->base, property->target) != UINT32_MAX)
        return;
    gls_check_run_report(
        run, property->line, property->column,
        "cross-reference to %s, but no concept here has that id: correct or remove it",
        gls_quote(property->target).text);
}

void gls_rule_dangling_reference(struct gls_check_run *run)
{
    for (uint32_t i = 0; i < gls_base_concepts(run->base); i++)
        each_property(run, gls_base_concept(run->base, i).properties, check_reference);
    for (uint32_t i = 0; i < gls_base_terms(run->base); i++)
        each_property(run, gls_base_term(run->base, i).properties, check_reference);
}
