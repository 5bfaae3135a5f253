/* The words of the page of review, in both languages. */
#include "core/span.h"
#include "format/html/html.h"
#include "format/html/review.h"

void gls_review_put(struct gls_buf *out, const char *text)
{
    gls_html_put_text(out, gls_span_of(text));
}

const char *gls_review_in(const struct gls_report *report, const char *french, const char *english)
{
    return *report->how->lang == 'f' ? french : english;
}

const struct gls_review_mark gls_review_marks[] = {
    [GLS_MARK_RENDERED] = {"rendered", "rendu", "rendered"},
    [GLS_MARK_MISSING] = {"missing", "non rendu", "not rendered"},
    [GLS_MARK_DOUBTFUL] = {"doubtful", "douteux", "doubtful"},
    [GLS_MARK_RENDERING] = {"rendering", "rend un terme", "renders a term"},
    [GLS_MARK_FORBIDDEN] = {"forbidden", "à éviter", "not to be used"},
    [GLS_MARK_OUTDATED] = {"outdated", "vieilli", "out of date"},
    [GLS_MARK_WRONG] = {"wrong", "à revoir", "to be looked at"},
    [GLS_MARK_OTHER] = {"other", "autre terme", "another term"},
};

static const char *const severities[GLS_SEVERITY_COUNT][4] = {
    [GLS_SEVERITY_NOTE] = {"remarque", "note", "Remarques", "Notes"},
    [GLS_SEVERITY_WARNING] = {"avertissement", "warning", "Avertissements", "Warnings"},
    [GLS_SEVERITY_ERROR] = {"erreur", "error", "Erreurs", "Errors"},
};

const char *gls_review_severity(const struct gls_report *report, int severity, bool many)
{
    return severities[severity][2 * many + (*report->how->lang != 'f')];
}

const char *gls_review_skip(const struct gls_report *report, enum gls_skip skip)
{
    static const char *const french[GLS_SKIP_COUNT] = {
        [GLS_SKIP_UNTRANSLATED] = "non traduit",     [GLS_SKIP_KEPT] = "à ne pas traduire",
        [GLS_SKIP_FUZZY] = "approximatif (fuzzy)",   [GLS_SKIP_OBSOLETE] = "obsolète",
        [GLS_SKIP_LANGUAGE] = "en d’autres langues",
    };
    return gls_review_in(report, french[skip], gls_skip_name(skip));
}
