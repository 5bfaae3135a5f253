/* XLIFF: its elements, of all versions in one table. They go by local names, for files declare
 * namespaces of other versions, or none; versions are told apart by "trans-unit" and "unit". */
#include "bitext/xliff.h"

#include <string.h>

#include "core/span.h"

enum {
    ROOT = GLS_XML_DOCUMENT << 1,
    HEAD = ROOT << 1,
    BODY = HEAD << 1, /* of a file or a group */
    UNIT_1 = BODY << 1,
    UNIT_2 = UNIT_1 << 1,
    SEGMENT = UNIT_2 << 1,
    IGNORED = SEGMENT << 1,
    NOTES = IGNORED << 1,
    STATES = NOTES << 1, /* of the segments of a unit, in SDLXLIFF */
    DATA = STATES << 1,
    TAGS = DATA << 1,
    TEXT = TAGS << 1,
    CODE = TEXT << 1,
    LEAF = CODE << 1 /* whose text is told whole */
};

/* ------------------------------------------------------------------ around units */

static void keep(struct gls_xml *xml, struct xliff *xliff, struct gls_buf *out,
                 struct gls_span text)
{
    out->size = 0;
    gls_buf_put(out, text.data, text.size);
    gls_buf_put(out, "", 1);
    gls_work_wrote(&xliff->in.telling.work, out);
    gls_inline_ask(xml, &xliff->in);
}

static void open_root(struct gls_xml *xml, void *reader)
{
    struct xliff *xliff = reader;
    if (gls_xml_declares(xml, "http://sdl.com/FileTypes/SdlXliff/1.0"))
        xliff->dialect = XLIFF_SDL;
    else if (gls_xml_declares(xml, "MQXliff"))
        xliff->dialect = XLIFF_MEMOQ;
    else if (gls_xml_declares(xml, "http://www.memsource.com/mxlf/2.0"))
        xliff->in.telling.kinds |= GLS_CODE_BRACED;
    struct gls_span source = gls_xml_attribute(xml, "srcLang");
    xliff->has_langs = source.size;
    keep(xml, xliff, &xliff->source_lang, source);
    keep(xml, xliff, &xliff->target_lang, gls_xml_attribute(xml, "trgLang"));
}

/* Whether what the element holds is not to be translated; what it does not say is inherited. */
static bool is_kept(const struct gls_xml *xml, bool inherited)
{
    struct gls_span translate = gls_xml_attribute(xml, "translate");
    return translate.size ? gls_span_equal_ascii(translate, "no") : inherited;
}

static void open_group(struct gls_xml *xml, void *reader)
{
    struct xliff *xliff = reader;
    bool kept = is_kept(xml, xliff->kept[xliff->depth]);
    xliff->kept[++xliff->depth] = kept;
}

static void close_group(struct gls_xml *xml, void *reader)
{
    (void)xml;
    ((struct xliff *)reader)->depth--;
}

static void open_file(struct gls_xml *xml, void *reader)
{
    struct xliff *xliff = reader;
    struct gls_span source = gls_xml_attribute(xml, "source-language");
    struct gls_span target = gls_xml_attribute(xml, "target-language");
    struct gls_span original = gls_xml_attribute(xml, "original");
    if (!xliff->has_langs)
        keep(xml, xliff, &xliff->source_lang, source);
    if (!xliff->has_langs)
        keep(xml, xliff, &xliff->target_lang, target);
    keep(xml, xliff, &xliff->original, original.size ? original : gls_xml_attribute(xml, "id"));
    xliff->files++;
    gls_labels_clear(&xliff->tags);
    open_group(xml, reader);
}

/* Of a tag that SDLXLIFF defines once a file: what it stands for. */
static void open_tag(struct gls_xml *xml, void *reader)
{
    struct xliff *xliff = reader;
    struct gls_span id = gls_xml_attribute(xml, "id");
    xliff->tag_size = id.size < sizeof xliff->tag ? id.size : 0;
    memcpy(xliff->tag, id.data, xliff->tag_size);
}

static void open_tag_meaning(struct gls_xml *xml, void *reader)
{
    struct xliff *xliff = reader;
    struct gls_span text = gls_xml_attribute(xml, "equiv-text");
    if (gls_span_equal_ascii(gls_xml_attribute(xml, "is-whitespace"), "true") && !text.size)
        text = gls_span_of(" ");
    if (xliff->tag_size && text.size)
        gls_labels_add(&xliff->in.telling.work, &xliff->tags,
                       (struct gls_span){xliff->tag, xliff->tag_size}, text, 0);
    gls_inline_ask(xml, &xliff->in);
}

/* ------------------------------------------------------------------ units */

/* Ids are unique within a file of the document only: from the second on it is named. */
static void put_unit_id(struct gls_xml *xml, struct xliff *xliff)
{
    struct gls_span id = gls_xml_attribute(xml, "id");
    xliff->unit_id.size = 0;
    if (xliff->files > 1 && xliff->original.size > 1)
        gls_buf_printf(&xliff->unit_id, "%s/", xliff->original.data);
    gls_buf_put(&xliff->unit_id, id.data, id.size);
    gls_work_wrote(&xliff->in.telling.work, &xliff->unit_id);
}

static void open_unit(struct gls_xml *xml, void *reader)
{
    struct xliff *xliff = reader;
    gls_telling_begin_unit(&xliff->in.telling);
    gls_bitext_side_clear(&xliff->source);
    gls_bitext_side_clear(&xliff->segmented);
    gls_bitext_side_clear(&xliff->target);
    gls_labels_clear(&xliff->states);
    gls_labels_clear(&xliff->data);
    gls_xliff_close_marks(xliff);
    put_unit_id(xml, xliff);
    xliff->unit_at = gls_xml_place(xml);
    xliff->unit_kept = is_kept(xml, xliff->kept[xliff->depth]);
    xliff->approved = gls_span_equal_ascii(gls_xml_attribute(xml, "approved"), "yes");
    xliff->state = gls_telling_name(&xliff->in.telling, gls_xml_attribute(xml, "status"));
    xliff->segments = 0;
    gls_inline_ask(xml, &xliff->in);
}

static void close_unit_1(struct gls_xml *xml, void *reader)
{
    gls_xliff_tell_unit(reader);
    gls_inline_ask(xml, reader);
}

static void open_segment(struct gls_xml *xml, void *reader)
{
    struct xliff *xliff = reader;
    gls_bitext_side_clear(&xliff->source);
    gls_bitext_side_clear(&xliff->target);
    xliff->segments++;
    xliff->segment_at = gls_xml_place(xml);
    xliff->segment_id = gls_telling_name(&xliff->in.telling, gls_xml_attribute(xml, "id"));
    xliff->state = gls_telling_name(&xliff->in.telling, gls_xml_attribute(xml, "state"));
    gls_inline_ask(xml, &xliff->in);
}

static void close_segment(struct gls_xml *xml, void *reader)
{
    gls_xliff_tell_segment(reader);
    gls_inline_ask(xml, reader);
}

static void open_seg_state(struct gls_xml *xml, void *reader)
{
    struct xliff *xliff = reader;
    gls_labels_add(&xliff->in.telling.work, &xliff->states, gls_xml_attribute(xml, "id"),
                   gls_xml_attribute(xml, "conf"), 0);
    gls_inline_ask(xml, &xliff->in);
}

/* ------------------------------------------------------------------ what is told whole */

static void open_leaf(struct gls_xml *xml, void *reader)
{
    struct xliff *xliff = reader;
    xliff->leaf_at = gls_xml_place(xml);
    open_tag(xml, reader);
}

static void take_note(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct xliff *xliff = reader;
    gls_telling_note(&xliff->in.telling, text, xliff->leaf_at);
    gls_inline_ask(xml, &xliff->in);
}

/* What a code of XLIFF 2 is in the original; only what may be text is kept. */
static void take_data(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct xliff *xliff = reader;
    if (xliff->tag_size && gls_code_is_text(text))
        gls_labels_add(&xliff->in.telling.work, &xliff->data,
                       (struct gls_span){xliff->tag, xliff->tag_size}, text, 0);
    gls_inline_ask(xml, &xliff->in);
}

/* ------------------------------------------------------------------ the table */

#define CLOSE gls_inline_close
static const struct gls_xml_row rows[] = {
    {GLS_XML_DOCUMENT, "xliff", ROOT, open_root, NULL, NULL},
    {ROOT, "file", BODY, open_file, close_group, NULL},
    {BODY, "header", HEAD, NULL, NULL, NULL},
    {HEAD, "tag-defs", TAGS, NULL, NULL, NULL},
    {TAGS, "tag", TAGS, open_tag, NULL, NULL},
    {TAGS, "ph", TAGS, open_tag_meaning, NULL, NULL},
    {BODY, "body", BODY, open_group, close_group, NULL},
    {BODY, "group", BODY, open_group, close_group, NULL},
    {BODY, "bin-unit", BODY, open_group, close_group, NULL},
    {BODY, "trans-unit", UNIT_1, open_unit, close_unit_1, NULL},
    {BODY, "unit", UNIT_2, open_unit, NULL, NULL},
    {UNIT_1, "seg-source", TEXT, gls_xliff_open_segmented, gls_xliff_close_text, NULL},
    {UNIT_1, "seg-defs", STATES, NULL, NULL, NULL},
    {STATES, "seg", STATES, open_seg_state, NULL, NULL},
    {UNIT_2, "notes", NOTES, NULL, NULL, NULL},
    {UNIT_1 | NOTES, "note", LEAF, open_leaf, NULL, take_note},
    {UNIT_2, "originalData", DATA, NULL, NULL, NULL},
    {DATA, "data", LEAF, open_leaf, NULL, take_data},
    {UNIT_2, "segment", SEGMENT, open_segment, close_segment, NULL},
    {UNIT_2, "ignorable", IGNORED, open_segment, NULL, NULL},
    {UNIT_1 | SEGMENT | IGNORED, "source", TEXT, gls_xliff_open_source, gls_xliff_close_text, NULL},
    {UNIT_1 | SEGMENT | IGNORED, "target", TEXT, gls_xliff_open_target, gls_xliff_close_text, NULL},
    {TEXT, "mrk", TEXT, gls_xliff_open_mark, CLOSE, NULL},
    {TEXT, "x", CODE, gls_xliff_open_standalone, CLOSE, NULL},
    {TEXT, "ph", CODE, gls_xliff_open_standalone, CLOSE, NULL},
    {TEXT, "it", CODE, gls_inline_open_code, CLOSE, NULL},
    {TEXT, "bpt", CODE, gls_inline_open_half, CLOSE, NULL},
    {TEXT, "ept", CODE, gls_inline_open_half, CLOSE, NULL},
    {TEXT, "sm", CODE, gls_xliff_open_mark_start, CLOSE, NULL},
    {TEXT, "em", CODE, gls_xliff_open_mark_end, CLOSE, NULL},
    {TEXT, "cp", CODE, gls_xliff_open_character, CLOSE, NULL},
    {CODE, "sub", TEXT, gls_inline_open_sub, CLOSE, NULL},
    {TEXT, NULL, TEXT, gls_inline_open_pair, CLOSE, NULL},
    {LEAF, NULL, LEAF, NULL, NULL, NULL},
};
#undef CLOSE

static enum gls_status read_xliff(struct gls_source *source, const struct gls_read_options *options,
                                  gls_segment_fn *tell, void *payload, struct gls_error *err)
{
    static const struct gls_xml_table table = {.row = rows,
                                               .count = sizeof rows / sizeof *rows,
                                               .piece = gls_inline_take,
                                               .piece_states = TEXT | CODE,
                                               .what = "translation"};
    (void)options;
    struct xliff *xliff = gls_malloc(sizeof *xliff);
    if (!xliff)
        return gls_fail_nomem(err);
    gls_xliff_init(xliff, source->in->name, tell, payload);
    enum gls_status status = gls_xml_read(source->in, &table, xliff, err);
    status = gls_xliff_end(xliff, status, err);
    gls_free(xliff);
    return status;
}

static const char *const roots[] = {"xliff", NULL};
const struct gls_segmenter gls_xliff_segmenter = {.roots = roots, .read = read_xliff};
