#include "page/legend.h"

#include <string.h>

#include "entry/entry.h"

/* ------------------------------------------------------------------ how to read an entry */

enum { ADVICE = 1 };

/* In French, then in English; the last is not for a word list. */
static const char *const sentences[][2] = {
    {"Après le terme viennent sa nature et son genre, puis ses équivalents, le meilleur d’abord, "
     "chacun avec le pays ou le registre où il s’emploie.",
     "After the term stand its part of speech and gender, then its equivalents, the best first, "
     "each with the country or the register it belongs to."},
    {"Un terme à éviter renvoie à celui qu’il faut dire ; le signe ✗ précède un équivalent à "
     "éviter.",
     "A term not to be used leads to the one to say; the sign ✗ stands before an equivalent not "
     "to be used."},
    {"La définition d’une notion, ses synonymes, ses renvois et ses notes se lisent au terme "
     "préféré ; les autres termes y renvoient.",
     "The definition of a concept, its synonyms, references and notes stand at its preferred "
     "term; its other terms refer there."},
};

/* Where nothing is crossed out. */
static const char *const advice[] = {"Un terme à éviter renvoie à celui qu’il faut dire.",
                                     "A term not to be used leads to the one to say."};

const char *gls_legend_sentence(const struct gls_legend *legend, size_t number, const char *lang)
{
    size_t count = sizeof sentences / sizeof *sentences - legend->brief;
    bool english = strcmp(lang, "en") == 0;
    if (number == ADVICE && !legend->crossed)
        return advice[english];
    return number < count ? sentences[number][english] : NULL;
}

/* ------------------------------------------------------------------ what is written short */

struct marks {
    bool used[GLS_LEGEND_ROWS];
    bool crossed;
};

static void mark(struct marks *marks, enum gls_abbreviated what, int value, const char *word)
{
    size_t row = gls_abbreviation_of(what, value, word);
    if (row < gls_abbreviations() && row < GLS_LEGEND_ROWS)
        marks->used[row] = true;
}

static void mark_term(struct marks *marks, const struct gls_entry_term *term)
{
    mark(marks, GLS_SHORT_GENDER, (int)term->gender, NULL);
    mark(marks, GLS_SHORT_NUMBER, 0, term->grammatical_number);
    mark(marks, GLS_SHORT_STATUS, (int)term->admin, NULL);
    mark(marks, GLS_SHORT_REGISTER, 0, term->usage_register);
    mark(marks, GLS_SHORT_PLACE, 0, gls_entry_region(term));
}

static void mark_entry(struct marks *marks, const struct gls_entry *entry, bool brief)
{
    char plural[GLS_PLURAL_BYTES];
    mark(marks, GLS_SHORT_POS, (int)entry->term.pos, NULL);
    mark(marks, GLS_SHORT_TYPE, (int)entry->term.type, NULL);
    mark_term(marks, &entry->term);
    if (!brief && gls_entry_plural(&entry->term, plural))
        mark(marks, GLS_SHORT_NUMBER, 0, "plural");
    for (size_t i = 0; i < entry->equivalents.count; i++) {
        mark_term(marks, &entry->equivalents.item[i]);
        marks->crossed |= gls_admin_is_bad(entry->equivalents.item[i].admin);
    }
    if (!brief && entry->synonyms.count)
        mark(marks, GLS_SHORT_SYNONYM, 0, NULL);
}

static enum gls_status mark_entries(struct marks *marks, const struct gls_listing *listing,
                                    bool brief, struct gls_error *err)
{
    struct gls_entry scratch = {0};
    enum gls_status status = GLS_OK;
    for (size_t i = 0; i < gls_listing_count(listing) && status == GLS_OK; i++) {
        const struct gls_entry *entry = gls_listing_entry(listing, i, &scratch, err);
        if (entry)
            mark_entry(marks, entry, brief);
        else
            status = GLS_ERR_NOMEM;
    }
    gls_entry_release(&scratch);
    return status;
}

/* Two words of a file may be shown alike. */
static bool has_row(const struct gls_legend *legend, const char *shown)
{
    for (size_t i = 0; i < legend->count; i++)
        if (strcmp(legend->row[i].shown, shown) == 0)
            return true;
    return false;
}

enum gls_status gls_legend_build(struct gls_legend *legend, const struct gls_listing *listing,
                                 bool brief, const char *lang, struct gls_error *err)
{
    struct marks marks = {.crossed = false};
    *legend = (struct gls_legend){.brief = brief};
    enum gls_status status = mark_entries(&marks, listing, brief, err);
    for (size_t i = 0; i < gls_abbreviations() && status == GLS_OK; i++) {
        struct gls_abbreviation row = gls_abbreviation(i, lang);
        if (marks.used[i] && row.meaning && !has_row(legend, row.shown))
            legend->row[legend->count++] = row;
    }
    legend->crossed = marks.crossed;
    return status;
}
