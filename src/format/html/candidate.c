/* A page to work through candidates: each is taken or refused, with a field for what it is called;
 * both lists are copied from there, the one as TSV, the other for --stop. */
#include "format/candidate.h"

#include <inttypes.h>
#include <string.h>

#include "format/html/html.h"
#include "page/label.h"

static void put(struct gls_candidate_list *list, const char *html)
{
    gls_buf_puts(list->out, html);
}

static void put_span(struct gls_candidate_list *list, struct gls_span text)
{
    gls_html_put_text(list->out, text);
}

static void put_text(struct gls_candidate_list *list, const char *text)
{
    put_span(list, gls_span_of(text));
}

static const char *in(const struct gls_candidate_list *list, const char *french,
                      const char *english)
{
    return *list->look.lang == 'e' ? english : french;
}

static void put_button(struct gls_candidate_list *list, const char *name, const char *text)
{
    put(list, "<button type=\"button\" class=\"");
    put(list, name);
    put(list, "\">");
    put_text(list, text);
    put(list, "</button>\n");
}

/* On a phone, where there is no row of heads, a cell says its own. */
static const char *count_head(const struct gls_candidate_list *list)
{
    return in(list, "Occ.", "Count");
}

static void put_heads(struct gls_candidate_list *list)
{
    put(list, "<table>\n<thead><tr><th scope=\"col\">");
    put_text(list, in(list, "Choix", "Choice"));
    put(list, "</th><th scope=\"col\">");
    put_text(list, in(list, "Candidat", "Candidate"));
    put(list, "</th><th scope=\"col\" class=\"number\">");
    put_text(list, count_head(list));
    put(list, "</th><th scope=\"col\">");
    put_text(list, in(list, "Contexte", "Context"));
    put(list, "</th><th scope=\"col\">");
    put_text(list, gls_label_language(list->look.to, list->look.lang));
    put(list, "</th></tr></thead>\n<tbody>\n");
}

static void begin(struct gls_candidate_list *list)
{
    const char *title =
        list->look.title ? list->look.title : in(list, "Termes candidats", "Candidate terms");
    gls_html_begin_desk(list->out, title, list->look.lang);
    put(list, "<header>\n<h1>");
    put_text(list, title);
    put(list, "</h1>\n</header>\n<main>\n<div class=\"desk\" hidden>\n");
    put_button(list, "copy-taken", in(list, "Copier les choisis", "Copy those taken"));
    put_button(list, "copy-refused", in(list, "Copier les refusés", "Copy those refused"));
    put(list, "<output></output>\n</div>\n<textarea rows=\"6\" readonly hidden aria-label=\"");
    put_text(list, in(list, "Liste", "List"));
    put(list, "\"></textarea>\n");
    put_heads(list);
}

static void put_box(struct gls_candidate_list *list, const char *name, const char *label,
                    const char *term)
{
    put(list, "<label><input type=\"checkbox\" class=\"");
    put(list, name);
    put(list, "\" aria-label=\"");
    put_text(list, label);
    put(list, " ");
    put_text(list, term);
    put(list, strcmp(name, "taken") == 0 ? "\">✓</label>" : "\">✗</label>");
}

/* For readers a text is called as its file, wherever that is. */
static const char *name_of(const char *file)
{
    const char *slash = strrchr(file, '/');
    return slash ? slash + 1 : file;
}

static void put_context(struct gls_candidate_list *list,
                        const struct gls_candidate_context *context)
{
    struct gls_span text = context->text;
    size_t end = context->at + context->size;
    put(list, "<div><span class=\"sentence\">");
    put_span(list, (struct gls_span){text.data, context->at});
    put(list, "<mark>");
    put_span(list, (struct gls_span){text.data + context->at, context->size});
    put(list, "</mark>");
    put_span(list, (struct gls_span){text.data + end, text.size - end});
    put(list, "</span> <span class=\"place\">");
    put_text(list, name_of(context->file));
    gls_buf_printf(list->out, ":%" PRIu64 "</span></div>", context->line);
}

static void put_equivalent(struct gls_candidate_list *list, const struct gls_candidate *candidate)
{
    const char *said = candidate->known ? gls_match_text(candidate->known) : candidate->suggested;
    if (said) {
        put(list, "<span class=\"guess\">");
        put_text(list, said);
        put(list, candidate->known ? " =" : " ");
        put(list, candidate->known ? "" : gls_candidate_mark(candidate));
        put(list, "</span>");
    }
    put(list, "<input type=\"text\" aria-label=\"");
    put_text(list, candidate->term);
    put(list, "\"");
    gls_html_put_lang(list->out, list->look.to);
    put(list, ">");
}

static void put_candidate(struct gls_candidate_list *list, const struct gls_candidate *candidate)
{
    put(list, "<tr><td class=\"choice\">");
    put_box(list, "taken", in(list, "choisir", "take"), candidate->term);
    put_box(list, "refused", in(list, "refuser", "refuse"), candidate->term);
    put(list, "</td><td");
    gls_html_put_lang(list->out, candidate->lang);
    put(list, "><b class=\"term\">");
    put_text(list, candidate->term);
    put(list, "</b></td><td class=\"number\" data-head=\"");
    put_text(list, count_head(list));
    gls_buf_printf(list->out, "\">%" PRIu64 "</td><td", candidate->count);
    gls_html_put_lang(list->out, candidate->lang);
    put(list, ">");
    for (size_t i = 0; i < candidate->contexts; i++)
        put_context(list, &candidate->context[i]);
    put(list, "</td><td data-head=\"");
    put_text(list, gls_label_language(list->look.to, list->look.lang));
    put(list, "\">");
    put_equivalent(list, candidate);
    put(list, "</td></tr>\n");
}

static void end(struct gls_candidate_list *list)
{
    put(list, "</tbody>\n</table>\n</main>\n");
    gls_html_end_desk(list->out);
}

const struct gls_lister gls_html_lister = {begin, put_candidate, end, NULL};
