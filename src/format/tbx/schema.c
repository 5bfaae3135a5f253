/* What the schema of TBX-Basic allows. */
#include <stdio.h>
#include <string.h>

#include "format/tbx/category.h"
#include "format/tbx/write.h"

static bool is_one_of(const char *text, const char *const *words)
{
    while (*words && strcmp(*words, text) != 0)
        words++;
    return *words != NULL;
}

static bool all_digits(const char *text, size_t count)
{
    return strspn(text, "0123456789") >= count;
}

/* XML Schema's date without a time zone: YYYY-MM-DD of the calendar. */
static bool is_date(const char *text)
{
    static const unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    unsigned year, month, day;
    if (strlen(text) != 10 || !all_digits(text, 4) || text[4] != '-' || !all_digits(text + 5, 2) ||
        text[7] != '-' || !all_digits(text + 8, 2) ||
        sscanf(text, "%4u-%2u-%2u", &year, &month, &day) != 3)
        return false;
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return year > 0 && month >= 1 && month <= 12 && day >= 1 &&
           day <= days[month - 1] + (unsigned)(month == 2 && leap);
}

static bool is_address(const char *target)
{
    size_t scheme = strncmp(target, "http://", 7) == 0    ? 7
                    : strncmp(target, "https://", 8) == 0 ? 8
                                                          : 0;
    return scheme && target[scheme];
}

static bool is_value(enum gls_category category, const char *value)
{
    static const char *const transactions[] = {"origination", "modification", NULL};
    static const char *const locations[] = {"checkBox",
                                            "comboBox",
                                            "comboBoxElement",
                                            "dialogBox",
                                            "groupBox",
                                            "informativeMessage",
                                            "menuItem",
                                            "interactiveMessage",
                                            "progressBar",
                                            "pushButton",
                                            "radioButton",
                                            "slider",
                                            "spinBox",
                                            "tab",
                                            "tableText",
                                            "textBox",
                                            "toolTip",
                                            "user-definedType",
                                            NULL};
    switch (category) {
    case GLS_CATEGORY_TRANSACTION:
        return is_one_of(value, transactions);
    case GLS_CATEGORY_TERM_LOCATION:
        return is_one_of(value, locations);
    case GLS_CATEGORY_DATE:
        return is_date(value);
    default:
        return true;
    }
}

const char *gls_tbx_written_target(const struct gls_tbx_output *w,
                                   const struct gls_property *property)
{
    const struct gls_category_row *row = gls_category_row(property->category);
    if (strcmp(row->carrier, "xref") == 0)
        return is_address(property->target) ? property->target : NULL;
    return *property->target ? gls_concept_ids_target(&w->ids, w->concept, property->target) : NULL;
}

bool gls_tbx_schema_allows(const struct gls_tbx_output *w, const struct gls_property *property)
{
    const struct gls_category_row *row = gls_category_row(property->category);
    bool pointing = strcmp(row->carrier, "xref") == 0 || *property->target;
    if (pointing &&
        (property->category == GLS_CATEGORY_NOTE || !gls_tbx_written_target(w, property)))
        return false;
    return is_value(property->category, property->value);
}
