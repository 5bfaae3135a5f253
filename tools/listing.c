#include "listing.h"

#include <stdlib.h>
#include <string.h>

#include "exchange.h"
#include "formats.h"
#include "output.h"
#include "pager.h"
#include "texts.h"

void listing_status_choices(struct gls_buf *out)
{
    for (enum gls_admin admin = GLS_ADMIN_PREFERRED; admin <= GLS_ADMIN_DEPRECATED; admin++)
        gls_buf_printf(out, "%s ", gls_admin_name(admin));
    gls_buf_puts(out, "none ");
}

static void order_choices(struct gls_buf *out)
{
    gls_buf_puts(out, "alphabet appearance ");
}

const struct cli_option listing_options[] = {
    CLI_VALUES(0, "in", "FILE", in, "only concepts found in the texts FILE..."),
    CLI_VALUE(0, "order", "ORDER", order, order_choices,
              "with --in: alphabet (default) or appearance"),
    CLI_VALUE(0, "letter", "LETTER", letter, NULL,
              "only entries under LETTER: e takes é, o takes œ"),
    CLI_VALUE(0, "subject", "NAME", subject, NULL, "only entries of that subject field"),
    CLI_VALUE(0, "article", "NAME", article, NULL, "only entries of that article"),
    CLI_VALUE(0, "status", "STATUS", status, listing_status_choices, "only terms of that status"),
    CLI_FLAG(0, "general", general, "yes", "words of general language too (default)"),
    CLI_FLAG(0, "no-general", general, "no", "no words of general language"),
    CLI_VALUE(0, "locale", "LOCALE", locale, NULL, "alphabetical order: fr, fr-CA, en..."),
    CLI_END,
};

/* One run. */
struct job {
    const struct cli_call *call;
    struct gls_shelf *shelf;
    struct cli_list texts;           /* of --in and after it */
    struct gls_selection *selection; /* the concepts found in them */
    const char *format, *path;
    const struct gls_page *page;
};

/* ------------------------------------------------------------------ writing */

static enum cli_exit write_listing(const struct job *job, struct gls_listing *listing)
{
    struct gls_error err;
    struct output_set out;
    struct cli_list files = {0};
    shelf_add_files(job->shelf, &files);
    for (size_t i = 0; i < job->texts.count; i++)
        cli_list_add(&files, job->texts.item[i]);
    bool open = output_open_set(&out, job->call, formats_named(job->format), job->path, &files);
    free(files.item);
    if (!open)
        return CLI_TROUBLE;
    bool shown = output_is_standard(job->path);
    if (shown)
        pager_begin(out.file);
    if (gls_listing_write(listing, job->format, job->page, out.file, &err) == GLS_OK)
        return shown ? pager_finish(job->call->command, out.file, CLI_FOUND)
                     : output_finish_set(&out, job->call->command, CLI_FOUND);
    output_release_set(&out);
    return exchange_failure(job->call, &err);
}

static bool leaves_out_general(const struct cli_settings *set)
{
    return set->general && strcmp(set->general, "no") == 0;
}

static void report_nothing_listed(const struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    bool only_texts = job->texts.count && !set->letter && !set->subject && !set->article &&
                      !set->status && !leaves_out_general(set);
    const char *texts =
        job->texts.count == 1 ? "no term is found in the text" : "no term is found in the texts";
    cli_trouble(job->call->command, "%s", only_texts ? texts : "no entry passes the filters");
}

/* Says that nothing is called so, and which names there are; false where one is. */
static bool refuse_name(const struct job *job, enum gls_category category, const char *kind,
                        const char *wanted)
{
    struct gls_rubrics names;
    struct gls_buf line;
    if (!wanted || gls_rubrics_read(&names, job->shelf, category, NULL) != GLS_OK)
        return false;
    bool known = false;
    gls_buf_init(&line);
    gls_buf_printf(&line, "glossaire %s: no %s '%s'", job->call->command->name, kind, wanted);
    for (size_t i = 0; i < names.count; i++) {
        gls_buf_printf(&line, "%s%s", i ? ", " : "; there are: ", names.item[i].text);
        known |= gls_is_same_rubric(names.item[i].text, wanted);
    }
    gls_rubrics_release(&names);
    if (known)
        gls_buf_release(&line);
    else
        cli_say_line(&line);
    return !known;
}

static enum cli_exit write_chosen(const struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    const struct gls_filter filter = {.letter = set->letter,
                                      .subject = set->subject,
                                      .article = set->article,
                                      .status = set->status,
                                      .in = job->selection,
                                      .no_general = leaves_out_general(set),
                                      .by_appearance =
                                          set->order && strcmp(set->order, "appearance") == 0};
    struct gls_listing *listing;
    struct gls_error err;
    if (gls_listing_new(&listing, job->shelf, &filter, set->locale, &err) != GLS_OK)
        return cli_failure(job->call->command, &err, "");
    enum cli_exit exit = CLI_NONE;
    if (gls_listing_count(listing))
        exit = write_listing(job, listing);
    else if (!refuse_name(job, GLS_CATEGORY_SUBJECT_FIELD, "subject", set->subject) &&
             !refuse_name(job, GLS_CATEGORY_PROJECT_SUBSET, "article", set->article))
        report_nothing_listed(job);
    gls_listing_free(listing);
    return exit;
}

/* ------------------------------------------------------------------ choosing */

/* "--in a.txt b.txt" is what one types: with --in, operands are texts too. */
static bool choose_texts(struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    const struct cli_list *operands = &job->call->operands;
    if (operands->count && !set->in.count) {
        cli_trouble(job->call->command,
                    "takes no argument; to choose a glossary: -g %s, the terms of a text: --in %s",
                    operands->item[0], operands->item[0]);
        return false;
    }
    if (set->order && !set->in.count) {
        cli_trouble(job->call->command, "--order goes with --in FILE");
        return false;
    }
    for (size_t i = 0; i < set->in.count; i++)
        cli_list_add(&job->texts, set->in.item[i]);
    for (size_t i = 0; i < operands->count; i++)
        cli_list_add(&job->texts, operands->item[i]);
    return text_check_input(job->call, &job->texts);
}

static enum cli_exit run_job(struct job *job)
{
    if (!choose_texts(job))
        return CLI_TROUBLE;
    job->shelf = shelf_open(job->call);
    if (!job->shelf)
        return CLI_TROUBLE;
    if (job->texts.count == 0)
        return write_chosen(job);
    job->selection = text_select(job->call, job->shelf, &job->texts);
    return job->selection ? write_chosen(job) : CLI_TROUBLE;
}

enum cli_exit listing_print(const struct cli_call *call, const char *format,
                            const struct gls_page *page, const char *path)
{
    struct job job = {.call = call, .format = format, .page = page, .path = path};
    enum cli_exit exit = run_job(&job);
    gls_selection_free(job.selection);
    free(job.texts.item);
    gls_shelf_free(job.shelf);
    return exit;
}
