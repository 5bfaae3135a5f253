/* The table of rules, and a run through it. */
#include "base/record.h"
#include "check/rules.h"
#include "check/senses.h"
#include "core/error.h"

const char *gls_level_name(enum gls_level level)
{
    static const char *const names[] = {"style", "warning", "error"};
    return (unsigned)level < sizeof names / sizeof *names ? names[level] : "error";
}

/* Errors break the file or its answers; warnings are likely mistakes of content; style is what a
 * look-up passes over and a reader of the file does not. */
/* clang-format off */
static const struct gls_rule rules[] = {
    {"duplicate-id", GLS_LEVEL_ERROR,
     "Two concepts have the same id.",
     "two entries with id=\"c12\"",
     "id=\"c12\" and id=\"c13\"",
     gls_rule_duplicate_id, false},
    {"invalid-id", GLS_LEVEL_STYLE,
     "A concept has no id, or one that XML does not allow.",
     "id=\"12 bis\"",
     "id=\"c12-bis\"",
     gls_rule_invalid_id, false},
    {"dangling-reference", GLS_LEVEL_ERROR,
     "A cross-reference leads to no concept of the file.",
     "target=\"c99\" where no concept has the id c99",
     "target=\"c12\", the id of another concept",
     gls_rule_dangling_reference, false},
    {"merge-conflict", GLS_LEVEL_ERROR,
     "A merge left an entry of both sides between marks.",
     "<!-- <<<<<<< ours --> ... <!-- ======= --> ... <!-- >>>>>>> theirs -->",
     "one of the two entries, without the marks",
     gls_rule_merge_conflict, false},
    {"no-term", GLS_LEVEL_WARNING,
     "A concept has no term in any language.",
     "an entry whose term elements are empty",
     "an entry with a term",
     gls_rule_no_term, false},
    {"no-equivalent", GLS_LEVEL_WARNING,
     "A concept has terms in only one language.",
     "fr calcinose",
     "fr calcinose, en calcinosis",
     gls_rule_no_equivalent, false},
    {"duplicate-concept", GLS_LEVEL_WARNING,
     "Two concepts of one subject and part of speech have the same terms in two languages.",
     "calcinose = calcinosis in two entries",
     "calcinose = calcinosis in one entry with all that is known of it",
     gls_rule_duplicate_concept, false},
    {"homograph", GLS_LEVEL_WARNING,
     "The same term stands for two concepts of one subject and part of speech.",
     "travail = labour and travail = work, both without subject",
     "travail = labour in obstetrics and travail = work in occupational health",
     gls_rule_homograph, false},
    {"same-preferred", GLS_LEVEL_WARNING,
     "Two concepts have the same preferred terms and part of speech, and one has no subject.",
     "travail = labour in obstetrics and travail = labour without subject",
     "travail = labour in obstetrics and travail = work in occupational health",
     gls_rule_same_preferred, false},
    {"key-collision", GLS_LEVEL_WARNING,
     "Terms of two concepts, written differently, answer the same look-up.",
     "verre = glass and verres = spectacle lenses: one is the plural of the other",
     "verre = glass and verres correcteurs = spectacle lenses",
     gls_rule_key_collision, false},
    {"two-preferred", GLS_LEVEL_WARNING,
     "A concept has two preferred terms in one language and place.",
     "miscarriage preferred, spontaneous abortion preferred",
     "miscarriage preferred, spontaneous abortion admitted",
     gls_rule_two_preferred, false},
    {"repeated-term", GLS_LEVEL_WARNING,
     "A concept has the same term twice in one language.",
     "miscarriage preferred, miscarriage admitted",
     "miscarriage preferred",
     gls_rule_repeated_term, false},
    {"term-order", GLS_LEVEL_STYLE,
     "The terms of a language do not stand in order of status.",
     "spontaneous abortion admitted, miscarriage preferred",
     "miscarriage preferred, spontaneous abortion admitted",
     gls_rule_term_order, true},
    {"preferred-and-deprecated", GLS_LEVEL_ERROR,
     "The same term is to be used and not to be used for the same thing.",
     "fausse couche preferred and fausse couche deprecated",
     "fausse couche preferred",
     gls_rule_preferred_and_deprecated, false},
    {"only-deprecated", GLS_LEVEL_WARNING,
     "All terms of a concept in one language are deprecated or superseded.",
     "mongolisme deprecated",
     "trisomie 21 preferred, mongolisme deprecated",
     gls_rule_only_deprecated, false},
    {"unknown-status", GLS_LEVEL_WARNING,
     "A term has a status that is not of TBX.",
     "administrativeStatus Draft",
     "administrativeStatus admittedTerm-admn-sts",
     gls_rule_unknown_status, false},
    {"unknown-part-of-speech", GLS_LEVEL_WARNING,
     "A term has a part of speech that is not of TBX.",
     "partOfSpeech nom",
     "partOfSpeech noun",
     gls_rule_unknown_pos, false},
    {"unknown-usage", GLS_LEVEL_WARNING,
     "A note begins with \"usage:\" and says nothing that is known.",
     "usage: genral",
     "usage: general",
     gls_rule_unknown_usage, false},
    {"feminine-adjective", GLS_LEVEL_WARNING,
     "A French adjective is entered in the feminine.",
     "cancéreuse",
     "cancéreux",
     gls_rule_feminine_adjective, false},
    {"verb-without-pos", GLS_LEVEL_WARNING,
     "A term without part of speech stands beside a verb.",
     "traiter = treat, verb",
     "traiter, verb = treat, verb",
     gls_rule_verb_without_pos, false},
    {"empty-element", GLS_LEVEL_STYLE,
     "An element of an entry says nothing.",
     "<note></note>",
     "<note>rare</note>, or no note",
     gls_rule_empty_element, true},
    {"control-character", GLS_LEVEL_ERROR,
     "A text holds an invisible control, direction or byte order mark.",
     "calci<U+0085>nose",
     "calcinose",
     gls_rule_control_character, false},
    {"stray-space", GLS_LEVEL_STYLE,
     "A text has a space at an end, doubled, or on the wrong side of punctuation.",
     "calcinose , cutanée",
     "calcinose, cutanée",
     gls_rule_stray_space, true},
    {"mixed-apostrophes", GLS_LEVEL_STYLE,
     "Terms of one file use different apostrophes.",
     "col de l'utérus and corps de l’utérus",
     "col de l’utérus and corps de l’utérus",
     gls_rule_mixed_apostrophes, true},
    {"not-nfc", GLS_LEVEL_STYLE,
     "A text is not in Unicode normal form C.",
     "œde<U+0300>me",
     "œdème",
     gls_rule_not_nfc, false},
};
/* clang-format on */

const struct gls_rule *gls_rules(size_t *count)
{
    *count = sizeof rules / sizeof *rules;
    return rules;
}

static void apply_rules(struct gls_check_run *run)
{
    size_t count;
    const struct gls_rule *rule = gls_rules(&count);
    for (size_t i = 0; i < count && !gls_work_failed(&run->work); i++) {
        run->rule = &rule[i];
        rule[i].apply(run);
    }
}

enum gls_status gls_check(struct gls_base *base, gls_finding_fn *report, void *payload,
                          struct gls_error *err)
{
    enum gls_status status = gls_base_verify(base, err);
    if (status == GLS_OK)
        status = gls_base_index(base, NULL, err);
    if (status != GLS_OK)
        return status;
    struct gls_check_run run;
    struct gls_senses senses;
    gls_check_run_init(&run, base);
    gls_senses_init(&senses, &run);
    run.senses = &senses;
    apply_rules(&run);
    if (!gls_work_failed(&run.work))
        gls_check_run_deliver(&run, report, payload);
    gls_senses_release(&senses);
    gls_check_run_release(&run);
    return gls_work_end(&run.work, err);
}
