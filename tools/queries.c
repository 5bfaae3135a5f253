#include "queries.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_LINE = 1000000 };

bool queries_are_lines(const struct cli_list *words)
{
    return words->count == 0 || (words->count == 1 && strcmp(words->item[0], "-") == 0);
}

bool query_is_blank(struct gls_span query)
{
    for (size_t i = 0; i < query.size; i++)
        if (!strchr(" \t", query.data[i]) || !query.data[i])
            return false;
    return true;
}

bool query_failed(const struct cli_call *call, struct gls_error *err, unsigned line)
{
    bool is_query = !err->file;
    if (is_query && line) {
        err->file = "standard input";
        err->line = line;
        err->column = err->column ? err->column : 1;
    }
    cli_failure(call->command, err, "");
    return is_query;
}

/* ------------------------------------------------------------------ words */

bool queries_of_words(const struct cli_call *call, query_fn *ask, void *payload)
{
    struct gls_buf query;
    struct gls_error err;
    gls_buf_init(&query);
    for (size_t i = 0; i < call->operands.count; i++) {
        gls_buf_puts(&query, i ? " " : "");
        gls_buf_puts(&query, call->operands.item[i]);
    }
    bool good = gls_buf_finish(&query, &err) == GLS_OK;
    struct gls_span words = {query.size ? query.data : "", query.size};
    if (!good)
        cli_failure(call->command, &err, "");
    else if (query_is_blank(words))
        good = cli_trouble(call->command, "the query is empty") == CLI_FOUND;
    else
        ask(payload, words, 0);
    gls_buf_release(&query);
    return good;
}

/* ------------------------------------------------------------------ lines */

/* Puts the next line into @p text, of LONGEST_LINE bytes, without its end. False at the end of
 * standard input, and for a line that is longer. */
static bool next_line(char *text, size_t *size)
{
    int c;
    *size = 0;
    while ((c = getc(stdin)) != EOF && c != '\n') {
        if (*size == LONGEST_LINE)
            return false;
        text[(*size)++] = (char)c;
    }
    if (c == EOF && !*size)
        return false;
    if (c == '\n' && *size && text[*size - 1] == '\r')
        --*size;
    return !ferror(stdin);
}

bool queries_of_lines(query_fn *ask, void *payload)
{
    char *text = malloc(LONGEST_LINE);
    unsigned line = 1;
    bool go_on = true;
    size_t size = 0;
    errno = 0;
    for (; text && go_on && next_line(text, &size); line++)
        go_on = ask(payload, (struct gls_span){text, size}, line);
    free(text);
    if (!text || ferror(stdin)) {
        cli_say("standard input: error: cannot read: %s", strerror(errno));
        return false;
    }
    if (go_on && !feof(stdin)) {
        cli_say("standard input:%u:1: error: a line of more than %d bytes is no query", line,
                LONGEST_LINE);
        return false;
    }
    return true;
}
