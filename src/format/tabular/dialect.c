/* Which delimiter parts the fields of a table: the one that makes records alike. */
#include <string.h>

#include "core/span.h"
#include "format/tabular/record.h"

enum { RECORDS = 64, MOST_FIELDS = 64 };

/* How alike the first records are under a dialect. */
struct sample {
    unsigned records, alike; /* of the same number of fields, two at least */
    unsigned first;          /* how many the first has */
};

static void count_record(unsigned count[MOST_FIELDS + 1], size_t fields, struct sample *sample)
{
    count[fields < MOST_FIELDS ? fields : MOST_FIELDS]++;
    sample->first = sample->records++ ? sample->first : (unsigned)fields;
}

/* The last record may be cut off, or be one whose quote is never closed: it does not count. */
static struct sample take_sample(struct gls_span text, bool whole, struct gls_delimited dialect)
{
    struct gls_record_field field[GLS_TABULAR_FIELDS];
    struct sample sample = {0};
    unsigned count[MOST_FIELDS + 1] = {0};
    struct gls_records records = {
        .text = text, .dialect = dialect, .field = field, .line = 1, .line_start = text.data};
    while (sample.records < RECORDS && gls_records_next(&records))
        if (whole || records.at < text.size)
            count_record(count, records.count, &sample);
    unsigned several = 0;
    for (size_t i = 2; i <= MOST_FIELDS; i++) {
        sample.alike = count[i] > sample.alike ? count[i] : sample.alike;
        several += count[i];
    }
    if (dialect.delimiter == '\t') /* no text has one in every line: what follows may be missing */
        sample.alike = several;
    return sample;
}

/* "sep=;", as Excel writes and obeys. */
static bool read_sep(struct gls_span text, char *delimiter, size_t *begin)
{
    size_t start = text.size && *text.data == '"' ? 1 : 0, end = start + 5;
    if (text.size < end + 1 || memcmp(text.data + start, "sep=", 4) != 0)
        return false;
    *delimiter = text.data[start + 4];
    end += start && text.data[end] == '"';
    if (end < text.size && text.data[end] == '\r')
        end++;
    if (end >= text.size || text.data[end] != '\n' || !*delimiter)
        return false;
    *begin = end + 1;
    return true;
}

/* A backslash before a quote that neither doubles it nor closes a field escapes it: where quotes
 * are doubled none can stand there. */
static bool has_escapes(struct gls_span text, char delimiter)
{
    const char *at = text.data, *end = text.data + text.size;
    while (end - at > 2 && (at = memchr(at, '\\', (size_t)(end - at) - 2))) {
        if (at[1] == '"' && at[2] != '"' && at[2] != delimiter && at[2] != '\n' && at[2] != '\r')
            return true;
        at++;
    }
    return false;
}

static struct gls_delimited dialect_of(char delimiter, struct gls_span text)
{
    bool tabs = delimiter == '\t';
    return (struct gls_delimited){.delimiter = delimiter,
                                  .quotes = !tabs,
                                  .comments = tabs,
                                  .escapes = !tabs && has_escapes(text, delimiter)};
}

bool gls_delimited_find(struct gls_span text, bool whole, struct gls_delimited *dialect,
                        size_t *begin)
{
    static const char delimiters[] = "\t;,|";
    struct sample best = {0};
    char told;
    *dialect = (struct gls_delimited){.delimiter = '\0'};
    *begin = 0;
    if (read_sep(text, &told, begin)) {
        *dialect = dialect_of(told, text);
        return true;
    }
    for (const char *delimiter = delimiters; *delimiter; delimiter++) {
        struct gls_delimited own = dialect_of(*delimiter, text);
        struct sample sample = take_sample(text, whole, own);
        if (!sample.records || sample.alike * best.records <= best.alike * sample.records)
            if (best.records || !sample.alike)
                continue;
        best = sample;
        *dialect = own;
    }
    return best.alike && best.alike * 10 >= best.records * 9;
}
