#include "format/segment.h"

static const char *const skips[GLS_SKIP_COUNT] = {
    [GLS_SKIP_UNTRANSLATED] = "untranslated",
    [GLS_SKIP_KEPT] = "not to be translated",
    [GLS_SKIP_FUZZY] = "fuzzy",
    [GLS_SKIP_OBSOLETE] = "obsolete",
    [GLS_SKIP_LANGUAGE] = "of other languages",
};

const char *gls_skip_name(enum gls_skip skip)
{
    return (unsigned)skip < GLS_SKIP_COUNT ? skips[skip] : NULL;
}

struct gls_place gls_segment_place(const struct gls_segment_text *text, size_t start, size_t size)
{
    return text->traced ? gls_traced_place(text->traced, start, size) : (struct gls_place){0};
}

struct gls_place gls_segment_end(const struct gls_segment_text *text, size_t end)
{
    return text->traced ? gls_traced_end(text->traced, end) : (struct gls_place){0};
}

struct gls_segment_text gls_segment_text_of(const struct gls_traced *traced, const char *lang)
{
    return (struct gls_segment_text){
        .text = {traced->text.data ? traced->text.data : "", traced->text.size},
        .lang = lang,
        .traced = traced};
}
