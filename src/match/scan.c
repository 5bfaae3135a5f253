/* A scan reads words, looks for the longest term at each, and goes on after it. */
#include <string.h>

#include "base/shelf.h"
#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "match/scan_many.h"
#include "match/scan_walk.h"
#include "text/function_words.h"

/* A place whose line and column are known; those of a later one are counted from here. */
struct known_place {
    uint64_t at, line, column;
    bool after_return; /* a CR came just before: a LF here ends no other line */
};

/* The words of a hit, and the word after them. */
struct outer_hit {
    uint64_t first, end;
};

struct gls_scan {
    const struct gls_shelf *shelf;
    unsigned flags;
    struct gls_scan_events events;
    struct gls_work work; /* of the text in hand */
    struct gls_walker walker;
    struct gls_scan_text *text; /* the walker's */
    uint64_t next;              /* the word that is tried next */
    uint64_t told;              /* text told */
    uint64_t checked;           /* text known to be UTF-8 or counted as not */
    bool simple;                /* nothing but UTF-8 and LF so far */
    bool stopped;               /* nothing more of this text is told */
    bool whole;                 /* a text that was at hand as a whole stands in the window */
    bool scanned;               /* and its words are all known, by numbers that still hold */
    struct known_place place;
    struct gls_scan_counts counts;
    struct outer_hit outer[GLS_SCAN_WORDS]; /* of a text that is scanned: all that were told */
};

/* ------------------------------------------------------------------ life */

static void restart(struct gls_scan *scan)
{
    gls_walker_restart(&scan->walker);
    scan->next = scan->told = scan->checked = 0;
    scan->simple = true;
    scan->stopped = scan->whole = scan->scanned = false;
    scan->place = (struct known_place){0, 1, 1, false};
    scan->counts = (struct gls_scan_counts){0};
}

enum gls_status gls_scan_new(struct gls_scan **out, struct gls_shelf *shelf, unsigned flags,
                             const struct gls_scan_events *events, struct gls_error *err)
{
    *out = NULL;
    enum gls_status status = gls_shelf_verify_terms(shelf, err);
    if (status == GLS_OK)
        status = gls_shelf_index(shelf, err);
    if (status != GLS_OK)
        return status;
    struct gls_scan *scan = gls_malloc(sizeof *scan);
    if (!scan)
        return gls_fail_nomem(err);
    *scan = (struct gls_scan){.shelf = shelf, .flags = flags, .events = *events};
    gls_walker_init(&scan->walker, &scan->work, shelf);
    status = gls_work_status(&scan->work, err);
    if (status != GLS_OK) {
        gls_scan_free(scan);
        return status;
    }
    scan->text = scan->walker.text;
    restart(scan);
    *out = scan;
    return GLS_OK;
}

void gls_scan_free(struct gls_scan *scan)
{
    if (!scan)
        return;
    gls_walker_release(&scan->walker);
    gls_free(scan);
}

/* ------------------------------------------------------------------ places */

/* Line ends are CR, LF and CR LF. A byte order mark at the beginning is no character. */
static void move_through(struct known_place *place, struct gls_span text)
{
    for (size_t at = 0; at < text.size;) {
        bool first = place->at + at == 0;
        uint32_t c = gls_utf8_next(text.data, text.size, &at);
        if (c == '\r' || (c == '\n' && !place->after_return)) {
            place->line++;
            place->column = 1;
        } else if (c != '\n' && !(first && c == 0xFEFF)) {
            place->column++;
        }
        place->after_return = c == '\r';
    }
}

static void move_place(struct gls_scan *scan, uint64_t to)
{
    struct known_place *place = &scan->place;
    uint64_t base = scan->text->base;
    if (scan->whole)
        return;
    if (scan->simple)
        gls_masks_move(scan->text->mask, (size_t)(place->at - base), (size_t)(to - base),
                       &place->line, &place->column);
    else
        move_through(place, gls_scan_text_span(scan->text, place->at, to));
    place->at = to;
}

/* ------------------------------------------------------------------ what is told */

static void emit_text(struct gls_scan *scan, uint64_t to)
{
    if (scan->events.text && to > scan->told && !scan->stopped)
        scan->events.text(scan->events.payload, gls_scan_text_span(scan->text, scan->told, to));
    scan->told = to;
}

static const struct gls_scan_word *word_of(const struct gls_scan *scan, uint64_t n)
{
    return gls_scan_text_known(scan->text, n);
}

/* A bracket that opens within a term closes within it: "Ca(2+)". */
static uint64_t with_brackets(const struct gls_scan *scan, uint64_t start, uint64_t stop)
{
    static const char brackets[][2] = {{'(', ')'}, {'[', ']'}};
    struct gls_span term = gls_scan_text_span(scan->text, start, stop);
    uint64_t end = scan->text->base + scan->text->size;
    if (stop == end || (term.data[term.size] != ')' && term.data[term.size] != ']'))
        return stop;
    for (size_t i = 0; i < sizeof brackets / sizeof *brackets && stop < end; i++) {
        size_t open = 0;
        for (size_t at = 0; at < term.size; at++)
            if (term.data[at] == brackets[i][0])
                open++;
            else if (term.data[at] == brackets[i][1] && open)
                open--;
        if (open && term.data[stop - start] == brackets[i][1])
            stop++;
    }
    return stop;
}

/* Whether what was found last is told, once what no one is told is taken out of it. */
static bool is_told(struct gls_scan *scan)
{
    struct gls_gather *found = &scan->walker.found;
    bool special = scan->flags & GLS_SCAN_GENERAL, bad = true;
    size_t kept = 0;
    for (size_t i = 0; i < found->count; i++) {
        const struct gls_match match = found->match[i];
        unsigned usage = gls_base_term_usage(match.base, match.term);
        if (usage & GLS_USAGE_HIDE)
            continue;
        special |= !(usage & GLS_USAGE_GENERAL) || usage & GLS_USAGE_TRAP;
        bad = bad && !special && gls_admin_is_bad(gls_base_term_admin(match.base, match.term));
        found->match[kept++] = match;
    }
    found->count = kept;
    return kept && (special || bad);
}

enum nesting { OUTER, INNER, OVERLAPPING };

/* Tells the hit of words from @p first up to @p end that was found last. */
static void emit_hit(struct gls_scan *scan, uint64_t first, uint64_t end, enum nesting nesting)
{
    bool inner = nesting != OUTER;
    uint64_t start = word_of(scan, first)->start;
    uint64_t stop = with_brackets(scan, start, word_of(scan, end - 1)->end);
    struct known_place before = scan->place;
    move_place(scan, start);
    struct gls_hit hit = {.surface = gls_scan_text_span(scan->text, start, stop),
                          .start = start,
                          .line = scan->place.line,
                          .column = scan->place.column,
                          .match = scan->walker.found.match,
                          .count = scan->walker.found.count,
                          .inner = inner,
                          .overlaps = nesting == OVERLAPPING};
    if (inner)
        scan->place = before;
    else
        emit_text(scan, start);
    if (scan->events.hit && !scan->stopped)
        scan->events.hit(scan->events.payload, &hit);
    if (!inner)
        scan->told = stop;
}

/* The terms that begin with word @p n and end before @p limit, the longest first. */
static void emit_from(struct gls_scan *scan, uint64_t n, uint64_t limit, uint64_t end)
{
    for (; limit > n && !scan->stopped; limit--) {
        limit = gls_walker_find_within(&scan->walker, n, limit);
        if (limit == n || (limit <= end && !(scan->flags & GLS_SCAN_ALL)))
            break;
        if (is_told(scan))
            emit_hit(scan, n, limit, limit > end ? OVERLAPPING : INNER);
    }
}

/* Every term within the hit, and those that begin within it and go on, by their place. */
static void emit_inner(struct gls_scan *scan, uint64_t first, uint64_t end)
{
    uint64_t most = scan->flags & GLS_SCAN_OVERLAP ? UINT64_MAX : end;
    for (uint64_t n = first; n < end && !gls_work_failed(&scan->work); n++)
        if (gls_walker_may_find(scan->text, n))
            emit_from(scan, n, n == first ? end - 1 : most, end);
}

/* ------------------------------------------------------------------ counting */

static void count_words(struct gls_scan *scan, uint64_t first, uint64_t end, bool hit)
{
    for (uint64_t n = first; n < end; n++) {
        const struct gls_scan_word *word = word_of(scan, n);
        bool content = !word->continues & !(word->flags & GLS_LEXICON_FUNCTION);
        scan->counts.words += !word->continues;
        scan->counts.content_words += content;
        scan->counts.covered_words += content & hit;
    }
}

/* ------------------------------------------------------------------ scanning */

/* Goes over text that is UTF-8, a little of it where it is not made of common characters; returns
 * what was looked at without finding the end of a character. */
static struct gls_span check_common(struct gls_scan *scan)
{
    struct gls_scan_text *text = scan->text;
    size_t at = (size_t)(scan->checked - text->base);
    at = gls_masks_valid(text->mask, at, text->size);
    size_t size = text->size - at < GLS_MASK_BYTES ? text->size - at : GLS_MASK_BYTES;
    size_t valid = gls_utf8_valid(text->window + at, size);
    scan->checked = text->base + at + valid;
    return (struct gls_span){text->window + at + valid, size - valid};
}

/* Counts the bytes that are not UTF-8 in what has come; a character that may still be whole is left
 * for later. */
static void check_utf8(struct gls_scan *scan)
{
    struct gls_scan_text *text = scan->text;
    uint64_t end = text->base + text->size;
    while (scan->checked < end) {
        struct gls_span rest = check_common(scan);
        bool is_last = scan->checked + rest.size == end;
        if (gls_utf8_whole(rest.data, rest.size) == 0 && !(is_last && text->ended)) {
            if (is_last)
                return;
            continue;
        }
        scan->simple = false;
        if (scan->counts.invalid++ == 0)
            scan->counts.invalid_at = scan->checked;
        scan->checked++;
    }
}

/* What has come since @p from decides how places are counted. */
static void check_simple(struct gls_scan *scan, uint64_t from)
{
    struct gls_span fresh =
        gls_scan_text_span(scan->text, from, scan->text->base + scan->text->size);
    bool marked = scan->text->base == 0 && scan->text->size && scan->text->window[0] == '\xEF';
    if (marked || (fresh.size && memchr(fresh.data, '\r', fresh.size)))
        scan->simple = false;
}

/* Where the first byte that is not UTF-8 stands, while it is in the window. */
static void place_invalid(struct gls_scan *scan)
{
    if (!scan->counts.invalid || scan->counts.invalid_line)
        return;
    struct known_place before = scan->place;
    move_place(scan, scan->counts.invalid_at);
    scan->counts.invalid_line = scan->place.line;
    scan->counts.invalid_column = scan->place.column;
    scan->place = before;
}

/* Tells the hits that begin with word @p n; returns the word after them, or @p n. */
static uint64_t scan_word(struct gls_scan *scan, uint64_t n)
{
    uint64_t end = gls_walker_find(&scan->walker, n);
    if (end == n || gls_work_failed(&scan->work))
        return n;
    bool told = is_told(scan);
    if (told) {
        if (scan->whole)
            scan->outer[scan->counts.hits % GLS_SCAN_WORDS] = (struct outer_hit){n, end};
        scan->counts.hits++;
        emit_hit(scan, n, end, OUTER);
        if (scan->flags & (GLS_SCAN_ALL | GLS_SCAN_OVERLAP))
            emit_inner(scan, n, end);
    }
    count_words(scan, n, end, told);
    return end;
}

static void scan_words(struct gls_scan *scan)
{
    struct gls_scan_text *text = scan->text;
    uint64_t n = scan->next;
    bool counts = !scan->whole;
    while (!scan->stopped && gls_scan_text_word(text, n, text->limit)) {
        uint64_t end = n;
        if (gls_walker_may_find(text, n)) {
            end = scan_word(scan, n);
            if (gls_work_failed(&scan->work))
                return;
        }
        if (end == n && counts)
            count_words(scan, n, n + 1, false);
        n = end + (end == n);
    }
    scan->next = n;
}

static enum gls_status scan_status(const struct gls_scan *scan, struct gls_error *err)
{
    return gls_work_status(&scan->work, err);
}

/* Scans what has come, and forgets what is done with. */
static enum gls_status scan_on(struct gls_scan *scan, struct gls_error *err)
{
    struct gls_scan_text *text = scan->text;
    check_utf8(scan);
    place_invalid(scan);
    scan_words(scan);
    if (gls_lexicon_full(&scan->walker.spellings)) {
        gls_walker_forget(&scan->walker);
        gls_scan_text_read_again(scan->text, scan->next);
    }
    enum gls_status status = scan_status(scan, err);
    if (status != GLS_OK)
        return status;
    uint64_t done = scan->next < text->read ? word_of(scan, scan->next)->start : text->at;
    emit_text(scan, done);
    move_place(scan, done);
    gls_scan_text_move(text, done);
    return gls_shelf_sound(scan->shelf, err);
}

void gls_scan_stop(struct gls_scan *scan)
{
    scan->stopped = true;
}

enum gls_status gls_scan_feed(struct gls_scan *scan, struct gls_span piece, struct gls_error *err)
{
    if (scan->whole)
        restart(scan);
    while (piece.size && !scan->stopped) {
        uint64_t from = scan->text->base + scan->text->size;
        size_t taken = gls_scan_text_add(scan->text, piece);
        scan->counts.bytes += taken;
        piece.data += taken;
        piece.size -= taken;
        check_simple(scan, from);
        enum gls_status status = scan_on(scan, err);
        if (status != GLS_OK)
            return status;
    }
    return GLS_OK;
}

enum gls_status gls_scan_end(struct gls_scan *scan, struct gls_scan_counts *counts,
                             struct gls_error *err)
{
    if (scan->whole)
        restart(scan);
    gls_scan_text_end(scan->text);
    enum gls_status status = scan_on(scan, err);
    if (!(scan->flags & GLS_SCAN_COUNT))
        scan->counts.content_words = scan->counts.covered_words = 0;
    if (status == GLS_OK && counts)
        *counts = scan->counts;
    restart(scan);
    return status;
}

/* ------------------------------------------------------------------ many texts */

void gls_scan_change(struct gls_scan *scan, unsigned flags, const struct gls_scan_events *events)
{
    scan->flags = flags;
    scan->events = *events;
}

enum gls_status gls_scan_whole(struct gls_scan *scan, struct gls_span text, struct gls_error *err)
{
    if (text.size > GLS_SCAN_WINDOW_BYTES) {
        enum gls_status status = gls_scan_feed(scan, text, err);
        enum gls_status ended = gls_scan_end(scan, NULL, status == GLS_OK ? err : NULL);
        return status == GLS_OK ? ended : status;
    }
    restart(scan);
    scan->whole = true;
    gls_scan_text_add(scan->text, text);
    gls_scan_text_end(scan->text);
    if (gls_lexicon_full(&scan->walker.spellings))
        gls_walker_forget(&scan->walker);
    scan_words(scan);
    enum gls_status status = scan_status(scan, err);
    scan->scanned =
        status == GLS_OK && scan->text->read <= GLS_SCAN_WORDS && text.size <= GLS_SCAN_WORD_BYTES;
    return status;
}

enum gls_status gls_scan_within(struct gls_scan *scan, size_t hit, struct gls_error *err)
{
    if (hit >= scan->counts.hits)
        return GLS_OK;
    struct outer_hit outer = scan->outer[hit];
    gls_walker_enter(&scan->walker, outer.first);
    emit_inner(scan, outer.first, outer.end);
    return scan_status(scan, err);
}

bool gls_scan_knows_words(const struct gls_scan *scan)
{
    return scan->scanned && !scan->stopped;
}

bool gls_scan_word(const struct gls_scan *scan, size_t n, struct gls_scanned_word *out)
{
    if (n >= scan->text->read)
        return false;
    const struct gls_scan_word *word = word_of(scan, n);
    const struct gls_lexicon *spellings = &scan->walker.spellings;
    *out = (struct gls_scanned_word){
        (size_t)word->start, (size_t)word->end,
        gls_lexicon_key(spellings, gls_lexicon_at(spellings, word->spelling)),
        (word->flags & GLS_LEXICON_CAPITAL) != 0};
    return true;
}
