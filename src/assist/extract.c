/* Texts in, candidates out:
 *
 *     text ─▶ passages ─▶ chunks ─▶ trie of candidates ─▶ groups ─▶ ranking ─▶ candidates
 *                          │                                            ▲
 *                          └─▶ vocabulary: counts, ranks, spellings ────┘
 *
 * The glossary is asked in the end only, about what is going to be told. */
#include <string.h>

#include "assist/chunk.h"
#include "assist/proposal.h"
#include "assist/rank.h"
#include "core/error.h"

enum { WORDS_USUAL = 5, WORDS_FEW = 2000, WORDS_MANY = 200000 };
static const double score_least = 5, score_least_of_few = 4;

struct gls_extractor {
    struct gls_shelf *shelf;
    struct gls_extract_options options;
    struct gls_work work;
    struct gls_vocabulary vocabulary;
    struct gls_candidates candidates;
    struct gls_chunker chunker;
    struct gls_passages passages;
    struct gls_array files;        /* size_t: of each text its name */
    struct gls_buf names;          /* each with its NUL */
    struct gls_scan_counts counts; /* of the text: bytes that are not UTF-8 */
};

/* ------------------------------------------------------------------ life */

/* Where the first byte that is not UTF-8 stands, @p at bytes after the beginning of a passage. */
static void place_invalid(struct gls_scan_counts *counts, const struct gls_passage *passage,
                          size_t at)
{
    const char *text = passage->text.data + passage->begin;
    counts->invalid_at = passage->base + passage->begin + at;
    counts->invalid_line = passage->line;
    counts->invalid_column = passage->column;
    for (size_t i = 0; i < at; i++)
        if (text[i] == '\n') {
            counts->invalid_line++;
            counts->invalid_column = 1;
        } else if (((unsigned char)text[i] & 0xC0) != 0x80) {
            counts->invalid_column++;
        }
}

static void check_utf8(struct gls_scan_counts *counts, const struct gls_passage *passage)
{
    const char *text = passage->text.data + passage->begin;
    size_t size = passage->end - passage->begin, at = gls_utf8_valid(text, size);
    for (; at < size; at++, at += gls_utf8_valid(text + at, size - at))
        if (counts->invalid++ == 0)
            place_invalid(counts, passage, at);
}

static void read_passage(void *payload, const struct gls_passage *passage)
{
    struct gls_extractor *extractor = payload;
    check_utf8(&extractor->counts, passage);
    gls_chunker_read(&extractor->chunker, passage);
}

static void init(struct gls_extractor *extractor)
{
    gls_candidates_init(&extractor->candidates, &extractor->work);
    extractor->candidates.most_contexts = extractor->options.contexts;
    gls_chunker_init(&extractor->chunker, &extractor->vocabulary, &extractor->candidates,
                     &extractor->work);
    unsigned words = extractor->options.words;
    extractor->chunker.most_words = words ? words : WORDS_USUAL;
    gls_buf_init(&extractor->names);
    gls_passages_init(&extractor->passages, read_passage, extractor);
    gls_vocabulary_init(&extractor->vocabulary, extractor->shelf, &extractor->work);
}

enum gls_status gls_extractor_new(struct gls_extractor **out, struct gls_shelf *shelf,
                                  const struct gls_extract_options *options, struct gls_error *err)
{
    *out = NULL;
    enum gls_status status = gls_shelf_verify_terms(shelf, err);
    if (status == GLS_OK)
        status = gls_shelf_index(shelf, err);
    if (status != GLS_OK)
        return status;
    struct gls_extractor *extractor = gls_malloc(sizeof *extractor);
    if (!extractor)
        return gls_fail_nomem(err);
    *extractor = (struct gls_extractor){.shelf = shelf, .options = *options};
    init(extractor);
    if (gls_work_failed(&extractor->work)) {
        gls_extractor_free(extractor);
        return gls_fail_nomem(err);
    }
    *out = extractor;
    return GLS_OK;
}

void gls_extractor_free(struct gls_extractor *extractor)
{
    if (!extractor)
        return;
    gls_passages_release(&extractor->passages);
    gls_chunker_release(&extractor->chunker);
    gls_candidates_release(&extractor->candidates);
    gls_vocabulary_release(&extractor->vocabulary);
    gls_free(extractor->files.data);
    gls_buf_release(&extractor->names);
    gls_work_end(&extractor->work, NULL);
    gls_free(extractor);
}

/* The failure stays: what was counted is not whole. */
static enum gls_status tell_failure(const struct gls_extractor *extractor, struct gls_error *err)
{
    if (!gls_work_failed(&extractor->work))
        return GLS_OK;
    if (err)
        *err = extractor->work.trouble;
    return extractor->work.trouble.status;
}

/* ------------------------------------------------------------------ texts */

static void add_name(struct gls_extractor *extractor, const char *name)
{
    size_t *file = GLS_APPEND(&extractor->work, &extractor->files, size_t);
    if (file)
        *file = extractor->names.size;
    gls_buf_put(&extractor->names, name, strlen(name) + 1);
    gls_work_wrote(&extractor->work, &extractor->names);
}

void gls_extractor_begin(struct gls_extractor *extractor, const char *name, bool reference)
{
    extractor->counts = (struct gls_scan_counts){0};
    extractor->chunker.reference = reference;
    extractor->chunker.file = (uint32_t)extractor->files.count;
    if (!reference)
        add_name(extractor, name);
}

enum gls_status gls_extractor_feed(struct gls_extractor *extractor, struct gls_span piece,
                                   struct gls_error *err)
{
    if (!gls_work_failed(&extractor->work))
        gls_passages_text(&extractor->passages, piece);
    if (gls_work_failed(&extractor->passages.work))
        gls_work_fail_nomem(&extractor->work);
    return tell_failure(extractor, err);
}

enum gls_status gls_extractor_segment(struct gls_extractor *extractor,
                                      const struct gls_segment_text *segment, struct gls_error *err)
{
    const struct gls_passage passage = {
        .text = segment->text, .end = segment->text.size, .line = 1, .column = 1};
    extractor->chunker.segment = segment;
    if (!gls_work_failed(&extractor->work) && segment->text.size)
        gls_chunker_read(&extractor->chunker, &passage);
    extractor->chunker.segment = NULL;
    return tell_failure(extractor, err);
}

enum gls_status gls_extractor_end(struct gls_extractor *extractor, struct gls_error *err)
{
    if (!gls_passages_end(&extractor->passages))
        gls_work_fail_nomem(&extractor->work);
    return tell_failure(extractor, err);
}

void gls_extractor_invalid(const struct gls_extractor *extractor, struct gls_scan_counts *counts)
{
    counts->invalid = extractor->counts.invalid;
    counts->invalid_at = extractor->counts.invalid_at;
    counts->invalid_line = extractor->counts.invalid_line;
    counts->invalid_column = extractor->counts.invalid_column;
}

uint64_t gls_extractor_texts(const struct gls_extractor *extractor)
{
    return extractor->files.count;
}

uint64_t gls_extractor_words(const struct gls_extractor *extractor, bool *dropped)
{
    if (dropped)
        *dropped = extractor->candidates.pruned;
    return extractor->chunker.words;
}

/* ------------------------------------------------------------------ adding */

/* Adds the counts of a word of another vocabulary; its number here. */
static uint32_t add_word(struct gls_vocabulary *to, struct gls_vocabulary *from, uint32_t number)
{
    struct gls_vocabulary_word *of = gls_vocabulary_at(from, number);
    uint32_t here = gls_vocabulary_take(to, from, number);
    if (here == UINT32_MAX)
        return here;
    struct gls_vocabulary_word *mine = gls_vocabulary_at(to, here);
    mine->count += of->count;
    mine->after += of->after;
    mine->reference += of->reference;
    of->count = of->after = of->reference = 0;
    gls_vocabulary_note_all(to, here, from, number);
    return here;
}

static void add_all(struct gls_extractor *extractor, struct gls_extractor *other, uint32_t file)
{
    uint32_t count = (uint32_t)other->vocabulary.words.count;
    uint32_t *word = gls_work_malloc(&extractor->work, (count + 1) * sizeof *word);
    for (uint32_t i = 0; word && i < count && !gls_work_failed(&extractor->work); i++)
        word[i] = add_word(&extractor->vocabulary, &other->vocabulary, i);
    if (word && !gls_work_failed(&extractor->work))
        gls_candidates_add(&extractor->candidates, &other->candidates, word, file);
    gls_free(word);
}

enum gls_status gls_extractor_add(struct gls_extractor *extractor, struct gls_extractor *other,
                                  struct gls_error *err)
{
    uint32_t file = (uint32_t)extractor->files.count;
    for (size_t i = 0; i < other->files.count; i++)
        add_name(extractor, other->names.data + *GLS_AT(other->files, size_t, i));
    if (!gls_work_failed(&other->work) && !gls_work_failed(&extractor->work)) {
        if (extractor->vocabulary.words.count) {
            add_all(extractor, other, file);
        } else { /* there is nothing to add to: what the other has becomes ours */
            gls_vocabulary_swap(&extractor->vocabulary, &other->vocabulary);
            gls_candidates_swap(&extractor->candidates, &other->candidates);
        }
    }
    extractor->chunker.words += other->chunker.words;
    extractor->vocabulary.reference += other->vocabulary.reference;
    other->chunker.words = other->vocabulary.reference = 0;
    other->files.count = other->names.size = 0;
    gls_candidates_clear(&other->candidates);
    return tell_failure(extractor, err);
}

/* ------------------------------------------------------------------ candidates */

/* What occurs less often than usual must be likelier, unless somebody said how often it must; of
 * many words what occurs once is too much to be looked at. */
static void set_least(const struct gls_extractor *extractor, struct gls_ranking *ranking)
{
    bool few = ranking->words <= WORDS_FEW, many = ranking->words > WORDS_MANY;
    unsigned asked = extractor->options.least;
    ranking->worth = few ? score_least_of_few : score_least;
    ranking->usual = asked ? asked : few ? 1 : many ? 3 : 2;
    ranking->least = asked ? asked : many ? 3 : 1;
}

enum gls_status gls_extractor_finish(struct gls_extractor *extractor, gls_candidate_fn *tell,
                                     void *payload, struct gls_error *err)
{
    struct gls_ranking ranking = {.vocabulary = &extractor->vocabulary,
                                  .candidates = &extractor->candidates,
                                  .work = &extractor->work,
                                  .words = extractor->chunker.words};
    struct gls_proposer proposer = {.shelf = extractor->shelf,
                                    .options = &extractor->options,
                                    .ranking = &ranking,
                                    .file = extractor->files.data,
                                    .names = extractor->names.data,
                                    .files = extractor->files.count,
                                    .work = &extractor->work};
    set_least(extractor, &ranking);
    if (!gls_work_failed(&extractor->work))
        gls_ranking_make(&ranking);
    if (!gls_work_failed(&extractor->work))
        gls_propose(&proposer, ranking.worth, tell, payload);
    gls_ranking_release(&ranking);
    return tell_failure(extractor, err);
}
