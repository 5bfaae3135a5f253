/* gettext PO: entries of comments, strings and their translations. */
#include <stdio.h>
#include <string.h>

#include "core/span.h"
#include "format/bitext/po.h"

/* ------------------------------------------------------------------ the entry */

static void begin_entry(struct po *po)
{
    gls_telling_begin_unit(&po->telling);
    gls_bitext_side_clear(&po->context);
    gls_bitext_side_clear(&po->id);
    gls_bitext_side_clear(&po->plural);
    for (size_t i = 0; i < po->forms; i++)
        gls_bitext_side_clear(&po->form[i]);
    po->forms = 0;
    po->field = PO_NOTHING;
    po->fuzzy = po->obsolete = po->has_note = false;
}

static struct gls_span text_of(const struct gls_bitext_side *side)
{
    return (struct gls_span){side->text.text.text.size ? side->text.text.text.data : "",
                             side->text.text.text.size};
}

/* Of texts the language is English, unless somebody says something else. */
static const char *source_lang(const struct po *po)
{
    if (*po->source_lang)
        return po->source_lang;
    bool to_english = gls_lang_matches("en", *po->target_lang  ? po->target_lang
                                             : po->options->to ? po->options->to
                                                               : "");
    return po->options->from || to_english ? NULL : "en";
}

static void tell_form(struct po *po, struct gls_bitext_side *source, size_t form)
{
    char line[24], number[24];
    struct gls_bitext_side *target = &po->form[form];
    bool blank = !gls_span_trim(text_of(target)).size;
    struct gls_bitext_pair pair = {.unit = text_of(&po->context),
                                   .source = source,
                                   .target = target,
                                   .source_part = gls_bitext_side_whole(source),
                                   .target_part = gls_bitext_side_whole(target),
                                   .source_lang = source_lang(po),
                                   .target_lang = *po->target_lang ? po->target_lang : NULL,
                                   .at = po->id.at};
    int size = snprintf(line, sizeof line, "%u", po->id.at.line);
    if (!pair.unit.size)
        pair.unit = (struct gls_span){line, (size_t)size};
    size = snprintf(number, sizeof number, "%zu", form);
    if (po->plural.present)
        pair.segment = (struct gls_span){number, (size_t)size};
    if (po->obsolete)
        pair.skip = GLS_SKIP_OBSOLETE;
    else if (po->fuzzy && !blank)
        pair.skip = GLS_SKIP_FUZZY;
    pair.state = po->fuzzy ? "fuzzy" : NULL;
    gls_telling_pair(&po->telling, &pair);
}

static bool is_header(const struct po *po)
{
    return !po->context.present && !text_of(&po->id).size && !po->obsolete && !po->had_entry;
}

/* After a keyword comes a string. */
static enum gls_status end_field(struct po *po)
{
    if (po->field == PO_NOTHING || po->side->present)
        return GLS_OK;
    return gls_po_fail(po, "a string in quotes was expected");
}

static enum gls_status end_entry(struct po *po)
{
    enum gls_status status = end_field(po);
    if (status != GLS_OK)
        return status;
    if (po->forms && is_header(po))
        status = gls_po_read_header(po, text_of(&po->form[0]));
    for (size_t i = 0; !is_header(po) && i < po->forms; i++)
        if (po->form[i].present)
            tell_form(po, i && po->plural.present ? &po->plural : &po->id, i);
    po->knows_charset |= po->forms > 0;
    po->had_entry |= po->forms > 0;
    begin_entry(po);
    return status;
}

/* ------------------------------------------------------------------ comments */

static bool has_flag(struct gls_span flags, const char *wanted)
{
    while (flags.size) {
        const char *comma = memchr(flags.data, ',', flags.size);
        struct gls_span flag = {flags.data, comma ? (size_t)(comma - flags.data) : flags.size};
        if (gls_span_equal_ascii(gls_span_trim(flag), wanted))
            return true;
        flags = (struct gls_span){flag.data + flag.size + (comma != NULL),
                                  flags.size - flag.size - (comma != NULL)};
    }
    return false;
}

static enum gls_status take_note(struct po *po, size_t start)
{
    struct gls_bitext_side *note =
        &po->plural; /* free before the strings: its text is taken at once */
    struct gls_span line = po->lines.line;
    struct gls_span text = gls_span_trim((struct gls_span){line.data + start, line.size - start});
    start = text.size ? (size_t)(text.data - line.data) : start;
    struct gls_place at = gls_lines_place(&po->lines, start);
    enum gls_status status =
        po->knows_charset ? gls_po_add(po, note, start, start + text.size) : GLS_OK;
    gls_telling_note(&po->telling, text_of(note), at);
    gls_bitext_side_clear(note);
    return status;
}

/* "#" and what follows it: "#~", obsolete, is a line like others. */
static enum gls_status read_comment(struct po *po)
{
    struct gls_span line = po->lines.line;
    char kind = po->at + 1 < line.size ? line.data[po->at + 1] : ' ';
    struct gls_span rest = {line.data + po->at + 1, line.size - po->at - 1};
    if (po->forms) {
        enum gls_status status = end_entry(po);
        if (status != GLS_OK)
            return status;
    }
    if (kind == ',' || kind == '=')
        po->fuzzy |= has_flag((struct gls_span){rest.data + 1, rest.size - 1}, "fuzzy");
    if (kind == ' ' || kind == '\t')
        return take_note(po, po->at + 1);
    return GLS_OK;
}

/* ------------------------------------------------------------------ keywords */

static const struct keyword {
    const char *name;
    enum po_field field;
} keywords[] = {
    {"msgctxt", PO_CONTEXT},    {"msgid_plural", PO_PLURAL}, {"msgid", PO_ID},
    {"msgstr", PO_TRANSLATION}, {"domain", PO_DOMAIN},
};

static const struct keyword *find_keyword(const struct po *po)
{
    struct gls_span line = po->lines.line;
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++) {
        size_t size = strlen(keywords[i].name);
        if (line.size - po->at >= size && memcmp(line.data + po->at, keywords[i].name, size) == 0)
            return &keywords[i];
    }
    return NULL;
}

/* The form of "msgstr[1]"; without brackets it is the first. */
static enum gls_status read_form(struct po *po, size_t *form)
{
    struct gls_span line = po->lines.line;
    size_t at = po->at;
    *form = 0;
    if (at == line.size || line.data[at] != '[')
        return GLS_OK;
    for (at++; at < line.size && line.data[at] >= '0' && line.data[at] <= '9' && *form < PO_FORMS;)
        *form = *form * 10 + (size_t)(line.data[at++] - '0');
    if (at == line.size || line.data[at] != ']' || at == po->at + 1)
        return gls_po_fail(po, "the number of a plural form was expected, as in msgstr[0]");
    if (*form >= PO_FORMS)
        return gls_po_fail(po, "no language has so many plural forms");
    po->at = at + 1;
    return GLS_OK;
}

static enum gls_status begin_field(struct po *po, enum po_field field, size_t start)
{
    size_t form = 0;
    enum gls_status status = end_field(po);
    if (status == GLS_OK && (field == PO_CONTEXT || field == PO_ID || field == PO_DOMAIN) &&
        po->forms)
        status = end_entry(po);
    if (status == GLS_OK && field == PO_TRANSLATION)
        status = read_form(po, &form);
    if (status != GLS_OK)
        return status;
    struct gls_bitext_side *side[] = {[PO_CONTEXT] = &po->context,
                                      [PO_ID] = &po->id,
                                      [PO_PLURAL] = &po->plural,
                                      [PO_TRANSLATION] = &po->form[form],
                                      [PO_DOMAIN] = &po->context};
    bool after_id = field == PO_PLURAL || field == PO_TRANSLATION;
    if (side[field]->present || (after_id && !po->id.present)) {
        po->at = start;
        return gls_po_fail(po, side[field]->present ? "this stands twice in one entry"
                                                    : "msgid was expected before it");
    }
    po->field = field;
    po->side = side[field];
    po->obsolete |= po->is_obsolete;
    po->knows_charset |= po->obsolete || field == PO_CONTEXT; /* this is no header */
    po->forms = field == PO_TRANSLATION && form >= po->forms ? form + 1 : po->forms;
    return GLS_OK;
}

static enum gls_status read_keyword(struct po *po)
{
    const struct keyword *keyword = find_keyword(po);
    if (!keyword)
        return gls_po_fail(po, "neither a comment nor a keyword of gettext nor a string");
    size_t start = po->at;
    po->at += strlen(keyword->name);
    enum gls_status status = begin_field(po, keyword->field, start);
    if (status == GLS_OK)
        status = gls_po_read_strings(po, po->side);
    if (keyword->field == PO_DOMAIN && status == GLS_OK) {
        begin_entry(po);
        po->had_entry = false; /* each has a header of its own */
    }
    return status;
}

/* ------------------------------------------------------------------ lines */

static enum gls_status read_line(struct po *po)
{
    struct gls_span line = po->lines.line;
    po->at = 0;
    po->is_obsolete = false;
    gls_po_skip_blanks(po);
    if (line.size - po->at >= 2 && memcmp(line.data + po->at, "#~", 2) == 0) {
        po->is_obsolete = true;
        po->at += 2;
        gls_po_skip_blanks(po);
    }
    if (po->at == line.size || (po->is_obsolete && line.data[po->at] == '|'))
        return GLS_OK;
    if (line.data[po->at] == '#')
        return read_comment(po);
    if (line.data[po->at] == '"' && po->field == PO_NOTHING)
        return gls_po_fail(po, "a string without a keyword before it, such as msgid");
    enum gls_status status = line.data[po->at] == '"' ? gls_po_read_strings(po, po->side) : GLS_OK;
    while (status == GLS_OK && po->at < line.size) /* one, as a rule */
        status = read_keyword(po);
    return status;
}

static enum gls_status read_entries(struct po *po)
{
    enum gls_status status = gls_lines_next(&po->lines, po->err);
    while (status == GLS_OK && po->lines.line.data && !gls_telling_is_over(&po->telling)) {
        status = read_line(po);
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
    return end_entry(po);
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
    begin_entry(po);
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
