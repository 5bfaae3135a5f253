/* What texts have and a glossary lacks. The first byte says how, the second in which pieces, the
 * rest is a text and, after a NUL, its translation, line by line. What is told of a candidate is
 * what the text has there, is no term of the glossary, and none of it depends on the pieces nor on
 * who reads the text; a guess is marked by none but itself. */
#include <string.h>

#include "core/span.h"
#include "fuzz.h"

enum { SUGGEST = 1, KNOWN = 2, FIVE_CONTEXTS = 4, TWO_WORDS = 8, STOP = 16, ENGLISH = 32 };
enum { MOST = 1000, SEGMENTS_MOST = 2000 };

/* What an extractor told. */
struct record {
    struct gls_span text;
    struct gls_shelf *shelf;
    struct gls_candidate_list *list[4];
    struct gls_buf out[4], lines;
    double score;
    size_t count;
    bool known;
};
static const char *const formats[] = {"tsv", "json", "html", "text"};

static void check_form(const struct record *record, const char *form)
{
    struct gls_found found;
    fuzz_promise(gls_lookup(record->shelf, gls_span_of(form), &found, NULL) == GLS_OK,
                 "a form is looked up");
    for (size_t i = 0; i < found.count; i++)
        fuzz_promise(found.match[i].grade > GLS_GRADE_INFLECTED,
                     "no candidate is a term of the glossary");
    gls_found_release(&found);
}

static void check_context(const struct record *record, const struct gls_candidate_context *context)
{
    fuzz_promise(context->line > 0 && context->column > 0, "a context has a place");
    fuzz_promise(context->length && context->start + context->length <= record->text.size,
                 "a candidate lies in its text");
    fuzz_promise(context->at + context->size <= context->text.size && context->size,
                 "a candidate lies in its sentence");
    fuzz_promise(record->text.data[context->start] == context->text.data[context->at],
                 "it is what stands there");
    fuzz_promise(!memchr(context->text.data, '\n', context->text.size), "a sentence is one line");
}

static void take(void *payload, const struct gls_candidate *candidate)
{
    struct record *record = payload;
    fuzz_promise(candidate->term && *candidate->term && candidate->forms > 0, "it has a form");
    fuzz_promise(!record->count || candidate->score <= record->score, "the best come first");
    fuzz_promise(record->known || !candidate->known, "what is known is told when it is asked for");
    uint64_t sum = 0;
    for (size_t i = 0; i < candidate->forms; i++) {
        sum += candidate->form[i].count;
        if (!record->known)
            check_form(record, candidate->form[i].text);
        gls_buf_printf(&record->lines, "%s %llu|", candidate->form[i].text,
                       (unsigned long long)candidate->form[i].count);
    }
    fuzz_promise(sum == candidate->count, "its forms are all its occurrences");
    for (size_t i = 0; i < candidate->contexts; i++)
        check_context(record, &candidate->context[i]);
    fuzz_promise(!candidate->attested || candidate->suggested, "what is attested is suggested");
    for (size_t i = 0; i < candidate->containing; i++)
        fuzz_promise(*candidate->contains[i], "a term that it contains has a name");
    gls_buf_printf(&record->lines, "%.3f %s\n", candidate->score,
                   candidate->suggested ? candidate->suggested : "");
    record->score = candidate->score;
    record->count++;
    for (size_t i = 0; i < 4; i++)
        gls_candidate_list_add(record->list[i], candidate);
}

static void read_text(struct gls_extractor *extractor, struct gls_span text, size_t piece)
{
    gls_extractor_begin(extractor, "text", false);
    for (size_t at = 0; at < text.size; at += piece) {
        size_t size = text.size - at < piece ? text.size - at : piece;
        struct gls_span part = {text.data + at, size};
        fuzz_promise(gls_extractor_feed(extractor, part, NULL) == GLS_OK, "it goes on");
    }
    fuzz_promise(gls_extractor_end(extractor, NULL) == GLS_OK, "it ends");
}

static struct gls_span next_line(struct gls_span *text)
{
    const char *end = text->size ? memchr(text->data, '\n', text->size) : NULL;
    struct gls_span line = {text->data, end ? (size_t)(end - text->data) : text->size};
    size_t taken = line.size + (end != NULL);
    text->data += taken;
    text->size -= taken;
    return line;
}

static struct gls_association *align(struct gls_shelf *shelf, struct gls_span source,
                                     struct gls_span target)
{
    struct gls_association *association;
    fuzz_promise(gls_association_new(&association, shelf, NULL) == GLS_OK, "pairs are counted");
    for (size_t i = 0; source.size && target.size && i < SEGMENTS_MOST; i++)
        fuzz_promise(gls_association_add(association, next_line(&source), next_line(&target),
                                         NULL) == GLS_OK,
                     "a pair is added");
    return association;
}

/* A list in every format: TSV has a line for each. */
static void begin_lists(struct record *record)
{
    const struct gls_candidate_look look = {
        .from = gls_shelf_from(record->shelf), .to = gls_shelf_to(record->shelf), .texts = 1};
    gls_buf_init(&record->lines);
    for (size_t i = 0; i < 4; i++) {
        gls_buf_init(&record->out[i]);
        fuzz_promise(gls_candidate_list_new(&record->list[i], formats[i], &look, &record->out[i],
                                            NULL) == GLS_OK,
                     "a list begins");
    }
}

static void end_lists(struct record *record)
{
    size_t lines = 0;
    for (size_t i = 0; i < 4; i++) {
        fuzz_promise(gls_candidate_list_end(record->list[i], NULL) == GLS_OK, "a list ends");
        gls_candidate_list_free(record->list[i]);
    }
    for (size_t i = 0; i < record->out[0].size; i++)
        lines += record->out[0].data[i] == '\n';
    fuzz_promise(lines == record->count, "TSV has a line for each");
}

/* Once in one piece, once in many by another, who hands it over. */
static void extract(struct record *record, const struct gls_extract_options *options, size_t piece)
{
    struct gls_extractor *reader, *all;
    begin_lists(record);
    fuzz_promise(gls_extractor_new(&all, record->shelf, options, NULL) == GLS_OK, "it begins");
    fuzz_promise(gls_extractor_new(&reader, record->shelf, options, NULL) == GLS_OK, "twice");
    if (piece > record->text.size) {
        read_text(all, record->text, piece);
    } else {
        read_text(reader, record->text, piece);
        fuzz_promise(gls_extractor_add(all, reader, NULL) == GLS_OK, "it is handed over");
    }
    fuzz_promise(gls_extractor_finish(all, take, record, NULL) == GLS_OK, "candidates are told");
    gls_extractor_free(reader);
    gls_extractor_free(all);
    end_lists(record);
}

static void release(struct record *record)
{
    gls_buf_release(&record->lines);
    for (size_t i = 0; i < 4; i++)
        gls_buf_release(&record->out[i]);
}

static bool is_same(const struct gls_buf *a, const struct gls_buf *b)
{
    return gls_span_equal((struct gls_span){a->data, a->size}, (struct gls_span){b->data, b->size});
}

static void run(struct gls_shelf *shelf, unsigned how, size_t piece, struct gls_span text,
                struct gls_span other)
{
    struct gls_base *base = fuzz_base();
    struct record record[2];
    struct gls_extract_options options = {.known = how & KNOWN,
                                          .suggest = how & SUGGEST,
                                          .contexts = how & FIVE_CONTEXTS ? 5 : 1,
                                          .words = how & TWO_WORDS ? 2 : 0,
                                          .stop = how & STOP ? base : NULL};
    if (other.size)
        options.association = align(shelf, text, other);
    for (size_t i = 0; i < 2; i++) {
        record[i] = (struct record){.text = text, .shelf = shelf, .known = options.known};
        extract(&record[i], &options, i ? piece : text.size + 1);
    }
    fuzz_promise(is_same(&record[0].lines, &record[1].lines), "pieces do not matter");
    for (size_t i = 0; i < 4; i++)
        fuzz_promise(is_same(&record[0].out[i], &record[1].out[i]), "nor where it is written");
    release(&record[0]);
    release(&record[1]);
    gls_association_free(options.association);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct gls_base *base = fuzz_base();
    struct gls_shelf *shelf;
    unsigned how = size ? data[0] : 0;
    size_t piece = size > 1 && data[1] ? data[1] : MOST;
    struct gls_span text = {size > 2 ? (const char *)data + 2 : "", size > 2 ? size - 2 : 0};
    const char *end = text.size ? memchr(text.data, '\0', text.size) : NULL;
    struct gls_span other = {"", 0};
    if (end) {
        size_t before = (size_t)(end - text.data);
        other = (struct gls_span){end + 1, text.size - before - 1};
        text.size = before;
    }
    const char *from = how & ENGLISH ? "en" : "fr", *to = how & ENGLISH ? "fr" : "en";
    fuzz_promise(gls_shelf_of(&shelf, &base, 1, from, to, NULL) == GLS_OK, "a shelf is made");
    run(shelf, how, piece, text, other);
    gls_shelf_free(shelf);
    return 0;
}
