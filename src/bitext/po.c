/* gettext PO: entries of comments, strings and their translations. */
#include <stdio.h>
#include <string.h>

#include "core/span.h"
#include "bitext/po.h"

/* ------------------------------------------------------------------ reading */

static enum gls_status read_entries(struct po *po)
{
    enum gls_status status = gls_lines_next(&po->lines, po->err);
    while (status == GLS_OK && po->lines.line.data && !gls_telling_is_over(&po->telling)) {
        status = gls_po_read_line(po);
        if (status == GLS_OK)
            status = gls_lines_next(&po->lines, po->err);
    }
    if (status != GLS_OK || gls_telling_is_over(&po->telling))
        return status;
    if (po->field != PO_NOTHING && (!po->forms || !po->side->present))
        return gls_fail(po->err, GLS_ERR_SYNTAX, po->lines.at,
                        "the file ends too early: %s was "
                        "expected",
                        po->forms ? "a string in quotes" : "msgstr");
    return gls_po_end_entry(po);
}

static enum gls_status read_po(struct gls_source *source, const struct gls_read_options *options,
                               gls_segment_fn *tell, void *payload, struct gls_error *err)
{
    struct gls_error own;
    struct po *po = gls_malloc(sizeof *po);
    if (!po)
        return gls_fail_nomem(err);
    memset(po, 0, sizeof *po);
    po->options = options;
    po->err = err ? err : &own;
    gls_telling_init(&po->telling, source->in->name, tell, payload);
    po->telling.kinds = GLS_CODE_ACCELERATOR;
    gls_lines_init(&po->lines, source->in);
    struct gls_bitext_side *fixed[] = {&po->context, &po->id, &po->plural};
    for (size_t i = 0; i < 3; i++)
        gls_bitext_side_init(fixed[i]);
    for (size_t i = 0; i < PO_FORMS; i++)
        gls_bitext_side_init(&po->form[i]);
    gls_po_begin_entry(po);
    if (options->encoding) {
        snprintf(po->charset, sizeof po->charset, "%s", options->encoding);
        po->encoding = gls_encoding_named(po->charset);
        po->lines.mapped = po->encoding.mapped;
        po->knows_charset = true;
    }
    enum gls_status status = read_entries(po);
    for (size_t i = 0; i < 3; i++)
        gls_bitext_side_release(fixed[i]);
    for (size_t i = 0; i < PO_FORMS; i++)
        gls_bitext_side_release(&po->form[i]);
    gls_lines_release(&po->lines);
    status = gls_telling_end(&po->telling, status, err);
    gls_free(po);
    return status;
}

/* ------------------------------------------------------------------ recognising */

static bool begins_line(struct gls_span text, size_t at, const char *word)
{
    size_t size = strlen(word);
    return text.size - at >= size && memcmp(text.data + at, word, size) == 0 &&
           (at == 0 || text.data[at - 1] == '\n' || text.data[at - 1] == ' ');
}

/* A line begins with msgid and a string; before there are comments and msgctxt, maybe more than is
 * seen. */
static enum gls_claim recognise(const struct gls_head *head)
{
    struct gls_span text = head->text;
    for (size_t at = 0; at < text.size; at++)
        if (text.data[at] == 'm' &&
            (begins_line(text, at, "msgid \"") || begins_line(text, at, "msgctxt \"")))
            return GLS_CLAIM_SURE;
    const char *dot = head->path ? strrchr(head->path, '.') : NULL;
    bool named = dot && (strcmp(dot, ".po") == 0 || strcmp(dot, ".pot") == 0);
    return named && text.size && *text.data == '#' ? GLS_CLAIM_LIKELY : GLS_CLAIM_NONE;
}

const struct gls_segmenter gls_po_segmenter = {.recognise = recognise, .read = read_po};
