/* A term, what is to be said instead, and its equivalents. */
#include <stdio.h>

#include "page/layout_parts.h"

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

static void add_subject(const struct gls_setting *set)
{
    if (!set->layout->subject || !set->entry->subject)
        return;
    gls_set_text(set, GLS_ROLE_PLAIN, " · ");
    gls_set_text(set, GLS_ROLE_SUBJECT, set->entry->subject);
}

static void add_grade(const struct gls_setting *set)
{
    if (set->layout->extent != GLS_EXTENT_ANSWER || set->layout->ungraded)
        return;
    gls_set_text(set, GLS_ROLE_PLAIN, " \u00A0[");
    gls_set_text(set, GLS_ROLE_GRADE, gls_grade_name(set->entry->grade));
    gls_set_text(set, GLS_ROLE_PLAIN, "]");
}

static void add_head(const struct gls_setting *set)
{
    const struct gls_entry_term *term = &set->entry->term;
    const char *lang = set->layout->lang;
    char grammar[GLS_GRAMMAR_BYTES], plural[PLURAL_BYTES];
    bool bad = gls_admin_is_bad(term->admin), brief = set->layout->extent == GLS_EXTENT_BRIEF;
    gls_set_run(set, (struct gls_run){.role = bad ? GLS_ROLE_BAD_TERM : GLS_ROLE_TERM,
                                      .text = term->text,
                                      .lang = term->lang});
    gls_set_brackets(set, (struct gls_brackets){
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

static void add_advice(const struct gls_setting *set)
{
    if (gls_admin_is_bad(set->entry->term.admin))
        gls_set_text(set, GLS_ROLE_WARNING,
                     gls_label_status(set->entry->term.admin, set->layout->lang));
    else
        gls_set_label(set, GLS_ROLE_WARNING, GLS_LABEL_LOOKUP_FORM);
    if (!set->entry->prefer.text)
        return;
    gls_set_label(set, GLS_ROLE_WARNING, GLS_LABEL_SAY);
    gls_set_sibling(set, GLS_ROLE_BETTER, &set->entry->prefer);
}

static void add_equivalent(const struct gls_setting *set, const struct gls_entry_term *one,
                           bool bad)
{
    const char *lang = set->layout->lang;
    char plural[PLURAL_BYTES];
    bool told = set->layout->extent == GLS_EXTENT_ANSWER && !bad;
    gls_set_text(set, GLS_ROLE_WARNING, bad ? "✗\u00A0" : "");
    gls_set_run(set, (struct gls_run){.role = bad ? GLS_ROLE_BAD_EQUIVALENT : GLS_ROLE_EQUIVALENT,
                                      .text = one->text,
                                      .lang = one->lang});
    gls_set_brackets(set, (struct gls_brackets){
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
static void add_equivalents(const struct gls_setting *set, bool bad)
{
    size_t count = 0;
    for (size_t i = 0; i < set->entry->equivalents.count; i++) {
        const struct gls_entry_term *one = &set->entry->equivalents.item[i];
        if (gls_admin_is_bad(one->admin) != bad)
            continue;
        gls_set_text(set, GLS_ROLE_SEPARATOR, count++ ? ", " : "");
        add_equivalent(set, one, bad);
    }
}

static void lay_advice(const struct gls_setting *set)
{
    if (!gls_admin_is_bad(set->entry->term.admin) && !set->entry->term.lookup_only)
        return;
    gls_set_joint(set, (struct gls_joint){GLS_PARAGRAPH_ADVICE, GLS_ROLE_PLAIN, " ["});
    add_advice(set);
    gls_set_text(set, GLS_ROLE_PLAIN, set->layout->apart ? "" : "]");
}

static void lay_equivalents(const struct gls_setting *set)
{
    size_t good = count_equivalents(set->entry, false), bad = count_equivalents(set->entry, true);
    if (good || !bad)
        gls_set_joint(set, (struct gls_joint){GLS_PARAGRAPH_EQUIVALENTS, GLS_ROLE_PLAIN, " — "});
    add_equivalents(set, false);
    if (!good && !bad)
        gls_set_label(set, GLS_ROLE_WARNING, GLS_LABEL_NO_EQUIVALENT);
    if (bad)
        gls_set_joint(set, good ? (struct gls_joint){GLS_PARAGRAPH_AVOID, GLS_ROLE_DIVISION, "; "}
                                : (struct gls_joint){GLS_PARAGRAPH_AVOID, GLS_ROLE_PLAIN, " — "});
    add_equivalents(set, true);
}

void gls_set_head(const struct gls_setting *set)
{
    gls_set_paragraph(set, GLS_PARAGRAPH_HEAD);
    add_head(set);
    lay_advice(set);
    lay_equivalents(set);
}
