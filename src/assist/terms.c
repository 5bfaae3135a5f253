/* Lists of terms, one a line: what was refused before. */
#include <string.h>

#include "base/builder.h"
#include "core/input.h"
#include "core/span.h"

enum { LINE_MOST = 4096 };

static void add_term(struct gls_builder *builder, struct gls_span term, const char *lang)
{
    gls_builder_concept(builder, (struct gls_place){0}, (struct gls_span){"", 0});
    gls_builder_section(builder, (struct gls_place){0}, gls_span_of(lang));
    gls_builder_term(builder, (struct gls_place){0});
    gls_builder_term_text(builder, term);
    gls_builder_concept_end(builder);
}

/* The first column, as the output of extract has it; "#" begins a comment. */
static void add_line(struct gls_builder *builder, struct gls_span line, const char *lang)
{
    const char *tab = line.size ? memchr(line.data, '\t', line.size) : NULL;
    if (tab)
        line.size = (size_t)(tab - line.data);
    line = gls_span_trim(line);
    if (line.size && line.size < LINE_MOST && *line.data != '#' &&
        gls_utf8_valid(line.data, line.size) == line.size)
        add_term(builder, line, lang);
}

static void add_lines(struct gls_builder *builder, struct gls_buf *held, const char *lang)
{
    size_t at = 0;
    for (const char *end; at < held->size && (end = memchr(held->data + at, '\n', held->size - at));
         at = (size_t)(end - held->data) + 1)
        add_line(builder, (struct gls_span){held->data + at, (size_t)(end - held->data) - at},
                 lang);
    if (at)
        memmove(held->data, held->data + at, held->size - at);
    held->size -= at;
}

static enum gls_status read_file(struct gls_builder *builder, const char *path, const char *lang,
                                 struct gls_error *err)
{
    struct gls_text *text;
    struct gls_span piece = {"", 1};
    struct gls_buf held;
    enum gls_status status = gls_text_open(&text, path, err);
    if (status != GLS_OK)
        return status;
    gls_buf_init(&held);
    while (status == GLS_OK && piece.size) {
        status = gls_text_next(text, &piece, err);
        if (status == GLS_OK && held.size < 1024 * LINE_MOST) /* no line is that long */
            gls_buf_put(&held, piece.data, piece.size);
        add_lines(builder, &held, lang);
    }
    if (status == GLS_OK)
        add_line(builder, (struct gls_span){held.data, held.size}, lang);
    if (status == GLS_OK && held.status != GLS_OK)
        status = gls_fail_nomem(err);
    gls_buf_release(&held);
    gls_text_close(text);
    return status;
}

enum gls_status gls_terms_load(struct gls_base **out, const char *const *path, size_t count,
                               const char *lang, struct gls_error *err)
{
    struct gls_builder *builder = gls_builder_new("");
    enum gls_status status = builder ? GLS_OK : gls_fail_nomem(err);
    *out = NULL;
    for (size_t i = 0; i < count && status == GLS_OK; i++)
        status = read_file(builder, path[i], lang, err);
    if (status == GLS_OK)
        status = gls_builder_finish(builder, GLS_LOAD_ALL, out, err);
    gls_builder_free(builder);
    return status;
}
