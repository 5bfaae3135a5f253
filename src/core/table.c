#include "core/table.h"

#include <string.h>
#include <sys/random.h>
#include <time.h>

/* ------------------------------------------------------------------ hashes */

/* Odd numbers without pattern. */
#define C0 0x9E3779B97F4A7C15u
#define C1 0xC2B2AE3D27D4EB4Fu
#define C2 0x8EBC6AF09C88C6E3u
#define C3 0x589965CC75374CC3u

/* The two halves of the product, one on the other: each bit of a factor moves all of them. */
#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 product;

static uint64_t fold(uint64_t a, uint64_t b)
{
    product whole = (product)a * b;
    return (uint64_t)whole ^ (uint64_t)(whole >> 64);
}
#else
static uint64_t fold(uint64_t a, uint64_t b)
{
    uint64_t low_a = (uint32_t)a, high_a = a >> 32, low_b = (uint32_t)b, high_b = b >> 32;
    uint64_t low = low_a * low_b, across = high_a * low_b + (low >> 32);
    uint64_t middle = low_a * high_b + (uint32_t)across;
    uint64_t high = high_a * high_b + (across >> 32) + (middle >> 32);
    return high ^ (middle << 32 | (uint32_t)low);
}
#endif

static uint64_t read8(const char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

static uint64_t read4(const char *at)
{
    uint32_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

/* What folding begins with, both unknown without the key: a factor that can be made 0
 * would make all that it is folded with alike. */
struct state {
    uint64_t a, b;
};

static struct state state_of(uint64_t key)
{
    return (struct state){key ^ C0, (key ^ C2) * C1};
}

static uint64_t end(struct state state, uint64_t a, uint64_t b, uint64_t size)
{
    return fold(fold(a ^ state.a, b ^ state.b) ^ size ^ C3, state.b ^ C0);
}

/* Up to 16 bytes are read as two words, which may overlap. */
static uint64_t end_short(struct state state, const char *at, size_t size)
{
    if (size >= 8)
        return end(state, read8(at), read8(at + size - 8), size);
    if (size >= 4)
        return end(state, read4(at), read4(at + size - 4), size);
    uint64_t bytes = 0;
    for (size_t i = 0; i < size; i++)
        bytes = bytes << 8 | (unsigned char)at[i];
    return end(state, bytes, 0, size);
}

uint64_t gls_hash(uint64_t key, struct gls_span bytes)
{
    struct state state = state_of(key);
    const char *at = bytes.data;
    if (bytes.size <= 16)
        return end_short(state, at, bytes.size);
    for (size_t left = bytes.size; left > 16; left -= 16, at += 16)
        state.a = fold(read8(at) ^ state.a, read8(at + 8) ^ state.b);
    at = bytes.data + bytes.size - 16;
    return end(state, read8(at), read8(at + 8), bytes.size);
}

/* Twice: once leaves numbers in a row side by side, or on each other, by the keys whose factor ends
 * with the bits of 1, of which there is one in some thousands. */
uint64_t gls_hash_number(uint64_t key, uint64_t number)
{
    struct state state = state_of(key);
    return fold(fold(number ^ state.a, state.b), C0);
}

/* Where the system has no chance to give, what differs from run to run must do. */
uint64_t gls_hash_key(void)
{
    uint64_t key;
    struct timespec now = {0};
    if (getrandom(&key, sizeof key, GRND_NONBLOCK) == (ssize_t)sizeof key)
        return key;
    clock_gettime(CLOCK_REALTIME, &now);
    uint64_t where = (uint64_t)(uintptr_t)&now;
    return fold(where ^ C0, (uint64_t)now.tv_nsec * C1 ^ (uint64_t)now.tv_sec);
}

/* ------------------------------------------------------------------ tables */

static void move(const struct gls_hash_table *from, struct gls_hash_slot *slot, size_t slots)
{
    for (size_t i = 0; i < from->slots; i++) {
        size_t at = from->slot[i].hash & (slots - 1);
        while (slot[at].member)
            at = (at + 1) & (slots - 1);
        if (from->slot[i].member)
            slot[at] = from->slot[i];
    }
}

bool gls_hash_table_reserve(struct gls_work *work, struct gls_hash_table *table, size_t members)
{
    size_t slots = 16; /* a power of two, at most half full */
    while (slots < 2 * members)
        slots *= 2;
    struct gls_hash_slot *slot = gls_work_malloc(work, slots * sizeof *slot);
    if (!slot)
        return false;
    memset(slot, 0, slots * sizeof *slot);
    move(table, slot, slots);
    gls_free(table->slot);
    table->slot = slot;
    table->slots = slots;
    return true;
}

void gls_hash_table_release(struct gls_hash_table *table)
{
    gls_free(table->slot);
    *table = (struct gls_hash_table){.what = table->what, .key = table->key};
}

void gls_hash_table_clear(struct gls_hash_table *table)
{
    if (table->slots)
        memset(table->slot, 0, table->slots * sizeof *table->slot);
    table->members = 0;
}

void gls_hash_table_fail(struct gls_work *work, const struct gls_hash_table *table)
{
    gls_work_fail(work, GLS_ERR_LIMIT, (struct gls_place){0},
                  "%s that are made to be slow to find: no glossary is so made", table->what);
}

/* ------------------------------------------------------------------ tables as numbers */

uint32_t gls_hash_table_mask(size_t members)
{
    uint32_t mask = 1;
    while (mask < members)
        mask = mask << 1 | 1;
    return mask;
}

void gls_hash_table_write(const struct gls_hash_table *table, uint32_t mask, uint32_t *out)
{
    for (size_t i = 0; i < table->slots; i++) {
        struct gls_hash_slot slot = table->slot[i];
        out[i] = slot.member ? (slot.hash & ~mask) | slot.member : 0;
    }
}
