/* Addresses in a text: of the web, of mail, of files. A word in one is no word of the language. */
#include <string.h>

#include "core/span.h"
#include "bitext/coded.h"

static bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Without what a sentence puts around it. */
static struct gls_span trim(struct gls_span word)
{
    while (word.size && strchr("([<\"'", *word.data)) {
        word.data++;
        word.size--;
    }
    while (word.size && strchr(".,;:!?)]>\"'", word.data[word.size - 1]))
        word.size--;
    return word;
}

static bool has(struct gls_span word, const char *what)
{
    size_t size = strlen(what);
    for (size_t at = 0; at + size <= word.size; at++)
        if (memcmp(word.data + at, what, size) == 0)
            return true;
    return false;
}

/* After the last dot a few letters or digits, the first a letter: ".html". */
static bool has_suffix(struct gls_span word)
{
    size_t at = word.size;
    while (at > 0 && word.size - at < 5 && is_plain(word.data[at - 1]))
        at--;
    return at > 1 && at < word.size && word.data[at - 1] == '.' && word.data[at] > '9';
}

static bool is_address(struct gls_span word)
{
    const char *mark = memchr(word.data, '@', word.size);
    bool mail = mark && mark > word.data && mark + 1 < word.data + word.size &&
                is_plain(mark[-1]) && is_plain(mark[1]);
    bool web = word.size > 4 && memcmp(word.data, "www.", 4) == 0;
    bool path = memchr(word.data, '/', word.size) != NULL;
    return mail || web || has(word, "://") || (path && has_suffix(word));
}

bool gls_is_address(struct gls_span word)
{
    return is_address(trim(word));
}

void gls_coded_keep_addresses(struct gls_coded *coded)
{
    struct gls_span text = {coded->text.text.data, coded->text.text.size};
    struct gls_array before = coded->kept;
    size_t next = 0;
    if (!text.size || (!memchr(text.data, '/', text.size) && !memchr(text.data, '@', text.size)))
        return;
    coded->kept = (struct gls_array){0};
    for (size_t at = 0, start; at < text.size; at++) {
        for (start = at; at < text.size && !gls_is_blank(text.data[at]);)
            at++;
        struct gls_span word = trim((struct gls_span){text.data + start, at - start});
        for (; next < before.count && GLS_AT(before, struct gls_range, next)->first <= start;
             next++)
            gls_coded_keep(coded, GLS_AT(before, struct gls_range, next)->first,
                           GLS_AT(before, struct gls_range, next)->count);
        if (is_address(word))
            gls_coded_keep(coded, (size_t)(word.data - text.data), word.size);
    }
    for (; next < before.count; next++)
        gls_coded_keep(coded, GLS_AT(before, struct gls_range, next)->first,
                       GLS_AT(before, struct gls_range, next)->count);
    gls_free(before.data);
}
