/* What a tally counted, for people or as JSON. */
#include <stdlib.h>

#include "assist/tally.h"
#include "base/base.h"
#include "core/error.h"
#include "core/memory.h"
#include "entry/entry.h"
#include "format/json.h"
#include "page/typography.h"

enum { FREQUENT = 10 };

/* A number of a counter, to be sorted. */
struct row {
    uint32_t number;
    uint64_t times;
};

/* A summary in the making. */
struct summary {
    const struct gls_tally *tally;
    const char *name;
    bool english;
    struct gls_buf *out;
    struct gls_entry entry;
    struct row *frequent, *avoid;
};

/* ------------------------------------------------------------------ rows */

/* The most frequent first, then in the order of the glossary. */
static int compare_rows(const void *a, const void *b)
{
    const struct row *one = a, *other = b;
    if (one->times != other->times)
        return one->times < other->times ? 1 : -1;
    return (one->number > other->number) - (one->number < other->number);
}

static struct row *sort_counter(const struct gls_counter *counter)
{
    struct row *rows = gls_malloc(counter->set.count * sizeof *rows);
    if (!rows)
        return NULL;
    for (size_t i = 0; i < counter->set.count; i++)
        rows[i] = (struct row){counter->set.member[i], counter->times[i]};
    if (counter->set.count > 1)
        qsort(rows, counter->set.count, sizeof *rows, compare_rows);
    return rows;
}

/* Concepts that were only ever a second sense come last, and are not said to be frequent. */
static size_t count_frequent(const struct summary *summary)
{
    size_t count = 0;
    while (count < FREQUENT && count < summary->tally->concepts.set.count &&
           summary->frequent[count].times)
        count++;
    return count;
}

static bool read_term(struct summary *summary, const struct gls_match *match)
{
    struct gls_entry_ref ref = {match->base, match->term, match->shelf_index};
    return gls_entry_read(&summary->entry, summary->tally->shelf, ref, NULL) == GLS_OK;
}

/* The best term of a concept stands for it. */
static bool read_concept(struct summary *summary, uint32_t number)
{
    const struct gls_shelf *shelf = summary->tally->shelf;
    struct gls_entry_ref concept = gls_shelf_concept(shelf, number);
    const struct gls_base *base = concept.base;
    struct gls_range terms = gls_base_concept(base, concept.number).terms;
    struct gls_match best = {.base = base, .term = terms.first, .shelf_index = concept.shelf_index};
    unsigned rank = UINT32_MAX;
    for (uint32_t i = 0; i < terms.count; i++) {
        struct gls_term term = gls_base_term(base, terms.first + i);
        if (!(gls_shelf_side(shelf, concept.shelf_index, term.language) & GLS_SIDE_FROM) ||
            gls_admin_rank(term.admin) >= rank)
            continue;
        rank = gls_admin_rank(term.admin);
        best.term = terms.first + i;
    }
    return read_term(summary, &best);
}

static bool read_avoided(struct summary *summary, uint32_t number)
{
    struct gls_match match = gls_shelf_match(summary->tally->shelf, number);
    return read_term(summary, &match);
}

/* In tenths of a percent. */
static uint64_t coverage_of(const struct gls_scan_counts *counts)
{
    uint64_t all = counts->content_words;
    return all ? (counts->covered_words * 1000 + all / 2) / all : 0;
}

/* ------------------------------------------------------------------ for people */

static const char *in(const struct summary *summary, const char *french, const char *english)
{
    return summary->english ? english : french;
}

enum { LABEL_COLUMNS = 14, COUNT_COLUMNS = 10, TERM_COLUMNS = 32 };

static void put_count(const struct summary *summary, const char *label, uint64_t count)
{
    gls_buf_puts(summary->out, "  ");
    gls_put_padded(summary->out, gls_span_of(label), LABEL_COLUMNS);
    gls_buf_printf(summary->out, "%*llu\n", COUNT_COLUMNS - 2, (unsigned long long)count);
}

static void put_coverage(const struct summary *summary)
{
    const struct gls_scan_counts *counts = &summary->tally->counts;
    uint64_t tenths = coverage_of(counts);
    if (counts->content_words == 0)
        return;
    gls_buf_puts(summary->out, "  ");
    gls_put_padded(summary->out, gls_span_of(in(summary, "couverture", "coverage")), LABEL_COLUMNS);
    gls_buf_printf(summary->out, in(summary, "%*llu,%llu\u00A0%%", "%*llu.%llu%%"),
                   COUNT_COLUMNS - 4, (unsigned long long)tenths / 10,
                   (unsigned long long)tenths % 10);
    gls_buf_printf(
        summary->out,
        in(summary, "  (%llu mots pleins sur %llu)\n", "  (%llu of %llu content words)\n"),
        (unsigned long long)counts->covered_words, (unsigned long long)counts->content_words);
}

/* "      12  fœtus            fetus" */
static void put_row(const struct summary *summary, uint64_t times, const char *term,
                    const char *before, const char *beside)
{
    gls_buf_printf(summary->out, "%*llu  ", COUNT_COLUMNS, (unsigned long long)times);
    if (beside) {
        gls_put_padded(summary->out, gls_span_of(term), TERM_COLUMNS);
        gls_buf_printf(summary->out, "  %s", before);
        gls_buf_put_safe(summary->out, gls_span_of(beside));
    } else {
        gls_buf_put_safe(summary->out, gls_span_of(term));
    }
    gls_buf_puts(summary->out, "\n");
}

static bool put_frequent(struct summary *summary)
{
    size_t count = count_frequent(summary);
    if (count)
        gls_buf_printf(summary->out, "\n  %s\n",
                       in(summary, "les plus fréquents", "most frequent"));
    for (size_t i = 0; i < count; i++) {
        if (!read_concept(summary, summary->frequent[i].number))
            return false;
        const struct gls_entry *entry = &summary->entry;
        put_row(summary, summary->frequent[i].times, entry->term.text, "",
                entry->equivalents.count ? entry->equivalents.item[0].text : NULL);
    }
    return true;
}

static bool put_avoided(struct summary *summary)
{
    size_t count = summary->tally->avoid.set.count;
    if (count)
        gls_buf_printf(summary->out, "\n  %s\n", in(summary, "à éviter", "to avoid"));
    for (size_t i = 0; i < count; i++) {
        if (!read_avoided(summary, summary->avoid[i].number))
            return false;
        put_row(summary, summary->avoid[i].times, summary->entry.term.text,
                in(summary, "dire ", "say "), summary->entry.prefer.text);
    }
    return true;
}

static void put_heading(const struct summary *summary)
{
    if (summary->name)
        gls_buf_put_safe(summary->out, gls_span_of(summary->name));
    else
        gls_buf_printf(summary->out, in(summary, "total (%llu textes)", "total (%llu texts)"),
                       (unsigned long long)summary->tally->texts);
    gls_buf_puts(summary->out, "\n");
}

static bool write_text(struct summary *summary)
{
    const struct gls_tally *tally = summary->tally;
    put_heading(summary);
    put_count(summary, in(summary, "mots", "words"), tally->counts.words);
    put_count(summary, in(summary, "termes", "terms"), tally->counts.hits);
    put_count(summary, in(summary, "concepts", "concepts"), tally->concepts.set.count);
    put_coverage(summary);
    return put_avoided(summary) && put_frequent(summary);
}

/* ------------------------------------------------------------------ for programs */

static void put_coverage_number(const struct summary *summary)
{
    const struct gls_scan_counts *counts = &summary->tally->counts;
    uint64_t tenths = coverage_of(counts);
    if (counts->content_words)
        gls_buf_printf(summary->out, ",\"coverage\":%llu.%llu", (unsigned long long)tenths / 10,
                       (unsigned long long)tenths % 10);
    else
        gls_buf_puts(summary->out, ",\"coverage\":null");
}

static bool put_avoided_objects(struct summary *summary)
{
    gls_buf_puts(summary->out, ",\"deprecated\":[");
    for (size_t i = 0; i < summary->tally->avoid.set.count; i++) {
        if (!read_avoided(summary, summary->avoid[i].number))
            return false;
        const struct gls_entry *entry = &summary->entry;
        gls_json_member(summary->out, i ? ",{\"term\":" : "{\"term\":", entry->term.text);
        gls_json_number(summary->out, ",\"count\":", summary->avoid[i].times);
        gls_json_member(summary->out, ",\"status\":", gls_admin_name(entry->term.admin));
        gls_json_member(summary->out, ",\"prefer\":", entry->prefer.text);
        gls_json_member(summary->out, ",\"entry\":", entry->id);
        gls_buf_puts(summary->out, "}");
    }
    gls_buf_puts(summary->out, "]");
    return true;
}

static bool put_frequent_objects(struct summary *summary)
{
    size_t count = count_frequent(summary);
    gls_buf_puts(summary->out, ",\"frequent\":[");
    for (size_t i = 0; i < count; i++) {
        if (!read_concept(summary, summary->frequent[i].number))
            return false;
        const struct gls_entry *entry = &summary->entry;
        gls_json_member(summary->out, i ? ",{\"term\":" : "{\"term\":", entry->term.text);
        gls_json_number(summary->out, ",\"count\":", summary->frequent[i].times);
        gls_json_member(summary->out, ",\"entry\":", entry->id);
        gls_json_equivalents(summary->out, &entry->equivalents);
        gls_buf_puts(summary->out, "}");
    }
    gls_buf_puts(summary->out, "]");
    return true;
}

static bool write_json(struct summary *summary)
{
    const struct gls_tally *tally = summary->tally;
    const struct gls_scan_counts *counts = &tally->counts;
    gls_json_member(summary->out, "{\"file\":", summary->name);
    gls_json_number(summary->out, ",\"texts\":", tally->texts);
    gls_json_number(summary->out, ",\"bytes\":", counts->bytes);
    gls_json_number(summary->out, ",\"invalid_bytes\":", counts->invalid);
    gls_json_number(summary->out, ",\"words\":", counts->words);
    gls_json_number(summary->out, ",\"content_words\":", counts->content_words);
    gls_json_number(summary->out, ",\"covered_words\":", counts->covered_words);
    put_coverage_number(summary);
    gls_json_number(summary->out, ",\"terms\":", counts->hits);
    gls_json_number(summary->out, ",\"concepts\":", tally->concepts.set.count);
    bool done = put_avoided_objects(summary) && put_frequent_objects(summary);
    gls_buf_puts(summary->out, "}\n");
    return done;
}

/* ------------------------------------------------------------------ */

enum gls_status gls_tally_write(const struct gls_tally *tally, const char *name, const char *format,
                                const char *lang, struct gls_buf *out, struct gls_error *err)
{
    struct summary summary = {
        .tally = tally, .name = name, .english = lang && gls_lang_matches("en", lang), .out = out};
    const struct gls_format *row = gls_format_find(format);
    if (!row || !row->summarises)
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0},
                        "a summary is text or json, not \"%s\"", format);
    summary.frequent = sort_counter(&tally->concepts);
    summary.avoid = sort_counter(&tally->avoid);
    bool done = summary.frequent && summary.avoid &&
                (row->for_programs ? write_json(&summary) : write_text(&summary));
    gls_free(summary.frequent);
    gls_free(summary.avoid);
    gls_entry_release(&summary.entry);
    return done ? GLS_OK : gls_fail_nomem(err);
}
