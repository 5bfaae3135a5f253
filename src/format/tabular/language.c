#include "format/tabular/language.h"

#include <string.h>

#include "base/lang.h"
#include "text/locale.h"

/* ------------------------------------------------------------------ which there are */

static bool same_primary(const char *a, const char *b)
{
    size_t size = gls_lang_primary(a);
    return size == gls_lang_primary(b) && strncmp(a, b, size) == 0;
}

/* The column of a language that is neither source nor target, + 1: a new one, if need be. */
static uint16_t other_column(struct gls_table_languages *languages, const char *tag, bool all)
{
    for (size_t i = 2; i < languages->count; i++)
        if (same_primary(languages->tag[i], tag))
            return (uint16_t)(i + 1);
    if (!all)
        return 0;
    languages->tag[languages->count++] = tag;
    return (uint16_t)languages->count;
}

static uint16_t column_of(struct gls_table_languages *languages, const struct gls_shelf *shelf,
                          size_t shelf_index, uint32_t number, bool all)
{
    unsigned side = gls_shelf_side(shelf, shelf_index, number);
    if (side & GLS_SIDE_FROM)
        return 1;
    if (side & GLS_SIDE_TO)
        return 2;
    return other_column(languages, gls_base_language(shelf->base[shelf_index], number), all);
}

void gls_table_languages_find(struct gls_table_languages *languages, const struct gls_shelf *shelf,
                              bool all, struct gls_work *work)
{
    size_t most = 2;
    for (size_t i = 0; i < shelf->count; i++)
        most += gls_base_language_count(shelf->base[i]);
    languages->tag = gls_work_alloc(work, most * sizeof *languages->tag);
    languages->of = gls_work_alloc(work, (shelf->count + 1) * sizeof *languages->of);
    if (!languages->tag || !languages->of)
        return;
    languages->tag[0] = shelf->from;
    languages->tag[1] = shelf->to;
    languages->count = 2;
    for (size_t i = 0; i < shelf->count; i++) {
        uint32_t count = gls_base_language_count(shelf->base[i]);
        languages->of[i] = gls_work_alloc(work, (count + 1) * sizeof *languages->of[i]);
        for (uint32_t n = 0; languages->of[i] && n < count; n++)
            languages->of[i][n] = column_of(languages, shelf, i, n, all);
    }
}

size_t gls_table_language(const struct gls_table_languages *languages, uint32_t shelf_index,
                          uint32_t language)
{
    uint16_t column = language == UINT32_MAX ? 0 : languages->of[shelf_index][language];
    return column ? (size_t)column - 1 : SIZE_MAX;
}

/* ------------------------------------------------------------------ how they are spelt */

static void put_lower(struct gls_buf *out, const char *tag)
{
    for (; *tag; tag++) {
        char c = *tag == '-' ? '_' : *tag;
        c = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        gls_buf_put(out, &c, 1);
    }
}

void gls_language_put(struct gls_buf *out, const char *tag, enum gls_language_style style)
{
    char name[GLS_LOCALE_NAME_BYTES];
    if (style == GLS_LANGUAGE_LOWER)
        put_lower(out, tag);
    else if (style == GLS_LANGUAGE_PRIMARY)
        gls_buf_put(out, tag, gls_lang_primary(tag));
    else if (style == GLS_LANGUAGE_REGION && gls_locale_region(tag, name))
        gls_buf_puts(out, name);
    else if (style == GLS_LANGUAGE_ENGLISH && gls_locale_english(tag, name))
        gls_buf_puts(out, name);
    else
        gls_buf_puts(out, tag);
}
