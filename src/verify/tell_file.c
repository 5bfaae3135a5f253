/* What is told when a file was read, or all of them. */
#include "verify/verifier.h"

static void tell_regions(struct gls_verifier *verifier, const struct gls_file_notes *notes)
{
    const struct gls_region_tally *rarer;
    bool is_us, french = *verifier->options.lang == 'f';
    if (!gls_file_notes_mixed(notes, &rarer, &is_us))
        return;
    struct gls_buf *text = &verifier->scratch;
    text->size = 0;
    gls_buf_printf(
        text,
        french ? "des graphies américaines (%llu) et britanniques (%llu)\u00A0; les plus "
                 "rares\u00A0: «\u00A0%s\u00A0», "
               : "US spellings (%llu) and UK spellings (%llu); the rarer ones: “%s”, ",
        (unsigned long long)notes->us.count, (unsigned long long)notes->gb.count, rarer->surface);
    for (size_t i = 0; i < rarer->count && i < GLS_REGION_PLACES; i++)
        gls_buf_printf(text, "%s%u:%u", i ? ", " : "", rarer->place[i].line,
                       rarer->place[i].column);
    gls_buf_puts(text, rarer->count > GLS_REGION_PLACES ? "…" : "");
    gls_buf_put(text, "", 1);
    if (!gls_work_wrote(&verifier->work, text))
        return;
    struct gls_deviation deviation = {.rule = &gls_verify_table[GLS_VERIFY_MIXED_REGIONS],
                                      .place = rarer->place[0],
                                      .message = text->data};
    deviation.place.file = verifier->report.file;
    gls_tell_note(verifier, &deviation, NULL);
}

void gls_tell_file_notes(struct gls_verifier *verifier, struct gls_verify_side *side)
{
    if (!side->ready)
        return;
    for (size_t i = 0; i < side->notes.note.count; i++) {
        struct gls_file_note *note = GLS_AT(side->notes.note, struct gls_file_note, i);
        note->deviation.concept_id = &note->concept_id;
        note->deviation.place.file = verifier->report.file;
        gls_tell_note(verifier, &note->deviation, NULL);
    }
    tell_regions(verifier, &side->notes);
    if (gls_work_failed(&side->notes.work))
        gls_work_fail_nomem(&verifier->work);
    gls_file_notes_clear(&side->notes);
}

void gls_tell_unused(struct gls_verifier *verifier)
{
    const struct gls_waivers *waivers = verifier->options.waivers;
    for (size_t i = 0; waivers && i < waivers->waiver.count; i++) {
        const struct gls_waiver *waiver = GLS_AT(waivers->waiver, struct gls_waiver, i);
        bool ran = waiver->rule == GLS_VERIFY_RULES || verifier->wanted[waiver->rule];
        if (verifier->used[i] || !ran)
            continue;
        struct gls_deviation deviation = {.place = {waiver->file, waiver->line, 1, 0, 0},
                                          .message =
                                              *waiver->concept_name ? waiver->concept_name : "*"};
        gls_tell_note(verifier, &deviation, waiver);
    }
}
