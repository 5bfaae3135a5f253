/* Elements that change their places, or go. */
#include <string.h>

#include "core/span.h"
#include "edit/mend.h"

/* ------------------------------------------------------------------ units */

/* The character at the byte @p at, where it is one of ASCII; else 0xFF. UTF-16 has two bytes. */
static unsigned char unit_at(const struct gls_mending *mending, uint64_t at)
{
    const char *data = mending->file.data + at;
    if (mending->encoding.width != 2)
        return (unsigned char)*data;
    bool big = mending->encoding.big_endian;
    return data[!big] ? 0xFF : (unsigned char)data[big];
}

static unsigned width_of(const struct gls_mending *mending)
{
    return mending->encoding.width == 2 ? 2 : 1;
}

static bool is_line_end(unsigned char c)
{
    return c == '\n' || c == '\r';
}

static bool all_blank(const struct gls_mending *mending, uint64_t from, uint64_t to)
{
    for (; from < to; from += width_of(mending))
        if (!gls_is_blank(unit_at(mending, from)))
            return false;
    return true;
}

static struct gls_span bytes_of(const struct gls_mending *mending, uint64_t from, uint64_t to)
{
    return (struct gls_span){mending->file.data + from, (size_t)(to - from)};
}

/* ------------------------------------------------------------------ order */

static bool can_move(const struct gls_mending *mending, uint32_t number)
{
    struct gls_term term = gls_base_term(mending->base, number);
    return term.size && term.offset + term.size <= mending->file.size &&
           gls_base_term_text_offset(mending->base, number) > term.offset;
}

/* Whether the terms stand side by side, each an element of its own. */
static bool can_be_ordered(const struct gls_mending *mending, struct gls_range terms)
{
    for (uint32_t i = 0; i < terms.count; i++) {
        struct gls_term term = gls_base_term(mending->base, terms.first + i);
        struct gls_term before = gls_base_term(mending->base, terms.first + (i ? i - 1 : 0));
        if (!can_move(mending, terms.first + i) ||
            (i && (before.offset + before.size > term.offset ||
                   !all_blank(mending, before.offset + before.size, term.offset))))
            return false;
    }
    return true;
}

static unsigned rank_of(const struct gls_mending *mending, uint32_t number)
{
    return gls_admin_rank(gls_base_term_admin(mending->base, number));
}

/* The term that comes after @p last in the order, of the same rank in that of the file; the first
 * of all where @p last is none. */
static uint32_t next_in_order(const struct gls_mending *mending, struct gls_range terms,
                              uint32_t last)
{
    uint32_t best = UINT32_MAX;
    for (uint32_t i = terms.first; i < terms.first + terms.count; i++) {
        unsigned rank = rank_of(mending, i);
        bool later = last == UINT32_MAX || rank > rank_of(mending, last) ||
                     (rank == rank_of(mending, last) && i > last);
        if (later && (best == UINT32_MAX || rank < rank_of(mending, best)))
            best = i;
    }
    return best;
}

static struct gls_span term_bytes(const struct gls_mending *mending, uint32_t number)
{
    struct gls_term term = gls_base_term(mending->base, number);
    return bytes_of(mending, term.offset, term.offset + term.size);
}

void gls_mend_order(struct gls_mending *mending, uint32_t section)
{
    enum { TERMS_MOST = 1000 }; /* of one concept: the time grows with their square */
    struct gls_range terms = gls_base_section(mending->base, section).terms;
    if (terms.count > TERMS_MOST || !can_be_ordered(mending, terms))
        return;
    uint32_t next = UINT32_MAX;
    for (uint32_t i = terms.first; i < terms.first + terms.count; i++) {
        next = next_in_order(mending, terms, next);
        if (next != i)
            gls_edits_add(mending->edits, gls_base_term(mending->base, i).offset,
                          term_bytes(mending, i), term_bytes(mending, next));
    }
}

/* ------------------------------------------------------------------ removal */

/* Whether the bytes are tags and blanks and nothing else, and no tag has an id. */
static bool says_nothing(const struct gls_mending *mending, uint64_t from, uint64_t to)
{
    unsigned char before = 0;
    bool inside = false;
    char word[3] = "";
    for (; from < to; from += width_of(mending)) {
        unsigned char c = unit_at(mending, from);
        if ((before == '<' && (c == '!' || c == '?')) || (!inside && c != '<' && !gls_is_blank(c)))
            return false;
        inside = c == '<' || (inside && c != '>');
        memmove(word, word + 1, 2);
        word[2] = (char)c;
        if (word[1] == 'i' && word[2] == 'd' &&
            (gls_is_blank((unsigned char)word[0]) || word[0] == ':'))
            return false;
        before = c;
    }
    return true;
}

/* From the beginning of its line to the end, if nothing else is in it. */
static void widen_to_line(const struct gls_mending *mending, uint64_t *from, uint64_t *to)
{
    unsigned width = width_of(mending);
    uint64_t start = *from, end = *to, size = mending->file.size;
    while (start >= width && gls_is_blank(unit_at(mending, start - width)) &&
           !is_line_end(unit_at(mending, start - width)))
        start -= width;
    while (end + width <= size && gls_is_blank(unit_at(mending, end)) &&
           !is_line_end(unit_at(mending, end)))
        end += width;
    bool alone = start >= width && is_line_end(unit_at(mending, start - width)) &&
                 end + width <= size && is_line_end(unit_at(mending, end));
    if (!alone)
        return;
    bool carriage = unit_at(mending, end) == '\r';
    end += width;
    if (carriage && end + width <= size && unit_at(mending, end) == '\n')
        end += width;
    *from = start;
    *to = end;
}

void gls_mend_removal(struct gls_mending *mending, uint64_t offset, uint64_t size)
{
    uint64_t end = offset + size;
    if (end > mending->file.size || offset < mending->removed ||
        !says_nothing(mending, offset, end))
        return;
    widen_to_line(mending, &offset, &end);
    gls_edits_add(mending->edits, offset, bytes_of(mending, offset, end), (struct gls_span){"", 0});
    mending->removed = end;
}
