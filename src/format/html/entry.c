/* An entry as a web page has it:
 *
 *     <div class="entry" id="oedeme">
 *     <dt><dfn lang="fr">œdème</dfn> (n. m.) · <i>sémiologie</i></dt>
 *     <dd class="equivalents"><b lang="en-GB">oedema</b> (UK)</dd>
 *     <dd class="more">Voir <a href="#ascite" lang="fr">ascite</a></dd>
 *     </div>
 *
 * The script knows terms, equivalents, subject and explanation by these elements. */
#include "format/html/page.h"

#include <string.h>

#include "page/typography.h"

struct drawing {
    struct gls_scribe *scribe;
    struct gls_entry_ref term; /* of an entry; base NULL: of a row */
    const char *end;           /* of the open paragraph; NULL: none is open */
};

static const struct {
    const char *begin, *end;
} paragraphs[GLS_PARAGRAPHS] = {
    [GLS_PARAGRAPH_HEAD] = {"<dt>", "</dt>\n"},
    [GLS_PARAGRAPH_ADVICE] = {"<dd>", "</dd>\n"},
    [GLS_PARAGRAPH_EQUIVALENTS] = {"<dd class=\"equivalents\">", "</dd>\n"},
    [GLS_PARAGRAPH_AVOID] = {"<dd class=\"equivalents\">", "</dd>\n"},
    [GLS_PARAGRAPH_DEFINITION] = {"<dd>", "</dd>\n"},
    [GLS_PARAGRAPH_SYNONYMS] = {"<dd class=\"more\">", "</dd>\n"},
    [GLS_PARAGRAPH_SEE] = {"<dd class=\"more\">", "</dd>\n"},
    [GLS_PARAGRAPH_CONTEXT] = {"<dd class=\"more\">", "</dd>\n"},
    [GLS_PARAGRAPH_NOTE] = {"<dd class=\"more\">", "</dd>\n"},
    [GLS_PARAGRAPH_CODE] = {"<dd class=\"more\">", "</dd>\n"},
    [GLS_PARAGRAPH_SOURCE] = {"<dd class=\"more\">", "</dd>\n"},
};

/* A role without an element is bare text. */
static const char *const elements[GLS_ROLES] = {
    [GLS_ROLE_TERM] = "dfn",     [GLS_ROLE_BAD_TERM] = "s",       [GLS_ROLE_SUBJECT] = "i",
    [GLS_ROLE_EQUIVALENT] = "b", [GLS_ROLE_BAD_EQUIVALENT] = "s", [GLS_ROLE_WARNING] = "em",
    [GLS_ROLE_BETTER] = "span",  [GLS_ROLE_OTHER_TERM] = "span",  [GLS_ROLE_DEFINITION] = "span",
    [GLS_ROLE_NOTE] = "span",    [GLS_ROLE_CONTEXT] = "q",
};

static void end_paragraph(struct drawing *drawing)
{
    if (drawing->end)
        gls_buf_puts(drawing->scribe->out, drawing->end);
    drawing->end = NULL;
}

static void begin_paragraph(void *payload, enum gls_paragraph kind)
{
    struct drawing *drawing = payload;
    end_paragraph(drawing);
    gls_buf_puts(drawing->scribe->out, paragraphs[kind].begin);
    drawing->end = paragraphs[kind].end;
}

static void write_link_begin(struct gls_buf *out, struct gls_entry_ref target)
{
    gls_buf_puts(out, "<a href=\"#");
    gls_html_put_anchor(out, target);
    gls_buf_puts(out, "\"");
}

static void write_typeset(struct gls_scribe *scribe, const char *text, const char *lang)
{
    scribe->scratch.size = 0;
    gls_typeset(gls_span_of(text), lang ? lang : scribe->page->lang, &scribe->scratch);
    gls_html_put_text(scribe->out, (struct gls_span){scribe->scratch.data, scribe->scratch.size});
}

void gls_html_put_typeset(struct gls_scribe *scribe, const char *text)
{
    write_typeset(scribe, text, scribe->page->lang);
}

static const char *subject_lang(struct gls_entry_ref term)
{
    uint32_t number = gls_base_term_concept(term.base, term.number);
    struct gls_range sections = gls_base_concept(term.base, number).sections;
    for (uint32_t i = 0; i < sections.count; i++) {
        struct gls_section section = gls_base_section(term.base, sections.first + i);
        if (gls_base_value(term.base, section.properties, GLS_CATEGORY_DEFINITION))
            return section.lang;
    }
    return gls_base_section(term.base, sections.first).lang;
}

void gls_html_put_subject_lang(struct gls_scribe *scribe, struct gls_entry_ref term)
{
    const char *lang = subject_lang(term);
    if (strcmp(lang, scribe->page->lang) != 0)
        gls_html_put_lang(scribe->out, lang);
}

static void write_address(struct gls_buf *out, const char *address)
{
    gls_buf_puts(out, "<a rel=\"noreferrer\" href=\"");
    gls_html_put_text(out, gls_span_of(address));
    gls_buf_puts(out, "\"");
}

static void write_run(void *payload, const struct gls_run *run)
{
    struct drawing *drawing = payload;
    struct gls_buf *out = drawing->scribe->out;
    const char *element = run->target.base || run->address ? "a" : elements[run->role];
    if (!element) {
        write_typeset(drawing->scribe, run->text, run->lang);
        return;
    }
    if (run->target.base)
        write_link_begin(out, run->target);
    else if (run->address)
        write_address(out, run->address);
    else
        gls_buf_printf(out, "<%s", element);
    if (run->role == GLS_ROLE_SUBJECT)
        gls_html_put_subject_lang(drawing->scribe, drawing->term);
    else
        gls_html_put_lang(out, run->lang);
    gls_buf_puts(out, ">");
    write_typeset(drawing->scribe, run->text, run->lang);
    gls_buf_printf(out, "</%s>", element);
}

/* ------------------------------------------------------------------ entries and rows */

static void write_entry_anchor(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    uint32_t first = gls_base_concept(entry->ref.base, entry->concept_ref.number).terms.first;
    gls_html_put_anchor(scribe->out, entry->concept_ref);
    if (gls_listing_head(scribe->listing, entry->concept_ref) != entry->ref.number)
        gls_buf_printf(scribe->out, ":%u", (unsigned)(entry->ref.number - first + 1));
}

static struct gls_layout layout_of(const struct gls_scribe *scribe)
{
    size_t subjects;
    gls_listing_subjects(scribe->listing, &subjects);
    return (struct gls_layout){
        .extent = scribe->page->brief ? GLS_EXTENT_BRIEF : GLS_EXTENT_PAGE,
        .lang = scribe->page->lang,
        .listing = scribe->listing,
        .apart = true,
        .subject = subjects == 0,
    };
}

void gls_html_put_paragraphs(struct gls_scribe *scribe, const struct gls_layout *layout,
                             const struct gls_entry *entry)
{
    struct drawing drawing = {.scribe = scribe, .term = entry->ref};
    const struct gls_painter painter = {begin_paragraph, write_run, &drawing};
    gls_layout_entry(layout, entry, &painter);
    end_paragraph(&drawing);
}

void gls_html_put_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    const struct gls_layout layout = layout_of(scribe);
    gls_buf_puts(scribe->out, "<div class=\"entry\" id=\"");
    write_entry_anchor(scribe, entry);
    gls_buf_puts(scribe->out, "\">\n");
    gls_html_put_paragraphs(scribe, &layout, entry);
    gls_buf_puts(scribe->out, "</div>\n");
}

void gls_html_put_row(struct gls_scribe *scribe, const struct gls_back_index *index,
                      const struct gls_back_row *row)
{
    struct drawing drawing = {.scribe = scribe};
    const struct gls_painter painter = {begin_paragraph, write_run, &drawing};
    const struct gls_layout layout = layout_of(scribe);
    gls_buf_puts(scribe->out, "<div class=\"entry\">\n");
    gls_layout_back_row(&layout, index, row, &painter);
    end_paragraph(&drawing);
    gls_buf_puts(scribe->out, "</div>\n");
}
