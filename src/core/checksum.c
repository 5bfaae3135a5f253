#include "core/checksum.h"

#include <string.h>

/* A bijection of either argument: what differs stays different. */
static uint64_t mix(uint64_t sum, uint64_t word)
{
    sum = (sum ^ word) * 0x9E3779B97F4A7C15u;
    return sum ^ sum >> 32;
}

/* Lanes do not wait for each other, and so keep up with memory. */
static void add_rows(uint64_t lane[GLS_CHECKSUM_LANES], const char *data, size_t rows)
{
    uint64_t word[GLS_CHECKSUM_LANES];
    for (; rows; rows--, data += sizeof word) {
        memcpy(word, data, sizeof word);
        for (int i = 0; i < GLS_CHECKSUM_LANES; i++)
            lane[i] = mix(lane[i], word[i]);
    }
}

void gls_checksum_add(struct gls_checksum *sum, struct gls_span piece)
{
    size_t row = sizeof sum->held, held = sum->size % row, missing = held ? row - held : 0;
    if (!piece.size)
        return;
    sum->size += piece.size;
    if (missing && piece.size >= missing) {
        memcpy(sum->held + held, piece.data, missing);
        add_rows(sum->lane, sum->held, 1);
        piece = (struct gls_span){piece.data + missing, piece.size - missing};
        held = 0;
    }
    if (!held) {
        add_rows(sum->lane, piece.data, piece.size / row);
        piece = (struct gls_span){piece.data + piece.size / row * row, piece.size % row};
    }
    if (piece.size)
        memcpy(sum->held + held, piece.data, piece.size);
}

uint64_t gls_checksum_end(const struct gls_checksum *sum)
{
    struct gls_checksum last = *sum;
    size_t held = sum->size % sizeof last.held;
    if (held) {
        memset(last.held + held, 0, sizeof last.held - held);
        add_rows(last.lane, last.held, 1);
    }
    uint64_t out = sum->size;
    for (int i = 0; i < GLS_CHECKSUM_LANES; i++)
        out = mix(out, last.lane[i]);
    return out;
}

uint64_t gls_checksum_of(struct gls_span bytes)
{
    struct gls_checksum sum = {0};
    gls_checksum_add(&sum, bytes);
    return gls_checksum_end(&sum);
}
