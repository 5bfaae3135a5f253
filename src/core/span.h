/** @file Spans of text and the few UTF-8 facts everyone needs. */
#ifndef GLS_CORE_SPAN_H
#define GLS_CORE_SPAN_H

#include "glossaire.h"

/** For printf's "%.*s". */
#define GLS_SPAN_ARG(span) (int)(span).size, (span).data

bool gls_span_equal(struct gls_span a, struct gls_span b);
/** Whether @p text is one of the @p count strings of @p list, or of those before a NULL in it. */
bool gls_span_is_one_of(struct gls_span text, const char *const *list, size_t count);
/** Equal but for the case of ASCII letters: for names of elements, categories and languages. */
bool gls_span_equal_ascii(struct gls_span a, const char *b);
/** Byte order, a shorter prefix first. */
int gls_span_compare(struct gls_span a, struct gls_span b);
/** White space of XML: space, tab, line feed, carriage return. */
static inline bool gls_is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
/** Without XML white space at both ends. */
struct gls_span gls_span_trim(struct gls_span span);
/** Without the byte order mark that a text of UTF-8 may begin with. */
struct gls_span gls_without_byte_order_mark(struct gls_span text);
/** Whether @p text ends with @p ending. */
bool gls_span_ends(struct gls_span text, const char *ending);
/** XML Schema's "collapse", in place: no white space at the ends, one space for a run of it.
 * Returns the size that is left. */
size_t gls_collapse(char *text, size_t size);

/** Runs of XML white space that gls_collapse() would change. */
enum gls_blanks {
    GLS_BLANKS_FIRST = 1, /**< at the beginning */
    GLS_BLANKS_LAST = 2,  /**< at the end */
    GLS_BLANKS_INNER = 4, /**< more than one space within, or another blank */
    GLS_BLANKS_LINE = 8,  /**< a run with a line end, wherever: it is in none of the others */
};
/** The bits of enum gls_blanks that @p text has; 0: it is collapsed. */
unsigned gls_blanks_of(const char *text, size_t size);

/** The value of a hexadecimal digit; 16 for any other character. */
static inline unsigned gls_digit(char c)
{
    unsigned digit = (unsigned char)c - (unsigned)'0', letter = ((unsigned char)c | 0x20u) - 'a';
    return digit < 10 ? digit : letter < 6 ? letter + 10 : 16;
}

/** How many characters begin in a text. */
size_t gls_utf8_begins(struct gls_span text);
/** The length of the longest prefix that does not end inside a character. */
size_t gls_utf8_whole(const char *text, size_t size);
/** The offset of the first byte that is not UTF-8, or @p size. Surrogates and overlong forms are
 *  not UTF-8 (RFC 3629). */
size_t gls_utf8_valid(const char *text, size_t size);
/** Reads the character at @p *at, below @p size, that is not ASCII; see gls_utf8_next(). */
uint32_t gls_utf8_next_wide(const char *text, size_t size, size_t *at);
/** Reads the character at @p *at, below @p size, and moves @p *at past it. A byte that begins no
 *  character reads as U+FFFD. */
static inline uint32_t gls_utf8_next(const char *text, size_t size, size_t *at)
{
    unsigned char c = (unsigned char)text[*at];
    return c < 0x80 ? (++*at, c) : gls_utf8_next_wide(text, size, at);
}
/** Writes @p c as UTF-8 to @p out, which has room for four bytes; returns how many it took. */
size_t gls_utf8_write(char *out, uint32_t c);

#endif
