#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/builder.h"
#include "core/input.h"
#include "format/format.h"
#include "load/recognise.h"
#include "fuzz.h"

void fuzz_promise(bool kept, const char *promise)
{
    if (kept)
        return;
    fprintf(stderr, "broken: %s\n", promise);
    abort();
}

/* Terms that meet every rule of running text; a concept a row. */
static const struct row {
    const char *french, *english;
    enum gls_pos pos;
    enum gls_gender gender;
} rows[] = {
    {"calcification", "calcification", GLS_POS_NOUN, GLS_GENDER_FEMININE},
    {"calcification fœtale", "fetal calcification", GLS_POS_NOUN, GLS_GENDER_FEMININE},
    {"calcification fœtale généralisée", "X", GLS_POS_NOUN, GLS_GENDER_FEMININE},
    {"fœtal", "foetal", GLS_POS_ADJECTIVE, GLS_GENDER_NONE},
    {"col de l’utérus", "cervix", GLS_POS_NOUN, GLS_GENDER_MASCULINE},
    {"col", "neck", GLS_POS_NOUN, GLS_GENDER_MASCULINE},
    {"sous-cutané", "subcutaneous", GLS_POS_ADJECTIVE, GLS_GENDER_NONE},
    {"intrautérin", "intra-uterine", GLS_POS_ADJECTIVE, GLS_GENDER_NONE},
    {"anti-inflammatoire", "anti-inflammatory", GLS_POS_NOUN, GLS_GENDER_MASCULINE},
    {"os", "bone", GLS_POS_NOUN, GLS_GENDER_MASCULINE},
    {"trait", "line", GLS_POS_NONE, GLS_GENDER_NONE},
    {"forme", "form", GLS_POS_NOUN, GLS_GENDER_FEMININE},
    {"gêne", "discomfort", GLS_POS_NOUN, GLS_GENDER_FEMININE},
    {"œil", "eye", GLS_POS_NOUN, GLS_GENDER_MASCULINE},
    {"IST", "STI", GLS_POS_NOUN, GLS_GENDER_FEMININE},
    {"LES", "SLE", GLS_POS_NOUN, GLS_GENDER_MASCULINE},
    {"se calcifier", "calcify", GLS_POS_VERB, GLS_GENDER_NONE},
    {"s’attaquer à", "attack", GLS_POS_VERB, GLS_GENDER_NONE},
    {"lymphocyte CD4+", "CD4+ lymphocyte", GLS_POS_NOUN, GLS_GENDER_MASCULINE},
    {"maladie de Crohn [intestin]", "Crohn’s disease", GLS_POS_NOUN, GLS_GENDER_FEMININE},
    {"β<sub>2</sub>-microglobuline", "oedema", GLS_POS_NOUN, GLS_GENDER_FEMININE},
    {"O.M.S.", "WHO", GLS_POS_NOUN, GLS_GENDER_FEMININE},
};

static void add_term(struct gls_builder *builder, const char *lang, const char *text,
                     const struct row *row)
{
    struct gls_place at = {"fuzz", 1, 1, 0, 0};
    gls_builder_section(builder, at, gls_span_of(lang));
    gls_builder_term(builder, at);
    gls_builder_term_text(builder, gls_span_of(text));
    gls_builder_term_pos(builder, row->pos);
    gls_builder_term_gender(builder, row->gender);
    gls_builder_term_admin(builder, (enum gls_admin)(1 + (row - rows) % 4));
    gls_builder_unknown(builder, GLS_OF_TERM, gls_span_of("note"), gls_span_of("une note"), at);
}

static struct gls_base *build(void)
{
    struct gls_base *base = NULL;
    struct gls_builder *builder = gls_builder_new("fuzz");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char id[8];
        snprintf(id, sizeof id, "c%zu", i);
        gls_builder_concept(builder, (struct gls_place){"fuzz", 1, 1, 0, 0}, gls_span_of(id));
        add_term(builder, "fr", rows[i].french, &rows[i]);
        add_term(builder, "en", rows[i].english, &rows[i]);
        gls_builder_concept_end(builder);
    }
    enum gls_status status = gls_builder_finish(builder, GLS_LOAD_ALL, &base, NULL);
    gls_builder_free(builder);
    fuzz_promise(status == GLS_OK, "a base is built");
    return base;
}

struct gls_base *fuzz_base(void)
{
    static struct gls_base *base;
    if (!base)
        base = build();
    return base;
}

/* As a file is read: not before its content is found to be TBX. */
static enum gls_status read_input(struct gls_input *in, struct gls_builder *builder,
                                  struct gls_error *err)
{
    const struct gls_read_options options = {0};
    struct gls_source source = {.in = in};
    struct gls_span head;
    struct gls_refusal refusal;
    enum gls_status status = gls_input_peek(in, GLS_HEAD_BYTES, &head, err);
    if (status != GLS_OK)
        return status;
    if (!gls_recognise(GLS_PURPOSE_GLOSSARY, head, NULL, &refusal))
        return gls_fail(err, GLS_ERR_FORMAT, refusal.place, "%s", refusal.is);
    return gls_tbx_reader.read(&source, &options, builder, err);
}

enum gls_status fuzz_read_tbx(struct gls_base **out, struct gls_span text, size_t chunk,
                              enum gls_load what, struct gls_error *err)
{
    struct gls_input in;
    struct gls_builder *builder = gls_builder_new("fuzz");
    *out = NULL;
    gls_input_from(&in, "fuzz", text);
    in.chunk = chunk;
    enum gls_status status = read_input(&in, builder, err);
    if (status == GLS_OK)
        status = gls_builder_finish(builder, what, out, err);
    gls_builder_free(builder);
    gls_input_close(&in);
    return status;
}
