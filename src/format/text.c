#include "format/text.h"

#include <limits.h>
#include <string.h>

#include "format/label.h"
#include "format/safe.h"
#include "text/width.h"

/* ------------------------------------------------------------------ filling a paragraph */

void gls_text_put(struct gls_scribe *scribe, const char *text)
{
    gls_buf_puts(&scribe->scratch, text);
}

void gls_text_mark(struct gls_scribe *scribe, enum gls_mark mark)
{
    gls_buf_put(&scribe->scratch, (char[]){(char)mark}, 1);
}

void gls_text_safe(struct gls_scribe *scribe, enum gls_mark mark, const char *text)
{
    struct gls_span span = gls_span_of(text);
    gls_text_mark(scribe, mark);
    for (size_t at = 0; at < span.size;)
        gls_safe_put(&scribe->scratch, gls_safe_next(span, &at));
    gls_text_mark(scribe, GLS_MARK_PLAIN);
}

/* A word or two of ours, never parted: "n. f." */
static void put_tied(struct gls_scribe *scribe, const char *text)
{
    for (; *text; text++)
        gls_buf_put(&scribe->scratch, *text == ' ' ? "\v" : text, 1);
}

/* " (n. f., Québec, deprecated)" of those parts that are said. */
static void put_in_brackets(struct gls_scribe *scribe, const char *grammar, const char *place,
                            const char *status)
{
    const char *before = " (";
    const struct {
        const char *text;
        bool ours;
    } part[] = {{grammar, true}, {place, false}, {status, true}};
    for (size_t i = 0; i < sizeof part / sizeof *part; i++) {
        if (!part[i].text || !*part[i].text)
            continue;
        gls_text_put(scribe, before);
        gls_text_mark(scribe, GLS_MARK_FAINT);
        if (part[i].ours)
            put_tied(scribe, part[i].text);
        else
            gls_text_safe(scribe, GLS_MARK_FAINT, part[i].text);
        gls_text_mark(scribe, GLS_MARK_PLAIN);
        before = ", ";
    }
    if (*before == ',')
        gls_text_put(scribe, ")");
}

void gls_text_term(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    char grammar[GLS_GRAMMAR_BYTES];
    gls_label_grammar(entry->term.pos, entry->term.gender, grammar);
    bool bad = gls_admin_is_bad(entry->term.admin);
    gls_text_safe(scribe, bad ? GLS_MARK_BAD : GLS_MARK_TERM, entry->term.text);
    put_in_brackets(scribe, grammar, gls_entry_place(&entry->term), NULL);
}

void gls_text_advice(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    const char *status = gls_label_status(entry->term.admin, scribe->page->lang);
    if (!status)
        return;
    gls_text_mark(scribe, GLS_MARK_WARN);
    put_tied(scribe, status);
    if (entry->prefer.text) {
        gls_text_put(scribe, gls_label(GLS_LABEL_SAY, scribe->page->lang));
        gls_text_safe(scribe, GLS_MARK_TERM, entry->prefer.text);
    }
    gls_text_mark(scribe, GLS_MARK_PLAIN);
}

static size_t put_equivalents(struct gls_scribe *scribe, const struct gls_entry *entry, bool bad)
{
    size_t count = 0;
    for (size_t i = 0; i < entry->equivalents.count; i++) {
        const struct gls_entry_term *one = &entry->equivalents.item[i];
        const char *status = gls_label_status(one->admin, scribe->page->lang);
        if ((status != NULL) != bad)
            continue;
        gls_text_put(scribe, count++ ? ", " : "");
        gls_text_put(scribe, bad ? "✗\v" : "");
        gls_text_safe(scribe, bad ? GLS_MARK_BAD : GLS_MARK_WORD, one->text);
        put_in_brackets(scribe, gls_label_gender(one->gender), gls_entry_place(one), status);
    }
    return count;
}

size_t gls_text_good(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    return put_equivalents(scribe, entry, false);
}

size_t gls_text_bad(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    return put_equivalents(scribe, entry, true);
}

/* ------------------------------------------------------------------ explaining */

static void set_indented(struct gls_scribe *scribe)
{
    gls_text_set(scribe, GLS_TEXT_INDENT, GLS_TEXT_INDENT);
}

static void put_label(struct gls_scribe *scribe, enum gls_label label)
{
    gls_text_safe(scribe, GLS_MARK_FAINT, gls_label(label, scribe->page->lang));
}

static void set_synonyms(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    bool said = entry->prefer.text != NULL; /* as what to say instead */
    if (said || entry->synonyms.count == 0)
        return;
    put_label(scribe, GLS_LABEL_SYNONYMS);
    for (size_t i = 0; i < entry->synonyms.count; i++) {
        gls_text_put(scribe, i ? ", " : "");
        gls_text_safe(scribe, GLS_MARK_PLAIN, entry->synonyms.item[i].text);
    }
    set_indented(scribe);
}

/* What a reference is called: its own words, else its address. */
static void set_links(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    if (entry->links == 0)
        return;
    put_label(scribe, GLS_LABEL_SEE);
    for (size_t i = 0; i < entry->links; i++) {
        const struct gls_entry_link *link = &entry->link[i];
        gls_text_put(scribe, i ? ", " : "");
        gls_text_safe(scribe, GLS_MARK_PLAIN, link->text ? link->text : link->target);
    }
    set_indented(scribe);
}

void gls_text_see(struct gls_scribe *scribe, const char *term)
{
    put_label(scribe, GLS_LABEL_SEE);
    gls_text_safe(scribe, GLS_MARK_PLAIN, term);
    set_indented(scribe);
}

void gls_text_notes(struct gls_scribe *scribe, const struct gls_entry *entry, size_t from)
{
    for (size_t i = from; i < entry->notes; i++) {
        if (!gls_note_is_field(entry->note[i]))
            put_label(scribe, GLS_LABEL_NOTE);
        gls_text_safe(scribe, GLS_MARK_PLAIN, entry->note[i]);
        set_indented(scribe);
    }
}

void gls_text_explain(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    if (entry->definition)
        gls_text_safe(scribe, GLS_MARK_PLAIN, entry->definition);
    set_indented(scribe);
    set_synonyms(scribe, entry);
    set_links(scribe, entry);
    gls_text_notes(scribe, entry, 0);
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

static void put_style(struct setting *line, char style)
{
    static const char *const codes[GLS_MARKS] = {
        [GLS_MARK_PLAIN] = "",        [GLS_MARK_TERM] = "\033[1m",   [GLS_MARK_WORD] = "\033[36m",
        [GLS_MARK_FAINT] = "\033[2m", [GLS_MARK_BAD] = "\033[9;31m", [GLS_MARK_WARN] = "\033[31m",
    };
    if (!line->color || line->style == style)
        return;
    if (line->style != GLS_MARK_PLAIN)
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
    put_style(line, GLS_MARK_PLAIN);
    gls_buf_puts(line->out, "\n");
    begin_line(line, line->indent);
    put_style(line, style);
}

static bool is_mark(char c)
{
    return c >= GLS_MARK_PLAIN && c < GLS_MARKS;
}

static size_t columns_of(struct gls_span word)
{
    size_t ties = 0;
    for (size_t i = 0; i < word.size; i++)
        ties += word.data[i] == GLS_MARK_TIE;
    return gls_width(word) + ties;
}

/* A word up to the next space, with the marks inside it. */
static void set_word(struct setting *line, struct gls_span word)
{
    size_t columns = columns_of(word);
    if (columns && !line->blank) {
        if (line->column + 1 + columns > line->width) {
            break_line(line);
        } else {
            gls_buf_puts(line->out, " ");
            line->column++;
        }
    }
    for (size_t i = 0; i < word.size; i++) {
        if (is_mark(word.data[i]))
            put_style(line, word.data[i]);
        else
            gls_buf_put(line->out, word.data[i] == GLS_MARK_TIE ? " " : word.data + i, 1);
    }
    line->column += columns;
    line->blank = line->blank && columns == 0;
}

/* Where the word at the beginning of @p text ends: at a space, but not one that a French writer
 * means to hold, inside guillemets and before ; : ! ?. */
static size_t word_size(struct gls_span text)
{
    for (size_t i = 0; i < text.size; i++) {
        const char *next = text.data + i + 1;
        bool opened = i >= 2 && memcmp(next - 3, "«", 2) == 0;
        bool closing = text.size - i > 2 && memcmp(next, "»", 2) == 0;
        bool sign = text.size - i > 1 && strchr(";:!?", *next) && *next;
        if (text.data[i] == ' ' && !opened && !closing && !sign)
            return i;
    }
    return text.size;
}

static void set_within(struct gls_scribe *scribe, unsigned width, unsigned first, unsigned rest)
{
    struct gls_span left = {scribe->scratch.data, scribe->scratch.size};
    struct setting line = {.out = scribe->out,
                           .color = scribe->page->color,
                           .style = GLS_MARK_PLAIN,
                           .width = width,
                           .indent = rest};
    scribe->scratch.size = 0;
    if (left.size == 0)
        return;
    begin_line(&line, first);
    while (left.size) {
        struct gls_span word = {left.data, word_size(left)};
        size_t used = word.size < left.size ? word.size + 1 : word.size;
        set_word(&line, word);
        left.data += used;
        left.size -= used;
    }
    put_style(&line, GLS_MARK_PLAIN);
    gls_buf_puts(scribe->out, "\n");
}

void gls_text_set(struct gls_scribe *scribe, unsigned first, unsigned rest)
{
    set_within(scribe, scribe->page->width, first, rest);
}

void gls_text_set_line(struct gls_scribe *scribe)
{
    set_within(scribe, UINT_MAX, 0, 0);
}
