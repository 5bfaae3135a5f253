#include "text/spelled.h"

#include "core/span.h"
#include "text/fold.h"

static void append_char(struct gls_buf *out, uint32_t c)
{
    char bytes[4];
    gls_buf_put(out, bytes, gls_utf8_write(bytes, c));
}

/* Of letters of French and English. */
static uint32_t capital_of(uint32_t c)
{
    bool latin = (c >= 'a' && c <= 'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7);
    if (c == 0xFF)
        return 0x178;
    return latin ? c - 0x20 : c == 0x153 ? 0x152 : c;
}

static void append_folded(struct gls_buf *out, const struct gls_fold *fold, unsigned how)
{
    const char *text = fold->text;
    if (!(how & GLS_SPELLED_CAPITALS)) {
        gls_buf_put(out, text, fold->size);
        return;
    }
    for (size_t at = 0; at < fold->size;)
        append_char(out, capital_of(gls_utf8_next(text, fold->size, &at)));
}

static bool is_ligature(uint32_t c)
{
    return c == 0x152 || c == 0x153 || c == 0xC6 || c == 0xE6;
}

static void append_letter(struct gls_buf *out, uint32_t c, unsigned how)
{
    static const char *const apart[] = {"oe", "ae", "OE", "AE"};
    bool capital = c == 0x152 || c == 0xC6 || how & GLS_SPELLED_CAPITALS;
    if (how & GLS_SPELLED_APART && is_ligature(c))
        gls_buf_puts(out, apart[2 * capital + (c == 0xC6 || c == 0xE6)]);
    else
        append_char(out, how & (GLS_SPELLED_CAPITALS | GLS_SPELLED_CAPITAL) ? capital_of(c) : c);
}

static void append_mark(struct gls_buf *out, uint32_t c, enum gls_char_class kind, unsigned how)
{
    if (kind == GLS_CHAR_APOSTROPHE && how & (GLS_SPELLED_STRAIGHT | GLS_SPELLED_CURLED))
        gls_buf_puts(out, how & GLS_SPELLED_STRAIGHT ? "'" : "’");
    else if (kind == GLS_CHAR_HYPHEN && how & GLS_SPELLED_SPACED)
        gls_buf_puts(out, " ");
    else if (c == ' ' && how & GLS_SPELLED_HYPHENED)
        gls_buf_puts(out, "-");
    else
        append_char(out, c);
}

void gls_spell(struct gls_span text, unsigned how, struct gls_buf *out)
{
    for (size_t at = 0; at < text.size;) {
        struct gls_fold scratch;
        uint32_t c = gls_utf8_next(text.data, text.size, &at);
        const struct gls_fold *fold = gls_fold_char(c, &scratch);
        if (fold->char_class != GLS_CHAR_WORD)
            append_mark(out, c, (enum gls_char_class)fold->char_class, how);
        else if (how & GLS_SPELLED_FOLDED)
            append_folded(out, fold, how);
        else
            append_letter(out, c, how);
        how &= ~(unsigned)GLS_SPELLED_CAPITAL;
    }
}
