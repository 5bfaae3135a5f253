/* CSV, TSV and their like: which delimiter, which encoding, header or none is found out. */
#include <string.h>

#include "core/span.h"
#include "format/format.h"
#include "format/tabular/caption.h"
#include "format/tabular/table.h"
#include "reader_rules_table.h"

/* ------------------------------------------------------------------ recognising */

static bool is_named(const char *path, const char *suffix)
{
    size_t size = path ? strlen(path) : 0, tail = strlen(suffix);
    return size > tail && gls_span_equal_ascii(gls_span_of(path + size - tail), suffix);
}

static bool is_table_by_name(const char *path)
{
    return is_named(path, ".csv") || is_named(path, ".tsv") || is_named(path, ".tab");
}

/* How the first records look. */
struct looks {
    size_t records, spaced; /* those with a blank after a delimiter */
    bool header;
};

static struct looks look(struct gls_span text, struct gls_delimited dialect)
{
    enum { ENOUGH = 16 };
    struct gls_record_field field[GLS_TABULAR_FIELDS];
    struct gls_caption caption;
    struct looks looks = {0};
    struct gls_records records = {
        .text = text, .dialect = dialect, .field = field, .line = 1, .line_start = text.data};
    struct gls_records first = records;
    looks.header = gls_records_find_header(&first, &caption);
    while (looks.records < ENOUGH && gls_records_next(&records)) {
        looks.spaced += records.count > 1 && field[1].raw.size && *field[1].raw.data == ' ';
        looks.records++;
    }
    return looks;
}

/* Without a header line, text must look like a table more than like sentences: its lines alike,
 * rows enough, and where commas part them, not as in prose. */
static enum gls_claim judge(struct gls_span text, struct gls_delimited dialect, bool alike)
{
    struct looks looks = look(text, dialect);
    size_t few = dialect.delimiter == '\t' ? 2 : 3;
    bool prose = dialect.delimiter == ',' && looks.spaced * 2 >= looks.records;
    if (looks.header)
        return GLS_CLAIM_LIKELY;
    return alike && looks.records >= few && !prose ? GLS_CLAIM_MAYBE : GLS_CLAIM_NONE;
}

static enum gls_claim recognise(const struct gls_head *head)
{
    size_t begin;
    struct gls_delimited dialect;
    struct gls_span text = head->text;
    bool whole = head->bytes.size < GLS_HEAD_BYTES;
    if (!text.size || memchr("<{[", *text.data, 3))
        return GLS_CLAIM_NONE;
    if (is_table_by_name(head->path))
        return GLS_CLAIM_LIKELY;
    bool alike = gls_delimited_find(text, whole, &dialect, &begin);
    struct gls_span rest = {text.data + begin, text.size - begin};
    return dialect.delimiter ? judge(rest, dialect, alike) : GLS_CLAIM_NONE;
}

/* ------------------------------------------------------------------ reading */

/* "sep=;" is a line of the file. */
static enum gls_status read_text(struct gls_tabular_text *text, const char *file, bool omegat,
                                 const struct gls_read_options *options,
                                 struct gls_builder *builder, struct gls_error *err)
{
    struct gls_tabular table = {
        .text = text, .line = 1, .file = file, .whole = omegat, .remarks = omegat};
    struct gls_read_options own = *options;
    if (omegat && !own.columns) {
        own.columns = "source,target,note";
        own.header = own.header ? own.header : "no";
    }
    struct gls_span all = {text->data, text->size};
    gls_delimited_find(all, true, &table.dialect, &table.begin);
    if (!table.dialect.delimiter)
        return gls_fail(err, GLS_ERR_FORMAT,
                        (struct gls_place){.file = file, .line = 1, .column = 1},
                        "this is no table: no tab, semicolon, comma or bar parts its lines into "
                        "cells, two at least");
    table.line += table.begin > 0;
    return gls_tabular_build(&table, &own, builder, err);
}

static enum gls_status read(struct gls_source *source, bool omegat,
                            const struct gls_read_options *options, struct gls_builder *builder,
                            struct gls_error *err)
{
    struct gls_tabular_text text;
    enum gls_status status = gls_tabular_text_read(&text, source->in, options, err);
    if (status == GLS_OK)
        status = read_text(&text, source->in->name, omegat, options, builder, err);
    gls_tabular_text_release(&text);
    return status;
}

static enum gls_status read_tabular(struct gls_source *source,
                                    const struct gls_read_options *options,
                                    struct gls_builder *builder, struct gls_error *err)
{
    return read(source, false, options, builder, err);
}

const struct gls_reader gls_tabular_reader = {
    .recognise = recognise, .read = read_tabular, .rules = GLS_RULES_tabular, .has_options = true};

/* OmegaT writes the same first line into every glossary. */
static enum gls_claim recognise_omegat(const struct gls_head *head)
{
    static const char line[] = "# Glossary in tab-separated format";
    bool named = head->text.size >= sizeof line && !memcmp(head->text.data, line, sizeof line - 1);
    return named ? GLS_CLAIM_SURE : GLS_CLAIM_NONE;
}

static enum gls_status read_omegat(struct gls_source *source,
                                   const struct gls_read_options *options,
                                   struct gls_builder *builder, struct gls_error *err)
{
    return read(source, true, options, builder, err);
}

const struct gls_reader gls_omegat_reader = {.recognise = recognise_omegat,
                                             .read = read_omegat,
                                             .rules = GLS_RULES_tabular,
                                             .has_options = true};
