#include "bitext/telling.h"

#include <stdio.h>
#include <string.h>

#include "core/span.h"
#include "format/segment.h"

/* ------------------------------------------------------------------ sides */

void gls_bitext_side_init(struct gls_bitext_side *side)
{
    *side = (struct gls_bitext_side){.present = false};
    gls_coded_init(&side->text);
    gls_coded_init(&side->sub);
}

void gls_bitext_side_release(struct gls_bitext_side *side)
{
    gls_coded_release(&side->text);
    gls_coded_release(&side->sub);
    gls_free(side->part.data);
    gls_free(side->sub_part.data);
}

void gls_bitext_side_clear(struct gls_bitext_side *side)
{
    gls_coded_clear(&side->text);
    gls_coded_clear(&side->sub);
    side->part.count = side->sub_part.count = 0;
    side->at = (struct gls_place){0};
    side->lang = 0;
    side->present = false;
    side->cursor = side->sub_cursor = (struct gls_traced_cursor){0};
}

struct gls_span gls_bitext_side_text(const struct gls_bitext_side *side)
{
    return gls_buf_span(&side->text.text.text);
}

struct gls_bitext_part gls_bitext_side_whole(const struct gls_bitext_side *side)
{
    return (struct gls_bitext_part){.end = side->text.text.text.size, .at = side->at};
}

/* ------------------------------------------------------------------ the telling */

void gls_telling_init(struct gls_telling *telling, const char *file, gls_segment_fn *tell,
                      void *payload)
{
    *telling = (struct gls_telling){.tell = tell, .payload = payload, .work = {.file = file}};
    gls_coded_init(&telling->source);
    gls_coded_init(&telling->target);
    gls_buf_init(&telling->names);
    gls_buf_init(&telling->id);
    gls_buf_put(&telling->names, "", 1);
}

enum gls_status gls_telling_end(struct gls_telling *telling, enum gls_status status,
                                struct gls_error *err)
{
    gls_coded_release(&telling->source);
    gls_coded_release(&telling->target);
    gls_buf_release(&telling->names);
    gls_buf_release(&telling->id);
    gls_free(telling->note.data);
    gls_free(telling->told_note.data);
    enum gls_status told = gls_work_end(&telling->work, status == GLS_OK ? err : NULL);
    return status == GLS_OK ? told : status;
}

void gls_telling_begin_unit(struct gls_telling *telling)
{
    telling->unit++;
    telling->names.size = telling->names.size ? 1 : 0;
    telling->note.count = 0;
}

size_t gls_telling_name(struct gls_telling *telling, struct gls_span name)
{
    size_t start = telling->names.size;
    if (!name.size)
        return 0;
    if (name.size > GLS_SEGMENT_BYTES - start)
        gls_work_fail(&telling->work, GLS_ERR_LIMIT, (struct gls_place){0},
                      "the names and notes of a unit have more than %d MiB",
                      GLS_SEGMENT_BYTES >> 20);
    else {
        gls_buf_put(&telling->names, name.data, name.size);
        gls_buf_put(&telling->names, "", 1);
        gls_work_wrote(&telling->work, &telling->names);
    }
    return gls_work_failed(&telling->work) ? 0 : start;
}

const char *gls_telling_named(const struct gls_telling *telling, size_t name)
{
    return name ? telling->names.data + name : "";
}

void gls_telling_property(struct gls_telling *telling, struct gls_span text,
                          const struct gls_bitext_note *note)
{
    size_t name = gls_telling_name(telling, text);
    struct gls_bitext_note *kept =
        name ? GLS_APPEND(&telling->work, &telling->note, struct gls_bitext_note) : NULL;
    if (!kept)
        return;
    *kept = *note;
    kept->text = name;
}

void gls_telling_note(struct gls_telling *telling, struct gls_span text, struct gls_place at)
{
    gls_telling_property(telling, text, &(struct gls_bitext_note){.at = at});
}

void gls_telling_add(struct gls_telling *telling, struct gls_coded *coded, struct gls_span text,
                     struct gls_place at, enum gls_notation notation, bool kept)
{
    if (text.size > GLS_SEGMENT_BYTES - coded->text.text.size)
        gls_work_fail(&telling->work, GLS_ERR_LIMIT, at,
                      "a segment of more than %d MiB: no translation is so made, split it",
                      GLS_SEGMENT_BYTES >> 20);
    else
        gls_coded_add(coded, text, at, notation, kept);
    gls_work_wrote(&telling->work, &coded->text.text);
}

/* ------------------------------------------------------------------ a pair */

static void put_id(struct gls_telling *telling, const struct gls_bitext_pair *pair)
{
    telling->id.size = 0;
    gls_buf_put(&telling->id, pair->unit.data, pair->unit.size);
    if (pair->unit.size && pair->segment.size)
        gls_buf_put(&telling->id, "/", 1);
    gls_buf_put(&telling->id, pair->segment.data, pair->segment.size);
    gls_buf_put(&telling->id, "", 1);
    gls_work_wrote(&telling->work, &telling->id);
}

static void take_notes(struct gls_telling *telling)
{
    telling->told_note.count = 0;
    for (size_t i = 0; i < telling->note.count; i++) {
        const struct gls_bitext_note *note = GLS_AT(telling->note, struct gls_bitext_note, i);
        struct gls_segment_note *told =
            GLS_APPEND(&telling->work, &telling->told_note, struct gls_segment_note);
        if (told)
            *told = (struct gls_segment_note){gls_telling_named(telling, note->text), note->at,
                                              gls_telling_named(telling, note->type),
                                              gls_telling_named(telling, note->lang)};
    }
}

/* The first byte that is no blank, or the size. */
static size_t first_mark(struct gls_span text)
{
    size_t at = 0;
    while (at < text.size) {
        size_t here = at;
        uint32_t c = gls_utf8_next(text.data, text.size, &at);
        if (c > ' ' && c != 0xA0 && c != 0x202F && c != 0x3000 && !(c >= 0x2000 && c <= 0x200B))
            return here;
    }
    return text.size;
}

static struct gls_segment_text strip(struct gls_telling *telling, struct gls_bitext_side *side,
                                     const struct gls_bitext_part *part, const char *lang,
                                     struct gls_coded *out)
{
    if (side)
        gls_coded_strip(&side->text, &side->cursor, part->start, part->end, telling->kinds, out);
    else
        gls_coded_clear(out);
    gls_work_wrote(&telling->work, &out->text.text);
    if (side && side->lang)
        lang = gls_telling_named(telling, side->lang);
    struct gls_segment_text text = gls_segment_text_of(&out->text, lang);
    text.kept = out->kept.data;
    text.kept_count = out->kept.count;
    return text;
}

static struct gls_place place_of(const struct gls_bitext_pair *pair,
                                 const struct gls_segment *segment, size_t mark)
{
    if (mark < segment->target.text.size)
        return gls_segment_place(&segment->target, mark, 1);
    if (pair->target && pair->target_part.at.line)
        return pair->target_part.at;
    return pair->at;
}

void gls_telling_pair(struct gls_telling *telling, const struct gls_bitext_pair *pair)
{
    if (gls_telling_is_over(telling))
        return;
    struct gls_segment segment = {.unit = telling->unit,
                                  .skip = pair->skip,
                                  .state = pair->state,
                                  .id_is_line = pair->unit_is_line};
    segment.source =
        strip(telling, pair->source, &pair->source_part, pair->source_lang, &telling->source);
    segment.target =
        strip(telling, pair->target, &pair->target_part, pair->target_lang, &telling->target);
    put_id(telling, pair);
    take_notes(telling);
    if (gls_work_failed(&telling->work))
        return;
    segment.id = telling->id.data;
    segment.note = telling->told_note.data;
    segment.notes = telling->told_note.count;
    size_t mark = first_mark(segment.target.text);
    segment.place = place_of(pair, &segment, mark);
    segment.place.file = telling->work.file;
    if (!segment.skip && mark == segment.target.text.size)
        segment.skip = GLS_SKIP_UNTRANSLATED;
    telling->stopped = !telling->tell(telling->payload, &segment);
}

/* ------------------------------------------------------------------ texts within codes */

/* A side that is what lies within the codes of another, to be told as any. */
static size_t count_subs(const struct gls_bitext_side *side)
{
    return side ? side->sub_part.count : 0;
}

static struct gls_bitext_side *sub_side(struct gls_bitext_side *side, size_t number,
                                        struct gls_bitext_side *sub, struct gls_bitext_part *part)
{
    if (number >= count_subs(side))
        return NULL;
    *sub = (struct gls_bitext_side){
        .text = side->sub, .lang = side->lang, .present = true, .cursor = side->sub_cursor};
    *part = *GLS_AT(side->sub_part, struct gls_bitext_part, number);
    return sub;
}

void gls_telling_subs(struct gls_telling *telling, const struct gls_bitext_pair *pair)
{
    size_t sources = count_subs(pair->source), targets = count_subs(pair->target);
    struct gls_bitext_side source, target;
    char name[32];
    for (size_t i = 0; i < sources || i < targets; i++) {
        struct gls_bitext_pair sub = *pair;
        sub.source = sub_side(pair->source, i, &source, &sub.source_part);
        sub.target = sub_side(pair->target, i, &target, &sub.target_part);
        int size = snprintf(name, sizeof name, "sub%zu", i + 1);
        sub.segment = (struct gls_span){name, (size_t)size};
        gls_telling_pair(telling, &sub);
        if (sub.source)
            pair->source->sub_cursor = source.cursor;
        if (sub.target)
            pair->target->sub_cursor = target.cursor;
    }
}
