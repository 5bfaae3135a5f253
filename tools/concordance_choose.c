/* What the command line of concordance asks for. */
#include <string.h>

#include "concordance_job.h"
#include "formats.h"
#include "jobs.h"
#include "output.h"
#include "texts.h"

enum {
    USUAL_LIMIT = 100000,
    MOST_LIMIT = 100000000,
    SORT_WORDS_MOST = 9,
    USUAL_BEST = 3,
    BEST_MOST = 1000
};

/* ------------------------------------------------------------------ what is looked for */

/* Before "--" stand terms; without it the first is the term, unless all are wanted. */
static bool choose_terms(struct job *job)
{
    const struct cli_call *call = job->call;
    bool all = call->set.all_terms;
    size_t terms = call->dashes ? call->before_dashes : !all && call->operands.count > 0;
    for (size_t i = 0; i < call->operands.count; i++)
        cli_list_add(i < terms ? &job->terms : &job->given, call->operands.item[i]);
    if (all && terms) {
        cli_trouble(call->command, "--all-terms takes no term: '%s' is one", job->terms.item[0]);
        return false;
    }
    if (!all && !terms)
        cli_trouble(call->command, "no term: name one, or ask for --all-terms");
    return all || terms;
}

/* Translations have both sides in a file, or the other one in a file beside it. */
static bool choose_translations(struct job *job)
{
    const struct cli_call *call = job->call;
    const struct cli_list *with = &call->set.with;
    struct cli_list *names = &job->names.list;
    job->bilingual = job->aligned = true;
    job->paths = *with;
    if (!names->count)
        return true;
    job->sources = *names;
    if (call->set.side)
        cli_trouble(call->command,
                    "--side goes with a --with FILE that has both sides and no text before it: to "
                    "search the translation, name it as the text and the text as --with FILE");
    else if (names->count != with->count)
        cli_trouble(call->command, "%zu texts but %zu translations: each text has one --with FILE",
                    names->count, with->count);
    else
        return true;
    return false;
}

static bool choose_paths(struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    if (!text_names_read(&job->names, job->call, &job->given, !set->with.count))
        return false;
    job->target = set->side && strcmp(set->side, "target") == 0;
    if (set->with.count)
        return choose_translations(job);
    job->bilingual = set->side;
    job->paths = job->names.list;
    return true;
}

/* ------------------------------------------------------------------ the command line */

static const struct sorting {
    const char *name;
    enum gls_sort sort;
    unsigned words; /* how many are compared, if a number may say it; 0: none */
} sortings[] = {
    {"place", GLS_SORT_PLACE, 0}, {"left", GLS_SORT_LEFT, 3}, {"right", GLS_SORT_RIGHT, 3},
    {"form", GLS_SORT_FORM, 0},   {"file", GLS_SORT_FILE, 0}, {"best", GLS_SORT_BEST, 0},
};

/* "left", "right,2". */
static bool choose_sort(struct job *job)
{
    const char *text = job->call->set.sort ? job->call->set.sort : job->best ? "best" : "place";
    size_t size = strcspn(text, ",");
    const char *words = text[size] ? text + size + 1 : NULL;
    for (size_t i = 0; i < sizeof sortings / sizeof *sortings; i++) {
        const struct sorting *sorting = &sortings[i];
        if (strlen(sorting->name) != size || memcmp(sorting->name, text, size) != 0)
            continue;
        bool number = words && *words >= '1' && *words <= '9' && !words[1];
        if ((words && (!number || !sorting->words)) ||
            (sorting->sort == GLS_SORT_BEST && !job->best))
            break;
        job->sort = sorting->sort;
        job->sort_words = number ? (unsigned)(*words - '0') : sorting->words;
        return true;
    }
    cli_trouble(job->call->command,
                "--sort takes place, left, right, form, file or, with --best, best; left and right "
                "with a number of words from 1 to %d (left,2); not '%s'",
                SORT_WORDS_MOST, text);
    return false;
}

static bool choose_format(struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    job->format = set->format;
    if (!job->format)
        job->format =
            output_is_standard(set->output) ? "text" : formats_of_concordance(set->output);
    if (job->format)
        return true;
    formats_refuse_suffix(job->call, formats_concorded);
    return false;
}

/* Options that say nothing about what is asked for are refused rather than passed over. */
static const char *useless_option(const struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    bool page = formats_named(job->format)->one_page, plotted = job->plot && page;
    bool table = set->collocates || (set->uses && !plotted);
    const struct {
        const char *option, *set;
        bool useless;
    } rules[] = {
        {"--sentences", set->sentences, table},
        {"--best", set->best, table},
        {"--width", set->width, table || job->sentences},
        {"--sort", set->sort, table},
        {"--max", set->limit, table || job->best},
        {"--number", set->most, table && job->plot},
        {"--merge", set->merge, table && !job->plot},
        {"--format html", page && !plotted ? "" : NULL, table},
        {"--id", set->id, !set->jsonl},
        {"--text", set->text, !set->jsonl},
        {"--side", set->side, set->jsonl},
        {"--with", set->with.count ? "" : NULL, set->jsonl},
    };
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (rules[i].set && rules[i].useless)
            return rules[i].option;
    return NULL;
}

static const char *asked_for(const struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    return set->collocates  ? "--collocates"
           : job->plot      ? "--plot"
           : set->uses      ? "--count"
           : set->jsonl     ? "--jsonl"
           : set->best      ? "--best"
           : job->best      ? "--sentences -n, the best, without --sort"
           : set->sentences ? "--sentences"
                            : "no --jsonl";
}

static bool check_settings(const struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    const char *useless = useless_option(job);
    if (set->collocates && set->uses)
        useless = job->plot ? "--plot" : "--count";
    if (useless && strcmp(useless, "--format html") == 0)
        cli_trouble(job->call->command,
                    "%s is no page: take text, tsv or json; the page of --plot has every place",
                    asked_for(job));
    else if (useless && (set->id || set->text) && !set->jsonl)
        cli_trouble(job->call->command, "%s goes with --jsonl", useless);
    else if (useless)
        cli_trouble(job->call->command, "%s does not go with %s", useless, asked_for(job));
    return !useless;
}

/* A few sentences are examples, the best there are, unless their order is said. */
static bool choose_examples(struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    bool asked = !set->sort || strcmp(set->sort, "best") == 0;
    job->best = set->best || (set->sentences && job->most && asked);
    bool some = job->most && job->most <= BEST_MOST;
    if (job->best && !some)
        cli_trouble(job->call->command,
                    "of the best sentences 1 to %d are kept, not %lu: --sentences --sort place "
                    "shows any number as they come",
                    BEST_MOST, job->most);
    return some || !job->best;
}

static bool choose_limits(struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    job->limit = USUAL_LIMIT;
    job->most = set->best ? USUAL_BEST : 0;
    return jobs_number(job->call, "width", set->width, GLS_SIDE_MOST, &job->side) &&
           jobs_number(job->call, "number", set->most, MOST_LIMIT, &job->most) &&
           jobs_number(job->call, "max", set->limit, MOST_LIMIT, &job->limit) &&
           choose_examples(job);
}

/* Several concepts are asked for, as far as the command line tells. */
static bool has_several(const struct job *job)
{
    const char *only = job->terms.count == 1 ? job->terms.item[0] : "";
    return job->terms.count > 1 || (*only && only[strlen(only) - 1] == '*');
}

/* For people several terms stand in sections; the index of a corpus is one list but in a page. */
static void choose_sections(struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    const struct gls_format *format = formats_named(job->format);
    bool page = format->one_page, counted = set->collocates || set->uses;
    job->sections = (page || format->for_people) && !set->merge &&
                    (has_several(job) || (page && set->all_terms));
    job->kept = job->sections || job->sort != GLS_SORT_PLACE || job->best;
    if (counted)
        job->kept = job->plot && page;
}

bool concordance_choose(struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    job->sentences = set->sentences || set->best;
    job->plot = set->uses && *set->uses == 'p';
    if (!choose_format(job) || !choose_limits(job) || !check_settings(job) || !choose_sort(job) ||
        !choose_terms(job) || !choose_paths(job) ||
        !jobs_choose(job->call, set->jsonl ? THREAD_POOL_MOST : job->paths.count, &job->workers))
        return false;
    choose_sections(job);
    return text_check_input(job->call, &job->paths);
}
