/* What a reader of translations sees: a line a segment.
 *
 *     segments [-c BYTES] [-f FROM] [-t TO] [-k COLUMNS] [-s SOURCE] [-F FORMAT] [-p] FILE
 *
 * "id line:column state skip source target notes" between tabs, escaped as our own TSV is; "-" for
 * what there is not. What is not to be translated stands in [brackets]. With -p comes the place of
 * each character of both texts, "line:column@byte"; with -l the languages and the number of the
 * unit come before the rest. Exit 2 and a message as the program's for a failure. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/input.h"
#include "core/span.h"
#include "load/load.h"

struct how {
    bool places, languages;
};

static void put_escaped(struct gls_span text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] == '\t' || text.data[i] == '\n' || text.data[i] == '\\')
            printf("\\%c", "nt\\"[text.data[i] == '\t' ? 1 : text.data[i] == '\\' ? 2 : 0]);
        else if (text.data[i] == '\r')
            fputs("\\r", stdout);
        else
            putchar(text.data[i]);
}

static void put_text(const struct gls_segment_text *text)
{
    size_t at = 0;
    for (size_t i = 0; i < text->kept_count; i++) {
        struct gls_range kept = text->kept[i];
        put_escaped((struct gls_span){text->text.data + at, kept.first - at});
        putchar('[');
        put_escaped((struct gls_span){text->text.data + kept.first, kept.count});
        putchar(']');
        at = kept.first + kept.count;
    }
    put_escaped((struct gls_span){text->text.data + at, text->text.size - at});
}

static void put_places(const struct gls_segment_text *text)
{
    for (size_t at = 0; at < text->text.size;) {
        size_t start = at;
        gls_utf8_next(text->text.data, text->text.size, &at);
        struct gls_place place = gls_segment_place(text, start, at - start);
        printf(" %u:%u@%llu", place.line, place.column, (unsigned long long)place.offset);
    }
}

static bool show(void *payload, const struct gls_segment *segment)
{
    const struct how *how = payload;
    const char *skip = gls_skip_name(segment->skip);
    if (how->languages)
        printf("%s\t%s\t%llu\t", segment->source.lang ? segment->source.lang : "-",
               segment->target.lang ? segment->target.lang : "-",
               (unsigned long long)segment->unit);
    put_escaped(gls_span_of(segment->id));
    printf("\t%u:%u\t%s\t%s\t", segment->place.line, segment->place.column,
           segment->state ? segment->state : "-", skip ? skip : "-");
    put_text(&segment->source);
    putchar('\t');
    put_text(&segment->target);
    putchar('\t');
    for (size_t i = 0; i < segment->notes; i++) {
        printf("%s%u:%u ", i ? " | " : "", segment->note[i].place.line,
               segment->note[i].place.column);
        put_escaped(gls_span_of(segment->note[i].text));
    }
    if (how->places) {
        printf("\tsource");
        put_places(&segment->source);
        printf("\ttarget");
        put_places(&segment->target);
    }
    putchar('\n');
    return true;
}

int main(int argc, char **argv)
{
    struct gls_read_options options = {0};
    struct how how = {0};
    struct gls_input in;
    struct gls_error err;
    size_t chunk = 0;
    for (int c; (c = getopt(argc, argv, "c:f:t:k:s:F:pl")) != -1;)
        switch (c) {
        case 'c':
            chunk = (size_t)atol(optarg);
            break;
        case 'f':
            options.from = optarg;
            break;
        case 't':
            options.to = optarg;
            break;
        case 'k':
            options.columns = optarg;
            break;
        case 's':
            options.source = optarg;
            break;
        case 'F':
            options.format = optarg;
            break;
        case 'p':
            how.places = true;
            break;
        case 'l':
            how.languages = true;
            break;
        default:
            return 2;
        }
    if (optind + 1 != argc)
        return 2;
    enum gls_status status = gls_input_open(&in, argv[optind], &err);
    if (status == GLS_OK) {
        in.chunk = chunk;
        status = gls_segments_read_input(&in, &options, show, &how, &err);
        gls_input_close(&in);
    }
    if (status == GLS_OK)
        return 0;
    fflush(stdout);
    fprintf(stderr, "%s:%u:%u: error: %s\n", err.file ? err.file : "", err.line, err.column,
            err.message);
    return 2;
}
