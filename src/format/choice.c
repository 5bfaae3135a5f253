/* Choosing a format, a profile and a page, and saying what there is to choose from. */
#include "format/choice.h"

#include <string.h>

#include "core/error.h"
#include "format/mark.h"
#include "format/report.h"
#include "page/label.h"

/* ------------------------------------------------------------------ formats */

static bool can(const struct gls_format *format, enum gls_format_use use)
{
    if (use == GLS_FORMAT_HOLDS_CONCEPTS)
        return format->tabulator || (format->writer && format->writer->concepts);
    const void *const able[] = {[GLS_FORMAT_WRITES] = format->writer,
                                [GLS_FORMAT_TELLS] = format->teller,
                                [GLS_FORMAT_MARKS] = format->marker,
                                [GLS_FORMAT_REPORTS] = format->reporter};
    return able[use];
}

bool gls_format_holds_concepts(const struct gls_format *format)
{
    return can(format, GLS_FORMAT_HOLDS_CONCEPTS);
}

enum gls_status gls_format_fail_unknown(const char *name, enum gls_format_use use,
                                        struct gls_error *err)
{
    struct gls_buf names;
    size_t count;
    const struct gls_format *formats = gls_formats(&count), *known = gls_format_find(name);
    bool printed = use == GLS_FORMAT_HOLDS_CONCEPTS && known && can(known, GLS_FORMAT_WRITES);
    gls_buf_init(&names);
    for (size_t i = 0; i < count; i++)
        if (can(&formats[i], use))
            gls_buf_printf(&names, "%s%s", names.size ? ", " : "", formats[i].name);
    enum gls_status status = gls_buf_finish(&names, err);
    if (status == GLS_OK)
        status = gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0},
                          printed ? "%s does not hold whole concepts, print writes it: %.*s"
                                  : "unknown output format \"%s\": %.*s",
                          name, (int)names.size, names.data);
    gls_buf_release(&names);
    return status;
}

const struct gls_format *gls_format_for(const char *name, enum gls_format_use use)
{
    const struct gls_format *format = gls_format_find(name);
    return format && can(format, use) ? format : NULL;
}

/* ------------------------------------------------------------------ pages */

struct gls_page gls_page_with_defaults(const struct gls_page *page, const struct gls_shelf *shelf)
{
    enum { WIDTH = 80, NARROWEST = 20, COLUMNS = 2 };
    struct gls_page full = page ? *page : (struct gls_page){0};
    full.lang = full.lang && gls_lang_matches("en", full.lang) ? "en" : "fr";
    if (!full.title && shelf->count == 1)
        full.title = gls_base_title(shelf->base[0]);
    if (!full.title)
        full.title = gls_label(GLS_LABEL_GLOSSARY, full.lang);
    if (full.width == 0)
        full.width = WIDTH;
    if (full.width < NARROWEST)
        full.width = NARROWEST;
    if (!full.paper)
        full.paper = "a4";
    if (full.columns == 0)
        full.columns = COLUMNS;
    return full;
}

enum gls_status gls_page_check(const struct gls_page *page, struct gls_error *err)
{
    enum { MOST_COLUMNS = 3 };
    if (strcmp(page->paper, "a4") != 0 && strcmp(page->paper, "letter") != 0)
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0},
                        "unknown paper \"%s\": a4 or letter", page->paper);
    if (page->columns > MOST_COLUMNS)
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0}, "a page has 1 to %d columns",
                        MOST_COLUMNS);
    return GLS_OK;
}

/* ------------------------------------------------------------------ profiles */

static enum gls_status fail_usage(struct gls_error *err, const char *message, const char *name,
                                  const char *other)
{
    return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0}, message, name, other);
}

static enum gls_status fail_profile(const char *name, struct gls_error *err)
{
    struct gls_buf names;
    size_t count;
    const struct gls_profile *profiles = gls_profiles(&count);
    gls_buf_init(&names);
    for (size_t i = 0; i < count; i++)
        gls_buf_printf(&names, "%s%s", names.size ? ", " : "", profiles[i].name);
    gls_buf_put(&names, "", 1);
    enum gls_status status = gls_buf_finish(&names, err);
    if (status == GLS_OK)
        status = fail_usage(err, "unknown profile \"%s\": %s", name, names.data);
    gls_buf_release(&names);
    return status;
}

/* The first format of a profile. */
static const struct gls_format *own_format(const struct gls_profile *profile)
{
    size_t count;
    const struct gls_format *formats = gls_formats(&count);
    size_t size = strcspn(profile->formats, " ");
    for (size_t i = 0; i < count; i++)
        if (strlen(formats[i].name) == size &&
            strncmp(formats[i].name, profile->formats, size) == 0)
            return &formats[i];
    return NULL;
}

/* "the profile deepl is not written as html, but as tsv or csv" */
static enum gls_status fail_format(const struct gls_format_choice *choice, struct gls_error *err)
{
    struct gls_buf names;
    gls_buf_init(&names);
    for (const char *word = choice->profile->formats; *word;) {
        size_t size = strcspn(word, " ");
        gls_buf_printf(&names, "%s%.*s", names.size ? " or " : "", (int)size, word);
        word += size + (word[size] == ' ');
    }
    gls_buf_put(&names, "", 1);
    enum gls_status status = gls_buf_finish(&names, err);
    if (status == GLS_OK)
        status = gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0},
                          "the profile %s is not written as %s, but as %s", choice->profile->name,
                          choice->format->name, names.data);
    gls_buf_release(&names);
    return status;
}

static enum gls_status choose_profile(struct gls_format_choice *choice, const char *name,
                                      struct gls_error *err)
{
    choice->profile = gls_profile_find(name);
    if (!choice->profile)
        return fail_profile(name, err);
    if (!choice->format)
        choice->format = own_format(choice->profile);
    if (!choice->format->tabulator ||
        !gls_profile_has_format(choice->profile, choice->format->name))
        return fail_format(choice, err);
    choice->writer = choice->format->tabulator;
    return GLS_OK;
}

enum gls_status gls_choose(struct gls_format_choice *choice, const char *name,
                           enum gls_format_use use, const struct gls_page *page,
                           struct gls_error *err)
{
    const char *profile = page->profile;
    *choice = (struct gls_format_choice){.format = gls_format_for(name, use)};
    if (!choice->format && !gls_profile_find(name))
        return gls_format_fail_unknown(name, use, err);
    if (!profile && !choice->format)
        profile = name;
    if (!profile &&
        (use == GLS_FORMAT_HOLDS_CONCEPTS || choice->format->writer == choice->format->tabulator))
        profile = choice->format->profile;
    if (profile)
        return choose_profile(choice, profile, err);
    choice->writer = choice->format->writer;
    return GLS_OK;
}

enum gls_status gls_choice_check(const struct gls_format_choice *choice,
                                 const struct gls_page *page, struct gls_error *err)
{
    const char *name = choice->profile ? choice->profile->name : choice->format->name;
    bool machine = choice->profile && choice->profile->rules->flags & GLS_PROFILE_MACHINE;
    if (page->bom && (machine || choice->format->binary || !choice->format->tabulator))
        return fail_usage(err, "no byte order mark is wanted in %s%s: it is for tables of text",
                          name, "");
    if (page->strict && !choice->writer->concepts)
        return fail_usage(
            err,
            "%s%s goes by entries, and leaves out what they do not show: strict is for "
            "formats of whole concepts",
            name, "");
    return GLS_OK;
}

/* ------------------------------------------------------------------ markers and reporters */

enum gls_status gls_marker_find(const struct gls_marker **out, const char *format,
                                struct gls_error *err)
{
    const struct gls_format *row = gls_format_for(format, GLS_FORMAT_MARKS);
    *out = row ? row->marker : NULL;
    return row ? GLS_OK : gls_format_fail_unknown(format, GLS_FORMAT_MARKS, err);
}

enum gls_status gls_reporter_find(const struct gls_reporter **out, const char *format,
                                  struct gls_error *err)
{
    const struct gls_format *row = gls_format_for(format, GLS_FORMAT_REPORTS);
    *out = row ? row->reporter : NULL;
    return row ? GLS_OK : gls_format_fail_unknown(format, GLS_FORMAT_REPORTS, err);
}
