/* The format of the dictd server: .dict has the articles, .index a line for each key: the key in
 * small letters, place and size of its article in base 64, the headword as it is written. Its lines
 * stand in the order of the bytes of their keys. With 00-database-allchars the server compares
 * punctuation too. Of several lines for a key it shows all. */
#include <stdlib.h>
#include <string.h>

#include "core/error.h"
#include "format/dictionary/dictionary.h"
#include "text/normal.h"

enum file { DICT, INDEX };

const char *const gls_dictd_files[] = {".dict", ".index", NULL};

/* A key, and the headword it leads to. */
struct line {
    const char *key, *headword;
    size_t offset, size; /* of the article; of those of the headword */
};

static int compare_lines(const void *a, const void *b)
{
    const struct line *one = a, *other = b;
    int order = strcmp(one->key, other->key);
    return order ? order : strcmp(one->headword, other->headword);
}

static int compare_articles(const void *a, const void *b)
{
    const struct gls_article_key *one = a, *other = b;
    int order = strcmp(one->article->headword, other->article->headword);
    if (order)
        return order;
    return (one->article->number > other->article->number) -
           (one->article->number < other->article->number);
}

/* Most significant digit first, as few as there need be. */
static void write_number(struct gls_buf *out, size_t number)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char text[11];
    size_t at = sizeof text;
    do
        text[--at] = digits[number % 64];
    while (number /= 64);
    gls_buf_put(out, text + at, sizeof text - at);
}

/* ------------------------------------------------------------------ what stands for the whole */

/* Adds a line without headword; what it says stands first in .dict. */
static void add_special(struct gls_scribe *scribe, struct line *line, const char *name,
                        const char *text, size_t *offset)
{
    scribe->scratch.size = 0;
    if (text) {
        gls_buf_printf(&scribe->scratch, "%s\n     ", name);
        gls_buf_put_safe(&scribe->scratch, gls_span_of(text));
        gls_buf_puts(&scribe->scratch, "\n");
        gls_buf_append(&scribe->out[DICT], &scribe->scratch);
    }
    *line = (struct line){name, "", *offset, scribe->scratch.size};
    *offset += scribe->scratch.size;
}

enum { SPECIALS = 4 };
static size_t write_specials(struct gls_scribe *scribe, struct line line[SPECIALS])
{
    const char *title = scribe->page->title;
    size_t offset = 0;
    add_special(scribe, &line[0], "00-database-allchars", NULL, &offset);
    add_special(scribe, &line[1], "00-database-utf8", NULL, &offset);
    add_special(scribe, &line[2], "00-database-short", title, &offset);
    add_special(scribe, &line[3], "00-database-info", title, &offset);
    return offset;
}

/* ------------------------------------------------------------------ lines */

/* The keys in small letters, NUL after NUL, in the order of the keys. */
static bool make_small(struct gls_word_book *dictionary, struct gls_buf *small)
{
    for (size_t i = 0; i < dictionary->keys; i++) {
        gls_case_fold(gls_span_of(dictionary->key[i].text), small);
        gls_buf_put(small, "", 1);
    }
    return gls_work_wrote(&dictionary->work, small);
}

/* Writes the articles of each headword once; the keys are sorted by headword. */
static void write_articles(struct gls_scribe *scribe, const struct gls_word_book *dictionary,
                           struct line *line, size_t offset)
{
    const struct gls_article_key *key = dictionary->key;
    for (size_t i = 0, end; i < dictionary->keys; i = end) {
        const char *headword = key[i].article->headword;
        for (end = i; end < dictionary->keys && strcmp(key[end].article->headword, headword) == 0;)
            end++;
        scribe->scratch.size = 0;
        gls_dictionary_write(&scribe->scratch, key + i, key + end, headword);
        gls_buf_append(&scribe->out[DICT], &scribe->scratch);
        for (size_t k = i; k < end; k++) {
            line[k].headword = headword;
            line[k].offset = offset;
            line[k].size = scribe->scratch.size;
        }
        offset += scribe->scratch.size;
    }
}

static void write_lines(struct gls_buf *index, const struct line *line, size_t lines)
{
    for (size_t i = 0; i < lines; i++) {
        if (i && compare_lines(&line[i - 1], &line[i]) == 0)
            continue;
        gls_buf_printf(index, "%s\t", line[i].key);
        write_number(index, line[i].offset);
        gls_buf_puts(index, "\t");
        write_number(index, line[i].size);
        gls_buf_printf(index, "%s%s\n", *line[i].headword ? "\t" : "", line[i].headword);
    }
}

static void write_dictionary(struct gls_scribe *scribe, struct gls_word_book *dictionary,
                             struct gls_buf *small)
{
    size_t lines = dictionary->keys + SPECIALS;
    struct line *line = gls_work_alloc(&dictionary->work, lines * sizeof *line);
    if (dictionary->keys)
        qsort(dictionary->key, dictionary->keys, sizeof *dictionary->key, compare_articles);
    if (!line || !make_small(dictionary, small))
        return;
    const char *key = small->data;
    for (size_t i = 0; i < dictionary->keys; i++, key += strlen(key) + 1)
        line[SPECIALS + i] = (struct line){.key = key};
    write_articles(scribe, dictionary, line + SPECIALS, write_specials(scribe, line));
    qsort(line, lines, sizeof *line, compare_lines);
    write_lines(&scribe->out[INDEX], line, lines);
}

/* ------------------------------------------------------------------ steps */

static void begin(struct gls_scribe *scribe)
{
    const struct gls_word_book settings = {.width = 76, .longest = 1000};
    gls_dictionary_begin(scribe, &settings);
}

static void end(struct gls_scribe *scribe)
{
    struct gls_buf small;
    struct gls_word_book *dictionary = gls_dictionary_whole(scribe);
    if (!dictionary)
        return;
    gls_buf_init(&small);
    write_dictionary(scribe, dictionary, &small);
    gls_buf_release(&small);
    if (gls_work_failed(&dictionary->work))
        scribe->status = gls_work_end(&dictionary->work, scribe->err);
}

const struct gls_writer gls_dictd_writer = {.begin = begin,
                                            .entry = gls_dictionary_write_entry,
                                            .end = end,
                                            .release = gls_dictionary_free};
