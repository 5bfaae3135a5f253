#include "format/tabular/full.h"

#include <string.h>

#include "core/span.h"

static const struct gls_full_column columns[] = {
    {"usage", GLS_OF_TERM, GLS_CATEGORY_GEOGRAPHICAL_USAGE},
    {"subject", GLS_OF_CONCEPT, GLS_CATEGORY_SUBJECT_FIELD},
    {"article", GLS_OF_CONCEPT, GLS_CATEGORY_PROJECT_SUBSET},
    {"definition", GLS_OF_SECTION, GLS_CATEGORY_DEFINITION},
    {"note", GLS_OF_TERM, GLS_CATEGORY_NOTE},
    {"reference", GLS_OF_CONCEPT, GLS_CATEGORY_CROSS_REFERENCE},
};
enum { COLUMNS = sizeof columns / sizeof *columns, NOTES = 4 };

const struct gls_full_column *gls_full_columns(size_t *count)
{
    *count = COLUMNS;
    return columns;
}

const struct gls_full_column *gls_full_column_of(enum gls_category category)
{
    for (size_t i = 0; i < COLUMNS; i++)
        if (columns[i].category == category)
            return &columns[i];
    return category == GLS_CATEGORY_EXTERNAL_REFERENCE ? &columns[COLUMNS - 1] : &columns[NOTES];
}

static const struct {
    const char *word;
    enum gls_level_bit level;
} levels[] = {{"concept", GLS_OF_CONCEPT}, {"language", GLS_OF_SECTION}, {"term", GLS_OF_TERM}};
enum { LEVELS = sizeof levels / sizeof *levels };

static const char arrow[] = "→", nested[] = "+ ";

/* ------------------------------------------------------------------ reading */

/* Takes "word: " off the beginning of @p text, if it is there. */
static bool take_word(struct gls_span *text, const char *word)
{
    size_t size = strlen(word);
    if (text->size < size + 1 || memcmp(text->data, word, size) != 0 || text->data[size] != ':')
        return false;
    size += text->size > size + 1 && text->data[size + 1] == ' ' ? 2 : 1;
    text->data += size;
    text->size -= size;
    return true;
}

static bool take_level(struct gls_span *text, enum gls_level_bit *level)
{
    for (size_t i = 0; i < LEVELS; i++)
        if (take_word(text, levels[i].word)) {
            *level = levels[i].level;
            return true;
        }
    return false;
}

static bool take_category(struct gls_span *text, enum gls_category *category)
{
    for (int i = 0; i < GLS_CATEGORY_COUNT; i++)
        if (take_word(text, gls_category_name((enum gls_category)i))) {
            *category = (enum gls_category)i;
            return true;
        }
    return false;
}

/* Takes "+ word: " off, which says that an item belongs to the one before it. */
static bool take_nested(struct gls_span *text, enum gls_category *category)
{
    enum { SIZE = sizeof nested - 1 };
    if (text->size < SIZE || memcmp(text->data, nested, SIZE) != 0)
        return false;
    struct gls_span rest = {text->data + SIZE, text->size - SIZE};
    if (!take_category(&rest, category))
        return false;
    *text = rest;
    return true;
}

/* The last arrow of a text that stands between blanks or at an end, or NULL. */
static const char *find_arrow(struct gls_span text)
{
    enum { SIZE = sizeof arrow - 1 };
    for (size_t at = text.size < SIZE ? 0 : text.size - SIZE + 1; at > 0; at--) {
        const char *here = text.data + at - 1;
        size_t after = at - 1 + SIZE;
        if (memcmp(here, arrow, SIZE) == 0 && (at == 1 || here[-1] == ' ') &&
            (after == text.size || text.data[after] == ' '))
            return here;
    }
    return NULL;
}

static void part_target(struct gls_full_item *item)
{
    const char *at = find_arrow(item->value);
    if (!at)
        return;
    const char *after = at + sizeof arrow - 1, *end = item->value.data + item->value.size;
    item->target = gls_span_trim((struct gls_span){after, (size_t)(end - after)});
    item->value =
        gls_span_trim((struct gls_span){item->value.data, (size_t)(at - item->value.data)});
}

/* The level of what belongs to the item before is that of the item, which may be any. */
static void read_words(struct gls_span *text, const struct gls_full_column *column,
                       struct gls_full_item *item)
{
    item->nested = item->value.data && take_nested(text, &item->category);
    if (item->nested)
        return;
    item->level = column->level;
    item->category = column->category;
    take_level(text, &item->level);
    take_category(text, &item->category);
}

bool gls_full_item_next(struct gls_span *cell, const struct gls_full_column *column,
                        struct gls_full_item *item)
{
    size_t end = 0;
    if (!cell->size)
        return false;
    while (end < cell->size && (cell->data[end] != '|' || (end > 0 && cell->data[end - 1] == '\\')))
        end++;
    struct gls_span text = gls_span_trim((struct gls_span){cell->data, end});
    end += end < cell->size;
    cell->data += end;
    cell->size -= end;
    read_words(&text, column, item);
    item->value = text;
    item->target = (struct gls_span){"", 0};
    part_target(item);
    return true;
}

size_t gls_full_unescape(char *text, size_t size)
{
    size_t left = 0;
    for (size_t i = 0; i < size; i++)
        if (text[i] != '\\' || i + 1 == size || text[i + 1] != '|')
            text[left++] = text[i];
    return left;
}

/* ------------------------------------------------------------------ writing */

void gls_full_put_escaped(struct gls_buf *cell, const char *text)
{
    for (const char *bar; (bar = strchr(text, '|')); text = bar + 1) {
        gls_buf_put(cell, text, (size_t)(bar - text));
        gls_buf_puts(cell, "\\|");
    }
    gls_buf_puts(cell, text);
}

static bool needs_words(struct gls_span value)
{
    enum gls_level_bit level;
    enum gls_category category;
    return take_level(&value, &level) || take_category(&value, &category) ||
           take_nested(&value, &category);
}

static void put_words(struct gls_buf *cell, const struct gls_full_column *column,
                      const struct gls_full_item *item)
{
    bool both = needs_words(item->value);
    if (item->nested) {
        gls_buf_printf(cell, "%s%s: ", nested, gls_category_name(item->category));
        return;
    }
    for (size_t i = 0; i < LEVELS; i++)
        if (levels[i].level == item->level && (both || item->level != column->level))
            gls_buf_printf(cell, "%s: ", levels[i].word);
    if (both || item->category != column->category)
        gls_buf_printf(cell, "%s: ", gls_category_name(item->category));
}

static void put_span(struct gls_buf *cell, struct gls_span text)
{
    for (size_t i = 0; i < text.size; i++) {
        gls_buf_puts(cell, text.data[i] == '|' ? "\\" : "");
        gls_buf_put(cell, text.data + i, 1);
    }
}

void gls_full_item_put(struct gls_buf *cell, const struct gls_full_column *column,
                       const struct gls_full_item *item)
{
    gls_buf_puts(cell, cell->size ? " | " : "");
    put_words(cell, column, item);
    put_span(cell, item->value);
    if (!item->target.size && !find_arrow(item->value))
        return;
    gls_buf_puts(cell, item->value.size ? " " : "");
    gls_buf_puts(cell, arrow);
    gls_buf_puts(cell, item->target.size ? " " : "");
    put_span(cell, item->target);
}
