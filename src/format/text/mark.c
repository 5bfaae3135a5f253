/* The text as it is, terms followed by what is said of them in brackets:
 *
 *     une calcification [calcification] des tissus, l'hydropisie [à éviter : dire œdème; edema]
 *
 * On a terminal terms stand out and nothing in the text can command it; elsewhere not a byte of the
 * text changes. */
#include "format/mark.h"

#include "core/span.h"
#include "core/safe.h"

static const char plain[] = "\033[0m";

static void write_color(struct gls_marking *marking, const char *code)
{
    if (marking->how.color)
        gls_buf_puts(marking->out, code);
}

/* Line ends and tabs are the text's own; the carriage return of a line end and a byte order mark
 * are not to be seen. */
static void write_safe(struct gls_buf *out, struct gls_span text)
{
    for (size_t at = 0; at < text.size;) {
        uint32_t c = gls_safe_next(text, &at);
        if (c == '\n' || c == '\t')
            gls_buf_put(out, text.data + at - 1, 1);
        else if (c == '\r' && (at == text.size || text.data[at] == '\n'))
            continue;
        else if (c == '\r')
            gls_buf_puts(out, "\\x0D");
        else if (c != 0xFEFF)
            gls_safe_put(out, c);
    }
}

static void write_text(struct gls_marking *marking, struct gls_span piece)
{
    if (marking->how.safe)
        write_safe(marking->out, piece);
    else
        gls_buf_put(marking->out, piece.data, piece.size);
}

static void write_gloss(struct gls_marking *marking, enum gls_gloss kind, const char *text)
{
    static const char *const codes[] = {
        [GLS_GLOSS_WARNING] = "\033[31m",
        [GLS_GLOSS_PREFERRED] = "\033[1m",
        [GLS_GLOSS_EQUIVALENT] = "\033[36m",
        [GLS_GLOSS_NONE] = "\033[2m",
    };
    struct gls_buf *out = &marking->scratch;
    bool colored = marking->how.color && kind != GLS_GLOSS_PLAIN;
    gls_buf_puts(out, colored ? codes[kind] : "");
    gls_buf_put_safe(out, gls_span_of(text));
    gls_buf_puts(out, colored ? plain : "");
}

/* Of a term within a longer one, its own words too: "[calcification = calcification]". */
static void write_hit(struct gls_marking *marking, const struct gls_hit *hit)
{
    struct gls_buf *gloss = &marking->scratch;
    gloss->size = 0;
    gls_marking_gloss(marking, hit, marking->how.every, write_gloss);
    if (!hit->inner) {
        write_color(marking, gls_hit_is_bad(hit) ? "\033[1;31m" : "\033[1m");
        write_text(marking, hit->surface);
        write_color(marking, plain);
    }
    if (gloss->size == 0)
        return;
    gls_buf_puts(marking->out, " [");
    if (hit->inner) {
        gls_buf_put_safe(marking->out, hit->surface);
        gls_buf_puts(marking->out, " = ");
    }
    gls_buf_put(marking->out, gloss->data, gloss->size);
    gls_buf_puts(marking->out, "]");
}

const struct gls_marker gls_text_marker = {.text = write_text, .hit = write_hit};
