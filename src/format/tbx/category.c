#include "format/tbx/category.h"

#include <string.h>

/* ------------------------------------------------------------------ kinds */

/* A data category by its name in a file. */
struct gls_tbx_kind {
    const char *name;
    bool is_word;
    enum gls_tbx_list list; /* of a word */
    enum gls_category category;
};

/* Names that are not those of TBX-Basic: usageStatus is LTAC's of 2025, normativeAuthorization of
 * TBX-Default, termStatus and customer of TBX-Min, relatedConcept and relatedTerm of TBX-Basic
 * 1.0. */
static const struct gls_tbx_kind kinds[] = {
    {"administrativeStatus", true, GLS_TBX_LIST_ADMIN, GLS_CATEGORY_NOTE},
    {"usageStatus", true, GLS_TBX_LIST_ADMIN, GLS_CATEGORY_NOTE},
    {"normativeAuthorization", true, GLS_TBX_LIST_ADMIN, GLS_CATEGORY_NOTE},
    {"termStatus", true, GLS_TBX_LIST_ADMIN, GLS_CATEGORY_NOTE},
    {"partOfSpeech", true, GLS_TBX_LIST_POS, GLS_CATEGORY_NOTE},
    {"grammaticalGender", true, GLS_TBX_LIST_GENDER, GLS_CATEGORY_NOTE},
    {"termType", true, GLS_TBX_LIST_TYPE, GLS_CATEGORY_NOTE},
    {"note", false, 0, GLS_CATEGORY_NOTE},
    {"subjectField", false, 0, GLS_CATEGORY_SUBJECT_FIELD},
    {"definition", false, 0, GLS_CATEGORY_DEFINITION},
    {"context", false, 0, GLS_CATEGORY_CONTEXT},
    {"source", false, 0, GLS_CATEGORY_SOURCE},
    {"customerSubset", false, 0, GLS_CATEGORY_CUSTOMER_SUBSET},
    {"customer", false, 0, GLS_CATEGORY_CUSTOMER_SUBSET},
    {"projectSubset", false, 0, GLS_CATEGORY_PROJECT_SUBSET},
    {"crossReference", false, 0, GLS_CATEGORY_CROSS_REFERENCE},
    {"relatedConcept", false, 0, GLS_CATEGORY_CROSS_REFERENCE},
    {"relatedTerm", false, 0, GLS_CATEGORY_CROSS_REFERENCE},
    {"externalCrossReference", false, 0, GLS_CATEGORY_EXTERNAL_REFERENCE},
    {"xGraphic", false, 0, GLS_CATEGORY_GRAPHIC},
    {"geographicalUsage", false, 0, GLS_CATEGORY_GEOGRAPHICAL_USAGE},
    {"termLocation", false, 0, GLS_CATEGORY_TERM_LOCATION},
    {"transactionType", false, 0, GLS_CATEGORY_TRANSACTION},
    {"responsibility", false, 0, GLS_CATEGORY_RESPONSIBILITY},
    {"date", false, 0, GLS_CATEGORY_DATE},
};

/* ------------------------------------------------------------------ life */

enum { BUFFERS = 5 };

static void list_buffers(struct gls_tbx *tbx, struct gls_buf *out[BUFFERS])
{
    out[0] = &tbx->name;
    out[1] = &tbx->target;
    out[2] = &tbx->key;
    out[3] = &tbx->digest;
    out[4] = &tbx->note;
}

void gls_tbx_init(struct gls_tbx *tbx, struct gls_builder *builder)
{
    struct gls_buf *buffers[BUFFERS];
    *tbx = (struct gls_tbx){.builder = builder, .level = GLS_OF_BASE};
    list_buffers(tbx, buffers);
    for (size_t i = 0; i < BUFFERS; i++)
        gls_buf_init(buffers[i]);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        gls_names_add(&tbx->kinds, kinds[i].name, (uint8_t)i);
}

enum gls_status gls_tbx_release(struct gls_tbx *tbx, enum gls_status status, struct gls_error *err)
{
    struct gls_buf *buffers[BUFFERS];
    list_buffers(tbx, buffers);
    for (size_t i = 0; i < BUFFERS; i++) {
        if (status == GLS_OK)
            status = gls_buf_finish(buffers[i], err);
        gls_buf_release(buffers[i]);
    }
    return status;
}

void gls_tbx_begin_term(struct gls_tbx *tbx, struct gls_place at)
{
    gls_builder_term(tbx->builder, at);
    tbx->has_text = false;
    memset(tbx->said, 0, sizeof tbx->said);
}

/* ------------------------------------------------------------------ bundles */

/* descripGrp, adminGrp, transacGrp, termNoteGrp: one data category and what is said of it. Inside
 * another bundle it is a part of that one. */
void gls_tbx_open_bundle(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    if (tbx->bundles++)
        return;
    struct gls_span name = gls_xml_name(xml);
    size_t size = name.size - strlen("Grp");
    if (size >= sizeof tbx->carrier)
        size = 0;
    memcpy(tbx->carrier, name.data, size);
    tbx->carrier[size] = '\0';
    tbx->head = GLS_TBX_HEAD_NONE;
}

void gls_tbx_close_bundle(struct gls_xml *xml, void *reader)
{
    (void)xml;
    struct gls_tbx *tbx = reader;
    tbx->bundles--;
}

/* ------------------------------------------------------------------ data categories */

/* The category of an element without a type. */
static const char *usual_type(struct gls_span element)
{
    static const struct {
        const char *element, *type;
    } usual[] = {
        {"ref", "crossReference"},
        {"xref", "externalCrossReference"},
        {"transac", "transactionType"},
        {"transacNote", "responsibility"},
        {"date", "date"},
    };
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
        if (gls_span_equal_ascii(element, usual[i].element))
            return usual[i].type;
    return "note";
}

static void begin_category(struct gls_tbx *tbx, struct gls_xml *xml, struct gls_span name)
{
    gls_tbx_set(&tbx->name, name);
    gls_tbx_set(&tbx->target, gls_xml_attribute(xml, "target"));
    struct gls_names_walk walk = gls_names_begin(&tbx->kinds, gls_tbx_span(&tbx->name));
    int number = gls_names_next(&tbx->kinds, &walk);
    tbx->kind = number < 0 ? NULL : &kinds[number];
    tbx->at = gls_xml_place(xml);
}

/* DCA: <descrip type="definition">. */
void gls_tbx_open_carrier(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    struct gls_span element = gls_xml_name(xml);
    struct gls_span type = gls_span_trim(gls_xml_attribute(xml, "type"));
    begin_category(tbx, xml, type.size ? type : gls_span_of(usual_type(element)));
    tbx->is_head = tbx->bundles == 1 && gls_span_equal_ascii(element, tbx->carrier);
    tbx->is_term_note = gls_span_equal_ascii(element, "termNote");
    tbx->says = false;
}

/* DCT and TBX-Min: <basic:definition>. A name we do not know heads a bundle that has no head. */
void gls_tbx_open_category(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    begin_category(tbx, xml, gls_xml_name(xml));
    const struct gls_tbx_kind *kind = tbx->kind;
    tbx->says = !kind;
    tbx->is_term_note = kind && kind->is_word;
    const char *carrier = tbx->is_term_note ? "termNote"
                          : kind            ? gls_category_row(kind->category)->carrier
                                            : NULL;
    tbx->is_head = tbx->bundles == 1 &&
                   (carrier ? strcmp(carrier, tbx->carrier) == 0 : tbx->head == GLS_TBX_HEAD_NONE);
}

/* The level that the category in hand is said of. A definition of a term is one of its section. */
static enum gls_level_bit level_of(const struct gls_tbx *tbx)
{
    if (tbx->level == GLS_OF_TERM && tbx->kind && tbx->kind->category == GLS_CATEGORY_DEFINITION)
        return GLS_OF_SECTION;
    return tbx->bare && tbx->is_term_note ? GLS_OF_TERM : tbx->level;
}

static void set_word(struct gls_tbx *tbx, const struct gls_tbx_word *word)
{
    enum gls_tbx_list list = tbx->kind->list;
    switch (list) {
    case GLS_TBX_LIST_ADMIN:
        gls_builder_term_admin(tbx->builder, (enum gls_admin)word->value);
        break;
    case GLS_TBX_LIST_POS:
        gls_builder_term_pos(tbx->builder, (enum gls_pos)word->value);
        break;
    case GLS_TBX_LIST_GENDER:
        gls_builder_term_gender(tbx->builder, (enum gls_gender)word->value);
        break;
    case GLS_TBX_LIST_TYPE:
        gls_builder_term_type(tbx->builder, (enum gls_term_type)word->value);
        break;
    }
    tbx->said[list] = true;
}

/* Whether the category in hand is a word of the open term and is wholly said by its value. Of two
 * words in one list the first counts. */
static bool read_word(struct gls_tbx *tbx, struct gls_span text)
{
    const struct gls_tbx_kind *kind = tbx->kind;
    if (!kind || !kind->is_word || level_of(tbx) != GLS_OF_TERM || (tbx->bundles && !tbx->is_head))
        return false;
    const struct gls_tbx_word *word = gls_tbx_word(kind->list, text);
    if (!word || tbx->said[kind->list])
        return false;
    set_word(tbx, word);
    return !word->loose;
}

/* "name: value → target", as gls_builder_property() writes what it does not know. */
static struct gls_span make_note(struct gls_tbx *tbx, struct gls_span value)
{
    struct gls_span target = gls_tbx_span(&tbx->target);
    gls_tbx_set(&tbx->note, gls_tbx_span(&tbx->name));
    gls_buf_puts(&tbx->note, ": ");
    gls_buf_put(&tbx->note, value.data, value.size);
    gls_buf_puts(&tbx->note, value.size && target.size ? " → " : "");
    gls_buf_put(&tbx->note, target.data, target.size);
    return gls_tbx_span(&tbx->note);
}

/* Gives the category in hand to the builder as a property, or as a note where it is not known. */
static void give(struct gls_tbx *tbx, enum gls_level_bit level, bool known, bool nested,
                 struct gls_span value)
{
    struct gls_property_draft draft = {
        .category = GLS_CATEGORY_NOTE, .nested = nested, .at = tbx->at, .blanks = tbx->blanks};
    if (!value.size && !tbx->target.size) {
        if (!tbx->held && !tbx->says && level != GLS_OF_BASE)
            gls_builder_empty(tbx->builder, gls_tbx_span(&tbx->name), tbx->at, tbx->bundles);
        return;
    }
    if (known) {
        draft.category = tbx->kind->category;
        draft.value = value;
        draft.target = gls_tbx_span(&tbx->target);
    } else {
        draft.value = make_note(tbx, value);
        draft.target = (struct gls_span){"", 0};
    }
    gls_builder_property(tbx->builder, level, &draft);
}

/* A data category of a level, perhaps the head of a bundle. */
static void read_head(struct gls_tbx *tbx, struct gls_span value)
{
    enum gls_level_bit level = level_of(tbx);
    bool known = tbx->kind && !tbx->kind->is_word;
    bool word = read_word(tbx, value);
    if (!word)
        give(tbx, level, known, false, value);
    if (!tbx->is_head)
        return;
    const struct gls_category_row *row = known ? gls_category_row(tbx->kind->category) : NULL;
    bool given = value.size || tbx->target.size;
    tbx->head =
        given && row && row->group && row->levels & level ? GLS_TBX_HEAD_TAKES : GLS_TBX_HEAD_ALONE;
    tbx->head_level = level;
    tbx->head_category = known ? tbx->kind->category : GLS_CATEGORY_NOTE;
}

/* What a bundle says of its head. Where the head is no property, the name tells what it was. */
static void read_part(struct gls_tbx *tbx, struct gls_span value)
{
    const struct gls_tbx_kind *kind = tbx->kind && !tbx->kind->is_word ? tbx->kind : NULL;
    if (tbx->head == GLS_TBX_HEAD_TAKES)
        give(tbx, tbx->head_level, kind && gls_category_nests(tbx->head_category, kind->category),
             true, value);
    else
        give(tbx, tbx->level, kind && kind->category == GLS_CATEGORY_NOTE, false, value);
}

void gls_tbx_read_category(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct gls_tbx *tbx = reader;
    gls_tbx_end_place(xml, &tbx->at);
    tbx->blanks = gls_xml_blanks(xml);
    tbx->held = gls_xml_held_elements(xml);
    if (!text.size)
        text = gls_tbx_span(&tbx->key); /* a noteKey without a noteValue */
    tbx->key.size = 0;
    if (tbx->bundles && !tbx->is_head)
        read_part(tbx, text);
    else
        read_head(tbx, text);
    tbx->target.size = 0;
}

/* TBX-Min: <note><noteKey>usage</noteKey><noteValue>rare</noteValue></note>. */
void gls_tbx_read_note_key(struct gls_xml *xml, void *reader, struct gls_span text)
{
    (void)xml;
    gls_tbx_set(&((struct gls_tbx *)reader)->key, text);
}

void gls_tbx_read_note_value(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct gls_tbx *tbx = reader;
    struct gls_span key = gls_tbx_span(&tbx->key);
    tbx->at.size = 0; /* the note goes on */
    gls_builder_unknown(tbx->builder, tbx->level, key.size ? key : gls_xml_name(xml), text,
                        tbx->at);
    tbx->key.size = 0;
}
