/* An entry, put together of its parts. */
#include "entry/entry_parts.h"

#include "core/error.h"
#include "core/memory.h"

enum gls_status gls_entry_read(struct gls_entry *entry, const struct gls_shelf *shelf,
                               struct gls_entry_ref ref, struct gls_error *err)
{
    struct gls_term term = gls_base_term(ref.base, ref.number);
    struct gls_concept concept = gls_base_concept(ref.base, term.concept_number);
    /* An English query may have been answered on a shelf from French to English. */
    bool forth = gls_shelf_side(shelf, ref.shelf_index, term.language) & GLS_SIDE_FROM;
    const struct gls_entry_wanted own = {shelf, 0, term.language};
    const struct gls_entry_wanted other = {shelf, forth ? GLS_SIDE_TO : GLS_SIDE_FROM, 0};
    entry->ref = ref;
    entry->concept_ref = (struct gls_entry_ref){ref.base, term.concept_number, ref.shelf_index};
    entry->term = gls_entry_term_of(ref.base, ref.number, term);
    entry->id = gls_null_if_empty(concept.id);
    entry->glossary = gls_base_name(ref.base);
    entry->subject = gls_base_value(ref.base, concept.properties, GLS_CATEGORY_SUBJECT_FIELD);
    entry->prefer = (struct gls_entry_term){0};
    if (!gls_entry_read_terms(&entry->equivalents, entry, &other) ||
        !gls_entry_read_terms(&entry->synonyms, entry, &own) ||
        !gls_entry_read_remarks(entry, &own, &other))
        return gls_fail_nomem(err);
    gls_entry_keep_synonyms(&entry->synonyms, ref.number);
    if (gls_admin_is_bad(term.admin) || entry->term.lookup_only)
        entry->prefer = gls_entry_preferred(entry);
    return GLS_OK;
}

enum gls_status gls_entry_of(struct gls_entry *entry, const struct gls_shelf *shelf,
                             const struct gls_match *match, struct gls_error *err)
{
    struct gls_entry_ref ref = {match->base, match->term, match->shelf_index};
    enum gls_status status = gls_entry_read(entry, shelf, ref, err);
    entry->grade = match->grade;
    return status == GLS_OK ? gls_base_sound(match->base, err) : status;
}

int gls_entry_ref_compare(const void *a, const void *b)
{
    const struct gls_entry_ref *one = a, *other = b;
    if (one->shelf_index != other->shelf_index)
        return one->shelf_index < other->shelf_index ? -1 : 1;
    return (one->number > other->number) - (one->number < other->number);
}

void gls_entry_release(struct gls_entry *entry)
{
    gls_free(entry->equivalents.item);
    gls_free(entry->synonyms.item);
    gls_free(entry->note);
    gls_free(entry->link);
    gls_free(entry->remark);
    *entry = (struct gls_entry){0};
}
