#include "assist/example.h"

#include <string.h>

#include "match/general.h"
#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "text/function_words.h"

enum { LEAST_WORDS = 8, MOST_WORDS = 30, BRACKETS_DEEP = 16 };

struct gls_examples {
    char lang[9]; /* primary subtag */
    struct gls_general *general;
};

enum gls_status gls_examples_new(struct gls_examples **out, const char *lang, struct gls_error *err)
{
    struct gls_examples *examples = *out = gls_malloc(sizeof *examples);
    if (!examples)
        return gls_fail_nomem(err);
    *examples = (struct gls_examples){.general = NULL};
    size_t size = strcspn(lang, "-");
    memcpy(examples->lang, lang, size < sizeof examples->lang ? size : sizeof examples->lang - 1);
    enum gls_status status = gls_general_open(&examples->general, examples->lang, err);
    if (status == GLS_OK)
        return GLS_OK;
    gls_examples_free(examples);
    *out = NULL;
    return status;
}

void gls_examples_free(struct gls_examples *examples)
{
    if (!examples)
        return;
    gls_general_free(examples->general);
    gls_free(examples);
}

/* ------------------------------------------------------------------ brackets */

static const struct bracket {
    const char *open, *close;
} brackets[] = {{"(", ")"}, {"[", "]"}, {"{", "}"}, {"«", "»"}, {"“", "”"}};

static bool has(struct gls_span text, size_t at, const char *sign)
{
    size_t size = strlen(sign);
    return text.size - at >= size && memcmp(text.data + at, sign, size) == 0;
}

/* Whether every bracket has its other half, within those that are open. */
static bool is_balanced(struct gls_span text)
{
    size_t open[BRACKETS_DEEP], depth = 0;
    for (size_t at = 0; at < text.size; at++)
        for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++) {
            if (has(text, at, brackets[i].open)) {
                if (depth == BRACKETS_DEEP)
                    return false;
                open[depth++] = i;
            } else if (has(text, at, brackets[i].close) && (!depth || open[--depth] != i)) {
                return false;
            }
        }
    return depth == 0;
}

/* ------------------------------------------------------------------ words */

/* "a" is "avoir" in French, but the list has "à" by the same key. A word that is a preposition, an
 * article or the like too is no verb: "entre", "du". */
static bool is_verb(const struct gls_examples *examples, const struct gls_token *token)
{
    if (token->key.size == 1)
        return strcmp(examples->lang, "fr") == 0 && *token->key.data == 'a' &&
               token->end - token->start == 1;
    if (gls_is_before_noun(examples->lang, token->key))
        return false;
    unsigned pos =
        gls_general_find(examples->general, token->key, token->acute, token->initials).pos;
    return (pos & 1u << GLS_POS_VERB) && !(pos & 1u << GLS_POS_OTHER);
}

unsigned gls_example_flaws(const struct gls_examples *examples, struct gls_span sentence)
{
    struct gls_tokens tokens;
    struct gls_token token;
    unsigned words = 0;
    bool verb = false;
    gls_tokens_begin(&tokens, sentence);
    while (words <= MOST_WORDS && gls_tokens_next(&tokens, &token)) {
        words++;
        verb = verb || is_verb(examples, &token);
    }
    return (words < LEAST_WORDS || words > MOST_WORDS ? GLS_FLAW_LENGTH : 0) |
           (verb ? 0 : GLS_FLAW_VERB) | (is_balanced(sentence) ? 0 : GLS_FLAW_BRACKET);
}
