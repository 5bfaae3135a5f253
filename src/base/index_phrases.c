#include "base/index_phrases.h"

#include <string.h>

void gls_phrases_init(struct gls_phrases *p, struct gls_work *work)
{
    *p = (struct gls_phrases){.work = work};
}

void gls_phrases_release(struct gls_phrases *p)
{
    gls_free(p->records.data);
    gls_free(p->text.data);
}

char *gls_phrases_room(struct gls_phrases *p, size_t size)
{
    p->text.count = p->first;
    return gls_work_append(p->work, &p->text, 1, size);
}

void gls_phrases_end_one(struct gls_phrases *p, uint32_t term)
{
    size_t size = p->text.count - p->first;
    struct gls_phrase_record *record =
        size ? GLS_APPEND(p->work, &p->records, struct gls_phrase_record) : NULL;
    if (!record)
        return;
    struct gls_span text = {GLS_AT(p->text, char, p->first), size};
    *record = (struct gls_phrase_record){gls_phrase_letters(text), (uint32_t)p->first, term};
    p->first = p->text.count;
}

/* ------------------------------------------------------------------ the end */

/* Where the next phrase of a size goes, and its text. */
struct place {
    uint32_t phrase, text;
};

static size_t size_of(const struct gls_phrases *p, size_t number)
{
    const struct gls_phrase_record *record = GLS_AT(p->records, struct gls_phrase_record, number);
    return (number + 1 < p->records.count ? record[1].text : p->text.count) - record->text;
}

static size_t size_class(size_t size)
{
    return size < GLS_PHRASE_LONG ? size : GLS_PHRASE_LONG;
}

static void find_places(const struct gls_phrases *p, struct place place[GLS_PHRASE_LONG + 2])
{
    memset(place, 0, (GLS_PHRASE_LONG + 2) * sizeof *place);
    for (size_t i = 0; i < p->records.count; i++) {
        size_t size = size_of(p, i);
        struct place *next = &place[size_class(size) + 1];
        next->phrase++;
        next->text += (uint32_t)size;
    }
    for (size_t i = 1; i <= GLS_PHRASE_LONG; i++) {
        place[i].phrase += place[i - 1].phrase;
        place[i].text += place[i - 1].text;
    }
}

/* Sorted by size, their texts in the same order; a last one ends the texts. */
void gls_phrases_end(struct gls_phrases *p, struct gls_span part[GLS_INDEX_PARTS])
{
    struct place place[GLS_PHRASE_LONG + 2];
    size_t count = p->records.count;
    struct gls_phrase_record *out =
        gls_parts_part(p->work, &part[GLS_INDEX_PART_PHRASES], count + 1, sizeof *out);
    char *text = gls_parts_part(p->work, &part[GLS_INDEX_PART_PHRASE_TEXT], p->text.count, 1);
    if (!text)
        return;
    find_places(p, place);
    for (size_t i = 0; i < count; i++) {
        struct gls_phrase_record record = *GLS_AT(p->records, struct gls_phrase_record, i);
        size_t size = size_of(p, i);
        struct place *own = &place[size_class(size)];
        memcpy(text + own->text, GLS_AT(p->text, char, record.text), size);
        record.text = own->text;
        out[own->phrase++] = record;
        own->text += (uint32_t)size;
    }
    out[count] = (struct gls_phrase_record){.text = (uint32_t)p->text.count};
}
