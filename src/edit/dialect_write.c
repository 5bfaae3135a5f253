/* Writing as the file at hand writes. */
#include <string.h>

#include "core/span.h"
#include "edit/dialect.h"
#include "xml/write.h"

/* ------------------------------------------------------------------ words */

/* The data categories whose values are words, by every name; of each list the first is ours. */
static const struct {
    const char *name;
    enum gls_word_list list;
    const char *ending; /* of its statuses */
    bool minimal;       /* the name that TBX-Min has */
} word_names[] = {
    {"partOfSpeech", GLS_WORD_LIST_POS, "", false},
    {"grammaticalGender", GLS_WORD_LIST_GENDER, "", false},
    {"administrativeStatus", GLS_WORD_LIST_ADMIN, "Term-admn-sts", false},
    {"termStatus", GLS_WORD_LIST_ADMIN, "", true},
    {"normativeAuthorization", GLS_WORD_LIST_ADMIN, "Term", false},
    {"usageStatus", GLS_WORD_LIST_ADMIN, "", false},
    {"termType", GLS_WORD_LIST_TYPE, "", false},
};
enum { WORD_NAMES = sizeof word_names / sizeof *word_names };

static int find_word_name(struct gls_span name)
{
    for (int i = 0; i < WORD_NAMES; i++)
        if (gls_span_equal_ascii(name, word_names[i].name))
            return i;
    return -1;
}

enum gls_word_list gls_word_list_named(struct gls_span name)
{
    int row = find_word_name(name);
    return row < 0 ? GLS_WORD_LISTS : word_names[row].list;
}

/* TBX-Min has words of its own for terms not to be used. */
static const char *minimal_status(const char *word)
{
    if (strcmp(word, "deprecated") == 0)
        return "notRecommended";
    return strcmp(word, "superseded") == 0 ? "obsolete" : word;
}

void gls_word_write(struct gls_buf *out, struct gls_span name, enum gls_word_list list,
                    const char *word)
{
    int row = find_word_name(name);
    bool minimal = row >= 0 && word_names[row].minimal;
    gls_buf_puts(out, minimal ? minimal_status(word) : word);
    if (list == GLS_WORD_LIST_ADMIN && row >= 0)
        gls_buf_puts(out, word_names[row].ending);
}

static const char *name_of_list(const struct gls_dialect *dialect, enum gls_word_list list)
{
    int first = -1;
    for (int i = WORD_NAMES - 1; i >= 0; i--)
        if (word_names[i].list == list &&
            (first < 0 || !word_names[first].minimal || !dialect->minimal))
            first = i;
    if (!dialect->minimal && list == GLS_WORD_LIST_ADMIN)
        return "administrativeStatus";
    return word_names[first].name;
}

bool gls_is_term_note(enum gls_category category)
{
    return strcmp(gls_category_row(category)->carrier, "termNote") == 0;
}

/* ------------------------------------------------------------------ elements */

static void write_span(struct gls_buf *out, struct gls_span span)
{
    gls_buf_put(out, span.data, span.size);
}

/* What stands before an element of that depth: what is deeper than any sample goes on in steps. */
static void write_gap(struct gls_writing *w)
{
    const struct gls_span *gap = w->dialect->gap;
    unsigned known = w->depth < GLS_DIALECT_DEPTHS ? w->depth : GLS_DIALECT_DEPTHS - 1;
    while (known && !gap[known].data)
        known--;
    write_span(w->out, gap[known]);
    for (unsigned i = known; gap[known].size && i < w->depth; i++)
        write_span(w->out, w->dialect->step);
}

/* An end tag stands alone if the elements before it do, and never after an empty line. */
static void write_gap_of_end(struct gls_writing *w)
{
    unsigned inside = w->depth + 1 < GLS_DIALECT_DEPTHS ? w->depth + 1 : GLS_DIALECT_DEPTHS - 1;
    const struct gls_span *gap = w->dialect->gap;
    if (gap[inside].data && !gap[inside].size)
        return;
    if (w->depth || !gap[0].size)
        write_gap(w);
    else
        write_span(w->out, gls_last_line(gap[0]));
}

/* An attribute between the quotation marks of the file, if its value has none of them. */
static void write_attribute(struct gls_writing *w, struct gls_span name, const char *value)
{
    char attribute[64];
    size_t size = name.size < sizeof attribute ? name.size : sizeof attribute - 1;
    memcpy(attribute, name.data, size);
    attribute[size] = '\0';
    struct gls_buf written;
    gls_buf_init(&written);
    gls_xml_put_attribute(&written, attribute, value);
    if (w->dialect->quote == '\'' && !strchr(value, '\'') && written.size) {
        written.data[size + 2] = '\'';
        written.data[written.size - 1] = '\'';
    }
    gls_buf_append(w->out, &written);
    gls_buf_release(&written);
}

/* What an element is called, and its type in DCA; NULL: none. */
struct named {
    struct gls_span prefix, name;
    const char *type;
};

static void write_name(struct gls_writing *w, struct named named)
{
    write_span(w->out, named.prefix);
    gls_buf_puts(w->out, named.prefix.size ? ":" : "");
    write_span(w->out, named.name);
}

static void begin_element(struct gls_writing *w, struct named named)
{
    write_gap(w);
    gls_buf_puts(w->out, "<");
    write_name(w, named);
}

static void end_element(struct gls_writing *w, struct named named)
{
    gls_buf_puts(w->out, "</");
    write_name(w, named);
    gls_buf_puts(w->out, ">");
}

static void begin_level(struct gls_writing *w, struct named named)
{
    begin_element(w, named);
    gls_buf_puts(w->out, ">");
    w->depth++;
}

static void end_level(struct gls_writing *w, struct named named)
{
    w->depth--;
    write_gap_of_end(w);
    end_element(w, named);
}

static void write_leaf(struct gls_writing *w, struct named named, const char *target,
                       const char *value)
{
    begin_element(w, named);
    if (named.type)
        write_attribute(w, gls_span_of("type"), named.type);
    if (*target)
        write_attribute(w, gls_span_of("target"), target);
    gls_buf_puts(w->out, ">");
    gls_xml_put_text(w->out, value);
    end_element(w, named);
}

/* ------------------------------------------------------------------ names of categories */

/* The data categories of the module "min" of DCT; all others are of "basic". */
static bool is_minimal_category(const char *name)
{
    static const char *const names[] = {"administrativeStatus", "customerSubset",
                                        "externalCrossReference", "partOfSpeech", "subjectField"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

static struct named name_category(const struct gls_dialect *dialect, const char *name,
                                  const char *carrier)
{
    bool core = strcmp(name, carrier) == 0; /* note and date */
    if (core || !dialect->by_name)
        return (struct named){dialect->core, gls_span_of(carrier), core ? NULL : name};
    if (dialect->minimal)
        return (struct named){dialect->core,
                              gls_span_of(strcmp(name, "customerSubset") == 0 ? "customer" : name),
                              NULL};
    return (struct named){is_minimal_category(name) ? dialect->min : dialect->basic,
                          gls_span_of(name), NULL};
}

void gls_writing_word(struct gls_writing *w, enum gls_word_list list, const char *word)
{
    struct gls_buf value;
    if (!word)
        return;
    const char *name = name_of_list(w->dialect, list);
    gls_buf_init(&value);
    gls_word_write(&value, gls_span_of(name), list, word);
    gls_buf_put(&value, "", 1);
    if (gls_buf_finish(&value, NULL) == GLS_OK)
        write_leaf(w, name_category(w->dialect, name, "termNote"), "", value.data);
    else
        gls_buf_append(w->out, &value);
    gls_buf_release(&value);
}

void gls_writing_said(struct gls_writing *w, struct gls_said said)
{
    struct gls_property head = gls_said_head(said);
    const char *group = gls_category_row(head.category)->group;
    bool wrapped = group && (said.count > 1 || head.category == GLS_CATEGORY_TRANSACTION);
    struct named named = {w->dialect->core, gls_span_of(group ? group : ""), NULL};
    if (wrapped)
        begin_level(w, named);
    for (uint32_t i = 0; i < said.count; i++) {
        struct gls_property property = gls_base_property(said.base, said.first + i);
        const struct gls_category_row *row = gls_category_row(property.category);
        write_leaf(w, name_category(w->dialect, row->name, row->carrier), property.target,
                   property.value);
    }
    if (wrapped)
        end_level(w, named);
}

/* ------------------------------------------------------------------ levels */

enum which { NOTES_OF_TERM, OTHERS, ALL };

static void write_properties(struct gls_writing *w, const struct gls_base *base,
                             struct gls_range properties, enum which which)
{
    struct gls_said said = {.base = base};
    while (gls_said_next(&said, properties))
        if (which == ALL ||
            gls_is_term_note(gls_said_head(said).category) == (which == NOTES_OF_TERM))
            gls_writing_said(w, said);
}

/* An element that the file has named: with its prefix. */
static struct named as_it_is(struct gls_span name)
{
    return (struct named){{"", 0}, name, NULL};
}

void gls_writing_term(struct gls_writing *w, struct gls_one one)
{
    const struct gls_dialect *dialect = w->dialect;
    struct gls_term term = gls_base_term(one.base, one.number);
    if (dialect->group.size)
        begin_level(w, as_it_is(dialect->group));
    if (dialect->inner.size)
        begin_level(w, as_it_is(dialect->inner));
    write_leaf(w, as_it_is(dialect->term), "", term.text);
    for (enum gls_word_list list = 0; list < GLS_WORD_LISTS; list++)
        gls_writing_word(w, list, gls_word_of(&term, list));
    write_properties(w, one.base, term.properties, NOTES_OF_TERM);
    if (dialect->inner.size)
        end_level(w, as_it_is(dialect->inner));
    write_properties(w, one.base, term.properties, OTHERS);
    if (dialect->group.size)
        end_level(w, as_it_is(dialect->group));
}

void gls_writing_section(struct gls_writing *w, struct gls_one one)
{
    struct gls_section section = gls_base_section(one.base, one.number);
    struct named named = as_it_is(w->dialect->section);
    begin_element(w, named);
    write_attribute(w, w->dialect->lang, section.lang);
    gls_buf_puts(w->out, ">");
    w->depth++;
    write_properties(w, one.base, section.properties, ALL);
    for (uint32_t i = 0; i < section.terms.count; i++)
        gls_writing_term(w, (struct gls_one){one.base, section.terms.first + i});
    end_level(w, named);
}

void gls_writing_concept(struct gls_writing *w, struct gls_one one, const char *id)
{
    struct gls_concept concept = gls_base_concept(one.base, one.number);
    struct named named = as_it_is(w->dialect->entry);
    begin_element(w, named);
    if (*id)
        write_attribute(w, gls_span_of("id"), id);
    gls_buf_puts(w->out, ">");
    w->depth++;
    write_properties(w, one.base, concept.properties, ALL);
    for (uint32_t i = 0; i < concept.sections.count; i++)
        gls_writing_section(w, (struct gls_one){one.base, concept.sections.first + i});
    end_level(w, named);
}
