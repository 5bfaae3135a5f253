#include "format/candidate.h"

#include "core/error.h"
#include "core/memory.h"
#include "format/format.h"

enum gls_status gls_candidate_list_new(struct gls_candidate_list **out, const char *format,
                                       const struct gls_candidate_look *look, struct gls_buf *to,
                                       struct gls_error *err)
{
    const struct gls_format *row = gls_format_find(format);
    const struct gls_lister *lister = row ? row->lister : NULL;
    *out = NULL;
    if (!lister)
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0},
                        "no list of candidates is written as '%s'", format);
    struct gls_candidate_list *list = gls_malloc(sizeof *list);
    if (!list)
        return gls_fail_nomem(err);
    *list = (struct gls_candidate_list){.lister = lister, .look = *look, .out = to};
    list->look.lang = look->lang && gls_lang_matches("en", look->lang) ? "en" : "fr";
    list->look.width = look->width ? look->width : 100;
    gls_buf_init(&list->scratch);
    gls_buf_init(&list->held);
    if (lister->begin)
        lister->begin(list);
    *out = list;
    return GLS_OK;
}

void gls_candidate_list_free(struct gls_candidate_list *list)
{
    if (!list)
        return;
    if (list->lister->release)
        list->lister->release(list);
    gls_buf_release(&list->scratch);
    gls_buf_release(&list->held);
    gls_free(list);
}

void gls_candidate_list_add(void *payload, const struct gls_candidate *candidate)
{
    struct gls_candidate_list *list = payload;
    list->lister->candidate(list, candidate);
    list->told++;
}

enum gls_status gls_candidate_list_end(struct gls_candidate_list *list, struct gls_error *err)
{
    if (list->lister->end)
        list->lister->end(list);
    bool whole = list->scratch.status == GLS_OK && list->held.status == GLS_OK;
    return whole ? GLS_OK : gls_fail_nomem(err);
}

const char *gls_candidate_mark(const struct gls_candidate *candidate)
{
    return candidate->attested ? "?" : "??";
}
