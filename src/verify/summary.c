/* The figures of a verification. How much is rendered is told by concept; never as a score: free
 * translations lack more terms than word-for-word ones. */
#include <stdio.h>
#include <stdlib.h>

#include "core/memory.h"
#include "core/span.h"
#include "format/json.h"
#include "page/typography.h"
#include "verify/tally.h"

struct summary {
    const struct gls_verify_tally *tally;
    struct gls_buf *out;
    bool french;
};

/* A concept, or a term that renders one, with how often. */
struct row {
    uint32_t number, times;
};

static int compare_rows(const void *left, const void *right)
{
    const struct row *a = left, *b = right;
    if (a->times != b->times)
        return a->times < b->times ? 1 : -1;
    return (a->number > b->number) - (a->number < b->number);
}

/* The concepts that were asked for, the most frequent first; NULL when there is no memory. */
static struct row *sort_concepts(const struct gls_verify_tally *tally, size_t *count)
{
    uint32_t concepts = gls_shelf_concepts(tally->shelf);
    struct row *rows = gls_malloc((concepts + (size_t)1) * sizeof *rows);
    *count = 0;
    for (uint32_t i = 0; rows && i < concepts; i++)
        if (tally->asked[i])
            rows[(*count)++] = (struct row){i, tally->asked[i]};
    if (*count > 1)
        qsort(rows, *count, sizeof *rows, compare_rows);
    return rows;
}

enum { RENDERINGS_MOST = 64 };

/* The terms that rendered a concept, the most frequent first. */
static size_t sort_renderings(const struct gls_verify_tally *tally, uint32_t concept,
                              struct row rows[RENDERINGS_MOST])
{
    struct gls_entry_ref ref = gls_shelf_concept(tally->shelf, concept);
    struct gls_range terms = gls_base_concept(ref.base, ref.number).terms;
    size_t count = 0;
    for (uint32_t i = 0; i < terms.count && count < RENDERINGS_MOST; i++) {
        uint32_t number = gls_shelf_term_number(tally->shelf, ref.shelf_index, terms.first + i);
        if (number < gls_shelf_terms(tally->shelf) && tally->by[number])
            rows[count++] = (struct row){number, tally->by[number]};
    }
    if (count > 1)
        qsort(rows, count, sizeof *rows, compare_rows);
    return count;
}

/* What a concept is called in the language of the source. */
static const char *name_of(const struct gls_verify_tally *tally, uint32_t concept, const char **id)
{
    struct gls_entry_ref ref = gls_shelf_concept(tally->shelf, concept);
    struct gls_concept of = gls_base_concept(ref.base, ref.number);
    const char *name = "";
    unsigned best = UINT32_MAX;
    *id = of.id;
    for (uint32_t i = 0; i < of.terms.count; i++) {
        struct gls_term term = gls_base_term(ref.base, of.terms.first + i);
        bool source = gls_shelf_side(tally->shelf, ref.shelf_index, term.language) & GLS_SIDE_FROM;
        if (source && gls_admin_rank(term.admin) < best) {
            best = gls_admin_rank(term.admin);
            name = term.text;
        }
    }
    return name;
}

static const char *term_of(const struct gls_verify_tally *tally, uint32_t number)
{
    struct gls_match match = gls_shelf_match(tally->shelf, number);
    return gls_match_text(&match);
}

/* ------------------------------------------------------------------ for people */

static const char *in(const struct summary *summary, const char *english, const char *french)
{
    return summary->french ? french : english;
}

enum { LABEL_COLUMNS = 34, TERM_COLUMNS = 28 };

static void put_figure(const struct summary *summary, const char *label, uint64_t number)
{
    gls_buf_puts(summary->out, "  ");
    gls_put_padded(summary->out, gls_span_of(label), LABEL_COLUMNS);
    gls_buf_printf(summary->out, "%8llu\n", (unsigned long long)number);
}

static const char *skip_name(const struct summary *summary, enum gls_skip skip)
{
    static const char *const french[GLS_SKIP_COUNT] = {[GLS_SKIP_UNTRANSLATED] = "non traduits",
                                                       [GLS_SKIP_KEPT] = "à ne pas traduire",
                                                       [GLS_SKIP_FUZZY] = "incertains (fuzzy)",
                                                       [GLS_SKIP_OBSOLETE] = "obsolètes",
                                                       [GLS_SKIP_LANGUAGE] = "d’autres langues"};
    return summary->french ? french[skip] : gls_skip_name(skip);
}

static void put_figures(const struct summary *summary)
{
    const struct gls_verify_counts *counts = &summary->tally->counts;
    put_figure(summary, in(summary, "segments", "segments"), counts->segments);
    put_figure(summary, in(summary, "checked", "vérifiés"), counts->checked);
    for (unsigned skip = GLS_SKIP_NONE + 1; skip < GLS_SKIP_COUNT; skip++)
        if (counts->skipped[skip])
            put_figure(summary, skip_name(summary, (enum gls_skip)skip), counts->skipped[skip]);
    put_figure(summary, in(summary, "terms", "termes"), counts->terms);
    put_figure(summary, in(summary, "rendered", "rendus"), counts->rendered);
    for (size_t i = 0; i < GLS_VERIFY_RULES; i++)
        for (int k = GLS_SEVERITY_ERROR; k >= GLS_SEVERITY_NOTE; k--)
            if (summary->tally->found[i][k]) {
                char label[64];
                snprintf(label, sizeof label, "%s (%s)", gls_verify_table[i].name,
                         gls_severity_name((enum gls_severity)k));
                put_figure(summary, label, summary->tally->found[i][k]);
            }
    if (counts->waived)
        put_figure(summary, in(summary, "waived", "admis"), counts->waived);
}

/* "    12  12  œdème            edema (8), oedema (4)" */
static void put_concept(const struct summary *summary, uint32_t concept)
{
    const struct gls_verify_tally *tally = summary->tally;
    struct row rows[RENDERINGS_MOST];
    const char *id, *name = name_of(tally, concept, &id);
    size_t count = sort_renderings(tally, concept, rows);
    gls_buf_printf(summary->out, "  %6u %6u  ", (unsigned)tally->asked[concept],
                   (unsigned)tally->rendered[concept]);
    if (count)
        gls_put_padded(summary->out, gls_span_of(name), TERM_COLUMNS);
    else
        gls_buf_put_safe(summary->out, gls_span_of(name));
    for (size_t i = 0; i < count; i++) {
        gls_buf_puts(summary->out, i ? ", " : "  ");
        gls_buf_put_safe(summary->out, gls_span_of(term_of(tally, rows[i].number)));
        gls_buf_printf(summary->out, " (%u)", (unsigned)rows[i].times);
    }
    gls_buf_puts(summary->out, "\n");
}

static void write_text(const struct summary *summary, const char *file, const struct row *rows,
                       size_t count)
{
    struct gls_buf *out = summary->out;
    if (file)
        gls_buf_put_safe(out, gls_span_of(file));
    else
        gls_buf_printf(out, in(summary, "total (%llu files)", "total (%llu fichiers)"),
                       (unsigned long long)summary->tally->files);
    gls_buf_puts(out, "\n");
    put_figures(summary);
    if (count)
        gls_buf_printf(out, "\n  %s\n",
                       in(summary, "asked  rendered, by what", "demandé  rendu, par quoi"));
    for (size_t i = 0; i < count; i++)
        put_concept(summary, rows[i].number);
}

/* ------------------------------------------------------------------ for programs */

static void put_skipped(const struct summary *summary)
{
    static const char *const names[GLS_SKIP_COUNT] = {[GLS_SKIP_UNTRANSLATED] = "untranslated",
                                                      [GLS_SKIP_KEPT] = "not_to_translate",
                                                      [GLS_SKIP_FUZZY] = "fuzzy",
                                                      [GLS_SKIP_OBSOLETE] = "obsolete",
                                                      [GLS_SKIP_LANGUAGE] = "other_languages"};
    gls_buf_puts(summary->out, ",\"skipped\":{");
    for (unsigned skip = GLS_SKIP_NONE + 1; skip < GLS_SKIP_COUNT; skip++) {
        gls_json_member(summary->out, skip > GLS_SKIP_NONE + 1 ? "," : "", names[skip]);
        gls_json_number(summary->out, ":", summary->tally->counts.skipped[skip]);
    }
    gls_buf_puts(summary->out, "}");
}

static void put_found(const struct summary *summary)
{
    gls_buf_puts(summary->out, ",\"findings\":{");
    for (size_t i = 0; i < GLS_VERIFY_RULES; i++) {
        gls_json_member(summary->out, i ? "," : "", gls_verify_table[i].name);
        gls_json_number(summary->out, ":{\"error\":", summary->tally->found[i][GLS_SEVERITY_ERROR]);
        gls_json_number(summary->out,
                        ",\"warning\":", summary->tally->found[i][GLS_SEVERITY_WARNING]);
        gls_json_number(summary->out, ",\"note\":", summary->tally->found[i][GLS_SEVERITY_NOTE]);
        gls_buf_puts(summary->out, "}");
    }
    gls_buf_puts(summary->out, "}");
}

static void put_concept_object(const struct summary *summary, uint32_t concept)
{
    const struct gls_verify_tally *tally = summary->tally;
    struct row rows[RENDERINGS_MOST];
    const char *id, *name = name_of(tally, concept, &id);
    size_t count = sort_renderings(tally, concept, rows);
    gls_json_member(summary->out, "{\"concept\":", *id ? id : NULL);
    gls_json_member(summary->out, ",\"term\":", name);
    gls_json_number(summary->out, ",\"occurrences\":", tally->asked[concept]);
    gls_json_number(summary->out, ",\"rendered\":", tally->rendered[concept]);
    gls_buf_puts(summary->out, ",\"renderings\":{");
    for (size_t i = 0; i < count; i++) {
        gls_json_member(summary->out, i ? "," : "", term_of(tally, rows[i].number));
        gls_json_number(summary->out, ":", rows[i].times);
    }
    gls_buf_puts(summary->out, "}}");
}

static void write_json(const struct summary *summary, const char *file, const struct row *rows,
                       size_t count)
{
    const struct gls_verify_counts *counts = &summary->tally->counts;
    gls_json_member(summary->out, "{\"file\":", file);
    gls_json_number(summary->out, ",\"segments\":", counts->segments);
    gls_json_number(summary->out, ",\"checked\":", counts->checked);
    put_skipped(summary);
    gls_json_number(summary->out, ",\"terms\":", counts->terms);
    gls_json_number(summary->out, ",\"rendered\":", counts->rendered);
    put_found(summary);
    gls_json_number(summary->out, ",\"waived\":", counts->waived);
    gls_buf_puts(summary->out, ",\"concepts\":[");
    for (size_t i = 0; i < count; i++) {
        gls_buf_puts(summary->out, i ? "," : "");
        put_concept_object(summary, rows[i].number);
    }
    gls_buf_puts(summary->out, "]}\n");
}

bool gls_verify_tally_write(const struct gls_verify_tally *tally, const char *file, bool json,
                            bool french, struct gls_buf *out)
{
    const struct summary summary = {tally, out, french};
    size_t count;
    struct row *rows = sort_concepts(tally, &count);
    if (!rows)
        return false;
    if (json)
        write_json(&summary, file, rows, count);
    else
        write_text(&summary, file, rows, count);
    gls_free(rows);
    return true;
}
