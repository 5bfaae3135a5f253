/* Candidates for people, one a line, columns only as wide as they need be:
 *
 *     hypertension artérielle pulmonaire  12  3 textes  pulmonary arterial hypertension ?  « …une
 * hype… »
 *
 * They are few; lines are held until all are there, since the columns depend on them. */
#include "format/candidate.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "core/memory.h"
#include "text/clip.h"
#include "text/width.h"

enum {
    COLUMNS = 4, /* before the context */
    FIELDS = COLUMNS + 3 + 1,
    GAP = 2,     /* columns between two fields */
    WIDEST = 40, /* of a field; a longer one pushes the others */
    CONTEXT_LEAST = 20,
    INDENT = 2, /* of what stands under a term */
};
static const char bold[] = "\033[1m", dim[] = "\033[2m", cyan[] = "\033[36m", plain[] = "\033[0m";

/* ------------------------------------------------------------------ what is held: fields, each
 * with a NUL: the four columns, then of the context what stands before, in and after the term, then
 * the term that it stands under, or nothing */

static void hold(struct gls_candidate_list *list, struct gls_span text)
{
    bool plain_text = !text.size || !memchr(text.data, '\0', text.size);
    if (list->look.safe || !plain_text)
        gls_buf_put_safe(&list->held, text);
    else
        gls_buf_put(&list->held, text.data, text.size);
    gls_buf_put(&list->held, "", 1);
}

static void hold_number(struct gls_candidate_list *list, uint64_t number, const char *after)
{
    gls_buf_printf(&list->held, "%" PRIu64 "%s", number, after);
    gls_buf_put(&list->held, "", 1);
}

static void hold_texts(struct gls_candidate_list *list, uint64_t texts)
{
    static const char *const words[2][2] = {{" texte", " textes"}, {" text", " texts"}};
    bool english = strcmp(list->look.lang, "en") == 0;
    if (list->look.texts > 1)
        hold_number(list, texts, words[english][texts > 1]);
    else
        hold(list, (struct gls_span){"", 0});
}

/* What is said beside the term: the glossary's own for one that is known, else what rules propose.
 */
static void hold_remark(struct gls_candidate_list *list, const struct gls_candidate *candidate)
{
    struct gls_buf *remark = &list->scratch;
    remark->size = 0;
    if (candidate->known)
        gls_buf_printf(remark, "= %s", gls_match_text(candidate->known));
    else if (candidate->suggested)
        gls_buf_printf(remark, "%s %s", candidate->suggested, gls_candidate_mark(candidate));
    hold(list, (struct gls_span){remark->data, remark->size});
}

static void hold_candidate(struct gls_candidate_list *list, const struct gls_candidate *candidate)
{
    struct gls_candidate_context none = {.text = {"", 0}};
    const struct gls_candidate_context *context = candidate->contexts ? candidate->context : &none;
    size_t end = context->at + context->size;
    hold(list, gls_span_of(candidate->term));
    hold_number(list, candidate->count, "");
    hold_texts(list, candidate->texts);
    hold_remark(list, candidate);
    hold(list, (struct gls_span){context->text.data, context->at});
    hold(list, (struct gls_span){context->text.data + context->at, context->size});
    hold(list, (struct gls_span){context->text.data + end, context->text.size - end});
    hold(list,
         gls_span_of(list->look.by_term && candidate->variant_of ? candidate->variant_of : ""));
}

/* ------------------------------------------------------------------ writing */

static struct gls_span take(const char **at)
{
    struct gls_span field = gls_span_of(*at);
    *at += field.size + 1;
    return field;
}

static void put(struct gls_candidate_list *list, const char *color, struct gls_span text)
{
    bool colored = list->look.color && text.size && *color;
    gls_buf_puts(list->out, colored ? color : "");
    gls_buf_put(list->out, text.data, text.size);
    gls_buf_puts(list->out, colored ? plain : "");
}

static void put_blanks(struct gls_candidate_list *list, size_t count)
{
    gls_buf_printf(list->out, "%*s", (int)count, "");
}

/* A field; numbers stand at its right. */
static size_t put_field(struct gls_candidate_list *list, unsigned column, size_t width,
                        struct gls_span text, bool more)
{
    static const char *const colors[COLUMNS] = {bold, "", dim, cyan};
    size_t columns = gls_width(text), pad = columns < width ? width - columns : 0;
    if (column == 1)
        put_blanks(list, pad);
    put(list, colors[column], text);
    if (more)
        put_blanks(list, (column == 1 ? 0 : pad) + GAP);
    return columns + pad + GAP;
}

/* The sentence, cut so that the term stays in sight. */
static void put_context(struct gls_candidate_list *list, size_t used, struct gls_span before,
                        struct gls_span term, struct gls_span after)
{
    enum { QUOTES = 4 + 2 };
    size_t width = list->look.width, own = gls_width(term) + QUOTES;
    size_t room = width > used + own ? width - used - own : 0;
    room = room < CONTEXT_LEAST ? CONTEXT_LEAST : room;
    size_t right = gls_width(after), most = room / 3 > right ? room - right : room - room / 3;
    struct gls_span left = gls_clip_tail(before, most);
    struct gls_span rest = gls_clip_head(after, room - gls_width(left));
    gls_buf_puts(list->out, left.size < before.size ? "« …" : "« ");
    put(list, "", left);
    put(list, bold, term);
    put(list, "", rest);
    gls_buf_puts(list->out, rest.size < after.size ? "… »" : " »");
}

static void put_line(struct gls_candidate_list *list, const char *at, const size_t width[COLUMNS])
{
    struct gls_span field[COLUMNS], context[3];
    size_t used = 0;
    for (unsigned i = 0; i < COLUMNS; i++)
        field[i] = take(&at);
    for (unsigned i = 0; i < 3; i++)
        context[i] = take(&at);
    unsigned last = COLUMNS; /* the last field that has something: no blanks follow it */
    while (!context[1].size && !field[last - 1].size)
        last--;
    for (unsigned i = 0; i < last; i++)
        if (width[i])
            used += put_field(list, i, width[i], field[i], i + 1 < last || context[1].size);
    if (context[1].size)
        put_context(list, used, context[0], context[1], context[2]);
    gls_buf_puts(list->out, "\n");
}

static void measure(const char *at, size_t lines, size_t width[COLUMNS])
{
    for (size_t i = 0; i < lines; i++)
        for (unsigned k = 0; k < FIELDS; k++) {
            size_t columns = gls_width(take(&at));
            if (k < COLUMNS && columns <= WIDEST && columns > width[k])
                width[k] = columns;
        }
}

/* ------------------------------------------------------------------ under their terms */

struct line {
    const char *at, *under;
    size_t number, first; /* its own; of the first line under the same term */
};

static int compare_terms(const void *left, const void *right)
{
    const struct line *a = left, *b = right;
    int order = strcmp(a->under, b->under);
    return order ? order : (a->number > b->number) - (a->number < b->number);
}

/* What stands under no term comes last. */
static int compare_firsts(const void *left, const void *right)
{
    const struct line *a = left, *b = right;
    if (!*a->under != !*b->under)
        return !*a->under - !*b->under;
    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

static struct line *find_lines(const struct gls_candidate_list *list)
{
    const char *at = list->held.data;
    struct line *line = gls_malloc(list->told * sizeof *line);
    for (size_t i = 0; line && i < list->told; i++) {
        line[i] = (struct line){.at = at, .number = i};
        for (unsigned k = 0; k + 1 < FIELDS; k++)
            take(&at);
        line[i].under = take(&at).data;
    }
    return line;
}

/* A term, then its variants, in the order of the best. */
static void sort_lines(struct line *line, size_t count)
{
    qsort(line, count, sizeof *line, compare_terms);
    for (size_t i = 0; i < count; i++) {
        bool same = i > 0 && strcmp(line[i].under, line[i - 1].under) == 0;
        line[i].first = same ? line[i - 1].first : line[i].number;
    }
    qsort(line, count, sizeof *line, compare_firsts);
}

static void put_heading(struct gls_candidate_list *list, const struct line *line, bool first)
{
    gls_buf_puts(list->out, first ? "" : "\n");
    put(list, bold, gls_span_of(line->under));
    gls_buf_puts(list->out, *line->under ? "\n" : "");
}

static void write_all(struct gls_candidate_list *list)
{
    size_t width[COLUMNS] = {0};
    if (list->held.status != GLS_OK || !list->told)
        return;
    struct line *line = find_lines(list);
    if (!line) {
        gls_buf_fail_nomem(&list->held);
        return;
    }
    if (list->look.by_term && list->look.width > INDENT)
        list->look.width -= INDENT;
    measure(list->held.data, list->told, width);
    sort_lines(line, list->told);
    for (size_t i = 0; i < list->told; i++) {
        if (i == 0 ? *line[i].under : line[i].first != line[i - 1].first && *line[i - 1].under)
            put_heading(list, &line[i], i == 0);
        put_blanks(list, *line[i].under ? INDENT : 0);
        put_line(list, line[i].at, width);
    }
    gls_free(line);
}

const struct gls_lister gls_text_lister = {.candidate = hold_candidate, .end = write_all};
