#include "check/run.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/span.h"
#include "core/safe.h"

struct gls_fault {
    const struct gls_rule *rule;
    uint32_t line, column;
    const char *message;
    struct gls_remedy remedy;
};

void gls_check_run_init(struct gls_check_run *run, struct gls_base *base)
{
    *run = (struct gls_check_run){.base = base, .work = {.file = gls_base_file(base)}};
}

void gls_check_run_release(struct gls_check_run *run)
{
    gls_free(run->fault);
}

/* ------------------------------------------------------------------ findings */

static void add_fault(struct gls_check_run *run, struct gls_fault fault)
{
    char *copy = gls_work_alloc(&run->work, strlen(fault.message) + 1);
    if (!gls_work_grow(&run->work, &run->fault, &run->room, run->count + 1, sizeof *run->fault))
        return;
    fault.message = strcpy(copy, fault.message);
    run->fault[run->count++] = fault;
}

void gls_check_run_report(struct gls_check_run *run, uint32_t line, uint32_t column,
                          const char *format, ...)
{
    char message[2000];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    add_fault(run, (struct gls_fault){run->rule, line, column, message, {0}});
}

void gls_check_run_mend(struct gls_check_run *run, struct gls_remedy remedy)
{
    if (run->count && !gls_work_failed(&run->work) && remedy.size)
        run->fault[run->count - 1].remedy = remedy;
}

static int compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int compare_faults(const void *left, const void *right)
{
    const struct gls_fault *a = left, *b = right;
    int order = compare_numbers(a->line, b->line);
    if (!order)
        order = compare_numbers(a->column, b->column);
    if (!order)
        order = (a->rule > b->rule) - (a->rule < b->rule);
    return order ? order : strcmp(a->message, b->message);
}

void gls_check_run_deliver(struct gls_check_run *run, gls_finding_fn *report, void *payload)
{
    if (run->count)
        qsort(run->fault, run->count, sizeof *run->fault, compare_faults);
    const char *sheet = gls_base_sheet(run->base);
    char cell[GLS_CELL_BYTES] = "";
    for (size_t i = 0; i < run->count; i++) {
        const struct gls_fault *fault = &run->fault[i];
        if (i && compare_faults(fault - 1, fault) == 0)
            continue;
        if (*sheet)
            gls_cell_name(cell, sheet, fault->line, fault->column);
        report(payload, &(struct gls_finding){.rule = fault->rule,
                                              .file = gls_base_file(run->base),
                                              .line = fault->line,
                                              .column = fault->column,
                                              .message = fault->message,
                                              .remedy = fault->remedy.kind ? &fault->remedy : NULL,
                                              .cell = *sheet ? cell : ""});
    }
}

/* ------------------------------------------------------------------ quoting */

const char *gls_invisible_name(uint32_t c)
{
    static const struct {
        uint32_t first, last;
        const char *name;
    } ranges[] = {
        {0x200B, 0x200B, "zero-width space"},
        {0x202A, 0x202E, "direction override"},
        {0xFEFF, 0xFEFF, "byte order mark"},
        {0xFFFD, 0xFFFD, "lost character"},
    };
    if (gls_is_control(c))
        return "control character";
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (ranges[i].first <= c && c <= ranges[i].last)
            return ranges[i].name;
    return gls_is_treacherous(c) ? "invisible character" : NULL;
}

enum { QUOTED_CHARACTERS = 40, QUOTED_BEFORE = 24 };

/* Appends a character to @p at; an invisible one by its number. */
static char *quote_char(char *at, uint32_t c)
{
    if (gls_invisible_name(c))
        return at + sprintf(at, "<U+%04X>", (unsigned)c);
    return at + gls_utf8_write(at, c);
}

static size_t window_start(const char *text, size_t at)
{
    size_t start = at > QUOTED_BEFORE ? at - QUOTED_BEFORE : 0;
    while (start && ((unsigned char)text[start] & 0xC0) == 0x80)
        start--;
    return start;
}

struct gls_quoted gls_quote_near(const char *text, size_t at)
{
    struct gls_quoted quoted;
    size_t size = strlen(text), start = window_start(text, at);
    char *end = quoted.text + sprintf(quoted.text, "%s", start ? "\"…" : "\"");
    for (int n = 0; n < QUOTED_CHARACTERS && start < size; n++)
        end = quote_char(end, gls_utf8_next(text, size, &start));
    strcpy(end, start < size ? "…\"" : "\"");
    return quoted;
}

struct gls_quoted gls_quote(const char *text)
{
    return gls_quote_near(text, 0);
}

struct gls_quoted gls_quote_concept(const struct gls_check_run *run, uint32_t number)
{
    struct gls_concept concept = gls_base_concept(run->base, number);
    struct gls_quoted quoted;
    if (*concept.id)
        snprintf(quoted.text, sizeof quoted.text, "concept %.440s (line %u)",
                 gls_quote(concept.id).text, (unsigned)concept.line);
    else
        snprintf(quoted.text, sizeof quoted.text, "the concept on line %u", (unsigned)concept.line);
    return quoted;
}

/* ------------------------------------------------------------------ walks */

typedef void text_fn(struct gls_check_run *run, const struct gls_check_text *text);

static void visit_values(struct gls_check_run *run, struct gls_range range, text_fn *visit)
{
    for (uint32_t i = 0; i < range.count; i++) {
        uint32_t number = range.first + i;
        struct gls_property property = gls_base_property(run->base, number);
        visit(run, &(struct gls_check_text){.text = property.value,
                                            .line = property.line,
                                            .column = property.column,
                                            .blanks = gls_base_property_blanks(run->base, number),
                                            .offset = property.offset,
                                            .size = property.size});
    }
}

struct gls_check_text gls_check_term_text(const struct gls_check_run *run, uint32_t number)
{
    struct gls_term term = gls_base_term(run->base, number);
    uint64_t offset = gls_base_term_text_offset(run->base, number);
    return (struct gls_check_text){.text = term.text,
                                   .line = term.line,
                                   .column = term.column,
                                   .blanks = gls_base_term_blanks(run->base, number),
                                   .offset = offset,
                                   .size = term.size ? term.offset + term.size - offset : 0,
                                   .is_term = true};
}

static void visit_section(struct gls_check_run *run, uint32_t number, text_fn *visit)
{
    struct gls_section section = gls_base_section(run->base, number);
    visit_values(run, section.properties, visit);
    for (uint32_t i = 0; i < section.terms.count; i++) {
        uint32_t number = section.terms.first + i;
        struct gls_term term = gls_base_term(run->base, number);
        struct gls_check_text text = gls_check_term_text(run, number);
        visit(run, &text);
        visit_values(run, term.properties, visit);
    }
}

void gls_check_run_texts(struct gls_check_run *run, text_fn *visit)
{
    visit_values(run, gls_base_header(run->base), visit);
    for (uint32_t i = 0; i < gls_base_concepts(run->base); i++) {
        struct gls_concept concept = gls_base_concept(run->base, i);
        visit_values(run, concept.properties, visit);
        for (uint32_t j = 0; j < concept.sections.count; j++)
            visit_section(run, concept.sections.first + j, visit);
    }
}

void gls_check_run_groups(struct gls_check_run *run, size_t count,
                          void (*key)(struct gls_check_run *run, uint32_t number,
                                      struct gls_buf *out),
                          void (*visit)(struct gls_check_run *run, const struct gls_group *group))
{
    struct gls_keys keys;
    gls_keys_init(&keys, &run->work);
    for (uint32_t i = 0; i < count; i++) {
        key(run, i, &keys.key);
        gls_keys_add(&keys, i);
    }
    struct gls_group group = {0};
    gls_keys_sort(&keys);
    while (gls_keys_next(&keys, &group))
        visit(run, &group);
    gls_keys_release(&keys);
}

bool gls_term_in_use(const struct gls_term *term)
{
    return !gls_admin_is_bad(term->admin) && !(term->usage & GLS_USAGE_LOOKUP);
}

struct gls_term gls_first_term(const struct gls_check_run *run, uint32_t concept)
{
    struct gls_range terms = gls_base_concept(run->base, concept).terms;
    return gls_base_term(run->base, terms.count ? terms.first : UINT32_MAX);
}
