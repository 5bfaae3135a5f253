/* Rules about characters. */
#include <string.h>

#include "check/rules.h"
#include "core/span.h"
#include "text/fold.h"
#include "text/normal.h"

/* ------------------------------------------------------------------ control-character */

/* XML lets through DEL, C1, the direction marks and U+FEFF. One finding a text is enough: who
 * looks at it sees the others. */
static void check_invisible(struct gls_check_run *run, const struct gls_check_text *text)
{
    size_t size = strlen(text->text);
    for (size_t at = 0, start = 0; at < size; start = at) {
        uint32_t c = gls_utf8_next(text->text, size, &at);
        if (c < 0x7F && c >= ' ')
            continue;
        const char *name = gls_invisible_name(c);
        if (!name)
            continue;
        gls_check_run_report(run, text->line, text->column, "%s U+%04X in %s: remove or replace it",
                             name, (unsigned)c, gls_quote_near(text->text, start).text);
        return;
    }
}

void gls_rule_control_character(struct gls_check_run *run)
{
    gls_check_run_texts(run, check_invisible);
}

/* ------------------------------------------------------------------ stray-space */

bool gls_is_space(uint32_t c)
{
    return c == ' ' || c == 0xA0 || (0x2000 <= c && c <= 0x200A) || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

/* The character at @p *at, moving past it; 0 at the end. */
static uint32_t next_character(const char *text, size_t size, size_t *at)
{
    return *at < size ? gls_utf8_next(text, size, at) : 0;
}

const char *gls_space_fault(uint32_t before, uint32_t after, uint32_t next)
{
    if (!before)
        return "space at the beginning";
    if (!after)
        return "space at the end";
    if (gls_is_space(before))
        return "second space in a row";
    if (before == '(' || before == '[')
        return "space after an opening bracket";
    if (after == ')' || after == ']')
        return "space before a closing bracket";
    if (after == ',')
        return "space before a comma";
    if (after == '.' && (!next || gls_is_space(next)))
        return "space before a full stop";
    return NULL;
}

static void mend_blanks(struct gls_check_run *run, const struct gls_check_text *text)
{
    gls_check_run_mend(run, (struct gls_remedy){.kind = GLS_REMEDY_BLANKS,
                                                .offset = text->offset,
                                                .size = text->size,
                                                .is_term = text->is_term});
}

/* The white space of XML, which the reader has collapsed. A line end in a longer text is layout. */
static bool check_collapsed(struct gls_check_run *run, const struct gls_check_text *text)
{
    static const struct {
        enum gls_blanks bit;
        const char *message;
    } faults[] = {
        {GLS_BLANKS_FIRST, "space at the beginning of %s: remove it"},
        {GLS_BLANKS_LAST, "space at the end of %s: remove it"},
        {GLS_BLANKS_INNER, "second space in a row, or a tab, in %s: leave one space"},
        {GLS_BLANKS_LINE, "line end in %s: write the term in one line, without blanks around it"},
    };
    unsigned blanks = text->is_term ? text->blanks : text->blanks & ~(unsigned)GLS_BLANKS_LINE;
    for (size_t i = 0; blanks && i < sizeof faults / sizeof *faults; i++)
        if (blanks & faults[i].bit) {
            gls_check_run_report(run, text->line, text->column, faults[i].message,
                                 gls_quote(text->text).text);
            mend_blanks(run, text);
            return true;
        }
    return false;
}

/* What is left: no-break and thin spaces (U+00A0, U+202F, U+2000 to U+200A) at the ends or beside
 * another space, and spaces before or after punctuation. */
static void check_blanks(struct gls_check_run *run, const struct gls_check_text *text)
{
    size_t size = strlen(text->text);
    uint32_t before = 0;
    if (check_collapsed(run, text))
        return;
    for (size_t at = 0; at < size;) {
        size_t start = at;
        uint32_t c = gls_utf8_next(text->text, size, &at);
        size_t ahead = at;
        uint32_t after = next_character(text->text, size, &ahead),
                 next = next_character(text->text, size, &ahead);
        const char *fault = gls_is_space(c) ? gls_space_fault(before, after, next) : NULL;
        if (fault) {
            gls_check_run_report(run, text->line, text->column, "%s (U+%04X) in %s: remove it",
                                 fault, (unsigned)c, gls_quote_near(text->text, start).text);
            mend_blanks(run, text);
            return;
        }
        before = c;
    }
}

void gls_rule_stray_space(struct gls_check_run *run)
{
    gls_check_run_texts(run, check_blanks);
}

/* ------------------------------------------------------------------ mixed-apostrophes */

/* What is written for an apostrophe, the best first: of two used equally often it stays. */
static const uint32_t apostrophes[] = {0x2019, '\'', 0x2018, 0x02BC, 0x00B4, '`'};
enum { CURVED, STRAIGHT };
enum { APOSTROPHES = sizeof apostrophes / sizeof *apostrophes };

static size_t apostrophe_number(uint32_t c)
{
    size_t i = 0;
    while (i < APOSTROPHES && apostrophes[i] != c)
        i++;
    return i;
}

static bool is_letter(uint32_t c)
{
    struct gls_fold scratch;
    return gls_fold_char(c, &scratch)->char_class == GLS_CHAR_WORD && !('0' <= c && c <= '9');
}

/* The next apostrophe from @p *at on, as a number of the table; APOSTROPHES at the end. Only
 * between letters: in "5'-nucleotidase" and "N,N'-diethyl" it is a prime. */
static size_t next_apostrophe(const char *text, size_t size, size_t *at)
{
    uint32_t before = 0;
    while (*at < size) {
        uint32_t c = gls_utf8_next(text, size, at);
        size_t number = apostrophe_number(c), ahead = *at;
        if (number < APOSTROPHES && before && is_letter(before) &&
            is_letter(next_character(text, size, &ahead)))
            return number;
        before = c;
    }
    return APOSTROPHES;
}

size_t gls_straight_apostrophe(const char *text, size_t size, size_t *at)
{
    while (*at < size)
        if (next_apostrophe(text, size, at) == STRAIGHT)
            return *at - 1;
    return size;
}

static size_t most_used_apostrophe(const struct gls_base *base)
{
    size_t used[APOSTROPHES + 1] = {0}, most = 0;
    for (uint32_t i = 0; i < gls_base_terms(base); i++) {
        const char *text = gls_base_term(base, i).text;
        for (size_t at = 0, size = strlen(text); at < size;)
            used[next_apostrophe(text, size, &at)]++;
    }
    for (size_t i = 1; i < APOSTROPHES; i++)
        if (used[i] > used[most])
            most = i;
    return most;
}

static void report_apostrophe(struct gls_check_run *run, uint32_t number, size_t found,
                              size_t usual)
{
    struct gls_term term = gls_base_term(run->base, number);
    gls_check_run_report(run, term.line, term.column,
                         "apostrophe U+%04X in %s, but U+%04X in most terms of this file: use one",
                         (unsigned)apostrophes[found], gls_quote(term.text).text,
                         (unsigned)apostrophes[usual]);
    struct gls_check_text text = gls_check_term_text(run, number);
    if (usual == CURVED && found == STRAIGHT)
        gls_check_run_mend(run, (struct gls_remedy){.kind = GLS_REMEDY_APOSTROPHES,
                                                    .offset = text.offset,
                                                    .size = text.size,
                                                    .is_term = true});
}

void gls_rule_mixed_apostrophes(struct gls_check_run *run)
{
    size_t usual = most_used_apostrophe(run->base);
    for (uint32_t i = 0; i < gls_base_terms(run->base); i++) {
        const char *text = gls_base_term(run->base, i).text;
        size_t at = 0, size = strlen(text), found = usual;
        while (at < size && found == usual)
            found = next_apostrophe(text, size, &at);
        if (found != usual && found != APOSTROPHES)
            report_apostrophe(run, i, found, usual);
    }
}

/* ------------------------------------------------------------------ not-nfc */

static void check_normal(struct gls_check_run *run, const struct gls_check_text *text)
{
    bool normal;
    if (!gls_is_nfc(gls_span_of(text->text), &normal))
        gls_work_fail_nomem(&run->work);
    else if (!normal)
        gls_check_run_report(
            run, text->line, text->column,
            "%s is not in Unicode normal form C: normalise the file (uconv -x nfc)",
            gls_quote(text->text).text);
}

void gls_rule_not_nfc(struct gls_check_run *run)
{
    gls_check_run_texts(run, check_normal);
}
