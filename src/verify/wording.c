#include "verify/wording.h"

#include <string.h>

#include "core/span.h"

/* ------------------------------------------------------------------ proposals */

static bool is_proposed(const struct gls_deviation *deviation, const char *text)
{
    for (size_t i = 0; i < deviation->expected_count; i++)
        if (strcmp(deviation->expected[i].text, text) == 0)
            return true;
    return false;
}

/* Whether a term suits: it may be said, in the target's region and the wanted register. */
static bool suits(const struct gls_facts *facts, const struct gls_entry_term *term, bool strict)
{
    if (gls_admin_is_bad(term->admin))
        return false;
    return !strict || (!gls_differ(facts->region, gls_region_code(gls_entry_region(term))) &&
                       !gls_differ(facts->usage_register, term->usage_register));
}

static void propose(struct gls_deviation *deviation, const struct gls_facts *facts,
                    const struct gls_entry_terms *terms, bool strict, size_t most)
{
    for (size_t i = 0; i < terms->count && deviation->expected_count < most; i++)
        if (suits(facts, &terms->item[i], strict) && !is_proposed(deviation, terms->item[i].text))
            deviation->expected[deviation->expected_count++] = terms->item[i];
}

/* Of a term of the source its equivalents; of one of the target what may be said for it. */
static void propose_of(struct gls_deviation *deviation, const struct gls_facts *facts,
                       const struct gls_entry *entry, bool of_target, size_t most)
{
    const struct gls_entry_terms *terms = of_target ? &entry->synonyms : &entry->equivalents;
    size_t before = deviation->expected_count;
    if (of_target && entry->prefer.text && before < most && suits(facts, &entry->prefer, true) &&
        !is_proposed(deviation, entry->prefer.text))
        deviation->expected[deviation->expected_count++] = entry->prefer;
    propose(deviation, facts, terms, true, most);
    if (deviation->expected_count == before)
        propose(deviation, facts, terms, false, most);
}

/* Of several concepts the best term of each, and then what else the first has. */
static enum gls_status propose_all(struct gls_deviation *deviation,
                                   const struct gls_comparison *comparison,
                                   const struct gls_discord *discord, struct gls_entry *entry,
                                   struct gls_error *err)
{
    const struct gls_facts *facts = &comparison->facts;
    bool of_target = discord->source.size == 0;
    enum gls_status status = GLS_OK;
    for (uint32_t i = 0; i <= discord->match.count && status == GLS_OK; i++) {
        uint32_t number = i < discord->match.count ? i : 0;
        bool last = i == discord->match.count;
        size_t most = last ? GLS_EXPECTED_MOST : deviation->expected_count + 1;
        if (discord->match.count == 0 || deviation->expected_count == GLS_EXPECTED_MOST)
            break;
        const struct gls_match *match =
            GLS_AT(comparison->match, struct gls_match, discord->match.first + number);
        struct gls_entry_ref ref = {match->base, match->term, match->shelf_index};
        status = gls_entry_read(entry, facts->shelf, ref, err);
        if (status != GLS_OK)
            break;
        propose_of(deviation, facts, entry, of_target, most);
        if (of_target && i == 0)
            deviation->met = entry->term;
    }
    return status;
}

struct gls_proposal {
    uint32_t of; /* the number of the term */
    bool of_target;
    size_t count;
    struct gls_entry_term met;
    struct gls_entry_term term[GLS_EXPECTED_MOST];
};

void gls_proposals_release(struct gls_proposals *proposals)
{
    gls_entry_release(&proposals->entry);
    gls_free(proposals->of);
    gls_free(proposals->proposal.data);
}

/* The rows that lead to proposals stay: each proposal says of which term it is. */
void gls_proposals_forget(struct gls_proposals *proposals)
{
    proposals->proposal.count = 0;
}

/* Where the row of a term is noted, whose number is put into @p of; NULL when it is not kept:
 * for want of memory, or as there are several terms. */
static uint32_t *row_of(struct gls_proposals *proposals, const struct gls_comparison *comparison,
                        const struct gls_discord *discord, uint32_t *of)
{
    const struct gls_shelf *shelf = comparison->facts.shelf;
    size_t terms = gls_shelf_terms(shelf);
    if (discord->match.count != 1)
        return NULL;
    const struct gls_match *match =
        GLS_AT(comparison->match, struct gls_match, discord->match.first);
    uint32_t number = gls_shelf_term_number(shelf, match->shelf_index, match->term);
    *of = number;
    if (!proposals->of && number < terms) {
        proposals->of = gls_malloc(terms * sizeof *proposals->of);
        if (proposals->of)
            memset(proposals->of, 0, terms * sizeof *proposals->of);
    }
    return proposals->of && number < terms ? &proposals->of[number] : NULL;
}

/* What was proposed for a term; NULL: nothing since they were forgotten. */
static const struct gls_proposal *proposal_at(const struct gls_proposals *proposals, uint32_t row,
                                              uint32_t number)
{
    if (!row || row > proposals->proposal.count)
        return NULL;
    const struct gls_proposal *proposal = GLS_AT(proposals->proposal, struct gls_proposal, row - 1);
    return proposal->of == number ? proposal : NULL;
}

enum gls_status gls_deviation_propose(struct gls_deviation *deviation,
                                      const struct gls_comparison *comparison,
                                      const struct gls_discord *discord,
                                      struct gls_proposals *proposals, struct gls_error *err)
{
    bool of_target = discord->source.size == 0;
    uint32_t number = 0, *row = row_of(proposals, comparison, discord, &number);
    const struct gls_proposal *known = row ? proposal_at(proposals, *row, number) : NULL;
    if (known && known->of_target == of_target) {
        memcpy(deviation->expected, known->term, sizeof known->term);
        deviation->expected_count = known->count;
        deviation->met = known->met;
        return GLS_OK;
    }
    enum gls_status status = propose_all(deviation, comparison, discord, &proposals->entry, err);
    if (status != GLS_OK || !row || known)
        return status;
    struct gls_proposal *kept = gls_array_add(&proposals->proposal, sizeof *kept, 1);
    if (!kept)
        return status;
    *kept = (struct gls_proposal){.of = number,
                                  .of_target = of_target,
                                  .count = deviation->expected_count,
                                  .met = deviation->met};
    memcpy(kept->term, deviation->expected, sizeof kept->term);
    *row = (uint32_t)proposals->proposal.count;
    return status;
}

/* ------------------------------------------------------------------ messages */

struct writer {
    struct gls_buf *out;
    const struct gls_deviation *deviation;
    bool french;
};

static void put_quoted(const struct writer *writer, struct gls_span text)
{
    gls_buf_puts(writer->out, writer->french ? "«\u00A0" : "“");
    gls_buf_put(writer->out, text.data, text.size);
    gls_buf_puts(writer->out, writer->french ? "\u00A0»" : "”");
}

static struct gls_span passage(const struct gls_deviation_text *passage)
{
    return (struct gls_span){passage->text.data + passage->start, passage->size};
}

/* "(40:15)", where it stands in the file. */
static void put_source(const struct writer *writer)
{
    const struct gls_place *place = &writer->deviation->source.place;
    put_quoted(writer, passage(&writer->deviation->source));
    if (place->line)
        gls_buf_printf(writer->out, " (%u:%u)", place->line, place->column);
}

static void put_target(const struct writer *writer)
{
    put_quoted(writer, passage(&writer->deviation->target));
}

/* Whether what is to be said is the word of the source: "virus". */
static bool is_same_word(const struct gls_deviation *deviation)
{
    struct gls_span own = passage(&deviation->source);
    struct gls_span expected = gls_span_of(deviation->expected[0].text);
    return deviation->expected_count == 1 && deviation->source.size &&
           gls_span_equal(own, expected);
}

static void put_proposal(const struct writer *writer)
{
    const struct gls_deviation *deviation = writer->deviation;
    if (deviation->expected_count == 0)
        return;
    if (is_same_word(deviation)) {
        gls_buf_puts(writer->out,
                     writer->french ? "\u00A0: le mot est le même" : ": the word is the same");
        return;
    }
    gls_buf_puts(writer->out, writer->french ? "\u00A0: dire " : ": say ");
    for (size_t i = 0; i < deviation->expected_count; i++) {
        bool last = i + 1 == deviation->expected_count;
        gls_buf_puts(writer->out, i == 0 ? "" : !last ? ", " : writer->french ? " ou " : " or ");
        put_quoted(writer, gls_span_of(deviation->expected[i].text));
    }
}

/* What may render it after all: another word of its root, or its words apart. */
static void put_likeness(const struct writer *writer)
{
    if (writer->deviation->target.size == 0 || is_same_word(writer->deviation))
        return;
    gls_buf_puts(writer->out, writer->french ? "\u00A0; peut-être par " : "; perhaps as ");
    put_target(writer);
}

/* A letter in the text of a rule: S the term of the source, T that of the target, P the proposal, L
 * what is like it, N how often the source has it, M how often the target, D what the deviation says
 * itself. */
static void put_letter(const struct writer *writer, char letter)
{
    const struct gls_deviation *deviation = writer->deviation;
    if (letter == 'S')
        put_source(writer);
    else if (letter == 'T')
        put_target(writer);
    else if (letter == 'P')
        put_proposal(writer);
    else if (letter == 'L')
        put_likeness(writer);
    else if (letter == 'N')
        gls_buf_printf(writer->out, "%u", deviation->source_count);
    else if (letter == 'M')
        gls_buf_printf(writer->out, "%u", deviation->target_count);
    else if (letter == 'D' && deviation->message)
        gls_buf_puts(writer->out, deviation->message);
}

static const char *const messages[GLS_VERIFY_RULES][2] = {
    [GLS_VERIFY_FORBIDDEN_TERM] = {"%T is not to be used%P", "%T est à éviter%P"},
    [GLS_VERIFY_UNTRANSLATED_TERM] = {"%S was left as it stands%P", "%S est resté tel quel%P"},
    [GLS_VERIFY_MISSING_TERM] = {"%S is not rendered%P%L", "%S n’est pas rendu%P%L"},
    [GLS_VERIFY_OUTDATED_TERM] = {"%T is out of date%P", "%T est vieilli%P"},
    [GLS_VERIFY_WRONG_REGION] = {"%T is of another region%P", "%T est d’une autre région%P"},
    [GLS_VERIFY_WRONG_REGISTER] = {"%T is of another register%P", "%T est d’un autre registre%P"},
    [GLS_VERIFY_TERM_COUNT] = {"%S stands %N times in the source, and %M in the translation",
                               "%S vient %N fois dans la source, et %M dans la traduction"},
    [GLS_VERIFY_MIXED_REGIONS] = {"%D", "%D"},
    [GLS_VERIFY_INCONSISTENT_TERM] = {"%S is rendered by %T here, and elsewhere by “%D”",
                                      "%S est rendu par %T ici, et ailleurs par «\u00A0%D\u00A0»"},
    [GLS_VERIFY_DEPRECATED_SOURCE] = {"the source has %S, which is not to be used",
                                      "la source a %S, qui est à éviter"},
    [GLS_VERIFY_UNMOTIVATED_TERM] = {"nothing in the source asks for %T",
                                     "rien dans la source ne demande %T"},
    [GLS_VERIFY_UNTRANSLATED_SEGMENT] =
        {"the translation is the source, with %S left as it stands%P",
         "la traduction est la source, où %S est resté tel quel%P"},
    [GLS_VERIFY_UNUSED_WAIVER] = {"this waiver met nothing: %D",
                                  "cette dispense n’a rien rencontré\u00A0: %D"},
};

void gls_put_message(struct gls_buf *out, enum gls_verify_number number,
                     const struct gls_deviation *deviation, bool french)
{
    const struct writer writer = {out, deviation, french};
    for (const char *at = messages[number][french]; *at; at++)
        if (*at == '%')
            put_letter(&writer, *++at);
        else
            gls_buf_put(out, at, 1);
}
