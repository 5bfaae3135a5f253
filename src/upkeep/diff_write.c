/* Differences for people, a line each, and for programs:
 *
 *     + fistule (n. f.) · pathologie — fistula
 *     ~ abdomen
 *         fr définition : « … le thorax et le bassin. » → « … le thorax. »
 *         fr + panse (toléré)
 *     - ovule fœtal — conceptus
 */
#include <string.h>

#include "base/lang.h"
#include "core/span.h"
#include "format/json.h"
#include "page/label.h"
#include "upkeep/diff.h"

/* ------------------------------------------------------------------ for people */

static void put(struct gls_buf *out, const char *text)
{
    gls_buf_put_safe(out, gls_span_of(text));
}

/* Words of ours with ordinary spaces, which can be searched for. */
static void put_ours(struct gls_buf *out, const char *text)
{
    static const char no_break[] = "\u00A0";
    for (const char *next; (next = strstr(text, no_break)); text = next + sizeof no_break - 1) {
        gls_buf_put(out, text, (size_t)(next - text));
        gls_buf_puts(out, " ");
    }
    gls_buf_puts(out, text);
}

static void color(struct gls_diff_writing *w, const char *code)
{
    if (w->color)
        gls_buf_puts(w->out, code);
}

/* " (n. f., toléré)"; nothing for a term of which nothing needs to be said. */
static void put_grammar(struct gls_diff_writing *w, const struct gls_term *term, bool status)
{
    char grammar[GLS_GRAMMAR_BYTES];
    const char *said[3] = {gls_label_grammar(term->pos, term->gender, grammar), "", ""};
    const char *type = gls_label_type(term->type, w->lang);
    const char *word = status ? gls_word_label(GLS_WORD_LIST_ADMIN, (int)term->admin, w->lang)
                              : gls_label_status(term->admin, w->lang);
    const char *before = " (";
    said[1] = type ? type : "";
    said[2] = word ? word : "";
    for (int i = 0; i < 3; i++)
        if (*said[i]) {
            gls_buf_puts(w->out, before);
            put_ours(w->out, said[i]);
            before = ", ";
        }
    gls_buf_puts(w->out, *before == ',' ? ")" : "");
}

/* The terms in use of the other languages; ", " between those of one, "; " between languages. */
static void put_equivalents(struct gls_diff_writing *w, struct gls_one one, const char *lang)
{
    struct gls_range terms = gls_base_concept(one.base, one.number).terms;
    const char *last = NULL;
    for (uint32_t i = terms.first; i < terms.first + terms.count; i++) {
        struct gls_term term = gls_base_term(one.base, i);
        if (strcmp(term.lang, lang) == 0 || gls_admin_is_bad(term.admin) ||
            term.usage & GLS_USAGE_LOOKUP)
            continue;
        gls_buf_puts(w->out, !last ? " — " : strcmp(last, term.lang) == 0 ? ", " : "; ");
        put(w->out, term.text);
        last = term.lang;
    }
}

static void put_name(struct gls_diff_writing *w, struct gls_one one)
{
    struct gls_term term = gls_head_term(one);
    const char *id = gls_base_concept(one.base, one.number).id;
    put(w->out, *term.text ? term.text : *id ? id : "(?)");
}

/* A whole concept in a line. */
static void put_concept(struct gls_diff_writing *w, struct gls_one one)
{
    struct gls_term term = gls_head_term(one);
    const char *subject = gls_base_value(
        one.base, gls_base_concept(one.base, one.number).properties, GLS_CATEGORY_SUBJECT_FIELD);
    put_name(w, one);
    put_grammar(w, &term, false);
    if (subject) {
        gls_buf_puts(w->out, " · ");
        put(w->out, subject);
    }
    put_equivalents(w, one, term.lang ? term.lang : "");
}

static void tell_concept(void *payload, struct gls_one old, struct gls_one now)
{
    struct gls_diff_writing *w = payload;
    bool added = !old.base, removed = !now.base;
    color(w, added ? "\033[32m" : removed ? "\033[31m" : "\033[1m");
    gls_buf_puts(w->out, added ? "+ " : removed ? "- " : "~ ");
    if (added || removed)
        put_concept(w, added ? now : old);
    else
        put_name(w, now);
    color(w, "\033[0m");
    gls_buf_puts(w->out, "\n");
}

/* ------------------------------------------------------------------ two texts */

enum { ALIKE_LEAST = 24, CONTEXT = 12 };

/* How much two texts have in common at the beginning, up to a space. */
static size_t common_start(struct gls_span a, struct gls_span b)
{
    size_t size = 0, word = 0;
    while (size < a.size && size < b.size && a.data[size] == b.data[size])
        if (a.data[size++] == ' ')
            word = size;
    return word;
}

static size_t common_end(struct gls_span a, struct gls_span b)
{
    size_t size = 0, word = 0;
    while (size < a.size && size < b.size && a.data[a.size - 1 - size] == b.data[b.size - 1 - size])
        if (a.data[a.size - 1 - size++] == ' ')
            word = size;
    return word;
}

static void put_quoted(struct gls_diff_writing *w, struct gls_span text, size_t start, size_t end)
{
    bool french = strcmp(w->lang, "fr") == 0;
    gls_buf_puts(w->out, french ? "« " : "“");
    gls_buf_puts(w->out, start ? "… " : "");
    gls_buf_put_safe(w->out, (struct gls_span){text.data + start, text.size - start - end});
    gls_buf_puts(w->out, end ? " …" : "");
    gls_buf_puts(w->out, french ? " »" : "”");
}

/* What long texts have in common is left out but for a few words. */
static void put_change(struct gls_diff_writing *w, const char *was, const char *is)
{
    struct gls_span a = gls_span_of(was), b = gls_span_of(is);
    size_t start = common_start(a, b);
    struct gls_span rest_a = {a.data + start, a.size - start},
                    rest_b = {b.data + start, b.size - start};
    size_t end = common_end(rest_a, rest_b);
    start = start > ALIKE_LEAST ? start : 0;
    end = end > ALIKE_LEAST + CONTEXT ? end : 0;
    put_quoted(w, a, start, end);
    gls_buf_puts(w->out, " → ");
    put_quoted(w, b, start, end);
}

/* ------------------------------------------------------------------ one difference */

static void put_label(struct gls_diff_writing *w, const struct gls_difference *d)
{
    const char *term = d->new_term.base   ? gls_base_term_text(d->new_term.base, d->new_term.number)
                       : d->old_term.base ? gls_base_term_text(d->old_term.base, d->old_term.number)
                                          : NULL;
    gls_buf_puts(w->out, "    ");
    if (d->lang) {
        put(w->out, d->lang);
        gls_buf_puts(w->out, " ");
    }
    if (term && d->field != GLS_FIELD_TERM) {
        put(w->out, term);
        gls_buf_puts(w->out, ", ");
    }
}

static void put_field(struct gls_diff_writing *w, const struct gls_difference *d)
{
    bool nested = d->field < GLS_CATEGORY_COUNT && d->of != (enum gls_category)d->field;
    if (nested) {
        gls_buf_puts(w->out, gls_field_label(d->of, w->lang));
        gls_buf_puts(w->out, ", ");
    }
    gls_buf_puts(w->out, gls_field_label(d->field, w->lang));
    gls_buf_puts(w->out, strcmp(w->lang, "fr") == 0 ? " : " : ": ");
}

static void tell_term(struct gls_diff_writing *w, const struct gls_difference *d)
{
    bool added = d->new_term.base;
    struct gls_one one = added ? d->new_term : d->old_term;
    struct gls_term term = gls_base_term(one.base, one.number);
    color(w, added ? "\033[32m" : "\033[31m");
    gls_buf_puts(w->out, added ? "+ " : "- ");
    put(w->out, term.text);
    put_grammar(w, &term, true);
    color(w, "\033[0m");
}

static const char *word_of(struct gls_diff_writing *w, const struct gls_difference *d,
                           struct gls_one one)
{
    enum gls_word_list list = (enum gls_word_list)(d->field - GLS_FIELD_WORD);
    struct gls_term term = gls_base_term(one.base, one.number);
    const char *word = gls_word_label(list, gls_word_value(&term, list), w->lang);
    return word ? word : "–";
}

static void tell_value(struct gls_diff_writing *w, const struct gls_difference *d)
{
    bool added = !d->was, removed = !d->is;
    color(w, added ? "\033[32m" : removed ? "\033[31m" : "");
    gls_buf_puts(w->out, added ? "+ " : removed ? "- " : "");
    put_field(w, d);
    if (added || removed)
        put(w->out, added ? d->is : d->was);
    else
        put_change(w, d->was, d->is);
    color(w, added || removed ? "\033[0m" : "");
}

static void tell_difference(void *payload, const struct gls_difference *d)
{
    struct gls_diff_writing *w = payload;
    put_label(w, d);
    if (d->field == GLS_FIELD_TERM) {
        tell_term(w, d);
    } else if (d->field >= GLS_FIELD_WORD) {
        put_field(w, d);
        gls_buf_puts(w->out, word_of(w, d, d->old_term));
        gls_buf_puts(w->out, " → ");
        gls_buf_puts(w->out, word_of(w, d, d->new_term));
    } else {
        tell_value(w, d);
    }
    gls_buf_puts(w->out, "\n");
}

const struct gls_diff_events gls_diff_text = {tell_concept, tell_difference, NULL};

/* ------------------------------------------------------------------ for programs */

static const char *or_null(const char *text)
{
    return text && *text ? text : NULL;
}

static void begin_json(struct gls_diff_writing *w, const char *change)
{
    struct gls_one one = w->now.base ? w->now : w->old;
    struct gls_concept concept = gls_base_concept(one.base, one.number);
    gls_json_member(w->out, "{\"change\":", change);
    gls_json_member(w->out, ",\"entry\":", or_null(concept.id));
    gls_json_member(w->out, ",\"head\":", or_null(gls_head_term(one).text));
    gls_json_member(w->out, ",\"file\":", gls_base_name(one.base));
    gls_json_number(w->out, ",\"line\":", concept.line);
}

static void tell_concept_json(void *payload, struct gls_one old, struct gls_one now)
{
    struct gls_diff_writing *w = payload;
    w->old = old;
    w->now = now;
    if (old.base && now.base)
        return;
    begin_json(w, old.base ? "removed" : "added");
    gls_buf_puts(w->out, "}\n");
}

static void tell_difference_json(void *payload, const struct gls_difference *d)
{
    struct gls_diff_writing *w = payload;
    struct gls_one one = d->new_term.base ? d->new_term : d->old_term;
    const char *term = one.base ? gls_base_term_text(one.base, one.number) : NULL;
    bool nested = d->field < GLS_CATEGORY_COUNT && d->of != (enum gls_category)d->field;
    begin_json(w, "changed");
    gls_json_member(w->out, ",\"field\":", gls_field_name(d->field));
    gls_json_member(w->out, ",\"of\":", nested ? gls_field_name(d->of) : NULL);
    gls_json_member(w->out, ",\"lang\":", d->lang);
    gls_json_member(w->out, ",\"term\":", term);
    gls_json_member(w->out, ",\"old\":", d->was);
    gls_json_member(w->out, ",\"new\":", d->is);
    gls_buf_puts(w->out, "}\n");
}

const struct gls_diff_events gls_diff_json = {tell_concept_json, tell_difference_json, NULL};
