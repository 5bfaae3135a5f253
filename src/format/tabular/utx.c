/* UTX, the exchange format of translation programs' dictionaries: a table between tabs whose first
 * comment has its languages, and whose last one the names of its columns.
 *
 *      #UTX 1.11; fr/en; 2026-11-20T00:00:00Z; license: CC0
 *      #src<tab>tgt<tab>src:pos<tab>term status<tab>concept ID */
#include <string.h>

#include "core/span.h"
#include "format/format.h"
#include "format/tabular/table.h"
#include "reader_rules_table.h"

enum { TAG_BYTES = 40, COLUMNS_BYTES = 2048, HEADER_LINES = 50 };

static enum gls_claim recognise(const struct gls_head *head)
{
    bool named = head->text.size > 4 && memcmp(head->text.data, "#UTX", 4) == 0;
    return named ? GLS_CLAIM_SURE : GLS_CLAIM_NONE;
}

/* What the header says. */
struct header {
    char from[TAG_BYTES], to[TAG_BYTES], columns[COLUMNS_BYTES];
    struct gls_span description;
    struct gls_tabular table;
};

static void copy_tag(struct gls_span tag, char out[TAG_BYTES])
{
    tag = gls_span_trim(tag);
    size_t size = tag.size < TAG_BYTES ? tag.size : 0;
    memcpy(out, tag.data, size);
    out[size] = '\0';
}

/* "fr/en", between the first semicolon and the next. */
static void read_languages(struct gls_span line, struct header *header)
{
    const char *end = line.data + line.size;
    const char *start = memchr(line.data, ';', line.size);
    const char *slash = start ? memchr(start, '/', (size_t)(end - start)) : NULL;
    const char *stop = slash ? memchr(slash, ';', (size_t)(end - slash)) : NULL;
    if (!slash)
        return;
    stop = stop ? stop : end;
    copy_tag((struct gls_span){start + 1, (size_t)(slash - start - 1)}, header->from);
    copy_tag((struct gls_span){slash + 1, (size_t)(stop - slash - 1)}, header->to);
}

/* As --columns has them; a comma within a name would part it. */
static void read_columns(struct gls_span line, struct header *header)
{
    size_t size = line.size < COLUMNS_BYTES ? line.size : 0;
    for (size_t i = 1; i < size; i++)
        header->columns[i - 1] = (char)(line.data[i] == '\t'  ? ','
                                        : line.data[i] == ',' ? ' '
                                                              : line.data[i]);
    header->columns[size ? size - 1 : 0] = '\0';
}

/* Takes a line, without its end. */
static struct gls_span next_line(const struct gls_tabular_text *text, size_t *at)
{
    const char *start = text->data + *at;
    size_t left = text->size - *at, size = strcspn(start, "\r\n");
    size = size < left ? size : left;
    *at += size;
    if (*at < text->size && text->data[*at] == '\r')
        ++*at;
    if (*at < text->size && text->data[*at] == '\n')
        ++*at;
    return (struct gls_span){start, size};
}

static void read_description(struct gls_span line, struct header *header)
{
    static const char name[] = "#description:";
    enum { SIZE = sizeof name - 1 };
    if (line.size > SIZE && memcmp(line.data, name, SIZE) == 0)
        header->description = gls_span_trim((struct gls_span){line.data + SIZE, line.size - SIZE});
}

static void read_header(const struct gls_tabular_text *text, struct header *header)
{
    struct gls_span last = {"", 0};
    size_t at = 0;
    header->table.line = 1;
    for (int i = 0; i < HEADER_LINES && at < text->size && text->data[at] == '#'; i++) {
        last = next_line(text, &at);
        if (i == 0)
            read_languages(last, header);
        read_description(last, header);
        header->table.begin = at;
        header->table.line++;
    }
    read_columns(last, header);
}

static enum gls_status build(struct gls_tabular_text *text, const char *file,
                             const struct gls_read_options *options, struct gls_builder *builder,
                             struct gls_error *err)
{
    struct header header = {.table = {.text = text,
                                      .file = file,
                                      .dialect = {.delimiter = '\t', .comments = true},
                                      .whole = true}};
    struct gls_read_options own = *options;
    read_header(text, &header);
    own.from = *header.from ? header.from : own.from;
    own.to = *header.to ? header.to : own.to;
    own.columns = own.columns ? own.columns : header.columns;
    own.header = "no";
    if (header.description.size)
        gls_builder_title(builder, header.description);
    return gls_tabular_build(&header.table, &own, builder, err);
}

static enum gls_status read_utx(struct gls_source *source, const struct gls_read_options *options,
                                struct gls_builder *builder, struct gls_error *err)
{
    struct gls_tabular_text text;
    enum gls_status status = gls_tabular_text_read(&text, source->in, options, err);
    if (status == GLS_OK)
        status = build(&text, source->in->name, options, builder, err);
    gls_tabular_text_release(&text);
    return status;
}

const struct gls_reader gls_utx_reader = {
    .recognise = recognise, .read = read_utx, .rules = GLS_RULES_tabular, .has_options = true};
