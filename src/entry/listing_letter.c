/* The heading letters of a listing. */
#include <stdlib.h>
#include <string.h>

#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "entry/listing_record.h"
#include "text/fold.h"

bool gls_filed_letter(struct gls_span term, char out[16])
{
    struct gls_buf heading;
    gls_buf_init(&heading);
    gls_heading(term, &heading);
    bool done = heading.status == GLS_OK;
    size_t size = heading.size < 16 ? heading.size : gls_utf8_whole(heading.data, 15);
    if (done && size)
        memcpy(out, heading.data, size);
    out[done ? size : 0] = '\0';
    gls_buf_release(&heading);
    return done;
}

/* The letters of the entries from @p first to @p end, which begin anew there. */
enum gls_status gls_listing_find_letters(struct gls_listing *listing, size_t first, size_t end,
                                         struct gls_error *err)
{
    for (size_t i = first; i < end; i++) {
        struct gls_letter here = {.first = i, .opens = i == first};
        size_t count = listing->letter_count;
        struct gls_entry_ref ref = listing->entries[i];
        const char *text = gls_base_term(ref.base, ref.number).text;
        if (!listing->by_appearance && !gls_filed_letter(gls_span_of(text), here.heading))
            return gls_fail_nomem(err);
        if (i == first || strcmp(listing->letters[count - 1].heading, here.heading) != 0) {
            if (!gls_grow(&listing->letters, &listing->letter_room, count + 1, sizeof here))
                return gls_fail_nomem(err);
            listing->letters[listing->letter_count++] = here;
        }
        listing->letters[listing->letter_count - 1].count++;
    }
    return GLS_OK;
}

static int compare_letters(const void *a, const void *b)
{
    const struct gls_letter *const *one = a, *const *other = b;
    int order = strcmp((*one)->heading, (*other)->heading);
    return order ? order : (*one > *other) - (*one < *other);
}

enum gls_status gls_listing_mark_repeated(struct gls_listing *listing, struct gls_error *err)
{
    size_t count = listing->letter_count;
    struct gls_letter **sorted = gls_malloc(count * sizeof *sorted);
    if (!sorted)
        return gls_fail_nomem(err);
    for (size_t i = 0; i < count; i++)
        sorted[i] = &listing->letters[i];
    qsort(sorted, count, sizeof *sorted, compare_letters);
    for (size_t i = 1; i < count; i++)
        sorted[i]->repeated = strcmp(sorted[i - 1]->heading, sorted[i]->heading) == 0;
    gls_free(sorted);
    return GLS_OK;
}
