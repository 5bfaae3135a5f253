#include "xml/names.h"

#include <string.h>

#include "core/span.h"

/* The names of a vocabulary differ in length, first and last letters, and in the middle where they
 * do not ("langSec", "langSet"); the bit that tells the case of a letter is left out. */
static uint32_t hash_name(struct gls_span name)
{
    if (name.size == 0)
        return 0;
    const unsigned char *at = (const unsigned char *)name.data;
    uint32_t first = at[0] & 0x1F, middle = at[name.size / 2] & 0x1F;
    uint32_t last = at[name.size - 1] & 0x1F;
    return (uint32_t)(name.size * 67 + first * 31 + middle * 7 + last * 131) % GLS_NAMES_SLOTS;
}

void gls_names_add(struct gls_names *names, const char *name, uint8_t number)
{
    uint32_t slot = hash_name(gls_span_of(name));
    while (names->name[slot].size)
        slot = (slot + 1) % GLS_NAMES_SLOTS;
    names->name[slot] = gls_span_of(name);
    names->number[slot] = number;
}

struct gls_names_walk gls_names_begin(struct gls_span name)
{
    return (struct gls_names_walk){name, hash_name(name)};
}

/* Nearly always a name is written the usual way. */
static bool is_same(struct gls_span name, struct gls_span known)
{
    return name.size == known.size && (memcmp(name.data, known.data, name.size) == 0 ||
                                       gls_span_equal_ascii(name, known.data));
}

int gls_names_next(const struct gls_names *names, struct gls_names_walk *walk)
{
    while (names->name[walk->slot].data) {
        uint32_t slot = walk->slot;
        walk->slot = (slot + 1) % GLS_NAMES_SLOTS;
        if (is_same(walk->name, names->name[slot]))
            return names->number[slot];
    }
    return -1;
}
