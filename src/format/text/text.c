#include "format/text/text.h"

#include <limits.h>
#include <string.h>

#include "core/span.h"
#include "core/safe.h"
#include "page/label.h"
#include "text/width.h"

/* ------------------------------------------------------------------ filling a paragraph */

static void write_mark(struct gls_scribe *scribe, enum gls_text_style mark)
{
    gls_buf_put(&scribe->scratch, (char[]){(char)mark}, 1);
}

void gls_text_put(struct gls_scribe *scribe, enum gls_text_style mark, const char *text)
{
    struct gls_span span = gls_span_of(text);
    write_mark(scribe, mark);
    for (size_t at = 0; at < span.size;)
        gls_safe_put(&scribe->scratch, gls_safe_next(span, &at));
    write_mark(scribe, GLS_TEXT_STYLE_PLAIN);
}

void gls_text_direction(struct gls_scribe *scribe, const char *from, const char *to)
{
    gls_text_put(scribe, GLS_TEXT_STYLE_PLAIN, gls_label_language(from, scribe->page->lang));
    gls_text_put(scribe, GLS_TEXT_STYLE_PLAIN, " → ");
    gls_text_put(scribe, GLS_TEXT_STYLE_PLAIN, gls_label_language(to, scribe->page->lang));
}

/* Words of ours hold together where they have a no-break space; what is written is an ordinary
 * one, which can be searched for. */
static void write_ours(struct gls_scribe *scribe, enum gls_text_style mark, const char *text)
{
    static const char no_break[] = "\u00A0";
    write_mark(scribe, mark);
    for (const char *next; (next = strstr(text, no_break)); text = next + strlen(no_break)) {
        gls_buf_put(&scribe->scratch, text, (size_t)(next - text));
        write_mark(scribe, GLS_TEXT_STYLE_TIE);
    }
    gls_buf_puts(&scribe->scratch, text);
    write_mark(scribe, GLS_TEXT_STYLE_PLAIN);
}

/* ------------------------------------------------------------------ setting it */

/* A line in the making. Style lasts over line ends, but margins have none: a struck-through term
 * must not strike the margin. */
struct setting {
    struct gls_buf *out;
    bool color;
    char style;
    unsigned width, indent;
    size_t column;
    bool blank; /* nothing on this line yet */
};

static void write_style(struct setting *line, char style)
{
    static const char *const codes[GLS_TEXT_STYLES] = {
        [GLS_TEXT_STYLE_PLAIN] = "",         [GLS_TEXT_STYLE_TERM] = "\033[1m",
        [GLS_TEXT_STYLE_WORD] = "\033[36m",  [GLS_TEXT_STYLE_FAINT] = "\033[2m",
        [GLS_TEXT_STYLE_BAD] = "\033[9;31m", [GLS_TEXT_STYLE_WARN] = "\033[31m",
    };
    if (!line->color || line->style == style)
        return;
    if (line->style != GLS_TEXT_STYLE_PLAIN)
        gls_buf_puts(line->out, "\033[0m");
    gls_buf_puts(line->out, codes[(unsigned char)style]);
    line->style = style;
}

static void begin_line(struct setting *line, unsigned indent)
{
    for (unsigned i = 0; i < indent; i++)
        gls_buf_puts(line->out, " ");
    line->column = indent;
    line->blank = true;
}

static void break_line(struct setting *line)
{
    char style = line->style;
    write_style(line, GLS_TEXT_STYLE_PLAIN);
    gls_buf_puts(line->out, "\n");
    begin_line(line, line->indent);
    write_style(line, style);
}

static bool is_mark(char c)
{
    return c >= GLS_TEXT_STYLE_PLAIN && c < GLS_TEXT_STYLES;
}

static size_t columns_of(struct gls_span word)
{
    size_t ties = 0;
    for (size_t i = 0; i < word.size; i++)
        ties += word.data[i] == GLS_TEXT_STYLE_TIE;
    return gls_width(word) + ties;
}

/* A word with the marks inside it, after the space that was before it. */
static void set_word(struct setting *line, struct gls_span word, bool spaced)
{
    size_t columns = columns_of(word);
    if (columns && !line->blank) {
        if (line->column + spaced + columns > line->width) {
            break_line(line);
        } else if (spaced) {
            gls_buf_puts(line->out, " ");
            line->column++;
        }
    }
    for (size_t i = 0; i < word.size; i++) {
        if (is_mark(word.data[i]))
            write_style(line, word.data[i]);
        else
            gls_buf_put(line->out, word.data[i] == GLS_TEXT_STYLE_TIE ? " " : word.data + i, 1);
    }
    line->column += columns;
    line->blank = line->blank && columns == 0;
}

/* Whether a French writer means to hold the space at @p at: inside guillemets and before
 * ; : ! ?. */
static bool is_held(struct gls_span text, size_t at)
{
    const char *next = text.data + at + 1;
    bool opened = at >= 2 && memcmp(next - 3, "«", 2) == 0;
    bool closing = text.size - at > 2 && memcmp(next, "»", 2) == 0;
    bool sign = text.size - at > 1 && strchr(";:!?", *next) && *next;
    return opened || closing || sign;
}

/* Where the word at the beginning of @p text ends: at a space, or between the characters of a
 * script that has none. */
static size_t word_size(struct gls_span text)
{
    uint32_t before = 0;
    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        uint32_t c = gls_utf8_next(text.data, text.size, &at);
        if (c == ' ' && !is_held(text, start))
            return start;
        if (gls_line_may_end(before, c))
            return start;
        before = c;
    }
    return text.size;
}

static void set_within(struct gls_scribe *scribe, unsigned width, unsigned first, unsigned rest)
{
    struct gls_span left = {scribe->scratch.data, scribe->scratch.size};
    struct setting line = {.out = scribe->out,
                           .color = scribe->page->color,
                           .style = GLS_TEXT_STYLE_PLAIN,
                           .width = width,
                           .indent = rest};
    scribe->scratch.size = 0;
    if (left.size == 0)
        return;
    begin_line(&line, first);
    for (bool spaced = false; left.size;) {
        struct gls_span word = {left.data, word_size(left)};
        set_word(&line, word, spaced);
        spaced = word.size < left.size && left.data[word.size] == ' ';
        left.data += word.size + spaced;
        left.size -= word.size + spaced;
    }
    write_style(&line, GLS_TEXT_STYLE_PLAIN);
    gls_buf_puts(scribe->out, "\n");
}

void gls_text_set(struct gls_scribe *scribe, unsigned first, unsigned rest)
{
    set_within(scribe, scribe->page->width, first, rest);
}

/* As one line, however long, unless lines are to end before the margin. */
static void set_line(struct gls_scribe *scribe)
{
    if (scribe->page->wrap)
        gls_text_set(scribe, 0, GLS_TEXT_INDENT);
    else
        set_within(scribe, UINT_MAX, 0, 0);
}

/* ------------------------------------------------------------------ an entry */

struct drawing {
    struct gls_scribe *scribe;
    bool long_line; /* paragraphs are single lines */
    unsigned first; /* column where the paragraph begins */
};

static void end_paragraph(struct drawing *drawing)
{
    if (drawing->long_line)
        set_line(drawing->scribe);
    else
        gls_text_set(drawing->scribe, drawing->first, GLS_TEXT_INDENT);
}

static void draw_paragraph(void *payload, enum gls_paragraph kind)
{
    struct drawing *drawing = payload;
    end_paragraph(drawing);
    drawing->first = kind == GLS_PARAGRAPH_HEAD ? 0 : GLS_TEXT_INDENT;
}

static void draw_run(void *payload, const struct gls_run *run)
{
    static const struct {
        enum gls_text_style mark;
        bool ours;
    } look[GLS_ROLES] = {
        [GLS_ROLE_PLAIN] = {GLS_TEXT_STYLE_PLAIN, true},
        [GLS_ROLE_SEPARATOR] = {GLS_TEXT_STYLE_PLAIN, true},
        [GLS_ROLE_DIVISION] = {GLS_TEXT_STYLE_PLAIN, true},
        [GLS_ROLE_OPEN] = {GLS_TEXT_STYLE_PLAIN, true},
        [GLS_ROLE_CLOSE] = {GLS_TEXT_STYLE_PLAIN, true},
        [GLS_ROLE_LABEL] = {GLS_TEXT_STYLE_FAINT, true},
        [GLS_ROLE_TERM] = {GLS_TEXT_STYLE_TERM, false},
        [GLS_ROLE_BAD_TERM] = {GLS_TEXT_STYLE_BAD, false},
        [GLS_ROLE_GRAMMAR] = {GLS_TEXT_STYLE_FAINT, true},
        [GLS_ROLE_PLACE] = {GLS_TEXT_STYLE_FAINT, false},
        [GLS_ROLE_SUBJECT] = {GLS_TEXT_STYLE_FAINT, false},
        [GLS_ROLE_EQUIVALENT] = {GLS_TEXT_STYLE_WORD, false},
        [GLS_ROLE_BAD_EQUIVALENT] = {GLS_TEXT_STYLE_BAD, false},
        [GLS_ROLE_WARNING] = {GLS_TEXT_STYLE_WARN, true},
        [GLS_ROLE_BETTER] = {GLS_TEXT_STYLE_TERM, false},
        [GLS_ROLE_OTHER_TERM] = {GLS_TEXT_STYLE_PLAIN, false},
        [GLS_ROLE_DEFINITION] = {GLS_TEXT_STYLE_PLAIN, false},
        [GLS_ROLE_CONTEXT] = {GLS_TEXT_STYLE_PLAIN, false},
        [GLS_ROLE_NOTE] = {GLS_TEXT_STYLE_PLAIN, false},
        [GLS_ROLE_CODE] = {GLS_TEXT_STYLE_PLAIN, false},
        [GLS_ROLE_GRADE] = {GLS_TEXT_STYLE_PLAIN, true},
    };
    struct drawing *drawing = payload;
    if (look[run->role].ours)
        write_ours(drawing->scribe, look[run->role].mark, run->text);
    else
        gls_text_put(drawing->scribe, look[run->role].mark, run->text);
}

static void draw_entry(struct drawing *drawing, const struct gls_entry *entry,
                       struct gls_layout layout)
{
    const struct gls_painter painter = {draw_paragraph, draw_run, drawing};
    layout.lang = drawing->scribe->page->lang;
    gls_layout_entry(&layout, entry, &painter);
    end_paragraph(drawing);
}

void gls_text_entry(struct gls_scribe *scribe, const struct gls_entry *entry,
                    struct gls_layout layout)
{
    draw_entry(&(struct drawing){.scribe = scribe}, entry, layout);
}

void gls_text_line(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    const struct gls_layout layout = {.extent = GLS_EXTENT_BRIEF};
    draw_entry(&(struct drawing){.scribe = scribe, .long_line = true}, entry, layout);
}

void gls_text_back_row(struct gls_scribe *scribe, const struct gls_back_index *index,
                       const struct gls_back_row *row)
{
    struct drawing drawing = {.scribe = scribe};
    const struct gls_painter painter = {draw_paragraph, draw_run, &drawing};
    const struct gls_layout layout = {.lang = scribe->page->lang, .listing = scribe->listing};
    gls_layout_back_row(&layout, index, row, &painter);
    end_paragraph(&drawing);
}
