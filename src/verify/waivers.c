#include "verify/waivers.h"

#include <stdlib.h>
#include <string.h>

#include "core/span.h"
#include "verify/waivers_lines.h"

/* ------------------------------------------------------------------ life */

enum gls_status gls_waivers_new(struct gls_waivers **out, struct gls_error *err)
{
    struct gls_waivers *waivers = gls_malloc(sizeof *waivers);
    *out = waivers;
    if (!waivers)
        return gls_fail_nomem(err);
    *waivers = (struct gls_waivers){.table = {.what = "waivers", .key = gls_hash_key()}};
    return GLS_OK;
}

void gls_waivers_free(struct gls_waivers *waivers)
{
    if (!waivers)
        return;
    gls_work_end(&waivers->work, NULL);
    gls_hash_table_release(&waivers->table);
    gls_free(waivers->waiver.data);
    gls_free(waivers);
}

/* ------------------------------------------------------------------ found by what they name */

static bool is_any(const char *name)
{
    return *name == '\0' || strcmp(name, "*") == 0;
}

/* A waiver is kept under its fingerprint, else under its concept. */
static uint32_t key_of(const struct gls_waivers *waivers, const struct gls_waiver *waiver)
{
    uint64_t key = waivers->table.key;
    return (uint32_t)(waiver->any_fingerprint
                          ? gls_hash(key, gls_span_of(is_any(waiver->concept_name)
                                                          ? "*"
                                                          : waiver->concept_name))
                          : gls_hash_number(key, waiver->fingerprint));
}

static bool has_same_key(const void *in, uint32_t member, const void *wanted)
{
    const struct gls_waiver *a = GLS_AT(*(const struct gls_array *)in, struct gls_waiver, member);
    const struct gls_waiver *b = wanted;
    if (a->any_fingerprint != b->any_fingerprint)
        return false;
    if (!a->any_fingerprint)
        return a->fingerprint == b->fingerprint;
    return (is_any(a->concept_name) && is_any(b->concept_name)) ||
           strcmp(a->concept_name, b->concept_name) == 0;
}

void gls_waivers_enter(struct gls_waivers *waivers, size_t number)
{
    struct gls_waiver *waiver = GLS_AT(waivers->waiver, struct gls_waiver, number);
    uint32_t hash = key_of(waivers, waiver);
    struct gls_hash_slot *slot = gls_hash_table_find(&waivers->work, &waivers->table, hash,
                                                     has_same_key, &waivers->waiver, waiver);
    if (!slot)
        return;
    if (slot->member) { /* after the first: the others of its key in any order */
        struct gls_waiver *first = GLS_AT(waivers->waiver, struct gls_waiver, slot->member - 1);
        waiver->next = first->next;
        first->next = (uint32_t)number + 1;
        return;
    }
    gls_hash_table_insert(&waivers->table, slot, hash, number);
}

bool gls_waiver_holds(const struct gls_waiver *waiver, const struct gls_waiver_query *query)
{
    if (waiver->rule != GLS_VERIFY_RULES && waiver->rule != query->rule)
        return false;
    if (!waiver->any_fingerprint)
        return waiver->fingerprint == query->fingerprint;
    bool named = is_any(waiver->concept_name) ||
                 (query->term && strcmp(waiver->concept_name, query->term) == 0);
    for (size_t i = 0; i < query->concepts && !named; i++)
        named = strcmp(waiver->concept_name, query->concept_name[i]) == 0;
    return named;
}

struct gls_span gls_waiver_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? (struct gls_span){path, (size_t)(slash - path) + 1} : gls_span_of("");
}

/* The first of those kept under the same as @p wanted that waives the finding. */
const struct gls_waiver *gls_waivers_look(const struct gls_waivers *waivers,
                                          const struct gls_waiver_query *query,
                                          const struct gls_waiver *wanted)
{
    const struct gls_hash_slot *slot = gls_hash_table_look(&waivers->table, key_of(waivers, wanted),
                                                           has_same_key, &waivers->waiver, wanted);
    for (uint32_t number = slot ? slot->member : 0; number;) {
        const struct gls_waiver *waiver = GLS_AT(waivers->waiver, struct gls_waiver, number - 1);
        bool here = !waiver->folder ||
                    gls_span_equal(gls_waiver_folder(query->file), gls_span_of(waiver->folder));
        if (here && gls_waiver_holds(waiver, query))
            return waiver;
        number = waiver->next;
    }
    return NULL;
}

const struct gls_waiver *gls_waivers_find(const struct gls_waivers *waivers,
                                          const struct gls_waiver_query *query)
{
    struct gls_waiver wanted = {.fingerprint = query->fingerprint, .concept_name = "*"};
    const struct gls_waiver *found = gls_waivers_look(waivers, query, &wanted);
    wanted.any_fingerprint = true;
    if (!found)
        found = gls_waivers_look(waivers, query, &wanted);
    for (size_t i = 0; i < query->concepts && !found; i++) {
        wanted.concept_name = query->concept_name[i];
        found = gls_waivers_look(waivers, query, &wanted);
    }
    wanted.concept_name = query->term;
    return found || !query->term ? found : gls_waivers_look(waivers, query, &wanted);
}
