/* Properties, each with what is nested below it. */
#include <string.h>

#include "core/span.h"
#include "edit/splice_level.h"

static bool ends_in_group(struct gls_span name)
{
    struct gls_span local = gls_local_name(name);
    return local.size > 3 && memcmp(local.data + local.size - 3, "Grp", 3) == 0 &&
           !gls_span_equal_ascii(local, "termGrp");
}

/* The element of a property, or the one that holds it with what is nested below it. */
static uint32_t element_of_said(const struct gls_splice *s, struct gls_said said)
{
    struct gls_property head = gls_said_head(said);
    uint32_t number = head.size ? gls_outline_find(&s->outline, head.offset) : UINT32_MAX;
    if (number == UINT32_MAX)
        return number;
    uint32_t parent = gls_splice_element(s, number)->parent;
    bool held = parent != UINT32_MAX && ends_in_group(gls_splice_element(s, parent)->name);
    return held ? parent : number;
}

static bool same_said(const void *payload, uint32_t first, uint32_t second)
{
    const struct gls_splice_lists *lists = payload;
    return gls_same_said(lists->was[first], lists->is[second]);
}

static bool near_said(const void *payload, uint32_t first, uint32_t second)
{
    const struct gls_splice_lists *lists = payload;
    return gls_said_head(lists->was[first]).category == gls_said_head(lists->is[second]).category;
}

/* Whether the two differ in nothing but values. */
static bool differ_in_values(struct gls_said a, struct gls_said b)
{
    bool alike = a.count == b.count;
    for (uint32_t i = 0; alike && i < a.count; i++) {
        struct gls_property one = gls_base_property(a.base, a.first + i);
        struct gls_property other = gls_base_property(b.base, b.first + i);
        alike = one.category == other.category && strcmp(one.target, other.target) == 0;
    }
    return alike;
}

static void write_said(struct gls_splice *s, unsigned depth, struct gls_said said,
                       struct gls_buf *out)
{
    struct gls_writing writing = {s->with->dialect, out, depth};
    gls_writing_said(&writing, said);
}

static bool replace_said(struct gls_splice *s, struct gls_said was, struct gls_said is)
{
    uint32_t number = element_of_said(s, was);
    struct gls_buf written;
    if (number == UINT32_MAX)
        return false;
    const struct gls_outlined *element = gls_splice_element(s, number);
    gls_buf_init(&written);
    write_said(s, element->depth, is, &written);
    gls_work_wrote(s->with->work, &written);
    gls_splice_replace(s, element->offset, element->end, gls_splice_without_gap(&written));
    gls_buf_release(&written);
    return true;
}

static bool change_said(struct gls_splice *s, struct gls_said was, struct gls_said is)
{
    if (!differ_in_values(was, is))
        return replace_said(s, was, is);
    for (uint32_t i = 0; i < was.count; i++) {
        struct gls_property one = gls_base_property(was.base, was.first + i);
        struct gls_property other = gls_base_property(is.base, is.first + i);
        if (strcmp(one.value, other.value) != 0 &&
            (!one.size ||
             !gls_splice_text(s, gls_outline_find(&s->outline, one.offset), other.value)))
            return false;
    }
    return true;
}

static struct gls_said *list_said(struct gls_splice *s, const struct gls_base *base,
                                  struct gls_range properties, uint32_t *count)
{
    struct gls_said said = {.base = base};
    struct gls_said *list = gls_work_alloc(s->with->work, (properties.count + 1) * sizeof *list);
    for (*count = 0; list && gls_said_next(&said, properties);)
        list[(*count)++] = said;
    return list;
}

bool gls_splice_properties(struct gls_splice *s, struct gls_range from, struct gls_range to,
                           uint64_t start, unsigned depth)
{
    struct gls_alignment alignment;
    uint32_t was, is;
    struct gls_splice_lists lists = {.s = s};
    if (gls_same_properties(s->from, from, s->to, to))
        return true;
    lists.was = list_said(s, s->from, from, &was);
    lists.is = list_said(s, s->to, to, &is);
    if (!lists.was || !lists.is ||
        !gls_align(&alignment, s->with->work, &lists, was, is, same_said, near_said))
        return false;
    for (uint32_t i = 0; i < was; i++) {
        uint32_t number = element_of_said(s, lists.was[i]);
        if (number == UINT32_MAX)
            return false;
        if (!alignment.kept[i])
            gls_splice_remove(s, number);
    }
    for (uint32_t i = 0; i < is; i++) {
        uint32_t like = alignment.like[i];
        if (like == UINT32_MAX) {
            struct gls_buf written;
            gls_buf_init(&written);
            write_said(s, depth, lists.is[i], &written);
            gls_splice_write(s, start, start, &written);
            gls_buf_release(&written);
            continue;
        }
        if (!gls_same_said(lists.was[like], lists.is[i]) &&
            !change_said(s, lists.was[like], lists.is[i]))
            return false;
        start = gls_splice_element(s, element_of_said(s, lists.was[like]))->end;
    }
    return true;
}
