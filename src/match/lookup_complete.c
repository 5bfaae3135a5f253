/* What may follow letters that were typed, for a prompt. */
#include <string.h>

#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "match/lookup_search.h"

/* How many letters the words of a text have, from word @p first on. */
static enum gls_status count_letters(struct gls_span text, const char *lang, size_t *letters,
                                     struct gls_error *err)
{
    struct gls_query cut;
    *letters = 0;
    enum gls_status status = gls_query_init(&cut, text, err);
    if (status == GLS_OK)
        for (size_t i = lang ? gls_query_articles(&cut, lang) : 0; i < cut.count; i++)
            *letters += cut.word[i].key_size;
    gls_query_release(&cut);
    return status;
}

/* Look-up forms are no terms to be proposed. */
static void keep_terms(struct gls_found *found)
{
    size_t kept = 0;
    for (size_t i = 0; i < found->count; i++)
        if (!(gls_base_term_usage(found->match[i].base, found->match[i].term) &
              (GLS_USAGE_LOOKUP | GLS_USAGE_HIDE)))
            found->match[kept++] = found->match[i];
    found->count = kept;
}

/* Those of language @c from before the others; @p first is how many they are. */
static enum gls_status find(struct gls_shelf *shelf, struct gls_span typed, unsigned how,
                            struct gls_found *found, size_t *first, struct gls_error *err)
{
    struct gls_found other = {0};
    enum gls_status status = gls_search(shelf, typed, gls_search_beginning, found, err);
    keep_terms(found);
    *first = found->count;
    if (status == GLS_OK && how & GLS_ASK_BOTH_WAYS)
        status = gls_search(gls_shelf_reverse(shelf), typed, gls_search_beginning, &other, err);
    keep_terms(&other);
    if (!gls_found_append(found, &other, SIZE_MAX) && status == GLS_OK)
        status = gls_fail_nomem(err);
    return status;
}

/* The bytes that the first @p count terms begin with, whole characters. */
static struct gls_span common_beginning(const struct gls_found *found, size_t count)
{
    const char *first = gls_match_text(&found->match[0]);
    size_t size = strlen(first);
    for (size_t i = 1; i < count; i++) {
        const char *text = gls_match_text(&found->match[i]);
        size_t same = 0;
        while (same < size && text[same] == first[same])
            same++;
        size = same;
    }
    return (struct gls_span){first, gls_utf8_whole(first, size)};
}

enum gls_status gls_complete(struct gls_shelf *shelf, struct gls_span typed, unsigned how,
                             struct gls_found *found, struct gls_span *common,
                             struct gls_error *err)
{
    size_t asked, met, first;
    *found = (struct gls_found){0};
    *common = (struct gls_span){"", 0};
    enum gls_status status = find(shelf, typed, how, found, &first, err);
    if (status == GLS_OK && found->count) {
        *common = common_beginning(found, first ? first : found->count);
        status = count_letters(typed, gls_shelf_from(shelf), &asked, err);
        if (status == GLS_OK)
            status = count_letters(*common, NULL, &met, err);
        if (status == GLS_OK && met < asked)
            common->size = 0;
    }
    if (status != GLS_OK)
        gls_found_release(found);
    return status;
}
