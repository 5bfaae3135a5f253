/* Writing an entry as text: see upkeep/entry_text.h. */
#include "upkeep/entry_text.h"

#include <string.h>

static const char arrow[] = " → ";

static void put_indent(struct gls_buf *out, unsigned depth)
{
    for (unsigned i = 0; i < depth; i++)
        gls_buf_puts(out, "    ");
}

/* ------------------------------------------------------------------ fields */

/* A reference is its target; with words of its own, these come first. */
static void put_value(struct gls_buf *out, const struct gls_property *property)
{
    bool refers = property->category == GLS_CATEGORY_CROSS_REFERENCE;
    bool plain = refers ? !*property->value && !strstr(property->target, arrow)
                        : !*property->target && !strstr(property->value, arrow);
    if (plain) {
        gls_buf_puts(out, refers ? property->target : property->value);
        return;
    }
    gls_buf_puts(out, property->value);
    gls_buf_puts(out, *property->target ? arrow : " →");
    gls_buf_puts(out, property->target);
}

static void put_property(struct gls_buf *out, unsigned depth, const char *lang, uint32_t number,
                         const struct gls_base *base)
{
    struct gls_property property = gls_base_property(base, number);
    put_indent(out, depth + property.nested);
    if (lang && !property.nested) {
        gls_buf_puts(out, lang);
        gls_buf_puts(out, " ");
    }
    gls_buf_puts(out, gls_field_name(property.category));
    gls_buf_puts(out, ": ");
    put_value(out, &property);
    gls_buf_puts(out, "\n");
}

static void put_properties(struct gls_buf *out, unsigned depth, const char *lang,
                           const struct gls_base *base, struct gls_range range)
{
    for (uint32_t i = range.first; i < range.first + range.count; i++)
        put_property(out, depth, lang, i, base);
}

/* ------------------------------------------------------------------ terms */

/* Whether a note of a term can stand after it in braces: "register: lay". */
static bool fits_in_braces(const struct gls_base *base, struct gls_range properties, uint32_t i)
{
    struct gls_property note = gls_base_property(base, properties.first + i);
    bool last = i + 1 == properties.count;
    return note.category == GLS_CATEGORY_NOTE && !note.nested && !*note.target &&
           strlen(note.value) < 60 && !strpbrk(note.value, "{}") &&
           (last || !gls_base_property(base, properties.first + i + 1).nested);
}

/* Words of a term, between parentheses; empty ones part them from a text that looks like them. */
static void put_words(struct gls_buf *out, const struct gls_term *term)
{
    static const enum gls_word_list order[] = {GLS_WORD_LIST_POS, GLS_WORD_LIST_GENDER,
                                               GLS_WORD_LIST_TYPE, GLS_WORD_LIST_ADMIN};
    const char *before = " (";
    size_t size = strlen(term->text);
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        const char *word = gls_word_text(order[i], gls_word_value(term, order[i]));
        if (!word)
            continue;
        gls_buf_puts(out, before);
        gls_buf_puts(out, word);
        before = ", ";
    }
    if (*before == ',')
        gls_buf_puts(out, ")");
    else if (size && strchr(")}", term->text[size - 1]))
        gls_buf_puts(out, " ()");
}

static void put_term(struct gls_buf *out, const char *lang, struct gls_one one)
{
    struct gls_term term = gls_base_term(one.base, one.number);
    uint32_t braced = 0;
    gls_buf_puts(out, lang);
    gls_buf_puts(out, ": ");
    gls_buf_puts(out, term.text);
    put_words(out, &term);
    for (; braced < term.properties.count && fits_in_braces(one.base, term.properties, braced);
         braced++) {
        gls_buf_puts(out, " {");
        gls_buf_puts(out, gls_base_property(one.base, term.properties.first + braced).value);
        gls_buf_puts(out, "}");
    }
    gls_buf_puts(out, "\n");
    put_properties(
        out, 1, NULL, one.base,
        (struct gls_range){term.properties.first + braced, term.properties.count - braced});
}

/* ------------------------------------------------------------------ the entry */

/* A language whose tag is the name of a field, Indonesian or Seneca, says that it is one. */
static const char *lang_written(const char *lang, char room[64])
{
    bool named = strcmp(lang, "id") == 0 || strcmp(lang, "lang") == 0 ||
                 gls_field_category(gls_span_of(lang)) != GLS_CATEGORY_COUNT;
    if (!named || strlen(lang) + 6 > 64)
        return lang;
    strcpy(room, "lang ");
    return strcat(room, lang);
}

void gls_entry_text_write(struct gls_buf *out, struct gls_one one)
{
    struct gls_concept concept = gls_base_concept(one.base, one.number);
    if (*concept.id) {
        gls_buf_puts(out, "id: ");
        gls_buf_puts(out, concept.id);
        gls_buf_puts(out, "\n");
    }
    put_properties(out, 0, NULL, one.base, concept.properties);
    for (uint32_t i = 0; i < concept.sections.count; i++) {
        char room[64];
        struct gls_section section = gls_base_section(one.base, concept.sections.first + i);
        const char *lang = lang_written(section.lang, room);
        for (uint32_t k = 0; k < section.terms.count; k++)
            put_term(out, lang, (struct gls_one){one.base, section.terms.first + k});
        put_properties(out, 0, lang, one.base, section.properties);
    }
}

void gls_entry_write_text(const struct gls_base *base, uint32_t concept, struct gls_buf *out)
{
    gls_entry_text_write(out, (struct gls_one){base, concept});
}
