#include "edit/splice.h"

#include <string.h>

#include "core/span.h"
#include "edit/edit.h"
#include "xml/write.h"

/* An entry in hand. */
struct splice {
    const struct gls_splicing *with;
    struct gls_outline outline;
    struct gls_edits edits;
    const struct gls_base *from, *to;
    uint64_t offset; /* of the entry in the file */
};

/* A list of things of one kind on either side, of one level. */
struct lists {
    struct splice *s;
    struct gls_range from, to; /* sections or terms */
    struct gls_said *was, *is; /* properties */
};

/* ------------------------------------------------------------------ bytes */

static struct gls_span bytes_of(const struct splice *s, uint64_t from, uint64_t to)
{
    return (struct gls_span){s->with->file.data + from, (size_t)(to - from)};
}

static const struct gls_outlined *element_at(const struct splice *s, uint32_t number)
{
    return gls_outline_at(&s->outline, number);
}

static void write_instead(struct splice *s, uint64_t from, uint64_t to, struct gls_span text)
{
    gls_edits_add(&s->edits, from - s->offset, bytes_of(s, from, to), text);
}

static void replace(struct splice *s, uint64_t from, uint64_t to, const struct gls_buf *text)
{
    gls_work_wrote(s->with->work, text);
    write_instead(s, from, to, (struct gls_span){text->size ? text->data : "", text->size});
}

/* Takes an element out with its indentation. */
static void remove_element(struct splice *s, uint32_t number)
{
    const struct gls_outlined *element = element_at(s, number);
    const char *data = s->with->file.data;
    uint64_t from = element->offset;
    struct gls_buf none = {0};
    while (gls_is_blank(data[from - 1]) && data[from - 1] != '\n')
        from--;
    if (data[from - 1] == '\n')
        from -= data[from - 2] == '\r' ? 2 : 1;
    else if (!gls_is_blank(data[from]))
        from = element->offset;
    replace(s, from, element->end, &none);
}

static bool set_text(struct splice *s, uint32_t number, const char *text)
{
    struct gls_buf written;
    const struct gls_outlined *element = number == UINT32_MAX ? NULL : element_at(s, number);
    if (!element || element->close == element->end)
        return false;
    gls_buf_init(&written);
    gls_xml_put_text(&written, text);
    replace(s, element->inside, element->close, &written);
    gls_buf_release(&written);
    return true;
}

/* ------------------------------------------------------------------ properties */

static bool ends_in_group(struct gls_span name)
{
    struct gls_span local = gls_local_name(name);
    return local.size > 3 && memcmp(local.data + local.size - 3, "Grp", 3) == 0 &&
           !gls_span_equal_ascii(local, "termGrp");
}

/* The element of a property, or the one that holds it with what is nested below it. */
static uint32_t element_of_said(const struct splice *s, struct gls_said said)
{
    struct gls_property head = gls_said_head(said);
    uint32_t number = head.size ? gls_outline_find(&s->outline, head.offset) : UINT32_MAX;
    if (number == UINT32_MAX)
        return number;
    uint32_t parent = element_at(s, number)->parent;
    bool held = parent != UINT32_MAX && ends_in_group(element_at(s, parent)->name);
    return held ? parent : number;
}

static bool same_said(const void *payload, uint32_t first, uint32_t second)
{
    const struct lists *lists = payload;
    return gls_same_said(lists->was[first], lists->is[second]);
}

static bool near_said(const void *payload, uint32_t first, uint32_t second)
{
    const struct lists *lists = payload;
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

static void write_said(struct splice *s, unsigned depth, struct gls_said said, struct gls_buf *out)
{
    struct gls_writing writing = {s->with->dialect, out, depth};
    gls_writing_said(&writing, said);
}

/* What @p written has after the blanks it begins with. */
static struct gls_span without_gap(const struct gls_buf *written)
{
    size_t blanks = 0;
    while (blanks < written->size && gls_is_blank(written->data[blanks]))
        blanks++;
    return (struct gls_span){written->size ? written->data + blanks : "", written->size - blanks};
}

static bool replace_said(struct splice *s, struct gls_said was, struct gls_said is)
{
    uint32_t number = element_of_said(s, was);
    struct gls_buf written;
    if (number == UINT32_MAX)
        return false;
    const struct gls_outlined *element = element_at(s, number);
    gls_buf_init(&written);
    write_said(s, element->depth, is, &written);
    gls_work_wrote(s->with->work, &written);
    write_instead(s, element->offset, element->end, without_gap(&written));
    gls_buf_release(&written);
    return true;
}

static bool change_said(struct splice *s, struct gls_said was, struct gls_said is)
{
    if (!differ_in_values(was, is))
        return replace_said(s, was, is);
    for (uint32_t i = 0; i < was.count; i++) {
        struct gls_property one = gls_base_property(was.base, was.first + i);
        struct gls_property other = gls_base_property(is.base, is.first + i);
        if (strcmp(one.value, other.value) != 0 &&
            (!one.size || !set_text(s, gls_outline_find(&s->outline, one.offset), other.value)))
            return false;
    }
    return true;
}

static struct gls_said *list_said(struct splice *s, const struct gls_base *base,
                                  struct gls_range properties, uint32_t *count)
{
    struct gls_said said = {.base = base};
    struct gls_said *list = gls_work_alloc(s->with->work, (properties.count + 1) * sizeof *list);
    for (*count = 0; list && gls_said_next(&said, properties);)
        list[(*count)++] = said;
    return list;
}

/* Brings the properties of a level up to date. What is new goes after the one before it, or, where
 * none is, after the byte @p start; @p depth is that of their elements. */
static bool splice_properties(struct splice *s, struct gls_range from, struct gls_range to,
                              uint64_t start, unsigned depth)
{
    struct gls_alignment alignment;
    uint32_t was, is;
    struct lists lists = {.s = s};
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
            remove_element(s, number);
    }
    for (uint32_t i = 0; i < is; i++) {
        uint32_t like = alignment.like[i];
        if (like == UINT32_MAX) {
            struct gls_buf written;
            gls_buf_init(&written);
            write_said(s, depth, lists.is[i], &written);
            replace(s, start, start, &written);
            gls_buf_release(&written);
            continue;
        }
        if (!gls_same_said(lists.was[like], lists.is[i]) &&
            !change_said(s, lists.was[like], lists.is[i]))
            return false;
        start = element_at(s, element_of_said(s, lists.was[like]))->end;
    }
    return true;
}

/* ------------------------------------------------------------------ words of a term */

/* The list of words that an element is from; GLS_WORD_LISTS: it is none. */
static enum gls_word_list list_of(const struct splice *s, uint32_t number, struct gls_span *name)
{
    *name = gls_outline_attribute(&s->outline, number, "type", NULL);
    if (!name->size)
        *name = gls_local_name(element_at(s, number)->name);
    return gls_word_list_named(*name);
}

static uint32_t find_word(const struct splice *s, uint32_t group, enum gls_word_list list,
                          struct gls_span *name)
{
    for (uint32_t i = group + 1;
         i < s->outline.element.count && element_at(s, i)->offset < element_at(s, group)->end; i++)
        if (list_of(s, i, name) == list)
            return i;
    return UINT32_MAX;
}

/* The last of the elements of a term that go before what else is said of it: its text, its words
 * and its other termNotes. */
static uint32_t last_of_words(const struct splice *s, uint32_t group, uint32_t text)
{
    uint32_t parent = element_at(s, text)->parent, last = text, i = UINT32_MAX;
    struct gls_span name;
    (void)group;
    while ((i = gls_outline_child(&s->outline, parent, i)) != UINT32_MAX)
        if (i > last && (list_of(s, i, &name) != GLS_WORD_LISTS ||
                         gls_span_equal_ascii(gls_local_name(element_at(s, i)->name), "termNote")))
            last = i;
    return last;
}

static bool splice_word(struct splice *s, uint32_t group, uint32_t text, enum gls_word_list list,
                        const char *word)
{
    struct gls_buf written;
    struct gls_span name;
    uint32_t number = find_word(s, group, list, &name);
    gls_buf_init(&written);
    if (number == UINT32_MAX) {
        const struct gls_outlined *last = element_at(s, last_of_words(s, group, text));
        struct gls_writing writing = {s->with->dialect, &written, last->depth};
        gls_writing_word(&writing, list, word);
        replace(s, last->end, last->end, &written);
    } else if (word) {
        const struct gls_outlined *element = element_at(s, number);
        gls_word_put(&written, name, list, word);
        replace(s, element->inside, element->close, &written);
    } else {
        remove_element(s, number);
    }
    gls_buf_release(&written);
    return true;
}

/* ------------------------------------------------------------------ terms */

static bool splice_term(struct splice *s, uint32_t from, uint32_t to)
{
    struct gls_term was = gls_base_term(s->from, from), is = gls_base_term(s->to, to);
    if (gls_same_term((struct gls_one){s->from, from}, (struct gls_one){s->to, to}))
        return true;
    uint32_t group = was.size ? gls_outline_find(&s->outline, was.offset) : UINT32_MAX;
    uint32_t text = gls_outline_find(&s->outline, gls_base_term_text_offset(s->from, from));
    if (group == UINT32_MAX || text == UINT32_MAX || group == text)
        return false;
    if (strcmp(was.text, is.text) != 0 && !set_text(s, text, is.text))
        return false;
    for (int i = 0; i < GLS_WORD_LISTS; i++) {
        const char *word = gls_word_of(&is, (enum gls_word_list)i);
        if (gls_word_of(&was, (enum gls_word_list)i) != word &&
            !splice_word(s, group, text, (enum gls_word_list)i, word))
            return false;
    }
    const struct gls_outlined *last = element_at(s, last_of_words(s, group, text));
    bool inner = last->parent != group;
    return splice_properties(s, was.properties, is.properties,
                             inner ? element_at(s, last->parent)->end : last->end,
                             element_at(s, group)->depth + 1);
}

static bool same_text(const void *payload, uint32_t first, uint32_t second)
{
    const struct lists *lists = payload;
    return strcmp(gls_base_term_text(lists->s->from, lists->from.first + first),
                  gls_base_term_text(lists->s->to, lists->to.first + second)) == 0;
}

static bool any_text(const void *payload, uint32_t first, uint32_t second)
{
    (void)payload, (void)first, (void)second;
    return true;
}

/* The last child of an element before its first one that is not said of it, such as a term; or the
 * element's own beginning. */
static uint64_t end_of_properties(const struct splice *s, uint32_t parent, struct gls_span level)
{
    uint64_t end = element_at(s, parent)->inside;
    uint32_t i = UINT32_MAX;
    while ((i = gls_outline_child(&s->outline, parent, i)) != UINT32_MAX &&
           !gls_span_equal(element_at(s, i)->name, level))
        end = element_at(s, i)->end;
    return end;
}

static struct gls_span term_level(const struct gls_dialect *dialect)
{
    return dialect->group.size ? dialect->group : dialect->term;
}

static bool splice_terms(struct splice *s, uint32_t section, struct gls_range from,
                         struct gls_range to)
{
    struct gls_alignment alignment;
    struct lists lists = {.s = s, .from = from, .to = to};
    if (!gls_align(&alignment, s->with->work, &lists, from.count, to.count, same_text, any_text))
        return false;
    for (uint32_t i = 0; i < from.count; i++) {
        struct gls_term term = gls_base_term(s->from, from.first + i);
        uint32_t number = term.size ? gls_outline_find(&s->outline, term.offset) : UINT32_MAX;
        if (number == UINT32_MAX)
            return false;
        if (!alignment.kept[i])
            remove_element(s, number);
    }
    uint64_t at = end_of_properties(s, section, term_level(s->with->dialect));
    for (uint32_t i = 0; i < to.count; i++) {
        uint32_t like = alignment.like[i];
        if (like == UINT32_MAX) {
            struct gls_buf written;
            struct gls_writing writing = {s->with->dialect, &written,
                                          element_at(s, section)->depth + 1};
            gls_buf_init(&written);
            gls_writing_term(&writing, (struct gls_one){s->to, to.first + i});
            replace(s, at, at, &written);
            gls_buf_release(&written);
            continue;
        }
        if (!splice_term(s, from.first + like, to.first + i))
            return false;
        struct gls_term term = gls_base_term(s->from, from.first + like);
        at = term.offset + term.size;
    }
    return true;
}

/* ------------------------------------------------------------------ sections and the concept */

static bool splice_section(struct splice *s, uint32_t from, uint32_t to)
{
    struct gls_section was = gls_base_section(s->from, from), is = gls_base_section(s->to, to);
    if (gls_same_section((struct gls_one){s->from, from}, (struct gls_one){s->to, to}))
        return true;
    uint32_t number = was.size ? gls_outline_find(&s->outline, was.offset) : UINT32_MAX;
    if (number == UINT32_MAX)
        return false;
    const struct gls_outlined *element = element_at(s, number);
    return splice_properties(s, was.properties, is.properties, element->inside,
                             element->depth + 1) &&
           splice_terms(s, number, was.terms, is.terms);
}

static bool same_lang(const void *payload, uint32_t first, uint32_t second)
{
    const struct lists *lists = payload;
    return strcmp(gls_base_section(lists->s->from, lists->from.first + first).lang,
                  gls_base_section(lists->s->to, lists->to.first + second).lang) == 0;
}

static bool splice_sections(struct splice *s, struct gls_range from, struct gls_range to)
{
    struct gls_alignment alignment;
    struct lists lists = {.s = s, .from = from, .to = to};
    if (!gls_align(&alignment, s->with->work, &lists, from.count, to.count, same_lang, NULL))
        return false;
    uint64_t at = end_of_properties(s, 0, s->with->dialect->section);
    for (uint32_t i = 0; i < from.count; i++) {
        struct gls_section section = gls_base_section(s->from, from.first + i);
        uint32_t number = section.size ? gls_outline_find(&s->outline, section.offset) : UINT32_MAX;
        if (number == UINT32_MAX)
            return false;
        if (!alignment.kept[i])
            remove_element(s, number);
    }
    for (uint32_t i = 0; i < to.count; i++) {
        uint32_t like = alignment.like[i];
        if (like == UINT32_MAX) {
            struct gls_buf written;
            struct gls_writing writing = {s->with->dialect, &written, 1};
            gls_buf_init(&written);
            gls_writing_section(&writing, (struct gls_one){s->to, to.first + i});
            replace(s, at, at, &written);
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

static bool splice_id(struct splice *s, const char *was, const char *id)
{
    const struct gls_outlined *entry = element_at(s, 0);
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
    replace(s, from, to, &written);
    gls_buf_release(&written);
    return true;
}

static bool splice_concept(struct splice *s, struct gls_concept was, struct gls_concept is,
                           const char *id)
{
    return splice_id(s, was.id, id) &&
           splice_properties(s, was.properties, is.properties, element_at(s, 0)->inside, 1) &&
           splice_sections(s, was.sections, is.sections);
}

bool gls_splice_entry(const struct gls_splicing *splicing, struct gls_one from, struct gls_one to,
                      const char *id, struct gls_buf *out)
{
    struct gls_concept was = gls_base_concept(from.base, from.number);
    struct gls_concept is = gls_base_concept(to.base, to.number);
    struct splice s = {.with = splicing, .from = from.base, .to = to.base, .offset = was.offset};
    bool done =
        gls_outline_read(&s.outline, splicing->work, splicing->file, was.offset, was.size) &&
        splice_concept(&s, was, is, id) && !gls_work_failed(splicing->work) &&
        gls_edits_apply(&s.edits, bytes_of(&s, was.offset, was.offset + was.size), out, NULL) ==
            GLS_OK;
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
    struct gls_span entry = without_gap(&written);
    if (gls_work_wrote(splicing->work, &written))
        gls_buf_put(out, entry.data, entry.size);
    gls_buf_release(&written);
}
