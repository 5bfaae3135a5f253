/* glossaire stats: how many concepts, terms, definitions a glossary has, and which it lacks. */
#include <stdlib.h>
#include <string.h>

#include "glossaries.h"
#include "output.h"
#include "reading.h"

/* How often a value is said of concepts. */
struct value {
    const char *text;
    size_t count;
};
struct values {
    struct value *item;
    size_t count, room;
};

enum { ADMINS = GLS_ADMIN_DEPRECATED + 1 };
struct language {
    const char *tag;
    size_t terms, concepts, status[ADMINS];
};

/* One glossary. */
struct stats {
    const struct gls_base *base;
    const char *name; /* what it is called in answers */
    struct language *language;
    size_t languages;
    size_t no_equivalent, no_definition, no_subject;
    struct values subjects, articles;
};

static void end_without_memory(const void *block)
{
    if (!block) {
        cli_trouble(NULL, "out of memory");
        exit(CLI_TROUBLE);
    }
}

static void add_value(struct values *values, const char *text)
{
    if (values->count == values->room) {
        values->room = values->room ? 2 * values->room : 64;
        values->item = realloc(values->item, values->room * sizeof *values->item);
        end_without_memory(values->item);
    }
    values->item[values->count++] = (struct value){text, 1};
}

static int compare_texts(const void *left, const void *right)
{
    return strcmp(((const struct value *)left)->text, ((const struct value *)right)->text);
}

static int compare_counts(const void *left, const void *right)
{
    const struct value *a = left, *b = right;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return strcmp(a->text, b->text);
}

/* Each value once, the most frequent first. */
static void gather(struct values *values)
{
    size_t kept = 0;
    if (!values->count)
        return;
    qsort(values->item, values->count, sizeof *values->item, compare_texts);
    for (size_t i = 1; i < values->count; i++)
        if (strcmp(values->item[i].text, values->item[kept].text) == 0)
            values->item[kept].count++;
        else
            values->item[++kept] = values->item[i];
    values->count = kept + 1;
    qsort(values->item, values->count, sizeof *values->item, compare_counts);
}

/* ------------------------------------------------------------------ counting */

static struct language *language_of(struct stats *stats, const char *tag)
{
    for (size_t i = 0; i < stats->languages; i++)
        if (strcmp(stats->language[i].tag, tag) == 0)
            return &stats->language[i];
    stats->language = realloc(stats->language, (stats->languages + 1) * sizeof *stats->language);
    end_without_memory(stats->language);
    struct language *language = &stats->language[stats->languages++];
    *language = (struct language){.tag = tag};
    return language;
}

/* Whether a property of that category is among them; its values go to @p values, or nowhere. */
static bool has(struct stats *stats, struct gls_range properties, enum gls_category category,
                struct values *values)
{
    bool found = false;
    for (uint32_t i = 0; i < properties.count; i++) {
        struct gls_property property = gls_base_property(stats->base, properties.first + i);
        if (property.category != category || property.nested)
            continue;
        found = true;
        if (values)
            add_value(values, property.value);
    }
    return found;
}

static void count_terms(struct stats *stats, struct gls_section section)
{
    struct language *language = language_of(stats, section.lang);
    language->concepts += section.terms.count > 0;
    for (uint32_t i = 0; i < section.terms.count; i++) {
        struct gls_term term = gls_base_term(stats->base, section.terms.first + i);
        language->terms++;
        language->status[term.admin]++;
    }
}

static void count_concept(struct stats *stats, struct gls_concept concept)
{
    bool defined = has(stats, concept.properties, GLS_CATEGORY_DEFINITION, NULL);
    const char *lang = NULL;
    bool several = false;
    for (uint32_t i = 0; i < concept.sections.count; i++) {
        struct gls_section section = gls_base_section(stats->base, concept.sections.first + i);
        count_terms(stats, section);
        defined |= has(stats, section.properties, GLS_CATEGORY_DEFINITION, NULL);
        several |= section.terms.count && lang && !gls_lang_matches(lang, section.lang);
        lang = section.terms.count ? section.lang : lang;
    }
    stats->no_equivalent += !several;
    stats->no_definition += !defined;
    stats->no_subject +=
        !has(stats, concept.properties, GLS_CATEGORY_SUBJECT_FIELD, &stats->subjects);
    has(stats, concept.properties, GLS_CATEGORY_PROJECT_SUBSET, &stats->articles);
}

/* ------------------------------------------------------------------ telling */

static const char *status_name(int admin)
{
    const char *name = gls_admin_name((enum gls_admin)admin);
    return name ? name : "none";
}

static void write_values(struct gls_buf *out, const char *what, const struct values *values)
{
    if (values->count)
        gls_buf_printf(out, "  %s:\n", what);
    for (size_t i = 0; i < values->count; i++) {
        gls_buf_printf(out, "    %7zu  ", values->item[i].count);
        gls_buf_put_safe(out, gls_span_of(values->item[i].text));
        gls_buf_puts(out, "\n");
    }
}

static void write_text(struct gls_buf *out, const struct stats *stats)
{
    gls_buf_put_safe(out, gls_span_of(stats->name));
    cli_put_count(out, ": ", gls_base_concepts(stats->base), "concept");
    cli_put_count(out, ", ", gls_base_terms(stats->base), "term");
    gls_buf_puts(out, "\n");
    for (size_t i = 0; i < stats->languages; i++) {
        const struct language *language = &stats->language[i];
        const char *before = ": ";
        gls_buf_printf(out, "  %s", language->tag);
        cli_put_count(out, ": ", language->terms, "term");
        cli_put_count(out, " of ", language->concepts, "concept");
        for (int admin = 1; admin <= ADMINS; admin++) {
            size_t count = language->status[admin % ADMINS];
            if (!count)
                continue;
            gls_buf_printf(out, "%s%zu %s", before, count,
                           admin == ADMINS ? "without status" : status_name(admin));
            before = ", ";
        }
        gls_buf_puts(out, "\n");
    }
    gls_buf_printf(out,
                   "  without equivalent: %zu\n  without definition: %zu\n  without subject: %zu\n",
                   stats->no_equivalent, stats->no_definition, stats->no_subject);
    write_values(out, "subjects", &stats->subjects);
    write_values(out, "articles", &stats->articles);
}

static void write_json_values(struct gls_buf *out, const char *what, const struct values *values)
{
    gls_buf_printf(out, ",\"%s\":{", what);
    for (size_t i = 0; i < values->count; i++) {
        gls_buf_puts(out, i ? "," : "");
        cli_put_json(out, values->item[i].text);
        gls_buf_printf(out, ":%zu", values->item[i].count);
    }
    gls_buf_puts(out, "}");
}

static void write_json(struct gls_buf *out, const struct stats *stats)
{
    gls_buf_puts(out, "{\"glossary\":");
    cli_put_json(out, stats->name);
    gls_buf_printf(out, ",\"concepts\":%zu,\"terms\":%zu,\"languages\":{",
                   gls_base_concepts(stats->base), gls_base_terms(stats->base));
    for (size_t i = 0; i < stats->languages; i++) {
        const struct language *language = &stats->language[i];
        gls_buf_puts(out, i ? "," : "");
        cli_put_json(out, language->tag);
        gls_buf_printf(out, ":{\"concepts\":%zu,\"terms\":%zu", language->concepts,
                       language->terms);
        for (int admin = 0; admin < ADMINS; admin++)
            gls_buf_printf(out, ",\"%s\":%zu", status_name(admin), language->status[admin]);
        gls_buf_puts(out, "}");
    }
    gls_buf_printf(out, "},\"no_equivalent\":%zu,\"no_definition\":%zu,\"no_subject\":%zu",
                   stats->no_equivalent, stats->no_definition, stats->no_subject);
    write_json_values(out, "subjects", &stats->subjects);
    write_json_values(out, "articles", &stats->articles);
    gls_buf_puts(out, "}\n");
}

/* ------------------------------------------------------------------ the command */

static void write_base(const struct cli_call *call, const struct gls_base *base, const char *name,
                       struct gls_buf *out)
{
    struct stats stats = {.base = base, .name = name};
    for (uint32_t i = 0; i < gls_base_concepts(base); i++)
        count_concept(&stats, gls_base_concept(base, i));
    gather(&stats.subjects);
    gather(&stats.articles);
    (call->set.format ? write_json : write_text)(out, &stats);
    free(stats.language);
    free(stats.subjects.item);
    free(stats.articles.item);
}

static enum cli_exit run(const struct cli_call *call)
{
    struct gls_read_options options = reading_of(call);
    struct glossaries counted =
        call->operands.count ? glossaries_named(&call->operands) : glossaries_in_use(call);
    struct gls_buf out;
    struct gls_error err;
    enum cli_exit exit = CLI_FOUND;
    cli_begin(&out);
    for (size_t i = 0; i < counted.path.count; i++) {
        struct gls_base *base;
        if (gls_base_load_as(&base, counted.path.item[i], &options, &err) != GLS_OK) {
            exit = cli_failure(call->command, &err, err.status == GLS_ERR_IO ? counted.hint : "");
            continue;
        }
        write_base(call, base, counted.name.item[i], &out);
        gls_base_free(base);
    }
    glossaries_release(&counted);
    return cli_finish(call->command, &out, exit);
}

static const struct cli_option own_options[] = {
    CLI_FLAG(0, "json", format, "json", "one JSON object a glossary"),
    CLI_VALUES('g', "glossary", "FILE", glossaries, "the glossary to count when no FILE is named"),
    CLI_END,
};

const struct cli_command cmd_stats = {
    .name = "stats",
    .operands = "[FILE...]",
    .summary = "Count what a glossary has, and what it lacks",
    .details = "Terms by language and status; concepts without equivalent, definition or\n"
               "subject; concepts by subject and by article. Without FILE, of the glossaries in\n"
               "use.\n"
               "Exit status: 0, or 2 on trouble.\n",
    .options = {own_options, reading_options, reading_side_options, cli_common_options},
    .run = run,
};
