/* Translations as glossaries: a unit of a TMX, XLIFF or PO file is a concept with a term in each of
 * its languages, units of one id that share a term are one concept. Sentences make no glossary:
 * what holds many of them is a memory, and that is told. */
#include <string.h>

#include "core/span.h"
#include "format/format.h"
#include "format/tabular/doubt.h"
#include "format/tabular/draft.h"
#include "format/tabular/word.h"
#include "format/xliff_glossary.h"
#include "reader_rules_table.h"

enum { LONG_WORDS = 12 };

struct pairs {
    struct gls_work work;
    struct gls_builder *builder;
    const struct gls_read_options *options;
    struct gls_draft draft; /* the concept in hand: units of one id that share a term */
    const char *id;
    uint64_t unit; /* the last one of it */
    struct gls_place at;
    size_t taken, passed;     /* units, and those too long to be terms */
    struct gls_place long_at; /* the first of these */
    size_t unsure;            /* that a program guessed, or that are no longer in use */
    struct gls_place unsure_at;
};

static size_t count_words(struct gls_span text)
{
    size_t words = 0;
    for (size_t i = 0; i < text.size; i++)
        words += text.data[i] != ' ' && (i == 0 || text.data[i - 1] == ' ');
    return words;
}

/* A copy for as long as the file is read, blanks collapsed. */
static struct gls_span collapsed(struct pairs *pairs, struct gls_span text)
{
    char *copy = gls_work_alloc(&pairs->work, text.size + 1);
    if (!copy)
        return (struct gls_span){"", 0};
    if (text.size)
        memcpy(copy, text.data, text.size);
    copy[text.size] = '\0';
    return (struct gls_span){copy, gls_collapse(copy, text.size)};
}

static struct gls_place place_only(struct gls_place at)
{
    at.size = 0;
    return at;
}

/* ------------------------------------------------------------------ what is said of a unit */

/* Of a variant, properties that we write are values of its term. */
static const struct {
    const char *type;
    enum gls_cell_word kind;
} values[] = {{"x-status", GLS_SAYS_STATUS},
              {"x-pos", GLS_SAYS_POS},
              {"x-gender", GLS_SAYS_GENDER},
              {"x-type", GLS_SAYS_TYPE}};

static bool set_value(struct gls_draft_term *term, const struct gls_segment_note *note)
{
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        enum gls_cell_word kind = values[i].kind;
        struct gls_cell_says said = {.all = false};
        if (strcmp(values[i].type, note->type) == 0)
            said = gls_words_read(kind, gls_span_of(note->text));
        if (!said.any[kind] || !said.all)
            continue;
        term->admin = kind == GLS_SAYS_STATUS ? (enum gls_admin)said.value[kind] : term->admin;
        term->pos = kind == GLS_SAYS_POS ? (enum gls_pos)said.value[kind] : term->pos;
        term->gender = kind == GLS_SAYS_GENDER ? (enum gls_gender)said.value[kind] : term->gender;
        term->type = kind == GLS_SAYS_TYPE ? (enum gls_term_type)said.value[kind] : term->type;
        return true;
    }
    return false;
}

/* A property that nobody knows keeps its name. */
static void say(struct pairs *pairs, uint32_t term, const struct gls_segment_note *note)
{
    bool subject = strcmp(note->type, "x-subject") == 0;
    const struct gls_draft_said said = {
        .category = subject ? GLS_CATEGORY_SUBJECT_FIELD : GLS_CATEGORY_NOTE,
        .name = subject ? (struct gls_span){"", 0} : collapsed(pairs, gls_span_of(note->type)),
        .value = collapsed(pairs, gls_span_of(note->text)),
        .at = place_only(note->place)};
    gls_draft_add_said(&pairs->draft, term, &said);
}

static bool is_about(const struct gls_segment_note *note, const struct gls_segment_text *side)
{
    return *note->lang && side->lang && strcmp(note->lang, side->lang) == 0;
}

static void say_notes(struct pairs *pairs, const struct gls_segment *segment, uint32_t source,
                      uint32_t target)
{
    for (size_t i = 0; i < segment->notes; i++) {
        const struct gls_segment_note *note = &segment->note[i];
        uint32_t term = is_about(note, &segment->source)   ? source
                        : is_about(note, &segment->target) ? target
                                                           : GLS_DRAFT_NONE;
        if (term == GLS_DRAFT_NONE || !set_value(gls_draft_term_at(&pairs->draft, term), note))
            say(pairs, term, note);
    }
}

/* ------------------------------------------------------------------ units to concepts */

static uint32_t add_term(struct pairs *pairs, const struct gls_segment_text *side, const char *lang,
                         struct gls_span text)
{
    const char *tag = gls_draft_lang(&pairs->draft, side->lang ? side->lang : lang ? lang : "");
    if (!text.size)
        return GLS_DRAFT_NONE;
    return gls_draft_term(&pairs->draft, tag, text, place_only(gls_segment_place(side, 0, 1)));
}

static bool has_text(const struct pairs *pairs, struct gls_span text)
{
    for (uint32_t i = 0; i < pairs->draft.terms.count; i++)
        if (gls_span_equal(gls_draft_term_at(&pairs->draft, i)->text, text))
            return true;
    return false;
}

static void end_concept(struct pairs *pairs)
{
    if (pairs->draft.terms.count && !gls_work_failed(&pairs->work))
        gls_draft_build(&pairs->draft, pairs->builder, pairs->at, gls_span_of(pairs->id));
    gls_draft_clear(&pairs->draft);
}

/* A unit of several languages comes as pairs, "unit/1", "unit/2", of one source: its id is "unit".
 */
static bool goes_on(struct pairs *pairs, const struct gls_segment *segment, struct gls_span source)
{
    const char *slash = strrchr(pairs->id, '/'), *other = strrchr(segment->id, '/');
    if (segment->unit != pairs->unit || !has_text(pairs, source))
        return false;
    if (slash && other && slash - pairs->id == other - segment->id)
        pairs->id =
            collapsed(pairs, (struct gls_span){pairs->id, (size_t)(slash - pairs->id)}).data;
    return true;
}

/* Units that follow each other are one concept when they have one id and share a term. */
static void begin_unit(struct pairs *pairs, const struct gls_segment *segment,
                       struct gls_span source, struct gls_span target)
{
    bool same = *segment->id && strcmp(pairs->id, segment->id) == 0 &&
                (has_text(pairs, source) || has_text(pairs, target));
    if (pairs->draft.terms.count && (same || goes_on(pairs, segment, source)))
        return;
    end_concept(pairs);
    pairs->unit = segment->unit;
    pairs->id = segment->id_is_line ? "" : collapsed(pairs, gls_span_of(segment->id)).data;
    pairs->at = place_only(segment->place);
}

static void add_unit(struct pairs *pairs, const struct gls_segment *segment, struct gls_span source,
                     struct gls_span target)
{
    begin_unit(pairs, segment, source, target);
    uint32_t from = add_term(pairs, &segment->source, pairs->options->from, source);
    uint32_t to = add_term(pairs, &segment->target, pairs->options->to, target);
    if (!gls_work_failed(&pairs->work))
        say_notes(pairs, segment, from, to);
    pairs->taken++;
}

static bool take(void *payload, const struct gls_segment *segment)
{
    struct pairs *pairs = payload;
    struct gls_span source = collapsed(pairs, segment->source.text);
    struct gls_span target = collapsed(pairs, segment->target.text);
    bool kept = segment->skip == GLS_SKIP_KEPT && !target.size;
    if (segment->skip == GLS_SKIP_FUZZY || segment->skip == GLS_SKIP_OBSOLETE) {
        if (!pairs->unsure++)
            pairs->unsure_at = place_only(segment->place);
        return true;
    }
    if (segment->skip == GLS_SKIP_LANGUAGE || (!source.size && !target.size))
        return true;
    if (count_words(source) <= LONG_WORDS && count_words(target) <= LONG_WORDS)
        add_unit(pairs, segment, source, kept ? source : target);
    else if (!pairs->passed++)
        pairs->long_at = place_only(segment->place);
    return !gls_work_failed(&pairs->work);
}

/* ------------------------------------------------------------------ the whole */

static enum gls_status end(struct pairs *pairs, const char *file, struct gls_error *err)
{
    pairs->long_at.file = pairs->unsure_at.file = file;
    if (!pairs->taken && pairs->passed)
        return gls_fail(
            err, GLS_ERR_FORMAT, pairs->long_at,
            "a translation memory and not a glossary: all of its segments have more than "
            "%d words",
            LONG_WORDS);
    if (pairs->passed)
        gls_doubt(pairs->options, pairs->long_at,
                  "%zu of %zu segments left out, for having more than %d words: this looks like a "
                  "translation memory",
                  pairs->passed, pairs->taken + pairs->passed, LONG_WORDS);
    if (pairs->unsure)
        gls_doubt(pairs->options, pairs->unsure_at,
                  "%zu translation%s left out, for being marked fuzzy or obsolete", pairs->unsure,
                  pairs->unsure == 1 ? "" : "s");
    return GLS_OK;
}

static enum gls_status read_pairs(const struct gls_segmenter *segmenter, struct gls_source *source,
                                  const struct gls_read_options *options,
                                  struct gls_builder *builder, struct gls_error *err)
{
    struct pairs pairs = {
        .work = {.file = source->in->name}, .builder = builder, .options = options, .id = ""};
    pairs.draft.work = &pairs.work;
    enum gls_status status = segmenter->read(source, options, take, &pairs, err);
    end_concept(&pairs);
    gls_draft_release(&pairs.draft);
    enum gls_status drafted = gls_work_end(&pairs.work, status == GLS_OK ? err : NULL);
    status = status == GLS_OK ? drafted : status;
    return status == GLS_OK ? end(&pairs, source->in->name, err) : status;
}

static enum gls_status read_tmx(struct gls_source *source, const struct gls_read_options *options,
                                struct gls_builder *builder, struct gls_error *err)
{
    return read_pairs(&gls_tmx_segmenter, source, options, builder, err);
}

/* All bytes, which stay to be read. */
static enum gls_status see_whole(struct gls_input *in, struct gls_span *whole,
                                 struct gls_error *err)
{
    enum gls_status status;
    size_t want = GLS_HEAD_BYTES;
    do {
        want *= 2;
        status = gls_input_peek(in, want, whole, err);
    } while (status == GLS_OK && whole->size == want);
    return status;
}

/* Comments of people and of programs, which no pair has. */
static size_t count_comments(struct gls_span text)
{
    size_t count = 0;
    for (size_t i = 0; i + 2 < text.size; i++)
        count += text.data[i] == '#' && (i == 0 || text.data[i - 1] == '\n') &&
                 (text.data[i + 1] == '.' || text.data[i + 1] == ' ');
    return count;
}

static enum gls_claim recognise_po(const struct gls_head *head)
{
    return gls_po_segmenter.recognise(head);
}

/* The language of its messages is never told, and English by custom. */
static enum gls_status read_po(struct gls_source *source, const struct gls_read_options *options,
                               struct gls_builder *builder, struct gls_error *err)
{
    struct gls_read_options own = *options;
    struct gls_span whole;
    enum gls_status status = see_whole(source->in, &whole, err);
    size_t comments = status == GLS_OK ? count_comments(whole) : 0;
    if (status != GLS_OK)
        return status;
    if (comments)
        gls_doubt(options, (struct gls_place){.file = source->in->name, .line = 1, .column = 1},
                  "%zu line%s of comments left out", comments, comments == 1 ? "" : "s");
    own.from = own.from ? own.from : "en";
    return read_pairs(&gls_po_segmenter, source, &own, builder, err);
}

/* A glossary that the file brings along is meant, where it does; not its sentences. */
static enum gls_status read_xliff(struct gls_source *source, const struct gls_read_options *options,
                                  struct gls_builder *builder, struct gls_error *err)
{
    struct gls_span whole;
    struct gls_input in;
    size_t concepts = 0;
    enum gls_status status = see_whole(source->in, &whole, err);
    if (status != GLS_OK)
        return status;
    gls_input_from(&in, source->in->name, whole);
    status = gls_xliff_glossary_read(&in, builder, &concepts, err);
    gls_input_close(&in);
    if (status != GLS_OK || concepts)
        return status;
    return read_pairs(&gls_xliff_segmenter, source, options, builder, err);
}

static const char *const tmx_roots[] = {"tmx", NULL}, *const xliff_roots[] = {"xliff", NULL};
const struct gls_reader gls_tmx_reader = {
    .roots = tmx_roots, .read = read_tmx, .rules = GLS_RULES_pairs, .has_options = true};
const struct gls_reader gls_po_reader = {
    .recognise = recognise_po, .read = read_po, .rules = GLS_RULES_pairs, .has_options = true};
const struct gls_reader gls_xliff_reader = {
    .roots = xliff_roots, .read = read_xliff, .rules = GLS_RULES_pairs, .has_options = true};
