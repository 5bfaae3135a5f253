/* An entry of PO: what it was put together from is told. */
#include <stdio.h>
#include <string.h>

#include "core/span.h"
#include "bitext/po.h"

void gls_po_begin_entry(struct po *po)
{
    gls_telling_begin_unit(&po->telling);
    gls_bitext_side_clear(&po->context);
    gls_bitext_side_clear(&po->id);
    gls_bitext_side_clear(&po->plural);
    for (size_t i = 0; i < po->forms; i++)
        gls_bitext_side_clear(&po->form[i]);
    po->forms = 0;
    po->field = PO_NOTHING;
    po->fuzzy = po->obsolete = false;
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
    bool blank = !gls_span_trim(gls_bitext_side_text(target)).size;
    struct gls_bitext_pair pair = {.unit = gls_bitext_side_text(&po->context),
                                   .source = source,
                                   .target = target,
                                   .source_part = gls_bitext_side_whole(source),
                                   .target_part = gls_bitext_side_whole(target),
                                   .source_lang = source_lang(po),
                                   .target_lang = *po->target_lang ? po->target_lang : NULL,
                                   .at = po->id.at};
    int size = snprintf(line, sizeof line, "%u", po->id.at.line);
    if (!pair.unit.size) {
        pair.unit = (struct gls_span){line, (size_t)size};
        pair.unit_is_line = true;
    }
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
    return !po->context.present && !gls_bitext_side_text(&po->id).size && !po->obsolete &&
           !po->had_entry;
}

enum gls_status gls_po_end_field(struct po *po)
{
    if (po->field == PO_NOTHING || po->side->present)
        return GLS_OK;
    return gls_po_fail(po, "a string in quotes was expected");
}

enum gls_status gls_po_end_entry(struct po *po)
{
    enum gls_status status = gls_po_end_field(po);
    if (status != GLS_OK)
        return status;
    if (po->forms && is_header(po))
        status = gls_po_read_header(po, gls_bitext_side_text(&po->form[0]));
    for (size_t i = 0; !is_header(po) && i < po->forms; i++)
        if (po->form[i].present)
            tell_form(po, i && po->plural.present ? &po->plural : &po->id, i);
    po->knows_charset |= po->forms > 0;
    po->had_entry |= po->forms > 0;
    gls_po_begin_entry(po);
    return status;
}
