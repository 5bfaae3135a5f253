#include "verify/rules.h"

#include "core/span.h"

#define NOTE    GLS_SEVERITY_NOTE
#define WARNING GLS_SEVERITY_WARNING
#define ERROR   GLS_SEVERITY_ERROR

const struct gls_verify_rule gls_verify_table[GLS_VERIFY_RULES] = {
    [GLS_VERIFY_FORBIDDEN_TERM] = {"forbidden-term", ERROR,
                                   "warning when nothing in the source asks for its concept",
                                   "A deprecated term stands in the translation.",
                                   "La coproculture était négative.",
                                   "The coproculture was negative.",
                                   "The stool culture was negative."},
    [GLS_VERIFY_UNTRANSLATED_TERM] =
        {"untranslated-term", ERROR,
         "warning for one word of plain letters, which may be a word of the other language too",
         "A term of the source was left as it stands.", "L’œdème a disparu.", "The œdème resolved.",
         "The edema resolved."},
    [GLS_VERIFY_MISSING_TERM] =
        {"missing-term", WARNING,
         "note for a verb, an adjective or a word of general language, and for what seems to be "
         "rendered in pieces, as another kind of word, or in another segment of the unit",
         "No term of the glossary renders a term of the source.", "La coqueluche guérit seule.",
         "Mumps resolves by itself.", "Whooping cough resolves by itself."},
    [GLS_VERIFY_OUTDATED_TERM] = {"outdated-term", WARNING, NULL,
                                  "A superseded term stands in the translation.",
                                  "Le trouble bipolaire est ancien.",
                                  "The manic depression is long-standing.",
                                  "The bipolar disorder is long-standing."},
    [GLS_VERIFY_WRONG_REGION] = {"wrong-region", WARNING, NULL,
                                 "A spelling or word of another region than the translation’s.",
                                 "L’anémie est modérée.", "The anemia is moderate. (to en-GB)",
                                 "The anaemia is moderate."},
    [GLS_VERIFY_WRONG_REGISTER] =
        {"wrong-register", WARNING, NULL,
         "With --register, a term of the other register, where one of this or of none exists.",
         "L’échographie est normale.", "Ultrasonography is normal. (--register lay)",
         "The ultrasound is normal."},
    [GLS_VERIFY_TERM_COUNT] = {"term-count", NOTE, NULL,
                               "A term is rendered fewer times than the source has it.",
                               "L’œdème du pied et l’œdème de la main ont disparu.",
                               "The edema of the foot and hand resolved.",
                               "The edema of the foot and the edema of the hand resolved."},
    [GLS_VERIFY_MIXED_REGIONS] = {"mixed-regions", NOTE, NULL,
                                  "A file has spellings of the US and of the UK; once a file.",
                                  "L’anémie et la tumeur.", "The anemia and the tumour.",
                                  "The anemia and the tumor."},
    [GLS_VERIFY_INCONSISTENT_TERM] =
        {"inconsistent-term", NOTE, NULL,
         "One term of the source is rendered by two terms; once a concept and file.",
         "Une fausse couche. Une fausse couche.", "A miscarriage. A spontaneous abortion.",
         "A miscarriage. A miscarriage."},
    [GLS_VERIFY_DEPRECATED_SOURCE] = {"deprecated-source", NOTE, NULL,
                                      "The source has a deprecated or superseded term.",
                                      "Une gestose.", "Preeclampsia. (of “gestose”)",
                                      "Preeclampsia. (of “prééclampsie”)"},
    [GLS_VERIFY_UNMOTIVATED_TERM] = {"unmotivated-term", NOTE, NULL,
                                     "With --reverse, a term that nothing in the source asks for.",
                                     "La fièvre a baissé.", "The fever and the cough abated.",
                                     "The fever abated."},
    [GLS_VERIFY_UNTRANSLATED_SEGMENT] =
        {"untranslated-segment", WARNING, NULL,
         "The translation is the source, though it has a term that should differ.",
         "La rougeole est virale.", "La rougeole est virale.", "Measles is viral."},
    [GLS_VERIFY_UNUSED_WAIVER] = {"unused-waiver", NOTE, "warning with --strict",
                                  "A waiver met nothing.", "missing-term * sein",
                                  "Nothing is missing any more.", "(the line is gone)"},
};

const struct gls_verify_rule *gls_verify_rules(size_t *count)
{
    *count = GLS_VERIFY_RULES;
    return gls_verify_table;
}

enum gls_verify_number gls_verify_named(struct gls_span name)
{
    unsigned number = 0;
    while (number < GLS_VERIFY_RULES &&
           !gls_span_equal(name, gls_span_of(gls_verify_table[number].name)))
        number++;
    return (enum gls_verify_number)number;
}

const char *gls_severity_name(enum gls_severity severity)
{
    static const char *const names[GLS_SEVERITY_COUNT] = {"note", "warning", "error"};
    return (unsigned)severity < GLS_SEVERITY_COUNT ? names[severity] : NULL;
}
