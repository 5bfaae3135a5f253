#include "entry.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* ------------------------------------------------------------------ a term on the command line */

/* The tag before the colon; 0: there is none. "!" after it: a term not to be used. */
static size_t tag_size(const char *word)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    size_t primary = strspn(word, letters), size = primary;
    while (word[size] == '-' || word[size] == '_')
        size += 1 + strspn(word + size + 1,
                           "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    bool ends = word[size] == ':' || (word[size] == '!' && word[size + 1] == ':');
    return primary >= 2 && primary <= 3 && ends ? size : 0;
}

bool entry_is_term(const char *word)
{
    return tag_size(word) > 0;
}

/* One line, whatever stands in it. */
static void write_text(struct gls_buf *out, const char *text)
{
    for (; *text; text++)
        gls_buf_put(out, *text == '\n' || *text == '\r' ? " " : text, 1);
}

/* A value in which an arrow is no reference says so with an empty one. */
static void write_value(struct gls_buf *out, const char *field, const char *text)
{
    gls_buf_puts(out, field);
    gls_buf_puts(out, ": ");
    write_text(out, text);
    gls_buf_puts(out, strstr(text, " →") ? " →\n" : "\n");
}

/* ------------------------------------------------------------------ words of a term */

/* What the options take, short and whole. */
static const struct {
    const char *given, *word;
} words[] = {
    {"n", "noun"},     {"v", "verb"},      {"adj", "adjective"},
    {"adv", "adverb"}, {"m", "masculine"}, {"f", "feminine"},
};

static const char *whole_word(const char *given)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i].given, given) == 0)
            return words[i].word;
    return given;
}

static bool is_same_lang(const char *a, const char *b)
{
    size_t size = tag_size(a);
    return size == tag_size(b) && memcmp(a, b, size) == 0;
}

/* English nouns have no gender. */
static bool has_gender(const char *term)
{
    return memcmp(term, "en", 2) != 0 || tag_size(term) < 2 ||
           (term[2] != ':' && term[2] != '-' && term[2] != '!');
}

static void write_words(const struct cli_call *call, const char *term, const char *status,
                        struct gls_buf *out)
{
    const char *pos = call->set.pos, *gender = call->set.gender;
    gls_buf_puts(out, " (");
    if (pos || (gender && has_gender(term)))
        gls_buf_printf(out, "%s, ", pos ? whole_word(pos) : "noun");
    if (gender && has_gender(term))
        gls_buf_printf(out, "%s, ", whole_word(gender));
    gls_buf_printf(out, "%s)\n", status);
}

/* What is said of a term that may be said, "preferred", and of one that may not. */
static void write_term(const struct cli_call *call, const char *word, const char *status,
                       struct gls_buf *out)
{
    size_t size = tag_size(word);
    bool bad = word[size] == '!';
    gls_buf_put(out, word, size);
    gls_buf_puts(out, ": ");
    write_text(out, word + size + 1 + bad);
    write_words(call, word, bad ? "deprecated" : status, out);
}

static bool check_term(const struct cli_call *call, const char *word)
{
    size_t size = tag_size(word);
    const char *text = size ? word + size + 1 + (word[size] == '!') : word;
    if (!size)
        cli_trouble(call->command, "'%s' is no term: write its language, as in fr:%s", word, word);
    else if (!text[strspn(text, " \t")])
        cli_trouble(call->command, "'%s' names no term after the colon", word);
    return size && text[strspn(text, " \t")];
}

/* The first term of a language is the preferred one. */
static bool is_first(const struct cli_call *call, size_t first, size_t number)
{
    const char *word = call->operands.item[number];
    size_t size = tag_size(word), i = first;
    while (i < number &&
           (!is_same_lang(call->operands.item[i], word) || call->operands.item[i][size] == '!'))
        i++;
    return i == number;
}

static bool write_definition(const struct cli_call *call, const char *given, struct gls_buf *out)
{
    char field[64];
    size_t size = tag_size(given);
    if (!size || given[size] != ':' || size > 40) {
        cli_trouble(call->command, "--definition takes LANG:TEXT, such as 'fr:Mal de tête.'");
        return false;
    }
    snprintf(field, sizeof field, "%.*s definition", (int)size, given);
    write_value(out, field, given + size + 1);
    return true;
}

/* What is said of the concept and not of a term. */
static bool write_fields(const struct cli_call *call, struct gls_buf *out)
{
    const struct cli_settings *set = &call->set;
    bool good = true;
    if (set->subject)
        write_value(out, "subject", set->subject);
    if (set->article)
        write_value(out, "article", set->article);
    for (size_t i = 0; i < set->notes.count; i++)
        write_value(out, "note", set->notes.item[i]);
    for (size_t i = 0; good && i < set->definitions.count; i++)
        good = write_definition(call, set->definitions.item[i], out);
    return good;
}

bool entry_put(const struct cli_call *call, size_t first, struct gls_buf *out)
{
    if (call->set.id)
        write_value(out, "id", call->set.id);
    for (size_t i = first; i < call->operands.count; i++) {
        const char *word = call->operands.item[i];
        if (!check_term(call, word))
            return false;
        write_term(call, word, is_first(call, first, i) ? "preferred" : "admitted", out);
    }
    return write_fields(call, out);
}

/* ------------------------------------------------------------------ into an entry that is there */

static bool is_tag(const char *word, const char *lang)
{
    size_t size = tag_size(word);
    return strncmp(word, lang, size) == 0 && !lang[size];
}

/* Whether the concept has terms in the language of @p word; @p there: it has that very term. */
static bool has_language(const struct gls_base *base, uint32_t number, const char *word,
                         bool *there)
{
    struct gls_concept concept = gls_base_concept(base, number);
    size_t size = tag_size(word);
    const char *text = word + size + 1 + (word[size] == '!');
    bool any = false;
    *there = false;
    for (uint32_t i = 0; i < concept.sections.count; i++) {
        struct gls_section section = gls_base_section(base, concept.sections.first + i);
        if (!is_tag(word, section.lang))
            continue;
        any = true;
        for (uint32_t t = 0; t < section.terms.count; t++)
            *there |= strcmp(gls_base_term(base, section.terms.first + t).text, text) == 0;
    }
    return any;
}

bool entry_put_into(const struct cli_call *call, size_t first, const struct gls_base *base,
                    uint32_t concept, struct gls_buf *out, size_t *added)
{
    *added = 0;
    for (size_t i = first; i < call->operands.count; i++) {
        const char *word = call->operands.item[i];
        bool there;
        if (!check_term(call, word))
            return false;
        bool any = has_language(base, concept, word, &there);
        if (there)
            continue;
        write_term(call, word, any || !is_first(call, first, i) ? "admitted" : "preferred", out);
        ++*added;
    }
    return write_fields(call, out);
}

/* ------------------------------------------------------------------ an editor */

static const char *editor(void)
{
    const char *visual = getenv("VISUAL"), *plain = getenv("EDITOR");
    return visual && *visual ? visual : plain && *plain ? plain : "vi";
}

/* Runs the editor as other programs do: a command of the shell with the file as its argument. */
static bool run_editor(const struct cli_call *call, char *path)
{
    char command[4096];
    int status = 0;
    snprintf(command, sizeof command, "%s \"$@\"", editor());
    pid_t child = fork();
    if (child == 0) {
        execl("/bin/sh", "sh", "-c", command, editor(), path, (char *)NULL);
        _exit(127);
    }
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    if (child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return true;
    cli_trouble(call->command, "the editor '%s' failed: nothing is changed", editor());
    return false;
}

static bool write_all(int file, const char *data, size_t size)
{
    while (size) {
        ssize_t done = write(file, data, size);
        if (done < 0 && errno != EINTR)
            return false;
        data += done > 0 ? done : 0;
        size -= done > 0 ? (size_t)done : 0;
    }
    return true;
}

/* What the editor left, in the place of @p text. */
static bool read_back(const char *path, struct gls_buf *text)
{
    char block[8192];
    size_t size;
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    text->size = 0;
    while ((size = fread(block, 1, sizeof block, file)) > 0)
        gls_buf_put(text, block, size);
    bool good = !ferror(file) && text->status == GLS_OK;
    fclose(file);
    return good;
}

/* The file has a folder of its own, for what an editor leaves beside it. */
static bool edit_in(const struct cli_call *call, const char *folder, struct gls_buf *text)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/entry.txt", folder);
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool good = file >= 0 && write_all(file, text->data, text->size);
    good = file >= 0 && close(file) == 0 && good;
    if (!good)
        cli_trouble(call->command, "cannot write %s: %s", path, strerror(errno));
    good = good && run_editor(call, path);
    if (good && !read_back(path, text)) {
        cli_trouble(call->command, "cannot read %s again: %s", path, strerror(errno));
        good = false;
    }
    unlink(path);
    return good;
}

bool entry_edit(const struct cli_call *call, struct gls_buf *text)
{
    const char *temporary = getenv("TMPDIR");
    char folder[2048];
    snprintf(folder, sizeof folder, "%s/glossaire-XXXXXX",
             temporary && *temporary ? temporary : "/tmp");
    if (!mkdtemp(folder)) {
        cli_trouble(call->command, "cannot make a folder %s: %s", folder, strerror(errno));
        return false;
    }
    bool good = edit_in(call, folder, text);
    rmdir(folder);
    return good;
}

/* ------------------------------------------------------------------ what the rules say */

void entry_say_finding(void *payload, const struct gls_finding *finding)
{
    (void)payload;
    cli_say("%s:%u:%u: %s: %s [%s]", finding->file, finding->line, finding->column,
            gls_level_name(finding->rule->level), finding->message, finding->rule->name);
}
