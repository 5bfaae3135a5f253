#include "format/dictionary/dictionary.h"

#include <stdio.h>
#include <string.h>

#include "core/buf.h"
#include "core/error.h"
#include "core/span.h"
#include "format/text/text.h"
#include "text/fold.h"
#include "text/spelled.h"

/* Where the texts are, while their buffer still grows. */
struct made {
    size_t headword, text, size;
};
struct led {
    size_t text, article;
};

/* ------------------------------------------------------------------ keys */

/* Appends a key that the buffer already holds from @p start on; one too long is none. */
static void add_key(struct gls_word_book *dictionary, size_t start)
{
    struct gls_buf *text = &dictionary->text;
    if (text->size - start > dictionary->longest) {
        text->size = start;
        return;
    }
    gls_buf_put(text, "", 1);
    struct led *key = GLS_APPEND(&dictionary->work, &dictionary->led, struct led);
    if (key)
        *key = (struct led){start, dictionary->made.count - 1};
}

static void add_spelling(struct gls_word_book *dictionary, struct gls_span term, unsigned how)
{
    size_t start = dictionary->text.size;
    gls_spell(term, how, &dictionary->text);
    add_key(dictionary, start);
}

/* Programs that fold the case of ASCII by themselves need those with other letters only. */
static void add_cases(struct gls_word_book *dictionary, struct gls_span term, unsigned how)
{
    bool wide = false;
    add_spelling(dictionary, term, how);
    for (size_t i = 0; i < term.size; i++)
        wide |= (unsigned char)term.data[i] >= 0x80;
    if (!wide || how & GLS_SPELLED_FOLDED)
        return;
    if (dictionary->spellings & GLS_SPELLED_CAPITAL && (unsigned char)*term.data >= 0x80)
        add_spelling(dictionary, term, how | GLS_SPELLED_CAPITAL);
    if (dictionary->spellings & GLS_SPELLED_CAPITALS)
        add_spelling(dictionary, term, how | GLS_SPELLED_CAPITALS);
}

/* Between two words, or the parts of one, people write a hyphen, a space or nothing. */
static void add_joined(struct gls_word_book *dictionary, struct gls_span term, unsigned how)
{
    size_t spaces = 0;
    bool hyphens = memchr(term.data, '-', term.size);
    for (size_t i = 0; i < term.size; i++)
        spaces += term.data[i] == ' ';
    add_cases(dictionary, term, how);
    if (hyphens)
        add_cases(dictionary, term, how | GLS_SPELLED_SPACED);
    if (!hyphens && spaces == 1)
        add_cases(dictionary, term, how | GLS_SPELLED_HYPHENED);
}

static void add_term(struct gls_word_book *dictionary, struct gls_span term)
{
    static const unsigned ways[] = {GLS_SPELLED_STRAIGHT, GLS_SPELLED_CURLED,
                                    GLS_SPELLED_STRAIGHT | GLS_SPELLED_APART,
                                    GLS_SPELLED_STRAIGHT | GLS_SPELLED_FOLDED};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        add_joined(dictionary, term, ways[i]);
}

static void add_keys(struct gls_word_book *dictionary, const struct gls_entry_term *term,
                     struct gls_span headword)
{
    struct gls_plurals plurals;
    add_spelling(dictionary, headword, 0);
    add_term(dictionary, headword);
    gls_entry_written(term, &plurals);
    for (unsigned i = 0; i < plurals.count; i++)
        add_term(dictionary, gls_span_of(plurals.form[i]));
}

/* ------------------------------------------------------------------ articles */

/* As an answer, but for the grade. */
static void write_article(struct gls_buf *out, const struct gls_scribe *scribe,
                          const struct gls_entry *entry, unsigned width)
{
    const struct gls_layout layout = {
        .extent = GLS_EXTENT_ANSWER, .apart = true, .subject = true, .ungraded = true};
    struct gls_page page = *scribe->page;
    struct gls_scribe one = {.page = &page, .out = out};
    page.width = width;
    page.color = false;
    gls_buf_init(&one.scratch);
    gls_text_entry(&one, entry, layout);
    if (one.scratch.status != GLS_OK)
        gls_buf_fail_nomem(out);
    gls_buf_release(&one.scratch);
}

void gls_dictionary_add(struct gls_word_book *dictionary, const struct gls_scribe *scribe,
                        const struct gls_entry *entry)
{
    struct gls_buf *text = &dictionary->text;
    struct gls_buf headword;
    gls_buf_init(&headword);
    gls_buf_put_safe(&headword, gls_span_of(entry->term.text));
    if (headword.size > dictionary->longest) {
        dictionary->left_out++;
        gls_buf_release(&headword);
        return;
    }
    struct made *made = GLS_APPEND(&dictionary->work, &dictionary->made, struct made);
    if (made) {
        made->headword = text->size;
        gls_buf_append(text, &headword);
        gls_buf_put(text, "", 1);
        made->text = text->size;
        write_article(text, scribe, entry, dictionary->width);
        made->size = text->size - made->text;
        add_keys(dictionary, &entry->term, (struct gls_span){headword.data, headword.size});
    }
    gls_work_wrote(&dictionary->work, &headword);
    gls_buf_release(&headword);
}

/* ------------------------------------------------------------------ the whole */

bool gls_dictionary_end(struct gls_word_book *dictionary)
{
    const char *text = dictionary->text.data;
    const struct made *made = dictionary->made.data;
    const struct led *led = dictionary->led.data;
    struct gls_work *work = &dictionary->work;
    if (!gls_work_wrote(work, &dictionary->text))
        return false;
    dictionary->articles = dictionary->made.count;
    dictionary->keys = dictionary->led.count;
    dictionary->article = gls_work_alloc(work, dictionary->articles * sizeof *dictionary->article);
    dictionary->key = gls_work_alloc(work, dictionary->keys * sizeof *dictionary->key);
    if (gls_work_failed(work))
        return false;
    for (size_t i = 0; i < dictionary->articles; i++)
        dictionary->article[i] = (struct gls_article){text + made[i].headword, text + made[i].text,
                                                      made[i].size, (uint32_t)i};
    for (size_t i = 0; i < dictionary->keys; i++)
        dictionary->key[i] =
            (struct gls_article_key){text + led[i].text, &dictionary->article[led[i].article]};
    return true;
}

void gls_dictionary_release(struct gls_word_book *dictionary)
{
    gls_free(dictionary->made.data);
    gls_free(dictionary->led.data);
    gls_buf_release(&dictionary->text);
    gls_work_end(&dictionary->work, NULL);
}

/* Keys of one article may lie side by side more than once. */
static bool write_those(struct gls_buf *out, const struct gls_article_key *first,
                        const struct gls_article_key *end, const char *headword, bool own,
                        bool begun)
{
    const struct gls_article *last = NULL;
    for (; first < end; first++) {
        const struct gls_article *article = first->article;
        if (article == last || (strcmp(article->headword, headword) == 0) != own)
            continue;
        gls_buf_puts(out, begun ? "\n" : "");
        gls_buf_put(out, article->text, article->size);
        last = article;
        begun = true;
    }
    return begun;
}

void gls_dictionary_write(struct gls_buf *out, const struct gls_article_key *first,
                          const struct gls_article_key *end, const char *headword)
{
    bool begun = write_those(out, first, end, headword, true, false);
    write_those(out, first, end, headword, false, begun);
}

/* ------------------------------------------------------------------ steps of a writer */

void gls_dictionary_begin(struct gls_scribe *scribe, const struct gls_word_book *settings)
{
    struct gls_word_book *dictionary = gls_malloc(sizeof *dictionary);
    if (!dictionary) {
        scribe->status = gls_fail_nomem(scribe->err);
        return;
    }
    *dictionary = *settings;
    gls_buf_init(&dictionary->text);
    scribe->state = dictionary;
}

void gls_dictionary_write_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    struct gls_word_book *dictionary = scribe->state;
    gls_dictionary_add(dictionary, scribe, entry);
    if (gls_work_failed(&dictionary->work))
        scribe->status = gls_work_end(&dictionary->work, scribe->err);
}

struct gls_word_book *gls_dictionary_whole(struct gls_scribe *scribe)
{
    struct gls_word_book *dictionary = scribe->state;
    char message[120];
    if (!gls_dictionary_end(dictionary)) {
        scribe->status = gls_work_end(&dictionary->work, scribe->err);
        return NULL;
    }
    if (dictionary->left_out && scribe->page->remark) {
        snprintf(message, sizeof message, "%zu terms of more than %zu bytes are left out",
                 dictionary->left_out, dictionary->longest);
        scribe->page->remark(scribe->page->payload, message);
    }
    return dictionary;
}

void gls_dictionary_free(struct gls_scribe *scribe)
{
    if (scribe->state)
        gls_dictionary_release(scribe->state);
    gls_free(scribe->state);
    scribe->state = NULL;
}
