/* TMX 1.1 to 1.4b: a memory of units, each with variants in some languages. */
#include <stdio.h>
#include <string.h>

#include "core/number.h"
#include "core/span.h"
#include "bitext/inline.h"

enum {
    ROOT = GLS_XML_DOCUMENT << 1,
    BODY = ROOT << 1,
    UNIT = BODY << 1,
    VARIANT = UNIT << 1,
    NOTE = VARIANT << 1,
    TEXT = NOTE << 1,
    CODE = TEXT << 1
};

enum { VARIANTS = 1000 /* of a unit */ };

struct tmx {
    struct gls_inline in; /* first */
    const struct gls_read_options *options;
    struct gls_buf header_lang, id;
    size_t unit_lang; /* a name */
    struct gls_place unit_at;
    struct gls_bitext_note note; /* in hand */
    bool in_variant;
    struct gls_array variant; /* of struct gls_bitext_side: as many as were ever made */
    size_t variants;          /* of this unit */
};

static struct gls_bitext_side *variant_at(const struct tmx *tmx, size_t number)
{
    return GLS_AT(tmx->variant, struct gls_bitext_side, number);
}

/* ------------------------------------------------------------------ elements */

static void open_header(struct gls_xml *xml, void *reader)
{
    struct tmx *tmx = reader;
    struct gls_span lang = gls_xml_attribute(xml, "srclang");
    tmx->header_lang.size = 0;
    if (!gls_span_equal_ascii(lang, "*all*"))
        gls_buf_put(&tmx->header_lang, lang.data, lang.size);
    gls_buf_put(&tmx->header_lang, "", 1);
    gls_work_wrote(&tmx->in.telling.work, &tmx->header_lang);
}

static void open_unit(struct gls_xml *xml, void *reader)
{
    struct tmx *tmx = reader;
    struct gls_telling *telling = &tmx->in.telling;
    struct gls_span lang = gls_xml_attribute(xml, "srclang"), id = gls_xml_attribute(xml, "tuid");
    gls_telling_begin_unit(telling);
    tmx->unit_lang = gls_span_equal_ascii(lang, "*all*") ? 0 : gls_telling_name(telling, lang);
    tmx->unit_at = gls_xml_place(xml);
    tmx->variants = 0;
    char number[1 + GLS_DIGITS] = "#";
    if (!id.size)
        id = (struct gls_span){number,
                               (size_t)(gls_digits_write(number + 1, telling->unit) - number)};
    tmx->id.size = 0;
    gls_buf_put(&tmx->id, id.data, id.size);
    gls_work_wrote(&telling->work, &tmx->id);
    gls_inline_ask(xml, &tmx->in);
}

static void open_variant(struct gls_xml *xml, void *reader)
{
    struct tmx *tmx = reader;
    struct gls_work *work = &tmx->in.telling.work;
    if (tmx->variants == VARIANTS) {
        gls_xml_fail(xml, GLS_ERR_LIMIT, "a unit of more than %d variants: no memory is so made",
                     VARIANTS);
        return;
    }
    if (tmx->variants == tmx->variant.count) {
        struct gls_bitext_side *made = GLS_APPEND(work, &tmx->variant, struct gls_bitext_side);
        if (made)
            gls_bitext_side_init(made);
    }
    if (!gls_work_failed(work)) {
        struct gls_bitext_side *side = variant_at(tmx, tmx->variants++);
        gls_bitext_side_clear(side);
        side->at = gls_xml_place(xml);
        side->lang = gls_telling_name(&tmx->in.telling, gls_xml_attribute(xml, "lang"));
        tmx->in_variant = true;
    }
    gls_inline_ask(xml, &tmx->in);
}

/* A variant has one text; of two the first counts. */
static void open_text(struct gls_xml *xml, void *reader)
{
    struct tmx *tmx = reader;
    struct gls_bitext_side *side = variant_at(tmx, tmx->variants - 1);
    if (!side->present)
        gls_inline_begin(xml, &tmx->in, side);
}

static void close_text(struct gls_xml *xml, void *reader)
{
    (void)xml;
    gls_inline_end(reader);
}

static void open_note(struct gls_xml *xml, void *reader)
{
    struct tmx *tmx = reader;
    struct gls_span type = gls_xml_attribute(xml, "type");
    tmx->note = (struct gls_bitext_note){.at = gls_xml_place(xml),
                                         .type = gls_telling_name(&tmx->in.telling, type)};
    if (tmx->in_variant)
        tmx->note.lang = variant_at(tmx, tmx->variants - 1)->lang;
}

static void take_note(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct tmx *tmx = reader;
    gls_telling_property(&tmx->in.telling, text, &tmx->note);
    gls_inline_ask(xml, &tmx->in);
}

static void close_variant(struct gls_xml *xml, void *reader)
{
    struct tmx *tmx = reader;
    (void)xml;
    tmx->in_variant = false;
}

/* ------------------------------------------------------------------ the pairs of a unit */

static const char *lang_of(const struct tmx *tmx, size_t number)
{
    return gls_telling_named(&tmx->in.telling, variant_at(tmx, number)->lang);
}

static bool is_in(const struct tmx *tmx, size_t number, const char *want)
{
    const char *have = lang_of(tmx, number);
    return !*have || gls_lang_matches(want, have);
}

/* Both are the same language, whatever the region. */
static bool are_alike(const char *a, const char *b)
{
    char primary[9] = "";
    size_t size = strcspn(a, "-_");
    memcpy(primary, a, size < sizeof primary ? size : 0);
    return *primary && gls_lang_matches(primary, b);
}

/* The language of the source: that which is wanted, else that which the unit says, or the header,
 * unless it is that of the target. NULL: any. */
static const char *source_lang(const struct tmx *tmx)
{
    const char *said = gls_telling_named(&tmx->in.telling, tmx->unit_lang);
    if (tmx->options->from)
        return tmx->options->from;
    if (!*said && tmx->header_lang.size)
        said = tmx->header_lang.data;
    return !*said || (tmx->options->to && are_alike(said, tmx->options->to)) ? NULL : said;
}

/* The variant that is the source; their number: there is none. Nobody says: then it is the French
 * one, or the first. */
static size_t find_source(const struct tmx *tmx)
{
    const char *want = source_lang(tmx), *to = tmx->options->to;
    size_t number = 0;
    if (!want && !to)
        for (; number < tmx->variants; number++)
            if (gls_lang_matches("fr", lang_of(tmx, number)))
                return number;
    for (number = 0; number < tmx->variants; number++)
        if (want ? is_in(tmx, number, want) : !to || !is_in(tmx, number, to))
            return number;
    return number;
}

static bool is_target(const struct tmx *tmx, size_t number, size_t source)
{
    if (number == source)
        return false;
    return tmx->options->to ? is_in(tmx, number, tmx->options->to)
                            : !are_alike(lang_of(tmx, source), lang_of(tmx, number));
}

static size_t count_targets(const struct tmx *tmx, size_t source)
{
    size_t count = 0;
    for (size_t i = 0; source < tmx->variants && i < tmx->variants; i++)
        count += is_target(tmx, i, source);
    return count;
}

static void tell_pair(struct tmx *tmx, struct gls_bitext_pair *pair, size_t source, size_t target)
{
    pair->source = variant_at(tmx, source);
    pair->target = variant_at(tmx, target);
    pair->source_part = gls_bitext_side_whole(pair->source);
    pair->target_part = gls_bitext_side_whole(pair->target);
    gls_telling_pair(&tmx->in.telling, pair);
    gls_telling_subs(&tmx->in.telling, pair);
}

/* A unit without the languages is told without texts. */
static void tell_other(struct tmx *tmx, struct gls_bitext_pair *pair)
{
    pair->skip = GLS_SKIP_LANGUAGE;
    if (tmx->variants > 0)
        pair->source_lang = lang_of(tmx, 0);
    if (tmx->variants > 1)
        pair->target_lang = lang_of(tmx, 1);
    gls_telling_pair(&tmx->in.telling, pair);
}

static void close_unit(struct gls_xml *xml, void *reader)
{
    struct tmx *tmx = reader;
    size_t source = find_source(tmx), targets = count_targets(tmx, source), told = 0;
    struct gls_bitext_pair pair = {.unit = {tmx->id.data, tmx->id.size}, .at = tmx->unit_at};
    char number[24];
    if (!targets)
        tell_other(tmx, &pair);
    for (size_t i = 0; targets && i < tmx->variants; i++) {
        if (!is_target(tmx, i, source))
            continue;
        if (targets > 1) {
            int size = snprintf(number, sizeof number, "%zu", ++told);
            pair.segment = (struct gls_span){number, (size_t)size};
        }
        tell_pair(tmx, &pair, source, i);
    }
    gls_inline_ask(xml, &tmx->in);
}

/* ------------------------------------------------------------------ the table */

static const struct gls_xml_row rows[] = {
    {GLS_XML_DOCUMENT, "tmx", ROOT, NULL, NULL, NULL},
    {ROOT, "header", ROOT, open_header, NULL, NULL},
    {ROOT, "body", BODY, NULL, NULL, NULL},
    {BODY, "tu", UNIT, open_unit, close_unit, NULL},
    {UNIT | VARIANT, "note", NOTE, open_note, NULL, take_note},
    {UNIT | VARIANT, "prop", NOTE, open_note, NULL, take_note},
    {UNIT, "tuv", VARIANT, open_variant, close_variant, NULL},
    {VARIANT, "seg", TEXT, open_text, close_text, NULL},
    {TEXT, "bpt", CODE, gls_inline_open_half, gls_inline_close, NULL},
    {TEXT, "ept", CODE, gls_inline_open_half, gls_inline_close, NULL},
    {TEXT, "it", CODE, gls_inline_open_code, gls_inline_close, NULL},
    {TEXT, "ph", CODE, gls_inline_open_code, gls_inline_close, NULL},
    {TEXT, "ut", 0, NULL, NULL, NULL}, /* code of nobody knows what, with all that is in it */
    {CODE, "sub", TEXT, gls_inline_open_sub, gls_inline_close, NULL},
    {TEXT, NULL, TEXT, gls_inline_open_pair, gls_inline_close, NULL},
};

static enum gls_status read_tmx(struct gls_source *source, const struct gls_read_options *options,
                                gls_segment_fn *tell, void *payload, struct gls_error *err)
{
    static const struct gls_xml_table table = {.row = rows,
                                               .count = sizeof rows / sizeof *rows,
                                               .piece = gls_inline_take,
                                               .piece_states = TEXT | CODE,
                                               .what = "translation"};
    struct tmx tmx = {.options = options};
    gls_telling_init(&tmx.in.telling, source->in->name, tell, payload);
    gls_buf_init(&tmx.header_lang);
    gls_buf_init(&tmx.id);
    enum gls_status status = gls_xml_read(source->in, &table, &tmx, err);
    for (size_t i = 0; i < tmx.variant.count; i++)
        gls_bitext_side_release(variant_at(&tmx, i));
    gls_free(tmx.variant.data);
    gls_buf_release(&tmx.header_lang);
    gls_buf_release(&tmx.id);
    return gls_telling_end(&tmx.in.telling, status, err);
}

static const char *const roots[] = {"tmx", NULL};
const struct gls_segmenter gls_tmx_segmenter = {.roots = roots, .read = read_tmx};
