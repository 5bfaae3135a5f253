#include "edit/splice.h"

#include <string.h>

#include "edit/splice_level.h"
#include "xml/write.h"

static bool splice_section(struct gls_splice *s, uint32_t from, uint32_t to)
{
    struct gls_section was = gls_base_section(s->from, from), is = gls_base_section(s->to, to);
    if (gls_same_section((struct gls_one){s->from, from}, (struct gls_one){s->to, to}))
        return true;
    uint32_t number = was.size ? gls_outline_find(&s->outline, was.offset) : UINT32_MAX;
    if (number == UINT32_MAX)
        return false;
    const struct gls_outlined *element = gls_splice_element(s, number);
    return gls_splice_properties(s, was.properties, is.properties, element->inside,
                                 element->depth + 1) &&
           gls_splice_terms(s, number, was.terms, is.terms);
}

static bool same_lang(const void *payload, uint32_t first, uint32_t second)
{
    const struct gls_splice_lists *lists = payload;
    return strcmp(gls_base_section(lists->s->from, lists->from.first + first).lang,
                  gls_base_section(lists->s->to, lists->to.first + second).lang) == 0;
}

static bool splice_sections(struct gls_splice *s, struct gls_range from, struct gls_range to)
{
    struct gls_alignment alignment;
    struct gls_splice_lists lists = {.s = s, .from = from, .to = to};
    if (!gls_align(&alignment, s->with->work, &lists, from.count, to.count, same_lang, NULL))
        return false;
    uint64_t at = gls_splice_end_of_properties(s, 0, s->with->dialect->section);
    for (uint32_t i = 0; i < from.count; i++) {
        struct gls_section section = gls_base_section(s->from, from.first + i);
        uint32_t number = section.size ? gls_outline_find(&s->outline, section.offset) : UINT32_MAX;
        if (number == UINT32_MAX)
            return false;
        if (!alignment.kept[i])
            gls_splice_remove(s, number);
    }
    for (uint32_t i = 0; i < to.count; i++) {
        uint32_t like = alignment.like[i];
        if (like == UINT32_MAX) {
            struct gls_buf written;
            struct gls_writing writing = {s->with->dialect, &written, 1};
            gls_buf_init(&written);
            gls_writing_section(&writing, (struct gls_one){s->to, to.first + i});
            gls_splice_write(s, at, at, &written);
            gls_buf_release(&written);
            continue;
        }
        if (!splice_section(s, from.first + like, to.first + i))
            return false;
        struct gls_section section = gls_base_section(s->from, from.first + like);
        at = section.offset + section.size;
    }
    return true;
}

static bool splice_id(struct gls_splice *s, const char *was, const char *id)
{
    const struct gls_outlined *entry = gls_splice_element(s, 0);
    struct gls_span whole = {NULL, 0};
    struct gls_buf written;
    if (strcmp(was, id) == 0)
        return true;
    gls_outline_attribute(&s->outline, 0, "id", &whole);
    gls_buf_init(&written);
    if (*id)
        gls_xml_put_attribute(&written, "id", id);
    uint64_t from = (uint64_t)(entry->name.data + entry->name.size - s->with->file.data);
    uint64_t to = from;
    if (whole.data) {
        from = (uint64_t)(whole.data - s->with->file.data) - 1;
        to = from + 1 + whole.size;
    }
    gls_splice_write(s, from, to, &written);
    gls_buf_release(&written);
    return true;
}

static bool splice_concept(struct gls_splice *s, struct gls_concept was, struct gls_concept is,
                           const char *id)
{
    return splice_id(s, was.id, id) &&
           gls_splice_properties(s, was.properties, is.properties, gls_splice_element(s, 0)->inside,
                                 1) &&
           splice_sections(s, was.sections, is.sections);
}

bool gls_splice_entry(const struct gls_splicing *splicing, struct gls_one from, struct gls_one to,
                      const char *id, struct gls_buf *out)
{
    struct gls_concept was = gls_base_concept(from.base, from.number);
    struct gls_concept is = gls_base_concept(to.base, to.number);
    struct gls_splice s = {
        .with = splicing, .from = from.base, .to = to.base, .offset = was.offset};
    bool done =
        gls_outline_read(&s.outline, splicing->work, splicing->file, was.offset, was.size) &&
        splice_concept(&s, was, is, id) && !gls_work_failed(splicing->work) &&
        gls_edits_apply(&s.edits, gls_splice_bytes(&s, was.offset, was.offset + was.size), out,
                        NULL) == GLS_OK;
    gls_edits_release(&s.edits);
    gls_outline_release(&s.outline);
    return done;
}

void gls_splice_anew(const struct gls_splicing *splicing, struct gls_one to, const char *id,
                     struct gls_buf *out)
{
    struct gls_buf written;
    struct gls_writing writing = {splicing->dialect, &written, 0};
    gls_buf_init(&written);
    gls_writing_concept(&writing, to, id);
    struct gls_span entry = gls_splice_without_gap(&written);
    if (gls_work_wrote(splicing->work, &written))
        gls_buf_put(out, entry.data, entry.size);
    gls_buf_release(&written);
}
