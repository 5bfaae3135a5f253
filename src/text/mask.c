#include "text/mask.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* What makes a letter of two bytes: 0xC3 and a byte that may follow, but for × and ÷. */
struct halves {
    uint64_t first, second;
};

static bool is_second_half(unsigned char byte)
{
    return (byte & 0xC0) == 0x80 && (byte & 0xDF) != 0x97;
}

#ifdef __SSE2__

static uint64_t bits_of(__m128i bytes, int at)
{
    return (uint64_t)(unsigned)_mm_movemask_epi8(bytes) << at;
}

static __m128i is_between(__m128i bytes, char least, char most)
{
    return _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8((char)(least - 1))),
                         _mm_cmplt_epi8(bytes, _mm_set1_epi8((char)(most + 1))));
}

/* Sixteen bytes at a time. Comparisons are of signed bytes: what is not ASCII is below zero. */
static void read_block(const unsigned char *text, struct gls_mask *mask, struct halves *halves)
{
    for (int at = 0; at < GLS_MASK_BYTES; at += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(text + at));
        __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
        __m128i within = _mm_cmplt_epi8(bytes, _mm_set1_epi8((char)0xC0));
        __m128i sign = _mm_cmpeq_epi8(_mm_and_si128(bytes, _mm_set1_epi8((char)0xDF)),
                                      _mm_set1_epi8((char)0x97));
        mask->letter |=
            bits_of(_mm_or_si128(is_between(small, 'a', 'z'), is_between(bytes, '0', '9')), at);
        mask->high |= bits_of(bytes, at);
        mask->within |= bits_of(within, at);
        mask->pair |= bits_of(is_between(bytes, (char)0xC2, (char)0xDF), at);
        mask->line |= bits_of(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')), at);
        halves->first |= bits_of(_mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)0xC3)), at);
        halves->second |= bits_of(_mm_andnot_si128(sign, within), at);
    }
}

#else

static bool is_ascii_word(unsigned char byte)
{
    unsigned char small = byte | 0x20;
    return (byte >= '0' && byte <= '9') || (byte < 0x80 && small >= 'a' && small <= 'z');
}

static void read_block(const unsigned char *text, struct gls_mask *mask, struct halves *halves)
{
    for (int at = 0; at < GLS_MASK_BYTES; at++) {
        mask->letter |= (uint64_t)is_ascii_word(text[at]) << at;
        mask->high |= (uint64_t)(text[at] >= 0x80) << at;
        mask->within |= (uint64_t)((text[at] & 0xC0) == 0x80) << at;
        mask->pair |= (uint64_t)(text[at] >= 0xC2 && text[at] <= 0xDF) << at;
        mask->line |= (uint64_t)(text[at] == '\n') << at;
        halves->first |= (uint64_t)(text[at] == 0xC3) << at;
        halves->second |= (uint64_t)is_second_half(text[at]) << at;
    }
}

#endif

void gls_masks_build(struct gls_mask *mask, const char *text, size_t from, size_t size)
{
    const unsigned char *bytes = (const unsigned char *)text;
    for (size_t at = (from ? from - 1 : 0) / GLS_MASK_BYTES * GLS_MASK_BYTES; at <= size;
         at += GLS_MASK_BYTES) {
        struct gls_mask own = {0};
        struct halves halves = {0};
        read_block(bytes + at, &own, &halves);
        bool begun = at && bytes[at - 1] == 0xC3;
        bool goes_on = is_second_half(bytes[at + GLS_MASK_BYTES]);
        own.letter |= halves.first & (halves.second >> 1 | (uint64_t)goes_on << 63);
        own.letter |= halves.second & (halves.first << 1 | (uint64_t)begun);
        mask[at / GLS_MASK_BYTES] = own;
    }
}

/* Whether a block's characters are of one byte or two; the last may end in the next block. */
static bool is_of_pairs(const struct gls_mask *mask, size_t block)
{
    const struct gls_mask *here = &mask[block];
    uint64_t second = here->pair << 1 | (block ? mask[block - 1].pair >> 63 : 0);
    return here->within == second && here->high == (here->pair | second);
}

size_t gls_masks_valid(const struct gls_mask *mask, size_t at, size_t size)
{
    size_t block = at / GLS_MASK_BYTES, first = block;
    while (block * GLS_MASK_BYTES < size && is_of_pairs(mask, block))
        block++;
    if (block == first)
        return at;
    size_t end = block * GLS_MASK_BYTES - (size_t)(mask[block - 1].pair >> 63);
    return end < size ? end : size;
}

size_t gls_masks_blank_line(const struct gls_mask *mask, size_t size)
{
    for (size_t block = (size + GLS_MASK_BYTES - 1) / GLS_MASK_BYTES; block-- > 0;) {
        uint64_t line = mask[block].line;
        uint64_t second = line & (line << 1 | (block ? mask[block - 1].line >> 63 : 0));
        if (second)
            return (block + 1) * GLS_MASK_BYTES - (size_t)__builtin_clzll(second);
    }
    return 0;
}

static unsigned count_bits(uint64_t bits)
{
    bits -= bits >> 1 & 0x5555555555555555u;
    bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
    return (unsigned)(bits * 0x0101010101010101u >> 56);
}

/* Moves over those bytes of a block that are in @p bits. Without a branch: who could tell? */
static void move_over(const struct gls_mask *mask, uint64_t bits, uint64_t *line, uint64_t *column)
{
    uint64_t lines = mask->line & bits;
    uint64_t after_last = ~(uint64_t)1 << (63 - __builtin_clzll(lines | 1));
    *line += count_bits(lines);
    *column = lines ? 1 : *column;
    bits &= lines ? after_last : bits;
    *column += count_bits(bits & ~mask->within);
}

void gls_masks_move(const struct gls_mask *mask, size_t from, size_t to, uint64_t *line,
                    uint64_t *column)
{
    size_t at = from - from % GLS_MASK_BYTES;
    uint64_t bits = ~(uint64_t)0 << from % GLS_MASK_BYTES;
    for (; to - at > GLS_MASK_BYTES; at += GLS_MASK_BYTES, bits = ~(uint64_t)0)
        move_over(&mask[at / GLS_MASK_BYTES], bits, line, column);
    if (to > from)
        move_over(&mask[at / GLS_MASK_BYTES], bits & ~(uint64_t)0 >> (at + GLS_MASK_BYTES - to),
                  line, column);
}
