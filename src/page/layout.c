#include "page/layout.h"

#include <stdio.h>
#include <stdio.h>
#include <string.h>

#include "page/label.h"

/* An entry on its way to the painter. */
struct setting {
    const struct gls_layout *layout;
    const struct gls_entry *entry;
    const struct gls_painter *painter;
};

/* ------------------------------------------------------------------ runs */

static void begin(const struct setting *set, enum gls_paragraph kind)
{
    set->painter->paragraph(set->painter->payload, kind);
}

static void add_run(const struct setting *set, struct gls_run run)
{
    set->painter->run(set->painter->payload, &run);
}

static void add_text(const struct setting *set, enum gls_role role, const char *text)
{
    if (*text)
        add_run(set, (struct gls_run){.role = role, .text = text});
}

static void add_label(const struct setting *set, enum gls_role role, enum gls_label label)
{
    add_text(set, role, gls_label(label, set->layout->lang));
}

/* The concept as a target, when the page has an entry of it. */
static struct gls_entry_ref target_of(const struct setting *set, struct gls_entry_ref concept)
{
    const struct gls_listing *listing = set->layout->listing;
    bool shown = listing && gls_listing_head(listing, concept) != UINT32_MAX;
    return shown ? concept : (struct gls_entry_ref){0};
}

/* A term of the entry's own concept: a reference when that is where the concept is found. */
static void add_sibling(const struct setting *set, enum gls_role role,
                        const struct gls_entry_term *term)
{
    struct gls_run run = {.role = role, .text = term->text, .lang = term->lang};
    const struct gls_listing *listing = set->layout->listing;
    if (listing && gls_listing_head(listing, set->entry->concept_ref) == term->number) {
        run.target = set->entry->concept_ref;
    }
    add_run(set, run);
}

/* ------------------------------------------------------------------ terms */

/* " (n. m., pl. yeux, abrév., courant, Québec, à éviter)" of those parts that are said. */
struct brackets {
    const char *grammar, *number, *plural, *type, *usage_register, *place, *status;
};

static void add_brackets(const struct setting *set, struct brackets in)
{
    bool open = false;
    const struct {
        enum gls_role role;
        const char *text;
    } part[] = {{GLS_ROLE_GRAMMAR, in.grammar},        {GLS_ROLE_GRAMMAR, in.number},
                {GLS_ROLE_GRAMMAR, in.plural},         {GLS_ROLE_GRAMMAR, in.type},
                {GLS_ROLE_GRAMMAR, in.usage_register}, {GLS_ROLE_PLACE, in.place},
                {GLS_ROLE_WARNING, in.status}};
    for (size_t i = 0; i < sizeof part / sizeof *part; i++) {
        if (!part[i].text || !*part[i].text)
            continue;
        add_text(set, open ? GLS_ROLE_PLAIN : GLS_ROLE_OPEN, open ? ", " : " (");
        add_text(set, part[i].role, part[i].text);
        open = true;
    }
    if (open)
        add_text(set, GLS_ROLE_CLOSE, ")");
}

/* "pl. yeux", where no rule foresees it. */
enum { PLURAL_BYTES = GLS_PLURAL_BYTES + 8 };
static const char *plural_of(const struct gls_entry_term *term, char out[PLURAL_BYTES])
{
    char plural[GLS_PLURAL_BYTES];
    if (!gls_entry_plural(term, plural))
        return NULL;
    snprintf(out, PLURAL_BYTES, "%s\u00A0%s", gls_label_number("plural"), plural);
    return out;
}

static void add_subject(const struct setting *set)
{
    if (!set->layout->subject || !set->entry->subject)
        return;
    add_text(set, GLS_ROLE_PLAIN, " · ");
    add_text(set, GLS_ROLE_SUBJECT, set->entry->subject);
}

static void add_grade(const struct setting *set)
{
    if (set->layout->extent != GLS_EXTENT_ANSWER || set->layout->ungraded)
        return;
    add_text(set, GLS_ROLE_PLAIN, " \u00A0[");
    add_text(set, GLS_ROLE_GRADE, gls_grade_name(set->entry->grade));
    add_text(set, GLS_ROLE_PLAIN, "]");
}

static void add_head(const struct setting *set)
{
    const struct gls_entry_term *term = &set->entry->term;
    const char *lang = set->layout->lang;
    char grammar[GLS_GRAMMAR_BYTES], plural[PLURAL_BYTES];
    bool bad = gls_admin_is_bad(term->admin), brief = set->layout->extent == GLS_EXTENT_BRIEF;
    add_run(set, (struct gls_run){.role = bad ? GLS_ROLE_BAD_TERM : GLS_ROLE_TERM,
                                  .text = term->text,
                                  .lang = term->lang});
    add_brackets(set, (struct brackets){
                          .grammar = gls_label_grammar(term->pos, term->gender, grammar),
                          .number = gls_label_number(term->grammatical_number),
                          .plural = brief ? NULL : plural_of(term, plural),
                          .type = gls_label_type(term->type, lang),
                          .usage_register = gls_label_register(term->usage_register, lang),
                          .place = gls_label_place(gls_entry_region(term), lang),
                      });
    add_subject(set);
    add_grade(set);
}

static void add_advice(const struct setting *set)
{
    if (gls_admin_is_bad(set->entry->term.admin))
        add_text(set, GLS_ROLE_WARNING,
                 gls_label_status(set->entry->term.admin, set->layout->lang));
    else
        add_label(set, GLS_ROLE_WARNING, GLS_LABEL_LOOKUP_FORM);
    if (!set->entry->prefer.text)
        return;
    add_label(set, GLS_ROLE_WARNING, GLS_LABEL_SAY);
    add_sibling(set, GLS_ROLE_BETTER, &set->entry->prefer);
}

static void add_equivalent(const struct setting *set, const struct gls_entry_term *one, bool bad)
{
    const char *lang = set->layout->lang;
    char plural[PLURAL_BYTES];
    bool told = set->layout->extent == GLS_EXTENT_ANSWER && !bad;
    add_text(set, GLS_ROLE_WARNING, bad ? "✗\u00A0" : "");
    add_run(set, (struct gls_run){.role = bad ? GLS_ROLE_BAD_EQUIVALENT : GLS_ROLE_EQUIVALENT,
                                  .text = one->text,
                                  .lang = one->lang});
    add_brackets(set, (struct brackets){
                          .grammar = gls_label_gender(one->gender),
                          .number = gls_label_number(one->grammatical_number),
                          .plural = told ? plural_of(one, plural) : NULL,
                          .usage_register = gls_label_register(one->usage_register, lang),
                          .place = gls_label_place(gls_entry_region(one), lang),
                          .status = gls_label_status(one->admin, lang),
                      });
}

static size_t count_equivalents(const struct gls_entry *entry, bool bad)
{
    size_t count = 0;
    for (size_t i = 0; i < entry->equivalents.count; i++)
        count += gls_admin_is_bad(entry->equivalents.item[i].admin) == bad;
    return count;
}

/* Those that may be used, or those that may not. */
static void add_equivalents(const struct setting *set, bool bad)
{
    size_t count = 0;
    for (size_t i = 0; i < set->entry->equivalents.count; i++) {
        const struct gls_entry_term *one = &set->entry->equivalents.item[i];
        if (gls_admin_is_bad(one->admin) != bad)
            continue;
        add_text(set, GLS_ROLE_SEPARATOR, count++ ? ", " : "");
        add_equivalent(set, one, bad);
    }
}

/* ------------------------------------------------------------------ the head and what is said */

/* "hydropisie (n. f.) [vieilli : dire œdème] — oedema (UK), edema (US); ✗ dropsy (à éviter)", in
 * one paragraph or each part in its own. The punctuation between parts is for one paragraph. */
struct joint {
    enum gls_paragraph kind;
    enum gls_role role;
    const char *before;
};

static void join(const struct setting *set, struct joint joint)
{
    if (set->layout->apart)
        begin(set, joint.kind);
    else
        add_text(set, joint.role, joint.before);
}

static void lay_advice(const struct setting *set)
{
    if (!gls_admin_is_bad(set->entry->term.admin) && !set->entry->term.lookup_only)
        return;
    join(set, (struct joint){GLS_PAR_ADVICE, GLS_ROLE_PLAIN, " ["});
    add_advice(set);
    add_text(set, GLS_ROLE_PLAIN, set->layout->apart ? "" : "]");
}

static void lay_equivalents(const struct setting *set)
{
    size_t good = count_equivalents(set->entry, false), bad = count_equivalents(set->entry, true);
    if (good || !bad)
        join(set, (struct joint){GLS_PAR_EQUIVALENTS, GLS_ROLE_PLAIN, " — "});
    add_equivalents(set, false);
    if (!good && !bad)
        add_label(set, GLS_ROLE_WARNING, GLS_LABEL_NO_EQUIVALENT);
    if (bad)
        join(set, good ? (struct joint){GLS_PAR_AVOID, GLS_ROLE_DIVISION, "; "}
                       : (struct joint){GLS_PAR_AVOID, GLS_ROLE_PLAIN, " — "});
    add_equivalents(set, true);
}

static void lay_head(const struct setting *set)
{
    begin(set, GLS_PAR_HEAD);
    add_head(set);
    lay_advice(set);
    lay_equivalents(set);
}

/* ------------------------------------------------------------------ what explains it */

static void lay_one_definition(const struct setting *set, const char *text, const char *lang)
{
    if (!text)
        return;
    begin(set, GLS_PAR_DEFINITION);
    add_run(set, (struct gls_run){.role = GLS_ROLE_DEFINITION, .text = text, .lang = lang});
}

/* Who looks a term up to translate it reads the other language too. */
static void lay_definitions(const struct setting *set)
{
    const struct gls_entry *entry = set->entry;
    lay_one_definition(set, entry->definition, entry->definition_lang);
    if (set->layout->extent == GLS_EXTENT_ANSWER)
        lay_one_definition(set, entry->target_definition, entry->target_definition_lang);
}

/* ------------------------------------------------------------------ contexts, codes, sources */

/* What of the remarks has a paragraph of its own, and how it is begun. */
static const struct remark {
    enum gls_category category;
    enum gls_paragraph kind;
    enum gls_role role;
    enum gls_label label;
} contexts = {GLS_CATEGORY_CONTEXT, GLS_PAR_CONTEXT, GLS_ROLE_CONTEXT, GLS_LABEL_CONTEXT},
  codes = {GLS_CATEGORY_EXTERNAL_REFERENCE, GLS_PAR_CODE, GLS_ROLE_CODE, GLS_LABEL_CODE},
  sources = {GLS_CATEGORY_SOURCE, GLS_PAR_SOURCE, GLS_ROLE_CODE, GLS_LABEL_SOURCE};

/* An address that a reader may be sent to. */
static const char *web_address(const char *target)
{
    bool web =
        target && (strncmp(target, "https://", 8) == 0 || strncmp(target, "http://", 7) == 0);
    return web ? target : NULL;
}

static bool is_of(const struct gls_entry_remark *remark, const struct remark *kind)
{
    return remark->category == kind->category && (remark->text || remark->target);
}

static void add_remark(const struct setting *set, const struct gls_entry_remark *remark,
                       enum gls_role role)
{
    add_run(set, (struct gls_run){.role = role,
                                  .text = remark->text ? remark->text : remark->target,
                                  .lang = remark->lang,
                                  .address = web_address(remark->target)});
    add_brackets(set, (struct brackets){.grammar = remark->source});
}

static void lay_remarks(const struct setting *set, const struct remark *kind)
{
    for (size_t i = 0; i < set->entry->remarks; i++) {
        if (!is_of(&set->entry->remark[i], kind))
            continue;
        begin(set, kind->kind);
        add_label(set, GLS_ROLE_LABEL, kind->label);
        add_remark(set, &set->entry->remark[i], kind->role);
    }
}

/* Codes, then sources, of which there may be many with little to say: in one paragraph. */
static void lay_authorities(const struct setting *set)
{
    static const struct remark *const kinds[] = {&codes, &sources};
    bool begun = false;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        for (size_t i = 0; i < set->entry->remarks; i++) {
            if (!is_of(&set->entry->remark[i], kinds[k]))
                continue;
            if (!begun) {
                begin(set, kinds[k]->kind);
                add_label(set, GLS_ROLE_LABEL, kinds[k]->label);
            }
            add_text(set, GLS_ROLE_PLAIN, begun ? " · " : "");
            add_remark(set, &set->entry->remark[i], kinds[k]->role);
            begun = true;
        }
}

static void add_synonym(const struct setting *set, const struct gls_entry_term *one)
{
    const char *lang = set->layout->lang;
    add_sibling(set, GLS_ROLE_OTHER_TERM, one);
    add_brackets(set, (struct brackets){
                          .usage_register = gls_label_register(one->usage_register, lang),
                          .place = gls_label_place(gls_entry_region(one), lang),
                      });
}

/* Not for a term whose advice has named what to say. */
static void lay_synonyms(const struct setting *set)
{
    const struct gls_entry *entry = set->entry;
    if (entry->prefer.text || entry->synonyms.count == 0)
        return;
    begin(set, GLS_PAR_SYNONYMS);
    add_label(set, GLS_ROLE_LABEL, GLS_LABEL_SYNONYMS);
    for (size_t i = 0; i < entry->synonyms.count; i++) {
        add_text(set, GLS_ROLE_SEPARATOR, i ? ", " : "");
        add_synonym(set, &entry->synonyms.item[i]);
    }
}

/* "[1] ": who reads it may ask for it so. */
static void add_number(const struct setting *set)
{
    char text[32];
    if (!set->layout->number)
        return;
    snprintf(text, sizeof text, "[%u]\u00A0", ++*set->layout->number);
    add_text(set, GLS_ROLE_LABEL, text);
}

/* What a reference is called: its own words, else its address. */
static void lay_links(const struct setting *set)
{
    const struct gls_entry *entry = set->entry;
    if (entry->links == 0)
        return;
    begin(set, GLS_PAR_SEE);
    add_label(set, GLS_ROLE_LABEL, GLS_LABEL_SEE);
    for (size_t i = 0; i < entry->links; i++) {
        const struct gls_entry_link *link = &entry->link[i];
        struct gls_entry_ref concept = {entry->ref.base, link->concept_number,
                                        entry->ref.shelf_index};
        add_text(set, GLS_ROLE_SEPARATOR, i ? ", " : "");
        add_number(set);
        add_run(set, (struct gls_run){.role = GLS_ROLE_OTHER_TERM,
                                      .text = link->text ? link->text : link->target,
                                      .lang = link->lang,
                                      .target = target_of(set, concept)});
    }
}

/* Notes that give a register or a number stand in brackets already; one of usage is for programs.
 */
static bool is_shown(const struct setting *set, const char *note)
{
    if (strncmp(note, "usage: ", strlen("usage: ")) == 0 || strcmp(note, "number: plural") == 0 ||
        strcmp(note, "grammaticalNumber: plural") == 0)
        return false;
    const char *given = gls_note_register(note);
    if (given && given == set->entry->term.usage_register &&
        gls_label_register(given, set->layout->lang))
        return false;
    return set->layout->extent == GLS_EXTENT_ANSWER || !gls_note_is_field(note);
}

static void lay_notes(const struct setting *set, size_t from)
{
    for (size_t i = from; i < set->entry->notes; i++) {
        const struct gls_entry_note *note = &set->entry->note[i];
        if (!is_shown(set, note->text))
            continue;
        begin(set, GLS_PAR_NOTE);
        if (!gls_note_is_field(note->text))
            add_label(set, GLS_ROLE_LABEL, GLS_LABEL_NOTE);
        add_run(set,
                (struct gls_run){.role = GLS_ROLE_NOTE, .text = note->text, .lang = note->lang});
    }
}

static void lay_whole(const struct setting *set)
{
    lay_definitions(set);
    lay_synonyms(set);
    lay_links(set);
    lay_remarks(set, &contexts);
    lay_notes(set, 0);
    lay_authorities(set);
}

/* A synonym sends to the term that stands for its concept, unless its advice has done so. */
static void lay_reference(const struct setting *set, uint32_t head)
{
    const struct gls_entry *entry = set->entry;
    struct gls_term term = gls_base_term(entry->ref.base, head);
    if (!entry->prefer.text || entry->prefer.number != head) {
        begin(set, GLS_PAR_SEE);
        add_label(set, GLS_ROLE_LABEL, GLS_LABEL_SEE);
        add_run(set, (struct gls_run){.role = GLS_ROLE_OTHER_TERM,
                                      .text = term.text,
                                      .lang = term.lang,
                                      .target = entry->concept_ref});
    }
    lay_notes(set, entry->own_note);
}

void gls_layout_entry(const struct gls_layout *layout, const struct gls_entry *entry,
                      const struct gls_painter *painter)
{
    const struct setting set = {layout, entry, painter};
    uint32_t head = entry->ref.number;
    lay_head(&set);
    if (layout->extent == GLS_EXTENT_BRIEF)
        return;
    if (layout->extent == GLS_EXTENT_PAGE)
        head = gls_listing_head(layout->listing, entry->concept_ref);
    if (head == entry->ref.number)
        lay_whole(&set);
    else
        lay_reference(&set, head);
}

/* ------------------------------------------------------------------ the index at the back */

static void add_lead(const struct setting *set, struct gls_entry_ref lead)
{
    struct gls_term term = gls_base_term(lead.base, lead.number);
    struct gls_entry_ref concept = {lead.base, term.concept_number, lead.shelf_index};
    add_run(set, (struct gls_run){.role = GLS_ROLE_OTHER_TERM,
                                  .text = term.text,
                                  .lang = term.lang,
                                  .target = target_of(set, concept)});
    add_brackets(set, (struct brackets){.grammar = gls_label_gender(term.gender)});
}

void gls_layout_back_row(const struct gls_layout *layout, const struct gls_back_index *index,
                         const struct gls_back_row *row, const struct gls_painter *painter)
{
    const struct setting set = {layout, NULL, painter};
    const char *lang = layout->lang;
    begin(&set, GLS_PAR_HEAD);
    add_run(&set, (struct gls_run){.role = row->bad ? GLS_ROLE_BAD_TERM : GLS_ROLE_TERM,
                                   .text = row->term.text,
                                   .lang = row->term.lang});
    add_brackets(&set, (struct brackets){
                           .place = gls_label_place(gls_entry_region(&row->term), lang),
                           .status = row->bad ? gls_label_status(row->term.admin, lang) : NULL,
                       });
    join(&set, (struct joint){GLS_PAR_EQUIVALENTS, GLS_ROLE_PLAIN, " — "});
    for (size_t i = 0; i < row->count; i++) {
        add_text(&set, GLS_ROLE_SEPARATOR, i ? ", " : "");
        add_lead(&set, index->leads[row->first + i]);
    }
}
