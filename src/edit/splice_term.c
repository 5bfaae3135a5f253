/* The terms of a section, and the words that say of what kind they are. */
#include <string.h>

#include "core/span.h"
#include "edit/splice_level.h"

/* The list of words that an element is from; GLS_WORD_LISTS: it is none. */
static enum gls_word_list list_of(const struct gls_splice *s, uint32_t number,
                                  struct gls_span *name)
{
    *name = gls_outline_attribute(&s->outline, number, "type", NULL);
    if (!name->size)
        *name = gls_local_name(gls_splice_element(s, number)->name);
    return gls_word_list_named(*name);
}

static uint32_t find_word(const struct gls_splice *s, uint32_t group, enum gls_word_list list,
                          struct gls_span *name)
{
    for (uint32_t i = group + 1;
         i < s->outline.element.count &&
         gls_splice_element(s, i)->offset < gls_splice_element(s, group)->end;
         i++)
        if (list_of(s, i, name) == list)
            return i;
    return UINT32_MAX;
}

/* The last of the elements of a term that go before what else is said of it: its text, its words
 * and its other termNotes. */
static uint32_t last_of_words(const struct gls_splice *s, uint32_t group, uint32_t text)
{
    uint32_t parent = gls_splice_element(s, text)->parent, last = text, i = UINT32_MAX;
    struct gls_span name;
    (void)group;
    while ((i = gls_outline_child(&s->outline, parent, i)) != UINT32_MAX)
        if (i > last &&
            (list_of(s, i, &name) != GLS_WORD_LISTS ||
             gls_span_equal_ascii(gls_local_name(gls_splice_element(s, i)->name), "termNote")))
            last = i;
    return last;
}

static bool splice_word(struct gls_splice *s, uint32_t group, uint32_t text,
                        enum gls_word_list list, const char *word)
{
    struct gls_buf written;
    struct gls_span name;
    uint32_t number = find_word(s, group, list, &name);
    gls_buf_init(&written);
    if (number == UINT32_MAX) {
        const struct gls_outlined *last = gls_splice_element(s, last_of_words(s, group, text));
        struct gls_writing writing = {s->with->dialect, &written, last->depth};
        gls_writing_word(&writing, list, word);
        gls_splice_write(s, last->end, last->end, &written);
    } else if (word) {
        const struct gls_outlined *element = gls_splice_element(s, number);
        gls_word_write(&written, name, list, word);
        gls_splice_write(s, element->inside, element->close, &written);
    } else {
        gls_splice_remove(s, number);
    }
    gls_buf_release(&written);
    return true;
}

static bool splice_term(struct gls_splice *s, uint32_t from, uint32_t to)
{
    struct gls_term was = gls_base_term(s->from, from), is = gls_base_term(s->to, to);
    if (gls_same_term((struct gls_one){s->from, from}, (struct gls_one){s->to, to}))
        return true;
    uint32_t group = was.size ? gls_outline_find(&s->outline, was.offset) : UINT32_MAX;
    uint32_t text = gls_outline_find(&s->outline, gls_base_term_text_offset(s->from, from));
    if (group == UINT32_MAX || text == UINT32_MAX || group == text)
        return false;
    if (strcmp(was.text, is.text) != 0 && !gls_splice_text(s, text, is.text))
        return false;
    for (int i = 0; i < GLS_WORD_LISTS; i++) {
        const char *word = gls_word_of(&is, (enum gls_word_list)i);
        if (gls_word_of(&was, (enum gls_word_list)i) != word &&
            !splice_word(s, group, text, (enum gls_word_list)i, word))
            return false;
    }
    const struct gls_outlined *last = gls_splice_element(s, last_of_words(s, group, text));
    bool inner = last->parent != group;
    return gls_splice_properties(s, was.properties, is.properties,
                                 inner ? gls_splice_element(s, last->parent)->end : last->end,
                                 gls_splice_element(s, group)->depth + 1);
}

static bool same_text(const void *payload, uint32_t first, uint32_t second)
{
    const struct gls_splice_lists *lists = payload;
    return strcmp(gls_base_term_text(lists->s->from, lists->from.first + first),
                  gls_base_term_text(lists->s->to, lists->to.first + second)) == 0;
}

static bool any_text(const void *payload, uint32_t first, uint32_t second)
{
    (void)payload, (void)first, (void)second;
    return true;
}

static struct gls_span term_level(const struct gls_dialect *dialect)
{
    return dialect->group.size ? dialect->group : dialect->term;
}

bool gls_splice_terms(struct gls_splice *s, uint32_t section, struct gls_range from,
                      struct gls_range to)
{
    struct gls_alignment alignment;
    struct gls_splice_lists lists = {.s = s, .from = from, .to = to};
    if (!gls_align(&alignment, s->with->work, &lists, from.count, to.count, same_text, any_text))
        return false;
    for (uint32_t i = 0; i < from.count; i++) {
        struct gls_term term = gls_base_term(s->from, from.first + i);
        uint32_t number = term.size ? gls_outline_find(&s->outline, term.offset) : UINT32_MAX;
        if (number == UINT32_MAX)
            return false;
        if (!alignment.kept[i])
            gls_splice_remove(s, number);
    }
    uint64_t at = gls_splice_end_of_properties(s, section, term_level(s->with->dialect));
    for (uint32_t i = 0; i < to.count; i++) {
        uint32_t like = alignment.like[i];
        if (like == UINT32_MAX) {
            struct gls_buf written;
            struct gls_writing writing = {s->with->dialect, &written,
                                          gls_splice_element(s, section)->depth + 1};
            gls_buf_init(&written);
            gls_writing_term(&writing, (struct gls_one){s->to, to.first + i});
            gls_splice_write(s, at, at, &written);
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
