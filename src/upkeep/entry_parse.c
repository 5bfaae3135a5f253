/* Reading an entry from text: see upkeep/entry_text.h. */
#include <string.h>

#include "base/builder.h"
#include "base/lang.h"
#include "core/span.h"
#include "core/work.h"
#include "upkeep/entry_text.h"

static const char arrow[] = " →";
static const struct gls_span nothing = {"", 0};

struct parsing {
    struct gls_builder *builder;
    struct gls_error *err;
    enum gls_status status;
    unsigned line;
    bool begun;               /* the concept */
    enum gls_level_bit below; /* the level that an indented line is said of; GLS_OF_GROUP: it is
                                 nested in the line before; 0: there is none */
    bool in_term;             /* the level is a term: deeper lines are nested */
    enum gls_category head;   /* of the last property that was not nested */
    bool has_head;
    struct gls_buf text; /* of the line in hand, its blanks collapsed */
};

static void refuse(struct parsing *p, const char *what, struct gls_span span, const char *rest)
{
    enum { SHOWN = 60 };
    size_t size = span.size < SHOWN ? span.size : gls_utf8_whole(span.data, SHOWN);
    if (p->status == GLS_OK)
        p->status = gls_fail(p->err, GLS_ERR_FORMAT, (struct gls_place){.line = p->line},
                             "%s%.*s%s", what, (int)size, span.data, rest);
}

static struct gls_span span_between(const char *from, const char *to)
{
    return (struct gls_span){from, (size_t)(to - from)};
}

static void begin_concept(struct parsing *p, struct gls_span id)
{
    if (!p->begun)
        gls_builder_concept(p->builder, (struct gls_place){.line = p->line, .column = 1}, id);
    p->begun = true;
}

/* ------------------------------------------------------------------ properties */

static const char *find_last_arrow(struct gls_span text)
{
    size_t size = sizeof arrow - 1;
    for (size_t i = text.size; i >= size; i--)
        if (memcmp(text.data + i - size, arrow, size) == 0 &&
            (i == text.size || text.data[i] == ' '))
            return text.data + i - size;
    return NULL;
}

static bool begins_with_arrow(struct gls_span text)
{
    return text.size >= sizeof arrow - 2 && memcmp(text.data, arrow + 1, sizeof arrow - 2) == 0;
}

/* "value → target"; a reference without an arrow is its target. */
static void split_value(struct gls_property_draft *draft, struct gls_span text)
{
    const char *at = find_last_arrow(text);
    if (begins_with_arrow(text) && !at) {
        text.data += sizeof arrow - 2;
        text.size -= sizeof arrow - 2;
        draft->target = gls_span_trim(text);
    } else if (at) {
        draft->value = gls_span_trim(span_between(text.data, at));
        draft->target = gls_span_trim(span_between(at + sizeof arrow - 1, text.data + text.size));
    } else if (draft->category == GLS_CATEGORY_CROSS_REFERENCE) {
        draft->target = text;
    } else {
        draft->value = text;
    }
}

static void add_property(struct parsing *p, enum gls_level_bit level, bool nested,
                         enum gls_category category, struct gls_span text)
{
    struct gls_property_draft draft = {.category = category,
                                       .value = nothing,
                                       .target = nothing,
                                       .nested = nested,
                                       .at = {.line = p->line, .column = 1}};
    split_value(&draft, text);
    gls_builder_property(p->builder, level, &draft);
    if (!nested) {
        p->head = category;
        p->has_head = true;
    }
}

/* A field by its name, said of @p level. */
static void read_field(struct parsing *p, enum gls_level_bit level, bool nested,
                       struct gls_span name, struct gls_span text)
{
    enum gls_category category = gls_field_category(name);
    if (category == GLS_CATEGORY_COUNT)
        refuse(p, "unknown field \"", name,
               "\": note, subject, definition, context, source, article, see, link, region");
    else if (nested && (!p->has_head || !gls_category_nests(p->head, category)))
        refuse(p, "\"", name, "\" is not said of the line above: do not indent it so far");
    else if (!nested && !(gls_category_row(category)->levels & (unsigned)level))
        refuse(p, "\"", name,
               level == GLS_OF_TERM      ? "\" is not said of a term"
               : level == GLS_OF_SECTION ? "\" is not said of a language"
                                         : "\" is said of a language or a term: \"fr definition: "
                                           "...\", or indented below a term");
    else if (!text.size)
        refuse(p, "\"", name, "\" without content: fill it in or remove the line");
    else
        add_property(p, level, nested, category, text);
}

/* ------------------------------------------------------------------ terms */

/* Takes the last " {...}" or " (...)" off @p text; what is in it, or false. */
static bool take_bracket(struct gls_span *text, char open, char close, struct gls_span *inside)
{
    if (!text->size || text->data[text->size - 1] != close)
        return false;
    size_t at = text->size - 1;
    while (at > 0 && text->data[at] != open)
        at--;
    if (at < 2 || text->data[at] != open || text->data[at - 1] != ' ')
        return false;
    *inside = gls_span_trim((struct gls_span){text->data + at + 1, text->size - at - 2});
    *text = gls_span_trim((struct gls_span){text->data, at});
    return true;
}

/* The next word of a list "noun, feminine". */
static bool next_word(struct gls_span *list, struct gls_span *word)
{
    if (!list->size)
        return false;
    const char *comma = memchr(list->data, ',', list->size);
    size_t size = comma ? (size_t)(comma - list->data) : list->size;
    *word = gls_span_trim((struct gls_span){list->data, size});
    size_t passed = size + (comma != NULL);
    *list = (struct gls_span){list->data + passed, list->size - passed};
    return true;
}

static bool are_words(struct gls_span list, bool any)
{
    struct gls_span word;
    enum gls_word_list from;
    int value;
    bool all = true, some = false;
    while (next_word(&list, &word)) {
        bool known = gls_word_named(word, &from, &value);
        all &= known;
        some |= known;
    }
    return any ? some : all;
}

static void set_word(struct parsing *p, struct gls_span word)
{
    enum gls_word_list list;
    int value;
    if (!gls_word_named(word, &list, &value)) {
        refuse(p, "\"", word,
               "\" is no word for a term: noun, verb, adjective, adverb; masculine, feminine; "
               "preferred, admitted, deprecated, superseded; acronym, abbreviation ...");
        return;
    }
    switch (list) {
    case GLS_WORD_LIST_POS:
        gls_builder_term_pos(p->builder, (enum gls_pos)value);
        break;
    case GLS_WORD_LIST_GENDER:
        gls_builder_term_gender(p->builder, (enum gls_gender)value);
        break;
    case GLS_WORD_LIST_ADMIN:
        gls_builder_term_admin(p->builder, (enum gls_admin)value);
        break;
    default:
        gls_builder_term_type(p->builder, (enum gls_term_type)value);
    }
}

enum { BRACES_MOST = 32 };

static void read_term(struct parsing *p, struct gls_span lang, struct gls_span text)
{
    struct gls_span note[BRACES_MOST], words = nothing, word, rest, inside;
    size_t notes = 0;
    struct gls_place at = {.line = p->line, .column = 1};
    while (notes < BRACES_MOST && take_bracket(&text, '{', '}', &note[notes]))
        notes++;
    rest = text;
    if (take_bracket(&rest, '(', ')', &inside) && (are_words(inside, true) || !inside.size)) {
        text = rest;
        words = inside;
    }
    if (!text.size) {
        refuse(p, "a language without a term: \"", lang, ": ...\"");
        return;
    }
    gls_builder_section(p->builder, at, lang);
    gls_builder_term(p->builder, at);
    gls_builder_term_text(p->builder, text);
    while (next_word(&words, &word))
        set_word(p, word);
    while (notes--)
        add_property(p, GLS_OF_TERM, false, GLS_CATEGORY_NOTE, note[notes]);
    p->in_term = true;
    p->has_head = false;
}

/* ------------------------------------------------------------------ lines */

static bool is_lang(struct gls_span tag)
{
    enum { LONGEST = 3 }; /* longer ones are nobody's, and words that are misspelt */
    char canonical[GLS_LANG_BYTES];
    gls_lang_canonical(tag, canonical);
    return gls_lang_primary(canonical) <= LONGEST &&
           (strcmp(canonical, "und") != 0 || gls_span_equal(tag, gls_span_of("und")));
}

/* A line that is not indented: "id: ...", "fr: ...", "fr definition: ...", "note: ...". */
static void read_outer(struct parsing *p, struct gls_span key, struct gls_span text)
{
    struct gls_span lang = key, field = nothing;
    bool marked = key.size > 5 && memcmp(key.data, "lang ", 5) == 0;
    if (marked)
        lang = gls_span_trim((struct gls_span){key.data + 5, key.size - 5});
    const char *space = memchr(lang.data, ' ', lang.size);
    if (space) {
        field = gls_span_trim(span_between(space, lang.data + lang.size));
        lang = span_between(lang.data, space);
    }
    if (!marked && gls_span_equal(key, gls_span_of("id"))) {
        if (p->begun)
            refuse(p, "the line \"", key, ":\" comes first");
        begin_concept(p, text);
        return;
    }
    begin_concept(p, nothing);
    p->in_term = false;
    if (!marked && !field.size && gls_field_category(key) != GLS_CATEGORY_COUNT) {
        read_field(p, GLS_OF_CONCEPT, false, key, text);
    } else if (!is_lang(lang)) {
        refuse(p, "\"", key, "\" is neither a field nor a language");
    } else if (field.size) {
        gls_builder_section(p->builder, (struct gls_place){.line = p->line, .column = 1}, lang);
        read_field(p, GLS_OF_SECTION, false, field, text);
        p->below = GLS_OF_SECTION;
        return;
    } else {
        read_term(p, lang, text);
    }
    p->below = p->in_term ? GLS_OF_TERM : GLS_OF_CONCEPT;
}

static void read_inner(struct parsing *p, size_t indent, struct gls_span key, struct gls_span text)
{
    enum { DEEPER = 6 };
    bool nested = !p->in_term || indent >= DEEPER;
    if (!p->below)
        refuse(p, "nothing is above the indented line \"", key, ": ...\"");
    else
        read_field(p, p->below, nested, key, text);
}

static void read_line(struct parsing *p, struct gls_span line)
{
    size_t indent = 0, at = 0;
    for (; at < line.size && (line.data[at] == ' ' || line.data[at] == '\t'); at++)
        indent += line.data[at] == '\t' ? 4 : 1;
    p->text.size = 0;
    gls_buf_put(&p->text, line.data, line.size);
    p->text.size = gls_collapse(p->text.data, p->text.size);
    struct gls_span rest = {p->text.data, p->text.size};
    const char *colon = rest.size ? memchr(rest.data, ':', rest.size) : NULL;
    if (!rest.size || *rest.data == '#')
        return;
    if (!colon) {
        refuse(p, "no colon in \"", rest, "\": a line is \"field: text\" or \"fr: term\"");
        return;
    }
    struct gls_span key = gls_span_trim(span_between(rest.data, colon));
    struct gls_span text = gls_span_trim(span_between(colon + 1, rest.data + rest.size));
    if (gls_utf8_valid(rest.data, rest.size) != rest.size)
        refuse(p, "", nothing, "this line is not UTF-8");
    else if (indent)
        read_inner(p, indent, key, text);
    else
        read_outer(p, key, text);
}

static void read_lines(struct parsing *p, struct gls_span text)
{
    const char *at = text.data, *end = text.data + text.size;
    for (; at < end && p->status == GLS_OK; p->line++) {
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        line_end = line_end ? line_end : end;
        read_line(p, span_between(at, line_end));
        at = line_end + 1;
    }
}

enum gls_status gls_entry_text_read(struct gls_base **out, struct gls_span text,
                                    struct gls_error *err)
{
    struct parsing p = {.builder = gls_builder_new("entry"), .err = err, .line = 1};
    *out = NULL;
    if (!p.builder)
        return gls_fail_nomem(err);
    gls_buf_init(&p.text);
    read_lines(&p, text);
    if (p.status == GLS_OK)
        p.status = gls_buf_finish(&p.text, err);
    gls_buf_release(&p.text);
    if (p.begun)
        gls_builder_concept_end(p.builder);
    if (p.status == GLS_OK)
        p.status = gls_builder_finish(p.builder, GLS_LOAD_TERMS, out, err);
    gls_builder_free(p.builder);
    return p.status;
}
