#include "format/mark.h"

#include <string.h>

#include "core/memory.h"
#include "page/label.h"

bool gls_marking_read(struct gls_marking *marking, const struct gls_match *match)
{
    struct gls_entry_ref ref = {match->base, match->term, match->shelf_index};
    bool read = gls_entry_read(&marking->entry, marking->shelf, ref, NULL) == GLS_OK;
    if (!read)
        gls_work_fail_nomem(marking->work);
    return read;
}

/* ------------------------------------------------------------------ places */

/* A byte that begins a character is one; beyond U+FFFF, UTF-16 has two units for it. */
static uint64_t count_units(struct gls_span text, enum gls_text_unit unit)
{
    uint64_t units = 0;
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i];
        units += (c & 0xC0) != 0x80;
        units += unit == GLS_IN_UTF16 && c >= 0xF0;
    }
    return units;
}

/* Outer hits come in order, and inner ones begin in the last of them. */
struct gls_marked_place gls_marking_place(struct gls_marking *marking, const struct gls_hit *hit)
{
    struct gls_marked_document *document = marking->document;
    enum gls_text_unit unit = marking->how.unit;
    if (!document || unit == GLS_IN_BYTES)
        return (struct gls_marked_place){hit->start, hit->surface.size};
    size_t start = (size_t)hit->start;
    const struct gls_span before = {document->text.data + document->at, start - document->at};
    uint64_t units = document->units + count_units(before, unit);
    if (!hit->inner) {
        document->at = start;
        document->units = units;
    }
    return (struct gls_marked_place){units, count_units(hit->surface, unit)};
}

/* ------------------------------------------------------------------ ends of lines */

enum { TAILS_BYTES = 32 * 1024 * 1024 };

static void forget_tails(struct gls_tails *tails)
{
    memset(tails->at, 0, tails->terms * sizeof *tails->at);
    tails->text.size = 0;
}

bool gls_tails_init(struct gls_tails *tails, uint32_t terms)
{
    tails->terms = terms;
    tails->at = gls_malloc(terms * sizeof *tails->at);
    gls_buf_init(&tails->text);
    if (tails->at)
        forget_tails(tails);
    return tails->at;
}

void gls_tails_release(struct gls_tails *tails)
{
    gls_free(tails->at);
    gls_buf_release(&tails->text);
}

static bool make_tail(struct gls_marking *marking, const struct gls_match *match, uint32_t number,
                      gls_tail_fn *write)
{
    struct gls_tails *tails = &marking->tails;
    if (tails->text.size > TAILS_BYTES)
        forget_tails(tails);
    uint32_t start = (uint32_t)tails->text.size, size = 0;
    if (!gls_marking_read(marking, match))
        return false;
    gls_buf_put(&tails->text, (const char *)&size, sizeof size);
    write(&tails->text, &marking->entry);
    if (!gls_work_wrote(marking->work, &tails->text))
        return false;
    size = (uint32_t)tails->text.size - start - (uint32_t)sizeof size;
    memcpy(tails->text.data + start, &size, sizeof size);
    tails->at[number] = start + 1;
    return true;
}

struct gls_span gls_marking_tail(struct gls_marking *marking, const struct gls_match *match,
                                 gls_tail_fn *write)
{
    uint32_t size;
    const struct gls_tails *tails = &marking->tails;
    uint32_t number = gls_shelf_term_number(marking->shelf, match->shelf_index, match->term);
    if (number >= tails->terms || (!tails->at[number] && !make_tail(marking, match, number, write)))
        return (struct gls_span){"", 0};
    const char *tail = tails->text.data + tails->at[number] - 1;
    memcpy(&size, tail, sizeof size);
    return (struct gls_span){tail + sizeof size, size};
}

/* ------------------------------------------------------------------ beside a term */

/* A gloss in the making. */
struct gloss {
    struct gls_marking *marking;
    gls_gloss_fn *tell;
    bool begun;
    const char *last; /* equivalents of two senses are often one word */
};

static void gloss_next(struct gloss *gloss, enum gls_gloss kind, const char *text)
{
    if (gloss->begun)
        gloss->tell(gloss->marking, GLS_GLOSS_PLAIN, "; ");
    gloss->begun = true;
    gloss->tell(gloss->marking, kind, text);
}

/* "à éviter : dire X"; where the words may be said in another sense, "à éviter au sens de X". */
static void gloss_advice(struct gloss *gloss, bool other_sense)
{
    const struct gls_entry *entry = &gloss->marking->entry;
    const char *lang = gloss->marking->how.lang;
    enum gls_label label = other_sense ? GLS_LABEL_IN_SENSE : GLS_LABEL_SAY;
    gloss_next(gloss, GLS_GLOSS_WARNING, gls_label_status(entry->term.admin, lang));
    if (!entry->prefer.text)
        return;
    gloss->tell(gloss->marking, GLS_GLOSS_WARNING, gls_label(label, lang));
    gloss->tell(gloss->marking, GLS_GLOSS_PREFERRED, entry->prefer.text);
}

/* The first is the best; of a concept that has only bad ones none is told. */
static void gloss_equivalent(struct gloss *gloss)
{
    const struct gls_entry_terms *terms = &gloss->marking->entry.equivalents;
    if (terms->count == 0 || gls_admin_is_bad(terms->item[0].admin)) {
        gloss_next(gloss, GLS_GLOSS_NONE,
                   gls_label(GLS_LABEL_NO_EQUIVALENT, gloss->marking->how.lang));
        return;
    }
    const char *text = terms->item[0].text;
    if (!gloss->last || strcmp(gloss->last, text) != 0)
        gloss_next(gloss, GLS_GLOSS_EQUIVALENT, text);
    gloss->last = text;
}

/* Whether the concept of a match is met here for the first time. */
static bool meet(struct gls_marking *marking, const struct gls_match *match)
{
    uint32_t concept = gls_shelf_concept_number(marking->shelf, match->shelf_index,
                                                gls_base_term_concept(match->base, match->term));
    return gls_number_set_add(&marking->met, concept, marking->work);
}

void gls_marking_gloss(struct gls_marking *marking, const struct gls_hit *hit, bool every,
                       gls_gloss_fn *tell)
{
    struct gloss gloss = {.marking = marking, .tell = tell};
    bool avoid = gls_hit_is_bad(hit);
    for (size_t i = 0; i < hit->count; i++) {
        bool is_new = meet(marking, &hit->match[i]) || every;
        if (!is_new && !avoid)
            continue;
        if (!gls_marking_read(marking, &hit->match[i]))
            return;
        if (gls_match_is_bad(&hit->match[i]))
            gloss_advice(&gloss, !avoid);
        if (is_new && (avoid || !gls_match_is_bad(&hit->match[i])))
            gloss_equivalent(&gloss);
    }
}

/* In ASCII all but controls, quotes and backslashes; of the rest the two-byte characters from
 * U+00C0 to U+02FF, and no others. Branches would be guessed wrong. */
bool gls_is_plain(struct gls_span text)
{
    bool plain = true, within = false; /* a character that has begun */
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i];
        bool ascii = (c >= ' ') & (c < 0x7F) & (c != '"') & (c != '\\');
        bool begins = (c >= 0xC3) & (c <= 0xCB), ends = (c & 0xC0) == 0x80;
        plain &= (ascii | begins | ends) & (ends == within);
        within = begins;
    }
    return plain & !within;
}
