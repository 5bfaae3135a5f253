#include "edit/dialect.h"

#include <string.h>

#include "core/span.h"

enum { SAMPLES = 200 }; /* entries that are looked at */

static const struct gls_span nothing = {"", 0};

/* ------------------------------------------------------------------ blanks */

struct gls_span gls_last_line(struct gls_span blanks)
{
    size_t from = blanks.size;
    while (from && blanks.data[from - 1] != '\n')
        from--;
    from -= from > 0;
    from -= from && blanks.data[from] == '\n' && blanks.data[from - 1] == '\r';
    return (struct gls_span){blanks.data + from, blanks.size - from};
}

/* The blanks before the byte @p at, from their last line end on. */
static struct gls_span blanks_before(struct gls_span file, uint64_t at)
{
    uint64_t from = at;
    while (from && gls_is_blank(file.data[from - 1]))
        from--;
    return gls_last_line((struct gls_span){file.data + from, (size_t)(at - from)});
}

/* Between two entries nothing else may stand; then blank lines are the way of the file. */
static struct gls_span blanks_between(struct gls_span file, uint64_t end, uint64_t at)
{
    struct gls_span all = {file.data + end, (size_t)(at - end)};
    return gls_span_trim(all).size ? blanks_before(file, at) : all;
}

/* ------------------------------------------------------------------ one entry as a sample */

/* The way from the section to a term: its group, or none, or one in another. */
static void learn_term(struct gls_dialect *dialect, const struct gls_outline *outline,
                       uint32_t number)
{
    uint32_t way[3], steps = 0, at = gls_outline_at(outline, number)->parent;
    if (dialect->term.size)
        return;
    for (; at != UINT32_MAX && steps < 3; at = gls_outline_at(outline, at)->parent)
        way[steps++] = at;
    struct gls_span name[3] = {nothing, nothing, nothing};
    uint32_t depth = gls_outline_at(outline, number)->depth;
    for (uint32_t i = 0; i < steps; i++)
        name[i] = gls_outline_at(outline, way[i])->name;
    dialect->term = gls_outline_at(outline, number)->name;
    if (depth == 2 || depth == 3 || depth == 4) {
        dialect->section = name[depth - 2];
        dialect->group = depth == 2 ? nothing : name[depth - 3];
        dialect->inner = depth == 4 ? name[0] : nothing;
        gls_outline_attribute(outline, way[depth - 2], "lang", &dialect->lang);
        dialect->quote = dialect->lang.size ? dialect->lang.data[dialect->lang.size - 1] : '"';
        const char *equals =
            dialect->lang.size ? memchr(dialect->lang.data, '=', dialect->lang.size) : NULL;
        dialect->lang = gls_span_trim((struct gls_span){
            dialect->lang.data, equals ? (size_t)(equals - dialect->lang.data) : 0});
    }
}

static bool is_category_name(struct gls_span name)
{
    for (int i = 0; i < GLS_CATEGORY_COUNT; i++) {
        const struct gls_category_row *row = gls_category_row((enum gls_category)i);
        if (strcmp(row->name, row->carrier) != 0 && gls_span_equal_ascii(name, row->name))
            return true;
    }
    return gls_word_list_named(name) != GLS_WORD_LISTS;
}

static void learn_element(struct gls_dialect *dialect, const struct gls_outline *outline,
                          uint32_t number)
{
    const struct gls_outlined *element = gls_outline_at(outline, number);
    struct gls_span name = gls_local_name(element->name);
    unsigned depth = element->depth;
    if (depth && depth < GLS_DIALECT_DEPTHS && !dialect->gap[depth].data)
        dialect->gap[depth] = blanks_before(outline->file, element->offset);
    if (gls_span_equal_ascii(name, "term"))
        learn_term(dialect, outline, number);
    else if (is_category_name(name))
        dialect->by_name = true;
    if (gls_span_equal_ascii(name, "termStatus"))
        dialect->minimal = true;
}

static void learn_entry(struct gls_dialect *dialect, const struct gls_outline *outline)
{
    struct gls_span name = gls_outline_at(outline, 0)->name;
    if (!dialect->entry.size)
        dialect->entry = name;
    size_t prefix = name.size - gls_local_name(name).size;
    dialect->core = (struct gls_span){name.data, prefix ? prefix - 1 : 0};
    for (uint32_t i = 0; i < outline->element.count; i++)
        learn_element(dialect, outline, i);
}

/* ------------------------------------------------------------------ what the root says */

static const char *find_in(struct gls_span text, const char *wanted)
{
    size_t size = strlen(wanted);
    for (size_t i = 0; i + size <= text.size; i++)
        if (memcmp(text.data + i, wanted, size) == 0)
            return text.data + i;
    return NULL;
}

/* The prefix of a namespace, from xmlns:min="...": "min". */
static struct gls_span prefix_of(struct gls_span head, const char *address)
{
    const char *end = find_in(head, address);
    while (end && end > head.data && *end != '=')
        end--;
    const char *at = end;
    while (at && at > head.data && at[-1] != ':' && !gls_is_blank(at[-1]))
        at--;
    bool prefixed = at && at > head.data && at[-1] == ':';
    return prefixed ? (struct gls_span){at, (size_t)(end - at)} : nothing;
}

static void learn_root(struct gls_dialect *dialect, struct gls_span head)
{
    dialect->min = prefix_of(head, "http://www.tbxinfo.net/ns/min");
    dialect->basic = prefix_of(head, "http://www.tbxinfo.net/ns/basic");
    dialect->minimal |= find_in(head, "TBX-Min") && !find_in(head, "<tbx");
    dialect->by_name |=
        dialect->minimal || find_in(head, "style=\"dct\"") || find_in(head, "style='dct'");
}

/* ------------------------------------------------------------------ the whole */

/* Depths that no sample has continue those that one has. */
static void fill_gaps(struct gls_dialect *dialect)
{
    struct gls_span *gap = dialect->gap;
    for (int i = 1; i < GLS_DIALECT_DEPTHS; i++) {
        struct gls_span before = gap[i - 1], own = gap[i];
        if (own.data && own.size > before.size && !dialect->step.size &&
            memcmp(own.data, before.data, before.size) == 0)
            dialect->step = (struct gls_span){own.data + before.size, own.size - before.size};
    }
}

static bool is_sound(const struct gls_dialect *dialect)
{
    return dialect->entry.size && dialect->section.size && dialect->term.size && dialect->lang.size;
}

bool gls_dialect_learn(struct gls_dialect *dialect, struct gls_work *work, struct gls_span file,
                       const struct gls_base *base)
{
    *dialect = (struct gls_dialect){.quote = '"'};
    uint64_t end = 0, first = 0;
    for (uint32_t i = 0; i < gls_base_concepts(base) && i < SAMPLES; i++) {
        struct gls_concept concept = gls_base_concept(base, i);
        struct gls_outline outline;
        bool good = gls_outline_read(&outline, work, file, concept.offset, concept.size);
        if (good) {
            learn_entry(dialect, &outline);
            if (i < 2)
                dialect->gap[0] = i ? blanks_between(file, end, concept.offset)
                                    : blanks_before(file, concept.offset);
        }
        gls_outline_release(&outline);
        if (!good)
            return false;
        end = concept.offset + concept.size;
        first = i ? first : concept.offset;
    }
    learn_root(dialect, (struct gls_span){file.data, (size_t)first});
    fill_gaps(dialect);
    return is_sound(dialect);
}
