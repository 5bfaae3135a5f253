/* A line of PO: a comment, a keyword with its strings, a string that goes on. */
#include <string.h>

#include "core/span.h"
#include "bitext/po.h"

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
    gls_telling_note(&po->telling, gls_bitext_side_text(note), at);
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
        enum gls_status status = gls_po_end_entry(po);
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
    enum gls_status status = gls_po_end_field(po);
    if (status == GLS_OK && (field == PO_CONTEXT || field == PO_ID || field == PO_DOMAIN) &&
        po->forms)
        status = gls_po_end_entry(po);
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
    if (!keyword) {
        size_t at = po->at; /* the entry before it is whole */
        enum gls_status ended = po->forms ? gls_po_end_entry(po) : GLS_OK;
        po->at = at;
        return ended != GLS_OK
                   ? ended
                   : gls_po_fail(po, "neither a comment nor a keyword of gettext nor a string");
    }
    size_t start = po->at;
    po->at += strlen(keyword->name);
    enum gls_status status = begin_field(po, keyword->field, start);
    if (status == GLS_OK)
        status = gls_po_read_strings(po, po->side);
    if (keyword->field == PO_DOMAIN && status == GLS_OK) {
        gls_po_begin_entry(po);
        po->had_entry = false; /* each has a header of its own */
    }
    return status;
}

/* ------------------------------------------------------------------ lines */

enum gls_status gls_po_read_line(struct po *po)
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
